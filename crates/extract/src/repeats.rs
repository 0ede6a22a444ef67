//! How much of an article's text stands in another one too.

use crate::{reading::Reading, tokens::Token};
use dateline_corpus::{ArticleIx, Repeat, id};
use std::collections::BTreeMap;

/// Words in a row that two articles share only where one took them from the other or both from a third.
const RUN: usize = 8;
/// The least share to tell of, in percent.
const LEAST: usize = 8;

/// For each article, the ones that share some of its text, with the share.
pub(crate) fn find(readings: &[Reading<'_>]) -> Vec<Vec<Repeat>> {
    let mut holders: BTreeMap<u64, Vec<u32>> = BTreeMap::new();
    let runs: Vec<Vec<u64>> = readings.iter().map(runs).collect();
    for (place, runs) in runs.iter().enumerate() {
        for run in runs {
            let list = holders.entry(*run).or_default();
            // What stands everywhere says nothing; and time stays linear.
            if list.last() != Some(&(place as u32)) && list.len() < 32 {
                list.push(place as u32);
            }
        }
    }
    runs.iter()
        .enumerate()
        .map(|(place, runs)| {
            let mut shared: BTreeMap<u32, usize> = BTreeMap::new();
            for run in runs {
                for &other in holders.get(run).into_iter().flatten().filter(|other| **other != place as u32) {
                    *shared.entry(other).or_default() += 1;
                }
            }
            let percent = |count: usize| count * 100 / runs.len().max(1);
            let found = shared.into_iter().filter(|(_, count)| percent(*count) >= LEAST);
            found
                .map(|(other, count)| Repeat { article: ArticleIx(other), percent: percent(count) as u8 })
                .collect()
        })
        .collect()
}

fn runs(reading: &Reading<'_>) -> Vec<u64> {
    let words: Vec<&Token> = reading.layers.tokens.iter().filter(|token| token.is_word()).collect();
    words
        .windows(RUN)
        .map(|run| id::hash(run.iter().map(|token| token.of(reading.text()).as_bytes())))
        .collect()
}
