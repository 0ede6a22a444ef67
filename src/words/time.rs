//! Days, ranges and times in words, no more exact than they are known.

use crate::{
    axis::Unit,
    stretch::{DAY, Stretch},
};
use dateline_corpus::{Basis, Civil, Day, DayRange, PartOfDay, PublicationBasis, Published, TimeOfDay, When};

use super::{
    calendar::{month, short_month, weekday},
    number,
};

/// "8 Jan".
pub fn day_short(day: Day) -> String {
    let civil = day.civil();
    format!("{} {}", civil.day, short_month(civil))
}

/// "Jan 2026".
pub fn month_short(day: Day) -> String {
    let civil = day.civil();
    format!("{} {}", short_month(civil), civil.year)
}

/// "2026".
pub fn year(day: Day) -> String {
    day.civil().year.to_string()
}

/// "11 January 2026".
pub fn day_long(day: Day) -> String {
    let civil = day.civil();
    format!("{} {} {}", civil.day, month(civil), civil.year)
}

/// A range in full, with its years: "28 December 2025 to 13 January 2026", "June 2025", "2024".
pub fn days_long(days: DayRange) -> String {
    days_in_words(days, true)
}

/// A range as short as it can be understood: years only where the story's window does not give them.
pub fn days(days: DayRange, window: Option<DayRange>) -> String {
    let near = window.is_some_and(|window| {
        let year_around = DayRange { from: window.from.plus(-31), to: window.to.plus(31) };
        year_around.contains(days.from) && year_around.contains(days.to)
    });
    days_in_words(days, !near)
}

fn days_in_words(days: DayRange, years: bool) -> String {
    let (from, to) = (days.from.civil(), days.to.civil());
    let next = days.to.plus(1).civil();
    let whole_months = from.day == 1 && next.day == 1;
    let with_year = |text: String, civil: Civil| if years { format!("{text} {}", civil.year) } else { text };
    if whole_months && from.month == 1 && next.month == 1 {
        return if from.year == to.year {
            from.year.to_string()
        } else {
            format!("{} to {}", from.year, to.year)
        };
    }
    if whole_months && (from.year, from.month) == (to.year, to.month) {
        return with_year(month(from).to_owned(), from);
    }
    let day = |civil: Civil| format!("{} {}", civil.day, month(civil));
    if days.is_day() {
        return with_year(day(from), from);
    }
    if (from.year, from.month) == (to.year, to.month) {
        return with_year(format!("{}–{} {}", from.day, to.day, month(to)), to);
    }
    if from.year == to.year {
        return with_year(format!("{} – {}", day(from), day(to)), to);
    }
    format!("{} – {}", with_year(day(from), from), with_year(day(to), to))
}

/// When something happened, as read: "11 January, late", "since 8 January", "about 20–31 December".
pub fn when(when: &When, window: Option<DayRange>) -> String {
    if let Some(text) = part_of_month(when, window) {
        return text;
    }
    let mut text = if when.ongoing {
        format!("since {}", days(DayRange::day(when.days.from), window))
    } else {
        days(when.days, window)
    };
    if when.approximate && !when.days.is_day() {
        text.insert_str(0, "about ");
    }
    if let Some(time) = when.time {
        text.push_str(", ");
        text.push_str(&time.to_string());
    } else if let Some(part) = when.part.filter(|_| when.days.is_day()) {
        text.push_str(", ");
        text.push_str(part_of_day(part));
    }
    text
}

/// "late December": where a vague range is a part of one month, and is called so.
fn part_of_month(when: &When, window: Option<DayRange>) -> Option<String> {
    let (from, to) = (when.days.from.civil(), when.days.to.civil());
    let named = match when.part? {
        PartOfDay::Early => "early",
        PartOfDay::Mid => "the middle of",
        PartOfDay::Late => "late",
        _ => return None,
    };
    let one_month = (from.year, from.month) == (to.year, to.month) && !when.days.is_day() && !when.ongoing;
    let whole = DayRange::new(Day::from_civil(from.year, from.month, 1)?, when.days.to);
    let year = if days(whole, window).ends_with(char::is_alphabetic) {
        String::new()
    } else {
        format!(" {}", from.year)
    };
    (when.approximate && one_month).then(|| format!("{named} {}{year}", month(from)))
}

