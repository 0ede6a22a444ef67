//! What the words around a time expression make of it: the preposition before it, which way its clause looks,
//! whether it stands in a name.

use super::{
    mention::{Bound, Direction, Expression, Named, Unit},
    terms::Terms,
    words::{Key, Verb, Word},
};

/// How far to look for the verb of a clause, in terms.
const REACH: usize = 24;

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
        Key::For => Bound::For,
        Key::From | Key::Between => Bound::From,
        Key::Until => Bound::Until,
        Key::By => Bound::By,
        Key::Before => Bound::Before,
        Key::After => Bound::After,
        Key::Over | Key::During | Key::Within | Key::Throughout => Bound::Within,
        Key::In if stretch => Bound::Within,
        _ => since_clause(terms, from),
    }
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
            Word::Sign(_) => break,
            _ => {}
        }
    }
    Bound::None
}

/// Which way the clause of the expression that spans `from..to` looks: by the nearest verb before it, else by
/// the first after it. Verbs inside quotations do not count for an expression outside them.
pub(super) fn direction(terms: &Terms<'_>, from: usize, to: usize) -> Direction {
    let Some(quoted) = terms.get(from).map(|term| term.quoted) else { return Direction::Open };
    for at in (from.saturating_sub(REACH)..from).rev() {
        let Some(term) = terms.get(at) else { break };
        if term.quoted != quoted {
            if quoted {
                break;
            }
            continue;
        }
        match term.word {
            Word::Sign(b'.') if !term.glued || terms.get(at + 1).is_some_and(|next| next.first) => break,
            Word::Sign(b'\n' | b';' | b'!' | b'?') => break,
            _ => {}
        }
        if let Some(direction) = verb(terms, at) {
            return direction;
        }
        if term.first {
            break;
        }
    }
    for at in to..to.saturating_add(REACH) {
        let Some(term) = terms.get(at) else { break };
        if term.first || matches!(term.word, Word::Sign(b'\n' | b';')) {
            break;
        }
        if term.quoted != quoted {
            if quoted {
                break;
            }
            continue;
        }
        if let Some(direction) = verb(terms, at) {
            return direction;
        }
    }
    Direction::Open
}

/// Which way the verb at a place looks, where one stands there.
fn verb(terms: &Terms<'_>, at: usize) -> Option<Direction> {
    match terms.word(at) {
        Word::Verb(Verb::Future) => {
            // "would have met"
            let perfect = terms.letters(at + 1) == "have";
            Some(if perfect { Direction::Past } else { Direction::Future })
        }
        Word::Verb(Verb::Past) => Some(passive(terms, at)),
        Word::Verb(Verb::Be) => {
            let ahead = terms.is(at.wrapping_sub(1), Key::To);
            ahead.then_some(Direction::Future)
        }
        Word::Other | Word::Key(Key::Counted) => {
            let letters = terms.letters(at);
            let past = letters.len() > 3 && letters.ends_with("ed") && !terms.capital(at);
            past.then(|| passive(terms, at))
        }
        _ => None,
    }
}

/// A past form after "be" is what will be done: "will be freed", "to be held".
fn passive(terms: &Terms<'_>, at: usize) -> Direction {
    let mut before = at.wrapping_sub(1);
    if terms.letters(before).ends_with("ly") {
        before = before.wrapping_sub(1);
    }
    if terms.word(before) == Word::Verb(Verb::Be) { Direction::Future } else { Direction::Past }
}

/// Whether the expression that spans `from..to` stands in a name.
pub(super) fn named(terms: &Terms<'_>, from: usize, to: usize, expression: Expression) -> Named {
    let comma = if terms.sign(to, b',') { to + 1 } else { to };
    match expression {
        Expression::Day { .. } | Expression::Month { .. } | Expression::Year(_) => {
            let capital = terms.capital(to);
            match (terms.word(to), terms.word(comma)) {
                (Word::Body, _) if capital => Named::Name,
                (Word::Event, _) | (_, Word::Event) => Named::Event,
                (Word::Other, _) if capital && terms.word(to + 1) == Word::Event => Named::Event,
                _ => Named::No,
            }
        }
        Expression::Weekday(..) => {
            let epithet = terms.before(from) == Word::Epithet && terms.capital(from.wrapping_sub(1));
            let paper = matches!(terms.word(to), Word::Paper | Word::Key(Key::Times)) && terms.capital(to);
            if epithet || paper { Named::Name } else { Named::No }
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
