//! How plain pages look, and the links between them.

use super::{LISTS, PlainPage, all, pages};
use crate::{
    abbreviations::of_claims,
    address::ViewState,
    data::Data,
    element::{Element, Node, el, html},
    parts,
    portion::FIRST,
    session::{List, Session},
    words,
};
use dateline_corpus::ArticleIx;
use leptos::prelude::Owner;

impl PlainPage {
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
