//! What sources disagree on: counts of the same people as of the same day, the day of one happening, and who did it.

mod whom;

use crate::claims::Draft;
use dateline_corpus::{Basis, Claim, Corpus, Day, Difference, Event, MONTHS, Point, Series, Side};
use std::collections::BTreeMap;

/// How many sources of one measure and population are held against each other: those that count most.
const SOURCES: usize = 12;

/// What sources disagree on, counts first. `drafts` are those of the corpus's claims, in their order.
pub(crate) fn find(corpus: &Corpus, drafts: &[Draft]) -> Vec<Difference> {
    let mut found = counts(&corpus.series);
    found.extend(corpus.events.iter().filter_map(|event| day(event, &corpus.claims, drafts)));
    found.extend(whom::find(corpus, drafts));
    found
}

/// Counts of the same people that differ: by one source or by several as of the same day, and between the latest
/// ones of two sources that may be of the same day.
fn counts(series: &[Series]) -> Vec<Difference> {
    let mut counting: BTreeMap<(&str, &str), Vec<&Series>> = BTreeMap::new();
    for one in series.iter().filter(|s| s.source.is_some()) {
        counting.entry((&one.measure, &one.population)).or_default().push(one);
    }
    let mut found = Vec::new();
    for sources in counting.values_mut() {
        sources.sort_by_key(|s| std::cmp::Reverse(s.points.len()));
        sources.truncate(SOURCES);
        let mut by_day: BTreeMap<Day, Vec<(&Series, &Point)>> = BTreeMap::new();
        for one in sources.iter() {
            for point in one.points.iter().filter(|p| p.as_of.is_day() && !p.derived) {
                by_day.entry(point.as_of.from).or_default().push((one, point));
            }
        }
        found.extend(by_day.into_iter().filter_map(|(day, points)| same_day(day, &points)));
        found.extend(latest(sources));
    }
    found
}

/// The counts of one day, where they are not all the same.
fn same_day(day: Day, points: &[(&Series, &Point)]) -> Option<Difference> {
    let (first, _) = points.first()?;
    let one_source = points.iter().all(|(series, _)| series.source == first.source);
    let mut sides: BTreeMap<u64, Side> = BTreeMap::new();
    for (series, point) in points {
        let side = sides
            .entry(point.value)
            .or_insert_with(|| Side { says: number(point.value), claims: Vec::new() });
        if !one_source && let Some(source) = &series.source {
            side.says.push_str(if side.claims.is_empty() { ", " } else { "; " });
            side.says.push_str(source);
        }
        side.claims.extend(&point.claims);
    }
    let by = first.source.as_ref().filter(|_| one_source).map(|source| format!(", counted by {source}"));
    let about = format!("{} as of {}{}", how_many(first), in_words(day), by.unwrap_or_default());
    (sides.len() > 1).then(|| Difference { about, sides: sides.into_values().collect() })
}

/// The latest counts of each two sources, where the days they may be of are not just one and the same.
fn latest(sources: &[&Series]) -> Vec<Difference> {
    let mut found = Vec::new();
    for (place, one) in sources.iter().enumerate() {
        for other in sources.iter().skip(place + 1) {
            let (Some(mine), Some(theirs)) = (&one.source, &other.source) else { continue };
            let (Some(a), Some(b)) = (one.points.last(), other.points.last()) else { continue };
            let told = a.as_of == b.as_of && a.as_of.is_day() && !a.derived && !b.derived;
            if told || a.value == b.value || !a.as_of.overlaps(b.as_of) {
                continue;
            }
            let side = |source: &str, p: &Point| Side {
                says: format!("{}, {source}", number(p.value)),
                claims: p.claims.clone(),
            };
            let day = a.as_of.to.max(b.as_of.to);
            found.push(Difference {
                about: format!("{} by {}", how_many(one), in_words(day)),
                sides: vec![side(mine, a), side(theirs, b)],
            });
        }
    }
    found
}

