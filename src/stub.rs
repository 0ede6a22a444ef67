//! A first page, to be replaced: it shows that the build works.

use dateline_corpus::{Corpus, codec};
use leptos::prelude::*;
use std::sync::LazyLock;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

static CORPUS: LazyLock<Corpus> = LazyLock::new(|| {
    // The build script has read these very bytes back; an empty page would be all that is left to show.
    codec::decode(BYTES).unwrap_or_else(|_| Corpus::empty())
});

/// The corpus of this page.
pub fn corpus() -> &'static Corpus {
    &CORPUS
}

/// The page's title, for the browser's tab and for search engines.
pub fn title() -> String {
    corpus().title.clone()
}

/// What the page is, in a sentence, for search engines and link previews.
pub fn description() -> String {
    format!("A timeline of {} articles, every entry with the sentence it came from.", corpus().articles.len())
}

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let (open, set_open) = signal(true);
    let articles = corpus().articles.len();
    view! {
        <main>
            <h1>{corpus().title.as_str()}</h1>
            <p>{articles}{" articles"}</p>
            <button
                type="button"
                aria-pressed=move || open.get().to_string()
                on:click=move |_| set_open.update(|open| *open = !*open)
            >
                {"Articles"}
            </button>
            <Show when=move || open.get()>
                <ul>
                    {corpus()
                        .articles
                        .iter()
                        .map(|article| view! { <li>{article.title.as_str()}</li> })
                        .collect_view()}
                </ul>
            </Show>
        </main>
    }
}
