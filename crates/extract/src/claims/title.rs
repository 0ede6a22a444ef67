//! A claim in a line: who first, then the verb, in the claim's own words.

mod shorten;

use super::{lane, passage::Passage, unit::Unit, worth};
use crate::{
    names::MentionKind,
    speech::{Attribution, Rule},
    verbs,
};
use dateline_corpus::Span;
use shorten::{clean, shorten, shorten_quotation};
use std::ops::Range;

/// How long a title may be, in characters.
const LONGEST: usize = 92;

/// What a title is made of.
pub(super) struct Parts<'p, 'u, 'r, 's> {
    pub(super) unit: &'p Unit<'u, 'r, 's>,
    /// Who speaks, or spoke last.
    pub(super) speaker: Option<&'p str>,
    /// The name that "it" and "they" may stand for.
    pub(super) subject: Option<&'p str>,
    pub(super) counted: bool,
}

/// The title of a unit: who and the verb where that fits in a line, else who and what is said.
pub(super) fn of_unit(parts: &Parts<'_, '_, '_, '_>) -> String {
    let passage = parts.unit.passage;
    let Some(attribution) = &parts.unit.attribution else { return told(parts, None) };
    let named = attribution.speaker.as_deref();
    let actor = named.map(|name| short(passage, name));
    let said = content(parts, attribution);
    let cue_first = attribution.cue.is_some_and(|cue| cue.start < attribution.content.start)
        && attribution.rule != Rule::According;
    if let Some(actor) = &actor
        && attribution.direct
        && begins_with_quote(passage, attribution)
    {
        let room = LONGEST.saturating_sub(actor.chars().count() + 2);
        return format!("{actor}: {}", shorten_quotation(&said, room));
    }
    match &actor {
        _ if attribution.rule == Rule::Passive || said.is_empty() => told(parts, None),
        Some(actor) if parts.counted => labelled(actor, &said),
        _ if cue_first => told(parts, actor.as_deref().map(|actor| (actor, said.as_str()))),
        // "Two people were arrested, authorities said": who says so has no name.
        Some(actor) if !named.is_some_and(is_common) => labelled(actor, &said),
        _ => capital(&shorten(&said, LONGEST, 0)),
    }
}

/// Who, and what is said.
fn labelled(actor: &str, said: &str) -> String {
    let room = LONGEST.saturating_sub(actor.chars().count() + 2);
    format!("{actor}: {}", uncapital(&shorten(said, room, 0)))
}

/// The title of a nested clause; the small word that links it to its noun goes.
pub(super) fn of_clause(passage: &Passage<'_, '_>, tokens: &Range<usize>) -> String {
    let text = passage.span_of(tokens).and_then(|span| span.of(passage.text())).unwrap_or_default();
    let words = clean(text).replacen(", who ", " ", 1).replacen(", which ", " ", 1);
    // "an outage that has lasted": "an outage has lasted".
    let verbal = |rest: &str| {
        let next = rest.split(' ').next().unwrap_or_default();
        matches!(next, "has" | "have" | "was" | "were" | "had")
            || verbs::look_up(next).is_some_and(|(_, form)| form.past)
    };
    let linked = [" that ", " which ", " who "].into_iter().find_map(|link| {
        let (before, after) = words.split_once(link)?;
        verbal(after).then(|| format!("{before} {after}"))
    });
    capital(&shorten(&linked.unwrap_or(words), LONGEST, 0))
}

/// The words under a span as a title.
pub(super) fn plain(text: &str, span: Span) -> String {
    capital(&shorten(&clean(span.of(text).unwrap_or_default()), LONGEST, 0))
}

