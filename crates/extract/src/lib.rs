//! Reads news articles by rule: articles in, a [`Corpus`](dateline_corpus::Corpus) out.
//!
//! bytes → blocks → tokens → sentences → dates, numbers, people and speech → claims → events → corpus. Each layer
//! is a pure function of the ones before; nothing here knows a clock, the environment or a thread, and only
//! [`folder`] reads files.

pub mod abbreviations;
pub mod blocks;
mod claims;
pub mod clauses;
mod country;
pub mod counts;
pub mod dates;
mod decisions;
pub mod diagnostic;
mod differences;
mod events;
mod excerpts;
mod explain;
mod extract;
pub mod folder;
pub mod layers;
pub mod lexicon;
pub mod lines;
pub mod lowered;
pub mod manifest;
pub mod names;
mod places;
mod publication;
pub mod reading;
mod remarks;
mod repeats;
pub mod review;
pub mod sentences;
mod series;
pub mod source;
mod speakers;
pub mod speech;
pub mod tokens;
pub mod verbs;
mod window;

pub use dateline_corpus::json;
pub use diagnostic::{Diagnostic, Severity};
pub use explain::explain;
pub use extract::{Drafts, Extraction, Ground, extract, merge};
pub use manifest::Manifest;
pub use source::Source;
