//! Totals and their parts.

use super::{admits, at, in_words};
use crate::{diagnostic::Diagnostic, places::Places};
use dateline_corpus::{Claim, ClaimIx, Corpus, Figure, FigureRef};
use std::collections::BTreeMap;

/// Warns where the parts of a total come to another number, and notes totals that are sums made here.
pub(super) fn sums(corpus: &Corpus, places: &Places<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for ((whole_claim, whole), parts) in wholes(corpus) {
        let Some(total) = whole.value else { continue };
        let Some(sum) = parts.iter().filter_map(|(_, part)| part.value).try_fold(0u64, u64::checked_add)
        else {
            continue;
        };
        // "Including nine children" names some of them, two disjoint groups all.
        let some = parts.len() < 2 || says_some(corpus, whole_claim, whole);
        if admits(whole.bound, total, sum) || (some && sum <= total) {
            continue;
        }
        let shown = |(_, part): &(&Claim, &Figure)| {
            format!("{} {}", part.value.unwrap_or_default(), in_words(&part.population))
        };
        let mut sentences = vec![places.sentence(whole_claim)];
        sentences.extend(parts.iter().map(|(claim, _)| places.sentence(claim)));
        sentences.dedup();
        let message = format!(
            "the parts of a count of {} come to {sum}, not {total}: {} (“{}”)",
            whole.measure,
            parts.iter().map(shown).collect::<Vec<_>>().join(", "),
            sentences.join("”, “")
        );
        found.push(at(places.claim(whole_claim), Diagnostic::warning("", message)));
    }
    for claim in corpus.claims.iter().filter(|claim| claim.background.is_none()) {
        for figure in claim.figures.iter().filter(|figure| figure.derived) {
            let value = figure.value.unwrap_or_default();
            let message = format!(
                "the total of {value} {} is a sum made here, not a number written there: “{}”",
                figure.measure,
                places.sentence(claim)
            );
            found.push(at(places.claim(claim), Diagnostic::note("", message)));
        }
    }
    found
}

type Stands<'c> = (&'c Claim, &'c Figure);

/// Each total with its parts: those that say so, and the ones of its sentence, as long as nobody is in two of them.
fn wholes(corpus: &Corpus) -> Vec<(Stands<'_>, Vec<Stands<'_>>)> {
    let mut parts: BTreeMap<FigureRef, Vec<Stands<'_>>> = BTreeMap::new();
    // The totals of a sentence, by measure; nothing where there are two.
    let mut totals: BTreeMap<(u32, u32, &str), Option<FigureRef>> = BTreeMap::new();
    for (place, claim) in corpus.claims.iter().enumerate() {
        for (nth, figure) in claim.figures.iter().enumerate() {
            if figure.population == "total" && !figure.derived && figure.part_of.is_none() {
                let it = FigureRef { claim: ClaimIx(place as u32), figure: nth as u32 };
                let sentence = (claim.article.0, claim.sentence.start, figure.measure.as_str());
                totals.entry(sentence).and_modify(|known| *known = None).or_insert(Some(it));
            }
        }
    }
    for claim in &corpus.claims {
        for figure in claim.figures.iter().filter(|f| f.value.is_some() && !f.derived && is_part(f)) {
            let sentence = (claim.article.0, claim.sentence.start, figure.measure.as_str());
            let whole = figure.part_of.or_else(|| totals.get(&sentence).copied().flatten());
            let Some(whole) = whole else { continue };
            let known = parts.entry(whole).or_default();
            if known.iter().all(|(_, one)| one.population != figure.population) {
                known.push((claim, figure));
            }
        }
    }
    let mut found = Vec::new();
    for (whole, parts) in parts {
        let Some(claim) = corpus.claims.get(whole.claim.0 as usize) else { continue };
        let Some(figure) = claim.figures.get(whole.figure as usize) else { continue };
        found.push(((claim, figure), parts));
    }
    found
}

/// Whether a figure counts a group that shares nobody with the others.
fn is_part(figure: &Figure) -> bool {
    !matches!(figure.population.as_str(), "total" | "children" | "women" | "civilians")
}

/// Whether words after a total say that not all of it follows.
fn says_some(corpus: &Corpus, claim: &Claim, whole: &Figure) -> bool {
    let text = &corpus.article(claim.article).text;
    let rest = text.get(whole.span.end as usize..claim.sentence.end as usize).unwrap_or_default();
    ["including", "includes", "among"].iter().any(|word| rest.contains(word))
}

#[cfg(test)]
mod tests {
    use super::super::tests::remarks;

    const DAY: &str = "Published: 3 February 2027\n\n";

    #[test]
    fn ok_parts_that_add_up_or_are_only_some() {
        let text = format!(
            "{DAY}The League said on Monday that 658 people were killed: 610 protesters and 48 soldiers."
        );
        assert!(remarks(&[&text], "parts of").is_empty());
        let text = format!(
            "{DAY}The League said on Monday that 700 people were killed, including 610 protesters and 48 soldiers."
        );
        assert!(remarks(&[&text], "parts of").is_empty());
    }

    #[test]
    fn err_parts_that_come_to_another_number() {
        let text = format!(
            "{DAY}The League said on Monday that 120 people were killed, including 90 protesters and 48 soldiers."
        );
        let found = remarks(&[&text], "parts of");
        assert!(found[0].starts_with("a.txt:3: warning: the parts of a count of killed come to 138, not 120: 90 protesters, 48 security forces"), "{found:?}");
    }

    #[test]
    fn err_a_total_that_nobody_wrote() {
        let text = format!("{DAY}The League said on Monday that 90 protesters and 48 soldiers were killed.");
        let found = remarks(&[&text], "sum made here");
        assert!(found[0].starts_with("a.txt:3: note: the total of 138 killed"), "{found:?}");
    }
}
