//! Figures and their series.

use super::{All, Of, Range, range};
use crate::{ClaimIx, Figure, FigureRef, Point, Series};
use serde::{Serialize, Serializer};

impl Serialize for Of<'_, Figure> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Object<'c> {
            as_of: Option<Range>,
            bound: &'static str,
            derived: bool,
            end: u32,
            measure: &'c str,
            part_of: Option<Of<'c, FigureRef>>,
            population: &'c str,
            source: Option<&'c str>,
            start: u32,
            value: Option<u64>,
        }
        let Of(corpus, figure) = *self;
        Object {
            as_of: figure.as_of.map(range),
            bound: figure.bound.key(),
            derived: figure.derived,
            end: figure.span.end,
            measure: &figure.measure,
            part_of: figure.part_of.as_ref().map(|whole| Of(corpus, whole)),
            population: &figure.population,
            source: figure.source.as_deref(),
            start: figure.span.start,
            value: figure.value,
        }
        .serialize(serializer)
    }
}

impl Serialize for Of<'_, FigureRef> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Object<'c> {
            claim: &'c str,
            figure: u32,
        }
        let Of(corpus, whole) = *self;
        Object { claim: &corpus.claim(whole.claim).id, figure: whole.figure }.serialize(serializer)
    }
}

impl Serialize for Of<'_, Series> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Object<'c> {
            measure: &'c str,
            points: All<'c, Point>,
            population: &'c str,
            source: Option<&'c str>,
        }
        let Of(corpus, series) = *self;
        Object {
            measure: &series.measure,
            points: All(corpus, &series.points),
            population: &series.population,
            source: series.source.as_deref(),
        }
        .serialize(serializer)
    }
}

impl Serialize for Of<'_, Point> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Object<'c> {
            as_of: Range,
            bound: &'static str,
            claims: All<'c, ClaimIx>,
            derived: bool,
            value: u64,
        }
        let Of(corpus, point) = *self;
        Object {
            as_of: range(point.as_of),
            bound: point.bound.key(),
            claims: All(corpus, &point.claims),
            derived: point.derived,
            value: point.value,
        }
        .serialize(serializer)
    }
}
