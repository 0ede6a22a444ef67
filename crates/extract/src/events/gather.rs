use crate::claims::Draft;
use dateline_corpus::{Basis, Claim, Figure, Lane};
use std::collections::BTreeMap;

/// The most groups that one claim is compared with; the nearest in the text are tried first.
const COMPARED: usize = 64;

/// Groups of claims that are one event each, as places in the list of claims; every claim is in one.
pub(crate) fn gather(claims: &[Claim], drafts: &[Draft]) -> Vec<Vec<usize>> {
    let rarity = Rarity::of(drafts);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    // Which groups hold a word, or a count of a number.
    let mut holding: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, (claim, draft)) in claims.iter().zip(drafts).enumerate() {
        let keys = keys(claim, draft, &rarity);
        let mut candidates: Vec<usize> = keys
            .iter()
            .flat_map(|key| holding.get(key).into_iter().flatten().rev().take(COMPARED).copied())
            .collect();
        candidates.sort_unstable();
        candidates.dedup();
        let score = |group: &usize| {
            let members = groups.get(*group)?;
            let mut best: Option<f64> = None;
            for &member in members {
                let (other, theirs) = (claims.get(member)?, drafts.get(member)?);
                match alike((claim, draft), (other, theirs), &rarity) {
                    Alike::Never => return None,
                    Alike::By(score) => best = Some(best.map_or(score, |b: f64| b.max(score))),
                }
            }
            best.filter(|score| *score >= 1.0).map(|score| (score, *group))
        };
        let found = candidates
            .iter()
            .rev()
            .take(COMPARED)
            .filter_map(score)
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        let group = match found {
            Some((_, group)) => {
                if let Some(members) = groups.get_mut(group) {
                    members.push(place);
                }
                group
            }
            None => {
                groups.push(vec![place]);
                groups.len() - 1
            }
        };
        for key in keys {
            let list = holding.entry(key).or_default();
            if list.last() != Some(&group) {
                list.push(group);
            }
        }
    }
    groups
}

enum Alike {
    /// They contradict each other.
    Never,
    /// One event from 1 on.
    By(f64),
}

/// How rare each word is.
struct Rarity {
    counted: BTreeMap<String, usize>,
    all: usize,
}

impl Rarity {
    fn of(drafts: &[Draft]) -> Rarity {
        let mut counted = BTreeMap::new();
        for word in drafts.iter().flat_map(|draft| &draft.words) {
            *counted.entry(word.clone()).or_default() += 1;
        }
        Rarity { counted, all: drafts.len().max(1) }
    }

    /// From little for a word of every claim to 1 for a word of one (an inverse document frequency).
    fn weight(&self, word: &str) -> f64 {
        let count = self.counted.get(word).copied().unwrap_or(1) as f64;
        let all = self.all as f64 + 1.0;
        (all / count).ln() / all.ln()
    }
}

/// What a claim may be found by: its counts, or its words that are not in too many claims.
fn keys(claim: &Claim, draft: &Draft, rarity: &Rarity) -> Vec<String> {
    match lead(claim) {
        Some(figure) => vec![format!("{} {} {:?}", figure.measure, figure.population, figure.value)],
        None => {
            let mut words: Vec<(f64, &String)> =
                draft.words.iter().map(|word| (rarity.weight(word), word)).collect();
            words.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
            words.into_iter().take(24).map(|(_, word)| word.clone()).collect()
        }
    }
}

/// The count that a claim is about.
fn lead(claim: &Claim) -> Option<&Figure> {
    claim.figures.iter().find(|figure| !figure.derived).filter(|_| claim.lane == Lane::Tolls)
}

