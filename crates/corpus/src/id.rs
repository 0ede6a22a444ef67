//! Stable ids.
//!
//! A claim's id comes from its article's id and its own words, an event's from its first claim's, so that
//! both stay as they are when other articles come and go. The hash is FNV-1a, 64 bits, of which 50 are
//! written as ten letters of Crockford's base 32: short enough for an address, and two among a hundred
//! thousand claims meet with a chance of one in two hundred thousand.

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// FNV-1a over several pieces, with a byte between them that no UTF-8 text holds.
#[inline]
pub fn hash<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> u64 {
    let mut state: u64 = 0xcbf2_9ce4_8422_2325;
    for piece in pieces {
        for &byte in piece.iter().chain(&[0xff]) {
            state = (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    state
}

fn letters(prefix: char, hash: u64) -> String {
    let mut id = String::with_capacity(11);
    id.push(prefix);
    // FNV's low bits mix best; fold the high ones in.
    let mixed = hash ^ (hash >> 29);
    id.extend((0..10).map(|i| char::from(ALPHABET[(mixed >> (5 * i) & 31) as usize])));
    id
}

/// The id of a claim: `nth` counts earlier claims of the same words in the same article.
pub fn claim(article: &str, words: &str, nth: u32) -> String {
    letters('c', hash([article.as_bytes(), words.as_bytes(), &nth.to_le_bytes()]))
}

/// The id of the event whose first claim has this id.
pub fn event(first_claim: &str) -> String {
    letters('e', hash([first_claim.as_bytes()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Changing this breaks every link that readers have kept.
    #[test]
    fn ids_are_pinned() {
        assert_eq!(claim("a", "They met.", 0), "cxmxswjp2m2");
        assert_eq!(event("cxmxswjp2m2").len(), 11);
    }

    #[test]
    fn pieces_do_not_run_together() {
        assert_ne!(claim("ab", "c", 0), claim("a", "bc", 0));
        assert_ne!(claim("a", "b", 0), claim("a", "b", 1));
    }
}
