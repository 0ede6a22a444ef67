//! What the parts of the page share: the corpus, the state, and what the state leaves to show.

use crate::{
    address::{Problem, ViewState},
    axis::Axis,
    browser::{self, Root},
    data::Data,
    grid::{Grid, Placed},
};
use dateline_corpus::{
    ArticleIx, Background, ClaimIx, Day, DayRange, EventIx, index::Filter, index::Matches,
};
use leptos::prelude::*;

/// How a change of state enters the history of the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// As a step that the reader can take back.
    New,
    /// In place of the step before: typing, dragging.
    Same,
}

/// Where the page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On its own, with the state in the address.
    Page,
    /// As an element in somebody else's page, with a state of its own.
    Element,
}

/// One reader's page. Cheap to copy; parts take it from the context.
#[derive(Clone, Copy)]
pub struct Session {
    /// The corpus and its index.
    pub data: &'static Data,
    /// Where it stands.
    pub place: Place,
    /// Its root element.
    pub root: Root,
    /// The whole state.
    pub state: RwSignal<ViewState>,
    /// What could not be taken from the address.
    pub problems: RwSignal<Vec<Problem>>,
    /// How the last change enters the history.
    pub step: StoredValue<Step>,
    /// The event that the focus stands on in the drawing.
    pub focus: RwSignal<Option<EventIx>>,
    /// The claim whose article is shown beside the open event, where the reader chose one.
    pub reading: RwSignal<Option<ClaimIx>>,
    /// The article opened by itself.
    pub article: RwSignal<Option<ArticleIx>>,
    /// What the filters leave.
    pub matches: Memo<Matches>,
    /// The days shown.
    pub window: Memo<Option<DayRange>>,
    /// The drawing.
    pub grid: Memo<Option<Grid>>,
    /// The open event.
    pub open: Memo<Option<EventIx>>,
}

impl Session {
    /// A page that begins in `state`.
    pub fn new(data: &'static Data, place: Place, state: ViewState) -> Session {
        let state = RwSignal::new(state);
        let days = Memo::new(move |_| state.with(|state| state.days(data.corpus.window)));
        let filter = Memo::new(move |_| {
            state.with(|state| Filter {
                lanes: state.lanes,
                window: days.get(),
                query: state.query.clone(),
                as_of: state.as_of,
            })
        });
        let matches = Memo::new(move |_| filter.with(|filter| data.index.matches(filter)));
        let window = Memo::new(move |_| days.get().or(data.corpus.window));
        let lanes = Memo::new(move |_| state.with(|state| state.lanes));
        let grid = Memo::new(move |_| {
            let axis = Axis::new(window.get()?, |days| data.is_busy(days));
            let placed = |&ix: &EventIx| {
                let event = data.corpus.event(ix);
                Placed {
                    event: ix,
                    lane: event.lane,
                    days: event.when.as_ref().map(|when| when.days),
                    claims: event.claims.len(),
                }
            };
            Some(matches.with(|matches| Grid::new(axis, lanes.get(), matches.events.iter().map(placed))))
        });
        let event = Memo::new(move |_| state.with(|state| state.event.clone()));
        let open = Memo::new(move |_| event.with(|id| data.corpus.event_by_id(id.as_deref()?)));
        Session {
            data,
            place,
            root: NodeRef::new(),
            state,
            problems: RwSignal::new(Vec::new()),
            step: StoredValue::new(Step::New),
            focus: RwSignal::new(None),
            reading: RwSignal::new(None),
            article: RwSignal::new(None),
            matches,
            window,
            grid,
            open,
        }
    }

    /// Changes the state, as one step of the reader's.
    pub fn change(&self, step: Step, change: impl FnOnce(&mut ViewState)) {
        browser::begin_update();
        self.step.set_value(step);
        self.state.update(change);
    }

    /// Takes over a state from outside, with what was wrong in it.
    pub fn adopt(&self, state: ViewState, mut problems: Vec<Problem>) {
        if let Some(id) = state.event.as_ref().filter(|id| self.data.corpus.event_by_id(id).is_none()) {
            problems.push(Problem::UnknownEvent(id.chars().take(40).collect()));
        }
        self.step.set_value(Step::Same);
        self.problems.set(problems);
        self.reading.set(None);
        if *self.state.read_untracked() != state {
            self.state.set(state);
        }
    }

    /// Opens an event.
    pub fn open_event(&self, ix: EventIx) {
        let id = self.data.corpus.event(ix).id.clone();
        self.reading.set(None);
        self.article.set(None);
        self.focus.set(Some(ix));
        self.change(Step::New, |state| state.event = Some(id));
    }

    /// Opens the event that a claim belongs to, with that claim's article beside it.
    pub fn open_claim(&self, claim: ClaimIx) {
        if let Some(ix) = self.data.event_of(claim) {
            self.open_event(ix);
            self.reading.set(Some(claim));
        }
    }

    /// Closes the open event and article.
    pub fn close(&self) {
        self.reading.set(None);
        self.article.set(None);
        self.change(Step::New, |state| state.event = None);
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

    /// The address of an event: opens it with scripts, and jumps to it in the list without.
    pub fn event_address(&self, event: EventIx) -> String {
        let id = &self.data.corpus.event(event).id;
        format!("?event={id}#event-{id}")
    }
}

impl Session {
    /// Brings the open event into view, and its claim in the article beside it.
    pub fn show_event(&self) {
        browser::show(self.root, ".proof");
        browser::scroll_within(self.root, ".article .text", "mark");
    }

    /// Brings the chosen claim into view in its article.
    pub fn show_mark(&self) {
        browser::scroll_within(self.root, ".article .text", "mark");
        browser::show(self.root, ".article");
    }

    /// Gives the focus to the mark that has it in the drawing, or to the first one.
    pub fn focus_mark(&self) {
        let id =
            self.focus.get_untracked().map(|event| format!("#mark-{}", self.data.corpus.event(event).id));
        browser::focus(self.root, id.unwrap_or_else(|| ".mark".to_owned()));
    }
}

/// The session of the part that asks.
pub fn session() -> Session {
    expect_context()
}

/// Days on which the story has something to tell, for folding the rest.
pub fn busy_days(corpus: &dateline_corpus::Corpus) -> Vec<Day> {
    let dated = corpus.events.iter().filter(|event| event.background != Some(Background::Time));
    let mut days: Vec<Day> =
        dated.filter_map(|event| event.when.as_ref()).map(|when| when.days.from).collect();
    days.sort_unstable();
    days.dedup();
    days
}
