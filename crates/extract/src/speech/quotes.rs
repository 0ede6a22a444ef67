//! Quotations: pairs of marks within a paragraph, and what runs on into the next.

use crate::{names::runs::View, names::words::class, tokens::TokenKind};
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
    let mut open: Option<(usize, usize)> = None;
    let mut at = paragraph.start;
    while at < paragraph.end {
        let Some(token) = view.tokens.get(at) else { break };
        let mark = token.of(view.text);
        match open {
            Some((start, words)) if is_double(mark) && closes(view, at, start) => {
                quotes.push(Quote { tokens: start..at + 1, words, open: false });
                open = None;
            }
            // One that opens where another was not closed: the other is let go.
            Some(_) if is_double(mark) && opens(view, at) => open = Some((at, 0)),
            Some((start, words)) => {
                let more = usize::from(view.is(at, class::WORD | class::NUMBER));
                open = Some((start, words + more));
            }
            None if is_double(mark) && (opens(view, at)) => open = Some((at, 0)),
            None if token.kind == TokenKind::Open => {
                at = single(view, paragraph, at, quotes);
                continue;
            }
            None => {}
        }
        at += 1;
    }
    // Not closed: it runs on, if it is a paragraph's; a stray mark quotes nothing.
    if let Some((start, words)) = open.filter(|&(_, words)| words >= 4) {
        quotes.push(Quote { tokens: start..paragraph.end, words, open: true });
    }
}

fn is_double(mark: &str) -> bool {
    matches!(mark, "\"" | "\u{201c}" | "\u{201d}" | "\u{201e}" | "\u{ab}" | "\u{bb}" | "``" | "''")
}

/// Whether a double mark can open: by its kind, or a closing one that stands where one opens, as some papers set
/// it.
fn opens(view: View, at: usize) -> bool {
    let Some(token) = view.tokens.get(at) else { return false };
    let end = |i: Option<usize>| i.and_then(|i| view.tokens.get(i)).map(|t| t.span.end);
    let free = end(at.checked_sub(1)).is_none_or(|end| end < token.span.start);
    let touches = view.tokens.get(at + 1).is_some_and(|next| next.span.start == token.span.end);
    match token.kind {
        TokenKind::Open | TokenKind::Straight => true,
        _ => free && touches,
    }
}

/// Whether the double mark at a token closes the quotation that opened at `start`.
fn closes(view: View, at: usize, start: usize) -> bool {
    let Some(token) = view.tokens.get(at) else { return false };
    match (view.str(start), view.str(at)) {
        ("\u{ab}", mark) => mark == "\u{bb}",
        ("\u{201c}" | "\u{201e}", "\u{201c}") => view.str(start) == "\u{201e}",
        _ => {
            token.kind != TokenKind::Open
                && !(token.kind == TokenKind::Close && opens(view, at) && at > start + 1)
        }
    }
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
