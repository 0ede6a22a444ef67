//! What the words beside a verb may be, by their forms.

use super::forms::look_up;
use crate::tokens::{Token, TokenKind};

/// Whether a word may be the noun before a verb.
pub(super) fn is_noun(word: &str) -> bool {
    !word.is_empty()
        && !is_preposition(word)
        && !is_determiner(word)
        && !is_adjective(word)
        && !matches!(
            word,
            "to" | "and"
                | "or"
                | ","
                | "not"
                | "will"
                | "would"
                | "can"
                | "could"
                | "may"
                | "might"
                | "should"
                | "must"
        )
        && look_up(word).is_none_or(|(_, form)| !form.past)
}

/// Whether what stands at a place can be a verb's object.
pub(super) fn is_object(words: &[&str], tokens: &[Token], text: &str, at: usize) -> bool {
    let word = words.get(at).copied().unwrap_or_default();
    let Some(token) = tokens.get(at) else { return false };
    is_determiner(word)
        || is_pronoun_object(word)
        || word.starts_with(|c: char| c.is_ascii_digit())
        || token.kind == TokenKind::Open
        || (token.is_word() && token.of(text).starts_with(char::is_uppercase) && !is_day(word))
}

fn is_adjective(word: &str) -> bool {
    [
        "ate", "al", "ive", "ous", "ic", "able", "ible", "ing", "ed", "ary", "ful", "less", "ant", "ent",
        "wide", "ian", "ly",
    ]
    .iter()
    .any(|end| word.ends_with(end))
}

pub(super) fn is_subject(word: &str) -> bool {
    matches!(word, "he" | "she" | "it" | "they" | "we" | "i" | "you" | "who")
}

fn is_pronoun_object(word: &str) -> bool {
    matches!(
        word,
        "him"
            | "them"
            | "us"
            | "me"
            | "it"
            | "that"
            | "himself"
            | "herself"
            | "themselves"
            | "itself"
            | "at"
            | "nearly"
            | "more"
            | "about"
    )
}

fn is_day(word: &str) -> bool {
    word.ends_with("day") && word.len() > 5
}

pub(super) fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "this"
            | "these"
            | "those"
            | "his"
            | "her"
            | "its"
            | "their"
            | "our"
            | "my"
            | "your"
            | "any"
            | "some"
            | "no"
            | "many"
            | "several"
    ) || word.ends_with("’s")
        || word.ends_with("'s")
}

pub(super) fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "of" | "in"
            | "on"
            | "at"
            | "by"
            | "for"
            | "from"
            | "with"
            | "about"
            | "against"
            | "into"
            | "over"
            | "under"
            | "during"
            | "through"
            | "between"
            | "among"
            | "within"
            | "without"
            | "toward"
            | "towards"
            | "across"
            | "near"
            | "upon"
            | "amid"
            | "despite"
            | "like"
            | "than"
    )
}

pub(super) fn is_adverb(word: &str) -> bool {
    word.ends_with("ly")
        || matches!(
            word,
            "also"
                | "already"
                | "still"
                | "now"
                | "then"
                | "just"
                | "even"
                | "only"
                | "ever"
                | "yet"
                | "again"
                | "since"
                | "long"
                | "so"
                | "far"
                | "often"
                | "always"
                | "once"
                | "soon"
                | "both"
                | "each"
                | "all"
        )
}
