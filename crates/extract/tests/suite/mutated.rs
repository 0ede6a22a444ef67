//! Articles broken at random, the same way each time; a short run of what `cargo xtask fuzz` does for longer.

use super::invariants;
use std::time::{Duration, Instant};

const ARTICLES: [&str; 4] = [
    include_str!("crises/border/a.txt"),
    include_str!("crises/coup/a.txt"),
    include_str!("crises/flood/a.txt"),
    include_str!("crises/quake/b.txt"),
];
/// What the rules look for, a line each, as libFuzzer's dictionary has it.
const WORDS: &str = include_str!("../../../../fuzz/words.dict");
/// How many broken articles are read at most, and for how long.
const TEXTS: u64 = 400;
const TIME: Duration = Duration::from_millis(2_500);

/// A sequence of numbers that look random.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        // Marsaglia's xorshift.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}

/// The words of the dictionary, with their escapes as bytes.
fn words() -> Vec<Vec<u8>> {
    let quoted = WORDS.lines().filter_map(|line| line.strip_prefix('"')?.strip_suffix('"'));
    quoted.map(unescape).collect()
}

fn unescape(word: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = word;
    while let Some((before, after)) = rest.split_once('\\') {
        bytes.extend(before.as_bytes());
        rest = match after.strip_prefix('x') {
            Some(hex) => {
                bytes.push(u8::from_str_radix(&hex[..2], 16).expect("two digits"));
                &hex[2..]
            }
            None => {
                bytes.push(after.as_bytes()[0]);
                &after[1..]
            }
        };
    }
    bytes.extend(rest.as_bytes());
    bytes
}

/// A stretch of an article with words put in, pieces cut out and pieces doubled.
fn broken(random: &mut Random, words: &[Vec<u8>]) -> String {
    let article = ARTICLES[random.below(ARTICLES.len())].as_bytes();
    let from = random.below(article.len());
    let mut text = article[from..(from + 600).min(article.len())].to_vec();
    for _ in 0..random.below(12) {
        let at = random.below(text.len());
        let end = (at + random.below(40)).min(text.len());
        match random.below(4) {
            0 => drop(text.drain(at..end)),
            1 => {
                let piece = text[at..end].to_vec();
                let to = random.below(text.len());
                text.splice(to..to, piece);
            }
            _ => {
                let word = &words[random.below(words.len())];
                text.splice(at..at, word.iter().copied());
            }
        }
    }
    String::from_utf8_lossy(&text).into_owned()
}

#[test]
fn ok_articles_broken_at_random_hold_together() {
    let words = words();
    let begun = Instant::now();
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for _ in 0..TEXTS {
        let text = broken(&mut random, &words);
        let parts: Vec<&str> = text.split('\u{c}').take(3).collect();
        invariants::extraction(&parts);
        invariants::line(&text);
        invariants::dates(&text);
        invariants::attributions(&text);
        if begun.elapsed() > TIME {
            break;
        }
    }
}

#[test]
fn ok_words_of_the_dictionary() {
    assert_eq!(unescape(r#"\xe2\x80\x9c\"a\x0a"#), "“\"a\n".as_bytes());
    assert!(words().len() > 80);
}

#[test]
fn ok_manifests_broken_at_random() {
    let whole = include_str!("../../../../fuzz/manifests/corpus.toml");
    for (at, _) in whole.char_indices() {
        invariants::manifest(&whole[..at]);
        invariants::manifest(&whole[at..]);
    }
}
