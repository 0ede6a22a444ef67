//! Tokens in lower case, each made once: every grammar asks for them, most of them several times.

use crate::tokens::Token;
use std::ops::Range;

/// The tokens of one text in lower case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lowered {
    /// All of them, without anything between.
    letters: String,
    /// Where each ends.
    ends: Vec<u32>,
}

impl Lowered {
    /// Lowers every token; linear.
    pub fn of(text: &str, tokens: &[Token]) -> Lowered {
        let mut lowered =
            Lowered { letters: String::with_capacity(text.len()), ends: Vec::with_capacity(tokens.len()) };
        for token in tokens {
            let word = token.of(text);
            if word.is_ascii() {
                let from = lowered.letters.len();
                lowered.letters.push_str(word);
                if let Some(letters) = lowered.letters.get_mut(from..) {
                    letters.make_ascii_lowercase();
                }
            } else {
                // Not letter by letter: a sigma that ends a word is another one.
                lowered.letters.push_str(&word.to_lowercase());
            }
            lowered.ends.push(lowered.letters.len() as u32);
        }
        lowered
    }

    /// The token at a place, empty past the last.
    pub fn word(&self, at: usize) -> &str {
        let Some(&end) = self.ends.get(at) else { return "" };
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        self.letters.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The tokens at a range of places.
    pub fn words(&self, tokens: Range<usize>) -> Vec<&str> {
        (tokens.start..tokens.end.min(self.ends.len())).map(|at| self.word(at)).collect()
    }

    /// All tokens.
    pub fn all(&self) -> Vec<&str> {
        self.words(0..self.ends.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens;
    use proptest::prelude::*;

    #[test]
    fn ok_words_stand_where_their_tokens_do() {
        let text = "Kenya’s PLAN, ÉTÉ";
        let lowered = Lowered::of(text, &tokens::lex(text));
        assert_eq!(lowered.all(), ["kenya’s", "plan", ",", "été"]);
        assert_eq!(lowered.words(1..9), ["plan", ",", "été"]);
    }

    #[test]
    fn err_past_the_last_there_is_nothing() {
        assert_eq!(Lowered::of("One", &tokens::lex("One")).word(1), "");
        assert!(Lowered::default().all().is_empty());
    }

    proptest! {
        #[test]
        fn each_is_its_token_in_lower_case(text in "\\PC*") {
            let tokens = tokens::lex(&text);
            let plain: Vec<String> = tokens.iter().map(|token| token.of(&text).to_lowercase()).collect();
            let lowered = Lowered::of(&text, &tokens);
            prop_assert_eq!(lowered.all(), plain);
        }
    }
}
