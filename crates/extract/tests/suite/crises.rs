//! Invented articles about crises of several kinds, each with labels read by hand.
//!
//! `labels.toml` gives, for each article, its date, what its claims are (an exact piece of the text, the lanes that are
//! right, the days that bound it, the speaker), its tolls (`measure population value bounds source from..to`), and
//! what must stay quiet. Where several names or populations are right, bars stand between them; `null` is nobody; the
//! words of a toll's source are joined by `_`.

use dateline_corpus::{Claim, Corpus, Day, DayRange};
use dateline_extract::{Manifest, extract, folder, manifest::ArticleFacts};
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Labels {
    /// A date for articles that give none.
    published: Option<String>,
    document: Vec<Document>,
    #[serde(default)]
    same_event: Vec<Group>,
    #[serde(default)]
    not_same_event: Vec<Group>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    anchors: Vec<(String, String)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    file: String,
    published: Option<(String, String)>,
    time: Option<String>,
    #[serde(default)]
    boilerplate: Vec<String>,
    #[serde(default)]
    quiet: Vec<String>,
    #[serde(default)]
    tolls: Vec<String>,
    #[serde(default)]
    not_tolls: Vec<String>,
    #[serde(default)]
    claim: Vec<Wanted>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    anchor: String,
    lanes: Vec<String>,
    when: Option<(String, String)>,
    speaker: Option<String>,
    #[serde(default)]
    background: bool,
}

fn days(range: &(String, String)) -> DayRange {
    let day = |text: &str| text.parse::<Day>().unwrap_or_else(|error| panic!("{error}"));
    DayRange { from: day(&range.0), to: day(&range.1) }
}

pub(super) fn inside(claim: Option<DayRange>, wanted: DayRange) -> bool {
    claim.is_some_and(|days| wanted.from <= days.from && days.to <= wanted.to)
}

/// The three claims that fit a piece of an article best.
fn fitting<'c>(corpus: &'c Corpus, file: &str, anchor: &str) -> Vec<&'c Claim> {
    let Some(ix) = corpus.articles.iter().position(|article| article.file == file) else { return Vec::new() };
    let Some(start) = corpus.articles[ix].text.find(anchor) else { panic!("{file} has no `{anchor}`") };
    let (start, end) = (start as f64, (start + anchor.len()) as f64);
    let fit = |claim: &Claim| {
        let (from, to) = (f64::from(claim.span.start), f64::from(claim.span.end));
        (end.min(to) - start.max(from)) / (end.max(to) - start.min(from))
    };
    let mut found: Vec<&Claim> =
        corpus.claims.iter().filter(|c| c.article.0 as usize == ix && fit(c) > 0.0).collect();
    found.sort_by(|a, b| fit(b).total_cmp(&fit(a)));
    found
}

/// Whether a name is one of those between bars.
pub(super) fn named(got: Option<&str>, wanted: &str) -> bool {
    wanted.split('|').any(|name| match name {
        "nobody" | "null" => got.is_none(),
        name => is_name(got, &name.replace('_', " ")),
    })
}

fn is_name(got: Option<&str>, wanted: &str) -> bool {
    let fold = dateline_corpus::fold::fold;
    let initials = |name: &str| name.chars().filter(|c| c.is_uppercase()).collect::<String>();
    got.is_some_and(|got| {
        fold(got).contains(&fold(wanted))
            || fold(wanted).ends_with(&fold(got))
            || initials(got).ends_with(wanted)
            || initials(wanted).ends_with(got)
    })
}

fn misses(folder: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/crises").join(folder);
    let read = folder::read(&path).unwrap_or_else(|errors| panic!("{errors:?}"));
    let labels = std::fs::read_to_string(path.join("labels.toml")).unwrap_or_else(|error| panic!("{error}"));
    let labels: Labels = toml::from_str(&labels).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut manifest = Manifest::default();
    if let Some(published) = &labels.published {
        manifest.articles = read
            .sources
            .iter()
            .map(|source| ArticleFacts {
                file: source.file.clone(),
                published: published.parse().ok(),
                ..ArticleFacts::default()
            })
            .collect();
    }
    let corpus = extract(&read.sources, Some(&manifest)).corpus;
    assert_eq!(corpus.check(), Ok(()));
    let mut missed = Vec::new();
    for document in &labels.document {
        check_document(&corpus, document, &mut missed);
    }
    let events = |(file, anchor): &(String, String), most: usize| -> Vec<usize> {
        let claims = fitting(&corpus, file, anchor);
        let ids: Vec<&str> = claims.iter().take(most).map(|c| c.id.as_str()).collect();
        let holds = |event: &dateline_corpus::Event| {
            event.claims.iter().any(|ix| ids.contains(&corpus.claim(*ix).id.as_str()))
        };
        corpus.events.iter().enumerate().filter(|(_, event)| holds(event)).map(|(place, _)| place).collect()
    };
    for (groups, same) in [(&labels.same_event, true), (&labels.not_same_event, false)] {
        for group in groups {
            for pair in group.anchors.windows(2) {
                let most = if same { 3 } else { 1 };
                let (left, right) = (events(&pair[0], most), events(&pair[1], most));
                if left.iter().any(|event| right.contains(event)) != same {
                    missed.push(format!(
                        "{} event: {} / {}",
                        if same { "one" } else { "two" },
                        pair[0].1,
                        pair[1].1
                    ));
                }
            }
        }
    }
    missed
}

