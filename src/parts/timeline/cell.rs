use super::{
    gathered::more,
    mark,
    rows::{Drawing, FIRST_ROW},
};
use crate::{
    element::{Node, el, key, live_on, several},
    grid::{Cell, Grid},
    order,
    session::Session,
    words,
};
use leptos::prelude::*;

/// A cell of the drawing, in the lane and row of its slot. What it holds is drawn anew only where that changes.
pub(super) fn cell(drawing: Drawing, at: usize, slot: u32) -> Node {
    let class = move || drawing.of_grid(|grid| Some(class(grid, grid.cell(at, slot)?).into()));
    let held =
        move || drawing.of_grid(|grid| grid.cell(at, slot).map_or(0, |cell| held(drawing.session, cell)));
    let content =
        move || {
            several(drawing.of_grid(|grid| {
                grid.cell(at, slot).map(|cell| content(drawing, grid, cell)).unwrap_or_default()
            }))
        };
    el("div")
        .live_attr("class", class)
        .attr("data-lane", Cell::lane(slot).key())
        .child(live_on(key(held), content))
        .into()
}

fn class(grid: &Grid, cell: &Cell) -> String {
    let class = match (cell.wide.is_some(), grid.is_tight(cell)) {
        (true, _) => "cell wide",
        (false, true) => "cell tight",
        (false, false) => "cell",
    };
    let first = grid.first_rows(FIRST_ROW)[cell.lane.position()];
    words::place_class(class, None, cell.span, first + cell.row)
}

/// A number that changes with all that stands in a cell: its events, what was known of them, the words marked in them.
fn held(session: Session, cell: &Cell) -> u64 {
    untrack(|| {
        let mut key = order::and(cell.key(), session.as_of_key.get());
        for &event in &cell.shown {
            for hit in session.hits(session.data.corpus.event(event).title.as_str()) {
                key = order::and(key, order::pair(hit.start, hit.end));
            }
        }
        key
    })
}

fn content(drawing: Drawing, grid: &Grid, cell: &Cell) -> Vec<Node> {
    let session = drawing.session;
    let bar = cell.wide.and_then(|_| {
        let event = session.data.corpus.event(*cell.shown.first().or(cell.gathered.first())?);
        Some(mark::bar(session, grid, cell, event).into())
    });
    let marks = cell.shown.iter().map(|&event| mark::mark(drawing, grid, cell, event));
    bar.into_iter().chain(marks).chain(more(session, grid, cell)).collect()
}
