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

mod cell;
mod extent;
mod keys;
mod step;

pub use cell::Cell;
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

    /// The slots of the cells that begin in a column, which rise.
    pub fn slots(&self, column: usize) -> Vec<u32> {
        self.cells.iter().filter(|cell| cell.column == column).map(Cell::slot).collect()
    }

    /// The cell of a column with a [slot](Cell::slot).
    pub fn cell(&self, column: usize, slot: u32) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.column == column && cell.slot() == slot)
    }

    /// The first row of each lane, where `first` is that of the first one; a lane without cells has one, too.
    pub fn first_rows(&self, first: usize) -> [usize; 4] {
        let mut next = first;
        let mut rows = [first; 4];
        for lane in self.lanes.iter() {
            rows[lane.position()] = next;
            next += self.rows[lane.position()].max(1);
        }
        rows
    }

    /// The first event shown.
    pub fn earliest(&self) -> Option<EventIx> {
        self.cells.iter().filter_map(|cell| cell.shown.first()).min().copied()
    }
}

#[cfg(test)]
mod tests;
