//! The parts of the page, one file each. They draw what the session and the pure modules say.

mod article;
mod controls;
mod differences;
mod event;
mod footer;
mod list;
mod opening;
mod problems;
mod quotation;
mod sources;
mod timeline;
mod toll_chart;

pub(crate) use controls::Controls;
pub(crate) use differences::Differences;
pub(crate) use event::EventPanel;
pub(crate) use footer::Footer;
pub(crate) use list::EventList;
pub(crate) use opening::Opening;
pub(crate) use problems::Problems;
pub(crate) use sources::Sources;
pub(crate) use timeline::Timeline;
