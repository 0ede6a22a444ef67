//! Reads news articles by rule.
//!
//! bytes → blocks → tokens → sentences → dates, numbers, people and speech → claims → events → corpus.

pub mod blocks;
pub mod layers;
pub mod lexicon;
pub mod sentences;
pub mod tokens;
