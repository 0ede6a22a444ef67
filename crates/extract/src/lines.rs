//! Articles and readings as JSON, one a line: what `dateline read` takes and gives and `dateline merge` takes.
//!
//! A line in: `{"id", "text", "published"?}`. A reading: the same with `schema` `dateline-reading/1`, `reading`, what the
//! article yields by itself as a `dateline/1` object of one article, and `open`, the times that it alone does not settle:
//! where each stands, its words, and which way it looks (`past`, `future` or null) where its clause says.
//!
//! Merging reads the text again. What a claim is depends on the other articles (which country they are about, when an
//! undated one was published), so a reading that spared merging that work would have to hold every token and clause,
//! several times the text, and parsing those takes longer than reading the text does. So readings merged are, byte for
//! byte, their articles extracted.

use crate::{
    dates::{Anchor, Direction, resolve},
    diagnostic::Diagnostic,
    extract::merge,
    json,
    manifest::{ArticleFacts, Manifest},
    reading,
    source::Source,
};
use dateline_corpus::{Corpus, Day, DayRange};
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
    let line: Line = serde_json::from_str(line).map_err(|error| {
        wrong(error.to_string()).help("write one {\"id\", \"text\", \"published\"?} a line")
    })?;
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
    open: Vec<Open<'s>>,
}

/// A time that the article alone does not settle.
#[derive(Serialize)]
struct Open<'s> {
    direction: Option<&'static str>,
    end: u32,
    start: u32,
    text: &'s str,
}

/// Reads one article by itself.
pub fn reading(source: &Source, facts: Option<ArticleFacts>) -> Reading<'_> {
    let published = facts.as_ref().and_then(|facts| facts.published);
    let manifest = Manifest { articles: facts.into_iter().collect(), ..Manifest::default() };
    let reading = reading::Reading::of(source);
    let alone = merge(std::slice::from_ref(&reading), Some(&manifest)).corpus;
    let known = alone.articles.first().and_then(|article| article.published.days);
    let from = |published: Option<DayRange>| Anchor { published, event: None };
    // What any day would settle, and no day is known.
    let some_day = Some(DayRange::day(Day(0)));
    let open = reading.times.iter().filter(|time| {
        known.is_none() && resolve(time, &from(None)).is_none() && resolve(time, &from(some_day)).is_some()
    });
    let open = open.map(|time| Open {
        direction: match time.direction {
            Direction::Past => Some("past"),
            Direction::Future => Some("future"),
            _ => None,
        },
        end: time.span.end,
        start: time.span.start,
        text: time.span.of(&source.text).unwrap_or_default(),
    });
    Reading { source, published, open: open.collect(), alone }
}

impl Serialize for Reading<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Object<'r, R> {
            id: &'r str,
            open: &'r [Open<'r>],
            published: Option<String>,
            reading: R,
            schema: &'r str,
            text: &'r str,
        }
        Object {
            id: self.source.id(),
            open: &self.open,
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
    fn ok_what_only_others_settle_is_left_open() {
        let open = |line: &str| {
            let (source, facts) = article(line).unwrap();
            serde_json::to_value(reading(&source, facts)).unwrap()["open"].clone()
        };
        let undated = open(r#"{"id": "a", "text": "Crews left on Monday. They will return on Friday."}"#);
        assert_eq!(undated[0]["text"], "Monday");
        assert_eq!((&undated[0]["start"], &undated[0]["direction"]), (&14.into(), &"past".into()));
        assert_eq!((&undated[1]["text"], &undated[1]["direction"]), (&"Friday".into(), &"future".into()));
        let dated = r#"{"id": "a", "text": "Crews left on Monday.", "published": "2027-02-03"}"#;
        assert_eq!(open(dated).as_array().unwrap().len(), 0);
    }

    #[test]
    fn err_lines_say_what_is_wrong() {
        let message = |line: &str| article(line).unwrap_err().to_string();
        assert!(message("{}").contains("missing field `id`"));
        assert!(message(r#"{"id": "a", "text": " "}"#).contains("the article is empty"));
        assert!(message(r#"{"id": "a", "text": "x", "published": "2027-02-30"}"#).contains("does not exist"));
    }
}
