//! Whom each mention means, after those before it.

use super::{
    Entity, Mention, MentionKind,
    bodies::{Bodies, is_short},
    gender,
    people::People,
    places,
    resolve::mention_name,
    runs::View,
    words::{bare, class},
};
use std::collections::HashMap;

/// How many tokens back `the group` may look for a body of another name.
const REACH: usize = 160;

/// The article as far as it has been gone over, mention by mention.
pub(super) struct Settle<'t> {
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
    pub(super) entities: Vec<Entity>,
    places: HashMap<&'t str, usize>,
}

impl<'t> Settle<'t> {
    /// Before the first mention; whom the full names mean is known.
    pub(super) fn new(view: View<'t>, people: People, bodies: Bodies, entities: Vec<Entity>) -> Settle<'t> {
        Settle {
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
        }
    }

    /// Settles whom the next mention means; `now` counts mentions.
    pub(super) fn one(&mut self, mention: &mut Mention, now: u32) {
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
