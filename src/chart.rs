//! The toll chart's geometry: step lines over the axis, their parts as bands, and the same as a table.
//!
//! One measure is drawn: the dead where they are counted, else what is counted most often. Each source has
//! a line of its own; figures of different sources, measures or populations never share one. Bands lie
//! under the total they are parts of and nowhere else. Positions are ten thousandths of the chart's width
//! and height, from the top left, so that they can be written as percentages before the page is measured.

use crate::{axis::Axis, order};
use dateline_corpus::{Bound, ClaimIx, Corpus, Day, DayRange, Point, Series};

/// The population that a line is drawn of.
const TOTAL: &str = "total";
/// The measure drawn where it is counted at all.
const KILLED: &str = "killed";
/// Lines on one chart; further sources stand in the table alone.
const MOST_LINES: usize = 4;

/// Everything there is to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// What is counted.
    pub measure: String,
    /// The lines, the one with most points first.
    pub lines: Vec<Line>,
    /// Round numbers for the scale, with their heights, from zero up.
    pub ticks: Vec<(u64, u32)>,
    /// Populations that appear in the table besides the total.
    pub parts: Vec<String>,
    /// The table: a count each, in as-of order.
    pub counts: Vec<Count>,
}

/// One source's totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who counted.
    pub source: Option<String>,
    /// The points, from left to right.
    pub points: Vec<Plotted>,
    /// The last point's height reaches to here.
    pub end: u32,
    /// Rectangles for the parts of each step.
    pub bands: Vec<Band>,
}

/// A point on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plotted {
    /// From the left.
    pub x: u32,
    /// From the top.
    pub y: u32,
    /// The number.
    pub value: u64,
    /// How it bounds the truth.
    pub bound: Bound,
    /// As of when.
    pub as_of: DayRange,
    /// Whether it is a sum made here.
    pub derived: bool,
    /// The first claim that gives it.
    pub claim: ClaimIx,
    /// Whether there is room to write the number beside it.
    pub room: Room,
}

/// Where a point's number fits without running over another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// On every page.
    Always,
    /// On a wide page alone.
    Wide,
    /// On none.
    Never,
}

/// A part of a total, for as long as the total stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Its place among [`Chart::parts`].
    pub part: usize,
    /// Left, right, top and bottom.
    pub edges: [u32; 4],
}

/// One count: a source's total and parts as of a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Who counted.
    pub source: Option<String>,
    /// As of when.
    pub as_of: DayRange,
    /// The total, where one is given.
    pub total: Option<Given>,
    /// The parts, in the order of [`Chart::parts`].
    pub parts: Vec<Option<Given>>,
}

/// A number in the table, with the claim that gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// The number.
    pub value: u64,
    /// How it bounds the truth.
    pub bound: Bound,
    /// Whether it is a sum made here.
    pub derived: bool,
    /// The first claim that gives it.
    pub claim: ClaimIx,
}

impl Given {
    fn of(point: &Point) -> Option<Given> {
        let claim = *point.claims.first()?;
        Some(Given { value: point.value, bound: point.bound, derived: point.derived, claim })
    }
}

/// Draws up the chart of a corpus as known on `known`, or nothing where nothing is counted.
pub fn chart(corpus: &Corpus, axis: &Axis, known: Option<Day>) -> Option<Chart> {
    let series: Vec<Series> =
        corpus.series.iter().filter_map(|series| as_known(corpus, series, known)).collect();
    let measure = chosen_measure(&series)?;
    let series: Vec<&Series> = series.iter().filter(|series| series.measure == measure).collect();
    let mut parts: Vec<String> = Vec::new();
    for part in series.iter().filter(|s| s.population != TOTAL) {
        order::insert(&mut parts, part.population.clone());
    }
    let counts = counts(&series, &parts);

    let mut totals: Vec<&Series> = series.iter().filter(|s| s.population == TOTAL).copied().collect();
    order::by_key(&mut totals, |series| u64::MAX - series.points.len() as u64);
    totals.truncate(MOST_LINES);
    let greatest =
        totals.iter().flat_map(|series| &series.points).map(|point| point.value).max().unwrap_or(0);
    let step = tick_step(greatest);
    let top = (greatest / step + 1) * step;
    let height = |value: u64| 10_000 - u32::try_from(value * 10_000 / top).unwrap_or(10_000);
    let ticks = (0..top / step).map(|n| (n * step, height(n * step))).collect();

    let mut lines: Vec<Line> = totals.iter().map(|series| line(series, axis, height, &counts)).collect();
    make_room(&mut lines);
    Some(Chart { measure, lines, ticks, parts, counts })
}

/// The series without what was not known on a day; nothing where nothing is left.
fn as_known(corpus: &Corpus, series: &Series, known: Option<Day>) -> Option<Series> {
    let mut series = series.clone();
    if let Some(day) = known {
        for point in &mut series.points {
            point.claims.retain(|&claim| corpus.known(claim, day));
        }
    }
    series.points.retain(|point| !point.claims.is_empty());
    (!series.points.is_empty()).then_some(series)
}

