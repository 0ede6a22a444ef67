//! Figures over time, and where they do not agree.

use dateline_corpus::{Claim, ClaimIx, DayRange, Difference, Figure, Point, Series};
use std::collections::BTreeMap;

/// How many sources of one measure and population are held against each other.
const SOURCES: usize = 12;

/// The figures of one source, measure and population, in as-of order. Numbers given as what was counted before, and
/// "hundreds", make no point.
pub(crate) fn series(claims: &[Claim]) -> Vec<Series> {
    let mut found: BTreeMap<(Option<&str>, &str, &str), Vec<Point>> = BTreeMap::new();
    // The points of one number, of which there are few.
    let mut alike: BTreeMap<(Option<&str>, &str, &str, u64), Vec<usize>> = BTreeMap::new();
    for (ix, figure) in figures(claims) {
        let (Some(value), Some(as_of)) = (figure.value, figure.as_of) else { continue };
        let (source, measure, population) =
            (figure.source.as_deref(), figure.measure.as_str(), figure.population.as_str());
        let points = found.entry((source, measure, population)).or_default();
        let known = alike.entry((source, measure, population, value)).or_default();
        let fits = |place: &&usize| {
            points.get(**place).is_some_and(|p| p.bound == figure.bound && close(p.as_of, as_of))
        };
        let place = known.iter().rev().take(8).find(fits).copied();
        match place.and_then(|place| points.get_mut(place)) {
            Some(point) => {
                if point.claims.last() != Some(&ix) {
                    point.claims.push(ix);
                }
                point.as_of = point.as_of.intersection(as_of).unwrap_or(point.as_of);
            }
            None => {
                known.push(points.len());
                points.push(Point {
                    as_of,
                    value,
                    bound: figure.bound,
                    derived: figure.derived,
                    claims: vec![ix],
                });
            }
        }
    }
    found
        .into_iter()
        .map(|((source, measure, population), mut points)| {
            points.sort_by_key(|p| (p.as_of.to, p.as_of.from, p.value));
            Series {
                source: source.map(str::to_owned),
                measure: measure.to_owned(),
                population: population.to_owned(),
                points,
            }
        })
        .collect()
}

fn figures(claims: &[Claim]) -> impl Iterator<Item = (ClaimIx, &Figure)> {
    let told = claims.iter().enumerate().filter(|(_, claim)| claim.background.is_none());
    told.flat_map(|(place, claim)| claim.figures.iter().map(move |figure| (ClaimIx(place as u32), figure)))
}

fn close(a: DayRange, b: DayRange) -> bool {
    a.from.0 - b.to.0 <= 1 && b.from.0 - a.to.0 <= 1
}

/// Where one source gives two numbers of the same people as of the same day, or two sources do.
pub(crate) fn differences(series: &[Series]) -> Vec<Difference> {
    let mut found = Vec::new();
    for one in series.iter().filter(|s| s.source.is_some()) {
        for pair in one.points.windows(2) {
            let [a, b] = pair else { continue };
            if a.value != b.value && a.as_of == b.as_of && a.as_of.is_day() && !a.derived && !b.derived {
                let source = one.source.as_deref().unwrap_or_default();
                found.push(Difference {
                    about: format!("{}, {source}, {}: {} or {}", people(one), a.as_of.from, a.value, b.value),
                    sides: vec![a.claims.clone(), b.claims.clone()],
                });
            }
        }
    }
    // Between sources, the ones that count most.
    let mut counting: BTreeMap<(&str, &str), Vec<&Series>> = BTreeMap::new();
    for one in series.iter().filter(|s| s.source.is_some()) {
        counting.entry((&one.measure, &one.population)).or_default().push(one);
    }
    for sources in counting.values_mut() {
        sources.sort_by_key(|s| std::cmp::Reverse(s.points.len()));
        sources.truncate(SOURCES);
        for (place, one) in sources.iter().enumerate() {
            for other in sources.iter().skip(place + 1) {
                let (Some(mine), Some(theirs)) = (&one.source, &other.source) else { continue };
                let (Some(a), Some(b)) = (one.points.last(), other.points.last()) else { continue };
                if a.value != b.value && a.as_of.overlaps(b.as_of) {
                    found.push(Difference {
                        about: format!("{}: {} ({mine}) or {} ({theirs})", people(one), a.value, b.value),
                        sides: vec![a.claims.clone(), b.claims.clone()],
                    });
                }
            }
        }
    }
    found
}

fn people(series: &Series) -> String {
    match series.population.as_str() {
        "total" => series.measure.clone(),
        population => format!("{population} {}", series.measure).replace('_', " "),
    }
}
