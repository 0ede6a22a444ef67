//! TIMEX3 types and values, as TimeML defines them, for a whole text.

use super::{
    arithmetic, count, find,
    mention::{
        Amount, Cycle, Direction, Expression, From, Lies, Reference, Season, TimeMention, Unit, YearOf,
    },
    resolve,
};
use crate::layers::Layers;
use dateline_corpus::{Civil, Day, DayRange, PartOfDay, Span};

/// One tagged time expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timex {
    /// Its words.
    pub span: Span,
    /// Its type.
    pub kind: TimexType,
    /// Its value: `1998-03-06`, `1998-W10`, `P3D`, `PRESENT_REF`.
    pub value: String,
}

/// The type of a TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum TimexType {
    Date,
    Time,
    Duration,
    Set,
}

impl TimexType {
    /// The word for it in TimeML.
    pub fn key(self) -> &'static str {
        match self {
            TimexType::Date => "DATE",
            TimexType::Time => "TIME",
            TimexType::Duration => "DURATION",
            TimexType::Set => "SET",
        }
    }
}

/// The time expressions of a text published on a day, with TIMEX3 types and values, in order.
pub fn tag(text: &str, published: Day) -> Vec<Timex> {
    let layers = Layers::of(text);
    let mut told = Told { published, event: published, report: Report::None };
    find(text, &layers.tokens, &layers.sentences)
        .iter()
        .filter_map(|mention| {
            let (kind, value) = told.value(mention)?;
            Some(Timex { span: mention.span, kind, value })
        })
        .collect()
}

/// What the text has told so far.
struct Told {
    published: Day,
    /// The day named last.
    event: Day,
    report: Report,
}

/// The stretch that a company's or office's report is about.
#[derive(Clone, Copy)]
enum Report {
    None,
    Quarter(i32, u8),
    Year(i32),
}

impl Told {
    fn value(&mut self, mention: &TimeMention) -> Option<(TimexType, String)> {
        let days = self.days(mention);
        let date = |value: String| Some((TimexType::Date, value));
        match mention.expression {
            Expression::Day { .. }
            | Expression::DayOfYear { .. }
            | Expression::Numbers { .. }
            | Expression::Weekday(..)
            | Expression::WeekdayOfWeek(..)
            | Expression::WeekdayBeside { .. }
            | Expression::Holiday { .. }
            | Expression::Clock
            | Expression::Unit { unit: Unit::Day | Unit::Night, .. } => {
                let day = days?.from;
                self.event = day;
                Some(timed(day, mention))
            }
            Expression::Weekend(_) => date(format!("{}-WE", week(days?.from))),
            Expression::Month { .. } | Expression::MonthOfYear(..) => {
                self.event = days?.from;
                date(month(days?.from))
            }
            Expression::Season { season: of, .. } => date(format!("{}-{}", year(days?.from), season(of))),
            Expression::Quarter { year: of, quarter } => {
                let mut year = resolve::quarter_year(self.published, of, quarter, 3);
                if let (YearOf::Before, Report::Quarter(told, _)) = (of, self.report) {
                    year = told - 1;
                }
                if of != YearOf::Before && mention.direction != Direction::Future {
                    self.report = Report::Quarter(year, quarter);
                }
                date(format!("{year:04}-Q{quarter}"))
            }
            Expression::Half { half, .. } => date(format!("{}-H{half}", year(days?.from))),
            Expression::Year(year) => {
                self.event = days?.from;
                date(format!("{year:04}"))
            }
            Expression::Decade(decade) => date(format!("{decade:03}")),
            Expression::Century(century) => date(format!("{:02}", century - 1)),
            Expression::Unit { unit, shift, .. } => self.unit(unit, shift, days?),
            Expression::Shift { amount, unit, back, from } => self.shift(amount, unit, back, from, days),
            Expression::Period { unit: Some(unit @ (Unit::Week | Unit::Month | Unit::Year)), .. } => {
                self.unit(unit, 0, count::unit_of(self.published, unit, 0)?)
            }
            Expression::Period { unit, year } => date(self.period(unit, year)),
            Expression::Duration { amount, unit, lies } => Some(self.duration(amount, unit, lies)),
            Expression::Every(cycle) => Some((TimexType::Set, cycled(cycle))),
            Expression::Reference(reference) => date(
                match reference {
                    Reference::Past => "PAST_REF",
                    Reference::Present => "PRESENT_REF",
                    Reference::Future => "FUTURE_REF",
                }
                .to_owned(),
            ),
        }
    }

