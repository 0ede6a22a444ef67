//! What schema.org says of the types and properties used here, by which the page's linked data is checked.
//!
//! Written down from the pages of schema.org, such as <https://schema.org/Quotation>: of each type the one above it, of
//! each property the type that may have it and what it may be. What is not used is left out.

use serde_json::Value;

/// Each type and the one above it.
const TYPES: [(&str, &str); 10] = [
    ("Thing", ""),
    ("CreativeWork", "Thing"),
    ("Article", "CreativeWork"),
    ("NewsArticle", "Article"),
    ("Quotation", "CreativeWork"),
    ("MediaObject", "CreativeWork"),
    ("ImageObject", "MediaObject"),
    ("Organization", "Thing"),
    ("Place", "Thing"),
    ("Country", "Place"),
];

/// Each property, what may have it, and what it may be: a type of the list above, or one of the shapes of [`fits`].
const PROPERTIES: [(&str, &str, &[&str]); 18] = [
    ("name", "Thing", &["Text"]),
    ("description", "Thing", &["Text"]),
    ("url", "Thing", &["URL"]),
    ("image", "Thing", &["ImageObject", "URL"]),
    ("headline", "CreativeWork", &["Text"]),
    ("text", "CreativeWork", &["Text"]),
    ("creditText", "CreativeWork", &["Text"]),
    ("inLanguage", "CreativeWork", &["Text"]),
    ("isAccessibleForFree", "CreativeWork", &["Boolean"]),
    ("temporalCoverage", "CreativeWork", &["Coverage"]),
    ("datePublished", "CreativeWork", &["Date"]),
    ("about", "CreativeWork", &["Thing"]),
    ("publisher", "CreativeWork", &["Organization"]),
    ("citation", "CreativeWork", &["CreativeWork", "Text"]),
    ("hasPart", "CreativeWork", &["CreativeWork"]),
    ("isPartOf", "CreativeWork", &["CreativeWork", "URL"]),
    ("isBasedOn", "CreativeWork", &["CreativeWork", "URL"]),
    ("caption", "ImageObject", &["Text"]),
];

/// Everything in a thing that the vocabulary does not have, each with its way there.
pub(super) fn check(thing: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    if thing["@context"] != "https://schema.org" {
        wrong.push("the vocabulary is not named".to_owned());
    }
    check_thing(thing, thing, "", &mut wrong);
    wrong
}

fn check_thing(thing: &Value, all: &Value, way: &str, wrong: &mut Vec<String>) {
    let Some(kind) = type_of(thing, all) else {
        return wrong.push(format!("{way}: no type: {thing}"));
    };
    for (name, value) in thing.as_object().into_iter().flatten() {
        let way = format!("{way}/{name}");
        match name.as_str() {
            "@context" if way == "/@context" => {}
            "@type" => {}
            "@id" if value.is_string() => {}
            name => {
                let Some((_, domain, range)) = PROPERTIES.iter().find(|(one, ..)| *one == name) else {
                    wrong.push(format!("{way}: no such property"));
                    continue;
                };
                if !is_a(kind, domain) {
                    wrong.push(format!("{way}: {kind} has no such property"));
                }
                let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
                for value in values {
                    if !range.iter().any(|shape| fits(value, all, shape)) {
                        wrong.push(format!("{way}: cannot be {value}"));
                    }
                    if value.is_object() {
                        check_thing(value, all, &way, wrong);
                    }
                }
            }
        }
    }
}

/// A thing's type, or of a mere reference the type of what it leads to.
fn type_of<'v>(thing: &'v Value, all: &'v Value) -> Option<&'v str> {
    let named = thing["@type"].as_str();
    let referred = || {
        let id = thing.as_object().filter(|thing| thing.len() == 1)?.get("@id")?;
        let things = ["citation", "hasPart"].into_iter().filter_map(|name| all[name].as_array()).flatten();
        things.into_iter().find(|one| one["@id"] == *id)?["@type"].as_str()
    };
    named.or_else(referred).filter(|kind| TYPES.iter().any(|(one, _)| one == kind))
}

fn is_a(kind: &str, wanted: &str) -> bool {
    kind == wanted
        || TYPES.iter().any(|(one, above)| *one == kind && !above.is_empty() && is_a(above, wanted))
}

fn fits(value: &Value, all: &Value, shape: &str) -> bool {
    let is_day = |text: &str| text.len() == 10 && text.parse::<dateline_corpus::Day>().is_ok();
    match (shape, value) {
        ("Text" | "URL", Value::String(text)) => !text.is_empty(),
        ("Boolean", Value::Bool(_)) => true,
        ("Date", Value::String(text)) => is_day(text),
        ("Coverage", Value::String(text)) => text.split('/').count() < 3 && text.split('/').all(is_day),
        (shape, Value::Object(_)) => type_of(value, all).is_some_and(|kind| is_a(kind, shape)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn wrong(mut thing: Value) -> String {
        thing["@context"] = json!("https://schema.org");
        check(&thing).join("; ")
    }

    #[test]
    fn ok_what_the_vocabulary_has_is_right() {
        assert_eq!(
            wrong(json!({ "@type": "NewsArticle", "headline": "A", "datePublished": "2027-02-03" })),
            ""
        );
    }

    #[test]
    fn err_what_the_vocabulary_does_not_have_is_named() {
        assert!(wrong(json!({ "@type": "Newspaper" })).contains("no type"));
        assert!(
            wrong(json!({ "@type": "Article", "headlines": "A" })).contains("/headlines: no such property")
        );
        assert!(
            wrong(json!({ "@type": "Country", "headline": "A" })).contains("Country has no such property")
        );
        assert!(wrong(json!({ "@type": "Article", "headline": 3 })).contains("cannot be 3"));
        assert!(wrong(json!({ "@type": "Article", "datePublished": "3 February" })).contains("cannot be"));
        assert!(wrong(json!({ "@type": "Article", "publisher": "The Coast" })).contains("cannot be"));
        assert!(
            wrong(json!({ "@type": "Article", "citation": [{ "@id": "#nowhere" }] })).contains("no type")
        );
    }
}
