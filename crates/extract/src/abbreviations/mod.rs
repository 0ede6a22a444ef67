//! Abbreviations that an article explains: `the Harbour Workers Union (HWU)`, `HWU (Harbour Workers Union)`, `the
//! Harbour Workers Union, or HWU,`, `HWU, the Harbour Workers Union,`.
//!
//! An abbreviation and a name beside it belong together where the letters of the one are the initials of the other.
//! Not read: initials of a name in another language than the article's, and names of which words are left out.

mod gather;
mod initials;

pub(crate) use gather::gather;

use crate::{
    layers::Layers,
    names::{MentionKind, Names},
    reading::within,
    sentences::Sentence,
    tokens::Token,
};
use dateline_corpus::Span;
use std::ops::Range;

/// An abbreviation beside the name it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explained {
    /// The abbreviation.
    pub short: Span,
    /// The name.
    pub full: Span,
    /// Both, with what stands between them and the brackets around either.
    pub span: Span,
    /// The sentence around them.
    pub sentence: Span,
}

/// Words that say that what follows is another name for what was just named.
const CUES: [&str; 22] = [
    "or",
    "also",
    "known",
    "as",
    "by",
    "its",
    "their",
    "the",
    "initials",
    "acronym",
    "abbreviation",
    "abbreviated",
    "to",
    "called",
    "short",
    "for",
    "better",
    "widely",
    "commonly",
    "which",
    "stands",
    "an",
];

/// How many of them stand together at most.
const CUED: usize = 6;

/// All of an article's, in order; linear in its length.
pub(crate) fn find(text: &str, layers: &Layers, names: &Names) -> Vec<Explained> {
    let mut found = Vec::new();
    for sentence in &layers.sentences {
        let report = layers.blocks.get(sentence.block).is_some_and(|block| block.kind.is_report());
        if !report {
            continue;
        }
        let page = Page { text, tokens: &layers.tokens, sentence, names };
        for at in sentence.tokens.clone() {
            // Most words have no second capital, and are passed over at a glance.
            let bytes = layers.tokens.get(at).and_then(|token| text.as_bytes().get(token.span.range()));
            let capital = |byte: &u8| byte.is_ascii_uppercase();
            let Some([first, rest @ ..]) = bytes else { continue };
            if !capital(first) || !rest.iter().any(capital) {
                continue;
            }
            let short = page.str(at);
            if let Some(letters) = initials::letters(short) {
                found.extend(page.before(at, &letters).or_else(|| page.behind(at, &letters)));
            }
        }
    }
    found
}

/// A sentence of an article.
struct Page<'r> {
    text: &'r str,
    tokens: &'r [Token],
    sentence: &'r Sentence,
    names: &'r Names,
}

impl<'r> Page<'r> {
    /// A token's words; none outside of the sentence.
    fn str(&self, at: usize) -> &'r str {
        let inside = self.sentence.tokens.contains(&at);
        self.tokens.get(at).filter(|_| inside).map_or("", |token| token.of(self.text))
    }

    fn is_cue(&self, at: usize) -> bool {
        CUES.contains(&self.str(at))
    }

    /// Whether a cue in a stretch says by itself that a name is explained.
    fn explains(&self, cues: Range<usize>) -> bool {
        cues.into_iter().any(|at| {
            matches!(
                self.str(at),
                "or" | "known"
                    | "initials"
                    | "acronym"
                    | "abbreviation"
                    | "abbreviated"
                    | "called"
                    | "short"
                    | "stands"
            )
        })
    }

    /// A stretch of words that could be a name, to a mark at most.
    fn words(&self, tokens: Range<usize>) -> Vec<&'r str> {
        tokens.map(|at| self.str(at)).collect()
    }

    fn is_name_part(&self, at: usize) -> bool {
        let word = self.sentence.tokens.contains(&at) && self.tokens.get(at).is_some_and(Token::is_word);
        word || self.str(at) == "&"
    }

    /// The short form stands behind its name: `the Harbour Workers Union (HWU)`, `…, or HWU,`.
    fn before(&self, at: usize, letters: &[char]) -> Option<Explained> {
        let cues = (0..CUED).take_while(|back| at > *back && self.is_cue(at - back - 1)).count();
        let cues = at - cues..at;
        let mark = cues.start.checked_sub(1).map_or("", |mark| self.str(mark));
        let bracketed = mark == "(" && matches!(self.str(at + 1), ")" | "," | ";");
        let put_in = is_pause(mark)
            && letters.len() > 2
            && (is_pause(self.str(at + 1)) || self.explains(cues.clone()));
        let marked = mark == "(" || is_pause(mark);
        let bare = !marked && self.explains(cues.clone());
        if !(bracketed || put_in || bare) {
            return None;
        }
        let mut end = if marked { cues.start.checked_sub(1)? } else { cues.start };
        // Quotation marks around the name are no part of it.
        if self.tokens.get(end.checked_sub(1)?)?.is_quote() {
            end -= 1;
        }
        let most = letters.len() * 2 + 4;
        let start = (0..most).take_while(|back| end > *back && self.is_name_part(end - back - 1)).count();
        let start = end - start;
        let first = start + initials::first(letters, &self.words(start..end))?;
        let close = if bracketed && self.str(at + 1) == ")" { at + 1 } else { at };
        self.explained(at, first..end, first..close + 1, letters)
    }

    /// The short form stands before its name: `HWU (Harbour Workers Union)`, `HWU, the Harbour Workers Union,`.
    fn behind(&self, at: usize, letters: &[char]) -> Option<Explained> {
        let mark = self.str(at + 1);
        let marked = mark == "(" || is_pause(mark);
        let cues = at + 1 + usize::from(marked);
        let start = (cues..cues + CUED).find(|&at| !self.is_cue(at))?;
        let explains = self.explains(cues..start);
        if !marked && !explains {
            return None;
        }
        let most = start + letters.len() * 2 + 4;
        let end = (start..most).find(|&at| !self.is_name_part(at)).unwrap_or(most);
        let whole = |end: &usize| initials::first(letters, &self.words(start..*end)) == Some(0);
        let full = start..(start + 2..end + 1).rev().find(whole)?;
        let after = self.str(full.end);
        let fits = match mark {
            "(" => matches!(after, ")" | "," | ";"),
            _ if explains => !self.str(full.end).starts_with(char::is_uppercase),
            _ => letters.len() > 2 && (is_pause(after) || matches!(after, "." | ")" | ";")),
        };
        let close = if mark == "(" && after == ")" { full.end + 1 } else { full.end };
        if fits { self.explained(at, full, at..close, letters) } else { None }
    }

    fn explained(
        &self,
        short: usize,
        full: Range<usize>,
        both: Range<usize>,
        letters: &[char],
    ) -> Option<Explained> {
        let span = |tokens: Range<usize>| {
            let (first, last) =
                (self.tokens.get(tokens.start)?, self.tokens.get(tokens.end.checked_sub(1)?)?);
            Some(Span { start: first.span.start, end: last.span.end })
        };
        let full = span(full)?;
        // Two initials are easily those of somebody beside an agency: `Photo by Ana Perez (AP)`.
        let mentions = within(&self.names.mentions, full, |mention| mention.span);
        if letters.len() == 2 && mentions.iter().any(|mention| mention.kind == MentionKind::Person) {
            return None;
        }
        Some(Explained {
            short: span(short..short + 1)?,
            full,
            span: span(both)?,
            sentence: self.sentence.span,
        })
    }
}

