//! Short invented reports of the dead, hurt, held and the like, each with the figures that are to be read in it.
//!
//! A passage begins with `# name`. Behind its text stand, each after `> `, the day it was published; its figures
//! (`measure population value bounds source from..to`, the days without their year, the words of a source joined by `_`,
//! bars between what is right as well); `also` with a figure that may be read; and `not` with words that give none.

use super::crises::{inside, named};
use dateline_corpus::{Corpus, Day, DayRange, Figure};
use dateline_extract::{Manifest, Source, extract};
use std::path::Path;

fn misses(file: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/tolls").join(file);
    let all = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{error}"));
    let mut missed = Vec::new();
    for passage in all.split("\n# ").map(|passage| passage.trim_start_matches("# ")) {
        let (name, body) = passage.split_once('\n').unwrap_or((passage, ""));
        let text: Vec<&str> = body.lines().filter(|line| !line.starts_with("> ")).collect();
        let labels: Vec<&str> = body.lines().filter_map(|line| line.strip_prefix("> ")).collect();
        let source = Source { file: format!("{name}.txt"), text: text.join("\n") };
        let corpus = extract(&[source], Some(&Manifest::default())).corpus;
        assert_eq!(corpus.check(), Ok(()));
        check(&corpus, &labels, |what| missed.push(format!("{name}: {what}")));
    }
    missed
}

fn check(corpus: &Corpus, labels: &[&str], mut miss: impl FnMut(String)) {
    let published = corpus.articles[0].published.days.map(|days| days.to.to_string());
    if published.as_deref() != Some(labels[0]) {
        miss(format!("published {published:?}"));
    }
    let day =
        |text: &str| format!("{}-{text}", &labels[0][..4]).parse::<Day>().unwrap_or_else(|e| panic!("{e}"));
    let claims = corpus.claims.iter().filter(|claim| claim.background.is_none());
    let figures: Vec<&Figure> =
        claims.flat_map(|claim| &claim.figures).filter(|f| f.value.is_some()).collect();
    let same = |f: &Figure, fields: &[&str]| {
        f.measure == fields[0] && f.population == fields[1] && f.value == fields[2].parse().ok()
    };
    let mut allowed: Vec<Vec<&str>> = Vec::new();
    for label in &labels[1..] {
        let fields: Vec<&str> = label.split(' ').collect();
        match fields[0] {
            "also" => allowed.push(fields[1..].to_vec()),
            "not" => {
                let start =
                    corpus.articles[0].text.find(&label[4..]).unwrap_or_else(|| panic!("no {label}")) as u32;
                let end = start + label.len() as u32 - 4;
                if figures.iter().any(|f| f.span.start < end && start < f.span.end) {
                    miss(format!("read {label}"));
                }
            }
            _ => {
                let (from, to) = fields[5].split_once("..").unwrap_or((fields[5], fields[5]));
                let bounds = DayRange { from: day(from), to: day(to) };
                let right = |f: &&Figure| {
                    same(f, &fields)
                        && fields[3].split('|').any(|bound| bound == f.bound.key())
                        && named(f.source.as_deref(), fields[4])
                        && inside(f.as_of, bounds)
                };
                if !figures.iter().any(right) {
                    miss(label.to_string());
                }
                allowed.push(fields);
            }
        }
    }
    for figure in figures.iter().filter(|f| !f.derived && !allowed.iter().any(|fields| same(f, fields))) {
        miss(format!("also {} {} {:?}", figure.measure, figure.population, figure.value));
    }
}

#[test]
fn ok_as_wires_write() {
    assert_eq!(misses("wires.txt"), [""; 0]);
}

#[test]
fn ok_as_agencies_write() {
    assert_eq!(misses("agencies.txt"), [""; 0]);
}

#[test]
fn ok_as_broadcasters_write() {
    assert_eq!(misses("broadcasters.txt"), [""; 0]);
}

#[test]
fn ok_as_bulletins_write() {
    assert_eq!(misses("bulletins.txt"), [""; 0]);
}
