//! People, bodies and places, and the common nouns and pronouns that stand for them.
//!
//! Found by shape and by word lists: a run of capitalised words is a name, its titles before it and its kind
//! (`Ministry`, `Agency`) within it say whose. What refers to what is settled within the article: `Trump` is the
//! `Donald Trump` of the paragraph before, `HRANA` the long name it stood in brackets after, `the ministry` the
//! last one named, `the U.S. president` whoever bore that title. Across articles, [`same_person`] and [`fullest`]
//! settle spelling.
//!
//! Not read: names in lower case, and names of one word at the start of a sentence that occur nowhere else.

mod bodies;
mod find;
mod fold;
mod gender;
mod merge;
mod people;
mod places;
mod resolve;
pub(crate) mod runs;
mod settle;
pub(crate) mod verbs;
pub(crate) mod words;

pub use find::find;
pub use fold::fold_key;
pub use gender::Gender;
pub(crate) use gender::of_word as gender_of_pronoun;
pub(crate) use merge::{Keys, same_keys};
pub use merge::{fullest, same_person};
pub(crate) use people::keys;
pub(crate) use places::begins_place;
pub use places::country_of;
pub(crate) use resolve::shown as resolve_shown;
pub use resolve::{Names, resolve};

use crate::{sentences::Sentence, tokens::Token};
use dateline_corpus::Span;
use std::ops::Range;

/// All mentions of a text and whom they refer to.
pub fn read(text: &str, tokens: &[Token], sentences: &[Sentence]) -> Names {
    let words = words::classify(text, tokens);
    let view = runs::View { text, tokens, words: &words };
    let mut names = resolve::resolve_in(view, find::find_in(view, sentences));
    names.words = words;
    names
}

/// A place where somebody or something that can speak is mentioned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The whole of it, titles included: `U.S. President Donald Trump`.
    pub span: Span,
    /// The name alone (`Donald Trump`); of a common noun or pronoun, that word.
    pub name: Span,
    /// The tokens under `span`.
    pub tokens: Range<usize>,
    /// What it is.
    pub kind: MentionKind,
    /// Whom it refers to, as a place in [`Names::entities`]; nothing until resolved, or where nothing fits.
    pub entity: Option<usize>,
}

/// What kind of mention it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MentionKind {
    /// A person's name, with or without a title.
    Person,
    /// A body's name.
    Body,
    /// A country or its capital.
    Place,
    /// A capitalised word that no list knows and no context tells.
    Unknown,
    /// A common noun: `a U.S. official`, `activists`, `the group`.
    Nominal,
    /// `he`, `she`, `it`, `they`.
    Pronoun,
}

/// Somebody or something that an article names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// The fullest form that the article has, without titles.
    pub name: String,
    /// The short name it gives for it, in brackets or by its initials.
    pub short: Option<String>,
    /// What it is; never a common noun or a pronoun.
    pub kind: MentionKind,
    /// What its titles, given name and pronouns say.
    pub gender: Option<Gender>,
}
