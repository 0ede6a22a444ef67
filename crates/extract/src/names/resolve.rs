//! Who is meant, within one article.

use super::{
    Entity, Mention, MentionKind,
    bodies::{Bodies, is_short},
    gender,
    people::People,
    places,
    runs::{View, name_text},
    words::{Word, bare, class, classify},
};
use crate::tokens::Token;
use std::collections::{BTreeMap, HashMap};

/// How many tokens back `the group` may look for a body of another name.
const REACH: usize = 160;

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
    let mut settle = Settle {
        view,
        recent: Vec::new(),
        titles: HashMap::new(),
        countries: HashMap::new(),
        last_body: None,
        last_person: None,
        people,
        bodies,
        entities,
        places: HashMap::new(),
    };
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

fn mention_name(view: View, mention: &Mention) -> String {
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

struct Settle<'t> {
    view: View<'t>,
    /// When each entity was last mentioned, by mentions.
    recent: Vec<u32>,
    /// Who last bore a title, by the title and the country or body before it.
    titles: HashMap<(&'t str, Option<&'t str>), usize>,
    /// The country in each entity's titles.
    countries: HashMap<usize, &'static str>,
    /// The body last mentioned and the token where.
    last_body: Option<(usize, usize)>,
    /// The person last named and the token behind.
    last_person: Option<(usize, usize)>,
    people: People,
    bodies: Bodies,
    entities: Vec<Entity>,
    places: HashMap<&'t str, usize>,
}

impl<'t> Settle<'t> {
    fn one(&mut self, mention: &mut Mention, now: u32) {
        match mention.kind {
            MentionKind::Person | MentionKind::Unknown => self.person(mention),
            MentionKind::Body => {
                let name = mention_name(self.view, mention);
                if mention.entity.is_none() {
                    mention.entity = Some(self.bodies.named(&mut self.entities, &name));
                }
            }
            MentionKind::Place => self.place(mention),
            MentionKind::Nominal => self.nominal(mention),
            MentionKind::Pronoun => {}
        }
        let Some(entity) = mention.entity else { return };
        if self.recent.len() <= entity {
            self.recent.resize(entity + 1, 0);
        }
        if let Some(slot) = self.recent.get_mut(entity) {
            *slot = now;
        }
        if mention.kind == MentionKind::Body {
            let name = self.entities.get(entity).map(|e| e.name.clone()).unwrap_or_default();
            self.bodies.words(&name, entity);
            // The agency in a dateline, `(Reuters) -`, is not spoken of.
            let end = mention.tokens.end;
            let dateline =
                self.view.str(end) == ")" && matches!(self.view.str(end + 1), "-" | "—" | "–" | "--");
            if !dateline {
                self.last_body = Some((entity, mention.tokens.start));
            }
        }
    }

    fn person(&mut self, mention: &mut Mention) {
        let name = mention_name(self.view, mention);
        let titles = mention.tokens.start..self.name_start(mention);
        let gender = titles.clone().find_map(|i| gender::of_word(self.view.str(i)));
        if mention.entity.is_none() && !name.contains(' ') && self.is_alias(mention) {
            mention.entity = self.last_person.map(|(entity, _)| entity);
            if let Some(entity) = mention.entity {
                self.people.also(&name, entity);
            }
        }
        if mention.entity.is_none() && !name.contains(' ') {
            let known = self.people.single(&name, &self.recent, gender, &self.entities);
            mention.entity = match mention.kind {
                _ if known.is_some() => known,
                _ if is_short(&name) => Some(self.bodies.named(&mut self.entities, &name)),
                MentionKind::Person => Some(self.people.only(&mut self.entities, &name, gender)),
                _ => self.bodies.with_word(&name).or_else(|| Some(self.unknown(&name))),
            };
        }
        let Some(entity) = mention.entity else { return };
        if let Some(e) = self.entities.get_mut(entity)
            && gender.is_some()
        {
            e.gender = gender;
        }
        if mention.kind == MentionKind::Unknown
            && self.entities.get(entity).is_some_and(|e| e.kind == MentionKind::Person)
        {
            mention.kind = MentionKind::Person;
        }
        self.note_titles(titles, entity);
        if mention.kind == MentionKind::Person {
            self.last_person = Some((entity, mention.tokens.end));
        }
    }

    /// Whether a name stands behind `known as`, right after a person's.
    fn is_alias(&self, mention: &Mention) -> bool {
        let start = mention.tokens.start;
        let known = start >= 2
            && self.view.str(start - 1) == "as"
            && matches!(self.view.str(start - 2), "known" | "called");
        known && self.last_person.is_some_and(|(_, end)| start.saturating_sub(end) <= 6)
    }

    fn unknown(&mut self, name: &str) -> usize {
        let ix = self.people.only(&mut self.entities, name, gender::of_word(name));
        if let Some(entity) = self.entities.get_mut(ix).filter(|e| e.gender.is_none()) {
            entity.kind = MentionKind::Unknown;
        }
        ix
    }

    fn name_start(&self, mention: &Mention) -> usize {
        let at = mention.name.start;
        mention
            .tokens
            .clone()
            .find(|&i| self.view.tokens.get(i).is_some_and(|token| token.span.start >= at))
            .unwrap_or(mention.tokens.start)
    }

