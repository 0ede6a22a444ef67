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

#[test]
fn ok_a_long_line_of_one_word() {
    assert_eq!(read("water".repeat(200_000)), 0);
    assert_eq!(read("9".repeat(1_000_000)), 0);
}

#[test]
fn ok_a_long_sentence() {
    read("flood water rises and ".repeat(25_000));
    read("said ".repeat(10_000));
}

#[test]
fn ok_brackets_and_quotation_marks_deep_within_each_other() {
    let deep = 100_000;
    read(format!("a {}water{}", "(".repeat(deep), ")".repeat(deep)));
    read(format!("a {}water{}", "“‘".repeat(deep / 2), "’”".repeat(deep / 2)));
    read(format!("a {}", "[".repeat(deep)));
}

#[test]
fn ok_an_article_of_only_dates() {
    assert_eq!(read("3 February 2027\n\n4 February 2027\n\nMonday\n\nlast week\n".to_owned()), 0);
}

#[test]
fn ok_all_articles_without_order() {
    let texts = ["", "Monday", "\u{feff}", "Tags\nfloods", "He said.", "12", "killed", "“”"];
    for text in texts {
        let Ok(source) = Source::from_bytes("a.txt", text.as_bytes().to_vec()) else { continue };
        assert_eq!(extract(&[source], None).corpus.check(), Ok(()));
    }
}

#[test]
fn ok_many_people_each_named_once() {
    let person = |nth: u32| {
        let letter = |by: u32| char::from_u32('a' as u32 + nth / by % 26).unwrap_or('a');
        let name: String = [1, 26, 676].into_iter().flat_map(|by| [letter(by), 'o']).collect();
        format!("Ida M{name} said on Sunday that {nth} people had been arrested in B{name}.\n\n")
    };
    assert!(read((11..1_500).map(person).collect()) > 1_000);
}

#[test]
fn err_what_is_no_text_says_where_and_what_to_do() {
    let error = |bytes: &[u8]| Source::from_bytes("a.txt", bytes.to_vec()).unwrap_err();
    for (bytes, line, column) in [
        (&b"One\nTwo \xff"[..], 2, 5),
        (b"\xff\xfeO\0n\0e\0", 1, 4),
        (b"One\0", 1, 4),
        (b"\xef\xbb\xbfOne \xc3", 1, 6),
        (b"One \xed\xa0\x80", 1, 5),
    ] {
        let error = error(bytes);
        assert_eq!((error.line, error.column), (Some(line), Some(column)), "{error}");
        assert!(error.help.is_some(), "{error}");
    }
}

#[test]
fn ok_files_with_odd_names() {
    for (file, id) in
        [("a b.txt", "a b"), ("ä-\u{202e}.txt", "ä-\u{202e}"), ("<b>&\".txt", "<b>&\""), (".txt", ".txt")]
    {
        let text = "At least 12 people were killed on Monday, the mayor said.".to_owned();
        let corpus = extract(&[Source { file: file.to_owned(), text }], None).corpus;
        assert_eq!((corpus.check(), corpus.articles[0].id.as_str()), (Ok(()), id));
    }
}