/// Whether a mark may stand around what is put in.
fn is_pause(mark: &str) -> bool {
    matches!(mark, "," | "—" | "–" | "--" | "-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{reading::Reading, source::Source};

    /// `short = full` and the words that explain, of each.
    fn found(text: &str) -> Vec<[String; 2]> {
        let article = format!("A long day in Calver\n\n{text}\n");
        let source = Source::from_bytes("a.txt", article.clone().into_bytes()).unwrap();
        let of = |span: Span| span.of(&article).unwrap().to_owned();
        let reading = Reading::of(&source);
        reading
            .abbreviations
            .iter()
            .map(|one| [format!("{} = {}", of(one.short), of(one.full)), of(one.span)])
            .collect()
    }

    fn explains(text: &str, pair: &str, words: &str) {
        assert_eq!(found(text), [[pair.to_owned(), words.to_owned()]], "{text}");
    }

    #[test]
    fn ok_a_short_form_behind_its_name() {
        const PAIR: &str = "HWU = Harbour Workers Union";
        let two = [
            ("(HWU)", "Harbour Workers Union (HWU)"),
            ("(also known as HWU)", "Harbour Workers Union (also known as HWU)"),
        ];
        for (with, words) in two {
            explains(
                &format!("Nine died, the Calver-based Harbour Workers Union {with} said on Monday."),
                PAIR,
                words,
            );
        }
        for with in [", or HWU,", ", HWU,", " or HWU", ", known by its initials HWU,", " — known as HWU —"]
        {
            let text = format!("Nine died, the Harbour Workers Union{with} said on Monday.");
            let words = format!("Harbour Workers Union{}", with.trim_end_matches([',', '—', ' ']));
            explains(&text, PAIR, &words);
        }
    }

    #[test]
    fn ok_a_short_form_before_its_name() {
        const PAIR: &str = "HWU = Harbour Workers Union";
        for (text, words) in [
            ("Nine died, the HWU (Harbour Workers Union) said.", "HWU (Harbour Workers Union)"),
            ("The HWU, the Harbour Workers Union, said nine died.", "HWU, the Harbour Workers Union"),
            ("The HWU – the Harbour Workers Union – said nine died.", "HWU – the Harbour Workers Union"),
            ("HWU stands for Harbour Workers Union.", "HWU stands for Harbour Workers Union"),
            ("The HWU, short for Harbour Workers Union, met.", "HWU, short for Harbour Workers Union"),
        ] {
            explains(text, PAIR, words);
        }
    }

    #[test]
    fn ok_a_name_has_small_words_and_hyphens() {
        explains(
            "The Ministry of Public Works and Transport (MPWT) closed it.",
            "MPWT = Ministry of Public Works and Transport",
            "Ministry of Public Works and Transport (MPWT)",
        );
        explains(
            "Two improvised explosive devices (IEDs) went off.",
            "IEDs = improvised explosive devices",
            "improvised explosive devices (IEDs)",
        );
    }

    #[test]
    fn err_what_has_other_initials_is_not_explained() {
        for text in [
            "Nine died, the Harbour Workers League (HWU) said.",
            "Nine died, said the Moon Council, HWU, and others.",
            "The Harbour Workers Union met. (HWU)",
            "Harbour Workers Union members met HWU members.",
            "The HWU, Harbour Workers Union members and others met.",
            "Photo by Ana Perez (AP).",
            "The mayor (R-TX) left the U.S. (US) on Monday.",
        ] {
            assert_eq!(found(text), [] as [[String; 2]; 0], "{text}");
        }
    }
}
