use crate::{
    address::{View, ViewState},
    data::data,
    parts::{Controls, Differences, EventList, EventPanel, Footer, Opening, Problems, Sources, Timeline},
    session::{Place, Session},
};
use leptos::{ev::KeyboardEvent, prelude::*};

/// The whole page, in its plain state: what is prerendered and what the browser takes over.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::new(data(), Place::Page, ViewState::new());
    crate::page::keep_address(session);
    view! {
        <main>
            <Reader session=session/>
        </main>
    }
}

/// One reader's page, wherever it stands.
#[component]
pub(crate) fn Reader(session: Session) -> impl IntoView {
    provide_context(session);
    let state = session.state;
    let theme = move || state.with(|state| state.theme.map(|theme| theme.key()));
    let furniture = Memo::new(move |_| !state.with(|state| state.embed));
    let drawing = Memo::new(move |_| state.with(|state| state.view == View::Timeline));
    let reading = move || session.open.get().is_some() || session.article.get().is_some();
    let close_on_escape = move |ev: KeyboardEvent| {
        if ev.key() == "Escape" && reading() && !ev.default_prevented() {
            ev.prevent_default();
            session.close();
            session.focus_mark();
        }
    };
    view! {
        <div class="dateline" node_ref=session.root data-theme=theme on:keydown=close_on_escape>
            <Show when=move || furniture.get()>
                <Opening/>
            </Show>
            <Problems/>
            <Controls/>
            <Show when=move || drawing.get()>
                <Timeline/>
            </Show>
            <Show when=reading>
                <EventPanel/>
            </Show>
            <EventList/>
            <Show when=move || furniture.get()>
                <Differences/>
                <Sources/>
            </Show>
            <Footer/>
        </div>
    }
}
