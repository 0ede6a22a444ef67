use super::quotation::quotation;
use crate::{
    element::{Node, el, nothing},
    session::Session,
    words,
};
use dateline_corpus::Difference;

/// What sources disagree on, side by side, settled nowhere.
pub(crate) fn differences(session: Session) -> Node {
    let differences = &session.data.corpus.differences;
    if differences.is_empty() {
        return nothing();
    }
    el("section")
        .class("differences")
        .attr("id", "differences")
        .attr("aria-label", words::DIFFERENCES)
        .child(el("h2").text(words::DIFFERENCES))
        .children(differences.iter().map(|difference| one(session, difference)))
        .into()
}

fn one(session: Session, difference: &'static Difference) -> Node {
    let corpus = &session.data.corpus;
    let sides = difference
        .sides
        .iter()
        .map(|side| el("li").children(side.claims.iter().flat_map(|&claim| quotation(corpus, claim))));
    el("div")
        .class("difference")
        .child(el("h3").text(difference.about.as_str()))
        .child(el("ul").children(sides))
        .into()
}
