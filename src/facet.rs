//! What events can be filtered by besides lane, days and words: who says so, and in which article.

use crate::{address::ViewState, data::Data, words};
use dateline_corpus::{Abbreviation, ArticleIx, index::Matches};

/// A thing that claims have one of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// Who says so.
    Speakers,
    /// The article.
    Sources,
}

impl Facet {
    /// What the address calls one; numbers rise from 0.
    pub fn key(self, data: &'static Data, number: u32) -> &'static str {
        match self {
            Facet::Speakers => data.index.speaker(number),
            Facet::Sources => &data.corpus.article(ArticleIx(number)).id,
        }
    }

    /// The one that the address calls so.
    pub fn find(self, data: &Data, key: &str) -> Option<u32> {
        match self {
            Facet::Speakers => data.index.speaker_by_name(key),
            Facet::Sources => {
                data.corpus.articles.iter().position(|article| article.id == key).map(|place| place as u32)
            }
        }
    }

    /// What a reader calls one.
    pub fn label(self, data: &'static Data, number: u32) -> String {
        match self {
            Facet::Speakers => self.key(data, number).to_owned(),
            Facet::Sources => words::source(data.corpus.article(ArticleIx(number))),
        }
    }

    /// The abbreviation that one is called by, where it is nothing else.
    pub fn abbreviation(self, data: &'static Data, number: u32) -> Option<&'static Abbreviation> {
        let name = self.key(data, number);
        let mut all = data.corpus.abbreviations.iter();
        if self == Facet::Speakers { all.find(|one| one.is(name)) } else { None }
    }

    /// The ones chosen, by their keys.
    pub fn chosen(self, state: &mut ViewState) -> &mut Vec<String> {
        match self {
            Facet::Speakers => &mut state.speakers,
            Facet::Sources => &mut state.sources,
        }
    }

    /// How many events each would leave.
    pub fn counts(self, matches: &Matches) -> &[u32] {
        match self {
            Facet::Speakers => &matches.by_speaker,
            Facet::Sources => &matches.by_source,
        }
    }
}
