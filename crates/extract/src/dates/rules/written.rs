//! Dates written by the calendar: days, months, seasons, quarters, years, decades.

use super::super::{
    holidays,
    mention::{Expression, Season, Unit, Which, YearOf},
    terms::{self, Terms},
    words::{Key, MonthForm, Word},
};
use super::{Draft, Second, amounts};
use dateline_corpus::Weekday;

/// The longest date written at a place.
pub(super) fn date(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    match terms.word(at) {
        Word::Weekday(_) | Word::ShortWeekday(_) => weekday(terms, at),
        Word::Month(..) => by_month(terms, at),
        Word::Season(_) => season(terms, at),
        Word::Number(..) => {
            numeric(terms, at).or_else(|| day_first(terms, at)).or_else(|| by_number(terms, at))
        }
        Word::Count(_) => spelt_year(terms, at).map(|(year, to)| Draft::new(to, Expression::Year(year))),
        _ => None,
    }
    .or_else(|| ordinals(terms, at))
    .or_else(|| holiday(terms, at))
}

/// "Sunday", "Sunday, Jan. 11", "Mon 12 January 2026".
fn weekday(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let (weekday, short) = match terms.word(at) {
        Word::Weekday(weekday) => (weekday, false),
        Word::ShortWeekday(weekday) => (weekday, true),
        _ => return None,
    };
    let mut next = if short { terms.after_period(at + 1) } else { at + 1 };
    let dotted = next > at + 1;
    if terms.sign(next, b',') {
        next += 1;
    }
    let the = if terms.is(next, Key::The) { next + 1 } else { next };
    let dated = match terms.word(the) {
        Word::Month(..) => by_month(terms, the),
        Word::Number(..) => numeric(terms, the).or_else(|| day_first(terms, the)),
        _ => None,
    };
    if let Some(Draft { to, expression: Expression::Day { year, month, day, .. }, .. }) = dated {
        return Some(Draft::new(to, Expression::Day { year, month, day, weekday: Some(weekday) }));
    }
    if short && !dotted {
        return None;
    }
    let to = if short { terms.after_period(at + 1) } else { at + 1 };
    Some(Draft::new(to, Expression::Weekday(weekday, Which::Bare)))
}

/// "January", "Jan. 12", "January 12, 2026", "January 2026".
pub(super) fn by_month(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let (month, next) = terms::month(terms, at)?;
    let the = if terms.is(next, Key::The) { next + 1 } else { next };
    if let Some((day, after)) = day_number(terms, the) {
        let comma = if terms.sign(after, b',') { after + 1 } else { after };
        let (year, to) = match year_after(terms, comma) {
            Some((year, to)) => (Some(year), to),
            None => (None, after),
        };
        // "October 2, 2016, Sunday"
        let last = if terms.sign(to, b',') { to + 1 } else { to };
        let closed = matches!(terms.word(last + 1), Word::Sign(_)) && year.is_some();
        if let Word::Weekday(weekday) = terms.word(last)
            && closed
        {
            return Some(Draft::new(last + 1, Expression::Day { year, month, day, weekday: Some(weekday) }));
        }
        return Some(Draft::new(to, Expression::Day { year, month, day, weekday: None }));
    }
    let of = if terms.is(next, Key::Of) || terms.sign(next, b',') { next + 1 } else { next };
    if let Some((year, to)) = year_after(terms, of) {
        return Some(Draft::new(to, Expression::Month { year: Some(year), month, which: Which::Bare }));
    }
    if let Some((year, to)) = spelt_year(terms, next) {
        return Some(Draft::new(to, Expression::Month { year: Some(year), month, which: Which::Bare }));
    }
    if matches!(terms.word(at), Word::Month(_, MonthForm::Short)) && !terms.sign(at + 1, b'.') {
        return None;
    }
    Some(Draft::new(next, Expression::Month { year: None, month, which: Which::Bare }))
}

/// "12 January 2026", "the 28th of December".
fn day_first(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let (day, after) = day_number(terms, at)?;
    let of = if terms.is(after, Key::Of) { after + 1 } else { after };
    let month_at = if terms.sign(of, b'-') && terms.glued(of) { of + 1 } else { of };
    let (month, next) = terms::month(terms, month_at)?;
    let comma =
        if terms.sign(next, b',') || (terms.sign(next, b'-') && terms.glued(next)) { next + 1 } else { next };
    let (year, to) = match year_after(terms, comma) {
        Some((year, to)) => (Some(year), to),
        None => (None, next),
    };
    Some(Draft::new(to, Expression::Day { year, month, day, weekday: None }))
}

