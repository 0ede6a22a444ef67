use super::*;
use crate::{address::ViewState, element::html, session::Session};
use dateline_corpus::{
    Article, Background, Basis, Claim, ClaimIx, Corpus, Event, Lane, PublicationBasis, Published, Span, When,
};
use leptos::prelude::Owner;

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
    let listed = pages.iter().filter(|page| page.list == List::Articles).flat_map(|page| page.articles(data));
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
    assert_eq!(turns("background-1.html"), [["Previous", "./#background"], ["Next", "background-2.html"]]);
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
