//! What the parts of the page share: the corpus, the state, and what the state leaves to show.

mod history;
mod lists;
mod reading;
mod time;

pub use lists::List;
pub use time::View;

use crate::{
    address::{Problem, ViewState, write},
    browser::{self, Root},
    data::Data,
    differing,
    element::{Key, key, shared},
    facet::Facet,
    grid::Grid,
    known,
    later::{self, Arrival},
    narrowing::{self, Narrowing},
    order,
    shown::{Drawn, Shown, filter},
    stretch::Stretch,
};
use dateline_corpus::{
    ClaimIx, EventIx, Span, id,
    index::{Filter, Matches},
};
use leptos::prelude::*;
use std::sync::Arc;

/// How a change of state enters the history of the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// As a step that the reader can take back.
    New,
    /// In place of the step before: typing.
    Same,
    /// In place of the step before, as one of many a second: dragging. The address follows more slowly.
    Ongoing,
}

/// A place in a list as a key; 0 is none.
pub fn place(ix: Option<u32>) -> u64 {
    ix.map_or(0, |ix| u64::from(ix) + 1)
}

/// Changes with all that the axis of what is shown follows from.
pub(crate) fn axis_key(shown: Memo<Arc<Shown>>) -> Key {
    key(move || {
        let Drawn { window, to_scale, width, .. } = shown.with(|shown| shown.drawn);
        let [from, to] = window.map_or([0; 2], |window| [window.from as u64, window.to as u64]);
        let rest = order::pair(to_scale.into(), width.unwrap_or_default());
        from.rotate_left(48) ^ to.rotate_left(16) ^ rest.rotate_left(4)
    })
}

/// One reader's page. Cheap to copy: every part is given it.
#[derive(Clone, Copy)]
pub struct Session {
    /// The corpus and its index.
    pub data: &'static Data,
    /// Its root element.
    pub root: Root,
    /// The whole state.
    pub state: RwSignal<ViewState>,
    /// What could not be taken from the address.
    pub problems: RwSignal<Vec<Problem>>,
    /// What the state leaves to show.
    pub shown: Memo<Arc<Shown>>,
    /// Changes with the open event.
    pub open_key: Key,
    /// The same, for each entry and mark to follow; see [`Session::is_open`].
    opened: Key,
    /// Changes with the day as known on which the page is shown.
    pub as_of_key: Key,
    /// The claim that was copied last, or the greatest number where copying was refused.
    pub copied: RwSignal<Option<u32>>,
    /// Whether the parts that come later are there.
    pub arrival: Arrival,
    /// Tells what is off the screen when to be drawn; see `rest`.
    pub rested: RwSignal<Option<u32>>,
    /// Changes with the words searched for, and with the day as known on which the page is shown.
    pub text_key: Key,
    /// Changes with what narrows the view.
    pub narrowing_key: Key,
    /// What is drawn of each list: where it begins and where it ends.
    portions: [[RwSignal<Option<u32>>; 2]; 3],
    /// While the address is let be: whether it has the last change; see `history`.
    owed: RwSignal<Option<u32>>,
    // Places in the corpus's lists: one type of signal for all three.
    focus: RwSignal<Option<u32>>,
    /// The event that the address leads to, where the prerendered list does not hold it.
    aim: RwSignal<Option<u32>>,
    claim: RwSignal<Option<u32>>,
    article: RwSignal<Option<u32>>,
    /// How wide the page is, in tenths of a rem, once that has been measured.
    pub width: RwSignal<Option<u32>>,
    /// The cell of the drawing in which nothing is gathered.
    pub open_cell: RwSignal<Option<u32>>,
    /// Changes with what is asked for, the time apart.
    pub wish_key: Key,
    /// Changes with the drawing's structure: not where merely the widths of columns do.
    pub grid_key: Key,
    /// Changes with all that the axis follows from.
    pub axis_key: Key,
}

impl Session {
    /// A page that begins in `state`.
    pub fn new(data: &'static Data, state: ViewState) -> Session {
        let state = RwSignal::new(state);
        let (width, open_cell) = (RwSignal::new(None), RwSignal::new(None));
        let arrival = Arrival::new();
        let shown = Memo::new(move |before: Option<&Arc<Shown>>| {
            let filter = state.with(|state| filter(data, state));
            // What searches may come later than what is searched for.
            let is_searched = arrival.is_there() || filter.query.is_empty();
            let drawn = state.with(|state| Drawn {
                window: state.stretch(data.corpus.window).or(data.corpus.window.map(Stretch::of)),
                to_scale: state.to_scale,
                width: width.get(),
                open: open_cell.get(),
            });
            match before {
                Some(before)
                    if before.is_of(&filter, &drawn) && (before.search.is_some() || !is_searched) =>
                {
                    Arc::clone(before)
                }
                _ => Arc::new(Shown::new(data, filter, drawn, before)),
            }
        });
        let wish_key = key(move || {
            // Searched or not: what is found is another matter.
            let (scale, searched) = (state.with(|state| state.to_scale), shown.with(|s| s.search.is_some()));
            let wish = state.with(|state| ViewState { from: None, to: None, ..narrowing::alone(state) });
            id::hash([write(&wish).as_bytes(), &[scale.into(), searched.into()]])
        });
        let grid_key = key(move || shown.with(|shown| shown.grid.as_ref().map_or(0, Grid::key)));
        let open_key = key(move || {
            let open = state.with(|state| data.corpus.event_by_id(state.event.as_deref()?));
            place(open.map(|event| event.0))
        });
        let as_of_key = key(move || state.with(|state| state.as_of.map_or(0, |day| day.ordered().into())));
        let text_key = key(move || {
            let query = state.with(|state| id::hash([state.query.as_bytes()]));
            let searched: u64 = shown.with(|shown| shown.search.is_some()).into();
            query.rotate_left(32) ^ searched.rotate_left(60) ^ as_of_key.get()
        });
        let narrowing_key =
            key(move || state.with(|state| id::hash([write(&narrowing::alone(state)).as_bytes()])));
        Session {
            data,
            root: StoredValue::new_local(None),
            state,
            problems: RwSignal::new(Vec::new()),
            shown,
            open_key,
            opened: open_key,
            as_of_key,
            copied: RwSignal::new(None),
            arrival,
            rested: RwSignal::new(None),
            text_key,
            narrowing_key,
            portions: std::array::from_fn(|_| std::array::from_fn(|_| RwSignal::new(None))),
            owed: RwSignal::new(None),
            focus: RwSignal::new(None),
            aim: RwSignal::new(None),
            claim: RwSignal::new(None),
            article: RwSignal::new(None),
            width,
            open_cell,
            wish_key,
            grid_key,
            axis_key: axis_key(shown),
        }
    }

