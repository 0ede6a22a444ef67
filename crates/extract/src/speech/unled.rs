//! Quotations without a verb of saying: signed with a dash and a name, or going on from those before.

use super::{
    Attribution, Rule,
    clauses::Clause,
    phrases::noun_phrase,
    reader::{Find, Reader, Source},
    speaker::{mentions_in, of_mention},
};
use crate::names::{MentionKind, words::class};
use std::ops::Range;

impl Reader<'_> {
    /// `“…” — Jane Doe`, the name on the same line or the next.
    pub(super) fn signed(&mut self, ix: usize, clause: &Clause, from: usize) {
        let Some(quote) = self.cut.opens_at(clause.tokens.start).filter(|quote| quote.words >= 4) else {
            return;
        };
        if self.found.len() > from || quote.open {
            return;
        }
        let quote = quote.tokens.clone();
        let is_dash = |i: usize| matches!(self.view.str(i), "—" | "–" | "--" | "―" | "-");
        let line = if quote.end < clause.tokens.end {
            quote.end..clause.tokens.end
        } else {
            match self.cut.clauses.get(ix + 1) {
                Some(next) if next.paragraph - clause.paragraph <= 1 => next.tokens.clone(),
                _ => return,
            }
        };
        if !is_dash(line.start) || line.len() > 16 {
            return;
        }
        let Some(tokens) = self.signature(line.start + 1..line.end) else { return };
        let mention = mentions_in(self.names, &tokens).iter().find(|m| m.kind == MentionKind::Person);
        let mention = mention.or_else(|| mentions_in(self.names, &tokens).first());
        let speaker = mention.map(|m| of_mention(self.view, self.names, m));
        let (source, cue) = (Some(Source { tokens, speaker }), line.start..line.start + 1);
        self.push(clause, Find { source, cue, content: quote, rule: Rule::Label, denied: false, via: None });
    }

    /// The name at the start of a signature, a handle included.
    fn signature(&self, line: Range<usize>) -> Option<Range<usize>> {
        let first = line.start;
        if self.view.str(first) == "@" {
            return (first + 2 <= line.end).then_some(first..first + 2);
        }
        let name = self.view.is(first, class::CAPITAL) && !self.view.is(first, class::SUBJECT);
        let phrase = noun_phrase(self.view, self.cut, first, line.end, false);
        (name && !phrase.is_empty()).then_some(phrase)
    }

    /// `“… ¶ “…,” said X`: what ran on into this paragraph is X’s too.
    pub(super) fn settle_running(&mut self, clause: &Clause) {
        let Some(&(_, last)) = self.running.last() else { return };
        let (paragraph, last) = (clause.paragraph, last);
        let Some(found) = self.found.last().filter(|a| a.rule == Rule::Quoted).cloned() else { return };
        let begins = self.view.span(&clause.tokens).start == found.content.start;
        let tagged = found.source.is_some_and(|source| source.start > found.content.start);
        if paragraph == last + 1 && begins && tagged && self.cut.opens_at(clause.tokens.start).is_some() {
            // Paragraphs that follow each other, from the last back.
            let mut expected = paragraph;
            for (ix, at) in std::mem::take(&mut self.running).into_iter().rev() {
                if at + 1 != expected {
                    break;
                }
                expected = at;
                if let Some(before) = self.found.get_mut(ix) {
                    before.speaker.clone_from(&found.speaker);
                    before.source = found.source;
                }
            }
        } else if paragraph > last {
            self.running.clear();
        }
    }

    /// A clause that is one quotation and has no cue: whoever spoke before speaks on.
    pub(super) fn carried(&mut self, ix: usize, clause: &Clause, from: usize) {
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
        let open = quote.open;
        if open {
            // Not closed: the next paragraph may tell who speaks.
            self.running.push((self.found.len(), clause.paragraph));
        }
        let range = self.extended(ix, clause, clause.tokens.clone());
        if speaker.is_none() && !open {
            return;
        }
        let source = speaker.as_ref().and_then(|_| self.found.last()).and_then(|a| a.source);
        if let Some(speaker) = &speaker {
            self.memory.spoke(clause.paragraph, speaker);
        }
        self.found.push(Attribution {
            source,
            speaker: speaker.map(|s| s.name),
            via: None,
            cue: None,
            content: self.view.span(&range),
            direct: true,
            denied: false,
            nested: false,
            rule: Rule::Carried,
        });
    }
}
