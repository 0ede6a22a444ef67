//! Reading takes time in proportion to the text, whatever it is full of.

use dateline_extract::{Source, extract};
use std::time::{Duration, Instant};

/// How long the shorter text is, in bytes, and how many times as long the longer.
const SHORT: usize = 30_000;
const TIMES: usize = 4;
/// How many times as long the longer may take. Squares would take sixteen times as long.
const MOST: f64 = 8.0;

/// How long one reading of a text of so many bytes takes.
fn took(piece: &str, bytes: usize) -> Duration {
    let text = piece.repeat(bytes / piece.len() + 1);
    let source = Source { file: "a.txt".to_owned(), text };
    let begun = Instant::now();
    let corpus = extract(&[source], None).corpus;
    let took = begun.elapsed();
    assert_eq!(corpus.check(), Ok(()));
    took
}

fn linear(pieces: &[&str]) {
    for piece in pieces {
        // The least of a few: the machine may be busy with other things.
        let ratio = |_| took(piece, SHORT * TIMES).as_secs_f64() / took(piece, SHORT).as_secs_f64();
        let least = (0..4).map(ratio).find(|&ratio| ratio < MOST);
        assert!(
            least.is_some(),
            "{piece:?} takes more than {MOST} times as long at {TIMES} times the length"
        );
    }
}

#[test]
fn ok_quotations() {
    linear(&["“\"‘' a", "“They said ", "“We know it,” he said. ", "\"a "]);
}

#[test]
fn ok_brackets() {
    linear(&["(a ", "a) ", "a [b ", "(((((((((("]);
}

#[test]
fn ok_numbers_and_dates() {
    linear(&["12 people killed ", "two hundred and ", "12 January 2026 ", "on Sunday and ", "9"]);
}

#[test]
fn ok_lists_and_clauses() {
    linear(&["Berg and Lund and ", "a, b, said, ", "who said that ", "said ", "killed "]);
}

#[test]
fn ok_names() {
    linear(&["Ida Berg ", "IDA BERG ", "U.S. ", "He said she said they said. "]);
}

#[test]
fn ok_unbroken_text_and_empty_lines() {
    linear(&["a", "Ab", "a\n\n\n", "a\u{301}\u{202e}", "a - one\n"]);
}

#[test]
fn ok_sentences() {
    linear(&["At least 12 people were killed on Monday, the mayor said. ", "Berg met Lund on Monday.\n\n"]);
}
