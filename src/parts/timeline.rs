use super::{quotation::Shape, toll_chart::TollChart};
use crate::{
    axis::Column,
    browser,
    grid::{self, Cell, Grid, Step as Move},
    session::{Session, Step, session},
    words,
};
use dateline_corpus::{DayRange, Event, EventIx, Lane};
use leptos::{
    ev::{KeyboardEvent, PointerEvent, WheelEvent},
    prelude::*,
};

/// The drawing: the toll chart, and below it each lane's events in the columns of the axis.
#[component]
pub(crate) fn Timeline() -> impl IntoView {
    let session = session();
    let help = RwSignal::new(false);
    let drag = StoredValue::new(None::<Drag>);
    let on_key = move |ev: KeyboardEvent| keyed(session, help, &ev);
    let on_wheel = move |ev: WheelEvent| {
        if ev.ctrl_key() {
            ev.prevent_default();
            let about = browser::share_across(session.root, &ev).and_then(|share| day_at(session, share));
            zoom(session, about, ev.delta_y() < 0.0);
        }
    };
    view! {
        <section class="timeline" aria-label=words::TIMELINE on:keydown=on_key on:wheel=on_wheel>
            <TollChart/>
            <div
                class="drawing"
                on:pointerdown=move |ev| drag.set_value(begin_drag(session, &ev))
                on:pointermove=move |ev| drag.update_value(|drag| *drag = drag.and_then(|drag| dragged(session, drag, &ev)))
                on:pointerup=move |_| drag.set_value(None)
                on:pointercancel=move |_| drag.set_value(None)
                on:dragstart=move |ev| ev.prevent_default()
            >
                {move || session.grid.with(|grid| grid.as_ref().map(|grid| drawing(session, grid)))}
            </div>
            <ZoomBar help=help/>
            <Show when=move || help.get()>
                <Help/>
            </Show>
        </section>
    }
}

fn drawing(session: Session, grid: &Grid) -> impl IntoView + use<> {
    let lanes: Vec<Lane> = session.state.with(|state| state.lanes.iter().collect());
    let rows = words::rows_class(lanes.len());
    let labels = lanes
        .iter()
        .map(|&lane| {
            let count = session.matches.with(|matches| matches.by_lane.get(lane.position()).copied());
            view! {
                <div class="lane-name" data-lane=lane.key()>
                    <Shape lane=lane/>
                    <b>{words::lane(lane)}</b>
                    <span class="number">{words::number(count.unwrap_or(0) as u64)}</span>
                </div>
            }
        })
        .collect_view();
    // The first mark shown takes the place in the tab order until another has the focus.
    let first = grid.shown().first().map(|(event, _, _)| *event);
    let mut before = None;
    let columns = grid
        .axis
        .columns
        .iter()
        .zip(&grid.columns)
        .map(|(column, cells)| {
            let label = words::column(grid.axis.unit, column.days, before);
            before = Some(column.days.from);
            if column.fold {
                fold(column, cells.len()).into_any()
            } else {
                day(session, column, label, cells, first).into_any()
            }
        })
        .collect_view();
    let outside = words::outside(grid.before, grid.after, grid.undated);
    view! {
        <div class=rows>
            <div class="names">
                <div class="corner"></div>
                {labels}
            </div>
            {columns}
        </div>
        {outside.map(|outside| view! { <p class="outside">{outside}</p> })}
    }
}

fn day(
    session: Session,
    column: &Column,
    label: (String, String),
    cells: &[Cell],
    first: Option<EventIx>,
) -> impl IntoView + use<> {
    let days = column.days;
    let narrow = column.width == 1;
    let empty = cells.iter().all(|cell| cell.shown.is_empty());
    let cells = cells.iter().map(|cell| lane_cell(session, days, cell, first)).collect_view();
    view! {
        <div class="column" class:empty=empty class:narrow=narrow>
            <button type="button" class="day" aria-label=words::show_only(days) on:click=move |_| session.show_days(Step::New, days)>
                <b>{label.0}</b>
                {" "}
                <small>{label.1}</small>
            </button>
            {cells}
        </div>
    }
}

fn fold(column: &Column, lanes: usize) -> impl IntoView + use<> {
    let cells = (0..lanes).map(|_| view! { <div class=words::FOLDED></div> }).collect_view();
    view! {
        <div class="column fold">
            <div class="day quiet">{words::quiet(column.days)}</div>
            {cells}
        </div>
    }
}

