//! Reads a text clause by clause and gathers its attributions.

use super::{
    Attribution, Rule,
    clauses::{Clause, Cut},
    complement::{Reach, Taken, behind, content},
    cue::{self, Cue, Voice},
    phrases::{noun_phrase, skip_adverbials, without_stop},
    speaker::{Memory, Speaker, mentions_in, of_mention, of_phrase, of_pronoun},
    subject::{Subject, Walk},
};
use crate::{
    names::{
        MentionKind, Names, gender_of_pronoun,
        runs::View,
        verbs::{Form, Strength},
        words::{class, classify},
    },
    sentences::Sentence,
    tokens::Token,
};
use std::ops::Range;

/// Reads all attributions of a text.
pub(crate) fn read(text: &str, tokens: &[Token], sentences: &[Sentence], names: &Names) -> Vec<Attribution> {
    let words = classify(text, tokens);
    let view = View { text, tokens, words: &words };
    let cut = Cut::new(view, sentences);
    let claimed = vec![false; cut.clauses.len()];
    let mut reader = Reader {
        view,
        names,
        cut: &cut,
        memory: Memory::default(),
        found: Vec::new(),
        claimed,
        subject: None,
        tag: 0,
    };
    for ix in 0..cut.clauses.len() {
        reader.clause(ix);
    }
    let mut found = reader.found;
    found.sort_by_key(|a| (a.cue.or(a.source).unwrap_or(a.content).start, a.content.start));
    found.dedup_by(|a, b| a.content == b.content && a.source == b.source && a.cue == b.cue);
    found
}

/// How many tokens are looked through where sentences of the language are shorter; keeps hostile ones linear.
const FAR: usize = 200;

/// How many sentences of one quotation are gathered.
const RUN: usize = 64;

/// A source: the tokens of the noun phrase, and whom it names.
#[derive(Clone, Debug)]
struct Source {
    tokens: Range<usize>,
    speaker: Option<Speaker>,
}

struct Reader<'a> {
    view: View<'a>,
    names: &'a Names,
    cut: &'a Cut,
    memory: Memory,
    found: Vec<Attribution>,
    /// Clauses that are wholly part of what was said in another.
    claimed: Vec<bool>,
    /// The subject of the last verb of the clause.
    subject: Option<Source>,
    /// Where the last cue of the clause ends.
    tag: usize,
}

