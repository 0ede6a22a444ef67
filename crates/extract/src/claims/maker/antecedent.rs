//! Whom "it", "the group" and "the agency" stand for.

use super::super::{unit::Unit, worth};
use super::Maker;
use crate::reading::Reading;

impl<'s> Maker<'_, 's> {
    /// "It" and "the group" that give a count are the body that gave one before in the paragraph.
    pub(super) fn settle_counter(&mut self, unit: &mut Unit<'_, '_, 's>, counted: bool) {
        let block = unit.passage.block;
        let Some(attribution) = unit.attribution.as_mut().filter(|_| counted) else { return };
        let source =
            attribution.source.and_then(|s| s.of(unit.passage.text())).unwrap_or_default().to_lowercase();
        let pronoun = matches!(
            source.as_str(),
            "it" | "they" | "the group" | "the agency" | "the organisation" | "the organization"
        );
        // The place of a dateline says nothing; who counted in the paragraph before does.
        let strange = attribution
            .speaker
            .as_deref()
            .is_none_or(|name| self.datelines.iter().any(|dateline| dateline.contains(name)));
        match (&self.counter, pronoun) {
            (Some((at, name)), true) if *at == block || *at + 1 == block && strange => {
                attribution.speaker = Some(name.clone());
            }
            _ => {
                if let Some(name) = &attribution.speaker {
                    self.counter = Some((block, name.clone()));
                }
            }
        }
    }

    /// "He" and "she", where nobody else is meant: the person who last spoke, in this paragraph or just before.
    pub(super) fn settle_person(&self, unit: &mut Unit<'_, '_, 's>) {
        let (text, block) = (unit.passage.text(), unit.passage.block);
        let Some(attribution) = unit.attribution.as_mut().filter(|a| a.speaker.is_none()) else { return };
        let source = attribution.source.and_then(|s| s.of(text)).unwrap_or_default();
        if matches!(source, "He" | "he" | "She" | "she") {
            let near = self.person.as_ref().filter(|(at, _)| block.saturating_sub(*at) <= 1);
            attribution.speaker = near.map(|(_, name)| name.clone());
        }
    }

    /// "The disaster agency" is not the news agency of the dateline.
    pub(super) fn settle_agency(&self, unit: &mut Unit<'_, '_, 's>) {
        let text = unit.passage.text();
        let Some(attribution) = unit.attribution.as_mut() else { return };
        let Some(source) = attribution.source.and_then(|s| s.of(text)) else { return };
        let Some(name) = attribution.speaker.as_deref() else { return };
        // "a rights group based in Oslo"
        let head = source.split([',', '(']).next().unwrap_or(source);
        let head = head.split(" based ").next().unwrap_or(head);
        let head = head.split(" in ").next().unwrap_or(head);
        let nominal =
            head.trim().split(' ').next_back().is_some_and(|word| word.starts_with(char::is_lowercase));
        if !nominal || source.contains(name) {
            return;
        }
        if self.datelines.iter().any(|dateline| dateline.contains(name)) {
            let words = head.split_whitespace().skip_while(|w| {
                matches!(w.to_lowercase().as_str(), "the" | "a" | "an" | "its" | "their")
                    || w.ends_with("’s")
                    || w.ends_with("'s")
            });
            attribution.speaker = Some(words.collect::<Vec<_>>().join(" "));
        }
    }

    /// Remembers the subject of a unit's verb, where it is a name.
    pub(super) fn keep_subject(&mut self, unit: &Unit<'_, '_, 's>) {
        let passage = unit.passage;
        let Some((clause, group)) = unit.main.and_then(|c| Some((c, c.group.as_ref()?))) else { return };
        let tokens = worth::subject(passage, clause, group).tokens;
        let words = passage.span_of(&tokens).and_then(|s| s.of(passage.text())).unwrap_or_default();
        let capitals = words
            .split_whitespace()
            .all(|word| word.starts_with(char::is_uppercase) || matches!(word, "of" | "the"));
        let short = words.len() < 40 && !words.contains(',');
        if !words.is_empty()
            && capitals
            && short
            && !matches!(words, "It" | "He" | "She" | "They" | "This" | "That")
        {
            self.subject = Some((passage.block, words.to_owned()));
        }
    }
}

/// The datelines of an article; the first few.
pub(super) fn datelines<'s>(reading: &Reading<'s>) -> Vec<&'s str> {
    let all = reading.layers.sentences.iter().filter_map(|sentence| sentence.span.of(reading.text()));
    let ends = |words: &&str| words.len() < 120 && words.ends_with(['—', '–', '-', '_', ':']);
    all.filter(ends).take(8).collect()
}
