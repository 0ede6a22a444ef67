//! What an article does not say of itself, where corrections go, and where the timeline will stand.

use super::{Reader, nearest};
use dateline_corpus::{Day, DayRange, TimeOfDay};
use serde::Deserialize;
use std::ops::Range;
use toml::Spanned;

/// What a manifest says of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleFacts {
    /// The file's name.
    pub file: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// Where the original stands; `http` or `https`.
    pub url: Option<String>,
    /// Whether it may be shown in excerpts only: of its text, the sentences of claims are kept and nothing else.
    pub excerpts: bool,
    /// The day it was published.
    pub published: Option<Day>,
    /// The time of that day.
    pub time: Option<TimeOfDay>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawWindow {
    from: Spanned<String>,
    to: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawArticle {
    pub(super) file: Spanned<String>,
    outlet: Option<String>,
    url: Option<Spanned<String>>,
    published: Option<Spanned<String>>,
    #[serde(default)]
    excerpts: bool,
}

impl Reader<'_> {
    fn day(&mut self, text: &str, span: Range<usize>) -> Option<Day> {
        match text.parse() {
            Ok(day) => Some(day),
            Err(error) => {
                self.error(span, format!("{error}"), "write a day of the calendar, as in \"2027-02-03\"");
                None
            }
        }
    }

    pub(super) fn window(&mut self, window: &RawWindow) -> Option<DayRange> {
        let from = self.day(window.from.get_ref(), window.from.span());
        let to = self.day(window.to.get_ref(), window.to.span());
        let (from, to) = (from?, to?);
        if to < from {
            self.error(window.to.span(), "the window ends before it begins", "exchange `from` and `to`");
            return None;
        }
        Some(DayRange { from, to })
    }

    pub(super) fn article(&mut self, article: &RawArticle, known: Option<&[&str]>) -> ArticleFacts {
        self.known(&article.file, known);
        let mut facts = ArticleFacts {
            file: article.file.get_ref().clone(),
            outlet: article.outlet.clone(),
            excerpts: article.excerpts,
            ..ArticleFacts::default()
        };
        if let Some(url) = &article.url {
            if is_address(url.get_ref()) {
                facts.url = Some(url.get_ref().clone());
            } else {
                let message = format!("`{}` is no address of a web page", url.get_ref());
                self.error(url.span(), message, "begin it with https://");
            }
        }
        if let Some(published) = &article.published {
            let (day, time) = match published.get_ref().split_once([' ', 'T']) {
                Some((day, time)) => (day, Some(time)),
                None => (published.get_ref().as_str(), None),
            };
            facts.published = self.day(day, published.span());
            facts.time = time.and_then(|time| {
                let parsed =
                    time.split_once(':').and_then(|(h, m)| TimeOfDay::new(h.parse().ok()?, m.parse().ok()?));
                if parsed.is_none() {
                    self.error(
                        published.span(),
                        format!("`{time}` is no time of day"),
                        "write it as in \"2027-02-03 08:15\"",
                    );
                }
                parsed
            });
        }
        facts
    }

    /// That an article is there.
    pub(super) fn known(&mut self, file: &Spanned<String>, known: Option<&[&str]>) {
        let Some(known) = known.filter(|known| !known.contains(&file.get_ref().as_str())) else { return };
        let help = nearest(file.get_ref(), known.iter().copied())
            .map_or_else(|| "name a file of the folder".to_owned(), |near| format!("did you mean `{near}`?"));
        self.error(file.span(), format!("there is no article `{}`", file.get_ref()), help);
    }

    /// Where corrections go.
    pub(super) fn contact(&mut self, contact: &Spanned<String>) -> Option<String> {
        let text = contact.get_ref();
        let fits = is_address(text) || is_mail(text);
        if !fits {
            let message = format!("`{text}` is neither a mail address nor the address of a web page");
            self.error(
                contact.span(),
                message,
                "write it as in \"desk@example.org\" or \"https://example.org/corrections\"",
            );
        }
        fits.then(|| text.clone())
    }

    /// Where the timeline will stand, with the slash at the end of a folder's address.
    pub(super) fn address(&mut self, address: &Spanned<String>) -> Option<String> {
        let stands = place_of(address.get_ref());
        if stands.is_none() {
            let message = format!("at `{}` no timeline can stand", address.get_ref());
            self.error(
                address.span(),
                message,
                "write the address of its folder, as in \"https://example.org/timeline/\"",
            );
        }
        stands
    }
}

/// The address of a page that relative ones can be made from: of a scheme of the web, with a host, and without what
/// is a reader's own (a query, a place on the page) or nobody's business (a name and a password).
fn place_of(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once("://")?;
    let scheme = ["https", "http"].into_iter().find(|known| scheme.eq_ignore_ascii_case(known))?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    if host.is_empty() || rest.contains(|c: char| unfit(c) || matches!(c, '?' | '#' | '@' | '\\')) {
        return None;
    }
    // A page has a dot in its name; all else is a folder.
    let page = path.rsplit('/').next().unwrap_or_default();
    let slash = if page.is_empty() || page.contains('.') { "" } else { "/" };
    Some(format!("{scheme}://{host}/{path}{slash}"))
}

/// Whether it is the address of a web page, as far as can be told without asking.
fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && !rest.contains(unfit))
}

/// Whether it is a mail address: a name, `@`, and a host with a dot in it; nothing that could begin the parameters
/// of a link.
fn is_mail(text: &str) -> bool {
    let fits = |(name, host): (&str, &str)| {
        let dotted = host.split('.').count() > 1 && host.split('.').all(|label| !label.is_empty());
        !name.is_empty() && dotted && !host.contains('@')
    };
    text.split_once('@').is_some_and(fits) && !text.contains(|c: char| unfit(c) || "?&#%:/,;".contains(c))
}

/// What no address holds.
fn unfit(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"')
}
