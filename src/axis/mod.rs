//! The axis: which stretches of time stand side by side, and where a minute lies among them.
//!
//! ```text
//! |  28 Dec  |//////| 8 Jan  |  9 |   10   |   11   |
//!  ^column    ^fold
//! ```
//!
//! A column is a whole unit of time, the shortest in which words have room; the first and the last may be cut
//! by the window. How much room each takes is said by a [`Warp`]; where that folds what is quiet, a column
//! holds the whole fold. Positions are ten thousandths of the drawing's width. No opinion on pixels.

mod unit;
mod warp;
mod zoom;

pub use unit::Unit;
pub use warp::Warp;
pub use zoom::{centred, minute, moved, permille, share, stepped, with_end, zoomed};

use crate::stretch::{DAY, Stretch};
use dateline_corpus::{Day, DayRange};

/// The width of the drawing, in rem, where it has not been measured.
pub const WIDTH: f64 = 66.0;
/// The least width, in rem, of a column of a busy unit: of days and more, and of hours.
const LEAST_WIDTH: [f64; 2] = [6.5, 8.2];
/// The least width, in rem, that keeps the units of a fold apart.
const LEAST_APART: f64 = 2.5;
/// More columns are never drawn.
pub const MOST_COLUMNS: usize = 48;

/// One stretch of the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// The whole unit or units that it is of.
    pub whole: Stretch,
    /// What of it lies in the window.
    pub shown: Stretch,
    /// Whether it is a quiet stretch, folded.
    pub fold: bool,
    /// Where it begins and ends, in ten thousandths.
    pub edges: [u32; 2],
    /// The width of the whole of it, in rem.
    pub rem: f64,
}

/// A window laid out as columns, without gaps, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// What a column holds.
    pub unit: Unit,
    /// The columns; never empty.
    pub columns: Vec<Column>,
    window: Stretch,
    /// The knots of the warp that matter here: time, and the share of the width before it.
    warp: Warp,
}

impl Axis {
    /// Lays out `window` over `width` rem.
    pub fn new(window: Stretch, warp: &Warp, width: f64) -> Axis {
        let rem = width / warp.room_of(window).max(1.0);
        // Within a fold all are alike; else it is the busy ones that need the room.
        let all_quiet = warp.fold(window.days()).is_some();
        let room = if all_quiet { warp.room_of(window) / window.minutes() as f64 } else { 1.0 };
        let fits =
            |unit: &Unit| unit.minutes() as f64 * room * rem >= LEAST_WIDTH[usize::from(*unit < Unit::Day)];
        let mut unit = Unit::ALL.into_iter().find(fits).unwrap_or(Unit::Century);
        loop {
            let columns = columns(window, unit, warp, rem);
            let next = Unit::ALL.into_iter().find(|&next| next > unit);
            match next.filter(|_| columns.len() > MOST_COLUMNS) {
                Some(next) => unit = next,
                None => {
                    let mut axis = Axis { unit, columns, window, warp: warp.clone() };
                    axis.place();
                    return axis;
                }
            }
        }
    }

    /// Gives the columns their edges.
    fn place(&mut self) {
        for place in 0..self.columns.len() {
            let shown = self.columns[place].shown;
            self.columns[place].edges = [self.permille(shown.from), self.permille(shown.to)];
        }
    }

    /// The window it shows.
    pub fn window(&self) -> Stretch {
        self.window
    }

    /// The columns that a stretch lies in, from the first to the last; nothing where it lies outside.
    pub fn columns_of(&self, stretch: Stretch) -> Option<(usize, usize)> {
        let both = stretch.intersection(self.window)?;
        let first = self.columns.partition_point(|column| column.shown.to <= both.from);
        let last = self.columns.partition_point(|column| column.shown.to < both.to);
        (last < self.columns.len()).then_some((first, last))
    }

    /// The column that holds a day's noon or, where the window cuts that off, another part of the day.
    pub fn column_of(&self, day: Day) -> Option<usize> {
        self.columns_of(Stretch::of(DayRange::day(day))).map(|(first, last)| (first + last) / 2)
    }

    /// Where a minute lies, in ten thousandths of the width; what is outside the window lies at its ends.
    pub fn permille(&self, minute: i64) -> u32 {
        permille(share(&self.warp, self.window, minute as f64))
    }

    /// Where `share` (0 to 1000) of a day lies, in ten thousandths of the width.
    pub fn position(&self, day: Day, share: u32) -> u32 {
        self.permille(i64::from(day.0) * DAY + i64::from(share.min(1000)) * DAY / 1000)
    }

    /// The columns' widths as tracks of a grid.
    pub fn tracks(&self) -> String {
        let mut tracks = String::new();
        for column in &self.columns {
            tracks.push_str(&(column.edges[1] - column.edges[0]).to_string());
            tracks.push_str("fr ");
        }
        tracks
    }
}

