//! The rules: which words are a time expression, and what they say. Each looks a bounded number of terms
//! ahead, so that reading a text is linear.

mod amounts;
mod clock;
mod cycles;
mod determined;
mod relative;
mod spans;
mod written;
mod years;

use super::{
    mention::{Expression, From, Unit, Which},
    terms::Terms,
    words::{Key, Word},
};
use dateline_corpus::{PartOfDay, TimeOfDay};

/// A time expression that begins at a place already known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draft {
    /// The term after its last.
    pub(super) to: usize,
    pub(super) expression: Expression,
    pub(super) part: Option<PartOfDay>,
    pub(super) time: Option<TimeOfDay>,
    pub(super) approximate: bool,
    /// The other day of a pair: "24 and 25 April".
    pub(super) second: Option<Second>,
}

/// The other day of "January 8 and 9", a mention of its own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Second {
    pub(super) day: u8,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// A time of day alone, and the place after it.
pub(super) fn time(terms: &Terms<'_>, at: usize) -> Option<(Option<TimeOfDay>, Option<PartOfDay>, usize)> {
    clock::time(terms, at)
}

impl Draft {
    fn new(to: usize, expression: Expression) -> Draft {
        Draft { to, expression, part: None, time: None, approximate: false, second: None }
    }

    fn with_part(mut self, part: PartOfDay) -> Draft {
        self.part = Some(part);
        self
    }

    fn until(mut self, to: usize) -> Draft {
        self.to = to;
        self
    }
}

/// The time expression that begins at a place, the longest where several do.
pub(super) fn at(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let found = match terms.word(at) {
        Word::Other if !terms.capital(at) => return None,
        Word::Sign(b'\'') => return written_decade(terms, at),
        Word::Sign(_) => return None,
        _ => [
            clock::clock(terms, at),
            prefixed(terms, at),
            dated(terms, at),
            cycles::cycle(terms, at),
            spans::span(terms, at),
            relative::reference(terms, at),
        ],
    };
    found.into_iter().flatten().reduce(|best, next| if next.to > best.to { next } else { best })
}

/// "’90s": the decade begins with its apostrophe.
fn written_decade(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    if terms.glued(at) || !terms.glued(at + 1) {
        return None;
    }
    written::date(terms, at + 1).filter(|draft| matches!(draft.expression, Expression::Decade(_)))
}

/// A date without words before it that bend it, with the part of the day after it: "Sunday night".
fn dated(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let mut draft = relative::relative(terms, at).or_else(|| written::date(terms, at))?;
    if draft.second.is_some() {
        return Some(draft);
    }
    if let Expression::Weekday(weekday, Which::Bare) = draft.expression
        && let Some((weeks, to)) = week_after(terms, draft.to)
    {
        (draft.expression, draft.to) = (Expression::WeekdayOfWeek(weekday, weeks), to);
    }
    if let Expression::Day { day, .. } = draft.expression
        && let Some(second) = written::second_day(terms, draft.to, day)
    {
        draft.second = Some(second);
        return Some(draft);
    }
    if let Some((years, to)) = year_after(terms, draft.to) {
        match draft.expression {
            Expression::Day { year: None, month, day, .. } => {
                (draft.expression, draft.to) = (Expression::DayOfYear { month, day, years }, to);
            }
            Expression::Month { year: None, month, which: Which::Bare } => {
                (draft.expression, draft.to) = (Expression::MonthOfYear(month, years), to);
            }
            _ => {}
        }
    }
    if takes_part(draft.expression)
        && draft.part.is_none()
        && let Some((part, to)) = part_of_day(terms, draft.to)
    {
        return Some(draft.with_part(part).until(to));
    }
    // "Tuesday 10 a.m.", "Jan. 12, 09:31", "Monday at noon".
    if takes_part(draft.expression) {
        let sep = terms.sign(draft.to, b',') || terms.is(draft.to, Key::At);
        if let Some((found, part, to)) = time(terms, if sep { draft.to + 1 } else { draft.to }) {
            let to = clock::zone(terms, to);
            (draft.time, draft.part, draft.to) = (found, draft.part.or(part), to);
        }
    }
    Some(draft)
}

