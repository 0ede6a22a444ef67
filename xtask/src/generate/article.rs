//! One generated article.

use super::{
    grammar::Grammar,
    random::Random,
    story::{Happening, Story},
};
use dateline_corpus::{Day, MONTHS};
use std::collections::BTreeSet;

const WEEKDAYS: [&str; 7] = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];
/// How many things happen in a day.
const A_DAY: usize = 9;

/// Writes one article, as it is published on a day.
pub(super) struct Writer<'w> {
    pub(super) story: &'w Story,
    pub(super) grammar: &'w Grammar,
    pub(super) published: Day,
    pub(super) random: Random,
    /// Whom the article has named already.
    named: BTreeSet<String>,
}

impl<'w> Writer<'w> {
    pub(super) fn new(story: &'w Story, grammar: &'w Grammar, published: Day, random: Random) -> Writer<'w> {
        Writer { story, grammar, published, random, named: BTreeSet::new() }
    }

    /// The article: a headline, who and when, paragraphs, and what a page puts around them. 3 to 6 kB.
    pub(super) fn article(mut self) -> String {
        let outlet = self.story.outlet(&mut self.random);
        let first = self.happening();
        let mut text = self.say(&format!("headline.{}", first.kind), &first);
        self.named.clear();
        text.push_str("\n\n");
        let form = self.random.below(100);
        if self.random.percent(55) {
            let (given, family) = self.story.person(&mut self.random);
            text.push_str(&format!("By {given} {family}\n\n"));
        }
        let (day, clock) = (self.published, (self.random.below(24), self.random.below(60)));
        match form {
            0..35 => {
                text.push_str(&format!("Published: {} {:02}:{:02}\n\n", day_first(day), clock.0, clock.1))
            }
            35..60 => text.push_str(&format!("{} - {outlet}\n\n", month_first(day, true))),
            60..70 => text.push_str(&format!("{}\n\n", day_first(day))),
            _ => {}
        }
        if self.random.percent(20) {
            text.push_str(&self.say("caption", &first));
            text.push_str("\n\n");
        }
        // Three in four of those without a line of their own give the day where the report begins.
        if (70..92).contains(&form) {
            let town = self.story.word(&first, "town").unwrap_or_default().to_uppercase();
            text.push_str(&format!("{town}, {} ({outlet}) — ", month_first(day, false)));
        }
        let length = 3000 + self.random.below(2700);
        let mut happening = first;
        loop {
            self.paragraph(&happening, &mut text);
            if text.len() >= length {
                break;
            }
            if self.random.percent(6) {
                let heading = self.say("subheading", &happening);
                text.push_str(&format!("{heading}\n\n"));
            }
            // Some paragraphs stand in other papers too, word for word.
            if self.random.percent(4) {
                let shared = self.happening();
                let random = Random::new(shared.number, 3);
                Writer::new(self.story, self.grammar, shared.day, random).paragraph(&shared, &mut text);
            }
            happening = self.happening();
        }
        for line in ["tags", "share"] {
            if self.random.percent(30) {
                text.push_str(&self.say(line, &happening));
                text.push_str("\n\n");
            }
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
        text
    }

    /// Something that happened today or the day before.
    fn happening(&mut self) -> Happening {
        let back = self.random.below(2) as i32;
        let day = Day((self.published.0 - back).max(self.story.first.0));
        let nth = self.random.below(A_DAY);
        self.story.happening(day, nth)
    }

    fn paragraph(&mut self, happening: &Happening, text: &mut String) {
        text.push_str(&self.say(&format!("lead.{}", happening.kind), happening));
        for _ in 0..2 + self.random.below(4) {
            // Half of what follows is of the same place, half of others.
            let number = self.random.below(usize::MAX) as u64;
            let other = Happening { number, ..*happening };
            let happening = if self.random.percent(50) { happening } else { &other };
            let more = self.say("more", happening);
            text.push_str(if self.random.percent(25) { "\n\n" } else { " " });
            text.push_str(&more);
        }
        text.push_str("\n\n");
    }

    /// A line of the grammar as a sentence of this article.
    fn say(&mut self, line: &str, happening: &Happening) -> String {
        let Writer { story, grammar, published, random, named } = self;
        let said = grammar.say(line, random, &mut |word, random| {
            if let Some((given, family)) = story.speaker(happening.number, word) {
                let known = !named.insert(family.to_owned());
                return Some(if known { family.to_owned() } else { format!("{given} {family}") });
            }
            story.word(happening, word).or_else(|| time(word, happening.day, *published, random))
        });
        capital(&said)
    }
}

