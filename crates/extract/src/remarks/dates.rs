//! Dates that nobody wrote.

use crate::{diagnostic::Diagnostic, publication::Settled};
use dateline_corpus::{Basis, Corpus, DayRange, PublicationBasis};

/// Articles whose date was worked out, and from what; articles without any.
pub(super) fn publication(corpus: &Corpus, settled: &[Settled]) -> Vec<Diagnostic> {
    let remark = |(article, settled): (&dateline_corpus::Article, &Settled)| match (
        settled.published.basis,
        settled.published.days,
    ) {
        (PublicationBasis::Inferred | PublicationBasis::Embedded, Some(days)) => {
            let message = format!("no publication date; taken to be {}: {}", shown(days), settled.reason);
            let note = Diagnostic::note(&article.file, message);
            Some(note.help("give `published` in the manifest if you know it"))
        }
        (_, None) => {
            let message = "no publication date, and nothing to work one out from";
            let warning = Diagnostic::warning(&article.file, message);
            Some(warning.help("give `published` in the manifest"))
        }
        _ => None,
    };
    corpus.articles.iter().zip(settled).filter_map(remark).collect()
}

fn shown(days: DayRange) -> String {
    if days.is_day() { days.from.to_string() } else { format!("{} to {}", days.from, days.to) }
}

/// How many claims stand at their article's date.
pub(super) fn guessed(corpus: &Corpus) -> Option<Diagnostic> {
    let by_article =
        |c: &&dateline_corpus::Claim| c.when.as_ref().is_some_and(|when| when.basis == Basis::Publication);
    let guessed = corpus.claims.iter().filter(by_article).count();
    (guessed > 0).then(|| {
        let message = format!("{guessed} claims have no day of their own and stand at their article's date");
        Diagnostic::note("", message).help("`dateline check --review` lists them")
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::remarks;

    #[test]
    fn ok_an_article_that_says_its_date() {
        let text = "Published: 3 February 2027\nThe dam broke on Monday, the mayor said.";
        assert!(remarks(&[text], "publication date").is_empty());
    }

    #[test]
    fn err_an_article_without_a_date() {
        let found = remarks(&["The dam broke, the mayor said."], "publication date");
        assert!(found[0].starts_with("a.txt: warning: no publication date, and nothing"), "{found:?}");
    }
}
