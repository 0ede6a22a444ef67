//! Reads a text clause by clause and gathers its attributions.

use super::{
    Attribution, Rule,
    clauses::{Clause, Cut},
    complement::{Taken, behind},
    cue::{self, Cue, Voice},
    speaker::{Memory, Speaker},
    subject::Walk,
};
use crate::{
    names::{
        MentionKind, Names, gender_of_pronoun,
        runs::View,
        verbs::{Strength, takes},
        words::class,
    },
    sentences::Sentence,
    tokens::Token,
};
use dateline_corpus::Span;
use std::ops::Range;

/// Reads all attributions of a text.
pub(super) fn read(text: &str, tokens: &[Token], sentences: &[Sentence], names: &Names) -> Vec<Attribution> {
    let view = View { text, tokens, words: &names.words };
    let cut = Cut::new(view, sentences);
    let mut named = vec![false; tokens.len()];
    for mention in &names.mentions {
        if matches!(mention.kind, MentionKind::Person | MentionKind::Body | MentionKind::Place)
            && let Some(slots) = named.get_mut(mention.tokens.clone())
        {
            let inner = slots.iter_mut().zip(mention.tokens.clone());
            inner.filter(|(_, i)| view.is(*i, class::CAPITAL)).for_each(|(slot, _)| *slot = true);
        }
    }
    let mut mentioned = vec![0; names.entities.len()];
    for entity in names.mentions.iter().filter_map(|m| m.entity) {
        if let Some(times) = mentioned.get_mut(entity) {
            *times += 1;
        }
    }
    let claimed = vec![false; cut.clauses.len()];
    let mut reader = Reader {
        view,
        names,
        cut: &cut,
        named,
        mentioned,
        memory: Memory::default(),
        found: Vec::new(),
        running: Vec::new(),
        claimed,
        opening: None,
        top: None,
        nested: None,
        inside: 0,
        from: 0,
        tag: 0,
    };
    for ix in 0..cut.clauses.len() {
        reader.clause(ix);
    }
    let mut found = reader.found;
    found.retain(|a| a.rule != Rule::Carried || a.speaker.is_some());
    found.sort_by_key(|a| (a.cue.unwrap_or(a.content).start, a.content.start));
    nest(&mut found);
    found.dedup_by(|a, b| a.content == b.content && a.source == b.source && a.cue == b.cue);
    found
}

/// Marks the attributions whose cue lies within what another one says.
fn nest(found: &mut [Attribution]) {
    let mut order: Vec<usize> = (0..found.len()).collect();
    let content = |a: Option<&Attribution>| a.map(|a| a.content).unwrap_or(Span::new(0, 0));
    order.sort_by_key(|&i| {
        let span = content(found.get(i));
        (span.start, std::cmp::Reverse(span.end))
    });
    let mut outer = Span::new(0, 0);
    for i in order {
        let Some(attribution) = found.get_mut(i) else { continue };
        let cue = attribution.cue.unwrap_or(attribution.content);
        let own = attribution.content;
        attribution.nested = outer.contains(cue) && outer.contains(own);
        if !attribution.nested && own.end > outer.end {
            outer = own;
        }
    }
}

/// How many tokens are looked through where sentences of the language are shorter; keeps hostile ones linear.
pub(super) const FAR: usize = 200;

/// A source: the tokens of the noun phrase, and whom it names.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// The noun phrase.
    pub(super) tokens: Range<usize>,
    /// Whom it names.
    pub(super) speaker: Option<Speaker>,
}

/// What was found, in tokens.
pub(super) struct Find {
    /// Who.
    pub(super) source: Option<Source>,
    /// The words that say so.
    pub(super) cue: Range<usize>,
    /// What is said.
    pub(super) content: Range<usize>,
    /// How it was found.
    pub(super) rule: Rule,
    /// Whether it is denied.
    pub(super) denied: bool,
    /// By way of whom.
    pub(super) via: Option<String>,
}

pub(super) struct Reader<'a> {
    pub(super) view: View<'a>,
    pub(super) names: &'a Names,
    pub(super) cut: &'a Cut,
    /// For every token, whether it is a capitalised word of somebody's name or title.
    named: Vec<bool>,
    /// How often each entity is mentioned.
    pub(super) mentioned: Vec<u32>,
    pub(super) memory: Memory,
    pub(super) found: Vec<Attribution>,
    /// Quotations that were not closed, as places in `found`, with their paragraphs.
    pub(super) running: Vec<(usize, usize)>,
    /// Clauses that are wholly part of what was said in another.
    pub(super) claimed: Vec<bool>,
    /// What the clause opens with: its subject, most often.
    pub(super) opening: Option<Source>,
    /// The subject of the clause's last cue that is not itself said by somebody.
    pub(super) top: Option<Source>,
    /// The subject of the last cue within what was said.
    pub(super) nested: Option<Source>,
    /// Where what was last said in the clause ends.
    pub(super) inside: usize,
    /// What was found before the clause.
    from: usize,
    /// Where the last cue of the clause ends.
    pub(super) tag: usize,
}

