//! Who did it to whom: the same act between two parties, told the other way round, or told and denied.

use crate::claims::{
    Draft,
    roles::{Act, Kind, Party},
};
use dateline_corpus::{Claim, ClaimIx, Corpus, DayRange, Difference, EventIx, Side};
use std::collections::{BTreeMap, BTreeSet};

/// How many acts between two parties are held against each other, the earliest.
const MOST: usize = 128;

/// How many days later an act may be denied.
const LATE: i32 = 7;

/// An act and where it is told.
struct Told<'d> {
    act: &'d Act,
    agent: Party,
    patient: Party,
    ix: ClaimIx,
    claim: &'d Claim,
    event: Option<EventIx>,
    days: Option<DayRange>,
}

/// What is told the other way round. `drafts` are those of the corpus's claims, in their order.
pub(super) fn find(corpus: &Corpus, drafts: &[Draft]) -> Vec<Difference> {
    let mut between: BTreeMap<[String; 2], Vec<Told<'_>>> = BTreeMap::new();
    for told in all(corpus, drafts) {
        let mut keys = [told.agent.key(), told.patient.key()];
        keys.sort_unstable();
        between.entry(keys).or_default().push(told);
    }
    between.into_values().flat_map(|acts| differing(corpus, acts)).collect()
}

/// All acts of the story, each party with its country, where any article gives one.
fn all<'d>(corpus: &'d Corpus, drafts: &'d [Draft]) -> Vec<Told<'d>> {
    let acting = || drafts.iter().enumerate().filter(|(_, draft)| !draft.acts.is_empty());
    let parties = || acting().flat_map(|(_, draft)| &draft.acts).flat_map(|act| [&act.agent, &act.patient]);
    let mut countries: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    for party in parties().filter(|party| party.person) {
        countries.entry(party.last_name()).or_default().extend(party.country);
    }
    let settled = |party: &Party| {
        let mut party = party.clone();
        let known = countries.get(&party.last_name()).filter(|all| all.len() == 1 && party.may_be_person());
        if let Some(known) = known {
            (party.person, party.country) = (true, party.country.or(known.first().copied()));
        }
        party
    };
    let mut event_of = BTreeMap::new();
    for (event, ix) in corpus.events.iter().zip((0..).map(EventIx)) {
        event_of.extend(event.claims.iter().map(|&claim| (claim, ix)));
    }
    let mut told = Vec::new();
    for (place, draft) in acting() {
        let Some(claim) = corpus.claims.get(place).filter(|c| c.background.is_none() && !c.planned) else {
            continue;
        };
        let ix = ClaimIx(place as u32);
        told.extend(draft.acts.iter().map(|act| Told {
            agent: settled(&act.agent),
            patient: settled(&act.patient),
            act,
            ix,
            claim,
            event: event_of.get(&ix).copied(),
            days: act.days.or_else(|| claim.when.as_ref().map(|when| when.days)),
        }));
    }
    told
}

impl Told<'_> {
    /// Whether both tell of one act, whoever did it.
    fn may_be(&self, other: &Told<'_>) -> bool {
        let around = |told: &Told<'_>| {
            let days = told.days.filter(|days| days.days() <= LATE)?;
            // What is denied, or who began, is told days later, and seldom with its own day.
            let late = told.act.days.is_none() && (told.act.denied || told.act.kind == Kind::First);
            Some(DayRange::new(days.from.plus(if late { -LATE } else { -1 }), days.to.plus(1)))
        };
        let near = match (around(self), around(other)) {
            (Some(a), Some(b)) => {
                self.days.is_some_and(|days| days.overlaps(b))
                    || other.days.is_some_and(|days| days.overlaps(a))
            }
            _ => false,
        };
        let one = self.event.is_some() && self.event == other.event;
        self.act.kind.may_be(other.act.kind) && (one || near)
    }

    fn is_turned(&self, other: &Told<'_>) -> bool {
        self.agent.is(&other.patient) && self.patient.is(&other.agent)
    }

    fn is_alike(&self, other: &Told<'_>) -> bool {
        self.agent.is(&other.agent) && self.patient.is(&other.patient)
    }

    /// Whether both cannot be so.
    fn contradicts(&self, other: &Told<'_>) -> bool {
        let denied = [self.act.denied, other.act.denied];
        match denied {
            [false, false] => self.is_turned(other),
            [true, true] => false,
            _ => self.is_alike(other),
        }
    }

    /// Whether one voice tells both: somebody in an article, or the article itself, which takes neither side.
    fn is_of(&self, other: &Told<'_>) -> bool {
        let (one, two) = (&self.act.voice, &other.act.voice);
        self.claim.article == other.claim.article && (one.is_none() || two.is_none() || one == two)
    }
}

