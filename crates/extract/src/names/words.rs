//! What kind of word each token is, from the word lists and its shape: there is no part-of-speech tagger.

use super::verbs::{self, VerbForm};
use crate::{
    lexicon::{self, Table},
    tokens::{Token, TokenKind},
};
use std::sync::LazyLock;

/// Kinds of words, as bits; a word may be of several.
pub(crate) mod class {
    /// `the`, `his`, `several`.
    pub(crate) const DETERMINER: u64 = 1;
    /// `he`, `they`, `there`: subjects by form.
    pub(crate) const SUBJECT: u64 = 1 << 1;
    /// `him`, `us`.
    pub(crate) const OBJECT: u64 = 1 << 2;
    /// Forms of `be`.
    pub(crate) const BE: u64 = 1 << 3;
    /// Forms of `have`.
    pub(crate) const HAVE: u64 = 1 << 4;
    /// Forms of `do`.
    pub(crate) const DO: u64 = 1 << 5;
    /// `will`, `could`.
    pub(crate) const MODAL: u64 = 1 << 6;
    /// `not`, `isn't`.
    pub(crate) const NEGATION: u64 = 1 << 7;
    /// `also`, `once`, `reportedly`.
    pub(crate) const ADVERB: u64 = 1 << 8;
    /// `Monday`, `late`, `January`.
    pub(crate) const TIME: u64 = 1 << 9;
    /// `of`, `in`.
    pub(crate) const PREPOSITION: u64 = 1 << 10;
    /// `and`, `but`.
    pub(crate) const CONJUNCTION: u64 = 1 << 11;
    /// `because`, `while`.
    pub(crate) const SUBORDINATOR: u64 = 1 << 12;
    /// `who`, `that`.
    pub(crate) const RELATIVE: u64 = 1 << 13;
    /// `what`, `whether`.
    pub(crate) const QUESTION: u64 = 1 << 14;
    /// Common finite verbs other than those of saying.
    pub(crate) const FINITE: u64 = 1 << 15;
    /// Offices, ranks and forms of address.
    pub(crate) const TITLE: u64 = 1 << 16;
    /// Common nouns for people.
    pub(crate) const PEOPLE: u64 = 1 << 17;
    /// Common nouns for bodies.
    pub(crate) const BODIES: u64 = 1 << 18;
    /// Common nouns for papers that say something.
    pub(crate) const PAPERS: u64 = 1 << 19;
    /// Nouns that stand for an act of saying.
    pub(crate) const NOUN_CUE: u64 = 1 << 20;
    /// Words that make a capitalised name a body's.
    pub(crate) const BODY_KIND: u64 = 1 << 21;
    /// Bodies known by one word.
    pub(crate) const BODY_NAME: u64 = 1 << 22;
    /// Words of outlets' names.
    pub(crate) const OUTLET: u64 = 1 << 23;
    /// Words that begin with a capital.
    pub(crate) const CAPITAL: u64 = 1 << 24;
    /// Words of two capitals or more and nothing else but periods and digits.
    pub(crate) const ALL_CAPITALS: u64 = 1 << 25;
    /// Words that end as possessives do (`Trump’s`, `critics’`), or in `is` cut short.
    pub(crate) const POSSESSIVE: u64 = 1 << 26;
    /// Pronouns with a verb cut short: `he'd`, `they’re`.
    pub(crate) const CLITIC: u64 = 1 << 27;
    /// Digits.
    pub(crate) const NUMBER: u64 = 1 << 28;
    /// A word of any kind.
    pub(crate) const WORD: u64 = 1 << 29;
    /// A quotation mark.
    pub(crate) const QUOTE: u64 = 1 << 30;
    /// A mark of punctuation or a symbol.
    pub(crate) const MARK: u64 = 1 << 31;
    /// `he`, `she`, `it`, `they`.
    pub(crate) const THIRD: u64 = 1 << 32;
    /// `his`, `their`.
    pub(crate) const POSSESSIVE_PRONOUN: u64 = 1 << 33;
    /// Words that end in `ing` and stand in no list.
    pub(crate) const ING: u64 = 1 << 34;
    /// Words that end in `ed` and stand in no list.
    pub(crate) const ED: u64 = 1 << 35;

    /// Plurals that look like verbs of saying in the third person.
    pub(crate) const VERB_LIKE: u64 = 1 << 36;

    /// Numbers written out.
    pub(crate) const NUMERAL: u64 = 1 << 37;

