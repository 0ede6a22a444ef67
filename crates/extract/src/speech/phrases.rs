//! Walking forward: over a noun phrase, over phrases of time and place.

use super::clauses::Cut;
use crate::names::{runs::View, words::class};
use std::ops::Range;

/// The noun phrase that begins at `at`: to the verb, comma or clause behind it. Prepositional phrases belong to it
/// where `whole` says so.
pub(crate) fn noun_phrase(view: View, cut: &Cut, at: usize, end: usize, whole: bool) -> Range<usize> {
    let mut to = at;
    let mut content = false;
    while to < end && to - at < 40 && !cut.quoted(to) {
        let word = view.at(to);
        let text = view.str(to);
        if word.is(class::MARK) {
            let abbreviates = text == "."
                && to > at
                && view.is(to - 1, class::CAPITAL)
                && to + 1 < end
                && view.str(to - 1).len() <= 4;
            if !abbreviates && text != "%" && text != "$" && text != "&" && text != "/" {
                break;
            }
        } else if word.is(class::PREPOSITION) {
            let some = to > at && view.is(to - 1, class::DETERMINER | class::NUMBER);
            if !(content || some && text == "of") || !whole && text != "of" {
                break;
            }
        } else if text == "and" || text == "&" {
            let next = view.at(to + 1);
            let joins = content
                && (next.is(class::CAPITAL | class::DETERMINER | class::PEOPLE | class::BODIES)
                    && !next.is(class::SUBJECT));
            if !joins || next.verb.is_some() {
                break;
            }
        } else if word.is(class::SUBJECT | class::OBJECT) && !word.is(class::DETERMINER) && !content {
            return at..to + 1;
        } else if !word.is(class::NUMBER) && (!word.is(class::DETERMINER) || word.is(class::RELATIVE)) {
            let grammar = word.is(class::GRAMMAR) && (to == at || !word.is(class::CAPITAL));
            // `the emir phoned Doe`: what an object follows is a verb.
            let object = class::CAPITAL | class::DETERMINER | class::OBJECT | class::PREPOSITION;
            let past = word.is(class::ED) && view.is(to + 1, object);
            let verb = content
                && (word.verb.is_some() || word.is(class::FINITE | class::ADVERB) || past)
                && !word.is(class::CAPITAL | class::PEOPLE | class::BODIES | class::PAPERS);
            if grammar || verb {
                break;
            }
            content = true;
        }
        to += 1;
    }
    while to > at
        && view.is(to - 1, class::PREPOSITION | class::CONJUNCTION | class::DETERMINER)
        && !view.is(to - 1, class::CAPITAL)
    {
        to -= 1;
    }
    at..to
}

/// Where words of time and manner end that begin at `at`: `on Monday`, `late Sunday`, `again`.
pub(crate) fn skip_adverbials(view: View, at: usize, end: usize) -> usize {
    let mut to = at;
    while to < end {
        let word = view.at(to);
        let text = view.str(to);
        if word.is(class::TIME)
            || word.is(class::ADVERB)
                && !word.is(class::SUBORDINATOR | class::PREPOSITION | class::DETERMINER)
        {
            to += 1;
            if view.str(to) == "."
                && view.str(to - 1).len() <= 4
                && view.is(to - 1, class::CAPITAL)
                && to + 1 < end
            {
                to += 1;
            }
            while to < end
                && (view.is(to, class::NUMBER) && view.is(to - 1, class::TIME | class::MARK)
                    || view.is(to, class::TIME))
            {
                to += 1;
            }
            // `nearly 5,000 people` is what is said.
            if to < end
                && word.is(class::ADVERB)
                && !word.is(class::TIME)
                && (view.is(to, class::NUMBER | class::NUMERAL) || is_quantity(view, to))
            {
                to -= 1;
                break;
            }
        } else if matches!(text, "on" | "in" | "last" | "this" | "late" | "early" | "earlier")
            && view.is(to + 1, class::TIME | class::NUMBER)
            && !view.is(to + 1, class::PEOPLE)
            || matches!(text, "in" | "on")
                && matches!(view.str(to + 1), "late" | "early" | "last" | "the")
                && view.is(to + 2, class::TIME)
        {
            to += if view.is(to + 1, class::TIME | class::NUMBER) { 2 } else { 3 };
            while to < end && view.is(to, class::TIME | class::NUMBER) {
                to += 1;
            }
        } else {
            break;
        }
    }
    to
}

