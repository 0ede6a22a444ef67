use super::{quotation::shape, toll_chart::toll_chart};
use crate::{
    axis::{Column, Unit},
    browser,
    element::{Key, Node, button, el, key, live, several, unseen, when},
    grid::{self, Cell, Grid, Step as Move},
    session::{Session, Step, place},
    shown::Shown,
    words,
};
use dateline_corpus::{DayRange, Event, EventIx, Lane};
use leptos::{
    ev::{KeyboardEvent, PointerEvent, WheelEvent},
    prelude::*,
};

/// The drawing: the toll chart, and below it each lane's events in the columns of the axis.
pub(crate) fn timeline(session: Session) -> Node {
    let help = RwSignal::new(false);
    let drag = StoredValue::new(None::<Drag>);
    let pinch = StoredValue::new(Pinch::default());
    let on_wheel = move |ev: WheelEvent| {
        if ev.ctrl_key() {
            ev.prevent_default();
            let about = browser::share_across(session.root, &ev).and_then(|share| day_at(session, share));
            zoom(session, about, ev.delta_y() < 0.0);
        }
    };
    let on_move = move |ev: PointerEvent| {
        if let Some(closer) = pinch.try_update_value(|pinch| pinch.moved(&ev)).flatten() {
            zoom(session, None, closer);
        }
        drag.update_value(|drag| *drag = drag.and_then(|drag| dragged(session, drag, &ev)));
    };
    let drawing = el("div")
        .class("drawing")
        .on("pointerdown", move |ev: PointerEvent| {
            pinch.update_value(|pinch| pinch.began(&ev));
            drag.set_value(begin_drag(session, &ev));
        })
        .on("pointermove", on_move)
        .on("pointerup", move |_: PointerEvent| {
            pinch.set_value(Pinch::default());
            drag.set_value(None);
        })
        .on("pointercancel", move |_: PointerEvent| {
            pinch.set_value(Pinch::default());
            drag.set_value(None);
        })
        .on("dragstart", move |ev: leptos::ev::DragEvent| ev.prevent_default())
        .child(live(move || {
            session.shown.with(|shown| match &shown.grid {
                Some(grid) => rows(session, shown, grid),
                None => el("p").class("outside").text(words::NOTHING_DATED).into(),
            })
        }));
    el("section")
        .class("timeline")
        .attr("aria-label", words::TIMELINE)
        .on("keydown", move |ev: KeyboardEvent| keyed(session, help, &ev))
        .on("wheel", on_wheel)
        .child(toll_chart(session))
        .child(drawing)
        .child(zoom_bar(session, help))
        .child(when(move || help.get(), keys))
        .into()
}

fn rows(session: Session, shown: &Shown, grid: &Grid) -> Node {
    let lanes: Vec<Lane> = grid.lanes.iter().collect();
    let names = lanes.iter().map(|&lane| {
        let count = shown.matches.by_lane[lane.position()];
        el("div")
            .class("lane-name")
            .child(shape(lane))
            .child(el("b").text(words::lane(lane)))
            .child(el("span").class("number").text(words::number(count as u64)))
    });
    let names = el("div").class("names").child(el("div").class("corner")).children(names);
    // The first mark shown takes the place in the tab order until another has the focus.
    let first = grid.shown().first().map(|(event, _, _)| *event);
    let tab = key(move || {
        let focused = session.focus().filter(|&focus| session.is_drawn(focus));
        place(focused.or(first).map(|event| event.0))
    });
    let mut before = None;
    let columns = grid.axis.columns.iter().zip(&grid.columns).map(|(column, cells)| {
        let head = words::column(grid.axis.unit, column.days);
        let month = column.days.from.civil().month;
        // Beside each other, days need their month only where it is new.
        let again = grid.axis.unit == Unit::Day && before.replace(month) == Some(month);
        if column.fold { fold(column, cells.len()) } else { day(session, column, head, again, cells, tab) }
    });
    let rows = el("div").class(words::rows_class(lanes.len())).child(names).children(columns);
    let outside = words::outside(grid.before, grid.after, grid.undated);
    let outside = outside.map(|outside| el("p").class("outside").text(outside).into());
    several([Some(rows.into()), outside].into_iter().flatten().collect())
}

fn day(
    session: Session,
    column: &Column,
    head: (String, String),
    again: bool,
    cells: &[Cell],
    tab: Key,
) -> Node {
    let days = column.days;
    let (number, rest) = head.0.split_at(head.0.find(' ').unwrap_or(head.0.len()));
    let class = match (cells.iter().all(|cell| cell.shown.is_empty()), column.width) {
        (true, 1) => "column empty narrow",
        (true, _) => "column empty",
        (false, 1) => "column narrow",
        (false, _) => "column",
    };
    let head = button()
        .class("day")
        .click(move || session.show_days(Step::New, days))
        .child(
            el("b")
                .text(number.to_owned())
                .child(el("span").class(if again { "again" } else { "" }).text(rest.to_owned())),
        )
        .text(" ")
        .child(el("small").text(head.1))
        .child(unseen(words::show_only(days)));
    let cells = cells.iter().map(|cell| lane_cell(session, days, cell, tab));
    el("div").class(class).child(head).children(cells).into()
}

