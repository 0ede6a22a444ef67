//! Lines that say when an article was published or updated.

use super::{
    mention::Expression,
    rules,
    terms::Terms,
    words::{Key, Word},
};
use crate::tokens;
use dateline_corpus::{Day, TimeOfDay};

/// A date, and perhaps a time, that a line stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The day, as the line most likely means it.
    pub day: Day,
    /// The other day it may mean, where day and month cannot be told apart ("03/04/2026").
    pub or: Option<Day>,
    /// The time of day, without its zone.
    pub time: Option<TimeOfDay>,
}

/// The longest line that can be a stamp, in bytes.
const LONGEST: usize = 160;

/// The stamp that a line is: a full date with at most a time, a zone, a word like "Updated", a section's name
/// or a few marks beside it. A sentence with a date in it is none.
///
/// ```
/// let stamp = dateline_extract::dates::stamp("Updated: 12 January 2026, 14:05 GMT").unwrap();
/// assert_eq!(stamp.day.to_string(), "2026-01-12");
/// assert_eq!(stamp.time.unwrap().to_string(), "14:05");
/// assert!(dateline_extract::dates::stamp("Protests began on 28 December 2025.").is_none());
/// ```
pub fn stamp(line: &str) -> Option<Stamp> {
    let line = line.trim();
    // A post and its author, or a picture's credit, has a date of its own.
    if line.len() > LONGEST || !line.bytes().any(|b| b.is_ascii_digit()) || line.contains('@') {
        return None;
    }
    let spaced = time_apart(line);
    let line = spaced.as_deref().unwrap_or(line);
    let terms = Terms::cut(line, &tokens::lex(line), &[]);
    let (mut days, mut time) = (None, None);
    let mut strangers = 0;
    let mut at = 0;
    while at < terms.len() {
        if let Some(draft) = rules::at(&terms, at).filter(|draft| draft.to > at) {
            let found = match draft.expression {
                Expression::Day { year: Some(year), month, day, .. } => {
                    Some((Day::from_civil(year, month, day)?, None))
                }
                Expression::Numbers { year, first, second } => {
                    Some((Day::from_civil(year, first, second)?, Day::from_civil(year, second, first)))
                }
                _ => None,
            };
            days = days.or(found);
            time = time.or(draft.time);
            at = draft.to;
            continue;
        }
        if let Some((found, _, to)) = rules::time(&terms, at) {
            time = time.or(found);
            at = to;
            continue;
        }
        match terms.word(at) {
            Word::Sign(b'.') if terms.glued(at) && at + 1 == terms.len() && strangers > 0 => strangers += 2,
            Word::Sign(_)
            | Word::Key(Key::Zone | Key::Local | Key::Time | Key::At | Key::On | Key::Am | Key::Pm) => {}
            Word::Verb(_) => strangers += 6,
            Word::Number(..) if days.is_some() => strangers += 2,
            _ if is_label(terms.letters(at)) => {}
            _ if is_picture(terms.letters(at)) => return None,
            _ => strangers += 1,
        }
        at += 1;
    }
    let (day, or) = days?;
    (strangers <= 5).then_some(Stamp { day, or, time })
}

/// Whether a word says what a stamp is, or is a zone.
fn is_label(word: &str) -> bool {
    const LABELS: [&str; 17] = [
        "published",
        "updated",
        "posted",
        "modified",
        "created",
        "date",
        "last",
        "first",
        "issued",
        "edited",
        "update",
        "publication",
        "release",
        "released",
        "z",
        "t",
        "hrs",
    ];
    LABELS.iter().any(|label| label.eq_ignore_ascii_case(word))
}

/// Whether a word says that a line is about a picture.
fn is_picture(word: &str) -> bool {
    ["photo", "photograph", "picture", "image", "file", "credit", "caption"]
        .iter()
        .any(|p| p.eq_ignore_ascii_case(word))
}

/// The line with a space between a date and a time that are run together: `2026-01-12T18:19Z`, `January 12,
/// 20266:19 PM`.
fn time_apart(line: &str) -> Option<String> {
    let bytes = line.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let iso = (1..bytes.len()).find(|&at| bytes.get(at) == Some(&b'T') && digit(at - 1) && digit(at + 1));
    if let Some(at) = iso {
        return Some(format!("{} {}", line.get(..at)?, line.get(at + 1..)?.replace('Z', " ")));
    }
    let colon = line.find(':')?;
    let digits = bytes.get(..colon)?.iter().rev().take_while(|b| b.is_ascii_digit()).count();
    let at = colon.checked_sub(digits)? + 4;
    matches!(digits, 5 | 6).then(|| Some(format!("{} {}", line.get(..at)?, line.get(at..)?))).flatten()
}
