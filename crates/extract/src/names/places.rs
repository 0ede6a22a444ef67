//! Countries, their capitals and their people.

use crate::lexicon::{self, Set, Table};
use std::sync::LazyLock;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Name,
    Seat,
    People,
}

static PLACES: LazyLock<Table<&str, (&str, Form)>> = LazyLock::new(|| {
    let mut places = Table::default();
    for line in lexicon::entries(include_str!("../../data/countries.txt")) {
        let mut columns = line.split(" | ");
        let names = columns.next().unwrap_or_default();
        let country = names.split(", ").next().unwrap_or_default();
        let forms = [(names, Form::Name)]
            .into_iter()
            .chain(columns.next().map(|seats| (seats, Form::Seat)))
            .chain(columns.next().map(|people| (people, Form::People)));
        for (list, form) in forms {
            for word in list.split(", ").filter(|word| *word != "-") {
                places.entry(word).or_insert((country, form));
            }
        }
    }
    places
});

/// The first tokens of names of several words.
static FIRST: LazyLock<Set> = LazyLock::new(|| {
    let several = PLACES.keys().filter(|name| name.contains(' '));
    several.filter_map(|name| Some(crate::tokens::lex(name).first()?.of(name))).collect()
});

/// Whether a name of several words may begin with this one.
pub(crate) fn begins_place(word: &str) -> bool {
    FIRST.contains(word)
}

/// The country that a name, a capital or a demonym stands for (`Tehran`, `Iranian`: `Iran`), as the list calls it;
/// letter case counts, a possessive ending does not.
pub fn country_of(word: &str) -> Option<&'static str> {
    PLACES.get(super::words::bare(word).0).map(|(country, _)| *country)
}

/// Whether the words are the name of a country or of its capital.
pub(crate) fn is_place(words: &str) -> bool {
    PLACES.get(super::words::bare(words).0).is_some_and(|(_, form)| *form != Form::People)
}

/// Whether the word is a country's, its people's or its capital's.
pub(crate) fn is_of_place(word: &str) -> bool {
    let bare = super::words::bare(word).0;
    PLACES.contains_key(bare) || bare.split_once('-').is_some_and(|(head, _)| PLACES.contains_key(head))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_capitals_and_demonyms_stand_for_their_country() {
        assert_eq!(country_of("Nairobi"), Some("Kenya"));
        assert_eq!(country_of("Turkish"), country_of("Türkiye’s"));
        assert!(is_place("South Korea") && !is_place("South Korean"));
        assert!(is_of_place("U.S.-based"));
    }

    #[test]
    fn err_other_words_are_no_places() {
        assert_eq!(country_of("Johnson"), None);
        assert_eq!(country_of("turkey"), None);
    }
}
