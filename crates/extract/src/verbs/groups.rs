use super::{
    forms::{Verb, look_up},
    neighbours::{is_adverb, is_determiner, is_noun, is_object, is_preposition, is_subject},
};
use crate::tokens::{Token, TokenKind};
use std::ops::Range;

/// A finite verb with its auxiliaries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its tokens, as places in the list handed in, adverbs within included.
    pub tokens: Range<usize>,
    /// The verb; nothing where it is a form of "to be" or not in the list.
    pub verb: Option<Verb>,
    /// The time it speaks of.
    pub tense: Tense,
    /// Whether its subject is the one to whom it is done.
    pub passive: bool,
    /// Whether it says that something is not so.
    pub negated: bool,
    /// Whether its form may be a participle that stands with a noun ("people killed in the raid").
    pub loose: bool,
}

/// The time a verb speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Tense {
    Past,
    PastPerfect,
    PastProgressive,
    Perfect,
    Present,
    PresentProgressive,
    Future,
    Modal,
}

impl Group {
    /// What the verb tells of; empty where that is not known.
    pub fn concept(&self) -> &'static str {
        self.verb.map_or("", |verb| verb.concept)
    }

    /// The verb's first form; empty where it is not known.
    pub fn lemma(&self) -> &'static str {
        self.verb.map_or("", |verb| verb.lemma)
    }

    /// Whether it tells of something that has happened or was under way.
    pub fn is_told(&self) -> bool {
        matches!(self.tense, Tense::Past | Tense::PastPerfect | Tense::PastProgressive | Tense::Perfect)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Auxiliary {
    Be(Tense),
    Have(Tense),
    Do(Tense),
    Will,
    Modal,
}

fn auxiliary(word: &str) -> Option<(Auxiliary, bool)> {
    use Auxiliary::*;
    let bare = word.strip_suffix("n't").or_else(|| word.strip_suffix("n’t"));
    let auxiliary = match bare.unwrap_or(word) {
        "is" | "are" | "am" => Be(Tense::Present),
        "was" | "were" => Be(Tense::Past),
        "has" | "have" => Have(Tense::Perfect),
        "had" => Have(Tense::PastPerfect),
        "do" | "does" => Do(Tense::Present),
        "did" => Do(Tense::Past),
        "will" | "shall" | "wo" => Will,
        "would" | "could" | "may" | "might" | "should" | "must" | "can" | "cannot" | "ca" => Modal,
        _ => return contraction(word),
    };
    Some((auxiliary, bare.is_some() || word == "cannot"))
}

/// "it's", "they're", "we've", "he'll": the auxiliary within.
fn contraction(word: &str) -> Option<(Auxiliary, bool)> {
    // An apostrophe, straight or curly, which few words have.
    if !word.bytes().any(|byte| matches!(byte, b'\'' | 0xe2)) {
        return None;
    }
    let at = word.rfind(['\'', '’'])?;
    let (subject, rest) = word.split_at(at);
    let pronoun = matches!(
        subject,
        "he" | "she" | "it" | "that" | "there" | "they" | "we" | "you" | "i" | "who" | "what" | "here"
    );
    let auxiliary = match rest.trim_start_matches(['\'', '’']) {
        "s" => Auxiliary::Be(Tense::Present),
        "re" | "m" => Auxiliary::Be(Tense::Present),
        "ve" => Auxiliary::Have(Tense::Perfect),
        "ll" => Auxiliary::Will,
        "d" => Auxiliary::Modal,
        _ => return None,
    };
    pronoun.then_some((auxiliary, false))
}

/// Every finite verb among the tokens, in order; `words` are the same in lower case.
pub fn groups(text: &str, tokens: &[Token], words: &[&str]) -> Vec<Group> {
    each(text, tokens, words).collect()
}

/// The same, one at a time: who looks for one need not read on.
pub(crate) fn each(text: &str, tokens: &[Token], words: &[&str]) -> impl Iterator<Item = Group> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < tokens.len() {
            if let Some(group) = group(words, tokens, text, at) {
                at = group.tokens.end;
                return Some(group);
            }
            at += 1;
        }
        None
    })
}

fn group(words: &[&str], tokens: &[Token], text: &str, at: usize) -> Option<Group> {
    let word = *words.get(at)?;
    if !tokens.get(at)?.is_word() {
        return None;
    }
    let before = at.checked_sub(1).and_then(|i| words.get(i)).copied().unwrap_or_default();
    if matches!(before, "to" | "be" | "been" | "being") {
        return None;
    }
    match auxiliary(word) {
        Some((auxiliary, negated)) => Some(compound(words, tokens, at, auxiliary, negated)),
        None => simple(words, tokens, text, at, word, before),
    }
}

