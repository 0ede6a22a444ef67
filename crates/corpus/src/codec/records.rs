//! The fields of every record, in the order they are written.
//!
//! A record that gains a field, or a choice that gains a case, does not compile until it is named here too; give the
//! form a new version then.

use super::bytes::{Bytes, Coded};
use crate::*;

macro_rules! records {
    ($($record:ident { $($field:ident),* $(,)? })*) => {$(
        impl Coded for $record {
            fn put(&self, out: &mut Vec<u8>) {
                let $record { $($field),* } = self;
                $($field.put(out);)*
            }

            fn take(bytes: &mut Bytes<'_>) -> Option<Self> {
                Some($record { $($field: Coded::take(bytes)?),* })
            }
        }
    )*};
}

macro_rules! wrapped {
    ($($wrapper:ident),*) => {$(
        impl Coded for $wrapper {
            fn put(&self, out: &mut Vec<u8>) {
                self.0.put(out);
            }

            fn take(bytes: &mut Bytes<'_>) -> Option<Self> {
                Coded::take(bytes).map($wrapper)
            }
        }
    )*};
}

macro_rules! choices {
    ($($choice:ident { $($case:ident),* $(,)? })*) => {$(
        impl Coded for $choice {
            fn put(&self, out: &mut Vec<u8>) {
                out.push(match self { $($choice::$case => $choice::$case as u8),* });
            }

            fn take(bytes: &mut Bytes<'_>) -> Option<Self> {
                const CASES: &[$choice] = &[$($choice::$case),*];
                // The place of a case is what was written for it.
                const _: () = {
                    let mut place = 0;
                    while place < CASES.len() {
                        assert!(CASES[place] as usize == place);
                        place += 1;
                    }
                };
                CASES.get(usize::from(bytes.byte()?)).copied()
            }
        }
    )*};
}

wrapped!(ArticleIx, ClaimIx, Day, EventIx, TimeOfDay);

records! {
    Abbreviation { short, full, article, span, sentence }
    Article { id, file, title, outlet, url, published, repeats, boilerplate, excerpts, text }
    Published { days, time, basis }
    Repeat { article, percent }
    Boilerplate { span, reason }
    Claim { id, article, span, sentence, lane, when, planned, background, speaker, figures }
    Speaker { name, via, words, basis }
    Corpus { title, window, window_inferred, country, contact, articles, claims, events, series, differences, hidden, abbreviations }
    DayRange { from, to }
    Edit { what, from, to, claim, note }
    Hidden { claim, event, article, span, line, note }
    Event { id, aliases, title, lane, when, planned, background, claims, pinned, edited }
    Difference { about, sides }
    Side { says, claims }
    Figure { span, measure, population, value, bound, source, as_of, part_of, derived }
    FigureRef { claim, figure }
    Series { source, measure, population, points }
    Point { as_of, value, bound, derived, claims }
    Span { start, end }
    When { days, time, part, approximate, ongoing, basis, words }
}

choices! {
    PublicationBasis { Stated, Embedded, Inferred, Manifest }
    Background { Time, Topic }
    SpeakerBasis { Quoted, Reported, Carried }
    Edited { Retitled, Moved, Merged, Split, Hidden, Pinned }
    Bound { Exact, AtLeast, MoreThan, About, Nearly, AtMost, Hundreds, Thousands }
    Lane { Tolls, Diplomacy, Reactions, Ground }
    Basis { Explicit, Relative, Carried, Publication }
    PartOfDay { Early, Morning, Midday, Afternoon, Evening, Night, Overnight, Late, Mid }
}
