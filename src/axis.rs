//! The axis: which stretches of time stand side by side, and where a day lies among them.
//!
//! ```text
//! |  28 Dec  |//| 8 Jan  |   9    |   10   |   11   |
//!  ^column     ^fold
//! ```
//!
//! A column is a day, or a week, month or year where days would be too many to read. Quiet stretches fold
//! into one narrow column that says how long it is; quiet columns that do not fold are narrow too. Widths are
//! whole units (two for a column with something in it, one for a quiet one), so that the same numbers serve
//! the style sheet's grid and the chart, before and after the page knows how wide it is. No opinion on
//! pixels.

use dateline_corpus::{Civil, Day, DayRange};

/// Columns that a screen holds with words in them; with more days than this, columns grow to weeks.
const MOST_COLUMNS: usize = 31;
/// The fewest quiet units that fold.
const SHORTEST_FOLD: usize = 3;
/// The widths, in the axis's units, of a column in which something happened and of one in which nothing did.
const BUSY_WIDTH: u32 = 2;
const QUIET_WIDTH: u32 = 1;

/// How much time a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Unit {
    Day,
    Week,
    Month,
    Year,
    Decade,
    Century,
}

/// One stretch of the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The days it holds.
    pub days: DayRange,
    /// Whether it is a quiet stretch, folded.
    pub fold: bool,
    /// Where it begins, in units of the axis.
    pub start: u32,
    /// How wide it is, in units of the axis.
    pub width: u32,
}

/// A window laid out as columns, without gaps, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// What a column holds.
    pub unit: Unit,
    /// The columns; never empty.
    pub columns: Vec<Column>,
}

impl Axis {
    /// Lays out `window`. `busy` says whether anything happened in a range of days; only where nothing did
    /// may a stretch fold.
    pub fn new(window: DayRange, busy: impl Fn(DayRange) -> bool) -> Axis {
        let units = [Unit::Day, Unit::Week, Unit::Month, Unit::Year, Unit::Decade, Unit::Century];
        let laid_out = units.into_iter().map(|unit| Axis { unit, columns: columns(window, unit, &busy) });
        let mut last = None;
        for axis in laid_out {
            let fits = axis.columns.len() <= MOST_COLUMNS;
            last = Some(axis);
            if fits {
                break;
            }
        }
        last.unwrap_or(Axis { unit: Unit::Day, columns: vec![column(window, false, true)] })
    }

    /// The width of the whole axis, in its units.
    pub fn width(&self) -> u32 {
        self.columns.last().map_or(0, |column| column.start + column.width)
    }

    /// The window it shows.
    pub fn window(&self) -> DayRange {
        let end = |column: Option<&Column>, day: fn(DayRange) -> Day| column.map_or(Day(0), |c| day(c.days));
        DayRange { from: end(self.columns.first(), |d| d.from), to: end(self.columns.last(), |d| d.to) }
    }

    /// The column that holds a day, or nothing where the window does not.
    pub fn column_of(&self, day: Day) -> Option<usize> {
        let place = self.columns.partition_point(|column| column.days.to < day);
        self.columns.get(place).filter(|column| column.days.contains(day)).map(|_| place)
    }

    /// Where `share` (0 to 1000) of a day lies, in ten thousandths of the whole width; days outside the
    /// window lie at its ends.
    pub fn position(&self, day: Day, share: u32) -> u32 {
        let window = self.window();
        if day < window.from {
            return 0;
        }
        let Some(place) = self.column_of(day) else { return 10_000 };
        let column = &self.columns[place];
        let days = u64::from(column.days.days().unsigned_abs());
        let into = u64::from((day.0 - column.days.from.0).unsigned_abs()) * 1000 + u64::from(share.min(1000));
        let units = u64::from(column.start) * days * 1000 + into * u64::from(column.width);
        let whole = u64::from(self.width()) * days * 1000;
        u32::try_from(units * 10_000 / whole.max(1)).unwrap_or(10_000)
    }
}

fn column(days: DayRange, fold: bool, busy: bool) -> Column {
    Column { days, fold, start: 0, width: if busy { BUSY_WIDTH } else { QUIET_WIDTH } }
}

fn columns(window: DayRange, unit: Unit, busy: &impl Fn(DayRange) -> bool) -> Vec<Column> {
    let mut out: Vec<Column> = Vec::new();
    let mut quiet: Vec<DayRange> = Vec::new();
    let mut from = window.from;
    loop {
        let days = DayRange { from, to: unit_end(from, unit).min(window.to) };
        // The ends of the window stay: a reader must see where it begins and ends.
        let end = days.from == window.from || days.to == window.to;
        let busy = busy(days);
        if end || busy {
            settle(&mut quiet, &mut out);
            out.push(column(days, false, busy));
        } else {
            quiet.push(days);
        }
        // Far more columns than fit: the caller takes the next unit.
        if days.to == window.to || out.len() > 4 * MOST_COLUMNS {
            break;
        }
        from = days.to.plus(1);
    }
    let mut start = 0;
    for column in &mut out {
        column.start = start;
        start += column.width;
    }
    out
}

