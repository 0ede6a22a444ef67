//! Finding mentions, sentence by sentence.

use super::{
    Mention, MentionKind, places,
    runs::{Named, View, is_compound, is_name_word, named, past_particles, phrase_end, run_end},
    words::{Word, bare, class, classify},
};
use crate::{sentences::Sentence, tokens::Token};
use std::{cell::OnceCell, collections::HashSet, ops::Range};

/// All mentions of a text, in order of where they begin; a mention may lie within a longer one.
pub fn find(text: &str, tokens: &[Token], sentences: &[Sentence]) -> Vec<Mention> {
    find_in(View { text, tokens, words: &classify(text, tokens) }, sentences)
}

/// The same over tokens whose kinds are known.
pub(crate) fn find_in(view: View, sentences: &[Sentence]) -> Vec<Mention> {
    let (shouted, calm): (Vec<&Sentence>, Vec<&Sentence>) =
        sentences.iter().partition(|sentence| is_shouted(view, &sentence.tokens));
    let mut finder = Finder {
        view,
        mentions: Vec::new(),
        inner: HashSet::new(),
        calm: &calm,
        lower: OnceCell::new(),
        last_names: HashSet::new(),
    };
    for sentence in &calm {
        finder.note_inner(&sentence.tokens);
    }
    for sentence in &calm {
        finder.sentence(&sentence.tokens);
    }
    // Headlines with every word capitalised tell nothing by shape: there only names known from the text count.
    for sentence in shouted {
        finder.headline(&sentence.tokens);
    }
    let mut mentions = finder.mentions;
    mentions.sort_by_key(|m| (m.span.start, std::cmp::Reverse(m.span.end)));
    mentions
}

/// Whether most words of a sentence are capitalised, as headlines are in some papers.
fn is_shouted(view: View, range: &Range<usize>) -> bool {
    let (mut capitals, mut lower) = (0, 0);
    for i in range.clone() {
        let word = view.at(i);
        let capital = word.is(class::CAPITAL);
        // Headlines of that kind capitalise their verbs too.
        if !capital
            && (word.verb.is_some() || word.is(class::FINITE | class::ED) && !word.is(class::AUXILIARY))
        {
            return false;
        }
        if word.is(class::WORD) && !word.is(class::GRAMMAR) && view.str(i).len() > 3 {
            if capital { capitals += 1 } else { lower += 1 }
        }
    }
    capitals >= 4 && lower * 4 <= capitals
}

struct Finder<'t, 's> {
    view: View<'t>,
    mentions: Vec<Mention>,
    /// Capitalised words that stand elsewhere than first in a sentence.
    inner: HashSet<&'t str>,
    /// The sentences whose capitals tell something.
    calm: &'s [&'s Sentence],
    /// Words that stand in lower case somewhere; few texts ask.
    lower: OnceCell<HashSet<&'t str>>,
    /// The last words of people's names found so far.
    last_names: HashSet<&'t str>,
}

impl Finder<'_, '_> {
    fn note_inner(&mut self, range: &Range<usize>) {
        let inner = inner(self.view, range);
        self.inner.extend(range.clone().filter(inner).map(|i| bare(self.view.str(i)).0));
    }

    fn is_lower(&self, word: &str) -> bool {
        let lower = self.lower.get_or_init(|| {
            let words = self.calm.iter().flat_map(|sentence| {
                let inner = inner(self.view, &sentence.tokens);
                sentence.tokens.clone().filter(move |i| !inner(i))
            });
            let small = |i: &usize| {
                self.view.is(*i, class::WORD) && !self.view.is(*i, class::CAPITAL | class::GRAMMAR)
            };
            words.filter(small).map(|i| self.view.str(i)).collect()
        });
        lower.contains(word)
    }

