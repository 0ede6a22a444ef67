//! What was known when: the days on which articles came out, and what was new on each.

use crate::data::Data;
use dateline_corpus::{ArticleIx, Bound, ClaimIx, Corpus, Day, EventIx, Point};

/// What the articles of one day brought that none before had said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// The day.
    pub day: Day,
    /// The events told of for the first time, background left out.
    pub events: Vec<EventIx>,
    /// The articles of the day.
    pub articles: Vec<ArticleIx>,
    /// The counts that changed.
    pub counts: Vec<NewCount>,
}

/// A named source's count of all people, as it stood before and as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCount {
    /// Who counted.
    pub source: String,
    /// What is counted.
    pub measure: String,
    /// As it stood, where there was one.
    pub before: Option<(Bound, u64)>,
    /// As it stands.
    pub after: (Bound, u64),
    /// A claim of the day that gives it.
    pub claim: ClaimIx,
}

/// The day on which an article became known: the last one that it may be of.
pub fn published(corpus: &Corpus, article: ArticleIx) -> Option<Day> {
    corpus.article(article).published.days.map(|days| days.to)
}

/// The first day on which an event could be known.
pub fn known_from(corpus: &Corpus, event: EventIx) -> Option<Day> {
    let claims = corpus.event(event).claims.iter();
    claims.filter_map(|&claim| published(corpus, corpus.claim(claim).article)).min()
}

/// The places of the articles that had come out by a day, or of all.
pub fn articles(corpus: &Corpus, day: Option<Day>) -> Vec<u32> {
    let by_then = |&number: &u32| {
        day.is_none_or(|day| published(corpus, ArticleIx(number)).is_some_and(|published| published <= day))
    };
    (0..corpus.articles.len() as u32).filter(by_then).collect()
}

/// The day of publication that counts on `day`: itself, else the last one before it.
pub fn counting(days: &[Day], day: Day) -> Option<Day> {
    days.iter().copied().rev().find(|&one| one <= day)
}

/// The day of publication before `day`; the last one before all is known.
pub fn before(days: &[Day], day: Option<Day>) -> Option<Day> {
    days.iter().copied().rev().find(|&one| day.is_none_or(|day| one < day))
}

/// The day of publication after `day`.
pub fn after(days: &[Day], day: Day) -> Option<Day> {
    days.iter().copied().find(|&one| one > day)
}

/// What was new on the day of publication that counts on `day`.
pub fn news(data: &Data, day: Day) -> Option<News> {
    let corpus = &data.corpus;
    let day = counting(&data.published, day)?;
    let earlier = before(&data.published, Some(day));
    let new =
        |&event: &EventIx| corpus.event(event).background.is_none() && known_from(corpus, event) == Some(day);
    let events = (0..corpus.events.len() as u32).map(EventIx).filter(new).collect();
    let of_day = |&article: &ArticleIx| published(corpus, article) == Some(day);
    let articles = (0..corpus.articles.len() as u32).map(ArticleIx).filter(of_day).collect();
    let mut counts = Vec::new();
    for series in corpus.series.iter().filter(|series| series.population == "total") {
        let Some(source) = &series.source else { continue };
        let latest = |day: Day| latest(corpus, &series.points, day);
        let (Some((after, claim)), before) = (latest(day), earlier.and_then(latest)) else { continue };
        let before = before.map(|(point, _)| (point.bound, point.value));
        let after = (after.bound, after.value);
        if before != Some(after) && published(corpus, corpus.claim(claim).article) == Some(day) {
            counts.push(NewCount {
                source: source.clone(),
                measure: series.measure.clone(),
                before,
                after,
                claim,
            });
        }
    }
    Some(News { day, events, articles, counts })
}

/// The last point known on a day, with the claim that made it known.
fn latest<'a>(corpus: &Corpus, points: &'a [Point], day: Day) -> Option<(&'a Point, ClaimIx)> {
    points.iter().rev().filter(|point| !point.derived).find_map(|point| {
        let first = point.claims.iter().copied().find(|&claim| corpus.known(claim, day))?;
        Some((point, first))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_days_before_and_after() {
        let days = [3, 5, 9].map(Day);
        assert_eq!(before(&days, None), Some(Day(9)));
        assert_eq!(before(&days, Some(Day(9))), Some(Day(5)));
        assert_eq!(after(&days, Day(5)), Some(Day(9)));
        assert_eq!(counting(&days, Day(7)), Some(Day(5)));
    }

    #[test]
    fn err_there_is_nothing_before_the_first_and_after_the_last() {
        let days = [3, 5, 9].map(Day);
        assert_eq!(before(&days, Some(Day(3))), None);
        assert_eq!(after(&days, Day(9)), None);
        assert_eq!(counting(&days, Day(2)), None);
        assert_eq!(before(&[], None), None);
    }
}
