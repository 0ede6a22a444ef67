//! A corpus as bytes: a magic word, the version of the form, and every record's fields in order.
//!
//! Numbers are written in as few bytes as they need, seven bits each (LEB128), lists and texts after their
//! lengths. Encoding is deterministic: the same corpus gives the same bytes on any machine. A derived format
//! (serde with postcard) cost the browser's program 3 kB more for the same bytes; `records` names every field,
//! and the compiler holds it to the types.

mod bytes;
mod records;

use crate::Corpus;
use bytes::{Bytes, Coded};

const MAGIC: [u8; 4] = *b"DTLN";
const VERSION: u8 = 5;

/// Why bytes are no corpus.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodecError {
    /// They do not begin as an encoded corpus does.
    #[error("these bytes are not an encoded corpus")]
    NotACorpus,
    /// They were written by another version of the software.
    #[error("the corpus is encoded in form {0}, this software reads form {VERSION}: build both anew")]
    Version(u8),
    /// They are cut short or damaged.
    #[error("the encoded corpus is damaged")]
    Damaged,
}

/// The bytes of a corpus.
pub fn encode(corpus: &Corpus) -> Vec<u8> {
    let mut out = [MAGIC.as_slice(), &[VERSION]].concat();
    corpus.put(&mut out);
    out
}

/// The corpus that [`encode`] made these bytes of.
///
/// # Errors
///
/// Where the bytes are something else, of another version, or damaged.
pub fn decode(bytes: &[u8]) -> Result<Corpus, CodecError> {
    let rest = bytes.strip_prefix(&MAGIC).ok_or(CodecError::NotACorpus)?;
    match rest.split_first() {
        Some((&VERSION, body)) => Bytes::new(body).whole().ok_or(CodecError::Damaged),
        Some((&version, _)) => Err(CodecError::Version(version)),
        None => Err(CodecError::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::*;
    use proptest::prelude::*;

    fn corpus() -> Corpus {
        let days = DayRange::new(Day(-3), Day(20_000));
        let span = Span::new(0, 300);
        let figure = Figure {
            span,
            measure: "killed".into(),
            population: "total".into(),
            value: Some(u64::MAX),
            bound: Bound::Thousands,
            source: None,
            as_of: Some(days),
            part_of: Some(FigureRef { claim: ClaimIx(0), figure: 7 }),
            derived: true,
        };
        let when = When {
            time: TimeOfDay::new(23, 59),
            part: Some(PartOfDay::Mid),
            ongoing: true,
            words: Some(span),
            ..When::new(days, Basis::Publication)
        };
        let claim = Claim {
            id: "c1".into(),
            article: ArticleIx(0),
            span,
            sentence: span,
            lane: Lane::Ground,
            when: Some(when),
            planned: true,
            background: Some(Background::Topic),
            speaker: Some(Speaker {
                name: "Ø".into(),
                via: Some(String::new()),
                words: None,
                basis: SpeakerBasis::Carried,
            }),
            figures: vec![figure],
        };
        let abbreviation = Abbreviation {
            short: "FØ".into(),
            full: "Fløods Office".into(),
            article: ArticleIx(0),
            span,
            sentence: span,
        };
        Corpus {
            title: "Fløods — 洪水".into(),
            window: Some(days),
            claims: vec![claim],
            abbreviations: vec![abbreviation],
            ..Corpus::empty()
        }
    }

    #[test]
    fn ok_what_is_encoded_decodes_to_the_same() {
        let corpus = corpus();
        assert_eq!(decode(&encode(&corpus)), Ok(corpus));
    }

    #[test]
    fn err_bytes_cut_short_or_too_long_are_damaged() {
        let whole = encode(&corpus());
        for end in MAGIC.len()..whole.len() {
            assert_eq!(decode(&whole[..end]), Err(CodecError::Damaged), "at {end}");
        }
        assert_eq!(decode(&[whole.as_slice(), &[0]].concat()), Err(CodecError::Damaged));
    }

    #[test]
    fn err_other_bytes_and_versions_say_so() {
        assert_eq!(decode(b"<html>"), Err(CodecError::NotACorpus));
        assert_eq!(decode(b"DTLN\x01"), Err(CodecError::Version(1)));
    }

    proptest! {
        #[test]
        fn broken_bytes_are_refused_or_read(at in 5usize..200, byte: u8) {
            let mut bytes = encode(&corpus());
            if let Some(slot) = bytes.get_mut(at) {
                *slot = byte;
            }
            let _ = decode(&bytes);
        }
    }
}
