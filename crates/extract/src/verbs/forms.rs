use crate::lexicon::{self, Table};
use std::sync::LazyLock;

/// A verb of the list, by its first form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Verb {
    /// Its first form: "begin".
    pub lemma: &'static str,
    /// What it tells of: "begin", "protest", "contact".
    pub concept: &'static str,
}

/// Which form of a verb a word is. A set: "cut" is four of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// "begin".
    pub base: bool,
    /// "begins".
    pub third: bool,
    /// "began".
    pub past: bool,
    /// "begun".
    pub participle: bool,
    /// "beginning".
    pub ing: bool,
}

static FORMS: LazyLock<Table<String, (Verb, Form)>> = LazyLock::new(|| {
    let mut forms = Table::default();
    for line in lexicon::entries(include_str!("../../data/verbs.txt")) {
        let Some((concept, verbs)) = line.split_once(':') else { continue };
        for entry in verbs.split_whitespace() {
            let mut parts = entry.split('/');
            let first = parts.next().unwrap_or_default();
            let doubles = first.ends_with('!');
            let lemma = first.trim_end_matches('!');
            let verb = Verb { lemma, concept };
            let regular = past(lemma, doubles);
            let second = parts.next().map_or(regular.clone(), str::to_owned);
            let third = parts.next().map_or(regular, str::to_owned);
            let mut add = |word: String, set: fn(&mut Form)| {
                let (known, form) = forms.entry(word).or_insert((verb, Form::default()));
                if *known == verb {
                    set(form);
                }
            };
            add(lemma.to_owned(), |form| form.base = true);
            add(singular(lemma), |form| form.third = true);
            add(second, |form| form.past = true);
            add(third, |form| form.participle = true);
            add(ing(lemma, doubles), |form| form.ing = true);
        }
    }
    forms
});

/// The verb that a word in lower case is a form of. Regular pasts of verbs that are not in the list are found by
/// their ending, with an empty lemma.
pub fn look_up(word: &str) -> Option<(Verb, Form)> {
    if let Some(found) = FORMS.get(word) {
        return Some(*found);
    }
    let unknown = Verb { lemma: "", concept: "" };
    if word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") && !word.contains('-') {
        return Some((unknown, Form { past: true, participle: true, ..Form::default() }));
    }
    None
}

/// The forms of the verbs that tell of something, in no order.
pub(crate) fn forms_of(concept: &str) -> impl Iterator<Item = (Verb, &'static str)> {
    let all = FORMS.iter().map(|(form, (verb, _))| (*verb, form.as_str()));
    all.filter(move |(verb, _)| verb.concept == concept)
}

fn singular(lemma: &str) -> String {
    if lemma.ends_with(['s', 'x', 'z', 'o']) || lemma.ends_with("ch") || lemma.ends_with("sh") {
        return format!("{lemma}es");
    }
    match consonant_y(lemma) {
        Some(stem) => format!("{stem}ies"),
        None => format!("{lemma}s"),
    }
}

fn past(lemma: &str, doubles: bool) -> String {
    match (lemma.ends_with('e'), consonant_y(lemma)) {
        (true, _) => format!("{lemma}d"),
        (_, Some(stem)) => format!("{stem}ied"),
        _ => format!("{}ed", doubled(lemma, doubles)),
    }
}

fn ing(lemma: &str, doubles: bool) -> String {
    if let Some(stem) = lemma.strip_suffix("ie") {
        return format!("{stem}ying");
    }
    let stem = lemma.strip_suffix('e').filter(|stem| !stem.ends_with(['e', 'y', 'o']));
    format!("{}ing", stem.map_or_else(|| doubled(lemma, doubles), str::to_owned))
}

fn doubled(lemma: &str, doubles: bool) -> String {
    let last = lemma.chars().next_back().filter(|_| doubles);
    lemma.chars().chain(last).collect()
}

fn consonant_y(lemma: &str) -> Option<&str> {
    lemma.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']))
}

#[cfg(test)]
mod tests {
    use super::look_up;

    #[test]
    fn ok_forms_are_made() {
        for (word, lemma) in [
            ("began", "begin"),
            ("begun", "begin"),
            ("erupts", "erupt"),
            ("denied", "deny"),
            ("denies", "deny"),
            ("dying", "die"),
            ("stopped", "stop"),
            ("striking", "strike"),
            ("blames", "blame"),
            ("clashes", "clash"),
        ] {
            assert_eq!(look_up(word).map(|(verb, _)| verb.lemma), Some(lemma), "{word}");
        }
    }

    #[test]
    fn ok_unknown_pasts_are_verbs_without_a_name() {
        let (verb, form) = look_up("galvanised").unwrap();
        assert!(verb.lemma.is_empty() && form.past);
    }

    #[test]
    fn err_other_words_are_none() {
        for word in ["indeed", "red", "table", "speed"] {
            assert!(look_up(word).is_none(), "{word}");
        }
    }
}
