//! Tokens cut to what the rules read: runs of letters, runs of digits, single marks.

use super::words::{self, Key, MonthForm, Word};
use crate::{
    sentences::Sentence,
    tokens::{Token, TokenKind},
};
use dateline_corpus::Span;

/// A run of letters or digits, or a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Term {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) word: Word,
    /// Whether it begins with a capital letter.
    pub(super) capital: bool,
    /// Whether no space stands before it.
    pub(super) glued: bool,
    /// Whether it stands in a quotation.
    pub(super) quoted: bool,
    /// Whether a sentence begins with it.
    pub(super) first: bool,
}

/// All terms of a text, in order.
pub(super) struct Terms<'t> {
    pub(super) text: &'t str,
    list: Vec<Term>,
}

impl<'t> Terms<'t> {
    /// Cuts tokens into terms; linear.
    pub(super) fn cut(text: &'t str, tokens: &[Token], sentences: &[Sentence]) -> Terms<'t> {
        let mut cutter =
            Cutter { text, list: Vec::with_capacity(tokens.len() + tokens.len() / 8), quoted: false, end: 0 };
        let mut sentences = sentences.iter().map(|sentence| sentence.span.start).peekable();
        for token in tokens {
            cutter.blank_line(token);
            let from = cutter.list.len();
            cutter.token(token);
            while sentences.next_if(|&start| start < token.span.start).is_some() {}
            if sentences.next_if_eq(&token.span.start).is_some()
                && let Some(term) = cutter.list.get_mut(from)
            {
                term.first = true;
            }
        }
        Terms { text, list: cutter.list }
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<&Term> {
        self.list.get(at)
    }

    /// The word at a place, a blank line past the end.
    pub(super) fn word(&self, at: usize) -> Word {
        self.list.get(at).map_or(Word::Sign(b'\n'), |term| term.word)
    }

    /// The word before a place, a blank line before the beginning.
    pub(super) fn before(&self, at: usize) -> Word {
        at.checked_sub(1).map_or(Word::Sign(b'\n'), |at| self.word(at))
    }

    pub(super) fn is(&self, at: usize, key: Key) -> bool {
        self.word(at) == Word::Key(key)
    }

    pub(super) fn is_any(&self, at: usize, keys: &[Key]) -> bool {
        matches!(self.word(at), Word::Key(key) if keys.contains(&key))
    }

    pub(super) fn sign(&self, at: usize, sign: u8) -> bool {
        self.word(at) == Word::Sign(sign)
    }

    /// Whether the term at a place has no space before it.
    pub(super) fn glued(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|term| term.glued)
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|term| term.capital)
    }

    /// The letters of the term at a place, as written.
    pub(super) fn letters(&self, at: usize) -> &'t str {
        self.list
            .get(at)
            .and_then(|term| self.text.get(term.start as usize..term.end as usize))
            .unwrap_or_default()
    }

    /// The place after an `'s` at a place.
    pub(super) fn after_possessive(&self, at: usize) -> Option<usize> {
        (self.sign(at, b'\'') && self.glued(at) && self.glued(at + 1) && self.is(at + 1, Key::S))
            .then_some(at + 2)
    }

    /// The place after a period that belongs to an abbreviation at the place before.
    pub(super) fn after_period(&self, at: usize) -> usize {
        if self.sign(at, b'.') && self.glued(at) { at + 1 } else { at }
    }

    /// A hyphen with no space around it, as in "12-day": the place after.
    pub(super) fn after_hyphen(&self, at: usize) -> Option<usize> {
        (self.sign(at, b'-') && self.glued(at) && self.glued(at + 1)).then_some(at + 1)
    }

    /// The bytes from one term to before another.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let start = self.list.get(from).map_or(0, |term| term.start);
        let end = to.checked_sub(1).and_then(|last| self.list.get(last)).map_or(start, |term| term.end);
        Span { start, end: end.max(start) }
    }
}

struct Cutter<'t> {
    text: &'t str,
    list: Vec<Term>,
    quoted: bool,
    /// Where the last token ended.
    end: u32,
}

