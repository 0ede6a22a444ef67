//! Times counted from another: "yesterday", "last month", "that same day", "the future".

use super::super::{
    mention::{Amount, Expression, From, Lies, Reference, Unit, Which, YearOf},
    terms::Terms,
    words::{Key, Word},
};
use super::{Draft, amounts, determined, written};
use dateline_corpus::PartOfDay;

/// A time counted from the article's day or from the event told last.
pub(super) fn relative(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    match terms.word(at) {
        Word::Key(key) => match key {
            Key::Today => day(terms, at, 0),
            Key::Yesterday => day(terms, at, -1),
            Key::Tomorrow => day(terms, at, 1),
            Key::Tonight => day(terms, at, 0).map(|draft| draft.with_part(PartOfDay::Night)),
            Key::Overnight => day(terms, at, 0).map(|draft| draft.with_part(PartOfDay::Overnight)),
            Key::The | Key::Its => the(terms, at),
            Key::Fiscal => fiscal(terms, at),
            _ => determined::determined(terms, at, false),
        },
        Word::Unit(Unit::Year) => year_ago(terms, at),
        _ => None,
    }
}

fn day(terms: &Terms<'_>, at: usize, shift: i8) -> Option<Draft> {
    // "USA Today", "Russia Today": a name's second word.
    if terms.is(at, Key::Today)
        && terms.capital(at)
        && terms.capital(at.wrapping_sub(1))
        && at > 0
        && !terms.get(at).is_some_and(|term| term.first)
    {
        let before = terms.before(at);
        if matches!(before, Word::Other) {
            return None;
        }
    }
    Some(Draft::new(at + 1, Expression::Unit { unit: Unit::Day, shift, from: From::Publication }))
}

/// What follows "the" or "its".
fn the(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let next = at + 1;
    match terms.word(next) {
        Word::Unit(this @ (Unit::Day | Unit::Night)) => beside(terms, next, this),
        // "the year-ago results": the article is the noun's.
        Word::Unit(Unit::Year) => year_ago(terms, next)
            .filter(|draft| !terms.is_any(draft.to - 1, &[Key::Ago, Key::Earlier]))
            .or_else(|| spelt(terms, next))
            .or_else(|| beside(terms, next, Unit::Year))
            .or_else(|| bare_unit(terms, next, Unit::Year)),
        Word::Unit(unit @ (Unit::Week | Unit::Month | Unit::Quarter | Unit::Weekend)) => {
            beside(terms, next, unit).or_else(|| bare_unit(terms, next, unit))
        }
        Word::Tens(tens) if tens >= 20 => {
            Some(Draft::new(next + 1, Expression::Decade((1900 + tens as i32) / 10)))
        }
        Word::Key(Key::Fiscal) => fiscal(terms, next),
        Word::Key(Key::Full) if matches!(terms.word(next + 1), Word::Unit(Unit::Year)) => {
            Some(Draft::new(next + 2, unit(Unit::Year, 0, From::Publication)))
        }
        Word::Key(Key::Corresponding) if terms.is(next + 1, Key::Period) => {
            let last =
                terms.is(next + 2, Key::Last) && matches!(terms.word(next + 3), Word::Unit(Unit::Year));
            let to = if last { next + 4 } else { next + 2 };
            Some(Draft::new(to, Expression::Period { unit: None, year: YearOf::Before }))
        }
        Word::Key(_) => determined::determined(terms, next, true),
        Word::Number(year @ 1900..=2100, 4) => {
            let year = year as i32;
            match terms.word(next + 1) {
                Word::Key(Key::Period) => Some(Draft::new(next + 2, Expression::Year(year))),
                Word::Unit(Unit::Quarter) => Some(Draft::new(
                    next + 2,
                    Expression::Period { unit: Some(Unit::Quarter), year: YearOf::Written(year) },
                )),
                _ => quarter(terms, next + 1).map(|(quarter, to)| {
                    Draft::new(to, Expression::Quarter { year: YearOf::Written(year), quarter })
                }),
            }
        }
        _ => None,
    }
    .or_else(|| {
        // Dates that take the article: "the third quarter", "the 1990s", "the summer".
        let draft = written::date(terms, next)?;
        let takes = matches!(
            draft.expression,
            Expression::Quarter { .. }
                | Expression::Half { .. }
                | Expression::Decade(_)
                | Expression::Century(_)
                | Expression::Season { .. }
        );
        // "the third-quarter loss": the article is the noun's.
        let compound =
            terms.sign(draft.to.wrapping_sub(2), b'-') && !matches!(draft.expression, Expression::Century(_));
        (takes && !compound).then_some(draft)
    })
}

