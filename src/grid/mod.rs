//! Where events stand in the drawing.
//!
//! ```text
//!            |  10  |  11  |  12  |  13  |
//! Diplomacy  |      | 11–12 Jan   |      |   a cell of two columns
//!            |  a   |  b   |  c   |  d   |   cells of one
//!            |      |      |  +3  |      |   what is gathered
//! ```
//!
//! Events of one lane that lie in the same columns share a cell; an event of several days spans theirs. The
//! cells of a lane are packed into as few rows as they need, so that none covers another. A cell has room for
//! so many lines; what does not fit is gathered into a count. Those that most claims tell of stay, in the
//! order of time.

mod extent;
mod step;

pub use extent::{Extent, extent, is_soft, stretch, whole_days};
pub use step::Step;

use crate::{axis::Axis, order, stretch::Stretch};
use dateline_corpus::{Event, EventIx, Lane, LaneSet};

/// The lines of text that a column of words has room for, and those of a cell that spans several columns.
const LINES: usize = 10;
const SPANNING_LINES: usize = 7;
/// The lines that a title takes at most.
const MOST_LINES: usize = 3;
/// The width of a letter of a title, in rem.
const LETTER: f64 = 0.45;
/// The width, in rem, from which words stand side by side in a cell.
const WIDE: f64 = 26.0;
/// The width, in rem, of one column of words in a wide cell.
const WORDS: f64 = 15.0;
/// The width, in rem, from which a cell has room for words even on a page somewhat narrower than it was drawn for.
const TIGHT: f64 = 6.5;
/// The least width, in rem, for a shape.
const SHAPE: f64 = 1.75;
/// The rows that a lane has for cells of several columns.
const SPANNING_ROWS: usize = 6;

/// An event as the drawing needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The event; events are in the order of time.
    pub event: EventIx,
    /// Its lane.
    pub lane: Lane,
    /// When; nothing where it is undated.
    pub when: Option<Stretch>,
    /// How many claims tell of it.
    pub claims: u32,
    /// How many letters its title has.
    pub letters: u32,
}

impl Placed {
    /// What the drawing needs of an event.
    pub fn new(ix: EventIx, event: &Event) -> Placed {
        Placed {
            event: ix,
            lane: event.lane,
            when: event.when.as_ref().map(stretch),
            claims: event.claims.len() as u32,
            letters: event.title.chars().count() as u32,
        }
    }
}

/// The events of one lane that lie in the same columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The lane.
    pub lane: Lane,
    /// Its first column.
    pub column: usize,
    /// How many columns it spans.
    pub span: usize,
    /// Its row within the lane.
    pub row: usize,
    /// Where it is so wide that words stand side by side, the time of all its events.
    pub wide: Option<Stretch>,
    /// The events shown, in the order of time.
    pub shown: Vec<EventIx>,
    /// The events that there is no room for, in the order of time.
    pub gathered: Vec<EventIx>,
}

impl Cell {
    /// A cell without events.
    pub fn empty(lane: Lane) -> Cell {
        Cell { lane, column: 0, span: 1, row: 0, wide: None, shown: Vec::new(), gathered: Vec::new() }
    }

    /// A number that no other cell of the same drawing has.
    pub fn number(&self) -> u32 {
        let first = self.shown.first().or(self.gathered.first()).map_or(0, |event| event.0);
        first << 2 | self.lane.position() as u32
    }
}

/// The drawing's cells, and what stands outside them.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The axis.
    pub axis: Axis,
    /// The lanes that are on.
    pub lanes: LaneSet,
    /// The cells, by column, lane and row.
    pub cells: Vec<Cell>,
    /// How many rows each lane has.
    pub rows: [usize; 4],
    /// How many events lie before the window.
    pub before: usize,
    /// How many events lie after the window.
    pub after: usize,
    /// How many events have no date.
    pub undated: usize,
}