/// What differs of the acts between two parties.
fn differing(corpus: &Corpus, mut acts: Vec<Told<'_>>) -> Vec<Difference> {
    if acts.len() < 2 {
        return Vec::new();
    }
    acts.sort_by_key(|told| (told.days.map(|days| days.from), told.ix));
    acts.truncate(MOST);
    // Who tells of both tells of two acts.
    let twice = |one: &Told<'_>| {
        acts.iter().any(|other| {
            one.is_of(other)
                && one.may_be(other)
                && one.contradicts(other)
                && one.act.denied == other.act.denied
        })
    };
    let single: Vec<&Told<'_>> = acts.iter().filter(|told| !twice(told)).collect();
    let mut left = single.clone();
    let mut found = Vec::new();
    while let Some(first) = left.first().copied() {
        // The act with all that contradicts it, and all that contradicts those.
        let mut group = vec![first];
        let mut next = 0;
        while let Some(one) = group.get(next).copied() {
            next += 1;
            for other in &left {
                let new = !group.iter().any(|told| std::ptr::eq(*told, *other));
                if new && !one.is_of(other) && one.may_be(other) && one.contradicts(other) {
                    group.push(other);
                }
            }
        }
        left.retain(|told| !group.iter().any(|other| std::ptr::eq(*told, *other)));
        found.extend(difference(corpus, &group));
    }
    found
}

