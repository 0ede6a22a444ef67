//! From what the words say to days.

use super::{
    arithmetic, holidays,
    mention::{Amount, Bound, Direction, Expression, From, Lies, Season, TimeMention, Unit, Which, YearOf},
};
use dateline_corpus::{Basis, Civil, Day, DayRange, PartOfDay, Weekday, When};

/// What times are counted from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// When the article was published, or the words of a quotation were said, as far as that is known.
    pub published: Option<DayRange>,
    /// When the event told last happened.
    pub event: Option<DayRange>,
}

/// The days a mention means, or nothing where they cannot be told: what recurs, how long something takes,
/// "now", and anything counted from a date that the anchor lacks.
///
/// Where the article's own date is a range, the days are those that follow from its first day to its last.
/// In a quotation, "today" and its like count from the event, the saying, where there is one.
pub fn resolve(mention: &TimeMention, anchor: &Anchor) -> Option<When> {
    let said = if mention.quoted { anchor.event.or(anchor.published) } else { anchor.published };
    let base = if counts_from_event(mention.expression) { anchor.event } else { said };
    let mut days = match base {
        Some(base) => {
            let first = on(mention, base.from)?;
            let last = on(mention, base.to)?;
            DayRange::new(first.from.min(last.from), first.to.max(last.to))
        }
        None => written(mention.expression)?,
    };
    let mut approximate = mention.approximate;
    if let Some(part) = mention.part
        && let Some(narrowed) = narrow(days, part, mention.expression)
    {
        days = narrowed;
        approximate = true;
    }
    if mention.part == Some(PartOfDay::Overnight) {
        days.from = days.from.plus(-1);
    }
    let ongoing = mention.bound == Bound::Since;
    if ongoing && let Some(published) = anchor.published {
        days.to = days.to.max(published.to);
    }
    approximate |= matches!(
        mention.expression,
        Expression::Shift { unit: Unit::Week | Unit::Fortnight | Unit::Month | Unit::Year, .. }
            | Expression::Shift { amount: Amount::Vague, .. }
    );
    Some(When {
        time: mention.time,
        part: mention.part,
        approximate,
        ongoing,
        words: Some(mention.span),
        ..When::new(days, basis(mention.expression))
    })
}

fn counts_from_event(expression: Expression) -> bool {
    matches!(
        expression,
        Expression::Unit { from: From::Event, .. } | Expression::Shift { from: From::Event, .. }
    )
}

fn basis(expression: Expression) -> Basis {
    match expression {
        Expression::Day { .. }
        | Expression::Month { which: Which::Bare, .. }
        | Expression::Year(_)
        | Expression::Decade(_)
        | Expression::Century(_)
        | Expression::Season { year: Some(_), .. }
        | Expression::Holiday { .. }
        | Expression::Quarter { year: YearOf::Written(_), .. } => Basis::Explicit,
        _ => Basis::Relative,
    }
}

/// The days of an expression that says all of them itself.
fn written(expression: Expression) -> Option<DayRange> {
    match expression {
        Expression::Day { year: Some(year), month, day, .. } => {
            Day::from_civil(year, month, day).map(DayRange::day)
        }
        Expression::Month { year: Some(year), month, .. } => arithmetic::month(year, month),
        Expression::Season { year: Some(year), season, .. } => season_of(year, season),
        Expression::Quarter { year: YearOf::Written(year), quarter } => months_of(year, quarter, 3),
        Expression::Half { year: YearOf::Written(year), half } => months_of(year, half, 6),
        Expression::Year(year) => arithmetic::year(year),
        Expression::Decade(decade) => {
            let first = decade.checked_mul(10)?;
            arithmetic::years(first, first.checked_add(9)?)
        }
        Expression::Century(century) => {
            let last = century.checked_mul(100)?;
            arithmetic::years(last.checked_sub(99)?, last)
        }
        Expression::Holiday { holiday, year: Some(year), .. } => {
            holidays::day(holiday, year).map(DayRange::day)
        }
        _ => None,
    }
}

