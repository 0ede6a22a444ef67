use super::SPANNING_ROWS;
use crate::{order, stretch::Stretch};
use dateline_corpus::{EventIx, Lane};

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

    /// The lane of a slot.
    pub fn lane(slot: u32) -> Lane {
        Lane::ALL.get(slot as usize / (SPANNING_ROWS + 1)).copied().unwrap_or(Lane::Ground)
    }

    /// Its place among the cells of its column: a number that rises by lane and row.
    pub fn slot(&self) -> u32 {
        (self.lane.position() * (SPANNING_ROWS + 1) + self.row) as u32
    }

    /// A number that changes with what it holds and how wide it is.
    pub fn key(&self) -> u64 {
        let Stretch { from, to } = self.wide.unwrap_or(Stretch { from: 0, to: 0 });
        let mut key = order::pair(self.span as u32, self.shown.len() as u32);
        for number in [from, to] {
            key = order::and(key, number as u64);
        }
        for event in self.shown.iter().chain(&self.gathered) {
            key = order::and(key, event.0.into());
        }
        key
    }
}
