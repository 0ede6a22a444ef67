use super::quotation::outlet;
use crate::{
    element::{Element, Node, button, el, live_on, nothing, several},
    known::{self, News},
    session::{Session, Step},
    words,
};
use dateline_corpus::Day;
use leptos::prelude::*;

/// How many articles and counts are named.
const NAMED: usize = 4;

/// Chooses the day as known on which the page is shown: of the days on which articles came out, or now.
pub(crate) fn known_on(session: Session) -> Node {
    let days = &session.data.published;
    if days.len() < 2 {
        return nothing();
    }
    let now = move || session.state.with(|state| state.as_of);
    let go = move |day: Option<Day>| session.change(Step::New, |state| state.as_of = day);
    let step =
        |name: &'static str, sign: &'static str, to: fn(&[Day], Option<Day>) -> Option<Option<Day>>| {
            button()
                .class("arrow")
                .attr("aria-label", name)
                .state("aria-disabled", move || to(days, now()).is_none())
                .click(move || {
                    if let Some(day) = to(days, untrack(now)) {
                        go(day);
                    }
                })
                .text(sign)
        };
    let earlier = step(words::KNOWN_EARLIER, "←", |days, now| known::before(days, now).map(Some));
    let later = step(words::KNOWN_LATER, "→", |days, now| now.map(|now| known::after(days, now)));
    let options =
        days.iter().rev().map(|&day| el("option").attr("value", day.to_string()).text(words::day_long(day)));
    let menu = el("select")
        .attr("aria-label", words::AS_KNOWN_ON)
        .value(move || {
            let day = now().map(|now| known::counting(days, now).unwrap_or(now));
            day.map(|day| day.to_string()).unwrap_or_default()
        })
        .on("change", move |ev: web_sys::Event| go(event_target_value(&ev).parse().ok()))
        .child(el("option").attr("value", "").text(words::NOW))
        .children(options);
    el("div")
        .class("known")
        .attr("role", "group")
        .attr("aria-label", words::AS_KNOWN_ON)
        .child(el("span").text(words::AS_KNOWN_ON))
        .child(earlier)
        .child(menu)
        .child(later)
        .into()
}

/// That the page is shown as known earlier, and what was new then.
pub(crate) fn news(session: Session) -> Node {
    live_on(session.as_of_key, move || {
        let Some(day) = session.state.with_untracked(|state| state.as_of) else { return nothing() };
        let lift = move || session.change(Step::New, |state| state.as_of = None);
        let lift = button().click(lift).text(words::SHOW_ALL_KNOWN);
        let known = el("p").text(words::as_known_on(day) + " ").child(lift).into();
        let new = known::news(session.data, day).map(|news| told(session, &news).into());
        several([Some(known), new].into_iter().flatten().collect())
    })
}

/// "New on 13 January: 41 events in …; …'s count of the dead 599 → 646."
fn told(session: Session, news: &News) -> Element {
    let corpus = &session.data.corpus;
    let mut line = el("p").class("new-then").text(words::new_on(news.day, corpus.window));
    line = match news.events.first() {
        Some(&first) => {
            let show = move || session.go_to(first);
            line.child(
                el("a")
                    .attr("href", session.event_address(first))
                    .click(show)
                    .text(words::events(news.events.len())),
            )
        }
        None => line.text(words::events(0)),
    };
    for (place, &article) in news.articles.iter().take(NAMED).enumerate() {
        let open = move || {
            session.open_article(article);
            session.show_event();
        };
        let link = el("a")
            .attr("href", "#sources")
            .click(open)
            .child(el("bdi").text(outlet(corpus.article(article))));
        line = line.text(if place == 0 { words::IN } else { ", " }).child(link);
    }
    if news.articles.len() > NAMED {
        line = line.text(" ").text(words::more(news.articles.len() - NAMED));
    }
    for count in news.counts.iter().take(NAMED) {
        let claim = count.claim;
        let open = move || {
            session.open_claim(claim);
            session.show_event();
        };
        let link =
            el("a").attr("href", session.claim_address(claim)).click(open).text(words::new_count(count));
        line = line.text("; ").child(link);
    }
    line.text(".")
}
