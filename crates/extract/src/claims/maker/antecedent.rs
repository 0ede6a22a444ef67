//! Whom "it", "the group" and "the agency" stand for.

use super::super::{lane, unit::Unit, worth};
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
        // "It" is not "activists".
        let fits = |name: &str| source == "they" || !is_several(name);
        match (&self.counter, pronoun) {
            (Some((at, name)), true)
                if (*at == block || *at + 1 == block && strange) && (strange || fits(name)) =>
            {
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

/// Whether a name is a common noun for many: "Activists".
fn is_several(name: &str) -> bool {
    name.ends_with('s') && !name.contains(' ') && lane::is("actor", &name.to_lowercase())
}

/// The datelines of an article; the first few.
pub(super) fn datelines<'s>(reading: &Reading<'s>) -> Vec<&'s str> {
    let all = reading.layers.sentences.iter().filter_map(|sentence| sentence.span.of(reading.text()));
    let ends = |words: &&str| words.len() < 120 && words.ends_with(['—', '–', '-', '_', ':']);
    all.filter(ends).take(8).collect()
}

#[cfg(test)]
mod tests {
    use crate::{extract, source::Source};

    /// Who gives each count.
    fn counters(text: &str) -> Vec<String> {
        let text = format!("Report\n\nMay 14, 2027\n\n{text}\n");
        let source = Source::from_bytes("a.txt", text.into_bytes()).unwrap();
        let claims = extract(&[source], None).corpus.claims;
        claims.iter().flat_map(|claim| &claim.figures).filter_map(|figure| figure.source.clone()).collect()
    }

    #[test]
    fn ok_it_is_the_body_that_counted_before() {
        let found = counters("The Moon Council said 12 people were killed. It said 40 were injured.");
        assert_eq!(found, ["Moon Council", "Moon Council"]);
    }

    #[test]
    fn err_it_is_not_many_without_a_name() {
        let text = "Activists said 12 people were killed. The Moon Council keeps count by telephone. \
            It said 40 people were injured.";
        assert_eq!(counters(text), ["Activists", "Moon Council"]);
        let they = "Activists said 12 people were killed. They said 40 people were injured.";
        assert_eq!(counters(they), ["Activists", "Activists"]);
    }
}
