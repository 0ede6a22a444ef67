//! Everything that can be searched, as numbers of words; and what is searched for.

use super::{
    pool::Pool,
    sound::{is_one_edit, may_begin, sound},
};
use crate::{Corpus, Span, fold};

/// How many words of a search count; there is a bit for each, and one for each phrase.
const MOST: usize = 32;
/// From how many letters on other spellings of a name are found.
const SOUNDS_FROM: usize = 5;
/// From how many letters on a slip is forgiven where nothing else is found.
const SLIPS_FROM: usize = 6;

/// The texts of a corpus: titles of events, then words of claims, then heads of articles, then names of speakers.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    words: Pool,
    /// For each word, whether it is written without a capital anywhere: then it is no name.
    common: Vec<bool>,
    tokens: Vec<u32>,
    /// Where each text ends among the tokens.
    ends: Vec<u32>,
}

impl Text {
    pub(super) fn new(corpus: &Corpus, speakers: &Pool) -> Text {
        let mut text = Text::default();
        corpus.events.iter().for_each(|event| text.add(&[&event.title]));
        for claim in &corpus.claims {
            let via = claim.speaker.as_ref().and_then(|speaker| speaker.via.as_deref());
            text.add(&[corpus.words(claim), via.unwrap_or_default()]);
        }
        let heads = corpus.articles.iter();
        heads.for_each(|article| text.add(&[article.outlet.as_deref().unwrap_or_default(), &article.title]));
        (0..speakers.len() as u32).for_each(|speaker| text.add(&[speakers.get(speaker)]));
        text
    }

    fn add(&mut self, pieces: &[&str]) {
        let Text { words, common, tokens, ends } = self;
        for piece in pieces {
            fold::words(piece, &mut |span, word| {
                let number = words.add(word);
                if number as usize >= common.len() {
                    common.push(false);
                }
                let small = piece
                    .as_bytes()
                    .get(span.start as usize)
                    .is_some_and(|first| !first.is_ascii_uppercase());
                if let Some(common) = common.get_mut(number as usize) {
                    *common |= small;
                }
                tokens.push(number);
            });
            // No phrase runs over the end of a piece.
            tokens.push(u32::MAX);
        }
        ends.push(tokens.len() as u32);
    }

