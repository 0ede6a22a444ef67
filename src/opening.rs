//! The facts of the opening: the latest toll, who counted it, and what it consists of.

use dateline_corpus::{Bound, ClaimIx, Corpus, Day, DayRange, Point};

/// The latest count of the dead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LatestToll {
    /// How the number bounds the truth.
    pub bound: Bound,
    /// The number.
    pub value: u64,
    /// Who counted, where somebody is named.
    pub source: Option<String>,
    /// As of when.
    pub as_of: DayRange,
    /// Population and number of each part given with it.
    pub parts: Vec<(String, u64)>,
    /// A claim that gives it.
    pub claim: ClaimIx,
}

/// The latest total of the dead that was known on `known`: as of the latest day, and of several as of that
/// day the last of its series, the greatest of several series. Sums made here do not count.
pub fn latest_toll(corpus: &Corpus, known: Option<Day>) -> Option<LatestToll> {
    let is_known = |claim: ClaimIx| known.is_none_or(|day| corpus.known(claim, day));
    let killed = || corpus.series.iter().filter(|series| series.measure == "killed");
    let totals = killed().filter(|series| series.population == "total").flat_map(|series| {
        let known =
            series.points.iter().filter(|point| !point.derived && point.claims.iter().any(|&c| is_known(c)));
        known.map(move |point| (series, point))
    });
    let (series, point) = totals.max_by_key(|(series, point)| {
        (point.as_of.to, point.as_of.from, series.source.is_some(), point.value)
    })?;
    let together = |other: &Point| other.claims.iter().any(|claim| point.claims.contains(claim));
    let parts: Vec<(String, u64)> = killed()
        .filter(|other| other.population != "total" && other.source == series.source)
        .filter_map(|other| {
            let at_the_time = |p: &&Point| p.as_of == point.as_of && p.value <= point.value;
            let given = other.points.iter().find(|p| together(p));
            let part = given.or_else(|| other.points.iter().rev().find(at_the_time))?;
            Some((other.population.clone(), part.value))
        })
        .collect();
    let adds_up = parts.iter().map(|(_, value)| value).sum::<u64>() <= point.value;
    Some(LatestToll {
        bound: point.bound,
        value: point.value,
        source: series.source.clone(),
        as_of: point.as_of,
        parts: if adds_up { parts } else { Vec::new() },
        claim: *point.claims.iter().find(|&&claim| is_known(claim))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_corpus::Series;

    fn corpus(points: &[(Option<&str>, &str, i32, u64)]) -> Corpus {
        let series = points
            .iter()
            .map(|&(source, population, day, value)| Series {
                source: source.map(str::to_owned),
                measure: "killed".to_owned(),
                population: population.to_owned(),
                points: vec![Point {
                    as_of: DayRange::day(Day(day)),
                    value,
                    bound: Bound::AtLeast,
                    derived: false,
                    claims: vec![ClaimIx(0)],
                }],
            })
            .collect();
        Corpus { series, ..Corpus::empty() }
    }

    #[test]
    fn ok_the_latest_day_wins_and_brings_its_parts() {
        let latest = latest_toll(
            &corpus(&[
                (Some("A"), "total", 3, 646),
                (Some("A"), "protesters", 3, 512),
                (Some("B"), "total", 1, 700),
            ]),
            None,
        )
        .unwrap();
        assert_eq!((latest.value, latest.source.as_deref()), (646, Some("A")));
        assert_eq!(latest.parts, [("protesters".to_owned(), 512)]);
    }

    #[test]
    fn ok_parts_that_do_not_add_up_are_left_out() {
        let latest =
            latest_toll(&corpus(&[(None, "total", 3, 10), (None, "children", 3, 10)]), None).unwrap();
        assert_eq!(latest.parts.len(), 1);
        let odd = corpus(&[(None, "total", 3, 10), (None, "children", 3, 9), (None, "protesters", 3, 9)]);
        assert!(latest_toll(&odd, None).unwrap().parts.is_empty());
    }

    #[test]
    fn err_nothing_counted_is_no_toll() {
        assert_eq!(latest_toll(&Corpus::empty(), None), None);
    }
}