fn fold(column: &Column, lanes: usize) -> Node {
    el("div")
        .class("column fold")
        .child(el("div").class("day quiet").text(words::quiet(column.days)))
        .children((0..lanes).map(|_| el("div").class("cell folded")))
        .into()
}

fn lane_cell(session: Session, days: DayRange, cell: &Cell, tab: Key) -> Node {
    let more = (cell.gathered > 0).then(|| {
        button()
            .class("more")
            .click(move || session.show_days(Step::New, days))
            .text(words::more(cell.gathered))
            .child(unseen(words::show_only(days)))
    });
    el("div")
        .class(if cell.shown.is_empty() { "cell none" } else { "cell" })
        .attr("data-lane", cell.lane.key())
        .children(cell.shown.iter().map(|&event| mark(session, event, tab)))
        .maybe(more)
        .into()
}

fn mark(session: Session, event: EventIx, tab: Key) -> Node {
    let corpus = &session.data.corpus;
    let row = corpus.event(event);
    let in_tab_order = move || tab.get() == place(Some(event.0));
    let is_open = move || session.is_open(event);
    let class = mark_class(row);
    let beside = words::beside_mark(row, corpus);
    let open = move || {
        session.open_event(event);
        session.show_event();
    };
    el("a")
        .live_attr("class", move || {
            Some(if is_open() { format!("{class} open").into() } else { class.into() })
        })
        .attr("id", format!("mark-{}", row.id))
        .attr("href", session.event_address(event))
        .attr("aria-label", words::mark(row, corpus.window, beside.as_deref()))
        .live_attr("tabindex", move || Some(if in_tab_order() { "0" } else { "-1" }.into()))
        .live_attr("aria-current", move || is_open().then(|| "true".into()))
        .click(open)
        .on("focus", move |_: leptos::ev::FocusEvent| session.set_focus(event))
        .child(shape(row.lane))
        .child(el("span").class("title").text(row.title.as_str()))
        .text(" ")
        .maybe(beside.map(|beside| el("span").class("beside").text(beside)))
        .into()
}

fn mark_class(event: &Event) -> &'static str {
    let inferred = event.when.as_ref().is_some_and(|when| when.is_inferred() || when.approximate);
    match (event.planned, inferred) {
        (true, _) => "mark planned",
        (false, true) => "mark inferred",
        (false, false) => "mark",
    }
}

/// The days shown, and buttons for what keys and gestures do.
fn zoom_bar(session: Session, help: RwSignal<bool>) -> Node {
    let button = || button();
    let named = |name: &'static str, sign: &'static str| button().attr("aria-label", name).text(sign);
    let shown = move || session.window().map(words::days_long).unwrap_or_default();
    let narrowed = move || session.window() != session.data.corpus.window;
    let whole = move || {
        if let Some(window) = session.data.corpus.window {
            session.show_days(Step::New, window);
        }
    };
    el("div")
        .class("zoom")
        .attr("role", "group")
        .attr("aria-label", words::DAYS_SHOWN)
        .child(named(words::EARLIER, "←").click(move || shift(session, false)))
        .child(el("span").class("days").live_text(shown))
        .child(named(words::LATER, "→").click(move || shift(session, true)))
        .child(named(words::FEWER_DAYS, "+").click(move || zoom(session, None, true)))
        .child(named(words::MORE_DAYS, "−").click(move || zoom(session, None, false)))
        .child(when(narrowed, move || button().click(whole).text(words::ALL_DAYS).into()))
        .child(
            button()
                .state("aria-expanded", move || help.get())
                .click(move || help.update(|help| *help = !*help))
                .text(words::KEYS),
        )
        .into()
}

/// What the keys do.
fn keys() -> Node {
    let rows = words::KEYS_HELP.map(|(keys, what)| [el("dt").text(keys), el("dd").text(what)]);
    el("section")
        .class("help")
        .attr("aria-label", words::KEYS)
        .child(el("dl").children(rows.into_iter().flatten()))
        .into()
}

