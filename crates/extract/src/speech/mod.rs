//! Who says so: quotations, reported speech and what else the text puts in somebody's mouth.
//!
//! A verb of saying, its subject and what it takes are found by word lists and by place, clause by clause:
//! `“Q,” X said` and its turns, `X told Y that …`, `X, who …, said`, `according to X`, `X accused Y of …`,
//! `X’s claim that …`. A quotation counts as one thing. Pronouns and `the group` go back to the last actor that
//! fits, within the paragraph or the one before. Where nothing fits, nobody is named.
//!
//! Not read: verbs that stand in no list, speech within quotations, and who speaks in a dialogue without verbs.

mod clauses;
mod complement;
mod cue;
mod extent;
mod lines;
mod others;
mod phrases;
mod quotes;
mod reach;
mod reader;
mod sources;
mod speaker;
mod subject;
mod unled;

pub use lines::answer;

use crate::{names::Names, sentences::Sentence, tokens::Token};
use dateline_corpus::Span;

/// That somebody is said to have said, thought or asked something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// Who, as it stands there: `The group`, `A U.S. official`.
    pub source: Option<Span>,
    /// Who, by name; nothing where nobody could be told.
    pub speaker: Option<String>,
    /// By way of whom: an outlet that was told, or `according to` whom.
    pub via: Option<String>,
    /// The words that say that it is said.
    pub cue: Option<Span>,
    /// What is said, from its first piece to its last.
    pub content: Span,
    /// Whether it holds a quotation.
    pub direct: bool,
    /// Whether the cue is denied: `did not say`.
    pub denied: bool,
    /// Whether it stands within what another attribution of its sentence says: `she said that he had denied it`.
    pub nested: bool,
    /// How it was found.
    pub rule: Rule,
}

/// How an attribution was found, surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A quotation with a verb of saying beside it.
    Quoted,
    /// A verb of saying with what was said.
    Said,
    /// `according to`.
    According,
    /// `was announced by`.
    Passive,
    /// `Name: words`.
    Label,
    /// A noun of saying: `her claim that`.
    Noun,
    /// A paper, a picture or a finding that shows something, by nobody who is named.
    Shown,
    /// A verb of thinking, wanting or planning.
    Attitude,
    /// A quotation with no verb beside it, taken to go on from the speaker before.
    Carried,
}

impl Rule {
    /// A word for it.
    pub fn key(self) -> &'static str {
        match self {
            Rule::Quoted => "quoted",
            Rule::Said => "said",
            Rule::According => "according",
            Rule::Passive => "passive",
            Rule::Label => "label",
            Rule::Noun => "noun",
            Rule::Shown => "shown",
            Rule::Attitude => "attitude",
            Rule::Carried => "carried",
        }
    }
}

/// All attributions of a text, in order of where they are cued.
pub fn attributions(text: &str, tokens: &[Token], sentences: &[Sentence], names: &Names) -> Vec<Attribution> {
    reader::read(text, tokens, sentences, names)
}