    /// Words of grammar: never part of a name.
    pub(crate) const GRAMMAR: u64 = DETERMINER
        | SUBJECT
        | OBJECT
        | BE
        | HAVE
        | DO
        | MODAL
        | NEGATION
        | PREPOSITION
        | CONJUNCTION
        | SUBORDINATOR
        | RELATIVE
        | QUESTION;
    /// Words that make what stands before them a subject, or are part of such a group.
    pub(crate) const AUXILIARY: u64 = BE | HAVE | DO | MODAL;
}

/// A token's kind and its form where it is a verb of saying.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Word {
    /// Bits of [`class`].
    pub(crate) class: u64,
    /// The verb it may be a form of.
    pub(crate) verb: Option<VerbForm>,
}

impl Word {
    /// Whether it is of one of the kinds.
    pub(crate) fn is(self, class: u64) -> bool {
        self.class & class != 0
    }
}

static LISTED: LazyLock<Table<&str, Word>> = LazyLock::new(listed);

fn listed() -> Table<&'static str, Word> {
    let mut words: Table<&str, Word> = Table::default();
    for (form, verb) in verbs::forms() {
        words.entry(form).or_default().verb.get_or_insert(verb);
    }
    let lists = [
        include_str!("../../data/function_words.txt"),
        include_str!("../../data/nominal_sources.txt"),
        include_str!("../../data/bodies.txt"),
    ];
    for (name, list) in lists.into_iter().flat_map(lexicon::entries).filter_map(|line| line.split_once(": "))
    {
        let class = named(name);
        if class == 0 {
            continue;
        }
        for word in list.split_whitespace() {
            words.entry(word).or_default().class |= class;
        }
    }
    for word in lexicon::entries(include_str!("../../data/titles.txt")).flat_map(str::split_whitespace) {
        words.entry(word).or_default().class |= class::TITLE;
    }
    for word in lexicon::entries(include_str!("../../data/noun_cues.txt")).flat_map(str::split_whitespace) {
        words.entry(word).or_default().class |= class::NOUN_CUE;
    }
    for word in
        lexicon::entries(include_str!("../../data/verb_like_nouns.txt")).flat_map(str::split_whitespace)
    {
        words.entry(word).or_default().class |= class::VERB_LIKE;
    }
    words
}

fn named(list: &str) -> u64 {
    match list {
        "determiner" => class::DETERMINER,
        "possessive" => class::POSSESSIVE_PRONOUN,
        "numeral" => class::NUMERAL,
        "subject" => class::SUBJECT,
        "object" => class::OBJECT,
        "third" => class::THIRD,
        "be" => class::BE,
        "have" => class::HAVE,
        "do" => class::DO,
        "modal" => class::MODAL,
        "negation" => class::NEGATION,
        "adverb" => class::ADVERB,
        "time" => class::TIME,
        "preposition" => class::PREPOSITION,
        "conjunction" => class::CONJUNCTION,
        "subordinator" => class::SUBORDINATOR,
        "relative" => class::RELATIVE,
        "question" => class::QUESTION,
        "finite" => class::FINITE,
        "people" => class::PEOPLE,
        "bodies" => class::BODIES,
        "papers" => class::PAPERS,
        "kind" => class::BODY_KIND,
        "name" => class::BODY_NAME,
        "outlet" => class::OUTLET,
        _ => 0,
    }
}

/// The kind of every token of a text.
pub(crate) fn classify(text: &str, tokens: &[Token]) -> Vec<Word> {
    tokens.iter().map(|token| kind_of(token.of(text), token.kind)).collect()
}

fn kind_of(token: &str, kind: TokenKind) -> Word {
    let shape = match kind {
        TokenKind::Number => class::NUMBER,
        TokenKind::Open | TokenKind::Close | TokenKind::Straight => class::QUOTE,
        TokenKind::Punct | TokenKind::Symbol => class::MARK,
        TokenKind::Word => return word(token),
    };
    Word { class: shape, verb: None }
}

/// A word without its possessive or the verb cut short after it, and the bit for what was cut.
pub(crate) fn bare(word: &str) -> (&str, u64) {
    // Most words end in a letter before which stands another: nothing is cut.
    let bytes = word.as_bytes();
    let tail = bytes.get(bytes.len().saturating_sub(5)..).unwrap_or_default();
    if tail.iter().all(u8::is_ascii_alphabetic) {
        return (word, 0);
    }
    let Some((at, mark)) = word.char_indices().rev().take(4).find(|(_, c)| crate::tokens::is_apostrophe(*c))
    else {
        return (word, 0);
    };
    let (Some(before), Some(after)) = (word.get(..at), word.get(at + mark.len_utf8()..)) else {
        return (word, 0);
    };
    match after {
        "s" | "S" => (before, class::POSSESSIVE),
        "" if before.ends_with(['s', 'S', 'z', 'x']) => (before, class::POSSESSIVE),
        "d" | "ll" | "ve" | "re" | "m" => (before, class::CLITIC),
        _ => (word, 0),
    }
}