fn keyed(session: Session, help: RwSignal<bool>, ev: &KeyboardEvent) {
    if ev.ctrl_key() || ev.alt_key() || ev.meta_key() {
        return;
    }
    let step = match ev.key().as_str() {
        "ArrowLeft" => Move::Earlier,
        "ArrowRight" => Move::Later,
        "ArrowUp" => Move::LaneAbove,
        "ArrowDown" => Move::LaneBelow,
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
    zoom(session, None, closer);
    // The marks are drawn anew; the focus must not fall out of the drawing.
    session.focus_mark();
}

/// Zooms about a day, else about the event that has the focus, else about the middle.
fn zoom(session: Session, about: Option<DayRange>, closer: bool) {
    let Some((window, limit)) = window_and_limit(session) else { return };
    let focused = || {
        let event = session.data.corpus.event(untrack(|| session.focus())?);
        event.when.as_ref().map(|when| when.days).filter(|days| days.overlaps(window))
    };
    let about = about.or_else(focused).unwrap_or(window);
    session.show_days(Step::New, grid::zoomed(window, about, closer, limit));
}

fn shift(session: Session, later: bool) {
    if let Some((window, limit)) = window_and_limit(session) {
        session.show_days(Step::New, grid::moved(window, later, limit));
    }
}

/// The days shown, and the days that can be shown: all of the story's.
fn window_and_limit(session: Session) -> Option<(DayRange, DayRange)> {
    let window = untrack(|| session.window())?;
    let extent = session.data.extent().unwrap_or(window);
    Some((window, DayRange { from: extent.from.min(window.from), to: extent.to.max(window.to) }))
}

/// The days of the column at a share (0 to 1) of the drawing's width.
fn day_at(session: Session, share: f64) -> Option<DayRange> {
    session.shown.with_untracked(|shown| {
        let axis = &shown.grid.as_ref()?.axis;
        let unit = share * f64::from(axis.width());
        axis.columns
            .iter()
            .find(|column| f64::from(column.start + column.width) >= unit)
            .map(|column| column.days)
    })
}

/// Two fingers on the drawing, and how far apart they were at the last step of zoom.
#[derive(Default)]
struct Pinch {
    fingers: Vec<(i32, [i32; 2])>,
    apart: i32,
}

impl Pinch {
    fn began(&mut self, ev: &PointerEvent) {
        if ev.pointer_type() == "touch" && self.fingers.len() < 2 {
            self.fingers.push((ev.pointer_id(), [ev.client_x(), ev.client_y()]));
            self.apart = self.distance();
        }
    }

    /// Whether the fingers have moved a step apart or a step together: by a third.
    fn moved(&mut self, ev: &PointerEvent) -> Option<bool> {
        let finger = self.fingers.iter_mut().find(|(id, _)| *id == ev.pointer_id())?;
        finger.1 = [ev.client_x(), ev.client_y()];
        let now = self.distance();
        let closer = now * 3 > self.apart * 4;
        let step = self.fingers.len() == 2 && (closer || now * 4 < self.apart * 3);
        step.then(|| {
            self.apart = now;
            closer
        })
    }

    /// The greater of the distances along and across: enough to tell apart from together.
    fn distance(&self) -> i32 {
        match self.fingers.as_slice() {
            [(_, a), (_, b)] => (a[0] - b[0]).abs().max((a[1] - b[1]).abs()).max(1),
            _ => 1,
        }
    }
}

/// A drag of the drawing: where it began, and with which days.
#[derive(Clone, Copy)]
struct Drag {
    x: i32,
    window: DayRange,
    moving: bool,
}

/// Dragging with a mouse or pen moves the days; a finger scrolls the page.
fn begin_drag(session: Session, ev: &PointerEvent) -> Option<Drag> {
    let (window, limit) = window_and_limit(session)?;
    let can = ev.pointer_type() != "touch" && ev.button() == 0 && limit.days() > window.days();
    can.then(|| Drag { x: ev.client_x(), window, moving: false })
}

fn dragged(session: Session, drag: Drag, ev: &PointerEvent) -> Option<Drag> {
    const STARTS_AFTER_PIXELS: i32 = 6;
    let distance = ev.client_x() - drag.x;
    if ev.buttons() & 1 == 0 {
        return None;
    }
    if !drag.moving && distance.abs() < STARTS_AFTER_PIXELS {
        return Some(drag);
    }
    if !drag.moving {
        browser::capture(ev);
    }
    let (_, limit) = window_and_limit(session)?;
    let share = f64::from(distance) / browser::width_of_listener(ev);
    let days = (-share * f64::from(drag.window.days())).round() as i32;
    let days = days.clamp(limit.from.0 - drag.window.from.0, limit.to.0 - drag.window.to.0);
    let moved = DayRange { from: drag.window.from.plus(days), to: drag.window.to.plus(days) };
    if untrack(|| session.window()) != Some(moved) {
        session.show_days(Step::Same, moved);
    }
    Some(Drag { moving: true, ..drag })
}
