//! Headlines that say another number than their text.

use super::{admits, at, in_words};
use crate::{
    blocks::BlockKind, counts::Count, diagnostic::Diagnostic, places::Places, places::in_a_line,
    reading::Reading,
};
use dateline_corpus::Bound;
use std::collections::BTreeMap;

/// Warns where an article's text counts the same people as its headline, and none of its numbers can be the headline's.
pub(super) fn contradictions(places: &Places<'_>, readings: &[Reading<'_>]) -> Vec<Diagnostic> {
    readings.iter().enumerate().flat_map(|(article, reading)| of_article(places, article, reading)).collect()
}

fn of_article(places: &Places<'_>, article: usize, reading: &Reading<'_>) -> Vec<Diagnostic> {
    let block = |count: &Count| {
        let sentence = reading.layers.sentences.get(count.sentence)?;
        Some(reading.block(sentence)?.kind)
    };
    let mut told: BTreeMap<(&str, &str), Vec<(&Count, u64)>> = BTreeMap::new();
    for count in reading.counts.iter().filter(|count| block(count).is_some_and(BlockKind::is_report)) {
        if let Some(value) = count.value {
            told.entry((count.measure, count.population)).or_default().push((count, value));
        }
    }
    let headlines = reading.counts.iter().filter(|count| block(count) == Some(BlockKind::Headline));
    let remark = |headline: &Count| {
        let value = headline.value?;
        let told = told.get(&(headline.measure, headline.population))?;
        // "About 500" below an exact 512 is the same count; "at least 12" below 500 is another.
        let agrees = |(count, number): &&(&Count, u64)| {
            admits(headline.bound, value, *number)
                || number == &value
                || matches!(count.bound, Bound::About | Bound::Nearly) && admits(count.bound, *number, value)
        };
        if told.iter().any(|one| agrees(&one)) {
            return None;
        }
        let (nearest, _) = told.iter().min_by_key(|(_, number)| number.abs_diff(value))?;
        let sentence = |count: &Count| {
            let sentence = reading.layers.sentences.get(count.sentence);
            sentence.map(|s| in_a_line(s.of(reading.text()))).unwrap_or_default()
        };
        let (file, line) = places.at(article, nearest.span.start);
        let message = format!(
            "the headline's number of {} ({}) is none of the text's: “{}”, but “{}” ({file}:{line})",
            headline.measure,
            in_words(headline.population),
            sentence(headline),
            sentence(nearest)
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
}