impl Grid {
    /// Puts events, given in the order of time, into cells. In the cell with the number `open` nothing is
    /// gathered.
    pub fn new(axis: Axis, lanes: LaneSet, open: Option<u32>, events: impl Iterator<Item = Placed>) -> Grid {
        let window = axis.window();
        let (mut before, mut after, mut undated) = (0, 0, 0);
        let mut inside: Vec<(Placed, Stretch, usize, usize)> = Vec::new();
        for placed in events.filter(|placed| lanes.contains(placed.lane)) {
            match placed.when {
                None => undated += 1,
                Some(when) if when.to <= window.from => before += 1,
                Some(when) => match axis.columns_of(when) {
                    Some((first, last)) => inside.push((placed, when, first, last - first + 1)),
                    None => after += 1,
                },
            }
        }
        // By lane, the widest first, then by column; of wide cells, what is of the same time together.
        let rems: Vec<f64> = axis.columns.iter().map(|column| column.rem).collect();
        let is_wide =
            |column: usize, span: usize| span > 1 && rems.iter().skip(column).take(span).sum::<f64>() >= WIDE;
        order::by_key(&mut inside, |&(placed, when, column, span)| {
            let time = if is_wide(column, span) { (when.from * 7 + when.to) as u32 } else { 0 };
            let place = (placed.lane.position() * 64 + (63 - span.min(63))) * 64 + column;
            order::pair(place as u32, time)
        });

        let mut grid = Grid { axis, lanes, cells: Vec::new(), rows: [0; 4], before, after, undated };
        let mut rest = inside.as_slice();
        let mut homeless: Vec<(Placed, Stretch, usize, usize)> = Vec::new();
        let mut rows = [[0u64; SPANNING_ROWS + 1]; 4];
        while let Some(&(first, when, column, span)) = rest.first() {
            let wide = is_wide(column, span).then_some(when);
            let same = |other: &&(Placed, Stretch, usize, usize)| {
                (other.0.lane, other.2, other.3) == (first.lane, column, span)
                    && wide.is_none_or(|when| when == other.1)
            };
            let (group, others) = rest.split_at(rest.iter().take_while(same).count());
            rest = others;
            let mask = ((1u64 << span.min(63)) - 1) << column;
            let rows = &mut rows[first.lane.position()];
            let free = rows.iter().position(|taken| taken & mask == 0);
            match free.filter(|&row| span == 1 || row < SPANNING_ROWS) {
                Some(row) => {
                    rows[row] |= mask;
                    let cell = Cell { column, span, row, wide, ..Cell::empty(first.lane) };
                    grid.fill(cell, group.iter().map(|placed| placed.0).collect(), open);
                }
                None => homeless.extend(group),
            }
        }
        grid.take_in(&homeless, &mut rows);
        for cell in &grid.cells {
            let rows = &mut grid.rows[cell.lane.position()];
            *rows = (*rows).max(cell.row + 1);
        }
        order::by_key(&mut grid.cells, |cell| {
            order::pair((cell.column * 4 + cell.lane.position()) as u32, cell.row as u32)
        });
        grid
    }

    /// Puts events into a cell, as far as there is room.
    fn fill(&mut self, mut cell: Cell, mut events: Vec<Placed>, open: Option<u32>) {
        let columns = self.axis.columns.iter().skip(cell.column).take(cell.span);
        let rem: f64 = columns.map(|column| column.rem).sum();
        let side_by_side = if cell.wide.is_some() { (rem / WORDS) as usize } else { 1 };
        let letters = (rem / side_by_side as f64 / LETTER - 4.0).max(1.0) as usize;
        let number = events.first().map(|placed| placed.event.0 << 2 | cell.lane.position() as u32);
        let mut room = match rem {
            _ if number.is_some() && number == open => usize::MAX,
            // Shapes alone, in rows of as many as fit.
            rem if rem < 5.0 => 2 * (rem / SHAPE) as usize * (MOST_LINES + 1),
            _ if cell.span == 1 || cell.wide.is_some() => LINES * side_by_side,
            _ => SPANNING_LINES,
        };
        // What most claims tell of comes first.
        order::by_key(&mut events, |placed| order::pair(u32::MAX - placed.claims, placed.event.0));
        for placed in events {
            let lines = 1 + (placed.letters as usize).div_ceil(letters).min(MOST_LINES);
            if room >= lines && cell.gathered.is_empty() {
                room -= lines;
                cell.shown.push(placed.event);
            } else {
                cell.gathered.push(placed.event);
            }
        }
        order::by_key(&mut cell.shown, |event| event.0.into());
        order::by_key(&mut cell.gathered, |event| event.0.into());
        self.cells.push(cell);
    }

