//! Names of classes of the style sheet that follow from data.

use dateline_corpus::Lane;

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

/// The class of a chart's line.
pub fn line_class(place: usize) -> &'static str {
    ["line line-0", "line line-1", "line line-2", "line line-3"].get(place).copied().unwrap_or("line")
}

/// The class of a band.
pub fn band_class(part: usize) -> &'static str {
    ["band band-0", "band band-1", "band band-2"].get(part).copied().unwrap_or("band band-3")
}
