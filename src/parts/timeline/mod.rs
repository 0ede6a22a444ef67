//! The drawing and what moves it. On a wide page lanes are rows and the axis's columns stand side by side; on
//! a narrow one each column's wrapper becomes a row.

mod background;
mod cell;
mod gathered;
mod gestures;
mod keys;
mod mark;
mod overview;
mod rows;
mod zoom_bar;

pub(crate) use background::strip as background;
pub(crate) use keys::help;

use crate::{
    browser,
    element::{Node, el, key, live_on, nothing, when},
    grid::Grid,
    later::{Part, later},
    session::Session,
    shown::Shown,
    words,
};
use leptos::{ev::KeyboardEvent, prelude::*};
use std::sync::Arc;

/// The overview, the toll chart, and below them each lane's events in the columns of the axis.
pub(crate) fn timeline(session: Session) -> Node {
    let help = RwSignal::new(false);
    Effect::new(move |_| browser::watch_width(session.root, move |rem| session.width.set(Some(rem))));
    let drawn = move || {
        let rows = |shown: &Arc<Shown>| shown.grid.as_ref().map(|grid| rows::rows(session, &grid.axis));
        session.shown.with(rows).unwrap_or_else(|| el("p").class("outside").text(words::NOTHING_DATED).into())
    };
    let key = key(move || session.shown.with(|shown| shown.grid.as_ref().map_or(0, Grid::columns_key)));
    let drawing = gestures::listening(session, el("div").class("drawing")).child(live_on(key, drawn));
    let overview = if session.data.extent().is_some() { overview::overview(session) } else { nothing() };
    el("section")
        .class("timeline")
        .attr("aria-label", words::TIMELINE)
        .on("keydown", move |ev: KeyboardEvent| keys::keyed(session, help, &ev))
        .child(overview)
        .child(later(session, Part::TollChart))
        .child(drawing)
        .child(later(session, Part::Background))
        .child(zoom_bar::zoom_bar(session, help))
        .child(when(move || help.get(), move || later(session, Part::Help)))
        .into()
}
