//! Names of classes of the style sheet that follow from data.

use dateline_corpus::{Bound, Event, Lane, When};

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

/// The class of what a chart draws for a line.
pub fn line_class(place: usize) -> &'static str {
    ["line-0", "line-1", "line-2", "line-3", "line-4"].get(place).copied().unwrap_or("line-5")
}

/// The class of a band.
pub fn band_class(nth: usize) -> &'static str {
    ["band band-0", "band band-1", "band band-2"].get(nth).copied().unwrap_or("band band-3")
}

/// The class of a label that is shown from a width on.
pub fn label_class(from: usize, end: bool) -> &'static str {
    const CLASSES: [[&str; 2]; 4] =
        [["in-0", "in-0 end"], ["in-1", "in-1 end"], ["in-2", "in-2 end"], ["in-3", "in-3 end"]];
    CLASSES.get(from).map_or("in-3", |of_width| of_width[usize::from(end)])
}

/// The sign of a line's points, around its middle, in pixels: a shape of its own for each line.
pub fn point_sign(place: usize) -> &'static str {
    const SIGNS: [&str; 4] = [
        "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0Z",
        "M0-5.5L5.5 0 0 5.5-5.5 0Z",
        "M-4-4H4V4H-4Z",
        "M0-5L5 4H-5Z",
    ];
    SIGNS.get(place % 4).copied().unwrap_or_default()
}

/// The sign of a bound at a point: an arrow to where the truth may lie, or a blur.
pub fn bound_sign(bound: Bound) -> (&'static str, &'static str) {
    match bound {
        Bound::AtLeast | Bound::MoreThan => ("arrow", "M0-5V-16M-3.5-12.5L0-16 3.5-12.5"),
        Bound::AtMost => ("arrow", "M0 5V16M-3.5 12.5L0 16 3.5 12.5"),
        Bound::About | Bound::Nearly => ("blur", "M-9 0H9"),
        Bound::Exact | Bound::Hundreds | Bound::Thousands => ("", ""),
    }
}
