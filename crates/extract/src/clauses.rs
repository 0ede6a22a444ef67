//! A sentence's clauses, flat: where one ends the next begins.
//!
//! Boundaries are found from the marks and small words that stand at them (commas, "who", "after", "and") and
//! from where the finite verbs are; there is no grammar below that. A clause knows what kind it is and its verb.

mod bounds;

use crate::{
    tokens::Token,
    verbs::{self, Group},
};
use bounds::Sentence;
use std::ops::Range;

/// A stretch of a sentence with at most one finite verb that counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Its tokens, as places in the sentence's own.
    pub tokens: Range<usize>,
    /// How it hangs on the others.
    pub kind: ClauseKind,
    /// Its verb; nothing for an opening phrase or a piece between commas.
    pub group: Option<Group>,
}

/// How a clause hangs on the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClauseKind {
    /// The sentence's own clause, or a piece of it after something put in between.
    Main,
    /// One that stands beside the one before it: "… and called for a rally".
    Coordinated,
    /// What is said, thought or shown: "… that talks had begun".
    Complement,
    /// One that says more of a noun: "who", "which", "where".
    Relative,
    /// One of time, reason or condition: "after", "because", "if".
    Subordinate,
    /// One without a finite verb: ", killing 12 people".
    Participial,
}

impl ClauseKind {
    /// Whether it makes the sentence's own statement.
    pub fn is_top(self) -> bool {
        matches!(self, ClauseKind::Main | ClauseKind::Coordinated)
    }
}

/// Sentences of more tokens than this are no prose; they are left whole, so that time stays linear.
const LONGEST: usize = 300;

/// The clauses of one sentence; `words` are its tokens in lower case. `skip` tells of tokens that belong to a time ("on
/// Sunday"): after a verb of saying they stay with it.
pub fn split(text: &str, tokens: &[Token], words: &[&str], skip: impl Fn(&Token) -> bool) -> Vec<Clause> {
    let groups = verbs::groups(text, tokens, words);
    if tokens.len() > LONGEST {
        let group = groups.into_iter().next();
        return vec![Clause { tokens: 0..tokens.len(), kind: ClauseKind::Main, group }];
    }
    let sentence = Sentence { tokens, words, groups: &groups, skip: &skip };
    let mut bounds = sentence.bounds();
    sentence.part_complements(&mut bounds);
    bounds.sort_by_key(|bound| bound.0);
    bounds.dedup_by_key(|bound| bound.0);
    let mut clauses: Vec<Clause> = Vec::with_capacity(bounds.len() + 1);
    let mut start = 0;
    let mut kind = ClauseKind::Main;
    for (at, next) in bounds.into_iter().chain([(tokens.len(), ClauseKind::Main)]) {
        if at > start {
            clauses.push(Clause { tokens: start..at, kind, group: sentence.group_in(start, at).cloned() });
        }
        start = at;
        kind = next;
    }
    clauses
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lowered::Lowered, tokens};
    use proptest::prelude::*;

    fn shown(text: &str) -> Vec<String> {
        let tokens = tokens::lex(text);
        split(text, &tokens, &Lowered::of(text, &tokens).all(), |t| t.of(text).ends_with("day"))
            .iter()
            .map(|c| {
                let start = tokens[c.tokens.start].span.start as usize;
                let end = tokens[c.tokens.end - 1].span.end as usize;
                format!("{:?}: {}", c.kind, &text[start..end])
            })
            .collect()
    }

    #[test]
    fn ok_what_is_said_is_a_clause() {
        assert_eq!(
            shown("The mayor said on Monday the dam had burst."),
            ["Main: The mayor said on Monday", "Complement: the dam had burst."]
        );
        assert_eq!(
            shown("She told aides that the dam had burst."),
            ["Main: She told aides", "Complement: that the dam had burst."]
        );
    }

    #[test]
    fn ok_clauses_of_time_and_more_of_a_noun() {
        assert_eq!(
            shown("Ten people have died since the river rose on Friday."),
            ["Main: Ten people have died", "Subordinate: since the river rose on Friday."]
        );
        assert_eq!(
            shown("The mayor, who arrived late, left again."),
            ["Main: The mayor,", "Relative: who arrived late", "Main: , left again."]
        );
    }

    #[test]
    fn ok_verbs_side_by_side() {
        assert_eq!(
            shown("Officials blamed rebels and called for a march on Monday."),
            ["Main: Officials blamed rebels", "Coordinated: and called for a march on Monday."]
        );
        assert_eq!(
            shown("A wall fell, killing two people."),
            ["Main: A wall fell", "Participial: , killing two people."]
        );
    }

    #[test]
    fn err_a_participle_with_a_noun_is_no_clause() {
        assert_eq!(
            shown("Videos shared on Monday showed crowds."),
            ["Main: Videos shared on Monday showed crowds."]
        );
    }

    proptest! {
        #[test]
        fn clauses_cover_the_sentence(text in "(([a-z]{1,4}|said|were|killed|who|and|that|after|\")( |, )){0,30}") {
            let tokens = tokens::lex(&text);
            let clauses = split(&text, &tokens, &Lowered::of(&text, &tokens).all(), |_| false);
            let mut at = 0;
            for clause in &clauses {
                prop_assert_eq!(clause.tokens.start, at);
                at = clause.tokens.end;
            }
            prop_assert_eq!(at, tokens.len());
        }
    }
}
