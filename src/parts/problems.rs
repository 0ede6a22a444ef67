use crate::{
    element::{Node, button, el, live, live_on, nothing, several},
    session::{Session, Step},
    words,
};

use leptos::prelude::*;

/// What could not be taken from the address, and what narrows the view in a way that is easily forgotten.
pub(crate) fn problems(session: Session) -> Node {
    let told = move || {
        let problems = session.problems.get();
        several(problems.iter().map(|problem| el("p").text(words::problem(problem)).into()).collect())
    };
    let narrowed = move || {
        let Some(day) = session.state.with(|state| state.as_of) else { return nothing() };
        let lift = move || session.change(Step::New, |state| state.as_of = None);
        let button = button().click(lift).text(words::SHOW_ALL_KNOWN);
        el("p").text(words::as_known_on(day) + " ").child(button).into()
    };
    el("div")
        .class("notices")
        .attr("role", "status")
        .child(live(told))
        .child(live_on(session.as_of_key, narrowed))
        .into()
}
