//! Articles that may not be shown whole.

use dateline_corpus::Span;

/// The text with a space for every byte outside `kept`; line feeds stay. So every offset stays true. Spans that do not
/// fit the text keep nothing.
pub(crate) fn only(text: &str, kept: impl IntoIterator<Item = Span>) -> String {
    let mut kept: Vec<Span> = kept.into_iter().filter(|span| span.of(text).is_some()).collect();
    kept.sort_unstable();
    let mut out = String::with_capacity(text.len());
    for span in kept {
        let from = out.len().max(span.start as usize);
        blank(&mut out, text, from);
        out.push_str(text.get(from..span.end as usize).unwrap_or_default());
    }
    blank(&mut out, text, text.len());
    out
}

/// Fills up to a byte of the text.
fn blank(out: &mut String, text: &str, to: usize) {
    let gap = text.get(out.len()..to).unwrap_or_default();
    out.extend(gap.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ok_what_is_kept_stays_where_it_was() {
        let text = "Café news.\nThey met. It rained.\n";
        let met = Span::new(12, 21);
        assert_eq!(met.of(text), Some("They met."));
        assert_eq!(only(text, [met]), "           \nThey met.           \n");
    }

    #[test]
    fn ok_spans_may_nest_and_overlap() {
        assert_eq!(only("abcdef", [Span::new(2, 3), Span::new(0, 4), Span::new(3, 5)]), "abcde ");
    }

    #[test]
    fn err_spans_that_do_not_fit_keep_nothing() {
        assert_eq!(only("é", [Span::new(1, 2), Span::new(0, 9)]), "  ");
    }

    proptest! {
        #[test]
        fn no_other_byte_survives(text in "[aé\n “]{0,40}", spans in proptest::collection::vec((0usize..60, 0usize..60), 0..6)) {
            let spans: Vec<Span> = spans.iter().map(|(a, b)| Span::new(*a.min(b), *a.max(b)))
                .filter(|span| span.of(&text).is_some()).collect();
            let shown = only(&text, spans.iter().copied());
            prop_assert_eq!(shown.len(), text.len());
            for (at, (byte, was)) in shown.bytes().zip(text.bytes()).enumerate() {
                let kept = spans.iter().any(|span| span.range().contains(&at)) || was == b'\n';
                prop_assert_eq!(byte, if kept { was } else { b' ' });
            }
        }
    }
}
