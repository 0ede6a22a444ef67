//! What a text says of time, before anything is counted from a date.

use dateline_corpus::{PartOfDay, Span, TimeOfDay, Weekday};

/// One time expression of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeMention {
    /// Its words, without the preposition before them ("Thursday" of "since Thursday").
    pub span: Span,
    /// What the words say.
    pub expression: Expression,
    /// The part of the day or longer span: "late Sunday", "mid-December", "the end of 1999".
    pub part: Option<PartOfDay>,
    /// The time of day, as written.
    pub time: Option<TimeOfDay>,
    /// Whether the words are vague: "around noon", "late December", "about two weeks ago".
    pub approximate: bool,
    /// What the words before make of it.
    pub bound: Bound,
    /// Which way its clause looks.
    pub direction: Direction,
    /// Whether it stands in a name.
    pub named: Named,
    /// Whether it stands in a quotation: "today" there is the day of the saying.
    pub quoted: bool,
}

/// What a time expression says. Years, months and days are those of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expression {
    /// "28 December", "Sunday, Dec. 28, 2025", "2025-12-28".
    Day {
        /// The year, where it is written.
        year: Option<i32>,
        /// 1 to 12.
        month: u8,
        /// 1 to 31; the day may not exist.
        day: u8,
        /// The day of the week written with it.
        weekday: Option<Weekday>,
    },
    /// "3 May last year": a day of the year so many after the article's.
    DayOfYear {
        /// 1 to 12.
        month: u8,
        /// 1 to 31; the day may not exist.
        day: u8,
        /// How many years later; earlier where negative.
        years: i8,
    },
    /// "08/01/2027": a date in numbers whose day and month cannot be told apart by themselves.
    Numbers {
        /// The year.
        year: i32,
        /// 1 to 12; the month by American custom.
        first: u8,
        /// 1 to 12; the day by American custom.
        second: u8,
    },
    /// "Monday", "last Friday", "next Sunday".
    Weekday(Weekday, Which),
    /// "Tuesday last week": the weekday of the week so many after the article's.
    WeekdayOfWeek(Weekday, i8),
    /// "the following Monday", "the previous Friday": the first after the event told last, or with `back` the
    /// last before it.
    WeekdayBeside {
        /// The weekday.
        weekday: Weekday,
        /// Whether it lies before.
        back: bool,
    },
    /// "the weekend", "last weekend".
    Weekend(Which),
    /// "December", "December 2025", "last May".
    Month {
        /// The year, where it is written.
        year: Option<i32>,
        /// 1 to 12.
        month: u8,
        /// "last", "next", "this", or nothing.
        which: Which,
    },
    /// "March last year": a month, 1 to 12, of the year so many after the article's.
    MonthOfYear(u8, i8),
    /// "the summer of 2024", "last fall".
    Season {
        /// The year, where it is written.
        year: Option<i32>,
        /// Which season; those of the north.
        season: Season,
        /// "last", "next", "this", or nothing.
        which: Which,
    },
    /// "the third quarter", "the first quarter of 2025".
    Quarter {
        /// The year, where it is written.
        year: YearOf,
        /// 1 to 4.
        quarter: u8,
    },
    /// "the first half of 2025".
    Half {
        /// The year, where it is written.
        year: YearOf,
        /// 1 or 2.
        half: u8,
    },
    /// A year.
    Year(i32),
    /// "the 1990s" is 199.
    Decade(i32),
    /// "the 20th century" is 20.
    Century(i32),
    /// "Christmas Day", "Election Day 2024": a place in the list of holidays.
    Holiday {
        /// Its place in the list.
        holiday: u8,
        /// The year, where it is written.
        year: Option<i32>,
        /// "last", "next", "this", or nothing.
        which: Which,
    },
    /// The unit of the calendar `shift` after the one that `from` lies in: "today" (a day, 0), "last month"
    /// (a month, -1), "the next day" (a day, 1, from the event).
    Unit {
        /// The unit.
        unit: Unit,
        /// How many units later; earlier where negative.
        shift: i8,
        /// What it counts from.
        from: From,
    },
    /// A stretch counted from a day: "two weeks ago", "three days later".
    Shift {
        /// How many units.
        amount: Amount,
        /// The unit.
        unit: Unit,
        /// Whether it counts back.
        back: bool,
        /// What it counts from.
        from: From,
    },
    /// "the latest quarter", "the year-earlier period", "of the week": the stretch a report or story is about.
    Period {
        /// Its length, where it is named.
        unit: Option<Unit>,
        /// Which year's.
        year: YearOf,
    },
    /// "16 days", "the past two weeks", "the next several months".
    Duration {
        /// How many units.
        amount: Amount,
        /// The unit.
        unit: Unit,
        /// Where it lies, where that is said.
        lies: Lies,
    },
    /// "daily", "every Monday", "twice a week".
    Every(Cycle),
    /// "now", "recently", "the future".
    Reference(Reference),
    /// A time or part of a day alone, on a day to be found: "10 a.m.", "midnight".
    Clock,
}

