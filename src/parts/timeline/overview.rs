use crate::{
    axis, browser,
    density::density,
    element::{Element, Node, el, live_on, svg},
    session::{Session, Step, View},
    stretch::{DAY, Stretch},
    words,
};
use dateline_corpus::Lane;
use leptos::ev::{KeyboardEvent, PointerEvent};
use std::sync::{Arc, Mutex};

/// What of the brush is held, an end or the whole, and how far from that end or its middle, in room.
#[derive(Clone, Copy, PartialEq)]
enum Held {
    End(bool, f64),
    Body(f64),
}

/// All of the story with its density, and the time drawn as a brush upon it.
pub(super) fn overview(session: Session) -> Node {
    let held = Arc::new(Mutex::new(None::<(Held, Step)>));
    let bars = live_on(session.wish_key, move || bars(session));
    let share = move |end: bool| {
        // Of all that can be shown, which the time shown may reach beyond.
        let (limit, window) = (session.limit()?, session.stretch()?);
        let minute = if end { window.to } else { window.from };
        let share = axis::share(session.warp(), limit, minute as f64);
        Some(words::percent(axis::permille(share)).into())
    };
    let with = move |act: fn(&mut Option<(Held, Step)>, Session, &PointerEvent)| {
        let held = Arc::clone(&held);
        move |ev: PointerEvent| {
            if let Ok(mut held) = held.lock() {
                act(&mut held, session, &ev);
            }
        }
    };
    el("div")
        .class("overview")
        .attr("role", "group")
        .attr("aria-label", words::OVERVIEW)
        .live_attrs(move || vec![("--from", share(false)), ("--to", share(true))])
        .on("pointerdown", with(begin))
        .on("pointermove", with(drag))
        .on("pointerup", with(end))
        .on("pointercancel", with(end))
        .child(el("div").class("brush"))
        .child(bars)
        .child(handle(session, false))
        .child(handle(session, true))
        .child(ends(session))
        .into()
}

/// The density of what the filters leave, over all days.
fn bars(session: Session) -> Node {
    let matches = session.wish();
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
    let all = session.data.extent().unwrap_or(Stretch { from: 0, to: 1 });
    el("div")
        .class("handle")
        .attr("data-end", if end { "to" } else { "from" })
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", if end { words::ENDS } else { words::BEGINS })
        .attr("aria-valuemin", (all.from / 60).to_string())
        .attr("aria-valuemax", (all.to / 60).to_string())
        .live_attrs(move || {
            let at = at();
            vec![("aria-valuenow", hours(at)), ("aria-valuetext", Some(words::minute(at, end).into()))]
        })
        .on("keydown", move |ev: KeyboardEvent| keyed(session, end, &ev))
}

fn keyed(session: Session, end: bool, ev: &KeyboardEvent) {
    let Some(View { window, limit, .. }) = session.view() else { return };
    let at = if end { window.to } else { window.from };
    // By days, where it is less than two by hours.
    let step = if window.minutes() >= 2 * DAY { DAY } else { 60 };
    let minute = match browser::key(ev).as_str() {
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
    if let Some(View { window, limit, warp }) = session.view() {
        session.show_time(step, axis::with_end(warp, window, end, minute, limit));
    }
}

/// The minute that a pointer is at.
fn minute_at(view: View, ev: &PointerEvent) -> f64 {
    axis::minute(view.warp, view.limit, browser::share_of_listener(ev))
}

fn begin(held: &mut Option<(Held, Step)>, session: Session, ev: &PointerEvent) {
    let Some(view) = session.view().filter(|_| ev.button() == 0) else { return };
    browser::capture(ev, ev.pointer_id());
    let View { window, limit, warp } = view;
    let minute = minute_at(view, ev);
    let (from, to) = (warp.room(window.from as f64), warp.room(window.to as f64));
    if let Some(end) = browser::attribute(ev, "data-end") {
        let end = end == "to";
        *held = Some((Held::End(end, warp.room(minute) - if end { to } else { from }), Step::New));
        return;
    }
    let off = warp.room(minute) - (from + to) / 2.0;
    *held = Some(if off.abs() * 2.0 <= to - from {
        (Held::Body(off), Step::New)
    } else {
        // Elsewhere: the brush comes there.
        session.show_time(Step::New, axis::centred(warp, window, minute, limit));
        (Held::Body(0.0), Step::Ongoing)
    });
}

fn end(held: &mut Option<(Held, Step)>, session: Session, _: &PointerEvent) {
    *held = None;
    session.write_owed();
}

fn drag(held: &mut Option<(Held, Step)>, session: Session, ev: &PointerEvent) {
    let (Some((what, step)), Some(view)) = (*held, session.view()) else { return };
    let at = |off: f64| view.warp.minute(view.warp.room(minute_at(view, ev)) - off);
    match what {
        Held::End(end, off) => put(session, step, end, at(off)),
        Held::Body(off) => {
            session.show_time(step, axis::centred(view.warp, view.window, at(off), view.limit));
        }
    }
    *held = Some((what, Step::Ongoing));
}
