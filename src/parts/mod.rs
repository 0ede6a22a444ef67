//! The parts of the page, one file each. They draw what the session and the pure modules say.

mod abbreviation;
mod article;
mod claim;
mod controls;
mod day_heading;
mod differences;
mod embedding;
mod event;
mod facets;
mod footer;
mod known;
mod list;
mod long_list;
mod narrowed;
mod notices;
mod opening;
mod quotation;
mod sources;
mod take_away;
mod timeline;
mod toll_chart;

pub(crate) use controls::controls;
pub(crate) use differences::differences;
pub(crate) use embedding::embedding;
pub(crate) use event::proof;
pub(crate) use facets::facets;
pub(crate) use footer::footer;
pub(crate) use known::known_on;
pub(crate) use list::list;
pub(crate) use narrowed::narrowed;
pub(crate) use notices::notices;
pub(crate) use opening::opening;
pub(crate) use sources::sources;
pub(crate) use take_away::take_away;
pub(crate) use timeline::{background, help, timeline};
pub(crate) use toll_chart::toll_chart;
#[cfg(feature = "ssr")]
pub(crate) use {abbreviation::abbreviations, list::entry, sources::described};
