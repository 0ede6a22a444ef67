//! Times of day: "09:31", "6:19 PM", "10 a.m. EST Tuesday", "noon", "midnight".

use super::super::{
    mention::Expression,
    terms::Terms,
    words::{Key, Word},
};
use super::{Draft, dates_after_clock};
use dateline_corpus::{PartOfDay, TimeOfDay};

/// A time of day, with the day right after it where one is written.
pub(super) fn clock(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let (time, part, to) = time(terms, at)?;
    let after = zone(terms, to);
    // "(1802 GMT)" says the time before it once more.
    if terms.sign(at.wrapping_sub(1), b'(') && after > to && terms.sign(after, b')') {
        return None;
    }
    let to = after;
    let mut draft = Draft::new(to, Expression::Clock);
    (draft.time, draft.part) = (time, part);
    let on = if terms.is(to, Key::On) || terms.sign(to, b',') { to + 1 } else { to };
    if let Some(day) = dates_after_clock(terms, on) {
        (draft.to, draft.expression) = (day.to, day.expression);
        draft.part = part.or(day.part);
    }
    Some(draft)
}

/// A time of day alone, and the place after it.
pub(super) fn time(terms: &Terms<'_>, at: usize) -> Option<(Option<TimeOfDay>, Option<PartOfDay>, usize)> {
    match terms.word(at) {
        Word::Number(hour, digits) => {
            digital(terms, at, hour, digits).map(|(time, to)| (Some(time), None, to))
        }
        Word::Count(hour @ 1..=12) => {
            let to = oclock(terms, at + 1)?;
            Some((TimeOfDay::new(hour as u16, 0), None, to))
        }
        Word::Part(PartOfDay::Midday) if terms.letters(at).len() < 7 => {
            let noon = terms.letters(at).eq_ignore_ascii_case("noon")
                || terms.letters(at).eq_ignore_ascii_case("midday");
            Some((TimeOfDay::new(12, 0).filter(|_| noon), Some(PartOfDay::Midday), at + 1))
        }
        Word::Key(Key::Midnight) => Some((TimeOfDay::new(0, 0), Some(PartOfDay::Night), at + 1)),
        _ => None,
    }
}

/// "09:31", "6:19 PM", "10 a.m.", "6pm", "10.30am", "1400 GMT", "5 o'clock".
fn digital(terms: &Terms<'_>, at: usize, hour: u32, digits: u8) -> Option<(TimeOfDay, usize)> {
    if digits == 4 && matches!(terms.word(at + 1), Word::Key(Key::Zone)) {
        return Some((TimeOfDay::new((hour / 100) as u16, (hour % 100) as u16)?, at + 1));
    }
    if digits > 2
        || hour > 24
        || (terms.glued(at)
            && !matches!(terms.before(at), Word::Sign(b'(' | b'|' | b'"' | b'T') | Word::Other))
    {
        return None;
    }
    let parted =
        matches!(terms.word(at + 1), Word::Sign(b':' | b'.')) && terms.glued(at + 1) && terms.glued(at + 2);
    let minutes = match terms.word(at + 2) {
        Word::Number(minute @ 0..=59, 2) if parted => Some(minute),
        _ => None,
    };
    let colon = terms.sign(at + 1, b':');
    let mut next = if minutes.is_some() { at + 3 } else { at + 1 };
    // Seconds.
    if minutes.is_some()
        && colon
        && terms.sign(next, b':')
        && matches!(terms.word(next + 1), Word::Number(0..=60, 2))
    {
        next += 2;
    }
    if let Some((afternoon, to)) = half_of_day(terms, next) {
        let hour = match (hour, afternoon) {
            (1..=11, true) => hour + 12,
            (12, false) => 0,
            (13.., _) if minutes.is_none() => return None,
            _ => hour,
        };
        return Some((TimeOfDay::new(hour as u16, minutes.unwrap_or(0) as u16)?, to));
    }
    if let Some(to) = oclock(terms, next).filter(|_| minutes.is_none()) {
        return Some((TimeOfDay::new(hour as u16, 0)?, to));
    }
    let minute =
        minutes.filter(|_| colon || matches!(terms.word(next), Word::Key(Key::Zone | Key::Local)))?;
    Some((TimeOfDay::new(hour as u16, minute as u16)?, next))
}

/// "a.m.", "PM": whether it is the afternoon, and the place after.
fn half_of_day(terms: &Terms<'_>, at: usize) -> Option<(bool, usize)> {
    match terms.word(at) {
        Word::Key(Key::Am) => Some((false, at + 1)),
        Word::Key(Key::Pm) => Some((true, at + 1)),
        // "at 3 in the morning"
        Word::Key(Key::In) if terms.is(at + 1, Key::The) => match terms.word(at + 2) {
            Word::Part(PartOfDay::Morning) => Some((false, at + 3)),
            Word::Part(PartOfDay::Afternoon | PartOfDay::Evening) => Some((true, at + 3)),
            _ => None,
        },
        Word::Key(half @ (Key::A | Key::P)) if terms.sign(at + 1, b'.') && terms.glued(at + 1) => {
            let m = if terms.glued(at + 2) { at + 2 } else { return None };
            terms.is(m, Key::M).then(|| (half == Key::P, terms.after_period(m + 1)))
        }
        _ => None,
    }
}

fn oclock(terms: &Terms<'_>, at: usize) -> Option<usize> {
    (terms.is(at, Key::O) && terms.sign(at + 1, b'\'') && terms.is(at + 2, Key::Clock)).then_some(at + 3)
}

/// The place after "EST", "GMT", "local time", "(1830 GMT)".
pub(super) fn zone(terms: &Terms<'_>, at: usize) -> usize {
    if matches!(terms.word(at), Word::Key(Key::Zone))
        && !matches!(terms.letters(at), "est" | "et" | "ist" | "bst")
    {
        return at + 1;
    }
    if terms.is(at, Key::Local) && terms.is(at + 1, Key::Time) {
        return at + 2;
    }
    at
}
