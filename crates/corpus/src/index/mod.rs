//! "What is in this window, in these lanes, said by these speakers, in these articles, matching this."
//!
//! A search follows these rules: every word must stand in the event, as the beginning of a word of its title, its
//! quotations, their speakers or their articles' headlines and outlets. Letter case and accents do not count. Names
//! (words that the corpus never writes without a capital) are also found under spellings that sound alike, and a
//! word that is found nowhere under those that are one slip away. What stands in quotes must stand there so.

mod pool;
mod sound;
mod text;

#[cfg(test)]
mod tests;

pub use text::Search;

use crate::{Corpus, Day, DayRange, EventIx, LaneSet, Span};
use pool::Pool;
use std::sync::OnceLock;
use text::Text;

/// What a reader asked to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// The lanes to show.
    pub lanes: LaneSet,
    /// The days to show; nothing for all, undated events included.
    pub window: Option<DayRange>,
    /// Only events with a claim of one of these speakers, by their numbers; empty for no such wish.
    pub speakers: Vec<u32>,
    /// Only events with a claim of one of these articles, by their places; empty for no such wish. Where speakers are asked for too,
    /// it must be the same claim.
    pub sources: Vec<u32>,
    /// Words that must all stand in an event; empty for no such wish.
    pub query: String,
    /// Only what could be known on this day.
    pub as_of: Option<Day>,
}

impl Filter {
    /// Everything.
    pub fn all() -> Filter {
        Filter {
            lanes: LaneSet::ALL,
            window: None,
            speakers: Vec::new(),
            sources: Vec::new(),
            query: String::new(),
            as_of: None,
        }
    }
}

/// What a [`Filter`] leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matches {
    /// Events of the story, in time order, undated ones last.
    pub events: Vec<EventIx>,
    /// Background events, in time order; the window does not bear on them.
    pub background: Vec<EventIx>,
    /// How many events of the story each lane would show were it on, all else unchanged.
    pub by_lane: [usize; 4],
    /// How many events of the story each speaker alone would leave, all but the speakers unchanged.
    pub by_speaker: Vec<u32>,
    /// How many events of the story each article alone would leave, all but the articles unchanged.
    pub by_source: Vec<u32>,
    /// How many events of the story there are in all.
    pub total: usize,
}

impl Matches {
    /// The list that an event stands in, by whether it is background.
    pub fn beside(&self, background: bool) -> &[EventIx] {
        if background { &self.background } else { &self.events }
    }
}

/// A corpus prepared for filtering and searching.
#[derive(Debug)]
pub struct Index {
    speakers: Pool,
    /// For each claim, the speaker, where somebody is named.
    speaker_of: Vec<Option<u32>>,
    text: OnceLock<Text>,
    total: usize,
}

impl Index {
    /// Prepares a corpus for filtering; linear in its size.
    pub fn new(corpus: &Corpus) -> Index {
        let mut speakers = Pool::default();
        let speaker_of = corpus
            .claims
            .iter()
            .map(|claim| claim.speaker.as_ref().map(|who| speakers.add(&who.name)))
            .collect();
        let total = corpus.events.iter().filter(|event| event.background.is_none()).count();
        Index { speakers, speaker_of, text: OnceLock::new(), total }
    }

    /// How many speakers there are.
    pub fn speakers(&self) -> usize {
        self.speakers.len()
    }

    /// A speaker's name; numbers rise from 0 in the order of claims.
    pub fn speaker(&self, number: u32) -> &str {
        self.speakers.get(number)
    }

    /// The number of the speaker of this name.
    pub fn speaker_by_name(&self, name: &str) -> Option<u32> {
        self.speakers.find(name)
    }

    /// Finds the words of a query in `corpus`, the one prepared; nothing where there are none. The first call reads
    /// all of the text.
    pub fn search(&self, corpus: &Corpus, query: &str) -> Option<Search> {
        self.text(corpus).search(query)
    }

