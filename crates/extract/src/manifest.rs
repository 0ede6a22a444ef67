//! `corpus.toml`: what a folder's articles do not say of themselves.
//!
//! ```toml
//! title = "Floods on the Lune"
//! window = { from = "2027-02-01", to = "2027-02-09" }
//!
//! [[article]]
//! file = "a.txt"
//! outlet = "The Coast"
//! url = "https://example.org/floods"
//! published = "2027-02-03"      # or "2027-02-03 08:15"
//! ```
//!
//! Every key is optional but `file`; a key that is not known is an error.

use crate::diagnostic::Diagnostic;
use dateline_corpus::{Day, DayRange, TimeOfDay};
use serde::Deserialize;
use std::ops::Range;
use toml::Spanned;

/// What a manifest says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// What the timeline is called.
    pub title: Option<String>,
    /// The span it opens on.
    pub window: Option<DayRange>,
    /// What is known of single articles.
    pub articles: Vec<ArticleFacts>,
}

/// What a manifest says of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleFacts {
    /// The file's name.
    pub file: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// Where the original stands; `http` or `https`.
    pub url: Option<String>,
    /// The day it was published.
    pub published: Option<Day>,
    /// The time of that day.
    pub time: Option<TimeOfDay>,
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
        let mut articles: Vec<ArticleFacts> = Vec::new();
        for article in &raw.article {
            let facts = reader.article(article, known);
            if articles.iter().any(|earlier| earlier.file == facts.file) {
                let message = format!("`{}` is described twice", facts.file);
                reader.error(article.file.span(), message, "keep one of the two");
            }
            articles.push(facts);
        }
        if reader.errors.is_empty() {
            Ok(Manifest { title: raw.title, window, articles })
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
    #[serde(default)]
    article: Vec<RawArticle>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawWindow {
    from: Spanned<String>,
    to: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawArticle {
    file: Spanned<String>,
    outlet: Option<String>,
    url: Option<Spanned<String>>,
    published: Option<Spanned<String>>,
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

    fn day(&mut self, text: &str, span: Range<usize>) -> Option<Day> {
        match text.parse() {
            Ok(day) => Some(day),
            Err(error) => {
                self.error(span, format!("{error}"), "write a day of the calendar, as in \"2027-02-03\"");
                None
            }
        }
    }

    fn window(&mut self, window: &RawWindow) -> Option<DayRange> {
        let from = self.day(window.from.get_ref(), window.from.span());
        let to = self.day(window.to.get_ref(), window.to.span());
        let (from, to) = (from?, to?);
        if to < from {
            self.error(window.to.span(), "the window ends before it begins", "exchange `from` and `to`");
            return None;
        }
        Some(DayRange { from, to })
    }

    fn article(&mut self, article: &RawArticle, known: Option<&[&str]>) -> ArticleFacts {
        let file = article.file.get_ref().clone();
        if let Some(known) = known
            && !known.contains(&file.as_str())
        {
            let help = nearest(&file, known.iter().copied()).map_or_else(
                || "name a file of the folder".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            self.error(article.file.span(), format!("there is no article `{file}`"), help);
        }
        let mut facts = ArticleFacts { file, outlet: article.outlet.clone(), ..ArticleFacts::default() };
        if let Some(url) = &article.url {
            if url.get_ref().starts_with("https://") || url.get_ref().starts_with("http://") {
                facts.url = Some(url.get_ref().clone());
            } else {
                let message = format!("`{}` is no address of a web page", url.get_ref());
                self.error(url.span(), message, "begin it with https://");
            }
        }
        if let Some(published) = &article.published {
            let (day, time) = match published.get_ref().split_once([' ', 'T']) {
                Some((day, time)) => (day, Some(time)),
                None => (published.get_ref().as_str(), None),
            };
            facts.published = self.day(day, published.span());
            facts.time = time.and_then(|time| {
                let parsed =
                    time.split_once(':').and_then(|(h, m)| TimeOfDay::new(h.parse().ok()?, m.parse().ok()?));
                if parsed.is_none() {
                    self.error(
                        published.span(),
                        format!("`{time}` is no time of day"),
                        "write it as in \"2027-02-03 08:15\"",
                    );
                }
                parsed
            });
        }
        facts
    }
}

fn syntax(file: &str, text: &str, error: &toml::de::Error) -> Diagnostic {
    let message = error.message().trim().replace('\n', " ");
    let diagnostic = Diagnostic::error(file, message.clone());
    let diagnostic = match error.span() {
        Some(span) => diagnostic.at(text.as_bytes(), span.start),
        None => diagnostic,
    };
    let mut quoted = message.split('`').skip(1).step_by(2);
    if message.starts_with("unknown field") {
        let unknown = quoted.next().unwrap_or_default().to_owned();
        let known: Vec<&str> = quoted.collect();
        return match nearest(&unknown, known.iter().copied()) {
            Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
            None => diagnostic.help(format!("the keys here are {}", known.join(", "))),
        };
    }
    let value = error.span().and_then(|span| text.get(span)).unwrap_or_default();
    if message.contains("expected a string") && value.starts_with(|c: char| c.is_ascii_digit()) {
        return diagnostic.help("put the date in quotation marks");
    }
    let help = if message.starts_with("missing field") {
        "give it"
    } else if message.starts_with("duplicate key") {
        "keep one of the two"
    } else {
        "write a line as `key = \"words\"`, and `[[article]]` above the lines of each article"
    };
    diagnostic.help(help)
}

/// The candidate that differs least from `word`, where the two differ in less than half of their letters.
pub(crate) fn nearest<'c>(word: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    candidates
        .map(|candidate| (edits(word, candidate), candidate))
        .filter(|(edits, candidate)| edits * 2 <= word.chars().count().max(candidate.chars().count()))
        .min()
        .map(|(_, candidate)| candidate)
}

/// How many letters must be put in, taken out or exchanged to make one word of the other (Levenshtein 1965);
/// of the first 80 letters.
fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().take(80).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().take(80).enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (to, &above) in b.iter().zip(row.iter().skip(1)) {
            left = (diagonal + usize::from(from != *to)).min(left + 1).min(above + 1);
            diagonal = above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

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
            [[article]]
            file = "a.txt"
            outlet = "The Coast"
            url = "https://example.org/a"
            published = "2027-02-03 08:15"
        "#;
        let manifest = Manifest::parse("corpus.toml", text, Some(&["a.txt"])).unwrap();
        let article = manifest.article("a.txt").unwrap();
        assert_eq!(manifest.title.as_deref(), Some("Floods"));
        assert_eq!(manifest.window.unwrap().days(), 9);
        assert_eq!(article.published.unwrap().to_string(), "2027-02-03");
        assert_eq!(article.time.unwrap().to_string(), "08:15");
    }

    #[test]
    fn err_an_unknown_key_names_the_nearest() {
        assert_eq!(
            errors("titel = \"x\""),
            [
                "corpus.toml:1:1: error: unknown field `titel`, expected one of `title`, `window`, `article` (did you mean `title`?)"
            ]
        );
    }

    #[test]
    fn err_what_is_no_toml_says_how_it_is_written() {
        assert!(errors("Floods on the Lune")[0].contains("(write a line as `key = \"words\"`"));
        assert!(errors("[[article]]\noutlet = \"The Coast\"")[0].ends_with("missing field `file` (give it)"));
        assert!(errors("title = \"a\"\ntitle = \"b\"")[0].ends_with("(keep one of the two)"));
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
