//! A corpus as bytes: a magic word, the version of the form, and postcard.
//!
//! Encoding is deterministic: the same corpus gives the same bytes on any machine.

use crate::Corpus;

const MAGIC: [u8; 4] = *b"DTLN";
const VERSION: u8 = 3;

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
    let header = [MAGIC.as_slice(), &[VERSION]].concat();
    // Postcard fails only where a sink is full or a length unknown; a growing Vec of Vecs has neither.
    postcard::to_extend(corpus, header).unwrap_or_default()
}

/// The corpus that [`encode`] made these bytes of.
///
/// # Errors
///
/// Where the bytes are something else, of another version, or damaged.
pub fn decode(bytes: &[u8]) -> Result<Corpus, CodecError> {
    let rest = bytes.strip_prefix(&MAGIC).ok_or(CodecError::NotACorpus)?;
    match rest.split_first() {
        Some((&VERSION, body)) => postcard::from_bytes(body).map_err(|_| CodecError::Damaged),
        Some((&version, _)) => Err(CodecError::Version(version)),
        None => Err(CodecError::Damaged),
    }
}