/// A day of a month, with or without "st", "nd", "rd", "th"; not the hour of "Jan. 6:30".
fn day_number(terms: &Terms<'_>, at: usize) -> Option<(u8, usize)> {
    let Word::Number(day @ 1..=31, 1..=2) = terms.word(at) else { return None };
    let mut next = at + 1;
    if terms.is(next, Key::St) && terms.glued(next) {
        next += 1;
    } else if terms.sign(next, b':')
        && terms.glued(next)
        && matches!(terms.word(next + 1), Word::Number(_, 2))
    {
        return None;
    }
    // "Jan. 12.5" and "May 10%" are no days.
    let point = terms.sign(next, b'.') && terms.glued(next) && terms.glued(next + 1);
    if (point && matches!(terms.word(next + 1), Word::Number(..))) || terms.sign(next, b'%') {
        return None;
    }
    Some((day as u8, next))
}

/// A year of four digits.
fn year_after(terms: &Terms<'_>, at: usize) -> Option<(i32, usize)> {
    match terms.word(at) {
        Word::Number(year @ 1000..=2999, 4) => {
            let clock = terms.sign(at + 1, b':') || terms.is_any(at + 1, &[Key::Zone]);
            (!clock).then_some((year as i32, at + 1))
        }
        // "Jan. '98"
        Word::Sign(b'\'') if terms.glued(at + 1) && !terms.glued(at) => match terms.word(at + 1) {
            Word::Number(short @ 0..=99, 2) => Some((two_digits(short), at + 2)),
            _ => None,
        },
        _ => None,
    }
}

fn two_digits(short: u32) -> i32 {
    short as i32 + if short < 50 { 2000 } else { 1900 }
}

/// "2026-01-12", "12/01/2026", "13.01.2026"; the day first where the month would not exist.
fn numeric(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let Word::Number(a, a_digits) = terms.word(at) else { return None };
    let Word::Sign(mark @ (b'-' | b'/' | b'.')) = terms.word(at + 1) else { return None };
    let Word::Number(b, 1..=2) = terms.word(at + 2) else { return None };
    let Word::Number(c, c_digits) = terms.word(at + 4) else { return None };
    if !terms.sign(at + 3, mark) || !(1..=4).all(|more| terms.glued(at + more)) {
        return None;
    }
    let first_day = |day: u32, month: u32| (1..=31).contains(&day) && (1..=12).contains(&month);
    let (year, month, day) = match (a_digits, c_digits) {
        (4, 1..=2) if first_day(c, b) => (a, b, c),
        (1..=2, 4) if a > 12 && first_day(a, b) => (c, b, a),
        (1..=2, 4) if b > 12 && first_day(b, a) => (c, a, b),
        // Both readings exist: dots are the European order, dashes and strokes the American one.
        (1..=2, 4) if mark == b'.' && first_day(a, b) => (c, b, a),
        (1..=2, 4) if first_day(b, a) => (c, a, b),
        _ => return None,
    };
    Some(Draft::new(
        at + 5,
        Expression::Day { year: Some(year as i32), month: month as u8, day: day as u8, weekday: None },
    ))
}

/// A year or decade in digits.
fn by_number(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let Word::Number(year, digits) = terms.word(at) else { return None };
    let plural = terms.is(at + 1, Key::S) && terms.glued(at + 1);
    let apostrophe = terms.after_possessive(at + 1);
    if digits == 4 && (1000..=2090).contains(&year) && year % 10 == 0 && plural {
        return Some(Draft::new(at + 2, Expression::Decade(year as i32 / 10)));
    }
    if digits == 2
        && year % 10 == 0
        && terms.before(at) == Word::Sign(b'\'')
        && (plural || apostrophe.is_some())
    {
        let to = apostrophe.unwrap_or(at + 2);
        return Some(Draft::new(to, Expression::Decade(two_digits(year) / 10)));
    }
    if digits != 4 {
        return None;
    }
    is_year(terms, at, year).then(|| Draft::new(at + 1, Expression::Year(year as i32)))
}

