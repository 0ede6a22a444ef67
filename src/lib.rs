//! The page.
//!
//! The same [`page`](app::page) is rendered to HTML natively (`ssr`, by the `prerender` program, which also takes
//! [`title`] and [`description`]) and taken over in the browser (`hydrate`), so its first render knows no
//! clock, address, storage or media query.
//!
//! Geometry, wording and the state's form in the address are pure modules, tested natively. The parts draw what
//! these say; [`browser`] alone touches the browser.

pub mod abbreviations;
pub mod address;
mod app;
pub mod axis;
pub mod browser;
pub mod chart;
mod data;
pub mod density;
pub mod differing;
pub mod element;
#[cfg(feature = "hydrate")]
pub mod embed;
pub mod embedding;
pub mod export;
pub mod facet;
pub mod grid;
pub mod known;
pub mod later;
pub mod marked;
pub mod narrowing;
pub mod opening;
pub mod order;
mod page;
mod parts;
#[cfg(feature = "ssr")]
pub mod plain;
pub mod portion;
mod rest;
pub mod session;
mod shown;
#[cfg(feature = "hydrate")]
pub mod start;
pub mod stretch;
pub mod summary;
pub mod text_fragment;
pub mod words;

pub use app::page;
#[cfg(feature = "ssr")]
pub use data::{CORPUS, load_whole};
pub use data::{Data, data, load};

/// The page's title, for the browser's tab and for search engines.
pub fn title() -> String {
    data().corpus.title.clone()
}

/// What the page is, in a sentence or two, for search engines and link previews.
pub fn description() -> String {
    let corpus = &data().corpus;
    words::description(corpus, opening::latest_toll(corpus, None).as_ref())
}

/// What the page says where its program cannot be loaded, and what tries again.
pub fn not_loaded() -> [&'static str; 2] {
    [words::PARTS_MISSING, words::TRY_AGAIN]
}

/// What the style sheet is told of the drawing in its plain state, until the program tells it itself: the page's
/// own HTML may not.
#[cfg(feature = "ssr")]
pub fn plain_drawing() -> String {
    use axis::Axis;
    let data = data();
    let (Some(window), Some(extent)) = (data.corpus.window.map(stretch::Stretch::of), data.extent()) else {
        return String::new();
    };
    let warp = data.warp(false);
    let share = |minute: i64| words::percent(axis::permille(axis::share(warp, extent, minute as f64)));
    format!(
        ".rows{{--tracks:{}}}.overview{{--from:{};--to:{}}}\n",
        Axis::new(window, warp, axis::WIDTH).tracks().trim_end(),
        share(window.from),
        share(window.to),
    )
}
