//! What a reader can take away of the page: files, and how to cite it.
//!
//! It is loaded when it is first asked for (see `later`), so that it weighs nothing on a page that is only read.
//! [`take`] is pure: the corpus and the query of an address in, the text of a file out. Everything it gives is of what
//! the query leaves to show.

mod chart_svg;
mod cite;
mod csv;
mod shown;
mod timeline_js;

pub use shown::shown;

use crate::{
    address::{ViewState, parse},
    data::Data,
};
use dateline_corpus::{Corpus, json};

/// A file, or words to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// What the file is called.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// What is in it.
    pub text: String,
}

/// What there is to know besides the corpus and the state.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// The address of the view.
    pub address: &'a str,
    /// Today, as `YYYY-MM-DD`.
    pub today: &'a str,
}

/// The type of [`take`].
pub type Take = fn(&Data, &str, &str, Around) -> Result<Taken, String>;

/// Takes away `what` of the view that `query` asks for: `events.csv`, `figures.csv`, `figures.tsv`,
/// `dateline.json`, `timelinejs.json`, `chart.svg` or `citation.txt`.
///
/// # Errors
///
/// Where `what` is nothing that can be taken away.
pub fn take(data: &Data, query: &str, what: &str, around: Around) -> Result<Taken, String> {
    let corpus = &data.corpus;
    let (state, _) = parse(query);
    let view = View { left: shown(data, &state), corpus, state: &state, around, hash: data.hash };
    let (kind, text) = match what {
        "events.csv" => ("text/csv", csv::events(&view.left)),
        "figures.csv" => ("text/csv", csv::figures(&view, b',')),
        "figures.tsv" => ("text/tab-separated-values", csv::figures(&view, b'\t')),
        "dateline.json" => ("application/json", written(&json::corpus(&view.left))?),
        "timelinejs.json" => ("application/json", written(&timeline_js::timeline(&view))?),
        "chart.svg" => ("image/svg+xml", chart_svg::draw(&view)),
        "citation.txt" => ("text/plain", cite::cite(&view)),
        _ => return Err(format!("there is no “{what}” to take away")),
    };
    Ok(Taken { name: view.name(what), kind, text })
}

fn written(json: &impl serde::Serialize) -> Result<String, String> {
    serde_json::to_string_pretty(json).map(|text| text + "\n").map_err(|reason| reason.to_string())
}

/// A view of a corpus.
struct View<'a> {
    /// The whole corpus.
    corpus: &'a Corpus,
    /// What the state leaves of it.
    left: Corpus,
    state: &'a ViewState,
    around: Around<'a>,
    /// A hash of the corpus as it was loaded.
    hash: u64,
}

impl View<'_> {
    /// `iran-protests-events-2026-01-13.csv`: the title, what it is, and the last day of what is shown.
    fn name(&self, what: &str) -> String {
        let (stem, ending) = what.split_once('.').unwrap_or((what, "txt"));
        let mut name = slug(&self.corpus.title);
        let known_or_shown = self.state.as_of.or(self.left.window.map(|days| days.to));
        for piece in [Some(stem.to_owned()), known_or_shown.map(|day| day.to_string())].into_iter().flatten()
        {
            if !name.is_empty() {
                name.push('-');
            }
            name.push_str(&piece);
        }
        name + "." + ending
    }
}

/// A title as a file's name takes it: letters and digits of ASCII, up to the first stop.
fn slug(title: &str) -> String {
    let head = title.split([':', '–', '—', ';', '.', '?', '!']).next().unwrap_or_default();
    let mut slug = String::new();
    for word in head.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if slug.len() + word.len() > 40 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word.to_ascii_lowercase());
    }
    slug
}

#[cfg(test)]
mod tests;