/// Whether four digits are a year and not a count, a price, a clock or a part of a code.
fn is_year(terms: &Terms<'_>, at: usize, year: u32) -> bool {
    let joined = |at: usize| {
        terms.glued(at)
            && matches!(
                terms.word(at),
                Word::Sign(b'.' | b':' | b'/' | b'@' | b'%') | Word::Other | Word::Key(_)
            )
    };
    let after_mark = joined(at + 1)
        && (!matches!(terms.word(at + 1), Word::Sign(_))
            || (terms.glued(at + 2) && matches!(terms.word(at + 2), Word::Number(..) | Word::Other)));
    if after_mark {
        return false;
    }
    if terms.glued(at) && !matches!(terms.before(at), Word::Sign(b'(' | b'[' | b'-' | b'"' | b'\'' | b'/')) {
        return false;
    }
    if terms.glued(at) && terms.before(at) == Word::Sign(b'-') && terms.glued(at - 1) {
        // "1998-99", "2024-2025", "post-1979" are years, "ABC-2000" is none.
        let earlier = terms.word(at.saturating_sub(2));
        if !matches!(earlier, Word::Number(1000..=2100, 4) | Word::Key(_)) {
            return is_prefix(terms.letters(at.saturating_sub(2)));
        }
    }
    let counted = match terms.word(at + 1) {
        Word::Key(Key::Counted | Key::Zone) | Word::Unit(_) | Word::Units(_) | Word::Power(_) => {
            !terms.is_any(at + 1, &[])
                && !matches!(terms.word(at + 1), Word::Unit(Unit::Quarter | Unit::Second))
        }
        _ => false,
    };
    let quantified = match terms.before(at) {
        Word::Key(
            Key::Than
            | Key::Least
            | Key::Nearly
            | Key::About
            | Key::Some
            | Key::Over
            | Key::Most
            | Key::Only
            | Key::To,
        ) => counted || terms.is_any(at.wrapping_sub(1), &[Key::Least, Key::Most]),
        Word::Sign(b'$' | b'#') => true,
        _ => counted,
    };
    if quantified {
        return false;
    }
    match year {
        1900..=2039 => true,
        1000..=2100 => matches!(
            terms.before(at),
            Word::Key(
                Key::In
                    | Key::Since
                    | Key::By
                    | Key::Until
                    | Key::Of
                    | Key::From
                    | Key::Early
                    | Key::Late
                    | Key::Between
                    | Key::Before
                    | Key::After
                    | Key::About
                    | Key::During
                    | Key::End
            ) | Word::Unit(Unit::Year)
        ),
        _ => false,
    }
}

fn is_prefix(letters: &str) -> bool {
    matches!(letters.len(), 3 | 4) && ["pre", "post", "mid"].iter().any(|p| p.eq_ignore_ascii_case(letters))
}

/// "nineteen ninety-six", "two thousand": years as they are spoken.
fn spelt_year(terms: &Terms<'_>, at: usize) -> Option<(i32, usize)> {
    let Word::Count(first) = terms.word(at) else { return None };
    if (first == 2) && matches!(terms.word(at + 1), Word::Power(1000)) {
        let led = terms.is_any(at.wrapping_sub(1), &[Key::In, Key::Since, Key::By, Key::Until])
            || matches!(terms.before(at), Word::Unit(Unit::Year) | Word::Month(..));
        return led.then_some((2000, at + 2));
    }
    if !matches!(first, 18..=20) {
        return None;
    }
    let Word::Count(tens @ (10..=90)) = terms.word(at + 1) else { return None };
    let hundreds = first as i32 * 100;
    if tens < 20 {
        return Some((hundreds + tens as i32, at + 2));
    }
    let joined = terms.after_hyphen(at + 2).unwrap_or(at + 2);
    match terms.word(joined) {
        Word::Count(ones @ 1..=9) => Some((hundreds + (tens + ones) as i32, joined + 1)),
        _ => Some((hundreds + tens as i32, at + 2)),
    }
}

/// "summer 2024", "the summer of 2024"; a season alone needs "the", "in" or "this" before it.
fn season(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let Word::Season(season) = terms.word(at) else { return None };
    let of = if terms.is(at + 1, Key::Of) { at + 2 } else { at + 1 };
    if let Some((year, to)) = year_after(terms, of) {
        return Some(Draft::new(to, Expression::Season { year: Some(year), season, which: Which::Bare }));
    }
    let led = match terms.before(at) {
        Word::Key(Key::The | Key::Early | Key::Late | Key::Mid) => {
            season == Season::Summer || season == Season::Winter || season_follows(terms, at)
        }
        Word::Key(Key::In | Key::Since | Key::By | Key::Until | Key::During) => season_follows(terms, at),
        _ => false,
    };
    led.then(|| Draft::new(at + 1, Expression::Season { year: None, season, which: Which::Bare }))
}

