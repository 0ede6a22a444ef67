use super::quotation::original;
use crate::{
    element::{Node, button, el},
    session::Session,
    words,
};
use dateline_corpus::{Article, ArticleIx};

/// The articles that all this was read from.
pub(crate) fn sources(session: Session) -> Node {
    let articles = session.data.corpus.articles.iter().enumerate();
    let rows = articles.map(|(place, article)| one(session, ArticleIx(place as u32), article));
    el("section")
        .class("sources")
        .attr("aria-label", words::ARTICLES)
        .child(el("h2").text(words::ARTICLES))
        .child(el("ol").children(rows))
        .into()
}

fn one(session: Session, ix: ArticleIx, article: &'static Article) -> Node {
    let corpus = &session.data.corpus;
    let claims = corpus.claims.iter().filter(|claim| claim.article == ix).count();
    let facts = [
        article.outlet.clone(),
        Some(words::published(&article.published)),
        Some(words::claims(claims)),
        words::repeats(corpus, article),
        words::hidden(corpus, ix),
    ];
    let facts = words::join(&facts, " · ");
    let open = move || {
        session.open_article(ix);
        session.show_event();
    };
    let button = button().click(open).text(words::READ_IT_HERE);
    el("li")
        .child(el("p").class("headline").text(article.title.as_str()))
        .child(el("p").class("facts").text(facts))
        .child(el("p").class("actions").child(button).maybe(original(article, None)))
        .into()
}
