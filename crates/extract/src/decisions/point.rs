//! From a few words to the claim that has them.

use crate::manifest::Pointer;
use dateline_corpus::{Article, Claim, Span, fold};
use memchr::memmem;

/// The most places that an error lists.
const LISTED: usize = 3;
/// The most characters of a claim that an error quotes.
const QUOTED: usize = 70;

/// Why words point at no single claim: what is wrong, and what to do.
pub(super) type Missed = (String, String);

/// Articles and claims, ready to be pointed at.
pub(super) struct Pointing<'c> {
    articles: &'c [Article],
    claims: &'c [Claim],
    texts: Vec<Text>,
}

/// A folded article.
struct Text {
    folded: String,
    /// For each byte, where its character begins in the article.
    places: Vec<u32>,
    /// The places of its claims, in the order of their starts.
    claims: std::ops::Range<usize>,
    /// The farthest end of these claims, up to each.
    reach: Vec<u32>,
    /// Where the article's lines end.
    ends: Vec<usize>,
}

impl Text {
    /// The line of a byte, from 1.
    fn line(&self, byte: u32) -> u32 {
        self.ends.partition_point(|&end| end < byte as usize) as u32 + 1
    }
}

impl<'c> Pointing<'c> {
    /// Prepares the claims, which are in the order of articles and of their text.
    pub(super) fn new(articles: &'c [Article], claims: &'c [Claim]) -> Pointing<'c> {
        let texts = articles.iter().enumerate().map(|(article, of)| {
            let from = claims.partition_point(|claim| (claim.article.0 as usize) < article);
            let to = claims.partition_point(|claim| (claim.article.0 as usize) <= article);
            let (folded, places) = fold::fold_with_places(&of.text);
            let mut far = 0;
            let reach = claims.get(from..to).unwrap_or_default().iter().map(|claim| {
                far = claim.span.end.max(far);
                far
            });
            let ends = memchr::memchr_iter(b'\n', of.text.as_bytes()).collect();
            Text { folded, places, reach: reach.collect(), claims: from..to, ends }
        });
        Pointing { articles, claims, texts: texts.collect() }
    }

    /// The claim that words stand in: the innermost where claims are nested.
    ///
    /// # Errors
    ///
    /// Where they stand in none or in several.
    pub(super) fn find(&self, pointer: &Pointer) -> Result<usize, Missed> {
        let folded = fold::fold(&pointer.words);
        let words = folded.trim();
        let finder = memmem::Finder::new(words);
        let mut found: Vec<usize> = Vec::new();
        let mut outside = None;
        for (text, article) in self.texts.iter().zip(self.articles) {
            if pointer.article.as_ref().is_some_and(|file| *file != article.file) {
                continue;
            }
            for at in finder.find_iter(text.folded.as_bytes()) {
                if !whole_words(&text.folded, at, at + words.len()) {
                    continue;
                }
                let ends = [text.places.get(at), text.places.get((at + words.len()).saturating_sub(1))];
                let [Some(&first), Some(&last)] = ends else { continue };
                if pointer.line.is_some_and(|line| line != text.line(first)) {
                    continue;
                }
                match self.innermost(text, Span { start: first, end: last + 1 }) {
                    Some(claim) if !found.contains(&claim) => found.push(claim),
                    Some(_) => {}
                    None => {
                        outside = outside.or_else(|| Some(format!("{}:{}", article.file, text.line(first))))
                    }
                }
                if found.len() > LISTED {
                    break;
                }
            }
        }
        match (found.as_slice(), outside) {
            ([claim], _) => Ok(*claim),
            ([], Some(place)) => Err((
                format!("“{}” stands in {place}, but within no claim", words_of(pointer)),
                self.nearest(words),
            )),
            ([], None) => {
                Err((format!("no claim has the words “{}”", words_of(pointer)), self.nearest(words)))
            }
            (several, _) => {
                let listed: Vec<String> =
                    several.iter().take(LISTED).map(|&claim| self.label(claim)).collect();
                let more = if several.len() > LISTED { "; and more" } else { "" };
                let mut articles =
                    several.iter().filter_map(|&claim| self.claims.get(claim)).map(|c| c.article);
                let first = articles.next();
                let help = if articles.any(|article| Some(article) != first) {
                    "write more of its words, or name its `article`"
                } else {
                    "write more of its words, or give the `line` they begin in"
                };
                let message = format!(
                    "“{}” stands in more than one claim: {}{more}",
                    words_of(pointer),
                    listed.join("; ")
                );
                Err((message, help.to_owned()))
            }
        }
    }

    /// A claim for a person: its file, its line and its first words.
    pub(super) fn label(&self, claim: usize) -> String {
        let Some(claim) = self.claims.get(claim) else { return String::new() };
        let place = claim.article.0 as usize;
        let (Some(article), Some(text)) = (self.articles.get(place), self.texts.get(place)) else {
            return String::new();
        };
        let words = claim.span.of(&article.text).unwrap_or_default();
        format!("{}:{} “{}”", article.file, text.line(claim.span.start), shortened(words))
    }

    /// The smallest claim around a span.
    fn innermost(&self, text: &Text, span: Span) -> Option<usize> {
        let claims = self.claims.get(text.claims.clone())?;
        let begun = claims.partition_point(|claim| claim.span.start <= span.start);
        let around =
            (0..begun).rev().take_while(|&at| text.reach.get(at).is_some_and(|&far| far >= span.end));
        let holding =
            around.filter_map(|at| Some((at, claims.get(at)?))).filter(|(_, c)| c.span.end >= span.end);
        holding.min_by_key(|(_, claim)| claim.span.len()).map(|(at, _)| text.claims.start + at)
    }

    /// The claims that share most of the words.
    fn nearest(&self, words: &str) -> String {
        let mut wanted: Vec<&str> = pieces(words).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let mut best: Vec<(usize, usize)> = Vec::new();
        let mut shared = vec![false; wanted.len()];
        for (place, claim) in self.claims.iter().enumerate() {
            let Some(article) = self.articles.get(claim.article.0 as usize) else { continue };
            shared.fill(false);
            for word in pieces(&fold::fold(claim.span.of(&article.text).unwrap_or_default())) {
                if let Ok(at) = wanted.binary_search(&word) {
                    shared.get_mut(at).into_iter().for_each(|has| *has = true);
                }
            }
            let score: usize =
                wanted.iter().zip(&shared).filter(|(_, has)| **has).map(|(word, _)| word.len()).sum();
            // A single small word is nothing to go by.
            if score > 3 {
                best.push((score, place));
                best.sort_by_key(|&(score, place)| (std::cmp::Reverse(score), place));
                best.truncate(LISTED);
            }
        }
        if best.is_empty() {
            return "copy a few words of a claim; `dateline extract` lists them".to_owned();
        }
        let labels: Vec<String> = best.iter().map(|&(_, place)| self.label(place)).collect();
        format!("the nearest are {}", labels.join("; "))
    }
}

fn words_of(pointer: &Pointer) -> String {
    shortened(&pointer.words)
}

/// The first words, on one line.
fn shortened(words: &str) -> String {
    let mut out = String::new();
    for word in words.split_whitespace() {
        if out.chars().count() + word.chars().count() > QUOTED {
            out.push('…');
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a stretch neither begins nor ends within a word.
fn whole_words(text: &str, from: usize, to: usize) -> bool {
    let (Some(before), Some(within), Some(after)) = (text.get(..from), text.get(from..to), text.get(to..))
    else {
        return false;
    };
    let parts = |a: Option<char>, b: Option<char>| {
        !(a.is_some_and(char::is_alphanumeric) && b.is_some_and(char::is_alphanumeric))
    };
    parts(before.chars().next_back(), within.chars().next())
        && parts(within.chars().next_back(), after.chars().next())
}