/// The days of an expression counted from one day.
pub(super) fn on(mention: &TimeMention, base: Day) -> Option<DayRange> {
    if let Some(days) = written(mention.expression) {
        return Some(days);
    }
    let ahead = mention.direction == Direction::Future
        || mention.bound == Bound::By && mention.direction == Direction::Open;
    let Civil { year, .. } = base.civil();
    match mention.expression {
        Expression::Day { month, day, weekday, .. } => {
            day_of_year(base, mention.direction, weekday, |year| Day::from_civil(year, month, day))
                .map(DayRange::day)
        }
        Expression::Weekday(weekday, which) => {
            Some(DayRange::day(weekday_of(base, weekday, which, ahead, mention.direction)))
        }
        Expression::Weekend(which) => Some(weekend(base, which, ahead)),
        Expression::Month { month, which, .. } => {
            let (year, month) = month_of(base, month, which, mention.direction)?;
            arithmetic::month(year, month)
        }
        Expression::Season { season, which, .. } => {
            let seasons = [year - 1, year, year + 1].map(|year| season_of(year, season));
            season_at(base, seasons, which, ahead)
        }
        Expression::Quarter { year: of, quarter } => {
            months_of(quarter_year(base, of, quarter, 3), quarter, 3)
        }
        Expression::Half { year: of, half } => months_of(quarter_year(base, of, half, 6), half, 6),
        Expression::Holiday { holiday, which, .. } => {
            let direction = match which {
                Which::Last => Direction::Past,
                Which::Next => Direction::Future,
                _ => mention.direction,
            };
            day_of_year(base, direction, None, |year| holidays::day(holiday, year)).map(DayRange::day)
        }
        Expression::Unit { unit, shift, .. } => unit_of(base, unit, i32::from(shift)),
        Expression::Shift { amount, unit, back, .. } => shifted(base, amount, unit, back),
        Expression::Duration { amount, unit, lies } => {
            let lies = if mention.bound == Bound::Since { Lies::Past } else { lies };
            stretch(base, amount, unit, lies)
        }
        Expression::Clock => Some(DayRange::day(base)),
        _ => None,
    }
}

/// The day of a month in the year that its clause asks for. Where no verb tells, the latest such day, unless
/// the next one is near and that one far.
fn day_of_year(
    base: Day,
    direction: Direction,
    weekday: Option<Weekday>,
    day: impl Fn(i32) -> Option<Day>,
) -> Option<Day> {
    let year = base.civil().year;
    let around = || (-8..=8).filter_map(|more| day(year + more));
    if let Some(weekday) = weekday
        && let Some(found) =
            around().filter(|day| day.weekday() == weekday).min_by_key(|day| (day.0 - base.0).abs())
    {
        return Some(found);
    }
    let before = around().filter(|&day| day <= base).max();
    let after = around().filter(|&day| day >= base).min();
    match (before, after, direction) {
        (_, Some(after), Direction::Future) => Some(after),
        (Some(before), Some(after), Direction::Open) if is_nearer(after.0 - base.0, base.0 - before.0) => {
            Some(after)
        }
        (before, after, _) => before.or(after),
    }
}

/// Whether a day ahead is so much nearer than the one behind that it is meant.
fn is_nearer(ahead: i32, behind: i32) -> bool {
    ahead <= 92 && behind > 3 * ahead
}

fn weekday_of(base: Day, weekday: Weekday, which: Which, ahead: bool, direction: Direction) -> Day {
    match which {
        Which::Last => arithmetic::latest(weekday, base.plus(-1)),
        Which::Next => arithmetic::soonest(weekday, base.plus(1)),
        Which::This if direction != Direction::Past => arithmetic::soonest(weekday, base),
        _ if ahead => arithmetic::soonest(weekday, base),
        _ => arithmetic::latest(weekday, base),
    }
}

fn weekend(base: Day, which: Which, ahead: bool) -> DayRange {
    let inside = matches!(base.weekday(), Weekday::Saturday | Weekday::Sunday);
    let before = arithmetic::latest(Weekday::Saturday, base);
    let saturday = match which {
        Which::Bare | Which::This if inside => before,
        Which::Next if inside => before.plus(7),
        Which::Next => arithmetic::soonest(Weekday::Saturday, base),
        Which::Last if inside => before.plus(-7),
        Which::This | Which::Bare if ahead => arithmetic::soonest(Weekday::Saturday, base),
        _ => before,
    };
    DayRange::new(saturday, saturday.plus(1))
}

