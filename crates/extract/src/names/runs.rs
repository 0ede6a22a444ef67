//! Runs of capitalised words, cut into titles and names.

use super::{
    MentionKind, places,
    words::{Word, bare, class},
};
use crate::tokens::Token;
use std::{ops::Range, sync::LazyLock};

/// Lower-case words within people's names.
const PARTICLES: [&str; 28] = [
    "al", "bin", "ibn", "bint", "van", "von", "der", "den", "de", "del", "della", "da", "di", "dos", "la",
    "el", "ul", "abu", "ben", "ter", "das", "du", "zu", "af", "ould", "le", "las", "los",
];

/// Whether a word in lower case stands within people's names: `van`, `bin`.
pub(crate) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Where a name goes on behind its particles: `van der Berg`; nothing where none stands there.
pub(crate) fn past_particles(view: View, at: usize, end: usize) -> Option<usize> {
    let after = (at..end).take(4).find(|&i| !is_particle(view.str(i)))?;
    (after > at && is_name_word(view, after)).then_some(after)
}

/// What a run of capitalised words turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// What it names.
    pub(crate) kind: MentionKind,
    /// The tokens of the run that belong to it, titles included.
    pub(crate) tokens: Range<usize>,
    /// The tokens of the name alone.
    pub(crate) name: Range<usize>,
}

/// The text with its tokens and their kinds.
#[derive(Clone, Copy)]
pub(crate) struct View<'t> {
    /// The article.
    pub(crate) text: &'t str,
    /// Its tokens.
    pub(crate) tokens: &'t [Token],
    /// Their kinds.
    pub(crate) words: &'t [Word],
}

impl<'t> View<'t> {
    /// The kind of the token at `i`; nothing past the end.
    pub(crate) fn at(&self, i: usize) -> Word {
        self.words.get(i).copied().unwrap_or_default()
    }

    /// The text of the token at `i`.
    pub(crate) fn str(&self, i: usize) -> &'t str {
        self.tokens.get(i).and_then(|token| self.text.get(token.span.range())).unwrap_or_default()
    }

    /// Whether the token at `i` is of one of the kinds.
    pub(crate) fn is(&self, i: usize, class: u64) -> bool {
        self.at(i).is(class)
    }

    /// Whether the token at `i` is this word, in lower case or capitalised.
    pub(crate) fn says(&self, i: usize, word: &str) -> bool {
        self.str(i).eq_ignore_ascii_case(word)
    }

    /// The text from the first token of a range to its last.
    pub(crate) fn over(&self, range: &Range<usize>) -> &'t str {
        self.span(range).of(self.text).unwrap_or_default()
    }

    /// The span from the first token of a range to its last.
    pub(crate) fn span(&self, range: &Range<usize>) -> dateline_corpus::Span {
        let start = self.tokens.get(range.start).map_or(self.text.len(), |token| token.span.start as usize);
        let last = range.end.checked_sub(1).and_then(|i| self.tokens.get(i));
        dateline_corpus::Span::new(start, last.map_or(start, |token| token.span.end as usize))
    }

    fn adjacent(&self, i: usize) -> bool {
        match (self.tokens.get(i), self.tokens.get(i + 1)) {
            (Some(a), Some(b)) => a.span.end == b.span.start,
            _ => false,
        }
    }
}

/// Whether the token can stand in a name.
pub(crate) fn is_name_word(view: View, i: usize) -> bool {
    let word = view.at(i);
    word.is(class::CAPITAL)
        && (!word.is(class::GRAMMAR | class::TIME) || word.is(class::ALL_CAPITALS))
        && !is_compound(view.str(i))
        && !word.is(class::CLITIC)
}

/// `U.S.-based`, `Iran-backed`: a name within an adjective.
pub(crate) fn is_compound(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(_, tail)| tail.len() > 2 && tail.starts_with(char::is_lowercase))
}

/// Bodies whose names have words in lower case.
static PHRASES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let list = crate::lexicon::entries(include_str!("../../data/bodies.txt"));
    list.filter_map(|line| line.strip_prefix("phrase: ")).flat_map(|line| line.split("; ")).collect()
});

/// The end of a listed body's name that begins at a token.
pub(crate) fn phrase_end(view: View, start: usize) -> Option<usize> {
    let from = view.tokens.get(start)?.span.start as usize;
    let rest = view.text.get(from..)?;
    let phrase = PHRASES.iter().find(|phrase| rest.starts_with(**phrase))?;
    let end = from + phrase.len();
    let last = (start..view.tokens.len()).take(8).find(|&i| view.span(&(i..i + 1)).end as usize >= end)?;
    Some(last + 1)
}

