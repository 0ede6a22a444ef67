//! Names of classes of the style sheet that follow from data.

use dateline_corpus::{Bound, Lane};

/// The class of a folded cell.
pub const FOLDED: &str = "cell folded";

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
