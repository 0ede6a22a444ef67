//! Counts that only ever grow, and fall.

use super::{at, in_words};
use crate::{diagnostic::Diagnostic, places::Places};
use dateline_corpus::{ClaimIx, Corpus};

/// Warns where a source's later count of the dead, hurt or held is below its earlier one.
pub(super) fn counts(corpus: &Corpus, places: &Places<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for one in &corpus.series {
        let Some(source) = &one.source else { continue };
        if !matches!(one.measure.as_str(), "killed" | "injured" | "detained") {
            continue;
        }
        for pair in one.points.windows(2) {
            let [before, after] = pair else { continue };
            if after.value >= before.value || before.as_of.to >= after.as_of.from {
                continue;
            }
            let sentence = |claims: &[ClaimIx]| {
                claims.first().map(|&ix| places.sentence(corpus.claim(ix))).unwrap_or_default()
            };
            let Some(&first) = after.claims.first() else { continue };
            let message = format!(
                "the count of {} ({}) by {source} falls from {} to {}: “{}”, then “{}”",
                one.measure,
                in_words(&one.population),
                before.value,
                after.value,
                sentence(&before.claims),
                sentence(&after.claims)
            );
            found.push(at(places.claim(corpus.claim(first)), Diagnostic::warning("", message)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::tests::remarks;

    const FIRST: &str = "Published: 2 February 2027\nAt least 45 people were killed, the Coast Rescue League said on Tuesday.";

    #[test]
    fn ok_a_count_that_grows() {
        let then = "Published: 4 February 2027\nAt least 61 people were killed, the Coast Rescue League said on Thursday.";
        assert!(remarks(&[FIRST, then], "falls").is_empty());
    }

    #[test]
    fn err_a_count_that_falls_says_where_and_from_what() {
        let then = "Published: 4 February 2027\nAt least 31 people were killed, the Coast Rescue League said on Thursday.";
        let found = remarks(&[FIRST, then], "falls");
        assert!(found[0].starts_with("b.txt:2: warning: the count of killed (total)"), "{found:?}");
        assert!(found[0].contains("from 45 to 31: “At least 45 people"), "{found:?}");
    }
}
