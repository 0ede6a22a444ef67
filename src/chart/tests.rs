use super::*;
use dateline_corpus::{Bound, DayRange, Point};
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

fn series(source: &str, measure: &str, population: &str, points: Vec<Point>) -> Series {
    let source = (!source.is_empty()).then(|| source.to_owned());
    Series { source, measure: measure.to_owned(), population: population.to_owned(), points }
}

fn dead(source: &str, population: &str, points: Vec<Point>) -> Series {
    series(source, KILLED, population, points)
}

fn corpus(series: Vec<Series>) -> Corpus {
    Corpus { series, ..Corpus::empty() }
}

/// Four days of the same width.
const GROUND: Ground = Ground { days: DayRange { from: Day(0), to: Day(3) }, position: &position };

fn position(day: Day, share: u32) -> u32 {
    let thousandths = i64::from(day.0) * 1000 + i64::from(share);
    (thousandths * 10 / 4).clamp(0, 10_000) as u32
}

fn two_counts() -> Corpus {
    corpus(vec![
        dead("A", "protesters", vec![point(1, 510, 0), point(1, 512, 1)]),
        dead("A", "security_forces", vec![point(1, 89, 0), point(1, 134, 1)]),
        dead("A", TOTAL, vec![point(1, 599, 0), point(1, 646, 1)]),
    ])
}

#[test]
fn ok_parts_stand_under_the_total_they_were_given_with() {
    let corpus = two_counts();
    let chart = chart(&corpus, &GROUND, None).unwrap();
    let rows: Vec<Vec<_>> = chart
        .counts
        .iter()
        .map(|count| count.parts.iter().map(|(_, part)| part.value.unwrap()).collect())
        .collect();
    assert_eq!(rows, [vec![512, 134], vec![510, 89]], "the latest first");
    let line = &chart.panels[0].lines()[0];
    assert_eq!(line.bands.len(), 4);
    assert_eq!(line.bands[1].edges[2], line.points[0].y, "parts reach up to their total");
}

#[test]
fn err_people_who_may_be_counted_twice_are_no_bands() {
    let corpus = corpus(vec![
        dead("A", "children", vec![point(1, 20, 0), point(2, 30, 1)]),
        dead("A", TOTAL, vec![point(1, 599, 0), point(2, 646, 1)]),
    ]);
    let chart = chart(&corpus, &GROUND, None).unwrap();
    assert!(chart.panels[0].lines()[0].bands.is_empty());
    assert_eq!(chart.counts[0].parts.len(), 1);
}

#[test]
fn ok_each_source_has_its_own_line() {
    let corpus = corpus(vec![
        dead("A", TOTAL, vec![point(1, 10, 0)]),
        dead("B", TOTAL, vec![point(1, 40, 1), point(2, 60, 2)]),
    ]);
    let chart = chart(&corpus, &GROUND, None).unwrap();
    let lines = chart.panels[0].lines();
    assert_eq!(lines.iter().map(|line| line.source).collect::<Vec<_>>(), [Some("B"), Some("A")]);
    assert_eq!((lines[0].treads.len(), lines[1].treads.len()), (2, 0), "one count is a point");
}

#[test]
fn ok_kinds_that_do_not_compare_have_panels_of_their_own() {
    let corpus = corpus(vec![
        series("A", "detained", TOTAL, vec![point(1, 10_600, 0)]),
        series("A", "detained", "protesters", vec![point(1, 900, 1)]),
        dead("A", "protesters", vec![point(1, 490, 2)]),
        dead("A", TOTAL, vec![point(2, 599, 3)]),
    ]);
    let chart = chart(&corpus, &GROUND, None).unwrap();
    let kinds: Vec<_> = chart.panels.iter().map(|p| (p.kind().measure, p.kind().population)).collect();
    assert_eq!(kinds, [(KILLED, TOTAL), ("detained", TOTAL)]);
    for panel in &chart.panels {
        for point in panel.lines().iter().flat_map(|line| &line.points) {
            let of_kind = |count: &&Count| count.kind == panel.kind() && count.given == point.given;
            assert!(chart.counts.iter().any(|count| of_kind(&count)));
        }
    }
}

#[test]
fn ok_a_part_without_a_total_stands_in_the_table() {
    let corpus = corpus(vec![
        dead("A", "protesters", vec![point(1, 490, 0)]),
        dead("B", TOTAL, vec![point(2, 599, 1)]),
    ]);
    let chart = chart(&corpus, &GROUND, None).unwrap();
    assert_eq!(chart.counts.len(), 2);
    assert_eq!(chart.panels[0].lines().len(), 1);
}