fn month_of(base: Day, month: u8, which: Which, direction: Direction) -> Option<(i32, u8)> {
    let now = base.civil();
    let months_back = (i32::from(now.month) - i32::from(month)).rem_euclid(12);
    let months_ahead = (12 - months_back) % 12;
    let shift = match (which, direction) {
        (Which::This, _) => i32::from(month) - i32::from(now.month),
        (Which::Last, _) if months_back == 0 => -12,
        (Which::Next, _) if months_ahead == 0 => 12,
        (Which::Next, _) | (Which::Bare, Direction::Future) => months_ahead,
        (Which::Bare, Direction::Open) if months_ahead <= 2 && months_back >= 8 => months_ahead,
        _ => -months_back,
    };
    arithmetic::shift_month(base, shift)
}

/// Spring to autumn are three months of a year; winter begins in December of it.
fn season_of(year: i32, season: Season) -> Option<DayRange> {
    let first = match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    };
    let from = Day::from_civil(year, first, 1)?;
    let (year, last) = arithmetic::shift_month(from, 2)?;
    Some(DayRange::new(from, arithmetic::month_end(year, last)?))
}

fn season_at(base: Day, seasons: [Option<DayRange>; 3], which: Which, ahead: bool) -> Option<DayRange> {
    let mut seasons = seasons.into_iter().flatten();
    match which {
        Which::Next => seasons.find(|season| season.from > base),
        Which::Last => seasons.rfind(|season| season.to < base),
        Which::This => seasons.find(|season| season.from.civil().year == base.civil().year),
        Which::Bare if ahead => seasons.find(|season| season.to >= base),
        Which::Bare => seasons.rfind(|season| season.from <= base),
    }
}

/// The year of a quarter (of `length` months): written, or the latest that has begun.
pub(super) fn quarter_year(base: Day, of: YearOf, quarter: u8, length: u8) -> i32 {
    let now = base.civil();
    let latest = if (now.month - 1) / length + 1 >= quarter { now.year } else { now.year - 1 };
    match of {
        YearOf::Written(year) => year,
        YearOf::Shift(shift) => now.year + i32::from(shift),
        YearOf::Open => latest,
        YearOf::Before => latest - 1,
    }
}

fn months_of(year: i32, count: u8, length: u8) -> Option<DayRange> {
    let last = count.checked_mul(length).filter(|&last| last <= 12)?;
    let first = last.checked_sub(length)? + 1;
    Some(DayRange::new(Day::from_civil(year, first, 1)?, arithmetic::month_end(year, last)?))
}

/// The unit of the calendar that lies `shift` after that of a day. A week written of on its Sunday is the
/// one that ends or has ended then.
pub(super) fn unit_of(base: Day, unit: Unit, shift: i32) -> Option<DayRange> {
    let Civil { year, month, .. } = base.civil();
    match unit {
        Unit::Day | Unit::Night => Some(DayRange::day(base.plus(shift))),
        Unit::Week => Some(arithmetic::week(week_base(base).plus(7 * shift))),
        Unit::Fortnight => Some(arithmetic::week(base.plus(14 * shift))),
        Unit::Weekend => {
            let saturday = arithmetic::week(base).from.plus(5 + 7 * shift);
            Some(DayRange::new(saturday, saturday.plus(1)))
        }
        Unit::Month => {
            let (year, month) = arithmetic::shift_month(base, shift)?;
            arithmetic::month(year, month)
        }
        Unit::Quarter => {
            let (year, month) = arithmetic::shift_month(Day::from_civil(year, month, 1)?, 3 * shift)?;
            months_of(year, (month - 1) / 3 + 1, 3)
        }
        Unit::Year => arithmetic::year(year.checked_add(shift)?),
        Unit::Decade => {
            let first = (year.div_euclid(10) + shift).checked_mul(10)?;
            arithmetic::years(first, first + 9)
        }
        Unit::Century => {
            let first = ((year - 1).div_euclid(100) + shift).checked_mul(100)? + 1;
            arithmetic::years(first, first + 99)
        }
        _ => None,
    }
}

/// A paper of Sunday writes "last week" of the week that ends with it.
pub(super) fn week_base(base: Day) -> Day {
    if base.weekday() == Weekday::Sunday { base.plus(1) } else { base }
}

