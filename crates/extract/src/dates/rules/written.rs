//! Dates written by the calendar: days, months, seasons, quarters, years, decades.

use super::super::{
    holidays,
    mention::{Expression, Which},
    terms::{self, Terms},
    words::{Key, MonthForm, Word},
};
use super::{Draft, Second, years};
use dateline_corpus::Weekday;

/// The longest date written at a place.
pub(super) fn date(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    match terms.word(at) {
        Word::Weekday(_) | Word::ShortWeekday(_) => weekday(terms, at),
        Word::Month(..) => by_month(terms, at),
        Word::Season(_) => years::season(terms, at),
        Word::Number(..) => {
            numeric(terms, at).or_else(|| day_first(terms, at)).or_else(|| years::by_number(terms, at))
        }
        Word::Count(_) => {
            years::spelt_year(terms, at).map(|(year, to)| Draft::new(to, Expression::Year(year)))
        }
        _ => None,
    }
    .or_else(|| years::ordinals(terms, at))
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
        Word::Number(..) => {
            numeric(terms, the).or_else(|| day_first(terms, the)).filter(|draft| draft.second.is_none())
        }
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
        let (year, to) = match years::year_after(terms, comma) {
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
    if let Some((year, to)) = years::year_after(terms, of) {
        return Some(Draft::new(to, Expression::Month { year: Some(year), month, which: Which::Bare }));
    }
    if let Some((year, to)) = years::spelt_year(terms, next) {
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
    if let Some(draft) = day_range(terms, at, day, after) {
        return Some(draft);
    }
    let of = if terms.is(after, Key::Of) { after + 1 } else { after };
    let month_at = if terms.sign(of, b'-') && terms.glued(of) { of + 1 } else { of };
    let (month, next) = terms::month(terms, month_at)?;
    let comma =
        if terms.sign(next, b',') || (terms.sign(next, b'-') && terms.glued(next)) { next + 1 } else { next };
    let (year, to) = match years::year_after(terms, comma) {
        Some((year, to)) => (Some(year), to),
        None => (None, next),
    };
    Some(Draft::new(to, Expression::Day { year, month, day, weekday: None }))
}

/// The first day of "14-15 April", "from 14 to 15 April", "between 14 and 15 April".
fn day_range(terms: &Terms<'_>, at: usize, day: u8, next: usize) -> Option<Draft> {
    let joins = terms.sign(next, b'-')
        || (terms.is(next, Key::To) && terms.is(at.wrapping_sub(1), Key::From))
        || (terms.is(next, Key::And) && terms.is_any(at.wrapping_sub(1), &[Key::Between, Key::On, Key::The]));
    if !joins {
        return None;
    }
    let (second, after) = day_number(terms, next + 1)?;
    let of = if terms.is(after, Key::Of) { after + 1 } else { after };
    terms::month(terms, of)?;
    let draft = day_first(terms, next + 1)?;
    let Expression::Day { year, month, .. } = draft.expression else { return None };
    let mut first = Draft::new(next, Expression::Day { year, month, day, weekday: None });
    first.second = Some(Second { day: second, from: next + 1, to: draft.to });
    (second > day).then_some(first)
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
        // Both readings exist; dots are the European order.
        (1..=2, 4) if (mark == b'.' || a == b) && first_day(a, b) => (c, b, a),
        (1..=2, 4) if first_day(b, a) => {
            let expression = Expression::Numbers { year: c as i32, first: a as u8, second: b as u8 };
            return Some(Draft::new(at + 5, expression));
        }
        _ => return None,
    };
    Some(Draft::new(
        at + 5,
        Expression::Day { year: Some(year as i32), month: month as u8, day: day as u8, weekday: None },
    ))
}

/// A day of the list of holidays, with or without its year.
fn holiday(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let (holiday, next) = holidays::at(terms, at)?;
    let of = if terms.is(next, Key::Of) || terms.sign(next, b',') { next + 1 } else { next };
    let (year, to) = match years::year_after(terms, of) {
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
