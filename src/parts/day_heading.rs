use crate::{
    element::{Node, el, key, live_on, nothing},
    portion,
    session::{List, Session},
    words,
};
use dateline_corpus::{DayRange, EventIx};
use leptos::prelude::*;

/// The days of an event as a heading, while the event is the first of them in what is shown; where it is merely the
/// first that is drawn of the list, the heading says that the days began before.
pub(crate) fn day_heading(session: Session, event: EventIx) -> Node {
    let corpus = &session.data.corpus;
    let days = |event: EventIx| -> Option<DayRange> { Some(corpus.event(event).when.as_ref()?.days) };
    let is_background = corpus.event(event).background.is_some();
    let list = if is_background { List::Background } else { List::Events };
    let heads = key(move || {
        let drawn = session.portion(list);
        session.shown.with(|shown| {
            let all = shown.matches.beside(is_background);
            let place = all.partition_point(|&other| other < event);
            let before = place.checked_sub(1).and_then(|place| all.get(place));
            if before.is_none_or(|&before| days(before) != days(event)) {
                1
            } else if portion::within(&drawn, all.len()).start == place {
                2
            } else {
                0
            }
        })
    });
    live_on(heads, move || {
        let heading = words::day_heading(days(event), corpus.window);
        let heading = match heads.get() {
            0 => return nothing(),
            1 => heading,
            _ => words::continued(heading),
        };
        el("h3").class("day-heading").text(heading).into()
    })
}
