//! Where a quotation stands on somebody else's page, as the fragment of its address: `#:~:text=`.

use crate::address::escape;

/// How many bytes of a quotation are given as they are; of a longer one only its ends.
const WHOLE: usize = 140;
/// How many bytes of an end are given, up to the end of the word.
const END: usize = 45;

/// The fragment that leads to `words` on a page that holds them: all of them, or of long ones and of several lines
/// the first and the last few words.
///
/// ```
/// use dateline::text_fragment::text_fragment;
/// assert_eq!(text_fragment("one, two & so-called"), "#:~:text=one%2C%20two%20%26%20so%2Dcalled");
/// ```
pub fn text_fragment(words: &str) -> String {
    let words = words.trim();
    let first = words.split_once('\n').map_or(words, |(line, _)| line);
    let last = words.rsplit_once('\n').map_or(words, |(_, line)| line);
    let mut out = "#:~:text=".to_owned();
    let (head, tail) = (head(first), tail(last));
    if first.len() == words.len() && (words.len() <= WHOLE || head.len() + tail.len() >= words.len()) {
        put(words, &mut out);
    } else {
        put(head, &mut out);
        out.push(',');
        put(tail, &mut out);
    }
    out
}

/// The first words of a line.
fn head(line: &str) -> &str {
    let end = line.bytes().skip(END).position(|byte| byte == b' ');
    end.and_then(|end| line.get(..END + end)).unwrap_or(line)
}

/// The last words of a line.
fn tail(line: &str) -> &str {
    let start = line.bytes().rev().skip(END).position(|byte| byte == b' ');
    start.and_then(|start| line.get(line.len() - END - start..)).unwrap_or(line)
}

/// Words with single spaces; all that means something in a fragment is escaped.
fn put(words: &str, out: &mut String) {
    for (place, word) in words.split_whitespace().enumerate() {
        if place > 0 {
            out.push_str("%20");
        }
        for &byte in word.as_bytes() {
            if byte.is_ascii_alphanumeric() { out.push(byte.into()) } else { escape(byte, out) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The words of a fragment, its ends apart.
    fn ends(fragment: &str) -> Vec<String> {
        let decode = |part: &str| crate::address::parse(&format!("q={part}")).0.query;
        fragment.strip_prefix("#:~:text=").unwrap().split(',').map(decode).collect()
    }

    #[test]
    fn ok_a_short_quotation_is_given_whole() {
        assert_eq!(ends(&text_fragment("“We met,” she\u{a0}said – at 9")), ["“We met,” she said – at 9"]);
    }

    #[test]
    fn ok_a_long_quotation_is_given_by_its_ends_cut_between_words() {
        let words = "alpha beta gamma delta epsilon zeta eta theta ".repeat(5);
        let end = "alpha beta gamma delta epsilon zeta eta theta";
        assert_eq!(ends(&text_fragment(&words)), [end, end]);
    }

    #[test]
    fn ok_lines_are_given_by_the_first_and_the_last() {
        assert_eq!(ends(&text_fragment("one\ntwo\nthree\n")), ["one", "three"]);
    }

    #[test]
    fn err_one_endless_word_is_given_whole() {
        assert_eq!(ends(&text_fragment(&"é".repeat(300))), ["é".repeat(300)]);
    }

    proptest! {
        #[test]
        fn the_ends_are_those_of_the_words(words in "[a-zé,&\\-– \n%#]{1,400}") {
            let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let fragment = text_fragment(&words);
            prop_assert!(fragment.is_ascii());
            let ends = ends(&fragment);
            prop_assert!(ends.len() <= 2);
            prop_assert!(plain(&words).starts_with(ends.first().unwrap()));
            prop_assert!(plain(&words).ends_with(ends.last().unwrap()));
        }
    }
}