pub(super) fn unit(unit: Unit, shift: i8, from: From) -> Expression {
    Expression::Unit { unit, shift, from }
}

/// "the day before", "the night after", "the day after tomorrow", "the week before": the unit is at the place.
fn beside(terms: &Terms<'_>, at: usize, this: Unit) -> Option<Draft> {
    let shift = match terms.word(at + 1) {
        Word::Key(Key::Before | Key::Earlier) => -1,
        Word::Key(Key::After | Key::Later) => 1,
        _ => return None,
    };
    match (terms.word(at + 2), this, shift) {
        (Word::Key(Key::Yesterday), Unit::Day, -1) => {
            Some(Draft::new(at + 3, unit(Unit::Day, -2, From::Publication)))
        }
        (Word::Key(Key::Tomorrow), Unit::Day, 1) => {
            Some(Draft::new(at + 3, unit(Unit::Day, 2, From::Publication)))
        }
        // "the day before the vote" is counted from the vote, not from the event told last.
        (Word::Sign(_) | Word::Key(Key::And | Key::In | Key::At | Key::By | Key::When | Key::That), _, _) => {
            Some(match this {
                Unit::Night => {
                    Draft::new(at + 2, unit(Unit::Day, shift, From::Event)).with_part(PartOfDay::Night)
                }
                _ => Draft::new(at + 2, unit(this, shift, From::Event)),
            })
        }
        _ => None,
    }
}

/// "the week", "the weekend", "the quarter": the unit at the place.
fn bare_unit(terms: &Terms<'_>, at: usize, this: Unit) -> Option<Draft> {
    let to = at + 1;
    if let Some(after) = terms.after_hyphen(to) {
        let ends = this == Unit::Year && terms.is(after, Key::End);
        return ends.then(|| {
            Draft::new(after + 1, unit(Unit::Year, 0, From::Publication)).with_part(PartOfDay::Late)
        });
    }
    match this {
        Unit::Weekend => Some(Draft::new(to, Expression::Weekend(Which::Bare))),
        Unit::Quarter => {
            Some(Draft::new(to, Expression::Period { unit: Some(Unit::Quarter), year: YearOf::Open }))
        }
        _ if terms.is(to, Key::Of) => None,
        Unit::Year if is_ended(terms, to) => Some(one_year(to)),
        // The article's own, or that of its story: "the second attack of the week".
        _ => Some(Draft::new(to, Expression::Period { unit: Some(this), year: YearOf::Open })),
    }
}

/// "the year ended 30 June" is a length: its days are those of its end.
fn is_ended(terms: &Terms<'_>, at: usize) -> bool {
    matches!(terms.letters(at), "ended" | "ending" | "to")
}

fn one_year(to: usize) -> Draft {
    let expression = Expression::Duration { amount: Amount::Exact(1), unit: Unit::Year, lies: Lies::Open };
    Draft::new(to, expression)
}

/// "the year 2000", "the year two thousand".
fn spelt(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let draft = written::date(terms, at + 1)?;
    matches!(draft.expression, Expression::Year(_)).then_some(draft)
}

