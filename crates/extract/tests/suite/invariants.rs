//! What holds of every text, article or not. The fuzz targets hold the same.

use dateline_corpus::{Corpus, Day, Span};
use dateline_extract::{
    Diagnostic, Manifest, Source, dates, extract, json, layers::Layers, lines, merge, reading::Reading,
    speech,
};
use std::{collections::BTreeSet, sync::LazyLock};

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

/// What manifests are applied to.
static SOURCES: LazyLock<[Source; 2]> = LazyLock::new(|| {
    [("a.txt", DAM), ("b.txt", RAIN)]
        .map(|(file, text)| Source { file: file.to_owned(), text: text.to_owned() })
});
static READINGS: LazyLock<Vec<Reading<'static>>> =
    LazyLock::new(|| SOURCES.iter().map(Reading::of).collect());
const DAM: &str = "Published: 3 February 2027\n\n\
    The dam at Halton broke on Monday. At least 12 people were killed on Monday, the mayor said.\n\n\
    Troops evacuated two villages on Tuesday. The valley is a quiet one, with few painters.\n";
const RAIN: &str = "Published: 4 February 2027\n\n\
    Police arrested 30 looters in Halton on Wednesday. At least 12 people were killed on Monday, the mayor said.\n";

/// Reads a manifest and applies it to two articles; what is wrong with it stands within it, and says what to do.
pub(crate) fn manifest(text: &str) {
    let within = |error: &Diagnostic| {
        let lines = text.lines().count().max(1) + 1;
        error.line.is_none_or(|line| (1..=lines).contains(&(line as usize)))
    };
    match Manifest::parse("corpus.toml", text, Some(&["a.txt", "b.txt"])) {
        Ok(manifest) => {
            let extraction = merge(&READINGS, Some(&manifest));
            let of_manifest = extraction.diagnostics.iter().filter(|one| one.file == "corpus.toml");
            of_manifest.for_each(|one| assert!(within(one), "{one}"));
            decided(&extraction.corpus, &manifest);
        }
        Err(errors) => {
            assert!(!errors.is_empty());
            for error in errors {
                assert!(error.help.is_some(), "it does not say what to do: {error}");
                assert!(within(&error), "{error}");
            }
        }
    }
}

/// Whatever was decided, a corpus holds together, and what was in an event or linked to it still is or is hidden.
fn decided(corpus: &Corpus, manifest: &Manifest) {
    assert_eq!(corpus.check(), Ok(()));
    let plain = Manifest { decisions: Vec::new(), ..manifest.clone() };
    let before = merge(&READINGS, Some(&plain)).corpus;
    assert_eq!(corpus.claims.len() + corpus.hidden.len(), before.claims.len());
    let mut shown: Vec<u32> = corpus.events.iter().flat_map(|event| &event.claims).map(|ix| ix.0).collect();
    shown.sort_unstable();
    assert!(shown.into_iter().eq(0..corpus.claims.len() as u32), "each claim is of one event");
    for event in &before.events {
        for old in event.aliases.iter().chain([&event.id]) {
            let hidden = corpus.hidden.iter().any(|hidden| hidden.event == *old);
            assert!(hidden || corpus.event_by_id(old).is_some(), "{old} leads nowhere");
        }
    }
    for event in &corpus.events {
        assert!(!event.title.trim().is_empty(), "an event without a title");
    }
    for hidden in &corpus.hidden {
        assert!(before.claims.iter().any(|claim| claim.id == hidden.claim), "what is hidden was there");
        assert!(corpus.claims.iter().all(|claim| claim.id != hidden.claim), "what is hidden is not shown");
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
