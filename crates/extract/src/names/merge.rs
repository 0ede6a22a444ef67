//! Names across articles.

use super::people::{compatible, keys};

/// A name's words as keys: given names, and the last name.
pub(crate) type Keys = (Vec<String>, String);

/// Whether two names may be one person's: last names spelt alike or by another transliteration, and given names
/// that do not contradict each other. A last name alone fits every given name.
///
/// ```
/// use dateline_extract::names::same_person;
/// assert!(same_person("Mohammad Baqer Qalibaf", "Mohammed Ghalibaf"));
/// assert!(!same_person("Bill Clinton", "Hillary Clinton"));
/// ```
pub fn same_person(a: &str, b: &str) -> bool {
    same_keys(&keys(a), &keys(b))
}

/// The same of names whose keys are known.
pub(crate) fn same_keys((given_a, last_a): &Keys, (given_b, last_b): &Keys) -> bool {
    !last_a.is_empty() && last_a == last_b && compatible(given_a, given_b)
}

/// The form to show of one person or body: of those with more than a word the commonest, then the longest, then
/// the first in the alphabet; forms of one word only where there is no other.
pub fn fullest<'n>(forms: impl IntoIterator<Item = (&'n str, usize)>) -> Option<&'n str> {
    forms
        .into_iter()
        .max_by(|(a, counted_a), (b, counted_b)| {
            let full = |name: &str| name.split_whitespace().count() > 1;
            (full(a), counted_a, a.len()).cmp(&(full(b), counted_b, b.len())).then_with(|| b.cmp(a))
        })
        .map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_the_commonest_full_form_is_shown() {
        let forms = [("Doe", 30), ("Jane Doe", 3), ("Jane Q. Doe", 1)];
        assert_eq!(fullest(forms), Some("Jane Doe"));
        assert_eq!(fullest([("Doe", 2)]), Some("Doe"));
    }

    #[test]
    fn err_of_no_forms_none() {
        assert_eq!(fullest([]), None);
    }
}