/// Who did it and what was done: the subject without what is put in behind it, then the verb and the rest.
fn told(parts: &Parts<'_, '_, '_, '_>, said: Option<(&str, &str)>) -> String {
    let unit = parts.unit;
    let passage = unit.passage;
    let text =
        |range: Range<usize>| passage.span_of(&range).and_then(|s| s.of(passage.text())).unwrap_or_default();
    let whole = || capital(&shorten(&clean(text(unit.tokens.clone())), LONGEST, 0));
    let Some(group) =
        unit.main.and_then(|c| c.group.as_ref()).filter(|g| unit.tokens.contains(&g.tokens.start))
    else {
        return whole();
    };
    let verb = group.tokens.start;
    let start = subject_start(unit);
    let subject = subject(parts, start, verb);
    let rest = clean(text(verb..unit.tokens.end)).replacen("said that ", "said ", 1).replacen(
        "added that ",
        "added ",
        1,
    );
    if subject.is_empty() || subject.ends_with(['“', '"', '‘']) {
        return whole();
    }
    // The line must not end before the verb of what is told.
    let through = unit
        .told()
        .and_then(|c| c.group.as_ref())
        .map_or(group.tokens.end, |g| g.tokens.end.max(group.tokens.end));
    let least = subject.len() + clean(text(verb..through.max(verb + 1))).len() + 2;
    let full = format!("{subject} {rest}");
    if full.chars().count() <= LONGEST {
        let brief = full.chars().count() < 24 && start > unit.tokens.start;
        return if brief { whole() } else { capital(&full) };
    }
    let named = unit.attribution.as_ref().and_then(|a| a.speaker.as_deref()).filter(|name| !is_common(name));
    let last = named
        .map(|name| short(passage, name))
        .filter(|last| subject.ends_with(last.as_str()) && subject.len() > last.len());
    if let Some(last) = &last {
        let shorter = format!("{last} {rest}");
        if shorter.chars().count() <= LONGEST {
            return shorter;
        }
    }
    // What is said stands by itself where it is a sentence.
    let content = &unit.content;
    let sentence = unit.told().is_some_and(|c| c.tokens.start <= content.start + 2)
        && matches!(unit.act(), "say" | "announce" | "contact")
        && !["to ", "of ", "for "].iter().any(|w| said.is_some_and(|(_, said)| said.starts_with(w)));
    let length = |(actor, said): (&str, &str)| actor.chars().count() + said.chars().count() + 2;
    let spoken = said.filter(|pair| sentence && length(*pair) <= LONGEST && pair.1.len() > 20);
    if let Some((actor, said)) = spoken {
        return format!("{actor}: {}", uncapital(said));
    }
    let (subject, least) = match &last {
        Some(last) => (last.as_str(), (least + last.len()).saturating_sub(subject.len())),
        None => (subject.as_str(), least),
    };
    capital(&shorten(&format!("{subject} {rest}"), LONGEST, least))
}

/// The subject of a unit's verb as a title gives it: a name for a pronoun, the first verb's subject for a second verb.
fn subject(parts: &Parts<'_, '_, '_, '_>, start: usize, verb: usize) -> String {
    let unit = parts.unit;
    let passage = unit.passage;
    let named = unit.attribution.as_ref().and_then(|a| a.speaker.as_deref());
    let mut end = verb;
    let adverb = |word: &str| {
        matches!(word, "also" | "later" | "then" | "now" | "still") || word.ends_with("ly") && word.len() > 4
    };
    while end > start && adverb(passage.word(end - 1)) {
        end -= 1;
    }
    if end <= start {
        let second = unit.tokens.start > passage.tokens.start + 1;
        return named
            .map(|name| short(passage, name))
            .or_else(|| first_subject(passage).filter(|_| second))
            .unwrap_or_default();
    }
    let comma = |at: &usize| matches!(passage.word(*at), "," | "(" | "—" | "–");
    let close = passage.word(end - 1);
    // "Alan Eyre, a former diplomat, said": what is put in goes.
    let cut = (start..end).find(comma).filter(|at| matches!(close, "," | ")" | "—" | "–") && *at > start);
    let words = passage
        .span_of(&(start..cut.unwrap_or(end)))
        .and_then(|s| s.of(passage.text()))
        .map(clean)
        .unwrap_or_default();
    let first = passage.word(start);
    let nominal = matches!(first, "the" | "a")
        && lane::is("nominal", passage.word(start + 1))
        && named.is_some_and(|name| !is_common(name));
    let person = matches!(first, "he" | "she");
    let pronoun = person || matches!(first, "it" | "they");
    if !(pronoun || nominal) || (nominal && end > start + 2) {
        return words;
    }
    let fallback = if person { parts.speaker } else { parts.subject };
    named.or(fallback).map_or(words, |name| short(passage, name))
}

/// The subject of a passage's first verb.
fn first_subject(passage: &Passage<'_, '_>) -> Option<String> {
    let clause = passage.clauses.iter().find(|c| c.kind.is_top() && c.group.is_some())?;
    let group = clause.group.as_ref()?;
    let tokens = worth::subject(passage, clause, group).tokens;
    let text = passage.span_of(&tokens)?.of(passage.text())?;
    (!text.is_empty() && text.len() < 60).then(|| clean(text))
}

