//! `corpus.toml`: what a folder's articles do not say of themselves, and what its editors decided.
//!
//! ```toml
//! title = "Floods on the Lune"
//! window = { from = "2027-02-01", to = "2027-02-09" }
//! contact = "desk@example.org"  # where corrections go
//! address = "https://example.org/lune/"  # where the timeline will stand
//!
//! [[article]]
//! file = "a.txt"
//! outlet = "The Coast"
//! url = "https://example.org/floods"
//! published = "2027-02-03"      # or "2027-02-03 08:15"
//! excerpts = true               # it may not be shown whole
//!
//! [[decision]]
//! claim = "the dam at Halton broke"
//! title = "The dam at Halton breaks"
//! ```
//!
//! Every key is optional but `file` and `claim`; a key that is not known is an error. A decision points at a claim by
//! a few of its words, with `article` and `line` where those stand in several, and says one or more of `title`,
//! `lane`, `hide`, `pin`, `split` and `merge`. Whether there is such a claim shows when the articles are read.

mod decision;
mod errors;
mod facts;

pub use decision::{Decision, Hide, Pointer};
pub(crate) use errors::nearest;
pub use facts::ArticleFacts;

use crate::diagnostic::Diagnostic;
use dateline_corpus::DayRange;
use decision::RawDecision;
use errors::syntax;
use facts::{RawArticle, RawWindow};
use serde::Deserialize;
use std::ops::Range;
use toml::Spanned;

/// What a manifest says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// The name that errors give it.
    pub file: String,
    /// What the timeline is called.
    pub title: Option<String>,
    /// The span it opens on.
    pub window: Option<DayRange>,
    /// Where corrections go: a mail address, or the `http` or `https` address of a page.
    pub contact: Option<String>,
    /// Where the timeline will stand: the `http` or `https` address of its folder, with the slash at its end, or of
    /// its page.
    pub address: Option<String>,
    /// What is known of single articles.
    pub articles: Vec<ArticleFacts>,
    /// What the editors decided, in their order.
    pub decisions: Vec<Decision>,
}

/// A place in a manifest: line and column, from 1; 0 for one that was not read from a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: u32,
    /// The column, in characters.
    pub column: u32,
}

impl Manifest {
    /// What it says of the article in a file.
    pub fn article(&self, file: &str) -> Option<&ArticleFacts> {
        self.articles.iter().find(|article| article.file == file)
    }