/// Which of several days or months of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Which {
    Bare,
    Last,
    This,
    Next,
}

/// The year of a quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearOf {
    /// It is written.
    Written(i32),
    /// It is counted from the article's year.
    Shift(i8),
    /// Nothing is said of it.
    Open,
    /// The one before that of the quarter the report is about.
    Before,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    /// The unit of a word of the list.
    pub(super) fn parse(word: &str) -> Option<Unit> {
        Some(match word {
            "second" => Unit::Second,
            "minute" => Unit::Minute,
            "hour" => Unit::Hour,
            "day" => Unit::Day,
            "night" => Unit::Night,
            "weekend" => Unit::Weekend,
            "week" => Unit::Week,
            "fortnight" => Unit::Fortnight,
            "month" => Unit::Month,
            "quarter" => Unit::Quarter,
            "year" => Unit::Year,
            "decade" => Unit::Decade,
            "century" => Unit::Century,
            "millennium" => Unit::Millennium,
            _ => return None,
        })
    }
}

/// A season of the northern year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    /// The season of a number of the list, spring 1.
    pub(super) fn parse(word: &str) -> Option<Season> {
        Some(match word {
            "1" => Season::Spring,
            "2" => Season::Summer,
            "3" => Season::Autumn,
            "4" => Season::Winter,
            _ => return None,
        })
    }
}

/// How many units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// So many.
    Exact(u32),
    /// So many and a half.
    AndHalf(u32),
    /// From one number to another.
    Range(u32, u32),
    /// "several", "a few", or none written.
    Vague,
}

/// What a counted time is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The day of the article, or of the saying in a quotation: "two weeks ago", "yesterday".
    Publication,
    /// The event told last: "a day earlier", "that same day".
    Event,
}

/// Where a stretch lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lies {
    /// Nothing is said.
    Open,
    /// It ends with the article's day.
    Past,
    /// It begins with the article's day.
    Ahead,
}

/// What comes again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Cycle {
    Unit(Unit, u8),
    Weekday(Weekday),
    Month(u8),
    Season(Season),
    Part(PartOfDay),
}

/// Time without a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Reference {
    Past,
    Present,
    Future,
}

/// What the words before an expression make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// A time to itself.
    None,
    /// It opens an interval that still runs: "since Thursday", "for 16 days" after "has" or "have".
    Since,
    /// The same by way of a clause: "since protests erupted on 28 December".
    SinceClause,
    /// How long, the end not said: "for 16 days".
    For,
    /// A closed interval begins: "from Monday", "between 8 and 10 January".
    From,
    /// An interval ends: "until Friday", "through March", "to 10 January".
    Until,
    /// Then at the latest: "by Tuesday".
    By,
    /// What is set for a day, or moved to it: "scheduled for Friday", "extended to 3 May".
    To,
    /// Some time before.
    Before,
    /// Some time after.
    After,
    /// Within a stretch: "over the past two weeks", "during January".
    Within,
}

/// Which way a clause looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Its verb tells what has happened, or nothing tells.
    Past,
    /// No verb governs the expression.
    Open,
    /// Its verb looks ahead: "will meet Tuesday", "scheduled for".
    Future,
}

/// Whether an expression stands in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// It does not.
    No,
    /// It is a name, not a time: "March 8 Movement", "12-day war".
    Name,
    /// It names an event by its time, and is a time too: "October 7 attacks".
    Event,
}