    /// The session for parts to follow, once it is mounted.
    pub(crate) fn mounted(self) -> Session {
        Session { opened: shared(self.open_key), ..self }
    }

    /// Changes the state, as one step of the reader's.
    pub fn change(&self, step: Step, change: impl FnOnce(&mut ViewState)) {
        let mut state = self.before_change();
        change(&mut state);
        self.settle(step, state);
    }

    // Apart from the change itself, so that they are compiled once for all changes.
    #[inline(never)]
    fn before_change(&self) -> ViewState {
        browser::begin_update();
        self.state.get_untracked()
    }

    #[inline(never)]
    fn settle(&self, step: Step, state: ViewState) {
        let (was, is) = (self.state.with_untracked(write), write(&state));
        if was != is && browser::here(self.root).is_some() {
            self.write_address(step, &was, &is);
        }
        let before = self.narrowing_key.get_untracked();
        self.state.set(state);
        // What is drawn of a list begins anew with other filters.
        if self.narrowing_key.get_untracked() != before {
            for end in [List::Events, List::Background].iter().flat_map(|&list| &self.portions[list as usize])
            {
                if end.get_untracked().is_some() {
                    end.set(None);
                }
            }
        }
    }

    /// Takes over a state from outside, with what was wrong in it.
    pub fn adopt(&self, mut state: ViewState, mut problems: Vec<Problem>) {
        let shortened = |text: &str| text.chars().take(40).collect::<String>();
        for (names, of) in [(&mut state.speakers, Facet::Speakers), (&mut state.sources, Facet::Sources)] {
            names.retain(|name| {
                let known = of.find(self.data, name).is_some();
                if !known {
                    problems.push(Problem::UnknownName(shortened(name)));
                }
                known
            });
        }
        if let Some(id) = state.event.as_ref().filter(|id| self.data.corpus.event_by_id(id).is_none()) {
            let hidden = self.data.corpus.hidden.iter().any(|hidden| hidden.event == *id);
            let unknown = || Problem::UnknownEvent(shortened(id));
            problems.push(if hidden { Problem::HiddenEvent } else { unknown() });
        }
        self.problems.set(problems);
        self.forget_owed();
        self.claim.set(None);
        if *self.state.read_untracked() != state {
            self.state.set(state);
        }
        if let Some(event) = untrack(|| self.open()) {
            self.reach(event);
        }
    }

    /// What lifting something that narrows the view would leave: how many events of the story.
    pub fn would_leave(&self, lifted: Narrowing) -> usize {
        let mut state = self.state.get_untracked();
        narrowing::lift(&mut state, lifted);
        let (data, filter) = (self.data, filter(self.data, &state));
        let search = later::search(data, &filter.query);
        data.index.matches(&data.corpus, &filter, search.as_ref()).events.len()
    }

    /// Where searched words stand in a text of the corpus.
    pub fn hits(&self, text: &str) -> Vec<Span> {
        let search = self.shown.with(|shown| shown.search.clone());
        search.map(|search| later::found(self.data, &search, text)).unwrap_or_default()
    }

    /// Whether an event was new on the day as known on which the page is shown: not where there is no day before.
    pub fn is_new(&self, event: EventIx) -> bool {
        let days = &self.data.published;
        let day = self.shown.with(|shown| known::counting(days, shown.filter.as_of?));
        day.is_some_and(|day| {
            known::before(days, Some(day)).is_some()
                && known::known_from(&self.data.corpus, event) == Some(day)
        })
    }

    /// The events of all time that are asked for.
    pub(crate) fn wish(&self) -> Matches {
        let filter = Filter { window: None, ..self.state.with(|state| filter(self.data, state)) };
        let search = self.shown.with(|shown| shown.search.clone());
        self.data.index.matches(&self.data.corpus, &filter, search.as_deref())
    }

    /// The claims of an event that could be known on the day asked for.
    pub fn claims(&self, event: EventIx) -> Vec<ClaimIx> {
        let known = self.shown.with(|shown| shown.filter.as_of);
        let claims = &self.data.corpus.event(event).claims;
        claims.iter().copied().filter(|&c| known.is_none_or(|day| self.data.corpus.known(c, day))).collect()
    }

    /// How many differences between sources could be known on the day asked for.
    pub fn differing(&self) -> usize {
        differing::count(&self.data.corpus, self.state.with(|state| state.as_of))
    }

    /// Whether an event has a mark in the drawing.
    pub fn is_drawn(&self, event: EventIx) -> bool {
        let drawn = |grid: &Grid| grid.cells.iter().any(|cell| cell.shown.contains(&event));
        self.shown.with(|shown| shown.grid.as_ref().is_some_and(drawn))
    }
}
