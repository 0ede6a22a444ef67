//! Text cut to a line where a part of it ends.

use crate::verbs;

/// One space between words, no marks at the ends, nothing in brackets that are web addresses.
pub(super) fn clean(text: &str) -> String {
    let words: Vec<&str> =
        text.split_whitespace().filter(|word| !word.contains("://") && !word.starts_with("pic.")).collect();
    let joined = words.join(" ");
    let trimmed = joined
        .trim_end_matches([',', ';', ':', '—', '–', ' '])
        .trim_start_matches(['-', '—', '–', '•', '.', ' ', ',', ';']);
    let trimmed = trimmed
        .strip_suffix('.')
        .filter(|rest| !rest.ends_with('.') && !ends_in_abbreviation(rest))
        .unwrap_or(trimmed);
    // A quotation at the end keeps its words, not its stop.
    let quoted = [(".”", "”"), (".\"", "\"")]
        .iter()
        .find_map(|(stop, mark)| Some((trimmed.strip_suffix(stop)?, *mark)));
    quoted.map_or_else(|| trimmed.to_owned(), |(rest, mark)| format!("{rest}{mark}"))
}

fn ends_in_initial(text: &str) -> bool {
    text.rsplit([' ', '.'])
        .next()
        .is_some_and(|last| last.chars().count() == 1 && last.starts_with(char::is_uppercase))
}

fn ends_in_abbreviation(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    last.contains('.') && last.len() <= 6
}

/// A quotation of at most so many characters: as many whole sentences as fit, else the words that fit and an ellipsis.
pub(super) fn shorten_quotation(quotation: &str, room: usize) -> String {
    if quotation.chars().count() <= room {
        return quotation.to_owned();
    }
    let inner = quotation.trim_start_matches('“').trim_end_matches('”');
    let fits = |at: usize| inner.get(..at).is_some_and(|part| part.chars().count() + 2 <= room);
    let stops = inner.match_indices(['.', '?', '!', '…']).filter(|(at, _)| {
        let abbreviated =
            inner.get(..*at).is_some_and(|before| ends_in_abbreviation(before) || ends_in_initial(before));
        !abbreviated
            && inner.get(*at..).is_some_and(|rest| rest.len() < 2 || rest.chars().nth(1) == Some(' '))
    });
    let last = stops.map(|(at, mark)| at + mark.len()).rfind(|&at| fits(at) && at >= 15);
    if let Some(part) = last.and_then(|at| inner.get(..at)) {
        return format!("“{}”", part.trim_end_matches('.'));
    }
    let cut: String = inner.chars().take(room.saturating_sub(4)).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("“{} …”", words.trim_end_matches([',', ';', ':', ' ']))
}

