//! What holds of every text, article or not. The fuzz targets hold the same.

use dateline_corpus::{Corpus, Day, Span};
use dateline_extract::{
    Manifest, Source, dates, extract, json, layers::Layers, lines, merge, reading::Reading, speech,
};
use std::collections::BTreeSet;

/// The days that texts without a date are counted from here.
fn published() -> Day {
    Day::from_civil(2027, 2, 3).expect("it is a day")
}

/// Reads texts as the articles of one corpus, and holds it to them. Texts that are refused are left out.
pub(crate) fn extraction(texts: &[&str]) -> Option<Corpus> {
    let sources: Vec<Source> = texts
        .iter()
        .enumerate()
        .filter_map(|(place, text)| {
            Source::from_bytes(&format!("{place}.txt"), text.as_bytes().to_vec()).ok()
        })
        .collect();
    if sources.is_empty() {
        return None;
    }
    for source in &sources {
        layers(&source.text);
    }
    let extraction = extract(&sources, None);
    let corpus = extraction.corpus;
    assert_eq!(corpus.check(), Ok(()));
    let unique = |ids: Vec<&str>| ids.len() == ids.iter().collect::<BTreeSet<_>>().len();
    assert!(unique(corpus.claims.iter().map(|claim| claim.id.as_str()).collect()), "claims share an id");
    assert!(unique(corpus.events.iter().map(|event| event.id.as_str()).collect()), "events share an id");
    for (article, source) in corpus.articles.iter().zip(&sources) {
        assert_eq!(article.text, source.text);
        let pieces: Vec<Span> = article.boilerplate.iter().map(|piece| piece.span).collect();
        apart(&article.text, &pieces);
    }
    for claim in &corpus.claims {
        assert!(!corpus.words(claim).trim().is_empty(), "a claim of no words");
    }
    for event in &corpus.events {
        assert!(!event.title.trim().is_empty(), "an event without a title: {:?}", event.claims);
    }

    let readings: Vec<Reading<'_>> = sources.iter().map(Reading::of).collect();
    let again = merge(&readings, None);
    assert_eq!(again.corpus, corpus, "reading and merging is extracting, and gives the same twice");
    assert_eq!(again.diagnostics, extraction.diagnostics);
    Some(corpus)
}

/// Reads one article as a line, and what that gives as a line again.
pub(crate) fn line(text: &str) {
    let given =
        serde_json::json!({"id": "0", "text": text, "published": published().to_string()}).to_string();
    let Ok((source, facts)) = lines::article(&given) else { return };
    let reading = serde_json::to_string(&lines::reading(&source, facts)).expect("it is JSON");
    let (again, facts) = lines::article(&reading).expect("a reading is a line that can be read");
    assert_eq!(again, source);
    let manifest = Manifest { articles: facts.into_iter().collect(), ..Manifest::default() };
    let _ = serde_json::to_string(&json::corpus(&extract(&[again], Some(&manifest)).corpus));
}

/// Cuts a text into blocks, tokens and sentences.
fn layers(text: &str) {
    let layers = Layers::of(text);
    apart(text, &layers.blocks.iter().map(|block| block.span).collect::<Vec<_>>());
    apart(text, &layers.tokens.iter().map(|token| token.span).collect::<Vec<_>>());
    apart(text, &layers.sentences.iter().map(|sentence| sentence.span).collect::<Vec<_>>());
}

/// Tags the times of a text.
pub(crate) fn dates(text: &str) {
    let found = dates::tag(text, published());
    apart(text, &found.iter().map(|one| one.span).collect::<Vec<_>>());
    assert!(found.iter().all(|one| !one.value.is_empty()), "a time without a value");
    assert_eq!(dates::tag(text, published()), found);
}

/// Finds who says what in a text, as a line.
pub(crate) fn attributions(text: &str) {
    let given = serde_json::json!({"id": 0, "text": text}).to_string();
    let answer = speech::answer(&given).expect("the line is well formed");
    assert_eq!(speech::answer(&given).ok(), Some(answer.clone()));
    let answer: serde_json::Value = serde_json::from_str(&answer).expect("an answer is JSON");
    let rows = answer["attributions"].as_array().expect("an answer holds attributions");
    for row in rows {
        for name in ["source", "cue", "content"] {
            let Some(place) = row[name].as_object() else {
                assert_ne!(name, "content");
                continue;
            };
            let at =
                |end: &str| place[end].as_u64().and_then(|at| usize::try_from(at).ok()).expect("an offset");
            let words = text.get(at("start")..at("end"));
            assert!(words.is_some_and(|words| !words.trim().is_empty()), "{name} is no words: {row}");
        }
    }
}

/// Reads a manifest; what is wrong with it stands within it, and says what to do.
pub(crate) fn manifest(text: &str) {
    let known = ["a.txt", "b.txt"];
    match Manifest::parse("corpus.toml", text, Some(&known)) {
        Ok(manifest) => {
            let sources = known.map(|file| Source {
                file: file.to_owned(),
                text: "At least 12 people were killed on Monday, the mayor said.".to_owned(),
            });
            assert_eq!(extract(&sources, Some(&manifest)).corpus.check(), Ok(()));
        }
        Err(errors) => {
            assert!(!errors.is_empty());
            for error in errors {
                assert!(error.help.is_some(), "it does not say what to do: {error}");
                let lines = text.lines().count().max(1) + 1;
                assert!(error.line.is_none_or(|line| (1..=lines).contains(&(line as usize))), "{error}");
            }
        }
    }
}

/// Spans that slice the text into words, in order, none within another.
fn apart(text: &str, spans: &[Span]) {
    for span in spans {
        assert!(span.of(text).is_some_and(|words| !words.is_empty()), "{span:?} is no slice of {text:?}");
    }
    for pair in spans.windows(2) {
        assert!(pair[0].end <= pair[1].start, "{pair:?} are not in order");
    }
}