    /// Reads a manifest. `file` is the name that errors give; `known` are the articles' files, where they are known.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, each with its line and column and what to do: no TOML, an unknown key,
    /// a day that does not exist, an article that is not there.
    pub fn parse(file: &str, text: &str, known: Option<&[&str]>) -> Result<Manifest, Vec<Diagnostic>> {
        let raw: Raw = toml::from_str(text).map_err(|error| vec![syntax(file, text, &error)])?;
        let mut reader = Reader { file, text, errors: Vec::new() };
        let window = raw.window.and_then(|window| reader.window(&window));
        let contact = raw.contact.and_then(|contact| reader.contact(&contact));
        let address = raw.address.and_then(|address| reader.address(&address));
        let mut articles: Vec<ArticleFacts> = Vec::new();
        for article in &raw.article {
            let facts = reader.article(article, known);
            if articles.iter().any(|earlier| earlier.file == facts.file) {
                let message = format!("`{}` is described twice", facts.file);
                reader.error(article.file.span(), message, "keep one of the two");
            }
            articles.push(facts);
        }
        let decisions = raw.decision.iter().filter_map(|decision| reader.decision(decision, known)).collect();
        if reader.errors.is_empty() {
            let (file, title) = (file.to_owned(), raw.title);
            Ok(Manifest { file, title, window, contact, address, articles, decisions })
        } else {
            Err(reader.errors)
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    title: Option<String>,
    window: Option<RawWindow>,
    contact: Option<Spanned<String>>,
    address: Option<Spanned<String>>,
    #[serde(default)]
    article: Vec<RawArticle>,
    #[serde(default)]
    decision: Vec<RawDecision>,
}

struct Reader<'t> {
    file: &'t str,
    text: &'t str,
    errors: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn error(&mut self, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        let error = Diagnostic::error(self.file, message).at(self.text.as_bytes(), span.start).help(help);
        self.errors.push(error);
    }

    fn place(&self, byte: usize) -> Place {
        let there = Diagnostic::error(self.file, "").at(self.text.as_bytes(), byte);
        Place { line: there.line.unwrap_or_default(), column: there.column.unwrap_or_default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_corpus::Lane;

    fn errors(text: &str) -> Vec<String> {
        let known = ["a.txt", "b.txt"];
        Manifest::parse("corpus.toml", text, Some(&known))
            .unwrap_err()
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn ok_everything_it_may_say() {
        let text = r#"
            title = "Floods"
            window = { from = "2027-02-01", to = "2027-02-09" }
            contact = "desk@example.org"
            address = "https://example.org/lune/"
            [[article]]
            file = "a.txt"
            outlet = "The Coast"
            url = "https://example.org/a"
            published = "2027-02-03 08:15"
            excerpts = true
            [[decision]]
            claim = "the dam broke"
            article = "a.txt"
            line = 3
            title = "The dam  breaks"
            lane = "ground"
            pin = true
            split = true
            merge = { claim = "it gave way", article = "a.txt" }
            note = "Two words for one thing"
            [[decision]]
            claim = "a false report"
            hide = "event"
        "#;
        let manifest = Manifest::parse("corpus.toml", text, Some(&["a.txt"])).unwrap();
        let article = manifest.article("a.txt").unwrap();
        assert_eq!(manifest.title.as_deref(), Some("Floods"));
        assert_eq!(manifest.window.unwrap().days(), 9);
        assert_eq!(article.published.unwrap().to_string(), "2027-02-03");
        assert_eq!(article.time.unwrap().to_string(), "08:15");
        assert!(article.excerpts);
        assert_eq!(manifest.contact.as_deref(), Some("desk@example.org"));
        assert_eq!(manifest.address.as_deref(), Some("https://example.org/lune/"));
        let [first, second] = manifest.decisions.as_slice() else { panic!("two decisions") };
        assert_eq!((first.claim.words.as_str(), first.claim.line), ("the dam broke", Some(3)));
        assert_eq!((first.claim.place.line, first.claim.place.column), (13, 21));
        assert_eq!((first.title.as_deref(), first.lane), (Some("The dam breaks"), Some(Lane::Ground)));
        assert!(first.pin && first.split);
        assert_eq!(first.merge.as_ref().unwrap().words, "it gave way");
        assert_eq!(first.note.as_deref(), Some("Two words for one thing"));
        assert_eq!(second.hide, Some(Hide::Event));
    }

    #[test]
    fn ok_a_merge_may_be_words_alone() {
        let text = "[[decision]]\nclaim = \"a\"\nmerge = \"b\"";
        let manifest = Manifest::parse("corpus.toml", text, None).unwrap();
        let merge = manifest.decisions[0].merge.as_ref().unwrap();
        assert_eq!((merge.words.as_str(), merge.place.line, merge.place.column), ("b", 3, 9));
    }

    #[test]
    fn err_decisions_that_say_nothing_or_two_things() {
        let one = |rest: &str| errors(&format!("[[decision]]\nclaim = \"a\"\n{rest}"))[0].clone();
        assert!(one("").contains("2:9: error: this decision changes nothing"));
        assert!(one("hide = false").contains("changes nothing"));
        assert!(one("hide = true\npin = true").contains("3:8: error: what is hidden can be nothing else"));
        assert!(
            one("lane = \"toll\"").contains("3:8: error: there is no lane `toll` (did you mean `tolls`?)")
        );
        assert!(one("title = \" \"").contains("the title is empty"));
        assert!(one("pin = true\narticle = \"c.txt\"").contains("there is no article `c.txt`"));
        assert!(one("merge = { claim = \" \" }").contains("there are no words"));
        assert!(one("merge = \"\u{301}\"").contains("there are no words"));
        assert!(one("merge = { words = \"b\" }").contains("unknown field `words`"));
        assert!(one("merge = 3").contains("a few words of the other claim"));
        assert!(one("hide = \"all\"").contains("or \"event\", for its whole event"));
        assert!(errors("[[decision]]\npin = true")[0].contains("missing field `claim`"));
    }

    #[test]
    fn err_values_of_another_type_say_what_to_write() {
        let one = |rest: &str| errors(&format!("[[decision]]\nclaim = \"a\"\n{rest}"))[0].clone();
        assert!(one("pin = 1").ends_with("3:7: error: invalid type: integer `1` (write `true` or `false`)"));
        assert!(one("line = -1").ends_with("(write a whole number, as in 12)"));
        assert!(one("note = 1").ends_with("(write words in quotation marks)"), "{}", one("note = 1"));
        assert!(errors("article = \"a.txt\"")[0].ends_with("above the lines of each)"));
        assert!(errors("window = 1")[0].ends_with("(write a table, as in { key = \"words\" })"));
    }

    #[test]
    fn ok_contacts() {
        for contact in ["desk@example.org", "a.b+c@news.example.org", "https://example.org/corrections?x=1"] {
            let manifest = Manifest::parse("corpus.toml", &format!("contact = \"{contact}\""), None).unwrap();
            assert_eq!(manifest.contact.as_deref(), Some(contact));
        }
    }

    #[test]
    fn err_contacts_that_are_no_address() {
        for contact in [
            "desk",
            "desk@",
            "@example.org",
            "a@b",
            "a b@example.org",
            "a@b.c?bcc=d",
            "javascript:x@y.z",
            "https://",
        ] {
            let found = errors(&format!("contact = \"{contact}\""));
            assert!(
                found[0].contains("1:11: error:") && found[0].contains("neither a mail address"),
                "{found:?}"
            );
        }
    }

    #[test]
    fn ok_addresses() {
        for (written, kept) in [
            ("https://example.org/lune/", "https://example.org/lune/"),
            ("http://example.org/lune/index.html", "http://example.org/lune/index.html"),
            ("https://example.org", "https://example.org/"),
            ("https://example.org:8080", "https://example.org:8080/"),
            ("https://example.org/lune", "https://example.org/lune/"),
            ("HTTPS://Example.org/Lune", "https://Example.org/Lune/"),
        ] {
            let manifest = Manifest::parse("corpus.toml", &format!("address = \"{written}\""), None).unwrap();
            assert_eq!(manifest.address.as_deref(), Some(kept), "{written}");
        }
    }

    #[test]
    fn err_addresses_where_no_timeline_can_stand() {
        for address in [
            "example.org/lune",
            "//example.org/lune",
            "javascript:alert(1)",
            "file:///srv/lune/",
            "https://",
            "https:///lune",
            "https://exa mple.org/",
            "https://example.org/a\\b",
            "https://example.org/\\\"><script>",
            "https://example.org/?page=1",
            "https://example.org/#top",
            "https://user:secret@example.org/",
        ] {
            let found = errors(&format!("title = \"T\"\naddress = \"{address}\""));
            assert!(
                found[0].starts_with("corpus.toml:2:11: error:") && found[0].contains("https://example.org/"),
                "{address}: {found:?}"
            );
        }
    }

    #[test]
    fn err_an_unknown_key_names_the_nearest() {
        assert_eq!(
            errors("titel = \"x\""),
            [
                "corpus.toml:1:1: error: unknown field `titel`, expected one of `title`, `window`, `contact`, `address`, `article`, `decision` (did you mean `title`?)"
            ]
        );
    }

    #[test]
    fn err_a_day_that_does_not_exist() {
        assert_eq!(
            errors("[[article]]\nfile = \"a.txt\"\npublished = \"2027-02-30\""),
            [
                "corpus.toml:3:13: error: 2027-02-30 does not exist: the month has no such day (write a day of the calendar, as in \"2027-02-03\")"
            ]
        );
        assert!(
            errors("[[article]]\nfile = \"a.txt\"\npublished = 2027-02-03")[0]
                .ends_with("(put the date in quotation marks)")
        );
    }

    #[test]
    fn err_an_article_that_is_not_there_or_twice() {
        assert_eq!(
            errors("[[article]]\nfile = \"c.txt\""),
            ["corpus.toml:2:8: error: there is no article `c.txt` (did you mean `a.txt`?)"]
        );
        assert!(
            errors("[[article]]\nfile = \"a.txt\"\n[[article]]\nfile = \"a.txt\"")[0]
                .contains("described twice")
        );
    }

    #[test]
    fn err_what_is_no_toml_says_how_it_is_written() {
        assert!(errors("Floods on the Lune")[0].contains("(write a line as `key = \"words\"`"));
        assert!(errors("[[article]]\noutlet = \"The Coast\"")[0].ends_with("missing field `file` (give it)"));
        assert!(errors("title = \"a\"\ntitle = \"b\"")[0].ends_with("(keep one of the two)"));
    }

    #[test]
    fn err_windows_addresses_and_times() {
        assert!(
            errors("window = { from = \"2027-02-09\", to = \"2027-02-01\" }")[0]
                .contains("ends before it begins")
        );
        assert!(errors("[[article]]\nfile = \"a.txt\"\nurl = \"javascript:x\"")[0].contains("no address"));
        assert!(
            errors("[[article]]\nfile = \"a.txt\"\npublished = \"2027-02-03 25:00\"")[0]
                .contains("no time of day")
        );
    }
}
