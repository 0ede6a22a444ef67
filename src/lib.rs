//! The page.
//!
//! The same `App` is rendered to HTML natively (`ssr`, by the `prerender` program, which also takes
//! [`title`] and [`description`]) and taken over in the browser (`hydrate`), so its first render knows no clock,
//! address, storage or media query.

#[cfg(feature = "hydrate")]
pub mod start;
mod stub;

pub use stub::{App, AppProps, corpus, description, title};
