use crate::{session::session, words};
use leptos::prelude::*;

/// What could not be taken from the address, and what narrows the view in a way that is easily forgotten.
#[component]
pub(crate) fn Problems() -> impl IntoView {
    let session = session();
    let as_of = Memo::new(move |_| session.state.with(|state| state.as_of));
    view! {
        <div class="notices" role="status">
            {move || {
                session
                    .problems
                    .get()
                    .iter()
                    .map(|problem| view! { <p>{words::problem(problem)}</p> })
                    .collect_view()
            }}
            {move || {
                as_of
                    .get()
                    .map(|day| {
                        view! {
                            <p>
                                {words::as_known_on(day)}
                                {" "}
                                <button
                                    type="button"
                                    on:click=move |_| {
                                        session.change(crate::session::Step::New, |state| state.as_of = None);
                                    }
                                >
                                    {words::SHOW_ALL_KNOWN}
                                </button>
                            </p>
                        }
                    })
            }}
        </div>
    }
}
