//! Whom a noun phrase names as a party: a person, a body, a country or its government.

use super::super::passage::Passage;
use crate::{
    country::Named,
    names::{self, Mention, MentionKind},
    reading::Reading,
    speech::Attribution,
};
use dateline_corpus::Span;
use std::{cell::OnceCell, collections::HashMap, ops::Range};

/// Nouns that stand for a country's government or its forces.
const GOVERNMENT: &str = "government authorities official officials leader leaders leadership president presidency \
    premier minister ministers ministry secretary chancellor king spokesman spokeswoman spokesperson envoy envoys \
    ambassador embassy diplomat diplomats delegation negotiators regime side army military navy forces troops \
    soldiers boat boats ship vessel jets warship guards patrol administration";

/// Houses and departments by which a government is called.
const SEATS: [(&str, &str); 5] = [
    ("White House", "United States"),
    ("State Department", "United States"),
    ("Pentagon", "United States"),
    ("Kremlin", "Russia"),
    ("Downing Street", "United Kingdom"),
];

/// A party to an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Party {
    /// What it is called where it is shown.
    pub(crate) name: String,
    /// The country it is or speaks for.
    pub(crate) country: Option<&'static str>,
    /// Whether it is a person.
    pub(crate) person: bool,
    /// Whether it is its country itself, or nothing more than its government.
    state: bool,
}

impl Party {
    fn state(country: &'static str) -> Party {
        Party { name: country.to_owned(), country: Some(country), person: false, state: true }
    }

    fn named(name: &str, person: bool, country: Option<&'static str>) -> Party {
        Party { name: name.to_owned(), country, person, state: false }
    }

    /// Whether two are the same side: one person, one body, or a country and who speaks for it.
    pub(crate) fn is(&self, other: &Party) -> bool {
        let (all, any) = (self.person && other.person, self.person || other.person);
        if self.country.is_some() && self.country == other.country && !all {
            return true;
        }
        match self.state || other.state {
            true => false,
            false if any => names::same_person(&self.name, &other.name),
            false => names::fold_key(&self.name) == names::fold_key(&other.name),
        }
    }

    /// Whom it speaks for: its country, where it has one.
    pub(crate) fn side(self) -> Party {
        self.country.map_or(self, Party::state)
    }

    /// Whether "he" or "she" may stand for it: a person, or a word that nothing is known of.
    pub(crate) fn may_be_person(&self) -> bool {
        self.person || (!self.state && !self.name.contains(' '))
    }

    /// Under which it is looked up: what is the same side has the same, where the countries of people are known.
    pub(crate) fn key(&self) -> String {
        self.country.map_or_else(|| self.last_name(), str::to_owned)
    }

    /// The key of its name's last word.
    pub(crate) fn last_name(&self) -> String {
        names::keys(&self.name).1
    }
}

