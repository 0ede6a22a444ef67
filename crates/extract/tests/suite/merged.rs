//! `dateline extract` is `dateline read` and `dateline merge`: readings merged give the same bytes.

use dateline_extract::{Manifest, Source, extract, json, lines};
use std::{fs, path::Path};

/// The articles of a folder, in the order of their names.
fn sources(folder: &str) -> Vec<Source> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut texts: Vec<_> = files.filter(|path| path.extension().is_some_and(|end| end == "txt")).collect();
    texts.sort();
    texts
        .iter()
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy();
            Source::from_bytes(&name, fs::read(path).unwrap()).unwrap()
        })
        .collect()
}

/// What the command prints of some articles.
fn printed(sources: &[Source], manifest: &Manifest) -> String {
    serde_json::to_string_pretty(&json::corpus(&extract(sources, Some(manifest)).corpus)).unwrap()
}

fn merged(sources: &[Source]) -> String {
    let mut manifest = Manifest::default();
    let again: Vec<Source> = sources
        .iter()
        .map(|source| {
            let line = serde_json::to_string(&lines::reading(source, None)).unwrap();
            let (source, facts) = lines::article(&line).unwrap();
            manifest.articles.extend(facts);
            source
        })
        .collect();
    printed(&again, &manifest)
}

#[test]
fn ok_readings_merged_are_articles_extracted() {
    for folder in ["../../seeds", "tests/suite/crises/flood", "tests/suite/crises/quake"] {
        let sources = sources(folder);
        assert!(!sources.is_empty(), "{folder}");
        assert_eq!(merged(&sources), printed(&sources, &Manifest::default()), "{folder}");
    }
}

#[test]
fn err_an_article_left_out_shows() {
    let sources = sources("tests/suite/crises/flood");
    assert_ne!(merged(&sources[1..]), printed(&sources, &Manifest::default()));
}