/// "last year", "of this year" after a day or month.
fn year_after(terms: &Terms<'_>, at: usize) -> Option<(i8, usize)> {
    let at = if terms.is(at, Key::Of) || terms.sign(at, b',') { at + 1 } else { at };
    let years = match terms.word(at) {
        Word::Key(Key::Last) => -1,
        Word::Key(Key::This) => 0,
        Word::Key(Key::Next) => 1,
        _ => return None,
    };
    (terms.word(at + 1) == Word::Unit(Unit::Year) && !terms.sign(at + 2, b'\'')).then_some((years, at + 2))
}

/// "last week", "of next week" after a weekday.
fn week_after(terms: &Terms<'_>, at: usize) -> Option<(i8, usize)> {
    let at = if terms.is(at, Key::Of) { at + 1 } else { at };
    let weeks = match terms.word(at) {
        Word::Key(Key::Last) => -1,
        Word::Key(Key::This) => 0,
        Word::Key(Key::Next) => 1,
        _ => return None,
    };
    (terms.word(at + 1) == Word::Unit(Unit::Week)).then_some((weeks, at + 2))
}

/// Whether an expression is a day.
fn takes_part(expression: Expression) -> bool {
    match expression {
        Expression::Day { .. }
        | Expression::DayOfYear { .. }
        | Expression::Numbers { .. }
        | Expression::Weekday(..)
        | Expression::WeekdayOfWeek(..)
        | Expression::WeekdayBeside { .. }
        | Expression::Holiday { .. } => true,
        Expression::Unit { unit, .. } => unit == Unit::Day,
        _ => false,
    }
}

/// "morning", "night" at a place.
fn part_of_day(terms: &Terms<'_>, at: usize) -> Option<(PartOfDay, usize)> {
    match terms.word(at) {
        Word::Part(part) => Some((part, at + 1)),
        Word::Unit(Unit::Night) => Some((PartOfDay::Night, at + 1)),
        Word::Key(Key::Overnight) => Some((PartOfDay::Overnight, at + 1)),
        Word::Key(Key::Early | Key::Late) => {
            let (part, to) = part_of_day(terms, at + 1)?;
            Some((part, to))
        }
        _ => None,
    }
}

/// The day that follows a time of day: "10 a.m. Tuesday", "noon on Jan. 12", "midnight tonight".
fn dates_after_clock(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let draft = relative::relative(terms, at).or_else(|| written::date(terms, at))?;
    if !takes_part(draft.expression) {
        return None;
    }
    match part_of_day(terms, draft.to) {
        Some((part, to)) if draft.part.is_none() => Some(draft.with_part(part).until(to)),
        _ => Some(draft),
    }
}

