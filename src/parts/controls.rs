use crate::{
    address::{Theme, View},
    session::{Step, session},
    words,
};
use dateline_corpus::Lane;
use leptos::prelude::*;

/// Lane filters, search, the choice of view and colours, and how many events are left.
#[component]
pub(crate) fn Controls() -> impl IntoView {
    let session = session();
    let state = session.state;
    let filters = Lane::ALL.map(|lane| view! { <LaneFilter lane=lane/> }).collect_view();
    let query = Memo::new(move |_| state.with(|state| state.query.clone()));
    let count = move || session.matches.with(|matches| words::count(matches.events.len(), matches.total));
    let views = [(View::Timeline, words::TIMELINE), (View::List, words::LIST)];
    let views = views
        .map(|(value, name)| {
            view! {
                <button
                    type="button"
                    aria-pressed=move || pressed(state.with(|state| state.view == value))
                    on:click=move |_| session.change(Step::New, |state| state.view = value)
                >
                    {name}
                </button>
            }
        })
        .collect_view();
    let flip_theme = move |_| {
        let dark = match state.with_untracked(|state| state.theme) {
            Some(theme) => theme == Theme::Dark,
            None => crate::browser::prefers_dark(),
        };
        let theme = if dark { Theme::Light } else { Theme::Dark };
        session.change(Step::Same, |state| state.theme = Some(theme));
    };
    view! {
        <div class="controls">
            <div class="filters" role="group" aria-label=words::LANES>
                {filters}
            </div>
            <div class="tools">
                <input
                    type="search"
                    aria-label=words::SEARCH
                    placeholder=words::SEARCH
                    autocomplete="off"
                    prop:value=move || query.get()
                    on:input=move |ev| {
                        let query = event_target_value(&ev);
                        session.change(Step::Same, |state| state.query = query);
                    }
                />
                <div class="choice" role="group" aria-label=words::VIEW>
                    {views}
                </div>
                <button type="button" class="theme" on:click=flip_theme>
                    {words::LIGHT_OR_DARK}
                </button>
            </div>
            <p class="count" role="status" aria-live="polite">
                {count}
            </p>
        </div>
    }
}

#[component]
fn LaneFilter(lane: Lane) -> impl IntoView {
    let session = session();
    let on = Memo::new(move |_| session.state.with(|state| state.lanes.contains(lane)));
    let count = move || session.matches.with(|matches| matches.by_lane.get(lane.position()).copied());
    view! {
        <button
            type="button"
            class="filter"
            data-lane=lane.key()
            aria-pressed=move || pressed(on.get())
            on:click=move |_| session.change(Step::New, |state| state.lanes = state.lanes.toggled(lane))
        >
            <i class=words::shape(lane) aria-hidden="true"></i>
            {words::lane(lane)}
            {" "}
            <span class="number">{move || words::number(count().unwrap_or(0) as u64)}</span>
        </button>
    }
}

fn pressed(on: bool) -> &'static str {
    if on { "true" } else { "false" }
}
