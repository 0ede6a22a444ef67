//! Text folded for searching: letter case, accents and the shape of quotes and dashes do not count.

/// `text` in lower case, without accents, with plain quotes and dashes and single spaces.
#[inline]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Most letters stay as they are, and need not be asked about.
    text.chars().for_each(|c| if c.is_ascii_lowercase() { out.push(c) } else { push(&mut out, c) });
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
    use super::fold;

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
