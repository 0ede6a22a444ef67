//! Which words are verbs of saying in their place, and not nouns or adjectives that look the same.

use super::{clauses::Cut, phrases::is_quantity};
use crate::names::{
    runs::View,
    verbs::{self, Form, Strength, Verb},
    words::class,
};
use std::ops::Range;

/// How a verb stands to its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    /// `X said`, `X has said`, `X is saying`.
    Finite,
    /// `…, saying`.
    Participle,
    /// `was said`.
    Passive,
    /// `to say`: it may never be said.
    Infinitive,
}

/// A verb of saying in its place.
#[derive(Clone, Debug)]
pub(crate) struct Cue {
    /// Auxiliaries, adverbs and the verb.
    pub(crate) group: Range<usize>,
    /// The verb's own token.
    pub(crate) at: usize,
    /// The verb.
    pub(crate) verb: &'static Verb,
    /// How it stands.
    pub(crate) voice: Voice,
    /// Whether it is denied.
    pub(crate) denied: bool,
}

/// The cue at a token of a clause, if there is one.
pub(crate) fn at(view: View, cut: &Cut, clause: &Range<usize>, at: usize) -> Option<Cue> {
    let word = view.at(at);
    let form = word.verb?;
    let verb = form.verb()?;
    let mut start = at;
    let (mut be, mut have, mut helped, mut denied) = (false, false, false, false);
    while start > clause.start && !cut.quoted(start - 1) {
        let before = view.at(start - 1);
        let helper = before.is(class::AUXILIARY | class::NEGATION);
        if before.is(class::SUBJECT | class::CAPITAL)
            && before.is(class::POSSESSIVE | class::CLITIC)
            && !helper
        {
            // `He’s claiming`, `They’ve said`.
            let cut_short = view.str(start - 1);
            be |= before.is(class::POSSESSIVE) || cut_short.ends_with("re") || cut_short.ends_with('m');
            have |= cut_short.ends_with("ve");
            helped |= before.is(class::CLITIC);
            break;
        }
        if !helper && (!before.is(class::ADVERB) || before.is(class::CAPITAL)) {
            break;
        }
        be |= before.is(class::BE);
        have |= before.is(class::HAVE);
        helped |= before.is(class::DO | class::MODAL);
        denied |= before.is(class::NEGATION);
        start -= 1;
    }
    // `at once said`: an adverb at the very start belongs to no group.
    while start < at && view.is(start, class::CAPITAL) && !view.is(start, class::AUXILIARY) {
        start += 1;
    }
    let voice = match form.form {
        Form::Ing if be => Voice::Finite,
        Form::Ing => Voice::Participle,
        Form::Past | Form::Participle if be => Voice::Passive,
        Form::Participle if !have => return None,
        Form::Base if be || have => return None,
        Form::Third if be || have || helped => return None,
        Form::Base if start == at && view.str(at.wrapping_sub(1)) == "to" => Voice::Infinitive,
        _ => Voice::Finite,
    };
    if voice == Voice::Infinitive && (verb.strength != Strength::Say || start < clause.start + 2) {
        return None;
    }
    if start == clause.start && voice != Voice::Finite {
        return None;
    }
    let cue = Cue { group: start..at + 1, at, verb, voice, denied };
    let plain = !(be || have || helped);
    (voice != Voice::Finite || !plain || fits(view, cut, clause, &cue, form.form)).then_some(cue)
}

/// A verb that no list has, between a quotation and who must have said it: `“…,” fumed Doe`, `“…,” Doe fumed.`
pub(crate) fn unlisted(view: View, cut: &Cut, clause: &Range<usize>, at: usize) -> Option<Cue> {
    let word = view.at(at);
    let text = view.str(at);
    let verbal = word.is(class::ED) || text.ends_with('s') && text.len() > 4;
    if !verbal
        || word.verb.is_some()
        || word.is(class::GRAMMAR | class::CAPITAL | class::POSSESSIVE | class::FINITE)
    {
        return None;
    }
    let parted = |i: usize| {
        cut.closed_before(i).is_some_and(|quote| {
            let mark = view.str(quote.tokens.end.saturating_sub(2));
            quote.words >= 4 && matches!(mark, "," | "?" | "!" | "…" | "—" | "--")
        })
    };
    let next = view.at(at + 1);
    let ahead = parted(at) && next.is(class::CAPITAL | class::SUBJECT | class::DETERMINER);
    let back =
        (clause.start..at).rev().take(5).take_while(|&i| view.is(i, class::CAPITAL | class::SUBJECT)).last();
    let behind = back.is_some_and(parted)
        && (at + 1 >= clause.end || next.is(class::MARK | class::PREPOSITION | class::ADVERB | class::TIME));
    let verb = verbs::say().filter(|_| ahead || behind)?;
    Some(Cue { group: at..at + 1, at, verb, voice: Voice::Finite, denied: false })
}