    /// Where in a text of the corpus searched words stand.
    pub fn hits(&self, corpus: &Corpus, search: &Search, text: &str) -> Vec<Span> {
        self.text(corpus).hits(search, text)
    }

    fn text(&self, corpus: &Corpus) -> &Text {
        self.text.get_or_init(|| Text::new(corpus, &self.speakers))
    }

    /// What the filter leaves of `corpus`, the one prepared. `search` is what [`Index::search`] found for its query.
    pub fn matches(&self, corpus: &Corpus, filter: &Filter, search: Option<&Search>) -> Matches {
        let articles = corpus.articles.len();
        let claims_from = corpus.events.len();
        let articles_from = claims_from + corpus.claims.len();
        let speakers_from = articles_from + articles;
        let asked = |of: usize, chosen: &[u32]| {
            let mut asked = vec![chosen.is_empty(); of];
            for &one in chosen {
                if let Some(slot) = asked.get_mut(one as usize) {
                    *slot = true;
                }
            }
            asked
        };
        let asked_speakers = asked(self.speakers.len(), &filter.speakers);
        let asked_sources = asked(articles, &filter.sources);
        let mut matches = Matches {
            events: Vec::new(),
            background: Vec::new(),
            by_lane: [0; 4],
            by_speaker: vec![0; self.speakers.len()],
            by_source: vec![0; articles],
            total: self.total,
        };
        // The event that each speaker and article was last counted for.
        let mut last_of_speaker = vec![u32::MAX; self.speakers.len()];
        let mut last_of_source = vec![u32::MAX; articles];
        for (place, event) in corpus.events.iter().enumerate() {
            let number = place as u32;
            let known = |ix: &&crate::ClaimIx| filter.as_of.is_none_or(|day| corpus.known(**ix, day));
            let claims = || {
                event.claims.iter().filter(known).map(|ix| {
                    let source = corpus.claim(*ix).article.0;
                    (ix.0, self.speaker_of.get(ix.0 as usize).copied().flatten(), source)
                })
            };
            if let Some(search) = search {
                let bits = claims().fold(search.text(place), |bits, (claim, speaker, source)| {
                    bits | search.text(claims_from + claim as usize)
                        | search.text(articles_from + source as usize)
                        | speaker.map_or(0, |speaker| search.text(speakers_from + speaker as usize))
                });
                if !search.is_met(bits) {
                    continue;
                }
            }
            let on = filter.lanes.contains(event.lane);
            let within = match (filter.window, &event.when) {
                (Some(window), Some(when)) => window.overlaps(when.days),
                (Some(_), None) => false,
                (None, _) => true,
            };
            let counts = on && within && event.background.is_none();
            let mut left = false;
            for (_, speaker, source) in claims() {
                let by_speaker = match speaker {
                    Some(speaker) => asked_speakers.get(speaker as usize) == Some(&true),
                    None => filter.speakers.is_empty(),
                };
                let by_source = asked_sources.get(source as usize) == Some(&true);
                left |= by_speaker && by_source;
                if let Some(speaker) = speaker.filter(|_| counts && by_source) {
                    count(speaker, number, &mut last_of_speaker, &mut matches.by_speaker);
                }
                if counts && by_speaker {
                    count(source, number, &mut last_of_source, &mut matches.by_source);
                }
            }
            if !left {
                continue;
            }
            if event.background.is_some() {
                if on {
                    matches.background.push(EventIx(number));
                }
            } else if within {
                matches.by_lane[event.lane.position()] += 1;
                if on {
                    matches.events.push(EventIx(number));
                }
            }
        }
        matches
    }
}

/// Counts an event once for each thing.
fn count(thing: u32, event: u32, last: &mut [u32], counts: &mut [u32]) {
    if let (Some(last), Some(count)) = (last.get_mut(thing as usize), counts.get_mut(thing as usize))
        && *last != event
    {
        *last = event;
        *count += 1;
    }
}
