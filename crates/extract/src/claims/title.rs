//! A claim in a line: who first, then the verb, in the claim's own words.

use super::{passage::Passage, unit::Unit, worth};
use crate::{
    names::MentionKind,
    speech::{Attribution, Rule},
};
use dateline_corpus::Span;
use std::ops::Range;

/// How long a title may be, in characters.
const LONGEST: usize = 90;

/// What a title is made of.
pub(super) struct Parts<'p, 'u, 'r, 's> {
    pub(super) unit: &'p Unit<'u, 'r, 's>,
    /// Who speaks, or spoke last.
    pub(super) speaker: Option<&'p str>,
    pub(super) counted: bool,
}

/// The title of a unit.
pub(super) fn of_unit(parts: &Parts<'_, '_, '_, '_>) -> String {
    let passage = parts.unit.passage;
    let Some(attribution) = &parts.unit.attribution else { return told(parts) };
    let actor = parts.speaker.filter(|_| attribution.speaker.is_some()).map(|name| short(passage, name));
    let cue_first = attribution.cue.is_some_and(|cue| cue.start < attribution.content.start)
        && attribution.rule != Rule::According;
    let quoted = attribution.direct && begins_with_quote(passage, attribution);
    let Some(actor) = actor.filter(|_| parts.counted || quoted || !cue_first) else {
        return if cue_first {
            told(parts)
        } else {
            capital(&shorten(&content(parts, attribution), LONGEST))
        };
    };
    let said = content(parts, attribution);
    if said.is_empty() {
        return told(parts);
    }
    let room = LONGEST.saturating_sub(actor.chars().count() + 2);
    match attribution.rule {
        _ if quoted => format!("{actor}: {}", shorten_quotation(&said, room)),
        Rule::Passive => told(parts),
        _ if !parts.counted && attribution.speaker.as_deref().is_some_and(is_common) => {
            // "Two people were arrested, authorities said": who says so is no name.
            capital(&shorten(&said, LONGEST))
        }
        _ => format!("{actor}: {}", uncapital(&shorten(&said, room))),
    }
}

/// The title of a nested clause; the small word that links it to its noun goes.
pub(super) fn of_clause(passage: &Passage<'_, '_>, tokens: &Range<usize>) -> String {
    let text = passage.span_of(tokens).and_then(|span| span.of(passage.text())).unwrap_or_default();
    let words = clean(text);
    let words = words.replacen(", who ", " ", 1).replacen(", which ", " ", 1);
    let linked =
        [" that has ", " which has ", " that was ", " which was ", " that had ", " that ", " which "];
    let verbal = |at: &usize| {
        matches!(passage.word(at + 1).as_str(), "has" | "have" | "was" | "were" | "had" | "is" | "are")
    };
    let link =
        tokens.clone().filter(|at| matches!(passage.word(*at).as_str(), "that" | "which")).find(verbal);
    let words = match link {
        Some(_) => linked.iter().find(|l| words.contains(**l)).map_or(words.clone(), |link| {
            let rest = link.trim_start().split_once(' ').map_or("", |(_, rest)| rest);
            words.replacen(link, &format!(" {rest}"), 1)
        }),
        None => words,
    };
    capital(&shorten(&words, LONGEST))
}

/// The words under a span as a title.
pub(super) fn plain(text: &str, span: Span) -> String {
    capital(&shorten(&clean(span.of(text).unwrap_or_default()), LONGEST))
}

