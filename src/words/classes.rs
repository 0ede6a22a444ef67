//! Names of classes of the style sheet that follow from data.

use dateline_corpus::{Event, Lane, When};

/// The class that draws a lane's shape.
pub fn shape(lane: Lane) -> &'static str {
    match lane {
        Lane::Tolls => "shape tolls",
        Lane::Diplomacy => "shape diplomacy",
        Lane::Reactions => "shape reactions",
        Lane::Ground => "shape ground",
    }
}

/// The classes of what stands at a place of the drawing's grid: its column (counted from the first day), how
/// many columns or rows it spans, and its row, counted from the heads.
pub fn place_class(class: &str, column: Option<usize>, span: usize, row: usize) -> String {
    let mut out = class.to_owned();
    let mut put = |letter: &str, number: usize| {
        out.push(' ');
        out.push_str(letter);
        out.push_str(&number.to_string());
    };
    if let Some(column) = column {
        put("c", column);
    }
    if span > 1 {
        put("s", span);
    }
    if row > 0 {
        put("r", row);
    }
    out
}

/// The class of a mark.
pub fn mark_class(event: &Event) -> &'static str {
    match (event.planned, event.when.as_ref().is_some_and(When::is_inferred)) {
        (true, _) => "mark planned",
        (false, true) => "mark inferred",
        (false, false) => "mark",
    }
}

/// The class of a bar that began before what is drawn, or goes on after it.
pub fn bar_class(before: bool, after: bool) -> &'static str {
    match (before, after) {
        (true, true) => "bar before after",
        (true, false) => "bar before",
        (false, true) => "bar after",
        (false, false) => "bar",
    }
}

/// Ten thousandths as a percentage, without floating point.
pub fn percent(share: u32) -> String {
    format!("{}.{:02}%", share / 100, share % 100)
}

/// The class of a chart's line.
pub fn line_class(place: usize) -> &'static str {
    ["line line-0", "line line-1", "line line-2", "line line-3"].get(place).copied().unwrap_or("line")
}

/// The class of a band.
pub fn band_class(part: usize) -> &'static str {
    ["band band-0", "band band-1", "band band-2"].get(part).copied().unwrap_or("band band-3")
}