fn alike((a, mine): (&Claim, &Draft), (b, theirs): (&Claim, &Draft), rarity: &Rarity) -> Alike {
    if a.background != b.background
        && (a.background.is_some() != b.background.is_some())
        && a.when.is_some()
        && b.when.is_some()
    {
        return Alike::Never;
    }
    match (lead(a), lead(b)) {
        (Some(x), Some(y)) => {
            return if same_count(x, y) && !contradict(&a.figures, &b.figures) {
                Alike::By(2.0)
            } else {
                Alike::Never
            };
        }
        (None, None) => {}
        _ => return Alike::Never,
    }
    // A claim and one nested in it are two things.
    if a.article == b.article && a.span.overlaps(b.span) {
        return Alike::Never;
    }
    let speakers = match (&a.speaker, &b.speaker) {
        (Some(x), Some(y)) if x.name == y.name => 2,
        // Bodies without a name ("state media", "the authorities") may be one another's.
        (Some(x), Some(y)) if !is_common(&x.name) || !is_common(&y.name) => return Alike::Never,
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
                return Alike::Never;
            }
            (false, false)
        }
        _ => (false, true),
    };
    if mine.statement != theirs.statement && speakers == 0 && !near {
        return Alike::Never;
    }
    // The same speaker of the same days, on contact with the same country.
    let touches = |draft: &Draft| matches!(draft.concept, "contact" | "propose") && a.lane == Lane::Diplomacy;
    let shared: Vec<&String> =
        mine.words.iter().filter(|word| theirs.words.binary_search(word).is_ok()).collect();
    let country = shared.iter().any(|word| word.starts_with('@') && *word != "@contact");
    if speakers == 2 && near && touches(mine) && touches(theirs) && country && a.lane == b.lane {
        return Alike::By(3.0);
    }
    // The same actor, who did the same kind of thing on the same day.
    let actor = mine.actor.is_some() && mine.actor == theirs.actor;
    if actor
        && exact
        && a.lane == b.lane
        && a.article != b.article
        && mine.concept == theirs.concept
        && specific(mine.concept)
    {
        return Alike::By(1.1);
    }
    let is_pair = |word: &String| word.contains(' ');
    let pairs = shared.iter().filter(|word| is_pair(word)).count();
    let weight = |words: &mut dyn Iterator<Item = &String>| {
        words.filter(|w| !is_pair(w)).map(|w| rarity.weight(w)).sum::<f64>()
    };
    let both = weight(&mut shared.iter().copied());
    let smaller = weight(&mut mine.words.iter()).min(weight(&mut theirs.words.iter())).max(0.1);
    let larger = weight(&mut mine.words.iter()).max(weight(&mut theirs.words.iter())).max(0.1);
    // Most of the shorter one's words, and some of the longer one's.
    let (cover, extent) = (both / smaller, both / larger);
    let act = mine.concept == theirs.concept && specific(mine.concept);
    let needed: f64 = match (speakers, exact, act) {
        (2, _, true) => 0.34,
        (2, true, _) => 0.42,
        (2, ..) => 0.46,
        (1, true, true) => 0.40,
        (1, true, _) => 0.50,
        (1, _, true) => 0.50,
        _ => 0.62,
    };
    let one_article = a.article == b.article;
    let one_lane = a.lane == b.lane;
    let needed = needed * if one_article { 1.35 } else { 1.0 } * if one_lane { 1.0 } else { 1.3 };
    let quoted = speakers == 2 && one_lane && pairs > usize::from(one_article);
    let telling = |word: &&&String| {
        !is_pair(word) && (!word.starts_with('@') || matches!(word.as_str(), "@begin" | "@protest"))
    };
    let tell = shared.iter().filter(telling).count();
    let enough = (tell >= 2 || tell == 1 && act && speakers == 2 && shared.len() >= 3)
        && (both >= 0.7 || exact && act);
    // The whole of one stands in the other.
    let whole =
        speakers == 2 && near && cover > 0.99 && shared.len() >= 2 && mine.statement && theirs.statement;
    let score = (cover * 0.75 + extent * 0.25) / needed;
    Alike::By(if whole && !one_article {
        score.max(1.1)
    } else if !enough {
        0.0
    } else if quoted {
        score.max(1.05)
    } else {
        score
    })
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
