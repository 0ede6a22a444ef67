//! The articles that the repository ships with.

use dateline_extract::{Extraction, Source, extract, folder};
use std::path::Path;

fn seeds() -> Vec<Source> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    folder::read(&folder).expect("the seeds can be read").sources
}

fn figures(extraction: &Extraction) -> Vec<u64> {
    extraction
        .corpus
        .claims
        .iter()
        .flat_map(|claim| &claim.figures)
        .filter_map(|figure| figure.value)
        .collect()
}

#[test]
fn ok_the_corpus_holds_together() {
    let extraction = extract(&seeds(), None);
    assert_eq!(extraction.corpus.check(), Ok(()));
    assert_eq!(extraction.corpus.articles.len(), 5);
    assert!(extraction.corpus.claims.len() > 50);
}

#[test]
fn ok_the_same_articles_give_the_same_bytes() {
    let encoded = || dateline_corpus::codec::encode(&extract(&seeds(), None).corpus);
    assert!(encoded() == encoded());
}

#[test]
fn ok_a_changed_figure_changes_the_corpus() {
    let mut sources = seeds();
    let before = figures(&extract(&sources, None));
    assert!(before.contains(&544) && !before.contains(&7_312));
    for source in &mut sources {
        source.text = source.text.replace("544", "7,312");
    }
    let after = figures(&extract(&sources, None));
    assert!(after.contains(&7_312) && !after.contains(&544));
}