/// Where the subject of the main clause begins: after opening phrases ("On Sunday, …", "Speaking to reporters, …").
fn subject_start(unit: &Unit<'_, '_, '_>) -> usize {
    let passage = unit.passage;
    let start = unit.tokens.start;
    let Some(group) = unit.main.and_then(|c| c.group.as_ref()) else { return start };
    let verb = group.tokens.start;
    let first = passage.word(start);
    let hanging = unit.clauses.first().is_some_and(|c| !c.kind.is_top());
    let phrase = hanging || opens_phrase(first) || first.ends_with("ing") && first.len() > 5;
    if !phrase {
        return start;
    }
    let comma = (start..verb).rev().find(|&at| passage.word(at) == ",");
    comma.filter(|comma| comma + 1 < verb).map_or(start, |comma| comma + 1)
}

fn opens_phrase(word: &str) -> bool {
    matches!(
        word,
        "on" | "in"
            | "at"
            | "after"
            | "before"
            | "during"
            | "since"
            | "for"
            | "with"
            | "while"
            | "as"
            | "when"
            | "however"
            | "meanwhile"
            | "earlier"
            | "later"
            | "by"
            | "despite"
            | "amid"
            | "following"
            | "also"
            | "separately"
            | "still"
            | "yet"
            | "although"
            | "if"
            | "under"
            | "from"
            | "to"
            | "asked"
            | "pressed"
            | "though"
            | "because"
            | "but"
            | "and"
    )
}

/// What is said, without what says so.
fn content(parts: &Parts<'_, '_, '_, '_>, attribution: &Attribution) -> String {
    let passage = parts.unit.passage;
    let span = parts.unit.span;
    let start = attribution.content.start.max(span.start);
    let mut end = attribution.content.end.min(span.end).max(start);
    // What the verb of saying parts is shown up to it.
    if let Some(cue) = attribution.cue.filter(|cue| cue.start > start && cue.end < end) {
        end = cue.start;
    }
    let text = Span { start, end }.of(passage.text()).unwrap_or_default();
    if attribution.direct && begins_with_quote(passage, attribution) {
        return first_quotation(text.trim());
    }
    let words = clean(text);
    words.strip_prefix("that ").unwrap_or(&words).to_owned()
}

/// Up to the first closing mark, without the comma before it.
fn first_quotation(words: &str) -> String {
    let joined = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut chars = joined.char_indices();
    let Some((_, open)) = chars.next() else { return String::new() };
    let close = match open {
        '“' => '”',
        '‘' => '’',
        '«' => '»',
        other => other,
    };
    let within = chars.find(|&(_, c)| c == close).and_then(|(at, _)| joined.get(open.len_utf8()..at));
    let within = within.or_else(|| joined.get(open.len_utf8()..)).unwrap_or_default();
    format!("“{}”", within.trim_end_matches([',', ' ']).trim_end_matches('.'))
}

/// Whether what is said begins with a quotation.
fn begins_with_quote(passage: &Passage<'_, '_>, attribution: &Attribution) -> bool {
    attribution.content.of(passage.text()).is_some_and(|words| words.starts_with(['“', '"', '‘', '«', '`']))
}

/// Whether a speaker has no name: "authorities", "police".
pub(super) fn is_common(name: &str) -> bool {
    name.chars().all(|c| !c.is_uppercase()) || !name.contains(' ') && lane::is("actor", &name.to_lowercase())
}

/// How a title calls a speaker: a person by the last name, a body by its short name.
fn short(passage: &Passage<'_, '_>, name: &str) -> String {
    match passage.reading.names.named(name) {
        Some(e) if e.kind == MentionKind::Person => name.rsplit(' ').next().unwrap_or(name).to_owned(),
        Some(e) => e.short.clone().filter(|short| short.len() >= 2).unwrap_or_else(|| capital(name)),
        None => capital(name),
    }
}

pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

fn uncapital(text: &str) -> String {
    let second = text.chars().nth(1).is_some_and(char::is_lowercase);
    let first_word = text.split(' ').next().unwrap_or_default();
    let common = matches!(
        first_word,
        "At" | "More"
            | "Over"
            | "About"
            | "Nearly"
            | "Some"
            | "The"
            | "It"
            | "Around"
            | "Almost"
            | "Hundreds"
            | "Thousands"
            | "Dozens"
    );
    let mut chars = text.chars();
    if !(second && common) {
        return text.to_owned();
    }
    chars.next().map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
}
