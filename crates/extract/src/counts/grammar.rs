//! A number read with the words around it: what it counts, of whom, and of which whole it is a part.

mod measurement;
mod part;
mod phrase;
mod toll;
#[cfg(test)]
mod turns;
mod verb;

use super::{
    Count,
    lists::{self, Says},
    number::{self, Number},
};
use crate::{clauses::Clause, layers::Layers, tokens::Token, verbs::Tense};
use dateline_corpus::Span;
use phrase::Phrase;
use std::{cell::OnceCell, ops::Range};

/// How many words before a number or behind it are looked at, at most: as many as a sentence of prose has.
const FAR: usize = 300;

/// How many of the counts before one are looked at.
const BACK: usize = 32;

/// Every count of a text, in order. `clauses` are those of each sentence; numbers under the spans of `taken` (dates,
/// durations, in order) are none.
pub fn find(text: &str, layers: &Layers, clauses: &[Vec<Clause>], taken: &[Span]) -> Vec<Count> {
    let mut counts: Vec<Count> = Vec::new();
    let all = layers.lowered.all();
    let mut taken = taken.iter().copied().peekable();
    for (place, (sentence, clauses)) in layers.sentences.iter().zip(clauses).enumerate() {
        let tokens = layers.tokens.get(sentence.tokens.clone()).unwrap_or_default();
        let words = all.get(sentence.tokens.clone()).unwrap_or_default();
        let [lost, named, found] = Default::default();
        let mut reader = Reader { text, tokens, words, clauses, sentence: place, lost, named, found };
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            while taken.next_if(|span| span.end <= token.span.start).is_some() {}
            let in_time = taken.peek().is_some_and(|span| span.overlaps(token.span));
            match number::read(text, tokens, words, at).filter(|_| !in_time) {
                Some(number) => {
                    at = number.tokens.end;
                    if let Some(count) = reader.count(&number, &counts) {
                        counts.push(count);
                    }
                }
                None => at += 1,
            }
        }
    }
    counts
}

struct Reader<'r> {
    text: &'r str,
    tokens: &'r [Token],
    words: &'r [&'r str],
    clauses: &'r [Clause],
    sentence: usize,
    /// Whether a word of these classes stands anywhere in the sentence, once that has been asked.
    lost: OnceCell<bool>,
    named: OnceCell<bool>,
    found: OnceCell<bool>,
}

