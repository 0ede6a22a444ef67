use super::{
    Count,
    lists::{self, Says},
    number::{self, Number},
};
use crate::{
    clauses::Clause,
    layers::Layers,
    tokens::{Token, TokenKind},
    verbs::{self, Tense},
};
use dateline_corpus::Span;
use std::ops::Range;

/// Every count of a text, in order. `clauses` are those of each sentence; numbers under the spans of `taken` (dates,
/// durations, in order) are none.
pub fn find(text: &str, layers: &Layers, clauses: &[Vec<Clause>], taken: &[Span]) -> Vec<Count> {
    let mut counts: Vec<Count> = Vec::new();
    let mut taken = taken.iter().copied().peekable();
    for (place, (sentence, clauses)) in layers.sentences.iter().zip(clauses).enumerate() {
        let tokens = layers.tokens.get(sentence.tokens.clone()).unwrap_or_default();
        let words: Vec<String> = tokens.iter().map(|t| t.of(text).to_lowercase()).collect();
        let mut reader = Reader { text, tokens, words: &words, clauses, sentence: place };
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            while taken.next_if(|span| span.end <= token.span.start).is_some() {}
            let in_time = taken.peek().is_some_and(|span| span.overlaps(token.span));
            match number::read(text, tokens, &words, at).filter(|_| !in_time) {
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
    words: &'r [String],
    clauses: &'r [Clause],
    sentence: usize,
}

/// What stands after a number: "12 other protesters", "12 deaths", "12 of them".
struct Phrase {
    end: usize,
    population: Option<&'static str>,
    measure: Option<&'static str>,
    thing: Option<&'static str>,
    /// "of whom", "of them", "of the dead".
    of: bool,
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", String::as_str)
    }

    fn count(&mut self, number: &Number, earlier: &[Count]) -> Option<Count> {
        if self.is_measurement(number) {
            return None;
        }
        let phrase = self.phrase(number.tokens.end);
        let clause = self.clauses.iter().find(|c| c.tokens.contains(&number.first))?;
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
        let last = || {
            earlier.iter().rposition(|count| count.part_of.is_none() && self.sentence - count.sentence <= 1)
        };
        let whole_of = |measure: &str| {
            earlier.iter().rposition(|c| {
                c.part_of.is_none() && !c.earlier && c.measure == measure && self.sentence - c.sentence <= 4
            })
        };
        // "134 were soldiers", "512 of the dead were protesters".
        let copula = self.copula(phrase.end);
        if let Some(population) = copula
            && (phrase.population.is_none() || phrase.of)
        {
            let whole = phrase.measure.and_then(whole_of).or_else(last);
            let list = || earlier.last().filter(|c| c.sentence == self.sentence).map(|c| c.measure);
            let measure = phrase
                .measure
                .or_else(|| whole.and_then(|w| earlier.get(w)).map(|c| c.measure))
                .or_else(list)?;
            return Some((measure, whole.map(|w| self.root(w, earlier)), Some(population)));
        }
        if phrase.of {
            let whole = phrase.measure.and_then(whole_of).or_else(last);
            let measure = phrase.measure.or_else(|| whole.and_then(|w| earlier.get(w)).map(|c| c.measure))?;
            return Some((measure, whole, None));
        }
        // "…, including 510 protesters and 89 soldiers".
        if let Some(whole) = self.included(number, earlier) {
            let measure = phrase.measure.or_else(|| earlier.get(whole).map(|c| c.measure))?;
            return Some((measure, Some(whole), None));
        }
        if let Some(measure) = phrase.measure {
            return Some((measure, None, None));
        }
        if let Some(measure) = self.toll(number, clause).or_else(|| self.put_at(number, earlier)) {
            return Some((measure, None, None));
        }
        let driven = number
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|i| lists::measure(self.word(i), Says::Verb).is_some());
        // "Among the dead are 58 children".
        if let Some(measure) = self.among(number) {
            return Some((measure, whole_of(measure), None));
        }
        if !named && !head_free && !driven && phrase.thing.is_none() {
            return None;
        }
        if let Some(measure) = phrase.thing {
            let told = self.clauses.iter().filter_map(|c| c.group.as_ref()).any(|g| g.is_told());
            let many = number.value.is_none_or(|n| n >= 3);
            return (told && many && number.bounded || self.verb_of(number, phrase, clause).is_some())
                .then_some((measure, None, None));
        }
        let measure = self.verb_of(number, phrase, clause)?;
        Some((measure, None, None))
    }

    /// The whole of a part is no part itself.
    fn root(&self, count: usize, counts: &[Count]) -> usize {
        counts.get(count).and_then(|c| c.part_of).unwrap_or(count)
    }

    /// The measure that a verb says: after the number ("12 people were killed"), else before it ("killing 12").
    fn verb_of(&self, number: &Number, phrase: &Phrase, clause: &Clause) -> Option<&'static str> {
        // "12 people killed", "12 were arrested", "10,600 people have been detained", "12 people died".
        let mut at = phrase.end;
        while at < clause.tokens.end {
            let word = self.word(at);
            let two = format!("{word}-{}", self.word(at + 1));
            if let Some(measure) =
                lists::measure(&two, Says::Verb).filter(|_| !self.own_number_between(phrase.end, at))
            {
                return Some(measure);
            }
            if let Some(measure) = lists::measure(word, Says::Verb) {
                let form = verbs::look_up(word).map(|(_, form)| form).unwrap_or_default();
                let reached = form.past
                    || form.participle
                    || !form.ing
                    || self.is_passive(at, clause)
                    || matches!(word, "missing" | "unaccounted");
                // An active verb after the number has it as its doer: "12 soldiers killed a man".
                let active = self.tokens.get(at + 1).is_some_and(|t| t.is_word())
                    && self.is_object(at + 1)
                    && !self.is_passive(at, clause)
                    && !is_intransitive(word);
                if reached && !active && !self.own_number_between(phrase.end, at) {
                    return Some(measure);
                }
                break;
            }
            if matches!(word, ";" | ":") {
                break;
            }
            at += 1;
        }
        // "killed at least 12 people", "killing 12", "left 12 people dead".
        let from = number.tokens.start.saturating_sub(7).max(self.reach(number.tokens.start));
        for at in (from..number.tokens.start).rev() {
            let word = self.word(at);
            if self.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number)
                || matches!(word, ";" | ":" | "who" | "that" | "since" | "after")
            {
                break;
            }
            if let Some(measure) = lists::measure(word, Says::Verb) {
                let by =
                    self.word(at + 1) == "by" || (self.word(at + 1) == "in" && at + 2 >= number.tokens.start);
                let intransitive = is_intransitive(word);
                let passive = self.is_passive(at, clause)
                    && !matches!(word, "killing" | "injuring" | "wounding" | "arresting");
                return (!by && !passive && !intransitive).then_some(measure);
            }
        }
        None
    }

    /// How far before a number a verb may stand that has it as its object: back to the last comma's verb.
    fn reach(&self, at: usize) -> usize {
        (0..at).rev().find(|&i| matches!(self.word(i), ";" | ":" | "(" | "—" | "–")).map_or(0, |i| i + 1)
    }

    fn own_number_between(&self, from: usize, to: usize) -> bool {
        // "12 people and injured 30": another count's verb lies behind its own number's "and".
        (from..to).any(|i| self.tokens.get(i).is_some_and(|t| t.kind == TokenKind::Number))
            && !(from..to).any(|i| self.word(i) == "and" || self.word(i) == "or")
    }

    fn is_object(&self, at: usize) -> bool {
        let word = self.word(at);
        matches!(
            word,
            "a" | "an" | "the" | "their" | "his" | "her" | "him" | "them" | "at" | "more" | "nearly"
        ) && !matches!((word, self.word(at + 1)), ("at" | "more", "the" | "a"))
            || self.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number)
    }

    fn is_passive(&self, at: usize, clause: &Clause) -> bool {
        clause.group.as_ref().is_some_and(|g| g.tokens.contains(&at) && g.passive)
            || at.checked_sub(1).is_some_and(|i| {
                matches!(self.word(i), "been" | "were" | "was" | "are" | "is" | "being" | "be")
            })
    }

    /// "the death toll rose to 12", "a toll of 12": the measure where a toll stands before the number.
    fn toll(&self, number: &Number, clause: &Clause) -> Option<&'static str> {
        let from = number.tokens.start.saturating_sub(16).max(clause.tokens.start);
        let mut toll = None;
        for at in from..number.tokens.start {
            let pair = (self.word(at), self.word(at + 1));
            match pair {
                ("death", "toll") => toll = Some((at, "killed")),
                ("toll", _) if toll.is_none() => toll = Some((at, "killed")),
                // "bringing its dead to 24", "raising the number of injured to 30".
                (noun, "to") if at + 2 == number.tokens.start => {
                    toll = lists::measure(noun, Says::Noun).map(|measure| (at, measure)).or(toll);
                }
                (noun, "toll") if noun.starts_with("injur") => toll = Some((at, "injured")),
                _ => {}
            }
            if let ("number", "of") = pair {
                let counted = (at + 2..at + 6).find_map(|i| {
                    lists::measure(self.word(i), Says::Noun)
                        .or_else(|| lists::measure(self.word(i), Says::Verb))
                });
                toll = counted.map(|measure| (at, measure)).or(toll);
            }
        }
        let (at, measure) = toll?;
        let between = self.words.get(at..number.tokens.start)?;
        let leads = |w: &String| {
            matches!(
                w.as_str(),
                "of" | "to"
                    | "at"
                    | "is"
                    | "was"
                    | "has"
                    | "had"
                    | "reached"
                    | "surpassed"
                    | "exceeded"
                    | "topped"
                    | "passed"
                    | "hit"
                    | "by"
                    | "from"
                    | "past"
                    | "above"
                    | "beyond"
                    | "stands"
                    | "stood"
                    | "reaching"
                    | "toll"
            )
        };
        between.iter().any(leads).then_some(measure)
    }

    /// "Police put the figure at nine": the measure of the count before.
    fn put_at(&self, number: &Number, earlier: &[Count]) -> Option<&'static str> {
        let back = self.words.get(number.tokens.start.saturating_sub(5)..number.tokens.start)?;
        let figure =
            back.iter().any(|w| matches!(w.as_str(), "figure" | "number" | "total" | "count" | "toll"));
        let at = back.last().is_some_and(|w| matches!(w.as_str(), "at" | "to"));
        let last = earlier.last().filter(|c| self.sentence - c.sentence <= 2)?;
        (figure && at).then_some(last.measure)
    }

    /// "Among the dead are 58 children": the measure of the whole.
    fn among(&self, number: &Number) -> Option<&'static str> {
        let from = number.tokens.start.saturating_sub(6);
        let at = (from..number.tokens.start).find(|&i| self.word(i) == "among")?;
        let said =
            |i| lists::measure(self.word(i), Says::Noun).or_else(|| lists::measure(self.word(i), Says::Verb));
        (at + 1..number.tokens.start).find_map(said)
    }

    /// The count that "including", "among them" or "of whom" before the number parts.
    fn included(&self, number: &Number, earlier: &[Count]) -> Option<usize> {
        let start = number.tokens.start;
        let same = |c: &&Count| c.sentence == self.sentence && !c.earlier;
        let last = earlier.iter().rposition(|c| same(&c))?;
        let counted = earlier.get(last)?;
        let between = self.words.get(counted.tokens.end..start)?;
        let opens = between.windows(2).any(|pair| {
            let pair = pair.iter().map(String::as_str).collect::<Vec<_>>();
            matches!(
                pair.as_slice(),
                ["among", "them" | "whom" | "those"] | ["of", "whom" | "them" | "those"] | ["made", "up"]
            )
        }) || between
            .iter()
            .any(|w| matches!(w.as_str(), "including" | "includes" | "included" | "comprising"));
        if opens && counted.part_of.is_none() {
            return Some(last);
        }
        // "including 510 protesters and 89 soldiers": the second of a list of parts.
        let goes_on = between.len() <= 3
            && between.iter().all(|w| matches!(w.as_str(), "," | "and" | "as" | "well" | "also" | "another"));
        counted.part_of.filter(|_| goes_on)
    }

    /// "were protesters", "were members of the security forces".
    fn copula(&self, at: usize) -> Option<&'static str> {
        if !matches!(self.word(at), "were" | "are" | "was") {
            return None;
        }
        // "nine of those killed were under 18".
        if self.word(at + 1) == "under"
            && (at + 2..at + 7).any(|i| matches!(self.word(i), "18" | "16" | "15" | "eighteen"))
        {
            return Some("children");
        }
        let mut end = at + 1;
        while matches!(self.word(end), "also" | "members" | "of" | "the" | "from") {
            end += 1;
        }
        (end..end + 3).find_map(|i| self.population_at(i)).filter(|p| *p != "total")
    }

    fn population_at(&self, at: usize) -> Option<&'static str> {
        let two = format!("{}-{}", self.word(at), self.word(at + 1));
        lists::population(&two).or_else(|| lists::population(self.word(at)))
    }

    /// Whether a verb follows a number at once: "12 were arrested", "12 killed".
    fn stands_alone(&self, at: usize) -> bool {
        let word = self.word(at);
        matches!(word, "were" | "was" | "have" | "had" | "others" | "dead" | "remain" | "remained" | "are")
            || lists::measure(word, Says::Verb).is_some()
    }

    fn phrase(&self, from: usize) -> Phrase {
        let mut phrase = Phrase { end: from, population: None, measure: None, thing: None, of: false };
        let mut at = from;
        while at < self.tokens.len() && at < from + 7 {
            let word = self.word(at);
            let Some(token) = self.tokens.get(at) else { break };
            if matches!(word, "of") {
                match (self.word(at + 1), self.word(at + 2)) {
                    ("whom" | "them" | "those" | "these", next) => {
                        phrase.of = true;
                        at += 2;
                        if let Some(measure) = lists::measure(next, Says::Verb) {
                            phrase.measure = Some(measure);
                            at += 1;
                        }
                        phrase.end = at;
                        // "nine of them children".
                        if let Some(population) = self.population_at(at) {
                            phrase.population = Some(population);
                            phrase.end = at + 1;
                        }
                        break;
                    }
                    ("the", noun)
                        if lists::measure(noun, Says::Noun)
                            .or_else(|| lists::measure(noun, Says::Verb))
                            .is_some() =>
                    {
                        if let Some(measure) =
                            lists::measure(noun, Says::Noun).or_else(|| lists::measure(noun, Says::Verb))
                        {
                            phrase.of = phrase.population.is_none();
                            phrase.measure = Some(measure);
                            phrase.end = at + 3;
                        }
                        break;
                    }
                    // "89 members of the security forces".
                    (next, noun)
                        if matches!(
                            self.word(at.saturating_sub(1)),
                            "members" | "member" | "employees" | "personnel"
                        ) =>
                    {
                        let skip = usize::from(next == "the");
                        let named =
                            (at + 1 + skip..at + 4 + skip).find_map(|i| Some((i, self.population_at(i)?)));
                        if let Some((i, population)) = named.filter(|_| !is_stop(noun)) {
                            phrase.population = Some(population);
                            let two = format!("{}-{}", self.word(i), self.word(i + 1));
                            phrase.end = i + if lists::population(&two).is_some() { 2 } else { 1 };
                        }
                        break;
                    }
                    _ if phrase.population.is_none() && at == from => {
                        at += 1; // "hundreds of people"
                        continue;
                    }
                    _ => break,
                }
            }
            if token.kind != TokenKind::Word || is_stop(word) {
                break;
            }
            if let Some(population) = self.population_at(at) {
                // The last noun of the phrase counts: "12 security force members".
                if phrase.population.is_none() || population != "total" {
                    phrase.population = Some(population);
                }
                phrase.end = at + 1;
            }
            if let Some(measure) = lists::measure(word, Says::Noun) {
                // "12 people dead", "12 dead", "12 protester deaths"; participles are the verb's own.
                if lists::measure(word, Says::Verb).is_none() || self.is_noun_participle(at) {
                    phrase.measure = Some(measure);
                    phrase.end = at + 1;
                    break;
                }
            }
            if let Some(thing) = lists::measure(word, Says::Thing) {
                phrase.thing = Some(thing);
                phrase.end = at + 1;
                break;
            }
            let adjective = phrase.population.is_some()
                && !matches!(
                    word,
                    "members" | "member" | "personnel" | "people" | "officers" | "forces" | "others"
                )
                && self.population_at(at).is_none()
                && lists::population(&format!("{}-{word}", self.word(at.saturating_sub(1)))).is_none();
            if adjective {
                let follows = lists::measure(word, Says::Noun).is_some();
                if !follows {
                    break;
                }
            }
            if phrase.population.is_some() {
                phrase.end = at + 1;
            }
            at += 1;
        }
        if phrase.population.is_none() && matches!(self.word(from), "others" | "more" | "other") {
            phrase.end = phrase.end.max(from + 1);
            phrase.population = Some("total");
        }
        phrase
    }

    /// "12 dead and 30 injured", "12 wounded": a participle that stands for the people.
    fn is_noun_participle(&self, at: usize) -> bool {
        matches!(self.word(at + 1), "," | "." | "and" | "" | ";" | "in" | "after" | "as" | "—" | ")" | "on")
    }

    /// Ages, money, measurements, numbers in names and years.
    fn is_measurement(&self, number: &Number) -> bool {
        let after = self.word(number.tokens.end);
        let before = number.first.checked_sub(1).map_or("", |i| self.word(i));
        let year = number.tokens.len() == 1
            && number.value.is_some_and(|n| (1900..2100).contains(&n))
            && self.tokens.get(number.first).is_some_and(|t| t.of(self.text).len() == 4)
            && self.phrase(number.tokens.end).population.is_none();
        let name = number.first.checked_sub(1).and_then(|i| self.tokens.get(i)).is_some_and(|t| {
            t.is_word()
                && number.first > 1
                && t.of(self.text).starts_with(char::is_uppercase)
                && self.tokens.get(number.first).is_some_and(|n| n.kind == TokenKind::Number)
        }) && self.phrase(number.tokens.end).population.is_none();
        lists::is_unit(after)
            || matches!(
                before,
                "$" | "€"
                    | "£"
                    | "¥"
                    | "aged"
                    | "age"
                    | "magnitude"
                    | "no"
                    | "number"
                    | "article"
                    | "section"
                    | "chapter"
                    | "page"
                    | "flight"
                    | "/"
                    | "-"
                    | "nov"
                    | "sept"
            )
            || matches!(after, "/" | ":" | "-")
            || year
            || name
            || (matches!(before, "a" | "the") && after == "and")
            || (self.word(number.first) == "one"
                && matches!(after, "of" | "another")
                && self.word(number.tokens.end + 1) == "the")
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
        hedged || feared
    }

    /// "up from 45", "a previous toll of 45", "raised from 45".
    fn is_earlier(&self, number: &Number) -> bool {
        let from = number.tokens.start.saturating_sub(5);
        let back = self.words.get(from..number.tokens.start).unwrap_or_default();
        back.last().is_some_and(|w| w == "from")
            || back.iter().any(|w| matches!(w.as_str(), "previous" | "previously" | "earlier" | "prior"))
    }

    fn span(&self, tokens: Range<usize>) -> Option<Span> {
        let first = self.tokens.get(tokens.start)?;
        let last = self.tokens.get(tokens.end.checked_sub(1)?)?;
        Some(Span { start: first.span.start, end: last.span.end })
    }
}

