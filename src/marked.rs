//! An article cut into paragraphs and pieces, so that what was read from it can be marked.
//!
//! Spans may nest and overlap; pieces never do. Put together again, with a line feed between paragraphs,
//! they are the article, to the byte.

use crate::order;
use dateline_corpus::Span;

/// A span of the article that means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range<T> {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub what: T,
}

/// A stretch of text under one and the same ranges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<T> {
    /// Where it stands.
    pub span: Span,
    /// The ranges it lies in, the one that begins first first, of two that begin together the longer.
    pub within: Vec<T>,
}

/// Cuts `text` at line feeds and at the ends of ranges. Lines are returned in order, empty ones included;
/// the line feeds themselves belong to none.
pub fn paragraphs<T: Copy>(text: &str, ranges: &[Range<T>]) -> Vec<Vec<Piece<T>>> {
    let stands = |range: &&Range<T>| range.span.of(text).is_some_and(|words| !words.is_empty());
    let mut inside: Vec<Range<T>> = ranges.iter().filter(stands).copied().collect();
    order::by_key(&mut inside, |range| order::pair(range.span.start, u32::MAX - range.span.end));
    let mut paragraphs = Vec::new();
    let mut start = 0;
    let mut first = 0;
    for line in text.split('\n') {
        let line = Span::new(start, start + line.len());
        // Ranges are in order of their starts; those that ended before this line are behind us.
        while inside.get(first).is_some_and(|range| range.span.end <= line.start) {
            first += 1;
        }
        let rest = inside.get(first..).unwrap_or_default();
        let here: Vec<&Range<T>> = rest
            .iter()
            .take_while(|range| range.span.start < line.end)
            .filter(|range| range.span.overlaps(line))
            .collect();
        paragraphs.push(pieces(line, &here));
        start = line.end as usize + 1;
    }
    paragraphs
}

fn pieces<T: Copy>(line: Span, ranges: &[&Range<T>]) -> Vec<Piece<T>> {
    let mut cuts: Vec<u32> = Vec::new();
    let ends = ranges.iter().flat_map(|range| [range.span.start, range.span.end]);
    for cut in ends.chain([line.start, line.end]).filter(|&cut| line.start <= cut && cut <= line.end) {
        order::insert(&mut cuts, cut);
    }
    let piece = |ends: &[u32]| {
        let span = Span { start: ends[0], end: ends[1] };
        let within = ranges.iter().filter(|range| range.span.contains(span)).map(|range| range.what);
        Piece { span, within: within.collect() }
    };
    cuts.windows(2).map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn range(start: usize, end: usize, what: char) -> Range<char> {
        Range { span: Span::new(start, end), what }
    }

    #[test]
    fn ok_nested_ranges_list_the_outer_first() {
        let text = "He said they met.";
        let lines = paragraphs(text, &[range(8, 16, 'i'), range(0, 17, 'o')]);
        let within: Vec<String> = lines[0].iter().map(|piece| piece.within.iter().collect()).collect();
        assert_eq!(within, ["o", "oi", "o"]);
    }

    #[test]
    fn ok_lines_are_paragraphs() {
        let lines = paragraphs::<()>("a\n\nb", &[]);
        assert_eq!(lines.iter().map(Vec::len).collect::<Vec<_>>(), [1, 0, 1]);
    }

    #[test]
    fn err_spans_that_do_not_fit_are_left_out() {
        assert_eq!(paragraphs("é", &[range(1, 2, 'x'), range(0, 9, 'y')])[0][0].within.len(), 0);
    }

    proptest! {
        #[test]
        fn together_they_are_the_article(text in "[aé\n ]{0,40}", spans in proptest::collection::vec((0usize..60, 0usize..60), 0..9)) {
            let ranges: Vec<Range<usize>> = spans.iter().enumerate()
                .map(|(n, (a, b))| Range { span: Span::new(*a.min(b), *a.max(b)), what: n }).collect();
            let lines: Vec<String> = paragraphs(&text, &ranges).iter()
                .map(|line| line.iter().map(|piece| piece.span.of(&text).unwrap()).collect()).collect();
            prop_assert_eq!(lines.join("\n"), text);
        }
    }
}
