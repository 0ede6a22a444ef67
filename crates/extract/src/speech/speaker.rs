//! Whom a noun phrase names, and whom a pronoun means.

use crate::names::{
    Gender, Mention, MentionKind, Names, gender_of_pronoun, resolve_shown,
    runs::View,
    words::{bare, class},
};
use std::ops::Range;

/// Who speaks, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Speaker {
    /// The name to show.
    pub(crate) name: String,
    /// What it is.
    pub(crate) kind: MentionKind,
    /// Whom it is, where the article names them.
    pub(crate) entity: Option<usize>,
    /// Whether it is several: `officials`.
    pub(crate) plural: bool,
    /// Whether it is a body rather than a person.
    pub(crate) body: bool,
}

impl Speaker {
    /// Whether it is somebody with a name.
    pub(crate) fn is_named(&self) -> bool {
        matches!(self.kind, MentionKind::Person | MentionKind::Body | MentionKind::Place)
    }
}

/// What was spoken of so far, for pronouns.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    /// The last speakers, the latest last, with the paragraph they spoke in.
    spoken: Vec<(usize, Speaker)>,
    /// Whom the last clause was about, with its paragraph.
    subject: Option<(usize, Speaker)>,
    /// The paragraph of the clause that is read.
    paragraph: usize,
    /// Genders learned from pronouns.
    learned: std::collections::HashMap<usize, Gender>,
}

/// How many of the last speakers are remembered.
const REMEMBERED: usize = 8;

impl Memory {
    /// Notes that somebody spoke in a paragraph.
    pub(crate) fn spoke(&mut self, paragraph: usize, speaker: &Speaker) {
        if self.spoken.len() == REMEMBERED {
            self.spoken.remove(0);
        }
        self.spoken.push((paragraph, speaker.clone()));
    }

    /// Begins a clause; `before` is whom the one before was about.
    pub(crate) fn open(&mut self, paragraph: usize, before: Option<Speaker>) {
        if let Some(speaker) = before {
            self.subject = Some((self.paragraph, speaker));
        }
        self.paragraph = paragraph;
    }

    /// Whom the last clause that was about somebody was about, in this paragraph or the one before.
    pub(crate) fn subject(&self, paragraph: usize) -> Option<&Speaker> {
        self.subject.as_ref().filter(|(at, _)| paragraph.saturating_sub(*at) <= 1).map(|(_, speaker)| speaker)
    }

    /// The last speaker, in this paragraph or the one before.
    pub(crate) fn last(&self, paragraph: usize, fits: impl Fn(&Speaker) -> bool) -> Option<&Speaker> {
        self.spoken
            .iter()
            .rev()
            .find(|(at, speaker)| paragraph - (*at).min(paragraph) <= 1 && fits(speaker))
            .map(|(_, speaker)| speaker)
    }

    /// Notes that a pronoun was taken to mean somebody.
    pub(crate) fn learn(&mut self, speaker: &Speaker, gender: Option<Gender>) {
        if let (Some(entity), Some(gender)) = (speaker.entity, gender) {
            self.learned.entry(entity).or_insert(gender);
        }
    }

    /// Whether a person may be meant by a pronoun of a gender.
    fn may_be(&self, names: &Names, entity: Option<usize>, gender: Option<Gender>) -> bool {
        let Some(entity) = entity else { return true };
        let known =
            names.entities.get(entity).and_then(|e| e.gender).or_else(|| self.learned.get(&entity).copied());
        known.is_none() || gender.is_none() || known == gender
    }
}

/// The mentions that begin within a range of tokens.
pub(crate) fn mentions_in<'n>(names: &'n Names, tokens: &Range<usize>) -> &'n [Mention] {
    let from = names.mentions.partition_point(|m| m.tokens.start < tokens.start);
    let to = names.mentions.partition_point(|m| m.tokens.start < tokens.end);
    names.mentions.get(from..to.max(from)).unwrap_or_default()
}

/// Whom a mention means, pronouns aside.
pub(crate) fn of_mention(view: View, names: &Names, mention: &Mention) -> Speaker {
    let head = mention.tokens.end.saturating_sub(1);
    let body = matches!(mention.kind, MentionKind::Body | MentionKind::Place) || view.is(head, class::BODIES);
    let plural = mention.kind == MentionKind::Nominal
        && (view.str(head).ends_with('s') && !view.str(head).ends_with("ss")
            || matches!(view.str(head), "people" | "police" | "men" | "women"));
    match names.entity(mention) {
        Some(entity) => Speaker {
            name: entity.name.clone(),
            kind: entity.kind,
            entity: mention.entity,
            plural: false,
            body,
        },
        None => {
            Speaker { name: resolve_shown(view, mention), kind: mention.kind, entity: None, plural, body }
        }
    }
}