fn is_intransitive(word: &str) -> bool {
    matches!(word, "died" | "die" | "dies" | "dying" | "perished" | "fled" | "vanished" | "disappeared")
}

/// Words at which the phrase after a number ends.
fn is_stop(word: &str) -> bool {
    matches!(
        word,
        "were"
            | "was"
            | "have"
            | "has"
            | "had"
            | "are"
            | "is"
            | "in"
            | "on"
            | "at"
            | "by"
            | "for"
            | "from"
            | "with"
            | "and"
            | "or"
            | "but"
            | "who"
            | "that"
            | "since"
            | "after"
            | "when"
            | "during"
            | "across"
            | "as"
            | "to"
            | "into"
            | "including"
            | "will"
            | "would"
            | "could"
            | "said"
            | "near"
            | "over"
            | "while"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clauses;

    fn shown(text: &str) -> Vec<String> {
        let layers = Layers::of(text);
        let clauses: Vec<_> = layers
            .sentences
            .iter()
            .map(|s| clauses::split(text, &layers.tokens[s.tokens.clone()], |_| false))
            .collect();
        find(text, &layers, &clauses, &[])
            .iter()
            .map(|c| {
                let value = c.value.map_or("?".to_owned(), |v| v.to_string());
                let part = if c.part_of.is_some() { " part" } else { "" };
                let earlier = if c.earlier { " earlier" } else { "" };
                format!("{} {} {} {}{part}{earlier}", c.measure, c.population, c.bound.key(), value)
            })
            .collect()
    }

    #[test]
    fn ok_verbs_after_and_before() {
        assert_eq!(shown("At least 12 people have been killed since Friday."), ["killed total at_least 12"]);
        assert_eq!(
            shown("More than 10,700 people have also been detained, the group said."),
            ["detained total more_than 10700"]
        );
        assert_eq!(
            shown("A blast tore through the market, killing 12 people and injuring at least 30."),
            ["killed total exact 12", "injured total at_least 30"]
        );
        assert_eq!(
            shown("Twelve people died and about thirty were hurt."),
            ["killed total exact 12", "injured total about 30"]
        );
        assert_eq!(shown("Troops arrested 31 students in the capital."), ["detained students exact 31"]);
        assert_eq!(shown("The quake killed nearly 600 people."), ["killed total nearly 600"]);
        assert_eq!(shown("The storm has left nearly 600 dead."), ["killed total nearly 600"]);
        assert_eq!(
            shown("With over 900 demonstrators detained, the streets were calm."),
            ["detained protesters more_than 900"]
        );
    }

    #[test]
    fn ok_nouns_that_count() {
        assert_eq!(shown("The agency reports at least 544 deaths."), ["killed total at_least 544"]);
        assert_eq!(
            shown("The death toll rose to 62, up from 45."),
            ["killed total exact 62", "killed total exact 45 earlier"]
        );
        assert_eq!(shown("The death toll from the floods surpassed 540."), ["killed total more_than 540"]);
        assert_eq!(shown("12 dead and 30 wounded"), ["killed total exact 12", "injured total exact 30"]);
    }

    #[test]
    fn ok_parts_of_a_whole() {
        assert_eq!(
            shown(
                "At least 599 people have been killed, including 510 protesters and 89 members of security forces."
            ),
            [
                "killed total at_least 599",
                "killed protesters exact 510 part",
                "killed security_forces exact 89 part"
            ]
        );
        assert_eq!(
            shown(
                "It said 646 people had been killed. It said 512 of the dead were protesters and 134 were security force members."
            ),
            [
                "killed total exact 646",
                "killed protesters exact 512 part",
                "killed security_forces exact 134 part"
            ]
        );
        assert_eq!(
            shown("They counted 505 protesters killed, nine of whom were children."),
            ["killed protesters exact 505", "killed children exact 9 part"]
        );
        assert_eq!(
            shown("At least 490 protesters and 48 security personnel have been killed."),
            ["killed protesters at_least 490", "killed security_forces exact 48"]
        );
    }

    #[test]
    fn ok_other_measures() {
        assert_eq!(
            shown("Rescuers pulled 31 survivors out; 200 people are missing."),
            ["rescued total exact 31", "missing total exact 200"]
        );
        assert_eq!(shown("About 1.2 million people have been displaced."), ["displaced total about 1200000"]);
        assert_eq!(shown("Rallies were held in over 186 cities."), ["cities total more_than 186"]);
        assert_eq!(shown("Hundreds of protesters were detained."), ["detained protesters hundreds ?"]);
    }

    #[test]
    fn err_what_is_no_toll() {
        for text in [
            "A man aged 37 was killed.",
            "The 37-year-old was killed.",
            "Prices rose 12 percent, killing trade.",
            "It could kill 5,000 people.",
            "Up to 70 people are feared dead.",
            "The war of 1979 killed the king.",
            "They paid $500 million for those killed.",
            "About 20 people protested outside the embassy.",
        ] {
            assert_eq!(shown(text), [""; 0], "{text}");
        }
    }
}
