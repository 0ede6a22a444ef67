//! What a verb of saying takes: what stands behind it, and where that ends.

use super::{
    clauses::Cut,
    cue::Cue,
    extent::{Reach, content},
    phrases::{Behind, behind_phrase, is_quantity, noun_phrase, skip_adverbials},
};
use crate::names::{
    runs::View,
    verbs::{Form, Strength, takes},
    words::class,
};
use std::ops::Range;

/// What stands behind a verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// What is said, and who was told.
    Content(Range<usize>, Option<Range<usize>>),
    /// Nothing: what is said may stand before. The end of what belongs to the cue, and who was told.
    Nothing(usize, Option<Range<usize>>),
    /// A colon at the clause's end: what is said is the next clause.
    Next,
    /// Something the verb does not take.
    Other,
}

/// Reads what stands behind a cue.
pub(crate) fn behind(view: View, cut: &Cut, clause: &Range<usize>, cue: &Cue) -> Taken {
    let verb = cue.verb;
    let own = view.at(cue.at).verb.map(|v| v.form);
    let end = clause.end;
    let mut at = cue.at + 1;
    let mut told = None;
    let is = |bits: u8| verb.takes & bits != 0;
    if matches!(verb.base, "request" | "ask") && matches!(view.str(at), "anonymity" | "not") {
        return Taken::Other;
    }
    if verb.base == "put" {
        // `put the toll at 120`
        let number = |i: &usize| {
            view.str(*i) == "at"
                && (view.is(i + 1, class::NUMBER | class::NUMERAL) || is_quantity(view, i + 1))
        };
        let put = (at..end.min(at + 12)).find(number);
        let range = put.and_then(|_| content(view, cut, clause, own, at..end, Reach::Clause));
        return range.map_or(Taken::Other, |range| Taken::Content(range, None));
    }
    if !is_quantity(view, at)
        && let Some(lead) = leading(view, cue, at)
    {
        let content = content(view, cut, clause, own, lead..end, Reach::Thing);
        return content.map_or(Taken::Other, |range| Taken::Content(range, None));
    }
    if is(takes::ONE) || matches!(verb.base, "write" | "promise") {
        let one = addressee(view, cut, cue, at, end);
        if one.end > at {
            if let Some(lead) = leading(view, cue, one.end) {
                let content = content(view, cut, clause, own, lead..end, Reach::Thing);
                return content.map_or(Taken::Other, |range| Taken::Content(range, Some(one)));
            }
            let rest = skip_adverbials(view, one.end, end);
            let next = view.str(rest);
            let begins = matches!(next, "that" | "to" | "," | ":" | "if" | "not")
                || view.is(rest, class::QUESTION | class::SUBJECT)
                || cut.opens_at(rest).is_some()
                || rest >= end
                || verb.base == "tell";
            if begins {
                at = one.end;
                told = Some(one);
            }
        }
    }
    at = skip_adverbials(view, at, end);
    if at >= end {
        return Taken::Nothing(at, told);
    }
    let text = view.str(at);
    let word = view.at(at);
    if let Some(quote) = cut.opens_at(at) {
        let whole = is(takes::THAT) || quote.words >= 1;
        let reach = if quote.words < 4 && is(takes::THING) { Reach::Thing } else { Reach::Clause };
        return whole
            .then(|| content(view, cut, clause, own, at..end, reach))
            .flatten()
            .map_or(Taken::Other, |range| Taken::Content(range, told));
    }
    if word.is(class::MARK) {
        return marked(view, cut, clause, cue, at, told);
    }
    if told.is_none()
        && !is_quantity(view, at)
        && let Some(lead) = leading(view, cue, at)
    {
        return content(view, cut, clause, own, lead..end, Reach::Thing)
            .map_or(Taken::Other, |range| Taken::Content(range, None));
    }
    let take = |reach: Reach, from: usize| {
        content(view, cut, clause, own, from..end, reach)
            .map_or(Taken::Other, |range| Taken::Content(range, told.clone()))
    };
    if text == "that" && (is(takes::THAT | takes::ONE)) {
        return take(Reach::Clause, at);
    }
    // `asked not to be named`
    if verb.base == "ask" && view.str(at.saturating_sub(1)) == "not" {
        return Taken::Other;
    }
    if text == "to" && is(takes::TODO | takes::ONE) && (is(takes::TODO) || told.is_some()) {
        return take(Reach::Thing, at);
    }
    if text == "not" && view.str(at + 1) == "to" && is(takes::TODO) {
        return take(Reach::Thing, at + 1);
    }
    if text == "as" && is(takes::THING) && at + 1 < end && !is_quantity(view, at) {
        return take(Reach::Thing, at + 1);
    }
    if word.is(class::QUESTION) && !(word.is(class::SUBORDINATOR) && text != "if") {
        return take(Reach::Clause, at);
    }
    if let Some(found) = behind_phrase(view, cut, at, end) {
        return match found {
            Behind::Content(from) if is(takes::THAT | takes::ONE) => take(Reach::Clause, from),
            Behind::Nothing(to) => Taken::Nothing(to, told),
            Behind::Content(_) => Taken::Other,
        };
    }
    let quantity = is_quantity(view, at);
    if !quantity && word.is(class::PREPOSITION | class::CONJUNCTION | class::SUBORDINATOR) {
        return Taken::Other;
    }
    if word.is(class::ING) && word.verb.is_none_or(|v| v.form == Form::Ing) && is(takes::DOING) {
        return take(Reach::Thing, at);
    }
    if is(takes::THAT) || told.is_some() {
        let clausal = has_finite(view, cut, at, end);
        let said = verb.strength == Strength::Say && end - at > 4;
        if clausal || said || is(takes::THING) || told.is_some() {
            return take(if clausal || said { Reach::Clause } else { Reach::Thing }, at);
        }
        return Taken::Other;
    }
    if is(takes::THING) && !word.is(class::AUXILIARY) {
        return take(Reach::Thing, at);
    }
    Taken::Other
}

