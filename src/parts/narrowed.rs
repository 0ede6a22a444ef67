use crate::{
    browser,
    element::{Node, button, el, live_on, nothing, unseen},
    narrowing::{self, Narrowing},
    session::{Session, Step},
    words,
};
use leptos::prelude::*;

/// What narrows the view, each to be taken away, and all at once.
pub(crate) fn narrowed(session: Session) -> Node {
    live_on(session.narrowing_key, move || {
        let state = session.state.get_untracked();
        // Lanes that are off are seen to be off where they are turned on.
        let all = narrowing::of(&state);
        if all.is_empty() {
            return nothing();
        }
        let change = move |lifted: Option<Narrowing>| {
            session.change(Step::New, |state| match lifted {
                Some(narrowing) => narrowing::lift(state, narrowing),
                None => narrowing::lift_all(state),
            });
            // The button is gone; the focus stays with the filters.
            browser::focus(session.root, ".filter".to_owned(), true);
        };
        let chips = all.into_iter().filter(|narrowing| *narrowing != Narrowing::Lanes).map(|narrowing| {
            button()
                .class("chip")
                .click(move || change(Some(narrowing)))
                .child(unseen(words::REMOVE))
                .child(el("bdi").text(words::narrowing(session.data, &state, narrowing)))
                .child(el("span").attr("aria-hidden", "true").text(" ×"))
        });
        let clear = button().click(move || change(None)).text(words::CLEAR_ALL);
        el("div")
            .class("narrowed")
            .attr("role", "group")
            .attr("aria-label", words::NARROWED)
            .children(chips)
            .child(clear)
            .into()
    })
}
