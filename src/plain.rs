//! Plain pages: what long lists have beyond the page that opens, as pages of their own that need no script.
//!
//! The page that opens holds the newest events of the story and the first of the background and of the articles, as
//! many as a list draws to begin with. The rest is divided in the order of the lists, so that what is added at the
//! end of a story leaves the names of earlier pages, and what they hold, as they were.

use crate::{
    abbreviations::of_claims,
    address::ViewState,
    data::Data,
    element::{Element, Node, el, html},
    parts,
    portion::{FIRST, newest},
    session::{List, Session},
    words,
};
use dateline_corpus::{ArticleIx, DayRange, EventIx};
use leptos::prelude::Owner;
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

    /// Its body as HTML: the entries, and the way back and to the other pages.
    pub fn body(&self, data: &'static Data, pages: &[PlainPage]) -> String {
        let mut out = String::new();
        Owner::new().with(|| html::write(self.draw(data, pages), &mut out));
        out
    }

    fn draw(&self, data: &'static Data, pages: &[PlainPage]) -> Node {
        let session = Session::new(data, ViewState::new());
        // What begins in the middle of a day says so.
        session.set_portion(self.list, &self.portion);
        let entry = |&number: &u32| match self.list {
            List::Events | List::Background => parts::entry(session, number),
            List::Articles => parts::described(session, ArticleIx(number), None),
        };
        let (class, name) = match self.list {
            List::Events => ("events", words::EVENTS),
            List::Background => ("events background", words::BACKGROUND),
            List::Articles => ("sources", words::ARTICLES),
        };
        let back = el("a").attr("href", "./").text(data.corpus.title.clone());
        let header = el("header")
            .class("opening")
            .child(el("p").class("kicker").child(back))
            .child(el("h1").text(self.title.clone()))
            .maybe(self.days.map(|days| el("p").class("facts").text(words::days_long(days))));
        let section = el("section")
            .class(class)
            .attr("aria-label", name)
            .child(el("h2").class("unseen").text(name))
            .child(el("ol").class("long").children(self.numbers.iter().map(entry)));
        // What stands on other pages is explained there.
        let claims = self.events().into_iter().flat_map(|event| &data.corpus.event(event).claims);
        let explained = of_claims(&data.corpus, claims.map(|&claim| data.corpus.claim(claim)));
        let explained = parts::abbreviations(&data.corpus, explained.into_iter())
            .map(|list| el("div").class("sources").child(list));
        let page = el("div").class("dateline plain").child(header).child(section).maybe(explained);
        el("main").child(page.child(links(pages, Some(self), data)).child(parts::footer(session))).into()
    }

    /// The ways to the pages before and after this one in its list. The page that opens has the newest events and the
    /// first of all else.
    fn turns(&self, data: &Data, pages: &[PlainPage]) -> Vec<Element> {
        let place = pages.iter().position(|page| page.name == self.name).unwrap_or_default();
        let beside = |place: Option<usize>| pages.get(place?).filter(|page| page.list == self.list);
        let link = |page: &PlainPage| el("a").attr("href", page.name.clone()).text(page.title.clone());
        let opening = match LISTS.iter().find(|(list, ..)| *list == self.list) {
            Some(&(List::Background, place, heading) | &(List::Articles, place, heading)) => el("a")
                .attr("href", format!("./#{place}"))
                .text(words::portion_of(heading, &(0..FIRST), all(data, self.list).len())),
            _ => el("a").attr("href", "./").text(words::NEWEST_EVENTS),
        };
        let before = beside(place.checked_sub(1)).map(link);
        let after = beside(place.checked_add(1)).map(link);
        let (before, after) = match self.list {
            List::Events => (before, after.or(Some(opening))),
            List::Background | List::Articles => (before.or(Some(opening)), after),
        };
        let turn =
            |word, link: Option<Element>| link.map(|link| el("p").class("turn").text(word).child(link));
        [turn(words::PREVIOUS_PAGE, before), turn(words::NEXT_PAGE, after)].into_iter().flatten().collect()
    }
}

/// The way from a list on the page that opens to what it does not hold of it.
pub(crate) fn next_to_opening(data: &Data, list: List) -> Option<Element> {
    let mut pages = pages(data).into_iter().filter(|page| page.list == list);
    let page = if list == List::Events { pages.next_back() } else { pages.next() }?;
    Some(el("a").attr("href", page.name).text(page.title))
}

