//! Bare weekdays, dates and "X said", until the modules of their own are here.

use super::{Saying, Time};
use crate::{layers::Layers, tokens::TokenKind};
use dateline_corpus::{Basis, Day, DayRange, Span, Weekday, When};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(super) enum Said {
    Weekday(Weekday),
    Yesterday,
    Date(Option<i32>, u8, u8),
}

pub(super) fn times(text: &str, layers: &Layers) -> Vec<(Span, Said)> {
    let words: Vec<(&str, Span)> = layers.tokens.iter().map(|t| (t.of(text), t.span)).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&(word, span)) = words.get(at) {
        let number = |i: usize| words.get(i).and_then(|w| w.0.parse::<i32>().ok());
        let month = |i: usize| {
            let w = words.get(i)?.0;
            MONTHS.iter().position(|m| *m == w || (w.len() == 3 && m.starts_with(w))).map(|m| m as u8 + 1)
        };
        at += 1;
        let weekday = Weekday::ALL.iter().find(|w| format!("{w:?}") == word);
        if let Some(&weekday) = weekday {
            found.push((span, Said::Weekday(weekday)));
        } else if word == "yesterday" {
            found.push((span, Said::Yesterday));
        } else if let Some(m) = month(at - 1) {
            let day = if words.get(at).is_some_and(|w| w.0 == ".") { at + 1 } else { at };
            if let Some(d) = number(day).filter(|d| (1..=31).contains(d)) {
                let comma = usize::from(words.get(day + 1).is_some_and(|w| w.0 == ","));
                let year = number(day + 1 + comma).filter(|y| (1900..2100).contains(y));
                at = day + 1 + if year.is_some() { 1 + comma } else { 0 };
                let end = words.get(at - 1).map_or(span.end, |w| w.1.end);
                found.push((Span { start: span.start, end }, Said::Date(year, m, d as u8)));
            }
        } else if let (Some(d), Some(m)) = (number(at - 1), month(at))
            && (1..=31).contains(&d)
        {
            found.push((
                Span { start: span.start, end: words.get(at).map_or(span.end, |w| w.1.end) },
                Said::Date(None, m, d as u8),
            ));
            at += 1;
        }
    }
    found
}

pub(super) fn resolve(said: &Said, span: Span, published: DayRange) -> Option<Time> {
    let anchor = published.to;
    let (day, basis) = match *said {
        Said::Weekday(weekday) => {
            (anchor.plus(-((anchor.weekday() as i32 - weekday as i32).rem_euclid(7))), Basis::Relative)
        }
        Said::Yesterday => (anchor.plus(-1), Basis::Relative),
        Said::Date(Some(year), month, day) => (Day::from_civil(year, month, day)?, Basis::Explicit),
        Said::Date(None, month, day) => {
            let year = anchor.civil().year;
            let this = Day::from_civil(year, month, day).filter(|d| *d <= anchor);
            (this.or_else(|| Day::from_civil(year - 1, month, day))?, Basis::Explicit)
        }
    };
    let mut when = When::new(DayRange::day(day), basis);
    when.words = Some(span);
    Some(Time { span, when })
}

pub(super) fn sayings(text: &str, layers: &Layers) -> Vec<Saying> {
    let mut found = Vec::new();
    for sentence in &layers.sentences {
        let tokens = layers.tokens.get(sentence.tokens.clone()).unwrap_or_default();
        for (at, token) in tokens.iter().enumerate() {
            if !matches!(
                token.of(text),
                "said" | "told" | "says" | "announced" | "warned" | "accused" | "added"
            ) {
                continue;
            }
            let named = |t: &&crate::tokens::Token| t.is_word() && t.of(text).starts_with(char::is_uppercase);
            let before: Vec<_> = tokens[..at].iter().rev().take_while(named).collect();
            let after: Vec<_> = tokens[at + 1..].iter().take_while(named).collect();
            let (first, last) = match (before.first(), before.last(), after.first(), after.last()) {
                (Some(l), Some(f), ..) => (f.span, l.span),
                (_, _, Some(f), Some(l)) if tokens.iter().any(|t| t.kind == TokenKind::Close) => {
                    (f.span, l.span)
                }
                _ => continue,
            };
            let span = Span { start: first.start, end: last.end };
            found.push(Saying {
                sentence: sentence.span,
                cue: token.span,
                name: span.of(text).unwrap_or_default().to_owned(),
                via: None,
            });
            break;
        }
    }
    found
}