/// Expressions led by words that bend a date: "late Sunday", "early on 13 January", "mid-December", "the end
/// of 1999", "the night of Jan. 8", "around noon".
fn prefixed(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let the = usize::from(terms.is(at, Key::The));
    match terms.word(at + the) {
        Word::Key(key @ (Key::Early | Key::Late | Key::Mid | Key::Earlier | Key::Later)) => {
            let hours = matches!(terms.word(at + the + 1), Word::Units(Unit::Hour));
            let draft = bent(terms, at + the, key)?;
            // "the late-November trip": the article is the noun's.
            let takes = matches!(draft.expression, Expression::Season { .. } | Expression::Decade(_));
            (the == 0 || hours || takes).then_some(draft)
        }
        Word::Key(key @ (Key::Start | Key::End | Key::Middle)) if terms.is(at + the + 1, Key::Of) => {
            let draft = dated_or_unit(terms, at + the + 2)?;
            let part = match key {
                Key::Start => PartOfDay::Early,
                Key::End => PartOfDay::Late,
                _ => PartOfDay::Mid,
            };
            Some(draft.with_part(draft.part.unwrap_or(part)))
        }
        Word::Part(_) | Word::Unit(Unit::Night) if terms.is(at + the + 1, Key::Of) => {
            let (part, _) = part_of_day(terms, at + the)?;
            let draft = dated(terms, at + the + 2)?;
            takes_part(draft.expression).then(|| draft.with_part(part))
        }
        // "overnight Saturday", "overnight into Sunday"
        Word::Key(Key::Overnight) if the == 0 => {
            let into = matches!(terms.letters(at + 1), "into") || terms.is_any(at + 1, &[Key::To, Key::On]);
            let draft = dated(terms, at + 1 + usize::from(into))?;
            let day = takes_part(draft.expression) && draft.part.is_none();
            let part =
                if into && !terms.is(at + 1, Key::On) { PartOfDay::Early } else { PartOfDay::Overnight };
            day.then(|| draft.with_part(part))
        }
        Word::Key(key @ (Key::About | Key::Nearly)) if the == 0 => {
            let mut draft = clock::clock(terms, at + 1).or_else(|| {
                let draft = dated(terms, at + 1)?;
                let dated = matches!(
                    draft.expression,
                    Expression::Day { .. }
                        | Expression::Month { .. }
                        | Expression::Year(_)
                        | Expression::Holiday { .. }
                );
                // "about" is "concerning" more often.
                let near = key == Key::About && !terms.letters(at).eq_ignore_ascii_case("about");
                (near && dated).then_some(draft)
            })?;
            draft.approximate = true;
            Some(draft)
        }
        _ => None,
    }
}

/// What follows "early", "late", "mid", "earlier", "later".
fn bent(terms: &Terms<'_>, at: usize, key: Key) -> Option<Draft> {
    let hyphen = terms.after_hyphen(at + 1);
    let next = hyphen.unwrap_or(at + 1);
    let part = match key {
        Key::Early => Some(PartOfDay::Early),
        Key::Late => Some(PartOfDay::Late),
        Key::Mid => Some(PartOfDay::Mid),
        _ => None,
    };
    // "in the early hours of Sunday", "late on Sunday", "early in the week".
    let (core, led) = if matches!(terms.word(next), Word::Units(Unit::Hour)) && terms.is(next + 1, Key::Of) {
        (next + 2, true)
    } else if terms.is_any(next, &[Key::On, Key::In]) {
        (next + 1, true)
    } else {
        (next, false)
    };
    // "mid-afternoon yesterday", "early morning"
    if let Word::Part(found) = terms.word(core)
        && let Some(day) = dates_after_clock(terms, core + 1)
    {
        return Some(day.with_part(found));
    }
    let draft = dated_or_unit(terms, core)?;
    let deictic = matches!(
        draft.expression,
        Expression::Unit { .. } | Expression::Weekday(..) | Expression::Month { .. } | Expression::Day { .. }
    );
    match key {
        Key::Earlier | Key::Later if !deictic => None,
        _ if led && terms.is(core - 1, Key::In) && matches!(draft.expression, Expression::Weekday(..)) => {
            None
        }
        _ => Some(match part {
            Some(part) if draft.part.is_none() => draft.with_part(part),
            _ => draft,
        }),
    }
}

/// A date, or "the week", "the month" and the like, which only some words before make one.
fn dated_or_unit(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    if let Some(draft) = dated(terms, at)
        && !matches!(
            draft.expression,
            Expression::Period { unit: Some(Unit::Week | Unit::Month | Unit::Year), .. }
        )
    {
        return Some(draft);
    }
    if !terms.is(at, Key::The) {
        return None;
    }
    let expression = match terms.word(at + 1) {
        Word::Unit(Unit::Day) => Expression::Unit { unit: Unit::Day, shift: 0, from: From::Event },
        Word::Unit(
            unit @ (Unit::Week | Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade | Unit::Century),
        ) => Expression::Unit { unit, shift: 0, from: From::Publication },
        Word::Season(season) => Expression::Season { year: None, season, which: Which::Bare },
        _ => return None,
    };
    Some(Draft::new(at + 2, expression))
}