/// The end of the run of name words that begins at `start`, no further than `end`.
pub(crate) fn run_end(view: View, start: usize, end: usize) -> usize {
    if let Some(end) = phrase_end(view, start) {
        return end;
    }
    let mut at = start;
    let mut linked = false;
    while at < end && at - start < 24 {
        if is_name_word(view, at) {
            // `People’s Union`, `Doctors’ Association` go on; `Kenya’s Union` is two names.
            let members = view.is(at, class::PEOPLE) && at + 1 < end && is_name_word(view, at + 1);
            if view.is(at, class::POSSESSIVE) && !members {
                return at + 1;
            }
            at += 1;
            // `Sen.`, `J.`: the period is part of the name.
            let short = view.str(at - 1).chars().count() == 1
                || (view.is(at - 1, class::TITLE) && view.str(at - 1).len() <= 5)
                || matches!(view.str(at - 1), "Jr" | "Sr" | "St");
            if view.str(at) == "."
                && view.adjacent(at - 1)
                && short
                && at + 1 < end
                && is_name_word(view, at + 1)
            {
                at += 1;
            }
            continue;
        }
        if at > start
            && let Some(after) = past_particles(view, at, end)
        {
            at = after;
            continue;
        }
        let after = if view.says(at + 1, "the") { at + 2 } else { at + 1 };
        let next = after < end && is_name_word(view, after);
        if at == start || !next {
            break;
        }
        let before = view.at(at - 1);
        let word = view.str(at);
        let joins = match word {
            "of" => before.is(class::BODY_KIND | class::TITLE),
            "for" | "on" => before.is(class::BODY_KIND) && !places::is_place(view.str(after)),
            "and" | "&" => linked && before.is(class::CAPITAL) || word == "&",
            _ => false,
        };
        if !joins {
            break;
        }
        linked |= matches!(word, "of" | "for" | "on");
        at = after;
    }
    at
}

/// What a run names; nothing where it is a title alone.
pub(crate) fn named(view: View, run: Range<usize>) -> Option<Named> {
    let whole = view.over(&run);
    if places::is_place(whole) {
        return Some(Named { kind: MentionKind::Place, tokens: run.clone(), name: run });
    }
    if phrase_end(view, run.start) == Some(run.end) {
        return Some(Named { kind: MentionKind::Body, tokens: run.clone(), name: run });
    }
    let body = run.clone().rev().find(|&i| view.is(i, class::BODY_KIND | class::BODY_NAME));
    let title = run.clone().rev().find(|&i| {
        view.is(i, class::TITLE)
            && (view.str(i) != "General" || is_abbreviation(view, i))
            && !is_surname(view, &run, i)
            && !(matches!(view.str(i), "St" | "St.") && i > run.start)
    });
    if let Some(title) = title {
        // The name stands after the last title; `Secretary of State Jane Doe` has one more word to skip.
        let mut first = title + 1;
        if view.str(first) == "." {
            first += 1;
        }
        if view.says(first, "of") {
            first += if view.says(first + 1, "the") { 3 } else { 2 };
        }
        if view.str(first) == "General" && first + 1 < run.end {
            first += 1;
        }
        if first >= run.end {
            return body.filter(|&i| i + 1 == run.end).map(|_| Named {
                kind: MentionKind::Body,
                tokens: run.clone(),
                name: run,
            });
        }
        let name = first..run.end;
        // `Coast Justice Network`: what is no title where a body's name goes on.
        let inner = title > run.start && !view.is(title - 1, class::TITLE);
        let is_body = body.is_some_and(|i| i + 1 == run.end && (run.end - first > 1 || inner));
        let kind = if is_body { MentionKind::Body } else { MentionKind::Person };
        let reigns = name.len() == 1 && REIGNING.contains(&view.str(title));
        let name = if is_body {
            run.clone()
        } else if reigns {
            title..run.end
        } else {
            name
        };
        return Some(Named { kind, tokens: run, name });
    }
    if body.is_some() {
        return Some(Named { kind: MentionKind::Body, tokens: run.clone(), name: run });
    }
    // A demonym before a name is no part of it.
    let mut first = run.start;
    while first + 1 < run.end && places::is_of_place(view.str(first)) {
        first += 1;
    }
    let name = first..run.end;
    let kind = match run.end - first {
        1 if places::is_place(view.str(first)) => MentionKind::Place,
        1 if places::country_of(view.str(first)).is_some() => return None,
        1 if view.is(first, class::ALL_CAPITALS) => MentionKind::Body,
        1 => MentionKind::Unknown,
        2..=5 => MentionKind::Person,
        _ => MentionKind::Unknown,
    };
    Some(Named { kind, tokens: run, name })
}

/// Titles that people known by one name are called by.
const REIGNING: [&str; 8] = ["Pope", "King", "Queen", "Prince", "Princess", "Emperor", "Sultan", "Emir"];

/// Titles that are last names too.
const SURNAMES: [&str; 12] = [
    "Shah", "King", "Prince", "Bishop", "Pope", "Judge", "Marshal", "Major", "Singer", "Driver", "Farmer",
    "Coach",
];

/// Whether a title at the end of a run is somebody's last name: `Amit Shah`, not `Saudi King`.
fn is_surname(view: View, run: &Range<usize>, at: usize) -> bool {
    let last = at + 1 == run.end && SURNAMES.contains(&bare(view.str(at)).0);
    let article = at.checked_sub(1).is_some_and(|i| view.is(i, class::DETERMINER));
    let other = |i: usize| {
        !view.is(i, class::TITLE | class::BODY_KIND | class::MARK) && !places::is_of_place(view.str(i))
    };
    last && if at == run.start { !article } else { other(at - 1) }
}

/// `Sen.`, `Gov.`: forms of address that the list has with their period.
fn is_abbreviation(view: View, i: usize) -> bool {
    view.is(i, class::TITLE) && view.str(i + 1) == "."
}

/// The words of a name, without a possessive ending and the marks between them.
pub(crate) fn name_text(view: View, name: &Range<usize>) -> String {
    let text = view.over(name);
    bare(text).0.split_whitespace().collect::<Vec<_>>().join(" ")
}
