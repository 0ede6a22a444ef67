//! Makes claims of passages, and remembers what later ones need of earlier ones.

use super::{
    Context, Draft,
    lane::{self, Signs},
    passage::Passage,
    said, title,
    unit::Unit,
    when::{Timed, timed},
    worth,
};
use crate::{
    blocks::BlockKind,
    clauses::{Clause, ClauseKind},
    country,
    dates::{self, Anchor},
    events::gist,
    reading::Reading,
    verbs::{self, Group, Tense},
};
use dateline_corpus::{Basis, Bound, DayRange, Lane, Span, Speaker, When};
use std::{collections::BTreeMap, ops::Range};

pub(super) struct Maker<'m, 's> {
    reading: &'m Reading<'s>,
    context: &'m Context<'m>,
    pub(super) drafts: Vec<Draft>,
    /// When each speaker last spoke.
    said: BTreeMap<String, When>,
    /// The block and time of the last happening that the paper told by itself.
    told: Option<(usize, When)>,
    /// The country that the last sentence or subheading placed itself in.
    place: Option<&'static str>,
    /// The block in which it was placed; a subheading places its whole section.
    placed: Option<usize>,
    /// What stands in datelines: places, and the agency in brackets.
    datelines: Vec<&'s str>,
    /// The last person who spoke, for "he" and "she".
    person: Option<String>,
    /// The block and subject of the last verb, where that is a name.
    subject: Option<(usize, String)>,
    /// The block and name of who last gave a count, for "it said 12 of the dead".
    counter: Option<(usize, String)>,
}

/// What a unit's times say.
struct Times {
    /// With the verb of saying.
    spoken: Option<When>,
    /// With what is told.
    own: Option<Timed>,
    /// In the clauses that hang on it.
    nested: Vec<Timed>,
    /// When the speaker last spoke.
    before: Option<When>,
}

impl<'m, 's> Maker<'m, 's> {
    pub(super) fn new(reading: &'m Reading<'s>, context: &'m Context<'m>) -> Maker<'m, 's> {
        Maker {
            reading,
            context,
            drafts: Vec::new(),
            said: BTreeMap::new(),
            told: None,
            place: None,
            placed: None,
            datelines: datelines(reading),
            person: None,
            subject: None,
            counter: None,
        }
    }

    pub(super) fn passage(&mut self, passage: &Passage<'_, 's>) {
        let first = passage.word(passage.tokens.start);
        let credit = first.starts_with(['(', '—', '–', '[']);
        match passage.kind {
            BlockKind::Headline | BlockKind::Subheading => {
                self.place = country::located(passage.text(), self.tokens(&passage.tokens));
                self.placed = None;
                self.headline(passage);
            }
            BlockKind::Caption | BlockKind::EmbeddedPost if credit => {}
            kind if kind.is_report() => {
                for mut unit in Unit::all(passage) {
                    self.unit(&mut unit);
                }
            }
            _ => {}
        }
    }

