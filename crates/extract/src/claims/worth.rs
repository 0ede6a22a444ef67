use super::{lane, passage::Passage};
use crate::{
    clauses::Clause,
    verbs::{Group, Tense},
};
use std::ops::Range;

/// Why what the paper tells by itself is a claim; nothing where it tells of no happening.
pub(super) fn happening(
    passage: &Passage<'_, '_>,
    main: Option<&Clause>,
    timed: bool,
    counted: bool,
) -> Option<&'static str> {
    if counted {
        return Some("it counts people");
    }
    let clause = main?;
    let group = clause.group.as_ref()?;
    if group.tense == Tense::Modal || group.negated && !timed {
        return None;
    }
    let subject = subject(passage, clause, group);
    if lane::is("remark", subject.head) && !timed {
        return None;
    }
    if lane::is("remark", subject.head) && matches!(group.lemma(), "come" | "follow" | "") {
        return None;
    }
    if timed {
        return Some("it names a time");
    }
    if has_habit(passage, clause) {
        return None;
    }
    let acts = !matches!(group.concept(), "" | "do");
    // A name anywhere in a longer subject: "Coast Airlines and skyhop cancelled flights".
    let named = subject.tokens.clone().skip(1).any(|at| {
        passage.token(at).is_some_and(|t| t.is_word() && t.of(passage.text()).starts_with(char::is_uppercase))
    });
    let past = group.tense == Tense::Past && !matches!(group.lemma(), "have" | "seem" | "appear" | "mean");
    let acted = subject.acts || lane::is("actor", subject.head) || (named && past);
    let happens = lane::is("happening", subject.head);
    match group.tense {
        Tense::Past | Tense::PastProgressive | Tense::PastPerfect => {
            // What a firm verb tells of the past has happened; states and links between sentences have not.
            let state = matches!(
                group.lemma(),
                "have"
                    | "seem"
                    | "appear"
                    | "mean"
                    | "follow"
                    | "come"
                    | "remain"
                    | "become"
                    | "include"
                    | "reflect"
                    | "underscore"
                    | "represent"
                    | "pose"
                    | "need"
                    | "know"
                    | "feel"
            );
            let verb = group.verb.is_some();
            let did = past && verb && !group.loose && !state && !subject.head.is_empty();
            (acted || happens || did || acts && !subject.head.is_empty()).then_some("it tells what happened")
        }
        Tense::Perfect => (acts && (acted || happens)).then_some("it tells what has happened"),
        _ => None,
    }
}

fn has_habit(passage: &Passage<'_, '_>, clause: &Clause) -> bool {
    clause.tokens.clone().any(|at| lane::is("habit", passage.word(at)))
}

/// A clause's subject.
pub(super) struct Subject<'r> {
    /// Its tokens, as places in the list of all.
    pub(super) tokens: Range<usize>,
    /// Its noun, in lower case.
    pub(super) head: &'r str,
    /// Whether it is a name or a pronoun.
    pub(super) acts: bool,
}

/// What stands before the verb of a clause, up to its noun.
pub(super) fn subject<'r>(passage: &Passage<'r, '_>, clause: &Clause, group: &Group) -> Subject<'r> {
    let mut start = clause.tokens.start;
    let mut end = group.tokens.start;
    let mut apart = false;
    // Leading small words and what an opening phrase puts before a comma.
    if let Some(comma) = (start..end).rev().find(|&at| matches!(passage.word(at), "," | ":" | "—" | "–"))
    {
        let rest = comma + 1..end;
        if !rest.is_empty() && (start..comma).all(|at| !passage.word(at).is_empty()) {
            start = rest.start;
        }
    }
    while start < end
        && matches!(
            passage.word(start),
            "who"
                | "which"
                | "and"
                | "but"
                | "that"
                | "since"
                | "after"
                | "as"
                | "when"
                | "while"
                | "where"
                | "however"
                | ","
                | "meanwhile"
                | "because"
                | "before"
        )
    {
        start += 1;
    }
    // After a clause put in between, the subject stands before that clause.
    if start >= end
        && let Some(piece) = passage
            .clauses
            .iter()
            .take_while(|c| c.tokens.start < clause.tokens.start)
            .filter(|c| c.group.is_none() && c.kind.is_top())
            .last()
    {
        (start, end) = (piece.tokens.start, piece.tokens.end);
        apart = true;
        while end > start && passage.token(end - 1).is_some_and(|t| !t.is_word()) {
            end -= 1;
        }
    }
    let stop = (start + 1..end).find(|&at| is_preposition(passage.word(at))).unwrap_or(end);
    let head = (start..stop)
        .rev()
        .find(|&at| passage.token(at).is_some_and(|t| t.is_word()) && !passage.word(at).ends_with("ly"));
    let word = head.map(|at| passage.word(at)).unwrap_or_default();
    let named = head.and_then(|at| passage.token(at)).is_some_and(|t| {
        let text = t.of(passage.text());
        text.starts_with(char::is_uppercase) && !(text.ends_with("’s") || text.ends_with("'s"))
    });
    let first_of_sentence = || {
        head.is_some_and(|at| at == passage.tokens.start)
            && crate::names::country_of(&capital(word)).is_none()
    };
    let acts = matches!(word, "he" | "she" | "they") || (named && (apart || !first_of_sentence()));
    Subject { tokens: start..end, head: word, acts }
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "of" | "in"
            | "on"
            | "at"
            | "by"
            | "for"
            | "from"
            | "with"
            | "against"
            | "over"
            | "to"
            | "across"
            | "between"
            | "during"
            | "outside"
            | "near"
            | "shared"
            | "linked"
    )
}
