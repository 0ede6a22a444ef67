use super::passage::Passage;
use crate::dates::{self, Anchor, Bound, Expression, Named, TimeMention};
use dateline_corpus::{DayRange, When};
use std::ops::Range;

/// A time on the calendar, and what the words around it make of it.
#[derive(Clone)]
pub(super) struct Timed {
    pub(super) when: When,
    pub(super) mention: TimeMention,
}

impl Timed {
    /// Whether it is when something was, not since when or how long.
    pub(super) fn is_point(&self) -> bool {
        !matches!(self.mention.bound, Bound::Since | Bound::For | Bound::Within | Bound::Until)
            && !matches!(self.mention.expression, Expression::Duration { .. })
    }

    /// Whether it is a length of time: "for 45 years".
    pub(super) fn is_stretch(&self) -> bool {
        matches!(self.mention.expression, Expression::Duration { .. })
    }

    /// Whether it has yet to be, seen from the article.
    pub(super) fn is_ahead(&self, published: Option<DayRange>) -> bool {
        published.is_some_and(|published| self.when.days.from > published.to)
            || (self.mention.direction == dates::Direction::Future
                && published.is_some_and(|p| self.when.days.to >= p.from))
    }
}

/// The times under a range of tokens that are times of something and can be put on the calendar.
pub(super) fn timed(passage: &Passage<'_, '_>, tokens: &Range<usize>, anchor: &Anchor) -> Vec<Timed> {
    let mentions = passage.times(tokens);
    let mut found: Vec<Timed> = Vec::new();
    let (mut skip, mut hour) = (false, None);
    for (place, mention) in mentions.iter().enumerate() {
        if std::mem::take(&mut skip) || mention.named == Named::Name || is_event(mention, passage) {
            continue;
        }
        let Some(mut when) = dates::resolve(mention, anchor) else { continue };
        // "at 3am (02:00 GMT) on Thursday": an hour of the day named next.
        let next_day = mentions.get(place + 1).is_some_and(|next| {
            next.span.start < mention.span.end + 24
                && matches!(next.expression, Expression::Weekday(..) | Expression::Day { .. })
        });
        if mention.expression == Expression::Clock && next_day {
            hour = when.time;
            continue;
        }
        when.time = when.time.or(hour.take());
        // "two days of mourning, starting on Tuesday": when something else begins.
        let before = passage.text().get(..mention.span.start as usize).unwrap_or_default();
        let mut words = before.rsplit(' ').filter(|word| !word.is_empty());
        let starts =
            |word: Option<&str>| word.is_some_and(|w| matches!(w, "starting" | "beginning" | "effective"));
        if starts(words.next()) || starts(words.next()) {
            continue;
        }
        // "last year’s war" happened then; what the sentence tells did not.
        let after = passage.text().get(mention.span.end as usize..).unwrap_or_default();
        if after.starts_with("’s") || after.starts_with("'s") {
            continue;
        }
        // "from Monday to Friday", "between 8 and 10 January": one span of time.
        if mention.bound == Bound::From
            && let Some(next) = mentions
                .get(place + 1)
                .filter(|next| next.bound == Bound::Until && next.span.start < mention.span.end + 12)
            && let Some(end) = dates::resolve(next, anchor)
        {
            when.days = DayRange::new(when.days.from, when.days.to.max(end.days.to));
            skip = true;
        }
        // A span of more than two years times nothing.
        if when.days.days() <= 800 || when.ongoing {
            found.push(Timed { when, mention: *mention });
        }
    }
    found
}

/// Whether it only tells which happening is meant: "the October 7 attacks", not "an April 2015 earthquake".
fn is_event(mention: &TimeMention, passage: &Passage<'_, '_>) -> bool {
    let before = passage.text().get(..mention.span.start as usize).unwrap_or_default();
    let word = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
    // "since the disputed October 20 vote"
    let mut back = before.trim_end().rsplit(char::is_whitespace).take(3);
    let own =
        passage.clauses.iter().find(|c| passage.span_of(&c.tokens).is_some_and(|s| s.contains(mention.span)));
    let led = own.is_some_and(|c| c.tokens.clone().take(2).any(|at| passage.word(at) == "since"));
    let loose = matches!(mention.bound, Bound::None | Bound::SinceClause) && !led;
    if loose && word != "since" && back.any(|w| w == "since") {
        return true;
    }
    mention.named == Named::Event && !matches!(word, "a" | "an" | "A" | "An")
}
