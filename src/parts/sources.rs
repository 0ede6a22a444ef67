use super::{abbreviation::abbreviations, long_list::long_list, quotation::original};
use crate::{
    element::{Element, Node, button, el},
    session::{List, Session},
    words,
};
use dateline_corpus::ArticleIx;

/// The articles that all this was read from.
pub(crate) fn sources(session: Session) -> Node {
    let corpus = &session.data.corpus;
    el("section")
        .class("sources")
        .attr("id", "sources")
        .attr("aria-label", words::ARTICLES)
        .child(el("h2").text(words::ARTICLES))
        .child(long_list(session, List::Articles, source))
        .maybe(abbreviations(corpus, corpus.abbreviations.iter()))
        .into()
}

/// One article, which opens here.
fn source(session: Session, number: u32) -> Node {
    let ix = ArticleIx(number);
    let open = move || {
        session.open_article(ix);
        session.show_event();
    };
    described(session, ix, Some(button().click(open).text(words::READ_IT_HERE)))
}

/// One article, with what opens it where anything does.
pub(crate) fn described(session: Session, ix: ArticleIx, opens: Option<Element>) -> Node {
    let corpus = &session.data.corpus;
    let article = corpus.article(ix);
    let claims = corpus.claims_of(ix).len();
    let facts = [
        article.outlet.clone(),
        Some(words::published(&article.published)),
        Some(words::claims(claims)),
        words::repeats(corpus, article),
        words::hidden(corpus, ix),
    ];
    let facts = words::join(&facts, " · ");
    el("li")
        .attr("id", format!("article-{}", article.id))
        .child(el("p").class("headline").text(article.title.as_str()))
        .child(el("p").class("facts").text(facts))
        .child(el("p").class("actions").maybe(opens).maybe(original(article, None)))
        .into()
}
