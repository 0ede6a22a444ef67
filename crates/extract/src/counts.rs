//! Numbers of the dead, hurt, held and the like: what is counted, of whom, and how the number bounds the truth.
//!
//! `[bound] number [who] verb` in its usual turns: "at least 12 people have been killed", "killing 12", "12 deaths",
//! "the death toll rose to 12", "including nine children", "512 of the dead were protesters". Not counted: ages,
//! money, percentages, measurements, and what is feared, denied or may yet come.

mod grammar;
mod lists;
mod number;

pub use grammar::find;

use dateline_corpus::{Bound, Span};
use std::ops::Range;

/// One number, with what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The words that give it: "at least 12 people".
    pub span: Span,
    /// Its tokens, as places among its sentence's own.
    pub tokens: Range<usize>,
    /// Its sentence, as a place in the list of all.
    pub sentence: usize,
    /// What is counted.
    pub measure: &'static str,
    /// Of whom.
    pub population: &'static str,
    /// The number; nothing for "hundreds".
    pub value: Option<u64>,
    /// How it bounds the truth.
    pub bound: Bound,
    /// The count it is a part of, as a place in the list of all.
    pub part_of: Option<usize>,
    /// Whether it is what was counted before: "up from 45".
    pub earlier: bool,
}
