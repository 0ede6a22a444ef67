//! What there is to say about what was read: what was guessed, and what does not agree with itself. Nothing is repaired.

mod dates;
mod differences;
mod falling;
mod headline;
mod parts;

use crate::{diagnostic::Diagnostic, places::Places, publication::Settled, reading::Reading};
use dateline_corpus::{Bound, Corpus};

/// All remarks: of dates in the order of the articles, then of figures.
pub(crate) fn all(corpus: &Corpus, readings: &[Reading<'_>], settled: &[Settled]) -> Vec<Diagnostic> {
    let places = Places::of(corpus);
    let mut found = dates::publication(corpus, settled);
    found.extend(headline::contradictions(corpus, &places, readings));
    found.extend(parts::sums(corpus, &places));
    found.extend(falling::counts(corpus, &places));
    found.extend(differences::differences(corpus, &places));
    found.extend(dates::guessed(corpus));
    found
}

/// A remark at a place.
fn at((file, line): (&str, u32), remark: Diagnostic) -> Diagnostic {
    Diagnostic { file: file.to_owned(), line: Some(line), ..remark }
}

/// Whether a number so bounded can be the same as another. "About" and "nearly" allow a tenth.
fn admits(bound: Bound, value: u64, other: u64) -> bool {
    let near = value.abs_diff(other) <= value / 10;
    match bound {
        Bound::Exact => value == other,
        Bound::AtLeast | Bound::MoreThan => other >= value,
        Bound::AtMost => other <= value,
        Bound::About | Bound::Nearly => near,
        Bound::Hundreds | Bound::Thousands => true,
    }
}

/// "security forces".
fn in_words(key: &str) -> String {
    key.replace('_', " ")
}

#[cfg(test)]
mod tests {
    use crate::{Source, extract};

    /// The remarks on articles called a.txt, b.txt, …, that hold some words.
    pub(super) fn remarks(texts: &[&str], about: &str) -> Vec<String> {
        let sources: Vec<Source> = texts
            .iter()
            .zip(["a.txt", "b.txt", "c.txt"])
            .map(|(text, file)| Source { file: file.to_owned(), text: (*text).to_owned() })
            .collect();
        let all = extract(&sources, None).diagnostics;
        all.iter().map(ToString::to_string).filter(|remark| remark.contains(about)).collect()
    }

    #[test]
    fn ok_bounds_admit_what_they_allow() {
        use super::{Bound, admits};
        assert!(admits(Bound::AtLeast, 500, 530) && admits(Bound::About, 500, 530));
        assert!(admits(Bound::AtMost, 500, 499));
    }

    #[test]
    fn err_bounds_do_not_admit_the_rest() {
        use super::{Bound, admits};
        assert!(!admits(Bound::Exact, 500, 499) && !admits(Bound::AtLeast, 500, 499));
        assert!(!admits(Bound::About, 500, 600) && !admits(Bound::AtMost, 500, 501));
    }
}
