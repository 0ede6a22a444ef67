use super::{gathered::more, mark};
use crate::{
    axis::{Axis, Column, Unit},
    element::{Key, Node, button, el, key, several, shared, svg, unseen},
    grid::{Cell, Grid},
    parts::quotation::shape,
    session::{Session, Step, place},
    shown::Shown,
    words,
};
use dateline_corpus::Lane;
use leptos::prelude::*;

/// Lanes and columns, with the marks in them.
pub(super) fn rows(session: Session, shown: &Shown, grid: &Grid) -> Node {
    // The first row holds the columns' heads.
    let mut first = [1; 4];
    let mut next = 1;
    for lane in grid.lanes.iter() {
        first[lane.position()] = next;
        next += grid.rows[lane.position()].max(1);
    }
    let names = grid.lanes.iter().flat_map(|lane| {
        let rows = grid.rows[lane.position()].max(1);
        name(lane, shown.matches.by_lane[lane.position()], first[lane.position()], rows)
    });
    let names = el("div").class("names").child(el("div").class("corner")).children(names);
    // The first mark shown takes the place in the tab order until another has the focus.
    let earliest = grid.shown().first().map(|(event, _, _)| *event);
    let tab = key(move || {
        let focused = session.focus().filter(|&focus| session.is_drawn(focus));
        place(focused.or(earliest).map(|event| event.0))
    });
    let tab = shared(tab);
    let mut cells = grid.cells.as_slice();
    let mut columns = Vec::with_capacity(grid.axis.columns.len());
    for at in 0..grid.axis.columns.len() {
        let (here, rest) = cells.split_at(cells.iter().take_while(|cell| cell.column == at).count());
        cells = rest;
        let here = here.iter().map(|one| cell(session, grid, one, first[one.lane.position()], tab));
        columns.push(column(session, &grid.axis, at, here.collect()));
    }
    let tracks =
        move || session.shown.with(|shown| shown.grid.as_ref().map(|grid| grid.axis.tracks().into()));
    let rows =
        el("div").class("rows").live_attr("--tracks", tracks).child(names).children(columns).child(fading());
    let nothing = || grid.cells.is_empty().then(|| words::NOTHING_LEFT.to_owned());
    let outside = words::outside(grid.before, grid.after, grid.undated).or_else(nothing);
    let outside = outside.map(|outside| el("p").class("outside").text(outside).into());
    several([Some(rows.into()), outside].into_iter().flatten().collect())
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
fn column(session: Session, axis: &Axis, at: usize, cells: Vec<Node>) -> Node {
    let column = &axis.columns[at];
    let class = match (column.fold, cells.is_empty()) {
        (true, _) => "column fold",
        (false, true) => "column empty",
        (false, false) => "column",
    };
    let head = if column.fold { fold(session, column) } else { head(session, axis, at) };
    el("div")
        .class(words::place_class(class, Some(at), 1, 0))
        .child(head)
        .child(el("div").class("line"))
        .children(cells)
        .into()
}

fn head(session: Session, axis: &Axis, at: usize) -> Node {
    let whole = axis.columns[at].whole;
    let head = words::column(axis.unit, whole, at == 0);
    let month = |place: usize| axis.columns.get(place).map(|column| column.whole.days().from.civil().month);
    // Beside each other, days need their month only where it is new.
    let again = axis.unit == Unit::Day && at > 0 && month(at - 1) == month(at);
    let (number, rest) = head.0.split_at(head.0.find(' ').unwrap_or(head.0.len()));
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

fn fold(session: Session, column: &Column) -> Node {
    button()
        .class("day quiet")
        .click(move || session.change(Step::New, |state| state.to_scale = true))
        .text(words::quiet(column.whole.days()))
        .child(unseen(words::UNFOLD))
        .into()
}

fn cell(session: Session, grid: &Grid, cell: &Cell, first: usize, tab: Key) -> Node {
    let bar = cell.wide.and_then(|_| {
        let event = session.data.corpus.event(*cell.shown.first().or(cell.gathered.first())?);
        Some(mark::bar(session, grid, cell, event))
    });
    let class = match (cell.wide.is_some(), grid.is_tight(cell)) {
        (true, _) => "cell wide",
        (false, true) => "cell tight",
        (false, false) => "cell",
    };
    let marks = cell.shown.iter().map(|&event| mark::mark(session, grid, cell, event, tab));
    el("div")
        .class(words::place_class(class, None, cell.span, first + cell.row))
        .attr("data-lane", cell.lane.key())
        .maybe(bar)
        .children(marks)
        .maybe(more(session, grid, cell))
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
