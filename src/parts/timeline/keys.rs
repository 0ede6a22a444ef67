use crate::{
    axis, browser,
    element::{Node, el},
    grid::{self, Step as Move},
    session::{Session, Step, View},
    words,
};
use leptos::{ev::KeyboardEvent, prelude::*};

/// What the keys do.
pub(crate) fn help() -> Node {
    let rows = words::KEYS_HELP.map(|(keys, what)| [el("dt").text(keys), el("dd").text(what)]);
    el("section")
        .class("help")
        .attr("aria-label", words::KEYS)
        .child(el("dl").children(rows.into_iter().flatten()))
        .into()
}

/// A key pressed with the focus anywhere in the timeline.
pub(super) fn keyed(session: Session, help: RwSignal<bool>, ev: &KeyboardEvent) {
    // What a handle of the overview took is done.
    if ev.ctrl_key() || ev.alt_key() || ev.meta_key() || ev.default_prevented() {
        return;
    }
    let step = match browser::key(ev).as_str() {
        "ArrowLeft" => Move::Earlier,
        "ArrowRight" => Move::Later,
        "ArrowUp" => Move::LaneAbove,
        "ArrowDown" => Move::LaneBelow,
        "Home" => Move::First,
        "End" => Move::Last,
        "+" | "=" => return zoom_by_key(session, ev, true),
        "-" => return zoom_by_key(session, ev, false),
        "?" => {
            ev.prevent_default();
            return help.update(|help| *help = !*help);
        }
        "Escape" if help.get_untracked() => {
            ev.prevent_default();
            return help.set(false);
        }
        _ => return,
    };
    ev.prevent_default();
    let current = untrack(|| session.focus());
    let next = session.shown.with_untracked(|shown| shown.grid.as_ref()?.step(current, step));
    if let Some(next) = next {
        session.set_focus(next);
        session.focus_mark();
    }
}

fn zoom_by_key(session: Session, ev: &KeyboardEvent, closer: bool) {
    ev.prevent_default();
    zoom(session, closer);
    // Marks may be drawn anew; the focus must not fall out of the drawing.
    session.focus_mark();
}

/// Zooms a step about the event that has the focus, else about the middle.
pub(super) fn zoom(session: Session, closer: bool) {
    let Some(View { window, limit, warp }) = session.view() else { return };
    let event = untrack(|| session.focus()).map(|event| session.data.corpus.event(event));
    let focused = event.and_then(|event| grid::stretch(event.when.as_ref()?).intersection(window));
    let about = focused.unwrap_or(window);
    let about = (warp.room(about.from as f64) + warp.room(about.to as f64)) / 2.0;
    session.show_time(Step::New, axis::stepped(warp, window, warp.minute(about), closer, limit));
}

/// Moves the time shown by about half of it.
pub(super) fn shift(session: Session, later: bool) {
    if let Some(View { window, limit, warp }) = session.view() {
        session.show_time(Step::New, axis::moved(warp, window, if later { 0.5 } else { -0.5 }, limit));
    }
}
