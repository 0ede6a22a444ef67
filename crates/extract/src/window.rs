//! The days that the story spans, where no manifest says.

use dateline_corpus::{Basis, Day, DayRange};

/// Days without anything between two claims that still are one story.
pub(crate) const QUIET: i32 = 21;

/// The span of a story: back from its latest article over what it dates, as far as no gap is longer than three weeks.
/// `times` are those of the claims whose words are not vague, with how they were found.
pub(crate) fn infer(
    times: impl Iterator<Item = (DayRange, Basis)>,
    published: impl Iterator<Item = DayRange>,
) -> Option<DayRange> {
    let published: Vec<DayRange> = published.collect();
    let mut starts = Vec::new();
    let mut last: Option<Day> = published.iter().map(|days| days.to).max();
    let earliest = published.iter().map(|days| days.from).min();
    for (days, basis) in times {
        if days.days() <= 14 && matches!(basis, Basis::Explicit | Basis::Relative) {
            starts.push(days.from);
        }
        if last.is_none() {
            last = Some(days.to);
        }
    }
    let last = last?;
    starts.extend(earliest);
    starts.sort_unstable_by(|a, b| b.cmp(a));
    let mut from = last;
    for start in starts {
        if start > from {
            continue;
        }
        if from.0 - start.0 > QUIET {
            break;
        }
        from = start;
    }
    Some(DayRange { from, to: last })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_a_story_ends_where_nothing_is_told_for_weeks() {
        let day = |text: &str| DayRange::day(text.parse().unwrap());
        let times = ["2026-06-20", "2027-02-01", "2027-02-08"].map(|text| (day(text), Basis::Explicit));
        let window = infer(times.into_iter(), [day("2027-02-10")].into_iter()).unwrap();
        assert_eq!(
            (window.from.to_string(), window.to.to_string()),
            ("2027-02-01".into(), "2027-02-10".into())
        );
    }

    #[test]
    fn err_nothing_dated_has_no_span() {
        assert_eq!(infer([].into_iter(), [].into_iter()), None);
    }
}
