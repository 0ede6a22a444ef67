//! What a title or a given name says of a person, so that `he` and `she` find theirs.

use crate::lexicon::{self, Table};
use std::sync::LazyLock;

/// Of whom `he` or `she` is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gender {
    /// `she`
    Female,
    /// `he`
    Male,
}

static GIVEN: LazyLock<Table<&str, Gender>> = LazyLock::new(|| {
    let mut names = Table::default();
    for line in lexicon::entries(include_str!("../../data/given_names.txt")) {
        let Some((gender, list)) = line.split_once(": ") else { continue };
        let gender = if gender == "she" { Gender::Female } else { Gender::Male };
        names.extend(list.split_whitespace().map(|name| (name, gender)));
    }
    names
});

/// What a given name, a title or a pronoun says.
pub(crate) fn of_word(word: &str) -> Option<Gender> {
    match word {
        "he" | "He" | "him" | "his" | "Mr" | "king" | "King" | "prince" | "Prince" | "Sir" | "Lord" => {
            Some(Gender::Male)
        }
        "she" | "She" | "her" | "Ms" | "Mrs" | "Miss" | "queen" | "Queen" | "princess" | "Princess"
        | "Dame" | "Lady" => Some(Gender::Female),
        _ if word.ends_with("woman") => Some(Gender::Female),
        _ if word.ends_with("sman") || word.ends_with("irman") => Some(Gender::Male),
        _ => GIVEN.get(word).copied(),
    }
}
