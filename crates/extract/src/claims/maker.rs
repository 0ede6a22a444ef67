//! Makes claims of passages, and remembers what later ones need of earlier ones.

mod antecedent;
mod asides;
mod nested;
mod parties;
mod times;

use super::{
    Context, Draft, Why,
    innermost::Innermost,
    lane::{self, Signs},
    passage::Passage,
    roles::{self, Citizens},
    said, title,
    unit::Unit,
    worth,
};
use crate::{
    blocks::BlockKind,
    country,
    events::{Gist, gist},
    reading::Reading,
};
use antecedent::datelines;
use dateline_corpus::{Basis, Bound, Lane, Speaker, When};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};
use times::Times;

pub(super) struct Maker<'m, 's> {
    reading: &'m Reading<'s>,
    context: &'m Context<'m>,
    pub(super) drafts: Vec<Draft>,
    /// When each speaker last spoke.
    said: BTreeMap<String, When>,
    /// The block and time of the last happening that the paper told by itself.
    told: Option<(usize, When)>,
    /// What the report counts, with the numbers it gives.
    reported: BTreeSet<(&'static str, Option<u64>)>,
    /// The country that the last sentence or subheading placed itself in.
    place: Option<&'static str>,
    /// The block in which it was placed; a subheading places its whole section.
    placed: Option<usize>,
    /// What stands in datelines: places, and the agency in brackets.
    datelines: Vec<&'s str>,
    /// The last person who spoke, for "he" and "she".
    person: Option<(usize, String)>,
    /// The block and subject of the last verb, where that is a name.
    subject: Option<(usize, String)>,
    /// The block and name of who last gave a count, for "it said 12 of the dead".
    counter: Option<(usize, String)>,
    /// The countries of the people it names.
    citizens: Citizens,
}

impl<'m, 's> Maker<'m, 's> {
    pub(super) fn new(reading: &'m Reading<'s>, context: &'m Context<'m>) -> Maker<'m, 's> {
        Maker {
            reading,
            context,
            drafts: Vec::new(),
            said: BTreeMap::new(),
            told: None,
            reported: reported(reading),
            place: None,
            placed: None,
            datelines: datelines(reading),
            person: None,
            subject: None,
            counter: None,
            citizens: Citizens::default(),
        }
    }

    pub(super) fn passage(&mut self, passage: &Passage<'_, 's>) {
        let first = passage.word(passage.tokens.start);
        let credit = first.starts_with(['(', '—', '–', '[']);
        match passage.kind {
            BlockKind::Headline | BlockKind::Subheading => {
                self.place = country::located(self.reading, &passage.tokens);
                self.placed = None;
                self.headline(passage);
            }
            BlockKind::Caption | BlockKind::EmbeddedPost if credit => {}
            kind if kind.is_report() => {
                let first = self.drafts.len();
                for mut unit in Unit::all(passage) {
                    self.unit(&mut unit);
                }
                self.acts(passage, first);
            }
            _ => {}
        }
    }

    /// Gives each act that a passage tells of to the innermost claim around its verb. The passage's own claims are the
    /// drafts from `first` on.
    fn acts(&mut self, passage: &Passage<'_, 's>, first: usize) {
        if self.drafts.len() == first {
            return;
        }
        let claims = self.drafts.get_mut(first..).unwrap_or_default();
        let mut innermost = Innermost::of(claims.iter().map(|draft| draft.span));
        for act in roles::find(passage, &self.citizens, self.context.published.days) {
            if let Some(draft) = innermost.around(act.verb).and_then(|place| claims.get_mut(place)) {
                draft.acts.push(act);
            }
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
        let alone = |place: &usize| {
            let Some(count) = self.reading.counts.get(*place) else { return false };
            // A round number in a headline sums up what the text says.
            let stated = matches!(count.bound, Bound::Exact | Bound::AtLeast);
            stated
                && count.value.is_some_and(|value| value >= 20 && value % 10 != 0)
                && !self.reported.contains(&(count.measure, count.value))
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
            words: Gist::default(),
            actor: None,
            concept: "",
            statement: false,
            acts: Vec::new(),
            why: Why::only("a count that stands in the headline alone"),
        });
    }

    fn publication(&self) -> Option<When> {
        self.context.published.days.map(|days| When::new(days, Basis::Publication))
    }

