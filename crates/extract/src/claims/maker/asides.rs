//! Counts told by the way.

use super::super::{
    Draft, Why, title,
    unit::{Unit, trimmed},
};
use super::{Maker, times::Times};
use crate::{
    clauses::{Clause, ClauseKind},
    dates::{self, Anchor, TimeMention},
    events::gist,
    verbs,
};
use dateline_corpus::{Lane, Span, Speaker, When};
use std::ops::Range;

impl<'s> Maker<'_, 's> {
    /// The title of a count told by the way: "that have killed at least 37 people" is "At least 37 people killed".
    fn count_title(&self, unit: &Unit<'_, '_, 's>, span: Span, counts: &[usize]) -> String {
        let text = unit.passage.text();
        let plain = || title::plain(text, self.told_from(span, counts));
        let Some(count) = counts.first().and_then(|&place| self.reading.counts.get(place)) else {
            return plain();
        };
        let group = unit.clause_of(count.span).and_then(|c| c.group.as_ref()).filter(|g| !g.passive);
        let verb = group.and_then(|g| unit.passage.token(g.tokens.end - 1));
        let bare = group
            .and_then(|g| unit.passage.token(g.tokens.start))
            .is_some_and(|first| first.span.start == span.start);
        let done = verb.filter(|v| bare && v.span.end <= count.span.start).map(|v| v.of(text));
        match done.filter(|word| verbs::look_up(word).is_some_and(|(_, form)| form.participle)) {
            Some(word) => title::capital(&format!("{} {word}", count.span.of(text).unwrap_or_default())),
            None => plain(),
        }
    }

    /// Where a clause that hangs on another begins to tell by itself: at its first count ("with over 900 held").
    fn told_from(&self, span: Span, counts: &[usize]) -> Span {
        let words = span.of(self.reading.text()).unwrap_or_default().to_lowercase();
        let hangs = ["with ", "that", "who", "which", "leaving ", "killing ", "including ", "as ", "after "]
            .iter()
            .any(|w| words.starts_with(w));
        let first =
            counts.iter().filter_map(|&place| self.reading.counts.get(place)).map(|c| c.span.start).min();
        first.filter(|_| hangs).map_or(span, |start| Span { start, ..span })
    }

    /// The counts under a span that no claim of this passage has yet.
    pub(super) fn untold(&self, unit: &Unit<'_, '_, 's>, span: Span) -> Vec<usize> {
        let mine = |place: &usize| self.reading.counts.get(*place).is_some_and(|c| span.contains(c.span));
        let taken = |place: &usize| {
            self.drafts
                .iter()
                .rev()
                .take_while(|d| d.sentence == unit.passage.span)
                .any(|d| d.counts.contains(place))
        };
        unit.counts(self.reading).into_iter().filter(|place| mine(place) && !taken(place)).collect()
    }

    /// "since 3 March, when 56 people were killed": the day that a clause says more of.
    fn then(&self, unit: &Unit<'_, '_, 's>, tokens: &Range<usize>) -> Option<When> {
        let passage = unit.passage;
        let start = passage.token(tokens.start).filter(|_| passage.word(tokens.start) == "when")?.span.start;
        let times = self.reading.times_in(unit.span);
        let time = times.iter().rfind(|t| t.span.end <= start && start - t.span.end <= 2)?;
        let anchor = Anchor { published: self.context.published.days, event: None };
        dates::resolve(&TimeMention { bound: dates::Bound::None, ..*time }, &anchor)
    }

    /// Counts told by the way: each clause that holds some is a claim.
    pub(super) fn asides(
        &mut self,
        unit: &Unit<'_, '_, 's>,
        counts: &[usize],
        times: &Times,
        speaker: Option<&Speaker>,
    ) {
        let mut open: Vec<(Range<usize>, Vec<usize>)> = Vec::new();
        let untold = self.untold(unit, unit.span);
        for &place in counts.iter().filter(|place| untold.contains(place)) {
            let Some(count) = self.reading.counts.get(place) else { continue };
            let holds = |c: &&Clause| unit.passage.span_of(&c.tokens).is_some_and(|s| s.contains(count.span));
            let Some(clause) = unit.clauses.iter().find(holds) else { continue };
            match open.iter_mut().find(|(tokens, _)| *tokens == clause.tokens) {
                Some((_, places)) => places.push(place),
                None => open.push((clause.tokens.clone(), vec![place])),
            }
        }
        // What is told of another time counts of that time.
        let told =
            times.own.as_ref().filter(|t| unit.attribution.is_none() && t.is_point()).map(|t| t.when.clone());
        for (tokens, counts) in open {
            let then = self.then(unit, &tokens);
            // "and that 15 had been hurt" goes on with what is said; "which has killed 15" is put in.
            let goes_on = tokens.start > 0 && unit.passage.word(tokens.start - 1) == "and";
            let hangs = unit.clauses.iter().any(|c| {
                c.tokens == tokens
                    && (c.kind == ClauseKind::Subordinate || c.kind == ClauseKind::Relative && !goes_on)
            });
            let tokens = trimmed(unit.passage, &tokens);
            // "…, officials said, adding that 50 were missing"
            let added =
                (tokens.start.saturating_sub(4)..tokens.start).any(|at| unit.passage.word(at) == "adding");
            let put_in = matches!(unit.passage.word(tokens.start), "has" | "have" | "that’s" | "that's");
            let Some(span) = unit.passage.span_of(&tokens).filter(|span| *span != unit.span) else {
                continue;
            };
            // Behind "she said" a clause of time is the paper's own; before "…, she said" all is hers.
            let quoted = unit.attribution.as_ref().is_some_and(|a| {
                let leads = a.cue.is_some_and(|cue| cue.start < a.content.start);
                let text = span.of(self.reading.text()).unwrap_or_default();
                let bare = text.trim_end_matches(['.', ',', ';']).len() as u32;
                added
                    || a.content.contains(Span { end: span.start + bare, ..span })
                        && !put_in
                        && (a.direct || !(leads && hangs))
            });
            self.drafts.push(Draft {
                span,
                sentence: unit.passage.span,
                lane: Lane::Tolls,
                when: then.or_else(|| told.clone()).or_else(|| self.publication()),
                planned: false,
                background: None,
                speaker: speaker.filter(|_| quoted).cloned(),
                title: self.count_title(unit, span, &counts),
                counts,
                words: gist(self.reading, tokens),
                actor: None,
                concept: "",
                statement: false,
                acts: Vec::new(),
                why: Why::only("it counts people by the way"),
            });
        }
    }
}
