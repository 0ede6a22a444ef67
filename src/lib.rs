//! The page.
//!
//! The same [`page`](app::page) is rendered to HTML natively (`ssr`, by the `prerender` program, which also takes
//! [`title`] and [`description`]) and taken over in the browser (`hydrate`), so its first render knows no
//! clock, address, storage or media query.
//!
//! Geometry, wording and the state's form in the address are pure modules, tested natively. The parts draw what
//! these say; [`browser`] alone touches the browser.

pub mod address;
mod app;
pub mod axis;
pub mod browser;
pub mod chart;
mod data;
pub mod differing;
pub mod element;
#[cfg(feature = "hydrate")]
pub mod embed;
pub mod facet;
pub mod grid;
pub mod known;
pub mod marked;
pub mod narrowing;
pub mod opening;
pub mod order;
mod page;
mod parts;
pub mod session;
mod shown;
#[cfg(feature = "hydrate")]
pub mod start;
pub mod stretch;
pub mod text_fragment;
pub mod words;

pub use app::page;
#[cfg(feature = "ssr")]
pub use data::CORPUS;
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
