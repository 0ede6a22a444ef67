//! Stretches of time, to the minute.

use dateline_corpus::{Day, DayRange};

/// The minutes of a day.
pub const DAY: i64 = 1440;

/// A stretch of time in minutes since 1970-01-01T00:00, without a zone: from its first minute up to, not
/// including, `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its first minute.
    pub from: i64,
    /// The minute after its last; after `from`.
    pub to: i64,
}

impl Stretch {
    /// All of these days.
    ///
    /// ```
    /// use dateline::stretch::Stretch;
    /// use dateline_corpus::{Day, DayRange};
    /// assert_eq!(Stretch::of(DayRange::day(Day(1))), Stretch { from: 1440, to: 2880 });
    /// ```
    pub fn of(days: DayRange) -> Stretch {
        Stretch { from: i64::from(days.from.0) * DAY, to: (i64::from(days.to.0) + 1) * DAY }
    }

    /// The days that it has a part of.
    pub fn days(self) -> DayRange {
        let day = |minute: i64| Day(i32::try_from(minute.div_euclid(DAY)).unwrap_or_default());
        DayRange::new(day(self.from), day(self.to - 1))
    }

    /// How many minutes it has.
    pub fn minutes(self) -> i64 {
        self.to - self.from
    }

    /// Whether it begins and ends at midnight.
    pub fn is_whole_days(self) -> bool {
        self == Stretch::of(self.days())
    }

    /// What the two have in common.
    pub fn intersection(self, other: Stretch) -> Option<Stretch> {
        let both = Stretch { from: self.from.max(other.from), to: self.to.min(other.to) };
        (both.from < both.to).then_some(both)
    }

    /// The shortest stretch that holds both.
    #[must_use]
    pub fn with(self, other: Stretch) -> Stretch {
        Stretch { from: self.from.min(other.from), to: self.to.max(other.to) }
    }
}
