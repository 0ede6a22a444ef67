//! The interface's words, and days, ranges and numbers in words.
//!
//! Everything that the page says by itself is said here, in English. Nothing of an article is.

use crate::{
    address::Problem,
    axis::Unit,
    chart::{Chart, Plotted},
    opening::LatestToll,
    order,
};
use dateline_corpus::{
    Article, Basis, Bound, Civil, Corpus, Day, DayRange, Event, Figure, Lane, PartOfDay, PublicationBasis,
    Published, Weekday, When,
};

/// The name of a lane, as its filter and its row carry it.
pub fn lane(lane: Lane) -> &'static str {
    match lane {
        Lane::Tolls => "Tolls",
        Lane::Diplomacy => "Diplomacy",
        Lane::Reactions => "Reactions",
        Lane::Ground => "On the ground",
    }
}

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

/// The name of a weekday.
pub fn weekday(day: Day) -> &'static str {
    match day.weekday() {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

fn month(civil: Civil) -> &'static str {
    MONTHS.get(usize::from(civil.month) - 1).copied().unwrap_or_default()
}

/// "8 Jan".
pub fn day_short(day: Day) -> String {
    let civil = day.civil();
    let month = month(civil);
    format!("{} {}", civil.day, month.get(..3).unwrap_or(month))
}

/// "Jan 2026".
pub fn month_short(day: Day) -> String {
    let civil = day.civil();
    let month = month(civil);
    format!("{} {}", month.get(..3).unwrap_or(month), civil.year)
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
        (Basis::Explicit, Some(words)) => format!("written “{words}”"),
        (Basis::Explicit, None) => "written in the article".to_owned(),
        (Basis::Relative, Some(words)) => format!("counted from “{words}”"),
        (Basis::Relative, None) => "counted from another day".to_owned(),
        (Basis::Carried, _) => "inferred from the sentences before".to_owned(),
        (Basis::Publication, _) => "inferred from the article’s own date".to_owned(),
    }
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
        Bound::Nearly => "≲",
        Bound::AtMost => "≤",
    };
    format!("{sign} {number}")
}

/// "one article", "five articles", "12 articles".
pub fn articles(count: usize) -> String {
    const SMALL: [&str; 11] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let number = SMALL.get(count).map_or_else(|| number(count as u64), |&word| word.to_owned());
    format!("{number} {}", if count == 1 { "article" } else { "articles" })
}

/// The live count: "12 of 41 events".
pub fn count(shown: usize, total: usize) -> String {
    format!("{} of {} events", number(shown as u64), number(total as u64))
}

/// What a reader is told of a parameter that could not be taken.
pub fn problem(problem: &Problem) -> String {
    match problem {
        Problem::NotADay { name, why } => {
            format!("In the address, {name} was not understood: {why}. It was left out.")
        }
        Problem::Backwards => "In the address, from was later than to. The two were exchanged.".to_owned(),
        Problem::UnknownLane(name) => {
            format!("There is no lane “{name}”. The lanes are tolls, diplomacy, reactions and ground.")
        }
        Problem::UnknownValue { name, value, known } => {
            format!("In the address, {name} cannot be “{value}”; it can be {known}. It was left out.")
        }
        Problem::UnknownEvent(id) => {
            format!("There is no event “{id}” here. It may have been read otherwise since the link was made.")
        }
    }
}

