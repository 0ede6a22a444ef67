//! The extractor over whole articles.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a failed step fails the test")]

mod suite;
