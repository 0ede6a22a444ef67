//! An invented crisis: where it happens, who speaks of it, and what happens on each of its days.

use super::random::Random;
use dateline_corpus::Day;
use std::collections::BTreeSet;

/// What happens, as the grammar's leads and headlines call it.
const KINDS: [&str; 10] =
    ["flood", "fire", "clash", "arrest", "talks", "statement", "outage", "strike", "toll", "quake"];
const COUNTRIES: [&str; 20] = [
    "Norway", "Chile", "Kenya", "Portugal", "Vietnam", "Canada", "Ghana", "Peru", "Nepal", "Ireland",
    "Jordan", "Morocco", "Japan", "Finland", "Uruguay", "Botswana", "Austria", "Malaysia", "Greece",
    "Mexico",
];
const STARTS: [&str; 24] = [
    "Bra", "Cor", "Dal", "El", "Far", "Gre", "Hol", "Is", "Kel", "Lor", "Mar", "Nor", "Os", "Pel", "Quin",
    "Ros", "Sel", "Tor", "Ul", "Var", "Wes", "Yar", "Zel", "Ash",
];
const MIDDLES: [&str; 14] =
    ["a", "en", "i", "or", "um", "el", "an", "ing", "er", "o", "ath", "ud", "is", "em"];
const ENDS: [&str; 16] = [
    "ford", "mouth", "dale", "by", "ton", "wick", "haven", "gate", "stad", "berg", "mere", "ley", "port",
    "burn", "holm", "vik",
];
const GIVEN: [&str; 32] = [
    "Anna", "Boris", "Carla", "David", "Elena", "Farid", "Grace", "Hugo", "Irene", "Jonas", "Karin", "Luis",
    "Maria", "Nadia", "Oscar", "Paula", "Ruth", "Samuel", "Teresa", "Victor", "Wanda", "Yusuf", "Zara",
    "Ivan", "Helen", "Martin", "Sofia", "Peter", "Laura", "Simon", "Clara", "Andrew",
];
const FAMILY_ENDS: [&str; 16] = [
    "man", "sen", "ova", "ez", "etti", "ard", "well", "ley", "quist", "ano", "escu", "ic", "ier", "wood",
    "ow", "ka",
];
const WHOSE: [&str; 12] = [
    "National", "Northern", "Coastal", "River", "Civil", "Valley", "Central", "Southern", "Harbour",
    "Regional", "United", "Free",
];
const BODIES: [&str; 10] = [
    "Relief Council",
    "Rescue Service",
    "Weather Office",
    "Rights Monitor",
    "Seismic Institute",
    "Health Agency",
    "Doctors’ Union",
    "Dockers’ Union",
    "Disaster Agency",
    "Network Observatory",
];
const OUTLETS: [&str; 10] = [
    "The Coast",
    "Harbour Post",
    "Valley Times",
    "North Wire",
    "Daily Lantern",
    "The Ferry",
    "Southern Herald",
    "Evening Tide",
    "Upland News",
    "The Beacon",
];

/// A crisis: everything in it follows from its seed.
pub(crate) struct Story {
    seed: u64,
    pub(crate) country: &'static str,
    pub(crate) first: Day,
    /// How many days it lasts.
    pub(crate) days: i32,
    towns: Vec<String>,
    families: Vec<String>,
}

/// One thing that happened; each article tells it in its own words.
#[derive(Clone, Copy)]
pub(crate) struct Happening {
    pub(crate) kind: &'static str,
    pub(crate) day: Day,
    /// What all words of it are drawn by.
    pub(crate) number: u64,
}

impl Story {
    /// The crisis of a seed, as long as so many articles need.
    pub(crate) fn new(seed: u64, articles: usize) -> Story {
        let mut random = Random::new(seed, 0);
        let country = random.one(&COUNTRIES);
        // From 1 January 2027 on.
        let first = Day(20_819 + random.below(600) as i32);
        let days = (articles / 24).clamp(5, 420) as i32;
        let many = (12 + articles / 10).min(900);
        let mut name = |ends: &[&'static str]| {
            let middle = if random.percent(55) { random.one(&MIDDLES) } else { "" };
            format!("{}{middle}{}", random.one(&STARTS), random.one(ends))
        };
        let mut distinct = |ends: &[&'static str]| {
            let all: BTreeSet<String> = (0..many).map(|_| name(ends)).collect();
            all.into_iter().collect()
        };
        let (towns, families) = (distinct(&ENDS), distinct(&FAMILY_ENDS));
        Story { seed, country, first, days, towns, families }
    }

