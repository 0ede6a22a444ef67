use crate::{
    element::{Node, el, when},
    session::Session,
    words,
};
use dateline_corpus::{DayRange, EventIx};
use leptos::prelude::*;

/// The days of an event as a heading, while the event is the first of them in what is shown.
pub(crate) fn day_heading(session: Session, event: EventIx) -> Node {
    let corpus = &session.data.corpus;
    let days = |event: EventIx| -> Option<DayRange> { Some(corpus.event(event).when.as_ref()?.days) };
    let is_first = move || {
        session.shown.with(|shown| {
            let all = shown.matches.beside(corpus.event(event).background.is_some());
            let place = all.partition_point(|&other| other < event);
            let before = place.checked_sub(1).and_then(|place| all.get(place));
            before.is_none_or(|&before| days(before) != days(event))
        })
    };
    when(is_first, move || {
        el("h3").class("day-heading").text(words::day_heading(days(event), corpus.window)).into()
    })
}
