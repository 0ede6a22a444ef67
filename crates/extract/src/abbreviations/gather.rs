//! The abbreviations that a corpus uses, each with the first place where an article explains it.

use super::initials::plain;
use crate::reading::Reading;
use dateline_corpus::{Abbreviation, ArticleIx, Corpus, Span, fold::fold};
use std::collections::{BTreeMap, BTreeSet};

/// Those that stand in a speaker's name, an event's title or a claim's sentence, by their letters. One that articles
/// give different names is there once for each of them. Of articles that may be shown in excerpts only, what is not in
/// a claim's sentence explains nothing: nobody could be shown it.
pub(crate) fn gather(readings: &[Reading<'_>], corpus: &Corpus) -> Vec<Abbreviation> {
    let mut found: BTreeMap<String, Vec<Abbreviation>> = BTreeMap::new();
    let mut known: BTreeSet<(String, String)> = BTreeSet::new();
    for ((reading, article), ix) in readings.iter().zip(&corpus.articles).zip((0..).map(ArticleIx)) {
        let claims = corpus.claims.get(corpus.claims_of(ix)).unwrap_or_default();
        let shown: Option<BTreeSet<Span>> =
            article.excerpts.then(|| claims.iter().map(|claim| claim.sentence).collect());
        for one in &reading.abbreviations {
            if shown.as_ref().is_some_and(|shown| !shown.contains(&one.sentence)) {
                continue;
            }
            let of = |span: Span| span.of(reading.text()).unwrap_or_default();
            let full = of(one.full).split_whitespace().collect::<Vec<_>>().join(" ");
            let short = plain(of(one.short));
            if known.insert((short.clone(), spelling(&full))) {
                found.entry(short).or_default().push(Abbreviation {
                    short: of(one.short).to_owned(),
                    full,
                    article: ix,
                    span: one.span,
                    sentence: one.sentence,
                });
            }
        }
    }
    if !found.is_empty() {
        let used = used(corpus, &found);
        found.retain(|short, _| used.contains(short));
    }
    found.into_values().flatten().collect()
}

/// What two spellings of one name share: `Defence` and `Defense`, in the plural or not.
fn spelling(name: &str) -> String {
    let begun = |word: &str| fold(word).chars().take(4).collect::<String>();
    name.split(' ').map(begun).collect::<Vec<_>>().join(" ")
}

/// The abbreviations that are met anywhere but where they are explained.
fn used(corpus: &Corpus, found: &BTreeMap<String, Vec<Abbreviation>>) -> BTreeSet<String> {
    let explained: BTreeSet<(&str, ArticleIx, Span)> = found
        .iter()
        .flat_map(|(short, names)| names.iter().map(|one| (short.as_str(), one.article, one.sentence)))
        .collect();
    let mut used = BTreeSet::new();
    let mut meet = |words: &str, place: Option<(ArticleIx, Span)>| {
        for word in words.split(|c: char| !c.is_alphanumeric() && c != '.') {
            if !word.bytes().skip(1).any(|byte| byte.is_ascii_uppercase()) {
                continue;
            }
            let short = plain(word);
            let here = place.is_some_and(|(article, at)| explained.contains(&(short.as_str(), article, at)));
            if !here && found.contains_key(&short) {
                used.insert(short);
            }
        }
    };
    for claim in &corpus.claims {
        meet(corpus.sentence(claim), Some((claim.article, claim.sentence)));
        if let Some(speaker) = &claim.speaker {
            meet(&speaker.name, None);
            meet(speaker.via.as_deref().unwrap_or_default(), None);
        }
    }
    for event in &corpus.events {
        meet(&event.title, None);
    }
    used
}

#[cfg(test)]
mod tests {
    use crate::{Manifest, extract, source::Source};

    fn gathered(texts: &[&str], manifest: &str) -> Vec<String> {
        let source = |(place, text): (usize, &&str)| {
            let text = format!("Report\n\nMay 14, 2027\n\n{text}\n");
            Source::from_bytes(&format!("{place}.txt"), text.into_bytes()).unwrap()
        };
        let sources: Vec<Source> = texts.iter().enumerate().map(source).collect();
        let manifest = Manifest::parse("corpus.toml", manifest, None).unwrap();
        let corpus = extract(&sources, Some(&manifest)).corpus;
        corpus.check().unwrap();
        let line =
            |one: &dateline_corpus::Abbreviation| format!("{} = {}, {}", one.short, one.full, one.article.0);
        corpus.abbreviations.iter().map(line).collect()
    }

    const USES: &str = "HWU said on Monday that nine people were killed in Calver.";
    const EXPLAINS: &str =
        "The Harbour Workers Union (HWU) said on Tuesday that ten people were killed in Calver.";

    #[test]
    fn ok_what_one_article_explains_holds_for_all() {
        assert_eq!(gathered(&[USES, EXPLAINS, EXPLAINS], ""), ["HWU = Harbour Workers Union, 1"]);
    }

    #[test]
    fn ok_two_names_are_both_there() {
        let other = "The Heath Walkers’ Union (HWU) said on Tuesday that the hills were closed.";
        assert_eq!(
            gathered(&[EXPLAINS, other, USES], ""),
            ["HWU = Harbour Workers Union, 0", "HWU = Heath Walkers’ Union, 1"]
        );
        let respelt = EXPLAINS.replace("Harbour", "Harbor");
        assert_eq!(gathered(&[EXPLAINS, &respelt, USES], "").len(), 1);
    }

    #[test]
    fn err_what_nobody_uses_is_left_out() {
        let aside = "The Moon Council (MC) is a club of nine old men who like to sail.";
        assert_eq!(gathered(&[USES, aside], ""), [] as [&str; 0]);
        assert_eq!(gathered(&[USES], ""), [] as [&str; 0]);
    }

    #[test]
    fn err_what_may_not_be_shown_explains_nothing() {
        let aside = format!("The hall of the Harbour Workers Union (HWU) is old and green. {USES}");
        let manifest = "[[article]]\nfile = \"0.txt\"\nexcerpts = true\n";
        assert_eq!(gathered(&[&aside], ""), ["HWU = Harbour Workers Union, 0"]);
        assert_eq!(gathered(&[&aside], manifest), [] as [&str; 0]);
    }
}