    fn unit(&mut self, unit: &mut Unit<'_, '_, 's>) {
        let passage = unit.passage;
        let located = country::located(self.reading, &unit.tokens);
        if self.placed.is_some_and(|block| block != passage.block) {
            (self.place, self.placed) = (None, None);
        }
        // "Police said two had been arrested" is of where the sentence before was.
        let nameless =
            unit.attribution.as_ref().is_none_or(|a| a.speaker.as_deref().is_none_or(title::is_common));
        if located.is_some() && passage.kind != BlockKind::Caption && self.place != located {
            (self.place, self.placed) = (located, Some(passage.block));
        }
        let here = self
            .context
            .country
            .is_some_and(|own| country::is_in(passage.text(), self.tokens(&unit.tokens), own));
        let abroad = !here && self.is_abroad(located.or(self.place.filter(|_| nameless)));
        let (counted, aside): (Vec<usize>, Vec<usize>) = unit
            .counts(self.reading)
            .into_iter()
            .filter(|_| !abroad)
            .partition(|&place| unit.tells_count(self.reading, place));
        self.settle_counter(unit, !counted.is_empty());
        self.settle_agency(unit);
        self.settle_person(unit);
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

    /// Why a unit makes a claim; nothing where it does not.
    fn why(&self, unit: &Unit<'_, '_, 's>, times: &Times, counted: bool, generic: bool) -> Option<Why> {
        let passage = unit.passage;
        let direct = unit.attribution.as_ref().is_some_and(|a| a.direct);
        if unit.asks() {
            return None;
        }
        if let Some(attribution) = &unit.attribution {
            // "Good morning" in a transcript.
            if attribution.rule == crate::speech::Rule::Label && unit.tokens.len() < 7 && !counted {
                return None;
            }
            let speech = Why { claim: (attribution.rule.key(), " speech"), lane: "", does: None };
            return (!generic || direct || counted).then_some(speech);
        }
        match passage.kind {
            BlockKind::EmbeddedPost => return Some(Why::only("a post shown in the article")),
            BlockKind::Caption if times.own.is_some() => return Some(Why::only("a dated picture")),
            _ => {}
        }
        worth::happening(passage, unit.main, times.own.is_some(), counted).map(Why::only)
    }

    fn claim(
        &mut self,
        unit: &Unit<'_, '_, 's>,
        speaker: Option<Speaker>,
        (when, planned): (Option<When>, bool),
        counts: Vec<usize>,
        abroad: bool,
        why: Why,
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
            outsider: self.is_outsider(passage, unit.told()) || self.is_from_outside(unit),
        };
        let (lane, because) = lane::decide(&signs);
        let title = title::of_unit(&title::Parts {
            unit,
            speaker: speaker
                .as_ref()
                .map(|s| s.name.as_str())
                .or(self.person.as_ref().map(|(_, name)| name.as_str())),
            subject: self
                .subject
                .as_ref()
                .filter(|(block, _)| *block == passage.block)
                .map(|(_, name)| name.as_str()),
            counted: !counts.is_empty(),
        });
        if let Some(speaker) = speaker.as_ref().filter(|s| s.name.contains(' ')) {
            self.person = Some((passage.block, speaker.name.clone()));
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
            words: gist(self.reading, unit.gist()),
            actor: self.actor(passage, unit.told()),
            concept: if content.is_empty() { act } else { content },
            statement,
            acts: Vec::new(),
            why: Why { lane: because, does: Some((act, content)), ..why },
        });
    }

    /// What is said to have happened: by its verb, else by a subject that happens ("the power had been off").
    fn content(&self, unit: &Unit<'_, '_, 's>) -> &'static str {
        let concept = unit.content_concept();
        let told = unit.told().and_then(|c| Some((c, c.group.as_ref().filter(|g| g.is_told())?)));
        match told {
            Some((clause, group)) if concept.is_empty() => {
                let subject = worth::subject(unit.passage, clause, group);
                if lane::is("happening", subject.head) { "happen" } else { "" }
            }
            _ => concept,
        }
    }
}

/// What an article counts in its report, headlines and subheadings left out.
fn reported(reading: &Reading<'_>) -> BTreeSet<(&'static str, Option<u64>)> {
    let in_report = |sentence: usize| {
        let sentence = reading.layers.sentences.get(sentence);
        sentence.and_then(|s| reading.block(s)).is_some_and(|block| block.kind.is_report())
    };
    let told = reading.counts.iter().filter(|count| in_report(count.sentence));
    told.map(|count| (count.measure, count.value)).collect()
}