fn word(token: &str) -> Word {
    let (stem, cut) = bare(token);
    let mut class = class::WORD | cut;
    let mut capitals = 0;
    let mut others = 0;
    let mut compound = false;
    for c in stem.chars() {
        match c {
            'a'..='z' => others += 1,
            '-' => compound = true,
            '.' | '&' => {}
            _ if c.is_uppercase() => capitals += 1,
            _ if c.is_numeric() => {}
            _ => others += 1,
        }
    }
    // `al-Burhan` is a name.
    let capital = stem.starts_with(char::is_uppercase)
        || compound
            && stem.split_once('-').is_some_and(|(article, name)| {
                matches!(article, "al" | "el" | "ul" | "as" | "ad" | "an" | "ar" | "ash" | "at" | "bin" | "d")
                    && name.starts_with(char::is_uppercase)
            })
        || stem.strip_prefix(['d', 'l']).is_some_and(|rest| {
            rest.strip_prefix(crate::tokens::is_apostrophe)
                .is_some_and(|name| name.starts_with(char::is_uppercase))
        });
    if capital {
        class |= class::CAPITAL;
    }
    if capitals >= 2 && others == 0 {
        class |= class::ALL_CAPITALS;
    }
    let mut buffer = [0; 32];
    let lowered;
    let key = match buffer.get_mut(..stem.len()).filter(|_| stem.is_ascii()) {
        Some(room) => {
            room.copy_from_slice(stem.as_bytes());
            room.make_ascii_lowercase();
            std::str::from_utf8(room).unwrap_or(stem)
        }
        None => {
            lowered = stem.to_lowercase().replace('\u{2019}', "'");
            lowered.as_str()
        }
    };
    // `US` is no pronoun; `WHO` and `IT` no words of grammar.
    let shout = class & class::ALL_CAPITALS != 0;
    let known = LISTED.get(key).copied().unwrap_or_default();
    let exact = if capital { LISTED.get(stem).copied().unwrap_or_default().class } else { 0 };
    let capitalised = class::BODY_KIND | class::BODY_NAME | class::OUTLET;
    let mut listed = if capital { known.class & !capitalised | exact & capitalised } else { known.class };
    if shout && stem.len() <= 3 {
        listed &= !class::GRAMMAR;
    }
    class |= listed;
    if key.ends_with("ly") && key.len() > 4 && known.class == 0 && known.verb.is_none() && !capital {
        class |= class::ADVERB;
    }
    if key.ends_with("ing") && key.len() > 5 && known.class & class::GRAMMAR == 0 {
        class |= class::ING;
    }
    if key.ends_with("ed") && key.len() > 4 && !capital {
        class |= class::ED;
    }
    let verb = if cut == 0 && !(shout && stem.len() <= 3) { known.verb } else { None };
    Word { class, verb }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens;

    fn of(word: &str) -> Word {
        classify(word, &tokens::lex(word))[0]
    }

    #[test]
    fn ok_cut_verbs_and_possessives_are_told() {
        assert!(of("He’s").is(class::SUBJECT) && of("He’s").is(class::POSSESSIVE));
        assert!(of("they'd").is(class::SUBJECT) && of("they'd").is(class::CLITIC));
        assert!(of("isn’t").is(class::BE) && of("isn’t").is(class::NEGATION));
        assert!(of("critics’").is(class::PEOPLE) && of("critics’").is(class::POSSESSIVE));
    }

    #[test]
    fn err_capitals_are_no_pronouns() {
        assert!(!of("US").is(class::OBJECT));
        assert!(of("us").is(class::OBJECT));
        assert!(of("WHO").is(class::BODY_NAME) && !of("WHO").is(class::RELATIVE));
    }

    #[test]
    fn ok_verbs_are_known_in_every_form() {
        for form in ["says", "said", "saying", "say", "denied", "denies", "denying", "urging", "begged"] {
            assert!(of(form).verb.is_some(), "{form}");
        }
    }
}
