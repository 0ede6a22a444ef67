//! Who says a unit.

mod tally;

use super::{lane, passage::Passage, worth};
use crate::{
    clauses::{Clause, ClauseKind},
    names::{Mention, MentionKind},
    reading::within,
    speech::{Attribution, Rule},
    verbs::{Group, Tense},
};
use dateline_corpus::Span;
use std::ops::Range;

/// How many attributions of a passage are held against each other: more than prose has.
const MOST: usize = 256;

/// What makes a unit a statement: the outermost verb of saying in it, else a quotation that runs on into it, else a
/// name with a verb of saying that no rule of speech took.
pub(super) fn choose(
    passage: &Passage<'_, '_>,
    span: Span,
    tokens: &Range<usize>,
    clauses: &[Clause],
) -> Option<Attribution> {
    // A capital within a sentence begins a name, not a verb: "the United States".
    let name = |a: &Attribution| {
        let cue = a.cue.filter(|cue| cue.start > passage.span.start && a.rule != Rule::According);
        cue.and_then(|cue| cue.of(passage.text())).is_some_and(|word| word.starts_with(char::is_uppercase))
    };
    let said = |a: &&&Attribution| {
        (!matches!(a.rule, Rule::Attitude | Rule::Noun | Rule::Shown) || tally::keeps(passage.text(), a))
            && !name(a)
            && !a.cue.is_some_and(|cue| takes_lives(passage.text(), cue))
    };
    let cued = |a: &&&Attribution| a.cue.is_some_and(|cue| span.contains(cue));
    let all = || passage.attributions.iter().take(MOST);
    let nested = |a: &Attribution| {
        all().filter(said).filter(cued).any(|b| {
            // "“…,” she told them, according to people there": her words, by way of them.
            let tag = a.cue.is_some_and(|cue| a.content.start < cue.start);
            let relays = b.rule == Rule::According && a.direct && tag;
            b.cue != a.cue && !relays && a.cue.is_some_and(|cue| b.content.contains(cue))
        })
    };
    let label = |a: &Attribution| a.rule == Rule::Label && !is_named(passage, a);
    let mut own = all().filter(said).filter(cued).filter(|a| {
        !nested(a) && !label(a) && !is_aside(passage, clauses, a) && !is_remark(passage, clauses, a)
    });
    let running = || {
        let runs = |a: &&&Attribution| {
            !label(a) && a.content.overlaps(span) && (a.direct || a.content.contains(span)) && !cued(a)
        };
        all().filter(said).find(runs).map(|a| (**a).clone())
    };
    let mut chosen = own.next().map(|a| (*a).clone());
    if let Some(nameless) = chosen.as_mut().filter(|a| a.speaker.is_none()) {
        let same = |a: &Attribution| a.cue.zip(nameless.cue).is_some_and(|(a, b)| a.overlaps(b));
        nameless.speaker = plain(passage, span, tokens, clauses)
            .filter(same)
            .and_then(|a| a.speaker)
            .or_else(|| introduced(passage, clauses, nameless.cue?));
    }
    chosen
        .or_else(running)
        .or_else(|| plain(passage, span, tokens, clauses))
        .or_else(|| tally::of(passage, span, tokens))
}

/// "has claimed 58 lives": what kills says nothing.
fn takes_lives(text: &str, cue: Span) -> bool {
    let claims = cue.of(text).is_some_and(|words| {
        words
            .rsplit(' ')
            .next()
            .is_some_and(|word| matches!(word, "claim" | "claims" | "claimed" | "claiming"))
    });
    let rest = text.get(cue.end as usize..).unwrap_or_default();
    claims && rest.split_whitespace().take(6).any(|word| word.trim_end_matches(['.', ',']) == "lives")
}

/// "A resident who asked not to be named told …": whom a clause says more of before the verb of saying comes.
fn introduced(passage: &Passage<'_, '_>, clauses: &[Clause], cue: Span) -> Option<String> {
    let [first, more, ..] = clauses else { return None };
    let before = passage.span_of(&first.tokens)?;
    if first.group.is_some() || more.kind != ClauseKind::Relative || cue.start < before.end {
        return None;
    }
    let speaks =
        |m: &&Mention| matches!(m.kind, MentionKind::Person | MentionKind::Body | MentionKind::Nominal);
    let names = &passage.reading.names;
    let mention = within(&names.mentions, before, |m| m.span).iter().rev().find(speaks)?;
    let plain = || mention.name.of(passage.text()).unwrap_or_default();
    let bare = |words: &str| {
        words.trim_start_matches("A ").trim_start_matches("An ").trim_start_matches("The ").to_owned()
    };
    names
        .entity(mention)
        .map(|e| e.name.clone())
        .or_else(|| Some(bare(plain())))
        .filter(|name| !name.is_empty())
}

/// Whether the verb of saying stands in a clause that only says more of something: "what he called", "days after she
/// defended".
fn is_aside(passage: &Passage<'_, '_>, clauses: &[Clause], attribution: &Attribution) -> bool {
    let Some(cue) = attribution.cue else { return false };
    let Some(clause) = clauses.iter().find(|c| passage.span_of(&c.tokens).is_some_and(|s| s.contains(cue)))
    else {
        return false;
    };
    let word = passage.word(clause.tokens.start);
    // "…, the ministry says" behind a clause of time says all that stands before it.
    let opens = passage.token(clause.tokens.start).map(|t| t.span.start);
    if attribution.content.end <= cue.start && opens.is_some_and(|opens| attribution.content.start < opens) {
        return false;
    }
    let top = clauses.iter().any(|c| c.kind.is_top() && c.group.is_some());
    match clause.kind {
        ClauseKind::Relative => top || matches!(word, "that" | "which" | "what"),
        ClauseKind::Subordinate => top && word != "as",
        _ => false,
    }
}