fn chosen_measure(series: &[Series]) -> Option<String> {
    let points = |measure: &str| -> usize {
        series.iter().filter(|s| s.measure == measure).map(|s| s.points.len()).sum()
    };
    if points(KILLED) > 0 {
        return Some(KILLED.to_owned());
    }
    series.iter().map(|s| s.measure.as_str()).max_by_key(|measure| points(measure)).map(str::to_owned)
}

/// One row for each total with the parts that belong to it, and one for each part without a total.
fn counts(series: &[&Series], parts: &[String]) -> Vec<Count> {
    let mut counts: Vec<Count> = Vec::new();
    let mut placed: Vec<Given> = Vec::new();
    for total in series.iter().filter(|s| s.population == TOTAL) {
        for point in &total.points {
            let parts: Vec<Option<Given>> =
                parts.iter().map(|part| part_of(point, total, part, series)).collect();
            placed.extend(parts.iter().flatten());
            counts.push(Count {
                source: total.source.clone(),
                as_of: point.as_of,
                total: Given::of(point),
                parts,
            });
        }
    }
    for part in series.iter().filter(|s| s.population != TOTAL) {
        for point in &part.points {
            let Some(given) = Given::of(point).filter(|given| !placed.contains(given)) else { continue };
            let alone = parts.iter().map(|name| (*name == part.population).then_some(given)).collect();
            counts.push(Count { source: part.source.clone(), as_of: point.as_of, total: None, parts: alone });
        }
    }
    // By the last day they may be of, then the first, then the number.
    order::by_key(&mut counts, |count| count.total.map_or(0, |total| total.value));
    order::by_key(&mut counts, |count| order::pair(count.as_of.to.ordered(), count.as_of.from.ordered()));
    counts
}

/// The part that a source gave together with one of its totals: in the same claim, else as of the same time
/// and no greater than the total.
fn part_of(point: &Point, total: &Series, part: &str, series: &[&Series]) -> Option<Given> {
    let of_part = series.iter().filter(|s| s.population == part && s.source == total.source);
    let candidates: Vec<&Point> =
        of_part.flat_map(|s| &s.points).filter(|candidate| candidate.value <= point.value).collect();
    let together =
        candidates.iter().find(|candidate| candidate.claims.iter().any(|c| point.claims.contains(c)));
    let same_time = || {
        let theirs = total.points.iter().filter(|other| other.as_of == point.as_of).count();
        candidates.iter().find(|candidate| theirs == 1 && candidate.as_of == point.as_of)
    };
    together.or_else(same_time).and_then(|point| Given::of(point))
}

fn line(series: &Series, axis: &Axis, height: impl Fn(u64) -> u32, counts: &[Count]) -> Line {
    let shown: Vec<&Point> =
        series.points.iter().filter(|point| axis.column_of(point.as_of.to).is_some()).collect();
    let mut points: Vec<Plotted> = Vec::with_capacity(shown.len());
    for point in shown {
        let Some(&claim) = point.claims.first() else { continue };
        // Several counts as of one day stand side by side within it, whoever's they are, in the table's order.
        let same_day = || counts.iter().filter(|c| c.as_of.to == point.as_of.to).filter_map(|c| c.total);
        let before =
            same_day().take_while(|total| (total.claim, total.value) != (claim, point.value)).count();
        let share = u32::try_from((before + 1) * 1000 / (same_day().count() + 1)).unwrap_or(500);
        points.push(Plotted {
            x: axis.position(point.as_of.to, share),
            y: height(point.value),
            value: point.value,
            bound: point.bound,
            as_of: point.as_of,
            derived: point.derived,
            claim,
            room: Room::Never,
        });
    }
    let end = points.last().map_or(0, |last| axis.position(last.as_of.to, 1000));
    let mut bands = Vec::new();
    for (place, point) in points.iter().enumerate() {
        let right = points.get(place + 1).map_or(end, |next| next.x);
        let given = |count: &&Count| {
            count.total.is_some_and(|total| total.claim == point.claim && total.value == point.value)
        };
        let parts = counts.iter().find(given).map(|count| count.parts.as_slice()).unwrap_or_default();
        let sum: u64 = parts.iter().flatten().map(|given| given.value).sum();
        if sum > point.value {
            continue;
        }
        let mut below = 0;
        for (part, given) in parts.iter().enumerate() {
            let Some(given) = given else { continue };
            let edges = [point.x, right, height(below + given.value), height(below)];
            bands.push(Band { part, edges });
            below += given.value;
        }
    }
    Line { source: series.source.clone(), points, end, bands }
}

