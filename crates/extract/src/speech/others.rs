//! Attributions without a verb of saying and its subject: `according to`, `was announced by`, `Name: words`,
//! `her claim that`.

use super::{
    Rule,
    clauses::Clause,
    cue::Cue,
    extent::{Reach, content},
    phrases::{noun_phrase, without_stop},
    reader::{FAR, Find, Reader, Source},
    speaker::{Speaker, mentions_in, of_mention, of_phrase},
    subject::Subject,
};
use crate::names::{MentionKind, verbs::Form, words::class};
use std::ops::Range;

impl Reader<'_> {
    /// `was announced by X`: what was announced stands before.
    pub(super) fn passive(&mut self, clause: &Clause, cue: &Cue) {
        let limit = clause.tokens.end.min(cue.at + 10);
        let by = (cue.at + 1..limit)
            .take_while(|&i| !self.view.is(i, class::MARK | class::QUOTE | class::CONJUNCTION))
            .find(|&i| self.view.str(i) == "by");
        let Some(by) = by else { return };
        let phrase = noun_phrase(self.view, self.cut, by + 1, clause.tokens.end, true);
        if phrase.is_empty() {
            return;
        }
        let source = Some(self.source_ahead(clause, &phrase));
        let walk = self.walk(clause.tokens.start, cue.group.start);
        let Some(Subject::Phrase { tokens, .. }) = walk.before(cue.group.start) else { return };
        let cue_tokens = cue.group.start..by + 1;
        let (rule, denied) = (Rule::Passive, cue.denied);
        self.push(clause, Find { source, cue: cue_tokens, content: tokens, rule, denied, via: None });
    }

    /// `according to X`, before or behind what is said. Whoever else speaks in the clause speaks by way of X.
    pub(super) fn according(&mut self, clause: &Clause, from: usize) {
        for at in clause.tokens.clone() {
            if !self.view.says(at, "according") || self.view.str(at + 1) != "to" || self.cut.quoted(at) {
                continue;
            }
            let phrase = noun_phrase(self.view, self.cut, at + 2, clause.tokens.end, true);
            if phrase.is_empty() {
                continue;
            }
            let mut source = self.source_ahead(clause, &phrase);
            if !source.speaker.as_ref().is_some_and(Speaker::is_named)
                && let Some(maker) = self.maker(clause, at + 2)
            {
                source.speaker = Some(maker);
            }
            let first = self.view.is(at, class::CAPITAL) || at == clause.tokens.start;
            let range = if first {
                let near = clause.tokens.end.min(phrase.end + FAR);
                let comma = (phrase.end..near).find(|&i| self.view.str(i) == "," && !self.cut.quoted(i));
                let from = comma.map_or(phrase.end, |i| i + 1);
                content(self.view, self.cut, &clause.tokens, None, from..clause.tokens.end, Reach::Clause)
            } else {
                let near = clause.tokens.start.max(at.saturating_sub(FAR));
                let stop = (near..at).rev().find(|&i| self.view.str(i) == ";");
                let from = stop.map_or(clause.tokens.start, |i| i + 1);
                let end = without_stop(self.view, from, at);
                (end > from).then_some(from..end)
            };
            let Some(content) = range else { continue };
            self.relay(from, &content, source.speaker.as_ref());
            let (source, rule) = (Some(source), Rule::According);
            self.push(clause, Find { source, cue: at..at + 2, content, rule, denied: false, via: None });
        }
    }

    /// Whose it is: `a tally by the Institute`, `figures from the ministry`.
    fn maker(&self, clause: &Clause, from: usize) -> Option<Speaker> {
        let near = from..clause.tokens.end.min(from + 8);
        let counted = near
            .clone()
            .take_while(|&i| !self.view.is(i, class::MARK | class::QUOTE))
            .find(|&i| matches!(self.view.str(i), "by" | "from" | "compiled" | "published" | "released"))?;
        let papers = (from..counted).any(|i| {
            self.view.is(i, class::PAPERS)
                || matches!(
                    self.view.str(i),
                    "tally" | "count" | "toll" | "estimate" | "estimates" | "list" | "database" | "update"
                )
        });
        let start = (counted + 1..near.end).find(|&i| !matches!(self.view.str(i), "by" | "from"))?;
        let phrase = noun_phrase(self.view, self.cut, start, clause.tokens.end, false);
        of_phrase(self.view, self.names, &phrase).filter(|_| papers)
    }

    /// Notes that what others said was passed on by `speaker`: `the king resigned, the palace said, state media
    /// reported`.
    pub(super) fn relay(&mut self, from: usize, content: &Range<usize>, speaker: Option<&Speaker>) {
        let Some(speaker) = speaker else { return };
        let span = self.view.span(content);
        for other in self.found.iter_mut().skip(from).take(16).filter(|a| span.contains(a.content)) {
            if other.speaker.as_ref() != Some(&speaker.name) {
                other.via.get_or_insert_with(|| speaker.name.clone());
            }
        }
    }

    /// `Reuters reported that …, citing officials`: the officials said it, by way of Reuters.
    pub(super) fn cited(&mut self, from: usize, source: &Source, content: &Range<usize>) {
        let outlet = source.tokens.clone().any(|i| self.view.is(i, class::OUTLET));
        let Some(outlet) = source.speaker.as_ref().filter(|_| outlet) else { return };
        let phrase = noun_phrase(self.view, self.cut, content.start, content.end, false);
        let Some(cited) = of_phrase(self.view, self.names, &phrase) else { return };
        let main = self.found.iter_mut().skip(from).take(16).rev();
        if let Some(main) = main.into_iter().find(|a| a.speaker.as_ref() == Some(&outlet.name)) {
            main.via = main.speaker.replace(cited.name);
        }
    }

    /// `Jane Doe: …` at the start of a paragraph.
    pub(super) fn label(&mut self, ix: usize, clause: &Clause) -> Option<usize> {
        let start = clause.tokens.start;
        let first = ix == 0 || self.cut.clauses.get(ix - 1).is_some_and(|c| c.paragraph != clause.paragraph);
        let start = if self.view.is(start, class::QUOTE) { start + 1 } else { start };
        let colon = (start..clause.tokens.end.min(start + 6)).find(|&i| self.view.str(i) == ":")?;
        let name = class::ADVERB | class::TIME | class::GRAMMAR;
        let named = colon > start
            && (start..colon).all(|i| {
                self.view.is(i, class::CAPITAL) && !self.view.is(i, name)
                    || self.view.str(i) == "."
                    || i > start && self.view.str(i) == "," && self.view.is(i - 1, class::ALL_CAPITALS)
            });
        // `JANE DOE: (Through interpreter) We left.`: the label may be a sentence of its own.
        let alone = colon + 1 == clause.tokens.end
            && self.view.is(start, class::ALL_CAPITALS)
            && self.cut.clauses.get(ix + 1).is_some_and(|next| next.paragraph == clause.paragraph);
        if !first || !named || (colon + 3 > clause.tokens.end && !alone) {
            return None;
        }
        let mention = mentions_in(self.names, &(start..colon)).iter().find(|m| m.tokens.end == colon);
        let shout = (start..colon).any(|i| self.view.is(i, class::ALL_CAPITALS));
        // `Confirmed deaths: 12` looks like a name too: only one that the text has elsewhere counts.
        let times = mention.and_then(|m| m.entity).and_then(|entity| self.mentioned.get(entity));
        let known = times.is_some_and(|&times| times > 1);
        if !known && !shout && !self.view.is(colon - 1, class::PAPERS | class::PEOPLE) {
            return None;
        }
        // `Ecuador: hundreds dead` tells where, not who.
        let place = mention.is_some_and(|m| m.kind == MentionKind::Place);
        if place && self.cut.opens_at(colon + 1).is_none() {
            return None;
        }
        let mut speaker = mention.map(|m| of_mention(self.view, self.names, m));
        let mut end = clause.tokens.end;
        if shout {
            speaker = self.called(start..colon).or(speaker);
            // A transcript: the speaker has the whole paragraph.
            for (next, slot) in self.cut.clauses.iter().zip(&mut self.claimed).skip(ix + 1) {
                if next.paragraph != clause.paragraph {
                    break;
                }
                *slot = true;
                end = next.tokens.end;
            }
        }
        let content = if alone {
            colon + 1..end
        } else {
            content(self.view, self.cut, &clause.tokens, None, colon + 1..end, Reach::Rest)?
        };
        let source = Some(Source { tokens: start..colon, speaker });
        let cue = colon..colon + 1;
        self.push(clause, Find { source, cue, content, rule: Rule::Label, denied: false, via: None });
        Some(colon + 1)
    }

    /// Whom a label in capitals names: `DOE` is Jane Doe, where the text has her; else the words as names are written.
    fn called(&self, label: Range<usize>) -> Option<Speaker> {
        let name =
            label.clone().find(|&i| self.view.str(i) == ",").map_or(label.clone(), |end| label.start..end);
        let words: Vec<&str> =
            name.filter(|&i| self.view.is(i, class::WORD)).map(|i| self.view.str(i)).collect();
        let last = words.last().filter(|word| word.len() > 3)?.to_lowercase();
        let known = self.names.last_named(&last);
        let shown = || {
            let cased = words.iter().map(|word| {
                let mut letters = word.chars();
                letters.next().map_or(String::new(), |c| c.to_string() + &letters.as_str().to_lowercase())
            });
            cased.collect::<Vec<_>>().join(" ")
        };
        let person = words.len() > 1 || known.is_some();
        person.then(|| Speaker {
            name: known.map_or_else(shown, |(_, entity)| entity.name.clone()),
            kind: MentionKind::Person,
            entity: known.map(|(at, _)| at),
            plural: false,
            body: false,
        })
    }

    /// `her claim that …`, `the mayor’s threat to …`.
    pub(super) fn noun(&mut self, clause: &Clause, at: usize) {
        let owns = class::POSSESSIVE | class::POSSESSIVE_PRONOUN;
        let mut owner = at;
        while owner > clause.tokens.start && at - owner < 3 {
            owner -= 1;
            if self.view.is(owner, owns) {
                break;
            }
            if self.view.is(owner, class::GRAMMAR | class::MARK) || self.cut.quoted(owner) {
                return;
            }
        }
        if owner == at || !self.view.is(owner, owns) || self.view.is(owner, class::SUBJECT) {
            return;
        }
        let next = self.view.str(at + 1);
        if !matches!(next, "that" | "of" | "for" | "about" | "to" | "on" | "against" | ":" | "as" | "over") {
            return;
        }
        let from = if matches!(next, "that" | "to") { at + 1 } else { at + 2 };
        let range = from..clause.tokens.end;
        let Some(content) = content(self.view, self.cut, &clause.tokens, None, range, Reach::Thing) else {
            return;
        };
        // `his threat of war would …`: the noun is the subject of what follows.
        let verb = content.clone().skip(2).take(FAR).find(|&i| {
            let word = self.view.at(i);
            next != "that"
                && !self.cut.quoted(i)
                && word.is(class::BE | class::HAVE | class::MODAL | class::DO)
                && !matches!(self.view.str(i), "be" | "have" | "do" | "being" | "having")
                || next != "that"
                    && word.verb.is_some_and(|v| v.form == Form::Third)
                    && !word.is(class::VERB_LIKE | class::NOUN_CUE | class::CAPITAL)
        });
        let content = content.start..verb.unwrap_or(content.end);
        let source = if self.view.is(owner, class::POSSESSIVE_PRONOUN) {
            Source { tokens: owner..owner + 1, speaker: self.meant(clause, owner) }
        } else {
            let tokens = match self.walk(clause.tokens.start, owner + 1).phrase(owner + 1) {
                Some(Subject::Phrase { tokens, .. }) => tokens,
                _ => owner..owner + 1,
            };
            let named = mentions_in(self.names, &tokens).iter().find(|m| m.tokens.end == owner + 1);
            let speaker = named.map(|m| of_mention(self.view, self.names, m));
            Source { tokens, speaker }
        };
        let (source, cue) = (Some(source), at..at + 1);
        self.push(clause, Find { source, cue, content, rule: Rule::Noun, denied: false, via: None });
    }
}