    fn note_titles(&mut self, titles: std::ops::Range<usize>, entity: usize) {
        let country = titles.clone().find_map(|i| places::country_of(self.view.str(i)));
        // The president of a company is not the president.
        let office = |i: usize| {
            !self.view.is(i, class::ALL_CAPITALS | class::BODY_NAME)
                || self.view.is(i, class::TITLE | class::BODIES)
                || places::is_of_place(self.view.str(i))
        };
        if let Some(body) = titles.clone().find(|&i| !office(i)) {
            let body = bare(self.view.str(body)).0;
            for i in titles.filter(|&i| self.view.is(i, class::TITLE)) {
                self.titles.insert((title_key(self.view.str(i)), Some(body)), entity);
            }
            return;
        }
        for i in titles {
            if self.view.is(i, class::TITLE | class::PEOPLE) {
                let title = bare(self.view.str(i)).0;
                self.titles.insert((title_key(title), None), entity);
                if let Some(country) = country {
                    self.countries.insert(entity, country);
                }
                if country.is_some() {
                    self.titles.insert((title_key(title), country), entity);
                }
            }
        }
    }

    fn place(&mut self, mention: &mut Mention) {
        let Some(text) = mention.name.of(self.view.text) else { return };
        let text = bare(text).0;
        let next = self.entities.len();
        let ix = *self.places.entry(text).or_insert(next);
        if ix == next {
            let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
            self.entities.push(Entity { name, short: None, kind: MentionKind::Place, gender: None });
        }
        mention.entity = Some(ix);
    }

    /// Who last bore a title, of a country where one is named; a bearer whose country is not known fits any.
    fn bearer(&self, title: &str, country: Option<&'static str>) -> Option<usize> {
        let titles: &[&str] = if title == "leader" { &LEADERS } else { &[title_key(title)] };
        titles.iter().find_map(|title| {
            let exact = self.titles.get(&(*title, country)).copied();
            let any = || {
                let bearer = self.titles.get(&(*title, None)).copied()?;
                (!self.countries.contains_key(&bearer)).then_some(bearer)
            };
            exact.or_else(any)
        })
    }

    /// `the ministry`, `the group`, `the U.S. president`: only with an article that points back, or a country's
    /// possessive before a title.
    fn nominal(&mut self, mention: &mut Mention) {
        let Some(head) = mention.tokens.clone().next_back() else { return };
        let word = self.view.str(head);
        let first = self.view.str(mention.tokens.start);
        // `the president of the parliament, Jane Doe`: whoever is named right after.
        let definite = matches!(first, "the" | "The" | "this" | "This" | "that" | "That")
            && self.view.str(mention.tokens.end) != "of";
        let country = mention.tokens.clone().find_map(|i| places::country_of(self.view.str(i)));
        if self.view.is(head, class::TITLE) && (definite || country.is_some()) && !word.ends_with('s') {
            mention.entity = self.bearer(word, country);
            // `the RSF leader`
            let body =
                mention.tokens.clone().find(|&i| self.view.is(i, class::ALL_CAPITALS) && country.is_none());
            if let Some(body) = body {
                let body = bare(self.view.str(body)).0;
                mention.entity = self.titles.get(&(title_key(word), Some(body))).copied();
            }
        }
        // `the country’s disaster agency` is another than the one before.
        let owned = mention
            .tokens
            .clone()
            .any(|i| self.view.is(i, class::POSSESSIVE | class::CAPITAL) && i > mention.tokens.start);
        let bare = definite && !owned && country.is_none();
        if mention.entity.is_none() && bare && self.view.is(head, class::BODIES) {
            let near = |at: usize| mention.tokens.start.saturating_sub(at) <= REACH;
            let general = matches!(
                word,
                "group"
                    | "agency"
                    | "organization"
                    | "organisation"
                    | "outlet"
                    | "newspaper"
                    | "paper"
                    | "network"
                    | "company"
                    | "charity"
                    | "body"
                    | "watchdog"
                    | "firm"
                    | "broadcaster"
                    | "institute"
                    | "center"
                    | "centre"
            );
            let other = self.last_body.filter(|&(_, at)| near(at) && general).map(|(body, _)| body);
            mention.entity = self.bodies.with_word(word).or(other);
        }
    }
}

/// Offices whose holder `the leader` of a country is.
const LEADERS: [&str; 5] = ["president", "minister", "premier", "chancellor", "king"];

/// Titles are noted without regard to their first letter's case.
fn title_key(title: &str) -> &str {
    match title {
        "President" => "president",
        "Minister" => "minister",
        "Secretary" => "secretary",
        "Speaker" => "speaker",
        "Chairman" => "chairman",
        "Governor" | "Gov" => "governor",
        "Senator" | "Sen" => "senator",
        "Ambassador" => "ambassador",
        "General" | "Gen" => "general",
        "Chief" => "chief",
        "Director" => "director",
        "Mayor" => "mayor",
        "Judge" => "judge",
        "King" => "king",
        "Pope" => "pope",
        "Spokesman" => "spokesman",
        "Spokeswoman" => "spokeswoman",
        "Premier" => "premier",
        "Chancellor" => "chancellor",
        "Attorney" => "attorney",
        _ => title,
    }
}

/// The words of a mention's name as they are shown.
pub(crate) fn shown(view: View, mention: &Mention) -> String {
    let mut tokens = mention.tokens.clone();
    while tokens.len() > 1 && view.is(tokens.start, class::DETERMINER | class::ADVERB | class::NUMERAL) {
        tokens.start += 1;
    }
    name_text(view, &tokens)
}
