//! How much of the long lists is drawn.

use super::Session;
use crate::{browser, known, portion};
use dateline_corpus::EventIx;
use leptos::prelude::*;
use std::ops::Range;

/// The lists of which only a portion may be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Events of the story.
    Events,
    /// Events that are not of the story.
    Background,
    /// Articles that were known.
    Articles,
}

impl Session {
    /// The entries of a list that are drawn, and how many come before and after them.
    pub fn drawn(&self, list: List) -> (Vec<u32>, [usize; 2]) {
        let all = self.entries(list);
        let portion = portion::within(&self.portion(list), all.len());
        let ends = [portion.start, all.len() - portion.end];
        (all.get(portion).unwrap_or_default().to_vec(), ends)
    }

    /// All entries of a list, by their numbers, which rise.
    pub(super) fn entries(&self, list: List) -> Vec<u32> {
        let of_events = |events: &[EventIx]| events.iter().map(|event| event.0).collect();
        match list {
            List::Events => self.shown.with(|shown| of_events(&shown.matches.events)),
            List::Background => self.shown.with(|shown| of_events(&shown.matches.background)),
            List::Articles => known::articles(&self.data.corpus, self.state.with(|state| state.as_of)),
        }
    }

    /// The part of a list that is to be drawn; it may reach beyond the list's end.
    pub(crate) fn portion(&self, list: List) -> Range<usize> {
        #[cfg(feature = "ssr")]
        if self.data.whole {
            return 0..usize::MAX;
        }
        let [from, to] = self.portions[list as usize].map(|end| end.get().map(|end| end as usize));
        match (from, to, list) {
            (Some(from), Some(to), _) => from..to,
            (_, _, List::Events) => portion::newest(self.shown.with(|shown| shown.matches.events.len())),
            _ => 0..portion::FIRST,
        }
    }

    /// Says which part of a list is to be drawn.
    pub(crate) fn set_portion(&self, list: List, portion: &Range<usize>) {
        for (signal, end) in self.portions[list as usize].iter().zip([portion.start, portion.end]) {
            let end = Some(end as u32);
            if signal.get_untracked() != end {
                signal.set(end);
            }
        }
    }

    /// Draws more of a list, at its end or before its beginning.
    pub fn draw_more(&self, list: List, earlier: bool) {
        let portion = untrack(|| self.portion(list));
        self.set_portion(list, &if earlier { portion::earlier(&portion) } else { portion::longer(&portion) });
    }

    /// Sees to it that an event of the list is drawn, and says whether it was not.
    pub fn reach(&self, event: EventIx) -> bool {
        let place = self.shown.with_untracked(|shown| shown.matches.events.binary_search(&event).ok());
        let portion = untrack(|| self.portion(List::Events));
        let far = place.filter(|place| !portion.contains(place));
        if let Some(place) = far {
            self.set_portion(List::Events, &portion::reaching(&portion, place));
        }
        far.is_some()
    }

    /// Brings an event into view that the address leads to; again once its list is drawn, which may come later.
    pub(crate) fn aim_at(&self, event: EventIx) {
        self.aim.set(Some(event.0));
        self.go_to(event);
    }

    /// The event that the address leads to, where the prerendered list does not hold it.
    pub(crate) fn aim(&self) -> Option<EventIx> {
        self.aim.get_untracked().map(EventIx)
    }

    /// Brings an event of the list into view and gives it the focus, drawing that part of the list first.
    pub fn go_to(&self, event: EventIx) {
        self.reach(event);
        // Now, not later.
        self.rested.set(None);
        browser::focus(self.root, format!("#event-{} a", self.data.corpus.event(event).id), true);
    }
}
