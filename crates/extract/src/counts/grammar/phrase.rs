//! What stands after a number: whom it counts, and what of them.

use super::super::lists::{self, Says};
use super::Reader;
use crate::{
    names::country_of,
    tokens::{Token, TokenKind},
};

/// What stands after a number: "12 other protesters", "12 deaths", "12 of them".
pub(super) struct Phrase {
    pub(super) end: usize,
    pub(super) population: Option<&'static str>,
    pub(super) measure: Option<&'static str>,
    pub(super) thing: Option<&'static str>,
    /// "of whom", "of them", "of the dead".
    pub(super) of: bool,
    /// Whether the measure is only that of a word for people: "hostages".
    pub(super) people: bool,
}

impl Reader<'_> {
    pub(super) fn population_at(&self, at: usize) -> Option<&'static str> {
        let two = format!("{}-{}", self.word(at), self.word(at + 1));
        lists::population(&two).or_else(|| lists::population(self.word(at)))
    }

    pub(super) fn phrase(&self, from: usize) -> Phrase {
        let mut phrase =
            Phrase { end: from, population: None, measure: None, thing: None, of: false, people: false };
        // “at least 70” of her supporters
        let from = from + usize::from(self.tokens.get(from).is_some_and(Token::is_quote));
        let mut at = from;
        while at < self.tokens.len() && at < from + 7 {
            let word = self.word(at);
            let Some(token) = self.tokens.get(at) else { break };
            if matches!(word, "of") {
                match (self.word(at + 1), self.word(at + 2)) {
                    ("whom" | "them" | "those" | "these", next) => {
                        phrase.of = true;
                        at += 2;
                        if let Some(measure) =
                            lists::measure(next, Says::Verb).or((next == "held").then_some("detained"))
                        {
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
                    ("the" | "its" | "their", "victims" | "fatalities" | "casualties" | "total") => {
                        phrase.of = true;
                        phrase.end = at + 3;
                        break;
                    }
                    // "released 23 of the 61 students".
                    ("the" | "its" | "some", _)
                        if self.tokens.get(at + 2).is_some_and(|t| t.kind == TokenKind::Number)
                            && self.population_at(at + 3).is_some() =>
                    {
                        phrase.population = self.population_at(at + 3);
                        phrase.end = at + 4;
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
            // "6,200 soldiers and civilians": one number for both.
            if word == "and"
                && phrase.population.is_some()
                && phrase.end == at
                && self.population_at(at + 1).is_some()
            {
                phrase.population = Some("total");
                phrase.end = at + 2;
                break;
            }
            if token.kind != TokenKind::Word || is_stop(word) {
                break;
            }
            // "37 bodies" that were found or brought.
            if let Some(measure) = lists::measure(word, Says::Remains).filter(|_| self.turns_up()) {
                phrase.population = Some("total");
                phrase.measure = Some(measure);
                phrase.end = at + 1;
                break;
            }
            // "38 injured people", "36 kidnapped students".
            if let Some(measure) = lists::measure(word, Says::Noun)
                && let Some(population) = self.population_at(at + 1)
                && phrase.population.is_none()
                && lists::measure(word, Says::Verb).is_some()
            {
                (phrase.measure, phrase.population) = (Some(measure), Some(population));
                (phrase.people, phrase.end) = (true, at + 2);
                break;
            }
            // "identified 318 victims of the massacre"
            if word == "victims" && phrase.population.is_none() && self.has(&self.named, "named") {
                (phrase.measure, phrase.population, phrase.end) = (Some("killed"), Some("total"), at + 1);
                break;
            }
            // "58,800 Palestinians"
            if phrase.population.is_none() && self.is_nation(token) {
                (phrase.population, phrase.end) = (Some("total"), at + 1);
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
                    phrase.people = lists::finds("people", word);
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
        // "nine people under 18", "nine people under the age of 18".
        let age = self.word(phrase.end) == "under"
            && (phrase.end + 1..phrase.end + 5)
                .any(|i| matches!(self.word(i), "18" | "16" | "15" | "eighteen"));
        if age && (phrase.population == Some("total") || phrase.of && phrase.population.is_none()) {
            phrase.population = Some("children");
        }
        phrase
    }

    /// Whether a word names the people of a country: "Chileans".
    fn is_nation(&self, token: &Token) -> bool {
        let name = token.of(self.text);
        let one = name
            .strip_suffix('s')
            .filter(|one| one.ends_with(['n', 'i']) && one.starts_with(char::is_uppercase));
        one.is_some_and(|one| country_of(one).is_some())
    }

    /// Whether the sentence tells of something found or brought.
    pub(super) fn turns_up(&self) -> bool {
        self.has(&self.found, "found")
    }

    /// "12 dead and 30 injured", "12 wounded": a participle that stands for the people.
    fn is_noun_participle(&self, at: usize) -> bool {
        matches!(self.word(at + 1), "," | "." | "and" | "" | ";" | "in" | "after" | "as" | "—" | ")" | "on")
    }
}

/// Words at which the phrase after a number ends.
pub(super) fn is_stop(word: &str) -> bool {
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
