//! Who takes part in what is told.

use super::super::{lane, passage::Passage, worth};
use super::Maker;
use crate::{clauses::Clause, country};
use std::ops::Range;

impl Maker<'_, '_> {
    /// Whether the subject of a verb is of another country, or of many.
    pub(super) fn is_outsider(&self, passage: &Passage<'_, '_>, clause: Option<&Clause>) -> bool {
        let Some((clause, group)) = clause.and_then(|c| Some((c, c.group.as_ref()?))) else { return false };
        let tokens = worth::subject(passage, clause, group).tokens;
        let text = self.reading.text();
        let at = |at| country::named(text, &self.reading.layers.tokens, at).map(|(country, _)| country);
        let countries: Vec<&'static str> = tokens.clone().filter_map(at).collect();
        let world = tokens.clone().any(|at| {
            let token = self.reading.layers.tokens.get(at).map_or("", |t| t.of(text));
            token.starts_with(char::is_uppercase) && lane::is("outside", passage.word(at))
        });
        let own = self.context.country.is_some_and(|own| countries.contains(&own));
        self.context.country.is_some() && !own && (world || !countries.is_empty())
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
        let text = self.reading.text();
        let at = |at| country::named(text, &self.reading.layers.tokens, at);
        let mut named: Vec<&str> = tokens.clone().filter_map(at).map(|(country, _)| country).collect();
        named.sort_unstable();
        named.dedup();
        let roles = tokens.clone().filter(|&at| lane::is("role", self.reading.layers.lowered.word(at)));
        named.len() + roles.count().min(2)
    }
}
