//! The time that is drawn.

use super::{Session, Step};
use crate::{axis::Warp, browser, shown::SIDE_BY_SIDE, stretch::Stretch};
use dateline_corpus::DayRange;
use leptos::prelude::*;

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

impl Session {
    /// The days drawn.
    pub fn window(&self) -> Option<DayRange> {
        self.shown.with(|shown| shown.window)
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
            browser::let_go();
            browser::focus(self.root, self.focused_mark(), false);
        }
        self.open_cell.set(None);
        self.change(step, |state| state.show(Some(stretch).filter(|_| own != Some(stretch))));
    }
}
