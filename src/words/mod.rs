//! The interface's words, and days, ranges and numbers in words.
//!
//! Everything that the page says by itself is said here, in English. Nothing of an article is.

mod calendar;
mod classes;
mod editors;
mod embedding;
mod figures;
mod finding;
mod proof;
mod taking;
mod time;

pub use calendar::*;
pub use classes::*;
pub use editors::*;
pub use embedding::*;
pub use figures::*;
pub use finding::*;
pub use proof::*;
pub use taking::*;
pub use time::*;

use crate::{address::Problem, opening::LatestToll, order, summary::Summary};
use dateline_corpus::{Article, Corpus, DayRange, Edited, Event, Lane, When};

/// The name of a lane, as its filter and its row carry it.
pub fn lane(lane: Lane) -> &'static str {
    match lane {
        Lane::Tolls => "Tolls",
        Lane::Diplomacy => "Diplomacy",
        Lane::Reactions => "Reactions",
        Lane::Ground => "On the ground",
    }
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
        Problem::HiddenEvent => "What this link leads to was hidden by the editors.".to_owned(),
        Problem::UnknownName(name) => format!("There is no speaker and no article “{name}” here."),
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

/// The heading of what abbreviations stand for.
pub const ABBREVIATIONS: &str = "Abbreviations";

/// The name of the search field.
pub const SEARCH: &str = "Search";

/// The name of the lane filters.
pub const LANES: &str = "Lanes";

/// The name of the choice of view.
pub const VIEW: &str = "View";

/// Shows the controls that there is no room for.
pub const MORE_CONTROLS: &str = "More";

/// The button that flips the colours.
pub const LIGHT_OR_DARK: &str = "Light or dark";

/// Said of a corpus that counts the dead.
pub const TELLS_OF_DEATHS: &str = "tells of deaths";

/// Where filters leave nothing.
pub const NOTHING_LEFT: &str = "No event fits all that is asked for.";

/// Where nothing can be drawn.
pub const NOTHING_DATED: &str =
    "Nothing here could be dated, so there is nothing to draw. What was read is in the list.";
/// The heading of what is not of this story.
pub const BACKGROUND: &str = "Background";

/// What background is.
pub const BACKGROUND_NOTE: &str =
    "Of other times, or not of this story: told in the articles, not drawn above.";

/// The heading of the differences.
pub const DIFFERENCES: &str = "Where accounts differ";

/// The name of the view of differences.
pub const DIFFERENCES_VIEW: &str = "Differences";

/// How differences are shown.
pub const DIFFERENCES_NOTE: &str = "Each side in its own words; none is settled or averaged. What several articles took from one text is one report.";

/// Where no difference was known.
pub const NO_DIFFERENCES: &str = "The articles do not differ on any count or day, as far as was read.";

/// "The same report, in 3 articles:".
pub fn same_report(count: usize) -> String {
    format!("The same report, in {}:", articles(count))
}

/// Opens a difference's event.
pub const OPEN_EVENT: &str = "Open the event";

/// Opens the event before.
pub const PREVIOUS_EVENT: &str = "Previous event";

/// Opens the event after.
pub const NEXT_EVENT: &str = "Next event";

/// Closes the open event.
pub const CLOSE: &str = "Close";

/// Shows a claim in its article.
pub const SHOW_IN_ARTICLE: &str = "Show in the article";

/// Opens an article.
pub const READ_IT_HERE: &str = "Read it here";

/// Leads to the publisher's page.
pub const ORIGINAL: &str = "Original";

/// Where a part of the page is being loaded.
pub const LOADING: &str = "Loading …";

/// Where it could not be.
pub const PARTS_MISSING: &str =
    "Part of this page could not be loaded. What stands below can be read as it is.";

/// What tries again.
pub const TRY_AGAIN: &str = "Try again";

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

/// At the end of the page.
pub const COLOPHON: &str = "Read from the articles by rule, without a server and without a model. Every entry shows the words it \
    came from; a date that was worked out says so. Figures of different sources are never added up or averaged.";

/// Keys and what they do, with the focus in the drawing.
pub const KEYS_HELP: [(&str, &str); 7] = [
    ("← →", "to the event before or after"),
    ("↑ ↓", "to the lane above or below"),
    ("Home End", "to the first or last event"),
    ("Enter", "opens the event"),
    ("Escape", "closes it"),
    ("+ −", "fewer or more days"),
    ("?", "this list"),
];

/// The pieces that there are, with something between them.
#[inline(never)]
pub fn join(pieces: &[Option<String>], between: &str) -> String {
    let mut out = String::new();
    for piece in pieces.iter().flatten() {
        if !out.is_empty() {
            out.push_str(between);
        }
        out.push_str(piece);
    }
    out
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
    if event.pinned {
        notes.push("pinned");
    }
    if event.edited.iter().any(|edit| edit.what != Edited::Pinned) {
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
    let beside = beside.map(|beside| format!(" {beside}")).unwrap_or_default();
    format!("{time}, {}: {}{beside}", lane(event.lane), event.title)
}

/// What stands beside a mark's title: its time where that is not one day, what a reader must know of it, and
/// how many articles tell of it.
pub fn beside_mark(event: &Event, corpus: &Corpus) -> Option<String> {
    let exact = |time: &&When| !time.days.is_day() || time.time.is_some() || time.part.is_some();
    let time = event.when.as_ref().filter(exact).map(|time| when(time, corpus.window));
    let pieces: Vec<String> = [time, notes(event), told_by(event, corpus)].into_iter().flatten().collect();
    (!pieces.is_empty()).then(|| pieces.join(" · "))
}

/// What is gathered into a count: "5 more: Reuters, Amnesty", "5 more: ≥ 538 to ≥ 646 dead", where nothing else
/// is shown without "more".
pub fn gathered(count: usize, alone: bool, summary: &Summary) -> String {
    let mut text = number(count as u64);
    if !alone {
        text.push_str(" more");
    }
    let (join, pieces) = match summary {
        Summary::Tolls([least, most]) => {
            let mut pieces = vec![bounded_sign(least.0, least.1), bounded_sign(most.0, most.1)];
            pieces.dedup();
            (" to ", pieces)
        }
        Summary::Speakers(speakers) => (", ", speakers.clone()),
    };
    if !pieces.is_empty() {
        text.push_str(": ");
        text.push_str(&pieces.join(join));
    }
    if matches!(summary, Summary::Tolls(_)) {
        text.push(' ');
        text.push_str(&measure("killed"));
    }
    text
}

/// Said after what is gathered, where a click shows all of it.
pub const SHOW_ALL_HERE: &str = ": show all of them here";

/// Said after a folded stretch.
pub const UNFOLD: &str = ", folded: draw them to scale";

/// Gathers again what was shown.
pub const FEWER: &str = "Show fewer";

/// The name of the overview.
pub const OVERVIEW: &str = "Overview";

/// The name of the handle at the beginning of the time shown.
pub const BEGINS: &str = "First day shown";

/// The name of the handle at its end.
pub const ENDS: &str = "Last day shown";

/// Draws quiet stretches as long as they were.
pub const TO_SCALE: &str = "To scale";

/// What the drawing does with quiet stretches.
pub fn scale_note(to_scale: bool) -> &'static str {
    if to_scale {
        "Nothing is folded: every day is as wide as any other."
    } else {
        "Quiet stretches are folded."
    }
}

/// "Background: 12 events".
pub fn background_count(count: usize) -> String {
    format!("{BACKGROUND}: {} events", number(count as u64))
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