fn part_of_day(part: PartOfDay) -> &'static str {
    match part {
        PartOfDay::Early => "early",
        PartOfDay::Morning => "in the morning",
        PartOfDay::Midday => "at midday",
        PartOfDay::Afternoon => "in the afternoon",
        PartOfDay::Evening => "in the evening",
        PartOfDay::Night => "at night",
        PartOfDay::Overnight => "overnight",
        PartOfDay::Late => "late",
        PartOfDay::Mid => "towards the middle",
    }
}

/// How a time was found, for the reader to judge: `written` is what the article writes, where it does.
pub fn basis(basis: Basis, written: Option<&str>) -> String {
    match (basis, written) {
        (Basis::Explicit, Some(words)) => format!("stated: “{words}”"),
        (Basis::Explicit, None) => "stated in the article".to_owned(),
        (Basis::Relative, Some(words)) => format!("worked out from “{words}”"),
        (Basis::Relative, None) => "worked out from another day".to_owned(),
        (Basis::Carried, _) => "inferred from the sentences before".to_owned(),
        (Basis::Publication, _) => "inferred from the article’s own date".to_owned(),
    }
}

/// How an event's time was found, and in an article of when.
pub fn found(basis: Basis, written: Option<&str>, published: Option<&Published>) -> String {
    let text = self::basis(basis, written);
    let Some(days) = published.and_then(|published| published.days) else { return text };
    let of = if basis == Basis::Publication { ", " } else { ", in an article of " };
    text + of + &days_long(days)
}

/// The heading of the events of some days: "Monday 12 January", "8–12 January".
pub fn day_heading(range: Option<DayRange>, window: Option<DayRange>) -> String {
    match range {
        None => "Undated".to_owned(),
        Some(range) if range.is_day() => format!("{} {}", weekday(range.from), days(range, window)),
        Some(range) => days(range, window),
    }
}

/// The same where those events began before: "Monday 12 January, continued".
pub fn continued(heading: String) -> String {
    heading + ", continued"
}

/// "13 January 2026, 09:31", "12 or 13 January 2026, inferred", "no date".
pub fn published(published: &Published) -> String {
    let Some(days) = published.days else { return "of unknown date".to_owned() };
    let mut text = days_long(days);
    if let Some(time) = published.time {
        text.push_str(", ");
        text.push_str(&time.to_string());
    }
    match published.basis {
        PublicationBasis::Inferred => text.push_str(", inferred"),
        PublicationBasis::Embedded => text.push_str(", by what it quotes"),
        PublicationBasis::Stated | PublicationBasis::Manifest => {}
    }
    text
}

/// For what cannot be dated.
pub const UNDATED: &str = "undated";

/// "As known on 12 January 2026: …".
pub fn as_known_on(day: Day) -> String {
    format!("As known on {}: only what articles published by then say.", day_long(day))
}

/// A time in full: with weekday and year.
pub fn when_in_full(time: &When) -> String {
    let text = when(time, None);
    if time.days.is_day() { format!("{} {text}", weekday(time.days.from)) } else { text }
}

/// What a button does that shows a stretch of time, said after its head.
pub fn show_only(stretch: Stretch) -> String {
    format!(": show only {}", time(stretch))
}

/// "10 quiet days".
pub fn quiet(days: DayRange) -> String {
    format!("{} quiet days", number(days.days().unsigned_abs().into()))
}

/// The day that holds a minute.
fn day_of(minute: i64) -> Day {
    Stretch { from: minute, to: minute + 1 }.days().from
}

/// "06:00".
fn clock(minute: i64) -> String {
    TimeOfDay(minute.rem_euclid(DAY) as u16).to_string()
}

/// A stretch of time in full: days, or to the minute: "12 January 2026, 06:00–18:00".
pub fn time(stretch: Stretch) -> String {
    let days = stretch.days();
    if stretch.is_whole_days() {
        return days_long(days);
    }
    let end = match clock(stretch.to) {
        midnight if midnight == "00:00" => "24:00".to_owned(),
        end => end,
    };
    if days.is_day() {
        return format!("{}, {}–{end}", day_long(days.from), clock(stretch.from));
    }
    format!("{}, {} – {}, {end}", day_long(days.from), clock(stretch.from), day_long(days.to))
}

