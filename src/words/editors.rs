//! What the editors decided, in words.

use super::{claims, lane};
use dateline_corpus::{ArticleIx, Corpus, Edit, Edited, Lane};

/// Above what the editors want seen first.
pub const PINNED: &str = "Pinned by the editors";

/// Before the address that corrections go to.
pub const CORRECTIONS: &str = "Corrections: ";

/// The address behind a contact: that of a page as it is, and of a mail box as links have it.
pub fn contact_address(contact: &str) -> String {
    let is_page = ["https://", "http://"].into_iter().any(|scheme| contact.starts_with(scheme));
    let scheme = if is_page { "" } else { "mailto:" };
    scheme.to_owned() + contact
}

/// Said of an article that may not be shown whole.
pub const EXCERPTS_ONLY: &str = "may be shown in excerpts only";

/// Where an article is not shown.
pub const LEFT_OUT: &str = " … ";

/// What was decided: "Edited: title, was “…”", and why.
pub fn edit(edit: &Edit) -> String {
    let from = edit.from.as_deref().unwrap_or_default();
    let to = edit.to.as_deref().unwrap_or_default();
    let done = match edit.what {
        Edited::Retitled => format!("Edited: title, was “{from}”"),
        Edited::Moved => format!("Edited: a claim moved from {} to {}", named(from), named(to)),
        Edited::Merged => format!("Edited: joined with “{from}”"),
        Edited::Split if edit.from.is_some() => format!("Edited: set apart from “{from}”"),
        Edited::Split => format!("Edited: “{to}” set apart"),
        Edited::Hidden => "Edited: a claim hidden".to_owned(),
        Edited::Pinned => PINNED.to_owned(),
    };
    match &edit.note {
        Some(note) => format!("{done} ({note})"),
        None => done,
    }
}

/// A lane's name, by its key.
fn named(key: &str) -> &str {
    match Lane::from_key(key) {
        Some(found) => lane(found),
        None => key,
    }
}

/// How many claims of an article the editors hid, and in which lines.
pub fn hidden(corpus: &Corpus, article: ArticleIx) -> Option<String> {
    let hidden = corpus.hidden.iter().filter(|hidden| hidden.article == article);
    let lines: Vec<String> = hidden.map(|hidden| hidden.line.to_string()).collect();
    let said = hidden_in_all(lines.len())?;
    Some(format!("{said} (line {})", lines.join(", ")))
}

/// "2 claims hidden by the editors", where any are.
pub fn hidden_in_all(count: usize) -> Option<String> {
    (count > 0).then(|| format!("{} hidden by the editors", claims(count)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_corpus::{Hidden, Span};

    fn decided(what: Edited, from: Option<&str>, to: Option<&str>) -> String {
        let [from, to] = [from, to].map(|side| side.map(str::to_owned));
        edit(&Edit { what, from, to, claim: "c".to_owned(), note: None })
    }

    #[test]
    fn ok_an_edit_says_what_was_before() {
        assert_eq!(decided(Edited::Retitled, Some("A"), Some("B")), "Edited: title, was “A”");
        assert_eq!(
            decided(Edited::Moved, Some("ground"), Some("tolls")),
            "Edited: a claim moved from On the ground to Tolls"
        );
        assert_eq!(decided(Edited::Split, Some("A"), None), "Edited: set apart from “A”");
        assert_eq!(decided(Edited::Split, None, Some("B")), "Edited: “B” set apart");
    }

    #[test]
    fn ok_a_contact_is_a_link_to_write_to_or_to_read() {
        assert_eq!(contact_address("desk@example.org"), "mailto:desk@example.org");
        assert_eq!(contact_address("https@example.org"), "mailto:https@example.org");
        assert_eq!(contact_address("https://example.org/x"), "https://example.org/x");
    }

    #[test]
    fn err_no_contact_runs_anything() {
        assert_eq!(contact_address("javascript:a://b"), "mailto:javascript:a://b");
    }

    #[test]
    fn ok_a_note_says_why() {
        let note = Some("says the mayor".to_owned());
        let edit = Edit { what: Edited::Hidden, from: None, to: None, claim: "c".to_owned(), note };
        assert_eq!(super::edit(&edit), "Edited: a claim hidden (says the mayor)");
    }

    #[test]
    fn ok_hidden_claims_are_counted_by_article() {
        let hidden = |article: u32, line: u32| Hidden {
            claim: "c".to_owned(),
            event: "e".to_owned(),
            article: ArticleIx(article),
            span: Span::new(0, 1),
            line,
            note: None,
        };
        let corpus = Corpus { hidden: vec![hidden(0, 3), hidden(0, 12), hidden(1, 1)], ..Corpus::empty() };
        let said = |article: u32| super::hidden(&corpus, ArticleIx(article));
        assert_eq!(said(0).as_deref(), Some("2 claims hidden by the editors (line 3, 12)"));
        assert_eq!(said(1).as_deref(), Some("1 claim hidden by the editors (line 1)"));
        assert_eq!(said(2), None);
    }
}
