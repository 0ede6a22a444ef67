use super::quotation::shape;
use crate::{
    address::{Theme, View},
    browser,
    element::{Element, Node, button, el, live_on, words as text},
    later::{Part, later},
    session::{Session, Step},
    words,
};
use dateline_corpus::Lane;

use leptos::prelude::*;

/// Lane filters, search, the choice of view and colours, and how many events are left.
pub(crate) fn controls(session: Session) -> Node {
    let filters = Lane::ALL.map(|lane| lane_filter(session, lane));
    let filters =
        el("div").class("filters").attr("role", "group").attr("aria-label", words::LANES).children(filters);
    let views = [(View::Timeline, words::TIMELINE), (View::List, words::LIST)];
    let views = views.map(|(view, name)| view_choice(session, view, name));
    let differing = (!session.data.corpus.differences.is_empty()).then(|| {
        let count = move || text(words::number(session.differing() as u64));
        let count = el("span").class("number").child(live_on(session.as_of_key, count));
        view_choice(session, View::Differences, words::DIFFERENCES_VIEW).text(" ").child(count)
    });
    let views = el("div")
        .class("choice")
        .attr("role", "group")
        .attr("aria-label", words::VIEW)
        .children(views)
        .maybe(differing);
    let theme = button().click(move || flip_theme(session)).text(words::LIGHT_OR_DARK);
    let count =
        move || session.shown.with(|shown| words::count(shown.matches.events.len(), shown.matches.total));
    let count = el("p").class("count").attr("role", "status").attr("aria-live", "polite").live_text(count);
    // Where there is little room, the style sheet keeps these out of sight until they are asked for.
    let further = el("div")
        .class("further")
        .child(later(session, Part::Facets))
        .child(later(session, Part::KnownOn))
        .child(theme)
        .child(later(session, Part::TakeAway))
        .child(later(session, Part::Embed));
    el("div")
        .class("controls")
        .child(filters)
        .child(views)
        .child(search(session))
        .child(unfold(RwSignal::new(false)).text(words::MORE_CONTROLS))
        .child(further)
        .child(el("div").class("left").child(count).child(later(session, Part::Narrowed)))
        .into()
}

/// A button that shows what follows it, or no longer.
pub(super) fn unfold(open: RwSignal<bool>) -> Element {
    button()
        .class("unfold")
        .state("aria-expanded", move || open.get())
        .click(move || open.update(|open| *open = !*open))
}

fn lane_filter(session: Session, lane: Lane) -> Node {
    let on = move || session.state.with(|state| state.lanes.contains(lane));
    let count = move || {
        let count = session.shown.with(|shown| shown.matches.by_lane[lane.position()]);
        words::number(count as u64)
    };
    button()
        .class("filter")
        .attr("data-lane", lane.key())
        .state("aria-pressed", on)
        .click(move || session.change(Step::New, |state| state.lanes = state.lanes.toggled(lane)))
        .child(shape(lane))
        .text(words::lane(lane))
        .text(" ")
        .child(el("span").class("number").live_text(count))
        .into()
}

fn search(session: Session) -> Node {
    el("input")
        .attr("type", "search")
        .attr("aria-label", words::SEARCH)
        .attr("placeholder", words::SEARCH)
        .attr("autocomplete", "off")
        .value(move || session.state.with(|state| state.query.clone()))
        .on("input", move |ev: web_sys::Event| {
            let query = event_target_value(&ev);
            session.change(Step::Same, |state| state.query = query);
        })
        .into()
}

fn view_choice(session: Session, view: View, name: &'static str) -> Element {
    button()
        .state("aria-pressed", move || session.state.with(|state| state.view == view))
        .click(move || session.change(Step::New, |state| state.view = view))
        .text(name)
}

fn flip_theme(session: Session) {
    let dark = match session.state.with_untracked(|state| state.theme) {
        Some(theme) => theme == Theme::Dark,
        None => browser::prefers_dark(),
    };
    let theme = if dark { Theme::Light } else { Theme::Dark };
    session.change(Step::Same, |state| state.theme = Some(theme));
}
