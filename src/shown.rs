//! What a state leaves to show.

use crate::{
    address::ViewState,
    axis::Axis,
    data::Data,
    facet::Facet,
    grid::{Grid, Placed},
};
use dateline_corpus::{
    DayRange, EventIx,
    index::{Filter, Matches, Search},
};
use std::sync::Arc;

/// What a state leaves to show. Everything in it follows from the filter and the window.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What was asked for.
    pub(crate) filter: Filter,
    /// The days drawn; nothing where nothing is dated.
    pub window: Option<DayRange>,
    /// The events left.
    pub matches: Matches,
    /// Where they stand in the drawing.
    pub grid: Option<Grid>,
    /// What is searched for.
    pub(crate) search: Option<Arc<Search>>,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Shown) -> bool {
        self.filter == other.filter
    }
}

impl Shown {
    pub(crate) fn new(data: &Data, filter: Filter, before: Option<&Arc<Shown>>) -> Shown {
        let window = filter.window.or(data.corpus.window);
        let search = match before {
            Some(before) if before.filter.query == filter.query => before.search.clone(),
            _ => data.index.search(&data.corpus, &filter.query).map(Arc::new),
        };
        let matches = data.index.matches(&data.corpus, &filter, search.as_deref());
        let placed = |&ix: &EventIx| {
            let event = data.corpus.event(ix);
            let days = event.when.as_ref().map(|when| when.days);
            // A pinned event is never gathered into a count while its cell has room for any.
            let claims = if event.pinned { u32::MAX } else { event.claims.len() as u32 };
            Placed { event: ix, lane: event.lane, days, claims }
        };
        let grid = window.map(|window| {
            let axis = Axis::new(window, |days| data.is_busy(days));
            Grid::new(axis, filter.lanes, matches.events.iter().map(placed))
        });
        Shown { filter, window, matches, grid, search }
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
