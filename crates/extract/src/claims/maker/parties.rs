//! Who takes part in what is told.

use super::super::{lane, passage::Passage, unit::Unit, worth};
use super::Maker;
use crate::{clauses::Clause, country::Named};
use std::ops::Range;

impl Maker<'_, '_> {
    /// Whether the subject of a verb is of another country, or of many.
    pub(super) fn is_outsider(&self, passage: &Passage<'_, '_>, clause: Option<&Clause>) -> bool {
        let Some((clause, group)) = clause.and_then(|c| Some((c, c.group.as_ref()?))) else { return false };
        let tokens = worth::subject(passage, clause, group).tokens;
        let text = self.reading.text();
        let countries = self.reading.countries.under(&tokens);
        let world = tokens.clone().any(|at| {
            let token = self.reading.layers.tokens.get(at).map_or("", |t| t.of(text));
            token.starts_with(char::is_uppercase) && lane::is("outside", passage.word(at))
        });
        let own = self.context.country.is_some_and(|own| countries.iter().any(|named| named.country == own));
        self.context.country.is_some() && !own && (world || !countries.is_empty())
    }

    /// Whether who says it speaks for another country: "Uganda said", "Canada's envoy said".
    pub(super) fn is_from_outside(&self, unit: &Unit<'_, '_, '_>) -> bool {
        let Some(source) = unit.attribution.as_ref().and_then(|a| a.source) else { return false };
        let (text, tokens) = (self.reading.text(), &self.reading.layers.tokens);
        let said = |named: &&Named| {
            let inside = tokens.get(named.at).filter(|t| source.contains(t.span));
            inside.is_some_and(|t| !t.of(text).contains('-'))
        };
        let named = || self.reading.countries.under(&unit.tokens).iter().filter(said);
        let own = self.context.country;
        own.is_some_and(|own| named().next().is_some() && named().all(|named| named.country != own))
    }

    /// The last name of a verb's subject, in small letters, where it is one.
    pub(super) fn actor(&self, passage: &Passage<'_, '_>, clause: Option<&Clause>) -> Option<String> {
        let clause = clause?;
        let subject = worth::subject(passage, clause, clause.group.as_ref()?);
        let text = passage.text();
        let mut words = self.tokens(&subject.tokens).iter().rev().map(|token| token.of(text));
        let last = words.find(|word| word.len() > 3 && word.starts_with(char::is_uppercase))?;
        (subject.acts || subject.tokens.len() > 1).then(|| dateline_corpus::fold::fold(last))
    }

    /// How many countries and governments a stretch names.
    pub(super) fn parties(&self, tokens: &Range<usize>) -> usize {
        let named = self.reading.countries.under(tokens).iter();
        let mut named: Vec<&str> = named.map(|named| named.country).collect();
        named.sort_unstable();
        named.dedup();
        let roles = tokens.clone().filter(|&at| lane::is("role", self.reading.layers.lowered.word(at)));
        named.len() + roles.count().min(2)
    }
}