    /// The days of a mention, counted from the article's day or the day named last.
    fn days(&self, mention: &TimeMention) -> Option<DayRange> {
        let from_event = matches!(
            mention.expression,
            Expression::WeekdayBeside { .. }
                | Expression::Unit { from: From::Event, .. }
                | Expression::Shift { from: From::Event, .. }
        );
        resolve::on(mention, if from_event { self.event } else { self.published })
    }

    fn unit(&mut self, unit: Unit, shift: i8, days: DayRange) -> Option<(TimexType, String)> {
        let value = match unit {
            Unit::Week | Unit::Fortnight => week(days.from),
            Unit::Weekend => format!("{}-WE", week(days.from)),
            Unit::Month => month(days.from),
            Unit::Quarter => quarter(days.from),
            Unit::Year => {
                if shift == 0 {
                    self.report = Report::Year(days.from.civil().year);
                }
                year(days.from)
            }
            Unit::Decade => format!("{:03}", days.from.civil().year / 10),
            Unit::Century => format!("{:02}", days.from.civil().year / 100),
            _ => return None,
        };
        Some((TimexType::Date, value))
    }

    fn shift(
        &mut self,
        amount: Amount,
        unit: Unit,
        back: bool,
        from: From,
        days: Option<DayRange>,
    ) -> Option<(TimexType, String)> {
        if amount == Amount::Vague {
            let value = if back { "PAST_REF" } else { "FUTURE_REF" };
            return Some((TimexType::Date, value.to_owned()));
        }
        if (unit, amount, back) == (Unit::Year, Amount::Exact(1), true) {
            match self.report {
                Report::Quarter(year, quarter) => {
                    return Some((TimexType::Date, format!("{:04}-Q{quarter}", year - 1)));
                }
                Report::Year(year) if from == From::Event => {
                    return Some((TimexType::Date, format!("{:04}", year - 1)));
                }
                _ => {}
            }
        }
        let days = days?;
        let value = match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day | Unit::Night => {
                self.event = days.from;
                days.from.to_string()
            }
            Unit::Week | Unit::Weekend | Unit::Fortnight => days.from.plus(3).to_string(),
            Unit::Month | Unit::Quarter => month(days.from),
            _ => year(days.from),
        };
        Some((TimexType::Date, value))
    }

    /// The stretch a report is about, or the quarter that ended last.
    fn period(&mut self, unit: Option<Unit>, of: YearOf) -> String {
        let of = |year: i32| match of {
            YearOf::Written(written) => written,
            YearOf::Shift(shift) => year + i32::from(shift),
            YearOf::Before => year - 1,
            YearOf::Open => year,
        };
        let (year, quarter) = match self.report {
            Report::Year(year) if unit != Some(Unit::Quarter) => return format!("{:04}", of(year)),
            Report::Quarter(year, quarter) => (year, quarter),
            _ => {
                let Civil { year, month, .. } = self.published.civil();
                match (month - 1) / 3 {
                    0 => (year - 1, 4),
                    quarter => (year, quarter),
                }
            }
        };
        self.report = Report::Quarter(year, quarter);
        format!("{:04}-Q{quarter}", of(year))
    }

    fn duration(&mut self, amount: Amount, unit: Unit, lies: Lies) -> (TimexType, String) {
        if lies == Lies::Open && unit == Unit::Month && matches!(amount, Amount::Exact(6 | 9)) {
            self.report = Report::Year(self.published.civil().year);
        }
        if (lies, amount, unit) == (Lies::Past, Amount::Exact(1), Unit::Year) {
            return (TimexType::Date, format!("{:04}", self.published.civil().year - 1));
        }
        (TimexType::Duration, length(amount, unit))
    }
}

