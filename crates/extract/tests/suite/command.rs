//! The `dateline` command on folders with a manifest.

use std::{
    fs,
    io::Write,
    path::PathBuf,
    process::{Command, Stdio},
};

const ARTICLE: &str = "Days of flood\n\nPublished: 3 February 2027\n\nThe dam at Halton broke on Monday. Troops evacuated two villages on Tuesday.\n";

/// A folder of one article and a manifest.
fn folder(name: &str, manifest: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("a.txt"), ARTICLE).expect("an article");
    fs::write(folder.join("corpus.toml"), manifest).expect("a manifest");
    folder
}

/// Whether it succeeds, what it prints and what it complains of.
fn dateline(arguments: &[&str], folder: Option<&PathBuf>, input: impl AsRef<[u8]>) -> (bool, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.args(arguments).args(folder).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("it runs");
    child.stdin.take().expect("an input").write_all(input.as_ref()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    let [out, err] = [output.stdout, output.stderr].map(|text| String::from_utf8(text).expect("UTF-8"));
    (output.status.success(), out, err)
}

const HIDES: &str = "[[decision]]\nclaim = \"Troops evacuated\"\nhide = true\n";
const MISSES: &str = "[[decision]]\nclaim = \"the dam at Morton broke\"\npin = true\n";

#[test]
fn ok_check_lists_decisions() {
    let (done, out, _) = dateline(&["check"], Some(&folder("lists", HIDES)), "");
    assert!(done && out.contains("corpus.toml:2:9: note: hid a.txt:5 “Troops"), "{out}");
    assert!(out.contains(", 1 hidden"), "{out}");
}

#[test]
fn err_check_fails_where_a_decision_points_at_nothing() {
    let (done, out, _) = dateline(&["check"], Some(&folder("misses", MISSES)), "");
    assert!(!done && out.contains("corpus.toml:2:9: error: no claim has the words"), "{out}");
    assert!(out.contains("(the nearest are a.txt:5 “The dam"), "{out}");
}

#[test]
fn ok_extract_says_what_is_hidden_without_its_words() {
    let (done, out, _) = dateline(&["extract", "--format", "json"], Some(&folder("says", HIDES)), "");
    assert!(done && out.contains("\"hidden\"") && !out.contains("Troops"), "{out}");
    let (_, out, _) = dateline(&["extract", "--no-manifest"], Some(&folder("says", HIDES)), "");
    assert!(out.contains("Troops"), "{out}");
}

#[test]
fn err_extract_makes_nothing_of_a_manifest_that_points_at_nothing() {
    let (done, out, err) = dateline(&["extract"], Some(&folder("nothing", MISSES)), "");
    assert!(!done && out.is_empty() && err.contains("corpus.toml:2:9: error:"), "{err}");
}

#[test]
fn ok_merging_with_a_manifest_is_extracting_with_it() {
    let folder = folder("merges", HIDES);
    let line = serde_json::json!({"id": "a", "text": ARTICLE}).to_string();
    let manifest = folder.join("corpus.toml");
    let merged = dateline(&["merge", "--manifest"], Some(&manifest), &line);
    assert_eq!(merged, dateline(&["extract", "--format", "json"], Some(&folder), ""));
    assert!(merged.0);
}

#[test]
fn err_merging_says_what_is_wrong_with_a_manifest() {
    let manifest = folder("unmerged", MISSES).join("corpus.toml");
    let line = serde_json::json!({"id": "a", "text": ARTICLE}).to_string();
    let (done, _, err) = dateline(&["merge", "--manifest"], Some(&manifest), &line);
    assert!(!done && err.contains("corpus.toml:2:9: error:"), "{err}");
    let (done, _, err) = dateline(&["merge", "--manifest"], Some(&manifest.join("x")), &line);
    assert!(!done && err.contains("the manifest cannot be read"), "{err}");
}

#[test]
fn err_input_that_is_not_utf8_says_where_and_what_to_do() {
    let good = r#"{"id": "a", "published": "2027-02-03", "text": "The dam broke on Monday."}"#;
    for command in ["dates", "attributions", "read", "merge"] {
        let input = [good.as_bytes(), b"\n\n{\"id\": \"\xe9\"}\n"].concat();
        let (done, _, err) = dateline(&[command], None, input);
        assert!(!done && err.starts_with("standard input:3:"), "{command}: {err}");
        assert!(err.contains("error: this is not UTF-8: byte 0xe9") && err.contains("(write it in"), "{err}");
    }
}

#[test]
fn ok_lines_after_a_byte_order_mark() {
    let (done, out, _) = dateline(&["attributions"], None, "\u{feff}{\"id\": \"a\", \"text\": \"\"}\r\n");
    assert!(done && out.contains("\"attributions\""), "{out}");
}

#[test]
fn err_an_article_too_long_is_not_loaded() {
    let folder = folder("long", HIDES);
    let file = fs::File::create(folder.join("b.txt")).expect("an article");
    file.set_len(65 << 20).expect("a file with a hole");
    let (done, _, err) = dateline(&["extract"], Some(&folder), "");
    assert!(!done && err.contains("b.txt: error: the article is 65 MiB long"), "{err}");
}