/// The place of the last of the counts just before that fits.
fn last(earlier: &[Count], fits: impl Fn(&Count) -> bool) -> Option<usize> {
    let from = earlier.len().saturating_sub(BACK);
    Some(from + earlier.get(from..)?.iter().rposition(fits)?)
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.words.get(at).copied().unwrap_or_default()
    }

    /// Whether a word of a class stands anywhere in the sentence; looked for once.
    fn has(&self, known: &OnceCell<bool>, class: &str) -> bool {
        *known.get_or_init(|| self.words.iter().any(|word| lists::finds(class, word)))
    }

    fn count(&mut self, number: &Number, earlier: &[Count]) -> Option<Count> {
        if self.is_measurement(number) {
            return None;
        }
        let phrase = self.phrase(number.tokens.end);
        let clause = self.clauses.get(self.clauses.partition_point(|c| c.tokens.end <= number.first))?;
        if !clause.tokens.contains(&number.first) {
            return None;
        }
        if self.is_unreal(clause, number) {
            return None;
        }
        let named = phrase.population.is_some() || phrase.measure.is_some() || phrase.of;
        let head_free = self.stands_alone(phrase.end);
        let (measure, part_of, population) =
            self.measure(number, &phrase, clause, earlier, named, head_free)?;
        let population = population.or(phrase.population).unwrap_or("total");
        let span = self.span(number.tokens.start..phrase.end.max(number.tokens.end))?;
        Some(Count {
            span,
            tokens: number.tokens.start..phrase.end,
            sentence: self.sentence,
            measure,
            population,
            value: number.value,
            bound: number.bound,
            part_of,
            earlier: self.is_earlier(number),
        })
    }

    /// What is counted, the whole that it is a part of, and whom, where the verb says that ("134 were soldiers").
    fn measure(
        &self,
        number: &Number,
        phrase: &Phrase,
        clause: &Clause,
        earlier: &[Count],
        named: bool,
        head_free: bool,
    ) -> Option<(&'static str, Option<usize>, Option<&'static str>)> {
        let before = || last(earlier, |count| count.part_of.is_none() && self.sentence - count.sentence <= 1);
        let whole_of = |measure: &str| {
            last(earlier, |c| {
                c.part_of.is_none() && !c.earlier && c.measure == measure && self.sentence - c.sentence <= 8
            })
        };
        // "134 were soldiers", "512 of the dead were protesters".
        let copula = self.copula(phrase.end);
        if let Some(population) = copula
            && (phrase.population.is_none() || phrase.of)
        {
            // "512 of the dead were protesters and 134 were soldiers": parts of one whole.
            let beside = || earlier.last().filter(|c| c.sentence == self.sentence)?.part_of;
            // "… were protesters and 132 were soldiers": the first is no whole of the second.
            let other = |&whole: &usize| {
                earlier
                    .get(whole)
                    .is_none_or(|c| c.sentence != self.sentence || self.copula(c.tokens.end).is_none())
            };
            let whole = phrase.measure.and_then(whole_of).or_else(beside).or_else(|| before().filter(other));
            let list = || earlier.last().filter(|c| c.sentence == self.sentence).map(|c| c.measure);
            let measure = phrase
                .measure
                .or_else(|| whole.and_then(|w| earlier.get(w)).map(|c| c.measure))
                .or_else(list)?;
            return Some((measure, whole.map(|w| self.root(w, earlier)), Some(population)));
        }
        if phrase.of {
            let dead = || whole_of("killed").filter(|_| self.word(phrase.end.wrapping_sub(1)) == "victims");
            let whole = phrase.measure.and_then(whole_of).or_else(dead).or_else(before);
            let measure = phrase.measure.or_else(|| whole.and_then(|w| earlier.get(w)).map(|c| c.measure))?;
            // "41 of them had been recaptured"
            if let Some(own) = self.own_verb(number).filter(|own| *own != measure && phrase.measure.is_none())
            {
                return Some((own, None, None));
            }
            return Some((measure, whole, None));
        }
        // "…, including 510 protesters and 89 soldiers".
        if let Some(whole) = self.included(number, earlier) {
            let measure = phrase.measure.or_else(|| earlier.get(whole).map(|c| c.measure))?;
            return Some((measure, Some(whole), None));
        }
        if let Some(measure) = phrase.measure {
            let beside = || self.driver(number, clause).or_else(|| self.behind(number, phrase, clause));
            let told = phrase.people.then(beside).flatten();
            return Some((told.unwrap_or(measure), None, None));
        }
        if let Some(measure) = self.toll(number, clause).or_else(|| self.put_at(number, earlier)) {
            return Some((measure, None, None));
        }
        let driven = number.tokens.start.checked_sub(1).is_some_and(|i| {
            let two = || format!("{}-{}", self.word(i.wrapping_sub(1)), self.word(i));
            lists::measure(self.word(i), Says::Verb).is_some()
                || i > 0 && lists::measure(&two(), Says::Verb).is_some()
        }) || self.is_driven_out(number, phrase)
            || self.exchanged(number, earlier).is_some();
        // "Among the dead are 58 children".
        if let Some(measure) =
            self.among(number).filter(|m| !self.among_victims(number) || whole_of(m).is_some())
        {
            return Some((measure, whole_of(measure), None));
        }
        // "counted seven fighters among the dead"
        if let Some(measure) = self.among_behind(phrase) {
            return Some((measure, whole_of(measure), None));
        }
        if let Some(measure) = self.made_up(number).filter(|_| named) {
            let before = |w: &usize| earlier.get(*w).is_some_and(|c| c.sentence < self.sentence);
            return Some((measure, whole_of(measure).filter(before), None));
        }
        if let Some(measure) = self.noun_before(number).filter(|_| named || head_free) {
            return Some((measure, None, None));
        }
        if !named && !head_free && !driven && phrase.thing.is_none() {
            return None;
        }
        if let Some(measure) = phrase.thing {
            let told = self.clauses.iter().filter_map(|c| c.group.as_ref()).any(|g| g.is_told());
            let many = number.value.is_none_or(|n| n >= 3);
            return (told && many && number.bounded
                || self.is_broken(number, phrase)
                || self.verb_of(number, phrase, clause).is_some())
            .then_some((measure, None, None));
        }
        let measure = self.exchanged(number, earlier).or_else(|| self.verb_of(number, phrase, clause))?;
        Some((measure, None, None))
    }

    /// Whether a verb follows a number at once: "12 were arrested", "12 killed".
    fn stands_alone(&self, at: usize) -> bool {
        let word = self.word(at);
        matches!(word, "were" | "was" | "have" | "had" | "others" | "dead" | "remain" | "remained" | "are")
            || lists::measure(word, Says::Verb).is_some()
    }

    /// Whether the number is feared, denied, possible or yet to come.
    fn is_unreal(&self, clause: &Clause, number: &Number) -> bool {
        let group = clause.group.as_ref();
        let hedged = group.is_some_and(|g| {
            let governs =
                matches!(g.tense, Tense::Modal | Tense::Future) && g.tokens.start < number.tokens.end + 8;
            governs || (g.negated && g.concept() != "say")
        });
        let feared = (number.tokens.start.saturating_sub(3)..(number.tokens.end + 5).min(clause.tokens.end))
            .any(|i| matches!(self.word(i), "feared" | "presumed" | "denied" | "if" | "hypothetical"));
        // "trying to free two passengers", "vowed to kill 12".
        let tried = (number.tokens.start.saturating_sub(3)..number.tokens.start).any(|i| {
            let before = i.checked_sub(1).map_or("", |i| self.word(i));
            self.word(i) == "to" && (matches!(before, "is" | "are") || lists::finds("tries", before))
        });
        hedged || feared || tried || self.is_rate(number.tokens.end)
    }

    /// "2,000 people die each year"
    fn is_rate(&self, from: usize) -> bool {
        (from..from + 6).any(|i| {
            (matches!(self.word(i), "each" | "every" | "per")
                || self.word(i) == "a"
                    && !matches!(self.word(i - 1), "in" | "within" | "for" | "over" | "of" | "once"))
                && matches!(self.word(i + 1), "year" | "month" | "week" | "day")
                && !matches!(
                    self.word(i + 2),
                    "after" | "before" | "earlier" | "later" | "ago" | "since" | "on" | "in"
                )
        })
    }

    /// "up from 45", "a previous toll of 45", "raised from 45".
    fn is_earlier(&self, number: &Number) -> bool {
        let from = number.tokens.start.saturating_sub(5);
        let back = self.words.get(from..number.tokens.start).unwrap_or_default();
        back.last() == Some(&"from")
            || back.iter().any(|w| matches!(*w, "previous" | "previously" | "earlier" | "prior"))
    }

    fn span(&self, tokens: Range<usize>) -> Option<Span> {
        let first = self.tokens.get(tokens.start)?;
        let last = self.tokens.get(tokens.end.checked_sub(1)?)?;
        Some(Span { start: first.span.start, end: last.span.end })
    }
}

#[cfg(test)]
pub(super) mod tests;