/// The days that articles give for one happening, where they exclude each other. Only days that the articles write,
/// and no statement's: who says something twice says it on two days.
fn day(event: &Event, claims: &[Claim], drafts: &[Draft]) -> Option<Difference> {
    if event.background.is_some() || event.planned {
        return None;
    }
    let mut sides: BTreeMap<Day, Side> = BTreeMap::new();
    for &ix in &event.claims {
        let (claim, draft) = (claims.get(ix.0 as usize)?, drafts.get(ix.0 as usize)?);
        let Some(when) = claim.when.as_ref().filter(|w| w.days.is_day() && !w.ongoing && !w.approximate)
        else {
            continue;
        };
        let written = matches!(when.basis, Basis::Explicit | Basis::Relative) && when.words.is_some();
        if draft.statement || !claim.figures.is_empty() || !written {
            continue;
        }
        let day = when.days.from;
        let side = sides.entry(day).or_insert_with(|| Side { says: in_words(day), claims: Vec::new() });
        side.claims.push(ix);
    }
    let articles = |side: &Side| -> Vec<u32> {
        side.claims.iter().filter_map(|ix| claims.get(ix.0 as usize)).map(|claim| claim.article.0).collect()
    };
    // An article that gives both days tells of two happenings.
    let mut seen: Vec<u32> = sides.values().flat_map(articles).collect();
    let all = sides
        .values()
        .map(|side| {
            let mut one = articles(side);
            one.dedup();
            one.len()
        })
        .sum::<usize>();
    seen.sort_unstable();
    seen.dedup();
    let apart = sides.len() > 1 && seen.len() == all;
    apart.then(|| Difference {
        about: format!("The day of: {}", event.title),
        sides: sides.into_values().collect(),
    })
}

/// "How many killed", "How many protesters killed".
fn how_many(series: &Series) -> String {
    let whom = if series.population == "total" { "" } else { series.population.as_str() };
    let of = if whom.is_empty() { "" } else { " " };
    format!("How many{of}{whom} {}", series.measure).replace('_', " ")
}

/// "10,600".
fn number(value: u64) -> String {
    let digits = value.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// "11 January 2026".
fn in_words(day: Day) -> String {
    let civil = day.civil();
    let month = MONTHS.get(usize::from(civil.month).saturating_sub(1)).copied().unwrap_or_default();
    format!("{} {month} {}", civil.day, civil.year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract, source::Source};
    use dateline_corpus::{Bound, ClaimIx, DayRange};

    fn series(source: &str, points: &[(i32, u64)]) -> Series {
        let point = |&(day, value): &(i32, u64)| Point {
            as_of: DayRange::day(Day(day)),
            value,
            bound: Bound::Exact,
            derived: false,
            claims: vec![ClaimIx(0)],
        };
        Series {
            source: Some(source.to_owned()),
            measure: "killed".to_owned(),
            population: "total".to_owned(),
            points: points.iter().map(point).collect(),
        }
    }

    fn told(differences: &[Difference]) -> Vec<(&str, Vec<&str>)> {
        differences
            .iter()
            .map(|d| (d.about.as_str(), d.sides.iter().map(|side| side.says.as_str()).collect()))
            .collect()
    }

    #[test]
    fn ok_several_counts_of_a_source_and_a_day_are_one_difference() {
        let found = counts(&[series("A", &[(20_464, 5), (20_464, 7), (20_464, 9000), (20_465, 11)])]);
        assert_eq!(
            told(&found),
            [("How many killed as of 11 January 2026, counted by A", vec!["5", "7", "9,000"])]
        );
    }

    #[test]
    fn ok_sources_that_count_alike_are_one_side() {
        let found =
            counts(&[series("A", &[(20_464, 5)]), series("B", &[(20_464, 7)]), series("C", &[(20_464, 5)])]);
        assert_eq!(told(&found), [("How many killed as of 11 January 2026", vec!["5, A; C", "7, B"])]);
    }

    #[test]
    fn err_counts_of_different_days_do_not_differ() {
        assert_eq!(counts(&[series("A", &[(20_464, 5), (20_465, 7)]), series("B", &[(20_466, 9)])]), []);
    }

    fn days_of(texts: &[&str]) -> Vec<Difference> {
        let source = |(place, text): (usize, &&str)| {
            let text = format!("Report\n\nMay 14, 2027\n\n{text}\n");
            Source::from_bytes(&format!("{place}.txt"), text.into_bytes()).unwrap()
        };
        let sources: Vec<Source> = texts.iter().enumerate().map(source).collect();
        let differences = extract(&sources, None).corpus.differences;
        differences.into_iter().filter(|d| d.about.starts_with("The day of")).collect()
    }

    #[test]
    fn ok_articles_that_give_different_days_for_a_happening_differ() {
        let found = days_of(&[
            "Rebels shelled the harbour of Calver with rockets on Tuesday.",
            "Rebels shelled the harbour of Calver with rockets on Wednesday.",
        ]);
        assert_eq!(
            told(&found).iter().map(|(_, says)| says.clone()).collect::<Vec<_>>(),
            [["11 May 2027", "12 May 2027"]]
        );
    }

    #[test]
    fn err_statements_of_two_days_are_two_statements() {
        let found = days_of(&[
            "Mayor Ann Lund said on Tuesday that rebels shelled the harbour of Calver with rockets.",
            "Mayor Ann Lund said on Wednesday that rebels shelled the harbour of Calver with rockets.",
        ]);
        assert_eq!(found, []);
    }
}
