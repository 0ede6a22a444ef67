//! What is wrong with a manifest, and what was likely meant.

use crate::diagnostic::Diagnostic;

/// An error of TOML or of a key, with its place and the nearest key that there is.
pub(super) fn syntax(file: &str, text: &str, error: &toml::de::Error) -> Diagnostic {
    let message = error.message().trim().replace('\n', " ");
    let diagnostic = Diagnostic::error(file, message.clone());
    let diagnostic = match error.span() {
        Some(span) => diagnostic.at(text.as_bytes(), span.start),
        None => diagnostic,
    };
    let mut quoted = message.split('`').skip(1).step_by(2);
    if message.starts_with("unknown field") {
        let unknown = quoted.next().unwrap_or_default().to_owned();
        let known: Vec<&str> = quoted.collect();
        return match nearest(&unknown, known.iter().copied()) {
            Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
            None => diagnostic.help(format!("the keys here are {}", known.join(", "))),
        };
    }
    let value = error.span().and_then(|span| text.get(span)).unwrap_or_default();
    if message.contains("expected a string")
        && value.starts_with(|c: char| c.is_ascii_digit())
        && value.contains('-')
    {
        return diagnostic.help("put the date in quotation marks");
    }
    let help = if message.starts_with("missing field") {
        "give it"
    } else if message.starts_with("duplicate key") {
        "keep one of the two"
    } else if let Some((wrong, expected)) = message.split_once(", expected ")
        && (wrong.starts_with("invalid value") || wrong.starts_with("invalid type"))
    {
        return Diagnostic { message: wrong.to_owned(), ..diagnostic }
            .help(format!("write {}", shape(expected)));
    } else {
        "write a line as `key = \"words\"`, and `[[article]]` or `[[decision]]` above the lines of each"
    };
    diagnostic.help(help)
}

/// What a value should be, in the words of TOML.
fn shape(expected: &str) -> &str {
    match expected {
        "a boolean" => "`true` or `false`",
        "a sequence" => "`[[article]]` or `[[decision]]` above the lines of each",
        "a string" => "words in quotation marks",
        "u32" => "a whole number, as in 12",
        _ if expected.starts_with("struct ") => "a table, as in { key = \"words\" }",
        _ => expected,
    }
}

/// The candidate that differs least from `word`, where the two differ in less than half of their letters.
pub(crate) fn nearest<'c>(word: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    candidates
        .map(|candidate| (edits(word, candidate), candidate))
        .filter(|(edits, candidate)| edits * 2 <= word.chars().count().max(candidate.chars().count()))
        .min()
        .map(|(_, candidate)| candidate)
}

/// How many letters must be put in, taken out or exchanged to make one word of the other (Levenshtein 1965);
/// of the first 80 letters.
fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().take(80).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().take(80).enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (to, &above) in b.iter().zip(row.iter().skip(1)) {
            left = (diagonal + usize::from(from != *to)).min(left + 1).min(above + 1);
            diagonal = above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
