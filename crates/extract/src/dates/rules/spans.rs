//! Stretches of time: "16 days", "the past two weeks", "two weeks ago", "a day earlier", "a 12-day war".

use super::super::{
    mention::{Amount, Expression, From, Lies, Unit},
    terms::Terms,
    words::{Key, Word},
};
use super::{Draft, amounts};

/// A stretch that begins at a place, with the words before that bound it ("at least", "nearly").
pub(super) fn span(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    if let Some((next, approximate)) = bounded(terms, at) {
        let mut draft = span_bare(terms, next)?;
        draft.approximate |= approximate;
        return Some(draft);
    }
    span_bare(terms, at)
}

fn span_bare(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    counted(terms, at)
        .or_else(|| single(terms, at))
        .or_else(|| uncounted(terms, at))
        .or_else(|| determined(terms, at))
}

/// The place after "at least", "more than", "nearly", "about" and the like.
fn bounded(terms: &Terms<'_>, at: usize) -> Option<(usize, bool)> {
    match terms.word(at) {
        Word::Key(Key::About | Key::Some) => Some((at + 1, true)),
        Word::Key(Key::Nearly) => Some((at + 1, false)),
        Word::Key(Key::Over) if amounts::number(terms, at + 1).is_some() || terms.is(at + 1, Key::A) => {
            Some((at + 1, false))
        }
        Word::Key(Key::At) if terms.is_any(at + 1, &[Key::Least, Key::Most]) => Some((at + 2, false)),
        Word::Key(Key::More | Key::Less) if terms.is(at + 1, Key::Than) => Some((at + 2, false)),
        Word::Key(Key::No)
            if terms.is_any(at + 1, &[Key::More, Key::Less]) && terms.is(at + 2, Key::Than) =>
        {
            Some((at + 3, false))
        }
        Word::Key(Key::Up) if terms.is(at + 1, Key::To) => Some((at + 2, false)),
        _ => None,
    }
}

/// A unit at a place, singular or plural, and the place after it.
fn unit(terms: &Terms<'_>, at: usize) -> Option<(Unit, usize)> {
    match terms.word(at) {
        Word::Unit(unit) | Word::Units(unit) => Some((unit, at + 1)),
        _ => None,
    }
}

/// The place after words like "more", "consecutive", "straight".
fn after_filler(terms: &Terms<'_>, at: usize) -> usize {
    let filler = |at| terms.is_any(at, &[Key::Filler, Key::More, Key::Full, Key::Long]);
    if !filler(at) {
        at
    } else if filler(at + 1) {
        at + 2
    } else {
        at + 1
    }
}

/// "16 days", "two more weeks", "12-day", "three days later", "two weeks ago".
fn counted(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    if terms.glued(at) && matches!(terms.before(at), Word::Sign(b'$' | b'#' | b'.' | b',')) {
        return None;
    }
    let (amount, next) = amounts::amount(terms, at)?;
    let hyphen = terms.after_hyphen(next);
    let unit_at = hyphen.unwrap_or_else(|| after_filler(terms, next));
    let (unit, to) = unit(terms, unit_at)?;
    if hyphen.is_some() && terms.word(unit_at) == Word::Units(Unit::Quarter) {
        return None; // "three-quarters" of something
    }
    if terms.capital(unit_at) && terms.get(at).is_some_and(|term| term.quoted) {
        return None; // a title: "60 Minutes"
    }
    // "24 hours a day"
    if unit == Unit::Hour && terms.is(to, Key::A) && terms.word(to + 1) == Word::Unit(Unit::Day) {
        return None;
    }
    if matches!(unit, Unit::Quarter | Unit::Second) && amount == Amount::Exact(1) {
        return None;
    }
    if unit == Unit::Second && matches!(terms.word(to - 1), Word::Unit(_)) {
        return None; // "a few second thoughts"
    }
    close(terms, to, amount, unit)
}