    /// Gathers what has found no row where it begins.
    fn take_in(
        &mut self,
        homeless: &[(Placed, Stretch, usize, usize)],
        rows: &mut [[u64; SPANNING_ROWS + 1]; 4],
    ) {
        for &(placed, _, column, _) in homeless {
            let here = |cell: &&mut Cell| (cell.lane, cell.column, cell.span) == (placed.lane, column, 1);
            match self.cells.iter_mut().find(here) {
                Some(cell) => cell.gathered.push(placed.event),
                None => {
                    let taken = &mut rows[placed.lane.position()];
                    let row =
                        taken.iter().position(|taken| taken >> column & 1 == 0).unwrap_or(SPANNING_ROWS);
                    taken[row] |= 1 << column;
                    self.cells.push(Cell {
                        column,
                        row,
                        gathered: vec![placed.event],
                        ..Cell::empty(placed.lane)
                    });
                }
            }
        }
    }

    /// Every event shown, with its column, in the order of time.
    pub fn shown(&self) -> Vec<(EventIx, usize, Lane)> {
        let mut all: Vec<_> = self
            .cells
            .iter()
            .flat_map(|cell| cell.shown.iter().map(|&event| (event, cell.column, cell.lane)))
            .collect();
        order::by_key(&mut all, |(event, _, _)| event.0.into());
        all
    }

    /// The time of a cell's columns.
    pub fn time_of(&self, cell: &Cell) -> Option<Stretch> {
        let column = |place: usize| self.axis.columns.get(place).map(|column| column.whole);
        Some(column(cell.column)?.with(column(cell.column + cell.span - 1)?))
    }

    /// Whether a cell may be too narrow for words: in columns that the window cuts off, or narrow ones.
    pub fn is_tight(&self, cell: &Cell) -> bool {
        let end = cell.column + cell.span;
        let columns = self.axis.columns.iter().skip(cell.column).take(cell.span);
        cell.column == 0
            || end == self.axis.columns.len()
            || columns.map(|column| column.rem).sum::<f64>() < TIGHT
    }

