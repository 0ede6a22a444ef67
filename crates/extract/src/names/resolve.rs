//! Who is meant, within one article.

use super::{
    Entity, Mention, MentionKind,
    bodies::{Bodies, is_short},
    people::People,
    places,
    runs::{View, name_text},
    settle::Settle,
    words::{Word, bare, class, classify},
};
use crate::tokens::Token;
use std::collections::BTreeMap;

/// Mentions and whom they refer to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// All mentions, in order.
    pub mentions: Vec<Mention>,
    /// Whom they refer to.
    pub entities: Vec<Entity>,
    /// The kind of every token, for the layers above.
    pub(crate) words: Vec<Word>,
    /// The places of the entities, in the order of their names.
    by_name: Vec<usize>,
    /// The place of the last person of each last name, in lower case; names in capitals alone are left out.
    by_last_name: BTreeMap<String, usize>,
}

impl Names {
    /// Whom a mention refers to.
    pub fn entity(&self, mention: &Mention) -> Option<&Entity> {
        self.entities.get(mention.entity?)
    }

    /// The last person of a last name in lower case, with the place among the entities.
    pub(crate) fn last_named(&self, last_name: &str) -> Option<(usize, &Entity)> {
        let place = *self.by_last_name.get(last_name)?;
        Some((place, self.entities.get(place)?))
    }

    /// The first person or body of exactly this name.
    pub(crate) fn named(&self, name: &str) -> Option<&Entity> {
        let of = |place: &usize| self.entities.get(*place).map(|entity| entity.name.as_str());
        let first = self.by_name.partition_point(|place| of(place) < Some(name));
        self.entities.get(*self.by_name.get(first)?).filter(|entity| entity.name == name)
    }
}

/// Settles whom mentions refer to; pronouns are left open, as they need to know who speaks.
pub fn resolve(text: &str, tokens: &[Token], mentions: Vec<Mention>) -> Names {
    let words = classify(text, tokens);
    let mut names = resolve_in(View { text, tokens, words: &words }, mentions);
    names.words = words;
    names
}

/// The same over tokens whose kinds are known.
pub(crate) fn resolve_in(view: View, mut mentions: Vec<Mention>) -> Names {
    let mut entities = Vec::new();
    let mut people = People::default();
    let mut bodies = Bodies::default();
    // Full names first, so that a headline's short form finds the full one below it.
    for mention in &mut mentions {
        let name = mention_name(view, mention);
        match mention.kind {
            MentionKind::Person if name.contains(' ') => {
                mention.entity = Some(people.full(&mut entities, &name))
            }
            MentionKind::Body if !is_short(&name) => {
                let body = bodies.named(&mut entities, &name);
                mention.entity = Some(body);
                if let Some(short) = bracketed(view, mention) {
                    bodies.bracketed(&mut entities, body, &short);
                }
            }
            _ => {}
        }
    }
    let mut settle = Settle::new(view, people, bodies, entities);
    for (at, mention) in (1..).zip(&mut mentions) {
        settle.one(mention, at);
    }
    let entities = settle.entities;
    let mut by_name: Vec<usize> = (0..entities.len()).collect();
    // Stable: of equals the first stays first.
    by_name.sort_by_key(|&place| entities.get(place).map(|entity| entity.name.as_str()));
    let people = entities.iter().enumerate().filter(|(_, entity)| entity.kind == MentionKind::Person);
    let last = people.filter_map(|(place, person)| {
        let last = person.name.rsplit(' ').next()?;
        last.contains(char::is_lowercase).then(|| (last.to_lowercase(), place))
    });
    let by_last_name = last.collect();
    Names { mentions, entities, words: Vec::new(), by_name, by_last_name }
}

/// Bodies that every country has.
const GENERAL: [&str; 10] = [
    "Ministry",
    "Parliament",
    "Army",
    "Government",
    "Court",
    "Police",
    "Council",
    "Navy",
    "Senate",
    "Cabinet",
];

/// What a mention calls whom it means, without its titles.
pub(super) fn mention_name(view: View, mention: &Mention) -> String {
    let name = mention.name.of(view.text).unwrap_or_default();
    let joined = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = bare(&joined).0;
    let name = name.strip_prefix("The ").unwrap_or(name);
    // `Kenya’s Defence Ministry`: there is one in every country.
    let owner = mention.tokens.start.checked_sub(1).filter(|&i| view.is(i, class::POSSESSIVE));
    let general = mention.kind == MentionKind::Body
        && name.split(' ').count() <= 3
        && GENERAL.iter().any(|word| name.ends_with(word));
    match owner.filter(|&i| general && places::is_place(view.str(i))) {
        Some(owner) => format!("{} {name}", view.str(owner)),
        None => name.to_owned(),
    }
}

/// The short form in brackets right after a body's name.
fn bracketed(view: View, mention: &Mention) -> Option<String> {
    let at = mention.tokens.end;
    let brackets = view.str(at) == "(" && view.str(at + 2) == ")";
    let short = brackets.then(|| view.str(at + 1).trim_end_matches('.'))?;
    (short.len() > 1 && view.is(at + 1, class::ALL_CAPITALS)).then(|| short.to_owned())
}

/// The words of a mention's name as they are shown.
pub(crate) fn shown(view: View, mention: &Mention) -> String {
    let mut tokens = mention.tokens.clone();
    while tokens.len() > 1 && view.is(tokens.start, class::DETERMINER | class::ADVERB | class::NUMERAL) {
        tokens.start += 1;
    }
    name_text(view, &tokens)
}
