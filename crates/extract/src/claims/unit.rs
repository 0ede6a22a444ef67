//! What one verb at the top of a passage tells, with all that hangs on it.

use super::{
    passage::{Passage, reach},
    said,
    when::Timed,
};
use crate::{
    blocks::BlockKind,
    clauses::{Clause, ClauseKind},
    reading::Reading,
    speech::{Attribution, Rule},
    tokens::TokenKind,
    verbs::{self, Group, Tense},
};
use dateline_corpus::{Span, Speaker, SpeakerBasis};
use std::ops::Range;

pub(super) struct Unit<'u, 'r, 's> {
    pub(super) passage: &'u Passage<'r, 's>,
    pub(super) tokens: Range<usize>,
    pub(super) span: Span,
    pub(super) clauses: &'u [Clause],
    /// Who says it, where somebody does.
    pub(super) attribution: Option<Attribution>,
    /// The tokens of what is said; empty where nobody speaks.
    pub(super) content: Range<usize>,
    /// The clause that makes the unit's own statement.
    pub(super) main: Option<&'u Clause>,
}

impl<'u, 'r, 's> Unit<'u, 'r, 's> {
    /// The units of a passage, in order.
    pub(super) fn all(passage: &'u Passage<'r, 's>) -> Vec<Unit<'u, 'r, 's>> {
        cuts(passage).into_iter().filter_map(|clauses| Unit::new(passage, clauses)).collect()
    }

    fn new(passage: &'u Passage<'r, 's>, clauses: Range<usize>) -> Option<Unit<'u, 'r, 's>> {
        let clauses = passage.clauses.get(clauses)?;
        let tokens = trimmed(passage, &(clauses.first()?.tokens.start..clauses.last()?.tokens.end));
        let span = passage.span_of(&tokens)?;
        let attribution = said::choose(passage, span, &tokens, clauses);
        let verbal = |c: &&Clause| c.group.is_some();
        let main =
            clauses.iter().filter(verbal).find(|c| c.kind.is_top()).or_else(|| clauses.iter().find(verbal));
        let content = attribution.as_ref().map_or(0..0, |attribution| {
            let inside =
                |at: &usize| passage.token(*at).is_some_and(|t| attribution.content.contains(t.span));
            let first = tokens.clone().find(inside);
            let last = tokens.clone().rev().find(inside);
            first.zip(last).map_or(0..0, |(first, last)| first..last + 1)
        });
        Some(Unit { passage, tokens, span, clauses, attribution, content, main })
    }

    /// The runs of the unit's tokens that are not what is said.
    pub(super) fn outside(&self) -> Vec<Range<usize>> {
        let content = &self.content;
        let runs = if content.is_empty() {
            vec![self.tokens.clone()]
        } else {
            vec![self.tokens.start..content.start, content.end..self.tokens.end]
        };
        runs.into_iter().filter(|run| run.start < run.end).collect()
    }

    /// The clause with a verb that governs what stands under a span.
    pub(super) fn clause_of(&self, span: Span) -> Option<&'u Clause> {
        let inside =
            |clause: &&Clause| self.passage.span_of(&clause.tokens).is_some_and(|s| s.contains(span));
        let at = self.clauses.iter().position(|c| inside(&c))?;
        let here = self.clauses.get(at)?;
        if here.group.is_some() {
            return Some(here);
        }
        let verbal = |clause: &&'u Clause| clause.group.is_some();
        let top = |clause: &&'u Clause| clause.group.is_some() && clause.kind.is_top();
        let (back, on) = (self.clauses.get(..at)?, self.clauses.get(at + 1..)?);
        if here.kind == ClauseKind::Main {
            // What stands before the verb, or behind a quotation.
            on.iter()
                .find(top)
                .or_else(|| back.iter().rev().find(top))
                .or_else(|| back.iter().rev().find(verbal))
        } else {
            back.iter().rev().find(verbal).or_else(|| on.iter().find(verbal))
        }
    }

    /// Whether a time stands with the verb of saying, not in a clause that hangs on it.
    pub(super) fn is_top(&self, timed: &Timed) -> bool {
        let clause = self.clause_of(timed.mention.span);
        let cue = self.attribution.as_ref().and_then(|a| a.cue).and_then(|cue| self.clause_of(cue));
        match (clause, cue) {
            (Some(clause), Some(cue)) => {
                clause.tokens == cue.tokens || (clause.kind.is_top() && cue.kind.is_top())
            }
            _ => true,
        }
    }

    /// Whether it is a quotation.
    pub(super) fn is_direct(&self) -> bool {
        self.attribution.as_ref().is_some_and(|a| a.direct)
    }

    /// Whether a time stands in the clause of the verb of saying.
    pub(super) fn with_cue(&self, timed: &Timed) -> bool {
        let cue = self.attribution.as_ref().and_then(|a| a.cue).and_then(|cue| self.clause_of(cue));
        self.clause_of(timed.mention.span).zip(cue).is_some_and(|(a, b)| a.tokens == b.tokens)
    }

    /// The clause that holds what the claim tells: of what is said, or of the unit.
    pub(super) fn told(&self) -> Option<&'u Clause> {
        let Some(attribution) = &self.attribution else { return self.main };
        let content = &self.content;
        let of_cue = |clause: &Clause| {
            let group = clause.group.as_ref().and_then(|g| self.passage.span_of(&g.tokens));
            group.zip(attribution.cue).is_some_and(|(group, cue)| group.overlaps(cue))
        };
        self.clauses.iter().find(|c| {
            c.group.as_ref().is_some_and(|g| content.contains(&g.tokens.start))
                && !of_cue(c)
                && !matches!(c.kind, ClauseKind::Relative | ClauseKind::Subordinate)
        })
    }

