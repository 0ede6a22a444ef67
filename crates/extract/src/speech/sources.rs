//! Who the subject of a cue is.

use super::{
    clauses::Clause,
    cue::{Cue, Voice},
    phrases::noun_phrase,
    reader::{FAR, Reader, Source},
    speaker::{Speaker, mentions_in, of_mention, of_phrase, of_pronoun},
    subject::Subject,
};
use crate::names::{MentionKind, verbs::Strength, words::class};
use std::ops::Range;

impl Reader<'_> {
    /// `“…,” said X`: the noun phrase behind the verb.
    pub(super) fn inverted(&self, clause: &Clause, cue: &Cue) -> Option<Range<usize>> {
        let plain = cue.group.len() == 1 && cue.verb.strength == Strength::Say && cue.voice == Voice::Finite;
        let before = cue.group.start.checked_sub(1).filter(|&i| i >= clause.tokens.start)?;
        let quote = self.cut.quoted(before);
        if !plain || !(quote || self.view.str(before) == "," && cue.verb.base == "say") {
            return None;
        }
        if self.view.is(cue.at + 1, class::OBJECT | class::QUESTION) || self.view.says(cue.at + 1, "that") {
            return None;
        }
        let phrase = noun_phrase(self.view, self.cut, cue.at + 1, clause.tokens.end, true);
        // `X, a lawyer, said no decision was made` is not said by `no decision`.
        let ends = phrase.end >= clause.tokens.end
            || self.view.is(phrase.end, class::MARK | class::RELATIVE | class::PREPOSITION | class::TIME);
        if phrase.is_empty() || !quote && !ends {
            return None;
        }
        // Of two that could have said it, one before and one behind, the one who can speak.
        let speaks = |subject: Subject| self.phrase(clause, subject).is_some_and(|s| s.speaker.is_some());
        let before = || self.walk(self.tag, cue.group.start).before(cue.group.start).is_some_and(speaks);
        if !quote && self.source_ahead(clause, &phrase).speaker.is_none() && before() {
            return None;
        }
        Some(phrase)
    }

    /// The source that a noun phrase behind its cue is.
    pub(super) fn source_ahead(&self, clause: &Clause, phrase: &Range<usize>) -> Source {
        if phrase.len() == 1 && self.view.is(phrase.start, class::SUBJECT) {
            return self.pronoun(clause, phrase.start);
        }
        let head = noun_phrase(self.view, self.cut, phrase.start, phrase.end, false);
        let speaker = self.named_behind(clause, phrase.end).or_else(|| self.speaker(clause, &head));
        Source { tokens: phrase.clone(), speaker }
    }

    /// `…, Jane Doe,` right behind a common noun.
    fn named_behind(&self, clause: &Clause, at: usize) -> Option<Speaker> {
        if self.view.str(at) != "," {
            return None;
        }
        let mention =
            mentions_in(self.names, &(at + 1..at + 2)).iter().find(|m| m.kind == MentionKind::Person)?;
        let stops = mention.tokens.end >= clause.tokens.end
            || matches!(self.view.str(mention.tokens.end), "," | "." | ";" | ")");
        stops.then(|| of_mention(self.view, self.names, mention))
    }

    /// The source before its cue.
    pub(super) fn source_before(&self, clause: &Clause, cue: &Cue) -> Option<Source> {
        let walk = self.walk(clause.tokens.start, cue.group.start);
        let before = cue.group.start.checked_sub(1).filter(|&i| i >= clause.tokens.start);
        if cue.voice == Voice::Infinitive {
            let subject = [&self.nested, &self.top, &self.opening].into_iter().flatten().next()?;
            return (subject.tokens.end <= cue.at).then(|| subject.clone());
        }
        if cue.voice == Voice::Participle {
            let before = before?;
            let word = self.view.at(before);
            if word.is(class::DETERMINER | class::POSSESSIVE) && !word.is(class::CAPITAL)
                || word.is(class::OBJECT)
            {
                return None;
            }
            // `hopes of finding`
            if matches!(self.view.str(before), "of" | "for") && cue.verb.strength != Strength::Say {
                return None;
            }
            let name = word.is(class::CAPITAL) && !word.is(class::GRAMMAR | class::TIME);
            if name && !self.cut.quoted(before) {
                return self.phrase(clause, walk.phrase(cue.group.start)?);
            }
            // Behind a comma the whole clause's subject goes on speaking, else the last one.
            let within = (cue.group.start < self.inside).then(|| self.nested.clone()).flatten();
            return within.or_else(|| self.top.clone()).or_else(|| self.opening.clone());
        }
        self.phrase(clause, walk.before(cue.group.start)?)
    }

    fn phrase(&self, clause: &Clause, subject: Subject) -> Option<Source> {
        match subject {
            Subject::Phrase { tokens, head } => Some(self.source(clause, tokens, &head)),
            Subject::Shared => {
                self.nested.clone().or_else(|| self.top.clone()).or_else(|| self.opening.clone())
            }
        }
    }

    /// What a clause opens with, behind `However,` and phrases such as `In Geneva,`.
    pub(super) fn opening(&self, clause: &Clause) -> Option<Source> {
        let end = clause.tokens.end;
        let mut at = clause.tokens.start;
        let skips = |i: usize| {
            !self.cut.quoted(i) && self.view.is(i, class::MARK | class::CONJUNCTION)
                || self.view.is(i, class::ADVERB) && !self.view.is(i, class::DETERMINER)
        };
        while at < end && at - clause.tokens.start < 4 && skips(at) {
            at += 1;
        }
        let first = self.view.at(at);
        let phrase = first.is(class::PREPOSITION | class::SUBORDINATOR)
            || first.is(class::ING | class::ED) && !first.is(class::PEOPLE | class::BODIES)
            || self.view.says(at, "asked")
            || self.view.says(at, "according");
        if phrase {
            let comma = (at..end.min(at + FAR)).find(|&i| self.view.str(i) == "," && !self.cut.quoted(i))?;
            at = comma + 1;
        }
        if at >= end || self.cut.quoted(at) {
            return None;
        }
        let tokens = noun_phrase(self.view, self.cut, at, end, true);
        if tokens.is_empty() {
            return None;
        }
        Some(self.source_ahead(clause, &tokens))
    }

    fn source(&self, clause: &Clause, tokens: Range<usize>, head: &Range<usize>) -> Source {
        if tokens.len() == 1 && self.view.is(tokens.start, class::SUBJECT) {
            return self.pronoun(clause, tokens.start);
        }
        let speaker = self.speaker(clause, head);
        Source { tokens, speaker }
    }

    fn pronoun(&self, clause: &Clause, at: usize) -> Source {
        // Within a clause `he` is mostly who it is about: the speaker himself.
        let third = self.view.is(at, class::THIRD);
        let speaker = third.then(|| self.meant(clause, at)).flatten();
        Source { tokens: at..at + 1, speaker }
    }

    /// Whom a pronoun means, of those of this clause and of the one before.
    pub(super) fn meant(&self, clause: &Clause, at: usize) -> Option<Speaker> {
        // `…, it said.`: the tag is about somebody else than what was said.
        let verb =
            self.view.at(at + 1).verb.is_some_and(|v| v.verb().is_some_and(|v| v.strength == Strength::Say));
        let tag = verb && (at + 2 >= clause.tokens.end || self.view.is(at + 2, class::MARK));
        let here = [&self.top, &self.opening].into_iter().flatten().filter(|s| !tag && s.tokens.end <= at);
        let here = here.filter_map(|source| source.speaker.as_ref());
        of_pronoun(self.view, self.names, &self.memory, at, clause.paragraph, here)
    }

    /// Whom the head of a phrase names; a paper speaks for whoever it is by.
    pub(super) fn speaker(&self, clause: &Clause, head: &Range<usize>) -> Option<Speaker> {
        let last = head.end.checked_sub(1)?;
        if self.view.is(last, class::PAPERS) && !self.view.is(last, class::CAPITAL) {
            let owner = mentions_in(self.names, head).iter().find(|m| {
                self.view.is(m.tokens.end.saturating_sub(1), class::POSSESSIVE) && m.tokens.end <= last
            });
            if let Some(owner) = owner {
                return Some(of_mention(self.view, self.names, owner));
            }
            if self.view.is(head.start, class::POSSESSIVE_PRONOUN) {
                return self.meant(clause, head.start);
            }
            let bare = head.len() <= 2;
            let word = self.view.str(last);
            if bare && matches!(word, "statement" | "statements" | "letter" | "post" | "tweet" | "memo") {
                return self.memory.last(clause.paragraph, |_| true).cloned();
            }
        }
        of_phrase(self.view, self.names, head)
    }

    /// The outlet that was told.
    pub(super) fn outlet(&self, told: &Range<usize>) -> Option<String> {
        let outlet = told.clone().any(|i| self.view.is(i, class::OUTLET));
        outlet.then(|| of_phrase(self.view, self.names, told).map(|s| s.name)).flatten()
    }
}
