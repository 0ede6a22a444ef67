//! The country that articles are about, and whether a sentence tells of somewhere else.

use crate::{
    names::{begins_place, country_of},
    reading::Reading,
    tokens::Token,
};
use std::collections::BTreeMap;

/// The country that the articles are mostly about: the one in which, across which and of whose people they tell.
pub(crate) fn of(readings: &[Reading<'_>]) -> Option<&'static str> {
    let mut counted: BTreeMap<&'static str, u32> = BTreeMap::new();
    for reading in readings {
        let text = reading.text();
        for (at, token) in reading.layers.tokens.iter().enumerate() {
            let Some((country, _)) = named(text, &reading.layers.tokens, at) else { continue };
            let before =
                at.checked_sub(1).and_then(|i| reading.layers.tokens.get(i)).map_or("", |t| t.of(text));
            let possessive = token.of(text).ends_with("’s") || token.of(text).ends_with("'s");
            let weight = match before {
                "in" | "across" | "throughout" | "inside" | "In" | "Across" => 3,
                _ if possessive => 2,
                _ => 1,
            };
            *counted.entry(country).or_default() += weight;
        }
    }
    counted
        .into_iter()
        .max_by_key(|&(country, count)| (count, std::cmp::Reverse(country)))
        .map(|(country, _)| country)
}

/// The country that the token at a place names, alone or with the next one or two, and how many tokens that takes.
pub(crate) fn named(text: &str, tokens: &[Token], at: usize) -> Option<(&'static str, usize)> {
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

/// The country that a stretch of tokens places itself in: the last one that "in", "across" or "outside … in" leads.
pub(crate) fn located(text: &str, tokens: &[Token]) -> Option<&'static str> {
    let mut found = None;
    for at in 1..tokens.len() {
        let Some((country, _)) = named(text, tokens, at) else { continue };
        let back = |n: usize| at.checked_sub(n).and_then(|i| tokens.get(i)).map_or("", |t| t.of(text));
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
