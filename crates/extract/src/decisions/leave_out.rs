//! Hidden claims go, and what is left keeps its references.

use dateline_corpus::{ClaimIx, Corpus, FigureRef, Hidden, id};

/// Takes claims out of a corpus whose events no longer have them, and lists them as hidden. `hidden` is in the order of
/// the claims.
pub(crate) fn leave_out(corpus: &mut Corpus, hidden: Vec<(usize, Option<String>)>) {
    if hidden.is_empty() {
        return;
    }
    let mut goes = vec![false; corpus.claims.len()];
    for (place, note) in hidden {
        let (Some(claim), Some(goes)) = (corpus.claims.get(place), goes.get_mut(place)) else { continue };
        *goes = true;
        let text = corpus.articles.get(claim.article.0 as usize).map(|article| article.text.as_bytes());
        let before = text.and_then(|text| text.get(..claim.span.start as usize)).unwrap_or_default();
        corpus.hidden.push(Hidden {
            claim: claim.id.clone(),
            event: id::event(&claim.id),
            article: claim.article,
            span: claim.span,
            line: memchr::memchr_iter(b'\n', before).count() as u32 + 1,
            note,
        });
    }
    let mut stay = 0;
    let moved: Vec<Option<ClaimIx>> = goes
        .iter()
        .map(|&goes| {
            let place = (!goes).then_some(ClaimIx(stay));
            stay += u32::from(!goes);
            place
        })
        .collect();
    let now = |ix: ClaimIx| moved.get(ix.0 as usize).copied().flatten();
    let mut stays = goes.iter().map(|goes| !goes);
    corpus.claims.retain(|_| stays.next().unwrap_or(true));
    for figure in corpus.claims.iter_mut().flat_map(|claim| &mut claim.figures) {
        figure.part_of =
            figure.part_of.and_then(|whole| Some(FigureRef { claim: now(whole.claim)?, ..whole }));
    }
    for event in &mut corpus.events {
        event.claims = event.claims.iter().filter_map(|&ix| now(ix)).collect();
    }
}
