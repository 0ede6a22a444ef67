use super::cell::cell;
use crate::{
    axis::{Axis, Column, Unit},
    element::{self, Key, Node, button, el, key, live_on, nothing, several, shared, svg, unseen},
    grid::Grid,
    order,
    parts::quotation::shape,
    session::{Session, Step, place},
    shown::Shown,
    words,
};
use dateline_corpus::Lane;
use leptos::prelude::*;
use std::sync::Arc;

/// The row of the columns' heads comes first.
pub(super) const FIRST_ROW: usize = 1;

/// The drawing, as its pieces follow it.
#[derive(Clone, Copy)]
pub(super) struct Drawing {
    pub(super) session: Session,
    /// Changes with its structure, and with what is said of its events.
    follows: Key,
    /// The mark that is in the tab order.
    pub(super) tab: Key,
}

impl Drawing {
    fn new(session: Session) -> Drawing {
        let follows = shared(key(move || session.grid_key.get() ^ session.text_key.get()));
        // The first mark shown takes the place in the tab order until another has the focus.
        let tab = key(move || {
            let focused = session.focus().filter(|&focus| session.is_drawn(focus));
            let earliest = || session.shown.with(|shown| shown.grid.as_ref().and_then(Grid::earliest));
            place(focused.or_else(earliest).map(|event| event.0))
        });
        Drawing { session, follows, tab: shared(tab) }
    }

    /// What follows from the grid, anew whenever that changes; nothing where there is none.
    pub(super) fn of_grid<T: Default>(self, of: impl FnOnce(&Grid) -> T) -> T {
        self.follows.get();
        self.session.shown.with_untracked(|shown| shown.grid.as_ref().map(of).unwrap_or_default())
    }
}

/// Lanes and columns, with the marks in them. While the columns stay, cells that stay the same are left alone.
pub(super) fn rows(session: Session, axis: &Axis) -> Node {
    let drawing = Drawing::new(session);
    let columns = (0..axis.columns.len()).map(|at| column(drawing, axis, at));
    let tracks = move || session.shown.with(|shown| Some(shown.grid.as_ref()?.axis.tracks().into()));
    let names = el("div").class("names").child(el("div").class("corner")).child(names(drawing));
    let rows =
        el("div").class("rows").live_attr("--tracks", tracks).child(names).children(columns).child(fading());
    several(vec![rows.into(), outside(drawing)])
}

/// The lanes' names and the lines above them.
fn names(drawing: Drawing) -> Node {
    let session = drawing.session;
    let told = |shown: &Arc<Shown>| {
        let key = shown.grid.as_ref().map_or(0, Grid::lanes_key);
        shown.matches.by_lane.iter().fold(key, |key, &count| order::and(key, count as u64))
    };
    live_on(key(move || session.shown.with(told)), move || {
        let counts = session.shown.with(|shown| shown.matches.by_lane);
        several(drawing.of_grid(|grid| {
            let first = grid.first_rows(FIRST_ROW);
            let mut names = Vec::new();
            for lane in grid.lanes.iter() {
                let at = lane.position();
                names.extend(name(lane, counts[at], first[at], grid.rows[at].max(1)));
            }
            names
        }))
    })
}

/// What the drawing leaves out, or that it is empty.
fn outside(drawing: Drawing) -> Node {
    live_on(drawing.follows, move || {
        let told = drawing.of_grid(|grid| {
            let nothing = || grid.cells.is_empty().then(|| words::NOTHING_LEFT.to_owned());
            words::outside(grid.before, grid.after, grid.undated).or_else(nothing)
        });
        told.map_or_else(nothing, |told| el("p").class("outside").text(told).into())
    })
}

/// A lane's name and the line above it.
fn name(lane: Lane, count: usize, row: usize, rows: usize) -> [Node; 2] {
    let name = el("div")
        .class(words::place_class("lane-name", None, rows, row))
        .child(shape(lane))
        .child(el("b").text(words::lane(lane)))
        .child(el("span").class("number").text(words::number(count as u64)));
    [el("div").class(words::place_class("lane-line", None, 1, row)).into(), name.into()]
}

/// One column: its head, the line that runs down it, and the cells that begin in it.
fn column(drawing: Drawing, axis: &Axis, at: usize) -> Node {
    let column = &axis.columns[at];
    let fold = column.fold;
    let class = move || {
        let empty = drawing.of_grid(|grid| grid.slots(at).is_empty());
        let class = match (fold, empty) {
            (true, _) => "column fold",
            (false, true) => "column empty",
            (false, false) => "column",
        };
        Some(words::place_class(class, Some(at), 1, 0).into())
    };
    let session = drawing.session;
    let head = if fold { quiet(session, column) } else { head(session, axis, at) };
    let slots = move || drawing.of_grid(|grid| grid.slots(at));
    el("div")
        .live_attr("class", class)
        .child(head)
        .child(el("div").class("line"))
        .child(element::rows(0, slots, move |slot| cell(drawing, at, slot)))
        .into()
}

fn head(session: Session, axis: &Axis, at: usize) -> Node {
    let whole = axis.columns[at].whole;
    let head = words::column(axis.unit, whole, at == 0);
    let month = |place: usize| axis.columns.get(place).map(|column| column.whole.days().from.civil().month);
    // Beside each other, days need their month only where it is new.
    let again = axis.unit == Unit::Day && at > 0 && month(at - 1) == month(at);
    let (number, rest) =
        head.0.find(' ').and_then(|end| head.0.split_at_checked(end)).unwrap_or((&head.0, ""));
    let rest = el("span").class(if again { "again" } else { "" }).text(rest.to_owned());
    button()
        .class("day")
        .click(move || session.show_time(Step::New, whole))
        .child(el("b").text(number.to_owned()).child(rest))
        .text(" ")
        .child(el("small").text(head.1))
        .child(unseen(words::show_only(whole)))
        .into()
}

fn quiet(session: Session, column: &Column) -> Node {
    button()
        .class("day quiet")
        .click(move || session.change(Step::New, |state| state.to_scale = true))
        .text(words::quiet(column.whole.days()))
        .child(unseen(words::UNFOLD))
        .into()
}

/// What the soft ends of bars are cut out with.
fn fading() -> Node {
    let stop = |offset: &'static str, colour: &'static str| {
        svg("stop").attr("offset", offset).attr("stop-color", colour)
    };
    let fade = svg("linearGradient").attr("id", "dateline-fade").children([
        stop("0", "#000"),
        stop(".35", "#fff"),
        stop(".65", "#fff"),
        stop("1", "#000"),
    ]);
    let mask = svg("mask")
        .attr("id", "dateline-soft")
        .attr("maskContentUnits", "objectBoundingBox")
        .child(svg("rect").attr("width", "1").attr("height", "1").attr("fill", "url(#dateline-fade)"));
    svg("svg").class("fading").attr("aria-hidden", "true").child(fade).child(mask).into()
}
