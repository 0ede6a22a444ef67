//! The measure that a verb says of the number beside it.

use super::super::{
    Count,
    lists::{self, Says},
    number::Number,
};
use super::{
    FAR, Reader,
    phrase::{Phrase, is_stop},
};
use crate::{
    clauses::Clause,
    tokens::{Token, TokenKind},
    verbs,
};

impl Reader<'_> {
    /// The measure that a verb says: after the number ("12 people were killed"), else before it ("killing 12").
    pub(super) fn verb_of(&self, number: &Number, phrase: &Phrase, clause: &Clause) -> Option<&'static str> {
        // "12 people killed", "12 were arrested", "10,600 people have been detained", "12 people died".
        if self.word(phrase.end.wrapping_sub(1)) == "lives" && self.has(&self.lost, "lost") {
            return Some("killed");
        }
        if let Some(measure) = self.driver(number, clause) {
            return Some(measure);
        }
        if let Some(measure) = self.held(number, phrase, clause) {
            return Some(measure);
        }
        if self.is_driven_out(number, phrase) {
            return Some("displaced");
        }
        if let Some(measure) = self.behind(number, phrase, clause) {
            return Some(measure);
        }
        // "killed at least 12 people", "killing 12", "left 12 people dead".
        let from = number.tokens.start.saturating_sub(7).max(self.reach(number.tokens.start));
        for at in (from..number.tokens.start).rev() {
            let word = self.word(at);
            if self.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number)
                || matches!(word, ";" | ":" | "who" | "that" | "since" | "after")
            {
                break;
            }
            // "shot dead 12 people".
            let two = format!("{word}-{}", self.word(at + 1));
            if let Some(measure) = lists::measure(&two, Says::Verb).filter(|_| self.word(at + 2) != "by") {
                return Some(measure);
            }
            if let Some(measure) = lists::measure(word, Says::Verb) {
                let by =
                    self.word(at + 1) == "by" || (self.word(at + 1) == "in" && at + 2 >= number.tokens.start);
                let intransitive = is_intransitive(word);
                let passive = self.is_passive(at, clause)
                    && !matches!(word, "killing" | "injuring" | "wounding" | "arresting");
                return (!by && !passive && !intransitive).then_some(measure);
            }
        }
        None
    }

    /// "killed 267" has its number; what follows is another's verb.
    pub(super) fn driver(&self, number: &Number, clause: &Clause) -> Option<&'static str> {
        let at = number.tokens.start.checked_sub(1)?;
        let acts =
            !self.is_passive(at, clause) && !is_intransitive(self.word(at)) && self.word(at) != "missing";
        lists::measure(self.word(at), Says::Verb).filter(|_| acts)
    }

    /// People who are seized: "captured 90 suspects", "20 pupils seized from a school", "had been taken".
    fn held(&self, number: &Number, phrase: &Phrase, clause: &Clause) -> Option<&'static str> {
        phrase.population.filter(|_| self.word(number.tokens.end) != "of")?;
        let held = |word: &str| match () {
            () if lists::finds("seized", word) => Some("abducted"),
            () if lists::finds("captured", word) => Some("detained"),
            () => None,
        };
        // "sent back 140 prisoners", "handed over the hostages"
        let back =
            self.words.get(number.tokens.start.saturating_sub(2)..number.tokens.start).unwrap_or_default();
        let given =
            matches!(back, ["sent" | "sending", "back" | "home"] | ["handed" | "handing", "over" | "back"]);
        if given
            && matches!(
                phrase.population,
                Some("prisoners" | "hostages" | "civilians" | "children" | "security_forces")
            )
        {
            return Some("freed");
        }
        let before = number.tokens.start.checked_sub(1).filter(|&i| !self.is_passive(i, clause));
        let mut at = phrase.end;
        while matches!(self.word(at), "were" | "was" | "have" | "had" | "been" | "being" | "also") {
            at += 1;
        }
        let taken = at > phrase.end
            && self.word(at) == "taken"
            && matches!(self.word(at + 1), "" | "." | "," | "by" | "from" | "in" | "during");
        let after = || held(self.word(at)).or(taken.then_some("abducted"));
        before.and_then(|i| held(self.word(i))).or_else(after)
    }

    /// The measure of a verb behind a number: "12 people were killed".
    pub(super) fn behind(&self, number: &Number, phrase: &Phrase, clause: &Clause) -> Option<&'static str> {
        // "who have about 6,000 fighters, released …": the verb behind the comma is another's.
        let had = number
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|i| matches!(self.word(i), "have" | "has" | "had"));
        let first = self.past_aside(phrase.end);
        let end = self
            .clauses
            .iter()
            .find(|c| c.tokens.contains(&first))
            .map_or(clause.tokens.end, |c| c.tokens.end)
            .min(first + FAR);
        let mut at = first;
        while at < end {
            let word = self.word(at);
            // "found alive", "pulled alive from the ruins".
            if word == "alive" && self.turns_up() && phrase.population.is_some() {
                return Some("rescued");
            }
            let two = format!("{word}-{}", self.word(at + 1));
            if let Some(measure) =
                lists::measure(&two, Says::Verb).filter(|_| !self.own_number_between(first, at))
            {
                return Some(measure);
            }
            if word == "lost"
                && matches!(self.word(at + 1), "their" | "his" | "her")
                && self.word(at + 2).starts_with("li")
            {
                return Some("killed");
            }
            if let Some(measure) = lists::measure(word, Says::Verb) {
                let form = verbs::look_up(word).map(|(_, form)| form).unwrap_or_default();
                // "the search for two missing porters": the word says more of what comes behind it.
                let more = word == "missing"
                    && self.tokens.get(at + 1).is_some_and(Token::is_word)
                    && !is_stop(self.word(at + 1));
                // "with four people aboard"
                let aboard = (first.saturating_sub(1)..at).any(|i| {
                    self.word(i) == "aboard"
                        && !matches!(self.word(i + 1), "were" | "was" | "have" | "had" | "are" | "died")
                });
                if more || aboard {
                    break;
                }
                let reached = form.past
                    || form.participle
                    || !form.ing
                    || self.is_passive(at, clause)
                    || matches!(word, "missing" | "unaccounted");
                // An active verb after the number has it as its doer: "12 soldiers killed a man".
                let active = self.tokens.get(at + 1).is_some_and(|t| t.is_word())
                    && self.is_object(at + 1)
                    && !self.is_passive(at, clause)
                    && !is_intransitive(word);
                if reached && !active && !self.own_number_between(first, at) {
                    return Some(measure);
                }
                break;
            }
            if matches!(word, ";" | ":") || had && word == "," {
                break;
            }
            at += 1;
        }
        None
    }

    /// "destroyed 210 houses", "210 homes had been flattened".
    pub(super) fn is_broken(&self, number: &Number, phrase: &Phrase) -> bool {
        (number.tokens.start.saturating_sub(2)..number.tokens.start)
            .chain(phrase.end..phrase.end + 4)
            .any(|i| lists::finds("broken", self.word(i)))
    }

    /// "released 120 prisoners in exchange for 45 fighters": these are free as well.
    pub(super) fn exchanged(&self, number: &Number, earlier: &[Count]) -> Option<&'static str> {
        let back = self.words.get(number.tokens.start.checked_sub(3)?..number.tokens.start)?;
        let swaps = matches!(back, ["in", "exchange" | "return", "for"]);
        let freed = |c: &&Count| c.sentence == self.sentence && c.measure == "freed";
        earlier.last().filter(|c| swaps && freed(c)).map(|c| c.measure)
    }

    /// "forced 18,000 from their homes", "driven 300 families out of their villages".
    pub(super) fn is_driven_out(&self, number: &Number, phrase: &Phrase) -> bool {
        let driven = (number.tokens.start.saturating_sub(3)..number.tokens.start)
            .chain(phrase.end..phrase.end + 4)
            .any(|i| lists::finds("driven", self.word(i)));
        let out = (phrase.end..phrase.end + 9).any(|i| {
            matches!(
                (self.word(i), self.word(i + 1)),
                ("from" | "of" | "leave" | "flee", "their") | ("to", "flee") | ("into", "exile")
            )
        });
        driven && out
    }

    /// Behind what is put in between a number and its verb: "29 people, including four children, have died".
    fn past_aside(&self, at: usize) -> usize {
        let close = match (self.word(at), self.word(at + 1)) {
            (
                ",",
                "including" | "most" | "mostly" | "mainly" | "many" | "some" | "among" | "all" | "nearly"
                | "half" | "the",
            ) => ",",
            ("(", _) => ")",
            ("—" | "–", _) => self.word(at),
            _ => return at,
        };
        let end = (at + 2..(at + 20).min(self.words.len())).find(|&i| self.word(i) == close);
        end.map_or(at, |end| end + 1)
    }

    /// How far before a number a verb may stand that has it as its object: back to the last comma's verb.
    fn reach(&self, at: usize) -> usize {
        let from = at.saturating_sub(FAR);
        (from..at)
            .rev()
            .find(|&i| matches!(self.word(i), ";" | ":" | "(" | "—" | "–"))
            .map_or(from, |i| i + 1)
    }

    fn own_number_between(&self, from: usize, to: usize) -> bool {
        // "12 people and injured 30": another count's verb lies behind its own number's "and".
        (from..to).any(|i| self.tokens.get(i).is_some_and(|t| t.kind == TokenKind::Number))
            && !(from..to).any(|i| self.word(i) == "and" || self.word(i) == "or")
    }

    fn is_object(&self, at: usize) -> bool {
        let word = self.word(at);
        matches!(
            word,
            "a" | "an" | "the" | "their" | "his" | "her" | "him" | "them" | "at" | "more" | "nearly"
        ) && !matches!((word, self.word(at + 1)), ("at" | "more", "the" | "a"))
            || self.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number)
    }

    fn is_passive(&self, at: usize, clause: &Clause) -> bool {
        clause.group.as_ref().is_some_and(|g| g.tokens.contains(&at) && g.passive)
            || at.checked_sub(1).is_some_and(|i| {
                matches!(self.word(i), "been" | "were" | "was" | "are" | "is" | "being" | "be")
            })
    }
}

fn is_intransitive(word: &str) -> bool {
    matches!(
        word,
        "died"
            | "die"
            | "dies"
            | "dying"
            | "perished"
            | "fled"
            | "vanished"
            | "disappeared"
            | "drowned"
            | "succumbed"
            | "suffocated"
    )
}
