//! The seeds' extraction, a line a claim: what changes in a rule shows as a changed line.

use dateline_corpus::{Claim, Corpus, When};
use dateline_extract::{extract, folder};
use std::{fmt::Write, path::Path};

fn when(when: Option<&When>) -> String {
    when.map_or("undated".to_owned(), |when| {
        let open = if when.ongoing { "+" } else { "" };
        format!("{}..{}{open} {}", when.days.from, when.days.to, when.basis.key())
    })
}

fn figures(claim: &Claim) -> String {
    let shown = claim.figures.iter().map(|f| {
        let value = f.value.map_or("?".to_owned(), |value| value.to_string());
        let part = if f.part_of.is_some() { " part" } else { "" };
        let sum = if f.derived { " sum" } else { "" };
        format!(" [{} {} {} {value}{part}{sum}]", f.measure, f.population, f.bound.key())
    });
    shown.collect()
}

fn shown(corpus: &Corpus) -> String {
    let mut out = String::new();
    for article in &corpus.articles {
        let days = article.published.days.map(|d| format!("{}..{}", d.from, d.to));
        writeln!(out, "# {} {} {}", article.file, days.unwrap_or_default(), article.published.basis.key())
            .unwrap();
    }
    for event in &corpus.events {
        let background = if event.background.is_some() { " (background)" } else { "" };
        writeln!(out, "\n{} | {} | {}{background}", when(event.when.as_ref()), event.lane.key(), event.title)
            .unwrap();
        for &ix in &event.claims {
            let claim = corpus.claim(ix);
            let speaker = claim.speaker.as_ref().map_or("-", |s| s.name.as_str());
            let words: String = corpus.words(claim).chars().take(70).collect();
            let file: String = corpus.article(claim.article).file.chars().take(3).collect();
            writeln!(
                out,
                "  {file} {} | {} | {speaker} | {words}{}",
                claim.lane.key(),
                when(claim.when.as_ref()),
                figures(claim)
            )
            .unwrap();
        }
    }
    out
}

#[test]
fn ok_the_seeds_read_as_before() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let read = folder::read(&folder).unwrap();
    insta::assert_snapshot!("seeds", shown(&extract(&read.sources, None).corpus));
}
