//! Texts that are no articles: each is read, quickly, and what comes out holds together.

use dateline_extract::{Source, extract};
use std::time::{Duration, Instant};

fn read(text: String) -> usize {
    let source = Source::from_bytes("a.txt", text.into_bytes()).expect("it is text");
    let begun = Instant::now();
    let corpus = extract(&[source], None).corpus;
    assert_eq!(corpus.check(), Ok(()));
    // Unoptimised and on a busy machine; what is not linear takes minutes.
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    corpus.claims.len()
}

#[test]
fn ok_no_stop_in_a_long_line() {
    read("the mayor said on Sunday that at least 12 people were killed and ".repeat(1_000));
}

#[test]
fn ok_nothing_but_quotation_marks() {
    read(format!("{} he said.", "“\" ".repeat(5_000)));
    read("“They said ".repeat(3_000));
}

#[test]
fn ok_nothing_but_dates_or_numbers() {
    assert_eq!(read("12 January 2026 ".repeat(3_000)), 0);
    read("12 people killed 13 injured ".repeat(2_000));
    assert_eq!(read("The year 99999 and the 99th of Smarch 99999.".to_owned()), 0);
}

#[test]
fn ok_nothing_but_small_words() {
    read("that who which ".repeat(4_000));
    read("a, b, said, ".repeat(3_000));
    read("Said he\n".repeat(4_000));
}

#[test]
fn ok_markup_and_overrides_stay_text() {
    let text = "\u{202e}Mayor Ida Berg\u{202c} said <script>alert(1)</script> on Monday.".to_owned();
    read(text);
}

#[test]
fn ok_crlf_and_a_byte_order_mark() {
    let text =
        "\u{feff}The dam broke on Monday.\r\n\r\nAt least 12 people were killed on Monday, police said.\r\n";
    assert!(read(text.to_owned()) >= 1);
}

#[test]
fn ok_an_article_twice() {
    let text = "Published: 3 February 2027\nAt least 12 people were killed on Monday, the mayor said.";
    let sources = ["a.txt", "b.txt"].map(|file| Source { file: file.to_owned(), text: text.to_owned() });
    let corpus = extract(&sources, None).corpus;
    assert_eq!(corpus.check(), Ok(()));
    assert_eq!(corpus.events.len(), 1);
}