/// Links to the plain pages, for the end of the page that opens; nothing where there are none.
pub fn index(data: &Data, pages: &[PlainPage]) -> String {
    let mut out = String::new();
    if !pages.is_empty() {
        let place = el("div").class("dateline plain-pages").child(links(pages, None, data));
        html::write(place.into(), &mut out);
    }
    out
}

fn links(pages: &[PlainPage], here: Option<&PlainPage>, data: &Data) -> Node {
    let link = |page: &PlainPage| {
        let link = el("a").attr("href", page.name.clone()).text(page.title.clone());
        let is_here = here.is_some_and(|here| here.name == page.name);
        let days = page.days.map(|days| el("span").class("facts").text(words::days_long(days)));
        el("li").child(if is_here { link.attr("aria-current", "page") } else { link }).text(" ").maybe(days)
    };
    let newest = here.map(|_| el("li").child(el("a").attr("href", "./").text(words::NEWEST_EVENTS)));
    let turns = here.map(|here| here.turns(data, pages)).unwrap_or_default();
    el("nav")
        .class("pages")
        .attr("aria-label", words::PLAIN_PAGES)
        .children(turns)
        .child(el("h2").text(words::PLAIN_PAGES))
        .child(el("ul").children(newest).children(pages.iter().map(link)))
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_corpus::{
        Article, Background, Basis, Claim, ClaimIx, Corpus, Event, Lane, PublicationBasis, Published, Span,
        When,
    };

    /// A corpus of so many events of the story and of the background, each told by an article of its own.
    fn data(story: usize, background: usize) -> &'static Data {
        let mut corpus = Corpus { title: "Floods".to_owned(), ..Corpus::empty() };
        for number in 0..story + background {
            let text = format!("The dam number {number} broke.");
            corpus.claims.push(Claim {
                id: format!("c{number}"),
                article: ArticleIx(number as u32),
                span: Span::new(0, text.len()),
                sentence: Span::new(0, text.len()),
                lane: Lane::Ground,
                when: None,
                planned: false,
                background: None,
                speaker: None,
                figures: Vec::new(),
            });
            corpus.events.push(Event {
                id: format!("e{number}"),
                aliases: vec![format!("old{number}")],
                title: format!("Dam {number} <breaks>"),
                lane: Lane::Ground,
                when: None,
                planned: false,
                background: (number >= story).then_some(Background::Topic),
                claims: vec![ClaimIx(number as u32)],
                pinned: false,
                edited: Vec::new(),
            });
            corpus.articles.push(Article {
                id: format!("a{number}"),
                file: format!("a{number}.txt"),
                title: format!("Report {number}"),
                outlet: Some("The Coast".to_owned()),
                url: Some(format!("https://example.org/{number}")),
                published: Published { days: None, time: None, basis: PublicationBasis::Stated },
                repeats: Vec::new(),
                boilerplate: Vec::new(),
                excerpts: false,
                text,
            });
        }
        Box::leak(Box::new(Data::new(corpus, 0)))
    }

    #[test]
    fn ok_short_lists_need_no_page() {
        assert_eq!(pages(data(FIRST, 0)), []);
        assert_eq!(index(data(1, 0), &[]), "");
    }

    #[test]
    fn ok_every_event_and_article_is_on_one_page_or_the_one_that_opens() {
        let data = data(1000, 400);
        let pages = pages(data);
        let names: Vec<&str> = pages.iter().map(|page| page.name.as_str()).collect();
        assert_eq!(names[..4], ["events-1.html", "events-2.html", "events-3.html", "background-1.html"]);
        assert_eq!(pages[0].title, "Events 1–300 of 1,000");
        assert_eq!(pages[2].title, "Events 601–700 of 1,000");
        let held: Vec<u32> = pages.iter().flat_map(|page| page.events()).map(|event| event.0).collect();
        // The newest of the story and the first of the background open.
        assert_eq!(held, (0..700).chain(1300..1400).collect::<Vec<_>>());
        let listed =
            pages.iter().filter(|page| page.list == List::Articles).flat_map(|page| page.articles(data));
        assert_eq!(listed.map(|ix| ix.0).collect::<Vec<_>>(), (300..1400).collect::<Vec<_>>());
    }

    #[test]
    fn ok_a_page_that_stands_alone_has_no_other_and_holds_everything() {
        let mut whole = Data::new(data(400, 350).corpus.clone(), 0);
        whole.whole = true;
        let whole: &'static Data = Box::leak(Box::new(whole));
        assert_eq!(pages(whole), []);
        assert_eq!(events_that_open(whole).len(), 750);
        for (list, count) in [(List::Events, 400), (List::Background, 350), (List::Articles, 750)] {
            let (drawn, left) = Owner::new().with(|| Session::new(whole, ViewState::new()).drawn(list));
            assert_eq!((drawn.len(), left), (count, [0, 0]), "{list:?}");
        }
    }

    #[test]
    fn ok_a_page_is_whole_without_scripts() {
        let data = data(301, 0);
        let pages = pages(data);
        let body = pages[0].body(data, &pages);
        assert!(body.starts_with("<main>") && !body.contains("<script") && !body.contains(" style="));
        for part in [
            "id=\"event-e0\"",
            "id=\"event-old0\"",
            "Dam 0 &lt;breaks&gt;",
            "<blockquote>The dam number 0 broke.",
            "<cite>",
            "The Coast",
            "<a href=\"./\">",
        ] {
            assert!(body.contains(part), "{part} in {body}");
        }
        assert!(!body.contains("id=\"event-e1\""));
        assert!(
            index(data, &pages).contains("<a href=\"events-1.html\">Events 1 of 301</a>"),
            "{}",
            index(data, &pages)
        );
        let sources = pages.iter().find(|page| page.list == List::Articles).unwrap().body(data, &pages);
        assert!(sources.contains("<a href=\"https://example.org/300\" rel=\"noopener\">Original</a>"));
        // Nothing to press where nothing listens.
        assert!(!sources.contains("<button"));
    }

    #[test]
    fn ok_pages_lead_to_those_beside_them_in_their_list() {
        let data = data(1000, 700);
        let pages = pages(data);
        let turns = |name: &str| {
            let page = pages.iter().find(|page| page.name == name).unwrap();
            let body = page.body(data, &pages);
            let turns = body.split("<p class=\"turn\">").skip(1);
            let address =
                |turn: &str| turn.split("href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
            turns.map(|turn| [turn.split(':').next().unwrap().to_owned(), address(turn)]).collect::<Vec<_>>()
        };
        assert_eq!(turns("events-1.html"), [["Next", "events-2.html"]]);
        assert_eq!(turns("events-3.html"), [["Previous", "events-2.html"], ["Next", "./"]]);
        assert_eq!(
            turns("background-1.html"),
            [["Previous", "./#background"], ["Next", "background-2.html"]]
        );
        assert_eq!(turns("background-2.html"), [["Previous", "background-1.html"]]);
        assert_eq!(turns("sources-1.html")[0], ["Previous", "./#sources"]);
    }

    #[test]
    fn ok_the_page_that_opens_leads_to_the_one_next_to_it() {
        let data = data(1000, 400);
        let way = |list| {
            let mut out = String::new();
            Owner::new().with(|| html::write(next_to_opening(data, list).unwrap().into(), &mut out));
            out
        };
        assert_eq!(way(List::Events), "<a href=\"events-3.html\">Events 601–700 of 1,000</a>");
        assert_eq!(way(List::Background), "<a href=\"background-1.html\">Background 301–400 of 400</a>");
    }

    #[test]
    fn ok_a_page_that_begins_within_a_day_says_so() {
        let mut corpus = data(700, 0).corpus.clone();
        for (event, number) in corpus.events.iter_mut().zip(0..) {
            // 200 a day.
            let days = DayRange::day(dateline_corpus::Day(20_000 + number / 200));
            event.when = Some(When::new(days, Basis::Explicit));
        }
        let data: &'static Data = Box::leak(Box::new(Data::new(corpus, 0)));
        let pages = pages(data);
        let headings = |page: &PlainPage| {
            let body = page.body(data, &pages);
            let headings = body.split("<h3 class=\"day-heading\">").skip(1);
            headings.map(|rest| rest.split('<').next().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(headings(&pages[0]).len(), 2);
        let second = headings(&pages[1]);
        assert!(second[0].ends_with(", continued"), "{second:?}");
        assert_eq!(headings(&pages[0])[1].clone() + ", continued", second[0]);
        assert!(second[1..].iter().all(|heading| !heading.contains("continued")), "{second:?}");
    }

    #[test]
    fn ok_links_lead_to_the_page_that_has_the_event() {
        let places = page_of_events(data(301, 0));
        assert_eq!(places[0].as_deref(), Some("events-1.html"));
        assert!(places[1..].iter().all(Option::is_none));
        assert_eq!(events_that_open(data(301, 0)).len(), FIRST);
    }
}