#[test]
fn err_counts_that_another_gave_before_are_no_line() {
    let same = || vec![point(1, 500, 0), point(2, 544, 1)];
    let corpus = corpus(vec![
        dead("Agency", TOTAL, [same(), vec![point(3, 600, 2)]].concat()),
        dead("Activists", TOTAL, same()),
        dead("", TOTAL, vec![point(1, 90, 3), point(2, 80, 4)]),
    ]);
    let chart = chart(&corpus, &GROUND, None).unwrap();
    let joined: Vec<_> = chart.panels[0].lines().iter().map(|line| !line.treads.is_empty()).collect();
    assert_eq!(joined, [true, false, false]);
}

#[test]
fn ok_a_line_from_before_the_window_comes_in_from_its_edge() {
    let corpus = corpus(vec![dead("A", TOTAL, vec![point(-5, 10, 0), point(2, 60, 1)])]);
    let chart = chart(&corpus, &GROUND, None).unwrap();
    let line = &chart.panels[0].lines()[0];
    assert_eq!(line.points.len(), 1);
    assert_eq!((line.treads.len(), line.treads[0].left), (2, 0));
}

#[test]
fn ok_days_that_are_not_one_have_a_whisker() {
    let mut count = point(2, 544, 0);
    count.as_of = DayRange { from: Day(1), to: Day(2) };
    let corpus = corpus(vec![dead("A", TOTAL, vec![count])]);
    let chart = chart(&corpus, &GROUND, None).unwrap();
    let point = chart.panels[0].lines()[0].points[0];
    assert_eq!(point.whisker, Some([2500, 7500]));
    assert!(point.x > 5000 && point.x < 7500);
}

#[test]
fn err_nothing_counted_is_no_chart() {
    assert_eq!(chart(&corpus(vec![]), &GROUND, None), None);
}

fn shares(label: &Label, rem: u32) -> [i64; 2] {
    let (middle, wide) = (i64::from(label.x) * i64::from(rem) / 100, i64::from(labels::width(&label.text)));
    match label.corner {
        Corner::RightAbove | Corner::RightBelow => [middle + 45, middle + wide + 45],
        Corner::Within => [middle - wide / 2, middle + wide / 2],
        _ => [middle - wide - 45, middle - 45],
    }
}

proptest! {
    #[test]
    fn everything_lies_within_the_panel(
        counts in proptest::collection::vec((-2i32..6, 0u64..u64::MAX, 0usize..3), 1..24),
        wider in 1u32..9,
    ) {
        let mut all: Vec<Vec<Point>> = vec![vec![]; 3];
        for (n, (day, value, source)) in counts.iter().enumerate() {
            all[*source].push(point(*day, *value, n as u32));
        }
        let all = all.into_iter().zip(["A", "Agency", ""]).filter(|(points, _)| !points.is_empty());
        let all = all.map(|(mut points, source)| {
            points.sort_by_key(|p| (p.as_of.to, p.value));
            dead(source, TOTAL, points)
        });
        let corpus = corpus(all.collect());
        let chart = chart(&corpus, &GROUND, None).unwrap();
        let panel = &chart.panels[0];
        for line in panel.lines() {
            for point in &line.points {
                prop_assert!(point.x <= 10_000 && point.y <= 10_000);
            }
            for pair in line.treads.windows(2) {
                prop_assert!(pair[0].right <= pair[1].left, "steps follow one another");
            }
        }
        prop_assert!(!panel.ticks().is_empty() && panel.ticks().len() <= 8);
        // No two labels that are shown together meet, at the width they are placed for or any greater.
        for rem in WIDTHS.iter().flat_map(|rem| [*rem, rem + wider]) {
            let step = WIDTHS.iter().rposition(|from| *from <= rem).unwrap();
            let shown: Vec<_> = panel.labels().iter().filter(|label| label.from <= step).collect();
            for (n, a) in shown.iter().enumerate() {
                let [left, right] = shares(a, rem);
                prop_assert!(left >= 0 && right <= i64::from(rem) * 100, "{:?}", a);
                for b in &shown[n + 1..] {
                    let [l, r] = shares(b, rem);
                    let line = |l: &Label| {
                        let y = labels::depth(l.y, panel.height());
                        match l.corner {
                            Corner::LeftHigh => y - 200,
                            Corner::LeftAbove | Corner::RightAbove => y - 100,
                            Corner::Within => y - 50,
                            Corner::LeftBelow | Corner::RightBelow => y,
                            Corner::LeftLow => y + 100,
                        }
                    };
                    prop_assert!(right <= l || r <= left || (line(a) - line(b)).abs() >= 100, "{:?} {:?}", a, b);
                }
            }
        }
    }
}
