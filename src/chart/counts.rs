//! The chart's table: each total with the parts that its source gave with it.

use super::{Kind, Known, TOTAL};
use crate::order;
use dateline_corpus::{Bound, ClaimIx, DayRange};

/// A number, or a word in place of one, with a claim that gives it.
#[derive(Clone, Copy, Debug, Eq)]
pub struct Given<'c> {
    /// As of when.
    pub as_of: DayRange,
    /// The number; nothing for "hundreds".
    pub value: Option<u64>,
    /// How it bounds the truth.
    pub bound: Bound,
    /// Whether it is a sum made here.
    pub derived: bool,
    /// All claims that give it, those not known included.
    pub claims: &'c [ClaimIx],
    /// The first known claim that gives it.
    pub claim: ClaimIx,
}

impl PartialEq for Given<'_> {
    /// A claim gives a number once for each people counted.
    #[inline(never)]
    fn eq(&self, other: &Self) -> bool {
        (self.claim, self.value, self.bound) == (other.claim, other.value, other.bound)
    }
}

/// One row of the table: a source's count as of a time, with its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count<'c> {
    /// What is counted, of whom.
    pub kind: Kind<'c>,
    /// Who counted.
    pub source: Option<&'c str>,
    /// The count.
    pub given: Given<'c>,
    /// Populations that are parts of it.
    pub parts: Vec<(&'c str, Given<'c>)>,
}

/// The counts of one measure, the latest first: each total with its parts, and each part that has no total.
pub(super) fn of<'c>(measure: &str, series: &[Known<'c>], unnumbered: &[Count<'c>]) -> Vec<Count<'c>> {
    let mut counts: Vec<Count> = Vec::new();
    let of_measure = || series.iter().filter(|s| s.kind.measure == measure);
    for total in of_measure().filter(|s| s.kind.population == TOTAL) {
        for point in &total.points {
            let theirs = of_measure().filter(|s| s.kind.population != TOTAL && s.source == total.source);
            let parts = theirs.filter_map(|s| Some((s.kind.population, part_of(point, total, s)?))).collect();
            counts.push(Count { kind: total.kind, source: total.source, given: *point, parts });
        }
    }
    for part in of_measure().filter(|s| s.kind.population != TOTAL) {
        for point in &part.points {
            let placed = |count: &Count| {
                count.source == part.source && count.parts.contains(&(part.kind.population, *point))
            };
            if !counts.iter().any(placed) {
                counts.push(Count { kind: part.kind, source: part.source, given: *point, parts: Vec::new() });
            }
        }
    }
    counts.extend(unnumbered.iter().filter(|count| count.kind.measure == measure).cloned());
    // By the last day they may be of, then the number.
    order::by_key(&mut counts, |count| {
        let number = count.given.value.unwrap_or(0).min(u32::MAX.into()) as u32;
        u64::MAX - order::pair(count.given.as_of.to.ordered(), number)
    });
    counts
}

/// The part that a source gave together with one of its totals: in the same claim, else as of the same time
/// and no greater than the total.
fn part_of<'c>(point: &Given, total: &Known, part: &Known<'c>) -> Option<Given<'c>> {
    let mut same_time = None;
    for candidate in part.points.iter().filter(|part| part.value <= point.value) {
        if candidate.claims.iter().any(|claim| point.claims.contains(claim)) {
            return Some(*candidate);
        }
        if candidate.as_of == point.as_of && same_time.is_none() {
            same_time = Some(*candidate);
        }
    }
    let alone = total.points.iter().filter(|other| other.as_of == point.as_of).count() == 1;
    same_time.filter(|_| alone)
}
