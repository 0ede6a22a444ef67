//! Who says so: named cases, and what holds of every text.

use dateline_extract::{
    layers::Layers,
    names,
    speech::{Attribution, attributions},
};
use proptest::prelude::*;
use std::time::Instant;

fn read(text: &str) -> Vec<Attribution> {
    let layers = Layers::of(text);
    let names = names::read(text, &layers.tokens, &layers.sentences);
    attributions(text, &layers.tokens, &layers.sentences, &names)
}

/// Each attribution as `speaker | words`, the speaker `-` where nobody is named.
fn said(text: &str) -> Vec<String> {
    let line = |a: &Attribution| {
        let via = a.via.as_deref().map(|via| format!(" via {via}")).unwrap_or_default();
        format!("{}{via} | {}", a.speaker.as_deref().unwrap_or("-"), a.content.of(text).unwrap_or_default())
    };
    read(text).iter().map(line).collect()
}

#[test]
fn ok_a_quotation_before_its_tag() {
    let text = "“The road is closed,” Mayor Ana Ruiz said. “Nobody will pass.”";
    assert_eq!(said(text), ["Ana Ruiz | “The road is closed,” Mayor Ana Ruiz said. “Nobody will pass.”"]);
}

proptest! {
    #[test]
    fn spans_slice_and_nothing_panics(text in "\\PC*") {
        for a in read(&text) {
            prop_assert!(a.content.of(&text).is_some_and(|words| !words.is_empty()));
            prop_assert!(a.source.is_none_or(|span| span.of(&text).is_some()));
            prop_assert!(a.cue.is_none_or(|span| span.of(&text).is_some()));
        }
    }

    #[test]
    fn words_in_any_order_do_not_panic(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "said", "“", "”", "\"", "''", ",", ".", ":", ";", "?", "who", "and", "of", "the", "Jane", "Doe", "he", "it",
                "that", "to", "according", "told", "Reuters", "(", ")", "—", "\n", "\n\n", "his", "claim", "accused", "by",
                "was", "saying", "has", "Monday", "on", "in", "Iran’s", "officials", "says", "not", "could", "verify",
            ]),
            0..60,
        )
    ) {
        let text = words.join(" ");
        for a in read(&text) {
            prop_assert!(a.content.of(&text).is_some_and(|words| !words.is_empty()));
        }
    }
}

#[test]
fn ok_hostile_texts_take_time_linear_in_their_size() {
    let pieces = [
        "“",
        "\"",
        "“a ",
        "said ",
        "he said, ",
        "Jane Doe ",
        "of ",
        "(",
        "— ",
        "according to ",
        "who ",
        "told ",
        "and ",
        "' ",
        "“Go,” he said. ",
        "the group said ",
        "A, ",
        "he said: “a b c d” ",
        "his claim that ",
        "Jane Doe-Roe said it. He ",
    ];
    for piece in pieces {
        let took = |times: usize| {
            let text = piece.repeat(times);
            let start = Instant::now();
            read(&text);
            start.elapsed().as_secs_f64()
        };
        // Ten times the text, less than forty times the time; more than once, as other programs run too.
        let linear = || took(6_000) < took(600).max(0.002) * 40.0;
        assert!((0..5).any(|_| linear()), "{piece:?}");
    }
}
