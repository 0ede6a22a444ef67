use super::{
    article::article_text,
    quotation::{shape, source},
};
use crate::{
    element::{Key, Node, button, el, key, live, live_on, nothing, several},
    session::{Session, place},
    words,
};
use dateline_corpus::{ClaimIx, EventIx, When};

use leptos::prelude::*;

/// The open event beside the article it was read from.
pub(crate) fn proof(session: Session) -> Node {
    let claim = key(move || place(session.claim().map(|claim| claim.0)));
    let article = key(move || place(session.article().map(|article| article.0)));
    let event = move || session.open().map_or_else(nothing, |event| open_event(session, event, claim));
    let text =
        move || session.article().map_or_else(nothing, |article| article_text(session, article, claim));
    el("div").class("proof").child(live_on(session.open_key, event)).child(live_on(article, text)).into()
}

/// What happened, when as written and as read, and what each article says of it.
fn open_event(session: Session, event: EventIx, shown: Key) -> Node {
    let corpus = &session.data.corpus;
    let row = corpus.event(event);
    let when = row.when.as_ref().map_or_else(
        || words::UNDATED.to_owned(),
        |when| {
            format!(
                "{} · {}",
                words::when_in_full(when),
                words::basis(when.basis, written(session, event, when))
            )
        },
    );
    let facts = [Some(when), Some(words::lane(row.lane).to_owned()), words::notes(row)];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let close = move || {
        session.close();
        session.focus_mark();
    };
    let edits = row.edited.iter().map(|edit| el("p").class("facts").text(words::edit(edit)));
    let claims = move || {
        several(session.claims(event).into_iter().map(|claim| in_sentence(session, claim, shown)).collect())
    };
    el("section")
        .class("event")
        .attr("aria-label", words::EVENT)
        .attr("data-event-id", row.id.as_str())
        .attr("data-lane", row.lane.key())
        .child(el("h2").child(shape(row.lane)).text(row.title.as_str()))
        .child(el("p").class("facts").text(facts))
        .children(edits)
        .child(button().class("close").click(close).text(words::CLOSE))
        .child(live(claims))
        .into()
}

/// The words from which an event's time was read: those of the first claim that has it.
fn written(session: Session, event: EventIx, when: &When) -> Option<&'static str> {
    let corpus = &session.data.corpus;
    corpus.event(event).claims.iter().find_map(|&ix| {
        let claim = corpus.claim(ix);
        let own = claim.when.as_ref().filter(|own| own.days == when.days)?;
        own.words?.of(&corpus.article(claim.article).text)
    })
}

/// A claim, marked in its sentence.
fn in_sentence(session: Session, ix: ClaimIx, shown: Key) -> Node {
    let corpus = &session.data.corpus;
    let claim = corpus.claim(ix);
    let sentence = corpus.sentence(claim);
    let start = (claim.span.start - claim.sentence.start) as usize;
    let quoted = el("blockquote")
        .text(sentence.get(..start).unwrap_or_default())
        .child(el("mark").text(corpus.words(claim)))
        .text(sentence.get(start + claim.span.len()..).unwrap_or_default());
    // The event's own time stands in its heading; only what differs is said again.
    let of_event = session.data.event_of(ix).and_then(|event| corpus.event(event).when.as_ref());
    let differs =
        |own: &&When| of_event.is_none_or(|event| event.days != own.days || event.basis != own.basis);
    let own_time = claim.when.as_ref().filter(differs).map(|when| {
        let written = when.words.and_then(|span| span.of(&corpus.article(claim.article).text));
        format!("{} · {}", words::when(when, corpus.window), words::basis(when.basis, written))
    });
    let figures = claim.figures.iter().map(words::figure).collect::<Vec<_>>().join("; ");
    let figures = (!figures.is_empty()).then_some(figures);
    let facts = own_time.into_iter().chain(figures).collect::<Vec<_>>().join(" · ");
    let is_shown = move || shown.get() == place(Some(ix.0));
    let button = button()
        .state("aria-pressed", is_shown)
        .click(move || session.show_claim(ix))
        .text(words::SHOW_IN_ARTICLE);
    el("div")
        .class("claim")
        .child(quoted)
        .child(source(corpus, claim))
        .maybe((!facts.is_empty()).then(|| el("p").class("facts").text(facts)))
        .child(button)
        .into()
}
