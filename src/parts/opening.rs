use crate::{
    opening::{LatestToll, latest_toll},
    session::session,
    words,
};
use dateline_corpus::ClaimIx;
use leptos::prelude::*;

/// What this is, over what days, from which articles, the latest toll and by whom.
#[component]
pub(crate) fn Opening() -> impl IntoView {
    let session = session();
    let corpus = &session.data.corpus;
    let counts_deaths = corpus.series.iter().any(|series| series.measure == "killed");
    let window = corpus.window.map(words::days_long);
    let kicker = [
        Some(words::TIMELINE.to_owned()),
        window,
        Some(words::read_from(corpus.articles.len())),
        counts_deaths.then(|| words::TELLS_OF_DEATHS.to_owned()),
    ];
    let kicker = kicker.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let differences = corpus.differences.len();
    let toll = Memo::new(move |_| {
        let known = session.state.with(|state| state.as_of);
        latest_toll(&session.data.corpus, known)
    });
    view! {
        <header class="opening">
            <p class="kicker">{kicker}</p>
            <h1>{corpus.title.as_str()}</h1>
            <p class="lede">
                {move || toll.get().map(|toll| view! { <Toll toll=toll/> })}
                {(differences > 0)
                    .then(|| view! { <a href="#differences">{words::differences(differences)}</a> })}
            </p>
        </header>
    }
}

#[component]
fn Toll(toll: LatestToll) -> impl IntoView {
    let session = session();
    let LatestToll { bound, value, source, as_of, parts, claim } = toll;
    let open = move |ev: leptos::ev::MouseEvent| {
        ev.prevent_default();
        session.open_claim(claim);
    };
    let window = session.data.corpus.window;
    view! {
        {words::LATEST_COUNT}
        {" "}
        <a href=address_of(session, claim) on:click=open>
            <b>{words::bounded(bound, value)}</b>
            {" "}
            {words::measure("killed")}
        </a>
        {words::of_them(&parts)}
        {words::counted_by(source.as_deref(), as_of, window)}
        {" "}
    }
}

fn address_of(session: crate::session::Session, claim: ClaimIx) -> String {
    session.data.event_of(claim).map(|event| session.event_address(event)).unwrap_or_default()
}