/// Whether what stands before a bare verb can be its subject, so that it is no noun and no adjective.
fn fits(view: View, cut: &Cut, clause: &Range<usize>, cue: &Cue, form: Form) -> bool {
    let next = view.at(cue.at + 1);
    let Some(before) = cue.group.start.checked_sub(1).filter(|&i| i >= clause.start) else {
        // `Said the minister:`, after a quotation in the clause before.
        return false;
    };
    if cut.quoted(before) {
        return form != Form::Base;
    }
    let word = view.at(before);
    let mark = view.str(before);
    if word.is(class::MARK) {
        return matches!(mark, "," | ")" | "]" | "—" | "–" | "--" | "-" | "%" | "―") && form != Form::Base
            || mark == ":";
    }
    if word.is(class::SUBJECT | class::RELATIVE) {
        return true;
    }
    if word.is(class::CONJUNCTION) {
        // A second verb of the same subject; plain forms after `and` are mostly nouns.
        return form == Form::Past || form == Form::Third && !next.is(class::PREPOSITION);
    }
    if word.is(class::DETERMINER
        | class::PREPOSITION
        | class::POSSESSIVE
        | class::OBJECT
        | class::QUESTION
        | class::SUBORDINATOR)
    {
        return word.is(class::TIME)
            || matches!(mark, "all" | "both" | "some" | "many" | "most" | "others" | "another" | "others’");
    }
    let noun =
        view.is(cue.at, class::NOUN_CUE | class::PAPERS | class::PEOPLE | class::BODIES | class::VERB_LIKE);
    let speaker = word.is(class::PEOPLE | class::BODIES | class::PAPERS);
    match form {
        Form::Base => {
            // A plural, or nothing: `officials say`, not `the plan`.
            let plural = mark.ends_with('s') && !mark.ends_with("ss") && !word.is(class::CAPITAL)
                || matches!(
                    mark,
                    "people" | "police" | "men" | "women" | "media" | "Democrats" | "Republicans"
                )
                || word.is(class::CAPITAL) && mark.ends_with('s') && crate::names::country_of(mark).is_some();
            // `Both King and Schultz say`; what can be no noun needs no plural.
            let joined = word.is(class::CAPITAL)
                && (before.saturating_sub(7).max(clause.start)..before).any(|i| view.str(i) == "and");
            let plural = plural || joined || cue.verb.base == "say" && word.is(class::WORD);
            plural && (speaker || joined || !noun) && starts_complement(view, cue.at + 1)
        }
        Form::Third if noun && !word.is(class::CAPITAL) => speaker && starts_complement(view, cue.at + 1),
        Form::Third if noun => starts_complement(view, cue.at + 1) && !view.is(cue.at + 1, class::MARK),
        _ => true,
    }
}

/// Whether a token can begin what a verb takes, as against what follows a noun.
fn starts_complement(view: View, at: usize) -> bool {
    let word = view.at(at);
    is_quantity(view, at)
        || word.is(class::DETERMINER
            | class::SUBJECT
            | class::OBJECT
            | class::CAPITAL
            | class::QUOTE
            | class::QUESTION
            | class::RELATIVE
            | class::NUMBER)
        || matches!(view.str(at), "to" | ":" | "," | "for" | "about" | "on" | "as")
        || word.is(class::WORD)
            && !word.is(class::GRAMMAR)
            && !word.is(class::AUXILIARY)
            && word.verb.is_none()
}
