//! Where what is said ends.

use super::{
    clauses::Cut,
    cue::{self, Voice},
    phrases::without_stop,
};
use crate::names::{
    runs::View,
    verbs::{Form, Strength, takes},
    words::class,
};
use std::ops::Range;

/// How far what is said reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// To the end of the sentence, as after a colon.
    Rest,
    /// A clause of its own, up to another cue.
    Clause,
    /// An object: no further than the next clause.
    Thing,
}

/// How many tokens are looked through for the end of what is said, a quotation counted as one.
const LONGEST: usize = 300;

/// What is said, cut where another clause begins that is not part of it.
pub(crate) fn content(
    view: View,
    cut: &Cut,
    clause: &Range<usize>,
    own: Option<Form>,
    range: Range<usize>,
    reach: Reach,
) -> Option<Range<usize>> {
    let mut at = range.start;
    while at < range.end
        && view.is(at, class::MARK)
        && matches!(view.str(at), "," | ":" | "." | ")" | "—" | "--")
    {
        at += 1;
    }
    let start = at;
    let mut end = range.end;
    let mut bracket = 0_usize;
    let mut steps = 0;
    while at < range.end && steps < LONGEST {
        steps += 1;
        if let Some(quote) = cut.opens_at(at) {
            at = quote.tokens.end.max(at + 1);
            continue;
        }
        match view.str(at) {
            "(" | "[" => bracket += 1,
            ")" | "]" => bracket = bracket.saturating_sub(1),
            _ => {}
        }
        if at > start
            && bracket == 0
            && reach != Reach::Rest
            && ends_content(view, cut, clause, own, start, at, reach)
        {
            end = at;
            break;
        }
        at += 1;
    }
    let end = without_stop(view, start, end);
    (end > start).then_some(start..end)
}

fn ends_content(
    view: View,
    cut: &Cut,
    clause: &Range<usize>,
    own: Option<Form>,
    start: usize,
    at: usize,
    reach: Reach,
) -> bool {
    let thing = reach == Reach::Thing;
    match view.str(at) {
        ";" => true,
        "," | "—" | "--" | "―" | "–" => parts(view, cut, clause, at, thing),
        "and" | "but" => coordinates(view, cut, clause, own, start, at, thing),
        "as" => thing && has_subject(view, at + 1, clause.end),
        "during" | "since" | "saying" | "arguing" | "adding" => thing,
        _ if view.is(at, class::TIME) && view.is(at, class::CAPITAL) => {
            thing && at > start && !view.is(at - 1, class::CAPITAL | class::PREPOSITION)
        }
        _ => {
            thing
                && view.is(at, class::SUBORDINATOR)
                && !view.is(at, class::ADVERB)
                && !matches!(view.str(at), "so" | "where" | "if")
        }
    }
}

