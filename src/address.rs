//! The state of the page as the query of an address, and back.
//!
//! The whole state of the page is one [`ViewState`]; nothing else is remembered anywhere. [`parse`] never
//! fails: what it cannot read falls back, and is told as a [`Problem`] for the reader to see. Only what
//! differs from the default is written, so that the plain address is the plain page.
//!
//! | parameter | values |
//! | --- | --- |
//! | `lanes` | names of lanes between commas; missing means all, empty means none |
//! | `from`, `to` | days, `YYYY-MM-DD` |
//! | `q` | words to look for |
//! | `event` | the id of the open event |
//! | `view` | `timeline` or `list` |
//! | `asof` | a day: only what was known then |
//! | `theme` | `light` or `dark` |
//! | `embed` | `1`: without the page's furniture |

use dateline_corpus::{Day, DayError, DayRange, Lane, LaneSet};
use std::str::FromStr;

/// What the reader sees, as far as an address can say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewState {
    /// The lanes that are on.
    pub lanes: LaneSet,
    /// The first day shown, where the reader chose one.
    pub from: Option<Day>,
    /// The last day shown, where the reader chose one; never before `from`.
    pub to: Option<Day>,
    /// What is searched for, as typed.
    pub query: String,
    /// The id of the open event.
    pub event: Option<String>,
    /// Drawing and list, or the list alone.
    pub view: View,
    /// Show only what was known on this day.
    pub as_of: Option<Day>,
    /// Colours, where the reader chose; else the reader's system decides.
    pub theme: Option<Theme>,
    /// Whether it stands in somebody else's page.
    pub embed: bool,
}

/// The two ways to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The drawing with the list below it.
    Timeline,
    /// The list alone.
    List,
}