    /// What the first told verb of what is said tells of.
    pub(super) fn content_concept(&self) -> &'static str {
        let content = self.content.clone();
        let layers = &self.passage.reading.layers;
        let tokens = layers.tokens.get(content.clone()).unwrap_or_default();
        let words = layers.lowered.words(content);
        let telling = |g: &Group| g.is_told() && !matches!(g.concept(), "" | "do" | "say");
        verbs::each(self.passage.text(), tokens, &words).find(telling).map_or("", |group| group.concept())
    }

    /// The tense of the verb of saying.
    pub(super) fn cue_tense(&self) -> Option<Tense> {
        let cue = self.attribution.as_ref()?.cue?;
        let mut groups = self.clauses.iter().filter_map(|c| c.group.as_ref());
        groups.find(|g| self.passage.span_of(&g.tokens).is_some_and(|s| s.overlaps(cue))).map(|g| g.tense)
    }

    /// What the verb of saying does, or the unit's verb where nobody speaks.
    pub(super) fn act(&self) -> &'static str {
        let cue = self.attribution.as_ref().and_then(|a| a.cue).and_then(|cue| cue.of(self.passage.text()));
        match cue {
            Some(cue) => cue
                .split_whitespace()
                .rev()
                .find_map(|word| verbs::look_up(&word.to_lowercase()))
                .map_or("say", |(verb, _)| verb.concept),
            None => self.main.and_then(|c| c.group.as_ref()).map_or("", Group::concept),
        }
    }

    /// The tokens that tell what it is about: what is said, or all of it, up to the first clause that hangs on it.
    pub(super) fn gist(&self) -> Range<usize> {
        let content = self.content.clone();
        // Whom it is said to or of stands between the verb and what is said: "accused the rebels of …".
        let cue = self.attribution.as_ref().and_then(|a| a.cue).filter(|_| !content.is_empty());
        let after = cue.and_then(|cue| {
            self.tokens.clone().find(|&at| self.passage.token(at).is_some_and(|t| t.span.start >= cue.end))
        });
        let start = after.filter(|&after| after < content.start).unwrap_or(content.start);
        let range = if content.is_empty() { self.tokens.clone() } else { start..content.end };
        let direct = self.attribution.as_ref().is_some_and(|a| a.direct);
        let hangs = |c: &&Clause| {
            matches!(c.kind, ClauseKind::Relative | ClauseKind::Subordinate)
                && c.tokens.start > range.start + 3
        };
        let end = self.clauses.iter().find(hangs).map_or(range.end, |c| c.tokens.start.min(range.end));
        range.start..if direct { range.end } else { end }
    }

    /// Its words, in lower case.
    pub(super) fn words(&self) -> Vec<&'r str> {
        self.passage.reading.layers.lowered.words(self.tokens.clone())
    }

    pub(super) fn speaker(&self) -> Option<Speaker> {
        let attribution = self.attribution.as_ref()?;
        let basis = match attribution.rule {
            Rule::Carried => SpeakerBasis::Carried,
            _ if attribution.direct => SpeakerBasis::Quoted,
            _ => SpeakerBasis::Reported,
        };
        let words = attribution.source.filter(|words| !words.is_empty());
        Some(Speaker { name: attribution.speaker.clone()?, via: attribution.via.clone(), words, basis })
    }

    /// Its counts, as places in the list of all.
    pub(super) fn counts(&self, reading: &Reading<'_>) -> Vec<usize> {
        let inside = |place: &usize| reading.counts.get(*place).is_some_and(|c| self.span.contains(c.span));
        self.passage.counts.iter().copied().filter(inside).collect()
    }

    /// Whether a count is what the unit tells, not something told by the way.
    pub(super) fn tells_count(&self, reading: &Reading<'_>, place: usize) -> bool {
        let Some(count) = reading.counts.get(place) else { return false };
        if count.part_of.is_some() {
            return true;
        }
        let holds = |c: &Clause| self.passage.span_of(&c.tokens).is_some_and(|s| s.contains(count.span));
        let Some(here) = self.clauses.iter().position(holds) else { return true };
        let Some(told) =
            self.told().and_then(|told| self.clauses.iter().position(|c| c.tokens == told.tokens))
        else {
            // "the firm, which saved 33, has offered experts": told by the way.
            let put_in = |c: &Clause| matches!(c.kind, ClauseKind::Relative | ClauseKind::Subordinate);
            return here == 0 || !self.clauses.get(here).is_some_and(put_in);
        };
        // Between the two no clause may hang on the one before it.
        let range = if here >= told { told + 1..here + 1 } else { here..here + 1 };
        let hangs = |c: &Clause| matches!(c.kind, ClauseKind::Relative | ClauseKind::Subordinate);
        let content = self.attribution.as_ref().map(|a| a.content);
        let said = content.is_none_or(|content| content.contains(count.span) || here == told);
        let verbal = here >= told || self.clauses.get(here).is_some_and(|c| c.group.is_some());
        !self.clauses.get(range).unwrap_or_default().iter().any(hangs) && said && verbal
    }

    /// Whether it is a question outside of quotation marks.
    pub(super) fn asks(&self) -> bool {
        let last = self.tokens.clone().rev().find_map(|at| self.passage.token(at));
        last.is_some_and(|token| token.of(self.passage.text()) == "?")
    }

    /// A clause with the noun that it says more of: "an outage that has lasted since Friday"; where that noun stands
    /// just before it.
    pub(super) fn with_antecedent(&self, clause: &Clause) -> Range<usize> {
        let tokens = trimmed(self.passage, &clause.tokens);
        let relative =
            matches!(self.passage.word(clause.tokens.start), "that" | "which" | "who" | "that’s" | "that's");
        if clause.kind != ClauseKind::Relative || !relative {
            return tokens;
        }
        // "Calder, who spoke with both sides on Monday, …"
        let piece = self.clauses.iter().take_while(|c| c.tokens.start < clause.tokens.start).last();
        if let Some(piece) = piece.filter(|p| p.group.is_none() && p.kind.is_top() && p.tokens.len() <= 10) {
            return trimmed(self.passage, &piece.tokens).start..tokens.end;
        }
        let floor = self.tokens.start.max(clause.tokens.start.saturating_sub(7));
        let opens = |at: &usize| {
            matches!(
                self.passage.word(*at),
                "a" | "an" | "the" | "its" | "their" | "his" | "her" | "this" | "that"
            )
        };
        let stops =
            |at: &usize| self.passage.token(*at).is_some_and(|t| !t.is_word() && t.kind != TokenKind::Number);
        let before = || (floor..clause.tokens.start).rev();
        match before().take_while(|at| !stops(at)).find(opens) {
            Some(start) => start..tokens.end,
            None => tokens,
        }
    }
}