fn difference(corpus: &Corpus, group: &[&Told<'_>]) -> Option<Difference> {
    let mut sides: Vec<(&Told<'_>, Side)> = Vec::new();
    for told in group {
        let same =
            |(one, _): &&mut (&Told<'_>, Side)| one.act.denied == told.act.denied && one.is_alike(told);
        match sides.iter_mut().find(same) {
            Some((_, side)) => side.claims.push(told.ix),
            None => sides.push((
                told,
                Side {
                    says: told.act.kind.says(&told.agent, &told.patient, told.act.denied),
                    claims: vec![told.ix],
                },
            )),
        }
    }
    let (first, _) = sides.first()?;
    let what = first.act.kind.asks();
    let mut titles: Vec<&str> = Vec::new();
    for event in group.iter().filter_map(|told| told.event) {
        let title = corpus.event(event).title.as_str();
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    titles.truncate(2);
    let mut sides: Vec<Side> = sides.into_iter().map(|(_, side)| side).collect();
    for side in &mut sides {
        side.claims.sort_unstable();
        side.claims.dedup();
    }
    (sides.len() > 1).then(|| Difference { about: format!("{what}: {}", titles.join(" / ")), sides })
}

#[cfg(test)]
mod tests {
    use crate::{extract, source::Source};

    /// What the sides say of each difference between articles of one day.
    fn told(texts: &[&str]) -> Vec<Vec<String>> {
        let source = |(place, text): (usize, &&str)| {
            let text = format!("Report\n\nMay 14, 2027\n\n{text}\n");
            Source::from_bytes(&format!("{place}.txt"), text.into_bytes()).unwrap()
        };
        let sources: Vec<Source> = texts.iter().enumerate().map(source).collect();
        let corpus = extract(&sources, None).corpus;
        corpus.check().unwrap();
        let who = corpus.differences.into_iter().filter(|difference| difference.about.starts_with("Who "));
        who.map(|difference| difference.sides.into_iter().map(|side| side.says).collect()).collect()
    }

    const NONE: [Vec<String>; 0] = [];

    #[test]
    fn ok_a_call_told_the_other_way_round() {
        for (one, other) in [
            ("Peru called Bolivia on Monday.", "Bolivia called Peru on Monday."),
            ("Peru said Bolivia had received a call from it on Monday.", "La Paz phoned Lima on Monday."),
            (
                "Bolivia was called by Peru on Monday.",
                "Bolivian officials called the Peruvian government on Monday.",
            ),
            ("Lima called La Paz on Monday.", "Peru said on Tuesday that Bolivia called it on Monday."),
        ] {
            assert_eq!(
                told(&[one, other]),
                [["Peru called Bolivia", "Bolivia called Peru"]],
                "{one} {other}"
            );
        }
    }

    #[test]
    fn ok_people_stand_for_themselves_and_their_countries() {
        let one = "Peruvian President Ana Ruiz called Bolivian President Tom Lee on Monday.";
        assert_eq!(
            told(&[one, "Lee called Ruiz on Monday."]),
            [["Ana Ruiz called Tom Lee", "Lee called Ruiz"]]
        );
        assert_eq!(told(&[one, "Bolivia called Peru on Monday."]).len(), 1);
        // Others of the same countries may have spoken as well.
        let others = "Bolivian Foreign Minister Eva Paz called Peruvian Foreign Minister Ivo Sol on Monday.";
        assert_eq!(told(&[one, others]), NONE);
    }

    #[test]
    fn ok_other_acts_have_two_ends_as_well() {
        for (one, other, about) in [
            (
                "Peru asked Bolivia for talks on Monday.",
                "Bolivia sought talks with Peru on Monday.",
                "asked for talks with",
            ),
            (
                "Peru wrote to Bolivia on Monday.",
                "Peru received a letter from Bolivia on Monday.",
                "wrote to",
            ),
            ("Peru reached out to Bolivia on Monday.", "Bolivia contacted Peru on Monday.", "contacted"),
            (
                "Ana Ruiz met Tom Lee on Monday at the request of Lee.",
                "Ana Ruiz met Tom Lee on Monday at Ruiz’s request.",
                "asked for talks with",
            ),
            (
                "Peru said Bolivia fired first on its troops on Monday.",
                "Bolivia said Peru fired first on Monday.",
                "was first to attack",
            ),
        ] {
            let found = told(&[one, other]);
            let [sides] = found.as_slice() else { panic!("{one} {other}: {found:?}") };
            assert!(sides.len() == 2 && sides.iter().all(|side| side.contains(about)), "{sides:?}");
        }
    }

    #[test]
    fn ok_what_one_denies_and_another_tells() {
        let told =
            told(&["Peru called Bolivia on Monday.", "Peru denied on Wednesday having called Bolivia."]);
        assert_eq!(told, [["Peru called Bolivia", "Peru did not call Bolivia"]]);
    }

    #[test]
    fn ok_two_speakers_of_one_article_may_differ() {
        let text = "Peru said Bolivia called it on Monday. Bolivia said Peru called it on Monday.";
        assert_eq!(told(&[text]), [["Bolivia called Peru", "Peru called Bolivia"]]);
    }

    #[test]
    fn err_who_tells_both_tells_two_calls() {
        let both = "Peru called Bolivia on Monday. Bolivia called Peru on Monday, too.";
        assert_eq!(told(&[both]), NONE);
        assert_eq!(told(&[both, "Peru called Bolivia on Monday."]), NONE);
        assert_eq!(told(&["Peru called Bolivia on Monday.", "Bolivia called Peru back on Monday."]), NONE);
        assert_eq!(told(&["Peru called Bolivia on Monday.", "Bolivia called Peru on Thursday."]), NONE);
    }

    #[test]
    fn err_verbs_that_mean_something_else() {
        for (one, other) in [
            ("Peru called Bolivia on Monday.", "Bolivia called Peru a bully on Monday."),
            ("Peru called Bolivia on Monday.", "Bolivia called on Peru on Monday to leave."),
            ("Peru called Bolivia on Monday.", "Bolivia would call Peru on Monday, an aide said."),
            ("Peru called Bolivia on Monday.", "If Bolivia had called Peru on Monday, it would have left."),
            ("Peru accused Bolivia on Monday.", "Bolivia accused Peru on Monday."),
            ("Peru called Bolivia on Monday.", "Bolivia called Chile and Peru on Monday."),
            ("Peru called Bolivia on Monday.", "A Bolivian paper called Peru on Monday."),
            ("Activists called Bolivia on Monday.", "Bolivia called activists on Monday."),
        ] {
            assert_eq!(told(&[one, other]), NONE, "{other}");
        }
    }
}
