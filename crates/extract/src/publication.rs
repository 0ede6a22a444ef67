//! When articles were published.
//!
//! In this order: what the manifest says; a line of the article that states it; a dateline before its first
//! sentence; else a range worked out: not before a dated post or caption within it, nor before the latest weekday
//! that it tells of, nor after the corpus's latest dated article; a source's lower count is not later than its higher
//! one. A report names the weekday of its own day or of the day before, so a range ends a day after the latest one.

use crate::{
    blocks::BlockKind,
    dates::{self, Anchor, Bound, Direction, Expression, Named, Which},
    manifest::Manifest,
    reading::Reading,
};
use dateline_corpus::{Day, DayRange, PublicationBasis, Published, TimeOfDay, Weekday};

/// What an article's date rests on, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Settled {
    /// The date.
    pub(crate) published: Published,
    /// How it was found, where it was worked out.
    pub(crate) reason: String,
}

/// What one article says of its own date.
struct Evidence {
    stated: Option<(Day, Option<TimeOfDay>)>,
    /// Days it cannot be older than, the latest of them.
    embedded: Option<Day>,
    /// The weekdays of what it tells as past.
    weekdays: Vec<Weekday>,
    /// Its highest cumulative counts.
    counts: Vec<(&'static str, &'static str, u64)>,
}

