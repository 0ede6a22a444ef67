//! Where a sentence's clauses begin: at marks, at small words, and between two verbs.

use super::ClauseKind;
use crate::{
    tokens::{Token, TokenKind},
    verbs::{self, Group},
};

/// A sentence and its finite verbs.
pub(super) struct Sentence<'s> {
    pub(super) tokens: &'s [Token],
    pub(super) words: &'s [&'s str],
    pub(super) groups: &'s [Group],
    /// Which tokens belong to a time.
    pub(super) skip: &'s dyn Fn(&Token) -> bool,
}

impl Sentence<'_> {
    fn word(&self, at: usize) -> &str {
        self.words.get(at).copied().unwrap_or_default()
    }

    /// The verb that counts between two places: the last where all but it are loose, else the first firm one.
    pub(super) fn group_in(&self, start: usize, end: usize) -> Option<&Group> {
        let inside = || self.groups.iter().filter(move |g| start <= g.tokens.start && g.tokens.start < end);
        inside().find(|g| !g.loose).or_else(|| inside().next_back())
    }

    /// "fighting since Friday has killed": the small word leads a time, and the verb behind it is another's.
    fn is_preposed(&self, at: usize) -> bool {
        let times =
            self.tokens.get(at + 1..).unwrap_or_default().iter().take_while(|t| (self.skip)(t)).count();
        times > 0 && self.group_at(at + 1 + times)
    }

    /// Where the piece that holds `at` ends: at the next mark or small word that opens another.
    fn piece_end(&self, at: usize) -> usize {
        (at..self.tokens.len())
            .find(|&i| {
                matches!(self.word(i), "," | ";" | "—" | "–" | "--" | ":" | "(" | ")")
                    || self.tokens.get(i).is_some_and(Token::is_quote)
                    || (i > at && is_subordinator(self.word(i)))
            })
            .unwrap_or(self.tokens.len())
    }

    fn has_group(&self, from: usize, to: usize) -> bool {
        self.groups.iter().any(|g| from <= g.tokens.start && g.tokens.start < to)
    }

    fn has_firm(&self, from: usize, to: usize) -> bool {
        self.groups.iter().any(|g| !g.loose && from <= g.tokens.start && g.tokens.start < to)
    }

    fn group_at(&self, at: usize) -> bool {
        self.groups.iter().any(|g| g.tokens.start == at)
    }

    /// Where clauses begin, and of what kind each is, by marks and small words.
    pub(super) fn bounds(&self) -> Vec<(usize, ClauseKind)> {
        let mut bounds = Vec::new();
        let mut kind = ClauseKind::Main;
        let mut quoted = false;
        let trailing = self.trailing_cue();
        let (mut since, mut opened) = (0, 0);
        for at in 0..self.tokens.len() {
            let Some(token) = self.tokens.get(at) else { break };
            if token.is_quote() {
                quoted = match token.kind {
                    TokenKind::Open => true,
                    TokenKind::Close => false,
                    _ => !quoted,
                };
                if quoted {
                    opened = at;
                } else if since > opened && !kind.is_top() && at + 2 < self.tokens.len() {
                    // A clause that began within the quotation ends with it.
                    bounds.push((at + 1, ClauseKind::Main));
                    (kind, since) = (ClauseKind::Main, at + 1);
                    continue;
                }
            }
            if trailing == Some(at) {
                bounds.push((at, ClauseKind::Main));
                (kind, since) = (ClauseKind::Main, at);
            } else if let Some((place, next)) = self.bound(at, self.closed(kind, since, at), quoted) {
                bounds.push((place, next));
                (kind, since) = (next, place);
            }
        }
        bounds
    }

    /// A clause that says more of a noun has ended where the verb of what it hangs on has come.
    fn closed(&self, kind: ClauseKind, since: usize, at: usize) -> ClauseKind {
        let firm =
            self.groups.iter().filter(|g| !g.loose && since <= g.tokens.start && g.tokens.start < at).count();
        if kind == ClauseKind::Relative && firm > 1 { ClauseKind::Main } else { kind }
    }

    /// The comma before who says it at the end: "…, the mayor said", "…, said the mayor", "…, the mayor, Ida Berg, said".
    fn trailing_cue(&self) -> Option<usize> {
        let cue =
            self.groups.iter().rev().find(|g| matches!(g.concept(), "say" | "announce") && !g.passive)?;
        let (start, end) = (cue.tokens.start, cue.tokens.end);
        if !self.groups.iter().any(|g| g.tokens.start < start) {
            return None;
        }
        let after = self.word(end);
        let name = self.tokens.get(end).is_some_and(Token::is_word);
        if start > 0 && self.word(start - 1) == "," && name && !is_preposition(after) && after != "that" {
            return Some(start - 1);
        }
        let closes = matches!(
            after,
            "" | "."
                | ","
                | "in"
                | "on"
                | "at"
                | "by"
                | "late"
                | "early"
                | "after"
                | "during"
                | "to"
                | "as"
                | "yesterday"
                | "today"
                | "—"
                | "–"
        );
        if !closes && !after.ends_with("day") && cue.lemma() != "tell" {
            return None;
        }
        let mut commas = (1..start).rev().filter(|&i| self.word(i) == ",");
        let last = commas.next()?;
        // A comma just before the verb closes what is put in after the subject.
        let comma = if last + 1 == start { commas.nth(1)? } else { last };
        let subject = comma + 1..start;
        let opens = |i: usize| {
            is_subordinator(self.word(i)) || self.tokens.get(i).is_some_and(|t| t.kind == TokenKind::Open)
        };
        let plain =
            subject.len() <= 16 && !subject.clone().any(opens) && !self.has_firm(subject.start, subject.end);
        (plain && comma > 2 && self.has_group(0, comma)).then_some(comma)
    }

    fn bound(&self, at: usize, kind: ClauseKind, quoted: bool) -> Option<(usize, ClauseKind)> {
        let word = self.word(at);
        let before = at.checked_sub(1).map_or("", |i| self.word(i));
        let after_comma = before == ",";
        match word {
            "who" | "which" | "whose" | "whom" if at > 0 && self.has_group(at, self.piece_end(at + 1)) => {
                Some((at, ClauseKind::Relative))
            }
            "where" | "when" if at > 0 && self.has_group(at, self.piece_end(at + 1)) => {
                Some((at, if word == "where" { ClauseKind::Relative } else { ClauseKind::Subordinate }))
            }
            "that’s" | "that's" | "who’s" | "who's" if at > 0 => Some((at, ClauseKind::Relative)),
            "that" if at > 0 && self.has_group(at + 1, self.piece_end(at + 1)) && !is_preposition(before) => {
                let said = self.groups.iter().rev().find(|g| g.tokens.end <= at && !g.loose);
                // "an outage that has lasted": a verb at once says more of the noun.
                let more = self.group_at(at + 1) && !before.ends_with("said");
                let near = !more
                    && said.is_some_and(|g| {
                        let reach = if g.lemma() == "say" { 12 } else { 6 };
                        at - g.tokens.end <= reach && takes_that(g)
                    });
                Some((at, if near { ClauseKind::Complement } else { ClauseKind::Relative }))
            }
            _ if is_subordinator(word)
                && !matches!(word, "who" | "which" | "whose" | "whom" | "where" | "when" | "that") =>
            {
                let such = self.is_preposed(at)
                    || before == "such"
                    || (word == "as"
                        && matches!(self.word(at + 1), "well" | "part" | "many" | "much" | "of"));
                let opens = !such
                    && if word == "as" {
                        self.has_firm(at + 1, self.piece_end(at + 1))
                    } else {
                        self.has_group(at + 1, self.piece_end(at + 1))
                    };
                let start = if matches!(before, "even" | "just" | "ever" | "days" | "hours" | "weeks") {
                    at - 1
                } else {
                    at
                };
                opens.then_some((start, ClauseKind::Subordinate))
            }
            "and" | "but" | "or" if at > 0 => {
                let mut next = at + 1;
                while matches!(self.word(next), "also" | "then" | "later" | "now" | "even" | "still" | "only")
                    || self.word(next).ends_with("ly")
                {
                    next += 1;
                }
                let start = if after_comma { at - 1 } else { at };
                if self.group_at(next) || self.word(next) == "that" {
                    let inner = matches!(kind, ClauseKind::Relative | ClauseKind::Complement)
                        && (self.word(next) == "that" || kind == ClauseKind::Relative);
                    return Some((start, if inner { kind } else { ClauseKind::Coordinated }));
                }
                let end = self.piece_end(at + 1);
                let own = after_comma || word == "but";
                (own && !quoted && self.has_group(at + 1, end)).then_some((start, ClauseKind::Coordinated))
            }
            ";" => self.has_group(at + 1, self.tokens.len()).then_some((at, ClauseKind::Coordinated)),
            "—" | "–" | "--" if at > 0 => {
                let kind = if kind.is_top() { ClauseKind::Relative } else { ClauseKind::Main };
                self.has_group(at + 1, self.tokens.len()).then_some((at, kind))
            }
            "," => {
                let next = self.word(at + 1);
                let participle = verbs::look_up(next).is_some_and(|(_, form)| form.ing && !form.base)
                    || (next.ends_with("ing") && next.len() > 6);
                if participle && at > 0 {
                    return Some((at, ClauseKind::Participial));
                }
                let opens = is_subordinator(next) || matches!(next, "and" | "but" | "or" | "including");
                let resumes = !kind.is_top() && kind != ClauseKind::Complement && !opens;
                (resumes && self.has_group(at + 1, self.piece_end(at + 1))).then_some((at, ClauseKind::Main))
            }
            _ => None,
        }
    }

    /// "X said Y had gone": where a clause has two firm verbs, the second begins a clause of its own.
    pub(super) fn part_complements(&self, bounds: &mut Vec<(usize, ClauseKind)>) {
        let mut firm = self.groups.iter().filter(|g| !g.loose).peekable();
        let mut more = Vec::new();
        while let (Some(first), Some(second)) = (firm.next(), firm.peek()) {
            let parted = bounds.iter().any(|&(at, _)| first.tokens.end <= at && at <= second.tokens.start);
            if parted {
                continue;
            }
            let mut at = first.tokens.end;
            // "said on Sunday", "told reporters": times and those who are told stay with the verb.
            while at < second.tokens.start {
                let time = self.tokens.get(at).is_some_and(self.skip);
                let preposition = matches!(self.word(at), "on" | "in" | "late" | "early")
                    && self.tokens.get(at + 1).is_some_and(self.skip);
                if !time && !preposition && !matches!(self.word(at), ",") {
                    break;
                }
                at += 1;
            }
            let closing = (at..second.tokens.start)
                .find(|&i| self.tokens.get(i).is_some_and(|t| t.kind == TokenKind::Close));
            let place = closing.map_or(at, |i| i + 1).min(second.tokens.start);
            // "The quake that struck on Sunday has killed 12": the second verb is the one above.
            let inside = bounds.iter().rfind(|(at, _)| *at <= first.tokens.start).map(|(_, kind)| *kind);
            if inside == Some(ClauseKind::Relative) && !takes_that(first) {
                more.push((second.tokens.start, ClauseKind::Main));
                continue;
            }
            let kind = if closing.is_some() { ClauseKind::Main } else { ClauseKind::Complement };
            more.push((place, kind));
        }
        bounds.extend(more);
    }
}

/// Whether a verb is one that a clause with "that" hangs on.
fn takes_that(group: &Group) -> bool {
    matches!(
        group.concept(),
        "say"
            | "announce"
            | "accuse"
            | "threaten"
            | "deny"
            | "urge"
            | "show"
            | "contact"
            | "propose"
            | "condemn"
            | "praise"
    ) || matches!(
        group.lemma(),
        "know"
            | "find"
            | "decide"
            | "expect"
            | "hear"
            | "learn"
            | "understand"
            | "mean"
            | "feel"
            | "consider"
            | ""
    )
}

fn is_subordinator(word: &str) -> bool {
    matches!(
        word,
        "who"
            | "which"
            | "whose"
            | "whom"
            | "where"
            | "when"
            | "that"
            | "while"
            | "although"
            | "though"
            | "because"
            | "since"
            | "after"
            | "before"
            | "until"
            | "as"
            | "if"
            | "unless"
            | "whereas"
            | "once"
            | "whether"
    )
}

fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "of" | "in" | "on" | "at" | "by" | "for" | "from" | "with" | "like" | "after" | "before" | "than"
    )
}
