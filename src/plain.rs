//! Plain pages: what long lists have beyond the page that opens, as pages of their own that need no script.
//!
//! The page that opens holds the newest events of the story and the first of the background and of the articles, as
//! many as a list draws to begin with. The rest is divided in the order of the lists, so that what is added at the
//! end of a story leaves the names of earlier pages, and what they hold, as they were.

use crate::{
    address::ViewState,
    data::Data,
    element::{Node, el, html},
    parts,
    portion::{FIRST, newest},
    session::{List, Session},
    words,
};
use dateline_corpus::{ArticleIx, EventIx};
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
    /// What it holds, by their numbers.
    numbers: Vec<u32>,
}

/// The pages that a corpus needs; none where its lists are short, or the page that opens is to hold them all.
pub fn pages(data: &Data) -> Vec<PlainPage> {
    if data.whole {
        return Vec::new();
    }
    let lists = [
        (List::Events, "events", words::EVENTS),
        (List::Background, "background", words::BACKGROUND),
        (List::Articles, "sources", words::ARTICLES),
    ];
    let mut pages = Vec::new();
    for (list, stem, heading) in lists {
        let all = all(data, list);
        for (place, portion) in divided(list, all.len()).into_iter().enumerate() {
            pages.push(PlainPage {
                name: format!("{stem}-{}.html", place + 1),
                title: words::portion_of(heading, &portion, all.len()),
                list,
                numbers: all.get(portion).unwrap_or_default().to_vec(),
            });
        }
    }
    pages
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
        let entry = match self.list {
            List::Events | List::Background => parts::entry,
            List::Articles => parts::source,
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
            .child(el("h1").text(self.title.clone()));
        let entries = self.numbers.iter().map(|&number| entry(session, number));
        let section = el("section")
            .class(class)
            .attr("aria-label", name)
            .child(el("h2").class("unseen").text(name))
            .child(el("ol").children(entries));
        let page = el("div").class("dateline").child(header).child(section);
        el("main").child(page.child(links(pages, Some(self))).child(parts::footer(session))).into()
    }
}

/// Links to the plain pages, for the end of the page that opens; nothing where there are none.
pub fn index(pages: &[PlainPage]) -> String {
    let mut out = String::new();
    if !pages.is_empty() {
        let place = el("div").class("dateline plain-pages").child(links(pages, None));
        html::write(place.into(), &mut out);
    }
    out
}

fn links(pages: &[PlainPage], here: Option<&PlainPage>) -> Node {
    let link = |page: &PlainPage| {
        let link = el("a").attr("href", page.name.clone()).text(page.title.clone());
        let is_here = here.is_some_and(|here| here.name == page.name);
        el("li").child(if is_here { link.attr("aria-current", "page") } else { link })
    };
    let newest = here.map(|_| el("li").child(el("a").attr("href", "./").text(words::NEWEST_EVENTS)));
    el("nav")
        .class("pages")
        .attr("aria-label", words::PLAIN_PAGES)
        .child(el("h2").text(words::PLAIN_PAGES))
        .child(el("ul").children(newest).children(pages.iter().map(link)))
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_corpus::{
        Article, Background, Claim, ClaimIx, Corpus, Event, Lane, PublicationBasis, Published, Span,
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
        assert_eq!(index(&[]), "");
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
        assert!(index(&pages).contains("<a href=\"events-1.html\">Events 1 of 301</a>"), "{}", index(&pages));
        let sources = pages.iter().find(|page| page.list == List::Articles).unwrap().body(data, &pages);
        assert!(sources.contains("<a href=\"https://example.org/300\" rel=\"noopener\">Original</a>"));
    }

    #[test]
    fn ok_links_lead_to_the_page_that_has_the_event() {
        let places = page_of_events(data(301, 0));
        assert_eq!(places[0].as_deref(), Some("events-1.html"));
        assert!(places[1..].iter().all(Option::is_none));
        assert_eq!(events_that_open(data(301, 0)).len(), FIRST);
    }
}
