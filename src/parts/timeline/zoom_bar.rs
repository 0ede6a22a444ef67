use super::keys::{shift, zoom};
use crate::{
    element::{Element, Node, button, el, when},
    session::{Session, Step},
    stretch::Stretch,
    words,
};
use leptos::prelude::*;

/// The time shown, and buttons for what keys and gestures do.
pub(super) fn zoom_bar(session: Session, help: RwSignal<bool>) -> Node {
    let named = |name: &'static str, sign: &'static str, act: fn(Session)| -> Element {
        button().class("arrow").attr("aria-label", name).text(sign).click(move || act(session))
    };
    let own = session.data.corpus.window.map(Stretch::of);
    let shown = move || session.stretch().map(words::time).unwrap_or_default();
    let whole = move || {
        if let Some(own) = own {
            session.show_time(Step::New, own);
        }
    };
    let to_scale = move || session.state.with(|state| state.to_scale);
    let scale = button()
        .state("aria-pressed", to_scale)
        .click(move || session.change(Step::New, |state| state.to_scale = !state.to_scale))
        .text(words::TO_SCALE);
    let scale_note = move || words::scale_note(to_scale()).to_owned();
    let scales = session.data.warp(false).folds();
    el("div")
        .class("zoom")
        .attr("role", "group")
        .attr("aria-label", words::DAYS_SHOWN)
        .child(named(words::EARLIER, "←", |session| shift(session, false)))
        .child(el("span").class("days").live_text(shown))
        .child(named(words::LATER, "→", |session| shift(session, true)))
        .child(named(words::FEWER_DAYS, "+", |session| zoom(session, true)))
        .child(named(words::MORE_DAYS, "−", |session| zoom(session, false)))
        .child(when(
            move || session.stretch() != own,
            move || button().click(whole).text(words::ALL_DAYS).into(),
        ))
        .maybe(scales.then_some(scale))
        .child(
            button()
                .state("aria-expanded", move || help.get())
                .click(move || help.update(|help| *help = !*help))
                .text(words::KEYS),
        )
        .maybe(scales.then(|| el("span").class("days").live_text(scale_note)))
        .into()
}
