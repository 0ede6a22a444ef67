//! Numbers of units: "16", "twenty-four", "a couple of", "two or three", "several".

use super::super::{
    mention::Amount,
    terms::Terms,
    words::{Key, Word},
};

/// An amount at a place, and the place after it.
pub(super) fn amount(terms: &Terms<'_>, at: usize) -> Option<(Amount, usize)> {
    if let Some(vague) = vague(terms, at) {
        return Some((Amount::Vague, vague));
    }
    if terms.is(at, Key::Half) && terms.is(at + 1, Key::A) {
        return Some((Amount::AndHalf(0), at + 2));
    }
    let (first, next) = number(terms, at)?;
    if let Some(next) = and_half(terms, next) {
        return Some((Amount::AndHalf(first), next));
    }
    if let Some((second, after)) = range_end(terms, next)
        && second > first
    {
        return Some((Amount::Range(first, second), after));
    }
    Some((Amount::Exact(first), next))
}

/// "a few", "several", "a couple of" (two), "a number of", "dozens of".
fn vague(terms: &Terms<'_>, at: usize) -> Option<usize> {
    let article = terms.is_any(at, &[Key::A, Key::The, Key::Just]);
    let word = if article { at + 1 } else { at };
    match terms.word(word) {
        Word::Key(Key::Few) => Some(word + 1),
        Word::Key(Key::Quite) if terms.is(word + 1, Key::A) && terms.is(word + 2, Key::Few) => Some(word + 3),
        Word::Key(Key::Several | Key::Many) if !article => Some(word + 1),
        Word::Key(Key::Number) if article && terms.is(word + 1, Key::Of) => Some(word + 2),
        Word::Powers if !article && terms.is(word + 1, Key::Of) => Some(word + 2),
        _ => None,
    }
}

/// A whole number in digits or words. "a" is one only before "hundred", "couple" and the like; a bare "a
/// year" is for the rules to weigh.
pub(super) fn number(terms: &Terms<'_>, at: usize) -> Option<(u32, usize)> {
    match terms.word(at) {
        Word::Number(value, _) => {
            // Not a piece of a decimal, a price or a code.
            let decimal = terms.sign(at + 1, b'.')
                && terms.glued(at + 1)
                && terms.glued(at + 2)
                && matches!(terms.word(at + 2), Word::Number(..));
            (!decimal).then_some((value, at + 1))
        }
        Word::Key(Key::A) => match terms.word(at + 1) {
            Word::Power(power) => Some((power, at + 2)),
            Word::Key(Key::Couple) if terms.is(at + 2, Key::Of) => Some((2, at + 3)),
            Word::Key(Key::Couple) => Some((2, at + 2)),
            _ => None,
        },
        Word::Count(mut value) => {
            let mut next = at + 1;
            let joined = terms.after_hyphen(next).unwrap_or(next);
            if value >= 20
                && let Word::Count(ones @ 1..=9) = terms.word(joined)
            {
                value += ones;
                next = joined + 1;
            }
            if let Word::Power(power) = terms.word(next) {
                value = value.saturating_mul(power);
                next += 1;
            }
            Some((value, next))
        }
        _ => None,
    }
}

fn and_half(terms: &Terms<'_>, at: usize) -> Option<usize> {
    let at = terms.after_hyphen(at).unwrap_or(at);
    if !terms.is(at, Key::And) {
        return None;
    }
    let at = terms.after_hyphen(at + 1).unwrap_or(at + 1);
    let at = if terms.is(at, Key::A) { at + 1 } else { at };
    let at = terms.after_hyphen(at).unwrap_or(at);
    terms.is(at, Key::Half).then_some(at + 1)
}

/// The second number of "two or three", "12 to 18", "10-15".
fn range_end(terms: &Terms<'_>, at: usize) -> Option<(u32, usize)> {
    let joins = terms.is_any(at, &[Key::To, Key::Or]) || terms.sign(at, b'-');
    if !joins {
        return None;
    }
    number(terms, at + 1)
}

/// An ordinal: "third", "second", "20th".
pub(super) fn ordinal(terms: &Terms<'_>, at: usize) -> Option<(u32, usize)> {
    match terms.word(at) {
        Word::Ordinal(value) => Some((value, at + 1)),
        Word::Unit(super::super::mention::Unit::Second) => Some((2, at + 1)),
        Word::Number(value, 1..=2) if terms.is(at + 1, Key::St) && terms.glued(at + 1) => {
            Some((value, at + 2))
        }
        Word::Count(tens @ 20..=90) => match terms.word(terms.after_hyphen(at + 1)?) {
            Word::Ordinal(ones @ 1..=9) => Some((tens + ones, at + 3)),
            _ => None,
        },
        _ => None,
    }
}
