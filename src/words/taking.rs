//! What a reader can take away, in words.

use super::{articles, as_known_on, published, titled};
use dateline_corpus::{Claim, Corpus, Day};

/// The menu of what can be taken away.
pub const TAKE_AWAY: &str = "Share and export";

/// What can be taken away: what `public/export.js` calls it, and its button.
pub const TAKINGS: [(&str, &str); 8] = [
    ("share", "Share"),
    ("citation.txt", "Cite this view"),
    ("events.csv", "Events as CSV"),
    ("figures.csv", "Figures as CSV"),
    ("dateline.json", "JSON"),
    ("timelinejs.json", "TimelineJS"),
    ("chart.svg", "Chart as SVG"),
    ("print", "Print"),
];

/// How a wish to take something away ended, as `public/export.js` says it.
pub fn taken(how: &str) -> &'static str {
    match how {
        "copied" => "Copied.",
        "saved" => "Saved.",
        "refused" => "The browser did not allow it to be copied. Here it is:",
        "failed" => "That did not work. Try again when you are online.",
        _ => "",
    }
}

/// Who says so, in which article, of when: what stands under a quotation.
pub fn told_where(corpus: &Corpus, claim: &Claim) -> Vec<String> {
    let article = corpus.article(claim.article);
    let speaker = claim.speaker.as_ref().map(super::speaker);
    let outlet = article.outlet.clone().unwrap_or_else(|| titled(&article.title));
    [speaker, Some(outlet), Some(published(&article.published))].into_iter().flatten().collect()
}

/// What there is to say of a view to cite it.
pub struct Citation<'a> {
    /// The corpus's title.
    pub title: &'a str,
    /// The days shown.
    pub days: Option<&'a str>,
    /// How many articles it was read from.
    pub articles: usize,
    /// A hash of the corpus.
    pub hash: &'a str,
    /// The day as known on which it is shown.
    pub as_of: Option<Day>,
    /// The day it was looked at.
    pub today: &'a str,
    /// Where.
    pub address: &'a str,
}

/// "The flood, 1–9 February 2027. Timeline read by Dateline from five articles (corpus 0123456789abcdef). Retrieved
/// 10 February 2027 from https://…".
pub fn view_citation(of: Citation) -> String {
    let days = of.days.map(|days| format!(", {days}")).unwrap_or_default();
    let known = of.as_of.map(|day| format!(" {}", as_known_on(day))).unwrap_or_default();
    let Citation { title, hash, today, address, .. } = of;
    let articles = articles(of.articles);
    format!(
        "{title}{days}. Timeline read by Dateline from {articles} (corpus {hash}).{known} Retrieved {today} from {address}"
    )
}
