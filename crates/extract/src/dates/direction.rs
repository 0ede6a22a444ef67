//! Which way the clause of a time expression looks, by its verbs: back, or ahead.

use super::{
    mention::{Bound, Direction, Expression},
    terms::Terms,
    words::{Key, Verb, Word},
};

/// How far to look for the verb of a clause, in terms.
const REACH: usize = 24;

/// How far the verb may stand from a date that belongs to a noun.
const NEAR: usize = 5;

/// Which way the clause of the expression that spans `from..to` looks: by the verb that governs it, most often
/// the nearest one before. Verbs inside quotations do not count for an expression outside them.
pub(super) fn direction(
    terms: &Terms<'_>,
    from: usize,
    to: usize,
    expression: Expression,
    bound: Bound,
) -> Direction {
    let place = before_preposition(terms, from);
    if terms.is(place.wrapping_sub(1), Key::As)
        && terms.is_any(place.wrapping_sub(2), &[Key::Early, Key::Soon, Key::Late])
    {
        return Direction::Future; // "as early as Tuesday"
    }
    // "Tuesday's vote", "the Aug. 7 blasts": a noun's date, which only a verb close by says anything of.
    let possessive = terms.after_possessive(to).is_some();
    if bound == Bound::Since {
        return Direction::Past;
    }
    let attribute = possessive || (terms.is(from.wrapping_sub(1), Key::The) && is_noun(terms, to));
    // "laid down by the Feb. 23 accord" sets no term.
    let bound = if attribute { Bound::None } else { bound };
    // "called a strike from Tuesday": what is called begins later.
    if bound == Bound::From && is_announced(terms, from) || is_summoned(terms, from) {
        return Direction::Future;
    }
    let clause = Clause { terms, quoted: terms.get(from).is_some_and(|term| term.quoted), bound };
    let before = place.wrapping_sub(1);
    let first = place == 0 || terms.get(place).is_some_and(|term| term.first) || terms.sign(before, b'\n');
    let opens = first
        || terms.is_any(before, &[Key::And, Key::But])
        || (terms.sign(before, b',') && !terms.sign(to, b','));
    let reach = if attribute { NEAR } else { REACH };
    let back = || clause.before(from, reach);
    let ahead = || clause.after(to);
    let found = match (opens, first) {
        (true, true) => ahead(),
        (true, false) => ahead().or_else(back),
        (false, _) if attribute => back(),
        (false, _) => back().or_else(ahead),
    };
    let dated = matches!(expression, Expression::Day { .. } | Expression::Month { .. });
    match found {
        // A verb far off, or that of a noun's date, does not tell the year.
        Some((Direction::Past, at)) if dated && (attribute || (at < from && from - at > 2 * NEAR)) => {
            Direction::Open
        }
        Some((direction, _)) => direction,
        None if matches!(bound, Bound::Until | Bound::By) => Direction::Future,
        None => Direction::Open,
    }
}

/// Whether something is called or announced before a place in the clause: "called a strike from Tuesday".
fn is_announced(terms: &Terms<'_>, from: usize) -> bool {
    (from.saturating_sub(10)..from)
        .rev()
        .take_while(|&at| !matches!(terms.word(at), Word::Sign(b'.' | b';' | b'\n' | b'"')))
        .any(|at| matches!(terms.letters(at), "called" | "declared" | "announced" | "ordered" | "decreed"))
}

/// Whether people are called on to come together before a place: "called on them to gather", "urged them to march".
fn is_summoned(terms: &Terms<'_>, from: usize) -> bool {
    let near = from.saturating_sub(10)..from;
    let meet = near.clone().rev().find(|&at| {
        terms.is(at.wrapping_sub(1), Key::To)
            && matches!(
                terms.letters(at),
                "gather" | "rally" | "march" | "assemble" | "strike" | "protest" | "vote" | "meet"
            )
    });
    let Some(meet) = meet else { return false };
    (from.saturating_sub(16)..meet).any(|at| {
        matches!(terms.letters(at), "called" | "urged" | "asked" | "invited" | "told" | "agreed" | "appealed")
    })
}

