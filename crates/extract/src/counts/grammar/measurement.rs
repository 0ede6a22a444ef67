//! Numbers that count nobody.

use super::super::{lists, number::Number};
use super::Reader;
use crate::tokens::TokenKind;

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
            || name
            || (matches!(before, "a" | "the") && after == "and")
            || (self.word(number.first) == "one"
                && matches!(after, "of" | "another")
                && self.word(number.tokens.end + 1) == "the")
    }
}
