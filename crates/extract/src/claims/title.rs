//! A claim in a line: who first, then the verb, in the claim's own words.

use super::passage::Passage;
use crate::{clauses::Clause, names::MentionKind, speech::{Attribution, Rule}};
use dateline_corpus::Span;
use std::ops::Range;

/// How long a title may be, in characters.
const LONGEST: usize = 90;

/// What a title is made of.
pub(super) struct Parts<'p, 'r, 's> {
    pub(super) passage: &'p Passage<'r, 's>,
    pub(super) tokens: &'p Range<usize>,
    pub(super) clauses: &'p [Clause],
    pub(super) main: Option<&'p Clause>,
    pub(super) attribution: Option<&'r Attribution>,
    /// Who speaks, or spoke last.
    pub(super) speaker: Option<&'p str>,
    pub(super) counts: &'p [usize],
}

/// The title of a unit.
pub(super) fn of_unit(parts: &Parts<'_, '_, '_>) -> String {
    let passage = parts.passage;
    let Some(attribution) = parts.attribution else {
        return told(parts);
    };
    let actor = parts.speaker.filter(|_| attribution.speaker.is_some()).map(|name| short(passage, name));
    if let Some(actor) = &actor
        && (!parts.counts.is_empty() || attribution.direct && is_whole_quote(passage, attribution))
    {
        let said = content(parts, attribution);
        if !said.is_empty() {
            let room = LONGEST.saturating_sub(actor.chars().count() + 2);
            let said = shorten(&said, room);
            return format!("{actor}: {}", if parts.counts.is_empty() { said } else { uncapital(&said) });
        }
    }
    let cue_first = attribution.cue.is_some_and(|cue| cue.start < attribution.content.start) && attribution.rule != Rule::According;
    if cue_first {
        return told(parts);
    }
    let said = content(parts, attribution);
    match actor {
        Some(actor) if attribution.rule != Rule::Passive => {
            let room = LONGEST.saturating_sub(actor.chars().count() + 2);
            format!("{actor}: {}", shorten(&said, room))
        }
        _ => capital(&shorten(&said, LONGEST)),
    }
}

/// The title of a nested clause.
pub(super) fn of_clause(passage: &Passage<'_, '_>, tokens: &Range<usize>, _clause: &Clause) -> String {
    let text = passage.span_of(tokens).and_then(|span| span.of(passage.text())).unwrap_or_default();
    capital(&shorten(&clean(text), LONGEST))
}

/// The words under a span as a title.
pub(super) fn plain(text: &str, span: Span) -> String {
    capital(&shorten(&clean(span.of(text).unwrap_or_default()), LONGEST))
}

/// From the subject of the main clause on, with a name for a pronoun.
fn told(parts: &Parts<'_, '_, '_>) -> String {
    let passage = parts.passage;
    let text = passage.text();
    let start = subject_start(parts);
    let tokens = start..parts.tokens.end;
    let Some(span) = passage.span_of(&tokens) else { return String::new() };
    let mut words = clean(span.of(text).unwrap_or_default());
    let first = passage.word(start);
    let group = matches!(first.as_str(), "the" | "a") && matches!(passage.word(start + 1).as_str(), "group" | "agency" | "organisation" | "organization" | "ministry" | "council" | "president" | "statement" | "president’s");
    let pronoun = matches!(first.as_str(), "he" | "she" | "it" | "they" | "the group");
    if (pronoun || group && parts.attribution.is_some())
        && let Some(name) = parts.speaker
        && (parts.attribution.is_some_and(|a| a.speaker.is_some()) || matches!(first.as_str(), "he" | "she"))
    {
        let skip = if group { 2 } else { 1 };
        let rest = words.split_whitespace().skip(skip).collect::<Vec<_>>().join(" ");
        words = format!("{} {rest}", short(passage, name));
    } else if first == "also" {
        words = words.split_once(' ').map_or(words.clone(), |(_, rest)| rest.to_owned());
    }
    capital(&shorten(&words, LONGEST))
}

/// Where the subject of the main clause begins: after opening phrases ("On Sunday, …", "Speaking to reporters, …").
fn subject_start(parts: &Parts<'_, '_, '_>) -> usize {
    let passage = parts.passage;
    let Some(group) = parts.main.and_then(|c| c.group.as_ref()) else { return parts.tokens.start };
    // A subject put between commas ("Trump, speaking on Sunday, confirmed") is kept whole.
    let verb = group.tokens.start;
    let opening = parts.clauses.first().is_some_and(|c| c.group.is_none() || !c.kind.is_top());
    let first = passage.word(parts.tokens.start);
    let phrase = opening || matches!(
        first.as_str(),
        "on" | "in" | "at" | "after" | "before" | "during" | "since" | "for" | "with" | "while" | "as" | "when" | "however" | "meanwhile" | "earlier" | "later" | "by" | "despite" | "amid"
            | "following" | "also" | "separately" | "still" | "yet" | "although" | "if" | "under" | "from" | "to"
    ) || first.ends_with("ing") && first.len() > 5;
    if !phrase {
        return parts.tokens.start;
    }
    let comma = (parts.tokens.start..verb).rev().find(|&at| passage.word(at) == ",");
    // The comma must leave a subject between itself and the verb.
    match comma {
        Some(comma) if comma + 1 < verb => comma + 1,
        _ => parts.tokens.start,
    }
}

