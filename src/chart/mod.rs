//! The toll chart's geometry: figures over the axis, a panel for each measure, and the same as a table.
//!
//! What does not compare never shares a scale: a [`Panel`] is of one [`Kind`] (one measure of one population),
//! takes its lines from the series of that kind by itself, and a [`Line`] has no measure or population of its
//! own that could be another. Parts of a total are bands under the line of the source that gave both.
//! Positions are ten thousandths of a panel's width and height, from the top left, so that they can be written
//! before the page is measured.

mod counts;
mod labels;
mod panel;

pub use counts::{Count, Given};
pub use labels::{Corner, Label, WIDTHS};
pub use panel::{Band, Line, Panel, Plotted, Stroke, Tread, Vague};

use dateline_corpus::{ClaimIx, Corpus, Day, DayRange, Series};

/// The population that a line is drawn of, where it is counted.
const TOTAL: &str = "total";
/// The measure that comes first where it is counted at all.
const KILLED: &str = "killed";
/// Panels drawn; further measures stand in the table alone.
const MOST_PANELS: usize = 6;

/// What is counted, of whom: figures of two kinds do not compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind<'c> {
    /// What is counted: `killed`, `detained`, …
    pub measure: &'c str,
    /// Of whom: `total`, `protesters`, …
    pub population: &'c str,
}

/// What a chart stands on.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The days shown.
    pub days: DayRange,
    /// Where a thousandth of a day lies, in ten thousandths of the width; what is not shown lies at the ends.
    pub position: &'a dyn Fn(Day, u32) -> u32,
}

/// Everything there is to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart<'c> {
    /// A panel for each measure, the dead first.
    pub panels: Vec<Panel<'c>>,
    /// The table: a count each, measures as in the panels, the latest first.
    pub counts: Vec<Count<'c>>,
}

/// A series as far as it was known.
struct Known<'c> {
    kind: Kind<'c>,
    source: Option<&'c str>,
    points: Vec<Given<'c>>,
}

/// Draws up the chart of a corpus as known on `known`, or nothing where nothing is counted.
pub fn chart<'c>(corpus: &'c Corpus, ground: &Ground, known: Option<Day>) -> Option<Chart<'c>> {
    let is_known = |claim: ClaimIx| known.is_none_or(|day| corpus.known(claim, day));
    let series: Vec<Known> = corpus.series.iter().filter_map(|one| as_known(one, &is_known)).collect();
    let unnumbered = unnumbered(corpus, &is_known);

    // Each measure with how much there is of it; the dead come first.
    let mut measures: Vec<(&str, usize)> = Vec::new();
    let counted = series.iter().map(|s| (s.kind.measure, s.points.len()));
    for (measure, weight) in counted.chain(unnumbered.iter().map(|count| (count.kind.measure, 0))) {
        let weight = if measure == KILLED { usize::MAX } else { weight };
        match measures.iter_mut().find(|(name, _)| *name == measure) {
            Some((_, sum)) => *sum = sum.saturating_add(weight),
            None => measures.push((measure, weight)),
        }
    }
    let mut chart = Chart { panels: Vec::new(), counts: Vec::new() };
    while let Some(place) = greatest(&measures) {
        let (measure, _) = measures.remove(place);
        let counts = counts::of(measure, &series, &unnumbered);
        if chart.panels.len() < MOST_PANELS {
            let large = chart.panels.is_empty();
            chart.panels.push(Panel::new(panel_kind(measure, &series), &series, &counts, ground, large));
        }
        chart.counts.extend(counts);
    }
    (!chart.counts.is_empty()).then_some(chart)
}

/// The place of the greatest, the first of several.
fn greatest<T>(list: &[(T, usize)]) -> Option<usize> {
    let mut found: Option<(usize, usize)> = None;
    for (place, &(_, weight)) in list.iter().enumerate() {
        if found.is_none_or(|(_, most)| most < weight) {
            found = Some((place, weight));
        }
    }
    Some(found?.0)
}

/// The people that a measure's panel is of: all of them where anybody counts all, else those most counted.
fn panel_kind<'c>(measure: &'c str, series: &[Known<'c>]) -> Kind<'c> {
    let of_measure = series.iter().filter(|s| s.kind.measure == measure);
    let weight = |s: &&Known| if s.kind.population == TOTAL { usize::MAX } else { s.points.len() };
    of_measure.max_by_key(weight).map_or(Kind { measure, population: TOTAL }, |s| s.kind)
}

/// The series without what was not known; nothing where nothing is left.
fn as_known<'c>(series: &'c Series, is_known: &impl Fn(ClaimIx) -> bool) -> Option<Known<'c>> {
    let points: Vec<Given> = series
        .points
        .iter()
        .filter_map(|point| {
            let claim = *point.claims.iter().find(|&&claim| is_known(claim))?;
            Some(Given {
                as_of: point.as_of,
                value: Some(point.value),
                bound: point.bound,
                derived: point.derived,
                claims: &point.claims,
                claim,
            })
        })
        .collect();
    let kind = Kind { measure: &series.measure, population: &series.population };
    (!points.is_empty()).then_some(Known { kind, source: series.source.as_deref(), points })
}

/// Counts without a number ("hundreds"), each source's once a day.
fn unnumbered<'c>(corpus: &'c Corpus, is_known: &impl Fn(ClaimIx) -> bool) -> Vec<Count<'c>> {
    let mut found: Vec<Count> = Vec::new();
    for (place, claim) in corpus.claims.iter().enumerate() {
        let ix = ClaimIx(place as u32);
        for figure in claim.figures.iter().filter(|figure| figure.value.is_none()) {
            let Some(as_of) = figure.as_of.filter(|_| claim.background.is_none() && is_known(ix)) else {
                continue;
            };
            let kind = Kind { measure: &figure.measure, population: &figure.population };
            let given =
                Given { as_of, value: None, bound: figure.bound, derived: false, claims: &[], claim: ix };
            let count = Count { kind, source: figure.source.as_deref(), given, parts: Vec::new() };
            let again = |other: &&Count| {
                (other.kind, other.source, other.given.bound, other.given.as_of.to)
                    == (kind, count.source, given.bound, as_of.to)
            };
            if !found.iter().any(|other| again(&other)) {
                found.push(count);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;
