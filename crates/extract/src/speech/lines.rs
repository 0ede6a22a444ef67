//! Attributions as lines of JSON: one article in, its attributions out.

use super::attributions;
use crate::{layers::Layers, names};
use dateline_corpus::Span;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

#[derive(Deserialize)]
struct Article<'l> {
    id: serde_json::Value,
    #[serde(borrow)]
    text: Cow<'l, str>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a serde_json::Value,
    attributions: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    source: Option<Place>,
    cue: Option<Place>,
    content: Place,
    speaker: Option<&'a str>,
    via: Option<&'a str>,
    direct: bool,
    denied: bool,
    rule: &'static str,
}

#[derive(Serialize)]
struct Place {
    start: u32,
    end: u32,
}

impl From<Span> for Place {
    fn from(span: Span) -> Place {
        Place { start: span.start, end: span.end }
    }
}

/// Answers one line `{"id", "text"}` with one line `{"id", "attributions": [{"source", "cue", "content", …}]}`;
/// offsets are UTF-8 bytes into the text. Other members are ignored. What somebody is said to have said that
/// others said is part of what was said, and not answered by itself.
///
/// # Errors
///
/// Where the line is not such an object.
pub fn answer(line: &str) -> Result<String, serde_json::Error> {
    let article: Article = serde_json::from_str(line)?;
    let layers = Layers::of(&article.text);
    let names = names::read(&article.text, &layers.tokens, &layers.sentences);
    let found = attributions(&article.text, &layers.tokens, &layers.sentences, &names);
    let rows = found
        .iter()
        .filter(|a| !a.nested)
        .map(|a| Row {
            source: a.source.map(Place::from),
            cue: a.cue.map(Place::from),
            content: a.content.into(),
            speaker: a.speaker.as_deref(),
            via: a.via.as_deref(),
            direct: a.direct,
            denied: a.denied,
            rule: a.rule.key(),
        })
        .collect();
    serde_json::to_string(&Answer { id: &article.id, attributions: rows })
}

#[cfg(test)]
mod tests {
    use super::answer;

    #[test]
    fn ok_a_line_is_answered_by_a_line() {
        let line = answer(r#"{"id": 7, "text": "“We will not leave,” the mayor said."}"#).unwrap();
        assert!(line.starts_with(r#"{"id":7,"attributions":[{"source":{"start":"#), "{line}");
        assert!(line.contains(r#""content":{"start":0,"#), "{line}");
    }

    #[test]
    fn err_other_lines_are_refused() {
        assert!(answer("").is_err());
        assert!(answer(r#"{"id": 7}"#).is_err());
    }
}
