//! Times with a determiner: "last week", "next Friday", "this summer", "that day", "the past two weeks".

use super::super::{
    mention::{Amount, Expression, From, Lies, Reference, Unit, Which, YearOf},
    terms::{self, Terms},
    words::{Key, Word},
};
use super::{Draft, part_of_day, relative, spans, written};

/// What follows "last", "next", "this", "that", "past", "recent" and the like; that word is at `key_at`.
pub(super) fn determined(terms: &Terms<'_>, key_at: usize, the: bool) -> Option<Draft> {
    let Word::Key(mut key) = terms.word(key_at) else { return None };
    let mut next = key_at + 1;
    // "this past week", "this coming Friday", "that same day".
    if matches!(key, Key::This | Key::That)
        && let Word::Key(second @ (Key::Past | Key::Coming | Key::Same | Key::Last | Key::Next)) =
            terms.word(next)
    {
        key = if second == Key::Same { Key::That } else { second };
        next += 1;
    }
    let (which, lies, shift, from) = match key {
        Key::Last => (Which::Last, Lies::Past, -1, From::Publication),
        Key::Past => (Which::Last, Lies::Past, -1, From::Publication),
        Key::Recent => (Which::Last, Lies::Past, -1, From::Publication),
        Key::Next | Key::Coming => (Which::Next, Lies::Ahead, 1, From::Publication),
        Key::This | Key::Current => (Which::This, Lies::Open, 0, From::Publication),
        Key::Latest => (Which::This, Lies::Past, 0, From::Publication),
        Key::Previous => (Which::Last, Lies::Past, -1, From::Event),
        // "following Monday's vote" is after it.
        Key::Following if !the => return None,
        Key::Following => (Which::Next, Lies::Ahead, 1, From::Event),
        Key::That | Key::Same => (Which::This, Lies::Open, 0, From::Event),
        Key::These => {
            let days = matches!(terms.word(next), Word::Units(Unit::Day));
            return days.then(|| Draft::new(next + 1, Expression::Reference(Reference::Present)));
        }
        _ => return None,
    };
    // "is expected to last 60 days"
    if key == Key::Last && matches!(terms.before(key_at), Word::Key(Key::To) | Word::Verb(_)) {
        let stretch = spans::stretch(terms, next, lies).is_some();
        if stretch {
            return None;
        }
    }
    let many = matches!(
        key,
        Key::Last
            | Key::Past
            | Key::Recent
            | Key::Next
            | Key::Coming
            | Key::Previous
            | Key::Following
            | Key::Latest
    );
    if many && let Some(draft) = spans::stretch(terms, next, lies) {
        return Some(draft);
    }
    if key == Key::Recent
        || key == Key::Latest
            && !matches!(terms.word(next), Word::Unit(Unit::Quarter) | Word::Key(Key::Period | Key::Fiscal))
    {
        return None;
    }
    let determiner = Determiner { which, shift, from, key, the };
    determiner.unit(terms, next).or_else(|| determiner.named(terms, next))
}

/// "last", "this", "that" and so on, with what they count from.
struct Determiner {
    which: Which,
    shift: i8,
    from: From,
    key: Key,
    the: bool,
}

impl Determiner {
    /// A unit of the calendar: "last week", "the next day", "this month".
    fn unit(&self, terms: &Terms<'_>, at: usize) -> Option<Draft> {
        let fiscal = usize::from(terms.is(at, Key::Fiscal));
        let at = at + fiscal;
        let to = at + 1;
        if terms.is(at, Key::Period) && matches!(self.key, Key::Latest | Key::Current) {
            return Some(Draft::new(to, Expression::Period { unit: None, year: YearOf::Open }));
        }
        if let Some((part, to)) =
            part_of_day(terms, at).filter(|_| !terms.is_any(at, &[Key::Early, Key::Late]))
        {
            let from = if self.key == Key::Next { From::Event } else { self.from };
            return Some(Draft::new(to, relative::unit(Unit::Day, self.shift, from)).with_part(part));
        }
        let Word::Unit(this) = terms.word(at) else { return None };
        if terms.capital(at) && terms.get(at).is_some_and(|term| term.quoted) {
            return None; // a title: "This Week"
        }
        if terms.after_hyphen(to).is_some_and(|next| !matches!(terms.word(next), Word::Number(..))) {
            return None; // "last year-end", "this day-long"
        }
        let expression = match (this, self.key) {
            (Unit::Second | Unit::Minute | Unit::Hour | Unit::Night, _) => return None,
            (Unit::Day, Key::Next | Key::Coming) => relative::unit(Unit::Day, 1, From::Event),
            (Unit::Day, Key::Past) => return None,
            (Unit::Day, Key::Last) => return None,
            (Unit::Day, Key::This) => relative::unit(Unit::Day, 0, From::Event),
            (Unit::Weekend, _) if self.from == From::Publication => Expression::Weekend(self.which),
            (Unit::Quarter, Key::Latest) => {
                Expression::Period { unit: Some(Unit::Quarter), year: YearOf::Open }
            }
            (_, Key::Past) | (_, Key::Last) if self.the || self.key == Key::Past => {
                Expression::Duration { amount: Amount::Exact(1), unit: this, lies: Lies::Past }
            }
            (Unit::Year, Key::Last | Key::This | Key::Next) => {
                if let Some((year, quarter, to)) = self.quarter_of(terms, to) {
                    return Some(Draft::new(to, Expression::Quarter { year, quarter }));
                }
                relative::unit(this, self.shift, self.from)
            }
            _ => relative::unit(this, self.shift, self.from),
        };
        let or_so = if terms.is(to, Key::Or) && terms.is(to + 1, Key::So) { to + 2 } else { to };
        Some(Draft::new(or_so, expression))
    }

    /// "'s third quarter" after "last year".
    fn quarter_of(&self, terms: &Terms<'_>, at: usize) -> Option<(YearOf, u8, usize)> {
        let next = terms.after_possessive(at)?;
        let (quarter, to) = relative::quarter(terms, next)?;
        Some((YearOf::Shift(self.shift), quarter, to))
    }

    /// A named day, month or season: "last Friday", "this summer", "next January".
    fn named(&self, terms: &Terms<'_>, at: usize) -> Option<Draft> {
        if self.from == From::Event && self.key != Key::Following && self.key != Key::Previous {
            return None; // "that Monday"
        }
        if let Some((weekday, to)) = written::weekday_at(terms, at) {
            let draft = written::date(terms, at);
            if let Some(draft) = draft.filter(|draft| draft.to > to) {
                return Some(draft);
            }
            let expression = match self.from {
                From::Event => Expression::WeekdayBeside { weekday, back: self.shift < 0 },
                From::Publication => Expression::Weekday(weekday, self.which),
            };
            return Some(match part_of_day(terms, to) {
                Some((part, to)) => Draft::new(to, expression).with_part(part),
                None => Draft::new(to, expression),
            });
        }
        match terms.word(at) {
            Word::Month(..) => {
                let (month, to) = terms::month(terms, at)?;
                let written = written::by_month(terms, at)?;
                match written.expression {
                    Expression::Month { year: None, .. } => {
                        Some(Draft::new(to, Expression::Month { year: None, month, which: self.which }))
                    }
                    _ => Some(written),
                }
            }
            Word::Season(season) => {
                Some(Draft::new(at + 1, Expression::Season { year: None, season, which: self.which }))
            }
            _ => match written::date(terms, at)? {
                Draft { to, expression: Expression::Holiday { holiday, year, .. }, .. } => {
                    Some(Draft::new(to, Expression::Holiday { holiday, year, which: self.which }))
                }
                _ => None,
            },
        }
    }
}
