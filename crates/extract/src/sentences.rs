//! Sentences.
//!
//! A sentence ends at `.`, `!`, `?` or `…` and the closing marks after it, where a space and a capital, an
//! opening quotation mark or a digit follow; it never runs over the end of a block. Periods within numbers,
//! after abbreviations (`Gen.`, `U.S.`) and after initials (`J. Doe`) do not end it, unless nothing else can
//! come of them. Not read: sentences that begin in lower case, or with no space between two of them.

use crate::{
    blocks::Block,
    lexicon::{self, Table},
    tokens::{Token, TokenKind},
};
use dateline_corpus::Span;
use std::{ops::Range, sync::LazyLock};

/// One sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first token to its last.
    pub span: Span,
    /// Its tokens, as places in the list of all; never empty.
    pub tokens: Range<usize>,
    /// Its block, as a place in the list of all.
    pub block: usize,
}

impl Sentence {
    /// The sentence's own text.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text).unwrap_or_default()
    }
}

/// Abbreviations, and whether they may also end a sentence.
static ABBREVIATIONS: LazyLock<Table<&str, bool>> = LazyLock::new(|| {
    lexicon::entries(include_str!("../data/abbreviations.txt"))
        .map(|entry| entry.strip_suffix('*').map_or((entry, false), |word| (word, true)))
        .collect()
});

/// Words that begin a sentence far more often than a name: after an abbreviation that may end one.
const STARTERS: [&str; 28] = [
    "The",
    "A",
    "An",
    "It",
    "He",
    "She",
    "They",
    "We",
    "I",
    "In",
    "On",
    "At",
    "But",
    "And",
    "This",
    "That",
    "These",
    "Those",
    "His",
    "Her",
    "Their",
    "There",
    "However",
    "When",
    "As",
    "If",
    "Meanwhile",
    "More",
];

/// The sentences of a text, in order; every token is in one of them or in no block.
pub fn split(text: &str, tokens: &[Token], blocks: &[Block]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut at = 0;
    for (block, span) in blocks.iter().map(|block| block.span).enumerate() {
        while tokens.get(at).is_some_and(|token| token.span.start < span.start) {
            at += 1;
        }
        let mut start = at;
        let dateline = dateline_end(text, tokens, at, span);
        while let Some(token) = tokens.get(at).filter(|token| token.span.start < span.end) {
            at += 1;
            let ends = tokens.get(at).is_none_or(|next| next.span.start >= span.end);
            if ends || dateline == Some(at - 1) || ends_sentence(text, tokens, at - 1, start) {
                // Closing marks belong to what they close.
                while !ends
                    && tokens
                        .get(at)
                        .is_some_and(|next| next.span.start < span.end && closes(text, tokens, at))
                {
                    at += 1;
                }
                let last = tokens.get(at - 1).unwrap_or(token).span.end;
                if let Some(first) = tokens.get(start) {
                    let span = Span { start: first.span.start, end: last };
                    sentences.push(Sentence { span, tokens: start..at, block });
                }
                start = at;
            }
        }
    }
    sentences
}

/// The mark that closes a dateline at the beginning of a block: the dash of `NAIROBI, Kenya (Agency) —`, the colon of
/// `ISLAMABAD:`. A dateline is a sentence of its own.
fn dateline_end(text: &str, tokens: &[Token], first: usize, block: Span) -> Option<usize> {
    let upper = |token: &Token| {
        let word = token.of(text);
        word.chars().filter(|c| c.is_alphabetic()).count() > 2 && !word.contains(char::is_lowercase)
    };
    if !tokens.get(first).is_some_and(|token| token.is_word() && upper(token)) {
        return agency_end(text, tokens, first, block);
    }
    let near =
        tokens.iter().enumerate().skip(first).take(16).take_while(|(_, token)| token.span.start < block.end);
    let mut plain = true;
    for (at, token) in near {
        let mark = token.of(text);
        let spaced = text.get(token.span.end as usize..).is_some_and(|rest| rest.starts_with(' '));
        match mark {
            "—" | "–" | "--" | "_" | "-" if spaced => return Some(at),
            ":" if plain && spaced => return Some(at),
            "." | "/" | "," | "(" | ")" | "—" | "–" | "--" | "_" | "-" => {}
            _ if token.is_word() => plain &= upper(token),
            _ if token.kind == TokenKind::Number => plain = false,
            _ => return None,
        }
    }
    None
}

/// The dash of `Paris (Agency) –`: a place in small letters with an agency in brackets.
fn agency_end(text: &str, tokens: &[Token], first: usize, block: Span) -> Option<usize> {
    let mark = |at: usize| tokens.get(at).filter(|t| t.span.start < block.end).map_or("", |t| t.of(text));
    let open = (first..first + 6).find(|&at| mark(at) == "(")?;
    let place = (first..open).all(|at| mark(at) == "," || mark(at).starts_with(char::is_uppercase));
    let agency = mark(open + 1).len() > 1 && mark(open + 1).chars().all(char::is_uppercase);
    let dash = matches!(mark(open + 3), "—" | "–" | "--" | "-");
    (place && open > first && agency && mark(open + 2) == ")" && dash).then_some(open + 3)
}

/// Whether the token at `at` closes something that stands before it, without a space between.
fn closes(text: &str, tokens: &[Token], at: usize) -> bool {
    let (Some(before), Some(token)) = (at.checked_sub(1).and_then(|i| tokens.get(i)), tokens.get(at)) else {
        return false;
    };
    let closing = match token.kind {
        TokenKind::Close | TokenKind::Straight => true,
        TokenKind::Punct => matches!(token.of(text), ")" | "]" | "\u{2019}" | "'"),
        _ => false,
    };
    closing && before.span.end == token.span.start
}

