use crate::{
    element::{Node, el, live_on, nothing},
    parts::quotation::shape,
    session::Session,
    words,
};
use dateline_corpus::EventIx;
use leptos::prelude::*;

/// More than these stand in the list alone.
const HANDFUL: usize = 5;

/// What is not of this story: apart from the axis, in the order of time, each with its date.
pub(crate) fn strip(session: Session) -> Node {
    let key = crate::element::key(move || {
        session.shown.with(|shown| {
            shown
                .matches
                .background
                .iter()
                .fold(0, |hash: u64, event| hash.rotate_left(5) ^ u64::from(event.0) ^ 1 << 40)
        })
    });
    live_on(key, move || {
        let events = session.shown.with(|shown| shown.matches.background.clone());
        let Some(&first) = events.first() else { return nothing() };
        let strip = el("div").class("strip");
        if events.len() > HANDFUL {
            let all = words::background_count(events.len());
            let there = move || session.go_to(first);
            return strip.child(el("a").attr("href", "#background").click(there).text(all)).into();
        }
        let list = el("ul").children(events.into_iter().map(|event| entry(session, event)));
        strip.child(el("b").text(words::BACKGROUND)).child(list).into()
    })
}

fn entry(session: Session, event: EventIx) -> Node {
    let corpus = &session.data.corpus;
    let row = corpus.event(event);
    let when =
        row.when.as_ref().map_or_else(|| words::UNDATED.to_owned(), |when| words::when(when, corpus.window));
    let open = move || {
        session.open_event(event);
        session.show_event();
    };
    let link = el("a")
        .attr("href", session.event_address(event))
        .click(open)
        .child(shape(row.lane))
        .child(el("small").text(when))
        .text(" ")
        .text(row.title.as_str());
    el("li").child(link).into()
}