    /// A number that changes with everything drawn but the widths of columns and the ends of bars.
    pub fn key(&self) -> u64 {
        let columns = self.axis.columns.iter().flat_map(|c| [c.whole.from, c.whole.to, i64::from(c.fold)]);
        let cells = self.cells.iter().flat_map(|cell| {
            let tight = self.is_tight(cell).into();
            let place = [cell.column, cell.span, cell.row, tight, cell.shown.len(), cell.gathered.len()];
            let events = cell.shown.iter().chain(cell.gathered.first()).map(|event| i64::from(event.0));
            place.into_iter().map(|place| place as i64).chain(events)
        });
        let lanes = self.lanes.iter().map(|lane| lane as i64);
        let counts = [self.before as i64, self.after as i64, self.undated as i64, self.axis.unit as i64];
        // FNV-1a, a number at a time.
        columns.chain(cells).chain(lanes).chain(counts).fold(0xcbf2_9ce4_8422_2325, |hash, number| {
            (hash ^ number as u64).wrapping_mul(0x0000_0100_0000_01b3)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::axis::{WIDTH, Warp};
    use dateline_corpus::{Day, DayRange};
    use proptest::prelude::*;

    fn placed(event: u32, lane: Lane, from: i32, days: i32) -> Placed {
        let days = DayRange { from: Day(from), to: Day(from + days - 1) };
        Placed { event: EventIx(event), lane, when: Some(Stretch::of(days)), claims: 1, letters: 40 }
    }

    fn grid(events: &[Placed], days: i32) -> Grid {
        let window = Stretch::of(DayRange { from: Day(0), to: Day(days - 1) });
        Grid::new(Axis::new(window, &Warp::to_scale(), WIDTH), LaneSet::ALL, None, events.iter().copied())
    }

    #[test]
    fn ok_steps_follow_time_and_lanes() {
        let events =
            [placed(0, Lane::Tolls, 0, 1), placed(1, Lane::Ground, 0, 1), placed(2, Lane::Tolls, 2, 1)];
        let grid = grid(&events, 8);
        let step = |from: u32, step| grid.step(Some(EventIx(from)), step).map(|e| e.0);
        assert_eq!(step(0, Step::Later), Some(1));
        assert_eq!(step(1, Step::Later), Some(2));
        assert_eq!(step(2, Step::Later), None);
        assert_eq!(step(0, Step::Earlier), None);
        assert_eq!(step(0, Step::LaneBelow), Some(1), "empty lanes are passed over");
        assert_eq!(step(1, Step::LaneAbove), Some(0), "the nearest one");
        assert_eq!(step(0, Step::LaneAbove), None);
        assert_eq!((step(1, Step::First), step(1, Step::Last)), (Some(0), Some(2)));
        assert_eq!(grid.step(None, Step::Later), Some(EventIx(0)));
    }

    #[test]
    fn ok_crowded_cells_keep_what_most_claims_tell_of() {
        let mut events: Vec<Placed> = (0..10).map(|n| placed(n, Lane::Ground, 0, 1)).collect();
        events[7].claims = 5;
        let grid = grid(&events, 8);
        let cell = &grid.cells[0];
        assert!(cell.shown.contains(&EventIx(7)) && cell.shown.contains(&EventIx(0)));
        assert_eq!(cell.shown.len() + cell.gathered.len(), 10);
        assert!(cell.gathered.len() > 4);
    }

    #[test]
    fn ok_an_open_cell_gathers_nothing() {
        let events: Vec<Placed> = (0..10).map(|n| placed(n, Lane::Ground, 0, 1)).collect();
        let open = grid(&events, 8).cells[0].number();
        let axis = grid(&events, 8).axis;
        let grid = Grid::new(axis, LaneSet::ALL, Some(open), events.iter().copied());
        assert_eq!(grid.cells[0].shown.len(), 10);
    }

    #[test]
    fn ok_an_event_of_two_days_spans_them() {
        let events =
            [placed(0, Lane::Tolls, 1, 2), placed(1, Lane::Tolls, 2, 1), placed(2, Lane::Tolls, 4, 1)];
        let cells: Vec<_> =
            grid(&events, 8).cells.iter().map(|cell| (cell.column, cell.span, cell.row)).collect();
        assert_eq!(cells, [(1, 2, 0), (2, 1, 1), (4, 1, 0)]);
    }

    #[test]
    fn ok_what_lies_in_a_day_shown_by_the_hour_stands_side_by_side() {
        let late = Stretch { from: 1080, to: 1440 };
        let events = [
            placed(0, Lane::Tolls, 0, 1),
            placed(1, Lane::Tolls, 0, 1),
            Placed { when: Some(late), ..placed(2, Lane::Tolls, 0, 1) },
        ];
        let grid = grid(&events, 1);
        assert_eq!(grid.cells[0].wide, events[0].when);
        assert_eq!(grid.cells[0].shown.len(), 2);
        assert_eq!((grid.cells[1].wide, grid.cells[1].row), (None, 1));
    }

    #[test]
    fn ok_what_stands_outside_is_counted() {
        let undated = Placed { when: None, ..placed(2, Lane::Ground, 0, 1) };
        let grid = grid(&[placed(0, Lane::Ground, -3, 1), placed(1, Lane::Ground, 90, 1), undated], 3);
        assert_eq!((grid.before, grid.after, grid.undated), (1, 1, 1));
        assert!(grid.shown().is_empty());
        assert_eq!(grid.step(None, Step::Later), None);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_lies_on_another(
            events in proptest::collection::vec((0usize..4, -5i32..40, 1i32..9), 0..200), days in 1i32..40,
        ) {
            let events: Vec<Placed> = events.iter().enumerate()
                .map(|(n, &(lane, day, length))| placed(n as u32, Lane::ALL[lane], day, length)).collect();
            let grid = grid(&events, days);
            let inside: usize = grid.cells.iter().map(|cell| cell.shown.len() + cell.gathered.len()).sum();
            prop_assert_eq!(inside + grid.before + grid.after + grid.undated, events.len());
            for (place, a) in grid.cells.iter().enumerate() {
                prop_assert!(a.column + a.span <= grid.axis.columns.len());
                prop_assert!(a.row < grid.rows[a.lane.position()]);
                for b in &grid.cells[place + 1..] {
                    let apart = a.column + a.span <= b.column || b.column + b.span <= a.column;
                    prop_assert!(apart || (a.lane, a.row) != (b.lane, b.row), "{a:?} {b:?}");
                }
            }
        }
    }
}