/// The two sets of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The word for it in addresses and in `data-theme`.
    pub fn key(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

impl ViewState {
    /// The plain page.
    pub fn new() -> ViewState {
        ViewState {
            lanes: LaneSet::ALL,
            from: None,
            to: None,
            query: String::new(),
            event: None,
            view: View::Timeline,
            as_of: None,
            theme: None,
            embed: false,
        }
    }

    /// The days asked for; an open end is the end of `window`. Nothing where none were asked for.
    pub fn days(&self, window: Option<DayRange>) -> Option<DayRange> {
        match (self.from, self.to, window) {
            (None, None, _) => None,
            (Some(from), Some(to), _) => Some(DayRange::new(from, to)),
            (Some(from), None, window) => {
                Some(DayRange { from, to: window.map_or(from, |w| w.to).max(from) })
            }
            (None, Some(to), window) => Some(DayRange { from: window.map_or(to, |w| w.from).min(to), to }),
        }
    }
}

impl Default for ViewState {
    fn default() -> Self {
        ViewState::new()
    }
}

/// A parameter that could not be taken as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A day that is none.
    NotADay {
        /// The parameter.
        name: &'static str,
        /// Why.
        why: DayError,
    },
    /// `from` later than `to`.
    Backwards,
    /// A lane that does not exist.
    UnknownLane(String),
    /// A value outside the list.
    UnknownValue {
        /// The parameter.
        name: &'static str,
        /// What stood there, shortened.
        value: String,
        /// What may stand there.
        known: &'static str,
    },
    /// An event that this corpus does not have.
    UnknownEvent(String),
}

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
            "q" => state.query = value.to_owned(),
            "event" => state.event = (!value.is_empty()).then(|| value.to_owned()),
            "view" => {
                state.view = match value {
                    "timeline" | "" => View::Timeline,
                    "list" => View::List,
                    _ => {
                        problems.push(unknown("view", value, "timeline, list"));
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

/// Writes a state as a query: empty for the plain page, else with its question mark.
pub fn write(state: &ViewState) -> String {
    let mut out = String::new();
    let mut put = |name: &str, value: &str| {
        out.push(if out.is_empty() { '?' } else { '&' });
        out.push_str(name);
        out.push('=');
        encode(value, &mut out);
    };
    if state.lanes != LaneSet::ALL {
        let lanes: Vec<&str> = state.lanes.iter().map(Lane::key).collect();
        put("lanes", &lanes.join(","));
    }
    for (name, day) in [("from", state.from), ("to", state.to), ("asof", state.as_of)] {
        if let Some(day) = day {
            put(name, &day.to_string());
        }
    }
    if !state.query.is_empty() {
        put("q", &state.query);
    }
    if let Some(event) = &state.event {
        put("event", event);
    }
    if state.view == View::List {
        put("view", "list");
    }
    if let Some(theme) = state.theme {
        put("theme", theme.key());
    }
    if state.embed {
        put("embed", "1");
    }
    out
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
        (decode(name), decode(value))
    };
    query.split('&').filter(|piece| !piece.is_empty()).map(part).collect()
}

fn decode(text: &str) -> String {
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
            (b'+', _, _) => out.push(b' '),
            _ => out.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn encode(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for &byte in text.as_bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b',' => {
                out.push(byte.into())
            }
            b' ' => out.push('+'),
            _ => {
                out.push('%');
                out.push(HEX[usize::from(byte >> 4)].into());
                out.push(HEX[usize::from(byte & 15)].into());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day_of(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn ok_everything_at_once() {
        let query = "?lanes=tolls,diplomacy&from=2026-01-08&to=2026-01-13&asof=2026-01-12&q=Witkoff&event=e1&view=list&theme=dark&embed=1";
        let (state, problems) = parse(query);
        assert_eq!(problems, []);
        assert_eq!(state.lanes.iter().collect::<Vec<_>>(), [Lane::Tolls, Lane::Diplomacy]);
        assert_eq!((state.from, state.to), (Some(day_of("2026-01-08")), Some(day_of("2026-01-13"))));
        assert_eq!(write(&state), query);
    }

    #[test]
    fn ok_the_plain_page_has_a_plain_address() {
        assert_eq!(write(&ViewState::new()), "");
        assert_eq!(parse(""), (ViewState::new(), vec![]));
        assert_eq!(parse("?"), (ViewState::new(), vec![]));
    }

    #[test]
    fn ok_no_lanes_is_all_and_empty_lanes_is_none() {
        assert_eq!(parse("q=a").0.lanes, LaneSet::ALL);
        assert_eq!(parse("lanes=").0.lanes, LaneSet::NONE);
        assert_eq!(write(&parse("lanes=").0), "?lanes=");
    }

    #[test]
    fn ok_escapes_are_read() {
        assert_eq!(parse("q=a+b%20c%C3%A9%").0.query, "a b cé%");
    }

    #[test]
    fn err_bad_values_fall_back_and_are_told() {
        let (state, problems) = parse("lanes=nope&from=2026-02-30&view=map&theme=pink&embed=yes");
        assert_eq!(state, ViewState::new());
        assert_eq!(problems.len(), 5);
        assert_eq!(problems[0], Problem::UnknownLane("nope".into()));
    }

    #[test]
    fn ok_parameters_of_others_are_passed_over() {
        assert_eq!(parse("utm_source=x&fbclid=y"), (ViewState::new(), vec![]));
    }

    #[test]
    fn err_days_the_wrong_way_round_are_turned() {
        let (state, problems) = parse("from=2026-01-13&to=2026-01-08");
        assert_eq!(problems, [Problem::Backwards]);
        assert!(state.from < state.to);
    }

    prop_compose! {
        fn states()(
            lanes in 0usize..16,
            from in proptest::option::of(10_000i32..30_000),
            length in proptest::option::of(0i32..400),
            query in "\\PC{0,12}",
            event in proptest::option::of("[a-z0-9&=%+ ]{1,11}"),
            list: bool,
            as_of in proptest::option::of(10_000i32..30_000),
            theme in proptest::option::of(any::<bool>()),
            embed: bool,
        ) -> ViewState {
            ViewState {
                lanes: Lane::ALL.into_iter().filter(|lane| lanes & (1 << lane.position()) != 0).collect(),
                from: from.map(Day),
                to: from.and_then(|from| length.map(|length| Day(from + length))),
                query,
                event,
                view: if list { View::List } else { View::Timeline },
                as_of: as_of.map(Day),
                theme: theme.map(|dark| if dark { Theme::Dark } else { Theme::Light }),
                embed,
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(state in states()) {
            prop_assert_eq!(parse(&write(&state)), (state, vec![]));
        }

        #[test]
        fn no_query_panics_and_each_reads_back_settled(query in "\\PC*") {
            let (state, _) = parse(&query);
            prop_assert_eq!(parse(&write(&state)).0, state);
        }
    }
}
