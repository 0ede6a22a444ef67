use crate::lexicon::{self, Set, Table};
use std::sync::LazyLock;

/// How a word says what is counted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// As a noun: "deaths".
    Noun,
    /// As a verb: "killed".
    Verb,
    /// As the thing counted: "cities".
    Thing,
    /// As what is left of whom it is said: "bodies".
    Remains,
}

static MEASURES: LazyLock<Table<&str, Vec<(&str, Says)>>> = LazyLock::new(|| {
    let mut words: Table<&str, Vec<(&str, Says)>> = Table::default();
    for entry in lexicon::entries(include_str!("../../data/measures.txt")) {
        let mut fields = entry.split('|').map(str::trim);
        let measure = fields.next().unwrap_or_default();
        for field in fields {
            let Some((label, list)) = field.split_once(':') else { continue };
            let says = match label {
                "nouns" => Says::Noun,
                "verbs" => Says::Verb,
                "remains" => Says::Remains,
                _ => Says::Thing,
            };
            for word in list.split_whitespace() {
                words.entry(word).or_default().push((measure, says));
            }
        }
    }
    words
});

static POPULATIONS: LazyLock<Table<&str, &str>> = LazyLock::new(|| {
    let lines =
        lexicon::entries(include_str!("../../data/populations.txt")).filter_map(|line| line.split_once(':'));
    lines
        .flat_map(|(population, nouns)| nouns.split_whitespace().map(move |noun| (noun, population)))
        .collect()
});

static UNITS: LazyLock<Set> = LazyLock::new(|| {
    lexicon::entries(include_str!("../../data/units.txt")).flat_map(str::split_whitespace).collect()
});

/// The measure that a word in lower case says in a given way.
pub(super) fn measure(word: &str, says: Says) -> Option<&'static str> {
    MEASURES.get(word)?.iter().find(|(_, way)| *way == says).map(|(measure, _)| *measure)
}

/// The population that a noun in lower case names; two words are joined by a hyphen.
pub(super) fn population(noun: &str) -> Option<&'static str> {
    POPULATIONS.get(noun).copied()
}

static FINDS: LazyLock<Table<&str, Set>> = LazyLock::new(|| {
    let lines =
        lexicon::entries(include_str!("../../data/finds.txt")).filter_map(|line| line.split_once(':'));
    lines.map(|(class, words)| (class, words.split_whitespace().collect())).collect()
});

/// Whether a word in lower case is one by which bodies or survivors turn up (`found`) or lives are lost (`lost`).
pub(super) fn finds(class: &str, word: &str) -> bool {
    FINDS.get(class).is_some_and(|words| words.contains(word))
}

/// Whether a word after a number makes it a measurement.
pub(super) fn is_unit(word: &str) -> bool {
    UNITS.contains(word)
}
