//! Numbers of the dead, hurt, held and the like: what is counted, of whom, and how the number bounds the truth.

use crate::{
    layers::Layers,
    lexicon,
    tokens::{Token, TokenKind},
};
use dateline_corpus::{Bound, Span};
use std::{collections::BTreeMap, sync::LazyLock};

/// One number, with what it counts.
#[derive(Clone, Debug)]
pub struct Count {
    /// The words that give it.
    pub span: Span,
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
}

static MEASURES: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    let mut words = BTreeMap::new();
    for entry in lexicon::entries(include_str!("../data/measures.txt")) {
        let mut fields = entry.split(" | ");
        let measure = fields.next().unwrap_or_default().trim();
        for word in fields.flat_map(str::split_whitespace).filter(|word| !word.ends_with(':')) {
            words.insert(word, measure);
        }
    }
    words
});

static POPULATIONS: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    let mut words = BTreeMap::new();
    for entry in lexicon::entries(include_str!("../data/populations.txt")) {
        if let Some((population, nouns)) = entry.split_once(':') {
            words.extend(nouns.split_whitespace().map(|noun| (noun, population)));
        }
    }
    words
});

/// Every count of a text; numbers under the spans of `taken` (dates, durations) are none.
pub fn find(text: &str, layers: &Layers, taken: &[Span]) -> Vec<Count> {
    let mut counts = Vec::new();
    for (place, sentence) in layers.sentences.iter().enumerate() {
        let tokens = layers.tokens.get(sentence.tokens.clone()).unwrap_or_default();
        let words: Vec<String> = tokens.iter().map(|t| t.of(text).to_lowercase()).collect();
        let measured = words.iter().enumerate().filter_map(|(i, w)| Some((i, *MEASURES.get(w.as_str())?)));
        let measured: Vec<(usize, &str)> = measured.collect();
        for (at, token) in tokens.iter().enumerate() {
            if token.kind != TokenKind::Number || taken.iter().any(|span| span.overlaps(token.span)) {
                continue;
            }
            let Ok(value) = token.of(text).replace(',', "").parse::<u64>() else { continue };
            let after = |i: usize| words.get(at + i).map(String::as_str).unwrap_or_default();
            if matches!(after(1), "%" | "percent" | "years") {
                continue;
            }
            let population = (1..=2).find_map(|i| POPULATIONS.get(after(i)).copied());
            let Some(&(_, measure)) = measured.iter().min_by_key(|(i, _)| i.abs_diff(at)) else { continue };
            let pair = |i: usize, j: usize| {
                let word = |k: usize| at.checked_sub(k).and_then(|k| words.get(k)).map_or("", String::as_str);
                format!("{} {}", word(i), word(j))
            };
            let bound = match (pair(2, 1).as_str(), pair(2, 1).split(' ').next_back().unwrap_or_default()) {
                ("at least", _) => Bound::AtLeast,
                ("more than", _) | (_, "over" | "surpassed") => Bound::MoreThan,
                (_, "nearly" | "almost") => Bound::Nearly,
                (_, "about" | "around" | "some") => Bound::About,
                _ => Bound::Exact,
            };
            counts.push(Count {
                span: span(tokens, at),
                sentence: place,
                measure,
                population: population.unwrap_or("total"),
                value: Some(value),
                bound,
            });
        }
    }
    counts
}

fn span(tokens: &[Token], at: usize) -> Span {
    tokens.get(at).map_or(Span::new(0, 0), |token| token.span)
}
