//! Numbers, what they count and how they bound the truth, in words.

use super::{days, days_long};
use crate::chart::{Given, Kind};
use dateline_corpus::{Bound, DayRange, Figure};

/// What is counted, for a heading: "dead", "detained".
pub fn measure(key: &str) -> String {
    match key {
        "killed" => "dead".to_owned(),
        _ => key.replace('_', " "),
    }
}

/// Of whom, for a row's heading.
pub fn population(key: &str) -> String {
    match key {
        "total" => "in all".to_owned(),
        "security_forces" => "security forces".to_owned(),
        _ => key.replace('_', " "),
    }
}

/// "10,600".
pub fn number(value: u64) -> String {
    let digits = value.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A bounded number in words: "at least 646".
pub fn bounded(bound: Bound, value: u64) -> String {
    let number = number(value);
    let words = match bound {
        Bound::Exact => return number,
        Bound::AtLeast => "at least",
        Bound::MoreThan => "more than",
        Bound::About => "about",
        Bound::Nearly => "nearly",
        Bound::AtMost => "at most",
        Bound::Hundreds => "hundreds,",
        Bound::Thousands => "thousands,",
    };
    format!("{words} {number}")
}

/// A bounded number in signs: "≥ 646".
pub fn bounded_sign(bound: Bound, value: u64) -> String {
    let number = number(value);
    let sign = match bound {
        Bound::Exact | Bound::Hundreds | Bound::Thousands => return number,
        Bound::AtLeast => "≥",
        Bound::MoreThan => ">",
        Bound::About => "~",
        Bound::Nearly => "nearly",
        Bound::AtMost => "≤",
    };
    format!("{sign} {number}")
}

/// The name of the toll chart.
pub const TOLLS: &str = "Tolls";

/// The name of the chart's drawing.
pub const TOLLS_DRAWN: &str = "The figures over time";

/// The name of the chart's numbers.
pub const NUMBERS: &str = "The figures as a table";

/// Beside a number that no article writes.
pub const SUM_MADE_HERE: &str = " (sum)";

/// Said before the latest toll.
pub const LATEST_COUNT: &str = "Latest count:";

/// ", 512 of them protesters and 134 security forces": nothing where no part is known.
pub fn of_them(parts: &[(String, u64)]) -> String {
    let mut text = String::new();
    for (place, (part, value)) in parts.iter().enumerate() {
        let join = match place {
            0 => ", ",
            _ if place + 1 == parts.len() => " and ",
            _ => ", ",
        };
        let of_them = if place == 0 { "of them " } else { "" };
        text.push_str(&format!("{join}{} {of_them}{}", number(*value), population(part)));
    }
    text
}

/// ", by HRANA, as of 13 January.".
pub fn counted_by(source: Option<&str>, as_of: DayRange, window: Option<DayRange>) -> String {
    let days = days(as_of, window);
    match source {
        Some(source) => format!(", by {source}, as of {days}."),
        None => format!(", source not named, as of {days}."),
    }
}

/// The name of a claim's table.
pub const FIGURES: &str = "Figures";

/// The heads of its columns.
pub const FIGURE_COLUMNS: [&str; 4] = ["Counted", "Number", "By", AS_OF];

/// What a figure counts, of whom, and of which total it is a part: "dead, protesters (of at least 544)".
pub fn counted(figure: &Figure, whole: Option<&Figure>) -> String {
    let whole = whole.map(|whole| format!(" (of {})", figure_value(whole))).unwrap_or_default();
    format!("{}, {}{whole}", measure(&figure.measure), population(&figure.population))
}

/// A figure's number, as it bounds the truth: "at least 599".
pub fn figure_value(figure: &Figure) -> String {
    let count = match figure.value {
        Some(value) => bounded(figure.bound, value),
        None => figure.bound.key().to_owned(),
    };
    if figure.derived { count + SUM_MADE_HERE } else { count }
}

/// Who counted, in the head of a column.
pub fn counter(source: Option<&str>) -> String {
    source.map_or_else(|| "source not named".to_owned(), str::to_owned)
}

/// What the signs of the chart mean.
pub const CHART_NOTE: &str = "Arrows: at least, at most. Blurred: about. Dashed: a sum made here.";

/// Shows what else is counted, and everything as a table.
pub fn all_figures(further: &[String]) -> String {
    match further {
        [] => "The figures as a table".to_owned(),
        further => ["More figures: ", &further.join(", "), ", all as a table"].concat(),
    }
}

/// Copies the table.
pub const COPY_TABLE: &str = "Copy table";

/// The head of a column of as-of times.
pub const AS_OF: &str = "As of";

/// The heads of the table's columns.
pub const TABLE_HEADS: [&str; 3] = [AS_OF, "Counted by", "Count"];

/// Said before the parts of a count.
pub const OF_THEM: &str = ", of them ";

/// What a panel shows: "dead", "protesters detained".
pub fn kind(kind: Kind) -> String {
    let what = measure(kind.measure);
    if kind.population == "total" { what } else { format!("{} {what}", population(kind.population)) }
}

/// A count in words: "at least 646", "hundreds".
pub fn given(given: &Given) -> String {
    match given.value {
        Some(value) => bounded(given.bound, value),
        None => given.bound.key().to_owned(),
    }
}

/// A number of the scale, the last with what it counts.
pub fn tick(value: u64, measured: Option<&str>) -> String {
    let number = number(value);
    measured.map(|key| format!("{number} {}", measure(key))).unwrap_or(number)
}

/// A count in signs: "≥ 646", "≥ 538 (sum)", "hundreds".
pub fn given_sign(given: &Given) -> String {
    match given.value {
        Some(value) => bounded_sign(given.bound, value) + if given.derived { SUM_MADE_HERE } else { "" },
        None => given.bound.key().to_owned(),
    }
}

/// The words at a point: its number, after its source's name where it is the last of a line.
pub fn point_label(source: Option<&str>, given: &Given) -> String {
    let mut label: String = source.unwrap_or_default().chars().take(24).collect();
    if source.is_some() {
        label.push(' ');
    }
    label + &given_sign(given)
}

/// The name of a point: how many, of whom, who counted, as of when.
pub fn point(of: Kind, source: Option<&str>, count: &Given) -> String {
    let sum = if count.derived { ", a sum made here" } else { "" };
    let (number, days) = (given(count), days_long(count.as_of));
    format!("{number} {}{sum}, {}, as of {days}", kind(of), counter(source))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_numbers_have_commas() {
        assert_eq!(number(0), "0");
        assert_eq!(number(999), "999");
        assert_eq!(number(10_600), "10,600");
        assert_eq!(number(1_234_567), "1,234,567");
        assert_eq!(bounded(Bound::AtLeast, 646), "at least 646");
    }
}
