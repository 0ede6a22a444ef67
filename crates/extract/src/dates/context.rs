//! What the words around a time expression make of it: the preposition before it, and whether it stands in a
//! name.

use super::{
    mention::{Bound, Expression, Named, Unit},
    terms::Terms,
    words::{Key, Verb, Word},
};

/// What the preposition before the expression that spans `from..to` makes of it.
pub(super) fn bound(terms: &Terms<'_>, from: usize, expression: Expression) -> Bound {
    let mut before = from;
    while before > 0 && terms.is_any(before - 1, &[Key::The, Key::About, Key::Nearly, Key::Just]) {
        before -= 1;
    }
    let Word::Key(key) = terms.before(before) else { return since_clause(terms, from) };
    let stretch = matches!(expression, Expression::Duration { .. });
    match key {
        Key::Since => Bound::Since,
        Key::For if stretch && is_perfect(terms, before) => Bound::Since,
        Key::For if stretch => Bound::For,
        Key::From | Key::Between => Bound::From,
        Key::Until => Bound::Until,
        Key::By => Bound::By,
        Key::To | Key::For if !stretch && is_named_day(expression) => Bound::To,
        Key::Before => Bound::Before,
        Key::After => Bound::After,
        Key::Over | Key::During | Key::Within | Key::Throughout => Bound::Within,
        Key::In if stretch => Bound::Within,
        _ => since_clause(terms, from),
    }
}

fn is_named_day(expression: Expression) -> bool {
    matches!(expression, Expression::Day { .. } | Expression::Weekday(..) | Expression::Month { .. })
}

/// Whether "has", "have" or "been" stands shortly before: "has been closed for 16 days".
fn is_perfect(terms: &Terms<'_>, from: usize) -> bool {
    let reach = from.saturating_sub(14)..from;
    reach
        .rev()
        .take_while(|&at| !matches!(terms.word(at), Word::Sign(b'.' | b';' | b'\n' | b'"')))
        .any(|at| matches!(terms.letters(at), "has" | "have" | "been" | "ve"))
}

/// "since protests erupted on 28 December".
fn since_clause(terms: &Terms<'_>, from: usize) -> Bound {
    for at in (from.saturating_sub(10)..from).rev() {
        match terms.word(at) {
            Word::Key(Key::Since) => return Bound::SinceClause,
            Word::Sign(b'\'' | b'-') => {}
            // Another clause, or another time that is the one since which.
            Word::Sign(_) | Word::Key(Key::And | Key::But) | Word::Verb(Verb::Say) => break,
            Word::Weekday(_) | Word::Month(..) => break,
            _ => {}
        }
    }
    Bound::None
}

/// Whether the expression that spans `from..to` stands in a name.
pub(super) fn named(terms: &Terms<'_>, from: usize, to: usize, expression: Expression) -> Named {
    let comma = if terms.sign(to, b',') { to + 1 } else { to };
    match expression {
        Expression::Day { .. } | Expression::Month { .. } | Expression::Year(_) => {
            if terms.capital(to) && terms.word(to) == Word::Body {
                return Named::Name;
            }
            // "October 7 attacks", "Oct. 7, 2023, Hamas-led attack", "1973 Yom Kippur War"
            let name = |at: &usize| {
                terms.capital(*at) || terms.sign(*at, b'-') || terms.sign(at.wrapping_sub(1), b'-')
            };
            let event = (comma..comma + 5).find(|at| !name(at) || terms.word(*at) == Word::Event);
            if event.is_some_and(|at| terms.word(at) == Word::Event) { Named::Event } else { Named::No }
        }
        Expression::Weekday(..) => {
            let epithet = terms.before(from) == Word::Epithet && terms.capital(from.wrapping_sub(1));
            let paper = matches!(terms.word(to), Word::Paper | Word::Key(Key::Times)) && terms.capital(to);
            if epithet || paper { Named::Name } else { Named::No }
        }
        Expression::Holiday { .. } => {
            // "Easter Island"
            if terms.capital(to) && terms.word(to) == Word::Other { Named::Name } else { Named::No }
        }
        Expression::Duration { unit, .. } if unit >= Unit::Day => {
            let compound = terms.sign(to.wrapping_sub(2), b'-') || terms.capital(to.wrapping_sub(1));
            let event =
                terms.word(to) == Word::Event || (terms.sign(to, b'\'') && terms.word(to + 1) == Word::Event);
            if compound && event { Named::Name } else { Named::No }
        }
        _ => Named::No,
    }
}
