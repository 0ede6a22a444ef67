use crate::{
    element::{Node, button, el, key, live, several},
    facet::Facet,
    narrowing::toggle,
    order,
    session::{Session, Step},
    words,
};
use dateline_corpus::fold::fold;
use leptos::prelude::*;

/// How many choices are shown at first, and at most.
const FIRST: usize = 12;
const MOST: usize = 200;

/// Filters by who says so and by article.
pub(crate) fn facets(session: Session) -> Node {
    el("div")
        .class("facets")
        .children([
            disclosure(session, Facet::Speakers, words::WHO_SAYS_SO),
            disclosure(session, Facet::Sources, words::SOURCE),
        ])
        .into()
}

/// What a reader has chosen.
fn chosen(session: Session, facet: Facet) -> Vec<String> {
    session.state.with(|state| std::mem::take(facet.chosen(&mut state.clone())))
}

fn disclosure(session: Session, facet: Facet, name: &'static str) -> Node {
    // One signal for both: what is looked for, and whether all are shown.
    let sought = RwSignal::new(String::new());
    let all = RwSignal::new(false);
    let long = session.shown.with_untracked(|shown| facet.counts(&shown.matches).len()) > FIRST;
    let counts = key(move || {
        session.shown.with(|shown| {
            let mix = |hash: u64, &count: &u32| {
                (hash.rotate_left(5) ^ u64::from(count)).wrapping_mul(0x517c_c1b7_2722_0a95)
            };
            facet.counts(&shown.matches).iter().fold(0, mix)
        })
    });
    let options = live(move || {
        counts.get();
        let (sought, all) = (sought.get(), all.get());
        untrack(|| options(session, facet, &sought, all))
    });
    let field = long.then(|| {
        el("input")
            .attrs(&[("type", "search"), ("autocomplete", "off")])
            .attr("aria-label", words::look_for(name))
            .attr("placeholder", words::SEARCH)
            .on("input", move |ev: web_sys::Event| sought.set(event_target_value(&ev)))
    });
    let more = long.then(|| {
        button()
            .state("aria-expanded", move || all.get())
            .click(move || all.update(|all| *all = !*all))
            .text(words::SHOW_MORE)
    });
    let some = move || match chosen(session, facet).len() {
        0 => String::new(),
        some => words::number(some as u64),
    };
    el("details")
        .class("facet")
        .child(el("summary").text(name).text(" ").child(el("span").class("number").live_text(some)))
        .maybe(field)
        .child(el("div").class("options").attr("role", "group").attr("aria-label", name).child(options))
        .maybe(more)
        .into()
}

fn options(session: Session, facet: Facet, sought: &str, all: bool) -> Node {
    let data = session.data;
    let counts = session.shown.with(|shown| facet.counts(&shown.matches).to_vec());
    let before = chosen(session, facet);
    let sought = fold(sought);
    let mut left: Vec<u32> = (0..counts.len() as u32)
        .filter(|&number| {
            counts[number as usize] > 0 || before.iter().any(|one| one == facet.key(data, number))
        })
        .filter(|&number| {
            sought.is_empty()
                || fold(&facet.label(data, number))
                    .as_bytes()
                    .windows(sought.len())
                    .any(|there| there == sought.as_bytes())
        })
        .collect();
    order::by_key(&mut left, |&number| u64::from(u32::MAX - counts[number as usize]));
    left.truncate(if all { MOST } else { FIRST });
    let buttons = left.into_iter().map(|number| {
        let key = facet.key(data, number);
        button()
            .state("aria-pressed", move || chosen(session, facet).iter().any(|one| one == key))
            .click(move || {
                session.change(Step::New, |state| {
                    toggle(
                        if facet == Facet::Speakers { &mut state.speakers } else { &mut state.sources },
                        key,
                    )
                })
            })
            .child(el("bdi").text(facet.label(data, number)))
            .text(" ")
            .child(el("span").class("number").text(words::number(counts[number as usize].into())))
            .into()
    });
    several(buttons.collect())
}