/// Whether a sentence that began at token `start` ends with the token at `at`, closing marks after it aside.
fn ends_sentence(text: &str, tokens: &[Token], at: usize, start: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let mark = token.of(text);
    let stop = match token.kind {
        TokenKind::Punct => matches!(mark, "!" | "?" | "…") || mark.starts_with('.'),
        TokenKind::Word => mark.ends_with('.'),
        _ => false,
    };
    if !stop {
        return false;
    }
    let mut next = at + 1;
    while closes(text, tokens, next) {
        next += 1;
    }
    let (Some(last), Some(after)) = (tokens.get(next - 1), tokens.get(next)) else { return true };
    if last.span.end == after.span.start {
        return false;
    }
    let closed = next > at + 1;
    let begins = after
        .of(text)
        .starts_with(|c: char| c.is_uppercase() || c.is_numeric() || !c.is_lowercase() && c.is_alphabetic())
        || matches!(after.kind, TokenKind::Open | TokenKind::Straight)
        || matches!(after.of(text), "(" | "[" | "—" | "–" | "-" | "--" | "@" | "#");
    if !begins {
        return false;
    }
    // "…" and "..." within a quotation go on as often as they end; a capital decides.
    if token.kind == TokenKind::Word {
        // `U.S.`, `a.m.`: an end only before a word that begins sentences.
        return closed || is_starter(text, after) || (after.is_quote() && !next_is_name(text, tokens, next));
    }
    if mark == "." && !closed {
        let Some(before) = at.checked_sub(1).and_then(|i| tokens.get(i)) else { return true };
        if before.span.end == token.span.start && at > start {
            let word = before.of(text);
            if let Some(&may_end) = ABBREVIATIONS.get(word) {
                let number = after.kind == TokenKind::Number;
                return match word {
                    "No" | "no" | "p" | "pp" | "vol" | "fig" => !number,
                    _ => may_end && is_starter(text, after),
                };
            }
            let initial = word.chars().count() == 1 && word.starts_with(|c: char| c.is_uppercase());
            if initial && word != "I" {
                return is_starter(text, after);
            }
        }
        // The number of a list's item is not a sentence.
        if at == start + 1 && before.kind == TokenKind::Number {
            return false;
        }
    }
    true
}

fn is_starter(text: &str, token: &Token) -> bool {
    STARTERS.contains(&token.of(text))
}

fn next_is_name(text: &str, tokens: &[Token], quote: usize) -> bool {
    tokens.get(quote + 1).is_some_and(|t| t.of(text).starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{blocks, tokens};
    use proptest::prelude::*;

    fn shown(text: &str) -> Vec<&str> {
        split(text, &tokens::lex(text), &blocks::split(text))
            .iter()
            .map(|s| s.span.of(text).unwrap())
            .collect()
    }

    #[test]
    fn ok_stops_end_sentences() {
        assert_eq!(
            shown("They met. Nobody spoke! Why? “Fear.” So it went."),
            ["They met.", "Nobody spoke!", "Why?", "“Fear.”", "So it went."]
        );
    }

    #[test]
    fn ok_abbreviations_and_initials_do_not() {
        for text in [
            "On Jan. 12 the U.S. Navy left.",
            "Gen. Ko met Sen. J. Doe.",
            "At 9 a.m. Monday it fell 3.5 percent.",
            "Acme Corp. Chairman Lee resigned.",
            "She lives in St. Kilda with Mr. Ito.",
        ] {
            assert_eq!(shown(text), [text]);
        }
    }

    #[test]
    fn ok_an_abbreviation_may_end_one() {
        assert_eq!(shown("He left the U.S. The rest stayed."), ["He left the U.S.", "The rest stayed."]);
        assert_eq!(shown("He works for Acme Inc. It is small."), ["He works for Acme Inc.", "It is small."]);
    }

    #[test]
    fn ok_an_ellipsis_goes_on_in_lower_case() {
        assert_eq!(shown("“We… they want it.” He left."), ["“We… they want it.”", "He left."]);
    }

    #[test]
    fn ok_a_line_ends_a_sentence() {
        assert_eq!(
            shown("- Dead: 3 people\n- Hurt: 4 people\nNo stop here"),
            ["- Dead: 3 people", "- Hurt: 4 people", "No stop here"]
        );
    }

    #[test]
    fn ok_numbers_of_items_stay_with_them() {
        assert_eq!(shown("1. The city fell silent that night."), ["1. The city fell silent that night."]);
    }

    proptest! {
        #[test]
        fn sentences_cover_their_tokens(text in "[a-zA-Z0-9 .!?,'\"’“”…()\n-]{0,120}") {
            let (tokens, blocks) = (tokens::lex(&text), blocks::split(&text));
            let sentences = split(&text, &tokens, &blocks);
            let mut at = 0;
            for sentence in &sentences {
                prop_assert_eq!(sentence.tokens.start, at);
                prop_assert!(!sentence.tokens.is_empty());
                prop_assert!(!sentence.of(&text).is_empty());
                prop_assert!(blocks[sentence.block].span.contains(sentence.span));
                at = sentence.tokens.end;
            }
            prop_assert_eq!(at, tokens.len());
        }

        #[test]
        fn no_text_panics(text in "\\PC*") {
            split(&text, &tokens::lex(&text), &blocks::split(&text));
        }
    }
}
