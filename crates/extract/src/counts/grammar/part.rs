//! Counts that are a part of another: "among the dead", "including nine children", "134 were soldiers".

use super::super::{
    Count,
    lists::{self, Says},
    number::Number,
};
use super::{FAR, Reader, last, phrase::Phrase};

impl Reader<'_> {
    /// The whole of a part is no part itself.
    pub(super) fn root(&self, count: usize, counts: &[Count]) -> usize {
        counts.get(count).and_then(|c| c.part_of).unwrap_or(count)
    }

    /// "Among the dead are 58 children": the measure of the whole.
    pub(super) fn among(&self, number: &Number) -> Option<&'static str> {
        let from = number.tokens.start.saturating_sub(6);
        let at = (from..number.tokens.start).find(|&i| self.word(i) == "among")?;
        let said = |i| {
            if self.word(i) == "victims" {
                return Some("killed");
            }
            lists::measure(self.word(i), Says::Noun).or_else(|| lists::measure(self.word(i), Says::Verb))
        };
        (at + 1..number.tokens.start).find_map(said)
    }

    /// "Seven fighters among the dead": the measure of the whole.
    pub(super) fn among_behind(&self, phrase: &Phrase) -> Option<&'static str> {
        let among = self.word(phrase.end) == "among" && self.word(phrase.end + 1) == "the";
        lists::measure(self.word(phrase.end + 2), Says::Noun).filter(|_| among)
    }

    /// Whether it is "among the victims", who need not be dead.
    pub(super) fn among_victims(&self, number: &Number) -> bool {
        (number.tokens.start.saturating_sub(6)..number.tokens.start).any(|i| self.word(i) == "victims")
    }

    /// "The dead include 21 nurses and three guards": the measure of the whole.
    pub(super) fn made_up(&self, number: &Number) -> Option<&'static str> {
        let from = number.tokens.start.saturating_sub(12);
        let at = (from..number.tokens.start).rev().find(|&i| {
            matches!(self.word(i), "include" | "included" | "includes" | "comprise" | "comprised")
        })?;
        let whole = self.word(at.checked_sub(1)?);
        let listed = (at + 1..number.tokens.start).all(|i| {
            !matches!(self.word(i), ";" | ":" | "who" | "which" | "that") && !self.word(i).ends_with("ed")
        });
        let measure = match whole {
            "victims" => Some("killed"),
            _ => lists::measure(whole, Says::Noun).or_else(|| lists::measure(whole, Says::Verb)),
        };
        measure.filter(|_| listed)
    }

    /// The count that "including", "among them" or "of whom" before the number parts.
    pub(super) fn included(&self, number: &Number, earlier: &[Count]) -> Option<usize> {
        let start = number.tokens.start;
        let last = last(earlier, |c| c.sentence == self.sentence && !c.earlier)?;
        let counted = earlier.get(last)?;
        let between = self.words.get(counted.tokens.end..start).filter(|between| between.len() <= FAR)?;
        let opener = |pair: &[&str]| {
            matches!(
                pair,
                ["among", "them" | "whom" | "those"] | ["of", "whom" | "them" | "those"] | ["made", "up"]
            ) || pair.iter().any(|w| matches!(*w, "including" | "includes" | "included" | "comprising"))
        };
        let opened = (0..between.len())
            .rev()
            .find(|&i| between.get(i..(i + 2).min(between.len())).is_some_and(opener));
        let opens = opened.is_some();
        let listed = between.get(opened.map_or(0, |i| i + 1)..).unwrap_or_default();
        // "most of them miners, and forced 18,000 out", "among them a nurse, and 74 were hurt": another's verb.
        let parted =
            listed.iter().any(|w| lists::measure(w, Says::Verb).is_some() || lists::finds("driven", w))
                || self.own_verb(number).is_some_and(|own| own != counted.measure);
        if opens && counted.part_of.is_none() && !parted {
            return Some(last);
        }
        // "including 510 protesters and 89 soldiers": the second of a list of parts.
        let goes_on = between.len() <= 3
            && between.iter().all(|w| matches!(*w, "," | "and" | "as" | "well" | "also" | "another"));
        counted.part_of.filter(|_| goes_on && !parted)
    }

    /// What a verb of its own counts that follows a number at once: "and 74 were wounded".
    pub(super) fn own_verb(&self, number: &Number) -> Option<&'static str> {
        let (mut at, mut passive) = (self.phrase(number.tokens.end).end, false);
        while matches!(self.word(at), "were" | "was" | "have" | "had" | "are" | "been" | "also" | "others") {
            passive |= self.word(at) != "others";
            at += 1;
        }
        lists::measure(self.word(at), Says::Verb).filter(|_| passive)
    }

    /// "were protesters", "were members of the security forces".
    pub(super) fn copula(&self, at: usize) -> Option<&'static str> {
        if !matches!(self.word(at), "were" | "are" | "was") {
            return None;
        }
        // "nine of those killed were under 18".
        if self.word(at + 1) == "under"
            && (at + 2..at + 7).any(|i| matches!(self.word(i), "18" | "16" | "15" | "eighteen"))
        {
            return Some("children");
        }
        let mut end = at + 1;
        while matches!(self.word(end), "also" | "members" | "of" | "the" | "from") {
            end += 1;
        }
        // "were shot by police" says nothing of who they were.
        let verbal = |i: usize| {
            matches!(self.word(i), "by" | "in" | "at" | "on" | "while" | "after")
                || self.word(i).ends_with("ed")
        };
        (end..end + 3)
            .take_while(|&i| !verbal(i))
            .find_map(|i| self.population_at(i))
            .filter(|p| *p != "total")
    }
}