/// Whom the head of a noun phrase names: a name that ends it, else the common noun that does.
pub(crate) fn of_phrase(view: View, names: &Names, head: &Range<usize>) -> Option<Speaker> {
    let mut found: Option<&Mention> = None;
    let mut parts: Vec<&Mention> = Vec::new();
    let mut head = head.clone();
    for mention in mentions_in(names, &head) {
        // `the Commission on Human Rights`: the name goes on where the noun phrase's first noun ends.
        let name = matches!(mention.kind, MentionKind::Body | MentionKind::Person);
        if mention.tokens.end > head.end {
            if !name {
                continue;
            }
            head.end = mention.tokens.end;
        }
        if mention.kind == MentionKind::Pronoun {
            continue;
        }
        let possessor = view.is(mention.tokens.end.saturating_sub(1), class::POSSESSIVE);
        if possessor {
            continue;
        }
        if found.is_none_or(|f| (mention.tokens.end, rank(mention.kind)) >= (f.tokens.end, rank(f.kind))) {
            if found.is_some_and(|f| f.tokens.end <= mention.tokens.start) {
                parts.extend(found);
            }
            found = Some(mention);
        }
    }
    // `Jane Doe of the Institute`: the first of them.
    let person = parts.iter().rev().find(|m| {
        m.kind == MentionKind::Person && view.is(m.tokens.end, class::PREPOSITION) && m.tokens.end < head.end
    });
    if let Some(person) = person {
        return Some(of_mention(view, names, person));
    }
    let found = found?;
    // `officials familiar with the matter`
    let apt = found.kind == MentionKind::Nominal
        && matches!(
            view.str(found.tokens.end),
            "loyal"
                | "familiar"
                | "close"
                | "present"
                | "aware"
                | "near"
                | "involved"
                | "briefed"
                | "opposed"
        );
    let ends = apt
        || found.tokens.end >= head.end
        || (found.tokens.end..head.end)
            .all(|i| view.is(i, class::MARK | class::ADVERB | class::TIME | class::ALL_CAPITALS));
    if !ends {
        return None;
    }
    // `A and B said`, `A, B and C said`.
    let article = |at: usize| usize::from(view.says(at, "the"));
    let links = |m: &Mention, next: usize, link: &str| {
        let after = m.tokens.end + 1;
        view.str(m.tokens.end) == link && after + article(after) >= next && after <= next
    };
    let joined = parts.last().filter(|m| links(m, found.tokens.start, "and"));
    let speaker = of_mention(view, names, found);
    Some(match joined {
        Some(last) => {
            let mut before = vec![*last];
            for part in parts.iter().rev().skip(1).take(6) {
                match before.last() {
                    Some(next) if links(part, next.tokens.start, ",") => before.push(part),
                    _ => break,
                }
            }
            let listed: Vec<String> = before.iter().rev().map(|m| of_mention(view, names, m).name).collect();
            Speaker {
                name: format!("{} and {}", listed.join(", "), speaker.name),
                entity: None,
                plural: true,
                body: speaker.body,
                kind: speaker.kind,
            }
        }
        None => speaker,
    })
}

fn rank(kind: MentionKind) -> u8 {
    match kind {
        MentionKind::Person => 5,
        MentionKind::Body => 4,
        MentionKind::Place => 3,
        MentionKind::Nominal => 2,
        MentionKind::Unknown => 1,
        MentionKind::Pronoun => 0,
    }
}

/// Whom a pronoun means: whoever this clause is about, the subject of the clause before, the last speaker that
/// fits, in this paragraph or the one before, else the last one named.
pub(crate) fn of_pronoun<'s>(
    view: View,
    names: &Names,
    memory: &Memory,
    at: usize,
    paragraph: usize,
    here: impl Iterator<Item = &'s Speaker>,
) -> Option<Speaker> {
    let word = bare(view.str(at)).0;
    let gender = gender_of_pronoun(word);
    let fits_kind = |kind: MentionKind, plural: bool, body: bool| match word {
        _ if gender.is_some() => {
            matches!(kind, MentionKind::Person | MentionKind::Unknown)
                || kind == MentionKind::Nominal && !plural && !body
        }
        "it" | "It" | "its" | "Its" => {
            matches!(kind, MentionKind::Body | MentionKind::Place) || kind == MentionKind::Nominal && body
        }
        "they" | "They" | "their" | "Their" => plural || kind == MentionKind::Body,
        _ => false,
    };
    let fits = |speaker: &Speaker| {
        fits_kind(speaker.kind, speaker.plural, speaker.body) && memory.may_be(names, speaker.entity, gender)
    };
    // A capitalised word that nothing tells is a person only once it has spoken.
    let surely = |speaker: &Speaker| fits(speaker) && speaker.kind != MentionKind::Unknown;
    let mut here = here;
    if let Some(speaker) = here.find(|speaker| surely(speaker)) {
        return Some(speaker.clone());
    }
    if let Some(speaker) = memory.subject(paragraph).filter(|speaker| surely(speaker)) {
        return Some(speaker.clone());
    }
    if let Some(speaker) = memory.last(paragraph, fits) {
        return Some(speaker.clone());
    }
    // The last one named in this paragraph or the end of the one before.
    mentions_in(names, &(at.saturating_sub(80)..at))
        .iter()
        .rev()
        .filter(|m| m.entity.is_some())
        .map(|m| of_mention(view, names, m))
        .find(|speaker| surely(speaker))
}
