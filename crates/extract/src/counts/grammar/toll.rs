//! The measure of a number that a toll or a figure is put at.

use super::super::{
    Count,
    lists::{self, Says},
    number::Number,
};
use super::Reader;
use crate::clauses::Clause;

impl Reader<'_> {
    /// "the death toll rose to 12", "a toll of 12": the measure where a toll stands before the number.
    pub(super) fn toll(&self, number: &Number, clause: &Clause) -> Option<&'static str> {
        if let Some(measure) = self.labelled(number) {
            return Some(measure);
        }
        let from = number.tokens.start.saturating_sub(16).max(clause.tokens.start);
        let mut toll = None;
        for at in from..number.tokens.start {
            let pair = (self.word(at), self.word(at + 1));
            match pair {
                ("death", "toll") => toll = Some((at, "killed")),
                ("toll", _) if toll.is_none() => toll = Some((at, "killed")),
                // "bringing its dead to 24", "raising the number of injured to 30".
                (noun, "to") if at + 2 == number.tokens.start => {
                    toll = lists::measure(noun, Says::Noun).map(|measure| (at, measure)).or(toll);
                }
                // "deaths have climbed to 96".
                (noun, next)
                    if is_rise(next) || matches!(next, "have" | "had") && is_rise(self.word(at + 2)) =>
                {
                    toll = lists::measure(noun, Says::Noun).map(|measure| (at, measure)).or(toll);
                }
                (noun, "toll") if noun.starts_with("injur") => toll = Some((at, "injured")),
                _ => {}
            }
            if let ("number", "of") = pair {
                let counted = (at + 2..at + 6).find_map(|i| {
                    lists::measure(self.word(i), Says::Noun)
                        .or_else(|| lists::measure(self.word(i), Says::Verb))
                });
                toll = counted.map(|measure| (at, measure)).or(toll);
            }
        }
        let (at, measure) = toll?;
        let between = self.words.get(at..number.tokens.start)?;
        let leads = |w: &&str| {
            matches!(
                *w,
                "of" | "to"
                    | "at"
                    | "is"
                    | "was"
                    | "has"
                    | "had"
                    | "reached"
                    | "surpassed"
                    | "exceeded"
                    | "topped"
                    | "passed"
                    | "hit"
                    | "by"
                    | "from"
                    | "past"
                    | "above"
                    | "beyond"
                    | "stands"
                    | "stood"
                    | "reaching"
                    | "toll"
            )
        };
        between.iter().any(leads).then_some(measure)
    }

    /// "Deaths: 64", "Houses destroyed: 1,470": a line of a table, with nothing behind the number.
    fn labelled(&self, number: &Number) -> Option<&'static str> {
        let colon = number.tokens.start.checked_sub(1).filter(|&i| self.word(i) == ":" && i <= 4)?;
        let alone =
            number.tokens.end >= self.tokens.len() || matches!(self.word(number.tokens.end), "" | "." | "(");
        let says = |way: Says| (0..colon).find_map(|i| lists::measure(self.word(i), way));
        let broken = (0..colon).any(|i| {
            matches!(self.word(i), "destroyed" | "damaged" | "burned" | "burnt" | "lost" | "flooded")
        });
        let thing = || says(Says::Thing).filter(|_| broken);
        alone.then(|| says(Says::Noun).or_else(|| says(Says::Verb)).or_else(thing)).flatten()
    }

    /// "Police put the figure at nine": the measure of the count before.
    pub(super) fn put_at(&self, number: &Number, earlier: &[Count]) -> Option<&'static str> {
        let back = self.words.get(number.tokens.start.saturating_sub(5)..number.tokens.start)?;
        let figure = back.iter().any(|w| matches!(*w, "figure" | "number" | "total" | "count" | "toll"));
        let at = back.last().is_some_and(|w| matches!(*w, "at" | "to"));
        let last = earlier.last().filter(|c| self.sentence - c.sentence <= 2)?;
        // "The group says 40 have died; the police say 12."
        let says = back.last().is_some_and(|w| {
            matches!(*w, "say" | "says" | "said" | "reports" | "reported" | "counts" | "counted")
        });
        let bare = matches!(self.word(number.tokens.end), "" | "." | "," | ";");
        (figure && at || says && bare && last.sentence == self.sentence).then_some(last.measure)
    }

    /// "the deaths of 12 people", "the arrest of 40 students", "the bodies of nine miners".
    pub(super) fn noun_before(&self, number: &Number) -> Option<&'static str> {
        let of = number.tokens.start.checked_sub(1).filter(|&i| self.word(i) == "of")?;
        let noun = self.word(of.checked_sub(1)?);
        let remains = || lists::measure(noun, Says::Remains).filter(|_| self.turns_up());
        match noun {
            "killing" | "killings" | "death" | "deaths" | "murder" | "murders" | "shooting" => Some("killed"),
            "arrest" | "arrests" | "detention" | "detentions" | "imprisonment" => Some("detained"),
            "release" | "freeing" => Some("freed"),
            "kidnapping" | "abduction" => Some("abducted"),
            "disappearance" | "disappearances" => Some("missing"),
            "evacuation" => Some("evacuated"),
            "rescue" => Some("rescued"),
            "displacement" => Some("displaced"),
            _ => remains(),
        }
    }
}

/// What a number that goes up does.
fn is_rise(word: &str) -> bool {
    matches!(
        word,
        "rise"
            | "rises"
            | "rose"
            | "risen"
            | "climb"
            | "climbs"
            | "climbed"
            | "jumped"
            | "grew"
            | "grown"
            | "increased"
            | "soared"
            | "surged"
            | "passed"
            | "topped"
            | "surpassed"
            | "exceeded"
            | "reached"
            | "stood"
            | "stand"
    )
}
