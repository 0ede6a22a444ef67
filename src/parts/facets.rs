use crate::{
    abbreviations,
    element::{Node, el, live, several},
    facet::Facet,
    narrowing::toggle,
    order,
    rest::rested,
    session::{Session, Step},
    words,
};
use leptos::prelude::*;

/// How many choices a menu has at most; the search finds the others.
const MOST: usize = 200;

/// Filters by who says so and by article: menus of what there is, each with how many events it would leave. What
/// was chosen stands beside the count of events, from where it is taken away.
pub(crate) fn facets(session: Session) -> Node {
    el("div")
        .class("facets")
        .child(menu(session, Facet::Speakers, words::WHO_SAYS_SO))
        .child(menu(session, Facet::Sources, words::SOURCE))
        .into()
}

fn menu(session: Session, facet: Facet, name: &'static str) -> Node {
    let choose = move |ev: web_sys::Event| {
        let key = event_target_value(&ev);
        // The menu's own name is no choice.
        if !key.is_empty() {
            session.change(Step::New, |state| toggle(facet.chosen(state), &key));
        }
    };
    // Whatever is chosen, the menu's own name stands there again.
    let name_again = move || {
        session.narrowing_key.get();
        String::new()
    };
    let shown = rested(session, RwSignal::new(false));
    let choices = live(move || {
        let counts = shown.with(|shown| facet.counts(&shown.matches).to_vec());
        let mut left: Vec<u32> =
            (0..counts.len() as u32).filter(|&number| counts[number as usize] > 0).collect();
        order::by_key(&mut left, |&number| u64::from(u32::MAX - counts[number as usize]));
        left.truncate(MOST);
        let options = left.into_iter().map(|number| {
            let count = words::number(counts[number as usize].into());
            let mut label = facet.label(session.data, number);
            // A choice in a menu has nothing but its words.
            if let Some(one) = facet.abbreviation(session.data, number) {
                label = [&label, ", ", &abbreviations::name(&session.data.corpus, one)].concat();
            }
            let label = [&label, " (", &count, ")"].concat();
            el("option").attr("value", facet.key(session.data, number)).text(label)
        });
        let name = el("option").attr("value", "").text(name);
        several(std::iter::once(name).chain(options).map(Node::from).collect())
    });
    el("select").attr("aria-label", name).value(name_again).on("change", choose).child(choices).into()
}
