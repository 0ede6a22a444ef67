//! Who does it, and who says so.

use super::{
    Party,
    frames::{Frames, stretch},
};
use crate::verbs::Group;
use std::ops::Range;

impl Frames<'_, '_, '_> {
    /// Whom the words before the verb name, a pronoun included.
    pub(super) fn party(&self, range: &Range<usize>) -> Option<Party> {
        if range.len() == 1
            && let Some(party) = self.pronoun(range.start, true)
        {
            return Some(party);
        }
        self.who.of(range)
    }

    /// The party that the verb has for its subject.
    pub(super) fn subject(&self) -> Option<Party> {
        self.party(&self.subject_tokens()?)
    }

    /// The subject; of a second verb beside the first, that of the first.
    pub(super) fn subject_tokens(&self) -> Option<Range<usize>> {
        let own = self.before(&self.stretch, self.group);
        if !own.is_empty() {
            return Some(own);
        }
        let joined = matches!(self.who.passage.word(self.group.tokens.start.checked_sub(1)?), "and" | "but");
        let place = self.place.checked_sub(1).filter(|_| joined)?;
        let first = self.groups.get(place)?;
        let stretch = stretch(self.who.passage, self.groups, place)?;
        Some(self.before(&stretch, first))
    }

    /// What stands before a verb in its stretch, small words and opening phrases left out.
    pub(super) fn before(&self, stretch: &Range<usize>, group: &Group) -> Range<usize> {
        let passage = self.who.passage;
        let (mut start, mut end) = (stretch.start, group.tokens.start);
        let put_in = end > start && passage.word(end - 1) == ",";
        end -= usize::from(put_in);
        // "Joseph Mrema, the minister, called"; "On Monday, Mrema called".
        if !put_in && let Some(comma) = (start..end).rev().find(|&at| passage.word(at) == ",") {
            start = comma + 1;
        }
        // "called Roe on Monday and Roe called": what the verb before has is not this one's.
        let after_verb = self.groups.binary_search_by_key(&stretch.start, |other| other.tokens.end).is_ok();
        let and = (start..end).rev().find(|&at| matches!(passage.word(at), "and" | "but"));
        if let Some(and) = and.filter(|&and| after_verb && !passage.times(&(start..and)).is_empty()) {
            start = and + 1;
        }
        while start < end
            && matches!(
                passage.word(start),
                "and" | "but" | "that" | "as" | "however" | "meanwhile" | "," | "then" | "also"
            )
        {
            start += 1;
        }
        let relative = (start..end)
            .any(|at| matches!(passage.word(at), "who" | "which" | "whom" | "whose" | "that" | "where"));
        if relative { start..start } else { start..end }
    }

    /// Who says so; nothing where the article does.
    pub(super) fn voice(&self) -> Option<String> {
        let attribution = self.said?;
        let source = attribution.source.and_then(|source| source.of(self.who.passage.text()));
        attribution.speaker.clone().or_else(|| source.map(str::to_owned))
    }

    /// Whether who says it denies it: "denied that it had called Lima".
    pub(super) fn is_denied(&self) -> bool {
        self.said.is_some_and(|attribution| {
            let cue = attribution.cue.and_then(|cue| cue.of(self.who.passage.text())).unwrap_or_default();
            let denies = ["deny", "denie", "refut", "disput", "reject", "dismiss"]
                .iter()
                .any(|stem| cue.split(' ').any(|word| word.to_lowercase().starts_with(stem)));
            attribution.denied != denies
        })
    }

    /// Whom a pronoun means: who says it, where it can mean nobody else.
    pub(super) fn pronoun(&self, at: usize, subject: bool) -> Option<Party> {
        let word = self.word(at);
        let attribution = self.said?;
        let first = if subject { matches!(word, "i" | "we") } else { matches!(word, "me" | "us") };
        let third = if subject {
            matches!(word, "he" | "she" | "it" | "they")
        } else {
            matches!(word, "him" | "her" | "it" | "them")
        };
        if !(first && attribution.direct || third && !attribution.direct) {
            return None;
        }
        let speaker = self.who.speaker(attribution)?;
        let fits = match word {
            "he" | "she" | "him" | "her" => speaker.may_be_person(),
            _ => !speaker.person,
        };
        match word {
            "we" | "us" => Some(speaker.side()),
            _ => (first || fits).then_some(speaker),
        }
    }
}
