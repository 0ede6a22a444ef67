//! What a reader has open: an event, a claim of it, its article; and where the focus stands.

use super::{Session, Step, place};
use crate::browser;
use dateline_corpus::{ArticleIx, ClaimIx, EventIx};
use leptos::prelude::*;

impl Session {
    /// The open event.
    pub fn open(&self) -> Option<EventIx> {
        u32::try_from(self.open_key.get()).ok()?.checked_sub(1).map(EventIx)
    }

    /// Whether this event is open.
    pub fn is_open(&self, event: EventIx) -> bool {
        self.opened.get() == place(Some(event.0))
    }

    /// Opens an event.
    pub fn open_event(&self, ix: EventIx) {
        let id = self.data.corpus.event(ix).id.clone();
        self.claim.set(None);
        self.article.set(None);
        self.copied.set(None);
        self.focus.set(Some(ix.0));
        self.change(Step::New, |state| state.event = Some(id));
        self.reach(ix);
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

    /// The address of an event: opens it with scripts, and jumps to it in the list without; prerendered, to the page
    /// that has it where the list does not.
    pub fn event_address(&self, event: EventIx) -> String {
        let id = &self.data.corpus.event(event).id;
        #[cfg(feature = "ssr")]
        if let Some(page) = self.data.plain_page(event) {
            return [page, "#event-", id].concat();
        }
        [&self.data.base, "?event=", id, "#event-", id].concat()
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
        browser::focus(self.root, self.focused_mark(), true);
    }

    pub(super) fn focused_mark(&self) -> String {
        let focus = self.focus.get_untracked();
        let id = focus.map(|ix| format!("#mark-{}", self.data.corpus.event(EventIx(ix)).id));
        id.unwrap_or_else(|| ".mark".to_owned())
    }
}
