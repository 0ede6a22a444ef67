//! Events: the claims, from any number of articles, that are about the same happening.
//!
//! Counts are the same event where the same source gives the same number of the same people as of the same time, to
//! a day. Other claims are one event where they tell of the same days, of the same actor, and share enough of the
//! words that are rare in the corpus; when in doubt, they are two.

mod build;
mod gather;
mod gist;
mod likeness;

pub(crate) use build::{Group, best_title, build};
pub(crate) use gather::gather;
pub(crate) use gist::{Gist, gist};
