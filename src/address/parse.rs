use super::{Problem, Theme, View, ViewState};
use dateline_corpus::{Day, Lane, LaneSet};
use std::str::FromStr;

/// Reads the query of an address, with or without its question mark.
///
/// ```
/// use dateline::address::{parse, View};
/// let (state, problems) = parse("?view=list&from=2026-01-08");
/// assert_eq!(state.view, View::List);
/// assert!(problems.is_empty());
/// ```
pub fn parse(query: &str) -> (ViewState, Vec<Problem>) {
    let mut problems = Vec::new();
    let pairs = pairs(query);
    let state = from_pairs(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())), &mut problems);
    (state, problems)
}

/// Reads parameters that are already apart, as from an element's attributes. Of a name that comes twice,
/// the last counts.
pub fn from_pairs<'a>(
    pairs: impl Iterator<Item = (&'a str, &'a str)>,
    problems: &mut Vec<Problem>,
) -> ViewState {
    let mut state = ViewState::new();
    for (name, value) in pairs {
        match name {
            "lanes" => state.lanes = lanes(value, problems),
            "from" => state.from = day("from", value, problems),
            "to" => state.to = day("to", value, problems),
            "asof" => state.as_of = day("asof", value, problems),
            "speaker" => state.speakers = several(value),
            "source" => state.sources = several(value),
            "q" => state.query = value.to_owned(),
            "event" => state.event = (!value.is_empty()).then(|| value.to_owned()),
            "view" => {
                state.view = match value {
                    "timeline" | "" => View::Timeline,
                    "list" => View::List,
                    "differences" => View::Differences,
                    _ => {
                        problems.push(unknown("view", value, "timeline, list, differences"));
                        View::Timeline
                    }
                }
            }
            "theme" => {
                state.theme = match value {
                    "light" => Some(Theme::Light),
                    "dark" => Some(Theme::Dark),
                    "" => None,
                    _ => {
                        problems.push(unknown("theme", value, "light, dark"));
                        None
                    }
                }
            }
            "embed" => {
                state.embed = match value {
                    "1" => true,
                    "" | "0" => false,
                    _ => {
                        problems.push(unknown("embed", value, "1"));
                        false
                    }
                }
            }
            // Somebody else's: newsletters and networks add their own.
            _ => {}
        }
    }
    if let (Some(from), Some(to)) = (state.from, state.to)
        && to < from
    {
        problems.push(Problem::Backwards);
        (state.from, state.to) = (Some(to), Some(from));
    }
    state
}

fn lanes(value: &str, problems: &mut Vec<Problem>) -> LaneSet {
    let mut set = LaneSet::NONE;
    let mut unknown = false;
    for name in value.split(',').filter(|name| !name.is_empty()) {
        match Lane::from_key(name) {
            Some(lane) => set = set.with(lane),
            None => {
                unknown = true;
                problems.push(Problem::UnknownLane(shortened(name)));
            }
        }
    }
    // Nothing but unknown names is a mistake, not a wish to see nothing.
    if unknown && set == LaneSet::NONE { LaneSet::ALL } else { set }
}

/// Names between commas, each once; a comma or percent sign within a name is written with a percent sign.
fn several(value: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in value.split(',') {
        let name = decode(name, false);
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn day(name: &'static str, value: &str, problems: &mut Vec<Problem>) -> Option<Day> {
    if value.is_empty() {
        return None;
    }
    Day::from_str(value).map_err(|why| problems.push(Problem::NotADay { name, why })).ok()
}

fn unknown(name: &'static str, value: &str, known: &'static str) -> Problem {
    Problem::UnknownValue { name, value: shortened(value), known }
}

fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}

/// Splits a query into decoded names and values; of bad percent signs and bytes, what can be read is kept.
fn pairs(query: &str) -> Vec<(String, String)> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let part = |piece: &str| {
        let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
        (decode(name, true), decode(value, true))
    };
    query.split('&').filter(|piece| !piece.is_empty()).map(part).collect()
}

/// Percent signs and, where asked for, plus signs as what they stand for.
fn decode(text: &str, plus: bool) -> String {
    let bytes = text.as_bytes();
    let digit = |place: usize| bytes.get(place).and_then(|&b| char::from(b).to_digit(16));
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match (byte, digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
                continue;
            }
            (b'+', _, _) if plus => out.push(b' '),
            _ => out.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}
