//! Lists of words from `data/`, read once.
//!
//! A list is a text file compiled into the library: lines that begin with `#` say where it comes from, every
//! other line is an entry. Entries are looked up folded (letter case and accents do not count) unless a list
//! says otherwise.

use std::collections::BTreeSet;

/// The entries of a list: lines that are neither empty nor comments, without the space around them.
pub fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// A list as a set, its entries as they are written.
pub fn set(list: &'static str) -> BTreeSet<&'static str> {
    entries(list).collect()
}