    fn of(&self, place: usize) -> &[u32] {
        let start = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(place).copied().unwrap_or(start);
        self.tokens.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Finds the words of a query everywhere; nothing where it has none.
    pub(super) fn search(&self, query: &str) -> Option<Search> {
        let wanted = Wanted::of(query);
        if wanted.words.is_empty() {
            return None;
        }
        let mut search = Search { by_word: vec![0; self.words.len()], texts: Vec::new(), wanted };
        for (bit, (word, exact)) in search.wanted.words.iter().enumerate() {
            self.mark(word, *exact, 1 << bit, &mut search.by_word);
        }
        search.texts = (0..self.ends.len()).map(|place| search.bits(self.of(place))).collect();
        Some(search)
    }

    /// Marks the words that a searched one stands for: those that begin with it, or are spelled otherwise but sound
    /// like it and are names; and only where there are none of these, those one slip away.
    fn mark(&self, wanted: &str, exact: bool, bit: u32, by_word: &mut [u32]) {
        let (mut own, mut theirs) = (String::new(), String::new());
        if wanted.len() >= SOUNDS_FROM {
            sound(wanted, &mut own);
        }
        let mut found = false;
        let words = || (0..self.words.len() as u32).map(|number| self.words.get(number));
        for ((word, common), bits) in words().zip(&self.common).zip(by_word.iter_mut()) {
            let fits = if exact {
                word == wanted
            } else {
                word.starts_with(wanted)
                    || !own.is_empty() && !common && {
                        sound(word, &mut theirs);
                        may_begin(&theirs, &own)
                    }
            };
            if fits {
                found = true;
                *bits |= bit;
            }
        }
        if !found && !exact && wanted.len() >= SLIPS_FROM {
            for (word, bits) in words().zip(by_word) {
                if is_one_edit(wanted, word) {
                    *bits |= bit;
                }
            }
        }
    }

    /// Where in a text the searched words stand.
    pub(super) fn hits(&self, search: &Search, text: &str) -> Vec<Span> {
        let (mut spans, mut tokens) = (Vec::new(), Vec::new());
        fold::words(text, &mut |span, word| {
            spans.push(span);
            tokens.push(self.words.find(word).unwrap_or(u32::MAX));
        });
        let mut hits: Vec<Span> = Vec::new();
        let mut at = 0;
        while let (Some(first), Some(rest)) = (spans.get(at), tokens.get(at..)) {
            let phrase = search.wanted.phrases.iter().filter(|phrase| search.begins(rest, phrase));
            let length = phrase.map(|phrase| phrase.length).max();
            let plain = rest.first().is_some_and(|&token| search.word(token) & search.wanted.plain != 0);
            let Some(length) = length.or(plain.then_some(1)) else {
                at += 1;
                continue;
            };
            let end = spans.get(at + length - 1).map_or(first.end, |last| last.end);
            hits.push(Span { start: first.start, end });
            at += length;
        }
        hits
    }
}

/// What a query asks for.
#[derive(Clone, Debug, Default)]
struct Wanted {
    /// The words, and whether each must stand exactly so.
    words: Vec<(String, bool)>,
    phrases: Vec<Phrase>,
    /// The bits of words that stand by themselves.
    plain: u32,
    /// The bits that an event must have.
    all: u32,
}

/// Words in a row.
#[derive(Clone, Debug)]
struct Phrase {
    first: usize,
    length: usize,
    bit: u32,
}

impl Wanted {
    fn of(query: &str) -> Wanted {
        let mut wanted = Wanted::default();
        let mut bits = 0;
        // Every second piece stands in quotes; the last may still be being typed.
        let mut pieces = query.split(['"', '“', '”', '„', '«', '»']).enumerate().peekable();
        while let Some((place, piece)) = pieces.next() {
            let first = wanted.words.len();
            let quoted = place % 2 == 1;
            let open = pieces.peek().is_none();
            fold::words(piece, &mut |_, word| {
                if bits + 2 < MOST {
                    bits += 1;
                    wanted.words.push((word.to_owned(), quoted));
                }
            });
            let length = wanted.words.len() - first;
            if quoted && length > 0 {
                if let Some((_, exact)) = wanted.words.last_mut().filter(|_| open) {
                    *exact = false;
                }
                // From the top, where no word's bit is.
                let bit = 1 << (MOST - 1 - wanted.phrases.len());
                bits += 1;
                wanted.phrases.push(Phrase { first, length, bit });
                wanted.all |= bit;
            } else {
                for word in first..first + length {
                    wanted.plain |= 1 << word;
                }
            }
        }
        wanted.all |= wanted.plain;
        wanted
    }
}

/// What a query found.
#[derive(Clone, Debug)]
pub struct Search {
    wanted: Wanted,
    /// For each word of the corpus, the bits of the searched ones it stands for.
    by_word: Vec<u32>,
    /// For each text, the bits of what stands in it.
    texts: Vec<u32>,
}

impl Search {
    fn word(&self, token: u32) -> u32 {
        self.by_word.get(token as usize).copied().unwrap_or(0)
    }

    fn begins(&self, tokens: &[u32], phrase: &Phrase) -> bool {
        tokens.len() >= phrase.length
            && tokens
                .iter()
                .take(phrase.length)
                .enumerate()
                .all(|(place, &token)| self.word(token) & 1 << (phrase.first + place) != 0)
    }

    fn bits(&self, tokens: &[u32]) -> u32 {
        let mut bits = tokens.iter().fold(0, |bits, &token| bits | self.word(token)) & self.wanted.plain;
        for phrase in &self.wanted.phrases {
            if (0..tokens.len()).any(|at| self.begins(tokens.get(at..).unwrap_or_default(), phrase)) {
                bits |= phrase.bit;
            }
        }
        bits
    }

    /// The bits of a text, by its place.
    pub(super) fn text(&self, place: usize) -> u32 {
        self.texts.get(place).copied().unwrap_or(0)
    }

    /// Whether these bits are all that is searched for.
    pub(super) fn is_met(&self, bits: u32) -> bool {
        bits & self.wanted.all == self.wanted.all
    }
}
