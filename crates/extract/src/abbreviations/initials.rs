//! Whether letters are the initials of words.

use crate::tokens::is_hyphen;

/// How many letters of one word an abbreviation takes at most: `CENTCOM` four, `USGS` two of `US`.
const TAKEN: usize = 4;

/// Words that an abbreviation may leave out.
const SMALL: [&str; 16] =
    ["of", "the", "for", "and", "in", "on", "at", "to", "a", "an", "by", "de", "la", "du", "des", "&"];

/// The letters of a short form; nothing where it is none: two to ten capitals and digits, with a small letter at most
/// for each two of them. Periods, a possessive ending and a plural's do not count.
pub(crate) fn letters(short: &str) -> Option<Vec<char>> {
    let mut letters: Vec<char> = plain(short).chars().collect();
    let large = letters.iter().filter(|c| c.is_uppercase()).count();
    let first = letters.first().is_some_and(|c| c.is_uppercase());
    let fits = first
        && large >= 2
        && letters.len() <= 10
        && letters.iter().all(|c| c.is_alphanumeric())
        && (letters.len() - large) * 2 <= large;
    letters.iter_mut().for_each(|c| *c = lower(*c));
    fits.then_some(letters)
}

/// A short form without its periods and without a possessive or plural ending: `HWU` of `H.W.U.’s`.
pub(crate) fn plain(short: &str) -> String {
    let short = short.strip_suffix("’s").or_else(|| short.strip_suffix("'s")).unwrap_or(short);
    let plain = short.replace('.', "");
    match plain.strip_suffix('s') {
        Some(one) if one.len() > 1 && one.chars().all(char::is_uppercase) => one.to_owned(),
        _ => plain,
    }
}

/// Where the words begin whose initials, to the last of them, the letters are. Small words may be left out, and what
/// stands behind a hyphen; of every other word a letter at least is taken. Nothing where there are no such words, or
/// only one. Linear in the words' length.
pub(crate) fn first(letters: &[char], words: &[&str]) -> Option<usize> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    for (of, word) in words.iter().enumerate() {
        let split = word.split(is_hyphen).filter(|part| !part.is_empty()).enumerate();
        parts.extend(split.map(|(place, text)| Part { text, of, hangs: place > 0 }));
    }
    let begin = parts.get(back(letters, &parts)?)?;
    (!begin.hangs && begin.of + 1 < words.len()).then_some(begin.of)
}

/// A word, or what stands between its hyphens.
struct Part<'w> {
    text: &'w str,
    /// Of which word.
    of: usize,
    /// Whether it stands behind a hyphen.
    hangs: bool,
}

/// The place of the part that the first of the letters begin, each part taking as few letters as it may from the last
/// part back. Found part by part, since parts may be many: what the letters up to each can begin in the parts so far.
fn back(letters: &[char], parts: &[Part<'_>]) -> Option<usize> {
    let mut found: Option<usize> = None;
    let mut before: Vec<Option<usize>> = vec![None; letters.len() + 1];
    for (place, part) in parts.iter().enumerate() {
        let taking = |count: usize| {
            (1..=TAKEN.min(count)).find_map(|taken| {
                let rest = count - taken;
                letters.get(rest..count).filter(|own| begins(part.text, own))?;
                if rest == 0 { Some(place) } else { before.get(rest).copied().flatten() }
            })
        };
        // A small word may be left out between others, not at the end.
        found = taking(letters.len()).or(found.filter(|_| part.hangs));
        let left_out = part.hangs || SMALL.contains(&part.text);
        before = before
            .iter()
            .enumerate()
            .map(|(count, passed)| taking(count).or(passed.filter(|_| left_out)))
            .collect();
    }
    found
}

/// Whether a word begins with the letters, its periods left out.
fn begins(word: &str, letters: &[char]) -> bool {
    let mut own = word.chars().filter(|&c| c != '.').map(lower);
    letters.iter().all(|&letter| own.next() == Some(letter))
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn begin(short: &str, words: &str) -> Option<usize> {
        let words: Vec<&str> = words.split(' ').collect();
        first(&letters(short)?, &words)
    }

    #[test]
    fn ok_initials_are_found_from_the_last_word_back() {
        for (short, words, at) in [
            ("HWU", "members of the Harbour Workers Union", 3),
            ("MoD", "the Ministry of Defence", 1),
            ("MD", "the Ministry of Defence", 1),
            ("USGS", "the US Geological Survey", 1),
            ("U.S.G.S.", "the U.S. Geological Survey", 1),
            ("CENTCOM", "under Central Command", 1),
            ("AFP", "by Agence France-Presse", 1),
            ("AFP", "by Agence France\u{2011}Presse", 1),
            ("NGOs", "several non-governmental organisations", 1),
            ("IEDs", "two improvised explosive devices", 1),
        ] {
            assert_eq!(begin(short, words), Some(at), "{short}");
        }
    }

    #[test]
    fn err_other_words_have_other_initials() {
        for (short, words) in [
            ("HWU", "the Harbour Workers League"),
            ("HWU", "the Harbour Old Workers Union"),
            ("MSF", "Doctors Without Borders"),
            ("BHW", "Calver-based Harbour Workers"),
            ("UN", "the Union"),
            ("Union", "United Nations in Our Name"),
            ("X", "Xylophones"),
            ("", ""),
        ] {
            assert_eq!(begin(short, words), None, "{short}");
        }
    }

    #[test]
    fn err_a_word_of_very_many_parts_takes_no_longer_than_its_length() {
        let chain = vec!["a"; 100_000].join("-");
        assert_eq!(begin("BAAAAAAAAA", &format!("the Xo {chain}")), None);
        assert_eq!(begin("BAAAAAAAAA", &format!("the Bo {chain}")), Some(1));
        assert_eq!(begin("XO", &format!("the Xo Oo-{chain}")), Some(1));
    }

    proptest! {
        #[test]
        fn what_is_found_is_a_place(short in "[A-C.]{0,12}", words in proptest::collection::vec("[a-cA-C-]{0,5}", 0..14)) {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            if let Some(letters) = letters(&short) {
                prop_assert!(first(&letters, &words).is_none_or(|at| at + 1 < words.len()));
            }
        }
    }
}