impl Reader<'_> {
    fn walk(&self, start: usize, verb: usize) -> Walk<'_> {
        Walk { view: self.view, cut: self.cut, start: start.max(verb.saturating_sub(FAR)) }
    }

    fn clause(&mut self, ix: usize) {
        let Some(clause) = self.cut.clauses.get(ix) else { return };
        let tokens = clause.tokens.clone();
        self.subject = None;
        self.tag = tokens.start;
        let from = self.found.len();
        if let Some(end) = self.label(ix, clause) {
            self.tag = end;
        }
        self.according(clause);
        for at in tokens.clone() {
            if self.cut.quoted(at) {
                continue;
            }
            if self.view.at(at).verb.is_some()
                && let Some(cue) = cue::at(self.view, self.cut, &tokens, at)
            {
                self.cue(ix, clause, &cue);
            }
            if self.view.is(at, class::NOUN_CUE) {
                self.noun(clause, at);
            }
        }
        self.carried(ix, clause, from);
    }

    fn cue(&mut self, ix: usize, clause: &Clause, cue: &Cue) {
        if cue.voice == Voice::Passive {
            return self.passive(clause, cue);
        }
        if is_caveat(self.view, cue) {
            return;
        }
        let inverted = self.inverted(clause, cue);
        let source = match &inverted {
            Some(phrase) => Some(self.source_ahead(clause, phrase)),
            None => self.source_before(ix, clause, cue),
        };
        let Some(source) = source else { return };
        if self.view.says(source.tokens.start, "there") && source.tokens.len() == 1 {
            return;
        }
        let taken = match &inverted {
            Some(phrase) => Taken::Nothing(phrase.end, None),
            None => behind(self.view, self.cut, &clause.tokens, cue),
        };
        let tag_start =
            if inverted.is_some() { cue.group.start } else { source.tokens.start.min(cue.group.start) };
        let (content, told, tag_end) = match taken {
            Taken::Content(range, told) => {
                let left = self
                    .left_quote(ix, clause, tag_start)
                    .filter(|_| self.cut.opens_at(range.start).is_some());
                let tag_end = range.start;
                let range = left.map_or(range.start, |left| left.start)..range.end;
                (self.extended(ix, clause, range), told, tag_end)
            }
            Taken::Nothing(to, told)
                if cue.verb.strength == Strength::Say
                    || cue.verb.takes & crate::names::verbs::takes::THAT != 0 =>
            {
                let Some(content) = self.left(ix, clause, tag_start, to) else {
                    self.subject = Some(source);
                    return;
                };
                (content, told, to)
            }
            Taken::Next => {
                let Some(content) = self.next(ix) else { return };
                (content, None, cue.at + 1)
            }
            _ => {
                self.subject = Some(source);
                return;
            }
        };
        let via = told.and_then(|told| self.outlet(&told));
        let quoted = self.cut.any_in(&content);
        let rule = match cue.verb.strength {
            Strength::Mind => Rule::Attitude,
            _ if quoted => Rule::Quoted,
            _ => Rule::Said,
        };
        self.tag = tag_end;
        self.push(clause, Some(source.clone()), Some(cue.group.clone()), content, rule, cue.denied, via);
        self.subject = Some(source);
    }

    #[allow(clippy::too_many_arguments)]
    fn push(
        &mut self,
        clause: &Clause,
        source: Option<Source>,
        cue: Option<Range<usize>>,
        content: Range<usize>,
        rule: Rule,
        denied: bool,
        via: Option<String>,
    ) {
        let direct = self.cut.any_in(&content);
        let speaker = source.as_ref().and_then(|s| s.speaker.clone());
        if let Some(speaker) = &speaker {
            let pronoun =
                source.as_ref().filter(|s| s.tokens.len() == 1).map(|s| self.view.str(s.tokens.start));
            self.memory.learn(speaker, pronoun.and_then(gender_of_pronoun));
            self.memory.spoke(clause.paragraph, speaker);
        }
        self.found.push(Attribution {
            source: source.map(|s| self.view.span(&s.tokens)),
            speaker: speaker.map(|s| s.name),
            via,
            cue: cue.map(|range| self.view.span(&range)),
            content: self.view.span(&content),
            direct,
            denied,
            rule,
        });
    }

    /// `“…,” said X`: the noun phrase behind the verb.
    fn inverted(&self, clause: &Clause, cue: &Cue) -> Option<Range<usize>> {
        let plain = cue.group.len() == 1 && cue.verb.strength == Strength::Say && cue.voice == Voice::Finite;
        let before = cue.group.start.checked_sub(1).filter(|&i| i >= clause.tokens.start)?;
        let quote = self.cut.quoted(before);
        if !plain || !(quote || self.view.str(before) == "," && cue.verb.base == "say") {
            return None;
        }
        if self.view.is(cue.at + 1, class::OBJECT | class::QUESTION) || self.view.says(cue.at + 1, "that") {
            return None;
        }
        let walk = self.walk(self.tag, cue.group.start);
        if !quote
            && walk.before(cue.group.start).is_some()
            && !self.view.is(cue.at + 1, class::CAPITAL | class::DETERMINER)
        {
            return None;
        }
        let phrase = noun_phrase(self.view, self.cut, cue.at + 1, clause.tokens.end, true);
        (!phrase.is_empty()).then_some(phrase)
    }

    fn source_ahead(&self, clause: &Clause, phrase: &Range<usize>) -> Source {
        if phrase.len() == 1 && self.view.is(phrase.start, class::SUBJECT) {
            return self.pronoun(clause, phrase.start, clause.tokens.clone());
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

    fn source_before(&mut self, ix: usize, clause: &Clause, cue: &Cue) -> Option<Source> {
        let walk = self.walk(clause.tokens.start, cue.group.start);
        let before = cue.group.start.checked_sub(1).filter(|&i| i >= clause.tokens.start);
        let subject = if cue.voice == Voice::Participle {
            let before = before?;
            let word = self.view.at(before);
            if word.is(class::DETERMINER | class::POSSESSIVE) && !word.is(class::CAPITAL) {
                return None;
            }
            match self.view.str(before) {
                _ if word.is(class::CAPITAL) && !word.is(class::GRAMMAR | class::TIME) => {
                    walk.phrase(cue.group.start)
                }
                _ if word.is(class::OBJECT) => None,
                _ => Some(Subject::Shared),
            }
        } else {
            walk.before(cue.group.start)
        };
        match subject? {
            Subject::Phrase { tokens, head } => Some(self.source(ix, clause, tokens, &head)),
            Subject::Shared => {
                self.subject.clone().or_else(|| self.main_subject(ix, clause, cue.group.start))
            }
        }
    }

    /// The subject of the clause's first verb.
    fn main_subject(&self, ix: usize, clause: &Clause, before: usize) -> Option<Source> {
        let walk = self.walk(clause.tokens.start, before);
        let verb = (clause.tokens.start + 1..before.min(clause.tokens.start + FAR)).find(|&i| {
            let word = self.view.at(i);
            !self.cut.quoted(i)
                && (word.is(class::AUXILIARY | class::FINITE)
                    || word.is(class::ED) && !self.view.is(i - 1, class::DETERMINER)
                    || word.verb.is_some_and(|v| v.form != Form::Ing && v.form != Form::Base))
                && (!word.is(class::CAPITAL) || word.is(class::AUXILIARY))
        })?;
        match walk.before(verb)? {
            Subject::Phrase { tokens, head } => Some(self.source(ix, clause, tokens, &head)),
            Subject::Shared => None,
        }
    }

    fn source(&self, ix: usize, clause: &Clause, tokens: Range<usize>, head: &Range<usize>) -> Source {
        if tokens.len() == 1 && self.view.is(tokens.start, class::SUBJECT) {
            let before = ix
                .checked_sub(1)
                .and_then(|i| self.cut.clauses.get(i))
                .filter(|c| clause.paragraph - c.paragraph <= 1)
                .map_or(tokens.start..tokens.start, |c| c.tokens.clone());
            return self.pronoun(clause, tokens.start, before);
        }
        let speaker = self.speaker(clause, head).or_else(|| of_phrase(self.view, self.names, &tokens));
        Source { tokens, speaker }
    }

    fn pronoun(&self, clause: &Clause, at: usize, before: Range<usize>) -> Source {
        let speaker = if self.view.is(at, class::THIRD) {
            of_pronoun(self.view, self.names, &self.memory, at, clause.paragraph, &before)
        } else {
            None
        };
        Source { tokens: at..at + 1, speaker }
    }

    /// Whom the head of a phrase names; a paper speaks for whoever it is by.
    fn speaker(&self, clause: &Clause, head: &Range<usize>) -> Option<Speaker> {
        let last = head.end.checked_sub(1)?;
        if self.view.is(last, class::PAPERS) && !self.view.is(last, class::CAPITAL) {
            let owner = mentions_in(self.names, head).iter().find(|m| {
                self.view.is(m.tokens.end.saturating_sub(1), class::POSSESSIVE) && m.tokens.end <= last
            });
            if let Some(owner) = owner {
                return Some(of_mention(self.view, self.names, owner));
            }
            let bare = head.len() <= 2;
            if bare
                && matches!(
                    self.view.str(last),
                    "statement" | "statements" | "letter" | "post" | "tweet" | "memo"
                )
            {
                return self.memory.last(clause.paragraph, |_| true).cloned();
            }
        }
        of_phrase(self.view, self.names, head)
    }

    /// The outlet that was told.
    fn outlet(&self, told: &Range<usize>) -> Option<String> {
        let outlet = told.clone().any(|i| self.view.is(i, class::OUTLET));
        outlet.then(|| of_phrase(self.view, self.names, told).map(|s| s.name)).flatten()
    }

    /// The quotation right before a tag.
    fn left_quote(&self, ix: usize, clause: &Clause, tag: usize) -> Option<Range<usize>> {
        let mut at = tag;
        if at > clause.tokens.start && self.view.str(at - 1) == "," {
            at -= 1;
        }
        if let Some(quote) = self.cut.closed_before(at).filter(|q| q.tokens.start >= clause.tokens.start) {
            return Some(quote.tokens.clone());
        }
        if tag > clause.tokens.start {
            return None;
        }
        // `“Why?” she asked.`: the sentence before, where it is one quotation that asks or exclaims.
        let before = self.cut.clauses.get(ix.checked_sub(1)?)?;
        let quote = self.cut.closed_before(before.tokens.end)?;
        let asks =
            matches!(self.view.str(quote.tokens.end.checked_sub(2)?), "?" | "!" | "…" | "..." | "—" | "--");
        (before.paragraph == clause.paragraph && asks).then(|| quote.tokens.clone())
    }

    /// What is said before a tag at `tag..to`, and behind it where it goes on.
    fn left(&mut self, ix: usize, clause: &Clause, tag: usize, to: usize) -> Option<Range<usize>> {
        let mut to = skip_adverbials(self.view, to, clause.tokens.end);
        if let Some(super::phrases::Behind::Nothing(end)) =
            super::phrases::behind_phrase(self.view, self.cut, to, clause.tokens.end)
        {
            to = end;
        }
        let quote = self.left_quote(ix, clause, tag);
        let comma =
            tag.checked_sub(1).filter(|&i| i > clause.tokens.start).is_some_and(|i| self.view.str(i) == ",");
        let mut start = match &quote {
            Some(quote) if quote.start < clause.tokens.start => quote.start,
            Some(_) | None if quote.is_some() || comma => self.tag.min(tag).max(clause.tokens.start),
            _ => return None,
        };
        if let Some(quote) = &quote
            && (start.max(quote.start.saturating_sub(FAR))..quote.start)
                .any(|i| self.view.str(i) == ":" && !self.cut.quoted(i))
        {
            start = quote.start;
        }
        while start < tag
            && (self.view.is(start, class::MARK)
                || self.view.is(start, class::CONJUNCTION) && !self.cut.quoted(start))
        {
            start += 1;
        }
        let left_end = quote.as_ref().map_or(tag, |quote| quote.end);
        let mut end = without_stop(self.view, start, left_end);
        if end <= start || end - start < 2 {
            return None;
        }
        // `…, he said, …`: it goes on behind the tag.
        let mut behind = to;
        while behind < clause.tokens.end && matches!(self.view.str(behind), "," | "—" | "--") {
            behind += 1;
        }
        let more = behind > to && behind < clause.tokens.end;
        let goes_on = if quote.is_some() {
            (behind..clause.tokens.end.min(behind + 3)).any(|i| self.cut.opens_at(i).is_some())
                && !self.view.is(behind, class::ING)
        } else {
            more && !self.view.is(
                behind,
                class::ING | class::CONJUNCTION | class::RELATIVE | class::SUBORDINATOR | class::PREPOSITION,
            )
        };
        if more
            && goes_on
            && let Some(rest) =
                content(self.view, self.cut, &clause.tokens, None, behind..clause.tokens.end, Reach::Clause)
        {
            end = rest.end;
        } else if more && !goes_on && quote.is_none() {
            // `He came, she said, and left` keeps what was said before the tag.
        }
        Some(self.extended(ix, clause, start..end))
    }

    /// Takes in the quotations that follow in the paragraph, each a sentence of its own.
    fn extended(&mut self, ix: usize, clause: &Clause, range: Range<usize>) -> Range<usize> {
        let mut end = range.end;
        if !self.cut.any_in(&range) {
            return range;
        }
        for (next, slot) in self.cut.clauses.iter().zip(&mut self.claimed).skip(ix + 1).take(RUN) {
            let same = next.paragraph == clause.paragraph && self.cut.is_quotation(self.view, next);
            if !same {
                break;
            }
            *slot = true;
            end = next.tokens.end;
        }
        range.start..end
    }

    /// What a colon at the end of a clause announces: the next paragraph, or the next clause of this one.
    fn next(&mut self, ix: usize) -> Option<Range<usize>> {
        let here = self.cut.clauses.get(ix)?.paragraph;
        let next = self.cut.clauses.get(ix + 1)?;
        let start = next.tokens.start;
        let mut end = next.tokens.end;
        for (clause, slot) in self.cut.clauses.iter().zip(&mut self.claimed).skip(ix + 1) {
            if clause.paragraph != next.paragraph || clause.paragraph == here && clause.tokens.start > start {
                break;
            }
            *slot = true;
            end = clause.tokens.end;
        }
        (next.paragraph - here <= 1).then_some(start..end)
    }

    fn passive(&mut self, clause: &Clause, cue: &Cue) {
        let limit = clause.tokens.end.min(cue.at + 10);
        let by = (cue.at + 1..limit)
            .take_while(|&i| !self.view.is(i, class::MARK | class::QUOTE | class::CONJUNCTION))
            .find(|&i| self.view.str(i) == "by");
        let Some(by) = by else { return };
        let phrase = noun_phrase(self.view, self.cut, by + 1, clause.tokens.end, true);
        if phrase.is_empty() {
            return;
        }
        let source = self.source_ahead(clause, &phrase);
        let walk = self.walk(clause.tokens.start, cue.group.start);
        let Some(Subject::Phrase { tokens, .. }) = walk.before(cue.group.start) else { return };
        self.push(
            clause,
            Some(source),
            Some(cue.group.start..by + 1),
            tokens,
            Rule::Passive,
            cue.denied,
            None,
        );
    }

    fn according(&mut self, clause: &Clause) {
        for at in clause.tokens.clone() {
            if self.cut.quoted(at) || !self.view.says(at, "according") || self.view.str(at + 1) != "to" {
                continue;
            }
            let phrase = noun_phrase(self.view, self.cut, at + 2, clause.tokens.end, true);
            if phrase.is_empty() {
                continue;
            }
            let source = self.source_ahead(clause, &phrase);
            let first = self.view.is(at, class::CAPITAL) || at == clause.tokens.start;
            let range = if first {
                let comma = (phrase.end..clause.tokens.end.min(phrase.end + FAR))
                    .find(|&i| self.view.str(i) == "," && !self.cut.quoted(i));
                let from = comma.map_or(phrase.end, |i| i + 1);
                content(self.view, self.cut, &clause.tokens, None, from..clause.tokens.end, Reach::Clause)
            } else {
                let from = (clause.tokens.start.max(at.saturating_sub(FAR))..at)
                    .rev()
                    .find(|&i| self.view.str(i) == ";")
                    .map_or(clause.tokens.start, |i| i + 1);
                let from = from.max(self.tag);
                let end = without_stop(self.view, from, at);
                (end > from).then_some(from..end)
            };
            let Some(range) = range else { continue };
            let range = self.extended_if_last(clause, range);
            self.push(clause, Some(source), Some(at..at + 2), range, Rule::According, false, None);
        }
    }

    fn extended_if_last(&self, _clause: &Clause, range: Range<usize>) -> Range<usize> {
        range
    }

    /// `Jane Doe: …` at the start of a paragraph.
    fn label(&mut self, ix: usize, clause: &Clause) -> Option<usize> {
        let start = clause.tokens.start;
        let first = ix == 0 || self.cut.clauses.get(ix - 1).is_some_and(|c| c.paragraph != clause.paragraph);
        let start = if self.view.is(start, class::QUOTE) { start + 1 } else { start };
        let colon = (start..clause.tokens.end.min(start + 6)).find(|&i| self.view.str(i) == ":")?;
        let named = colon > start
            && (start..colon).all(|i| {
                self.view.is(i, class::CAPITAL)
                    && !self.view.is(i, class::ADVERB | class::TIME | class::GRAMMAR)
                    || self.view.str(i) == "."
            });
        if !first || !named || colon + 3 > clause.tokens.end {
            return None;
        }
        let mention = mentions_in(self.names, &(start..colon)).iter().find(|m| m.tokens.end == colon);
        let shout = (start..colon).any(|i| self.view.is(i, class::ALL_CAPITALS));
        let paper = self.view.is(colon - 1, class::PAPERS | class::PEOPLE);
        if mention.is_none() && !shout && !paper {
            return None;
        }
        let speaker = mention.map(|m| of_mention(self.view, self.names, m));
        let mut end = clause.tokens.end;
        if shout {
            // A transcript: the speaker has the whole paragraph.
            for (next, slot) in self.cut.clauses.iter().zip(&mut self.claimed).skip(ix + 1) {
                if next.paragraph != clause.paragraph {
                    break;
                }
                *slot = true;
                end = next.tokens.end;
            }
        }
        let range = content(self.view, self.cut, &clause.tokens, None, colon + 1..end, Reach::Rest)?;
        let source = Source { tokens: start..colon, speaker };
        self.push(clause, Some(source), Some(colon..colon + 1), range, Rule::Label, false, None);
        Some(colon + 1)
    }

    /// `her claim that …`, `Trump’s threat to …`.
    fn noun(&mut self, clause: &Clause, at: usize) {
        let mut owner = at;
        while owner > clause.tokens.start && at - owner < 3 {
            owner -= 1;
            let word = self.view.at(owner);
            if word.is(class::POSSESSIVE | class::POSSESSIVE_PRONOUN) {
                break;
            }
            if word.is(class::GRAMMAR | class::MARK) || self.cut.quoted(owner) {
                return;
            }
        }
        let word = self.view.at(owner);
        if owner == at || !word.is(class::POSSESSIVE | class::POSSESSIVE_PRONOUN) || word.is(class::SUBJECT) {
            return;
        }
        let next = self.view.str(at + 1);
        if !matches!(next, "that" | "of" | "for" | "about" | "to" | "on" | "against" | ":" | "as" | "over") {
            return;
        }
        let from = if matches!(next, "that" | "to") { at + 1 } else { at + 2 };
        let Some(range) =
            content(self.view, self.cut, &clause.tokens, None, from..clause.tokens.end, Reach::Thing)
        else {
            return;
        };
        let source = if word.is(class::POSSESSIVE_PRONOUN) {
            let pronoun = self.owner_pronoun(clause, owner);
            Source { tokens: owner..owner + 1, speaker: pronoun }
        } else {
            let walk = self.walk(clause.tokens.start, owner + 1);
            let tokens = match walk.phrase(owner + 1) {
                Some(Subject::Phrase { tokens, .. }) => tokens,
                _ => owner..owner + 1,
            };
            let speaker = mentions_in(self.names, &tokens)
                .iter()
                .find(|m| m.tokens.end == owner + 1)
                .map(|m| of_mention(self.view, self.names, m));
            Source { tokens, speaker }
        };
        self.push(clause, Some(source), Some(at..at + 1), range, Rule::Noun, false, None);
    }

    fn owner_pronoun(&self, clause: &Clause, at: usize) -> Option<Speaker> {
        if let Some(source) = &self.subject {
            return source.speaker.clone();
        }
        of_pronoun(self.view, self.names, &self.memory, at, clause.paragraph, &(at..at))
    }

    /// A clause that is one quotation and has no cue: whoever spoke before speaks on.
    fn carried(&mut self, ix: usize, clause: &Clause, from: usize) {
        if self.claimed.get(ix).copied().unwrap_or(true)
            || self.found.len() > from
            || !self.cut.is_quotation(self.view, clause)
        {
            return;
        }
        let Some(quote) = self.cut.opens_at(clause.tokens.start) else { return };
        if quote.words < 4 || self.is_tagged_next(ix, clause) {
            return;
        }
        let speaker = self.memory.last(clause.paragraph, |s| s.kind != MentionKind::Place).cloned();
        let range = self.extended(ix, clause, clause.tokens.clone());
        let Some(speaker) = speaker else { return };
        let source = self.found.last().and_then(|a| a.source);
        let direct = true;
        self.memory.spoke(clause.paragraph, &speaker);
        self.found.push(Attribution {
            source,
            speaker: Some(speaker.name),
            via: None,
            cue: None,
            content: self.view.span(&range),
            direct,
            denied: false,
            rule: Rule::Carried,
        });
    }

    /// Whether the next clause is the tag of this one: `“Why?” She asked.`
    fn is_tagged_next(&self, ix: usize, clause: &Clause) -> bool {
        let Some(next) = self.cut.clauses.get(ix + 1).filter(|next| next.paragraph == clause.paragraph)
        else {
            return false;
        };
        let asks = matches!(
            self.view.str(clause.tokens.end.saturating_sub(2)),
            "?" | "!" | "…" | "..." | "—" | "--"
        );
        asks && next
            .tokens
            .clone()
            .take(8)
            .find_map(|at| cue::at(self.view, self.cut, &next.tokens, at))
            .is_some_and(|cue| matches!(behind(self.view, self.cut, &next.tokens, &cue), Taken::Nothing(..)))
    }
}

/// `could not verify`: a caveat of the paper's own, nobody's word.
fn is_caveat(view: View, cue: &Cue) -> bool {
    cue.denied
        && matches!(cue.verb.base, "verify" | "confirm")
        && cue
            .group
            .clone()
            .any(|i| matches!(view.str(i), "could" | "couldn’t" | "couldn't" | "can" | "cannot"))
}