impl Reader<'_> {
    pub(super) fn walk(&self, start: usize, verb: usize) -> Walk<'_> {
        Walk { view: self.view, cut: self.cut, start: start.max(verb.saturating_sub(FAR)) }
    }

    fn clause(&mut self, ix: usize) {
        let Some(clause) = self.cut.clauses.get(ix) else { return };
        let tokens = clause.tokens.clone();
        // Behind `“…,” said X` the last one spoken of is X.
        let before = self.opening.take().or_else(|| self.top.take()).and_then(|source| source.speaker);
        self.memory.open(clause.paragraph, before);
        self.opening = self.opening(clause);
        (self.top, self.nested, self.inside, self.tag) = (None, None, 0, tokens.start);
        let from = self.found.len();
        self.from = from;
        if let Some(end) = self.label(ix, clause) {
            self.tag = end;
        }
        for at in tokens.clone() {
            if self.cut.quoted(at) {
                continue;
            }
            let named = self.named.get(at).copied().unwrap_or(false);
            if self.view.at(at).verb.is_some()
                && !named
                && let Some(cue) = cue::at(self.view, self.cut, &tokens, at)
            {
                self.cue(ix, clause, &cue);
            }
            if let Some(cue) = cue::unlisted(self.view, self.cut, &tokens, at) {
                self.cue(ix, clause, &cue);
            }
            if self.view.is(at, class::NOUN_CUE) && !named {
                self.noun(clause, at);
            }
        }
        self.according(clause, from);
        if self.found.len() > from {
            self.settle_running(clause);
        }
        self.signed(ix, clause, from);
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
            None => self.source_before(clause, cue),
        };
        let Some(source) = source.filter(|s| s.tokens.len() > 1 || !self.view.says(s.tokens.start, "there"))
        else {
            return;
        };
        let taken = match &inverted {
            Some(phrase) => Taken::Nothing(phrase.end, None),
            None => behind(self.view, self.cut, &clause.tokens, cue),
        };
        let tag_start =
            if inverted.is_some() { cue.group.start } else { source.tokens.start.min(cue.group.start) };
        let said = match taken {
            Taken::Content(range, told) => {
                let quotes = cue.voice == Voice::Finite && self.cut.opens_at(range.start).is_some();
                let left = self.left_quote(ix, clause, tag_start).filter(|_| quotes);
                let tag_end = range.start;
                let range = left.map_or(range.start, |left| left.start)..range.end;
                Some((self.extended(ix, clause, range), told, tag_end))
            }
            Taken::Nothing(to, told)
                if (cue.verb.takes & (takes::THAT | takes::QUOTE) != 0 && !is_against(cue))
                    || told.is_some() =>
            {
                self.left(ix, clause, tag_start, to).map(|content| (content, told, to))
            }
            Taken::Next => self.next(ix).map(|content| (content, None, cue.at + 1)),
            _ => None,
        };
        if cue.voice != Voice::Infinitive {
            self.remember(&source);
        }
        let Some((content, told, tag_end)) = said else { return };
        let rule = match cue.verb.strength {
            Strength::Mind => Rule::Attitude,
            _ if cue.voice == Voice::Infinitive => Rule::Attitude,
            Strength::Show if !source.speaker.as_ref().is_some_and(Speaker::is_named) => Rule::Shown,
            _ if self.cut.any_in(&content) => Rule::Quoted,
            _ => Rule::Said,
        };
        // What was said before this tag is said; what is said behind it may still be part of another's words.
        if content.start < tag_start || self.cut.any_in(&content) {
            self.tag = tag_end;
        }
        self.inside = self.inside.max(content.end);
        if content.start < tag_start && !self.cut.any_in(&content) {
            self.relay(self.from, &content, source.speaker.as_ref());
        }
        if cue.voice == Voice::Participle && matches!(cue.verb.base, "cite" | "quote") {
            self.cited(self.from, &source, &content);
        }
        let via = told.and_then(|told| self.outlet(&told));
        let denied = cue.denied;
        self.push(clause, Find { source: Some(source), cue: cue.group.clone(), content, rule, denied, via });
    }

    /// Notes the subject of a verb, for the verbs behind it that have none.
    fn remember(&mut self, source: &Source) {
        let within = source.tokens.start < self.inside;
        let slot = if within { &mut self.nested } else { &mut self.top };
        *slot = Some(source.clone());
        if !within {
            self.nested = None;
        }
    }

    /// Adds what was found.
    pub(super) fn push(&mut self, clause: &Clause, find: Find) {
        let direct = self.cut.any_in(&find.content);
        let span = |range: &Range<usize>| self.view.span(range);
        let source: Option<Span> = find.source.as_ref().map(|s| span(&s.tokens));
        let (cue, content) = (span(&find.cue), span(&find.content));
        let speaker = find.source.and_then(|source| {
            let speaker = source.speaker?;
            let pronoun = (source.tokens.len() == 1).then(|| self.view.str(source.tokens.start));
            self.memory.learn(&speaker, pronoun.and_then(gender_of_pronoun));
            if find.rule != Rule::Attitude && find.rule != Rule::Noun {
                self.memory.spoke(clause.paragraph, &speaker);
            }
            Some(speaker.name)
        });
        let Find { rule, denied, via, .. } = find;
        self.found.push(Attribution {
            source,
            speaker,
            via,
            cue: Some(cue),
            content,
            direct,
            denied,
            nested: false,
            rule,
        });
    }
}

/// `…, a claim the army denied`: what stands before is what it is not.
fn is_against(cue: &Cue) -> bool {
    matches!(cue.verb.base, "deny" | "dispute" | "doubt" | "question" | "reject" | "contest" | "challenge")
}

/// `could not verify`: a caveat of the paper's own, nobody's word.
fn is_caveat(view: View, cue: &Cue) -> bool {
    cue.denied
        && matches!(cue.verb.base, "verify" | "confirm")
        && cue
            .group
            .clone()
            .any(|i| matches!(view.str(i), "could" | "couldn’t" | "couldn't" | "can" | "cannot" | "able"))
}
