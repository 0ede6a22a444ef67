//! Figures over time.

use dateline_corpus::{Claim, ClaimIx, DayRange, Figure, Point, Series};
use std::collections::BTreeMap;

/// The figures of one source, measure and population, in as-of order. Numbers given as what was counted before, and
/// "hundreds", make no point.
pub(crate) fn series(claims: &[Claim]) -> Vec<Series> {
    // The points, and the places of those of one number, of which there are few.
    type Points = (Vec<Point>, BTreeMap<u64, Vec<usize>>);
    let mut found: BTreeMap<(Option<&str>, &str, &str), Points> = BTreeMap::new();
    for (ix, figure) in figures(claims) {
        let (Some(value), Some(as_of)) = (figure.value, figure.as_of) else { continue };
        let (source, measure, population) =
            (figure.source.as_deref(), figure.measure.as_str(), figure.population.as_str());
        let (points, alike) = found.entry((source, measure, population)).or_default();
        let known = alike.entry(value).or_default();
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
        .map(|((source, measure, population), (mut points, _))| {
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
