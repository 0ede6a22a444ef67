//! What one article yields by itself, before its relative dates are counted from anything.

mod standin;

use crate::{
    counts::{self, Count},
    layers::Layers,
    source::Source,
};
use dateline_corpus::{DayRange, Span, When};

/// One article, read.
pub struct Reading<'s> {
    /// What was read.
    pub source: &'s Source,
    /// Its blocks, tokens and sentences.
    pub layers: Layers,
    /// Who says what in it.
    pub sayings: Vec<Saying>,
    /// The numbers of people and things it gives.
    pub counts: Vec<Count>,
    times: Vec<(Span, standin::Said)>,
}

/// A time that an article names, on the calendar.
#[derive(Clone, Debug)]
pub struct Time {
    /// The words that name it.
    pub span: Span,
    /// The days it means.
    pub when: When,
}

/// That somebody says something.
#[derive(Clone, Debug)]
pub struct Saying {
    /// The sentence.
    pub sentence: Span,
    /// The verb of saying.
    pub cue: Span,
    /// Who says it.
    pub name: String,
    /// By way of whom.
    pub via: Option<String>,
}

impl<'s> Reading<'s> {
    /// Reads an article; linear in its length.
    pub fn of(source: &'s Source) -> Reading<'s> {
        let layers = Layers::of(&source.text);
        let times = standin::times(&source.text, &layers);
        let taken: Vec<Span> = times.iter().map(|time| time.0).collect();
        let counts = counts::find(&source.text, &layers, &taken);
        let sayings = standin::sayings(&source.text, &layers);
        Reading { source, layers, sayings, counts, times }
    }

    /// The times that the article names, counted from its day.
    pub fn times(&self, published: Option<DayRange>) -> Vec<Time> {
        let Some(published) = published else { return Vec::new() };
        self.times.iter().filter_map(|(span, said)| standin::resolve(said, *span, published)).collect()
    }
}
