//! What months and weekdays are called.

use dateline_corpus::{Civil, Day, MONTHS, Weekday};
use std::sync::OnceLock;

/// The language of all interface words, as browsers call it.
pub const LANGUAGE: &str = "en";

/// The names that a browser's `Intl` has for the months, in full and short, from January, and for the weekdays, from
/// Monday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// "January".
    pub months: Vec<String>,
    /// "Jan".
    pub short_months: Vec<String>,
    /// "Monday".
    pub weekdays: Vec<String>,
}

static NAMES: OnceLock<Names> = OnceLock::new();

/// Takes over a browser's names. Until then, and where there is no browser, the names are those of this file.
pub fn take_names(names: Names) {
    // The first ones stay: what is drawn must not change its words.
    let _ = NAMES.set(names);
}

fn name(of: fn(&Names) -> &Vec<String>, place: usize) -> Option<&'static str> {
    NAMES.get().and_then(|names| of(names).get(place)).map(String::as_str)
}

/// "January".
pub(super) fn month(civil: Civil) -> &'static str {
    let place = usize::from(civil.month).saturating_sub(1);
    name(|names| &names.months, place).or(MONTHS.get(place).copied()).unwrap_or_default()
}

/// "Jan".
pub(super) fn short_month(civil: Civil) -> &'static str {
    let place = usize::from(civil.month).saturating_sub(1);
    let own = || month(civil).get(..3).unwrap_or_else(|| month(civil));
    name(|names| &names.short_months, place).unwrap_or_else(own)
}

/// The name of a weekday.
pub fn weekday(day: Day) -> &'static str {
    let (place, own) = match day.weekday() {
        Weekday::Monday => (0, "Monday"),
        Weekday::Tuesday => (1, "Tuesday"),
        Weekday::Wednesday => (2, "Wednesday"),
        Weekday::Thursday => (3, "Thursday"),
        Weekday::Friday => (4, "Friday"),
        Weekday::Saturday => (5, "Saturday"),
        Weekday::Sunday => (6, "Sunday"),
    };
    name(|names| &names.weekdays, place).unwrap_or(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn ok_names_without_a_browser() {
        let civil = day("2026-09-07").civil();
        assert_eq!(
            (month(civil), short_month(civil), weekday(day("2026-09-07"))),
            ("September", "Sep", "Monday")
        );
        assert_eq!(weekday(day("2026-09-13")), "Sunday");
    }

    #[test]
    fn err_a_month_that_is_none_has_no_name() {
        let civil = Civil { month: 13, ..day("2026-09-07").civil() };
        assert_eq!((month(civil), short_month(civil)), ("", ""));
    }
}
