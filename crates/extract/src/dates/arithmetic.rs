//! Weeks, months and years over civil days.

use dateline_corpus::{Civil, Day, DayRange, Weekday};

/// The last day of a month, 28 to 31; of December for a month past 12.
pub(super) fn month_end(year: i32, month: u8) -> Option<Day> {
    let (year, month) = if month >= 12 { (year.checked_add(1)?, 1) } else { (year, month + 1) };
    Day::from_civil(year, month, 1).map(|day| day.plus(-1))
}

/// All days of a month.
pub(super) fn month(year: i32, month: u8) -> Option<DayRange> {
    Some(DayRange::new(Day::from_civil(year, month, 1)?, month_end(year, month)?))
}

/// All days of a year.
pub(super) fn year(year: i32) -> Option<DayRange> {
    Some(DayRange::new(Day::from_civil(year, 1, 1)?, Day::from_civil(year, 12, 31)?))
}

/// All days of some years, the first to the last.
pub(super) fn years(first: i32, last: i32) -> Option<DayRange> {
    Some(DayRange::new(year(first.max(1))?.from, year(last)?.to))
}

/// Year and month that lie `months` after those of a day.
pub(super) fn shift_month(day: Day, months: i32) -> Option<(i32, u8)> {
    let Civil { year, month, .. } = day.civil();
    let count = year.checked_mul(12)?.checked_add(i32::from(month) - 1)?.checked_add(months)?;
    let month = u8::try_from(count.rem_euclid(12) + 1).ok()?;
    Some((count.div_euclid(12), month))
}

/// The day of the same number `months` later, or the month's last where it is shorter.
pub(super) fn plus_months(day: Day, months: i32) -> Option<Day> {
    let (year, month) = shift_month(day, months)?;
    Day::from_civil(year, month, day.civil().day).or_else(|| month_end(year, month))
}

/// The week from Monday to Sunday that a day lies in.
pub(super) fn week(day: Day) -> DayRange {
    let monday = day.plus(-from_monday(day.weekday()));
    DayRange::new(monday, monday.plus(6))
}

/// The days from Monday to a weekday.
pub(super) fn from_monday(weekday: Weekday) -> i32 {
    weekday as i32
}

/// ISO year and week of a day.
pub(super) fn iso_week(day: Day) -> (i32, i32) {
    let thursday = week(day).from.plus(3);
    let year = thursday.civil().year;
    let first = Day::from_civil(year, 1, 1).map_or(thursday, |day| day);
    (year, (thursday.0 - first.0) / 7 + 1)
}

/// The latest such weekday, the day itself included.
pub(super) fn latest(weekday: Weekday, day: Day) -> Day {
    day.plus(-(from_monday(day.weekday()) - from_monday(weekday)).rem_euclid(7))
}

/// The first such weekday, the day itself included.
pub(super) fn soonest(weekday: Weekday, day: Day) -> Day {
    day.plus((from_monday(weekday) - from_monday(day.weekday())).rem_euclid(7))
}

/// The n-th such weekday of a month, counted from its end where negative.
pub(super) fn nth_weekday(year: i32, month: u8, weekday: Weekday, n: i32) -> Option<Day> {
    if n > 0 {
        Some(soonest(weekday, Day::from_civil(year, month, 1)?).plus((n - 1) * 7))
    } else {
        Some(latest(weekday, month_end(year, month)?).plus((n + 1) * 7))
    }
}

/// Easter Sunday of the western churches, by the anonymous Gregorian computus (Meeus, Jones, Butcher).
pub(super) fn easter(year: i32) -> Option<Day> {
    let a = year % 19;
    let (b, c) = (year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    Day::from_civil(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn ok_known_easters() {
        for known in ["1998-04-12", "2000-04-23", "2024-03-31", "2025-04-20", "2026-04-05"] {
            assert_eq!(easter(day(known).civil().year), Some(day(known)));
        }
    }

    #[test]
    fn ok_nth_weekdays() {
        assert_eq!(nth_weekday(1999, 11, Weekday::Thursday, 4), Some(day("1999-11-25")));
        assert_eq!(nth_weekday(2026, 5, Weekday::Monday, -1), Some(day("2026-05-25")));
    }

    #[test]
    fn ok_months_shift_over_years() {
        assert_eq!(shift_month(day("2026-01-12"), -1), Some((2025, 12)));
        assert_eq!(plus_months(day("2024-03-31"), -1), Some(day("2024-02-29")));
    }

    proptest! {
        #[test]
        fn weeks_are_those_of_iso_8601(days in -100_000i32..100_000) {
            let theirs = (jiff::civil::date(1970, 1, 1) + jiff::Span::new().days(days)).iso_week_date();
            prop_assert_eq!(iso_week(Day(days)), (i32::from(theirs.year()), i32::from(theirs.week())));
        }

        #[test]
        fn the_latest_weekday_is_less_than_a_week_back(days in -100_000i32..100_000, weekday in 0usize..7) {
            let found = latest(Weekday::ALL[weekday], Day(days));
            prop_assert!(found <= Day(days) && found > Day(days - 7));
            prop_assert_eq!(found.weekday(), Weekday::ALL[weekday]);
        }
    }
}