/// What is said, without what says so.
fn content(parts: &Parts<'_, '_, '_>, attribution: &Attribution) -> String {
    let text = parts.passage.text();
    let span = parts.passage.span_of(parts.tokens).unwrap_or(attribution.content);
    let start = attribution.content.start.max(span.start);
    let mut end = attribution.content.end.min(span.end).max(start);
    // A quotation that the verb of saying parts is shown up to it.
    if let Some(cue) = attribution.cue.filter(|cue| cue.start > start && cue.end < end) {
        end = cue.start;
    }
    let words = clean(Span { start, end }.of(text).unwrap_or_default());
    let words = words.strip_prefix("that ").unwrap_or(&words).to_owned();
    if attribution.direct && words.starts_with(['“', '"', '‘']) { first_quotation(&words) } else { words }
}

/// Up to the first closing mark.
fn first_quotation(words: &str) -> String {
    let mut chars = words.char_indices();
    let Some((_, open)) = chars.next() else { return String::new() };
    let close = match open {
        '“' => '”',
        '‘' => '’',
        other => other,
    };
    chars.find(|&(_, c)| c == close).map_or_else(|| words.to_owned(), |(at, c)| words.get(..at + c.len_utf8()).unwrap_or(words).to_owned())
}

/// Whether what is said begins with a quotation.
fn is_whole_quote(passage: &Passage<'_, '_>, attribution: &Attribution) -> bool {
    attribution.content.of(passage.text()).is_some_and(|words| words.starts_with(['“', '"', '‘']))
}

/// How a title calls a speaker: a person by the last name, a body by its short name.
pub(crate) fn short(passage: &Passage<'_, '_>, name: &str) -> String {
    let entity = passage.reading.names.entities.iter().find(|e| e.name == name);
    match entity {
        Some(e) if e.kind == MentionKind::Person => name.rsplit(' ').next().unwrap_or(name).to_owned(),
        Some(e) => e.short.clone().filter(|short| short.len() >= 2).unwrap_or_else(|| capital(name)),
        None => capital(name),
    }
}

/// One space between words, no marks at the ends, nothing in brackets that are web addresses.
pub(super) fn clean(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().filter(|word| !word.contains("://") && !word.starts_with("pic.")).collect();
    let joined = words.join(" ");
    let trimmed = joined.trim_end_matches([',', ';', ':', '—', '–', ' ']).trim_start_matches(['-', '—', '–', '•', '.', ' ', ',', ';']);
    let trimmed = trimmed.strip_suffix('.').filter(|rest| !rest.ends_with('.') && !ends_in_abbreviation(rest)).unwrap_or(trimmed);
    trimmed.to_owned()
}

fn ends_in_abbreviation(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    last.contains('.') && last.len() <= 6
}

pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

fn uncapital(text: &str) -> String {
    let second = text.chars().nth(1).is_some_and(char::is_lowercase);
    let first_word = text.split(' ').next().unwrap_or_default();
    let common = matches!(first_word, "At" | "More" | "Over" | "About" | "Nearly" | "Some" | "The" | "It" | "Around" | "Almost" | "Hundreds" | "Thousands" | "Dozens");
    let mut chars = text.chars();
    if !(second && common) {
        return text.to_owned();
    }
    chars.next().map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
}

/// A text of at most so many characters, cut where a part of it ends: before a clause or a phrase of time or place,
/// never within quotation marks; with an ellipsis where nothing else is left.
pub(crate) fn shorten(text: &str, room: usize) -> String {
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let mut best: Option<(u8, usize)> = None;
    let mut quoted = 0i32;
    let mut straight = false;
    for (count, (at, c)) in text.char_indices().enumerate() {
        if count > room {
            break;
        }
        match c {
            '“' | '(' => quoted += 1,
            '”' | ')' => quoted -= 1,
            '"' => straight = !straight,
            _ => {}
        }
        if quoted != 0 || straight || count < 28 {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let rank = match c {
            ',' | ';' | '—' | '–' => 3,
            ' ' => boundary(rest.trim_start()),
            _ => 0,
        };
        if rank > 0 && best.is_none_or(|(r, b)| rank > r || rank == r && at > b) {
            best = Some((rank, at));
        }
    }
    match best {
        Some((_, at)) => {
            let kept = text.get(..at).unwrap_or(text).trim_end_matches([' ', ',', ';', '—', '–', ':']);
            kept.to_owned()
        }
        None => ellipsis(text, room),
    }
}

/// How good a place before these words is to end a title; 0 where it is none.
fn boundary(rest: &str) -> u8 {
    let word = rest.split(' ').next().unwrap_or_default();
    match word {
        "after" | "as" | "while" | "when" | "since" | "because" | "although" | "even" | "but" | "which" | "who" | "where" | "if" | "before" | "amid" | "following" | "despite" | "including" => 3,
        "during" | "on" | "across" | "aboard" | "according" | "through" | "by" => 2,
        "and" | "in" | "over" | "from" | "at" | "for" | "with" | "against" => 1,
        _ => 0,
    }
}

fn ellipsis(text: &str, room: usize) -> String {
    let cut: String = text.chars().take(room.saturating_sub(2)).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    let open = words.matches('“').count() > words.matches('”').count();
    let end = words.trim_end_matches([',', ';', ':', ' ']);
    if open { format!("{end} …”") } else { format!("{end} …") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_titles_end_where_a_part_ends() {
        assert_eq!(
            shorten("The mayor ordered the lower town to be cleared of its people after the river had risen by four metres overnight", 90),
            "The mayor ordered the lower town to be cleared of its people"
        );
        assert_eq!(shorten("Short enough", 90), "Short enough");
    }

    #[test]
    fn ok_marks_at_the_ends_go() {
        assert_eq!(clean(" - They left the U.S.,  at once. "), "They left the U.S., at once");
    }
}
