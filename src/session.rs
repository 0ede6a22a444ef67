//! What the parts of the page share: the corpus, the state, and what the state leaves to show.

use crate::{
    address::{Problem, ViewState},
    axis::Axis,
    browser::{self, Root},
    data::Data,
    differing,
    element::{Key, key},
    grid::{Grid, Placed},
};
use dateline_corpus::{
    ArticleIx, ClaimIx, DayRange, EventIx,
    index::{Filter, Matches},
};
use leptos::prelude::*;
use std::sync::Arc;

/// How a change of state enters the history of the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// As a step that the reader can take back.
    New,
    /// In place of the step before: typing, dragging.
    Same,
}

/// What a state leaves to show. Everything in it follows from the filter and the window.
#[derive(Clone, Debug)]
pub struct Shown {
    filter: Filter,
    /// The days drawn; nothing where nothing is dated.
    pub window: Option<DayRange>,
    /// The events left.
    pub matches: Matches,
    /// Where they stand in the drawing.
    pub grid: Option<Grid>,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Shown) -> bool {
        self.filter == other.filter
    }
}

impl Shown {
    fn new(data: &Data, filter: Filter) -> Shown {
        let window = filter.window.or(data.corpus.window);
        let matches = data.index.matches(&filter);
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
        Shown { filter, window, matches, grid }
    }
}

/// A place in a list as a key; 0 is none.
pub fn place(ix: Option<u32>) -> u64 {
    ix.map_or(0, |ix| u64::from(ix) + 1)
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
    /// How the last change enters the history.
    pub step: StoredValue<Step>,
    /// What the state leaves to show.
    pub shown: Memo<Arc<Shown>>,
    /// Changes with the open event; see [`Session::is_open`].
    pub open_key: Key,
    /// Changes with the day as known on which the page is shown.
    pub as_of_key: Key,
    /// The claim that was copied last, or the greatest number where copying was refused.
    pub copied: RwSignal<Option<u32>>,
    // Places in the corpus's lists: one type of signal for all three.
    focus: RwSignal<Option<u32>>,
    claim: RwSignal<Option<u32>>,
    article: RwSignal<Option<u32>>,
}

impl Session {
    /// A page that begins in `state`.
    pub fn new(data: &'static Data, state: ViewState) -> Session {
        let state = RwSignal::new(state);
        let shown = Memo::new(move |before: Option<&Arc<Shown>>| {
            let filter = state.with(|state| state.filter(data.corpus.window));
            match before {
                Some(before) if before.filter == filter => Arc::clone(before),
                _ => Arc::new(Shown::new(data, filter)),
            }
        });
        let open_key = key(move || {
            let open = state.with(|state| data.corpus.event_by_id(state.event.as_deref()?));
            place(open.map(|event| event.0))
        });
        let as_of_key = key(move || state.with(|state| state.as_of.map_or(0, |day| day.ordered().into())));
        Session {
            data,
            root: StoredValue::new_local(None),
            state,
            problems: RwSignal::new(Vec::new()),
            step: StoredValue::new(Step::New),
            shown,
            open_key,
            as_of_key,
            copied: RwSignal::new(None),
            focus: RwSignal::new(None),
            claim: RwSignal::new(None),
            article: RwSignal::new(None),
        }
    }

    /// Changes the state, as one step of the reader's.
    pub fn change(&self, step: Step, change: impl FnOnce(&mut ViewState)) {
        browser::begin_update();
        let mut state = self.state.get_untracked();
        change(&mut state);
        self.step.set_value(step);
        self.state.set(state);
    }

    /// Takes over a state from outside, with what was wrong in it.
    pub fn adopt(&self, state: ViewState, mut problems: Vec<Problem>) {
        if let Some(id) = state.event.as_ref().filter(|id| self.data.corpus.event_by_id(id).is_none()) {
            let hidden = self.data.corpus.hidden.iter().any(|hidden| hidden.event == *id);
            let unknown = || Problem::UnknownEvent(id.chars().take(40).collect());
            problems.push(if hidden { Problem::HiddenEvent } else { unknown() });
        }
        self.step.set_value(Step::Same);
        self.problems.set(problems);
        self.claim.set(None);
        if *self.state.read_untracked() != state {
            self.state.set(state);
        }
    }

    /// The open event.
    pub fn open(&self) -> Option<EventIx> {
        u32::try_from(self.open_key.get()).ok()?.checked_sub(1).map(EventIx)
    }

    /// Whether this event is open.
    pub fn is_open(&self, event: EventIx) -> bool {
        self.open_key.get() == place(Some(event.0))
    }

    /// Opens an event.
    pub fn open_event(&self, ix: EventIx) {
        let id = self.data.corpus.event(ix).id.clone();
        self.claim.set(None);
        self.article.set(None);
        self.copied.set(None);
        self.focus.set(Some(ix.0));
        self.change(Step::New, |state| state.event = Some(id));
    }