/// The countries of an article's people, by what stands before their names; found when first asked for.
#[derive(Default)]
pub(crate) struct Citizens(OnceCell<HashMap<usize, &'static str>>);

impl Citizens {
    fn country(&self, reading: &Reading<'_>, entity: usize) -> Option<&'static str> {
        let found = || {
            let people = reading.names.mentions.iter().filter(|mention| mention.kind == MentionKind::Person);
            let word = |at: usize| reading.layers.lowered.word(at);
            let of = |mention: &Mention| {
                let (start, end) = (mention.tokens.start, mention.tokens.end);
                let name = mention.tokens.clone().find(|&at| {
                    reading.layers.tokens.get(at).is_some_and(|token| token.span.start >= mention.name.start)
                })?;
                let country = |range: Range<usize>| Some(reading.countries.under(&range).first()?.country);
                // "Kenyan President Ann Lund"; "Kenya’s president, Ann Lund"; "Ann Lund, the Kenyan president".
                let titled = || country(start.saturating_sub(usize::from(name > start))..name);
                let before = || {
                    let office = start >= 2 && word(start - 1) == "," && is_official(word(start - 2));
                    country(start.saturating_sub(6)..start.saturating_sub(1)).filter(|_| office)
                };
                let behind = || {
                    let office = word(end) == "," && (end + 2..end + 7).any(|at| is_official(word(at)));
                    country(end + 1..end + 4).filter(|_| office)
                };
                Some((mention.entity?, titled().or_else(before).or_else(behind)?))
            };
            people.filter_map(of).collect()
        };
        self.0.get_or_init(found).get(&entity).copied()
    }
}

/// Whom the words of a passage name.
pub(super) struct Who<'w, 'r, 's> {
    pub(super) passage: &'w Passage<'r, 's>,
    pub(super) citizens: &'w Citizens,
}

impl<'r> Who<'_, 'r, '_> {
    /// The countries named in a range, adjectives like "U.S.-based" left out.
    fn countries(&self, range: &Range<usize>) -> impl Iterator<Item = &'r Named> {
        let reading = self.passage.reading;
        let whole = move |named: &&Named| {
            let token = reading.layers.tokens.get(named.at);
            token.is_some_and(|token| !token.of(reading.text()).contains('-'))
        };
        reading.countries.under(range).iter().filter(whole)
    }

    /// The one country named in a range; nothing where several are.
    fn country(&self, range: &Range<usize>) -> Option<&'static str> {
        let mut named = self.countries(range).map(|named| named.country);
        let first = named.next()?;
        named.all(|other| other == first).then_some(first)
    }

    /// The mentions that begin in a range.
    pub(super) fn mentions(&self, range: &Range<usize>) -> &'r [Mention] {
        let all = &self.passage.reading.names.mentions;
        let from = all.partition_point(|mention| mention.tokens.start < range.start);
        let to = all.partition_point(|mention| mention.tokens.start < range.end);
        all.get(from..to).unwrap_or_default()
    }

    pub(super) fn is_possessive(&self, at: usize) -> bool {
        let word = self.passage.word(at);
        ["’s", "'s", "s’", "s'"].iter().any(|end| word.ends_with(end))
    }

    /// Whom a range of tokens names, all of it one noun phrase; nothing where it names nobody, or several.
    pub(super) fn of(&self, range: &Range<usize>) -> Option<Party> {
        let own = self.mentions(range);
        let inside = |at: usize| own.iter().any(|mention| mention.tokens.contains(&at));
        let joined =
            |at: usize| matches!(self.passage.word(at), "and" | "or" | "both" | "nor" | "&" | "between");
        if range.clone().any(|at| joined(at) && !inside(at)) {
            return None;
        }
        let lead = |mention: &&Mention| {
            mention.kind != MentionKind::Pronoun && !self.is_possessive(mention.tokens.end.saturating_sub(1))
        };
        // "The Kenyan foreign minister, Ann Lund": a person before the office.
        let person = own.iter().filter(lead).find(|mention| mention.kind == MentionKind::Person);
        match person.or_else(|| own.iter().find(lead)) {
            Some(head) => {
                // "Farkas and a venture called": nothing else may stand between the head and the verb.
                let country = |at: usize| !self.passage.reading.countries.under(&(at..at + 1)).is_empty();
                let small = |at: usize| {
                    let word = self.passage.word(at);
                    matches!(
                        word,
                        "of" | "in"
                            | "the"
                            | ","
                            | "also"
                            | "then"
                            | "never"
                            | "again"
                            | "himself"
                            | "herself"
                            | "itself"
                    ) || word.ends_with("ly")
                };
                let whole = (head.tokens.end..range.end).all(|at| inside(at) || country(at) || small(at));
                if whole { self.of_mention(head, range) } else { None }
            }
            // "Kenya", "a Kenyan boat".
            None => {
                let last = range.end.checked_sub(1)?;
                let ends =
                    |named: &&Named| named.at + named.length == range.end && !self.is_possessive(named.at);
                let official = is_official(self.passage.word(last));
                let country = self.country(range).filter(|_| official);
                country.or_else(|| Some(self.countries(range).find(ends)?.country)).map(Party::state)
            }
        }
    }

    /// Whom one mention means; the words of the range around it may name its country.
    pub(super) fn of_mention(&self, mention: &Mention, range: &Range<usize>) -> Option<Party> {
        let reading = self.passage.reading;
        let entity = reading.names.entity(mention);
        let official = is_official(self.passage.word(mention.tokens.end.saturating_sub(1)));
        match (entity.map_or(mention.kind, |entity| entity.kind), entity) {
            (MentionKind::Person, Some(one)) => {
                let country = mention.entity.and_then(|entity| self.citizens.country(reading, entity));
                Some(Party::named(&one.name, true, country))
            }
            (MentionKind::Place, Some(one)) => names::country_of(&one.name).map(Party::state),
            (MentionKind::Body, Some(one)) => {
                let country = if official { self.country(range) } else { None };
                Some(country.map_or_else(|| body(&one.name, one.short.as_deref()), Party::state))
            }
            (MentionKind::Unknown, Some(one)) => Some(Party::named(&one.name, false, None)),
            (MentionKind::Nominal, None) if official => self.country(range).map(Party::state),
            _ => None,
        }
    }

    /// Who says something, by the name that it has there.
    pub(super) fn speaker(&self, attribution: &Attribution) -> Option<Party> {
        let named = attribution.source.and_then(|source| self.of(&self.tokens_of(source)?));
        let name = attribution.speaker.as_deref()?;
        let names = &self.passage.reading.names;
        let known = || match names.named(name) {
            Some(one) if one.kind == MentionKind::Person => {
                let mention = names
                    .mentions
                    .iter()
                    .find(|m| m.kind == MentionKind::Person && names.entity(m) == Some(one));
                let country = mention.and_then(|m| self.citizens.country(self.passage.reading, m.entity?));
                Some(Party::named(name, true, country))
            }
            Some(one) if one.kind == MentionKind::Body => Some(body(name, one.short.as_deref())),
            Some(one) if one.kind == MentionKind::Unknown => Some(Party::named(name, false, None)),
            _ => state_of(name),
        };
        named.or_else(known)
    }

    /// The tokens under a span of the passage.
    fn tokens_of(&self, span: Span) -> Option<Range<usize>> {
        let tokens = &self.passage.reading.layers.tokens;
        let from = tokens.partition_point(|token| token.span.start < span.start);
        let to = tokens.partition_point(|token| token.span.start < span.end);
        (from < to).then_some(from..to)
    }
}

/// A body, or the state whose house, ministry or army it is.
fn body(name: &str, short: Option<&str>) -> Party {
    let seat = SEATS.iter().find(|(seat, _)| *seat == name).map(|(_, country)| *country);
    seat.or_else(|| state_of(name)?.country)
        .map_or_else(|| Party::named(short.unwrap_or(name), false, None), Party::state)
}

/// The state that a country's name, its capital's, or "the Kenyan navy" stands for.
fn state_of(name: &str) -> Option<Party> {
    if let Some(country) = names::country_of(name) {
        return Some(Party::state(country));
    }
    let head = name.rsplit(' ').next()?.to_lowercase();
    let mut countries = name.split(' ').filter_map(names::country_of);
    if is_official(&head) { countries.next().map(Party::state) } else { None }
}

fn is_official(noun: &str) -> bool {
    !noun.is_empty() && GOVERNMENT.split(' ').any(|word| word == noun)
}