/// Writes out a quiet stretch that has ended: folded where it is long enough.
fn settle(quiet: &mut Vec<DayRange>, out: &mut Vec<Column>) {
    if quiet.len() >= SHORTEST_FOLD
        && let (Some(first), Some(last)) = (quiet.first(), quiet.last())
    {
        out.push(column(DayRange { from: first.from, to: last.to }, true, false));
    } else {
        out.extend(quiet.iter().map(|&days| column(days, false, false)));
    }
    quiet.clear();
}

/// The last day of the unit that holds `day`; weeks end on Sunday.
fn unit_end(day: Day, unit: Unit) -> Day {
    let Civil { year, month, .. } = day.civil();
    let before = |next: Option<Day>| next.map_or(day, |next| next.plus(-1));
    // Years end at 9999, and with them the last decade and century.
    let years_end = |year: i32, many: i32| {
        Day::from_civil((year - year % many + many - 1).min(9999), 12, 31).unwrap_or(day)
    };
    match unit {
        Unit::Day => day,
        Unit::Week => day.plus(6 - day.weekday() as i32),
        Unit::Month if month == 12 => before(Day::from_civil(year + 1, 1, 1)),
        Unit::Month => before(Day::from_civil(year, month + 1, 1)),
        Unit::Year => years_end(year, 1),
        Unit::Decade => years_end(year, 10),
        Unit::Century => years_end(year, 100),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn range(from: &str, to: &str) -> DayRange {
        DayRange::new(from.parse().unwrap(), to.parse().unwrap())
    }

    #[test]
    fn ok_a_quiet_stretch_folds() {
        let busy = range("2026-01-08", "2026-01-13");
        let axis = Axis::new(range("2025-12-28", "2026-01-13"), |days| days.overlaps(busy));
        assert_eq!(axis.unit, Unit::Day);
        assert_eq!(axis.columns.len(), 8);
        assert_eq!(axis.columns[1].days, range("2025-12-29", "2026-01-07"));
        assert!(axis.columns[1].fold);
        assert_eq!(axis.width(), 6 * BUSY_WIDTH + 2 * QUIET_WIDTH);
    }

    #[test]
    fn ok_two_quiet_days_do_not_fold() {
        let axis = Axis::new(range("2026-01-01", "2026-01-04"), |_| false);
        assert!(axis.columns.iter().all(|column| !column.fold));
    }

    #[test]
    fn ok_long_windows_take_longer_units() {
        assert_eq!(Axis::new(range("2026-01-01", "2026-04-30"), |_| true).unit, Unit::Week);
        assert_eq!(Axis::new(range("2025-01-01", "2026-04-30"), |_| true).unit, Unit::Month);
        assert_eq!(Axis::new(range("2001-01-01", "2026-04-30"), |_| true).unit, Unit::Year);
        assert_eq!(Axis::new(range("1901-01-01", "2026-04-30"), |_| true).unit, Unit::Decade);
        let all_of_it = range("0001-01-01", "9999-12-31");
        assert_eq!(Axis::new(all_of_it, |_| true).window(), all_of_it);
    }

    proptest! {
        #[test]
        fn columns_tile_the_window(from in 0i32..30_000, length in 0i32..4_000, mask: u64) {
            let window = DayRange { from: Day(from), to: Day(from + length) };
            let axis = Axis::new(window, |days| days.iter().any(|d| mask >> (d.0 % 64) & 1 == 1));
            prop_assert_eq!(axis.window(), window);
            for pair in axis.columns.windows(2) {
                prop_assert_eq!(pair[0].days.to.plus(1), pair[1].days.from);
                prop_assert_eq!(pair[0].start + pair[0].width, pair[1].start);
            }
            for (place, column) in axis.columns.iter().enumerate() {
                prop_assert_eq!(axis.column_of(column.days.from), Some(place));
                prop_assert_eq!(axis.column_of(column.days.to), Some(place));
            }
        }

        #[test]
        fn positions_never_go_back(from in 0i32..30_000, length in 0i32..400, mask: u64, a in 0i32..400, b in 0i32..400) {
            let window = DayRange { from: Day(from), to: Day(from + length) };
            let axis = Axis::new(window, |days| days.iter().any(|d| mask >> (d.0 % 64) & 1 == 1));
            let (a, b) = (a.min(b), a.max(b));
            prop_assert!(axis.position(Day(from + a), 0) <= axis.position(Day(from + b), 500));
            prop_assert!(axis.position(Day(from + b), 1000) <= 10_000);
            prop_assert_eq!(axis.position(window.from, 0), 0);
            prop_assert_eq!(axis.position(window.to, 1000), 10_000);
        }
    }
}
