//! An editor's decisions as a manifest writes them: a few words of a claim, and what to do with it.

use super::{Place, Reader, nearest};
use dateline_corpus::{Lane, fold};
use serde::{
    Deserialize, Deserializer,
    de::{self, MapAccess, Visitor, value::MapAccessDeserializer},
};
use std::fmt;
use toml::Spanned;

/// One decision of an editor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// The claim it is about.
    pub claim: Pointer,
    /// What the claim's event is called.
    pub title: Option<String>,
    /// The lane the claim belongs to.
    pub lane: Option<Lane>,
    /// Whether the claim is hidden, or its whole event.
    pub hide: Option<Hide>,
    /// Whether the claim's event is seen first.
    pub pin: bool,
    /// Whether the claim leaves its event.
    pub split: bool,
    /// A claim whose event and this one's are one.
    pub merge: Option<Pointer>,
    /// Why; readers see it.
    pub note: Option<String>,
}

/// What is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hide {
    /// The claim.
    Claim,
    /// Every claim of its event.
    Event,
}

/// A claim, by a few of its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pointer {
    /// The words; letter case, white space and the shape of quotation marks do not count.
    pub words: String,
    /// The file of its article, where the words alone do not tell.
    pub article: Option<String>,
    /// The line that the words begin in, from 1, where even the article does not.
    pub line: Option<u32>,
    /// Where the manifest has the words.
    pub place: Place,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDecision {
    claim: Spanned<String>,
    article: Option<Spanned<String>>,
    line: Option<u32>,
    title: Option<Spanned<String>>,
    lane: Option<Spanned<String>>,
    hide: Option<Spanned<RawHide>>,
    #[serde(default)]
    pin: bool,
    #[serde(default)]
    split: bool,
    merge: Option<Spanned<RawMerge>>,
    note: Option<String>,
}

/// `true`, `false` or `"event"`.
struct RawHide(Option<Hide>);

/// Words alone, or a table that narrows them down.
enum RawMerge {
    Words(String),
    Claim(RawClaim),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawClaim {
    claim: Spanned<String>,
    article: Option<Spanned<String>>,
    line: Option<u32>,
}

impl Reader<'_> {
    /// A decision; nothing where something is wrong with it, which is then among the errors.
    pub(super) fn decision(&mut self, raw: &RawDecision, known: Option<&[&str]>) -> Option<Decision> {
        let before = self.errors.len();
        let claim = self.pointer(&raw.claim, raw.article.as_ref(), raw.line, known);
        let merge = raw.merge.as_ref().map(|merge| match merge.get_ref() {
            RawMerge::Words(words) => {
                self.pointer(&Spanned::new(merge.span(), words.clone()), None, None, known)
            }
            RawMerge::Claim(other) => self.pointer(&other.claim, other.article.as_ref(), other.line, known),
        });
        let title = raw.title.as_ref().map(|title| {
            let words = title.get_ref().split_whitespace().collect::<Vec<_>>().join(" ");
            if words.is_empty() {
                self.error(title.span(), "the title is empty", "write what happened, or leave `title` out");
            }
            words
        });
        let lane = raw.lane.as_ref().and_then(|lane| self.lane(lane));
        let hide = raw.hide.as_ref().and_then(|hide| hide.get_ref().0);
        let changes = title.is_some() || raw.lane.is_some() || raw.pin || raw.split || merge.is_some();
        if let (Some(raw), Some(_), true) = (&raw.hide, hide, changes) {
            let message = "what is hidden can be nothing else";
            self.error(raw.span(), message, "keep `hide`, or what else this decision says");
        }
        if hide.is_none() && !changes {
            let message = "this decision changes nothing";
            let help = "give one of `title`, `lane`, `hide`, `pin`, `split`, `merge`";
            self.error(raw.claim.span(), message, help);
        }
        let note = raw.note.as_deref().map(str::trim).filter(|note| !note.is_empty()).map(str::to_owned);
        let decision = Decision { claim, title, lane, hide, pin: raw.pin, split: raw.split, merge, note };
        (self.errors.len() == before).then_some(decision)
    }

    fn pointer(
        &mut self,
        words: &Spanned<String>,
        article: Option<&Spanned<String>>,
        line: Option<u32>,
        known: Option<&[&str]>,
    ) -> Pointer {
        // Accents alone are no words either.
        if fold::fold(words.get_ref()).trim().is_empty() {
            self.error(words.span(), "there are no words", "copy a few words of the claim");
        }
        if let Some(article) = article {
            self.known(article, known);
        }
        Pointer {
            words: words.get_ref().clone(),
            article: article.map(|article| article.get_ref().clone()),
            line,
            place: self.place(words.span().start),
        }
    }

    fn lane(&mut self, lane: &Spanned<String>) -> Option<Lane> {
        let found = Lane::from_key(lane.get_ref());
        if found.is_none() {
            let keys = || Lane::ALL.into_iter().map(Lane::key);
            let help = nearest(lane.get_ref(), keys()).map_or_else(
                || format!("the lanes are {}", keys().collect::<Vec<_>>().join(", ")),
                |near| format!("did you mean `{near}`?"),
            );
            self.error(lane.span(), format!("there is no lane `{}`", lane.get_ref()), help);
        }
        found
    }
}

impl<'de> Deserialize<'de> for RawHide {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<RawHide, D::Error> {
        struct Seen;
        impl Visitor<'_> for Seen {
            type Value = RawHide;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("true, for the claim, or \"event\", for its whole event")
            }

            fn visit_bool<E: de::Error>(self, hide: bool) -> Result<RawHide, E> {
                Ok(RawHide(hide.then_some(Hide::Claim)))
            }

            fn visit_str<E: de::Error>(self, what: &str) -> Result<RawHide, E> {
                match what {
                    "claim" => Ok(RawHide(Some(Hide::Claim))),
                    "event" => Ok(RawHide(Some(Hide::Event))),
                    other => Err(E::invalid_value(de::Unexpected::Str(other), &self)),
                }
            }
        }
        deserializer.deserialize_any(Seen)
    }
}

impl<'de> Deserialize<'de> for RawMerge {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<RawMerge, D::Error> {
        struct Seen;
        impl<'de> Visitor<'de> for Seen {
            type Value = RawMerge;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a few words of the other claim, or { claim = \"…\", article = \"…\" }")
            }

            fn visit_str<E: de::Error>(self, words: &str) -> Result<RawMerge, E> {
                Ok(RawMerge::Words(words.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawMerge, A::Error> {
                RawClaim::deserialize(MapAccessDeserializer::new(map)).map(RawMerge::Claim)
            }
        }
        deserializer.deserialize_any(Seen)
    }
}