/// The name of the drawing's region, and of the view that shows it.
pub const TIMELINE: &str = "Timeline";
/// The name of the view that shows the list alone.
pub const LIST: &str = "List";
/// The name of the list's region.
pub const EVENTS: &str = "Events";
/// The name of the open event's region.
pub const EVENT: &str = "Event";
/// The name of the article's region.
pub const ARTICLE: &str = "Article";
/// The heading of the articles, which must not contain the name of the article's region.
pub const ARTICLES: &str = "Sources";
/// The name of the toll chart.
pub const TOLLS: &str = "Tolls";
/// The name of the chart's drawing.
pub const TOLLS_DRAWN: &str = "The figures over time";
/// The name of the chart's numbers.
pub const NUMBERS: &str = "The figures as a table";
/// The head of the table's first column.
pub const AS_OF: &str = "As of";
/// Beside a number that no article writes.
pub const SUM_MADE_HERE: &str = " (sum)";
/// The name of the search field.
pub const SEARCH: &str = "Search";
/// The name of the lane filters.
pub const LANES: &str = "Lanes";
/// The name of the choice of view.
pub const VIEW: &str = "View";
/// The button that flips the colours.
pub const LIGHT_OR_DARK: &str = "Light or dark";
/// Said before the latest toll.
pub const LATEST_COUNT: &str = "Latest count:";
/// Said of a corpus that counts the dead.
pub const TELLS_OF_DEATHS: &str = "tells of deaths";
/// For what cannot be dated.
pub const UNDATED: &str = "undated";
/// Where filters leave nothing.
pub const NOTHING_LEFT: &str = "No event fits. Turn a lane on, show more days, or search for something else.";
/// The heading of what is not of this story.
pub const BACKGROUND: &str = "Background";
/// What background is.
pub const BACKGROUND_NOTE: &str =
    "Of other times, or not of this story: told in the articles, not drawn above.";
/// The heading of the differences.
pub const DIFFERENCES: &str = "Where accounts differ";
/// Closes the open event.
pub const CLOSE: &str = "Close";
/// Shows a claim in its article.
pub const SHOW_IN_ARTICLE: &str = "Show in the article";
/// Opens an article.
pub const READ_IT_HERE: &str = "Read it here";
/// Leads to the publisher's page.
pub const ORIGINAL: &str = "Original";
/// Lifts `asof`.
pub const SHOW_ALL_KNOWN: &str = "Show all that is known";
/// The name of the row that says and changes which days are shown.
pub const DAYS_SHOWN: &str = "Days shown";
/// Moves the days back.
pub const EARLIER: &str = "Earlier days";
/// Moves the days on.
pub const LATER: &str = "Later days";
/// Zooms in.
pub const FEWER_DAYS: &str = "Fewer days";
/// Zooms out.
pub const MORE_DAYS: &str = "More days";
/// Shows the whole window.
pub const ALL_DAYS: &str = "All days";
/// The help on keys.
pub const KEYS: &str = "Keys";
/// The class of a folded cell.
pub const FOLDED: &str = "cell folded";
/// At the end of the page.
pub const COLOPHON: &str = "Read from the articles by rule, without a server and without a model. Every entry shows the words it \
    came from; a date that was worked out says so. Figures of different sources are never added up or averaged.";

/// Keys and what they do, with the focus in the drawing.
pub const KEYS_HELP: [(&str, &str); 6] = [
    ("← →", "to the event before or after"),
    ("↑ ↓", "to the lane above or below"),
    ("Enter", "opens the event"),
    ("Escape", "closes it"),
    ("+ −", "fewer or more days"),
    ("?", "this list"),
];

/// The class that draws a lane's shape.
pub fn shape(lane: Lane) -> &'static str {
    match lane {
        Lane::Tolls => "shape tolls",
        Lane::Diplomacy => "shape diplomacy",
        Lane::Reactions => "shape reactions",
        Lane::Ground => "shape ground",
    }
}

/// The class of a drawing with this many lanes.
pub fn rows_class(lanes: usize) -> &'static str {
    ["rows rows-0", "rows rows-1", "rows rows-2", "rows rows-3", "rows rows-4"]
        .get(lanes)
        .copied()
        .unwrap_or("rows")
}

/// The class of a chart's line.
pub fn line_class(place: usize) -> &'static str {
    ["line line-0", "line line-1", "line line-2", "line line-3"].get(place).copied().unwrap_or("line")
}

