//! What the parts of the page share: the corpus, the state, and what the state leaves to show.

use crate::{
    address::{Problem, ViewState},
    axis::{self, Axis, Warp},
    browser::{self, Root},
    data::Data,
    differing,
    element::{Key, key},
    grid::Grid,
    later::Arrival,
    order,
    stretch::Stretch,
};
use dateline_corpus::{
    ArticleIx, ClaimIx, Day, DayRange, EventIx, LaneSet,
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

/// What a state leaves to show, and how it is drawn.
#[derive(Clone, Debug)]
pub struct Shown {
    filter: Filter,
    drawn: Drawn,
    /// The days drawn; nothing where nothing is dated.
    pub window: Option<DayRange>,
    /// The events left.
    pub matches: Arc<Matches>,
    /// Where they stand in the drawing.
    pub grid: Option<Grid>,
}

/// What the drawing follows from, the events apart.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Drawn {
    window: Option<Stretch>,
    to_scale: bool,
    /// In tenths of a rem.
    width: Option<u32>,
    open: Option<u32>,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Shown) -> bool {
        self.filter == other.filter && self.drawn == other.drawn
    }
}

/// What zooming starts from.
#[derive(Clone, Copy)]
pub struct View {
    /// The time drawn.
    pub window: Stretch,
    /// The time that can be drawn.
    pub limit: Stretch,
    /// The room that time takes.
    pub warp: &'static Warp,
}

/// What is asked for, the time apart.
pub struct Wish {
    /// The lanes that are on.
    pub lanes: LaneSet,
    /// What is searched for.
    pub query: String,
    /// As known on this day.
    pub as_of: Option<Day>,
}

/// The width of the lanes' names, in rem; as the style sheet has it.
const NAMES: f64 = 7.0;
/// The width, in tenths of a rem, from which days stand side by side; as the style sheet has it.
const SIDE_BY_SIDE: u32 = 600;

impl Shown {
    fn new(data: &Data, filter: Filter, drawn: Drawn, before: Option<&Arc<Shown>>) -> Shown {
        let matches = match before.filter(|before| before.filter == filter) {
            Some(before) => Arc::clone(&before.matches),
            None => Arc::new(data.index.matches(&filter)),
        };
        let grid = drawn.window.map(|window| {
            // Where days are rows, there are as many as on a page of the usual width.
            let width = drawn.width.filter(|&width| width >= SIDE_BY_SIDE);
            let width = width.map_or(axis::WIDTH, |width| f64::from(width) / 10.0 - NAMES);
            let axis = Axis::new(window, data.warp(drawn.to_scale), width);
            let placed = matches.events.iter().filter_map(|event| data.placed.get(event.0 as usize));
            Grid::new(axis, filter.lanes, drawn.open, placed.copied())
        });
        Shown { filter, drawn, window: drawn.window.map(Stretch::days), matches, grid }
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
    /// Whether the parts that come later are there.
    pub arrival: Arrival,
    // Places in the corpus's lists: one type of signal for all three.
    focus: RwSignal<Option<u32>>,
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
        let shown = Memo::new(move |before: Option<&Arc<Shown>>| {
            let filter = state.with(|state| state.filter(data.corpus.window));
            let drawn = state.with(|state| Drawn {
                window: state.stretch(data.corpus.window).or(data.corpus.window.map(Stretch::of)),
                to_scale: state.to_scale,
                width: width.get(),
                open: open_cell.get(),
            });
            match before {
                Some(before) if before.filter == filter && before.drawn == drawn => Arc::clone(before),
                _ => Arc::new(Shown::new(data, filter, drawn, before)),
            }
        });
        let wish_key = key(move || {
            state.with(|state| {
                let lanes = state.lanes.iter().fold(0, |set, lane| set | 1 << lane.position());
                let day = state.as_of.map_or(0, |day| day.ordered());
                let bytes = state.query.bytes().chain([lanes, state.to_scale.into()]);
                bytes.fold(day.into(), |hash: u64, byte| {
                    (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
                })
            })
        });
        let grid_key = key(move || shown.with(|shown| shown.grid.as_ref().map_or(0, Grid::key)));
        let axis_key = key(move || {
            let Drawn { window, to_scale, width, .. } = shown.with(|shown| shown.drawn);
            let [from, to] = window.map_or([0; 2], |window| [window.from as u64, window.to as u64]);
            let rest = order::pair(to_scale.into(), width.unwrap_or_default());
            from.rotate_left(48) ^ to.rotate_left(16) ^ rest.rotate_left(4)
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
            arrival: Arrival::new(),
            focus: RwSignal::new(None),
            claim: RwSignal::new(None),
            article: RwSignal::new(None),
            width,
            open_cell,
            wish_key,
            grid_key,
            axis_key,
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

    /// What is asked for, the time apart.
    pub fn wish(&self) -> Wish {
        self.state.with(|state| Wish { lanes: state.lanes, query: state.query.clone(), as_of: state.as_of })
    }

    /// The time drawn.
    pub fn stretch(&self) -> Option<Stretch> {
        self.shown.with(|shown| shown.drawn.window)
    }

    /// The time that can be drawn: the story's, and what is drawn now.
    pub fn limit(&self) -> Option<Stretch> {
        let window = self.stretch();
        match (self.data.extent(), window) {
            (Some(extent), Some(window)) => Some(extent.with(window)),
            (extent, window) => extent.or(window),
        }
    }

    /// How much room time takes in the drawing.
    pub fn warp(&self) -> &'static Warp {
        self.data.warp(self.state.with(|state| state.to_scale))
    }

    /// What zooming starts from, without following it: the time drawn, the time that can be, and the room it takes.
    pub fn view(&self) -> Option<View> {
        untrack(|| Some(View { window: self.stretch()?, limit: self.limit()?, warp: self.warp() }))
    }

    /// Whether days stand side by side.
    pub fn is_wide(&self) -> bool {
        self.width.get().is_none_or(|width| width >= SIDE_BY_SIDE)
    }

    /// Shows this time; the story's own window is no choice of days. The focus stays in the drawing.
    pub fn show_time(&self, step: Step, stretch: Stretch) {
        let own = self.data.corpus.window.map(Stretch::of);
        if untrack(|| self.stretch()) == Some(stretch) {
            return;
        }
        if browser::has_focus(self.root, ".rows") {
            self.focus_mark();
        }
        self.open_cell.set(None);
        self.change(step, |state| state.show(Some(stretch).filter(|_| own != Some(stretch))));
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
        let drawn = |grid: &Grid| grid.cells.iter().any(|cell| cell.shown.contains(&event));
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