    /// A happening of a day.
    pub(crate) fn happening(&self, day: Day, nth: usize) -> Happening {
        let number = (day.0 as u64) << 8 | nth as u64;
        let kind = Random::new(self.seed, number).one(&KINDS);
        Happening { kind, day, number }
    }

    /// The numbers by which a word of a happening is drawn: the same in every article.
    fn drawn(&self, number: u64, word: &str) -> Random {
        let mixed = word.bytes().fold(number, |mixed, byte| mixed.wrapping_mul(31).wrapping_add(byte.into()));
        Random::new(self.seed ^ number.rotate_left(32), mixed)
    }

    fn town(&self, random: &mut Random) -> String {
        self.towns.get(random.below(self.towns.len())).cloned().unwrap_or_default()
    }

    /// A person's given and family name.
    pub(crate) fn person(&self, random: &mut Random) -> (&'static str, &str) {
        let family = self.families.get(random.below(self.families.len()));
        (random.one(&GIVEN), family.map_or("", String::as_str))
    }

    /// Who speaks, where the word is one for a person.
    pub(crate) fn speaker(&self, number: u64, word: &str) -> Option<(&'static str, &str)> {
        matches!(word, "person" | "person two").then(|| self.person(&mut self.drawn(number, word)))
    }

    /// A newspaper.
    pub(crate) fn outlet(&self, random: &mut Random) -> &'static str {
        random.one(&OUTLETS)
    }

    /// What a happening puts for a word of the grammar; nothing where the grammar has it.
    pub(crate) fn word(&self, happening: &Happening, word: &str) -> Option<String> {
        let mut random = self.drawn(happening.number, word);
        let mut between = |from: usize, to: usize| from + random.below(to - from);
        // What has been counted grows from day to day, and differs between those who count.
        let counted = |random: &mut Random, a_day: usize| {
            let days = (happening.day.0 - self.first.0).max(0) as usize + 1;
            days * a_day + random.below(a_day)
        };
        Some(match word {
            "country" => self.country.to_owned(),
            "abroad" => {
                let abroad = random.one(&COUNTRIES);
                if abroad == self.country { "Denmark" } else { abroad }.to_owned()
            }
            "town" | "other town" => self.town(&mut random),
            "river" | "River" => {
                let name = self.town(&mut self.drawn(happening.number, "river"));
                let name = name.get(..4).unwrap_or(&name).trim_end_matches(['i', 'e', 'u', 'o']);
                format!("River {name}")
            }
            "body" => format!("the {} {}", random.one(&WHOSE), random.one(&BODIES)),
            "outlet" => self.outlet(&mut random).to_owned(),
            "street" => format!("{} Street", self.town(&mut random)),
            "few" => few(between(2, 40)),
            "number" => grouped(between(50, 9000)),
            "million" => between(2, 900).to_string(),
            "metres" => few(between(2, 5)),
            "magnitude" => format!("{}.{}", between(3, 7), happening.number % 10),
            "year" => between(1950, 2025).to_string(),
            "killed" => grouped(counted(&mut random, 7)),
            "earlier" => grouped(counted(&mut self.drawn(happening.number, "killed"), 7).saturating_sub(4)),
            "injured" => grouped(counted(&mut random, 31)),
            "detained" => grouped(counted(&mut random, 53)),
            "missing" => grouped(between(3, 400)),
            _ => return None,
        })
    }
}

/// Small numbers are written out.
fn few(number: usize) -> String {
    const WRITTEN: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    WRITTEN.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// 1234 as `1,234`.
fn grouped(number: usize) -> String {
    if number < 1000 {
        number.to_string()
    } else {
        format!("{},{:03}", grouped(number / 1000), number % 1000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_numbers_are_written_as_in_news() {
        assert_eq!((few(3), few(31)), ("three".into(), "31".into()));
        assert_eq!((grouped(999), grouped(1_204_031)), ("999".into(), "1,204,031".into()));
    }

    #[test]
    fn ok_a_happening_is_the_same_for_all() {
        let story = Story::new(5, 100);
        let happening = story.happening(story.first, 2);
        assert_eq!(story.word(&happening, "town"), story.word(&happening, "town"));
        assert_ne!(story.word(&happening, "town"), story.word(&happening, "other town"));
    }

    #[test]
    fn err_a_word_of_the_grammar_is_none_of_a_happening() {
        let story = Story::new(5, 100);
        assert_eq!(story.word(&story.happening(story.first, 0), "goods"), None);
    }
}
