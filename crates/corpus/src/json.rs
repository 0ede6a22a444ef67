//! A corpus as `dateline/1`, the JSON that the command prints.
//!
//! Nothing is copied for it: every part is written from the corpus itself. The keys of each object stand in their
//! alphabetical order.

mod articles;
mod figures;

use crate::{
    Abbreviation, Article, Claim, ClaimIx, Corpus, Day, DayRange, Difference, Edit, Event, Figure, Hidden,
    SCHEMA, Series, Side, Span, TimeOfDay, When,
};
use serde::{Serialize, Serializer};
use std::fmt::Display;

/// The corpus as one JSON object; null where something is not known.
pub fn corpus(corpus: &Corpus) -> impl Serialize {
    #[derive(Serialize)]
    struct Object<'c> {
        abbreviations: All<'c, Abbreviation>,
        claims: All<'c, Claim>,
        contact: Option<&'c str>,
        differences: All<'c, Difference>,
        documents: All<'c, Article>,
        events: All<'c, Event>,
        hidden: All<'c, Hidden>,
        schema: &'c str,
        series: All<'c, Series>,
        title: &'c str,
        window: Option<Range>,
    }
    Object {
        abbreviations: All(corpus, &corpus.abbreviations),
        claims: All(corpus, &corpus.claims),
        contact: corpus.contact.as_deref(),
        differences: All(corpus, &corpus.differences),
        documents: All(corpus, &corpus.articles),
        events: All(corpus, &corpus.events),
        hidden: All(corpus, &corpus.hidden),
        schema: SCHEMA,
        series: All(corpus, &corpus.series),
        title: &corpus.title,
        window: corpus.window.map(range),
    }
}

/// A part of a corpus, with the corpus that its places are of.
struct Of<'c, T>(&'c Corpus, &'c T);

/// A list of parts.
struct All<'c, T>(&'c Corpus, &'c [T]);

impl<'c, T> Serialize for All<'c, T>
where
    Of<'c, T>: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.1.iter().map(|one| Of(self.0, one)))
    }
}

/// What is written as it is shown.
struct Shown<T>(T);

impl<T: Display> Serialize for Shown<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

#[derive(Serialize)]
struct Range {
    from: Shown<Day>,
    to: Shown<Day>,
}

fn range(days: DayRange) -> Range {
    Range { from: Shown(days.from), to: Shown(days.to) }
}

impl Serialize for Of<'_, ClaimIx> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.claim(*self.1).id.serialize(serializer)
    }
}

impl Serialize for Of<'_, Difference> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Object<'c> {
            about: &'c str,
            claims: All<'c, Side>,
            sides: Vec<&'c str>,
        }
        let Of(corpus, difference) = *self;
        Object {
            about: &difference.about,
            claims: All(corpus, &difference.sides),
            sides: difference.sides.iter().map(|side| side.says.as_str()).collect(),
        }
        .serialize(serializer)
    }
}

impl Serialize for Of<'_, Side> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        All(self.0, &self.1.claims).serialize(serializer)
    }
}

/// When something happened or was said. An event's words are those of its claims.
#[derive(Serialize)]
struct Told<'c> {
    approximate: bool,
    basis: &'static str,
    from: Shown<Day>,
    ongoing: bool,
    part: Option<&'static str>,
    time: Option<Shown<TimeOfDay>>,
    to: Shown<Day>,
    written: Option<&'c str>,
}

fn told<'c>(when: &When, written: Option<&'c str>) -> Told<'c> {
    Told {
        written,
        approximate: when.approximate,
        basis: when.basis.key(),
        from: Shown(when.days.from),
        ongoing: when.ongoing,
        part: when.part.map(|part| part.key()),
        time: when.time.map(Shown),
        to: Shown(when.days.to),
    }
}

impl Serialize for Of<'_, Claim> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Object<'c> {
            background: Option<&'static str>,
            document: &'c str,
            end: u32,
            figures: All<'c, Figure>,
            id: &'c str,
            lane: &'static str,
            planned: bool,
            speaker: Option<Speaker<'c>>,
            start: u32,
            text: &'c str,
            when: Option<Told<'c>>,
        }
        #[derive(Serialize)]
        struct Speaker<'c> {
            basis: &'static str,
            name: &'c str,
            via: Option<&'c str>,
            written: Option<&'c str>,
        }
        let Of(corpus, claim) = *self;
        let written = |words: Option<Span>| words?.of(&corpus.article(claim.article).text);
        Object {
            background: claim.background.map(|background| background.key()),
            document: &corpus.article(claim.article).id,
            end: claim.span.end,
            figures: All(corpus, &claim.figures),
            id: &claim.id,
            lane: claim.lane.key(),
            planned: claim.planned,
            speaker: claim.speaker.as_ref().map(|speaker| Speaker {
                basis: speaker.basis.key(),
                name: &speaker.name,
                via: speaker.via.as_deref(),
                written: written(speaker.words),
            }),
            start: claim.span.start,
            text: corpus.words(claim),
            when: claim.when.as_ref().map(|when| told(when, written(when.words))),
        }
        .serialize(serializer)
    }
}

impl Serialize for Of<'_, Event> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Object<'c> {
            aliases: &'c [String],
            background: Option<&'static str>,
            claims: All<'c, ClaimIx>,
            edited: All<'c, Edit>,
            id: &'c str,
            lane: &'static str,
            pinned: bool,
            planned: bool,
            title: &'c str,
            when: Option<Told<'c>>,
        }
        let Of(corpus, event) = *self;
        Object {
            aliases: &event.aliases,
            background: event.background.map(|background| background.key()),
            claims: All(corpus, &event.claims),
            edited: All(corpus, &event.edited),
            id: &event.id,
            lane: event.lane.key(),
            pinned: event.pinned,
            planned: event.planned,
            title: &event.title,
            when: event.when.as_ref().map(|when| told(when, None)),
        }
        .serialize(serializer)
    }
}

impl Serialize for Of<'_, Edit> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Object<'c> {
            claim: &'c str,
            from: Option<&'c str>,
            note: Option<&'c str>,
            to: Option<&'c str>,
            what: &'static str,
        }
        let Of(_, edit) = *self;
        Object {
            claim: &edit.claim,
            from: edit.from.as_deref(),
            note: edit.note.as_deref(),
            to: edit.to.as_deref(),
            what: edit.what.key(),
        }
        .serialize(serializer)
    }
}

/// Where a hidden claim stands; its words are left out.
impl Serialize for Of<'_, Hidden> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Object<'c> {
            document: &'c str,
            end: u32,
            id: &'c str,
            line: u32,
            note: Option<&'c str>,
            start: u32,
        }
        let Of(corpus, hidden) = *self;
        Object {
            document: &corpus.article(hidden.article).id,
            end: hidden.span.end,
            id: &hidden.claim,
            line: hidden.line,
            note: hidden.note.as_deref(),
            start: hidden.span.start,
        }
        .serialize(serializer)
    }
}
