//! The whole units of time that columns hold.

use crate::stretch::{DAY, Stretch};
use dateline_corpus::{Civil, Day};

/// How much time a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Unit {
    Hour,
    ThreeHours,
    SixHours,
    Day,
    Week,
    Month,
    Year,
    Decade,
    Century,
}

impl Unit {
    /// Every unit, the shortest first.
    pub const ALL: [Unit; 9] = [
        Unit::Hour,
        Unit::ThreeHours,
        Unit::SixHours,
        Unit::Day,
        Unit::Week,
        Unit::Month,
        Unit::Year,
        Unit::Decade,
        Unit::Century,
    ];

    /// How many minutes it has, of months and longer about how many.
    pub fn minutes(self) -> i64 {
        match self {
            Unit::Hour => 60,
            Unit::ThreeHours => 180,
            Unit::SixHours => 360,
            Unit::Day => DAY,
            Unit::Week => 7 * DAY,
            Unit::Month => 30 * DAY,
            Unit::Year => 365 * DAY,
            Unit::Decade => 3652 * DAY,
            Unit::Century => 36524 * DAY,
        }
    }

    /// The unit that holds a minute. Weeks begin on Monday.
    pub fn around(self, minute: i64) -> Stretch {
        if self <= Unit::Day {
            let from = minute - minute.rem_euclid(self.minutes());
            return Stretch { from, to: from + self.minutes() };
        }
        let day = Stretch { from: minute, to: minute + 1 }.days().from;
        let Civil { year, month, .. } = day.civil();
        let years = |many: i32| (first(year - year % many, 1), first(year - year % many + many, 1));
        let (from, to) = match self {
            Unit::Month if month == 12 => (first(year, 12), first(year + 1, 1)),
            Unit::Month => (first(year, month), first(year, month + 1)),
            Unit::Year => years(1),
            Unit::Decade => years(10),
            Unit::Century => years(100),
            _ => {
                let monday = day.plus(-(day.weekday() as i32));
                (monday, monday.plus(7))
            }
        };
        Stretch { from: i64::from(from.0) * DAY, to: i64::from(to.0) * DAY }
    }
}

/// The first of a month; the calendar's ends where it has none.
fn first(year: i32, month: u8) -> Day {
    match Day::from_civil(year, month, 1) {
        Some(day) => day,
        None if year < 1 => Day(-719_162),
        None => Day(2_932_897),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ok_units_are_those_of_the_calendar() {
        let days = |unit: Unit| {
            let noon: i64 = i64::from("2026-01-08".parse::<Day>().unwrap().0) * DAY + 720;
            let days = unit.around(noon).days();
            format!("{} {}", days.from, days.to)
        };
        assert_eq!(days(Unit::Week), "2026-01-05 2026-01-11");
        assert_eq!(days(Unit::Month), "2026-01-01 2026-01-31");
        assert_eq!(days(Unit::Year), "2026-01-01 2026-12-31");
        assert_eq!(days(Unit::Decade), "2020-01-01 2029-12-31");
        assert_eq!(days(Unit::Century), "2000-01-01 2099-12-31");
        assert_eq!(Unit::SixHours.around(-1), Stretch { from: -360, to: 0 });
    }

    proptest! {
        #[test]
        fn units_follow_one_another(place in 0usize..9, day in -719_162i64..2_932_897) {
            let unit = Unit::ALL[place];
            let minute = day * DAY + 1;
            let here = unit.around(minute);
            prop_assert!(here.from <= minute && minute < here.to);
            if here.to < 2_932_897 * DAY {
                prop_assert_eq!(unit.around(here.to).from, here.to);
            }
        }
    }
}
