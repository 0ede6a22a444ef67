//! The page as linked data (JSON-LD) in the words of schema.org: an article whose parts are the events, each with
//! the quotations that tell of it and the articles they stand in.
//!
//! Only what is known is said. An event has no date of publication: it has the days that it covers. Who speaks may
//! be a person or a body, which nothing here tells apart, so speakers are credited by name.

use dateline_corpus::{
    Article, ArticleIx, Claim, ClaimIx, Corpus, DayRange, Event, EventIx, PublicationBasis,
};
use serde_json::{Map, Value, json};
use std::fmt::Write as _;

/// The page that is described.
pub(crate) struct Page<'a> {
    /// Plain text.
    pub(crate) title: &'a str,
    /// Plain text.
    pub(crate) description: &'a str,
    /// Where it will stand, where the manifest says so.
    pub(crate) address: Option<&'a str>,
    /// The name of the first page's file, of another than the first.
    pub(crate) first: Option<&'a str>,
    /// Where the picture stands, and what is to be seen on it; nothing where no picture comes with the page.
    pub(crate) picture: Option<[&'a str; 2]>,
    /// The events on it.
    pub(crate) events: &'a [EventIx],
    /// The articles that it lists.
    pub(crate) articles: &'a [ArticleIx],
}

/// The page as an element for its HTML: data, which no browser runs.
pub(crate) fn script(corpus: &Corpus, page: &Page) -> String {
    // No text can end the element, or begin what hides its end.
    let text = describe(corpus, page).to_string();
    let text = text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    format!("<script type=\"application/ld+json\">{text}</script>")
}

fn describe(corpus: &Corpus, page: &Page) -> Value {
    let picture = page.picture.map(|[url, caption]| {
        node("ImageObject", [("url", Some(json!(url))), ("caption", Some(json!(caption)))])
    });
    let articles = page.articles.iter().map(|&ix| article(corpus.article(ix)));
    let events = page.events.iter().map(|&ix| event(corpus, corpus.event(ix)));
    node(
        "Article",
        [
            ("@context", Some(json!("https://schema.org"))),
            ("headline", Some(json!(page.title))),
            ("description", Some(json!(page.description))),
            ("url", page.address.map(|address| json!(address))),
            ("isPartOf", page.first.map(|first| node("Article", [("url", Some(json!(first)))]))),
            ("inLanguage", Some(json!("en"))),
            ("isAccessibleForFree", Some(json!(true))),
            ("temporalCoverage", corpus.window.map(|days| json!(coverage(days)))),
            ("about", corpus.country.as_ref().map(|name| node("Country", [("name", Some(json!(name)))]))),
            ("image", picture),
            ("citation", Some(articles.collect())),
            ("hasPart", Some(events.collect())),
        ],
    )
}

/// An article that is quoted.
fn article(article: &Article) -> Value {
    let outlet = article.outlet.as_ref();
    // A day that was worked out from others is not said to be the day.
    let day = article.published.days.filter(|days| days.is_day());
    let day = day.filter(|_| article.published.basis != PublicationBasis::Inferred);
    node(
        "NewsArticle",
        [
            ("@id", Some(json!(article_id(article)))),
            ("headline", Some(json!(article.title))),
            ("publisher", outlet.map(|name| node("Organization", [("name", Some(json!(name)))]))),
            ("url", article.url.as_ref().map(|url| json!(url))),
            ("datePublished", day.map(|days| json!(days.from.to_string()))),
        ],
    )
}

/// What tells of an event. The articles that it cites are those of its quotations.
fn event(corpus: &Corpus, event: &Event) -> Value {
    let said = |&ix: &ClaimIx| quotation(corpus, corpus.claim(ix));
    node(
        "CreativeWork",
        [
            ("@id", Some(json!(format!("#event-{}", event.id)))),
            ("headline", Some(json!(event.title))),
            ("temporalCoverage", event.when.as_ref().map(|when| json!(coverage(when.days)))),
            ("hasPart", Some(event.claims.iter().map(said).collect())),
        ],
    )
}

fn quotation(corpus: &Corpus, claim: &Claim) -> Value {
    node(
        "Quotation",
        [
            ("text", Some(json!(corpus.words(claim)))),
            ("creditText", claim.speaker.as_ref().map(|speaker| json!(speaker.name))),
            ("isBasedOn", Some(json!({ "@id": article_id(corpus.article(claim.article)) }))),
        ],
    )
}

/// The place of an article in the list of them. A file may be called anything.
fn article_id(article: &Article) -> String {
    let mut id = "#article-".to_owned();
    for byte in article.id.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            id.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(id, "%{byte:02X}");
        }
    }
    id
}

/// Days as ISO 8601 writes them: one, or the first and last of several.
fn coverage(days: DayRange) -> String {
    if days.is_day() { days.from.to_string() } else { format!("{}/{}", days.from, days.to) }
}

