//! How much alike two claims are.

use crate::claims::Draft;
use dateline_corpus::{ArticleIx, Background, Basis, Claim, DayRange, Figure, Lane, Span};
use std::collections::HashMap;

/// A claim as it is compared: its words as numbers, in order, each with how rare it is; and what else is asked of it,
/// side by side, because a claim is compared with many.
pub(super) struct Told<'c> {
    claim: &'c Claim,
    /// The count that it is about.
    pub(super) lead: Option<&'c Figure>,
    article: ArticleIx,
    span: Span,
    lane: Lane,
    background: Option<Background>,
    /// Its days, and whether they are no more than the article's or an earlier sentence's.
    when: Option<(DayRange, bool)>,
    /// Its speaker's name as a number, and whether that is no name of their own.
    speaker: Option<(u32, bool)>,
    /// Its actor as a number.
    actor: Option<u32>,
    /// What its verb tells of as a number, where that tells reports apart.
    act: Option<u32>,
    /// Whether it tells of contact.
    touches: bool,
    statement: bool,
    /// Those that another claim has too, by their places in the list of all such words.
    words: Vec<Word>,
    /// How many words no other claim has.
    alone: usize,
    /// The sum of the weights of its single words.
    weight: u32,
}

#[derive(Clone, Copy)]
struct Word {
    place: u32,
    /// From 0, in every claim, to 1000, in one.
    weight: u16,
    kind: Kind,
}

/// Numbers for names, each name's own.
#[derive(Default)]
struct Numbers<'c>(HashMap<&'c str, u32>);

impl<'c> Numbers<'c> {
    fn of(&mut self, name: &'c str) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry(name).or_insert(next)
    }
}

/// What kind of word it is.
#[derive(Clone, Copy, PartialEq, Eq)]
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
        let mut numbers = Numbers::default();
        let mut counted: Vec<(u32, Kind)> = Vec::new();
        let mut places: Vec<u32> = Vec::new();
        for word in drafts.iter().flat_map(|draft| draft.words.words()) {
            let place = numbers.of(word);
            match counted.get_mut(place as usize) {
                Some((count, _)) => *count += 1,
                None => counted.push((1, Kind::of(word))),
            }
            places.push(place);
        }
        drop(numbers);
        let most = log2(drafts.len() as u32 + 1).max(1);
        let weight = |count: u32| 1000 * (most - log2(count).min(most)) / most;
        // A word of one claim is shared with none: it needs no place.
        let mut shared = 0..;
        let known: Vec<(Word, bool)> = counted
            .into_iter()
            .map(|(count, kind)| {
                let place = if count > 1 { shared.next() } else { None };
                let word = Word { place: place.unwrap_or_default(), weight: weight(count) as u16, kind };
                (word, place.is_some())
            })
            .collect();
        let (mut speakers, mut actors, mut acts) =
            (Numbers::default(), Numbers::default(), Numbers::default());
        let mut rest = places.as_slice();
        let told = |(claim, draft): (&'c Claim, &'c Draft)| {
            let (own, after) = rest.split_at_checked(draft.words.len()).unwrap_or_default();
            rest = after;
            let own = || own.iter().filter_map(|&place| known.get(place as usize));
            let mut words: Vec<Word> = Vec::with_capacity(own().filter(|(_, shared)| *shared).count());
            words.extend(own().filter(|(_, shared)| *shared).map(|(word, _)| *word));
            words.sort_unstable_by_key(|word| word.place);
            let single = own().filter(|(word, _)| word.kind != Kind::Pair);
            let vague = |basis: Basis| matches!(basis, Basis::Publication | Basis::Carried);
            Told {
                claim,
                lead: lead(claim),
                article: claim.article,
                span: claim.span,
                lane: claim.lane,
                background: claim.background,
                when: claim.when.as_ref().map(|when| (when.days, vague(when.basis))),
                speaker: claim.speaker.as_ref().map(|s| (speakers.of(&s.name), is_common(&s.name))),
                actor: draft.actor.as_deref().map(|actor| actors.of(actor)),
                act: specific(draft.concept).then(|| acts.of(draft.concept)),
                touches: matches!(draft.concept, "contact" | "propose"),
                statement: draft.statement,
                alone: own().filter(|(_, shared)| !shared).count(),
                weight: single.map(|(word, _)| u32::from(word.weight)).sum(),
                words,
            }
        };
        claims.iter().zip(drafts).map(told).collect()
    }

    /// How many different words there are that several claims have.
    pub(super) fn words(told: &[Told<'_>]) -> usize {
        told.iter().filter_map(|t| t.words.last()).map(|w| w.place as usize + 1).max().unwrap_or(0)
    }

    /// The places of its rarest words; those that it alone has are among the so many, and have none.
    pub(super) fn rarest(&self, most: usize) -> Vec<usize> {
        let key = |word: &Word| u64::from(u16::MAX - word.weight) << 32 | u64::from(word.place);
        let mut words: Vec<u64> = self.words.iter().map(key).collect();
        words.sort_unstable();
        let place = |key: u64| (key & u64::from(u32::MAX)) as usize;
        words.into_iter().take(most.saturating_sub(self.alone)).map(place).collect()
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
    if mine.background != theirs.background
        && (mine.background.is_some() != theirs.background.is_some())
        && mine.when.is_some()
        && theirs.when.is_some()
    {
        return Likeness::Never;
    }
    match (mine.lead, theirs.lead) {
        (Some(x), Some(y)) => {
            return if same_count(x, y) && !contradict(&mine.claim.figures, &theirs.claim.figures) {
                Likeness::By(2 * Likeness::ONE)
            } else {
                Likeness::Never
            };
        }
        (None, None) => {}
        _ => return Likeness::Never,
    }
    let one_article = mine.article == theirs.article;
    // A claim and one nested in it are two things.
    if one_article && mine.span.overlaps(theirs.span) {
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
    let (exact, near) = match (mine.when, theirs.when) {
        (Some((x, _)), Some((y, _))) if x == y => (true, true),
        (Some((x, _)), Some((y, _))) if x.overlaps(y) => (false, true),
        (Some((x, x_vague)), Some((y, y_vague))) => {
            let apart = (x.from.0 - y.to.0).max(y.from.0 - x.to.0);
            if apart > if x_vague || y_vague { 3 } else { 1 } {
                return Likeness::Never;
            }
            (false, false)
        }
        _ => (false, true),
    };
    if mine.statement != theirs.statement && speakers == 0 && !near {
        return Likeness::Never;
    }
    let shared = Shared::of(&mine.words, &theirs.words);
    let one_lane = mine.lane == theirs.lane;
    // The same speaker of the same days, on contact with the same country.
    if speakers == 2
        && near
        && mine.touches
        && theirs.touches
        && shared.countries > 0
        && one_lane
        && mine.lane == Lane::Diplomacy
    {
        return Likeness::By(3 * Likeness::ONE);
    }
    let act = mine.act.is_some() && mine.act == theirs.act;
    // The same actor, who did the same kind of thing on the same day.
    let actor = mine.actor.is_some() && mine.actor == theirs.actor;
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
    let statements = mine.statement && theirs.statement;
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
            found.weight += u32::from(word.weight);
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
