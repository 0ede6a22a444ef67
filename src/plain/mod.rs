//! Plain pages: what long lists have beyond the page that opens, as pages of their own that need no script.
//!
//! The page that opens holds the newest events of the story and the first of the background and of the articles, as
//! many as a list draws to begin with. The rest is divided in the order of the lists, so that what is added at the
//! end of a story leaves the names of earlier pages, and what they hold, as they were.

mod drawing;

pub use drawing::index;
pub(crate) use drawing::next_to_opening;

use crate::{
    data::Data,
    portion::{FIRST, newest},
    session::List,
    words,
};
use dateline_corpus::{ArticleIx, DayRange, EventIx};
use std::ops::Range;

/// A portion of a list with a page of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainPage {
    /// The file's name.
    pub name: String,
    /// What is on it: "Events 1–300 of 1,234".
    pub title: String,
    list: List,
    /// Which part of its list it holds.
    portion: Range<usize>,
    /// What it holds, by their numbers.
    numbers: Vec<u32>,
    /// The days on which what it holds begins, where it is dated.
    days: Option<DayRange>,
}

/// The lists, each with what the names of its pages begin with, and with its heading.
const LISTS: [(List, &str, &str); 3] = [
    (List::Events, "events", words::EVENTS),
    (List::Background, "background", words::BACKGROUND),
    (List::Articles, "sources", words::ARTICLES),
];

/// The pages that a corpus needs; none where its lists are short, or the page that opens is to hold them all.
pub fn pages(data: &Data) -> Vec<PlainPage> {
    if data.whole {
        return Vec::new();
    }
    let mut pages = Vec::new();
    for (list, stem, heading) in LISTS {
        let all = all(data, list);
        for (place, portion) in divided(list, all.len()).into_iter().enumerate() {
            let numbers = all.get(portion.clone()).unwrap_or_default().to_vec();
            pages.push(PlainPage {
                name: format!("{stem}-{}.html", place + 1),
                title: words::portion_of(heading, &portion, all.len()),
                list,
                portion,
                days: if list == List::Articles { None } else { begun(data, &numbers) },
                numbers,
            });
        }
    }
    pages
}

/// The days on which the first and the last of some events begin, as far as they are dated.
fn begun(data: &Data, events: &[u32]) -> Option<DayRange> {
    let day = |&number: &u32| Some(data.corpus.event(EventIx(number)).when.as_ref()?.days.from);
    let mut days = events.iter().filter_map(day);
    let from = days.next()?;
    Some(DayRange { from, to: days.next_back().unwrap_or(from).max(from) })
}

/// All of a list in the plain state.
fn all(data: &Data, list: List) -> Vec<u32> {
    let of_events = |background: bool| {
        let events = data.corpus.events.iter().zip(0..);
        events
            .filter(|(event, _)| event.background.is_some() == background)
            .map(|(_, number)| number)
            .collect()
    };
    match list {
        List::Events => of_events(false),
        List::Background => of_events(true),
        List::Articles => (0..data.corpus.articles.len() as u32).collect(),
    }
}

/// The portions of a list of `total` entries that the page which opens does not hold.
fn divided(list: List, total: usize) -> Vec<Range<usize>> {
    let rest = if list == List::Events { 0..newest(total).start } else { FIRST.min(total)..total };
    rest.clone().step_by(FIRST).map(|start| start..(start + FIRST).min(rest.end)).collect()
}

/// Which page holds each event, by their numbers; nothing for those that the page which opens holds.
pub(crate) fn page_of_events(data: &Data) -> Vec<Option<String>> {
    let mut places = vec![None; data.corpus.events.len()];
    for page in pages(data).into_iter().filter(|page| page.list != List::Articles) {
        for &number in &page.numbers {
            if let Some(place) = places.get_mut(number as usize) {
                *place = Some(page.name.clone());
            }
        }
    }
    places
}

/// The events on the page that opens, by their numbers.
pub fn events_that_open(data: &Data) -> Vec<EventIx> {
    let events = page_of_events(data).into_iter().zip(0..);
    events.filter(|(page, _)| page.is_none()).map(|(_, number)| EventIx(number)).collect()
}

impl PlainPage {
    /// The events on it.
    pub fn events(&self) -> Vec<EventIx> {
        if self.list == List::Articles {
            Vec::new()
        } else {
            self.numbers.iter().copied().map(EventIx).collect()
        }
    }

    /// The articles that it lists, or that its events are read from.
    pub fn articles(&self, data: &Data) -> Vec<ArticleIx> {
        if self.list == List::Articles {
            return self.numbers.iter().copied().map(ArticleIx).collect();
        }
        let claims = self.events().into_iter().flat_map(|event| &data.corpus.event(event).claims);
        let mut articles: Vec<ArticleIx> = claims.map(|&claim| data.corpus.claim(claim).article).collect();
        articles.sort_unstable();
        articles.dedup();
        articles
    }
}

#[cfg(test)]
mod tests;