/// "in the fall" before a full stop, not "in the fall of Saigon" or "the spring water".
fn season_follows(terms: &Terms<'_>, at: usize) -> bool {
    match terms.word(at + 1) {
        Word::Sign(mark) => mark != b'-' && mark != b'\'',
        Word::Key(key) => !matches!(key, Key::Of | Key::From | Key::To | Key::Counted),
        _ => false,
    }
}

/// "third quarter", "the 20th century", "first half of 2025"; all begin with an ordinal.
fn ordinals(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let (number, next) = amounts::ordinal(terms, at)?;
    let unit_at = terms.after_hyphen(next).unwrap_or(next);
    match terms.word(unit_at) {
        Word::Unit(Unit::Quarter) if (1..=4).contains(&number) => {
            let (year, to) = year_of(terms, unit_at + 1);
            Some(Draft::new(to, Expression::Quarter { year, quarter: number as u8 }))
        }
        Word::Key(Key::Half) if number <= 2 => {
            let (year, to) = year_of(terms, unit_at + 1);
            let led = terms.is_any(at.wrapping_sub(1), &[Key::The, Key::Fiscal]) || year != YearOf::Open;
            let of_match = terms.is(unit_at + 1, Key::Of) && year == YearOf::Open;
            (led && !of_match).then(|| Draft::new(to, Expression::Half { year, half: number as u8 }))
        }
        Word::Unit(Unit::Century) if number <= 30 => {
            Some(Draft::new(unit_at + 1, Expression::Century(number as i32)))
        }
        _ => {
            // "the 28th of December"
            let (day, month_at) = (number, if terms.is(next, Key::Of) { next + 1 } else { next });
            let (month, to) = terms::month(terms, month_at)?;
            let (year, to) = match year_after(terms, if terms.sign(to, b',') { to + 1 } else { to }) {
                Some((year, after)) => (Some(year), after),
                None => (None, to),
            };
            (1..=31)
                .contains(&day)
                .then(|| Draft::new(to, Expression::Day { year, month, day: day as u8, weekday: None }))
        }
    }
}

/// The year after a quarter or half: "of 2025", "2025", "of fiscal 2025", "of this year".
pub(super) fn year_of(terms: &Terms<'_>, at: usize) -> (YearOf, usize) {
    let mut next = at;
    if terms.is(next, Key::Of) {
        next += 1;
    }
    if terms.is(next, Key::Fiscal) {
        next += 1;
    }
    if let Some((year, to)) = year_after(terms, next) {
        return (YearOf::Written(year), to);
    }
    let shift = match terms.word(next) {
        Word::Key(Key::Last) => -1,
        Word::Key(Key::This) => 0,
        Word::Key(Key::Next) => 1,
        _ => return (YearOf::Open, at),
    };
    match terms.word(next + 1) {
        Word::Unit(Unit::Year) => (YearOf::Shift(shift), next + 2),
        _ => (YearOf::Open, at),
    }
}

/// A day of the list of holidays, with or without its year.
fn holiday(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let (holiday, next) = holidays::at(terms, at)?;
    let of = if terms.is(next, Key::Of) || terms.sign(next, b',') { next + 1 } else { next };
    let (year, to) = match year_after(terms, of) {
        Some((year, to)) => (Some(year), to),
        None => (None, next),
    };
    Some(Draft::new(to, Expression::Holiday { holiday, year, which: Which::Bare }))
}

/// The second day of "24 and 25 April", "January 8-9": only right after a day of a month.
pub(super) fn second_day(terms: &Terms<'_>, at: usize, first: u8) -> Option<Second> {
    let joins = terms.is_any(at, &[Key::And, Key::To, Key::Or]) || terms.sign(at, b'-');
    if !joins {
        return None;
    }
    let (day, to) = day_number(terms, at + 1)?;
    let counted = matches!(
        terms.word(to),
        Word::Key(Key::Counted | Key::Am | Key::Pm)
            | Word::Units(_)
            | Word::Unit(_)
            | Word::Power(_)
            | Word::Month(..)
            | Word::Other
    );
    (day > first && !(counted && terms.is(at, Key::And))).then_some(Second { day, from: at + 1, to })
}

/// The weekday of a term, where it is one.
pub(super) fn weekday_at(terms: &Terms<'_>, at: usize) -> Option<(Weekday, usize)> {
    match terms.word(at) {
        Word::Weekday(weekday) => Some((weekday, at + 1)),
        Word::ShortWeekday(weekday) if terms.sign(at + 1, b'.') => Some((weekday, at + 2)),
        _ => None,
    }
}