fn lane_cell(session: Session, days: DayRange, cell: &Cell, first: Option<EventIx>) -> impl IntoView + use<> {
    let marks = cell.shown.iter().map(|&event| mark(session, event, first)).collect_view();
    let more = (cell.gathered > 0).then(|| {
        view! {
            <button
                type="button"
                class="more"
                aria-label=words::more_on(cell.gathered, days)
                on:click=move |_| session.show_days(Step::New, days)
            >
                {words::more(cell.gathered)}
            </button>
        }
    });
    let class = if cell.shown.is_empty() { "cell none" } else { "cell" };
    view! {
        <div class=class data-lane=cell.lane.key()>
            {marks}
            {more}
        </div>
    }
}

fn mark(session: Session, event: EventIx, first: Option<EventIx>) -> impl IntoView + use<> {
    let corpus = &session.data.corpus;
    let row = corpus.event(event);
    let tab = move || if session.focus.get().or(first) == Some(event) { "0" } else { "-1" };
    let is_open = move || session.open.get() == Some(event);
    let open = move |ev: leptos::ev::MouseEvent| {
        if browser::is_plain_click(&ev) {
            ev.prevent_default();
            session.open_event(event);
            session.show_event();
        }
    };
    view! {
        <a
            class=mark_class(row)
            class:open=is_open
            id=format!("mark-{}", row.id)
            href=session.event_address(event)
            tabindex=tab
            aria-label=words::mark(row, corpus.window)
            aria-current=move || is_open().then_some("true")
            title=row.title.as_str()
            on:click=open
            on:focus=move |_| session.focus.set(Some(event))
        >
            <Shape lane=row.lane/>
            <span class="title">{row.title.as_str()}</span>
            {words::beside_mark(row, corpus).map(|text| view! { <span class="beside">{text}</span> })}
        </a>
    }
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
#[component]
fn ZoomBar(help: RwSignal<bool>) -> impl IntoView {
    let session = session();
    let shown = move || session.window.get().map(words::days_long);
    let narrowed = Memo::new(move |_| session.window.get() != session.data.corpus.window);
    let whole = move |_| {
        if let Some(window) = session.data.corpus.window {
            session.show_days(Step::New, window);
        }
    };
    let go = move |later: bool| move |_| shift(session, later);
    view! {
        <div class="zoom" role="group" aria-label=words::DAYS_SHOWN>
            <button type="button" aria-label=words::EARLIER on:click=go(false)>{"←"}</button>
            <span class="days">{shown}</span>
            <button type="button" aria-label=words::LATER on:click=go(true)>{"→"}</button>
            <button type="button" aria-label=words::FEWER_DAYS on:click=move |_| zoom(session, None, true)>{"+"}</button>
            <button type="button" aria-label=words::MORE_DAYS on:click=move |_| zoom(session, None, false)>{"−"}</button>
            <Show when=move || narrowed.get()>
                <button type="button" on:click=whole>{words::ALL_DAYS}</button>
            </Show>
            <button
                type="button"
                aria-expanded=move || if help.get() { "true" } else { "false" }
                on:click=move |_| help.update(|help| *help = !*help)
            >
                {words::KEYS}
            </button>
        </div>
    }
}

/// What the keys do.
#[component]
fn Help() -> impl IntoView {
    let rows = words::KEYS_HELP.map(|(keys, what)| {
        view! {
            <dt>{keys}</dt>
            <dd>{what}</dd>
        }
    });
    view! {
        <section class="help" aria-label=words::KEYS>
            <dl>{rows.collect_view()}</dl>
        </section>
    }
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
    let current = session.focus.get_untracked();
    let next = session.grid.with_untracked(|grid| grid.as_ref().and_then(|grid| grid.step(current, step)));
    if let Some(next) = next {
        session.focus.set(Some(next));
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
        let event = session.data.corpus.event(session.focus.get_untracked()?);
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
    let window = session.window.get_untracked()?;
    let extent = session.data.extent().unwrap_or(window);
    Some((window, DayRange { from: extent.from.min(window.from), to: extent.to.max(window.to) }))
}

/// The days of the column at a share (0 to 1) of the drawing's width.
fn day_at(session: Session, share: f64) -> Option<DayRange> {
    session.grid.with_untracked(|grid| {
        let axis = &grid.as_ref()?.axis;
        let unit = share * f64::from(axis.width());
        axis.columns
            .iter()
            .find(|column| f64::from(column.start + column.width) >= unit)
            .map(|column| column.days)
    })
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
    if session.window.get_untracked() != Some(moved) {
        session.show_days(Step::Same, moved);
    }
    Some(Drag { moving: true, ..drag })
}
