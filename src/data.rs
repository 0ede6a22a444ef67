//! The corpus, ready for use.
//!
//! The program that renders the page has it built in. The browser's program is handed it, once, before
//! anything is drawn: so one program serves every corpus.

use crate::{axis::Warp, grid::Placed, order, stretch::Stretch};
use dateline_corpus::{
    Background, ClaimIx, Corpus, Day, DayRange, EventIx,
    codec::{self, CodecError},
    id,
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
    /// What links to the timeline's own page begin with.
    pub base: String,
    /// A hash of the bytes that it was read from.
    pub hash: u64,
    /// Answers filters.
    pub index: Index,
    /// The days on which articles came out, each once, in order.
    pub published: Vec<Day>,
    /// The events as the drawing needs them.
    pub placed: Vec<Placed>,
    /// How much room time takes: with what is quiet folded, and to scale.
    warps: [Warp; 2],
    extent: Option<DayRange>,
    event_of: Vec<Option<EventIx>>,
    /// Whether the page that opens holds all of its lists, however long.
    #[cfg(feature = "ssr")]
    pub whole: bool,
    #[cfg(feature = "ssr")]
    plain_pages: OnceLock<Vec<Option<String>>>,
}

impl Data {
    /// Prepares a corpus.
    pub fn new(corpus: Corpus, hash: u64) -> Data {
        let index = Index::new(&corpus);
        let (extent, warp) = days_of(&corpus);
        let placed = |(place, event)| Placed::new(EventIx(place as u32), event);
        let placed = corpus.events.iter().enumerate().map(placed).collect();
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
        Data {
            corpus,
            base: String::new(),
            hash,
            index,
            published,
            placed,
            warps: [warp, Warp::to_scale()],
            extent,
            event_of,
            #[cfg(feature = "ssr")]
            whole: false,
            #[cfg(feature = "ssr")]
            plain_pages: OnceLock::new(),
        }
    }

    /// The plain page that holds an event which the page that opens does not.
    #[cfg(feature = "ssr")]
    pub(crate) fn plain_page(&self, event: EventIx) -> Option<&str> {
        let pages = self.plain_pages.get_or_init(|| crate::plain::page_of_events(self));
        pages.get(event.0 as usize)?.as_deref()
    }

    /// How much room time takes.
    pub fn warp(&self, to_scale: bool) -> &Warp {
        &self.warps[usize::from(to_scale)]
    }

    /// The time that can be shown: all the days of the story, the window included.
    pub fn extent(&self) -> Option<Stretch> {
        self.extent.map(Stretch::of)
    }

    /// The event that a claim belongs to.
    pub fn event_of(&self, claim: ClaimIx) -> Option<EventIx> {
        self.event_of.get(claim.0 as usize).copied().flatten()
    }
}

/// All the days that the story's events begin on, the window included, and the room that time takes on them.
pub(crate) fn days_of(corpus: &Corpus) -> (Option<DayRange>, Warp) {
    let dated = corpus.events.iter().filter(|event| event.background != Some(Background::Time));
    let begun: Vec<(Day, bool)> = dated
        .filter_map(|event| event.when.as_ref())
        .map(|when| (when.days.from, when.approximate && !when.days.is_day()))
        .collect();
    let ends = corpus.window.into_iter().flat_map(|window| [window.from, window.to]);
    let extent = begun.iter().map(|(day, _)| *day).chain(ends).fold(None, |all: Option<DayRange>, day| {
        let all = all.unwrap_or(DayRange::day(day));
        Some(DayRange { from: all.from.min(day), to: all.to.max(day) })
    });
    // Days on which the story has something to tell; "late December" tells nothing of its first day.
    let mut busy: Vec<Day> = begun.into_iter().filter(|(_, vague)| !vague).map(|(day, _)| day).collect();
    order::by_key(&mut busy, |day| day.ordered().into());
    let warp = extent.map_or(Warp::to_scale(), |extent| Warp::folded(extent, &busy));
    (extent, warp)
}

/// Takes the corpus that the page is about, and what links to its page begin with. Only the first one counts: a program serves one corpus.
///
/// # Errors
///
/// Where the bytes are none, or of another version of the software.
pub fn load(corpus: &[u8], base: String) -> Result<(), CodecError> {
    if DATA.get().is_none() {
        let data = Data { base, ..Data::new(codec::decode(corpus)?, id::hash([corpus])) };
        DATA.get_or_init(|| data);
    }
    Ok(())
}

/// Takes the corpus that is built in, for a page that has no others beside it and holds all of its lists.
///
/// # Errors
///
/// Where the bytes are of another version of the software.
#[cfg(feature = "ssr")]
pub fn load_whole() -> Result<(), CodecError> {
    let data = Data { whole: true, ..Data::new(codec::decode(CORPUS)?, id::hash([CORPUS])) };
    DATA.get_or_init(|| data);
    Ok(())
}

/// The data of this page. Without a corpus, that of none.
pub fn data() -> &'static Data {
    #[cfg(feature = "ssr")]
    let _ = load(CORPUS, String::new());
    DATA.get_or_init(|| Data::new(Corpus::empty(), 0))
}
