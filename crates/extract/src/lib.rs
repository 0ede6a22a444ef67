//! Reads news articles by rule: articles in, a [`Corpus`](dateline_corpus::Corpus) out.
//!
//! bytes → blocks → tokens → sentences → dates, numbers, people and speech → claims → events → corpus. Each layer
//! is a pure function of the ones before; nothing here knows a clock, the environment or a thread, and only
//! [`folder`] reads files.

pub mod blocks;
pub mod clauses;
pub mod counts;
pub mod dates;
pub mod diagnostic;
mod extract;
pub mod folder;
pub mod json;
pub mod layers;
pub mod lexicon;
pub mod manifest;
pub mod names;
pub mod reading;
pub mod sentences;
pub mod source;
pub mod speech;
pub mod tokens;
pub mod verbs;

pub use diagnostic::{Diagnostic, Severity};
pub use extract::{Extraction, extract};
pub use manifest::Manifest;
pub use source::Source;
