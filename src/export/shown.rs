//! The part of a corpus that a state leaves to show.

use crate::{address::ViewState, data::Data, shown::filter};
use dateline_corpus::{ClaimIx, Corpus, FigureRef};

/// The corpus of what is shown: the events that the filters leave, background included, with the claims that were
/// known, and the series and differences that these give. All articles stay; the window is the days shown.
pub fn shown(data: &Data, state: &ViewState) -> Corpus {
    let corpus = &data.corpus;
    let filter = filter(data, state);
    let search = data.index.search(corpus, &filter.query);
    let matches = data.index.matches(corpus, &filter, search.as_ref());
    let known = |claim: &ClaimIx| state.as_of.is_none_or(|day| corpus.known(*claim, day));
    let mut keep = vec![false; corpus.claims.len()];
    let mut events = Vec::new();
    let mut places: Vec<usize> =
        matches.events.iter().chain(&matches.background).map(|event| event.0 as usize).collect();
    places.sort_unstable();
    for event in places.into_iter().filter_map(|place| corpus.events.get(place)) {
        let mut event = event.clone();
        event.claims.retain(known);
        for claim in &event.claims {
            if let Some(slot) = keep.get_mut(claim.0 as usize) {
                *slot = true;
            }
        }
        if !event.claims.is_empty() {
            events.push(event);
        }
    }

    // Where each claim stands among those that stay.
    let mut next = 0;
    let moved: Vec<Option<ClaimIx>> = keep
        .iter()
        .map(|&stays| {
            let place = stays.then_some(ClaimIx(next));
            next += u32::from(stays);
            place
        })
        .collect();
    let place = |claim: ClaimIx| moved.get(claim.0 as usize).copied().flatten();
    let places = |claims: &mut Vec<ClaimIx>| {
        *claims = claims.iter().filter_map(|&claim| place(claim)).collect();
        !claims.is_empty()
    };

    let mut left = corpus.clone();
    left.window = state.days(corpus.window).or(corpus.window);
    left.claims =
        keep.iter().zip(&corpus.claims).filter(|(stays, _)| **stays).map(|(_, c)| c.clone()).collect();
    for figure in left.claims.iter_mut().flat_map(|claim| &mut claim.figures) {
        figure.part_of =
            figure.part_of.and_then(|whole| Some(FigureRef { claim: place(whole.claim)?, ..whole }));
    }
    left.events = events;
    for event in &mut left.events {
        places(&mut event.claims);
    }
    for series in &mut left.series {
        series.points.retain_mut(|point| places(&mut point.claims));
    }
    left.series.retain(|series| !series.points.is_empty());
    for difference in &mut left.differences {
        difference.sides.retain_mut(|side| places(&mut side.claims));
    }
    left.differences.retain(|difference| difference.sides.len() > 1);
    left
}
