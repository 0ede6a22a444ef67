//! Named days, from the list `dates_holidays.txt`.

use super::{
    arithmetic,
    terms::Terms,
    words::{self, Word},
};
use dateline_corpus::{Day, Weekday};
use std::sync::LazyLock;

struct Holiday {
    /// Its words; an `'s` is a word of its own.
    name: Vec<&'static str>,
    rule: Rule,
}

#[derive(Clone, Copy)]
enum Rule {
    Fixed(u8, u8),
    /// Month, weekday, which one of the month, days after it.
    Nth(u8, Weekday, i32, i32),
    Easter(i32),
}

static HOLIDAYS: LazyLock<Vec<Holiday>> =
    LazyLock::new(|| include_str!("../../data/dates_holidays.txt").lines().filter_map(read).collect());

fn read(line: &'static str) -> Option<Holiday> {
    let (name, rule) = line.split_once('|').filter(|_| !line.starts_with('#'))?;
    let name = name.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()).collect();
    let mut fields = rule.split_whitespace();
    let first = fields.next()?;
    let number = |field: Option<&str>| field.map_or(Some(0), |field| field.parse::<i32>().ok());
    let rule = if first == "easter" {
        Rule::Easter(number(fields.next())?)
    } else if let Some((month, day)) = first.split_once('-') {
        Rule::Fixed(month.parse().ok()?, day.parse().ok()?)
    } else {
        let Word::ShortWeekday(weekday) = short_weekday(fields.next()?) else { return None };
        Rule::Nth(first.parse().ok()?, weekday, number(fields.next())?, number(fields.next())?)
    };
    Some(Holiday { name, rule })
}

/// A weekday of three letters in lower case.
fn short_weekday(text: &str) -> Word {
    let mut capital = text.as_bytes().to_vec();
    if let Some(first) = capital.first_mut() {
        first.make_ascii_uppercase();
    }
    words::look_up(&capital)
}

/// The holiday whose name stands at a place, and the place after it.
pub(super) fn at(terms: &Terms<'_>, at: usize) -> Option<(u8, usize)> {
    if !terms.capital(at) {
        return None;
    }
    let first = terms.letters(at);
    let mut best: Option<(u8, usize)> = None;
    for (place, holiday) in HOLIDAYS.iter().enumerate() {
        if !holiday.name.first().is_some_and(|word| word.eq_ignore_ascii_case(first)) {
            continue;
        }
        if let Some(to) = matches(terms, at, &holiday.name)
            && best.is_none_or(|(_, end)| to > end)
        {
            best = u8::try_from(place).ok().map(|place| (place, to));
        }
    }
    best
}

/// The place after a name that stands at a place, apostrophes and periods aside.
fn matches(terms: &Terms<'_>, at: usize, name: &[&str]) -> Option<usize> {
    let mut next = at;
    for (count, word) in name.iter().enumerate() {
        while count > 0 && matches!(terms.word(next), Word::Sign(b'\'' | b'.')) && terms.glued(next) {
            next += 1;
        }
        if !terms.letters(next).eq_ignore_ascii_case(word) {
            return None;
        }
        next += 1;
    }
    Some(next)
}

/// The day of a holiday in a year.
pub(super) fn day(holiday: u8, year: i32) -> Option<Day> {
    match HOLIDAYS.get(usize::from(holiday))?.rule {
        Rule::Fixed(month, day) => Day::from_civil(year, month, day),
        Rule::Nth(month, weekday, n, after) => {
            arithmetic::nth_weekday(year, month, weekday, n).map(|day| day.plus(after))
        }
        Rule::Easter(after) => arithmetic::easter(year).map(|day| day.plus(after)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_every_line_of_the_list_is_understood() {
        let lines =
            include_str!("../../data/dates_holidays.txt").lines().filter(|line| !line.starts_with('#'));
        assert_eq!(lines.count(), HOLIDAYS.len());
        assert!(HOLIDAYS.len() < 256);
        for place in 0..HOLIDAYS.len() {
            assert!(day(place as u8, 2026).is_some());
        }
    }
}
