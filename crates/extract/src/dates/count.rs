//! Counting units of the calendar from a day.

use super::{
    arithmetic,
    mention::{Amount, Expression, Lies, Unit},
};
use dateline_corpus::{Civil, Day, DayRange, PartOfDay, Weekday};

/// The unit of the calendar that lies `shift` after that of a day.
pub(super) fn unit_of(base: Day, unit: Unit, shift: i32) -> Option<DayRange> {
    let Civil { year, month, .. } = base.civil();
    match unit {
        Unit::Day | Unit::Night => Some(DayRange::day(base.plus(shift))),
        Unit::Week => Some(arithmetic::week(base.plus(7 * shift))),
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

/// The day that a week is counted from: a paper of Sunday writes of the week that begins the day after.
pub(super) fn week_base(base: Day) -> Day {
    if base.weekday() == Weekday::Sunday { base.plus(1) } else { base }
}

/// "two weeks ago", "three days later", no more exact than the unit.
pub(super) fn shifted(base: Day, amount: Amount, unit: Unit, back: bool) -> Option<DayRange> {
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
pub(super) fn stretch(base: Day, amount: Amount, unit: Unit, lies: Lies) -> Option<DayRange> {
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
pub(super) fn narrow(days: DayRange, part: PartOfDay, expression: Expression) -> Option<DayRange> {
    let stretch = matches!(
        expression,
        Expression::Month { .. }
            | Expression::MonthOfYear(..)
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

/// The `count`-th stretch of `length` months of a year.
pub(super) fn months_of(year: i32, count: u8, length: u8) -> Option<DayRange> {
    let last = count.checked_mul(length).filter(|&last| last <= 12)?;
    let first = last.checked_sub(length)? + 1;
    Some(DayRange::new(Day::from_civil(year, first, 1)?, arithmetic::month_end(year, last)?))
}
