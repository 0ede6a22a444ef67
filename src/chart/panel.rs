//! One measure of one population over the axis.

use super::{
    Count, Given, Ground, Kind, Known, TOTAL, greatest,
    labels::{self, Corner, Label, Room},
};
use crate::words;
use dateline_corpus::{Bound, DayRange};

/// Lines and loose points on one panel; further sources stand in the table alone.
const MOST_LINES: usize = 6;
/// Counts without a number on one panel.
const MOST_VAGUE: usize = 3;
/// Populations that share nobody, so that they may stand on one another; a child may be a protester as well.
const APART: [&str; 4] = ["protesters", "security_forces", "civilians", "militants"];

/// The figures of one kind, and nothing else: lines come from the series of that kind alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel<'c> {
    kind: Kind<'c>,
    height: u32,
    lines: Vec<Line<'c>>,
    ticks: Vec<(u64, u32)>,
    vague: Vec<Vague<'c>>,
    labels: Vec<Label>,
}

/// One source's counts, from left to right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'c> {
    /// Who counted.
    pub source: Option<&'c str>,
    /// The points within the window.
    pub points: Vec<Plotted<'c>>,
    /// The steps between them; none where the counts are not a series of their own.
    pub treads: Vec<Tread>,
    /// Rectangles for the parts of each step.
    pub bands: Vec<Band<'c>>,
}

/// A point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plotted<'c> {
    /// From the left.
    pub x: u32,
    /// From the top.
    pub y: u32,
    /// The count.
    pub given: Given<'c>,
    /// Where the days it may be of begin and end, where they are more than one.
    pub whisker: Option<[u32; 2]>,
}

/// One step of a line, and the way to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tread {
    /// Where it begins.
    pub left: u32,
    /// Where it ends.
    pub right: u32,
    /// Its height.
    pub y: u32,
    /// The height of the next step.
    pub next: Option<u32>,
    /// How it is drawn.
    pub stroke: Stroke,
}

/// How sure a step is of its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Drawn through.
    Firm,
    /// A sum made here: dashed.
    Sum,
    /// "About", "nearly": soft.
    Soft,
}

/// A part of a total, for as long as the total stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band<'c> {
    /// Whose part it is.
    pub population: &'c str,
    /// Its place among the populations that may stand on one another.
    pub nth: usize,
    /// Left, right, top and bottom.
    pub edges: [u32; 4],
}

/// A count without a number, over the days it may be of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vague<'c> {
    /// Left and right.
    pub edges: [u32; 2],
    /// Who counted.
    pub source: Option<&'c str>,
    /// The count.
    pub given: Given<'c>,
}

