use crate::{
    axis::{self, Axis},
    browser,
    density::density,
    element::{Element, Node, el, key, live_on, svg},
    session::{Session, Step, Wish},
    stretch::{DAY, Stretch},
    words,
};
use dateline_corpus::{Lane, index::Filter};
use leptos::{
    ev::{KeyboardEvent, PointerEvent},
    prelude::*,
};

/// What of the brush is held: an end, or the whole of it at so many minutes after its beginning.
#[derive(Clone, Copy, PartialEq)]
enum Held {
    End(bool),
    Body(f64),
}

/// All of the story with its density, and the time drawn as a brush upon it.
pub(super) fn overview(session: Session) -> Node {
    let held = StoredValue::new(None::<(Held, Step)>);
    let bars = live_on(session.wish_key, move || bars(session));
    let scale = key(move || session.state.with(|state| state.to_scale.into()));
    let share = move |end: bool| {
        scale.get();
        let (axis, window) = (of_all(session)?, session.stretch()?);
        let share = axis.permille(if end { window.to } else { window.from });
        Some(words::percent(share).into())
    };
    let began = move |ev: PointerEvent| {
        if ev.button() == 0 {
            browser::capture(&ev, ev.pointer_id());
            let on = browser::attribute(&ev, "data-end");
            held.set_value(begin(session, &ev, on.as_deref()));
        }
    };
    let moved = move |ev: PointerEvent| {
        if let Some((what, step)) = held.get_value() {
            drag(session, &ev, what, step);
            held.set_value(Some((what, Step::Same)));
        }
    };
    let ended = move |_: PointerEvent| held.set_value(None);
    el("div")
        .class("overview")
        .attr("role", "group")
        .attr("aria-label", words::OVERVIEW)
        .live_attr("--from", move || share(false))
        .live_attr("--to", move || share(true))
        .on("pointerdown", began)
        .on("pointermove", moved)
        .on("pointerup", ended)
        .on("pointercancel", ended)
        .child(el("div").class("brush"))
        .child(bars)
        .child(handle(session, false))
        .child(handle(session, true))
        .child(ends(session))
        .into()
}

/// The axis of the whole story.
fn of_all(session: Session) -> Option<Axis> {
    Some(Axis::new(session.limit()?, session.warp(), axis::WIDTH))
}

/// The density of what the filters leave, over all days.
fn bars(session: Session) -> Node {
    let Wish { lanes, query, as_of } = session.wish();
    let matches = session.data.index.matches(&Filter { lanes, window: None, query, as_of });
    let placed = matches.events.iter().filter_map(|event| session.data.placed.get(event.0 as usize));
    let bars = session.data.extent().map(|extent| density(extent, session.warp(), placed.copied()));
    let bars = bars.into_iter().flatten().map(|bar| {
        let [left, right, top, bottom] = bar.edges;
        svg("rect")
            .attr("class", Lane::ALL[bar.lane].key())
            .attr("x", words::percent(left))
            .attr("width", words::percent(right - left))
            .attr("y", words::percent(top))
            .attr("height", words::percent(bottom - top))
    });
    svg("svg").attr("aria-hidden", "true").children(bars).into()
}

/// Where the story begins and ends.
fn ends(session: Session) -> Element {
    let days = session.data.extent().map(Stretch::days);
    let ends = days.into_iter().flat_map(|days| [days.from, days.to]);
    el("p").attr("aria-hidden", "true").children(ends.map(|day| el("span").text(words::day_short(day))))
}

/// One end of the brush.
fn handle(session: Session, end: bool) -> Element {
    let at = move || session.stretch().map_or(0, |window| if end { window.to } else { window.from });
    let hours = |minute: i64| Some((minute / 60).to_string().into());
    let limit = move |end: bool| session.limit().map_or(0, |limit| if end { limit.to } else { limit.from });
    el("div")
        .class("handle")
        .attr("data-end", if end { "to" } else { "from" })
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", if end { words::ENDS } else { words::BEGINS })
        .live_attr("aria-valuemin", move || hours(limit(false)))
        .live_attr("aria-valuemax", move || hours(limit(true)))
        .live_attr("aria-valuenow", move || hours(at()))
        .live_attr("aria-valuetext", move || Some(words::minute(at(), end).into()))
        .on("keydown", move |ev: KeyboardEvent| keyed(session, end, &ev))
}

fn keyed(session: Session, end: bool, ev: &KeyboardEvent) {
    let (Some(window), Some(limit)) = (untrack(|| session.stretch()), untrack(|| session.limit())) else {
        return;
    };
    let at = if end { window.to } else { window.from };
    // By days, where it is less than two by hours.
    let step = if window.minutes() >= 2 * DAY { DAY } else { 60 };
    let minute = match ev.key().as_str() {
        "ArrowLeft" | "ArrowDown" => (at - 1).div_euclid(step) * step,
        "ArrowRight" | "ArrowUp" => (at + step).div_euclid(step) * step,
        "PageUp" => at + 7 * step,
        "PageDown" => at - 7 * step,
        "Home" => limit.from,
        "End" => limit.to,
        _ => return,
    };
    ev.prevent_default();
    put(session, Step::New, end, minute as f64);
}

/// Puts an end of the time drawn elsewhere.
fn put(session: Session, step: Step, end: bool, minute: f64) {
    let (Some(window), Some(limit)) = (untrack(|| session.stretch()), untrack(|| session.limit())) else {
        return;
    };
    session.show_time(step, axis::with_end(untrack(|| session.warp()), window, end, minute, limit));
}

fn minute_at(session: Session, ev: &PointerEvent) -> Option<f64> {
    Some(untrack(|| of_all(session))?.minute(browser::share_of_listener(ev)))
}

fn begin(session: Session, ev: &PointerEvent, on: Option<&str>) -> Option<(Held, Step)> {
    let (minute, window) = (minute_at(session, ev)?, untrack(|| session.stretch())?);
    if let Some(on) = on {
        return Some((Held::End(on == "to"), Step::New));
    }
    let warp = untrack(|| session.warp());
    let inside = (window.from as f64..window.to as f64).contains(&minute);
    if !inside {
        session.show_time(Step::New, axis::centred(warp, window, minute, untrack(|| session.limit())?));
    }
    let window = untrack(|| session.stretch())?;
    let offset = warp.room(minute) - (warp.room(window.from as f64) + warp.room(window.to as f64)) / 2.0;
    Some((Held::Body(offset), if inside { Step::New } else { Step::Same }))
}

fn drag(session: Session, ev: &PointerEvent, held: Held, step: Step) {
    let Some(minute) = minute_at(session, ev) else { return };
    let (Some(window), Some(limit)) = (untrack(|| session.stretch()), untrack(|| session.limit())) else {
        return;
    };
    let warp = untrack(|| session.warp());
    match held {
        Held::End(end) => put(session, step, end, minute),
        Held::Body(offset) => {
            let middle = warp.minute(warp.room(minute) - offset);
            session.show_time(step, axis::centred(warp, window, middle, limit));
        }
    }
}
