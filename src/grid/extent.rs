//! Exactly when, as it is drawn: the bar over a mark.

use crate::{
    axis::Axis,
    stretch::{DAY, Stretch},
};
use dateline_corpus::{DayRange, When};

/// The time that an event may have been at, no more exact than it is known: its minute where a time is
/// given, the hours of a part of a day, else its days.
pub fn stretch(when: &When) -> Stretch {
    let days = Stretch::of(when.days);
    if let Some(time) = when.time {
        let from = days.from + i64::from(time.0);
        return Stretch { from, to: if when.days.is_day() { from + 1 } else { days.to.max(from + 1) } };
    }
    match when.part.filter(|_| when.days.is_day()) {
        Some(part) => {
            let (first, last) = part.hours();
            Stretch { from: days.from + i64::from(first) * 60, to: days.from + i64::from(last) * 60 }
        }
        None => days,
    }
}

/// Whether nobody says when exactly it began or ended.
pub fn is_soft(when: &When) -> bool {
    when.approximate || when.part.is_some() && when.time.is_none()
}

/// A bar over a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Where it begins and ends, in ten thousandths of the cell's width.
    pub edges: [u32; 2],
    /// Whether it began before what is drawn.
    pub before: bool,
    /// Whether it goes on after what is drawn.
    pub after: bool,
}

/// Where a time lies in a cell of the drawing, which begins in a column and spans several.
pub fn extent(axis: &Axis, (column, span): (usize, usize), stretch: Stretch) -> Extent {
    let edge = |place: usize, end: usize| axis.columns.get(place).map_or(0, |column| column.edges[end]);
    let (left, right) = (edge(column, 0), edge(column + span - 1, 1));
    let wide = u64::from(right.saturating_sub(left).max(1));
    let share = |minute: i64| {
        let at = u64::from(axis.permille(minute).min(right).max(left) - left);
        u32::try_from(at * 10_000 / wide).unwrap_or(10_000)
    };
    let window = axis.window();
    Extent {
        edges: [share(stretch.from), share(stretch.to)],
        before: stretch.from < window.from,
        after: stretch.to > window.to,
    }
}

/// The whole days of a column or of several, for their names; nothing where they are hours.
pub fn whole_days(stretch: Stretch) -> Option<DayRange> {
    (stretch.from.rem_euclid(DAY) == 0 && stretch.to.rem_euclid(DAY) == 0).then(|| stretch.days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::axis::Warp;
    use dateline_corpus::{Basis, Day, PartOfDay, TimeOfDay};

    fn when(from: i32, to: i32) -> When {
        When::new(DayRange { from: Day(from), to: Day(to) }, Basis::Explicit)
    }

    #[test]
    fn ok_what_is_known_is_drawn_and_no_more() {
        assert_eq!(stretch(&when(1, 2)), Stretch { from: 1440, to: 3 * 1440 });
        let late = When { part: Some(PartOfDay::Late), ..when(1, 1) };
        assert_eq!((stretch(&late), is_soft(&late)), (Stretch { from: 2520, to: 2880 }, true));
        let at_six = When { time: TimeOfDay::new(6, 0), part: Some(PartOfDay::Morning), ..when(1, 1) };
        assert_eq!((stretch(&at_six), is_soft(&at_six)), (Stretch { from: 1800, to: 1801 }, false));
        let late_december = When { part: Some(PartOfDay::Late), approximate: true, ..when(1, 10) };
        assert_eq!((stretch(&late_december).minutes(), is_soft(&late_december)), (14_400, true));
    }

    #[test]
    fn ok_a_bar_lies_where_its_time_does() {
        let axis = Axis::new(Stretch { from: 0, to: 4 * 1440 }, &Warp::to_scale(), 40.0);
        let edges = |from: i64, to: i64| extent(&axis, (1, 2), Stretch { from: from * 720, to: to * 720 });
        assert_eq!(edges(2, 6), Extent { edges: [0, 10_000], before: false, after: false });
        assert_eq!(edges(3, 4).edges, [2500, 5000]);
        assert_eq!(edges(-1, 9), Extent { edges: [0, 10_000], before: true, after: true });
    }
}
