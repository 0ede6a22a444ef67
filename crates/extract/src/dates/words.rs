//! The words that time expressions are made of.

use super::mention::{Season, Unit};
use dateline_corpus::{PartOfDay, Weekday};
use std::sync::LazyLock;

/// What a term is, as far as the rules care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A word that no rule names.
    Other,
    /// Digits: their value (saturating) and how many there are.
    Number(u32, u8),
    /// A mark. Quotation marks are `"`, apostrophes `'`, dashes `-`, a blank line `\n`.
    Sign(u8),
    Weekday(Weekday),
    ShortWeekday(Weekday),
    /// "Mondays".
    Weekdays(Weekday),
    Month(u8, MonthForm),
    Unit(Unit),
    Units(Unit),
    Season(Season),
    Seasons(Season),
    Part(PartOfDay),
    Parts(PartOfDay),
    /// "one" to "ninety".
    Count(u32),
    /// "hundred", "thousand", "dozen".
    Power(u32),
    /// "dozens", "hundreds".
    Powers,
    Ordinal(u32),
    /// "nineties".
    Tens(u32),
    Key(Key),
    /// A verb form that tells which way a clause looks.
    Verb(Verb),
    /// "attacks", "war": a date before it names an event.
    Event,
    /// "Movement", "Square": a date before it is part of a name.
    Body,
    /// "Times", "Telegraph": a weekday before it is part of a newspaper's name.
    Paper,
    /// "Bloody", "Black": a weekday after it is part of a name.
    Epithet,
}

/// Which way a verb form looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    Future,
    Past,
    /// What is to come, as a participle too: "planned", "expected".
    Plan,
    /// What looks ahead with "to" after it alone: "vowed to leave", "is going to".
    Intend,
    /// A verb of saying, which governs what stands close to it alone.
    Say,
    /// What sets a day to come where "until" or "by" follows: "extended until Friday".
    Defer,
    /// "be", which leaves it to the word before it.
    Be,
    /// No verb, though it ends like one.
    None,
}

/// How sure a month's name is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MonthForm {
    /// Nothing but a month.
    Plain,
    /// An abbreviation.
    Short,
    /// A person's name too.
    Name,
    /// Another word too: "March", "May".
    Word,
}

macro_rules! keys {
    ($($name:ident = $text:literal),* $(,)?) => {
        /// The words that rules ask for one by one. Several words of the list may share a key.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Key { $($name),* }

        impl Key {
            fn parse(text: &str) -> Option<Key> {
                match text { $($text => Some(Key::$name),)* _ => None }
            }
        }
    };
}

keys! {
    A = "a", About = "about", After = "after", Ago = "ago", Am = "am", And = "and", As = "as", At = "at",
    Before = "before", Between = "between", But = "but", By = "by", Clock = "clock", Coming = "coming",
    Corresponding = "corresponding", Counted = "counted", Couple = "couple", Current = "current",
    Currently = "currently", Daily = "daily", During = "during", Each = "each", Earlier = "earlier",
    Early = "early", End = "end", Every = "every", Few = "few", Filler = "filler", Final = "final",
    Fiscal = "fiscal", Following = "following", For = "for", From = "from", Full = "full", Future = "future",
    Half = "half", Hence = "hence", Hourly = "hourly", Immediate = "immediate", In = "in", Its = "its",
    Just = "just", Last = "last", Late = "late", Later = "later", Latest = "latest", Least = "least",
    Less = "less", Local = "local", Long = "long", M = "m", Many = "many", Mid = "mid", Middle = "middle",
    Midnight = "midnight", Moment = "moment", Monthly = "monthly", More = "more", Most = "most",
    Near = "near", Nearly = "nearly", Next = "next", Nightly = "nightly", No = "no", Not = "not",
    Now = "now", Nowadays = "nowadays", Number = "number", O = "o", Of = "of", Old = "old", On = "on",
    Once = "once", Only = "only", Or = "or", Over = "over", Overnight = "overnight", P = "p", Past = "past",
    Per = "per", Period = "period", Pm = "pm", Previous = "previous", Quite = "quite", Rate = "rate",
    Recent = "recent", Recently = "recently", Right = "right", S = "s", Same = "same", Several = "several",
    Since = "since", So = "so", Some = "some", Soon = "soon", St = "st", Start = "start", Than = "than",
    That = "that", The = "the", These = "these", This = "this", Throughout = "throughout", Time = "time",
    Times = "times", To = "to", Today = "today", Tomorrow = "tomorrow", Tonight = "tonight", Twice = "twice",
    Until = "until", Up = "up", Weekly = "weekly", When = "when", Within = "within", Yearly = "yearly",
    Yesterday = "yesterday", Zone = "zone",
}

/// The longest word of the list, in bytes.
const LONGEST: usize = 16;
const SLOTS: usize = 2048;