fn check_document(corpus: &Corpus, document: &Document, missed: &mut Vec<String>) {
    let file = &document.file;
    let Some(article) = corpus.articles.iter().find(|article| article.file == *file) else {
        return missed.push(format!("{file} is not there"));
    };
    if let Some(published) = &document.published
        && !inside(article.published.days, days(published))
    {
        missed.push(format!(
            "{file} published: {:?}",
            article.published.days.map(|d| (d.from.to_string(), d.to.to_string()))
        ));
    }
    if document.time.is_some() && article.published.time.map(|t| t.to_string()) != document.time {
        missed.push(format!("{file} time: {:?}", article.published.time));
    }
    for text in document.boilerplate.iter().chain(&document.quiet) {
        if fitting(corpus, file, text).iter().any(|claim| claim.background.is_none()) {
            missed.push(format!("{file} not quiet: {text}"));
        }
    }
    for text in &document.not_tolls {
        if fitting(corpus, file, text)
            .iter()
            .any(|claim| claim.background.is_none() && !claim.figures.is_empty())
        {
            missed.push(format!("{file} false toll: {text}"));
        }
    }
    let ix = corpus.articles.iter().position(|a| a.file == *file).unwrap_or_default();
    let figures = || corpus.claims.iter().filter(|c| c.article.0 as usize == ix).flat_map(|c| &c.figures);
    for toll in &document.tolls {
        let fields: Vec<&str> = toll.split(' ').collect();
        let (head, tail) = (&fields[..4], &fields[4..]);
        let (source, as_of) = (tail[..tail.len() - 1].join(" "), tail[tail.len() - 1]);
        let (from, to) = as_of.split_once("..").unwrap_or((as_of, as_of));
        let bounds = days(&(from.to_owned(), to.to_owned()));
        let right = figures().any(|f| {
            f.measure == head[0]
                && head[1].split('|').any(|population| population == f.population)
                && f.value == head[2].parse().ok()
                && head[3].split('|').any(|b| b == f.bound.key())
                && named(f.source.as_deref(), &source)
                && inside(f.as_of, bounds)
        });
        if !right {
            let near: Vec<String> = figures()
                .filter(|f| f.value == head[2].parse().ok())
                .map(|f| {
                    format!(
                        "{} {} {} {:?} {:?}",
                        f.measure,
                        f.population,
                        f.bound.key(),
                        f.source,
                        f.as_of.map(|d| (d.from.to_string(), d.to.to_string()))
                    )
                })
                .collect();
            missed.push(format!("{file} toll: {toll} -> {near:?}"));
        }
    }
    for wanted in &document.claim {
        let found = fitting(corpus, file, &wanted.anchor);
        let right = found.iter().take(3).any(|claim| {
            wanted.lanes.iter().any(|lane| lane == claim.lane.key())
                && wanted
                    .when
                    .as_ref()
                    .is_none_or(|when| inside(claim.when.as_ref().map(|w| w.days), days(when)))
                && wanted
                    .speaker
                    .as_ref()
                    .is_none_or(|speaker| named(claim.speaker.as_ref().map(|s| s.name.as_str()), speaker))
                && (!wanted.background || claim.background.is_some())
        });
        if !right || found.len() > 4 {
            let shown: Vec<String> = found
                .iter()
                .take(3)
                .map(|c| {
                    let when = c.when.as_ref().map(|w| format!("{}..{}", w.days.from, w.days.to));
                    format!(
                        "{} {when:?} {:?} {:?}",
                        c.lane.key(),
                        c.speaker.as_ref().map(|s| &s.name),
                        c.background
                    )
                })
                .collect();
            missed.push(format!("{file} claim: {} -> {shown:?}", wanted.anchor));
        }
    }
}

#[test]
fn ok_a_quake() {
    assert_eq!(misses("quake"), [""; 0]);
}

#[test]
fn ok_a_coup() {
    assert_eq!(misses("coup"), [""; 0]);
}

#[test]
fn ok_a_border_war() {
    assert_eq!(misses("border"), [""; 0]);
}

#[test]
fn ok_a_disputed_vote() {
    assert_eq!(misses("vote"), [""; 0]);
}

#[test]
fn ok_a_flood() {
    assert_eq!(misses("flood"), [""; 0]);
}

#[test]
fn ok_day_seventeen() {
    assert_eq!(misses("day_seventeen"), [""; 0]);
}

#[test]
fn ok_live_blog() {
    assert_eq!(misses("live_blog"), [""; 0]);
}

#[test]
fn ok_rivers() {
    assert_eq!(misses("rivers"), [""; 0]);
}

#[test]
fn ok_prisoners() {
    assert_eq!(misses("prisoners"), [""; 0]);
}

#[test]
fn ok_ferry() {
    assert_eq!(misses("ferry"), [""; 0]);
}

#[test]
fn ok_explainer() {
    assert_eq!(misses("explainer"), [""; 0]);
}

#[test]
fn ok_transcript() {
    assert_eq!(misses("transcript"), [""; 0]);
}

#[test]
fn ok_strike() {
    assert_eq!(misses("strike"), [""; 0]);
}

#[test]
fn ok_closed_blog() {
    assert_eq!(misses("closed_blog"), [""; 0]);
}

#[test]
fn ok_fourth_day() {
    assert_eq!(misses("fourth_day"), [""; 0]);
}

#[test]
fn ok_truce() {
    assert_eq!(misses("truce"), [""; 0]);
}

#[test]
fn ok_mine() {
    assert_eq!(misses("mine"), [""; 0]);
}

#[test]
fn ok_ballots() {
    assert_eq!(misses("ballots"), [""; 0]);
}

#[test]
fn ok_outbreak() {
    assert_eq!(misses("outbreak"), [""; 0]);
}

#[test]
fn ok_boats() {
    assert_eq!(misses("boats"), [""; 0]);
}
