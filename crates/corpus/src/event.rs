use crate::{Background, ClaimIx, Edit, Lane, When};

/// The place of an event in [`Corpus::events`](crate::Corpus::events).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventIx(pub u32);

/// The claims, from any number of articles, that are about the same happening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// `e` and a hash made from its first claim's; see [`id`](crate::id).
    pub id: String,
    /// Ids of events that it took in, so that old links work.
    pub aliases: Vec<String>,
    /// What happened, in the words of its claims or the manifest.
    pub title: String,
    /// The lane of most of its claims, the earliest on a tie.
    pub lane: Lane,
    /// When; nothing where none of its claims can be dated.
    pub when: Option<When>,
    /// Whether it had yet to happen when it was reported.
    pub planned: bool,
    /// Why it is not of this story, where it is not.
    pub background: Option<Background>,
    /// Its claims, in the order of articles and of their text; at least one.
    pub claims: Vec<ClaimIx>,
    /// Whether the editors want it seen first.
    pub pinned: bool,
    /// What an editor changed, from what.
    pub edited: Vec<Edit>,
}

/// Something that sources disagree on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What the disagreement is about, in a few words.
    pub about: String,
    /// The sides; at least two.
    pub sides: Vec<Side>,
}

/// One side of a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// What it says, in a word or two: a number, a day.
    pub says: String,
    /// The claims that take it.
    pub claims: Vec<ClaimIx>,
}
