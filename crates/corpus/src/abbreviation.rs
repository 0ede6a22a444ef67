use crate::{ArticleIx, Span};

/// An abbreviation, and the name that an article gives for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Abbreviation {
    /// The abbreviation, as that article writes it: `HWU`.
    pub short: String,
    /// The name, in the article's own words: `Harbour Workers Union`.
    pub full: String,
    /// The article.
    pub article: ArticleIx,
    /// Where it explains it: `Harbour Workers Union (HWU)`.
    pub span: Span,
    /// The sentence around that.
    pub sentence: Span,
}

impl Abbreviation {
    /// Whether a word is this abbreviation; periods do not count.
    pub fn is(&self, word: &str) -> bool {
        fn letters(word: &str) -> impl Iterator<Item = u8> {
            word.bytes().filter(|&byte| byte != b'.')
        }
        letters(&self.short).eq(letters(word))
    }

    /// Whether the words of its article are what it says.
    pub(crate) fn is_proven(&self, text: &str) -> bool {
        let words = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
        let explained = self.span.of(text).map(words).unwrap_or_default();
        let sound = !self.short.is_empty() && !self.full.is_empty() && self.sentence.contains(self.span);
        sound
            && self.sentence.of(text).is_some()
            && explained.contains(&self.short)
            && explained.contains(&self.full)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "So the Harbour\nWorkers Union (HWU) said.";

    fn explained(short: &str, full: &str) -> Abbreviation {
        Abbreviation {
            short: short.to_owned(),
            full: full.to_owned(),
            article: ArticleIx(0),
            span: Span::new(7, 34),
            sentence: Span::new(0, TEXT.len()),
        }
    }

    #[test]
    fn ok_what_the_article_says_is_proven() {
        assert_eq!(Span::new(7, 34).of(TEXT), Some("Harbour\nWorkers Union (HWU)"));
        assert!(explained("HWU", "Harbour Workers Union").is_proven(TEXT));
        assert!(explained("HWU", "").is("H.W.U.") && !explained("HWU", "").is("HW"));
    }

    #[test]
    fn err_what_it_does_not_say_is_not() {
        assert!(!explained("HWU", "Heath Walkers’ Union").is_proven(TEXT));
        assert!(!explained("HRU", "Harbour Workers Union").is_proven(TEXT));
        assert!(!explained("HWU", "").is_proven(TEXT));
        assert!(!explained("HWU", "Harbour Workers Union").is_proven("So"));
    }
}
