//! Times in text: found by rules over tokens, resolved against the dates of the article and the event.
//!
//! Three steps, each pure. [`find`] reads what the words say, without any date to count from: `late Sunday` is
//! the weekday Sunday with the part "late". [`resolve`] counts it from an [`Anchor`] and gives days. [`tag`]
//! gives the types and values of TimeML's TIMEX3 for a whole text.
//!
//! A bare weekday is the latest such day, the article's own included, unless the verb of its clause looks
//! ahead (`will meet Tuesday`); a month or a day of a month is in the past likewise. `a day earlier` counts
//! from the event told last, `two weeks ago` from the article. `since Thursday` opens an interval.
//!
//! Not read: dates in other languages and calendars, times by holy days that move by the moon, hours counted
//! from an event (`40 minutes into the match`), ordinal days of an event (`the third day of protests`).

mod arithmetic;
mod context;
mod count;
mod direction;
mod holidays;
mod mention;
mod resolve;
mod rules;
mod stamp;
mod terms;
mod timex;
mod words;

pub use mention::{
    Amount, Bound, Cycle, Direction, Expression, From, Lies, Named, Reference, Season, TimeMention, Unit,
    Which, YearOf,
};
pub use resolve::{Anchor, resolve};
pub use stamp::{Stamp, stamp};
pub use timex::{Timex, TimexType, tag};

use crate::{sentences::Sentence, tokens::Token};
use rules::Draft;
use terms::Terms;
use words::{Key, Word};

/// All time expressions of a text, in order, none within another; linear in its length.
pub fn find(text: &str, tokens: &[Token], sentences: &[Sentence]) -> Vec<TimeMention> {
    let terms = Terms::cut(text, tokens, sentences);
    let mut found = Vec::new();
    let mut at = 0;
    // The day before, and the place after it.
    let mut before: Option<(TimeMention, usize)> = None;
    while at < terms.len() {
        let Some(draft) = rules::at(&terms, at).filter(|draft| draft.to > at) else {
            at += 1;
            continue;
        };
        let mut one = mention(&terms, at, &draft);
        if let Some((last, end)) = before
            && joined(&terms, end, at)
            && is_day(one.expression)
        {
            // "planned for Thursday and Friday", "between 8 and 10 January"
            one.direction = last.direction;
            if last.bound == Bound::From {
                one.bound = Bound::Until;
            }
        }
        at = draft.to;
        before = is_day(one.expression).then_some((one, at));
        if let Some(second) = draft.second
            && let Expression::Day { year, month, .. } = draft.expression
        {
            let expression = Expression::Day { year, month, day: second.day, weekday: None };
            let mut other = mention(&terms, second.from, &Draft { to: second.to, expression, ..draft });
            other.direction = one.direction;
            // "8-10 January" has no "from".
            if terms.sign(draft.to, b'-') && one.bound == Bound::None {
                one.bound = Bound::From;
            }
            if one.bound == Bound::From {
                other.bound = Bound::Until;
            }
            at = second.to;
            before = Some((other, at));
            found.extend([one, other]);
        } else {
            found.push(one);
        }
    }
    found
}

/// Whether "and" or the like is all that stands between two places.
fn joined(terms: &Terms<'_>, end: usize, at: usize) -> bool {
    let joins = terms.is_any(end, &[Key::And, Key::Or, Key::To])
        || matches!(terms.word(end), Word::Sign(b',' | b'-'));
    joins
        && at <= end + 2
        && at > end
        && (at == end + 1 || terms.is_any(end + 1, &[Key::And, Key::Or, Key::On]))
}

fn is_day(expression: Expression) -> bool {
    matches!(expression, Expression::Day { .. } | Expression::Weekday(_, Which::Bare))
}

fn mention(terms: &Terms<'_>, from: usize, draft: &Draft) -> TimeMention {
    let expression = draft.expression;
    let bound = context::bound(terms, from, expression);
    let direction = direction::direction(terms, from, draft.to, expression, bound);
    TimeMention {
        span: terms.span(from, draft.to),
        expression,
        part: draft.part,
        time: draft.time,
        approximate: draft.approximate,
        bound,
        direction,
        named: context::named(terms, from, draft.to, expression),
        quoted: terms.get(from).is_some_and(|term| term.quoted),
    }
}