struct Lexicon {
    /// Open addressing; an empty slot has an empty word.
    slots: Vec<(&'static str, Entry)>,
}

#[derive(Clone, Copy)]
struct Entry {
    word: Word,
    capital: bool,
}

static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../data/dates_words.txt")));

/// What a word of ASCII letters is.
pub(super) fn look_up(text: &[u8]) -> Word {
    if text.len() > LONGEST {
        return Word::Other;
    }
    let mut folded = [0u8; LONGEST];
    for (to, from) in folded.iter_mut().zip(text) {
        *to = from.to_ascii_lowercase();
    }
    let Some(folded) = folded.get(..text.len()) else { return Word::Other };
    match LEXICON.find(folded) {
        Some(entry) if entry.capital && !text.first().is_some_and(u8::is_ascii_uppercase) => Word::Other,
        Some(entry) => entry.word,
        None => Word::Other,
    }
}

impl Lexicon {
    fn read(list: &'static str) -> Lexicon {
        let empty = Entry { word: Word::Other, capital: false };
        let mut lexicon = Lexicon { slots: vec![("", empty); SLOTS] };
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let mut fields = line.split_whitespace();
            let (Some(text), Some(class)) = (fields.next(), fields.next()) else { continue };
            let value = fields.next().unwrap_or_default();
            let capital = class.starts_with('-');
            if let Some(word) = parse(class.trim_start_matches('-'), value) {
                lexicon.insert(text, Entry { word, capital });
            }
        }
        lexicon
    }

    fn insert(&mut self, text: &'static str, entry: Entry) {
        let mut at = hash(text.as_bytes()) % SLOTS;
        while let Some(slot) = self.slots.get_mut(at) {
            if slot.0.is_empty() || slot.0 == text {
                *slot = (text, entry);
                return;
            }
            at = (at + 1) % SLOTS;
        }
    }

    fn find(&self, folded: &[u8]) -> Option<Entry> {
        let mut at = hash(folded) % SLOTS;
        loop {
            let (text, entry) = self.slots.get(at)?;
            if text.is_empty() {
                return None;
            }
            if text.as_bytes() == folded {
                return Some(*entry);
            }
            at = (at + 1) % SLOTS;
        }
    }
}

/// FNV-1a.
fn hash(text: &[u8]) -> usize {
    let fold = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    let hash = text.iter().fold(0x811c_9dc5, fold);
    (hash ^ (hash >> 15)) as usize
}

fn parse(class: &str, value: &str) -> Option<Word> {
    let number = || value.parse::<u32>().ok();
    let weekday = || Weekday::ALL.get(value.parse::<usize>().ok()?.checked_sub(1)?).copied();
    let month = |form| Some(Word::Month(value.parse().ok()?, form));
    match class {
        "weekday" => weekday().map(Word::Weekday),
        "weekday-short" => weekday().map(Word::ShortWeekday),
        "weekdays" => weekday().map(Word::Weekdays),
        "month" => month(MonthForm::Plain),
        "month-short" => month(MonthForm::Short),
        "month-name" => month(MonthForm::Name),
        "month-word" => month(MonthForm::Word),
        "unit" => Unit::parse(value).map(Word::Unit),
        "units" => Unit::parse(value).map(Word::Units),
        "season" => Season::parse(value).map(Word::Season),
        "seasons" => Season::parse(value).map(Word::Seasons),
        "part" => part(value).map(Word::Part),
        "parts" => part(value).map(Word::Parts),
        "count" => number().map(Word::Count),
        "power" => number().map(Word::Power),
        "powers" => Some(Word::Powers),
        "ordinal" => number().map(Word::Ordinal),
        "tens" => number().map(Word::Tens),
        "verb" => Some(Word::Verb(match value {
            "future" => Verb::Future,
            "past" => Verb::Past,
            "plan" => Verb::Plan,
            "intend" => Verb::Intend,
            "say" => Verb::Say,
            "defer" => Verb::Defer,
            "be" => Verb::Be,
            "none" => Verb::None,
            _ => return None,
        })),
        "event" => Some(Word::Event),
        "body" => Some(Word::Body),
        "paper" => Some(Word::Paper),
        "epithet" => Some(Word::Epithet),
        "key" => Key::parse(value).map(Word::Key),
        _ => None,
    }
}

fn part(text: &str) -> Option<PartOfDay> {
    [
        PartOfDay::Early,
        PartOfDay::Morning,
        PartOfDay::Midday,
        PartOfDay::Afternoon,
        PartOfDay::Evening,
        PartOfDay::Night,
    ]
    .into_iter()
    .find(|part| part.key() == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_every_line_of_the_list_is_understood() {
        let list = include_str!("../../data/dates_words.txt");
        let mut seen = std::collections::BTreeSet::new();
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let mut fields = line.split_whitespace();
            let (text, class) = (fields.next().unwrap(), fields.next().unwrap());
            let value = fields.next().unwrap_or_default();
            assert!(parse(class.trim_start_matches('-'), value).is_some(), "{line}");
            assert!(text.len() <= LONGEST && seen.insert(text), "{line}");
            assert!(text.bytes().all(|b| b.is_ascii_lowercase()), "{line}");
        }
        assert!(seen.len() < SLOTS / 2);
    }

    #[test]
    fn ok_case_tells_names_from_words() {
        assert_eq!(look_up(b"MONDAY"), Word::Weekday(Weekday::Monday));
        assert_eq!(look_up(b"Sun"), Word::ShortWeekday(Weekday::Sunday));
        assert_eq!(look_up(b"March"), Word::Month(3, MonthForm::Word));
    }

    #[test]
    fn err_lower_case_words_are_no_months() {
        assert_eq!(look_up(b"sun"), Word::Other);
        assert_eq!(look_up(b"march"), Word::Other);
        assert_eq!(look_up(b"protesters"), Word::Key(Key::Counted));
        assert_eq!(look_up(b"antidisestablishmentarianism"), Word::Other);
    }
}
