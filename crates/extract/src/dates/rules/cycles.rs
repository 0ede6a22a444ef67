//! What comes again: "daily", "every Monday", "twice a week", "$50 a day".

use super::super::{
    mention::{Cycle, Expression, Unit},
    terms::{self, Terms},
    words::{Key, Word},
};
use super::{Draft, amounts};

/// A repeated time that begins at a place.
pub(super) fn cycle(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let found = |to, cycle| Some(Draft::new(to, Expression::Every(cycle)));
    let adverb = |unit| {
        let name = terms.capital(at) && terms.capital(at + 1) && matches!(terms.word(at + 1), Word::Other);
        (!name && terms.after_hyphen(at + 1).is_none())
            .then(|| Draft::new(at + 1, Expression::Every(Cycle::Unit(unit, 1))))
    };
    match terms.word(at) {
        Word::Weekdays(weekday) => found(at + 1, Cycle::Weekday(weekday)),
        Word::Units(Unit::Weekend) => found(at + 1, Cycle::Unit(Unit::Weekend, 1)),
        Word::Key(Key::Daily | Key::Nightly) => adverb(Unit::Day),
        Word::Key(Key::Hourly) => adverb(Unit::Hour),
        Word::Key(Key::Weekly) => adverb(Unit::Week),
        Word::Key(Key::Monthly) => adverb(Unit::Month),
        Word::Key(Key::Yearly) => adverb(Unit::Year),
        Word::Key(Key::Every | Key::Each) => every(terms, at),
        Word::Key(Key::A | Key::Per) => rate(terms, at),
        Word::Key(Key::Once | Key::Twice) => rate(terms, at + 1),
        _ => None,
    }
}

fn every(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let mut next = at + 1;
    if terms.is_any(next, &[Key::Few, Key::Filler]) {
        next += 1;
    }
    let (count, unit_at) = match amounts::number(terms, next) {
        Some((count, after)) => (u8::try_from(count).unwrap_or(u8::MAX), after),
        None => (1, next),
    };
    let cycle = match terms.word(unit_at) {
        Word::Unit(unit) | Word::Units(unit) => Cycle::Unit(unit, count),
        Word::Weekday(weekday) => Cycle::Weekday(weekday),
        Word::Month(..) => Cycle::Month(terms::month(terms, unit_at)?.0),
        Word::Season(season) => Cycle::Season(season),
        Word::Part(part) => Cycle::Part(part),
        _ => return None,
    };
    Some(Draft::new(unit_at + 1, Expression::Every(cycle)))
}

/// "a day" after a number, a price, "times" or "twice"; "per day".
fn rate(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let per = terms.is(at, Key::Per);
    if !per && !terms.is(at, Key::A) {
        return None;
    }
    let Word::Unit(unit) = terms.word(at + 1) else { return None };
    if matches!(unit, Unit::Second | Unit::Quarter | Unit::Night)
        || terms.is_any(at + 2, &[Key::Ago, Key::Earlier, Key::Later, Key::Or, Key::Before])
    {
        return None;
    }
    let led = per
        || match terms.before(at) {
            Word::Number(..) | Word::Power(_) | Word::Count(_) | Word::Sign(b'%') => true,
            // "60 hours a week", not "24 hours a day"
            Word::Units(before) => before < unit && unit > Unit::Day,
            Word::Key(key) => matches!(key, Key::Times | Key::Once | Key::Twice | Key::Counted | Key::Rate),
            _ => false,
        };
    led.then(|| Draft::new(at + 2, Expression::Every(Cycle::Unit(unit, 1))))
}
