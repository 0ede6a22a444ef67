use super::rows::Drawing;
use crate::{
    element::{Element, Node, el, svg},
    grid::{self, Cell, Extent, Grid},
    parts::quotation::{marked, shape},
    session::{Session, place},
    words,
};
use dateline_corpus::{Event, EventIx};
use leptos::prelude::*;

/// An event in the drawing: when exactly, as a bar over it, and what.
pub(super) fn mark(drawing: Drawing, grid: &Grid, cell: &Cell, event: EventIx) -> Node {
    let Drawing { session, tab, .. } = drawing;
    let corpus = &session.data.corpus;
    let row = corpus.event(event);
    let in_tab_order = move || tab.get() == place(Some(event.0));
    let is_open = move || session.is_open(event);
    let beside = words::beside_mark(row, corpus);
    let open = move || {
        session.open_event(event);
        session.show_event();
    };
    let class = words::mark_class(row);
    let bar = cell.wide.is_none().then(|| bar(session, grid, cell, row));
    el("a")
        .live_attrs(move || {
            let (open, tab) = (is_open(), if in_tab_order() { "0" } else { "-1" });
            let class = if open { format!("{class} open").into() } else { class.into() };
            vec![
                ("class", Some(class)),
                ("tabindex", Some(tab.into())),
                ("aria-current", open.then(|| "true".into())),
            ]
        })
        .attr("id", format!("mark-{}", row.id))
        .attr("href", session.event_address(event))
        .attr("aria-label", words::mark(row, corpus.window, beside.as_deref()))
        .click(open)
        .on("focus", move |_: leptos::ev::FocusEvent| session.set_focus(event))
        .maybe(bar)
        .child(shape(row.lane))
        .child(el("span").class("title").child(marked(session, row.title.as_str())))
        .text(" ")
        .maybe(beside.map(|beside| el("span").class("beside").text(beside)))
        .into()
}

/// The bar that says exactly when: a tick for a minute, soft ends where nobody says when exactly, an arrow
/// where it goes on. In the first and last columns it follows the window.
pub(super) fn bar(session: Session, grid: &Grid, cell: &Cell, event: &Event) -> Element {
    let Some(when) = &event.when else { return svg("svg") };
    let stretch = grid::stretch(when);
    let minute = when.time.is_some() && when.days.is_day();
    let (first, last) = (cell.column == 0, cell.column + cell.span == grid.axis.columns.len());
    let place = (cell.column, cell.span);
    let now = grid::extent(&grid.axis, place, stretch);
    let ongoing = when.ongoing;
    let class = move |extent: Extent| words::bar_class(extent.before, extent.after || ongoing);
    let soft = grid::is_soft(when);
    let dashed = when.is_inferred() && !soft && !minute && !event.planned;
    let bar = match dashed {
        true => svg("line").attr("y1", "1.5").attr("y2", "1.5"),
        false => svg("rect").attr("height", if minute { "9" } else { "3" }),
    };
    let bar = if soft { bar.attr("mask", "url(#dateline-soft)") } else { bar };
    // A line has two ends, a rectangle a width.
    let [from, to] = if dashed { ["x1", "x2"] } else { ["x", "width"] };
    let end = move |Extent { edges: [from, to], .. }| match (minute, dashed) {
        (true, _) => "3".to_owned(),
        (_, true) => words::percent(to),
        _ => words::percent(to - from),
    };
    let svg = svg("svg").attr("aria-hidden", "true");
    if !first && !last {
        let bar = bar.attr(from, words::percent(now.edges[0])).attr(to, end(now));
        return svg.attr("class", class(now)).child(bar);
    }
    let follow = move || {
        session
            .shown
            .with(|shown| shown.grid.as_ref().map_or(now, |grid| grid::extent(&grid.axis, place, stretch)))
    };
    let bar = bar.live_attrs(move || {
        let extent = follow();
        vec![(from, Some(words::percent(extent.edges[0]).into())), (to, Some(end(extent).into()))]
    });
    svg.live_attr("class", move || Some(class(follow()).into())).child(bar)
}
