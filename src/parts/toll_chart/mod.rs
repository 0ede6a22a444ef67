//! The toll chart: the figures over time on the drawing's own axis, and as a table.

mod plot;
mod table;

use super::{controls::unfold, take_away::copy_table};
use crate::{
    browser,
    chart::{Chart, Ground, chart},
    element::{Element, Node, el, key, live_on, nothing, several},
    rest::resting,
    session::Session,
    words,
};
use dateline_corpus::ClaimIx;
use leptos::{ev::KeyboardEvent, prelude::*};

/// The figures, as far as they were known on the day asked for.
pub(crate) fn toll_chart(session: Session) -> Node {
    // Whether all of it is shown stays as it is while days and zoom change.
    let unfolded = RwSignal::new(false);
    // While the chart is off the screen it keeps nobody waiting.
    let seen = RwSignal::new(true);
    let session = resting(session, seen);
    let known = key(move || {
        let dated: u64 = session.shown.with(|shown| shown.grid.is_some()).into();
        session.as_of_key.get() << 1 | dated
    });
    let chart = live_on(known, move || {
        drawn_up(session).map_or_else(nothing, |chart| figure(session, &chart, unfolded))
    });
    el("div").near("0px", move |is_near| seen.set(is_near)).child(chart).into()
}

fn drawn_up(session: Session) -> Option<Chart<'static>> {
    let known = session.state.with(|state| state.as_of);
    session.shown.with(|shown| {
        let axis = &shown.grid.as_ref()?.axis;
        let ground = Ground { days: axis.window().days(), position: &|day, share| axis.position(day, share) };
        chart(&session.data.corpus, &ground, known)
    })
}

/// The dead as a drawing; further panels and the table come into sight when they are asked for.
fn figure(session: Session, chart: &Chart<'static>, unfolded: RwSignal<bool>) -> Node {
    // Panels that are folded away are not drawn, but stand on paper and where there are no scripts.
    let printed = RwSignal::new(cfg!(feature = "ssr"));
    Effect::new(move |_| browser::on_print(move || printed.set(true)));
    let all = move || unfolded.get() || printed.get();
    // The table does not change with the axis.
    let drawn = key(move || session.axis_key.get() << 1 | u64::from(all()));
    let panels = live_on(drawn, move || {
        let most = if all() { usize::MAX } else { 1 };
        drawn_up(session).map_or_else(nothing, |chart| panels(session, &chart, most))
    });
    let note = el("small").text(words::CHART_NOTE);
    let further = chart.panels.iter().skip(1).map(|panel| words::kind(panel.kind())).collect::<Vec<_>>();
    let below = el("div")
        .class("below")
        .child(unfold(unfolded).text(words::all_figures(&further)))
        .child(note)
        .child(copy_table(session));
    el("figure")
        .class("tolls")
        .attr("aria-label", words::TOLLS)
        .child(el("figcaption").text(words::TOLLS))
        .child(panels)
        .child(below)
        .child(table::table(session, chart))
        .into()
}

/// As many panels as are to be seen.
fn panels(session: Session, chart: &Chart<'static>, most: usize) -> Node {
    let columns = session.shown.with(|shown| {
        let columns = shown.grid.as_ref().map(|grid| grid.axis.columns.iter().map(|column| column.edges[0]));
        columns.into_iter().flatten().skip(1).collect::<Vec<u32>>()
    });
    // One stop of the tab order for all points; arrows move among them.
    let mut first = true;
    let panels =
        chart.panels.iter().take(most).map(|panel| plot::panel(session, panel, &columns, &mut first));
    let panels = el("div")
        .class("panels")
        .attr("role", "group")
        .attr("aria-label", words::TOLLS_DRAWN)
        .on("keydown", |ev: KeyboardEvent| browser::rove(&ev))
        .children(panels);
    // On a narrow page the drawing's columns are rows, so the chart says itself where it begins and ends.
    let ends = session.window().map(|days| [days.from, days.to]);
    let ends = ends.into_iter().flatten().map(|day| el("span").text(words::day_short(day)));
    let ends = el("p").class("ends").attr("aria-hidden", "true").children(ends);
    several(vec![panels.into(), ends.into()])
}

/// A link that opens a claim's event with that claim's article beside it.
fn link(session: Session, element: Element, claim: ClaimIx) -> Element {
    element.attr("href", session.claim_address(claim)).click(move || {
        session.open_claim(claim);
        session.show_event();
    })
}
