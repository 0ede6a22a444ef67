//! How to cite a view: what it is, of which corpus, when it was looked at and where.

use super::View;
use crate::words;
use dateline_corpus::Day;

pub(super) fn cite(view: &View) -> String {
    let days = view.left.window.map(words::days_long);
    let today =
        view.around.today.parse::<Day>().map_or_else(|_| view.around.today.to_owned(), words::day_long);
    words::view_citation(words::Citation {
        title: &view.corpus.title,
        days: days.as_deref(),
        articles: view.corpus.articles.len(),
        hash: &format!("{:016x}", view.hash),
        as_of: view.state.as_of,
        today: &today,
        address: view.around.address,
    })
}