/// The units of a passage, as ranges of its clauses: a clause beside the first is one of its own where somebody else
/// is said to say something in it, or where it has a time or a subject of its own.
fn cuts(passage: &Passage<'_, '_>) -> Vec<Range<usize>> {
    let mut cuts = vec![0];
    // A post is one thing said.
    if passage.kind == BlockKind::EmbeddedPost {
        return std::iter::once(0..passage.clauses.len()).collect();
    }
    let said = || passage.attributions.iter().filter(|a| !matches!(a.rule, Rule::Attitude | Rule::Noun));
    for (at, clause) in passage.clauses.iter().enumerate().skip(1) {
        let Some(group) = clause.group.as_ref().filter(|_| clause.kind == ClauseKind::Coordinated) else {
            continue;
        };
        let (Some(span), Some(verb)) = (passage.span_of(&clause.tokens), passage.token(group.tokens.start))
        else {
            continue;
        };
        // The verb of saying stands elsewhere, or what is said began before this clause.
        let own =
            |a: &Attribution| a.cue.is_some_and(|cue| span.contains(cue)) && a.content.start >= span.start;
        let cued = said().any(|a| own(a));
        // What is said elsewhere runs on through this clause; a verb of saying behind it gives way to one in it.
        let runs = |a: &Attribution| a.content.contains(verb.span) || (a.direct && reach(a).contains(span));
        // One subject with two verbs: "accused them and called for a march".
        let one = |a: &Attribution| said().any(|b| own(b) && b.source.is_some() && b.source == a.source);
        let gives_way = |a: &Attribution| {
            cued && (!a.direct || a.rule == Rule::According)
                && (a.cue.is_some_and(|cue| cue.start > verb.span.start) || one(a))
        };
        if said().any(|a| !own(a) && !gives_way(a) && runs(a)) {
            continue;
        }
        let timed = !passage.times(&clause.tokens).is_empty();
        let subject = group.tokens.start > clause.tokens.start + 2;
        if cued || timed || subject {
            cuts.push(at);
        }
    }
    let ends = cuts.iter().skip(1).copied().chain([passage.clauses.len()]);
    cuts.iter().copied().zip(ends).map(|(from, to)| from..to).collect()
}

/// A stretch without the small words and marks at its ends, and without a dateline before it.
pub(super) fn trimmed(passage: &Passage<'_, '_>, tokens: &Range<usize>) -> Range<usize> {
    let (mut start, mut end) = (tokens.start, tokens.end);
    while start < end {
        let Some(token) = passage.token(start) else { break };
        let text = token.of(passage.text());
        let kept = token.is_quote()
            || token.kind == TokenKind::Number
            || matches!(text, "$" | "(" | "@" | "." | "£" | "€");
        let mark = !token.is_word() && !kept;
        let link = start > passage.tokens.start && is_link(passage.word(start));
        if !mark && !link {
            break;
        }
        start += 1;
    }
    let marks = |word: &str| matches!(word, "," | ";" | "—" | "–" | "and" | "but" | ":" | "--");
    while end > start + 1 && marks(passage.word(end - 1)) {
        end -= 1;
    }
    start..end
}

/// A small word that links a clause to the one before it.
fn is_link(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "but"
            | "or"
            | "that"
            | "since"
            | "after"
            | "before"
            | "when"
            | "while"
            | "where"
            | "as"
            | "even"
            | "until"
            | "because"
            | "who"
            | "which"
            | "whose"
            | "just"
            | "days"
            | "hours"
    )
}