impl<'c> Panel<'c> {
    /// The panel of a kind. `counts` are the table's, for the parts of totals.
    pub(super) fn new(
        kind: Kind<'c>,
        series: &[Known<'c>],
        counts: &[Count<'c>],
        ground: &Ground,
        large: bool,
    ) -> Panel<'c> {
        let mut of_kind: Vec<(&Known, usize)> = Vec::new();
        of_kind.extend(series.iter().filter(|one| one.kind == kind).map(|one| (one, one.points.len())));
        let mut series: Vec<&Known> = Vec::new();
        while let Some(place) = greatest(&of_kind).filter(|_| series.len() < MOST_LINES) {
            series.push(of_kind.remove(place).0);
        }
        let height = if large { 900 } else { 400 };
        let greatest = series.iter().flat_map(|s| &s.points).filter_map(|given| given.value).max();
        let greatest = greatest.unwrap_or(0);
        let step = tick_step(greatest);
        let top = (greatest / step).saturating_add(1).saturating_mul(step);
        let scale = |value: u64| {
            // Of numbers that no multiple fits beside, the last digits do not show.
            let share = if top < 1 << 48 { value * 10_000 / top } else { value / (top / 10_000) };
            10_000 - share.min(10_000) as u32
        };
        let last = greatest / step;
        let ticks = (0..=last).filter(|n| large || *n == 0 || *n == last);
        let ticks: Vec<(u64, u32)> = ticks.map(|n| (n * step, scale(n * step))).collect();

        // Counts as of one day stand side by side within it, whoever's they are.
        let key = |given: &Given| (given.as_of.from, given.value, given.claim);
        let across = |given: &Given| {
            let (mut before, mut all) = (0, 0);
            for other in series.iter().flat_map(|one| &one.points) {
                if other.as_of.to == given.as_of.to {
                    before += u32::from(key(other) <= key(given));
                    all += 1;
                }
            }
            (ground.position)(given.as_of.to, before * 1000 / (all + 1))
        };
        let mut lines: Vec<Line> = Vec::new();
        for one in &series {
            let mut line = line(one, ground, &across, &scale);
            if is_series(one, &series) {
                line.tread(one, ground, &across, &scale);
                // Bands of several lines would lie over each other: only the first line has them.
                if lines.iter().all(|other| other.treads.is_empty()) && kind.population == TOTAL {
                    line.divide(counts, &scale);
                }
            }
            lines.push(line);
        }
        let unnumbered = counts.iter().filter(|count| count.kind == kind && count.given.value.is_none());
        let vague = unnumbered.filter_map(|count| {
            let edges = within(ground, count.given.as_of)?;
            Some(Vague { edges, source: count.source, given: count.given })
        });
        let vague = vague.take(MOST_VAGUE).collect();
        let mut labels = wanted(&lines);
        labels::place(&mut labels, obstacles(&lines, &ticks, kind, height), height);
        Panel { kind, height, lines, ticks, vague, labels }
    }

    /// What is counted, of whom.
    pub fn kind(&self) -> Kind<'c> {
        self.kind
    }

    /// How high it is, in hundredths of a rem.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// Its lines, the one with most points first.
    pub fn lines(&self) -> &[Line<'c>] {
        &self.lines
    }

    /// Round numbers for the scale, with their heights, from zero up.
    pub fn ticks(&self) -> &[(u64, u32)] {
        &self.ticks
    }

    /// Counts without a number.
    pub fn vague(&self) -> &[Vague<'c>] {
        &self.vague
    }

    /// The words on it; no two of them meet.
    pub fn labels(&self) -> &[Label] {
        &self.labels
    }
}

/// Whether counts are a series that a line may join: somebody's own, several, and not another's repeated.
fn is_series(one: &Known, all: &[&Known]) -> bool {
    let repeated = |given: &&Given| {
        let fuller = all.iter().filter(|other| other.points.len() > one.points.len());
        fuller
            .flat_map(|other| &other.points)
            .any(|other| other.value == given.value && other.as_of.overlaps(given.as_of))
    };
    one.source.is_some() && one.points.iter().filter(|given| !repeated(given)).count() > 1
}

/// The days of a count on the axis; nothing where they lie outside of the window.
fn within(ground: &Ground, days: DayRange) -> Option<[u32; 2]> {
    ground.days.overlaps(days).then(|| [(ground.position)(days.from, 0), (ground.position)(days.to, 1000)])
}

fn line<'c>(
    series: &Known<'c>,
    ground: &Ground,
    across: &dyn Fn(&Given) -> u32,
    scale: &dyn Fn(u64) -> u32,
) -> Line<'c> {
    let shown = series.points.iter().filter(|given| ground.days.contains(given.as_of.to));
    let plotted = |given: &Given<'c>| Plotted {
        x: across(given),
        y: scale(given.value.unwrap_or(0)),
        given: *given,
        whisker: within(ground, given.as_of).filter(|_| !given.as_of.is_day()),
    };
    Line {
        source: series.source,
        points: shown.map(plotted).collect(),
        treads: Vec::new(),
        bands: Vec::new(),
    }
}

