//! The noun phrase that is a verb's subject, found by walking back from it.

use super::clauses::Cut;
use crate::names::{
    runs::View,
    words::{Word, class},
};
use std::ops::Range;

/// How far a subject with all that hangs on it may reach.
const REACH: usize = 60;

/// What stands before a verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// A noun phrase, with what hangs on it.
    Phrase {
        /// All of it.
        tokens: Range<usize>,
        /// What names it: the phrase without clauses and appositions behind.
        head: Range<usize>,
    },
    /// The verb shares the subject of a verb before it in the clause.
    Shared,
}

/// Walks back over a clause.
#[derive(Clone, Copy)]
pub(crate) struct Walk<'a> {
    /// The text.
    pub(crate) view: View<'a>,
    /// Its quotations.
    pub(crate) cut: &'a Cut,
    /// Where the clause begins.
    pub(crate) start: usize,
}

impl Walk<'_> {
    fn word(&self, at: usize) -> Word {
        if self.cut.quoted(at) { Word::default() } else { self.view.at(at) }
    }

    fn str(&self, at: usize) -> &str {
        if self.cut.quoted(at) { "" } else { self.view.str(at) }
    }

    /// The subject of the verb group that begins at `verb`.
    pub(crate) fn before(&self, verb: usize) -> Option<Subject> {
        let mut end = verb;
        // `Trump on Sunday said`.
        end = self.skip_time(end);
        while end > self.start + 1 && matches!(self.str(end - 1), "all" | "both" | "each") {
            end -= 1;
        }
        let last = end.checked_sub(1).filter(|&i| i >= self.start)?;
        let word = self.word(last);
        match self.str(last) {
            "," | "—" | "–" | "--" | "―" => return self.past_parenthesis(last),
            ")" | "]" => {
                let open =
                    (self.start..last).rev().take(REACH).find(|&i| matches!(self.str(i), "(" | "["))?;
                return self.before_or_phrase(open, last + 1);
            }
            _ => {}
        }
        if word.is(class::CONJUNCTION) || matches!(self.str(last), "then" | "also") {
            return Some(Subject::Shared);
        }
        if word.is(class::RELATIVE) && !word.is(class::DETERMINER) {
            // `officials who said`: what stands before the pronoun, a comma aside.
            let mut noun = last;
            if matches!(self.str(noun.wrapping_sub(1)), "," | "—" | "--") {
                noun -= 1;
            }
            return self.phrase(noun);
        }
        if word.is(class::SUBJECT) || word.is(class::WORD) && self.is_cut_pronoun(last) {
            let tokens = last..last + 1;
            return Some(Subject::Phrase { tokens: tokens.clone(), head: tokens });
        }
        self.phrase(end)
    }

    fn before_or_phrase(&self, open: usize, end: usize) -> Option<Subject> {
        match self.phrase(open)? {
            Subject::Phrase { tokens, head } => Some(Subject::Phrase { tokens: tokens.start..end, head }),
            Subject::Shared => Some(Subject::Shared),
        }
    }

    fn is_cut_pronoun(&self, at: usize) -> bool {
        self.word(at).is(class::SUBJECT)
    }

    /// The start of a phrase of time that ends before `end`.
    fn skip_time(&self, end: usize) -> usize {
        let mut at = end;
        while at > self.start && self.word(at - 1).is(class::TIME) && !self.word(at - 1).is(class::PEOPLE) {
            at -= 1;
        }
        if at == end {
            return end;
        }
        while at > self.start
            && (matches!(self.str(at - 1), "on" | "in" | "this" | "last" | "the" | "a")
                || self.word(at - 1).is(class::NUMBER))
        {
            at -= 1;
        }
        at
    }

    /// `X, who …, said`; `X, a former minister, said`; `A minister, X, said`.
    fn past_parenthesis(&self, close: usize) -> Option<Subject> {
        let mark = if self.str(close) == "," { "," } else { "-" };
        let is_open = |i: usize| match self.str(i) {
            "," => mark == ",",
            "—" | "–" | "--" | "―" => mark == "-",
            _ => false,
        };
        let floor = self.start.max(close.saturating_sub(REACH));
        let mut open = (floor..close).rev().find(|&i| is_open(i))?;
        // An apposition may hold commas of its own: go on to the comma that a noun phrase stands before and that
        // opens one.
        loop {
            let opens = self.opens_parenthesis(open + 1);
            // `Jane Doe, 43, whose house burnt, said`: an age is no subject.
            let age = open > self.start
                && self.word(open - 1).is(class::NUMBER)
                && self.str(open.wrapping_sub(2)) == ",";
            if opens
                && !age
                && let Some(found) = self.phrase(open)
            {
                if let Subject::Phrase { tokens, head } = found {
                    let inner = open + 1..close;
                    // `A minister, Jane Doe, said`: the name within names it.
                    let named = self.is_name(&inner) && !self.is_name(&head);
                    let head = if named { inner } else { head };
                    return Some(Subject::Phrase { tokens: tokens.start..close, head });
                }
                return Some(found);
            }
            match (floor..open).rev().find(|&i| is_open(i)) {
                Some(earlier) => open = earlier,
                None => return None,
            }
        }
    }

    /// Whether what stands after a comma can be said by the way.
    fn opens_parenthesis(&self, at: usize) -> bool {
        let word = self.word(at);
        word.is(class::RELATIVE
            | class::DETERMINER
            | class::NUMBER
            | class::TITLE
            | class::CAPITAL
            | class::PEOPLE
            | class::ING
            | class::ED
            | class::PREPOSITION
            | class::SUBORDINATOR)
            && !word.is(class::SUBJECT)
            || word.is(class::WORD) && !word.is(class::GRAMMAR | class::ADVERB)
    }

    fn is_name(&self, tokens: &Range<usize>) -> bool {
        !tokens.is_empty()
            && tokens.len() <= 6
            && tokens.clone().all(|i| {
                self.word(i).is(class::CAPITAL) && !self.word(i).is(class::POSSESSIVE)
                    || self.str(i) == "."
                    || i > tokens.start && crate::names::runs::is_particle(self.str(i))
            })
    }

    /// The noun phrase that ends before `end`.
    pub(crate) fn phrase(&self, end: usize) -> Option<Subject> {
        let last = end.checked_sub(1).filter(|&i| i >= self.start)?;
        if !self.is_nominal(last) {
            return self.relative_clause(end);
        }
        let floor = self.start.max(end.saturating_sub(REACH));
        let mut at = last;
        // Where the phrase's first noun ends: prepositions behind it do not name it.
        let mut head_end = end;
        let mut joined = None;
        while at > floor {
            let before = at - 1;
            let word = self.word(before);
            if word.is(class::RELATIVE)
                && !word.is(class::DETERMINER)
                && self.str(before) != "that"
                && self.str(before) != "which"
            {
                // The walk came through a relative clause; its noun is the subject.
                let noun = if self.str(before.wrapping_sub(1)) == "," { before - 1 } else { before };
                return self.phrase(noun).map(|subject| widen(subject, end));
            }
            if word.is(class::PREPOSITION) && !word.is(class::SUBORDINATOR)
                || matches!(self.str(before), "of" | "since")
            {
                if before > floor && self.str(before - 1) == "according" {
                    break;
                }
                if before > floor && self.is_nominal(before - 1) && !self.is_verb(before - 1) {
                    head_end = before;
                    joined = None;
                    at = before - 1;
                    continue;
                }
                // `In a statement Trump said`, without a comma: the last name.
                return self.last_name(at, end);
            }
            if matches!(self.str(before), "and" | "&" | "or") {
                if before > floor && self.is_nominal(before - 1) && !self.is_verb(before - 1) {
                    joined = Some(at);
                    at = before - 1;
                    continue;
                }
                break;
            }
            if !self.is_nominal(before) && !word.is(class::DETERMINER) && !word.is(class::POSSESSIVE) {
                break;
            }
            if self.is_verb(before) && !word.is(class::DETERMINER) {
                break;
            }
            if word.is(class::SUBJECT) {
                break;
            }
            at = before;
            // `an assertion the military`: an article begins a phrase of its own.
            let article = word.is(class::DETERMINER) && !word.is(class::NUMBER | class::NUMERAL);
            let next = at.checked_sub(1).filter(|&i| i >= floor);
            if article
                && next.is_some_and(|i| {
                    self.is_nominal(i) && !self.word(i).is(class::DETERMINER | class::NUMBER)
                })
            {
                break;
            }
        }
        // `criticised X and Y said`: behind a verb, only what follows the `and` is the subject.
        if let Some(after) = joined.filter(|_| at > self.start && self.is_verb(at - 1)) {
            at = after;
        }
        if joined.is_some() {
            at = self.listed(at);
        }
        while at < last && self.word(at).is(class::ADVERB) && !self.word(at).is(class::CAPITAL) {
            at += 1;
        }
        let head_end = head_end.max(at + 1);
        (at < end).then_some(Subject::Phrase { tokens: at..end, head: at..head_end })
    }

    /// `Ghana, Togo and Benin said`: the names before the comma, where the clause begins with them.
    fn listed(&self, first: usize) -> usize {
        let mut at = first;
        while at > self.start + 1 && self.str(at - 1) == "," && first - at < 24 {
            let mut name = at - 1;
            while name > self.start
                && at - name < 7
                && (self.word(name - 1).is(class::CAPITAL)
                    && !self.word(name - 1).is(class::GRAMMAR | class::TIME)
                    || matches!(self.str(name - 1), "the" | "The" | "of" | "."))
            {
                name -= 1;
            }
            let whole = name == self.start || self.str(name - 1) == ",";
            let named = self.word(at - 2).is(class::CAPITAL) && !self.word(name).is(class::TIME);
            if name == at - 1 || !whole || !named {
                return first;
            }
            at = name;
            if at == self.start {
                return at;
            }
        }
        first
    }

    /// `people who were there said`: before the verb stands the end of a relative clause.
    fn relative_clause(&self, end: usize) -> Option<Subject> {
        let floor = self.start.max(end.saturating_sub(30));
        for at in (floor..end).rev() {
            let word = self.word(at);
            if word.is(class::MARK) || word.is(class::CONJUNCTION) || self.cut.quoted(at) {
                return None;
            }
            if self.str(at) == "who" && at > self.start && self.is_nominal(at - 1) {
                return self.phrase(at).map(|subject| widen(subject, end));
            }
        }
        None
    }

    fn last_name(&self, from: usize, end: usize) -> Option<Subject> {
        let mut at = end;
        while at > from && (self.word(at - 1).is(class::CAPITAL) || self.str(at - 1) == ".") {
            at -= 1;
        }
        let at = if at == end { end - 1 } else { at };
        // Titles before it.
        let mut start = at;
        while start > from && self.word(start - 1).is(class::TITLE | class::DETERMINER) {
            start -= 1;
        }
        Some(Subject::Phrase { tokens: start..end, head: start..end })
    }

    /// Whether a word can stand in a noun phrase.
    fn is_nominal(&self, at: usize) -> bool {
        let word = self.word(at);
        if word.is(class::MARK) {
            return matches!(self.str(at), "." if self.is_abbreviation(at))
                || matches!(self.str(at), "%" | "$" | "&" | "/");
        }
        word.is(class::WORD | class::NUMBER)
            && (!word.is(class::GRAMMAR)
                || word.is(class::CAPITAL)
                    && !word.is(class::SUBJECT | class::SUBORDINATOR)
                    && !self.first(at))
    }

    fn first(&self, at: usize) -> bool {
        at == self.start || (self.start..at).all(|i| !self.word(i).is(class::WORD))
    }

    fn is_abbreviation(&self, at: usize) -> bool {
        at > self.start && self.word(at - 1).is(class::CAPITAL) && self.view.str(at - 1).len() <= 4
    }

    /// Whether a word ends the walk because it is most likely a verb.
    fn is_verb(&self, at: usize) -> bool {
        let word = self.word(at);
        if word.is(class::CAPITAL) && !self.first(at) {
            return false;
        }
        let noun = word.is(class::NOUN_CUE | class::PEOPLE | class::BODIES | class::PAPERS | class::TIME);
        !noun && (word.is(class::FINITE) || word.verb.is_some())
    }
}

fn widen(subject: Subject, end: usize) -> Subject {
    match subject {
        Subject::Phrase { tokens, head } => Subject::Phrase { tokens: tokens.start..end, head },
        Subject::Shared => Subject::Shared,
    }
}
