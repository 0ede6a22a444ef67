use crate::{DayRange, Span};
use std::fmt;

/// When something happened or was said, no more exact than its article says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// The days it may have been: one where the article names a day, more where it names a span or a month.
    pub days: DayRange,
    /// The time of day, as the article writes it; most state no zone.
    pub time: Option<TimeOfDay>,
    /// The part of the day or span ("late Sunday").
    pub part: Option<PartOfDay>,
    /// Whether the words themselves are vague ("around", "late December").
    pub approximate: bool,
    /// Whether it had not ended when the article was written ("since Thursday").
    pub ongoing: bool,
    /// How the days were found.
    pub basis: Basis,
    /// The words of the article that give the time, where there are any.
    pub words: Option<Span>,
}

impl When {
    /// Days found on a given basis, with nothing else known.
    pub fn new(days: DayRange, basis: Basis) -> When {
        When { days, time: None, part: None, approximate: false, ongoing: false, basis, words: None }
    }

    /// Whether a reader should be told that the days were not written but worked out without words of
    /// the sentence's own.
    pub fn is_inferred(&self) -> bool {
        matches!(self.basis, Basis::Carried | Basis::Publication)
    }
}

/// How the days of a [`When`] were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// The article writes the date.
    Explicit,
    /// The article writes a day to be counted from another ("on Sunday", "a day earlier").
    Relative,
    /// Taken over from the sentences before.
    Carried,
    /// Nothing but the article's own date.
    Publication,
}

impl Basis {
    /// The word for it in `dateline/1`.
    pub fn key(self) -> &'static str {
        match self {
            Basis::Explicit => "explicit",
            Basis::Relative => "relative",
            Basis::Carried => "carried",
            Basis::Publication => "publication",
        }
    }
}

/// Minutes since midnight, as an article writes them; no zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(pub u16);

impl TimeOfDay {
    /// The time `hour:minute`, or nothing past 23:59.
    pub fn new(hour: u16, minute: u16) -> Option<TimeOfDay> {
        (hour < 24 && minute < 60).then_some(TimeOfDay(hour * 60 + minute))
    }
}

impl fmt::Display for TimeOfDay {
    /// Writes `HH:MM`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// A part of a day, or of a longer span ("late December").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum PartOfDay {
    Early,
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
    Overnight,
    Late,
    Mid,
}

impl PartOfDay {
    /// The word for it in `dateline/1`.
    pub fn key(self) -> &'static str {
        match self {
            PartOfDay::Early => "early",
            PartOfDay::Morning => "morning",
            PartOfDay::Midday => "midday",
            PartOfDay::Afternoon => "afternoon",
            PartOfDay::Evening => "evening",
            PartOfDay::Night => "night",
            PartOfDay::Overnight => "overnight",
            PartOfDay::Late => "late",
            PartOfDay::Mid => "mid",
        }
    }

    /// The hours of a day that it spans, from the first to the one after the last; for ordering and drawing.
    pub fn hours(self) -> (u8, u8) {
        match self {
            PartOfDay::Early => (0, 9),
            PartOfDay::Morning => (6, 12),
            PartOfDay::Midday | PartOfDay::Mid => (11, 14),
            PartOfDay::Afternoon => (12, 18),
            PartOfDay::Evening => (17, 22),
            PartOfDay::Night => (20, 24),
            PartOfDay::Overnight => (21, 24),
            PartOfDay::Late => (18, 24),
        }
    }
}
