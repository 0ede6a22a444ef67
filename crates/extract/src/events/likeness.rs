//! How much alike two claims are.

use crate::claims::Draft;
use dateline_corpus::{Basis, Claim, Figure, Lane};
use std::collections::HashMap;

/// A claim as it is compared: its words as numbers, in order, each with how rare it is.
pub(super) struct Told<'c> {
    pub(super) claim: &'c Claim,
    pub(super) draft: &'c Draft,
    /// The count that it is about.
    pub(super) lead: Option<&'c Figure>,
    /// Its speaker's name as a number, and whether that is no name of their own.
    speaker: Option<(usize, bool)>,
    /// Places in the list of all words, sorted.
    words: Vec<Word>,
    /// The sum of the weights of its single words.
    weight: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Word {
    place: usize,
    /// From 0, in every claim, to 1000, in one.
    weight: u32,
    kind: Kind,
}

/// What kind of word it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// A word that tells what it is about.
    Telling,
    /// A country.
    Country,
    /// Contact, which stands in many claims.
    Contact,
    /// Two words side by side.
    Pair,
}

impl Kind {
    fn of(word: &str) -> Kind {
        match word {
            "@contact" => Kind::Contact,
            "@begin" | "@protest" => Kind::Telling,
            word if word.contains(' ') => Kind::Pair,
            word if word.starts_with('@') => Kind::Country,
            _ => Kind::Telling,
        }
    }
}

impl<'c> Told<'c> {
    /// All claims, prepared.
    pub(super) fn all(claims: &'c [Claim], drafts: &'c [Draft]) -> Vec<Told<'c>> {
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut counted: Vec<u32> = Vec::new();
        let mut kinds: Vec<Kind> = Vec::new();
        let mut place = |word: &'c str| {
            let next = counted.len();
            let place = *places.entry(word).or_insert(next);
            match counted.get_mut(place) {
                Some(count) => *count += 1,
                None => {
                    counted.push(1);
                    kinds.push(Kind::of(word));
                }
            }
            place
        };
        let all: Vec<Vec<usize>> =
            drafts.iter().map(|draft| draft.words.words().map(&mut place).collect()).collect();
        let most = log2(drafts.len() as u32 + 1).max(1);
        let weight = |count: &u32| 1000 * (most - log2(*count).min(most)) / most;
        let known: Vec<(u32, Kind)> = counted.iter().map(weight).zip(kinds).collect();
        let word = |&place: &usize| known.get(place).map(|&(weight, kind)| Word { place, weight, kind });
        let mut speakers: HashMap<&str, (usize, bool)> = HashMap::new();
        let told = |((claim, draft), places): ((&'c Claim, &'c Draft), Vec<usize>)| {
            let mut words: Vec<Word> = places.iter().filter_map(word).collect();
            words.sort_unstable();
            let weight = words.iter().filter(|w| w.kind != Kind::Pair).map(|w| w.weight).sum();
            let speaker = claim.speaker.as_ref().map(|speaker| {
                let next = speakers.len();
                *speakers.entry(&speaker.name).or_insert_with(|| (next, is_common(&speaker.name)))
            });
            Told { claim, draft, lead: lead(claim), speaker, words, weight }
        };
        claims.iter().zip(drafts).zip(all).map(told).collect()
    }

    /// How many different words there are in all.
    pub(super) fn words(told: &[Told<'_>]) -> usize {
        told.iter().flat_map(|t| &t.words).map(|w| w.place + 1).max().unwrap_or(0)
    }

    /// The places of its rarest words.
    pub(super) fn rarest(&self, most: usize) -> Vec<usize> {
        let mut words: Vec<&Word> = self.words.iter().collect();
        words.sort_unstable_by_key(|w| (std::cmp::Reverse(w.weight), w.place));
        words.into_iter().take(most).map(|w| w.place).collect()
    }
}

/// 256 times the logarithm to base 2, the fraction taken as linear: whole numbers are the same on every machine.
fn log2(n: u32) -> u32 {
    let whole = n.max(1).ilog2();
    let fraction = (u64::from(n.max(1)) << 8 >> whole) as u32 - 256;
    256 * whole + fraction
}

/// How much alike two claims are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// They contradict each other.
    Never,
    /// One event from [`Likeness::ONE`] on.
    By(u32),
}

impl Likeness {
    /// Enough to be one event.
    pub(super) const ONE: u32 = 1000;
}

/// The count that a claim is about.
fn lead(claim: &Claim) -> Option<&Figure> {
    claim.figures.iter().find(|figure| !figure.derived).filter(|_| claim.lane == Lane::Tolls)
}

