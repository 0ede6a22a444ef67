//! Which names are one body's: long forms, initials, and words that stand for it.

use super::{Entity, MentionKind};
use std::collections::HashMap;

/// The bodies of an article by name, initials and words.
#[derive(Default)]
pub(crate) struct Bodies {
    by_name: HashMap<String, usize>,
    by_short: HashMap<String, usize>,
    by_word: HashMap<String, usize>,
}

/// The initials of a name's capitalised words.
pub(crate) fn initials(name: &str) -> String {
    name.split([' ', '-']).filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase()).collect()
}

fn folded(name: &str) -> String {
    let folded = dateline_corpus::fold::fold(name);
    folded.strip_prefix("the ").map(str::to_owned).unwrap_or(folded)
}

impl Bodies {
    /// The body of a name, new or known.
    pub(crate) fn named(&mut self, entities: &mut Vec<Entity>, name: &str) -> usize {
        let key = folded(name);
        let short = is_short(name);
        let plain = name.replace('.', "");
        if let Some(&known) = self.by_name.get(&key) {
            return known;
        }
        if short && let Some(&known) = self.by_short.get(&plain) {
            if let Some(entity) = entities.get_mut(known) {
                entity.short.get_or_insert(plain);
            }
            return known;
        }
        let ix = entities.len();
        if !short {
            let initials = initials(name);
            if initials.len() > 1 {
                // A short form that came first is this body's.
                if let Some(&known) = self.by_name.get(&initials.to_lowercase()) {
                    self.by_name.insert(key, known);
                    if let Some(entity) = entities.get_mut(known) {
                        let short = std::mem::replace(&mut entity.name, name.to_owned());
                        entity.short.get_or_insert(short);
                    }
                    self.words(name, known);
                    return known;
                }
                self.by_short.entry(initials).or_insert(ix);
            }
        }
        self.by_name.insert(key, ix);
        self.words(name, ix);
        entities.push(Entity { name: name.to_owned(), short: None, kind: MentionKind::Body, gender: None });
        ix
    }

    /// Takes `short`, in brackets after a body's name, as its short form.
    pub(crate) fn bracketed(&mut self, entities: &mut [Entity], body: usize, short: &str) {
        self.by_name.insert(folded(short), body);
        if let Some(entity) = entities.get_mut(body) {
            entity.short = Some(short.to_owned());
        }
    }

    /// Notes that a body was spoken of, for `the council` after it.
    pub(crate) fn words(&mut self, name: &str, body: usize) {
        for word in name.split_whitespace() {
            self.by_word.insert(dateline_corpus::fold::fold(word), body);
        }
    }

    /// The body last spoken of whose name has the word.
    pub(crate) fn with_word(&self, word: &str) -> Option<usize> {
        self.by_word.get(&dateline_corpus::fold::fold(word)).copied()
    }
}

/// Whether a name is one of capitals: `HRANA`, `U.N.`.
pub(crate) fn is_short(name: &str) -> bool {
    name.len() > 1 && name.chars().all(|c| c.is_uppercase() || c == '.' || c.is_numeric())
}