/// A text of at most `room` characters, cut where a part of it ends: before a clause or a phrase of time or place, never
/// within quotation marks nor before the byte `least`; with an ellipsis where nothing else is left.
pub(super) fn shorten(text: &str, room: usize, least: usize) -> String {
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let mut best: Option<(usize, usize)> = None;
    let mut quoted = 0i32;
    let mut straight = false;
    for (count, (at, c)) in text.char_indices().enumerate() {
        if count > room {
            break;
        }
        match c {
            '“' | '(' => quoted += 1,
            '”' | ')' => quoted -= 1,
            '"' => straight = !straight,
            _ => {}
        }
        if quoted != 0 || straight || count < 24 || at < least {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let rank = match c {
            ',' | ';' | '—' | '–' => 3,
            ' ' if is_purpose(text.get(..at).unwrap_or_default(), rest) => 1,
            ' ' => boundary(rest.trim_start()),
            _ => 0,
        };
        // A better place is worth some words.
        let worth = count + 9 * rank;
        if rank > 0 && best.is_none_or(|(b, _)| worth >= b) {
            best = Some((worth, at));
        }
    }
    match best {
        Some((_, at)) => {
            let kept = whole_clauses(text.get(..at).unwrap_or(text));
            kept.trim_end_matches([' ', ',', ';', '—', '–', ':']).to_owned()
        }
        None => ellipsis(text, room),
    }
}

/// Whether "to" and a verb begin here, behind a day or a name: "a rally on Monday to condemn the raids".
fn is_purpose(before: &str, rest: &str) -> bool {
    let last = before.rsplit(' ').next().unwrap_or_default();
    let mut words = rest.trim_start().split(' ');
    last.starts_with(char::is_uppercase)
        && words.next() == Some("to")
        && words.next().is_some_and(|w| verbs::look_up(w).is_some_and(|(_, form)| form.base))
}

/// A text without a last clause that has lost its verb: "…, where a demonstrator".
fn whole_clauses(text: &str) -> &str {
    let opens = |word: &str| {
        matches!(
            word,
            "where" | "who" | "which" | "when" | "while" | "because" | "although" | "after" | "since" | "if"
        )
    };
    let mut at = 0;
    let mut last = None;
    for word in text.split(' ') {
        if opens(word) && at > 24 {
            last = Some(at);
        }
        at += word.len() + 1;
    }
    let Some(last) = last else { return text };
    let tail = text.get(last..).unwrap_or_default();
    let verb = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        matches!(
            bare.as_str(),
            "is" | "are" | "was" | "were" | "has" | "have" | "had" | "will" | "would" | "could" | "may"
        ) || verbs::look_up(&bare).is_some_and(|(_, form)| form.past || form.ing || form.third)
    };
    if tail.split(' ').skip(1).any(verb) { text } else { text.get(..last).unwrap_or(text) }
}

/// How good a place before these words is to end a title; 0 where it is none.
fn boundary(rest: &str) -> usize {
    let word = rest.split(' ').next().unwrap_or_default();
    match word {
        "after" | "while" | "when" | "since" | "because" | "although" | "even" | "but" | "which" | "who"
        | "where" | "if" | "before" | "amid" | "following" | "despite" | "including" | "unless" | "until" => {
            3
        }
        "during" | "on" | "across" | "aboard" | "according" | "through" | "by" | "as" => 2,
        "and" | "in" | "over" | "from" | "at" | "for" | "with" | "against" | "about" | "without" => 1,
        _ => 0,
    }
}

fn ellipsis(text: &str, room: usize) -> String {
    let cut: String = text.chars().take(room.saturating_sub(2)).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    let open = words.matches('“').count() > words.matches('”').count();
    let end = without_small(words).trim_end_matches([',', ';', ':', ' ']);
    if open { format!("{end} …”") } else { format!("{end} …") }
}

/// A text without the small words at its end, which ask for what was cut.
fn without_small(text: &str) -> &str {
    let mut text = text;
    while let Some((rest, last)) = text.rsplit_once(' ') {
        let small = matches!(
            last,
            "the"
                | "a"
                | "an"
                | "of"
                | "to"
                | "in"
                | "on"
                | "and"
                | "or"
                | "but"
                | "that"
                | "what"
                | "he"
                | "she"
                | "it"
                | "they"
                | "has"
                | "have"
                | "had"
                | "is"
                | "was"
                | "are"
                | "were"
                | "will"
                | "would"
                | "by"
                | "for"
                | "with"
                | "as"
                | "at"
                | "from"
                | "his"
                | "her"
                | "their"
                | "its"
                | "which"
                | "who"
                | "not"
                | "be"
        );
        if !small || rest.len() < 20 {
            break;
        }
        text = rest;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_titles_end_where_a_part_ends() {
        let text = "The mayor ordered the lower town to be cleared of its people after the river had risen by four metres overnight";
        assert_eq!(
            shorten(text, 90, 0),
            "The mayor ordered the lower town to be cleared of its people after the river had risen"
        );
        assert_eq!(shorten("Short enough", 90, 0), "Short enough");
    }

    #[test]
    fn ok_marks_at_the_ends_go() {
        assert_eq!(clean(" - They left the U.S.,  at once. "), "They left the U.S., at once");
    }

    #[test]
    fn ok_quotations_end_with_a_sentence() {
        assert_eq!(
            shorten_quotation("“They left at once. Nobody knows where they went”", 30),
            "“They left at once”"
        );
    }
}
