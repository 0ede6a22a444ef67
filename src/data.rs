//! The corpus that was embedded at build time, ready for use.

use crate::order;
use dateline_corpus::{Background, ClaimIx, Corpus, Day, DayRange, EventIx, codec, index::Index};
use std::sync::LazyLock;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

static DATA: LazyLock<Data> = LazyLock::new(|| {
    // The build script has read these very bytes back; an empty page would be all that is left to show.
    Data::new(codec::decode(BYTES).unwrap_or_else(|_| Corpus::empty()))
});

/// A corpus and what is worked out from it once.
pub struct Data {
    /// The corpus.
    pub corpus: Corpus,
    /// Answers filters.
    pub index: Index,
    busy: Vec<Day>,
    event_of: Vec<Option<EventIx>>,
}

impl Data {
    /// Prepares a corpus.
    pub fn new(corpus: Corpus) -> Data {
        let index = Index::new(&corpus);
        // Days on which the story has something to tell; what lies between may be folded.
        let dated = corpus.events.iter().filter(|event| event.background != Some(Background::Time));
        let mut busy: Vec<Day> =
            dated.filter_map(|event| event.when.as_ref()).map(|when| when.days.from).collect();
        order::by_key(&mut busy, |day| day.ordered().into());
        let mut event_of = vec![None; corpus.claims.len()];
        for (place, event) in corpus.events.iter().enumerate() {
            for claim in &event.claims {
                if let Some(slot) = event_of.get_mut(claim.0 as usize) {
                    *slot = Some(EventIx(place as u32));
                }
            }
        }
        Data { corpus, index, busy, event_of }
    }

    /// Whether an event of the story begins on one of these days.
    pub fn is_busy(&self, days: DayRange) -> bool {
        let first = self.busy.partition_point(|&day| day < days.from);
        self.busy.get(first).is_some_and(|&day| day <= days.to)
    }

    /// All the days that events of the story begin on, from the first to the last, the window included.
    pub fn extent(&self) -> Option<DayRange> {
        let events = self.busy.first().zip(self.busy.last()).map(|(&from, &to)| DayRange { from, to });
        match (self.corpus.window, events) {
            (Some(window), Some(events)) => {
                Some(DayRange { from: window.from.min(events.from), to: window.to.max(events.to) })
            }
            (window, events) => window.or(events),
        }
    }

    /// The event that a claim belongs to.
    pub fn event_of(&self, claim: ClaimIx) -> Option<EventIx> {
        self.event_of.get(claim.0 as usize).copied().flatten()
    }
}

/// The data of this page.
pub fn data() -> &'static Data {
    &DATA
}