/// An end of the time shown, as a day where it is midnight: a stretch ends with the day before.
pub fn minute(minute: i64, end: bool) -> String {
    match minute.rem_euclid(DAY) {
        0 => day_long(day_of(minute - i64::from(end))),
        _ => format!("{}, {}", day_long(day_of(minute)), clock(minute)),
    }
}

/// A column's head: the hour, day or stretch, and below it the day, weekday or year; `first` of all columns.
pub fn column(unit: Unit, whole: Stretch, first: bool) -> (String, String) {
    let days = whole.days();
    let day = days.from;
    match unit {
        Unit::Hour | Unit::ThreeHours | Unit::SixHours => {
            let new = first || whole.from.rem_euclid(DAY) == 0;
            (clock(whole.from), if new { day_short(day) } else { String::new() })
        }
        Unit::Day => (day_short(day), weekday(day).to_owned()),
        Unit::Week => (day_short(day), format!("to {}", day_short(days.to))),
        Unit::Month => {
            let text = month_short(day);
            let (month, year) = text.split_once(' ').unwrap_or((&text, ""));
            (month.to_owned(), year.to_owned())
        }
        Unit::Year => (year(day), String::new()),
        Unit::Decade | Unit::Century => (year(day), format!("to {}", year(days.to))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(from: &str, to: &str) -> DayRange {
        DayRange::new(from.parse().unwrap(), to.parse().unwrap())
    }

    #[test]
    fn ok_ranges_are_as_short_as_they_can_be() {
        let window = Some(range("2025-12-28", "2026-01-13"));
        let words = |from: &str, to: &str| days(range(from, to), window);
        assert_eq!(words("2026-01-11", "2026-01-11"), "11 January");
        assert_eq!(words("2026-01-12", "2026-01-13"), "12–13 January");
        assert_eq!(words("2025-12-30", "2026-01-02"), "30 December – 2 January");
        assert_eq!(words("2025-06-01", "2025-06-30"), "June 2025");
        assert_eq!(words("2024-01-01", "2024-12-31"), "2024");
        assert_eq!(words("1979-02-11", "1979-02-11"), "11 February 1979");
        assert_eq!(days_long(range("2025-12-28", "2026-01-13")), "28 December 2025 – 13 January 2026");
    }

    #[test]
    fn ok_hours_are_said_where_days_are_not_whole() {
        let day = i64::from("2026-01-12".parse::<Day>().unwrap().0) * DAY;
        let words = |from: i64, to: i64| time(Stretch { from: day + from * 60, to: day + to * 60 });
        assert_eq!(words(0, 48), "12–13 January 2026");
        assert_eq!(words(6, 18), "12 January 2026, 06:00–18:00");
        assert_eq!(words(18, 30), "12 January 2026, 18:00 – 13 January 2026, 06:00");
        assert_eq!(words(18, 24), "12 January 2026, 18:00–24:00");
        assert_eq!(minute(day + DAY, true), "12 January 2026");
        assert_eq!(minute(day + 90, false), "12 January 2026, 01:30");
    }

    #[test]
    fn ok_times_say_how_vague_they_are() {
        let mut time = When::new(range("2026-01-11", "2026-01-11"), Basis::Relative);
        time.part = Some(PartOfDay::Late);
        assert_eq!(when(&time, None), "11 January 2026, late");
        time = When::new(range("2026-01-08", "2026-01-12"), Basis::Relative);
        time.ongoing = true;
        assert_eq!(when(&time, None), "since 8 January 2026");
        time = When::new(range("2025-12-22", "2025-12-31"), Basis::Relative);
        (time.part, time.approximate) = (Some(PartOfDay::Late), true);
        assert_eq!(when(&time, None), "late December 2025");
        assert_eq!(when(&time, Some(range("2025-12-28", "2026-01-13"))), "late December");
    }
}