/// From the subject of the main clause on, with a name for a pronoun.
fn told(parts: &Parts<'_, '_, '_, '_>) -> String {
    let unit = parts.unit;
    let passage = unit.passage;
    let start = subject_start(unit);
    let span = passage.span_of(&(start..unit.tokens.end));
    let mut words = clean(span.and_then(|span| span.of(passage.text())).unwrap_or_default());
    if let Some(rest) = words.strip_prefix("also ") {
        words = rest.to_owned();
    }
    // A verb beside the first one has the first one's subject.
    let verb = unit.main.and_then(|c| c.group.as_ref()).map_or(start, |g| g.tokens.start);
    let bare = verb <= start + 1 && unit.tokens.start > passage.tokens.start + 1;
    let named = unit.attribution.as_ref().and_then(|a| a.speaker.as_deref());
    if bare {
        let subject = named.map(|name| short(passage, name)).or_else(|| first_subject(passage));
        return capital(&shorten(format!("{} {words}", subject.unwrap_or_default()).trim(), LONGEST));
    }
    let first = passage.word(start);
    let nominal = matches!(first.as_str(), "the" | "a")
        && matches!(
            passage.word(start + 1).as_str(),
            "group"
                | "agency"
                | "organisation"
                | "organization"
                | "ministry"
                | "council"
                | "president"
                | "statement"
        );
    let person = matches!(first.as_str(), "he" | "she");
    let pronoun = person || matches!(first.as_str(), "it" | "they");
    let name = named.or(parts.speaker.filter(|_| person));
    if let Some(name) = name.filter(|name| (pronoun || nominal) && !is_common(name)) {
        let skip = if nominal { 2 } else { 1 };
        let rest: Vec<&str> = words.split_whitespace().skip(skip).collect();
        words = format!("{} {}", short(passage, name), rest.join(" "));
    }
    capital(&shorten(&words, LONGEST))
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
    let phrase = hanging || opens_phrase(&first) || first.ends_with("ing") && first.len() > 5;
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

/// A quotation of at most so many characters: as many whole sentences as fit, else the words that fit and an ellipsis.
fn shorten_quotation(quotation: &str, room: usize) -> String {
    if quotation.chars().count() <= room {
        return quotation.to_owned();
    }
    let inner = quotation.trim_start_matches('“').trim_end_matches('”');
    let fits = |at: usize| inner.get(..at).is_some_and(|part| part.chars().count() + 2 <= room);
    let stops = inner.match_indices(['.', '?', '!', '…']).filter(|(at, _)| {
        inner.get(*at..).is_some_and(|rest| rest.len() < 2 || rest.chars().nth(1) == Some(' '))
    });
    let last = stops.map(|(at, mark)| at + mark.len()).rfind(|&at| fits(at) && at >= 15);
    if let Some(part) = last.and_then(|at| inner.get(..at)) {
        return format!("“{}”", part.trim_end_matches('.'));
    }
    let cut: String = inner.chars().take(room.saturating_sub(4)).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("“{} …”", words.trim_end_matches([',', ';', ':', ' ']))
}

/// Whether what is said begins with a quotation.
fn begins_with_quote(passage: &Passage<'_, '_>, attribution: &Attribution) -> bool {
    attribution.content.of(passage.text()).is_some_and(|words| words.starts_with(['“', '"', '‘', '«', '`']))
}

/// Whether a speaker has no name: "authorities", "police".
fn is_common(name: &str) -> bool {
    name.chars().all(|c| !c.is_uppercase())
        || !name.contains(' ') && crate::claims::lane::is("actor", &name.to_lowercase())
}

/// How a title calls a speaker: a person by the last name, a body by its short name.
fn short(passage: &Passage<'_, '_>, name: &str) -> String {
    let entity = passage.reading.names.entities.iter().find(|e| e.name == name);
    match entity {
        Some(e) if e.kind == MentionKind::Person => name.rsplit(' ').next().unwrap_or(name).to_owned(),
        Some(e) => e.short.clone().filter(|short| short.len() >= 2).unwrap_or_else(|| capital(name)),
        None => capital(name),
    }
}

/// One space between words, no marks at the ends, nothing in brackets that are web addresses.
pub(super) fn clean(text: &str) -> String {
    let words: Vec<&str> =
        text.split_whitespace().filter(|word| !word.contains("://") && !word.starts_with("pic.")).collect();
    let joined = words.join(" ");
    let trimmed = joined
        .trim_end_matches([',', ';', ':', '—', '–', ' '])
        .trim_start_matches(['-', '—', '–', '•', '.', ' ', ',', ';']);
    let trimmed = trimmed
        .strip_suffix('.')
        .filter(|rest| !rest.ends_with('.') && !ends_in_abbreviation(rest))
        .unwrap_or(trimmed);
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

/// A text of at most so many characters, cut where a part of it ends: before a clause or a phrase of time or place,
/// never within quotation marks; with an ellipsis where nothing else is left.
fn shorten(text: &str, room: usize) -> String {
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
        "after" | "as" | "while" | "when" | "since" | "because" | "although" | "even" | "but" | "which"
        | "who" | "where" | "if" | "before" | "amid" | "following" | "despite" | "including" => 3,
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
            shorten(
                "The mayor ordered the lower town to be cleared of its people after the river had risen by four metres overnight",
                90
            ),
            "The mayor ordered the lower town to be cleared of its people"
        );
        assert_eq!(shorten("Short enough", 90), "Short enough");
    }

    #[test]
    fn ok_marks_at_the_ends_go() {
        assert_eq!(clean(" - They left the U.S.,  at once. "), "They left the U.S., at once");
    }
}
