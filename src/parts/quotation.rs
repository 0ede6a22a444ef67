use crate::{session::session, words};
use dateline_corpus::{Claim, ClaimIx, Corpus, Lane};
use leptos::prelude::*;

/// A claim's exact words.
#[component]
pub(crate) fn Quotation(claim: ClaimIx) -> impl IntoView {
    let corpus = &session().data.corpus;
    let claim = corpus.claim(claim);
    view! {
        <blockquote>{corpus.words(claim)}</blockquote>
        <cite>{source(corpus, claim)}</cite>
    }
}

/// Who says so, in which article, of when.
pub(crate) fn source(corpus: &Corpus, claim: &Claim) -> String {
    let article = corpus.article(claim.article);
    let speaker = claim.speaker.as_ref().map(|speaker| match &speaker.via {
        Some(via) => words::by_way_of(&speaker.name, via),
        None => speaker.name.clone(),
    });
    let outlet = article.outlet.clone().unwrap_or_else(|| words::titled(&article.title));
    let pieces = [speaker, Some(outlet), Some(words::published(&article.published))];
    pieces.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The mark of a lane: a shape of its own as well as a colour.
#[component]
pub(crate) fn Shape(lane: Lane) -> impl IntoView {
    view! { <i class=words::shape(lane) aria-hidden="true"></i> }
}
