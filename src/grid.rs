//! Where events stand in the drawing: one cell for each column of the axis and each lane.
//!
//! A cell holds as many events as its column has room for; the rest of a crowded cell is gathered into a
//! count. Those that most claims tell of stay, in the order of time. An event that spans several columns
//! stands where it begins.

use crate::{axis::Axis, order};
use dateline_corpus::{DayRange, EventIx, Lane, LaneSet};

/// An event as the drawing needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The event; events are in the order of time.
    pub event: EventIx,
    /// Its lane.
    pub lane: Lane,
    /// Its days; nothing where it is undated.
    pub days: Option<DayRange>,
    /// How many claims tell of it.
    pub claims: u32,
}

/// The events of one column and one lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The lane.
    pub lane: Lane,
    /// The events shown, in the order of time.
    pub shown: Vec<EventIx>,
    /// How many more there are.
    pub gathered: usize,
}

/// The drawing's cells, and what stands outside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The axis.
    pub axis: Axis,
    /// The lanes that are on.
    pub lanes: LaneSet,
    /// For each column of the axis, a cell for each lane that is on, in drawing order.
    pub columns: Vec<Vec<Cell>>,
    /// How many events lie before the window.
    pub before: usize,
    /// How many events lie after the window.
    pub after: usize,
    /// How many events have no date.
    pub undated: usize,
}

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
}

/// How many events a cell shows when the axis has this many columns.
fn room(columns: usize) -> usize {
    match columns {
        0..=1 => 60,
        2..=3 => 12,
        4..=6 => 5,
        7..=16 => 3,
        _ => 2,
    }
}

impl Grid {
    /// Puts events, given in the order of time, into cells.
    pub fn new(axis: Axis, lanes: LaneSet, events: impl Iterator<Item = Placed>) -> Grid {
        let window = axis.window();
        let room = room(axis.columns.len());
        let mut full: Vec<Vec<(Lane, Vec<Placed>)>> =
            axis.columns.iter().map(|_| lanes.iter().map(|lane| (lane, Vec::new())).collect()).collect();
        let (mut before, mut after, mut undated) = (0, 0, 0);
        for placed in events {
            match placed.days {
                None => undated += 1,
                Some(days) if days.to < window.from => before += 1,
                Some(days) if days.from > window.to => after += 1,
                Some(days) => {
                    let column = axis.column_of(days.from.max(window.from)).and_then(|at| full.get_mut(at));
                    let cell =
                        column.and_then(|cells| cells.iter_mut().find(|(lane, _)| *lane == placed.lane));
                    if let Some((_, cell)) = cell {
                        cell.push(placed);
                    }
                }
            }
        }
        let columns = full
            .into_iter()
            .map(|cells| cells.into_iter().map(|(lane, events)| gather(lane, events, room)).collect())
            .collect();
        Grid { axis, lanes, columns, before, after, undated }
    }

    /// Every event shown, with its column, in the order of time.
    pub fn shown(&self) -> Vec<(EventIx, usize, Lane)> {
        let cells = self.columns.iter().enumerate();
        let mut all: Vec<_> = cells
            .flat_map(|(column, cells)| {
                cells
                    .iter()
                    .flat_map(move |cell| cell.shown.iter().map(move |&event| (event, column, cell.lane)))
            })
            .collect();
        order::by_key(&mut all, |(event, _, _)| event.0.into());
        all
    }

    /// The event that a step leads to from `current`; the first one where `current` is not shown, nothing
    /// where the step leads out of the drawing.
    pub fn step(&self, current: Option<EventIx>, step: Step) -> Option<EventIx> {
        let shown = self.shown();
        let Some(at) = shown.iter().position(|(event, _, _)| Some(*event) == current) else {
            return shown.first().map(|(event, _, _)| *event);
        };
        let (_, column, lane) = *shown.get(at)?;
        let nearest = |lane: Option<Lane>| {
            let lane = lane?;
            shown
                .iter()
                .filter(|(_, _, l)| *l == lane)
                .min_by_key(|(_, c, _)| c.abs_diff(column))
                .map(|(e, _, _)| *e)
        };
        let lanes = || shown.iter().map(|(_, _, lane)| *lane);
        match step {
            Step::Earlier => at.checked_sub(1).and_then(|at| shown.get(at)).map(|(event, _, _)| *event),
            Step::Later => shown.get(at + 1).map(|(event, _, _)| *event),
            Step::LaneAbove => nearest(lanes().filter(|other| *other < lane).max()),
            Step::LaneBelow => nearest(lanes().filter(|other| *other > lane).min()),
        }
    }
}

fn gather(lane: Lane, mut events: Vec<Placed>, room: usize) -> Cell {
    let all = events.len();
    if all > room {
        order::by_key(&mut events, |placed| order::pair(u32::MAX - placed.claims, placed.event.0));
        events.truncate(room);
        order::by_key(&mut events, |placed| placed.event.0.into());
    }
    Cell {
        lane,
        gathered: all - events.len(),
        shown: events.into_iter().map(|placed| placed.event).collect(),
    }
}

