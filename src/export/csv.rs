//! Tables, as RFC 4180 writes them.
//!
//! Rows end in CR LF, cells with a comma, a quotation mark or a line break stand in quotation marks, and those are
//! doubled. A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a
//! carriage return) begins with an apostrophe instead, which spreadsheets show as text. A file begins with a byte
//! order mark, without which Excel takes UTF-8 for another encoding and turns names into noise. Between tabs, as
//! it goes to the clipboard, there is no mark and no quoting: tabs and line breaks within a cell become spaces.

use super::View;
use crate::{
    chart::{Ground, chart},
    words,
};
use dateline_corpus::{Article, ClaimIx, Corpus, DayRange};

const MARK: &str = "\u{feff}";

const EVENTS: [&str; 15] = [
    "event",
    "from",
    "to",
    "time",
    "approximate",
    "ongoing",
    "date_basis",
    "lane",
    "title",
    "planned",
    "background",
    "speakers",
    "articles",
    "claims",
    "quotations",
];

const FIGURES: [&str; 17] = [
    "source",
    "measure",
    "population",
    "as_of_from",
    "as_of_to",
    "published_from",
    "published_to",
    "bound",
    "value",
    "sum_made_here",
    "part_of_value",
    "article",
    "outlet",
    "url",
    "event",
    "claim",
    "quotation",
];

/// A table being written.
struct Table {
    text: String,
    between: u8,
    in_row: bool,
}

impl Table {
    fn new(between: u8, heads: &[&str]) -> Table {
        let mark = if between == b',' { MARK } else { "" };
        let mut table = Table { text: mark.to_owned(), between, in_row: false };
        table.row(heads.iter().copied());
        table
    }

    fn row<C: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = C>) {
        for cell in cells {
            self.cell(cell.as_ref());
        }
        self.text.push_str("\r\n");
        self.in_row = false;
    }

    fn cell(&mut self, cell: &str) {
        if self.in_row {
            self.text.push(char::from(self.between));
        }
        self.in_row = true;
        let guard = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
        if self.between == b'\t' {
            self.text.push_str(guard);
            self.text.extend(cell.chars().map(|c| if matches!(c, '\t' | '\r' | '\n') { ' ' } else { c }));
        } else if cell.contains([',', '"', '\r', '\n']) {
            self.text.push('"');
            self.text.push_str(guard);
            self.text.push_str(&cell.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(guard);
            self.text.push_str(cell);
        }
    }
}

/// One row an event, in the order of time; several speakers and articles between semicolons, quotations a line
/// each.
pub(super) fn events(left: &Corpus) -> String {
    let mut table = Table::new(b',', &EVENTS);
    for event in &left.events {
        let when = event.when.as_ref();
        let of_when = |text: fn(&dateline_corpus::When) -> String| when.map(text).unwrap_or_default();
        let claims = || event.claims.iter().map(|&claim| left.claim(claim));
        let speakers = claims().filter_map(|claim| Some(claim.speaker.as_ref()?.name.as_str()));
        let articles = claims().map(|claim| left.article(claim.article).title.as_str());
        table.row([
            event.id.clone(),
            of_when(|when| when.days.from.to_string()),
            of_when(|when| when.days.to.to_string()),
            of_when(|when| when.time.map(|time| time.to_string()).unwrap_or_default()),
            of_when(|when| yes(when.approximate)),
            of_when(|when| yes(when.ongoing)),
            of_when(|when| when.basis.key().to_owned()),
            event.lane.key().to_owned(),
            event.title.clone(),
            yes(event.planned),
            event.background.map(|background| background.key().to_owned()).unwrap_or_default(),
            once(speakers).join("; "),
            once(articles).join("; "),
            claims().map(|claim| claim.id.as_str()).collect::<Vec<_>>().join(" "),
            claims().map(|claim| left.words(claim)).collect::<Vec<_>>().join("\n"),
        ]);
    }
    table.text
}

/// One row for each figure and each claim that gives it, in the order of the page's own table. As there, lanes,
/// days and search do not bear on it; the day as known on does.
pub(super) fn figures(view: &View, between: u8) -> String {
    let corpus = view.corpus;
    let known = |claim: &ClaimIx| view.state.as_of.is_none_or(|day| corpus.known(*claim, day));
    let mut table = Table::new(between, &FIGURES);
    // A table stands on no axis.
    let ground = corpus.window.map(|days| Ground { days, position: &|_, _| 0 });
    let chart = ground.and_then(|ground| chart(corpus, &ground, view.state.as_of));
    for count in chart.iter().flat_map(|chart| &chart.counts) {
        let whole = (count.kind.population, count.given, None);
        let parts = count.parts.iter().map(|&(population, part)| (population, part, count.given.value));
        for (population, given, part_of) in std::iter::once(whole).chain(parts) {
            let claims =
                if given.claims.is_empty() { std::slice::from_ref(&given.claim) } else { given.claims };
            for &ix in claims.iter().filter(|claim| known(claim)) {
                let claim = corpus.claim(ix);
                let article = corpus.article(claim.article);
                let number = |value: Option<u64>| value.map(|value| value.to_string()).unwrap_or_default();
                let [published_from, published_to] = ends(article.published.days);
                let [as_of_from, as_of_to] = ends(Some(given.as_of));
                let event = corpus.events.iter().find(|event| event.claims.contains(&ix));
                table.row([
                    words::counter(count.source),
                    count.kind.measure.to_owned(),
                    population.to_owned(),
                    as_of_from,
                    as_of_to,
                    published_from,
                    published_to,
                    given.bound.key().to_owned(),
                    number(given.value),
                    yes(given.derived),
                    number(part_of),
                    article.title.clone(),
                    or_nothing(article, |article| &article.outlet),
                    or_nothing(article, |article| &article.url),
                    event.map(|event| event.id.clone()).unwrap_or_default(),
                    claim.id.clone(),
                    corpus.words(claim).to_owned(),
                ]);
            }
        }
    }
    table.text
}

fn or_nothing(article: &Article, of: fn(&Article) -> &Option<String>) -> String {
    of(article).clone().unwrap_or_default()
}

fn ends(days: Option<DayRange>) -> [String; 2] {
    days.map(|days| [days.from.to_string(), days.to.to_string()]).unwrap_or_default()
}

fn yes(holds: bool) -> String {
    if holds { "yes" } else { "" }.to_owned()
}

/// The pieces in their order, each once.
fn once<'c>(pieces: impl Iterator<Item = &'c str>) -> Vec<&'c str> {
    let mut found: Vec<&str> = Vec::new();
    for piece in pieces {
        if !found.contains(&piece) {
            found.push(piece);
        }
    }
    found
}
