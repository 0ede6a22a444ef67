use crate::{
    lexicon::{self, Table},
    tokens::{Token, TokenKind},
};
use dateline_corpus::Bound;
use std::{ops::Range, sync::LazyLock};

/// A number as written, with the words before it that bound it.
#[derive(Clone, Debug)]
pub(super) struct Number {
    /// Its tokens, the bounding words included.
    pub(super) tokens: Range<usize>,
    /// The first token of the number itself.
    pub(super) first: usize,
    /// The number; nothing for "hundreds".
    pub(super) value: Option<u64>,
    pub(super) bound: Bound,
    /// Whether words say how it bounds the truth.
    pub(super) bounded: bool,
}

#[derive(Clone, Copy)]
enum Word {
    Plain(u64),
    Times(u64),
    Vague(u64),
}

static WORDS: LazyLock<Table<&str, Word>> = LazyLock::new(|| {
    let lines =
        lexicon::entries(include_str!("../../data/numbers.txt")).filter_map(|line| line.split_once(' '));
    let parsed = lines.filter_map(|(word, value)| {
        let number = |text: &str| text.parse::<u64>().ok();
        let value = match (value.strip_prefix('*'), value.strip_prefix('~')) {
            (Some(times), _) => Word::Times(number(times)?),
            (_, Some(vague)) => Word::Vague(number(vague)?),
            _ => Word::Plain(number(value)?),
        };
        Some((word, value))
    });
    parsed.collect()
});

static BOUNDS: LazyLock<Vec<(Vec<&str>, Bound)>> = LazyLock::new(|| {
    let mut bounds = Vec::new();
    for line in lexicon::entries(include_str!("../../data/bounds.txt")) {
        let Some((name, phrases)) = line.split_once(':') else { continue };
        let bound = match name {
            "at_least" => Bound::AtLeast,
            "more_than" => Bound::MoreThan,
            "nearly" => Bound::Nearly,
            "at_most" => Bound::AtMost,
            _ => Bound::About,
        };
        bounds
            .extend(phrases.split(',').map(|phrase| (phrase.split_whitespace().collect::<Vec<_>>(), bound)));
    }
    bounds.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
    bounds
});

/// What a number says by itself: ten times its value, how many "hundreds" are at least, and where it ends.
fn value(text: &str, tokens: &[Token], words: &[&str], at: usize) -> Option<(u64, Option<u64>, usize)> {
    let token = tokens.get(at)?;
    let word = *words.get(at)?;
    let mut end = at + 1;
    let (mut value, mut vague) = match token.kind {
        TokenKind::Number => (decimal(token.of(text))?, None),
        TokenKind::Word => match WORDS.get(word) {
            Some(Word::Plain(n)) => ((*n).saturating_mul(10), None),
            Some(Word::Vague(n)) => (0, Some(*n)),
            Some(Word::Times(_)) if matches!(before(words, at), "a" | "one" | "half-a") => (10, None),
            Some(Word::Times(_)) | None => (hyphenated(word)?.saturating_mul(10), None),
        },
        _ => return None,
    };
    if let (TokenKind::Word, Some(Word::Times(n))) = (token.kind, WORDS.get(word)) {
        value = value.saturating_mul(*n);
    }
    // "two hundred thousand", "1.2 million", "one hundred and five".
    while let Some(&next) = words.get(end) {
        match WORDS.get(next) {
            Some(Word::Times(n)) if vague.is_none() => value = value.saturating_mul(*n),
            Some(Word::Plain(n))
                if vague.is_none() && value >= 1000 && *n < 100 && token.kind == TokenKind::Word =>
            {
                value = value.saturating_add(n.saturating_mul(10));
            }
            Some(Word::Vague(n)) if vague.is_some() => vague = vague.max(Some(*n)),
            None if next == "of"
                && vague.is_some()
                && matches!(words.get(end + 1).and_then(|w| WORDS.get(w)), Some(Word::Vague(_))) => {}
            _ => break,
        }
        end += 1;
    }
    Some((value, vague, end))
}

/// The number at a token, where one begins there.
pub(super) fn read(text: &str, tokens: &[Token], words: &[&str], at: usize) -> Option<Number> {
    let token = tokens.get(at)?;
    let (value, vague, end) = value(text, tokens, words, at)?;
    let mut number = Number {
        tokens: at..end,
        first: at,
        value: vague.is_none().then_some(value / 10),
        bound: match vague {
            Some(n) if n >= 1000 => Bound::Thousands,
            Some(n) if n >= 100 => Bound::Hundreds,
            Some(_) => Bound::About,
            None => Bound::Exact,
        },
        bounded: vague.is_some(),
    };
    let article = matches!(before(words, at), "a" | "the") && token.kind == TokenKind::Word;
    let from = if article { at - 1 } else { at };
    if let Some((phrase, bound)) = BOUNDS.iter().find(|(phrase, _)| ends_with(words, from, phrase)) {
        number.tokens.start = from - phrase.len();
        number.bounded = true;
        if vague.is_none() {
            number.bound = *bound;
        }
    }
    // "12 or more people".
    if words.get(end) == Some(&"or") && words.get(end + 1) == Some(&"more") {
        number.tokens.end = end + 2;
        number.bound = Bound::AtLeast;
    }
    if vague.is_none()
        && let Some(end) = upper(text, tokens, words, at..end, value)
    {
        let between = usize::from(before(words, at) == "between");
        number.tokens = number.tokens.start.min(at - between)..end;
        (number.bound, number.bounded) = (Bound::AtLeast, true);
    }
    Some(number)
}

/// Where "between 40 and 60" and "40 to 60" end: their number is no less than the lower.
fn upper(text: &str, tokens: &[Token], words: &[&str], lower: Range<usize>, least: u64) -> Option<usize> {
    let link = match before(words, lower.start) {
        "between" => "and",
        "from" => return None,
        _ => "to",
    };
    words.get(lower.end).filter(|word| **word == link)?;
    let (most, vague, end) = value(text, tokens, words, lower.end + 1)?;
    // "40 to 60 people", not "from 40 to 60" nor "raised 40 to 60".
    let counts = tokens.get(end).is_some_and(Token::is_word) || link == "and";
    (vague.is_none() && least < most && counts).then_some(end)
}

fn before<'w>(words: &[&'w str], at: usize) -> &'w str {
    at.checked_sub(1).and_then(|i| words.get(i)).copied().unwrap_or_default()
}

fn ends_with(words: &[&str], at: usize, phrase: &[&str]) -> bool {
    at.checked_sub(phrase.len()).and_then(|from| words.get(from..at)).is_some_and(|found| found == phrase)
}

/// Ten times the value of digits with separators, so that "1.2 million" stays whole.
fn decimal(text: &str) -> Option<u64> {
    let plain: String = text.chars().filter(|&c| c != ',').collect();
    match plain.split_once('.') {
        Some((whole, part)) if !part.contains('.') => {
            let tenth = part.chars().next()?.to_digit(10)?;
            Some(whole.parse::<u64>().ok()?.saturating_mul(10).saturating_add(u64::from(tenth)))
        }
        Some(_) => None,
        None => plain.parse::<u64>().ok().map(|n| n.saturating_mul(10)),
    }
}

/// "twenty-one".
fn hyphenated(word: &str) -> Option<u64> {
    let (tens, ones) = word.split_once('-')?;
    match (WORDS.get(tens)?, WORDS.get(ones)?) {
        (Word::Plain(tens), Word::Plain(ones)) if *tens >= 20 && *ones < 10 => Some(tens + ones),
        _ => None,
    }
}