/// A day with its time or part.
fn timed(day: Day, mention: &TimeMention) -> (TimexType, String) {
    if let Some(time) = mention.time {
        return (TimexType::Time, format!("{day}T{time}"));
    }
    let part = match mention.part {
        Some(PartOfDay::Morning) => "TMO",
        Some(PartOfDay::Afternoon) => "TAF",
        Some(PartOfDay::Evening) => "TEV",
        // The labelled sets give "Sunday night" the day alone twice as often as the night.
        Some(PartOfDay::Night) if !matches!(mention.expression, Expression::Unit { .. }) => {
            return (TimexType::Date, day.to_string());
        }
        Some(PartOfDay::Night | PartOfDay::Overnight) => "TNI",
        Some(PartOfDay::Midday) => "TMI",
        _ => return (TimexType::Date, day.to_string()),
    };
    (TimexType::Time, format!("{day}{part}"))
}

fn year(day: Day) -> String {
    format!("{:04}", day.civil().year)
}

fn month(day: Day) -> String {
    let Civil { year, month, .. } = day.civil();
    format!("{year:04}-{month:02}")
}

fn quarter(day: Day) -> String {
    let Civil { year, month, .. } = day.civil();
    format!("{year:04}-Q{}", (month - 1) / 3 + 1)
}

fn week(day: Day) -> String {
    let (year, week) = arithmetic::iso_week(day);
    format!("{year:04}-W{week:02}")
}

fn season(season: Season) -> &'static str {
    match season {
        Season::Spring => "SP",
        Season::Summer => "SU",
        Season::Autumn => "FA",
        Season::Winter => "WI",
    }
}

/// `P3D`, `PT2H`, `PXW`.
fn length(amount: Amount, unit: Unit) -> String {
    let (time, factor, letter) = match unit {
        Unit::Second => ("T", 1, "S"),
        Unit::Minute => ("T", 1, "M"),
        Unit::Hour => ("T", 1, "H"),
        Unit::Day | Unit::Night => ("", 1, "D"),
        Unit::Weekend => ("", 1, "WE"),
        Unit::Week => ("", 1, "W"),
        Unit::Fortnight => ("", 2, "W"),
        Unit::Month => ("", 1, "M"),
        Unit::Quarter => ("", 1, "Q"),
        Unit::Year => ("", 1, "Y"),
        Unit::Decade => ("", 10, "Y"),
        Unit::Century => ("", 100, "Y"),
        Unit::Millennium => ("", 1000, "Y"),
    };
    match amount {
        Amount::Vague => match unit {
            Unit::Decade => "PXDE".to_owned(),
            Unit::Century => "PXCE".to_owned(),
            _ => format!("P{time}X{letter}"),
        },
        Amount::Exact(n) | Amount::Range(n, _) => format!("P{time}{}{letter}", n.saturating_mul(factor)),
        Amount::AndHalf(n) => format!("P{time}{n}.5{letter}"),
    }
}

fn cycled(cycle: Cycle) -> String {
    match cycle {
        Cycle::Unit(unit, count) => length(Amount::Exact(u32::from(count)), unit),
        Cycle::Weekday(weekday) => format!("XXXX-WXX-{}", arithmetic::from_monday(weekday) + 1),
        Cycle::Month(month) => format!("XXXX-{month:02}"),
        Cycle::Season(of) => format!("XXXX-{}", season(of)),
        Cycle::Part(part) => match part {
            PartOfDay::Morning => "XXXX-XX-XXTMO",
            PartOfDay::Afternoon => "XXXX-XX-XXTAF",
            PartOfDay::Evening => "XXXX-XX-XXTEV",
            _ => "XXXX-XX-XXTNI",
        }
        .to_owned(),
    }
}
