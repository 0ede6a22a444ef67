//! The corpus, ready for use.
//!
//! The program that renders the page has it built in. The browser's program is handed it, once, before
//! anything is drawn: so one program serves every corpus.

use crate::order;
use dateline_corpus::{
    Background, ClaimIx, Corpus, Day, DayRange, EventIx,
    codec::{self, CodecError},
    index::Index,
};
use std::sync::OnceLock;

/// The corpus that the build script read, encoded.
#[cfg(feature = "ssr")]
pub static CORPUS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

static DATA: OnceLock<Data> = OnceLock::new();

/// A corpus and what is worked out from it once.
pub struct Data {
    /// The corpus.
    pub corpus: Corpus,
    /// Answers filters.
    pub index: Index,
    /// The days on which articles came out, each once, in order.
    pub published: Vec<Day>,
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
        let mut published = Vec::new();
        for days in corpus.articles.iter().filter_map(|article| article.published.days) {
            order::insert(&mut published, days.to);
        }
        let mut event_of = vec![None; corpus.claims.len()];
        for (place, event) in corpus.events.iter().enumerate() {
            for claim in &event.claims {
                if let Some(slot) = event_of.get_mut(claim.0 as usize) {
                    *slot = Some(EventIx(place as u32));
                }
            }
        }
        Data { corpus, index, published, busy, event_of }
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

/// Takes the corpus that the page is about. Only the first one counts: a program serves one corpus.
///
/// # Errors
///
/// Where the bytes are none, or of another version of the software.
pub fn load(corpus: &[u8]) -> Result<(), CodecError> {
    if DATA.get().is_none() {
        let data = Data::new(codec::decode(corpus)?);
        DATA.get_or_init(|| data);
    }
    Ok(())
}

/// The data of this page. Without a corpus, that of none.
pub fn data() -> &'static Data {
    #[cfg(feature = "ssr")]
    let _ = load(CORPUS);
    DATA.get_or_init(|| Data::new(Corpus::empty()))
}