fn columns(window: Stretch, unit: Unit, warp: &Warp, rem: f64) -> Vec<Column> {
    let mut out: Vec<Column> = Vec::new();
    let mut from = window.from;
    while from < window.to && out.len() <= MOST_COLUMNS {
        let here = unit.around(from);
        let apart = warp.room_of(here) * rem >= LEAST_APART;
        let fold = warp.fold(here.days()).filter(|_| !apart).map(|fold| {
            // The whole units that lie in the fold.
            let (fold, before) = (Stretch::of(fold), unit.around(Stretch::of(fold).from));
            let from = if before.from < fold.from { before.to } else { before.from };
            Stretch { from, to: unit.around(fold.to).from }
        });
        let whole = fold.unwrap_or(here);
        let shown = whole.intersection(window).unwrap_or(window);
        let rem = warp.room_of(whole) * rem;
        out.push(Column { whole, shown, fold: fold.is_some(), edges: [0, 0], rem });
        from = shown.to.max(from + 1);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{warp::tests::warps, *};
    use proptest::prelude::*;

    fn days(from: &str, to: &str) -> DayRange {
        DayRange::new(from.parse().unwrap(), to.parse().unwrap())
    }

    fn of(from: &str, to: &str, busy: &[&str]) -> Axis {
        let extent = days(from, to);
        let busy: Vec<Day> = busy.iter().map(|day| day.parse().unwrap()).collect();
        Axis::new(Stretch::of(extent), &Warp::folded(extent, &busy), WIDTH)
    }

    #[test]
    fn ok_a_quiet_stretch_folds() {
        let axis = of("2025-12-28", "2026-01-10", &["2025-12-28", "2026-01-08", "2026-01-10"]);
        assert_eq!(axis.unit, Unit::Day);
        let folds: Vec<_> =
            axis.columns.iter().map(|column| (column.whole.days().days(), column.fold)).collect();
        assert_eq!(folds, [(1, false), (10, true), (1, false), (1, false), (1, false)]);
        assert_eq!(axis.tracks(), "2439fr 1463fr 2439fr 1220fr 2439fr ");
    }

    #[test]
    fn ok_a_fold_that_has_room_for_its_days_shows_them() {
        let story = days("2025-12-28", "2026-01-10");
        let warp = Warp::folded(story, &[story.from, story.to]);
        let axis = Axis::new(Stretch::of(days("2026-01-01", "2026-01-05")), &warp, WIDTH);
        assert!(axis.columns.iter().all(|column| !column.fold));
    }

    #[test]
    fn ok_columns_are_as_short_as_words_allow() {
        let unit =
            |from: &str, to: &str| Axis::new(Stretch::of(days(from, to)), &Warp::to_scale(), WIDTH).unit;
        assert_eq!(unit("2026-01-01", "2026-01-01"), Unit::ThreeHours);
        assert_eq!(unit("2026-01-01", "2026-01-02"), Unit::SixHours);
        assert_eq!(unit("2026-01-01", "2026-01-04"), Unit::Day);
        assert_eq!(unit("2026-01-01", "2026-01-10"), Unit::Day);
        assert_eq!(unit("2026-01-01", "2026-01-31"), Unit::Week);
        assert_eq!(unit("2026-01-01", "2026-08-30"), Unit::Month);
        assert_eq!(unit("2019-01-01", "2026-08-30"), Unit::Year);
        assert_eq!(unit("0001-01-01", "9999-12-31"), Unit::Century);
        let narrow = Axis::new(Stretch::of(days("0001-01-01", "9999-12-31")), &Warp::to_scale(), WIDTH);
        assert!(narrow.columns.len() <= MOST_COLUMNS + 1);
    }

    proptest! {
        #[test]
        fn columns_tile_the_window(warp in warps(), from in -999i64..70_000, length in 180i64..80_000, width in 10.0..130.0f64) {
            let window = Stretch { from, to: from + length };
            let axis = Axis::new(window, &warp, width);
            prop_assert!(axis.columns.len() <= MOST_COLUMNS);
            prop_assert_eq!(axis.columns[0].shown.from, window.from);
            prop_assert_eq!(axis.columns[axis.columns.len() - 1].shown.to, window.to);
            for pair in axis.columns.windows(2) {
                prop_assert_eq!(pair[0].shown.to, pair[1].shown.from);
                prop_assert_eq!(pair[0].whole.to, pair[1].whole.from);
                prop_assert_eq!(pair[0].edges[1], pair[1].edges[0]);
            }
            for (place, column) in axis.columns.iter().enumerate() {
                prop_assert_eq!(column.shown.intersection(column.whole), Some(column.shown));
                prop_assert_eq!(axis.columns_of(column.whole), Some((place, place)));
            }
        }

        #[test]
        fn positions_never_go_back(warp in warps(), from in 0i64..70_000, a in 0i64..80_000, b in 0i64..80_000) {
            let axis = Axis::new(Stretch { from, to: from + 9_000 }, &warp, WIDTH);
            let (a, b) = (a.min(b), a.max(b));
            prop_assert!(axis.permille(a) <= axis.permille(b) && axis.permille(b) <= 10_000);
            prop_assert_eq!(axis.permille(from), 0);
            prop_assert_eq!(axis.permille(from + 9_000), 10_000);
        }

        #[test]
        fn positions_lead_back_to_times(warp in warps(), from in 0i64..70_000, at in 0.0..80_000.0f64) {
            let window = Stretch { from, to: from + 9_000 };
            prop_assert!((minute(&warp, window, share(&warp, window, at)) - at).abs() < 1e-6);
        }
    }
}
