use dateline_corpus::Span;

/// The spans of the blocks of a text: its lines, or its paragraphs where it was wrapped.
pub(super) fn spans(text: &str) -> Vec<Span> {
    let lines = lines(text);
    if !is_wrapped(text, &lines) {
        return lines.into_iter().flatten().collect();
    }
    let mut blocks: Vec<Span> = Vec::new();
    let mut open = false;
    for line in lines {
        match (line, blocks.last_mut()) {
            (Some(line), Some(last)) if open => last.end = line.end,
            (Some(line), _) => blocks.push(line),
            (None, _) => {}
        }
        open = line.is_some();
    }
    blocks
}

/// The lines of a text without the space around them; nothing for a blank one.
fn lines(text: &str) -> Vec<Option<Span>> {
    let mut at = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let start = at;
            at += line.len();
            let inner = line.trim_start_matches(is_blank);
            let from = start + line.len() - inner.len();
            let inner = inner.trim_end_matches(is_blank);
            (!inner.is_empty()).then(|| Span::new(from, from + inner.len()))
        })
        .collect()
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}')
}

/// Whether a text was wrapped at a fixed width: of the lines that another follows at once, none is long and
/// most end within a sentence while the next goes on in lower case or at length.
fn is_wrapped(text: &str, lines: &[Option<Span>]) -> bool {
    let mut pairs = 0usize;
    let mut running = 0usize;
    for pair in lines.windows(2) {
        let [Some(line), Some(next)] = pair else { continue };
        if line.len() > 110 {
            return false;
        }
        let (Some(line), Some(next)) = (line.of(text), next.of(text)) else { continue };
        pairs += 1;
        let stops = line.ends_with(['.', '!', '?', '"', '”', ':', '…', '\'']);
        let goes_on = next.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
        running += usize::from(!stops && (goes_on || line.chars().count() >= 45));
    }
    pairs >= 4 && running * 10 >= pairs * 6
}

#[cfg(test)]
mod tests {
    use super::spans;

    fn shown(text: &str) -> Vec<&str> {
        spans(text).into_iter().filter_map(|span| span.of(text)).collect()
    }

    #[test]
    fn ok_each_line_is_a_block() {
        assert_eq!(shown("\u{feff}One.\r\n\r\n  Two two. \nThree"), ["One.", "Two two.", "Three"]);
    }

    #[test]
    fn ok_wrapped_lines_are_joined() {
        let text = "The river rose above its banks on Monday and\nwater ran through the lower town, where\n\
                    people had been told to leave their homes\nbefore the night; the mayor said the dam\nheld.\n\nNobody\nwas hurt.";
        assert_eq!(shown(text).len(), 2);
    }
}
