//! What a state leaves to show, and how it is drawn.

use crate::{
    address::ViewState,
    axis::{self, Axis},
    data::Data,
    facet::Facet,
    grid::Grid,
    later,
    stretch::Stretch,
};
use dateline_corpus::{
    DayRange,
    index::{Filter, Matches, Search},
};
use std::sync::Arc;

/// What a state leaves to show, and how it is drawn.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What was asked for.
    pub(crate) filter: Filter,
    /// How it is drawn.
    pub(crate) drawn: Drawn,
    /// The days drawn; nothing where nothing is dated.
    pub window: Option<DayRange>,
    /// The events left.
    pub matches: Arc<Matches>,
    /// Where they stand in the drawing.
    pub grid: Option<Grid>,
    /// What is searched for.
    pub(crate) search: Option<Arc<Search>>,
}

/// What the drawing follows from, the events apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Drawn {
    pub(crate) window: Option<Stretch>,
    pub(crate) to_scale: bool,
    /// In tenths of a rem.
    pub(crate) width: Option<u32>,
    /// The cell in which nothing is gathered.
    pub(crate) open: Option<u32>,
}

/// The width of the lanes' names, in rem; as the style sheet has it.
const NAMES: f64 = 7.0;
/// The width, in tenths of a rem, from which days stand side by side; as the style sheet has it.
pub(crate) const SIDE_BY_SIDE: u32 = 600;

impl PartialEq for Shown {
    fn eq(&self, other: &Shown) -> bool {
        self.is_of(&other.filter, &other.drawn) && self.search.is_some() == other.search.is_some()
    }
}

impl Shown {
    /// What `filter` leaves, drawn like this. As much as can be is taken from what was shown before.
    pub(crate) fn new(data: &Data, filter: Filter, drawn: Drawn, before: Option<&Arc<Shown>>) -> Shown {
        let search = before.filter(|before| before.filter.query == filter.query);
        let search = search.and_then(|before| before.search.clone());
        let search = search.or_else(|| later::search(data, &filter.query).map(Arc::new));
        let before =
            before.filter(|before| before.filter == filter && before.search.is_some() == search.is_some());
        let matches = match before {
            Some(before) => Arc::clone(&before.matches),
            None => Arc::new(data.index.matches(&data.corpus, &filter, search.as_deref())),
        };
        let grid = drawn.window.map(|window| {
            // Where days are rows, there are as many as on a page of the usual width.
            let width = drawn.width.filter(|&width| width >= SIDE_BY_SIDE);
            let width = width.map_or(axis::WIDTH, |width| f64::from(width) / 10.0 - NAMES);
            let axis = Axis::new(window, data.warp(drawn.to_scale), width);
            let placed = matches.events.iter().filter_map(|event| data.placed.get(event.0 as usize));
            Grid::new(axis, filter.lanes, drawn.open, placed.copied())
        });
        Shown { filter, drawn, window: drawn.window.map(Stretch::days), matches, grid, search }
    }

    /// Whether this is what `filter` leaves, drawn like this.
    pub(crate) fn is_of(&self, filter: &Filter, drawn: &Drawn) -> bool {
        self.filter == *filter && self.drawn == *drawn
    }
}

/// What a state asks the index for. Names that the corpus does not have are passed over.
pub(crate) fn filter(data: &Data, state: &ViewState) -> Filter {
    let numbers = |of: Facet, names: &[String]| names.iter().filter_map(|name| of.find(data, name)).collect();
    Filter {
        lanes: state.lanes,
        window: state.days(data.corpus.window),
        speakers: numbers(Facet::Speakers, &state.speakers),
        sources: numbers(Facet::Sources, &state.sources),
        query: state.query.clone(),
        as_of: state.as_of,
    }
}