/// The window one step closer around `about`, or one step wider; never shorter than a day, never beyond
/// `limit`.
pub fn zoomed(window: DayRange, about: DayRange, closer: bool, limit: DayRange) -> DayRange {
    let days = window.days();
    let wanted = if closer { (days * 3 / 5).max(1) } else { (days * 5 / 3).max(days + 2) };
    if wanted >= limit.days() {
        return limit;
    }
    let middle = about.from.plus((about.to.0 - about.from.0) / 2);
    let from = middle.plus(-(wanted - 1) / 2);
    let latest = limit.to.plus(1 - wanted);
    let from = from.clamp(limit.from, latest.max(limit.from));
    DayRange { from, to: from.plus(wanted - 1) }
}

/// The window moved by about half of its length, within `limit`.
pub fn moved(window: DayRange, later: bool, limit: DayRange) -> DayRange {
    let by = (window.days() / 2).max(1);
    let by = if later { by.min(limit.to.0 - window.to.0) } else { -by.min(window.from.0 - limit.from.0) };
    DayRange { from: window.from.plus(by), to: window.to.plus(by) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_corpus::Day;
    use proptest::prelude::*;

    fn placed(event: u32, lane: Lane, day: i32) -> Placed {
        Placed { event: EventIx(event), lane, days: Some(DayRange::day(Day(day))), claims: 1 }
    }

    fn grid(events: &[Placed], days: i32) -> Grid {
        let axis = Axis::new(DayRange { from: Day(0), to: Day(days - 1) }, |_| true);
        Grid::new(axis, LaneSet::ALL, events.iter().copied())
    }

    #[test]
    fn ok_steps_follow_time_and_lanes() {
        let grid =
            grid(&[placed(0, Lane::Tolls, 0), placed(1, Lane::Ground, 0), placed(2, Lane::Tolls, 2)], 3);
        let step = |from: u32, step| grid.step(Some(EventIx(from)), step).map(|e| e.0);
        assert_eq!(step(0, Step::Later), Some(1));
        assert_eq!(step(1, Step::Later), Some(2));
        assert_eq!(step(2, Step::Later), None);
        assert_eq!(step(0, Step::Earlier), None);
        assert_eq!(step(0, Step::LaneBelow), Some(1), "empty lanes are passed over");
        assert_eq!(step(1, Step::LaneAbove), Some(0), "the nearest one");
        assert_eq!(step(0, Step::LaneAbove), None);
        assert_eq!(grid.step(None, Step::Later), Some(EventIx(0)));
    }

    #[test]
    fn ok_crowded_cells_keep_what_most_claims_tell_of() {
        let mut events: Vec<Placed> = (0..10).map(|n| placed(n, Lane::Ground, 0)).collect();
        events[7].claims = 5;
        let grid = grid(&events, 8);
        let cell = &grid.columns[0][3];
        assert_eq!(cell.shown, [0, 1, 7].map(EventIx));
        assert_eq!(cell.gathered, 7);
    }

    #[test]
    fn ok_what_stands_outside_is_counted() {
        let undated = Placed { days: None, ..placed(2, Lane::Ground, 0) };
        let grid = grid(&[placed(0, Lane::Ground, -3), placed(1, Lane::Ground, 90), undated], 3);
        assert_eq!((grid.before, grid.after, grid.undated), (1, 1, 1));
        assert!(grid.shown().is_empty());
        assert_eq!(grid.step(None, Step::Later), None);
    }

    proptest! {
        #[test]
        fn nothing_is_lost(events in proptest::collection::vec((0usize..4, -5i32..40), 0..200), days in 1i32..30) {
            let events: Vec<Placed> = events.iter().enumerate()
                .map(|(n, (lane, day))| placed(n as u32, Lane::ALL[*lane], *day)).collect();
            let grid = grid(&events, days);
            let inside: usize = grid.columns.iter().flatten().map(|cell| cell.shown.len() + cell.gathered).sum();
            prop_assert_eq!(inside + grid.before + grid.after + grid.undated, events.len());
        }

        #[test]
        fn zooming_and_moving_stay_within_the_limit(from in 0i32..50, days in 1i32..50, about in -9i32..120, closer: bool, later: bool) {
            let limit = DayRange { from: Day(0), to: Day(99) };
            let window = DayRange { from: Day(from), to: Day(from + days - 1) };
            let about = DayRange::day(Day(about));
            for next in [zoomed(window, about, closer, limit), moved(window, later, limit)] {
                prop_assert!(limit.from <= next.from && next.from <= next.to && next.to <= limit.to, "{next:?}");
            }
            prop_assert!(moved(window, later, limit).days() == window.days());
            let next = zoomed(window, about, closer, limit);
            let right = if closer { next.days() <= window.days() } else { next.days() >= window.days() };
            prop_assert!(right);
        }
    }
}
