//! Articles and readings as JSON, one a line: what `dateline read` takes and gives and `dateline merge` takes.
//!
//! A line in: `{"id", "text", "published"?}`. A reading: the same with `schema` `dateline-reading/1` and what the article
//! yields by itself, as a `dateline/1` object of one article. Merging counts from the text again what only the other
//! articles settle, so that readings merged are the same as their articles extracted.

use crate::{
    diagnostic::Diagnostic,
    extract::extract,
    json,
    manifest::{ArticleFacts, Manifest},
    source::Source,
};
use dateline_corpus::{Corpus, Day};
use serde::{Deserialize, Serialize, Serializer};

/// The name and version of a reading's form.
pub const SCHEMA: &str = "dateline-reading/1";

#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    #[serde(default)]
    published: Option<String>,
}

/// An article of a line, and its date where the line gives one.
///
/// # Errors
///
/// Where the line is no JSON object of this form, the text is empty, or the day does not exist.
pub fn article(line: &str) -> Result<(Source, Option<ArticleFacts>), Diagnostic> {
    let wrong = |message: String| Diagnostic::error("", message);
    let line: Line = serde_json::from_str(line).map_err(|error| wrong(error.to_string()))?;
    let source = Source::from_bytes(&format!("{}.txt", line.id), line.text.into_bytes())?;
    let facts = match line.published {
        None => None,
        Some(text) => {
            let day = text.parse::<Day>().map_err(|error| wrong(error.to_string()))?;
            Some(ArticleFacts { file: source.file.clone(), published: Some(day), ..ArticleFacts::default() })
        }
    };
    Ok((source, facts))
}

/// What one article yields by itself; it is written as a line's JSON object.
pub struct Reading<'s> {
    source: &'s Source,
    published: Option<Day>,
    alone: Corpus,
}

/// Reads one article by itself.
pub fn reading(source: &Source, facts: Option<ArticleFacts>) -> Reading<'_> {
    let published = facts.as_ref().and_then(|facts| facts.published);
    let manifest = Manifest { articles: facts.into_iter().collect(), ..Manifest::default() };
    let alone = extract(std::slice::from_ref(source), Some(&manifest)).corpus;
    Reading { source, published, alone }
}

impl Serialize for Reading<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Object<'r, R> {
            id: &'r str,
            published: Option<String>,
            reading: R,
            schema: &'r str,
            text: &'r str,
        }
        Object {
            id: self.source.id(),
            published: self.published.map(|day| day.to_string()),
            reading: json::corpus(&self.alone),
            schema: SCHEMA,
            text: &self.source.text,
        }
        .serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_a_reading_can_be_read_again() {
        let line = r#"{"id": "a", "text": "At least 12 people were killed on Monday, police said.", "published": "2027-02-03"}"#;
        let (source, facts) = article(line).unwrap();
        let reading = serde_json::to_value(reading(&source, facts)).unwrap();
        assert_eq!(reading["reading"]["claims"][0]["when"]["from"], "2027-02-01");
        let (again, facts) = article(&reading.to_string()).unwrap();
        assert_eq!((again, facts.unwrap().published), (source, "2027-02-03".parse().ok()));
    }

    #[test]
    fn err_lines_say_what_is_wrong() {
        let message = |line: &str| article(line).unwrap_err().to_string();
        assert!(message("{}").contains("missing field `id`"));
        assert!(message(r#"{"id": "a", "text": " "}"#).contains("the article is empty"));
        assert!(message(r#"{"id": "a", "text": "x", "published": "2027-02-30"}"#).contains("does not exist"));
    }
}
