//! Happenings within a unit that have a time of their own.

use super::super::{
    Draft, Why,
    lane::{self, Signs},
    title,
    unit::Unit,
    when::Timed,
    worth,
};
use super::Maker;
use crate::{country, events::gist, verbs::Tense};
use dateline_corpus::Speaker;

impl<'s> Maker<'_, 's> {
    /// A happening with a time of its own, told by the way.
    pub(super) fn nested(
        &mut self,
        unit: &Unit<'_, '_, 's>,
        timed: &Timed,
        speaker: Option<&Speaker>,
        abroad: bool,
        generic: bool,
    ) {
        let passage = unit.passage;
        let Some(clause) = unit.clause_of(timed.mention.span) else { return };
        let Some(group) = clause.group.as_ref() else { return };
        let ahead = timed.is_ahead(self.context.published.days);
        let tells = group.is_told() || ahead;
        if !tells || (group.tense == Tense::Modal && !ahead) || (generic && !group.is_told()) || group.negated
        {
            return;
        }
        let subject = worth::subject(passage, clause, group);
        let empty =
            matches!(group.lemma(), "" | "give" | "make" | "include" | "follow" | "mark" | "come" | "lead")
                || group.concept() == "say";
        let acts =
            !empty || (group.lemma().is_empty() && group.passive) || lane::is("happening", subject.head);
        if (!acts && !timed.when.ongoing) || lane::is("remark", subject.head) {
            return;
        }
        let tokens = unit.with_antecedent(clause);
        let Some(span) = passage.span_of(&tokens).filter(|span| *span != unit.span) else { return };
        if self.drafts.iter().rev().take_while(|d| d.sentence == passage.span).any(|d| d.span == span) {
            return;
        }
        let words = self.reading.layers.lowered.words(tokens.clone());
        let counts = self.untold(unit, span).into_iter().filter(|_| !abroad).collect::<Vec<_>>();
        let located = country::located(self.reading, &tokens).or(self.place.filter(|_| abroad));
        let signs = Signs {
            words: &words,
            statement: false,
            direct: false,
            act: group.concept(),
            content: group.concept(),
            counts: !counts.is_empty(),
            abroad: self.is_abroad(located),
            parties: self.parties(&tokens),
            outsider: self.is_outsider(passage, Some(clause)),
        };
        let (lane, because) = lane::decide(&signs);
        let within = unit.content.contains(&tokens.start);
        self.drafts.push(Draft {
            span,
            sentence: passage.span,
            lane,
            when: Some(timed.when.clone()),
            planned: ahead,
            background: None,
            speaker: speaker.filter(|_| within).cloned(),
            counts,
            title: title::of_clause(passage, &tokens),
            words: gist(self.reading, tokens.clone()),
            actor: self.actor(passage, Some(clause)),
            concept: group.concept(),
            statement: false,
            acts: Vec::new(),
            why: Why { lane: because, ..Why::only("it has a time of its own") },
        });
    }
}