/// Behind a comma, colon or dash.
fn marked(
    view: View,
    cut: &Cut,
    clause: &Range<usize>,
    cue: &Cue,
    at: usize,
    told: Option<Range<usize>>,
) -> Taken {
    let end = clause.end;
    let own = view.at(cue.at).verb.map(|v| v.form);
    match view.str(at) {
        ":" if at + 1 >= end => Taken::Next,
        ":" if cue.verb.strength == Strength::Say => {
            content(view, cut, clause, own, at + 1..end, Reach::Rest)
                .map_or(Taken::Other, |range| Taken::Content(range, told))
        }
        "," | "—" | "--" if cut.opens_at(at + 1).is_some() && cue.verb.strength == Strength::Say => {
            // `“…,” he said, “…”`: the reader joins both; else the quotation is what is said.
            content(view, cut, clause, own, at + 1..end, Reach::Clause)
                .map_or(Taken::Other, |range| Taken::Content(range, told))
        }
        _ => Taken::Nothing(at, told),
    }
}

/// Where what follows a word that leads it begins, if the verb takes such a phrase here.
fn leading(view: View, cue: &Cue, at: usize) -> Option<usize> {
    let word = view.str(at);
    cue.verb.leads.contains(&word).then_some(at + 1)
}

/// Who is told.
fn addressee(view: View, cut: &Cut, cue: &Cue, at: usize, end: usize) -> Range<usize> {
    let her = view.str(at) == "her"
        && (at + 1 >= end || view.is(at + 1, class::MARK | class::QUOTE) || view.str(at + 1) == "that");
    if view.is(at, class::OBJECT) || her {
        return at..at + 1;
    }
    if view.says(at, "that") || view.is(at, class::MARK | class::QUOTE) {
        return at..at;
    }
    let mut phrase = noun_phrase(view, cut, at, end, false);
    if let Some(lead) = phrase.clone().skip(1).find(|&i| cue.verb.leads.contains(&view.str(i))) {
        phrase.end = lead;
    }
    // `told Reuters the talks …`: a name ends before the article of the next phrase.
    if let Some(cut_at) = (phrase.start + 1..phrase.end).find(|&i| {
        view.is(i, class::DETERMINER)
            && !view.is(i - 1, class::DETERMINER | class::PREPOSITION | class::CONJUNCTION)
    }) {
        phrase.end = cut_at;
    }
    phrase
}

/// Whether a finite verb follows before the clause is over.
fn has_finite(view: View, cut: &Cut, at: usize, end: usize) -> bool {
    (at..end.min(at + 30)).take_while(|&i| !matches!(view.str(i), ";" | ":")).any(|i| {
        !cut.quoted(i)
            && (view.is(i, class::AUXILIARY | class::FINITE | class::CLITIC | class::ED)
                || view.at(i).verb.is_some_and(|v| v.form != Form::Ing && v.form != Form::Base)
                || cut_short(view, i))
    })
}

fn cut_short(view: View, at: usize) -> bool {
    view.is(at, class::SUBJECT) && view.is(at, class::POSSESSIVE | class::CLITIC)
}
