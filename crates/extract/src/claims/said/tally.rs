//! Whose count it is, where no verb of saying tells: "the agency's count stands at 12", "officials revised the toll to 97".

use super::super::passage::Passage;
use crate::{
    names::{Mention, MentionKind},
    reading::within,
    speech::{Attribution, Rule},
    tokens::TokenKind,
};
use dateline_corpus::Span;
use std::ops::Range;

/// How many words stand between the verb and the toll that it changes at most.
const NEAR: usize = 4;

/// Who counted, in a stretch that gives a number.
pub(super) fn of(passage: &Passage<'_, '_>, span: Span, tokens: &Range<usize>) -> Option<Attribution> {
    tokens.clone().find(|&at| passage.token(at).is_some_and(|t| t.kind == TokenKind::Number))?;
    let (by, cue, from) =
        owner(passage, tokens).or_else(|| changer(passage, tokens)).or_else(|| keeper(passage, tokens))?;
    let names = &passage.reading.names;
    let name = names
        .entity(by)
        .map_or_else(|| by.name.of(passage.text()).unwrap_or_default().to_owned(), |e| e.name.clone());
    Some(Attribution {
        source: Some(by.span),
        speaker: Some(name).filter(|name| !name.is_empty()),
        via: None,
        cue: Some(cue),
        content: Span { start: from, end: span.end },
        direct: false,
        denied: false,
        nested: false,
        rule: Rule::Said,
    })
}

/// Whether somebody keeps count: "the department has recorded 61 deaths".
pub(super) fn keeps(text: &str, attribution: &Attribution) -> bool {
    let cue = attribution.cue.and_then(|cue| cue.of(text)).unwrap_or_default();
    let content = attribution.content.of(text).unwrap_or_default();
    let counts = content.split(' ').take(3).any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    attribution.rule == Rule::Shown
        && attribution.speaker.is_some()
        && counts
        && cue.split(' ').next_back().is_some_and(records)
}

/// Verbs of counting.
fn records(word: &str) -> bool {
    matches!(
        word,
        "recorded"
            | "records"
            | "documented"
            | "documents"
            | "counted"
            | "counts"
            | "logged"
            | "registered"
            | "tallied"
            | "verified"
    )
}

/// Who stands under a stretch of tokens and can count.
fn counter<'p>(passage: &Passage<'p, '_>, tokens: Range<usize>) -> Option<&'p Mention> {
    let span = passage.span_of(&tokens)?;
    let speaks = |m: &&Mention| {
        matches!(
            m.kind,
            MentionKind::Person | MentionKind::Body | MentionKind::Nominal | MentionKind::Unknown
        ) && !m.name.of(passage.text()).unwrap_or_default().starts_with(|c: char| c.is_ascii_digit())
    };
    within(&passage.reading.names.mentions, span, |m| m.span).iter().rev().find(speaks)
}

/// "The agency's count", "a tally by the agency", with where the count's own words begin.
fn owner<'p>(passage: &Passage<'p, '_>, tokens: &Range<usize>) -> Option<(&'p Mention, Span, u32)> {
    let at = tokens.clone().find(|&at| {
        matches!(
            passage.word(at),
            "count" | "tally" | "tallies" | "figures" | "database" | "estimate" | "records"
        )
    })?;
    let cue = passage.token(at)?.span;
    let owns = |i: &usize| passage.word(*i).ends_with("'s") || passage.word(*i).ends_with("’s");
    let (by, end) = match (at.saturating_sub(3).max(tokens.start)..at).rev().find(owns) {
        Some(owner) => (counter(passage, tokens.start..owner + 1)?, at + 1),
        None => {
            let by = (at + 1..tokens.end.min(at + 4)).find(|&i| matches!(passage.word(i), "by" | "from"))?;
            let end =
                (by + 1..tokens.end).take(9).take_while(|&i| passage.token(i).is_some_and(|t| t.is_word()));
            let end = end.last()? + 1;
            (counter(passage, by + 1..end)?, end)
        }
    };
    Some((by, cue, passage.token(end)?.span.start))
}

/// "Officials revised down the number of people killed to 97".
fn changer<'p>(passage: &Passage<'p, '_>, tokens: &Range<usize>) -> Option<(&'p Mention, Span, u32)> {
    let at = tokens.clone().take(16).find(|&at| {
        matches!(
            passage.word(at),
            "raised"
                | "raises"
                | "lifted"
                | "lowered"
                | "revised"
                | "revises"
                | "increased"
                | "updated"
                | "reduced"
                | "put"
                | "puts"
        )
    })?;
    let toll = |i: usize| {
        matches!(
            passage.word(i),
            "toll" | "number" | "figure" | "count" | "tally" | "estimate" | "total" | "dead"
        )
    };
    (at + 1..tokens.end.min(at + 2 + NEAR)).find(|&i| toll(i))?;
    let by = counter(passage, tokens.start..at)?;
    Some((by, passage.token(at)?.span, passage.token(at + 1)?.span.start))
}

/// "The forum also counts 318 injured".
fn keeper<'p>(passage: &Passage<'p, '_>, tokens: &Range<usize>) -> Option<(&'p Mention, Span, u32)> {
    let at = tokens.clone().take(16).find(|&at| records(passage.word(at)))?;
    let number = |i: usize| passage.token(i).is_some_and(|t| t.kind == TokenKind::Number);
    (at + 1..tokens.end.min(at + 4)).find(|&i| number(i))?;
    let by = counter(passage, tokens.start..at)?;
    Some((by, passage.token(at)?.span, passage.token(at + 1)?.span.start))
}