/// Decides which points have room for their numbers: the last of each line first, then from right to left.
/// Reckons with a plot 176 px high, 850 px wide on a wide page and 320 px on a narrow one, and numbers of at
/// most 7.5 px a digit and 16 px in height, written above and to the left of their points.
fn make_room(lines: &mut [Line]) {
    for (width, room) in [(850, Room::Wide), (320, Room::Always)] {
        let mut queue: Vec<(usize, usize)> = Vec::new();
        queue.extend(
            lines.iter().enumerate().filter_map(|(l, line)| Some((l, line.points.len().checked_sub(1)?))),
        );
        // The last points from the right: where two are near, the later count is the one to read.
        order::by_key(&mut queue, |&(l, p)| u64::from(u32::MAX - lines[l].points[p].x));
        for (l, line) in lines.iter().enumerate() {
            queue.extend((0..line.points.len().saturating_sub(1)).rev().map(|p| (l, p)));
        }
        let mut taken: Vec<[u32; 4]> = Vec::new();
        for (l, p) in queue {
            let point = &mut lines[l].points[p];
            let signs = 2 + point.value.to_string().len() as u32;
            let (wide, high) = (signs * 75 * 1000 / width, 16 * 10_000 / 176);
            let Some(left) = point.x.checked_sub(wide) else { continue };
            let above = point.y.saturating_sub(high);
            let free = |[l, r, t, b]: &[u32; 4]| *r <= left || point.x <= *l || *b <= above || point.y <= *t;
            if taken.iter().all(free) {
                taken.push([left, point.x, above, point.y]);
                point.room = room;
            }
        }
    }
}

/// A round step that gives two to five ticks up to `greatest`.
fn tick_step(greatest: u64) -> u64 {
    let mut power: u64 = 1;
    while greatest / power >= 10 {
        power *= 10;
    }
    match greatest / power {
        0 => 1,
        1 => (power / 2).max(1),
        2..=5 => power,
        _ => power * 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{axis::Warp, stretch::Stretch};
    use proptest::prelude::*;

    fn point(day: i32, value: u64, claim: u32) -> Point {
        Point {
            as_of: DayRange::day(Day(day)),
            value,
            bound: Bound::AtLeast,
            derived: false,
            claims: vec![ClaimIx(claim)],
        }
    }

    fn series(source: &str, population: &str, points: Vec<Point>) -> Series {
        Series {
            source: Some(source.to_owned()),
            measure: KILLED.to_owned(),
            population: population.to_owned(),
            points,
        }
    }

    fn drawn(series: Vec<Series>) -> Option<Chart> {
        let corpus = Corpus { series, ..Corpus::empty() };
        let window = Stretch::of(DayRange { from: Day(0), to: Day(3) });
        chart(&corpus, &Axis::new(window, &Warp::to_scale(), 60.0), None)
    }

    #[test]
    fn ok_parts_stand_under_the_total_they_were_given_with() {
        let chart = drawn(vec![
            series("A", TOTAL, vec![point(1, 599, 0), point(1, 646, 1)]),
            series("A", "protesters", vec![point(1, 510, 0), point(1, 512, 1)]),
            series("A", "security_forces", vec![point(1, 89, 0), point(1, 134, 1)]),
        ])
        .unwrap();
        let rows: Vec<Vec<u64>> = chart
            .counts
            .iter()
            .map(|c| c.parts.iter().flatten().map(|given| given.value).collect())
            .collect();
        assert_eq!(rows, [vec![510, 89], vec![512, 134]]);
        assert_eq!(chart.lines[0].bands.len(), 4);
        assert_eq!(
            chart.lines[0].bands[1].edges[2], chart.lines[0].points[0].y,
            "parts reach up to their total"
        );
    }

    #[test]
    fn ok_each_source_has_its_own_line() {
        let chart = drawn(vec![
            series("A", TOTAL, vec![point(1, 10, 0)]),
            series("B", TOTAL, vec![point(1, 40, 1), point(2, 60, 2)]),
        ])
        .unwrap();
        let sources: Vec<_> = chart.lines.iter().map(|line| line.source.as_deref()).collect();
        assert_eq!(sources, [Some("B"), Some("A")]);
    }

    #[test]
    fn ok_a_part_without_a_total_stands_in_the_table_alone() {
        let chart = drawn(vec![series("A", "protesters", vec![point(1, 490, 0)])]).unwrap();
        assert_eq!(chart.counts.len(), 1);
        assert!(chart.counts[0].total.is_none());
        assert!(chart.lines.is_empty());
    }

    #[test]
    fn err_nothing_counted_is_no_chart() {
        assert_eq!(drawn(vec![]), None);
    }

    proptest! {
        #[test]
        fn everything_lies_within_the_chart(values in proptest::collection::vec((-2i32..6, 0u64..2_000_000), 1..20)) {
            let points = values.iter().enumerate().map(|(n, (day, value))| point(*day, *value, n as u32)).collect();
            if let Some(chart) = drawn(vec![series("A", TOTAL, points)]) {
                for line in &chart.lines {
                    for point in &line.points {
                        prop_assert!(point.x <= 10_000 && point.y <= 10_000);
                    }
                }
                prop_assert!(!chart.ticks.is_empty() && chart.ticks.len() <= 8);
            }
        }
    }
}
