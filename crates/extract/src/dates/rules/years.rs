//! Years, and what is written with one: seasons, quarters, decades, centuries.

use super::super::{
    mention::{Expression, Season, Unit, Which, YearOf},
    terms::{self, Terms},
    words::{Key, Word},
};
use super::{Draft, amounts};

/// A year of four digits.
pub(super) fn year_after(terms: &Terms<'_>, at: usize) -> Option<(i32, usize)> {
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

/// A year or decade in digits.
pub(super) fn by_number(terms: &Terms<'_>, at: usize) -> Option<Draft> {
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
            // "pre-1979" is another time.
            return false;
        }
    }
    let counted = match terms.word(at + 1) {
        Word::Unit(unit) => !matches!(unit, Unit::Quarter | Unit::Second),
        Word::Key(Key::Counted | Key::Zone) | Word::Units(_) | Word::Power(_) => true,
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

/// "nineteen ninety-six", "two thousand": years as they are spoken.
pub(super) fn spelt_year(terms: &Terms<'_>, at: usize) -> Option<(i32, usize)> {
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
pub(super) fn season(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let Word::Season(season) = terms.word(at) else { return None };
    let of = if terms.is(at + 1, Key::Of) { at + 2 } else { at + 1 };
    if let Some((year, to)) = year_after(terms, of) {
        return Some(Draft::new(to, Expression::Season { year: Some(year), season, which: Which::Bare }));
    }
    let led = match terms.before(at) {
        Word::Key(Key::Early | Key::Late | Key::Mid) => true,
        Word::Key(Key::The) => {
            // "the fall in prices", "the spring near the village"
            let timed = terms.is_any(
                at.wrapping_sub(2),
                &[Key::In, Key::Since, Key::By, Key::Until, Key::During, Key::Over],
            );
            matches!(season, Season::Summer | Season::Winter) || (timed && season_follows(terms, at))
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
pub(super) fn ordinals(terms: &Terms<'_>, at: usize) -> Option<Draft> {
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
