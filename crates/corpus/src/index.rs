//! "What is in this window, in these lanes, matching this."

use crate::{Background, ClaimIx, Corpus, Day, DayRange, EventIx, Lane, LaneSet, fold::fold};

/// What a reader asked to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// The lanes to show.
    pub lanes: LaneSet,
    /// The days to show; nothing for all, undated events included.
    pub window: Option<DayRange>,
    /// Words that must all stand in an event; empty for no such wish.
    pub query: String,
    /// Only what could be known on this day.
    pub as_of: Option<Day>,
}

impl Filter {
    /// Everything.
    pub fn all() -> Filter {
        Filter { lanes: LaneSet::ALL, window: None, query: String::new(), as_of: None }
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
#[derive(Clone, Debug)]
pub struct Index {
    rows: Vec<Row>,
    total: usize,
}

#[derive(Clone, Debug)]
struct Row {
    lane: Lane,
    days: Option<DayRange>,
    background: Option<Background>,
    /// Folded title, quotations, speakers and outlets.
    text: String,
    /// The first day on which one of its claims could be known.
    known_from: Option<Day>,
}

impl Index {
    /// Prepares a corpus; linear in its size.
    pub fn new(corpus: &Corpus) -> Index {
        let rows: Vec<Row> = corpus
            .events
            .iter()
            .map(|event| Row {
                lane: event.lane,
                days: event.when.as_ref().map(|when| when.days),
                background: event.background,
                text: searchable(corpus, &event.title, &event.claims),
                known_from: event
                    .claims
                    .iter()
                    .filter_map(|&ix| corpus.article(corpus.claim(ix).article).published.days)
                    .map(|days| days.to)
                    .min(),
            })
            .collect();
        let total = rows.iter().filter(|row| row.background.is_none()).count();
        Index { rows, total }
    }

    /// What the filter leaves.
    pub fn matches(&self, filter: &Filter) -> Matches {
        let query = fold(&filter.query);
        let words: Vec<&str> = query.split_whitespace().collect();
        let mut matches =
            Matches { events: Vec::new(), background: Vec::new(), by_lane: [0; 4], total: self.total };
        for (place, row) in self.rows.iter().enumerate() {
            let known = filter.as_of.is_none_or(|day| row.known_from.is_some_and(|from| from <= day));
            if !known || !words.iter().all(|word| row.text.contains(word)) {
                continue;
            }
            let event = EventIx(place as u32);
            if row.background.is_some() {
                if filter.lanes.contains(row.lane) {
                    matches.background.push(event);
                }
                continue;
            }
            let within = match (filter.window, row.days) {
                (Some(window), Some(days)) => window.overlaps(days),
                (Some(_), None) => false,
                (None, _) => true,
            };
            if within {
                matches.by_lane[row.lane.position()] += 1;
                if filter.lanes.contains(row.lane) {
                    matches.events.push(event);
                }
            }
        }
        matches
    }
}

fn searchable(corpus: &Corpus, title: &str, claims: &[ClaimIx]) -> String {
    let mut text = fold(title);
    for &ix in claims {
        let claim = corpus.claim(ix);
        let speaker = claim.speaker.as_ref();
        let pieces = [
            Some(corpus.words(claim)),
            speaker.map(|s| s.name.as_str()),
            speaker.and_then(|s| s.via.as_deref()),
            corpus.article(claim.article).outlet.as_deref(),
        ];
        for piece in pieces.into_iter().flatten() {
            text.push('\n');
            text.push_str(&fold(piece));
        }
    }
    text
}