/// A group that begins with an auxiliary.
fn compound(words: &[&str], tokens: &[Token], at: usize, auxiliary: Auxiliary, negated: bool) -> Group {
    let mut negated = negated;
    let mut passive = false;
    let mut been = false;
    let mut progressive = false;
    let mut main = None;
    let mut end = at + 1;
    let mut next = at + 1;
    while let (Some(&word), Some(token)) = (words.get(next), tokens.get(next)) {
        if token.kind != TokenKind::Word || next > at + 8 {
            break;
        }
        if word == "be" || word == "been" || word == "being" {
            been = true;
            progressive |= word == "being";
            end = next + 1;
        } else if matches!(word, "have") && !matches!(auxiliary, Auxiliary::Have(_)) {
            end = next + 1;
        } else if matches!(word, "not" | "never" | "n't") {
            negated = true;
        } else if is_adverb(word) {
            // Adverbs belong to the group only where its verb follows.
        } else {
            if let Some((verb, form)) = look_up(word) {
                let is_be = been || matches!(auxiliary, Auxiliary::Be(_));
                if is_be && form.ing {
                    progressive = true;
                    main = Some((verb, next));
                } else if is_be && form.participle {
                    passive = true;
                    main = Some((verb, next));
                } else if !is_be && (form.participle || form.base) {
                    main = Some((verb, next));
                }
            }
            break;
        }
        next += 1;
    }
    if let Some((_, place)) = main {
        end = place + 1;
    }
    let tense = match auxiliary {
        Auxiliary::Be(Tense::Past) if progressive && !passive => Tense::PastProgressive,
        Auxiliary::Be(Tense::Present) if progressive && !passive => Tense::PresentProgressive,
        Auxiliary::Be(tense) | Auxiliary::Have(tense) | Auxiliary::Do(tense) => tense,
        Auxiliary::Will => Tense::Future,
        Auxiliary::Modal => Tense::Modal,
    };
    let verb = main.map(|(verb, _)| verb).filter(|verb| !verb.lemma.is_empty());
    Group { tokens: at..end, verb, tense, passive, negated, loose: false }
}

/// A group of one word: "erupted", "says".
fn simple(
    words: &[&str],
    tokens: &[Token],
    text: &str,
    at: usize,
    word: &str,
    before: &str,
) -> Option<Group> {
    let (verb, form) = look_up(word)?;
    let capital = tokens.get(at)?.of(text).starts_with(char::is_uppercase);
    if capital {
        return None;
    }
    let next = words.get(at + 1).copied().unwrap_or_default();
    let object = is_object(words, tokens, text, at + 1);
    // "A storm hit the coast": a form that is base and past at once needs an object.
    let past = form.past && (!form.base || is_subject(before) || (object && is_noun(before)));
    let says = form.base && verb.lemma == "say" && !matches!(before, "n't" | "not" | "and" | "or" | ",");
    let tense = if past {
        let noun_phrase = is_determiner(before)
            || is_preposition(before)
            || matches!(before, "more" | "most" | "so" | "very" | "as");
        // After a determiner or a preposition it stands with the noun that follows.
        if form.participle && noun_phrase {
            return None;
        }
        Tense::Past
    } else if (form.third && is_third(words, tokens, text, at))
        || (form.base && matches!(before, "they" | "we" | "you" | "i" | "who"))
        || says
    {
        Tense::Present
    } else {
        return None;
    };
    let loose = tense == Tense::Past
        && form.participle
        && !is_subject(before)
        && verb.lemma != "say"
        && !object
        && !(matches!(before, "and" | "but") && next != "by");
    Some(Group {
        tokens: at..at + 1,
        verb: Some(verb).filter(|v| !v.lemma.is_empty()),
        tense,
        passive: loose && next == "by",
        negated: false,
        loose,
    })
}

/// Whether a form like "says" or "strikes" is a verb here: after a pronoun, or after a noun where what follows can be
/// its object.
fn is_third(words: &[&str], tokens: &[Token], text: &str, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let word = words.get(before).copied().unwrap_or_default();
    if matches!(word, "he" | "she" | "it" | "who" | "which" | "that" | "this") {
        return true;
    }
    let capital =
        |at: usize| tokens.get(at).is_some_and(|t| t.is_word() && t.of(text).starts_with(char::is_uppercase));
    let next = words.get(at + 1).copied().unwrap_or_default();
    let object = is_object(words, tokens, text, at + 1)
        || matches!(next, "to" | "on" | "no" | "how" | "why" | "what" | "he" | "she" | "they");
    let possessive =
        word.ends_with("’s") || word.ends_with("'s") || word.ends_with('’') || word.ends_with('\'');
    let noun = word.len() > 4 && !word.ends_with('s') && is_noun(word);
    object && !possessive && (capital(before) || noun)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lowered::Lowered, tokens};

    fn shown(text: &str) -> Vec<(String, Tense)> {
        let tokens = tokens::lex(text);
        groups(text, &tokens, &Lowered::of(text, &tokens).all())
            .iter()
            .map(|g| {
                let words: Vec<&str> = tokens[g.tokens.clone()].iter().map(|t| t.of(text)).collect();
                (words.join(" "), g.tense)
            })
            .collect()
    }

    fn one(text: &str) -> (String, Tense) {
        let mut found = shown(text);
        assert_eq!(found.len(), 1, "{found:?}");
        found.remove(0)
    }

    #[test]
    fn ok_tenses() {
        assert_eq!(one("The dam broke on Monday."), ("broke".into(), Tense::Past));
        assert_eq!(one("At least 12 people have been killed."), ("have been killed".into(), Tense::Perfect));
        assert_eq!(
            one("They had not yet reached the town."),
            ("had not yet reached".into(), Tense::PastPerfect)
        );
        assert_eq!(
            one("Crews were searching the rubble."),
            ("were searching".into(), Tense::PastProgressive)
        );
        assert_eq!(one("The minister will meet her counterpart."), ("will meet".into(), Tense::Future));
        assert_eq!(one("The bridge could collapse."), ("could collapse".into(), Tense::Modal));
        assert_eq!(one("It is unclear."), ("is".into(), Tense::Present));
        assert_eq!(one("She says nothing."), ("says".into(), Tense::Present));
    }

    #[test]
    fn err_nouns_and_infinitives_are_no_verbs() {
        assert!(shown("air strikes on the city").is_empty());
        assert!(shown("plans to meet them").is_empty());
        assert!(shown("the collapsed bridge").is_empty());
    }
}
