//! Where accounts differ.

use super::at;
use crate::{diagnostic::Diagnostic, places::Places};
use dateline_corpus::Corpus;

/// A note for each difference, at its first claim.
pub(super) fn differences(corpus: &Corpus, places: &Places<'_>) -> Vec<Diagnostic> {
    let note = |difference: &dateline_corpus::Difference| {
        let sides: Vec<&str> = difference.sides.iter().map(|side| side.says.as_str()).collect();
        let note =
            Diagnostic::note("", format!("accounts differ: {}: {}", difference.about, sides.join(" or ")));
        match difference.sides.iter().find_map(|side| side.claims.first()) {
            Some(&first) => at(places.claim(corpus.claim(first)), note),
            None => note,
        }
    };
    corpus.differences.iter().map(note).collect()
}