/// Whether the speaker is a person or a body with a name; a label before a colon need not be one.
fn is_named(passage: &Passage<'_, '_>, attribution: &Attribution) -> bool {
    let Some(source) = attribution.source else { return false };
    let mentions = within(&passage.reading.names.mentions, source, |m| m.span);
    mentions.iter().any(|m| matches!(m.kind, MentionKind::Person | MentionKind::Body))
}

/// Whether it is a remark that "says" something in the paper's own voice: "his statement highlights".
fn is_remark(passage: &Passage<'_, '_>, clauses: &[Clause], attribution: &Attribution) -> bool {
    let Some(cue) = attribution.cue else { return false };
    let source =
        attribution.source.and_then(|span| span.of(passage.text())).unwrap_or_default().to_lowercase();
    let head = source.split(" of ").next().and_then(|s| s.split_whitespace().next_back()).unwrap_or_default();
    let group = clauses
        .iter()
        .filter_map(|c| c.group.as_ref())
        .find(|g| passage.span_of(&g.tokens).is_some_and(|s| s.overlaps(cue)));
    let first = clauses.iter().find_map(|c| c.group.as_ref()).map_or("", |g| {
        let before = (passage.tokens.start..g.tokens.start)
            .rev()
            .map(|at| passage.word(at))
            .find(|w| lane::is("remark", w));
        before.unwrap_or_default()
    });
    let weak = |g: &Group| g.passive || matches!(g.concept(), "" | "show" | "do");
    let one = || cue.of(passage.text()).is_some_and(|words| !words.contains(' ') && words.ends_with('s'));
    let present = group.map_or_else(one, |g| g.tense == Tense::Present && weak(g));
    present && (lane::is("remark", head) || !first.is_empty())
}

/// "The agency, which has long counted them, said at least 12 …": a name before a verb of saying.
fn plain(
    passage: &Passage<'_, '_>,
    span: Span,
    tokens: &Range<usize>,
    clauses: &[Clause],
) -> Option<Attribution> {
    let clause = clauses.iter().find(|c| c.kind.is_top() && c.group.as_ref().is_some_and(is_saying))?;
    let group = clause.group.as_ref()?;
    // The subject stands in the verb's own clause, or in the piece before what is put in between.
    let subject = worth::subject(passage, clause, group);
    let colon = subject.tokens.clone().rev().find(|&at| passage.word(at) == ":");
    let whole = passage.span_of(&(colon.map_or(subject.tokens.start, |at| at + 1)..subject.tokens.end));
    let before = whole.or_else(|| passage.span_of(&(tokens.start..group.tokens.start)))?;
    let cue = passage.span_of(&group.tokens)?;
    if takes_lives(passage.text(), cue) {
        return None;
    }
    let names = &passage.reading.names;
    let mentions = within(&names.mentions, before, |m| m.span);
    let speaks = |kind: MentionKind| {
        matches!(kind, MentionKind::Person | MentionKind::Body | MentionKind::Nominal | MentionKind::Unknown)
    };
    // A name that ran on into its verb ("HRANA reports") ends before it.
    let named = |m: &Mention| {
        let cut = Span { start: m.name.start, end: m.name.end.min(cue.start) };
        let words = cut.of(passage.text()).unwrap_or_default().trim();
        (!words.is_empty()).then(|| {
            names
                .entity(m)
                .filter(|_| m.span.end <= cue.start)
                .map_or_else(|| words.to_owned(), |e| e.name.clone())
        })
    };
    let mention = mentions.iter().filter(|m| speaks(m.kind)).find_map(|m| Some((m.span, named(m)?)));
    // A name that no list knows is one by its capital.
    let bare =
        || before.of(passage.text()).filter(|words| words.len() < 40).map(|words| (before, words.to_owned()));
    let means = |words: &str| matches!(words, "he" | "she" | "they" | "it" | "He" | "She" | "They" | "It");
    let mention = mention
        .or_else(|| bare().filter(|(_, words)| subject.acts && subject.tokens.len() <= 4 && !means(words)));
    let alone = subject.tokens.clone().next_back().filter(|_| subject.tokens.len() == 1);
    let means = alone.unwrap_or(tokens.start);
    let pronoun = matches!(passage.word(means), "it" | "he" | "she" | "they");
    if mention.is_none() && !pronoun {
        return None;
    }
    let (source, speaker) =
        mention.map_or((passage.token(means).map(|t| t.span), None), |(span, name)| (Some(span), Some(name)));
    Some(Attribution {
        source,
        speaker,
        via: None,
        cue: Some(cue),
        content: if clause.tokens.start > tokens.start + 2 {
            passage.span_of(&(tokens.start..clause.tokens.start))?
        } else {
            Span { start: cue.end, end: span.end }
        },
        direct: false,
        denied: false,
        nested: false,
        rule: Rule::Said,
    })
}

/// Whether a verb says something by itself: "said", "accused", "put the figure at".
fn is_saying(group: &Group) -> bool {
    let says = matches!(
        group.concept(),
        "say" | "accuse" | "threaten" | "deny" | "condemn" | "urge" | "praise" | "announce"
    );
    (says || group.lemma() == "put") && group.lemma() != "pass" && !group.passive && !group.negated
}

/// Whether a statement is an opinion of people without a name: "analysts", "critics".
pub(super) fn is_generic(attribution: &Attribution, text: &str) -> bool {
    let source = attribution.source.and_then(|span| span.of(text)).or(attribution.speaker.as_deref());
    let source = source.unwrap_or_default();
    let folded = source.to_lowercase();
    let named = source.split_whitespace().skip(1).any(|word| word.starts_with(char::is_uppercase));
    !named && folded.split_whitespace().any(|word| lane::is("generic", word))
}
