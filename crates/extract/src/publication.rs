//! When articles were published.
//!
//! In this order: what the manifest says; a line of the article that states it; a dateline before its first
//! sentence; else a range worked out: not before a dated post or caption within it, nor before the latest weekday
//! that it tells of, nor after the corpus's latest dated article; a source's lower count is not later than its higher
//! one. A report names the weekday of its own day or of the day before, so a range ends a day after the latest one.

use crate::{
    blocks::{Block, BlockKind},
    dates::{self, Anchor, Bound, Direction, Expression, Named, Which},
    manifest::Manifest,
    reading::{Reading, within},
    tokens::Token,
};
use dateline_corpus::{Day, DayRange, PublicationBasis, Published, TimeOfDay, Weekday};
use std::collections::BTreeMap;

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
    let mut evidence: Vec<Evidence> = readings.iter().map(Evidence::of).collect();
    let given: Vec<Option<(Day, Option<TimeOfDay>)>> = readings
        .iter()
        .map(|reading| {
            let facts = manifest?.article(&reading.source.file)?;
            Some((facts.published?, facts.time))
        })
        .collect();
    // A dateline without a year takes the one that brings it nearest to the other articles.
    let near = latest(&given, &evidence);
    for (reading, mine) in readings.iter().zip(&mut evidence).filter(|(_, mine)| mine.stated.is_none()) {
        mine.stated = near.and_then(|near| dateline(reading, Some(near))).map(|day| (day, None));
    }
    let latest = latest(&given, &evidence);
    let counted = Counted::of(&given, &evidence);
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
                (None, None) => mine.infer(latest, &counted),
            }
        })
        .collect()
}

/// The day of the latest dated article, else of the latest thing that one shows.
fn latest(given: &[Option<(Day, Option<TimeOfDay>)>], evidence: &[Evidence]) -> Option<Day> {
    let dated = given.iter().zip(evidence).filter_map(|(given, evidence)| given.or(evidence.stated));
    dated.map(|(day, _)| day).max().or_else(|| evidence.iter().filter_map(|e| e.embedded).max())
}

/// The counts of the dated articles: for each measure and population the values in order, with the latest day of
/// what is not higher and the earliest of what is not lower.
struct Counted(BTreeMap<People, Vec<(u64, Day, Day)>>);

/// A measure and a population.
type People = (&'static str, &'static str);

impl Counted {
    fn of(given: &[Option<(Day, Option<TimeOfDay>)>], evidence: &[Evidence]) -> Counted {
        let mut lists: BTreeMap<People, Vec<(u64, Day, Day)>> = BTreeMap::new();
        for (given, mine) in given.iter().zip(evidence) {
            let Some((day, _)) = given.or(mine.stated) else { continue };
            for &(measure, population, value) in &mine.counts {
                lists.entry((measure, population)).or_default().push((value, day, day));
            }
        }
        for list in lists.values_mut() {
            list.sort_unstable();
            let mut latest = None;
            for (_, day, _) in list.iter_mut() {
                latest = latest.max(Some(*day));
                *day = latest.unwrap_or(*day);
            }
            let mut earliest: Option<Day> = None;
            for (_, _, day) in list.iter_mut().rev() {
                *day = earliest.map_or(*day, |e| e.min(*day));
                earliest = Some(*day);
            }
        }
        Counted(lists)
    }

    /// The latest day of a lower count, and the earliest of a higher one.
    fn around(
        &self,
        (measure, population, value): (&'static str, &'static str, u64),
    ) -> (Option<Day>, Option<Day>) {
        let Some(list) = self.0.get(&(measure, population)) else { return (None, None) };
        let below = list.partition_point(|(v, ..)| *v < value).checked_sub(1).and_then(|i| list.get(i));
        let above = list.get(list.partition_point(|(v, ..)| *v <= value));
        (below.map(|(_, day, _)| *day), above.map(|(_, _, day)| *day))
    }
}

impl Evidence {
    fn of(reading: &Reading<'_>) -> Evidence {
        let text = reading.text();
        let blocks = &reading.layers.blocks;
        let line =
            blocks.iter().filter(|b| b.kind == BlockKind::Dateline).find_map(|b| dates::stamp(b.of(text)));
        let stated = line
            .map(|stamp| (stamp.day, stamp.time))
            .or_else(|| dateline(reading, None).map(|day| (day, None)))
            .or_else(|| {
                // "This article was updated on 18 May 2027 at 16:10."
                let notes = blocks.iter().filter(|b| b.kind == BlockKind::AuthorNote);
                let notes = notes.filter(|b| b.of(text).contains("updated"));
                let days =
                    |time| dates::resolve(time, &Anchor::default()).filter(|when| when.days.days() == 1);
                notes
                    .flat_map(|b| reading.times_in(b.span))
                    .find_map(days)
                    .map(|when| (when.days.from, when.time))
            });
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

    fn infer(&self, latest: Option<Day>, counted: &Counted) -> Settled {
        let mut reasons = Vec::new();
        let mut from = self.embedded;
        if let Some(day) = from {
            reasons.push(format!("it shows something of {day}"));
        }
        let mut to = latest.max(self.embedded);
        if let Some(latest) = latest {
            reasons.push(format!("the latest dated article is of {latest}"));
        }
        for &(measure, population, value) in &self.counts {
            let (lower, higher) = counted.around((measure, population, value));
            let fits = |day: Day| from.is_none_or(|from| from <= day) && to.is_some_and(|to| day < to);
            if let Some(day) = higher.filter(|&day| fits(day)) {
                reasons.push(format!("its count of {value} ({measure}) is below one of {day}"));
                to = Some(day);
            }
            let fits = |day: Day| from.is_none_or(|from| from < day) && to.is_none_or(|to| day <= to);
            if let Some(day) = lower.map(|day| day.plus(-1)).filter(|&day| fits(day)) {
                reasons.push(format!("its count of {value} ({measure}) is above one of {}", day.plus(1)));
                from = Some(day);
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

/// The day of a dateline before the first sentence: `NAIROBI, Kenya, Feb. 3, 2027 (Agency) —`. Where it names no year,
/// the one nearest to a day that is known.
fn dateline(reading: &Reading<'_>, near: Option<Day>) -> Option<Day> {
    let paragraph = |b: &&Block| b.kind == BlockKind::Paragraph;
    let first = reading.layers.blocks.iter().find(paragraph)?;
    let tokens = within(&reading.layers.tokens, first.span, |token| token.span);
    let is_dash = |t: &&Token| matches!(t.of(reading.text()), "—" | "–" | "-" | "--" | "_" | ":");
    let dash = tokens.iter().take(24).find(is_dash)?;
    let time = reading.times_in(first.span).first().filter(|time| time.span.end <= dash.span.start)?;
    let Expression::Day { year, month, day, .. } = time.expression else { return None };
    match (year, near) {
        (Some(year), _) => Day::from_civil(year, month, day),
        (None, Some(near)) => {
            let year = near.civil().year;
            let candidates = (year - 1..=year + 1).filter_map(|year| Day::from_civil(year, month, day));
            candidates.min_by_key(|day| (day.0 - near.0).abs())
        }
        (None, None) => None,
    }
}
