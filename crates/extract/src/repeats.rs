//! How much of an article's text stands in another one too.

use crate::reading::Reading;
use dateline_corpus::{ArticleIx, Repeat, id};
use std::ops::Range;

/// Words in a row that two articles share only where one took them from the other or both from a third.
const RUN: usize = 8;
/// The least share to tell of, in percent.
const LEAST: usize = 8;

/// Of how many runs one is kept: which, its words decide, so that two articles keep the same.
const KEPT: u64 = 4;
/// What stands in more articles than this says nothing; and time stays linear.
const HOLDERS: usize = 32;

/// For each article, the ones that share some of its text, with the share.
pub(crate) fn find(readings: &[Reading<'_>]) -> Vec<Vec<Repeat>> {
    let mut runs: Vec<(u64, u32)> = Vec::new();
    let mut sizes: Vec<usize> = Vec::with_capacity(readings.len());
    for (place, reading) in readings.iter().enumerate() {
        let before = runs.len();
        add_runs(reading, place as u32, &mut runs);
        sizes.push(runs.len() - before);
    }
    runs.sort_unstable();
    runs.dedup();
    // For each article, where in the list stand the holders of what it shares with others.
    let mut held: Vec<Vec<Range<usize>>> = vec![Vec::new(); readings.len()];
    let mut from = 0;
    for holders in runs.chunk_by(|a, b| a.0 == b.0) {
        let here = from..from + holders.len();
        from = here.end;
        if (2..=HOLDERS).contains(&holders.len()) {
            for &(_, one) in holders {
                if let Some(held) = held.get_mut(one as usize) {
                    held.push(here.clone());
                }
            }
        }
    }
    let percent = |count: usize, size: usize| (count * 100 / size.max(1)).min(100);
    // How many runs each other article shares with one; kept between articles, so that only what is touched costs time.
    let mut counts: Vec<usize> = vec![0; readings.len()];
    let repeats = |((one, held), size): ((u32, Vec<Range<usize>>), usize)| {
        let mut others: Vec<u32> = Vec::new();
        for &(_, other) in held.into_iter().filter_map(|here| runs.get(here)).flatten() {
            let Some(count) = counts.get_mut(other as usize).filter(|_| other != one) else { continue };
            *count += 1;
            if *count == 1 {
                others.push(other);
            }
        }
        others.sort_unstable();
        let counted = others.into_iter().filter_map(|other| {
            let count = counts.get_mut(other as usize).map(std::mem::take)?;
            Some((other, percent(count, size)))
        });
        counted
            .filter(|(_, percent)| *percent >= LEAST)
            .map(|(other, percent)| Repeat { article: ArticleIx(other), percent: percent as u8 })
            .collect()
    };
    (0..).zip(held).zip(sizes).map(repeats).collect()
}

fn add_runs(reading: &Reading<'_>, place: u32, runs: &mut Vec<(u64, u32)>) {
    let text = reading.text();
    let words = reading.layers.tokens.iter().filter(|token| token.is_word());
    let hashes: Vec<u64> = words.map(|token| id::hash([token.of(text).as_bytes()])).collect();
    let mixed = hashes.windows(RUN).map(|run| {
        run.iter().fold(0u64, |state, hash| state.rotate_left(7) ^ hash.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    });
    runs.extend(mixed.filter(|hash| (hash >> 17) % KEPT == 0).map(|hash| (hash, place)));
}