    fn sentence(&mut self, range: &Range<usize>) {
        let first = first_word(self.view, range);
        let mut at = range.start;
        // Titles and places just before, which a person's mention takes in.
        let mut roles = at;
        while at < range.end {
            let word = self.view.at(at);
            let numeral = word.is(class::NUMERAL);
            if is_name_word(self.view, at) && !numeral && !(at == first && self.is_plain_start(at, range.end))
            {
                let end = run_end(self.view, at, range.end).max(at + 1);
                if let Some(name) = named(self.view, at..end) {
                    self.name(name, roles, at == first, range.start);
                }
                // After a possessive a new name may begin; its role is its own.
                at = end;
                continue;
            }
            if word.is(class::SUBJECT | class::OBJECT) && word.is(class::THIRD)
                || is_object_pronoun(self.view, at)
            {
                self.push(MentionKind::Pronoun, at..at + 1, at..at + 1);
            } else if self.is_nominal(at, range.end) {
                let start = nominal_start(self.view, at, range.start);
                self.push(MentionKind::Nominal, start..at + 1, at..at + 1);
            }
            if !is_role_word(self.view, at) {
                roles = at + 1;
            }
            at += 1;
        }
    }

    /// Whether the sentence's first word is a common word that only stands first.
    fn is_plain_start(&self, at: usize, end: usize) -> bool {
        let word = self.view.at(at);
        let next_named = at + 1 < end && is_name_word(self.view, at + 1)
            || past_particles(self.view, at + 1, end).is_some();
        let listed = phrase_end(self.view, at).is_some();
        if word.is(class::ALL_CAPITALS) || places::is_of_place(self.view.str(at)) || listed {
            return false;
        }
        let common = word.class
            & (class::PEOPLE
                | class::BODIES
                | class::PAPERS
                | class::ADVERB
                | class::NOUN_CUE
                | class::FINITE
                | class::ING)
            != 0
            || word.verb.is_some();
        if word.is(class::TITLE | class::BODY_NAME | class::BODY_KIND) && next_named {
            return false;
        }
        let bare = bare(self.view.str(at)).0;
        let noun = word.is(class::PEOPLE | class::BODIES | class::PAPERS) && !word.is(class::TITLE);
        if common && (noun || !self.inner.contains(bare)) {
            return true;
        }
        !(next_named
            || self.inner.contains(bare)
            || word.is(class::TITLE | class::BODY_NAME | class::POSSESSIVE)
            || followed_by_verb(self.view, at))
    }

    fn name(&mut self, named: Named, roles: usize, first: bool, from: usize) {
        let mut tokens = named.tokens.clone();
        let mut kind = named.kind;
        let role =
            |i: usize| self.view.is(i, class::TITLE | class::PEOPLE) && !self.view.is(i, class::CAPITAL);
        if tokens.start > roles
            && role(tokens.start - 1)
            && matches!(kind, MentionKind::Person | MentionKind::Unknown)
        {
            tokens.start = nominal_start(self.view, tokens.start - 1, from.max(roles.saturating_sub(8)));
            kind = MentionKind::Person;
        }
        if kind == MentionKind::Unknown && first && !self.inner.contains(bare(self.view.over(&named.name)).0)
        {
            let last = named.name.end.saturating_sub(1);
            // `Bombs were found`, where the text has `bombs` too.
            if self.is_lower(&bare(self.view.over(&named.name)).0.to_lowercase()) {
                return;
            }
            if !followed_by_verb(self.view, last) && !self.view.is(last, class::POSSESSIVE) {
                return;
            }
        }
        if kind == MentionKind::Person
            && let Some(last) = named.name.clone().next_back()
        {
            self.last_names.insert(bare(self.view.str(last)).0);
        }
        self.push(kind, tokens, named.name);
    }

    fn push(&mut self, kind: MentionKind, tokens: Range<usize>, name: Range<usize>) {
        let strip = |range: &Range<usize>| {
            let span = self.view.span(range);
            let cut = span.of(self.view.text).map_or(0, |text| text.len() - bare(text).0.len());
            dateline_corpus::Span::new(span.start as usize, span.end as usize - cut)
        };
        let (span, name) = (strip(&tokens), strip(&name));
        self.mentions.push(Mention { span, name, tokens, kind, entity: None });
    }