    /// The event before or after one in time, of those shown; of the background for what is background.
    pub fn neighbour(&self, event: EventIx, next: bool) -> Option<EventIx> {
        let background = self.data.corpus.event(event).background.is_some();
        self.shown.with(|shown| {
            let all = shown.matches.beside(background);
            let place = all.partition_point(|&other| other < event);
            let is_there = all.get(place) == Some(&event);
            let place = if next { place + usize::from(is_there) } else { place.checked_sub(1)? };
            all.get(place).copied()
        })
    }

    /// Opens the event that a claim belongs to, with that claim's article beside it.
    pub fn open_claim(&self, claim: ClaimIx) {
        if let Some(ix) = self.data.event_of(claim) {
            self.open_event(ix);
            self.claim.set(Some(claim.0));
        }
    }

    /// Opens an article by itself.
    pub fn open_article(&self, article: ArticleIx) {
        self.claim.set(None);
        self.article.set(Some(article.0));
        self.change(Step::New, |state| state.event = None);
    }

    /// Closes the open event and article.
    pub fn close(&self) {
        self.claim.set(None);
        self.article.set(None);
        self.change(Step::New, |state| state.event = None);
    }

    /// Whether an event or an article is open.
    pub fn is_reading(&self) -> bool {
        self.state.with(|state| state.event.is_some()) && self.open().is_some()
            || self.article.get().is_some()
    }

    /// The claim whose article is shown: the chosen one, else the open event's first.
    pub fn claim(&self) -> Option<ClaimIx> {
        let first = || self.claims(self.open()?).first().copied();
        self.claim.get().map(ClaimIx).or_else(first)
    }

    /// Shows a claim of the open event in its article.
    pub fn show_claim(&self, claim: ClaimIx) {
        self.article.set(None);
        self.claim.set(Some(claim.0));
        self.show_mark();
    }

    /// The article shown: the one opened by itself, else that of the shown claim.
    pub fn article(&self) -> Option<ArticleIx> {
        let of_claim = || Some(self.data.corpus.claim(self.claim()?).article);
        self.article.get().map(ArticleIx).or_else(of_claim)
    }

    /// The event that the focus stands on in the drawing.
    pub fn focus(&self) -> Option<EventIx> {
        self.focus.get().map(EventIx)
    }

    /// Moves the focus within the drawing.
    pub fn set_focus(&self, event: EventIx) {
        self.focus.set(Some(event.0));
    }

    /// The days drawn.
    pub fn window(&self) -> Option<DayRange> {
        self.shown.with(|shown| shown.window)
    }

    /// Shows these days; the whole window is no choice of days.
    pub fn show_days(&self, step: Step, days: DayRange) {
        let whole = Some(days) == self.data.corpus.window;
        self.change(step, |state| {
            state.from = Some(days.from).filter(|_| !whole);
            state.to = Some(days.to).filter(|_| !whole);
        });
    }

    /// The claims of an event that could be known on the day asked for.
    pub fn claims(&self, event: EventIx) -> Vec<ClaimIx> {
        let known = self.state.with(|state| state.as_of);
        let claims = &self.data.corpus.event(event).claims;
        claims.iter().copied().filter(|&c| known.is_none_or(|day| self.data.corpus.known(c, day))).collect()
    }

    /// How many differences between sources could be known on the day asked for.
    pub fn differing(&self) -> usize {
        differing::count(&self.data.corpus, self.state.with(|state| state.as_of))
    }

    /// Whether an event has a mark in the drawing.
    pub fn is_drawn(&self, event: EventIx) -> bool {
        let drawn = |grid: &Grid| grid.columns.iter().flatten().any(|cell| cell.shown.contains(&event));
        self.shown.with(|shown| shown.grid.as_ref().is_some_and(drawn))
    }

    /// The address of an event: opens it with scripts, and jumps to it in the list without.
    pub fn event_address(&self, event: EventIx) -> String {
        let id = &self.data.corpus.event(event).id;
        format!("?event={id}#event-{id}")
    }

    /// The address of the event that a claim belongs to.
    pub fn claim_address(&self, claim: ClaimIx) -> String {
        self.data.event_of(claim).map(|event| self.event_address(event)).unwrap_or_default()
    }

    /// Brings the open event into view, and its claim in the article beside it.
    pub fn show_event(&self) {
        browser::show(self.root, ".proof");
        browser::scroll_within(self.root, ".article .text", "mark");
    }

    /// Brings the chosen claim into view in its article.
    pub fn show_mark(&self) {
        browser::scroll_within(self.root, ".article .text", "mark");
        browser::show(self.root, ".article");
        // On a phone the article does not scroll by itself.
        browser::show(self.root, ".article mark");
    }

    /// Gives the focus to the mark that has it in the drawing, or to the first one.
    pub fn focus_mark(&self) {
        let id =
            self.focus.get_untracked().map(|ix| format!("#mark-{}", self.data.corpus.event(EventIx(ix)).id));
        browser::focus(self.root, id.unwrap_or_else(|| ".mark".to_owned()));
    }
}
