//! The parts of the page that come when they are wanted.
//!
//! What a reader first sees stands in the page's own HTML. The program that moves the drawing is small and comes at
//! once; what draws the toll chart, the list, an open event and the rest comes at the reader's first sign of life,
//! or at once where the address asks for more than the plain page; what writes files, when a file is asked for.
//! `cargo xtask build` cuts the program at the two functions marked `wasm_split`: everything that only they reach
//! goes into files of its own, and uses the memory and the functions of the first. Built by trunk alone, the
//! program is one file, and all of it is there from the start.

use crate::{
    address::ViewState,
    browser,
    data::Data,
    element::{Key, Node, button, el, key, live_on, nothing, standing_until},
    export::{self, Take},
    parts,
    session::Session,
    words,
};
use dateline_corpus::{Span, index::Search};
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::SplitLoaderError as Failed;
#[cfg(split)]
use wasm_split_helpers::wasm_split;

/// A part that comes later.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Part {
    Background,
    Differences,
    Embed,
    Facets,
    Help,
    KnownOn,
    List,
    Narrowed,
    Notices,
    Opening,
    Proof,
    Sources,
    TakeAway,
    TollChart,
}

type Draw = fn(Session, Part) -> Node;
type Find = fn(&Data, &str) -> Option<Search>;
type Hits = fn(&Data, &Search, &str) -> Vec<Span>;

/// What comes with the parts.
#[derive(Clone, Copy)]
struct Pieces {
    draw: Draw,
    find: Find,
    hits: Hits,
}

static PIECES: Pieces = Pieces { draw, find, hits };

fn draw(session: Session, part: Part) -> Node {
    match part {
        // One element, whatever stretches it is made of: see `standing_until`.
        Part::Background => el("div").child(parts::background(session)).into(),
        Part::Differences => parts::differences(session),
        Part::Embed => parts::embedding(session),
        Part::Facets => parts::facets(session),
        Part::Help => parts::help(),
        Part::KnownOn => parts::known_on(session),
        Part::List => parts::list(session),
        Part::Narrowed => el("div").child(parts::narrowed(session)).into(),
        Part::Notices => parts::notices(session),
        Part::Opening => parts::opening(session),
        Part::Proof => parts::proof(session),
        Part::Sources => parts::sources(session),
        Part::TakeAway => parts::take_away(session),
        Part::TollChart => parts::toll_chart(session),
    }
}

fn find(data: &Data, query: &str) -> Option<Search> {
    data.index.search(&data.corpus, query)
}

fn hits(data: &Data, search: &Search, text: &str) -> Vec<Span> {
    data.index.hits(&data.corpus, search, text)
}

#[cfg_attr(split, wasm_split(later, fallible))]
fn split_parts() -> Result<&'static Pieces, Failed> {
    Ok(&PIECES)
}

#[cfg_attr(split, wasm_split(export, fallible))]
fn split_export() -> Result<Take, Failed> {
    Ok(export::take)
}

thread_local! {
    static CAME: Cell<Option<&'static Pieces>> = const { Cell::new(None) };
}

/// What has come: everything, where the program is one file.
fn pieces() -> Option<&'static Pieces> {
    if cfg!(split) { CAME.get() } else { Some(&PIECES) }
}

/// Whether the parts that come later are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Came {
    NotYet = 0,
    There = 1,
    Failed = 2,
}

/// Follows the arrival of the parts.
#[derive(Clone, Copy)]
pub struct Arrival {
    // One type of signal for all that is a number or nothing.
    came: RwSignal<Option<u32>>,
    key: Key,
}

impl Arrival {
    /// Of parts that are there already where the program is one file.
    pub(crate) fn new() -> Arrival {
        let now = if pieces().is_some() { Came::There } else { Came::NotYet };
        let came = RwSignal::new(Some(now as u32));
        Arrival { came, key: key(move || came.get().unwrap_or_default().into()) }
    }

    /// Whether they are there.
    pub(crate) fn is_there(self) -> bool {
        self.is(Came::There)
    }

    fn is(self, came: Came) -> bool {
        self.key.get() == came as u64
    }

    fn set(self, came: Came) {
        self.came.set(Some(came as u32));
    }
}

/// A part that comes later. Until it does, what was prerendered of it stands in its place.
pub(crate) fn later(session: Session, part: Part) -> Node {
    let arrival = session.arrival;
    let drawn = move || match (pieces(), part) {
        (Some(pieces), _) => (pieces.draw)(session, part),
        (None, Part::Proof) => el("p").class("proof waiting").text(words::LOADING).into(),
        _ => nothing(),
    };
    standing_until(arrival.key, move || arrival.is(Came::There), drawn)
}

/// Finds what is searched for; nothing where nothing is, and while what searches is not there.
pub(crate) fn search(data: &Data, query: &str) -> Option<Search> {
    (pieces()?.find)(data, query)
}

/// Where what is searched for stands in a text of the corpus.
pub(crate) fn found(data: &Data, search: &Search, text: &str) -> Vec<Span> {
    pieces().map(|pieces| (pieces.hits)(data, search, text)).unwrap_or_default()
}

/// Says that parts could not be loaded, with a way to try again.
pub(crate) fn missing(session: Session) -> Node {
    let arrival = session.arrival;
    live_on(arrival.key, move || {
        if !arrival.is(Came::Failed) {
            return nothing();
        }
        let again = button().click(move || fetch(session)).text(words::TRY_AGAIN);
        el("p").class("notice").text(words::PARTS_MISSING).text(" ").child(again).into()
    })
}

/// Fetches the parts at once where the address asks for more than the plain page, else at the reader's first sign of
/// life.
pub(crate) fn fetch_in_time(session: Session) {
    let state = session.state.get_untracked();
    let plain = ViewState { theme: state.theme, embed: state.embed, ..ViewState::new() };
    let is_sound = session.problems.with_untracked(Vec::is_empty);
    if state == plain && is_sound && session.aim().is_none() {
        browser::on_first_sign(move || fetch(session));
    } else {
        fetch(session);
    }
}

/// Fetches the parts.
pub(crate) fn fetch(session: Session) {
    fetch_then(session, move || {
        if session.state.with_untracked(|state| state.embed) {
            browser::tell_height();
        }
        if untrack(|| session.is_reading()) {
            session.show_event();
        } else if let Some(event) = session.aim() {
            session.go_to(event);
        }
    });
}

/// Fetches the parts, and calls back once they are there or could not be loaded.
pub(crate) fn fetch_then(session: Session, then: impl FnOnce() + 'static) {
    spawn_local(async move {
        let parts = parts().await;
        // What is pressed must not be taken from under the finger.
        browser::when_released(move || {
            let came = if let Ok(pieces) = parts {
                CAME.set(Some(pieces));
                Came::There
            } else {
                Came::Failed
            };
            session.arrival.set(came);
            if came == Came::There {
                browser::say_whole();
            }
            then();
        });
    });
}

/// Fetches what writes files, and hands it over; nothing where it could not be loaded.
pub(crate) fn with_export(then: impl FnOnce(Option<Take>) + 'static) {
    spawn_local(async move { then(export().await.ok()) });
}

#[cfg(split)]
async fn parts() -> Result<&'static Pieces, Failed> {
    split_parts().await
}

#[cfg(split)]
async fn export() -> Result<Take, Failed> {
    split_export().await
}

#[cfg(not(split))]
async fn parts() -> Result<&'static Pieces, Failed> {
    split_parts()
}

#[cfg(not(split))]
async fn export() -> Result<Take, Failed> {
    split_export()
}