/// The class of a band.
pub fn band_class(part: usize) -> &'static str {
    ["band band-0", "band band-1", "band band-2"].get(part).copied().unwrap_or("band band-3")
}

/// "read from five articles".
pub fn read_from(count: usize) -> String {
    format!("read from {}", articles(count))
}

/// What the page is, in two sentences.
pub fn description(corpus: &Corpus, toll: Option<&LatestToll>) -> String {
    let over = corpus.window.map(|window| format!(", {}", days_long(window))).unwrap_or_default();
    let toll = toll.map(|toll| {
        let counted = counted_by(toll.source.as_deref(), toll.as_of, None);
        format!(" {LATEST_COUNT} {} {}{counted}", bounded(toll.bound, toll.value), measure("killed"))
    });
    let read = read_from(corpus.articles.len());
    format!("A timeline{over}, {read}; every entry shows the words it came from.{}", toll.unwrap_or_default())
}

/// "Sources differ in 3 places."
pub fn differences(count: usize) -> String {
    let places = if count == 1 { "place" } else { "places" };
    format!("Sources differ in {} {places}.", number(count as u64))
}

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

/// "As known on 12 January 2026: …".
pub fn as_known_on(day: Day) -> String {
    format!("As known on {}: only what articles published by then say.", day_long(day))
}

/// A speaker by way of another.
pub fn by_way_of(name: &str, via: &str) -> String {
    format!("{name}, by way of {via}")
}

/// An article's title in place of an outlet's name, shortened.
pub fn titled(title: &str) -> String {
    const MOST: usize = 48;
    if title.chars().count() <= MOST {
        return format!("“{title}”");
    }
    let cut: String = title.chars().take(MOST).collect();
    let whole_words = cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head);
    format!("“{whole_words}…”")
}

/// "12 claims".
pub fn claims(count: usize) -> String {
    format!("{} {}", number(count as u64), if count == 1 { "claim" } else { "claims" })
}

/// Which other articles share text with this one.
pub fn repeats(corpus: &Corpus, article: &Article) -> Option<String> {
    let most = article.repeats.iter().max_by_key(|repeat| repeat.percent)?;
    Some(format!("{} % of its text is also in {}", most.percent, titled(&corpus.article(most.article).title)))
}

/// What a reader must know of an event besides its time: planned, inferred, of how many articles.
pub fn notes(event: &Event) -> Option<String> {
    let mut notes: Vec<&str> = Vec::new();
    if event.planned {
        notes.push("planned");
    }
    if event.when.as_ref().is_some_and(When::is_inferred) {
        notes.push("date inferred");
    }
    if !event.edited.is_empty() {
        notes.push("edited");
    }
    (!notes.is_empty()).then(|| notes.join(", "))
}

/// How many articles tell of an event, where it is more than one.
pub fn told_by(event: &Event, corpus: &Corpus) -> Option<String> {
    let mut told = Vec::new();
    for &claim in &event.claims {
        order::insert(&mut told, corpus.claim(claim).article);
    }
    (told.len() > 1).then(|| articles(told.len()))
}

/// The name of a mark: when, in which lane, what, and what stands beside it.
pub fn mark(event: &Event, window: Option<DayRange>, beside: Option<&str>) -> String {
    let time = event.when.as_ref().map_or_else(|| UNDATED.to_owned(), |time| when(time, window));
    let notes = notes(event).map(|notes| format!(" ({notes})")).unwrap_or_default();
    let beside = beside.map(|beside| format!(" {beside}")).unwrap_or_default();
    format!("{time}{notes}, {}: {}{beside}", lane(event.lane), event.title)
}

/// What stands beside a mark's title: its days where they are not one, and how many articles tell of it.
pub fn beside_mark(event: &Event, corpus: &Corpus) -> Option<String> {
    let range = event.when.as_ref().filter(|time| !time.days.is_day()).map(|time| when(time, corpus.window));
    let told = told_by(event, corpus);
    match (range, told) {
        (Some(range), Some(told)) => Some(format!("{range} · {told}")),
        (range, told) => range.or(told),
    }
}

