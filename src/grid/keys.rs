//! Numbers that change with what is drawn, so that what stays the same is left alone.

use super::Grid;
use crate::order;

impl Grid {
    /// A number that changes with the columns, apart from their widths.
    pub fn columns_key(&self) -> u64 {
        let mut key = order::and(order::KEY, self.axis.unit as u64);
        for column in &self.axis.columns {
            for number in [column.whole.from, column.whole.to, column.fold.into()] {
                key = order::and(key, number as u64);
            }
        }
        key
    }

    /// A number that changes with the lanes that are on and the rows they have.
    pub fn lanes_key(&self) -> u64 {
        self.lanes.iter().fold(order::KEY, |key, lane| {
            order::and(key, order::pair(lane as u32, self.rows[lane.position()] as u32))
        })
    }

    /// A number that changes with everything drawn but the widths of columns and the ends of bars.
    pub fn key(&self) -> u64 {
        let mut key = order::and(self.columns_key(), self.lanes_key());
        for count in [self.before, self.after, self.undated] {
            key = order::and(key, count as u64);
        }
        for cell in &self.cells {
            let column = cell.column * 2 + usize::from(self.is_tight(cell));
            key = order::and(order::and(key, order::pair(column as u32, cell.slot())), cell.key());
        }
        key
    }
}
