use crate::words;
use leptos::prelude::*;

/// How this was made.
#[component]
pub(crate) fn Footer() -> impl IntoView {
    view! { <footer class="colophon">{words::COLOPHON}</footer> }
}
