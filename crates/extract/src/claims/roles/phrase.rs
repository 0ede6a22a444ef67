//! What stands behind a verb: to whom it is done, and what is passed on.

use super::{
    Kind, Party,
    frames::Frames,
    verb::{is_talks, message},
};
use crate::tokens::Token;
use std::ops::Range;

impl<'r> Frames<'_, 'r, '_> {
    /// The place behind a word that must stand at a place.
    pub(super) fn after(&self, at: usize, word: &str) -> Option<usize> {
        (self.word(at) == word).then_some(at + 1)
    }

    /// "a call", "a short letter": what was passed on, and the place behind.
    pub(super) fn message(&self, at: usize) -> Option<(Kind, usize)> {
        (at..at + 5).take_while(|&at| !matches!(self.word(at), "" | "," | "from" | "to")).find_map(|at| {
            let kind = message(self.word(at))?;
            Some((kind, at + 1))
        })
    }

    /// "talks", "for a meeting": the place behind.
    pub(super) fn talks(&self, at: usize) -> Option<usize> {
        (at..at + 5)
            .take_while(|&at| !matches!(self.word(at), "" | "," | "with" | "to"))
            .find(|&at| is_talks(self.word(at)))
            .map(|at| at + 1)
    }

    /// "by Lima", at once or behind a time.
    pub(super) fn by(&self, at: usize) -> Option<(Party, usize)> {
        let by = (at..at + 6).find(|&at| self.word(at) == "by")?;
        let close = by == at || !self.who.passage.times(&(at..by)).is_empty();
        self.phrase(by + 1).filter(|_| close)
    }

    /// Whose something is: "Roe’s".
    pub(super) fn owner(&self, range: Range<usize>) -> Option<Party> {
        let last = range.end.checked_sub(1)?;
        let mention = self.who.mentions(&range).first()?;
        self.who.is_possessive(last).then(|| self.who.of_mention(mention, &range)).flatten()
    }

    /// Whether nothing follows a name that makes the verb another: "called the raid a mistake", "called Roe back".
    pub(super) fn ends(&self, at: usize) -> bool {
        if at >= self.stretch.end {
            // A dash or a quotation mark may lead to what somebody is called.
            let quoted = self.who.passage.token(at).is_some_and(Token::is_quote);
            return !quoted && !matches!(self.who.passage.word(at), "—" | "–" | "--" | "(" | ":");
        }
        let day = !self.who.passage.times(&(at..at + 1)).is_empty();
        day || matches!(self.word(at), "," | "." | ")" | ";" | "?" | "!")
            || matches!(
                self.word(at),
                "on" | "at"
                    | "in"
                    | "to"
                    | "about"
                    | "over"
                    | "for"
                    | "after"
                    | "before"
                    | "late"
                    | "early"
                    | "by"
                    | "with"
                    | "and"
                    | "but"
                    | "again"
                    | "first"
                    | "twice"
                    | "directly"
                    | "personally"
                    | "during"
                    | "from"
                    | "last"
                    | "this"
                    | "that"
                    | "through"
                    | "via"
                    | "as"
                    | "when"
                    | "while"
                    | "because"
                    | "since"
            )
    }

    /// The noun phrase that begins at a place, and the place behind it.
    pub(super) fn phrase(&self, at: usize) -> Option<(Party, usize)> {
        let end = self.stretch.end;
        let small =
            |at: &usize| matches!(self.word(*at), "directly" | "personally" | "also" | "first" | "both");
        let start = (at..end).find(|at| !small(at))?;
        if let Some(party) = self.pronoun(start, false) {
            return Some((party, start + 1));
        }
        let mut to = start;
        for mention in self.who.mentions(&(start..end)) {
            // A determiner or an adjective may stand before the first, nothing between the others but a possessive.
            let gap = mention.tokens.start.saturating_sub(to.max(start));
            let article = gap == 0
                || gap == 1
                    && matches!(self.word(start), "the" | "a" | "an" | "its" | "their" | "his" | "her");
            let open = to == start && article || to > start && gap == 0 && self.who.is_possessive(to - 1);
            if !open {
                break;
            }
            to = mention.tokens.end;
        }
        if to == start {
            let article = matches!(self.word(start), "the" | "a" | "an");
            let named = self.who.passage.reading.countries.under(&(start..start + 1 + usize::from(article)));
            to = named.first().map(|named| named.at + named.length)?;
        }
        if self.who.is_possessive(to - 1) {
            return None;
        }
        // "the government of Peru", "officials in Lima".
        if matches!(self.word(to), "of" | "in") {
            let named = self.who.passage.reading.countries.under(&(to + 1..to + 2));
            to = named.first().map_or(to, |named| named.at + named.length);
        }
        // "the ministers of Peru, Chile and Bolivia".
        let behind = |at: usize| self.who.passage.word(at);
        let listed = behind(to) == "," && (to + 2..to + 7).any(|at| behind(at) == "and") && {
            let next = to + 1..to + 3;
            !self.who.mentions(&next).is_empty()
                || !self.who.passage.reading.countries.under(&next).is_empty()
        };
        if listed {
            return None;
        }
        let and = self.word(to) == "and" && !self.who.mentions(&(to + 1..to + 3)).is_empty();
        let to = to.min(end);
        let next = self.groups.partition_point(|group| group.tokens.end <= to + 1);
        let verb = self.groups.get(next).is_some_and(|group| group.tokens.start < to + 5);
        if and && to < end && !verb {
            return None;
        }
        Some((self.who.of(&(start..to))?, to))
    }
}
