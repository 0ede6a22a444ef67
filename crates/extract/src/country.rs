//! The country that articles are about, and whether a sentence tells of somewhere else.

use crate::{
    names::{begins_place, country_of},
    reading::Reading,
    tokens::Token,
};
use std::{collections::BTreeMap, ops::Range};

/// The countries that a text names, in order: found once, because every claim asks for those of its words.
#[derive(Clone, Debug, Default)]
pub struct Countries(Vec<Named>);

/// A country by name, as tokens of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Named {
    /// The place of its first token.
    pub(crate) at: usize,
    /// How many tokens it takes.
    pub(crate) length: usize,
    pub(crate) country: &'static str,
}

impl Countries {
    /// Finds them; linear.
    pub(crate) fn find(text: &str, tokens: &[Token]) -> Countries {
        let named = |at| named(text, tokens, at).map(|(country, length)| Named { at, length, country });
        Countries((0..tokens.len()).filter_map(named).collect())
    }

    /// Those whose first token is one of a range.
    pub(crate) fn under(&self, tokens: &Range<usize>) -> &[Named] {
        let from = self.0.partition_point(|named| named.at < tokens.start);
        let to = self.0.partition_point(|named| named.at < tokens.end);
        self.0.get(from..to).unwrap_or_default()
    }
}

/// The countries that a range of an article's tokens names; a name that runs on behind the range counts as far as the
/// range goes.
pub(crate) fn within<'r>(reading: &'r Reading<'_>, range: &Range<usize>) -> impl Iterator<Item = Named> + 'r {
    let range = range.clone();
    reading.countries.under(&range).iter().filter_map(move |&one| {
        if one.at + one.length <= range.end {
            return Some(one);
        }
        let tokens = reading.layers.tokens.get(..range.end).unwrap_or_default();
        named(reading.text(), tokens, one.at).map(|(country, length)| Named { at: one.at, length, country })
    })
}

/// The weight from which on a country is what articles are about, however often another is named.
const FEW: u32 = 4;

/// The country that the articles are mostly about: the one in which, across which and of whose people they tell.
pub(crate) fn of(readings: &[Reading<'_>]) -> Option<&'static str> {
    let mut counted: BTreeMap<&'static str, u32> = BTreeMap::new();
    for reading in readings {
        let (text, tokens) = (reading.text(), &reading.layers.tokens);
        for &Named { at, country, .. } in &reading.countries.0 {
            let word = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |t| t.of(text));
            let this = word(Some(at));
            let possessive = this.ends_with("’s") || this.ends_with("'s");
            let weight = match word(at.checked_sub(1)) {
                "in" | "across" | "throughout" | "inside" | "In" | "Across" => 3,
                _ if possessive => 2,
                _ => 1,
            };
            *counted.entry(country).or_default() += weight;
        }
    }
    // One that is named once or twice, and hardly more often than the next, is not what the articles are about.
    let mut ranked: Vec<(&'static str, u32)> = counted.into_iter().collect();
    ranked.sort_unstable_by_key(|&(country, count)| (std::cmp::Reverse(count), country));
    let next = ranked.get(1).map_or(0, |&(_, count)| count);
    ranked.first().filter(|&&(_, count)| count >= FEW || count > 2 * next).map(|&(country, _)| country)
}

/// The country that the token at a place names, alone or with the next one or two, and how many tokens that takes.
fn named(text: &str, tokens: &[Token], at: usize) -> Option<(&'static str, usize)> {
    let token = tokens.get(at)?;
    if !token.is_word() || !token.of(text).starts_with(char::is_uppercase) {
        return None;
    }
    let several: &[usize] = if begins_place(token.of(text)) { &[3, 2] } else { &[] };
    for &length in several {
        let Some(last) = tokens.get(at + length - 1).filter(|t| t.is_word()) else { continue };
        let words = text.get(token.span.start as usize..last.span.end as usize).unwrap_or_default();
        if words.len() < 40
            && let Some(country) = country_of(words)
        {
            return Some((country, length));
        }
    }
    country_of(token.of(text)).map(|country| (country, 1))
}

/// Whether a stretch of tokens places itself in a country, be it beside others: "in Peru and Chile".
pub(crate) fn is_in(text: &str, tokens: &[Token], country: &str) -> bool {
    (1..tokens.len()).any(|at| {
        let before = tokens.get(at - 1).map_or("", |t| t.of(text));
        matches!(before, "in" | "In" | "across" | "throughout" | "inside")
            && named(text, tokens, at).is_some_and(|(named, _)| named == country)
    })
}

/// The country that a stretch of tokens places itself in: the last one that "in", "across" or "outside … in" leads.
pub(crate) fn located(reading: &Reading<'_>, range: &Range<usize>) -> Option<&'static str> {
    let (text, tokens) = (reading.text(), &reading.layers.tokens);
    let mut found = None;
    for Named { at, country, .. } in within(reading, range).filter(|named| named.at > range.start) {
        let back = |n: usize| {
            let at = at.checked_sub(n).filter(|at| range.contains(at));
            at.and_then(|at| tokens.get(at)).map_or("", |t| t.of(text))
        };
        let leads =
            |word: &str| matches!(word, "in" | "In" | "across" | "throughout" | "inside" | "near" | "at");
        let part = matches!(
            back(1),
            "neighboring"
                | "neighbouring"
                | "nearby"
                | "northern"
                | "southern"
                | "eastern"
                | "western"
                | "central"
        );
        // "a group based in Oslo": where who tells it sits.
        if matches!(back(2), "based" | "headquartered" | "exiled" | "living") {
            continue;
        }
        // "in Wellington", "in Frankfurt, Germany", "in neighbouring Togo".
        if leads(back(1))
            || (part && leads(back(2)))
            || (back(1) == "," && leads(back(3)))
            || (back(1) == "the" && leads(back(2)))
        {
            found = Some(country);
        }
    }
    found
}
