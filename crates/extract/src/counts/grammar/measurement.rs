//! Numbers that count nobody.

use super::super::{lists, number::Number};
use super::Reader;
use crate::{tokens::TokenKind, verbs};

impl Reader<'_> {
    /// Ages, money, measurements, numbers in names and years.
    pub(super) fn is_measurement(&self, number: &Number) -> bool {
        let after = self.word(number.tokens.end);
        let before = number.first.checked_sub(1).map_or("", |i| self.word(i));
        let year = number.tokens.len() == 1
            && number.value.is_some_and(|n| (1900..2100).contains(&n))
            && self.tokens.get(number.first).is_some_and(|t| t.of(self.text).len() == 4)
            && self.phrase(number.tokens.end).population.is_none();
        let name = number.first.checked_sub(1).and_then(|i| self.tokens.get(i)).is_some_and(|t| {
            t.is_word()
                && number.first > 1
                && t.of(self.text).starts_with(char::is_uppercase)
                && self.tokens.get(number.first).is_some_and(|n| n.kind == TokenKind::Number)
        }) && self.phrase(number.tokens.end).population.is_none();
        lists::is_unit(after)
            || matches!(
                before,
                "$" | "€"
                    | "£"
                    | "¥"
                    | "aged"
                    | "age"
                    | "magnitude"
                    | "no"
                    | "number"
                    | "article"
                    | "section"
                    | "chapter"
                    | "page"
                    | "flight"
                    | "/"
                    | "-"
                    | "nov"
                    | "sept"
            )
            || matches!(after, "/" | ":" | "-")
            || year
            || (after == "cases" || after == "confirmed") && self.is_deed(number.tokens.end)
            || self.is_aged(number)
            || before == "under"
                && number.value.is_some_and(|n| (5..=18).contains(&n))
                && self.phrase(number.tokens.end).population.is_none()
            || name
            || (matches!(before, "a" | "the") && after == "and")
            || (self.word(number.first) == "one"
                && matches!(after, "of" | "another")
                && (self.word(number.tokens.end + 1) == "the" || self.speaks(number.tokens.end)))
    }

    /// "93 cases of sexual violence": nobody is ill.
    fn is_deed(&self, from: usize) -> bool {
        let of = (from..from + 3).find(|&i| self.word(i) == "cases" && self.word(i + 1) == "of");
        of.is_some_and(|of| (of + 2..of + 6).any(|i| lists::finds("deeds", self.word(i))))
    }

    /// "one of them said": who speaks, no count.
    fn speaks(&self, at: usize) -> bool {
        let verb = self.word(at + 2);
        self.word(at) == "of" && verbs::look_up(verb).is_some_and(|(verb, _)| verb.concept == "say")
    }

    /// "aged 62 and 70": the second of two ages.
    fn is_aged(&self, number: &Number) -> bool {
        let Some(link) = number.first.checked_sub(1).filter(|&i| matches!(self.word(i), "and" | "to" | ","))
        else {
            return false;
        };
        let from = link.saturating_sub(6);
        let aged = (from..link).rev().find(|&i| matches!(self.word(i), "aged" | "ages" | "age"));
        aged.is_some_and(|aged| {
            (aged + 1..link).all(|i| {
                self.tokens.get(i).is_some_and(|t| t.kind == TokenKind::Number)
                    || matches!(self.word(i), "and" | "," | "between")
            })
        })
    }
}
