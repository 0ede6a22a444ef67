use super::abbreviation::abbreviated;
use crate::{
    address::View,
    browser,
    element::{Node, el, live_on, nothing, several, words as text},
    known,
    opening::{LatestToll, latest_toll},
    session::{Session, Step},
    words,
};

use leptos::prelude::*;

/// What this is, over what days, from which articles, the latest toll and by whom.
pub(crate) fn opening(session: Session) -> Node {
    let corpus = &session.data.corpus;
    let counts_deaths = corpus.series.iter().any(|series| series.measure == "killed");
    let kicker = move || {
        let known = session.state.with(|state| state.as_of);
        let kicker = [
            Some(words::TIMELINE.to_owned()),
            corpus.window.map(words::days_long),
            Some(words::read_from(known::articles(corpus, known).len())),
            counts_deaths.then(|| words::TELLS_OF_DEATHS.to_owned()),
        ];
        text(words::join(&kicker, " · "))
    };
    let toll = move || {
        let known = session.state.with(|state| state.as_of);
        latest_toll(&session.data.corpus, known).map_or_else(nothing, |toll| latest(session, toll))
    };
    let show = move || {
        session.change(Step::New, |state| state.view = View::Differences);
        browser::show(session.root, ".differences");
    };
    let differing = move || match session.differing() {
        0 => nothing(),
        count => el("a").attr("href", "#differences").click(show).text(words::differences(count)).into(),
    };
    let lede = el("p")
        .class("lede")
        .child(live_on(session.as_of_key, toll))
        .child(live_on(session.as_of_key, differing));
    el("header")
        .class("opening")
        .child(el("p").class("kicker").child(live_on(session.as_of_key, kicker)))
        .child(el("h1").text(corpus.title.as_str()))
        .child(lede)
        .into()
}

fn latest(session: Session, toll: LatestToll) -> Node {
    let LatestToll { bound, value, source, as_of, parts, claim } = toll;
    let link = el("a")
        .attr("href", session.claim_address(claim))
        .click(move || session.open_claim(claim))
        .child(el("b").text(words::bounded(bound, value)))
        .text(format!(" {}", words::measure("killed")));
    let rest =
        words::of_them(&parts) + &words::counted_by(source.as_deref(), as_of, session.data.corpus.window);
    several(vec![
        text(format!("{} ", words::LATEST_COUNT)),
        link.into(),
        abbreviated(&session.data.corpus, &(rest + " ")),
    ])
}
