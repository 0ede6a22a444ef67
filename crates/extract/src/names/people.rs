//! Which people's names are one person's.

use super::{Entity, Gender, Keys, MentionKind, fold_key, gender};
use std::collections::HashMap;

/// How many people of one last name are told apart, the latest ones.
const NAMESAKES: usize = 8;

/// The people of an article by the key of their last name.
#[derive(Default)]
pub(crate) struct People {
    by_last: HashMap<String, Vec<usize>>,
    by_given: HashMap<String, Vec<usize>>,
}

/// A name's words as keys: given names and the last name.
pub(crate) fn keys(name: &str) -> Keys {
    let words: Vec<&str> = name
        .split_whitespace()
        .filter(|w| !matches!(w.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III"))
        .collect();
    let Some((last, given)) = words.split_last() else { return (Vec::new(), String::new()) };
    (given.iter().map(|word| fold_key(word)).filter(|key| !key.is_empty()).collect(), fold_key(last))
}

/// Whether the given names of two people with the same last name may be one person's: none on one side, or each
/// of the shorter list the same as, the initial of, or a slip from one of the longer.
pub(crate) fn compatible(a: &[String], b: &[String]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.iter().all(|one| long.iter().any(|other| same_given(one, other)))
}

fn same_given(a: &str, b: &str) -> bool {
    let initial = |short: &str, long: &str| short.len() == 1 && long.starts_with(short);
    a == b
        || initial(a, b)
        || initial(b, a)
        || (a.len() > 3 && b.len() > 3 && (a.starts_with(b) || b.starts_with(a)))
}

impl People {
    /// The person of a full name, new or known; a longer form of the name replaces the shorter.
    pub(crate) fn full(&mut self, entities: &mut Vec<Entity>, name: &str) -> usize {
        let (given, last) = keys(name);
        let namesakes = self.by_last.entry(last).or_default();
        for &known in namesakes.iter().rev().take(NAMESAKES) {
            let Some(entity) = entities.get_mut(known) else { continue };
            let theirs = keys(&entity.name).0;
            if compatible(&given, &theirs) {
                if given.len() > theirs.len() {
                    name.clone_into(&mut entity.name);
                }
                return known;
            }
        }
        let gender = name.split_whitespace().next().and_then(gender::of_word);
        namesakes.push(entities.len());
        for key in given {
            self.by_given.entry(key).or_default().push(entities.len());
        }
        entities.push(Entity { name: name.to_owned(), short: None, kind: MentionKind::Person, gender });
        entities.len() - 1
    }

    /// The person whom a single name means: by last name the one last spoken of, else by a given name that only
    /// one person bears.
    pub(crate) fn single(
        &self,
        name: &str,
        recent: &[u32],
        gender: Option<Gender>,
        entities: &[Entity],
    ) -> Option<usize> {
        let key = fold_key(name);
        let latest = |list: &Vec<usize>| {
            let fits = |i: &usize| match (gender, entities.get(*i).and_then(|e| e.gender)) {
                (Some(wanted), Some(known)) => wanted == known,
                _ => true,
            };
            let candidates = || list.iter().rev().take(NAMESAKES).copied();
            candidates()
                .filter(|i| fits(i))
                .max_by_key(|&i| (recent.get(i).copied().unwrap_or(0), std::cmp::Reverse(i)))
                .or_else(|| candidates().next())
        };
        let last = self.by_last.get(&key).filter(|list| !list.is_empty()).and_then(latest);
        last.or_else(|| self.by_given.get(&key).filter(|list| list.len() == 1).and_then(latest))
    }

    /// Notes another name of a person.
    pub(crate) fn also(&mut self, name: &str, person: usize) {
        self.by_last.entry(fold_key(name)).or_default().push(person);
    }

    /// Notes a person known by one name only.
    pub(crate) fn only(&mut self, entities: &mut Vec<Entity>, name: &str, gender: Option<Gender>) -> usize {
        self.by_last.entry(fold_key(name)).or_default().push(entities.len());
        entities.push(Entity { name: name.to_owned(), short: None, kind: MentionKind::Person, gender });
        entities.len() - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_given_names_fit() {
        for (a, b) in
            [("Mohammad Baqer Qalibaf", "Mohammad Qalibaf"), ("J. Doe", "Jane Doe"), ("Doe", "Jane Doe")]
        {
            let ((a, _), (b, _)) = (keys(a), keys(b));
            assert!(compatible(&a, &b), "{a:?} {b:?}");
        }
    }

    #[test]
    fn err_other_given_names_do_not() {
        let ((a, _), (b, _)) = (keys("Bill Doe"), keys("Jane Doe"));
        assert!(!compatible(&a, &b));
    }
}