/// What the grammar's words for times stand for.
fn time(word: &str, happened: Day, published: Day, random: &mut Random) -> Option<String> {
    let day = |days: i32| Day(published.0 + days);
    Some(match word {
        "when" => match random.below(6) {
            0 => format!("on {}", month_first(happened, false)),
            1 => format!("late on {}", weekday(happened)),
            2 => format!("early on {} morning", weekday(happened)),
            3 if happened == day(-1) => "a day earlier".to_owned(),
            _ => format!("on {}", weekday(happened)),
        },
        "near day" => {
            let day = day(-(random.below(6) as i32));
            match random.below(5) {
                0 => format!("on {}", month_first(day, false)),
                1 => format!("on {} evening", weekday(day)),
                2 => {
                    random.one(&["overnight", "earlier this week", "last week", "in recent days"]).to_owned()
                }
                _ => format!("on {}", weekday(day)),
            }
        }
        "next day" => {
            let day = day(1 + random.below(6) as i32);
            match random.below(4) {
                0 => format!("on {}", month_first(day, false)),
                1 => "next week".to_owned(),
                _ => format!("on {}", weekday(day)),
            }
        }
        "day ahead" => {
            let day = day(1 + random.below(6) as i32);
            match random.below(3) {
                0 => month_first(day, false),
                1 => "next week".to_owned(),
                _ => weekday(day).to_owned(),
            }
        }
        "weekday" => weekday(day(-(random.below(6) as i32))).to_owned(),
        "month" => random.one(&MONTHS).to_owned(),
        "month day" => month_first(day(-(4 + random.below(20) as i32)), false),
        "month year" => format!("{} {}", random.one(&MONTHS), 2010 + random.below(16)),
        _ => return None,
    })
}

fn weekday(day: Day) -> &'static str {
    WEEKDAYS.get(day.0.rem_euclid(7) as usize).copied().unwrap_or_default()
}

/// `February 3`, with the year `February 3, 2027`.
fn month_first(day: Day, year: bool) -> String {
    let civil = day.civil();
    let month = MONTHS.get(usize::from(civil.month) - 1).copied().unwrap_or_default();
    if year { format!("{month} {}, {}", civil.day, civil.year) } else { format!("{month} {}", civil.day) }
}

/// `3 February 2027`.
fn day_first(day: Day) -> String {
    let civil = day.civil();
    let month = MONTHS.get(usize::from(civil.month) - 1).copied().unwrap_or_default();
    format!("{} {month} {}", civil.day, civil.year)
}

/// With a capital where its first sentences begin.
fn capital(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut begins = true;
    for c in text.chars() {
        if begins && c.is_alphanumeric() {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
        // A quotation mark leaves the beginning where it is, a period before a space makes one.
        begins = if c == '.' { true } else { begins && !c.is_alphanumeric() };
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_sentences_begin_with_a_capital() {
        assert_eq!(
            capital("“the river rose,” she said. the town slept."),
            "“The river rose,” she said. The town slept."
        );
    }

    #[test]
    fn ok_days_have_their_names() {
        let day: Day = "2027-02-03".parse().unwrap();
        assert_eq!((weekday(day), month_first(day, true)), ("Wednesday", "February 3, 2027".into()));
        assert_eq!(day_first(day), "3 February 2027");
    }
}
