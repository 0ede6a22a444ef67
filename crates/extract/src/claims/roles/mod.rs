//! Who did what to whom, for acts between two parties that can be told the other way round: who called whom, who
//! asked whom for talks, who fired first.
//!
//! Verb by verb: its subject and its object, the turns of the passive ("was called by"), of what is received
//! ("received a call from") and of requests ("met at her request"). Both parties must be named, by a name, a country, its
//! capital or its government, or by a pronoun that means who says so. Not read: acts that are planned or only
//! possible, verbs without two parties, what is told by nouns alone ("a call from Lima").

mod frames;
mod party;
mod phrase;
mod subject;
mod verb;

pub(crate) use party::{Citizens, Party};

use super::{innermost::Innermost, passage::Passage};
use crate::{
    dates::{self, Anchor},
    verbs::{self, Group},
};
use dateline_corpus::{DayRange, Span};
use frames::Frames;
use party::Who;
use std::fmt;

/// One party's act towards another.
#[derive(Clone, Debug)]
pub(crate) struct Act {
    pub(crate) kind: Kind,
    pub(crate) agent: Party,
    pub(crate) patient: Party,
    /// Whether it is said not to have been so.
    pub(crate) denied: bool,
    /// The days that its own clause gives.
    pub(crate) days: Option<DayRange>,
    /// Its verb.
    pub(crate) verb: Span,
    /// Who says so; nothing where the article does.
    pub(crate) voice: Option<String>,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    /// By telephone.
    Call,
    /// By letter or message.
    Write,
    /// In whatever way.
    Contact,
    /// Asking for talks.
    Talks,
    /// Inviting.
    Invite,
    /// Being the first to attack, or to break a truce.
    First,
}

impl Kind {
    /// Whether two may be one act, told more or less exactly.
    pub(crate) fn may_be(self, other: Kind) -> bool {
        let loose = |kind: Kind| matches!(kind, Kind::Call | Kind::Write | Kind::Contact | Kind::Talks);
        self == other || (self == Kind::Contact && loose(other)) || (other == Kind::Contact && loose(self))
    }

    /// What was done, in words: "Lima called Quito".
    pub(crate) fn says(self, agent: &Party, patient: &Party, denied: bool) -> String {
        let [did, not] = match self {
            Kind::Call => ["called", "did not call"],
            Kind::Write => ["wrote to", "did not write to"],
            Kind::Contact => ["contacted", "did not contact"],
            Kind::Talks => ["asked for talks with", "did not ask for talks with"],
            Kind::Invite => ["invited", "did not invite"],
            Kind::First => ["was first to attack", "was not first to attack"],
        };
        format!("{} {} {}", agent.name, if denied { not } else { did }, patient.name)
    }

    /// What is asked where it is told the other way round.
    pub(crate) fn asks(self) -> &'static str {
        match self {
            Kind::Call => "Who called whom",
            Kind::Write => "Who wrote to whom",
            Kind::Contact => "Who contacted whom",
            Kind::Talks => "Who asked for talks",
            Kind::Invite => "Who invited whom",
            Kind::First => "Who was first to attack",
        }
    }
}

impl fmt::Display for Act {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.kind.says(&self.agent, &self.patient, self.denied))
    }
}

/// The acts that a passage tells of, in order.
pub(super) fn find(passage: &Passage<'_, '_>, citizens: &Citizens, published: Option<DayRange>) -> Vec<Act> {
    let words = passage.tokens.clone().filter(|&at| verb::may_tell(at, |at| passage.word(at)));
    let verbs: Vec<usize> = words.collect();
    if verbs.is_empty() {
        return Vec::new();
    }
    let groups = groups(passage);
    let anchor = Anchor { published, event: published };
    let mut said = Innermost::of(passage.attributions.iter().map(|attribution| attribution.content));
    let act = |(place, group): (usize, &Group)| {
        verbs.binary_search(&group.tokens.end.checked_sub(1)?).ok()?;
        let stretch = frames::stretch(passage, &groups, place)?;
        let who = Who { passage, citizens };
        let verb = passage.span_of(&group.tokens)?;
        let said = said.around(verb).and_then(|at| passage.attributions.get(at)).copied();
        let frames = Frames { who, groups: &groups, place, group, said, stretch };
        let (kind, agent, patient, denied) =
            frames.read().filter(|(_, agent, patient, _)| !agent.is(patient))?;
        let mut times = passage.times(&frames.when()).iter();
        let days = times.find_map(|time| dates::resolve(time, &anchor)).map(|when| when.days);
        Some(Act { kind, agent, patient, denied, days, verb, voice: frames.voice() })
    };
    groups.iter().enumerate().filter_map(act).collect()
}

/// The finite verbs of a passage, their tokens as places in the list of all.
fn groups(passage: &Passage<'_, '_>) -> Vec<Group> {
    let layers = &passage.reading.layers;
    let tokens = layers.tokens.get(passage.tokens.clone()).unwrap_or_default();
    let mut groups = verbs::groups(passage.text(), tokens, &layers.lowered.words(passage.tokens.clone()));
    for group in &mut groups {
        group.tokens = group.tokens.start + passage.tokens.start..group.tokens.end + passage.tokens.start;
    }
    groups
}