/// The dates of the articles, in their order.
pub(crate) fn settle(readings: &[Reading<'_>], manifest: Option<&Manifest>) -> Vec<Settled> {
    let evidence: Vec<Evidence> = readings.iter().map(Evidence::of).collect();
    let given: Vec<Option<(Day, Option<TimeOfDay>)>> = readings
        .iter()
        .map(|reading| {
            let facts = manifest?.article(&reading.source.file)?;
            Some((facts.published?, facts.time))
        })
        .collect();
    let dated: Vec<Option<Day>> = given
        .iter()
        .zip(&evidence)
        .map(|(given, evidence)| given.or(evidence.stated).map(|(day, _)| day))
        .collect();
    let latest =
        dated.iter().flatten().max().copied().or_else(|| evidence.iter().filter_map(|e| e.embedded).max());
    evidence
        .iter()
        .zip(given)
        .map(|(mine, given)| {
            let settled = |(day, time), basis| Settled {
                published: Published { days: Some(DayRange::day(day)), time, basis },
                reason: String::new(),
            };
            match (given, mine.stated) {
                (Some(given), _) => settled(given, PublicationBasis::Manifest),
                (None, Some(stated)) => settled(stated, PublicationBasis::Stated),
                (None, None) => mine.infer(latest, &evidence, &dated),
            }
        })
        .collect()
}

impl Evidence {
    fn of(reading: &Reading<'_>) -> Evidence {
        let text = reading.text();
        let blocks = &reading.layers.blocks;
        let line =
            blocks.iter().filter(|b| b.kind == BlockKind::Dateline).find_map(|b| dates::stamp(b.of(text)));
        let stated =
            line.map(|stamp| (stamp.day, stamp.time)).or_else(|| dateline(reading).map(|day| (day, None)));
        let mut embedded = None;
        let mut weekdays = Vec::new();
        for sentence in &reading.layers.sentences {
            let Some(block) = reading.block(sentence) else { continue };
            for time in reading.times_in(sentence.span) {
                match time.expression {
                    Expression::Day { year: Some(year), month, day, .. } => {
                        let shown = matches!(block.kind, BlockKind::EmbeddedPost | BlockKind::Caption);
                        let told = block.kind == BlockKind::Paragraph && time.direction == Direction::Past;
                        if shown || told {
                            embedded = embedded.max(Day::from_civil(year, month, day));
                        }
                    }
                    Expression::Weekday(weekday, Which::Bare)
                        if block.kind == BlockKind::Paragraph
                            && time.direction == Direction::Past
                            && !time.quoted
                            && time.named == Named::No
                            && !matches!(time.bound, Bound::Until | Bound::By | Bound::From) =>
                    {
                        weekdays.push(weekday);
                    }
                    _ => {}
                }
            }
        }
        let mut counts: Vec<(&'static str, &'static str, u64)> = Vec::new();
        for count in reading.counts.iter().filter(|c| !c.earlier && c.part_of.is_none()) {
            let Some(value) = count.value.filter(|&value| value >= 20) else { continue };
            match counts.iter_mut().find(|(m, p, _)| (*m, *p) == (count.measure, count.population)) {
                Some(highest) => highest.2 = highest.2.max(value),
                None => counts.push((count.measure, count.population, value)),
            }
        }
        Evidence { stated, embedded, weekdays, counts }
    }

    fn infer(&self, latest: Option<Day>, all: &[Evidence], dated: &[Option<Day>]) -> Settled {
        let mut reasons = Vec::new();
        let mut from = self.embedded;
        if let Some(day) = from {
            reasons.push(format!("it shows something of {day}"));
        }
        let mut to = latest.max(self.embedded);
        if let Some(latest) = latest {
            reasons.push(format!("the latest dated article is of {latest}"));
        }
        for (other, day) in all.iter().zip(dated) {
            let Some(day) = *day else { continue };
            for (measure, population, value) in &self.counts {
                let same = other.counts.iter().find(|(m, p, _)| m == measure && p == population);
                let Some(&(_, _, theirs)) = same else { continue };
                if *value < theirs && to.is_some_and(|to| day < to) && from.is_none_or(|from| from <= day) {
                    reasons.push(format!("its count of {value} ({measure}) is below {theirs} of {day}"));
                    to = Some(day);
                }
                if *value > theirs
                    && from.is_none_or(|from| from < day.plus(-1))
                    && to.is_none_or(|to| day.plus(-1) <= to)
                {
                    reasons.push(format!("its count of {value} ({measure}) is above {theirs} of {day}"));
                    from = Some(day.plus(-1));
                }
            }
        }
        if let Some(last) = to {
            let days = self.weekdays.iter().map(|&weekday| latest_on(weekday, last));
            if let Some(day) = days.max() {
                reasons.push(format!("the latest weekday it tells of is {:?}, {day}", day.weekday()));
                from = from.max(Some(day));
                to = Some(last.min(from.unwrap_or(day).max(day).plus(1)));
            }
        }
        let days = match (from, to) {
            (Some(from), Some(to)) => Some(DayRange::new(from.min(to), to)),
            (None, Some(to)) => Some(DayRange::new(to.plus(-6), to)),
            _ => None,
        };
        let basis = if self.embedded.is_some_and(|day| days.is_some_and(|days| days.from == day)) {
            PublicationBasis::Embedded
        } else {
            PublicationBasis::Inferred
        };
        Settled { published: Published { days, time: None, basis }, reason: reasons.join("; ") }
    }
}

fn latest_on(weekday: Weekday, last: Day) -> Day {
    last.plus(-((last.weekday() as i32 - weekday as i32).rem_euclid(7)))
}

/// The day of a dateline before the first sentence: `NAIROBI, Kenya, Feb. 3, 2027 (Agency) —`.
fn dateline(reading: &Reading<'_>) -> Option<Day> {
    let first = reading
        .layers
        .sentences
        .iter()
        .find(|s| reading.block(s).is_some_and(|b| b.kind == BlockKind::Paragraph))?;
    let tokens = reading.tokens(first);
    let dash =
        tokens.iter().take(24).find(|t| matches!(t.of(reading.text()), "—" | "–" | "-" | "--" | "_"))?;
    let time = reading.times_in(first.span).first().filter(|time| time.span.end <= dash.span.start)?;
    match time.expression {
        Expression::Day { year: Some(_), .. } => {
            dates::resolve(time, &Anchor::default()).map(|when| when.days.from)
        }
        _ => None,
    }
}