impl Cutter<'_> {
    /// A term for a blank line before this token, so that no expression runs over it. Quotations end at it.
    fn blank_line(&mut self, token: &Token) {
        let gap = self.text.get(self.end as usize..token.span.start as usize).unwrap_or_default();
        if gap.len() > 1 && gap.bytes().filter(|&b| b == b'\n').count() > 1 {
            self.quoted = false;
            self.push(self.end, self.end, Word::Sign(b'\n'), false);
        }
    }

    fn push(&mut self, start: u32, end: u32, word: Word, capital: bool) {
        let glued = start > 0 && self.end == start;
        self.list.push(Term { start, end, word, capital, glued, quoted: self.quoted, first: false });
        self.end = end;
    }

    fn token(&mut self, token: &Token) {
        let Span { start, end } = token.span;
        match token.kind {
            TokenKind::Open => {
                self.push(start, end, Word::Sign(b'"'), false);
                self.quoted = true;
            }
            TokenKind::Close => {
                self.quoted = false;
                self.push(start, end, Word::Sign(b'"'), false);
            }
            TokenKind::Straight => {
                self.push(start, end, Word::Sign(b'"'), false);
                self.quoted = !self.quoted;
            }
            _ => self.runs(token),
        }
    }

    fn runs(&mut self, token: &Token) {
        let text = token.of(self.text);
        let bytes = text.as_bytes();
        let base = token.span.start;
        if text.contains('/') && text.len() > 1 {
            return self.push(base, token.span.end, Word::Other, false); // an address
        }
        let mut at = 0;
        while let Some(&first) = bytes.get(at) {
            let same: fn(&u8) -> bool = if first.is_ascii_digit() {
                u8::is_ascii_digit
            } else if first.is_ascii_alphabetic() || !first.is_ascii() {
                |b| b.is_ascii_alphabetic() || !b.is_ascii()
            } else {
                |_| false
            };
            let rest = bytes.get(at..).unwrap_or_default();
            let length = rest.iter().take_while(|b| same(b)).count().max(1);
            let run = rest.get(..length).unwrap_or_default();
            let (start, end) = (base + at as u32, base + (at + length) as u32);
            at += length;
            if first.is_ascii_digit() {
                self.digits(start, end, run);
            } else if first.is_ascii_alphabetic() && run.is_ascii() {
                self.push(start, end, words::look_up(run), first.is_ascii_uppercase());
            } else if !first.is_ascii() || !run.is_ascii() {
                self.foreign(start, end);
            } else {
                self.push(start, end, Word::Sign(first), false);
            }
        }
    }

    /// Digits; those after a grouping comma are one number with those before it.
    fn digits(&mut self, start: u32, end: u32, run: &[u8]) {
        let add = |value: u32, run: &[u8]| {
            run.iter().fold(value, |n, b| n.saturating_mul(10).saturating_add(u32::from(b - b'0')))
        };
        let count = u8::try_from(run.len()).unwrap_or(u8::MAX);
        if run.len() == 3
            && self.end == start
            && let [.., number, comma] = self.list.as_mut_slice()
            && comma.word == Word::Sign(b',')
            && comma.glued
            && let Word::Number(value, _) = number.word
        {
            number.word = Word::Number(add(value, run), u8::MAX);
            number.end = end;
            self.list.pop();
            self.end = end;
            return;
        }
        self.push(start, end, Word::Number(add(0, run), count), false);
    }

    /// A run with letters or marks outside ASCII.
    fn foreign(&mut self, start: u32, end: u32) {
        let run = self.text.get(start as usize..end as usize).unwrap_or_default();
        // An apostrophe or dash within a run of letters: "year’s".
        let cut = |c: char| matches!(c, '\u{2019}' | '\u{02bc}' | '\u{2010}'..='\u{2015}');
        let mut from = start;
        for (at, mark) in run.char_indices().filter(|&(_, c)| cut(c)) {
            let here = start + at as u32;
            self.letters(from, here);
            let after = here + mark.len_utf8() as u32;
            let sign = if matches!(mark, '\u{2010}'..='\u{2015}') { b'-' } else { b'\'' };
            self.push(here, after, Word::Sign(sign), false);
            from = after;
        }
        self.letters(from, end);
    }

    fn letters(&mut self, start: u32, end: u32) {
        let run = self.text.get(start as usize..end as usize).unwrap_or_default();
        let Some(first) = run.chars().next() else { return };
        let word = if run.is_ascii() { words::look_up(run.as_bytes()) } else { Word::Other };
        self.push(start, end, word, first.is_uppercase());
    }
}

/// A month's name that is one here: its number, and the place after it and its period. Names that are other
/// words too need something around them that only a month has.
pub(super) fn month(terms: &Terms<'_>, at: usize) -> Option<(u8, usize)> {
    let Word::Month(number, form) = terms.word(at) else { return None };
    let next = terms.after_period(at + 1);
    match form {
        MonthForm::Plain => Some((number, at + 1)),
        MonthForm::Short => {
            let digits = |at: usize| matches!(terms.word(at), Word::Number(..));
            let before = at.wrapping_sub(1);
            let dated = digits(next)
                || digits(before)
                || (terms.sign(before, b'-') && digits(before.wrapping_sub(1)));
            (dated || next > at + 1).then_some((number, next))
        }
        MonthForm::Name | MonthForm::Word => {
            let led = match terms.before(at) {
                Word::Number(..) | Word::Ordinal(_) | Word::Weekday(_) => true,
                Word::Sign(b'-') => terms.is(at.wrapping_sub(2), Key::Mid),
                Word::Key(key) => leads_month(key),
                _ => false,
            };
            // "the March vote", not "the March for Life"
            let attribute = terms.is(at.wrapping_sub(1), Key::The)
                && terms.word(at + 1) == Word::Other
                && !terms.capital(at + 1);
            let dated = matches!(terms.word(at + 1), Word::Number(..));
            let named = terms.capital(at + 1) && !dated;
            let sure = led
                || dated
                || attribute
                || (form == MonthForm::Name && !named && !terms.capital(at.wrapping_sub(1)));
            sure.then_some((number, at + 1))
        }
    }
}

fn leads_month(key: Key) -> bool {
    use Key::*;
    matches!(
        key,
        In | Since
            | By
            | Until
            | Of
            | From
            | To
            | Early
            | Late
            | Mid
            | Last
            | Next
            | This
            | During
            | Before
            | After
            | Between
            | And
            | Throughout
            | Each
            | Every
            | Previous
            | Following
            | Coming
            | Than
            | Start
            | End
            | St
    )
}
