//! How much room a stretch of time takes on the axis.
//!
//! ```text
//! day    28 Dec | 29 Dec … 7 Jan | 8 Jan | 9 Jan | 10 Jan
//! room      1   |      0.6       |   1   |  0.5  |   1
//! ```
//!
//! A day on which something happened takes a day's room. Three or more days without anything fold: together
//! they take a little more than half a day's, however many they are; one or two take half a day's each. This
//! depends on the corpus alone, so that zooming and moving are linear in room and keep the time under the
//! pointer. To scale, every minute takes as much room as any other.

use crate::stretch::{DAY, Stretch};
use dateline_corpus::{Day, DayRange};

/// The fewest quiet days that fold.
const SHORTEST_FOLD: i32 = 3;
/// The room of a fold, in minutes of a busy day.
const FOLD: f64 = 0.6 * DAY as f64;

/// From time to room on the axis, and back. Both are in minutes; outside the story's days and to scale they
/// run side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Warp {
    /// Where the room of a minute changes: the time and the room before it. Both rise.
    knots: Vec<(f64, f64)>,
    folds: Vec<DayRange>,
}

impl Warp {
    /// Every minute alike.
    pub fn to_scale() -> Warp {
        Warp { knots: Vec::new(), folds: Vec::new() }
    }

    /// Folds what is quiet in `extent`: where none of the `busy` days lies, which rise.
    pub fn folded(extent: DayRange, busy: &[Day]) -> Warp {
        let first = Stretch::of(extent).from as f64;
        let mut warp = Warp { knots: vec![(first, 0.0)], folds: Vec::new() };
        let mut next = extent.from;
        for &day in busy.iter().filter(|&&day| extent.contains(day)) {
            warp.pass(next, day);
            next = next.max(day.plus(1));
        }
        warp.pass(next, extent.to.plus(1));
        warp
    }

    /// The quiet days from `from` up to, not including, `to`; all before them that is not passed yet is busy.
    fn pass(&mut self, from: Day, to: Day) {
        let days = to.0 - from.0;
        let Some(&(at, room)) = self.knots.last().filter(|_| days > 0) else { return };
        let quiet = Stretch::of(DayRange { from, to: to.plus(-1) });
        let minutes = quiet.minutes() as f64;
        let begins = room + quiet.from as f64 - at;
        let folds = days >= SHORTEST_FOLD;
        if folds {
            self.folds.push(quiet.days());
        }
        self.knots.push((quiet.from as f64, begins));
        self.knots.push((quiet.to as f64, begins + if folds { FOLD } else { minutes / 2.0 }));
    }

    /// The room before a time.
    pub fn room(&self, minute: f64) -> f64 {
        between(&self.knots, minute, |&(at, room)| (at, room))
    }

    /// The time that has so much room before it.
    pub fn minute(&self, room: f64) -> f64 {
        between(&self.knots, room, |&(at, room)| (room, at))
    }

    /// The room of a stretch.
    pub fn room_of(&self, stretch: Stretch) -> f64 {
        self.room(stretch.to as f64) - self.room(stretch.from as f64)
    }

    /// Whether anything is folded.
    pub fn folds(&self) -> bool {
        !self.folds.is_empty()
    }

    /// The fold that holds all of these days.
    pub fn fold(&self, days: DayRange) -> Option<DayRange> {
        let place = self.folds.partition_point(|fold| fold.to < days.to);
        self.folds.get(place).copied().filter(|fold| fold.contains(days.from) && fold.contains(days.to))
    }
}

/// The value at `x` on the line through the knots; beyond them it goes on as steep as x.
fn between(knots: &[(f64, f64)], x: f64, knot: fn(&(f64, f64)) -> (f64, f64)) -> f64 {
    let place = knots.partition_point(|at| knot(at).0 <= x);
    let before = place.checked_sub(1).and_then(|place| knots.get(place)).map(knot);
    let after = knots.get(place).map(knot);
    match (before, after) {
        (Some((x0, y0)), Some((x1, y1))) => y0 + (x - x0) * (y1 - y0) / (x1 - x0),
        (Some((x0, y0)), None) | (None, Some((x0, y0))) => y0 + x - x0,
        (None, None) => x,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    prop_compose! {
        /// Warps of stories up to 60 days long, the first day of which is day 0.
        pub(in crate::axis) fn warps()(days in 1i32..60, mask: u64) -> Warp {
            let busy: Vec<Day> = (0..days).map(Day).filter(|day| mask >> day.0 & 1 == 1).collect();
            Warp::folded(DayRange { from: Day(0), to: Day(days - 1) }, &busy)
        }
    }

    #[test]
    fn ok_quiet_days_fold_and_single_ones_are_half() {
        let busy = [Day(0), Day(11), Day(13)];
        let warp = Warp::folded(DayRange { from: Day(0), to: Day(13) }, &busy);
        let room = |day: i32| (warp.room(f64::from(day) * 1440.0) / 14.4).round();
        assert_eq!(
            [room(0), room(1), room(11), room(12), room(13), room(14)],
            [0.0, 100.0, 160.0, 260.0, 310.0, 410.0]
        );
        assert_eq!(warp.fold(DayRange::day(Day(5))), Some(DayRange { from: Day(1), to: Day(10) }));
        assert_eq!(warp.fold(DayRange { from: Day(10), to: Day(11) }), None);
        assert_eq!(warp.fold(DayRange::day(Day(12))), None, "one day is no fold");
    }

    #[test]
    fn ok_to_scale_room_is_time() {
        let warp = Warp::to_scale();
        assert_eq!((warp.room(-7.5), warp.minute(99.0)), (-7.5, 99.0));
        assert_eq!(warp.fold(DayRange::day(Day(5))), None);
    }

    proptest! {
        #[test]
        fn room_rises_with_time(warp in warps(), a in -9_999.0..99_999.0f64, b in -9_999.0..99_999.0f64) {
            prop_assume!((a - b).abs() > 0.01);
            prop_assert_eq!(a < b, warp.room(a) < warp.room(b));
        }

        #[test]
        fn room_leads_back_to_time(warp in warps(), minute in -9_999.0..99_999.0f64) {
            prop_assert!((warp.minute(warp.room(minute)) - minute).abs() < 1e-6);
        }
    }
}
