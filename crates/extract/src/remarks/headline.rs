//! Headlines that say another number than their text.

use super::{admits, at, in_words};
use crate::{
    blocks::BlockKind, counts::Count, diagnostic::Diagnostic, places::Places, places::in_a_line,
    reading::Reading,
};
use dateline_corpus::{Bound, Corpus, Span};
use std::collections::BTreeMap;

/// Warns where an article's text counts the same people as its headline, and none of its numbers can be the headline's.
/// Where the text only counts parts of them, their sum is its number.
pub(super) fn contradictions(
    corpus: &Corpus,
    places: &Places<'_>,
    readings: &[Reading<'_>],
) -> Vec<Diagnostic> {
    let mut sums: BTreeMap<usize, Vec<(&str, Told)>> = BTreeMap::new();
    for claim in &corpus.claims {
        for figure in claim.figures.iter().filter(|figure| figure.derived) {
            let Some(value) = figure.value else { continue };
            let told =
                Told { value, bound: figure.bound, span: figure.span, sentence: claim.sentence, sum: true };
            sums.entry(claim.article.0 as usize).or_default().push((&figure.measure, told));
        }
    }
    let of_article = |(article, reading)| {
        let sums = sums.get(&article).map(Vec::as_slice).unwrap_or_default();
        of_article(places, article, reading, sums)
    };
    readings.iter().enumerate().flat_map(of_article).collect()
}

/// A number that the text gives, or leaves to its reader to add up.
#[derive(Clone, Copy)]
struct Told {
    value: u64,
    bound: Bound,
    span: Span,
    sentence: Span,
    sum: bool,
}

impl Told {
    /// "About 500" below an exact 512 is the same count; "at least 12" below 500 is another.
    fn agrees(&self, headline: &Count, value: u64) -> bool {
        admits(headline.bound, value, self.value)
            || self.value == value
            || matches!(self.bound, Bound::About | Bound::Nearly) && admits(self.bound, self.value, value)
    }
}

fn of_article(
    places: &Places<'_>,
    article: usize,
    reading: &Reading<'_>,
    sums: &[(&str, Told)],
) -> Vec<Diagnostic> {
    let sentence = |count: &Count| reading.layers.sentences.get(count.sentence);
    let block = |count: &Count| Some(reading.block(sentence(count)?)?.kind);
    let mut told: BTreeMap<(&str, &str), Vec<Told>> = BTreeMap::new();
    for count in reading.counts.iter().filter(|count| block(count).is_some_and(BlockKind::is_report)) {
        if let (Some(value), Some(sentence)) = (count.value, sentence(count)) {
            let one =
                Told { value, bound: count.bound, span: count.span, sentence: sentence.span, sum: false };
            told.entry((count.measure, count.population)).or_default().push(one);
        }
    }
    for (measure, sum) in sums {
        told.entry((measure, "total")).or_default().push(*sum);
    }
    let headlines = reading.counts.iter().filter(|count| block(count) == Some(BlockKind::Headline));
    let remark = |headline: &Count| {
        let value = headline.value?;
        let told = told.get(&(headline.measure, headline.population))?;
        if told.iter().any(|one| one.agrees(headline, value)) {
            return None;
        }
        let nearest = told.iter().min_by_key(|one| one.value.abs_diff(value))?;
        let words = |span: Span| in_a_line(span.of(reading.text()).unwrap_or_default());
        let (file, line) = places.at(article, nearest.span.start);
        let sum = if nearest.sum { format!(", which comes to {}", nearest.value) } else { String::new() };
        let message = format!(
            "the headline's number of {} ({}) is none of the text's: “{}”, but “{}” ({file}:{line}){sum}",
            headline.measure,
            in_words(headline.population),
            sentence(headline).map(|sentence| words(sentence.span)).unwrap_or_default(),
            words(nearest.sentence)
        );
        Some(at(places.at(article, headline.span.start), Diagnostic::warning("", message)))
    };
    headlines.filter_map(remark).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::remarks;

    fn under(headline: &str, text: &str) -> Vec<String> {
        remarks(&[&format!("{headline}\n\nPublished: 3 February 2027\n\n{text}")], "the headline")
    }

    #[test]
    fn ok_headlines_that_say_the_same() {
        let text = "At least 512 people were killed when the dam broke on Monday, the mayor said.";
        assert!(under("Dam break kills 512 people on the Lune", text).is_empty());
        assert!(under("Dam break kills more than 500 people on the Lune", text).is_empty());
        assert!(under("Dam break injures 20 people on the Lune", text).is_empty());
    }

    #[test]
    fn err_a_headline_with_another_number() {
        let text = "At least 12 people were killed when the dam broke on Monday, the mayor said.";
        let found = under("Dam break kills 500 people on the Lune", text);
        assert_eq!(
            found,
            [
                "a.txt:1: warning: the headline's number of killed (total) is none of the text's: “Dam break kills 500 people on the Lune”, but “At least 12 people were killed when the dam broke on Monday, the mayor said.” (a.txt:5)"
            ]
        );
    }
    const PARTS: &str =
        "At least 90 protesters and 48 soldiers were killed, the Coast Rescue League said on Monday.";

    #[test]
    fn ok_a_headline_that_says_what_parts_come_to() {
        assert!(under("Crackdown kills 138 people on the Lune", PARTS).is_empty());
        assert!(under("Crackdown kills more than 130 people on the Lune", PARTS).is_empty());
    }

    #[test]
    fn err_a_headline_with_another_number_than_parts_come_to() {
        let found = under("Crackdown kills 600 people on the Lune", PARTS);
        assert_eq!(found.len(), 1);
        assert!(
            found[0].starts_with("a.txt:1: warning: the headline's number of killed (total)"),
            "{found:?}"
        );
        assert!(found[0].ends_with("said on Monday.” (a.txt:5), which comes to 138"), "{found:?}");
    }
}
