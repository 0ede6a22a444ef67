//! When a unit's claim was: by its own times, else by those of what stands before.

use super::super::{
    passage::Passage,
    unit::Unit,
    when::{Timed, timed},
};
use super::Maker;
use crate::{
    blocks::BlockKind,
    clauses::ClauseKind,
    dates::{self, Anchor},
    verbs::{Group, Tense},
};
use dateline_corpus::{Basis, DayRange, Speaker, When};

/// What a unit's times say.
pub(super) struct Times {
    /// With the verb of saying.
    spoken: Option<When>,
    /// With what is told.
    pub(super) own: Option<Timed>,
    /// In the clauses that hang on it.
    pub(super) nested: Vec<Timed>,
    /// When the speaker last spoke.
    before: Option<When>,
}

impl<'s> Maker<'_, 's> {
    pub(super) fn times(&self, unit: &Unit<'_, '_, 's>, speaker: Option<&Speaker>) -> Times {
        let passage = unit.passage;
        let published = self.posted(passage).or(self.context.published.days);
        let anchor = Anchor { published, event: self.told.as_ref().map(|(_, when)| when.days) };
        let with_cue: Vec<Timed> = match unit.attribution {
            Some(_) => {
                let all = unit.outside().into_iter().flat_map(|range| timed(passage, &range, &anchor));
                let mut found: Vec<Timed> = all.filter(|t| unit.is_top(t)).collect();
                if found.is_empty() && unit.is_direct() {
                    let inside = timed(passage, &unit.tokens, &anchor).into_iter();
                    found.extend(inside.filter(|t| !t.mention.quoted && unit.is_top(t) && unit.with_cue(t)));
                }
                found
            }
            None => Vec::new(),
        };
        let spoken = with_cue.iter().find(|t| t.is_point()).map(|t| t.when.clone());
        let before = speaker.and_then(|s| self.said.get(&s.name)).cloned();
        // What is told counts from when it was said.
        let direct = unit.attribution.as_ref().is_some_and(|a| a.direct);
        let saying = spoken.as_ref().or(before.as_ref().filter(|_| direct)).map(|when| when.days);
        let anchor = Anchor { event: saying.or(anchor.event), ..anchor };
        let told = unit.told();
        let mut own = None;
        let mut nested = Vec::new();
        for timed in timed(passage, &unit.tokens, &anchor) {
            if with_cue.iter().any(|cue| cue.mention.span == timed.mention.span) {
                continue;
            }
            let clause = unit.clause_of(timed.mention.span);
            // Without a verb of its own, what is said has the times that stand in it.
            let mine = match (told, clause) {
                (Some(told), Some(clause)) => told.tokens == clause.tokens,
                (None, Some(clause)) => unit.attribution.as_ref().and_then(|a| a.cue).is_some_and(|cue| {
                    passage.span_of(&clause.tokens).is_some_and(|span| span.contains(cue))
                }),
                (None, None) => true,
                (Some(_), None) => false,
            };
            let fits = timed.is_point() || timed.when.ongoing && !timed.is_stretch();
            if mine && fits && own.is_none() {
                own = Some(timed);
            } else if !mine && fits {
                nested.push(timed);
            }
        }
        // "Four people were killed when the wall fell on Monday": that is when.
        let counts = told.is_some_and(|told| {
            unit.counts(self.reading).iter().any(|&place| {
                let span = self.reading.counts.get(place).map(|c| c.span);
                span.zip(passage.span_of(&told.tokens)).is_some_and(|(count, told)| told.contains(count))
            })
        });
        if own.is_none() && counts {
            let then = |t: &&Timed| {
                let clause = unit.clause_of(t.mention.span).filter(|c| c.kind == ClauseKind::Subordinate);
                t.is_point() && clause.is_some_and(|c| matches!(passage.word(c.tokens.start), "when" | "as"))
            };
            own = nested.iter().find(then).cloned();
        }
        Times { spoken, own, nested, before }
    }

    /// The day under a post.
    fn posted(&self, passage: &Passage<'_, '_>) -> Option<DayRange> {
        if passage.kind != BlockKind::EmbeddedPost {
            return None;
        }
        let next = self
            .reading
            .layers
            .blocks
            .get(passage.block + 1)
            .filter(|b| b.kind == BlockKind::EmbeddedPost)?;
        let anchor = Anchor { published: self.context.published.days, event: None };
        self.reading
            .times_in(next.span)
            .iter()
            .find_map(|time| dates::resolve(time, &anchor))
            .map(|when| when.days)
    }

    /// When a unit's own claim was, and whether it has yet to be.
    pub(super) fn when(
        &mut self,
        unit: &Unit<'_, '_, 's>,
        times: &Times,
        counted: bool,
    ) -> (Option<When>, bool) {
        let block = unit.passage.block;
        let published = self.context.published.days;
        let ahead = |timed: &Timed| timed.is_ahead(published);
        let Some(attribution) = &unit.attribution else {
            let wide =
                |t: &Timed| t.when.days.days() > 7 && published.is_some_and(|p| t.when.days.to >= p.from);
            let own = times.own.as_ref().filter(|t| !(counted && (t.when.ongoing || wide(t))));
            let planned = own.is_some_and(ahead);
            let when = own.map(|t| t.when.clone()).or_else(|| self.unspoken(unit, counted));
            if let Some(when) =
                when.as_ref().filter(|w| w.basis != Basis::Publication && !w.ongoing && !planned)
            {
                self.told = Some((block, when.clone()));
            }
            return (when, planned);
        };
        if let Some(when) = times.spoken.clone() {
            if let Some(name) = &attribution.speaker {
                self.said.insert(name.clone(), when.clone());
            }
            return (Some(when), false);
        }
        if let Some(days) = self.posted(unit.passage) {
            return (Some(When::new(days, Basis::Explicit)), false);
        }
        // "12 people were killed on Friday, police said": when it happened, or is to happen, is when the claim is.
        let told = unit.told().and_then(|c| c.group.as_ref());
        // "400 people have died this year": counted by now.
        let running = |t: &Timed| {
            counted && t.when.days.days() > 7 && published.is_some_and(|p| t.when.days.to >= p.from)
        };
        let own = times.own.as_ref().filter(|t| !attribution.direct && !t.when.ongoing && !running(t));
        if let Some(own) = own {
            let happened = told.is_none_or(Group::is_told) && (counted || own.when.days.days() <= 31);
            if happened || ahead(own) {
                return (Some(own.when.clone()), ahead(own));
            }
        }
        let perfect = unit.cue_tense() == Some(Tense::Perfect);
        let carried = times.before.clone().filter(|_| !perfect).map(carried);
        (carried.or_else(|| self.publication()), false)
    }

    /// The time of what the paper tells by itself without one.
    fn unspoken(&self, unit: &Unit<'_, '_, 's>, counted: bool) -> Option<When> {
        if let Some(days) = self.posted(unit.passage) {
            return Some(When::new(days, Basis::Explicit));
        }
        if counted {
            return self.publication();
        }
        let group = unit.main.and_then(|c| c.group.as_ref());
        // "The government has closed the border": news of the day it is told.
        if group.is_some_and(|g| g.tense == Tense::Perfect) {
            return self.publication();
        }
        let told = group.is_some_and(|g| matches!(g.tense, Tense::Past | Tense::PastProgressive));
        let (block, when) = self.told.as_ref()?;
        (told && *block == unit.passage.block).then(|| carried(when.clone()))
    }
}

/// A time taken over from an earlier sentence.
fn carried(mut when: When) -> When {
    (when.basis, when.words, when.time) = (Basis::Carried, None, None);
    when
}
