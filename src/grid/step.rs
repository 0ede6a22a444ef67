//! How the focus moves from mark to mark.

use super::Grid;
use dateline_corpus::{EventIx, Lane};

/// A step of the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the event before, of any lane.
    Earlier,
    /// To the event after, of any lane.
    Later,
    /// To the nearest event of the lane above.
    LaneAbove,
    /// To the nearest event of the lane below.
    LaneBelow,
    /// To the first event.
    First,
    /// To the last event.
    Last,
}

impl Grid {
    /// The event that a step leads to from `current`; the first one where `current` is not shown, nothing
    /// where the step leads out of the drawing.
    pub fn step(&self, current: Option<EventIx>, step: Step) -> Option<EventIx> {
        let shown = self.shown();
        let event = |place: Option<usize>| shown.get(place?).map(|(event, _, _)| *event);
        let Some(at) = shown.iter().position(|(event, _, _)| Some(*event) == current) else {
            return event(Some(0));
        };
        let (_, column, lane) = *shown.get(at)?;
        let nearest = |lane: Option<Lane>| {
            let lane = lane?;
            let of_lane = shown.iter().filter(|(_, _, l)| *l == lane);
            of_lane.min_by_key(|(_, c, _)| c.abs_diff(column)).map(|(e, _, _)| *e)
        };
        let lanes = || shown.iter().map(|(_, _, lane)| *lane);
        match step {
            Step::Earlier => event(at.checked_sub(1)),
            Step::Later => event(Some(at + 1)),
            Step::LaneAbove => nearest(lanes().filter(|other| *other < lane).max()),
            Step::LaneBelow => nearest(lanes().filter(|other| *other > lane).min()),
            Step::First => event(Some(0)),
            Step::Last => event(shown.len().checked_sub(1)),
        }
    }
}
