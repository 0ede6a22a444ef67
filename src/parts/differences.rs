use super::{
    abbreviation::abbreviated,
    quotation::{quotation, source},
};
use crate::{
    address::View,
    differing::{is_known, known, take_report},
    element::{Element, Node, el, live_on, nothing, several},
    rest::resting,
    session::Session,
    words,
};
use dateline_corpus::{ClaimIx, Day, Difference};

use leptos::prelude::*;

/// So many are laid out wherever they are.
const FEW: usize = 20;

/// What sources disagree on, side by side, settled nowhere; as far as it was known.
pub(crate) fn differences(session: Session) -> Node {
    let corpus = &session.data.corpus;
    // Where it is no view of its own, nothing is said of there being none.
    if corpus.differences.is_empty() && session.state.with_untracked(|state| state.view != View::Differences)
    {
        return nothing();
    }
    let seen = RwSignal::new(false);
    let session = resting(session, seen);
    let all = move || {
        let day = session.state.with(|state| state.as_of);
        let known = corpus.differences.iter().filter(|difference| is_known(corpus, difference, day));
        let known: Vec<Node> = known.map(|difference| one(session, difference, day)).collect();
        if known.is_empty() {
            return el("p").class("nothing").text(words::NO_DIFFERENCES).into();
        }
        several(known)
    };
    el("section")
        .class(if corpus.differences.len() > FEW { "differences long" } else { "differences" })
        .attr("id", "differences")
        .attr("aria-label", words::DIFFERENCES)
        .near("0px", move |is_near| seen.set(is_near))
        .child(el("h2").text(words::DIFFERENCES))
        .child(el("p").class("note").text(words::DIFFERENCES_NOTE))
        .child(live_on(session.as_of_key, all))
        .into()
}

fn one(session: Session, difference: &'static Difference, day: Option<Day>) -> Node {
    let corpus = &session.data.corpus;
    let mut sides = Vec::new();
    for side in &difference.sides {
        let mut claims = known(corpus, side, day);
        if claims.is_empty() {
            continue;
        }
        let mut shown = el("li").child(el("h4").child(abbreviated(corpus, &side.says)));
        while !claims.is_empty() {
            shown = report(session, shown, take_report(corpus, &mut claims));
        }
        sides.push(Node::from(shown));
    }
    el("div")
        .class("difference")
        .child(el("h3").child(abbreviated(corpus, &difference.about)))
        .child(el("ul").children(sides))
        .into()
}

/// One report: its words once, then the other articles that have it.
fn report(session: Session, side: Element, claims: Vec<ClaimIx>) -> Element {
    let corpus = &session.data.corpus;
    let Some(&first) = claims.first() else { return side };
    let open = move || {
        session.open_claim(first);
        session.show_event();
    };
    let link = el("a").attr("href", session.claim_address(first)).click(open).text(words::OPEN_EVENT);
    let others = claims.get(1..).unwrap_or_default();
    let same = (!others.is_empty()).then(|| {
        let others = others.iter().map(|&claim| el("li").child(source(corpus, corpus.claim(claim))));
        el("div")
            .class("same")
            .child(el("p").class("facts").text(words::same_report(claims.len())))
            .child(el("ul").children(others))
    });
    side.children(quotation(session, first)).maybe(same).child(el("p").class("actions").child(link))
}
