use super::{abbreviation::abbreviated, article::article_text, claim::claim, quotation::shape};
use crate::{
    browser,
    element::{Element, Key, Node, button, el, key, live_on, nothing, several},
    session::{Session, place},
    words,
};
use dateline_corpus::{EventIx, When};

use leptos::prelude::*;

/// The open event beside the article it was read from.
pub(crate) fn proof(session: Session) -> Node {
    let claim = key(move || place(session.claim().map(|claim| claim.0)));
    let article = key(move || place(session.article().map(|article| article.0)));
    let event = move || session.open().map_or_else(nothing, |event| open_event(session, event, claim));
    let text =
        move || session.article().map_or_else(nothing, |article| article_text(session, article, claim));
    // Which event was stepped to, and that something was copied, for those who hear the page.
    let told = move || match session.copied.get() {
        Some(u32::MAX) => words::NOT_COPIED.to_owned(),
        Some(_) => words::COPIED.to_owned(),
        None => {
            session.open().map(|event| session.data.corpus.event(event).title.clone()).unwrap_or_default()
        }
    };
    el("div")
        .class("proof")
        .child(el("p").class("unseen").attr("role", "status").live_text(told))
        .child(live_on(session.open_key, event))
        .child(live_on(article, text))
        .into()
}

/// What happened, when as written and as read, and what each article says of it.
fn open_event(session: Session, event: EventIx, shown: Key) -> Node {
    let corpus = &session.data.corpus;
    let row = corpus.event(event);
    let when = row.when.as_ref().map_or_else(|| words::UNDATED.to_owned(), words::when_in_full);
    let found = row.when.as_ref().map(|when| found(session, event, when));
    let facts = [found, Some(words::lane(row.lane).to_owned()), words::notes(row)];
    let facts = words::join(&facts, " · ");
    let close = move || {
        session.close();
        session.focus_mark();
    };
    let close = button().class("close").click(close).text(words::CLOSE);
    let edits = row.edited.iter().map(|edit| el("p").class("facts").text(words::edit(edit)));
    let claims = move || {
        let mut told = Vec::new();
        several(session.claims(event).into_iter().map(|ix| claim(session, ix, shown, &mut told)).collect())
    };
    el("section")
        .class("event")
        .attr("aria-label", words::EVENT)
        .attr("data-event-id", row.id.as_str())
        .attr("data-lane", row.lane.key())
        .child(
            el("p")
                .class("steps")
                .child(step(session, event, false))
                .child(step(session, event, true))
                .child(close),
        )
        .child(el("h2").child(shape(row.lane)).child(abbreviated(corpus, &row.title)))
        .child(el("p").class("when").text(when))
        .child(el("p").class("facts").text(facts))
        .children(edits)
        .child(live_on(session.as_of_key, claims))
        .into()
}

/// A button to the event before or after, in the order of time, of those shown.
fn step(session: Session, event: EventIx, next: bool) -> Element {
    let (class, place, name) = if next {
        ("after", ".event .after", words::NEXT_EVENT)
    } else {
        ("before", ".event .before", words::PREVIOUS_EVENT)
    };
    let to = move || session.neighbour(event, next);
    let go = move || {
        if let Some(to) = untrack(to) {
            session.open_event(to);
            session.show_event();
            browser::focus(session.root, place.to_owned(), true);
        }
    };
    button().class(class).state("aria-disabled", move || to().is_none()).click(go).text(name)
}

/// How an event's time was found: by the first of its claims that has it.
fn found(session: Session, event: EventIx, when: &When) -> String {
    let corpus = &session.data.corpus;
    let mut claims = corpus.event(event).claims.iter().map(|&ix| corpus.claim(ix));
    let claim = claims.find(|claim| {
        claim.when.as_ref().is_some_and(|own| own.days == when.days && own.basis == when.basis)
    });
    let article = claim.map(|claim| corpus.article(claim.article));
    let words = claim.and_then(|claim| claim.when.as_ref()?.words);
    let written = words.zip(article).and_then(|(span, article)| span.of(&article.text));
    words::found(when.basis, written, article.map(|article| &article.published))
}
