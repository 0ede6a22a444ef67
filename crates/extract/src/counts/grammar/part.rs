//! Counts that are a part of another: "among the dead", "including nine children", "134 were soldiers".

use super::super::{
    Count,
    lists::{self, Says},
    number::Number,
};
use super::{Reader, last};

impl Reader<'_> {
    /// The whole of a part is no part itself.
    pub(super) fn root(&self, count: usize, counts: &[Count]) -> usize {
        counts.get(count).and_then(|c| c.part_of).unwrap_or(count)
    }

    /// "Among the dead are 58 children": the measure of the whole.
    pub(super) fn among(&self, number: &Number) -> Option<&'static str> {
        let from = number.tokens.start.saturating_sub(6);
        let at = (from..number.tokens.start).find(|&i| self.word(i) == "among")?;
        let said =
            |i| lists::measure(self.word(i), Says::Noun).or_else(|| lists::measure(self.word(i), Says::Verb));
        (at + 1..number.tokens.start).find_map(said)
    }

    /// "The dead include 21 nurses and three guards": the measure of the whole.
    pub(super) fn made_up(&self, number: &Number) -> Option<&'static str> {
        let from = number.tokens.start.saturating_sub(12);
        let at = (from..number.tokens.start)
            .rev()
            .find(|&i| matches!(self.word(i), "include" | "included" | "includes"))?;
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
        let between = self.words.get(counted.tokens.end..start)?;
        let opens =
            between.windows(2).any(|pair| {
                matches!(
                    pair,
                    ["among", "them" | "whom" | "those"] | ["of", "whom" | "them" | "those"] | ["made", "up"]
                )
            }) || between.iter().any(|w| matches!(*w, "including" | "includes" | "included" | "comprising"));
        if opens && counted.part_of.is_none() {
            return Some(last);
        }
        // "including 510 protesters and 89 soldiers": the second of a list of parts.
        let goes_on = between.len() <= 3
            && between.iter().all(|w| matches!(*w, "," | "and" | "as" | "well" | "also" | "another"));
        counted.part_of.filter(|_| goes_on)
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
