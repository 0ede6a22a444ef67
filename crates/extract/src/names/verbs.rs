//! Verbs of saying, thinking and wanting, in all their forms, with what they take.

use crate::lexicon;
use std::sync::LazyLock;

/// What a verb may take, as bits.
pub(crate) mod takes {
    /// A clause, with or without `that`, or a quotation.
    pub(crate) const THAT: u8 = 1;
    /// Somebody who is told, then the clause.
    pub(crate) const ONE: u8 = 2;
    /// An object.
    pub(crate) const THING: u8 = 4;
    /// `to` and a verb.
    pub(crate) const TODO: u8 = 8;
    /// A verb in -ing.
    pub(crate) const DOING: u8 = 16;
    /// A quotation, nothing else.
    pub(crate) const QUOTE: u8 = 32;
}

/// How much a verb says that something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// It may carry a quotation.
    Say,
    /// Papers and findings show.
    Show,
    /// Attitudes, plans and wishes.
    Mind,
}

/// One verb of the list.
#[derive(Debug)]
pub(crate) struct Verb {
    /// Its plain form.
    pub(crate) base: &'static str,
    /// How much it says.
    pub(crate) strength: Strength,
    /// Bits of [`takes`].
    pub(crate) takes: u8,
    /// Words that lead a phrase that it takes.
    pub(crate) leads: Vec<&'static str>,
}

/// Which form of a verb a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `say`
    Base,
    /// `says`
    Third,
    /// `said`; the participle too where they are the same
    Past,
    /// `spoken`
    Participle,
    /// `saying`
    Ing,
}

/// A word as a form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct VerbForm {
    verb: u16,
    /// Which form.
    pub(crate) form: Form,
}

impl VerbForm {
    /// The verb.
    pub(crate) fn verb(self) -> Option<&'static Verb> {
        VERBS.get(usize::from(self.verb)).map(|(verb, _)| verb)
    }
}

type Listed = (Verb, Vec<(&'static str, Form)>);

static VERBS: LazyLock<Vec<Listed>> = LazyLock::new(|| {
    lexicon::entries(include_str!("../../data/verbs_of_saying.txt")).filter_map(parse).collect()
});

/// The verb that stands for any other beside a quotation.
pub(crate) fn say() -> Option<&'static Verb> {
    VERBS.iter().map(|(verb, _)| verb).find(|verb| verb.base == "say")
}

/// Every form of every verb.
pub(crate) fn forms() -> impl Iterator<Item = (&'static str, VerbForm)> {
    VERBS.iter().enumerate().flat_map(|(i, (_, forms))| {
        let verb = u16::try_from(i).unwrap_or(u16::MAX);
        forms.iter().map(move |&(word, form)| (word, VerbForm { verb, form }))
    })
}

fn parse(line: &'static str) -> Option<Listed> {
    let (head, patterns) = line.split_once(": ")?;
    let (head, double) = match head.strip_suffix('!') {
        Some(head) => (head.trim_end(), true),
        None => (head, false),
    };
    let mut parts = head.split('/');
    let base = parts.next()?;
    let past = parts.next();
    let participle = parts.next();
    let mut patterns = patterns.split_whitespace();
    let strength = match patterns.next()? {
        "say" => Strength::Say,
        "show" => Strength::Show,
        _ => Strength::Mind,
    };
    let mut verb = Verb { base, strength, takes: 0, leads: Vec::new() };
    for pattern in patterns {
        match pattern {
            "that" => verb.takes |= takes::THAT,
            "one" => verb.takes |= takes::ONE,
            "thing" => verb.takes |= takes::THING,
            "todo" => verb.takes |= takes::TODO,
            "doing" => verb.takes |= takes::DOING,
            "quote" => verb.takes |= takes::QUOTE,
            _ => verb.leads.extend(pattern.strip_prefix('+')),
        }
    }
    let regular = || leaked(inflect(base, "ed", double));
    // `read`, `hit`: the past looks like the plain form, and is what news is written in.
    let mut forms = vec![(past.unwrap_or_else(regular), Form::Past)];
    forms.extend([(base, Form::Base), (leaked(third(base)), Form::Third)]);
    forms.extend(participle.map(|word| (word, Form::Participle)));
    forms.push((leaked(inflect(base, "ing", double)), Form::Ing));
    Some((verb, forms))
}

/// A form made once per process, kept as long as the lists themselves are.
fn leaked(word: String) -> &'static str {
    Box::leak(word.into_boxed_str())
}

fn consonant_y(base: &str) -> Option<&str> {
    base.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']))
}

fn third(base: &str) -> String {
    if let Some(stem) = consonant_y(base) {
        return format!("{stem}ies");
    }
    let hissing = ["s", "sh", "ch", "x", "z"].iter().any(|end| base.ends_with(end));
    if hissing { format!("{base}es") } else { format!("{base}s") }
}

fn inflect(base: &str, ending: &str, double: bool) -> String {
    if ending == "ed"
        && let Some(stem) = consonant_y(base)
    {
        return format!("{stem}ied");
    }
    if ending == "ed" && base.ends_with('e') {
        return format!("{base}d");
    }
    if let Some(stem) = base.strip_suffix("ie").filter(|_| ending == "ing") {
        return format!("{stem}ying");
    }
    if let Some(stem) = base.strip_suffix('e').filter(|stem| !stem.ends_with(['e', 'o'])) {
        return format!("{stem}{ending}");
    }
    match base.chars().next_back().filter(|_| double) {
        Some(last) => format!("{base}{last}{ending}"),
        None => format!("{base}{ending}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_forms_are_spelt_right() {
        let words: Vec<&str> = forms().map(|(word, _)| word).collect();
        for word in [
            "said",
            "saying",
            "denied",
            "denies",
            "urging",
            "lying",
            "agreeing",
            "agreed",
            "planned",
            "plans",
            "preaches",
            "referring",
            "foreseeing",
            "spoken",
            "forbade",
            "criticised",
        ] {
            assert!(words.contains(&word), "{word}");
        }
        for word in ["sayed", "denyed", "urgeing", "agreing", "planed", "telled"] {
            assert!(!words.contains(&word), "{word}");
        }
    }

    #[test]
    fn ok_every_verb_takes_something() {
        assert!(VERBS.iter().all(|(verb, _)| verb.takes != 0 || !verb.leads.is_empty()));
    }
}
