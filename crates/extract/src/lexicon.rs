//! Lists of words from `data/`, read once.
//!
//! A list is a text file compiled into the library: lines that begin with `#` say where it comes from, every
//! other line is an entry. Entries are looked up folded (letter case and accents do not count) unless a list
//! says otherwise.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    hash::{BuildHasherDefault, Hasher},
};

/// What is said of each word of a list.
pub(crate) type Table<K, V> = HashMap<K, V, BuildHasherDefault<WordHasher>>;

/// The words of a list of which nothing is said.
pub(crate) type Set = HashSet<&'static str, BuildHasherDefault<WordHasher>>;

/// Multiplies eight bytes at a time. The words of a list are few and fixed, so nobody can make them collide.
#[derive(Clone, Copy, Default)]
pub(crate) struct WordHasher(u64);

impl WordHasher {
    fn add(&mut self, bits: u64) {
        self.0 = (self.0.rotate_left(5) ^ bits).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        // A table takes its place from the low bits and its mark from the high ones; a product's low bits are poor.
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        let (whole, rest) = bytes.as_chunks::<8>();
        for eight in whole {
            self.add(u64::from_le_bytes(*eight));
        }
        let last = rest.iter().rev().fold(0, |bits, &byte| bits << 8 | u64::from(byte));
        self.add(last | (rest.len() as u64) << 56);
    }

    fn write_u8(&mut self, _: u8) {
        // What ends a string here: the length of its last bytes says as much.
    }
}

/// The entries of a list: lines that are neither empty nor comments, without the space around them.
pub fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// A list as a set, its entries as they are written.
pub fn set(list: &'static str) -> BTreeSet<&'static str> {
    entries(list).collect()
}