/// A time in full: with weekday and year.
pub fn when_in_full(time: &When) -> String {
    let text = when(time, None);
    if time.days.is_day() { format!("{} {text}", weekday(time.days.from)) } else { text }
}

/// "Retitled; it was “…”".
pub fn edited(what: &str, from: &str) -> String {
    format!("Changed by an editor: {what}; before: {from}")
}

/// "at least 599 dead (HRANA)".
pub fn figure(figure: &Figure) -> String {
    let count = match figure.value {
        Some(value) => bounded(figure.bound, value),
        None => figure.bound.key().to_owned(),
    };
    let of_whom = if figure.population == "total" {
        String::new()
    } else {
        format!(" {}", population(&figure.population))
    };
    let source = figure.source.as_ref().map(|source| format!(", counted by {source}")).unwrap_or_default();
    let sum = if figure.derived { ", a sum made here" } else { "" };
    format!("{count}{of_whom} {}{source}{sum}", measure(&figure.measure))
}

/// Who counted, in the head of a column.
pub fn counter(source: Option<&str>) -> String {
    source.map_or_else(|| "source not named".to_owned(), str::to_owned)
}

/// The chart's heading.
pub fn chart_heading(chart: &Chart) -> String {
    let mut sources: Vec<&str> = chart.lines.iter().filter_map(|line| line.source.as_deref()).collect();
    sources.dedup();
    let what = format!("{TOLLS}: {}", measure(&chart.measure));
    if sources.is_empty() { what } else { format!("{what}, as counted by {}", sources.join("; ")) }
}

/// The name of a point.
pub fn point(source: Option<&str>, point: &Plotted) -> String {
    let sum = if point.derived { ", a sum made here" } else { "" };
    format!(
        "{}{sum}, {}, as of {}",
        bounded(point.bound, point.value),
        counter(source),
        days_long(point.as_of)
    )
}

/// What a column's button does, said after its head.
pub fn show_only(days: DayRange) -> String {
    format!(": show only {}", days_long(days))
}

/// "10 quiet days".
pub fn quiet(days: DayRange) -> String {
    format!("{} quiet days", number(days.days().unsigned_abs().into()))
}

/// "and 3 more".
pub fn more(count: usize) -> String {
    format!("and {} more", number(count as u64))
}

/// What stands outside the drawing.
pub fn outside(before: usize, after: usize, undated: usize) -> Option<String> {
    let pieces =
        [(before, "before these days"), (after, "after these days"), (undated, "undated, in the list")];
    let pieces: Vec<String> = pieces
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, which)| format!("{} {which}", number(count as u64)))
        .collect();
    (!pieces.is_empty()).then(|| format!("Not drawn: {}.", pieces.join("; ")))
}

/// A column's head: the day or stretch, and the weekday or year.
pub fn column(unit: Unit, days: DayRange) -> (String, String) {
    let day = days.from;
    match unit {
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
    fn ok_times_say_how_vague_they_are() {
        let mut time = When::new(range("2026-01-11", "2026-01-11"), Basis::Relative);
        time.part = Some(PartOfDay::Late);
        assert_eq!(when(&time, None), "11 January 2026, late");
        time = When::new(range("2026-01-08", "2026-01-12"), Basis::Relative);
        time.ongoing = true;
        assert_eq!(when(&time, None), "since 8 January 2026");
    }

    #[test]
    fn ok_numbers_have_commas() {
        assert_eq!(number(0), "0");
        assert_eq!(number(999), "999");
        assert_eq!(number(10_600), "10,600");
        assert_eq!(number(1_234_567), "1,234,567");
        assert_eq!(bounded(Bound::AtLeast, 646), "at least 646");
    }
}