/// How much alike two claims are.
pub(super) fn likeness(mine: &Told<'_>, theirs: &Told<'_>) -> Likeness {
    let (a, b) = (mine.claim, theirs.claim);
    if a.background != b.background
        && (a.background.is_some() != b.background.is_some())
        && a.when.is_some()
        && b.when.is_some()
    {
        return Likeness::Never;
    }
    match (mine.lead, theirs.lead) {
        (Some(x), Some(y)) => {
            return if same_count(x, y) && !contradict(&a.figures, &b.figures) {
                Likeness::By(2 * Likeness::ONE)
            } else {
                Likeness::Never
            };
        }
        (None, None) => {}
        _ => return Likeness::Never,
    }
    // A claim and one nested in it are two things.
    if a.article == b.article && a.span.overlaps(b.span) {
        return Likeness::Never;
    }
    let speakers = match (mine.speaker, theirs.speaker) {
        (Some(x), Some(y)) if x == y => 2,
        // Bodies without a name ("state media", "the authorities") may be one another's.
        (Some((_, x)), Some((_, y))) if !x || !y => return Likeness::Never,
        (Some(_), Some(_)) => 1,
        (None, None) => 1,
        _ => 0,
    };
    let (exact, near) = match (&a.when, &b.when) {
        (Some(x), Some(y)) if x.days == y.days => (true, true),
        (Some(x), Some(y)) if x.days.overlaps(y.days) => (false, true),
        (Some(x), Some(y)) => {
            let vague = |basis: Basis| matches!(basis, Basis::Publication | Basis::Carried);
            let apart = (x.days.from.0 - y.days.to.0).max(y.days.from.0 - x.days.to.0);
            if apart > if vague(x.basis) || vague(y.basis) { 3 } else { 1 } {
                return Likeness::Never;
            }
            (false, false)
        }
        _ => (false, true),
    };
    if mine.draft.statement != theirs.draft.statement && speakers == 0 && !near {
        return Likeness::Never;
    }
    let shared = Shared::of(&mine.words, &theirs.words);
    let one_article = a.article == b.article;
    let one_lane = a.lane == b.lane;
    // The same speaker of the same days, on contact with the same country.
    let touches = |told: &Told<'_>| matches!(told.draft.concept, "contact" | "propose");
    if speakers == 2
        && near
        && touches(mine)
        && touches(theirs)
        && shared.countries > 0
        && one_lane
        && a.lane == Lane::Diplomacy
    {
        return Likeness::By(3 * Likeness::ONE);
    }
    let act = mine.draft.concept == theirs.draft.concept && specific(mine.draft.concept);
    // The same actor, who did the same kind of thing on the same day.
    let actor = mine.draft.actor.is_some() && mine.draft.actor == theirs.draft.actor;
    if actor && exact && one_lane && !one_article && act {
        return Likeness::By(Likeness::ONE + 100);
    }
    let both = shared.weight;
    let smaller = mine.weight.min(theirs.weight).max(100);
    let larger = mine.weight.max(theirs.weight).max(100);
    // Most of the shorter one's words, and some of the longer one's; in thousandths.
    let (cover, extent) = (1000 * both / smaller, 1000 * both / larger);
    let needed: u32 = match (speakers, exact, act) {
        (2, _, true) => 340,
        (2, true, _) => 420,
        (2, ..) => 460,
        (1, true, true) => 400,
        (1, true, _) | (1, _, true) => 500,
        _ => 620,
    };
    let needed = needed * if one_article { 135 } else { 100 } / 100 * if one_lane { 130 } else { 169 } / 130;
    let some = shared.telling >= 2 || shared.telling == 1 && act && speakers == 2 && shared.all >= 3;
    let enough = some && (both >= 700 || exact && act);
    // The whole of one stands in the other.
    let statements = mine.draft.statement && theirs.draft.statement;
    let whole = speakers == 2 && near && cover > 990 && shared.all >= 2 && statements && !one_article;
    // The same words in a row.
    let quoted = speakers == 2 && one_lane && shared.pairs > usize::from(one_article);
    let score = (cover * 3 + extent) / 4 * 1000 / needed.max(1);
    Likeness::By(match (whole, enough) {
        (true, _) => score.max(Likeness::ONE + 100),
        (false, false) => 0,
        (false, true) if quoted => score.max(Likeness::ONE + 50),
        (false, true) => score,
    })
}

/// The words that two claims share, counted.
#[derive(Default)]
struct Shared {
    all: usize,
    telling: usize,
    countries: usize,
    pairs: usize,
    /// Of all but pairs.
    weight: u32,
}

impl Shared {
    /// Counts what two sorted lists share.
    fn of(a: &[Word], b: &[Word]) -> Shared {
        let mut found = Shared::default();
        let mut rest = b.iter().peekable();
        for word in a {
            while rest.next_if(|other| other.place < word.place).is_some() {}
            if rest.next_if(|other| other.place == word.place).is_none() {
                continue;
            }
            found.all += 1;
            match word.kind {
                Kind::Telling => found.telling += 1,
                Kind::Country => found.countries += 1,
                Kind::Contact => {}
                Kind::Pair => {
                    found.pairs += 1;
                    continue;
                }
            }
            found.weight += word.weight;
        }
        found
    }
}

/// Whether a kind of act tells reports apart.
fn specific(concept: &str) -> bool {
    !matches!(concept, "" | "do" | "say" | "show")
}

/// Whether a speaker has no name of its own: small letters after the first word.
fn is_common(name: &str) -> bool {
    let mut words = name.split_whitespace();
    let first = words.next().is_some_and(|word| word.starts_with(char::is_lowercase));
    let rest: Vec<&str> = words.collect();
    first || !rest.is_empty() && rest.iter().all(|word| word.starts_with(char::is_lowercase))
}

/// Whether two counts are of the same people by the same source as of the same time.
fn same_count(a: &Figure, b: &Figure) -> bool {
    let source = match (&a.source, &b.source) {
        (Some(x), Some(y)) => x == y,
        (None, None) => true,
        _ => false,
    };
    let near = match (a.as_of, b.as_of) {
        (Some(x), Some(y)) => x.from.0 - y.to.0 <= 1 && y.from.0 - x.to.0 <= 1,
        _ => true,
    };
    source
        && near
        && a.measure == b.measure
        && a.population == b.population
        && a.value == b.value
        && (a.value.is_some() || a.bound == b.bound)
}

/// Whether two claims give different numbers of the same people.
fn contradict(a: &[Figure], b: &[Figure]) -> bool {
    a.iter().any(|x| {
        b.iter().any(|y| {
            x.measure == y.measure
                && x.population == y.population
                && x.value != y.value
                && !x.derived
                && !y.derived
        })
    })
}
