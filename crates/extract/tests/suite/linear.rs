//! Reading takes time in proportion to the text, whatever it is full of.

use dateline_extract::{Manifest, Source, extract, merge, reading::Reading};
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

/// Letters that no other number has: of four vowels and four consonants, which no spelling makes one.
fn name(nth: usize) -> String {
    (0..6).map(|digit| ["bo", "da", "fo", "la", "mo", "na", "ro", "sa"][nth >> (3 * digit) & 7]).collect()
}

/// Texts of so many pieces, each another, and of [`TIMES`] as many.
fn linear_in(count: usize, piece: impl Fn(usize) -> String) {
    let text = |count: usize| (0..count).map(&piece).collect::<String>();
    let (short, long) = (text(count), text(count * TIMES));
    let ratio = |_| took(&long, long.len() - 1).as_secs_f64() / took(&short, short.len() - 1).as_secs_f64();
    let least = (0..4).map(ratio).find(|&ratio| ratio < MOST);
    assert!(
        least.is_some(),
        "{:?} … takes more than {MOST} times as long at {TIMES} times as many",
        piece(0)
    );
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
fn ok_sayings_within_each_other() {
    linear_in(2_000, |_| "denied calling according to the president, ".to_owned());
}

#[test]
fn ok_numbers_that_look_far() {
    linear(&[
        "who 12 people it saw. ",
        "12 lives ",
        "12 people alive ",
        "the 12 victims ",
        "the bodies of 12 ",
    ]);
}

#[test]
fn ok_lists_and_clauses() {
    linear(&["Berg and Lund and ", "a, b, said, ", "who said that ", "said ", "killed "]);
}

#[test]
fn ok_acts_between_parties() {
    linear(&[
        "Peru called Bolivia and ",
        "Peru said it called Bolivia and ",
        "Peru denied having called Bolivia, ",
        "the Moon Council (MC), ",
    ]);
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

#[test]
fn ok_speakers_who_share_a_last_name() {
    let said = |nth| format!("{}a Berg said on Monday that the dam broke.\n\n", capital(&name(nth)));
    linear_in(1_000, said);
}

#[test]
fn ok_bodies_and_people_each_another() {
    linear_in(1_000, |nth| {
        format!("The {} Council met Ida {}.\n\n", capital(&name(nth)), capital(&name(nth)))
    });
}

#[test]
fn ok_subheadings_with_counts() {
    linear_in(2_500, |nth| format!("Storm kills {} people\n\n", nth * 10 + 101));
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[test]
fn ok_decisions_that_point_at_what_stands_everywhere() {
    let ratio = |_| decided(400 * TIMES).as_secs_f64() / decided(400).as_secs_f64();
    assert!((0..4).map(ratio).any(|ratio| ratio < MOST));
}

/// How long decisions take that point at a line and at nothing, with so many lines.
fn decided(lines: usize) -> Duration {
    let text = "The valley is a quiet one, with few painters.\n\n".repeat(lines);
    let source = Source { file: "a.txt".to_owned(), text };
    let decision = "[[decision]]\nclaim = \"a quiet one\"\nline = 9999999\npin = true\n";
    let manifest = Manifest::parse("corpus.toml", &decision.repeat(20), None).expect("it parses");
    let reading = [Reading::of(&source)];
    let begun = Instant::now();
    assert_eq!(merge(&reading, Some(&manifest)).errors().map_err(|found| found.len()), Err(20));
    begun.elapsed()
}

#[test]
fn ok_names_of_one_abbreviation_each_another() {
    linear_in(2_000, |nth| {
        format!("The H{} W{} U{} (HWU) met.\n\n", name(nth), name(nth / 64), name(nth / 4096))
    });
}
