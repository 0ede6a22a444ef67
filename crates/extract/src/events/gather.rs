use super::likeness::{Likeness, Told, likeness};
use crate::claims::Draft;
use dateline_corpus::Claim;
use std::collections::BTreeMap;

/// The most groups that one claim is compared with: those that share most of its rare words.
const COMPARED: usize = 12;
/// How many of the groups that hold a word are looked at, the latest first.
const HOLDING: usize = 32;
/// By how many of its words a claim is looked up, the rarest first.
const KEYS: usize = 14;
/// How many of a group's first and last claims are compared.
const MEMBERS: usize = 3;

/// Groups of claims that are one event each, as places in the list of claims; every claim is in one.
pub(crate) fn gather(claims: &[Claim], drafts: &[Draft]) -> Vec<Vec<usize>> {
    let told = Told::all(claims, drafts);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    // Which groups hold a word, or a count of a number.
    let mut words: Vec<Vec<u32>> = vec![Vec::new(); Told::words(&told)];
    let mut held = Held::default();
    let mut counts: BTreeMap<(&str, &str, Option<u64>), Vec<u32>> = BTreeMap::new();
    for (place, mine) in told.iter().enumerate() {
        let count = mine.lead.map(|f| (f.measure.as_str(), f.population.as_str(), f.value));
        let keys: Vec<usize> = mine.rarest(KEYS);
        let candidates: Vec<u32> = match count {
            Some(count) => counts.get(&count).into_iter().flatten().rev().take(HOLDING).copied().collect(),
            None => held.most_shared(&keys, &words, groups.len()),
        };
        let score = |group: &u32| {
            let members = groups.get(*group as usize)?;
            // The first members say what the event is, the last ones what was told of it lately.
            let late = members.len().saturating_sub(MEMBERS).max(MEMBERS);
            let mut best = 0;
            for &member in members.iter().take(MEMBERS).chain(members.iter().skip(late)) {
                match likeness(mine, told.get(member)?) {
                    Likeness::Never => return None,
                    Likeness::By(score) => best = best.max(score),
                }
            }
            (best >= Likeness::ONE).then_some((best, *group))
        };
        let found = candidates
            .iter()
            .filter_map(score)
            .max_by_key(|&(score, group)| (score, std::cmp::Reverse(group)));
        let group = match found {
            Some((_, group)) => {
                if let Some(members) = groups.get_mut(group as usize) {
                    members.push(place);
                }
                group
            }
            None => {
                groups.push(vec![place]);
                groups.len() as u32 - 1
            }
        };
        let hold = |list: &mut Vec<u32>| {
            if list.last() != Some(&group) {
                list.push(group);
            }
        };
        match count {
            Some(count) => hold(counts.entry(count).or_default()),
            None => keys.iter().for_each(|&key| words.get_mut(key).map_or((), hold)),
        }
    }
    groups
}

/// How many of some words each group holds; kept between claims, so that only what is touched costs time.
#[derive(Default)]
struct Held {
    counts: Vec<u32>,
}

impl Held {
    /// The groups that share most of the words, the latest of equals first.
    fn most_shared(&mut self, keys: &[usize], words: &[Vec<u32>], groups: usize) -> Vec<u32> {
        self.counts.resize(groups, 0);
        let lists = keys.iter().filter_map(|&key| words.get(key));
        let mut found: Vec<(u32, u32)> = Vec::new();
        for &group in lists.flat_map(|list| list.iter().rev().take(HOLDING)) {
            let Some(count) = self.counts.get_mut(group as usize) else { continue };
            *count += 1;
            if *count == 1 {
                found.push((0, group));
            }
        }
        for (count, group) in &mut found {
            if let Some(counted) = self.counts.get_mut(*group as usize) {
                *count = std::mem::take(counted);
            }
        }
        let order = |a: &(u32, u32), b: &(u32, u32)| b.cmp(a);
        if found.len() > COMPARED {
            found.select_nth_unstable_by(COMPARED, order);
            found.truncate(COMPARED);
        }
        found.sort_unstable_by(order);
        found.into_iter().map(|(_, group)| group).collect()
    }
}
