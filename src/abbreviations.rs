//! Where a text has abbreviations that an article explains.

use dateline_corpus::{Abbreviation, Claim, Corpus};

/// A text in pieces, in order, each with the abbreviation that it is, where it is one.
pub fn pieces<'t>(corpus: &'t Corpus, text: &'t str) -> Vec<(&'t str, Option<&'t Abbreviation>)> {
    let mut pieces = Vec::new();
    let mut from = 0;
    if !corpus.abbreviations.is_empty() {
        let mut rest = 0;
        while let Some((start, end)) = next_word(text, rest) {
            rest = end;
            let word = text.get(start..end).unwrap_or_default();
            if let Some(one) = corpus.abbreviations.iter().find(|one| one.is(word)) {
                pieces.push((text.get(from..start).unwrap_or_default(), None));
                pieces.push((word, Some(one)));
                from = end;
            }
        }
    }
    pieces.push((text.get(from..).unwrap_or_default(), None));
    pieces.retain(|(text, _)| !text.is_empty());
    pieces
}

/// The next word that could be an abbreviation, from a byte on: one with two capitals.
fn next_word(text: &str, from: usize) -> Option<(usize, usize)> {
    let mut at = from;
    loop {
        let rest = text.get(at..)?;
        let start = at + rest.find(is_letter)?;
        let rest = text.get(start..)?;
        let mut end = start + rest.find(|c| !is_letter(c) && c != '.').unwrap_or(rest.len());
        let word = text.get(start..end)?;
        // Periods are of `U.N.`, not of what a sentence ends in.
        if !word.trim_end_matches('.').contains('.') {
            end = start + word.trim_end_matches('.').len();
        }
        if word.bytes().filter(u8::is_ascii_uppercase).count() > 1 {
            return Some((start, end));
        }
        at = end;
    }
}

/// Letters of any script, and digits; told by where they stand in Unicode, without its tables.
pub(crate) fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '\u{c0}'..='\u{1fff}' | '\u{2c00}'..='\u{2dff}' | '\u{3040}'..='\u{d7ff}' | '\u{f900}'..)
}

/// The names that articles give for an abbreviation: more than one where they disagree.
pub fn name(corpus: &Corpus, one: &Abbreviation) -> String {
    let mut name = String::new();
    for other in corpus.abbreviations.iter().filter(|other| other.is(&one.short)) {
        if !name.is_empty() {
            name.push_str(" / ");
        }
        name.push_str(&other.full);
    }
    name
}

/// Those that speakers are called by, each once, in the order they are first met.
pub fn of_names<'c>(corpus: &'c Corpus, names: impl Iterator<Item = &'c str>) -> Vec<&'c Abbreviation> {
    let mut met: Vec<&Abbreviation> = Vec::new();
    for one in names.flat_map(|name| pieces(corpus, name)).filter_map(|(_, one)| one) {
        if !met.iter().any(|other| other.is(&one.short)) {
            met.push(one);
        }
    }
    met
}

/// Those in the quotations of claims and the names beside them, in the corpus's order.
pub fn of_claims<'c>(corpus: &'c Corpus, claims: impl Iterator<Item = &'c Claim>) -> Vec<&'c Abbreviation> {
    let texts = claims.flat_map(|claim| {
        let speaker = claim.speaker.as_ref();
        let via = speaker.and_then(|speaker| speaker.via.as_deref());
        [Some(corpus.words(claim)), speaker.map(|speaker| speaker.name.as_str()), via]
    });
    let met = of_names(corpus, texts.flatten());
    corpus.abbreviations.iter().filter(|one| met.iter().any(|other| other.is(&one.short))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_corpus::{ArticleIx, Span};
    use proptest::prelude::*;

    fn corpus(pairs: &[(&str, &str)]) -> Corpus {
        let one = |&(short, full): &(&str, &str)| Abbreviation {
            short: short.to_owned(),
            full: full.to_owned(),
            article: ArticleIx(0),
            span: Span::new(0, 1),
            sentence: Span::new(0, 1),
        };
        Corpus { abbreviations: pairs.iter().map(one).collect(), ..Corpus::empty() }
    }

    fn cut(text: &str) -> Vec<(String, bool)> {
        let corpus = corpus(&[("HWU", "Harbour Workers Union"), ("U.N.", "United Nations")]);
        pieces(&corpus, text).into_iter().map(|(words, one)| (words.to_owned(), one.is_some())).collect()
    }

    #[test]
    fn ok_abbreviations_are_pieces_of_their_own() {
        let known = |word: &str| (word.to_owned(), true);
        let other = |words: &str| (words.to_owned(), false);
        assert_eq!(cut("HWU"), [known("HWU")]);
        assert_eq!(
            cut("by way of HWU’s men, UN"),
            [other("by way of "), known("HWU"), other("’s men, "), known("UN")]
        );
        assert_eq!(
            cut("the U.N. and U.N.-led"),
            [other("the "), known("U.N."), other(" and "), known("U.N."), other("-led"),]
        );
    }

    #[test]
    fn err_other_words_are_none() {
        for text in ["", "HWUs union", "hwu", "the HW.", "Ünhwu HWUÉ"] {
            assert!(cut(text).iter().all(|(_, known)| !known), "{text}");
        }
        assert_eq!(pieces(&Corpus::empty(), "HWU").len(), 1);
    }

    #[test]
    fn ok_two_names_are_both_said() {
        let corpus = corpus(&[("HWU", "Harbour Workers Union"), ("HWU", "Heath Walkers’ Union")]);
        let [one, _] = corpus.abbreviations.as_slice() else { panic!() };
        assert_eq!(name(&corpus, one), "Harbour Workers Union / Heath Walkers’ Union");
        assert_eq!(of_names(&corpus, ["HWU", "a man", "HWU"].into_iter()).len(), 1);
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_text(text in "([HWUNé.’ -]|HWU){0,30}") {
            let together: String = cut(&text).into_iter().map(|(words, _)| words).collect();
            prop_assert_eq!(together, text);
        }
    }
}
