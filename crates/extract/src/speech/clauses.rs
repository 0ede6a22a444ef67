//! Paragraphs and sentences in which a quotation counts as one thing, however many stops it holds.

use super::quotes::{self, Quote};
use crate::{names::runs::View, names::words::class, sentences::Sentence};
use std::ops::Range;

/// A sentence of the report; quotations within it are not cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clause {
    /// Its tokens.
    pub(crate) tokens: Range<usize>,
    /// Its paragraph, counted from the start.
    pub(crate) paragraph: usize,
}

/// The text cut into clauses, with its quotations.
#[derive(Debug, Default)]
pub(crate) struct Cut {
    /// All quotations, in order.
    pub(crate) quotes: Vec<Quote>,
    /// All sentences, in order.
    pub(crate) clauses: Vec<Clause>,
    /// For every token, the quotation it belongs to, plus one; 0 for none.
    inside: Vec<u32>,
}

impl Cut {
    /// Cuts a text.
    pub(crate) fn new(view: View, sentences: &[Sentence]) -> Cut {
        let mut cut = Cut { inside: vec![0; view.tokens.len()], ..Cut::default() };
        let mut at = 0;
        let mut paragraph = 0;
        while let Some(first) = sentences.get(at) {
            let same = sentences.iter().skip(at).take_while(|s| s.block == first.block).count();
            let block = sentences.get(at..at + same).unwrap_or_default();
            cut.paragraph(view, block, paragraph);
            at += same;
            paragraph += 1;
        }
        cut
    }

    fn paragraph(&mut self, view: View, sentences: &[Sentence], paragraph: usize) {
        let (Some(first), Some(last)) = (sentences.first(), sentences.last()) else { return };
        let from = self.quotes.len();
        quotes::in_paragraph(view, &(first.tokens.start..last.tokens.end), &mut self.quotes);
        for (i, quote) in self.quotes.iter().enumerate().skip(from) {
            let number = u32::try_from(i + 1).unwrap_or(u32::MAX);
            if let Some(slots) = self.inside.get_mut(quote.tokens.clone()) {
                slots.fill(number);
            }
        }
        let mut start = first.tokens.start;
        let mut opened = from;
        for sentence in sentences {
            let end = sentence.tokens.end;
            // `… he said. ''We …''`: marks whose side the lexer cannot tell begin a sentence behind a stop.
            while let Some(quote) = self.quotes.get(opened).filter(|quote| quote.tokens.start < end) {
                let at = quote.tokens.start;
                opened += 1;
                let stop = at.checked_sub(1).is_some_and(|i| matches!(view.str(i), "." | "?" | "!"));
                if at > start && stop && !self.quoted(at - 1) {
                    self.clauses.push(Clause { tokens: start..at, paragraph });
                    start = at;
                }
            }
            // A stop within a quotation does not end the sentence around it.
            let within = self.quote_at(end).is_some_and(|quote| quote.tokens.start < end);
            if !within && end > start {
                self.clauses.push(Clause { tokens: start..end, paragraph });
                start = end;
            }
        }
    }

    /// The quotation that a token belongs to.
    pub(crate) fn quote_at(&self, token: usize) -> Option<&Quote> {
        let number = *self.inside.get(token)? as usize;
        self.quotes.get(number.checked_sub(1)?)
    }

    /// Whether a token belongs to a quotation.
    pub(crate) fn quoted(&self, token: usize) -> bool {
        self.inside.get(token).is_some_and(|&number| number > 0)
    }

    /// Whether a quotation begins or goes on within a range of tokens.
    pub(crate) fn any_in(&self, range: &Range<usize>) -> bool {
        let first = self.quotes.partition_point(|quote| quote.tokens.end <= range.start);
        self.quotes.get(first).is_some_and(|quote| quote.tokens.start < range.end)
    }

    /// The quotation that begins at a token.
    pub(crate) fn opens_at(&self, token: usize) -> Option<&Quote> {
        self.quote_at(token).filter(|quote| quote.tokens.start == token)
    }

    /// The quotation that ends right before a token.
    pub(crate) fn closed_before(&self, token: usize) -> Option<&Quote> {
        let quote = self.quote_at(token.checked_sub(1)?)?;
        (quote.tokens.end == token && !quote.open).then_some(quote)
    }

    /// Whether a clause is one quotation and nothing else but marks.
    pub(crate) fn is_quotation(&self, view: View, clause: &Clause) -> bool {
        let Some(first) = clause.tokens.clone().next() else { return false };
        self.opens_at(first).is_some_and(|quote| {
            quote.words >= 1
                && (quote.tokens.end..clause.tokens.end).all(|i| self.quoted(i) || view.is(i, class::MARK))
        })
    }
}
