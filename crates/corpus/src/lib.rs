//! The data that the extractor writes and the page reads.
//!
//! One [`Corpus`] holds everything: the articles, whole and unchanged; the claims read from them, each an
//! exact span of its article; the events that gather claims; what editors changed; the figures over time; and what sources
//! disagree on. Nothing here reads text or draws anything: [`codec`] turns a corpus into bytes and back,
//! [`index`] answers "what is in this window, in these lanes, matching this", `json` writes `dateline/1`.
//!
//! Offsets are UTF-8 bytes everywhere. Cross references are positions in the corpus's own lists
//! ([`ArticleIx`], [`ClaimIx`], [`EventIx`]); addresses outside use the stable ids of [`id`].

mod abbreviation;
mod article;
mod claim;
pub mod codec;
mod corpus;
mod day;
mod edit;
mod event;
mod figure;
pub mod fold;
pub mod id;
pub mod index;
#[cfg(feature = "json")]
pub mod json;
mod lane;
mod span;
mod when;

pub use abbreviation::Abbreviation;
pub use article::{Article, ArticleIx, Boilerplate, PublicationBasis, Published, Repeat};
pub use claim::{Background, Claim, ClaimIx, Speaker, SpeakerBasis};
pub use corpus::{Corpus, SCHEMA};
pub use day::{Civil, Day, DayError, DayRange, MONTHS, Weekday};
pub use edit::{Edit, Edited, Hidden};
pub use event::{Difference, Event, EventIx, Side};
pub use figure::{Bound, Figure, FigureRef, Point, Series};
pub use lane::{Lane, LaneSet};
pub use span::Span;
pub use when::{Basis, PartOfDay, TimeOfDay, When};
