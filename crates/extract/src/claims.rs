//! What an article says happened or was said, one predicate at a time.
//!
//! A passage is a sentence, or the sentences of one quotation. It falls into units: what one verb at the top of it
//! tells, with all that hangs on it. A unit that somebody says is a statement; one that the paper tells by itself
//! makes a claim only where it tells of a happening. Happenings with a time of their own within a unit, and counts
//! told by the way, are claims nested in it.

mod innermost;
pub(crate) mod lane;
mod maker;
mod passage;
pub(crate) mod roles;
mod said;
pub(crate) mod title;
mod unit;
mod when;
mod worth;

use crate::{counts::Count, events::Gist, reading::Reading};
use dateline_corpus::{Background, Lane, Published, Span, Speaker, When};
use passage::Passage;
use std::fmt;

/// A claim before it has a place in a corpus.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) span: Span,
    pub(crate) sentence: Span,
    pub(crate) lane: Lane,
    pub(crate) when: Option<When>,
    pub(crate) planned: bool,
    pub(crate) background: Option<Background>,
    pub(crate) speaker: Option<Speaker>,
    /// Places in [`Reading::counts`].
    pub(crate) counts: Vec<usize>,
    /// What it says in a line.
    pub(crate) title: String,
    /// The words that tell what it is about, sorted.
    pub(crate) words: Gist,
    /// The last name of who does it, in small letters, where a name is its subject.
    pub(crate) actor: Option<String>,
    /// What its verb tells of.
    pub(crate) concept: &'static str,
    /// Whether it is what somebody says.
    pub(crate) statement: bool,
    /// Who did what to whom in it.
    pub(crate) acts: Vec<roles::Act>,
    /// Why it is a claim, and why in this lane; for those who ask.
    pub(crate) why: Why,
}

/// Why a claim is one and why in its lane, in pieces: few ask, and then it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Why {
    /// Why it is a claim, in one or two pieces.
    pub(crate) claim: (&'static str, &'static str),
    /// Why it is in its lane; empty where that is the same.
    pub(crate) lane: &'static str,
    /// What its verb does, and what is said to have been done.
    pub(crate) does: Option<(&'static str, &'static str)>,
}

impl Why {
    fn only(claim: &'static str) -> Why {
        Why { claim: (claim, ""), lane: "", does: None }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}{}", self.claim.0, self.claim.1)?;
        if !self.lane.is_empty() {
            write!(out, "; {}", self.lane)?;
        }
        self.does.map_or(Ok(()), |(act, content)| write!(out, "; does {act}/{content}"))
    }
}

/// What is known when an article's claims are made.
pub(crate) struct Context<'c> {
    pub(crate) published: &'c Published,
    pub(crate) country: Option<&'static str>,
}

/// The claims of an article, in the order of their text.
pub(crate) fn build(reading: &Reading<'_>, context: &Context<'_>) -> Vec<Draft> {
    let mut maker = maker::Maker::new(reading, context);
    for passage in Passage::all(reading) {
        maker.passage(&passage);
    }
    let mut drafts = maker.drafts;
    drafts.sort_by_key(|draft| (draft.span.start, std::cmp::Reverse(draft.span.end)));
    drafts.dedup_by_key(|draft| draft.span);
    drafts
}

/// The counts at some places.
pub(crate) fn counts<'r>(reading: &'r Reading<'_>, places: &'r [usize]) -> impl Iterator<Item = &'r Count> {
    places.iter().filter_map(|&place| reading.counts.get(place))
}