/// Ends a stretch: an age is none, "ago" and the like make it a date.
fn close(terms: &Terms<'_>, to: usize, amount: Amount, unit: Unit) -> Option<Draft> {
    let after = terms.after_hyphen(to).unwrap_or(to);
    if terms.is(after, Key::Old) {
        return None;
    }
    let to = if terms.is(after, Key::Long) && after > to { after + 1 } else { to };
    let or_so = if terms.is(to, Key::Or) && terms.is(to + 1, Key::So) { to + 2 } else { to };
    let shift = |to, back, from| Some(Draft::new(to, Expression::Shift { amount, unit, back, from }));
    match terms.word(or_so) {
        Word::Key(Key::Ago) => shift(or_so + 1, true, From::Publication),
        Word::Key(Key::Earlier) => shift(or_so + 1, true, From::Event),
        Word::Key(Key::Later) => shift(or_so + 1, false, From::Event),
        Word::Key(Key::From) if terms.is(or_so + 1, Key::Now) => shift(or_so + 2, false, From::Publication),
        Word::Key(Key::Hence) => shift(or_so + 1, false, From::Publication),
        Word::Key(Key::Before) if matches!(terms.word(or_so + 1), Word::Sign(_)) => {
            shift(or_so + 1, true, From::Event)
        }
        _ => Some(Draft::new(or_so, Expression::Duration { amount, unit, lies: Lies::Open })),
    }
    .map(|mut draft| {
        draft.approximate |= or_so > to;
        draft
    })
}

/// "a year ago", "a day earlier", "a week": the article alone is a number only where nothing else can be meant.
fn single(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    if !terms.is(at, Key::A) {
        return None;
    }
    let next = after_filler(terms, at + 1);
    let Word::Unit(unit) = terms.word(next) else { return None };
    let to = next + 1;
    if terms.after_hyphen(to).is_some() {
        return None;
    }
    // "a year or two", "a day or two"
    if terms.is(to, Key::Or) && terms.word(to + 1) == Word::Count(2) {
        return close(terms, to + 2, Amount::Range(1, 2), unit);
    }
    let draft = close(terms, to, Amount::Exact(1), unit)?;
    if !matches!(draft.expression, Expression::Duration { .. }) {
        return (unit != Unit::Second).then_some(draft);
    }
    let led = terms.is_any(
        at.wrapping_sub(1),
        &[
            Key::For,
            Key::In,
            Key::Within,
            Key::Over,
            Key::About,
            Key::Nearly,
            Key::Than,
            Key::Least,
            Key::Half,
        ],
    );
    match unit {
        Unit::Week | Unit::Month | Unit::Year | Unit::Decade | Unit::Century | Unit::Fortnight => Some(draft),
        Unit::Day | Unit::Hour | Unit::Minute if led => Some(draft),
        _ => None,
    }
}

/// "weeks", "for months", "within days": plurals with no number, led by a word that asks how long.
fn uncounted(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let Word::Units(unit) = terms.word(at) else { return None };
    if matches!(unit, Unit::Weekend | Unit::Quarter) {
        return None;
    }
    let ago = terms.is_any(at + 1, &[Key::Ago, Key::Later, Key::Earlier, Key::Before]);
    let led = terms
        .is_any(at.wrapping_sub(1), &[Key::For, Key::In, Key::Within, Key::After, Key::Over, Key::During]);
    let of = terms.is(at + 1, Key::Of);
    (ago || led || (of && unit > Unit::Hour)).then(|| close(terms, at + 1, Amount::Vague, unit)).flatten()
}

/// "the six months", "the first nine months", "those two weeks": the article belongs to it.
fn determined(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    if !terms.is_any(at, &[Key::The, Key::These]) {
        return None;
    }
    let mut next = at + 1;
    match terms.word(next) {
        Word::Ordinal(1) => next += 1,
        Word::Key(Key::Final) => next += 1,
        _ => {}
    }
    let (amount, after) = amounts::amount(terms, next)?;
    // "the 12-day war": the article is not the number's.
    let Word::Units(unit) = terms.word(after_filler(terms, after)) else { return None };
    let to = after_filler(terms, after) + 1;
    (unit > Unit::Hour).then(|| Draft::new(to, Expression::Duration { amount, unit, lies: Lies::Open }))
}

/// What follows "the past", "the next", "recent": "two weeks", "few days", "months".
pub(super) fn stretch(terms: &Terms<'_>, at: usize, lies: Lies) -> Option<Draft> {
    let (amount, next) = match amounts::amount(terms, at) {
        Some((amount, next)) => (amount, after_filler(terms, next)),
        None => (Amount::Vague, at),
    };
    let Word::Units(unit) = terms.word(next) else { return None };
    let to = next + 1;
    if amount == Amount::Vague && terms.is(to, Key::Of) && next == at {
        return None; // "the last days of the war"
    }
    let or_so = if terms.is(to, Key::Or) && terms.is(to + 1, Key::So) { to + 2 } else { to };
    let mut draft = Draft::new(or_so, Expression::Duration { amount, unit, lies });
    draft.approximate = or_so > to || amount == Amount::Vague;
    Some(draft)
}
