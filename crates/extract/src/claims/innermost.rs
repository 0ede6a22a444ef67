//! The smallest of many spans around each of others.

use dateline_corpus::Span;
use std::{cmp::Reverse, collections::BinaryHeap};

/// Spans that others lie in, which are asked for in order; all together in no more than the time of sorting them.
pub(super) struct Innermost {
    /// Those that begin later, the last first, each with its place in the list.
    later: Vec<(Span, usize)>,
    /// Those that have begun: length, place and end, the shortest first. Some of them may have ended.
    begun: BinaryHeap<Reverse<(u32, usize, u32)>>,
}

impl Innermost {
    pub(super) fn of(spans: impl Iterator<Item = Span>) -> Innermost {
        let mut later: Vec<(Span, usize)> = spans.zip(0..).collect();
        later.sort_unstable_by_key(|&(span, _)| Reverse(span.start));
        Innermost { later, begun: BinaryHeap::new() }
    }

    /// The place of the shortest span around this one, of several the first. It must not begin or end before the one
    /// asked for last.
    pub(super) fn around(&mut self, inner: Span) -> Option<usize> {
        while let Some((span, place)) = self.later.pop_if(|(span, _)| span.start <= inner.start) {
            self.begun.push(Reverse((span.end - span.start, place, span.end)));
        }
        while let Some(&Reverse((_, place, end))) = self.begun.peek() {
            if end >= inner.end {
                return Some(place);
            }
            self.begun.pop();
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ok_the_shortest_around_and_of_equals_the_first() {
        let spans = [Span::new(0, 40), Span::new(4, 20), Span::new(5, 21), Span::new(8, 10)];
        let mut innermost = Innermost::of(spans.into_iter());
        let found =
            [(8, 9), (9, 12), (19, 21), (30, 31)].map(|(start, end)| innermost.around(Span::new(start, end)));
        assert_eq!(found, [Some(3), Some(1), Some(2), Some(0)]);
    }

    #[test]
    fn err_what_only_overlaps_is_not_around() {
        let mut innermost = Innermost::of([Span::new(4, 8), Span::new(9, 12)].into_iter());
        let found = [(3, 5), (7, 9), (8, 13)].map(|(start, end)| innermost.around(Span::new(start, end)));
        assert_eq!(found, [None; 3]);
    }

    proptest! {
        #[test]
        fn each_is_what_going_over_all_finds(
            spans in prop::collection::vec((0usize..30, 0usize..12), 0..12),
            inner in prop::collection::vec((0usize..4, 1usize..4), 0..9),
        ) {
            let spans: Vec<Span> = spans.iter().map(|&(start, len)| Span::new(start, start + len)).collect();
            let mut innermost = Innermost::of(spans.iter().copied());
            let mut at = 0;
            for (gap, len) in inner {
                let one = Span::new(at + gap, at + gap + len);
                at = one.end as usize;
                let around = spans.iter().enumerate().filter(|(_, span)| span.contains(one));
                let first = around.min_by_key(|(_, span)| span.len()).map(|(place, _)| place);
                prop_assert_eq!(innermost.around(one), first);
            }
        }
    }
}