/// "year-ago", "year-earlier", with the "period" or "quarter" they stand before; "a year ago" is a span.
fn year_ago(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    if let Some(end) = terms.after_possessive(at + 1).filter(|&next| terms.is(next, Key::End)) {
        return Some(Draft::new(end + 1, unit(Unit::Year, 0, From::Publication)).with_part(PartOfDay::Late));
    }
    let next = terms.after_hyphen(at + 1);
    let end = next.unwrap_or(at + 1);
    if terms.is(end, Key::End) {
        return Some(Draft::new(end + 1, unit(Unit::Year, 0, From::Publication)).with_part(PartOfDay::Late));
    }
    let next = next?;
    if !terms.is_any(next, &[Key::Ago, Key::Earlier]) {
        return None;
    }
    let to = next + 1;
    if let Some((quarter, to)) = quarter(terms, to) {
        return Some(Draft::new(to, Expression::Quarter { year: YearOf::Before, quarter }));
    }
    let (this, to) = match terms.word(to) {
        Word::Key(Key::Period) => (None, to + 1),
        Word::Unit(Unit::Quarter) => (Some(Unit::Quarter), to + 1),
        _ => (None, to),
    };
    Some(Draft::new(to, Expression::Period { unit: this, year: YearOf::Before }))
}

/// "third quarter", "third-quarter": which one, and the place after it.
pub(super) fn quarter(terms: &Terms<'_>, at: usize) -> Option<(u8, usize)> {
    let (quarter @ 1..=4, to) = amounts::ordinal(terms, at)? else { return None };
    let to = terms.after_hyphen(to).unwrap_or(to);
    matches!(terms.word(to), Word::Unit(Unit::Quarter)).then_some((quarter as u8, to + 1))
}

/// "fiscal 1989", "fiscal year 2025", "the fiscal second quarter", "the fiscal year".
fn fiscal(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let year = matches!(terms.word(at + 1), Word::Unit(Unit::Year));
    let hyphen = terms.after_hyphen(at + 1).unwrap_or(at + 1);
    let next = if year { at + 2 } else { hyphen };
    if let Word::Number(number @ 1900..=2100, 4) = terms.word(next) {
        return Some(Draft::new(next + 1, Expression::Year(number as i32)));
    }
    if year && is_ended(terms, at + 2) {
        return Some(one_year(at + 2));
    }
    if year {
        return Some(Draft::new(at + 2, unit(Unit::Year, 0, From::Publication)));
    }
    let draft = written::date(terms, next)?;
    matches!(draft.expression, Expression::Quarter { .. } | Expression::Half { .. }).then_some(draft)
}

/// Time without a date: "now", "recently", "the near future".
pub(super) fn reference(terms: &Terms<'_>, at: usize) -> Option<Draft> {
    let Word::Key(key) = terms.word(at) else { return None };
    let found = |to, reference| Some(Draft::new(to, Expression::Reference(reference)));
    match key {
        Key::Right if terms.is(at + 1, Key::Now) => found(at + 2, Reference::Present),
        Key::Now if terms.is(at.wrapping_sub(1), Key::For) || terms.is(at.wrapping_sub(1), Key::From) => None,
        Key::Now | Key::Currently | Key::Nowadays => found(at + 1, Reference::Present),
        Key::Recently => found(at + 1, Reference::Past),
        Key::More if terms.is(at + 1, Key::Recently) => found(at + 2, Reference::Past),
        Key::Soon if !terms.is(at.wrapping_sub(1), Key::As) => found(at + 1, Reference::Future),
        Key::Current | Key::Recent if terms.get(at).is_some_and(|term| !term.capital) => {
            let reference = if key == Key::Current { Reference::Present } else { Reference::Past };
            (terms.after_hyphen(at + 1).is_none())
                .then(|| Draft::new(at + 1, Expression::Reference(reference)))
        }
        Key::The => match terms.word(at + 1) {
            Word::Key(Key::Future) => found(at + 2, Reference::Future),
            Word::Key(Key::Past) => {
                let noun = matches!(terms.word(at + 2), Word::Sign(_) | Word::Key(_))
                    || terms.is(at.wrapping_sub(1), Key::In);
                noun.then(|| Draft::new(at + 2, Expression::Reference(Reference::Past)))
            }
            Word::Key(Key::Near | Key::Immediate) if terms.is(at + 2, Key::Future) => {
                found(at + 3, Reference::Future)
            }
            _ => None,
        },
        Key::This
            if terms.is(at + 1, Key::Moment)
                || terms.is(at + 1, Key::Time) && terms.is(at.wrapping_sub(1), Key::At) =>
        {
            found(at + 2, Reference::Present)
        }
        _ => None,
    }
}