impl<'c> Line<'c> {
    /// Joins the points. A line that began before the window comes in from its edge; it ends with the day of
    /// its last count.
    fn tread(
        &mut self,
        series: &Known<'c>,
        ground: &Ground,
        across: &dyn Fn(&Given) -> u32,
        scale: &dyn Fn(u64) -> u32,
    ) {
        for (place, given) in series.points.iter().enumerate() {
            let next = series.points.get(place + 1);
            let right = next.map_or((ground.position)(given.as_of.to, 1000), across);
            let tread = Tread {
                left: across(given),
                right,
                y: scale(given.value.unwrap_or(0)),
                next: next.map(|next| scale(next.value.unwrap_or(0))),
                stroke: match given.bound {
                    _ if given.derived => Stroke::Sum,
                    Bound::About | Bound::Nearly => Stroke::Soft,
                    _ => Stroke::Firm,
                },
            };
            // What lies before or after the window is squeezed into its ends.
            if tread.left < tread.right {
                self.treads.push(tread);
            }
        }
    }

    /// Puts the parts of each total under its step.
    fn divide(&mut self, counts: &[Count<'c>], scale: &dyn Fn(u64) -> u32) {
        for point in &self.points {
            let Some(tread) = self.treads.iter().find(|tread| tread.left == point.x) else { continue };
            let theirs = |count: &&Count| count.given == point.given && count.source == self.source;
            let Some(count) = counts.iter().find(theirs) else { continue };
            let mut below = 0;
            let mut bands = Vec::new();
            for (nth, population) in APART.into_iter().enumerate() {
                let part = count.parts.iter().find(|(name, _)| *name == population);
                let Some((population, value)) = part.and_then(|(name, part)| Some((name, part.value?)))
                else {
                    continue;
                };
                let edges = [tread.left, tread.right, scale(below + value), scale(below)];
                bands.push(Band { population, nth, edges });
                below += value;
            }
            if point.given.value.is_some_and(|total| below <= total) {
                self.bands.extend(bands);
            }
        }
    }
}

/// The labels of a panel: the last of each line matters most, if it is one, then names of bands.
fn wanted(lines: &[Line]) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    let mut want = |text: String, [x, y]: [u32; 2], rank: u8, band: Option<[u32; 2]>| {
        labels.push(Label { text, x, y, corner: Corner::Within, from: usize::MAX, rank, band });
    };
    for line in lines {
        for (place, point) in line.points.iter().enumerate().rev() {
            let end = place + 1 == line.points.len() && line.source.is_some();
            let rank = match (end, line.treads.is_empty()) {
                (true, false) => 0,
                (true, true) => 1,
                (false, _) => 3,
            };
            let text = words::point_label(line.source.filter(|_| end), &point.given);
            want(text, [point.x, point.y], rank, None);
        }
        // One name for each band, on its longest stretch.
        for nth in 0..APART.len() {
            let wide = |band: &&Band| band.edges[1] - band.edges[0];
            let Some(band) = line.bands.iter().filter(|band| band.nth == nth).max_by_key(wide) else {
                continue;
            };
            let [left, right, top, bottom] = band.edges;
            let middle = [left.midpoint(right), top.midpoint(bottom)];
            want(words::population(band.population), middle, 2, Some([right - left, bottom - top]));
        }
    }
    labels
}

/// The room that points and the scale's numbers take.
fn obstacles(lines: &[Line], ticks: &[(u64, u32)], kind: Kind, height: u32) -> Vec<Room> {
    let points = lines.iter().flat_map(|line| &line.points).map(|point| {
        let y = labels::depth(point.y, height);
        Room { x: point.x, left: 35, right: 35, top: y - 40, bottom: y + 35 }
    });
    let numbers = ticks.iter().enumerate().map(|(place, &(value, y))| {
        let y = labels::depth(y, height);
        let text = words::tick(value, (place + 1 == ticks.len()).then_some(kind.measure));
        Room { x: 0, left: 0, right: labels::width(&text) + 25, top: y - 115, bottom: y }
    });
    points.chain(numbers).collect()
}

/// A round step that gives two to six ticks up to `greatest`.
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
