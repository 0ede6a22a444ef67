//! Articles, and what is read of them apart from claims.

use super::{All, Of, Shown};
use crate::{Abbreviation, Article, Boilerplate, Day, Repeat, TimeOfDay};
use serde::{Serialize, Serializer};

impl Serialize for Of<'_, Article> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Object<'c> {
            boilerplate: All<'c, Boilerplate>,
            excerpts: bool,
            file: &'c str,
            id: &'c str,
            outlet: Option<&'c str>,
            published: Published,
            repeats: All<'c, Repeat>,
            title: &'c str,
            url: Option<&'c str>,
        }
        #[derive(Serialize)]
        struct Published {
            basis: &'static str,
            from: Option<Shown<Day>>,
            time: Option<Shown<TimeOfDay>>,
            to: Option<Shown<Day>>,
        }
        let Of(corpus, article) = *self;
        let published = &article.published;
        let published = Published {
            basis: published.basis.key(),
            from: published.days.map(|days| Shown(days.from)),
            time: published.time.map(Shown),
            to: published.days.map(|days| Shown(days.to)),
        };
        Object {
            boilerplate: All(corpus, &article.boilerplate),
            excerpts: article.excerpts,
            file: &article.file,
            id: &article.id,
            outlet: article.outlet.as_deref(),
            published,
            repeats: All(corpus, &article.repeats),
            title: &article.title,
            url: article.url.as_deref(),
        }
        .serialize(serializer)
    }
}

impl Serialize for Of<'_, Boilerplate> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Object<'c> {
            end: u32,
            reason: &'c str,
            start: u32,
        }
        let Of(_, piece) = *self;
        Object { end: piece.span.end, reason: &piece.reason, start: piece.span.start }.serialize(serializer)
    }
}

impl Serialize for Of<'_, Repeat> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Object<'c> {
            document: &'c str,
            percent: u8,
        }
        let Of(corpus, repeat) = *self;
        Object { document: &corpus.article(repeat.article).id, percent: repeat.percent }.serialize(serializer)
    }
}

/// An abbreviation with the words that explain it.
impl Serialize for Of<'_, Abbreviation> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Object<'c> {
            document: &'c str,
            end: u32,
            full: &'c str,
            short: &'c str,
            start: u32,
            text: Option<&'c str>,
        }
        let Of(corpus, one) = *self;
        let article = corpus.article(one.article);
        Object {
            document: &article.id,
            end: one.span.end,
            full: &one.full,
            short: &one.short,
            start: one.span.start,
            text: one.span.of(&article.text),
        }
        .serialize(serializer)
    }
}
