use crate::{
    claims::lane,
    country,
    lexicon::{self, Set},
    tokens::{Token, TokenKind},
    verbs,
};
use std::{collections::BTreeSet, sync::LazyLock};

static COMMON: LazyLock<Set> = LazyLock::new(|| {
    lexicon::entries(include_str!("../../data/stopwords.txt")).flat_map(str::split_whitespace).collect()
});

/// The words that tell what a stretch of text is about, sorted, each once; countries stand for their people and
/// capitals, verbs and nouns of contact, protest and beginning for each other. Two words that stand side by side are
/// also given as one, with a space: two reports that share such a pair quote the same words.
pub(crate) fn gist(text: &str, tokens: &[Token]) -> Vec<String> {
    let mut words = BTreeSet::new();
    let mut last: Option<String> = None;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if let Some((country, length)) = country::named(text, tokens, at) {
            words.insert(format!("@{country}"));
            last = None;
            at += length;
            continue;
        }
        at += 1;
        if token.kind != TokenKind::Word {
            last = None;
            continue;
        }
        let lower = token.of(text).to_lowercase();
        let word = lower.strip_suffix("’s").or_else(|| lower.strip_suffix("'s")).unwrap_or(&lower);
        let word = word.trim_end_matches(['’', '\'', '.']);
        if word.chars().count() < 3 || COMMON.contains(word) {
            last = None;
            continue;
        }
        let stem = stem(word);
        if let Some(last) = last.filter(|last| !last.starts_with('@') && !stem.starts_with('@')) {
            words.insert(format!("{last} {stem}"));
        }
        words.insert(stem.clone());
        last = Some(stem);
    }
    words.into_iter().collect()
}

/// A word in the form that its like share.
fn stem(word: &str) -> String {
    if lane::is("talks", word) || lane::is("contact", word) {
        return "@contact".to_owned();
    }
    if let Some((verb, _)) = verbs::look_up(word).filter(|(verb, _)| !verb.lemma.is_empty()) {
        return match verb.concept {
            "contact" | "propose" => "@contact".to_owned(),
            "begin" => "@begin".to_owned(),
            "protest" => "@protest".to_owned(),
            _ => verb.lemma.to_owned(),
        };
    }
    match word {
        "protests" | "protest" | "demonstration" | "demonstrations" | "rally" | "rallies" | "march"
        | "marches" => "@protest".to_owned(),
        _ if word.ends_with("ies") && word.len() > 5 => format!("{}y", word.trim_end_matches("ies")),
        _ if word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && word.len() > 4 => {
            word.trim_end_matches('s').to_owned()
        }
        _ => word.to_owned(),
    }
}
