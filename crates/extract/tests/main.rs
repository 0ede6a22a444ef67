//! The extractor over whole articles.

mod suite;
