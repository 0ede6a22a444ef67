//! Which lane a claim speaks for, from its words.

use crate::{
    lexicon::{self, Table},
    verbs,
};
use dateline_corpus::Lane;
use std::sync::LazyLock;

/// The classes of each word, as bits.
static WORDS: LazyLock<Table<&str, u16>> = LazyLock::new(|| {
    let mut classes = Table::default();
    for (class, words) in
        lexicon::entries(include_str!("../../data/lanes.txt")).filter_map(|line| line.split_once(':'))
    {
        for word in words.split_whitespace() {
            *classes.entry(word).or_default() |= bit(class);
        }
    }
    // A verb of contact that is no word of the list is told apart from one that is.
    verbs::forms_of("contact")
        .filter(|(verb, _)| verb.lemma != "reach")
        .for_each(|(_, form)| *classes.entry(form).or_default() |= CONTACT_VERB);
    classes
});

/// The bit of the forms of verbs of contact.
const CONTACT_VERB: u16 = 1 << 15;

/// The bit of a class, none where there is no such class.
#[inline(always)]
fn bit(class: &str) -> u16 {
    match class {
        "actor" => 1,
        "contact" => 1 << 1,
        "generic" => 1 << 2,
        "habit" => 1 << 3,
        "happening" => 1 << 4,
        "nominal" => 1 << 5,
        "outside" => 1 << 6,
        "remark" => 1 << 7,
        "role" => 1 << 8,
        "talks" => 1 << 9,
        "unrest" => 1 << 10,
        _ => 0,
    }
}

/// The classes of a word in lower case.
fn classes(word: &str) -> u16 {
    let bare = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s"));
    let of = WORDS.get(bare.unwrap_or(word)).copied().unwrap_or_default();
    // No verb ends as a possessive does.
    if bare.is_some() { of & !CONTACT_VERB } else { of }
}

/// Whether a word in lower case tells of talks or contact.
pub(crate) fn tells_contact(word: &str) -> bool {
    classes(word) & (bit("talks") | bit("contact")) != 0
}

/// Whether a word in lower case is of a class of the list.
#[inline(always)]
pub(crate) fn is(class: &str, word: &str) -> bool {
    classes(word) & bit(class) != 0
}

/// What the lane is decided by.
pub(super) struct Signs<'w> {
    /// The words, in lower case.
    pub(super) words: &'w [&'w str],
    /// Whether it is what somebody says.
    pub(super) statement: bool,
    /// What the verb of saying does: "accuse", "threaten"; or the verb where nobody speaks.
    pub(super) act: &'static str,
    /// What the first told verb of the content tells of; empty where it tells of nothing that happened.
    pub(super) content: &'static str,
    /// Whether it is a quotation.
    pub(super) direct: bool,
    /// Whether it counts people.
    pub(super) counts: bool,
    /// Whether it lies outside the country.
    pub(super) abroad: bool,
    /// How many countries or governments it names.
    pub(super) parties: usize,
    /// Whether who does it is of another country, or of many.
    pub(super) outsider: bool,
}

/// The lane, and what decided it.
pub(super) fn decide(signs: &Signs<'_>) -> (Lane, &'static str) {
    if signs.counts {
        return (Lane::Tolls, "it counts people");
    }
    let (mut talks, mut contact) = (0, 0);
    let word = |at: usize| signs.words.get(at).copied().unwrap_or_default();
    for at in 0..signs.words.len() {
        // "called for", "meet a need" and "offered figures" are no contact.
        let other = word(at).starts_with("call")
            && matches!(
                word(at + 1),
                "for" | "on" | "off" | "it" | "them" | "him" | "her" | "a" | "the" | "what" | "“"
            );
        if other {
            continue;
        }
        let of = classes(word(at));
        talks += usize::from(of & bit("talks") != 0);
        contact += usize::from(of & (bit("contact") | CONTACT_VERB) != 0);
    }
    // "offered his resignation", "offered condolences": nothing between governments.
    let personal = signs.words.iter().any(|word| {
        matches!(
            *word,
            "resignation" | "condolences" | "apology" | "apologies" | "reward" | "amnesty" | "prayers"
        )
    });
    let hostile = matches!(signs.act, "accuse" | "condemn" | "deny" | "sanction" | "threaten" | "praise");
    if talks > 0 && !(hostile && talks + contact < 2 && signs.act != "deny") {
        return (Lane::Diplomacy, "it tells of talks");
    }
    if contact > 0
        && (matches!(signs.act, "contact" | "propose") || matches!(signs.content, "contact" | "propose"))
        && signs.parties >= 2
        && !personal
    {
        return (Lane::Diplomacy, "it tells of contact between governments");
    }
    if contact >= 2 && signs.parties >= 2 && !hostile {
        return (Lane::Diplomacy, "it tells of contact between governments");
    }
    if signs.abroad {
        return (Lane::Reactions, "it is told of another country");
    }
    if signs.statement && signs.act == "show" {
        return (Lane::Ground, "it is shown");
    }
    if signs.statement {
        let happened = matches!(
            signs.content,
            "begin"
                | "happen"
                | "spread"
                | "protest"
                | "kill"
                | "injure"
                | "detain"
                | "attack"
                | "destroy"
                | "nature"
                | "block"
                | "relief"
                | "move"
        );
        let distant =
            signs.outsider && !matches!(signs.content, "kill" | "attack" | "destroy" | "nature" | "injure");
        return if happened && !hostile && !signs.direct && !distant {
            (Lane::Ground, "somebody tells what happened")
        } else {
            (Lane::Reactions, "somebody says it")
        };
    }
    if signs.outsider && !matches!(signs.act, "kill" | "attack" | "destroy" | "nature" | "injure") {
        return (Lane::Reactions, "somebody from outside does it");
    }
    match signs.act {
        // "Flights were suspended": done at home, to nobody else.
        "sanction" if signs.parties == 0 => (Lane::Ground, "it tells what happened"),
        "accuse" | "condemn" | "threaten" | "deny" | "urge" | "sanction" | "praise" | "announce" => {
            (Lane::Reactions, "it tells of a stand that somebody took")
        }
        "contact" | "propose" if signs.parties >= 2 && contact > 0 && !personal => {
            (Lane::Diplomacy, "it tells of contact between governments")
        }
        _ => (Lane::Ground, "it tells what happened"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_every_class_of_the_list_is_known() {
        let lines = lexicon::entries(include_str!("../../data/lanes.txt"));
        for (class, _) in lines.filter_map(|line| line.split_once(':')) {
            assert!(bit(class) != 0, "{class}");
        }
    }

    #[test]
    fn err_a_class_that_no_list_has() {
        assert!(!is("nobody", "talks"));
        assert!(is("talks", "talks"));
    }
}