/// A thing of a type with what is known of it.
fn node<const N: usize>(kind: &str, known: [(&str, Option<Value>); N]) -> Value {
    let mut node = Map::new();
    for (name, value) in known {
        if let Some(value) = value {
            node.insert(name.to_owned(), value);
        }
    }
    node.insert("@type".to_owned(), json!(kind));
    Value::Object(node)
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_corpus::{Published, Span};

    const HOSTILE: &str = "</script><script>alert(1)</script><!-- \u{2028} \u{202e} & \"";

    /// A corpus of one event, every text of which is `text`.
    fn of(text: &str) -> Corpus {
        let whole = Span::new(0, text.len());
        let article = Article {
            id: text.to_owned(),
            file: String::new(),
            title: text.to_owned(),
            outlet: Some(text.to_owned()),
            url: Some(text.to_owned()),
            published: Published { days: None, time: None, basis: PublicationBasis::Stated },
            repeats: Vec::new(),
            boilerplate: Vec::new(),
            excerpts: false,
            text: text.to_owned(),
        };
        let claim = Claim {
            id: String::new(),
            article: ArticleIx(0),
            span: whole,
            sentence: whole,
            lane: dateline_corpus::Lane::Ground,
            when: None,
            planned: false,
            background: None,
            speaker: None,
            figures: Vec::new(),
        };
        let event = Event {
            id: text.to_owned(),
            aliases: Vec::new(),
            title: text.to_owned(),
            lane: dateline_corpus::Lane::Ground,
            when: None,
            planned: false,
            background: None,
            claims: vec![ClaimIx(0)],
            pinned: false,
            edited: Vec::new(),
        };
        Corpus {
            title: text.to_owned(),
            country: Some(text.to_owned()),
            articles: vec![article],
            claims: vec![claim],
            events: vec![event],
            ..Corpus::empty()
        }
    }

    fn all(corpus: &Corpus, address: Option<&str>) -> String {
        let events: Vec<EventIx> = (0..corpus.events.len() as u32).map(EventIx).collect();
        let articles: Vec<ArticleIx> = (0..corpus.articles.len() as u32).map(ArticleIx).collect();
        script(
            corpus,
            &Page {
                title: &corpus.title,
                description: &corpus.title,
                address,
                first: None,
                picture: Some(["preview-0.png", "A picture"]),
                events: &events,
                articles: &articles,
            },
        )
    }

    fn read(script: &str) -> Value {
        let text = script.strip_prefix("<script type=\"application/ld+json\">").unwrap();
        serde_json::from_str(text.strip_suffix("</script>").unwrap()).unwrap()
    }

    #[test]
    fn ok_the_project_s_own_page_has_every_event_and_what_its_words_are_from() {
        let corpus = &dateline::data().corpus;
        let said = read(&all(corpus, Some("https://example.org/")));
        let parts = said["hasPart"].as_array().unwrap();
        assert_eq!(parts.len(), corpus.events.len());
        assert!(parts.iter().all(|part| !part["hasPart"].as_array().unwrap().is_empty()));
        // Every reference leads to an article that is described.
        let known: Vec<&Value> = said["citation"].as_array().unwrap().iter().map(|one| &one["@id"]).collect();
        let quoted = parts.iter().flat_map(|part| part["hasPart"].as_array().unwrap());
        assert!(quoted.map(|one| &one["isBasedOn"]["@id"]).all(|id| known.contains(&id)));
        assert_eq!(said["url"], "https://example.org/");
    }

    #[test]
    fn err_no_text_ends_the_element() {
        let script = all(&of(HOSTILE), None);
        assert_eq!(script.matches('<').count(), 2, "{script}");
        assert_eq!(script.matches("</script>").count(), 1);
        let said = read(&script);
        assert_eq!(said["headline"], HOSTILE);
        assert_eq!(said["hasPart"][0]["hasPart"][0]["text"], HOSTILE);
    }

    #[test]
    fn err_what_is_not_known_is_not_said() {
        let said = read(&all(&of("a"), None));
        for unknown in ["url", "temporalCoverage", "datePublished"] {
            assert_eq!(said[unknown], Value::Null);
        }
        assert_eq!(said["citation"][0]["datePublished"], Value::Null);
        assert_eq!(said["hasPart"][0]["temporalCoverage"], Value::Null);
        assert_eq!(said["image"]["url"], "preview-0.png");
    }

    #[test]
    fn ok_days_are_written_as_iso_8601_has_them() {
        let days = |from: &str, to: &str| coverage(DayRange::new(from.parse().unwrap(), to.parse().unwrap()));
        assert_eq!(days("2027-02-01", "2027-02-01"), "2027-02-01");
        assert_eq!(days("2027-02-01", "2027-02-09"), "2027-02-01/2027-02-09");
    }
}