/// Prepositions of what stands between a verb of saying and what is said: `in a statement`, `of his rival`.
const BETWEEN: [&str; 21] = [
    "in", "on", "at", "during", "to", "from", "via", "through", "of", "after", "before", "by", "with",
    "about", "over", "aboard", "outside", "when", "as", "into", "for",
];

/// What comes first of a quotation, a `that` and the end, behind a phrase such as `in a statement`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Behind {
    /// What is said begins here.
    Content(usize),
    /// Nothing is said behind the phrase: it ends here.
    Nothing(usize),
}

/// `at least 12`, `over a dozen`, `about 300`: a number that what is said may begin with.
pub(crate) fn is_quantity(view: View, at: usize) -> bool {
    let number = |i: usize| {
        view.is(i, class::NUMBER)
            || matches!(
                view.str(i),
                "a" | "one" | "dozens" | "hundreds" | "thousands" | "tens" | "half" | "several"
            )
            || view.is(i, class::DETERMINER) && view.is(i, class::NUMERAL)
    };
    match view.str(at) {
        "at" => matches!(view.str(at + 1), "least" | "most") && number(at + 2),
        "up" | "close" => view.str(at + 1) == "to" && number(at + 2),
        "as" => matches!(view.str(at + 1), "many" | "few" | "much"),
        "about" | "over" | "around" | "under" | "between" => number(at + 1),
        _ => false,
    }
}

/// Skips a phrase that stands between a verb of saying and what is said, if one begins at `at`.
pub(crate) fn behind_phrase(view: View, cut: &Cut, at: usize, end: usize) -> Option<Behind> {
    if !BETWEEN.contains(&view.str(at)) || is_quantity(view, at) {
        return None;
    }
    let mut to = at + 1;
    while to < end && to - at < 45 {
        if cut.opens_at(to).is_some_and(|quote| quote.words >= 2) {
            return Some(Behind::Content(to));
        }
        let text = view.str(to);
        let led = view.is(to - 1, class::MARK | class::PREPOSITION | class::SUBORDINATOR);
        if view.is(to, class::ING) && view.at(to).verb.is_some() && led {
            return Some(Behind::Nothing(to));
        }
        if text == "that" && !view.is(to - 1, class::DETERMINER | class::PREPOSITION) {
            return Some(Behind::Content(to));
        }
        let own = view.is(to, class::SUBJECT) && !view.is(to, class::OBJECT) && to > at + 1;
        if own && !view.is(to - 1, class::PREPOSITION | class::MARK | class::CONJUNCTION | class::RELATIVE) {
            // `says in Geneva he is`
            return Some(Behind::Content(to));
        }
        if matches!(text, "," | ":") {
            // `said in Toledo, Ohio, that …`
            if let Some(that) =
                (to + 1..end.min(to + 6)).find(|&i| view.str(i) == "that" && view.str(i - 1) == ",")
            {
                return Some(Behind::Content(that));
            }
            return match cut.opens_at(to + 1) {
                Some(_) => Some(Behind::Content(to + 1)),
                None if text == ":" && to + 1 < end => Some(Behind::Content(to + 1)),
                None => Some(Behind::Nothing(to)),
            };
        }
        if view.is(to, class::MARK) && !matches!(text, "." | "%" | "$" | "/" | "(" | ")" | "&") {
            return Some(Behind::Nothing(to));
        }
        to += 1;
    }
    Some(Behind::Nothing(to.min(end)))
}

/// Where a clause without its final stop ends; a closing quotation mark stays.
pub(crate) fn without_stop(view: View, start: usize, end: usize) -> usize {
    let mut to = end;
    while to > start
        && view.is(to - 1, class::MARK)
        && matches!(view.str(to - 1), "." | "," | ";" | ":" | "—" | "–" | "-" | "--" | "(")
    {
        to -= 1;
    }
    to
}
