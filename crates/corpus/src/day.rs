//! Civil days without a clock or a zone.
//!
//! A [`Day`] counts days of the proleptic Gregorian calendar from 1970-01-01. The conversions are those of
//! Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms"; property tests hold them to jiff's.

use std::{fmt, str::FromStr};

/// One civil day, as days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// A day as year, month (1 to 12) and day of the month (1 to 31).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Civil {
    /// The year; 0 is 1 BC.
    pub year: i32,
    /// 1 for January to 12 for December.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// The months' names, in English, from January.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day of the week; weeks begin on Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// Every weekday, Monday first.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
}

/// Why a text is no day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DayError {
    /// The text has not the form `YYYY-MM-DD`.
    #[error("`{0}` is not a date of the form YYYY-MM-DD")]
    Form(String),
    /// The form is right, the day does not exist.
    #[error("{0} does not exist: {1}")]
    NoSuchDay(String, &'static str),
}

impl Day {
    /// The day of a calendar date, or nothing where there is no such day or the year is not 1 to 9999.
    pub fn from_civil(year: i32, month: u8, day: u8) -> Option<Day> {
        if !(1..=9999).contains(&year)
            || !(1..=12).contains(&month)
            || day < 1
            || day > days_in_month(year, month)
        {
            return None;
        }
        let y = year - i32::from(month <= 2);
        let era = y.div_euclid(400);
        let year_of_era = y.rem_euclid(400);
        let month_from_march = (i32::from(month) + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + i32::from(day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Day(era * 146_097 + day_of_era - 719_468))
    }

    /// The calendar date of this day.
    pub fn civil(self) -> Civil {
        let days = i64::from(self.0) + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u8;
        let month = ((month_from_march + 2) % 12 + 1) as u8;
        let year = (year_of_era + era * 400) as i32 + i32::from(month <= 2);
        Civil { year, month, day }
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        Weekday::ALL[(i64::from(self.0) + 3).rem_euclid(7) as usize]
    }

    /// A number that is greater the later the day, for sorting.
    pub fn ordered(self) -> u32 {
        (self.0 as u32) ^ (1 << 31)
    }

    /// The day `days` later, or earlier where it is negative.
    #[must_use]
    pub fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days))
    }
}

fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Day {
    /// Writes `YYYY-MM-DD`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Civil { year, month, day } = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Day {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Day, DayError> {
        let form = || DayError::Form(text.chars().take(40).collect());
        let bytes = text.as_bytes();
        let digits = |range: std::ops::Range<usize>| -> Option<i32> {
            bytes
                .get(range)?
                .iter()
                .try_fold(0, |n, b| b.is_ascii_digit().then(|| n * 10 + i32::from(b - b'0')))
        };
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(form());
        }
        let (Some(year), Some(month), Some(day)) = (digits(0..4), digits(5..7), digits(8..10)) else {
            return Err(form());
        };
        let none = |why| DayError::NoSuchDay(text.to_owned(), why);
        if year < 1 {
            return Err(none("years begin at 0001"));
        }
        if !(1..=12).contains(&month) {
            return Err(none("there are months 01 to 12"));
        }
        Day::from_civil(year, month as u8, day as u8).ok_or_else(|| none("the month has no such day"))
    }
}

/// A range of days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayRange {
    /// The first day.
    pub from: Day,
    /// The last day; never before `from`.
    pub to: Day,
}

impl DayRange {
    /// The range from one day to another, put in order.
    pub fn new(a: Day, b: Day) -> DayRange {
        DayRange { from: a.min(b), to: a.max(b) }
    }

    /// The range of one day.
    pub fn day(day: Day) -> DayRange {
        DayRange { from: day, to: day }
    }

    /// How many days it has, at least 1.
    pub fn days(self) -> i32 {
        self.to.0 - self.from.0 + 1
    }

    /// Whether it is one day.
    pub fn is_day(self) -> bool {
        self.from == self.to
    }

    /// Whether `day` is in it.
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether the two share a day.
    pub fn overlaps(self, other: DayRange) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    /// The days both have.
    pub fn intersection(self, other: DayRange) -> Option<DayRange> {
        self.overlaps(other).then(|| DayRange { from: self.from.max(other.from), to: self.to.min(other.to) })
    }

    /// Each day in turn.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = Day> {
        (self.from.0..=self.to.0).map(Day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ok_known_days() {
        assert_eq!(Day::from_civil(1970, 1, 1), Some(Day(0)));
        assert_eq!("2024-02-29".parse::<Day>().unwrap().weekday(), Weekday::Thursday);
        assert_eq!("2026-01-01".parse::<Day>().unwrap().plus(-1).to_string(), "2025-12-31");
    }

    #[test]
    fn err_says_what_is_wrong() {
        let message = |text: &str| text.parse::<Day>().unwrap_err().to_string();
        assert_eq!(message("12 Jan"), "`12 Jan` is not a date of the form YYYY-MM-DD");
        assert_eq!(message("2026-02-30"), "2026-02-30 does not exist: the month has no such day");
        assert_eq!(message("2026-13-01"), "2026-13-01 does not exist: there are months 01 to 12");
        assert_eq!(message("0000-01-01"), "0000-01-01 does not exist: years begin at 0001");
        assert_eq!(message("２０２６-01"), "`２０２６-01` is not a date of the form YYYY-MM-DD");
    }

    proptest! {
        #[test]
        fn agrees_with_jiff(days in -719_162i32..2_932_896) {
            let day = Day(days);
            let theirs = jiff::civil::date(1970, 1, 1) + jiff::Span::new().days(days);
            let ours = day.civil();
            prop_assert_eq!((ours.year, ours.month, ours.day), (theirs.year().into(), theirs.month() as u8, theirs.day() as u8));
            prop_assert_eq!(day.weekday() as i8, theirs.weekday().to_monday_zero_offset());
            prop_assert_eq!(Day::from_civil(ours.year, ours.month, ours.day), Some(day));
            prop_assert_eq!(day.to_string().parse::<Day>(), Ok(day));
            prop_assert_eq!(day.to_string(), theirs.to_string());
            prop_assert!(day.ordered() < day.plus(1).ordered());
        }

        #[test]
        fn no_text_panics(text in "\\PC*") {
            let _ = text.parse::<Day>();
        }
    }
}
