use super::{
    abbreviation::abbreviated,
    quotation::{original, source_in_full},
};
use crate::{
    browser,
    element::{Element, Key, Node, button, el},
    session::{Session, place},
    text_fragment::text_fragment,
    words,
};
use dateline_corpus::{Claim, ClaimIx, Figure};

use leptos::prelude::*;

/// A claim, marked in its sentence: who says so and where, how that was read, and what it counts. `told`
/// has the abbreviations that claims before it have written out.
pub(crate) fn claim(session: Session, ix: ClaimIx, shown: Key, told: &mut Vec<String>) -> Node {
    let corpus = &session.data.corpus;
    let claim = corpus.claim(ix);
    let article = corpus.article(claim.article);
    let sentence = corpus.sentence(claim);
    let start = (claim.span.start - claim.sentence.start) as usize;
    let quoted = el("blockquote")
        .text(sentence.get(..start).unwrap_or_default())
        .child(el("mark").text(corpus.words(claim)))
        .text(sentence.get(start + claim.span.len()..).unwrap_or_default());
    let when = claim.when.as_ref().map_or_else(
        || words::UNDATED.to_owned(),
        |when| {
            let written = when.words.and_then(|span| span.of(&article.text));
            words::when(when, corpus.window) + ", " + &words::basis(when.basis, written)
        },
    );
    let speaker = claim.speaker.as_ref();
    let written = speaker.and_then(|speaker| speaker.words?.of(&article.text));
    let read = when + "; " + &words::speaker_found(speaker, written);
    let is_shown = move || shown.get() == place(Some(ix.0));
    let show = button()
        .state("aria-pressed", is_shown)
        .click(move || session.show_claim(ix))
        .text(words::SHOW_IN_ARTICLE);
    let copied = move || session.copied.get() == Some(ix.0);
    let copy = button()
        .click(move || copy(session, ix))
        .live_text(move || if copied() { words::COPIED } else { words::COPY_WITH_SOURCE }.to_owned());
    el("div")
        .class("claim")
        .child(quoted)
        .child(source_in_full(corpus, claim, told))
        .child(el("p").class("facts").text(read))
        .maybe(figures(session, claim))
        .child(
            el("p")
                .class("actions")
                .child(show)
                .child(copy)
                .maybe(original(article, Some(corpus.words(claim)))),
        )
        .into()
}

/// Copies a claim's words with their source, and says so.
fn copy(session: Session, ix: ClaimIx) {
    let corpus = &session.data.corpus;
    let claim = corpus.claim(ix);
    let said = corpus.words(claim);
    let address = match &corpus.article(claim.article).url {
        Some(url) => Some(words::without_fragment(url).to_owned() + &text_fragment(said)),
        None => session
            .data
            .event_of(ix)
            .and_then(|event| Some(browser::here(session.root)? + "?event=" + &corpus.event(event).id)),
    };
    let citation = words::citation(corpus, claim, address);
    browser::copy(&citation, move |done| session.copied.set(Some(if done { ix.0 } else { u32::MAX })));
}

/// What a claim counts, as a table.
fn figures(session: Session, claim: &'static Claim) -> Option<Element> {
    let corpus = &session.data.corpus;
    let head = words::FIGURE_COLUMNS.iter().map(|&name| el("th").attr("scope", "col").text(name));
    let row = |figure: &Figure| {
        let whole =
            figure.part_of.and_then(|whole| corpus.claim(whole.claim).figures.get(whole.figure as usize));
        let as_of =
            figure.as_of.map_or_else(|| words::UNDATED.to_owned(), |days| words::days(days, corpus.window));
        let by = words::counter(figure.source.as_deref());
        let cell = |words: String| el("td").text(words);
        el("tr")
            .child(el("th").attr("scope", "row").text(words::counted(figure, whole)))
            .child(cell(words::figure_value(figure)))
            .child(el("td").child(abbreviated(corpus, &by)))
            .child(cell(as_of))
    };
    let any = !claim.figures.is_empty();
    any.then(|| {
        el("table")
            .class("figures")
            .attr("aria-label", words::FIGURES)
            .child(el("thead").child(el("tr").children(head)))
            .child(el("tbody").children(claim.figures.iter().map(row)))
    })
}