/// Whether a comma or dash at `at` ends what is said.
fn parts(view: View, cut: &Cut, clause: &Range<usize>, at: usize, thing: bool) -> bool {
    let next = at + 1;
    let first = if view.is(next, class::CONJUNCTION) { next + 1 } else { next };
    let word = view.str(next);
    let contrasts = matches!(word, "while" | "although" | "though")
        || word == "but" && (thing || !view.is(first, class::SUBJECT));
    if word == "according" || contrasts {
        return true;
    }
    let limit = clause.end.min(first + 3);
    let verb = (first..limit).find(|&i| !view.is(i, class::ADVERB)).unwrap_or(first);
    let form = view.at(verb).verb;
    let says = form.is_some_and(|v| v.verb().is_some_and(|verb| verb.strength == Strength::Say));
    if says && form.is_some_and(|v| v.form == Form::Ing) {
        return true;
    }
    // `…, O'Neill said`: another tag.
    let tag = (next + 1..clause.end.min(next + 7))
        .take_while(|&i| !cut.quoted(i) && !view.is(i, class::MARK | class::PREPOSITION | class::RELATIVE))
        .filter(|&i| view.at(i).verb.is_some())
        .find_map(|i| cue::at(view, cut, clause, i))
        .is_some_and(|c| {
            c.voice == Voice::Finite && c.verb.strength == Strength::Say && is_bare(view, cut, c.at + 1)
        });
    // `offered help, and the mayor said it was needed`: somebody else's words begin.
    let another = view.is(next, class::CONJUNCTION)
        && (first + 1..clause.end.min(first + 8))
            .take_while(|&i| !cut.quoted(i) && !view.is(i, class::MARK | class::RELATIVE | class::SUBJECT))
            .filter(|&i| view.at(i).verb.is_some() && !view.is(i, class::CAPITAL))
            .find_map(|i| cue::at(view, cut, clause, i))
            .is_some_and(|c| c.voice == Voice::Finite && c.verb.strength == Strength::Say);
    if another && (thing || view.is(first, class::CAPITAL)) {
        return true;
    }
    if tag && !view.is(next, class::RELATIVE | class::SUBORDINATOR) {
        return true;
    }
    // `…, requesting anonymity, said`: the main verb goes on behind the comma.
    let main = cue::at(view, cut, clause, next).is_some_and(|c| c.voice == Voice::Finite);
    if thing && main && first == next {
        return true;
    }
    let finite = cue::at(view, cut, clause, verb).is_some_and(|c| c.voice == Voice::Finite);
    if first > next && finite && form.is_some_and(|v| v.form != Form::Base) {
        return true;
    }
    let clause_behind =
        class::RELATIVE | class::SUBORDINATOR | class::ING | class::SUBJECT | class::DETERMINER;
    thing
        && (first > next && word != "and"
            || view.is(next, clause_behind)
            || word == "and" && view.is(first, class::SUBJECT | class::DETERMINER))
}

/// Whether an `and` or `but` at `at` begins another thing the subject does.
fn coordinates(
    view: View,
    cut: &Cut,
    clause: &Range<usize>,
    own: Option<Form>,
    start: usize,
    at: usize,
    thing: bool,
) -> bool {
    let next = at + 1;
    let verb = (next..clause.end.min(next + 3)).find(|&i| !view.is(i, class::ADVERB)).unwrap_or(next);
    let form = view.at(verb).verb;
    let same = match (form.map(|v| v.form), own) {
        (None, _) => false,
        (Some(Form::Base), own) => own == Some(Form::Base) && thing,
        (Some(Form::Past | Form::Third), Some(Form::Past | Form::Third)) => true,
        (form, own) => form == own,
    };
    if same && form.is_some_and(|v| v.form == Form::Ing) {
        return thing;
    }
    if same && thing {
        return view.str(verb + 1) != "by";
    }
    if same {
        // `said he rated them and talked about it` is all said; `said so and warned that …` is not.
        let takes = form.and_then(|v| v.verb()).map_or(0, |verb| verb.takes);
        let clausal =
            takes & takes::THAT != 0 && (view.str(verb + 1) == "that" || cut.opens_at(verb + 1).is_some());
        let called = matches!(view.str(verb + 1), "for" | "on" | "to") && view.at(verb).verb.is_some();
        return clausal || called && cue::at(view, cut, clause, verb).is_some();
    }
    thing
        && (view.is(next, class::SUBJECT) && !view.is(next, class::OBJECT)
            || view.is(next, class::HAVE | class::BE | class::MODAL)
            || view.is(next, class::ED) && at > start + 1 && view.str(next + 1) != "by")
}

/// Whether a verb of saying before `at` is a tag's: a mark, a quotation or the end follows.
fn is_bare(view: View, cut: &Cut, at: usize) -> bool {
    view.is(at, class::MARK) || cut.opens_at(at).is_some() || at >= view.tokens.len()
}

/// Whether a clause with a subject begins at `at`, as against `as an example`.
fn has_subject(view: View, at: usize, end: usize) -> bool {
    view.is(at, class::SUBJECT)
        || (at..end.min(at + 6))
            .take_while(|&i| !view.is(i, class::MARK))
            .any(|i| view.is(i, class::AUXILIARY) || view.at(i).verb.is_some_and(|v| v.form == Form::Past))
}