    fn tokens(&self, range: &Range<usize>) -> &'m [crate::tokens::Token] {
        self.reading.layers.tokens.get(range.clone()).unwrap_or_default()
    }

    /// Whether a place is not in the country that the articles are about.
    fn is_abroad(&self, place: Option<&'static str>) -> bool {
        place.is_some() && self.context.country.is_some() && place != self.context.country
    }

    /// A headline makes a claim only where it gives a count that the text below does not.
    fn headline(&mut self, passage: &Passage<'_, 's>) {
        let counts = &self.reading.counts;
        let report = |sentence: usize| {
            let sentence = self.reading.layers.sentences.get(sentence);
            sentence.and_then(|s| self.reading.block(s)).is_some_and(|b| b.kind.is_report())
        };
        let alone = |place: &usize| {
            let Some(count) = counts.get(*place) else { return false };
            let told =
                |other: &&crate::counts::Count| other.value == count.value && other.measure == count.measure;
            // A round number in a headline sums up what the text says.
            let stated = matches!(count.bound, Bound::Exact | Bound::AtLeast);
            stated
                && count.value.is_some_and(|value| value >= 20 && value % 10 != 0)
                && !counts.iter().filter(told).any(|other| report(other.sentence))
        };
        let places: Vec<usize> = passage.counts.iter().copied().filter(alone).collect();
        if places.is_empty() || self.is_abroad(self.place) {
            return;
        }
        self.drafts.push(Draft {
            span: passage.span,
            sentence: passage.span,
            lane: Lane::Tolls,
            when: self.publication(),
            planned: false,
            background: None,
            speaker: None,
            counts: places,
            title: title::plain(passage.text(), passage.span),
            words: Vec::new(),
            actor: None,
            concept: "",
            statement: false,
            why: "a count that stands in the headline alone".to_owned(),
        });
    }

    fn publication(&self) -> Option<When> {
        self.context.published.days.map(|days| When::new(days, Basis::Publication))
    }

    fn unit(&mut self, unit: &mut Unit<'_, '_, 's>) {
        let passage = unit.passage;
        let located = country::located(passage.text(), self.tokens(&unit.tokens));
        if self.placed.is_some_and(|block| block != passage.block) {
            (self.place, self.placed) = (None, None);
        }
        // "Police said two had been arrested" is of where the sentence before was.
        let nameless =
            unit.attribution.as_ref().is_none_or(|a| a.speaker.as_deref().is_none_or(title::is_common));
        if located.is_some() && passage.kind != BlockKind::Caption && self.place != located {
            (self.place, self.placed) = (located, Some(passage.block));
        }
        let abroad = self.is_abroad(located.or(self.place.filter(|_| nameless)));
        let (counted, aside): (Vec<usize>, Vec<usize>) = unit
            .counts(self.reading)
            .into_iter()
            .filter(|_| !abroad)
            .partition(|&place| unit.tells_count(self.reading, place));
        self.settle_counter(unit, !counted.is_empty());
        self.settle_agency(unit);
        let speaker = unit.speaker();
        let times = self.times(unit, speaker.as_ref());
        let generic = unit.attribution.as_ref().is_some_and(|a| said::is_generic(a, passage.text()));
        if let Some(why) = self.why(unit, &times, !counted.is_empty(), generic) {
            let (when, planned) = self.when(unit, &times, !counted.is_empty());
            self.claim(unit, speaker.clone(), (when, planned), counted, abroad, why);
        }
        self.keep_subject(unit);
        for timed in &times.nested {
            self.nested(unit, timed, speaker.as_ref(), abroad, generic);
        }
        self.asides(unit, &aside, &times, speaker.as_ref());
    }

    /// "It" and "the group" that give a count are the body that gave one before in the paragraph.
    fn settle_counter(&mut self, unit: &mut Unit<'_, '_, 's>, counted: bool) {
        let block = unit.passage.block;
        let Some(attribution) = unit.attribution.as_mut().filter(|_| counted) else { return };
        let source =
            attribution.source.and_then(|s| s.of(unit.passage.text())).unwrap_or_default().to_lowercase();
        let pronoun = matches!(
            source.as_str(),
            "it" | "they" | "the group" | "the agency" | "the organisation" | "the organization"
        );
        match (&self.counter, pronoun) {
            (Some((at, name)), true) if *at == block => attribution.speaker = Some(name.clone()),
            _ => {
                if let Some(name) = &attribution.speaker {
                    self.counter = Some((block, name.clone()));
                }
            }
        }
    }

    /// "The disaster agency" is not the news agency of the dateline.
    fn settle_agency(&self, unit: &mut Unit<'_, '_, 's>) {
        let text = unit.passage.text();
        let Some(attribution) = unit.attribution.as_mut() else { return };
        let Some(source) = attribution.source.and_then(|s| s.of(text)) else { return };
        let Some(name) = attribution.speaker.as_deref() else { return };
        let nominal = source.split(' ').next_back().is_some_and(|word| word.starts_with(char::is_lowercase));
        if !nominal || source.contains(name) {
            return;
        }
        if self.datelines.iter().any(|dateline| dateline.contains(name)) {
            let words = source.split_whitespace().skip_while(|w| {
                matches!(w.to_lowercase().as_str(), "the" | "a" | "an" | "its" | "their")
                    || w.ends_with("’s")
                    || w.ends_with("'s")
            });
            attribution.speaker = Some(words.collect::<Vec<_>>().join(" "));
        }
    }

    /// Remembers the subject of a unit's verb, where it is a name.
    fn keep_subject(&mut self, unit: &Unit<'_, '_, 's>) {
        let passage = unit.passage;
        let Some((clause, group)) = unit.main.and_then(|c| Some((c, c.group.as_ref()?))) else { return };
        let tokens = worth::subject(passage, clause, group).tokens;
        let words = passage.span_of(&tokens).and_then(|s| s.of(passage.text())).unwrap_or_default();
        let capitals = words
            .split_whitespace()
            .all(|word| word.starts_with(char::is_uppercase) || matches!(word, "of" | "the"));
        let short = words.len() < 40 && !words.contains(',');
        if !words.is_empty()
            && capitals
            && short
            && !matches!(words, "It" | "He" | "She" | "They" | "This" | "That")
        {
            self.subject = Some((passage.block, words.to_owned()));
        }
    }

    /// Why a unit makes a claim; nothing where it does not.
    fn why(&self, unit: &Unit<'_, '_, 's>, times: &Times, counted: bool, generic: bool) -> Option<String> {
        let passage = unit.passage;
        let direct = unit.attribution.as_ref().is_some_and(|a| a.direct);
        if unit.asks() {
            return None;
        }
        if let Some(attribution) = &unit.attribution {
            return (!generic || direct || counted).then(|| format!("{} speech", attribution.rule.key()));
        }
        match passage.kind {
            BlockKind::EmbeddedPost => return Some("a post shown in the article".to_owned()),
            BlockKind::Caption if times.own.is_some() => return Some("a dated picture".to_owned()),
            _ => {}
        }
        worth::happening(passage, unit.main, times.own.is_some(), counted).map(str::to_owned)
    }

    fn times(&self, unit: &Unit<'_, '_, 's>, speaker: Option<&Speaker>) -> Times {
        let passage = unit.passage;
        let published = self.posted(passage).or(self.context.published.days);
        let anchor = Anchor { published, event: self.told.as_ref().map(|(_, when)| when.days) };
        let with_cue: Vec<Timed> = match unit.attribution {
            Some(_) => {
                let all = unit.outside().into_iter().flat_map(|range| timed(passage, &range, &anchor));
                let mut found: Vec<Timed> = all.filter(|t| unit.is_top(t)).collect();
                if found.is_empty() && unit.is_direct() {
                    let inside = timed(passage, &unit.tokens, &anchor).into_iter();
                    found.extend(inside.filter(|t| !t.mention.quoted && unit.is_top(t) && unit.with_cue(t)));
                }
                found
            }
            None => Vec::new(),
        };
        let spoken = with_cue.iter().find(|t| t.is_point()).map(|t| t.when.clone());
        let before = speaker.and_then(|s| self.said.get(&s.name)).cloned();
        // What is told counts from when it was said.
        let direct = unit.attribution.as_ref().is_some_and(|a| a.direct);
        let saying = spoken.as_ref().or(before.as_ref().filter(|_| direct)).map(|when| when.days);
        let anchor = Anchor { event: saying.or(anchor.event), ..anchor };
        let told = unit.told();
        let mut own = None;
        let mut nested = Vec::new();
        for timed in timed(passage, &unit.tokens, &anchor) {
            if with_cue.iter().any(|cue| cue.mention.span == timed.mention.span) {
                continue;
            }
            let clause = unit.clause_of(timed.mention.span);
            // Without a verb of its own, what is said has the times that stand in it.
            let mine = match (told, clause) {
                (Some(told), Some(clause)) => told.tokens == clause.tokens,
                (None, Some(clause)) => unit.attribution.as_ref().and_then(|a| a.cue).is_some_and(|cue| {
                    passage.span_of(&clause.tokens).is_some_and(|span| span.contains(cue))
                }),
                (None, None) => true,
                (Some(_), None) => false,
            };
            let fits = timed.is_point() || timed.when.ongoing && !timed.is_stretch();
            if mine && fits && own.is_none() {
                own = Some(timed);
            } else if !mine && fits {
                nested.push(timed);
            }
        }
        Times { spoken, own, nested, before }
    }

    /// The day under a post.
    fn posted(&self, passage: &Passage<'_, '_>) -> Option<DayRange> {
        if passage.kind != BlockKind::EmbeddedPost {
            return None;
        }
        let next = self
            .reading
            .layers
            .blocks
            .get(passage.block + 1)
            .filter(|b| b.kind == BlockKind::EmbeddedPost)?;
        let anchor = Anchor { published: self.context.published.days, event: None };
        self.reading
            .times_in(next.span)
            .iter()
            .find_map(|time| dates::resolve(time, &anchor))
            .map(|when| when.days)
    }

    /// When a unit's own claim was, and whether it has yet to be.
    fn when(&mut self, unit: &Unit<'_, '_, 's>, times: &Times, counted: bool) -> (Option<When>, bool) {
        let block = unit.passage.block;
        let published = self.context.published.days;
        let ahead = |timed: &Timed| timed.is_ahead(published);
        let Some(attribution) = &unit.attribution else {
            let own = times.own.as_ref().filter(|t| !(counted && t.when.ongoing));
            let planned = own.is_some_and(ahead);
            let when = own.map(|t| t.when.clone()).or_else(|| self.unspoken(unit, counted));
            if let Some(when) =
                when.as_ref().filter(|w| w.basis != Basis::Publication && !w.ongoing && !planned)
            {
                self.told = Some((block, when.clone()));
            }
            return (when, planned);
        };
        if let Some(when) = times.spoken.clone() {
            if let Some(name) = &attribution.speaker {
                self.said.insert(name.clone(), when.clone());
            }
            return (Some(when), false);
        }
        if let Some(days) = self.posted(unit.passage) {
            return (Some(When::new(days, Basis::Explicit)), false);
        }
        // "12 people were killed on Friday, police said": when it happened, or is to happen, is when the claim is.
        let told = unit.told().and_then(|c| c.group.as_ref());
        if let Some(own) = times.own.as_ref().filter(|t| !attribution.direct && !t.when.ongoing) {
            let happened = told.is_none_or(Group::is_told) && (counted || own.when.days.days() <= 31);
            if happened || ahead(own) {
                return (Some(own.when.clone()), ahead(own));
            }
        }
        let perfect = unit.cue_tense() == Some(Tense::Perfect);
        let carried = times.before.clone().filter(|_| !perfect).map(carried);
        (carried.or_else(|| self.publication()), false)
    }

    /// The time of what the paper tells by itself without one.
    fn unspoken(&self, unit: &Unit<'_, '_, 's>, counted: bool) -> Option<When> {
        if let Some(days) = self.posted(unit.passage) {
            return Some(When::new(days, Basis::Explicit));
        }
        if counted {
            return self.publication();
        }
        let group = unit.main.and_then(|c| c.group.as_ref());
        let told = group.is_some_and(|g| matches!(g.tense, Tense::Past | Tense::PastProgressive));
        let (block, when) = self.told.as_ref()?;
        (told && *block == unit.passage.block).then(|| carried(when.clone()))
    }

    fn claim(
        &mut self,
        unit: &Unit<'_, '_, 's>,
        speaker: Option<Speaker>,
        (when, planned): (Option<When>, bool),
        counts: Vec<usize>,
        abroad: bool,
        why: String,
    ) {
        let passage = unit.passage;
        let words = unit.words();
        let act = unit.act();
        let statement = unit.attribution.is_some() || passage.kind == BlockKind::EmbeddedPost;
        let content = match unit.attribution {
            Some(_) => self.content(unit),
            None => act,
        };
        let signs = Signs {
            words: &words,
            statement,
            act,
            content,
            direct: unit.attribution.as_ref().is_some_and(|a| a.direct),
            counts: !counts.is_empty(),
            abroad,
            parties: self.parties(&unit.tokens) + usize::from(unit.attribution.is_some()),
            outsider: self.is_outsider(passage, unit.told()),
        };
        let (lane, because) = lane::decide(&signs);
        let title = title::of_unit(&title::Parts {
            unit,
            speaker: speaker.as_ref().map(|s| s.name.as_str()).or(self.person.as_deref()),
            subject: self
                .subject
                .as_ref()
                .filter(|(block, _)| *block == passage.block)
                .map(|(_, name)| name.as_str()),
            counted: !counts.is_empty(),
        });
        if let Some(speaker) = speaker.as_ref().filter(|s| s.name.contains(' ')) {
            self.person = Some(speaker.name.clone());
        }
        self.drafts.push(Draft {
            span: unit.span,
            sentence: passage.span,
            lane,
            planned,
            background: None,
            when,
            speaker,
            counts,
            title,
            words: gist(passage.text(), self.tokens(&unit.gist())),
            actor: self.actor(passage, unit.told()),
            concept: if content.is_empty() { act } else { content },
            statement,
            why: format!("{why}; {because}; does {act}/{content}"),
        });
    }

    /// What is said to have happened: by its verb, else by a subject that happens ("the power had been off").
    fn content(&self, unit: &Unit<'_, '_, 's>) -> &'static str {
        let concept = unit.content_concept();
        let told = unit.told().and_then(|c| Some((c, c.group.as_ref().filter(|g| g.is_told())?)));
        match told {
            Some((clause, group)) if concept.is_empty() => {
                let subject = worth::subject(unit.passage, clause, group);
                if lane::is("happening", &subject.head) { "happen" } else { "" }
            }
            _ => concept,
        }
    }

    /// Whether the subject of a verb is of another country, or of many.
    fn is_outsider(&self, passage: &Passage<'_, '_>, clause: Option<&Clause>) -> bool {
        let Some((clause, group)) = clause.and_then(|c| Some((c, c.group.as_ref()?))) else { return false };
        let tokens = worth::subject(passage, clause, group).tokens;
        let text = self.reading.text();
        let at = |at| country::named(text, &self.reading.layers.tokens, at).map(|(country, _)| country);
        let countries: Vec<&'static str> = tokens.clone().filter_map(at).collect();
        let world = tokens.clone().any(|at| {
            let token = self.reading.layers.tokens.get(at).map_or("", |t| t.of(text));
            token.starts_with(char::is_uppercase) && lane::is("outside", &token.to_lowercase())
        });
        let own = self.context.country.is_some_and(|own| countries.contains(&own));
        self.context.country.is_some() && !own && (world || !countries.is_empty())
    }

    /// The last name of a verb's subject, in small letters, where it is one.
    fn actor(&self, passage: &Passage<'_, '_>, clause: Option<&Clause>) -> Option<String> {
        let clause = clause?;
        let subject = worth::subject(passage, clause, clause.group.as_ref()?);
        let text = passage.text();
        let mut words = self.tokens(&subject.tokens).iter().rev().map(|token| token.of(text));
        let last = words.find(|word| word.len() > 3 && word.starts_with(char::is_uppercase))?;
        (subject.acts || subject.tokens.len() > 1).then(|| dateline_corpus::fold::fold(last))
    }

    /// How many countries and governments a stretch names.
    fn parties(&self, tokens: &Range<usize>) -> usize {
        let text = self.reading.text();
        let at = |at| country::named(text, &self.reading.layers.tokens, at);
        let mut named: Vec<&str> = tokens.clone().filter_map(at).map(|(country, _)| country).collect();
        named.sort_unstable();
        named.dedup();
        let roles = tokens.clone().filter(|&at| {
            let word = self.reading.layers.tokens.get(at).map_or("", |t| t.of(text));
            lane::is("role", &word.to_lowercase())
        });
        named.len() + roles.count().min(2)
    }

    /// A happening with a time of its own, told by the way.
    fn nested(
        &mut self,
        unit: &Unit<'_, '_, 's>,
        timed: &Timed,
        speaker: Option<&Speaker>,
        abroad: bool,
        generic: bool,
    ) {
        let passage = unit.passage;
        let Some(clause) = unit.clause_of(timed.mention.span) else { return };
        let Some(group) = clause.group.as_ref() else { return };
        let ahead = timed.is_ahead(self.context.published.days);
        let tells = group.is_told() || ahead;
        if !tells || (group.tense == Tense::Modal && !ahead) || (generic && !group.is_told()) || group.negated
        {
            return;
        }
        let subject = worth::subject(passage, clause, group);
        let empty =
            matches!(group.lemma(), "" | "give" | "make" | "include" | "follow" | "mark" | "come" | "lead")
                || group.concept() == "say";
        let acts =
            !empty || (group.lemma().is_empty() && group.passive) || lane::is("happening", &subject.head);
        if (!acts && !timed.when.ongoing) || lane::is("remark", &subject.head) {
            return;
        }
        let tokens = unit.with_antecedent(clause);
        let Some(span) = passage.span_of(&tokens).filter(|span| *span != unit.span) else { return };
        if self.drafts.iter().rev().take_while(|d| d.sentence == passage.span).any(|d| d.span == span) {
            return;
        }
        let words: Vec<String> = tokens.clone().map(|at| passage.word(at)).collect();
        let local = self.tokens(&tokens);
        let counts = self.untold(unit, span).into_iter().filter(|_| !abroad).collect::<Vec<_>>();
        let located = country::located(passage.text(), local).or(self.place.filter(|_| abroad));
        let signs = Signs {
            words: &words,
            statement: false,
            direct: false,
            act: group.concept(),
            content: group.concept(),
            counts: !counts.is_empty(),
            abroad: self.is_abroad(located),
            parties: self.parties(&tokens),
            outsider: self.is_outsider(passage, Some(clause)),
        };
        let (lane, because) = lane::decide(&signs);
        let within = unit.content().contains(&tokens.start);
        self.drafts.push(Draft {
            span,
            sentence: passage.span,
            lane,
            when: Some(timed.when.clone()),
            planned: ahead,
            background: None,
            speaker: speaker.filter(|_| within).cloned(),
            counts,
            title: title::of_clause(passage, &tokens),
            words: gist(passage.text(), local),
            actor: self.actor(passage, Some(clause)),
            concept: group.concept(),
            statement: false,
            why: format!("it has a time of its own; {because}"),
        });
    }

    /// The title of a count told by the way: "that have killed at least 37 people" is "At least 37 people killed".
    fn count_title(&self, unit: &Unit<'_, '_, 's>, span: Span, counts: &[usize]) -> String {
        let text = unit.passage.text();
        let plain = || title::plain(text, self.told_from(span, counts));
        let Some(count) = counts.first().and_then(|&place| self.reading.counts.get(place)) else {
            return plain();
        };
        let group = unit.clause_of(count.span).and_then(|c| c.group.as_ref()).filter(|g| !g.passive);
        let verb = group.and_then(|g| unit.passage.token(g.tokens.end - 1));
        let bare = group
            .and_then(|g| unit.passage.token(g.tokens.start))
            .is_some_and(|first| first.span.start == span.start);
        let done = verb.filter(|v| bare && v.span.end <= count.span.start).map(|v| v.of(text));
        match done.filter(|word| verbs::look_up(word).is_some_and(|(_, form)| form.participle)) {
            Some(word) => title::capital(&format!("{} {word}", count.span.of(text).unwrap_or_default())),
            None => plain(),
        }
    }

    /// Where a clause that hangs on another begins to tell by itself: at its first count ("with over 900 held").
    fn told_from(&self, span: Span, counts: &[usize]) -> Span {
        let words = span.of(self.reading.text()).unwrap_or_default().to_lowercase();
        let hangs = ["with ", "that", "who", "which", "leaving ", "killing ", "including ", "as ", "after "]
            .iter()
            .any(|w| words.starts_with(w));
        let first =
            counts.iter().filter_map(|&place| self.reading.counts.get(place)).map(|c| c.span.start).min();
        first.filter(|_| hangs).map_or(span, |start| Span { start, ..span })
    }

    /// The counts under a span that no claim of this passage has yet.
    fn untold(&self, unit: &Unit<'_, '_, 's>, span: Span) -> Vec<usize> {
        let mine = |place: &usize| self.reading.counts.get(*place).is_some_and(|c| span.contains(c.span));
        let taken = |place: &usize| {
            self.drafts
                .iter()
                .rev()
                .take_while(|d| d.sentence == unit.passage.span)
                .any(|d| d.counts.contains(place))
        };
        unit.counts(self.reading).into_iter().filter(|place| mine(place) && !taken(place)).collect()
    }

    /// Counts told by the way: each clause that holds some is a claim.
    fn asides(
        &mut self,
        unit: &Unit<'_, '_, 's>,
        counts: &[usize],
        times: &Times,
        speaker: Option<&Speaker>,
    ) {
        let mut open: Vec<(Range<usize>, Vec<usize>)> = Vec::new();
        let untold = self.untold(unit, unit.span);
        for &place in counts.iter().filter(|place| untold.contains(place)) {
            let Some(count) = self.reading.counts.get(place) else { continue };
            let holds = |c: &&Clause| unit.passage.span_of(&c.tokens).is_some_and(|s| s.contains(count.span));
            let Some(clause) = unit.clauses.iter().find(holds) else { continue };
            match open.iter_mut().find(|(tokens, _)| *tokens == clause.tokens) {
                Some((_, places)) => places.push(place),
                None => open.push((clause.tokens.clone(), vec![place])),
            }
        }
        // What is told of another time counts of that time.
        let told =
            times.own.as_ref().filter(|t| unit.attribution.is_none() && t.is_point()).map(|t| t.when.clone());
        for (tokens, counts) in open {
            let hangs = unit.clauses.iter().any(|c| c.tokens == tokens && c.kind == ClauseKind::Subordinate);
            let tokens = super::unit::trimmed(unit.passage, &tokens);
            let Some(span) = unit.passage.span_of(&tokens).filter(|span| *span != unit.span) else {
                continue;
            };
            // Behind "she said" a clause of time is the paper's own; before "…, she said" all is hers.
            let quoted = unit.attribution.as_ref().is_some_and(|a| {
                let leads = a.cue.is_some_and(|cue| cue.start < a.content.start);
                a.content.contains(span) && (a.direct || !(leads && hangs))
            });
            self.drafts.push(Draft {
                span,
                sentence: unit.passage.span,
                lane: Lane::Tolls,
                when: told.clone().or_else(|| self.publication()),
                planned: false,
                background: None,
                speaker: speaker.filter(|_| quoted).cloned(),
                title: self.count_title(unit, span, &counts),
                counts,
                words: gist(unit.passage.text(), self.tokens(&tokens)),
                actor: None,
                concept: "",
                statement: false,
                why: "it counts people by the way".to_owned(),
            });
        }
    }
}

/// The datelines of an article; the first few.
fn datelines<'s>(reading: &Reading<'s>) -> Vec<&'s str> {
    let all = reading.layers.sentences.iter().filter_map(|sentence| sentence.span.of(reading.text()));
    let ends = |words: &&str| words.len() < 120 && words.ends_with(['—', '–', '-', '_', ':']);
    all.filter(ends).take(8).collect()
}

/// A time taken over from an earlier sentence.
fn carried(mut when: When) -> When {
    (when.basis, when.words, when.time) = (Basis::Carried, None, None);
    when
}
