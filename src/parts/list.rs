use super::{
    day_heading::day_heading,
    long_list::{long_list, nothing_left},
    quotation::{found, quotation, shape},
};
use crate::{
    element::{Element, Node, el, key, live, live_on, nothing, several, when},
    rest::{resting, tell_of_rest},
    session::{List, Session},
    words,
};
use dateline_corpus::{DayRange, EventIx};
use leptos::prelude::*;

/// Every event that the filters leave, in the order of time, with its quotations and sources; below it, what is
/// not of this story.
pub(crate) fn list(session: Session) -> Node {
    tell_of_rest(session);
    let seen = RwSignal::new(false);
    let session = resting(session, seen);
    let shown = session.shown;
    // What narrows the view is named anew when it changes.
    let narrowed = key(move || {
        let empty = shown.with(|s| s.matches.events.is_empty());
        if empty { session.narrowing_key.get().max(1) } else { 0 }
    });
    let none_left = move || {
        if narrowed.get() == 0 { nothing() } else { untrack(|| nothing_left(session)) }
    };
    let has_background = move || shown.with(|s| !s.matches.background.is_empty());
    let events = el("section")
        .class("events")
        .attr("aria-label", words::EVENTS)
        .child(el("h2").text(words::EVENTS))
        .maybe(pinned(session))
        .child(live(none_left))
        .child(long_list(session, List::Events, entry));
    let background = when(has_background, move || {
        el("section")
            .class("events background")
            .attr("id", "background")
            .attr("aria-label", words::BACKGROUND)
            .child(el("h2").text(words::BACKGROUND))
            .child(el("p").class("note").text(words::BACKGROUND_NOTE))
            .child(long_list(session, List::Background, entry))
            .into()
    });
    el("div").near("0px", move |is_near| seen.set(is_near)).child(events).child(background).into()
}

/// What the editors want seen first, whatever is filtered; each event stands in its place in the list as well.
fn pinned(session: Session) -> Option<Element> {
    let corpus = &session.data.corpus;
    let pinned = |&event: &EventIx| corpus.event(event).pinned;
    let events: Vec<EventIx> = (0..corpus.events.len() as u32).map(EventIx).filter(pinned).collect();
    let any = !events.is_empty();
    let links = move || {
        let known = events.iter().filter(|&&event| !session.claims(event).is_empty());
        several(known.map(|&event| el("li").child(title(session, event)).into()).collect())
    };
    any.then(|| {
        let links = el("ul").child(live_on(session.as_of_key, links));
        el("div").class("pinned").child(el("h3").text(words::PINNED)).child(links)
    })
}

/// An event's title, which opens it.
fn title(session: Session, event: EventIx) -> Element {
    let open = move || {
        session.open_event(event);
        session.show_event();
    };
    let title = session.data.corpus.event(event).title.as_str();
    el("a")
        .attr("href", session.event_address(event))
        .click(open)
        .child(live_on(session.text_key, move || found(session, title)))
}

/// One event.
pub(crate) fn entry(session: Session, number: u32) -> Node {
    let event = EventIx(number);
    let corpus = &session.data.corpus;
    let row = corpus.event(event);
    let time = match &row.when {
        Some(when) => el("time").attr("datetime", datetime(when.days)).text(words::when(when, corpus.window)),
        None => el("span").class("undated").text(words::UNDATED),
    };
    let notes = words::notes(row).map(|notes| el("span").class("notes").text(notes));
    let lane = el("span").class("lane").child(shape(row.lane)).text(words::lane(row.lane));
    let quotations = move || {
        several(session.claims(event).into_iter().flat_map(|claim| quotation(session, claim)).collect())
    };
    let what = el("div")
        .class("what")
        .child(el("h4").child(title(session, event)))
        .child(live_on(session.as_of_key, quotations));
    let new = live_on(session.as_of_key, move || {
        if session.is_new(event) { el("span").class("new").text(words::NEW).into() } else { nothing() }
    });
    let class = move || if session.is_open(event) { "open" } else { "" };
    // Links to events that it took in lead here.
    let aliases = row.aliases.iter().map(|alias| el("span").attr("id", anchor(alias)));
    let article = el("article")
        .attr("id", anchor(&row.id))
        .attr("data-event-id", row.id.as_str())
        .attr("data-lane", row.lane.key())
        .live_attr("class", move || Some(class().into()))
        .child(
            el("p").class("when").children(aliases).child(time).child(lane).maybe(notes).text(" ").child(new),
        )
        .child(what);
    el("li").child(day_heading(session, event)).child(article).into()
}

/// The name of an event's place in the list.
fn anchor(event: &str) -> String {
    format!("event-{event}")
}

/// A range of days as HTML writes times: the day, month or year where it is one, else its first day.
pub(crate) fn datetime(days: DayRange) -> String {
    let first = days.from.to_string();
    let (from, next) = (days.from.civil(), days.to.plus(1).civil());
    let cut = match (from.day, next.day) {
        (1, 1) if from.month == 1 && next.month == 1 && next.year == from.year + 1 => 4,
        (1, 1)
            if (next.month, next.year) == (from.month % 12 + 1, from.year + i32::from(from.month == 12)) =>
        {
            7
        }
        _ => first.len(),
    };
    first.get(..cut).unwrap_or(&first).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_times_are_written_as_exactly_as_they_are_known() {
        let datetime =
            |from: &str, to: &str| datetime(DayRange::new(from.parse().unwrap(), to.parse().unwrap()));
        assert_eq!(datetime("2026-01-11", "2026-01-11"), "2026-01-11");
        assert_eq!(datetime("2026-01-11", "2026-01-13"), "2026-01-11");
        assert_eq!(datetime("2025-06-01", "2025-06-30"), "2025-06");
        assert_eq!(datetime("2025-12-01", "2025-12-31"), "2025-12");
        assert_eq!(datetime("2025-01-01", "2025-12-31"), "2025");
    }
}