/// The place of the preposition and article before an expression, or its own.
fn before_preposition(terms: &Terms<'_>, from: usize) -> usize {
    let mut place = from;
    if terms.is(place.wrapping_sub(1), Key::The) {
        place -= 1;
    }
    let preposition = [
        Key::On,
        Key::In,
        Key::At,
        Key::By,
        Key::Since,
        Key::Until,
        Key::From,
        Key::Before,
        Key::After,
        Key::During,
    ];
    if terms.is_any(place.wrapping_sub(1), &preposition) {
        place -= 1;
    }
    place
}

/// Whether a noun may stand at a place: a word of no other kind.
fn is_noun(terms: &Terms<'_>, at: usize) -> bool {
    match terms.word(at) {
        Word::Other => !terms.letters(at).ends_with("ed"),
        Word::Event | Word::Body | Word::Key(Key::Counted) => true,
        _ => false,
    }
}

/// The clause around an expression.
struct Clause<'a, 't> {
    terms: &'a Terms<'t>,
    /// Whether the expression stands in a quotation.
    quoted: bool,
    bound: Bound,
}

impl Clause<'_, '_> {
    /// Whether the term at a place belongs to it; nothing where the clause has ended.
    fn has(&self, at: usize) -> Option<bool> {
        let term = self.terms.get(at)?;
        match term.word {
            Word::Sign(b'\n' | b';' | b'!' | b'?') => return None,
            Word::Sign(b'.') if self.terms.get(at + 1).is_none_or(|next| next.first) => return None,
            _ => {}
        }
        if term.quoted == self.quoted { Some(true) } else { (!self.quoted).then_some(false) }
    }

    /// What the nearest verb before a place tells, and its place.
    fn before(&self, from: usize, reach: usize) -> Option<(Direction, usize)> {
        for at in (from.saturating_sub(reach)..from).rev() {
            if self.has(at)? {
                if let Some(direction) = self.verb(at, from) {
                    return Some((direction, at));
                }
                if self.terms.get(at).is_some_and(|term| term.first) {
                    return None;
                }
            }
        }
        None
    }

    /// What the first verb after a place tells, and its place.
    fn after(&self, to: usize) -> Option<(Direction, usize)> {
        for at in to..to.saturating_add(REACH) {
            if self.terms.get(at).is_some_and(|term| term.first) {
                return None;
            }
            if self.has(at)?
                && let Some(direction) = self.verb(at, to)
            {
                return Some((direction, at));
            }
        }
        None
    }