    /// Whether the word is a common noun for somebody who can speak, and not part of a longer one.
    fn is_nominal(&self, at: usize, end: usize) -> bool {
        let speaks = class::PEOPLE | class::BODIES | class::PAPERS;
        let word = self.view.at(at);
        if !word.is(speaks) || word.is(class::POSSESSIVE) {
            return false;
        }
        let next = self.view.at(at + 1);
        let compound = at + 1 < end && next.is(speaks) && next.verb.is_none();
        let role = at + 1 < end && is_name_word(self.view, at + 1) && word.is(class::TITLE | class::PEOPLE);
        !compound && !role
    }

    /// Names in a headline: places, bodies by their capitals, and people whom the text names too.
    fn headline(&mut self, range: &Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            let word = bare(self.view.str(at)).0;
            let kind = if !self.view.is(at, class::CAPITAL) {
                None
            } else if self.last_names.contains(word) {
                Some(MentionKind::Person)
            } else if places::is_place(word) {
                Some(MentionKind::Place)
            } else if self.view.is(at, class::BODY_NAME) {
                Some(MentionKind::Body)
            } else {
                None
            };
            if let Some(kind) = kind {
                self.push(kind, at..at + 1, at..at + 1);
            } else if self.is_nominal(at, range.end) {
                let start = nominal_start(self.view, at, range.start);
                self.push(MentionKind::Nominal, start..at + 1, at..at + 1);
            }
            at += 1;
        }
    }
}

/// Whether a word of a sentence is part of a name by its capital, not by where it stands.
fn inner(view: View<'_>, range: &Range<usize>) -> impl Fn(&usize) -> bool {
    let first = first_word(view, range);
    move |&i| i > first && is_name_word(view, i) && !view.is(i, class::NUMERAL)
}

fn is_object_pronoun(view: View, at: usize) -> bool {
    matches!(view.str(at), "him" | "them")
}

/// The place of the first word of a sentence, marks and quotation marks aside.
fn first_word(view: View, range: &Range<usize>) -> usize {
    range.clone().find(|&i| view.is(i, class::WORD | class::NUMBER)).unwrap_or(range.start)
}

/// Whether what people do stands right after: a verb of saying, a form of `be` or `have`, `, who`.
fn followed_by_verb(view: View, at: usize) -> bool {
    let next = view.at(at + 1);
    let aside = view.str(at + 1) == "," && (view.str(at + 2) == "who" || view.is(at + 2, class::NUMBER));
    aside || next.verb.is_some() || next.is(class::BE | class::HAVE | class::MODAL)
}

/// Words that may stand before a name as part of its title.
fn is_role_word(view: View, at: usize) -> bool {
    let word = view.at(at);
    word.is(class::WORD) && (!word.is(class::GRAMMAR) || word.is(class::DETERMINER))
        || is_compound(view.str(at))
}

/// The first token of the noun phrase whose last is at `head`, no further back than `from`.
pub(crate) fn nominal_start(view: View, head: usize, from: usize) -> usize {
    let mut at = head;
    while at > from && head - at < 8 {
        let word: Word = view.at(at - 1);
        if word.is(class::DETERMINER) {
            at -= 1;
            if !view.is(at.wrapping_sub(1), class::DETERMINER) {
                break;
            }
            continue;
        }
        let verbal = word.verb.is_some() && !word.is(class::CAPITAL | class::PEOPLE | class::BODIES)
            || word.is(class::FINITE) && !word.is(class::CAPITAL);
        let modifies = word.is(class::WORD | class::NUMBER)
            && !word.is(class::GRAMMAR | class::CLITIC | class::TIME)
            && !verbal
            && !view.str(at - 1).ends_with("ly");
        if !modifies {
            break;
        }
        at -= 1;
    }
    at
}
