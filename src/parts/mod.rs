//! The parts of the page, one file each. They draw what the session and the pure modules say.

mod article;
mod claim;
mod controls;
mod day_heading;
mod differences;
mod event;
mod facets;
mod footer;
mod known;
mod list;
mod long_list;
mod narrowed;
mod opening;
mod problems;
mod quotation;
mod sources;
mod timeline;
mod toll_chart;

pub(crate) use controls::controls;
pub(crate) use differences::differences;
pub(crate) use event::proof;
pub(crate) use footer::footer;
pub(crate) use list::list;
pub(crate) use opening::opening;
pub(crate) use problems::problems;
pub(crate) use sources::sources;
pub(crate) use timeline::timeline;
