//! Searching, filtering, and what was known when, in words.

use super::{bounded_sign, days, days_long, measure, number, titled};
use crate::{address::ViewState, data::Data, facet::Facet, known::NewCount, narrowing::Narrowing};
use dateline_corpus::{Article, Day, DayRange};
use std::ops::Range;

/// The filter by speaker.
pub const WHO_SAYS_SO: &str = "Who says so";

/// The filter by article.
pub const SOURCE: &str = "Source";

/// The name of what narrows the view.
pub const NARROWED: &str = "Filters that are on";

/// Before the name of a filter that its button takes away.
pub const REMOVE: &str = "Remove: ";

/// Lanes that are off, as what is asked for.
const THE_LANES: &str = "the choice of lanes";

/// Takes all filters away.
pub const CLEAR_ALL: &str = "Clear all";

/// The name of the choice of a day as known on which the page is shown.
pub const AS_KNOWN_ON: &str = "As known on";

/// Not as known on any earlier day.
pub const NOW: &str = "now";

/// To the day of publication before.
pub const KNOWN_EARLIER: &str = "As known earlier";

/// To the day of publication after.
pub const KNOWN_LATER: &str = "As known later";

/// Between new events and the articles that tell of them.
pub const IN: &str = " in ";

/// Said of an event that no article had told of before.
pub const NEW: &str = "new";

/// An article among others: outlet and headline, where both are known.
pub fn source(article: &Article) -> String {
    let title = titled(&article.title);
    match &article.outlet {
        Some(outlet) => [outlet, ": ", &title].concat(),
        None => title,
    }
}

/// One thing that narrows the view, beside what it is about.
pub fn narrowing(data: &'static Data, state: &ViewState, narrowing: Narrowing) -> String {
    let days = |days: Option<DayRange>| days.map(days_long).unwrap_or_default();
    match narrowing {
        Narrowing::Lanes => THE_LANES.to_owned(),
        Narrowing::Query => ["“", &state.query, "”"].concat(),
        Narrowing::Speaker(place) => state.speakers.get(place).cloned().unwrap_or_default(),
        Narrowing::Source(place) => {
            let number = state.sources.get(place).and_then(|id| Facet::Sources.find(data, id));
            number.map(|number| Facet::Sources.label(data, number)).unwrap_or_default()
        }
        Narrowing::Days => days(state.days(data.corpus.window)),
        Narrowing::AsOf => [AS_KNOWN_ON, " ", &days(state.as_of.map(DayRange::day))].concat(),
    }
}

/// "Without “levee”: 12 events".
pub fn without(narrowing: &str, left: usize) -> String {
    ["Without ", narrowing, ": ", &events(left)].concat()
}

/// "12 events".
pub fn events(count: usize) -> String {
    number(count as u64) + if count == 1 { " event" } else { " events" }
}

/// "34 sources", in figures where it begins a sentence, too.
pub fn sources(count: usize) -> String {
    number(count as u64) + if count == 1 { " source" } else { " sources" }
}

/// How much of a long list is not drawn, before or after what is: "34 events before these. "
pub fn not_drawn(how_many: String, earlier: bool) -> String {
    how_many + if earlier { " before these. " } else { " after these. " }
}

/// The heading of a portion of a list: "Events 1–300 of 1,234".
pub fn portion_of(heading: &str, portion: &Range<usize>, total: usize) -> String {
    let (first, last) = (number(portion.start as u64 + 1), number(portion.end as u64));
    let portion = if first == last { first } else { first + "–" + &last };
    [heading, " ", &portion, " of ", &number(total as u64)].concat()
}

/// The heading of the links to plain pages.
pub const PLAIN_PAGES: &str = "More, page by page";

/// Leads from a plain page to the one before it in the same list, which is named after this.
pub const PREVIOUS_PAGE: &str = "Previous: ";

/// Leads from a plain page to the one after it in the same list, which is named after this.
pub const NEXT_PAGE: &str = "Next: ";

/// Leads from a plain page to the one that opens.
pub const NEWEST_EVENTS: &str = "The newest events, and the drawing";

/// What draws more of a long list.
pub fn show_more(count: usize, earlier: bool) -> String {
    ["Show ", &number(count as u64), if earlier { " earlier" } else { " more" }].concat()
}

/// "and 3 more".
pub fn more(count: usize) -> String {
    ["and ", &number(count as u64), " more"].concat()
}

/// "New on 13 January: ".
pub fn new_on(day: Day, window: Option<DayRange>) -> String {
    ["New on ", &days(DayRange::day(day), window), ": "].concat()
}

/// "HRANA: ≥ 544 → ≥ 599 dead".
pub fn new_count(count: &NewCount) -> String {
    let before = count.before.map(|(bound, value)| bounded_sign(bound, value) + " → ").unwrap_or_default();
    let (bound, value) = count.after;
    [&count.source, ": ", &before, &bounded_sign(bound, value), " ", &measure(&count.measure)].concat()
}
