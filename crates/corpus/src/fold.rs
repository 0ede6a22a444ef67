//! Text folded for searching: letter case, accents and the shape of quotes and dashes do not count.

use crate::Span;

/// `text` in lower case, without accents, with plain quotes and dashes and single spaces.
#[inline]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| push(&mut out, c));
    out
}

/// `text` folded, and for each byte of that the byte of `text` where its character begins.
///
/// ```
/// let (folded, places) = dateline_corpus::fold::fold_with_places("É, ß");
/// assert_eq!((folded.as_str(), places.as_slice()), ("e, ss", [0, 2, 3, 4, 4].as_slice()));
/// ```
pub fn fold_with_places(text: &str) -> (String, Vec<u32>) {
    let mut out = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        push(&mut out, c);
        places.resize(out.len(), at as u32);
    }
    (out, places)
}

/// Calls back with each word of `text`: where it stands in bytes, and folded. Apostrophes within a word do not
/// count (`Sana'a` is `sanaa`); everything else that is no letter and no digit ends it.
///
/// ```
/// let mut words = Vec::new();
/// dateline_corpus::fold::words("Kyʼiv: 12-year-old", &mut |span, word| words.push((span.start, word.to_owned())));
/// assert_eq!(words, [(0, "kyiv".into()), (8, "12".into()), (11, "year".into()), (16, "old".into())]);
/// ```
pub fn words(text: &str, each: &mut dyn FnMut(Span, &str)) {
    let mut word = String::new();
    let (mut start, mut end) = (0, 0);
    for (at, c) in text.char_indices() {
        if is_letter(c) {
            if word.is_empty() {
                start = at;
            }
            push(&mut word, c);
            end = at + c.len_utf8();
        } else if !is_apostrophe(c) && !word.is_empty() {
            each(Span::new(start, end), &word);
            word.clear();
        }
    }
    if !word.is_empty() {
        each(Span::new(start, end), &word);
    }
}

/// A letter or digit. Beyond Latin punctuation everything but general and CJK punctuation counts as one.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || c >= '\u{c0}'
            && !matches!(c, '\u{02b0}'..='\u{02ff}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}')
}

/// The signs that are written for an apostrophe or for what Latin letters cannot say.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '\u{b4}' | '\u{02b0}'..='\u{02ff}' | '\u{2018}' | '\u{2019}' | '\u{2032}')
}

fn push(out: &mut String, c: char) {
    match c {
        'A'..='Z' => out.push(c.to_ascii_lowercase()),
        '\u{2018}' | '\u{2019}' | '\u{02bc}' => out.push('\''),
        '\u{201c}' | '\u{201d}' | '\u{00ab}' | '\u{00bb}' => out.push('"'),
        '\u{2010}'..='\u{2015}' => out.push('-'),
        _ if c.is_whitespace() => {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        }
        _ if c.is_ascii() => out.push(c),
        // Combining accents of a decomposed letter.
        '\u{0300}'..='\u{036f}' => {}
        _ => match unaccented(c) {
            Some(plain) => out.push_str(plain),
            None => out.extend(c.to_lowercase()),
        },
    }
}

/// The plain letters of a Latin letter with an accent, as Unicode decomposes it (Latin-1 and Latin
/// Extended-A, the letters of names in news).
fn unaccented(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'À'..='Å' | 'ā' | 'ă' | 'ą' | 'Ā' | 'Ă' | 'Ą' => "a",
        'æ' | 'Æ' => "ae",
        'ç' | 'Ç' | 'ć' | 'č' | 'Ć' | 'Č' | 'ĉ' | 'ċ' => "c",
        'ď' | 'đ' | 'Ď' | 'Đ' | 'ð' => "d",
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'Ē' | 'Ė' | 'Ę' | 'Ě' => "e",
        'ğ' | 'Ğ' | 'ģ' | 'ġ' => "g",
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'ı' | 'İ' | 'Ī' => "i",
        'ł' | 'Ł' | 'ľ' | 'ļ' => "l",
        'ñ' | 'Ñ' | 'ń' | 'ň' | 'Ń' | 'Ň' => "n",
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' | 'ō' | 'ő' | 'Ō' => "o",
        'œ' | 'Œ' => "oe",
        'ř' | 'Ř' => "r",
        'ß' => "ss",
        'ś' | 'š' | 'ş' | 'ș' | 'Ś' | 'Š' | 'Ş' | 'Ș' => "s",
        'ţ' | 'ț' | 'ť' | 'Ţ' | 'Ț' => "t",
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'ů' | 'ű' | 'Ū' => "u",
        'ý' | 'ÿ' | 'Ý' => "y",
        'ź' | 'ż' | 'ž' | 'Ź' | 'Ż' | 'Ž' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        let mut all = Vec::new();
        words(text, &mut |span, word| all.push(format!("{}={word}", span.of(text).unwrap())));
        all
    }

    #[test]
    fn ok_words_are_folded_and_keep_their_place() {
        assert_eq!(all(" “Sana’a”—Ērān, U.S."), ["Sana’a=sanaa", "Ērān=eran", "U=u", "S=s"]);
        assert_eq!(all("Al-ʿUla e\u{301}t"), ["Al=al", "Ula=ula", "e\u{301}t=et"]);
    }

    #[test]
    fn err_no_letters_are_no_words() {
        assert!(all("— “” ' … 。").is_empty());
    }

    #[test]
    fn ok_case_accents_quotes_and_spaces_do_not_count() {
        assert_eq!(fold("“Erdoğan’s\n \tRéunion” — Łódź"), "\"erdogan's reunion\" - lodz");
        assert_eq!(fold("e\u{301}"), "e");
    }

    #[test]
    fn ok_other_scripts_stay() {
        assert_eq!(fold("ايران Ελλάδα"), "ايران ελλάδα");
    }
}
