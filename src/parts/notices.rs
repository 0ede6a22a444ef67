use super::known::news;
use crate::{
    element::{Node, el, live, several},
    session::Session,
    words,
};
use leptos::prelude::*;

/// What could not be taken from the address, and what narrows the view in a way that is easily forgotten.
pub(crate) fn notices(session: Session) -> Node {
    let told = move || {
        let problems = session.problems.get();
        several(problems.iter().map(|problem| el("p").text(words::problem(problem)).into()).collect())
    };
    el("div").child(live(told)).child(news(session)).into()
}