/// "two weeks ago", "three days later", no more exact than the unit.
fn shifted(base: Day, amount: Amount, unit: Unit, back: bool) -> Option<DayRange> {
    let sign = if back { -1 } else { 1 };
    let (least, most) = match amount {
        Amount::Exact(n) => (i32::try_from(n).ok()?, i32::try_from(n).ok()?),
        Amount::AndHalf(n) => (i32::try_from(n).ok()?, i32::try_from(n).ok()?.checked_add(1)?),
        Amount::Range(a, b) => (i32::try_from(a).ok()?, i32::try_from(b).ok()?),
        Amount::Vague if unit <= Unit::Week => (2, 7),
        Amount::Vague => return None,
    };
    if most > 10_000 {
        return None;
    }
    let by_days = |length: i32, slack: i32| {
        let (a, b) = (base.plus(sign * (least * length - slack)), base.plus(sign * (most * length + slack)));
        Some(DayRange::new(a, b))
    };
    let by_months = |length: i32| {
        let (a, b) = (
            arithmetic::shift_month(base, sign * least * length)?,
            arithmetic::shift_month(base, sign * most * length)?,
        );
        let (a, b) = (arithmetic::month(a.0, a.1)?, arithmetic::month(b.0, b.1)?);
        Some(DayRange::new(a.from.min(b.from), a.to.max(b.to)))
    };
    match unit {
        Unit::Second | Unit::Minute => Some(DayRange::day(base)),
        Unit::Hour => {
            let days = (most + 23) / 24;
            Some(DayRange::new(base, base.plus(sign * if most < 12 { 0 } else { days })))
        }
        Unit::Day | Unit::Night => by_days(1, 0),
        Unit::Week | Unit::Weekend => by_days(7, 3),
        Unit::Fortnight => by_days(14, 3),
        Unit::Month => by_months(1),
        Unit::Quarter => by_months(3),
        Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => {
            let length = match unit {
                Unit::Year => 1,
                Unit::Decade => 10,
                Unit::Century => 100,
                _ => 1000,
            };
            let year = base.civil().year;
            let (a, b) = (year + sign * least * length, year + sign * most * length);
            arithmetic::years(a.min(b), a.max(b)).filter(|_| a.min(b) > 0)
        }
    }
}

/// "the past two weeks", "the next few days": up to the article's day, or from it on.
fn stretch(base: Day, amount: Amount, unit: Unit, lies: Lies) -> Option<DayRange> {
    let back = match lies {
        Lies::Open => return None,
        Lies::Past => true,
        Lies::Ahead => false,
    };
    let amount = match amount {
        Amount::AndHalf(n) => Amount::Exact(n.checked_add(1)?),
        Amount::Range(_, most) => Amount::Exact(most),
        amount => amount,
    };
    // The day that lies so far back, not the week or month it is in.
    let far = match (amount, unit) {
        (Amount::Exact(n), Unit::Week | Unit::Fortnight) => {
            let days = i32::try_from(n).ok()?.checked_mul(if unit == Unit::Week { 7 } else { 14 })?;
            DayRange::day(base.plus(if back { -days } else { days }))
        }
        (Amount::Exact(n), Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade) => {
            let length = match unit {
                Unit::Month => 1,
                Unit::Quarter => 3,
                Unit::Year => 12,
                _ => 120,
            };
            let months = i32::try_from(n).ok()?.checked_mul(length)?;
            DayRange::day(arithmetic::plus_months(base, if back { -months } else { months })?)
        }
        _ => shifted(base, amount, unit, back)?,
    };
    Some(if back { DayRange::new(far.from, base) } else { DayRange::new(base, far.to) })
}

/// The third of a month, year or week that "early", "mid" or "late" means.
fn narrow(days: DayRange, part: PartOfDay, expression: Expression) -> Option<DayRange> {
    let stretch = matches!(
        expression,
        Expression::Month { .. }
            | Expression::Year(_)
            | Expression::Season { .. }
            | Expression::Decade(_)
            | Expression::Century(_)
            | Expression::Quarter { .. }
    ) || matches!(expression, Expression::Unit { unit, .. } if unit > Unit::Night);
    if !stretch || days.is_day() {
        return None;
    }
    let third = days.days() / 3;
    match part {
        PartOfDay::Early => Some(DayRange::new(days.from, days.from.plus(third - 1))),
        PartOfDay::Mid => Some(DayRange::new(days.from.plus(third), days.to.plus(-third))),
        PartOfDay::Late => Some(DayRange::new(days.to.plus(1 - third), days.to)),
        _ => None,
    }
}
