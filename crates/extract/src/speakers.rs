//! One name for a speaker whom several articles spell differently.

use crate::claims::lane;
use crate::names::{Keys, fold_key, fullest, keys, same_keys};
use std::collections::BTreeMap;

/// With how many speakers of one last name another is compared, and with how many spellings of each: those that are
/// named most fully and often. So names take time in proportion to their number.
const NAMESAKES: usize = 128;

/// What each name is shown as: the fullest form of those that may be one person or body.
pub(crate) fn canonical<'n>(names: impl Iterator<Item = &'n str>) -> BTreeMap<String, String> {
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    for name in names {
        *counted.entry(name).or_default() += 1;
    }
    // Only names with the same last word can be one.
    let mut alike: BTreeMap<String, Vec<(&str, usize)>> = BTreeMap::new();
    for (name, count) in &counted {
        let last = name.rsplit(' ').next().unwrap_or(name);
        // "Activists" here and "rights groups and activists" there need not be the same.
        let common = name.split(' ').skip(1).all(|word| word.starts_with(char::is_lowercase));
        if common && lane::is("actor", &last.to_lowercase()) {
            continue;
        }
        alike.entry(fold_key(last)).or_default().push((name, *count));
    }
    let mut shown = BTreeMap::new();
    for forms in alike.into_values() {
        for person in people(forms) {
            let Some(full) = fullest(person.forms.iter().copied()) else { continue };
            shown.extend(person.forms.iter().map(|(name, _)| ((*name).to_owned(), full.to_owned())));
        }
    }
    abbreviate(&mut shown);
    shown
}

/// The forms of one speaker's name, each with how often it is used.
struct Person<'n> {
    forms: Vec<(&'n str, usize)>,
    /// The keys of the first of them, each once.
    keys: Vec<Keys>,
}

/// Forms with one last name as those of as few speakers as they can be.
fn people(mut forms: Vec<(&str, usize)>) -> Vec<Person<'_>> {
    // The fullest first, so that a bare last name joins the only one it can be.
    forms.sort_by_key(|(name, count)| {
        (std::cmp::Reverse(name.split(' ').count()), std::cmp::Reverse(*count), *name)
    });
    let mut people: Vec<Person<'_>> = Vec::new();
    for form in forms {
        let keys = keys(form.0);
        let fits = |person: &&mut Person<'_>| person.keys.iter().all(|other| same_keys(other, &keys));
        let mut fitting = people.iter_mut().take(NAMESAKES).filter(fits);
        match (fitting.next(), fitting.next()) {
            (Some(one), None) => one.take(form, keys),
            _ => people.push(Person { forms: vec![form], keys: vec![keys] }),
        }
    }
    people
}

impl<'n> Person<'n> {
    fn take(&mut self, form: (&'n str, usize), keys: Keys) {
        self.forms.push(form);
        if self.keys.len() < NAMESAKES && !self.keys.contains(&keys) {
            self.keys.push(keys);
        }
    }
}

/// A body's short name stands for the long one whose initials it is.
fn abbreviate(shown: &mut BTreeMap<String, String>) {
    let initials = |name: &str| {
        name.split_whitespace()
            .filter(|w| w.starts_with(char::is_uppercase))
            .filter_map(|w| w.chars().next())
            .collect::<String>()
    };
    let long: BTreeMap<String, String> = shown
        .values()
        .filter(|name| name.split_whitespace().count() >= 3)
        .map(|name| (initials(name), name.clone()))
        .collect();
    let short = |name: &str| name.len() >= 3 && name.chars().all(char::is_uppercase);
    let pairs: BTreeMap<String, String> = shown
        .values()
        .filter(|name| short(name))
        .filter_map(|name| long.get(name).map(|full| (full.clone(), name.clone())))
        .collect();
    for value in shown.values_mut() {
        if let Some(short) = pairs.get(value) {
            value.clone_from(short);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn ok_spellings_and_short_names_are_one() {
        let names = [
            "Jane Doe",
            "Doe",
            "Coast Rescue League",
            "CRL",
            "Abbas Qarimi",
            "Abbas Gharimi",
            "Abbas Gharimi",
        ];
        let shown = canonical(names.into_iter());
        assert_eq!(shown["Doe"], "Jane Doe");
        assert_eq!(shown["Coast Rescue League"], "CRL");
        assert_eq!(shown["Abbas Qarimi"], "Abbas Gharimi");
    }
}