    /// Which way the verb at a place looks, where one stands there. `from` is where the expression begins.
    fn verb(&self, at: usize, from: usize) -> Option<Direction> {
        let terms = self.terms;
        match terms.word(at) {
            Word::Verb(Verb::Future) => {
                // "would have met"
                let perfect =
                    matches!(terms.letters(at + 1), "have") || matches!(terms.letters(at + 2), "have");
                Some(if perfect { Direction::Past } else { Direction::Future })
            }
            Word::Verb(Verb::Intend) => {
                let ahead =
                    self.infinitive(at + 1) || (terms.is(at + 1, Key::Not) && self.infinitive(at + 2));
                if ahead {
                    return Some(Direction::Future);
                }
                if terms.is(at + 1, Key::For) {
                    return Some(Direction::Future); // "set for Friday"
                }
                let letters = terms.letters(at);
                (letters.ends_with("ed") || letters == "set").then(|| self.passive(at))
            }
            Word::Verb(Verb::Plan) => {
                // "worse than expected", "due to the rain"
                let compared = terms.is_any(at.wrapping_sub(1), &[Key::Than, Key::As]);
                let is =
                    matches!(terms.letters(at.wrapping_sub(1)), "is" | "are" | "was" | "were" | "be" | "s");
                let cause = terms.letters(at) == "due"
                    && terms.is(at + 1, Key::To)
                    && !(is && self.infinitive(at + 1));
                if compared || cause {
                    return None;
                }
                // "had been planned for Saturday"
                let had = matches!(terms.letters(at.wrapping_sub(1)), "been")
                    && terms.letters(at.wrapping_sub(2)) == "had";
                if had {
                    return Some(Direction::Past);
                }
                // "planned for Saturday was called off": a participle; what became of it tells.
                let governed = matches!(
                    terms.letters(at.wrapping_sub(1)),
                    "is" | "are"
                        | "was"
                        | "were"
                        | "be"
                        | "been"
                        | "being"
                        | "s"
                        | "re"
                        | "now"
                        | "also"
                        | "still"
                        | "not"
                );
                // "planned a march" has its object.
                let governed = governed || terms.is_any(at + 1, &[Key::A, Key::The]);
                let became = if governed || at >= from { None } else { self.after(from + 1) };
                let past = match became {
                    Some((Direction::Past, verb)) => !(from..verb).any(|at| terms.sign(at, b',')),
                    _ => false,
                };
                Some(if past { Direction::Past } else { Direction::Future })
            }
            Word::Verb(Verb::Say) => {
                // "said Monday", "said on Monday" is governed by it; "said it is calling for a vote in May" is not.
                let near = at > from
                    || from - at <= 2
                    || terms.is_any(at + 1, &[Key::In, Key::At, Key::To, Key::On]);
                Some(if near { Direction::Past } else { Direction::Open })
            }
            Word::Verb(Verb::Defer) if matches!(self.bound, Bound::Until | Bound::By | Bound::To) => {
                Some(Direction::Future)
            }
            Word::Verb(Verb::Past | Verb::Defer) => Some(self.passive(at)),
            Word::Verb(Verb::Be) => terms.is(at.wrapping_sub(1), Key::To).then_some(Direction::Future),
            // "Polls close Sunday."
            Word::Key(Key::End) if terms.letters(at) == "close" => Some(Direction::Future),
            Word::Other | Word::Key(Key::Counted) => {
                let letters = terms.letters(at);
                // "is to take over"
                let to_be = matches!(letters, "is" | "are") && self.infinitive(at + 1);
                // "after seizing the town on 3 May"
                let done =
                    letters.ends_with("ing") && terms.is_any(at.wrapping_sub(1), &[Key::After, Key::Since]);
                if done {
                    return Some(Direction::Past);
                }
                // "takes place Sunday"
                let held = matches!(letters, "takes" | "take")
                    && matches!(terms.letters(at + 1), "place" | "effect");
                if letters == "may" || to_be || held {
                    return Some(Direction::Future);
                }
                let past = letters.len() > 3
                    && letters.ends_with("ed")
                    && !terms.capital(at)
                    && !letters.starts_with("un");
                // "a designated day"
                let adjective =
                    terms.is_any(at.wrapping_sub(1), &[Key::A, Key::The]) && is_noun(terms, at + 1);
                (past && !adjective).then(|| self.participle(at, from))
            }
            _ => None,
        }
    }

    /// "to" with a verb after it, as far as a word tells.
    fn infinitive(&self, at: usize) -> bool {
        let verb = match self.terms.word(at + 1) {
            Word::Other | Word::Verb(_) | Word::Event => !self.terms.capital(at + 1),
            Word::Key(key) => matches!(key, Key::End | Key::Start),
            _ => false,
        };
        self.terms.is(at, Key::To) && verb
    }

    /// A past form after "be" is what will be done: "will be freed", "to be held".
    fn passive(&self, at: usize) -> Direction {
        let mut before = at.wrapping_sub(1);
        if self.terms.letters(before).ends_with("ly") {
            before = before.wrapping_sub(1);
        }
        // "will remain closed"
        let kept = before.wrapping_sub(1);
        if self.terms.word(before) == Word::Other
            && self.terms.word(kept) == Word::Verb(Verb::Future)
            && self.terms.letters(before) != "have"
        {
            return Direction::Future;
        }
        if self.terms.word(before) != Word::Verb(Verb::Be) {
            let present = matches!(self.terms.letters(before), "is" | "are");
            return if present { Direction::Open } else { Direction::Past };
        }
        // "could not be reached" has happened.
        let modal = (before.saturating_sub(2)..before).rev().any(|at| self.terms.letters(at) == "could");
        if modal { Direction::Past } else { Direction::Future }
    }

    /// A word in "-ed" with a noun after it may be no verb: "will redeem preferred shares on Friday".
    fn participle(&self, at: usize, from: usize) -> Direction {
        if at < from && is_noun(self.terms, at + 1) {
            for before in (at.saturating_sub(NEAR * 2)..at).rev() {
                match self.terms.word(before) {
                    Word::Verb(Verb::Future) => return Direction::Future,
                    Word::Sign(b'.') if self.terms.glued(before) && self.terms.glued(before + 1) => {}
                    Word::Sign(_) | Word::Verb(_) | Word::Key(Key::That | Key::And | Key::When) => break,
                    _ if matches!(self.terms.letters(before), "who" | "which") => break,
                    _ => {}
                }
            }
        }
        self.passive(at)
    }
}
