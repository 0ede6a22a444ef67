//! Quotations: pairs of marks within a paragraph, and what runs on into the next.

use crate::{
    names::runs::View,
    names::words::class,
    tokens::{Token, TokenKind},
};
use std::ops::Range;

/// A quotation, its marks included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Quote {
    /// Its tokens, from the opening mark to past the closing one.
    pub(crate) tokens: Range<usize>,
    /// How many words it has.
    pub(crate) words: usize,
    /// Whether the paragraph ended before it was closed.
    pub(crate) open: bool,
}

/// The quotations of a paragraph, in order, none within another. Single marks count where they open and close
/// outside of double ones.
pub(crate) fn in_paragraph(view: View, paragraph: &Range<usize>, quotes: &mut Vec<Quote>) {
    let mut at = paragraph.start;
    while at < paragraph.end {
        let Some(token) = view.tokens.get(at) else { break };
        let mark = token.of(view.text);
        if is_double(mark) && token.kind != TokenKind::Close || mark == "''" {
            at = double(view, paragraph, at, quotes);
        } else if token.kind == TokenKind::Open {
            at = single(view, paragraph, at, quotes);
        } else {
            at += 1;
        }
    }
}

fn is_double(mark: &str) -> bool {
    matches!(mark, "\"" | "\u{201c}" | "\u{201d}" | "\u{201e}" | "\u{ab}" | "\u{bb}" | "``" | "''")
}

fn closes(token: &Token, mark: &str, opened: &str) -> bool {
    is_double(mark)
        && match opened {
            "\u{201c}" | "\u{201e}" => token.kind == TokenKind::Close || mark == "\"",
            "\u{ab}" => mark == "\u{bb}",
            "\"" => token.kind != TokenKind::Open || mark != "\u{201c}",
            _ => true,
        }
}

fn double(view: View, paragraph: &Range<usize>, start: usize, quotes: &mut Vec<Quote>) -> usize {
    let opened = view.str(start);
    let mut words = 0;
    for at in start + 1..paragraph.end {
        let Some(token) = view.tokens.get(at) else { break };
        words += usize::from(view.is(at, class::WORD | class::NUMBER));
        if token.is_quote() && closes(token, view.str(at), opened) {
            quotes.push(Quote { tokens: start..at + 1, words, open: false });
            return at + 1;
        }
    }
    // Not closed: it runs on, if it is a paragraph's; a stray mark within one quotes nothing.
    if words >= 4 {
        quotes.push(Quote { tokens: start..paragraph.end, words, open: true });
    }
    // No other mark of this paragraph would be closed either.
    paragraph.end
}

/// How far a single quotation is looked for.
const SINGLE: usize = 120;

fn single(view: View, paragraph: &Range<usize>, start: usize, quotes: &mut Vec<Quote>) -> usize {
    let mut words = 0;
    for at in start + 1..paragraph.end.min(start + SINGLE) {
        let Some(token) = view.tokens.get(at) else { break };
        if is_double(view.str(at)) && token.kind == TokenKind::Open {
            break;
        }
        words += usize::from(view.is(at, class::WORD | class::NUMBER));
        if token.kind == TokenKind::Close && !is_double(view.str(at)) {
            quotes.push(Quote { tokens: start..at + 1, words, open: false });
            return at + 1;
        }
    }
    start + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{names::words::classify, tokens};

    fn shown(text: &str) -> Vec<String> {
        let tokens = tokens::lex(text);
        let words = classify(text, &tokens);
        let view = View { text, tokens: &tokens, words: &words };
        let mut quotes = Vec::new();
        in_paragraph(view, &(0..tokens.len()), &mut quotes);
        quotes.iter().map(|q| view.over(&q.tokens).to_owned()).collect()
    }

    #[test]
    fn ok_marks_pair() {
        assert_eq!(shown("“Go,” he said. \"No,\" she said."), ["“Go,”", "\"No,\""]);
        assert_eq!(shown("''We go,'' he said, ''now.''"), ["''We go,''", "''now.''"]);
        assert_eq!(shown("He cried ‘wolf again’ twice"), ["‘wolf again’"]);
    }

    #[test]
    fn ok_what_is_not_closed_runs_to_the_end() {
        assert_eq!(shown("“We go on and on."), ["“We go on and on."]);
    }

    #[test]
    fn err_a_stray_mark_quotes_nothing() {
        assert!(shown("A 6\" gun").is_empty());
        assert!(shown("“").is_empty());
    }

    #[test]
    fn ok_quotations_within_stay_within() {
        assert_eq!(shown("“He said ‘no’ to me,” she said."), ["“He said ‘no’ to me,”"]);
    }
}
