//! Whatever the text, what comes out is slices of it.

use dateline_extract::{Source, extract};
use proptest::prelude::*;

fn corpus_of(text: &str) -> dateline_corpus::Corpus {
    extract(&[Source { file: "a.txt".to_owned(), text: text.to_owned() }], None).corpus
}

/// Pieces that the rules look for, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "At least 12 people",
        "have been killed",
        "said",
        "told reporters",
        "on Sunday",
        "since Thursday",
        "“",
        "”",
        "\"",
        ",",
        ".",
        "\n",
        "She",
        "The group",
        "Mayor Ida Berg",
        "in Norrby",
        "including 9 children",
        "who",
        "and",
        "that",
        "— ",
        "(",
        ")",
        "according to",
        "Tags",
        "2027-02-03",
        "25,000",
        "talks",
        "é",
        "…",
        "U.S.",
        "will meet",
        "raised from 45",
        "half",
        "’s",
        "\u{202e}",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #[test]
    fn every_span_slices(text in pieces()) {
        let corpus = corpus_of(&text);
        prop_assert_eq!(corpus.check(), Ok(()));
        for claim in &corpus.claims {
            prop_assert!(claim.span.of(&text).is_some_and(|words| !words.trim().is_empty()));
        }
    }

    #[test]
    fn no_text_panics(text in "\\PC*") {
        prop_assert_eq!(corpus_of(&text).check(), Ok(()));
    }
}
