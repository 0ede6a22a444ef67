//! What one block's own words say of what it is.

use crate::lexicon;
use dateline_corpus::fold::fold;
use std::{collections::BTreeSet, sync::LazyLock};

static FURNITURE: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| lexicon::set(include_str!("../../data/furniture.txt")));
static WRITERS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| lexicon::set(include_str!("../../data/writers.txt")));
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// One block's text with what the rules ask of it.
pub(super) struct Line<'t> {
    text: &'t str,
    /// Without letter case and accents.
    pub(super) folded: String,
    pub(super) words: usize,
    /// Whether it ends as a sentence does.
    pub(super) stops: bool,
    /// Whether it begins with a quotation.
    pub(super) quoted: bool,
}

impl<'t> Line<'t> {
    pub(super) fn new(text: &'t str) -> Line<'t> {
        let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
        let end = text.trim_end_matches(['"', '”', '’', '\'', '»', ')', ']']);
        // "… from the U.S." ends no sentence by itself.
        let abbreviated = words <= 16
            && end.strip_suffix('.').is_some_and(|rest| {
                let last = rest.rsplit(' ').next().unwrap_or_default();
                last.contains('.') && last.split('.').all(|piece| piece.chars().count() == 1)
            })
            && !end.strip_suffix('.').is_some_and(|rest| rest.contains(". "));
        let stops = (end.ends_with(['.', '!', '…']) && !abbreviated)
            || (end.ends_with('?') && words > 12)
            || (end.ends_with(',') && words > 8);
        let quoted =
            text.starts_with(['“', '"', '«', '‘']) && words > 8 && text.ends_with(['”', '"', '»', '’', ',']);
        Line { text, folded: fold(text), words, stops, quoted }
    }

    /// The folded text without the marks at its ends.
    fn bare(&self) -> &str {
        self.folded.trim_matches(|c: char| !c.is_alphanumeric())
    }

    /// A button, a section's name or another label of the page, or a line without any word.
    pub(super) fn is_furniture(&self) -> bool {
        self.words <= 8 && (self.words == 0 || FURNITURE.contains(self.bare()) || self.pieces_are_furniture())
    }

    /// Whether it is made of furniture words alone: "Smaller Bigger", "Facebook Twitter Email".
    pub(super) fn pieces_are_furniture(&self) -> bool {
        let mut pieces = self.bare().split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty());
        self.words > 0 && pieces.all(|piece| FURNITURE.contains(piece))
    }

    /// "Tags", alone or with the tags behind it.
    pub(super) fn is_tags_label(&self) -> bool {
        let Some(first) = self.folded.split(|c: char| !c.is_alphanumeric()).find(|p| !p.is_empty()) else {
            return false;
        };
        let label = matches!(first, "tags" | "tag" | "keywords" | "topics" | "hashtags");
        label && !self.stops && (self.words == 1 || self.text.contains([':', ',', '،', '|', '#', '·', '•']))
    }

    /// A line that says when the article was published: a date in digits, few words, no sentence.
    pub(super) fn is_publication(&self) -> bool {
        if self.words > 14 || self.text.len() > 160 || self.text.contains('(') && self.text.ends_with(')') {
            return false;
        }
        let mut pieces = self.folded.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty());
        let year = |p: &str| {
            p.len() == 4
                && (p.starts_with("19") || p.starts_with("20"))
                && p.bytes().all(|b| b.is_ascii_digit())
        };
        let has_year = pieces.clone().any(year);
        let month = |p: &str| MONTHS.iter().any(|m| p.starts_with(m)) && p.len() <= 9;
        let numeric =
            pieces.clone().filter(|p| p.len() <= 2 && p.bytes().all(|b| b.is_ascii_digit())).count() >= 2;
        let labelled = matches!(
            self.folded.split(|c: char| !c.is_alphanumeric()).find(|p| !p.is_empty()),
            Some("published" | "updated" | "posted" | "date" | "issued" | "last" | "modified")
        );
        let dated = has_year && (pieces.any(month) || numeric);
        // A sentence has small words in it; a line of a date has none but of its own.
        let small = self.folded.split_whitespace().filter(|w| is_running_word(w)).count();
        dated && (labelled || (small == 0 && !self.text.trim_end().ends_with('.')))
            || labelled && self.words <= 8 && self.text.contains(|c: char| c.is_ascii_digit())
    }

    /// A line that names the writer, a desk, or the section before the report has begun.
    pub(super) fn is_byline(&self, begun: bool) -> bool {
        if self.words > 10 || self.stops {
            return false;
        }
        let bare = self.bare();
        let by = bare.starts_with("by ")
            || bare.starts_with("written by ")
            || bare.starts_with("reported by ")
            || bare.starts_with("edited by ")
            || bare.starts_with("reporting by ");
        let desk = self.words <= 5
            && ["staff", "desk", "bureau", "correspondent", "reporter", "agencies", "newsroom"]
                .iter()
                .any(|w| bare.ends_with(w));
        let section = !begun && self.words <= 4 && self.folded.starts_with("- in ");
        by && (self.words <= 8) || desk || section
    }

    /// What a paper says of its own text: "This article was updated …", "An earlier version said …".
    fn is_correction(&self) -> bool {
        let words: Vec<&str> = self.folded.split_whitespace().take(5).collect();
        matches!(
            words.as_slice(),
            ["this", "article" | "story" | "report" | "page", "was" | "has" | "is" | "will", ..]
                | ["an" | "a", "earlier" | "previous", "version", ..]
                | ["correction:" | "clarification:" | "corrects" | "corrected", ..]
        ) && self.words <= 60
            && [" version", "updated", "corrected", "amended", "clarif", "correct"]
                .iter()
                .any(|w| self.folded.contains(w))
    }

    /// A note about the writer: "X is a senior journalist at Y", "follow her on …", "tweets at".
    pub(super) fn is_author_note(&self, begun: bool, late: bool) -> bool {
        if !begun || !late {
            return false;
        }
        if self.is_correction() {
            return true;
        }
        let start: Vec<&str> = self.folded.split_whitespace().take(16).collect();
        let is = start.iter().position(|w| matches!(*w, "is" | "was" | "covers" | "writes"));
        let names_writer = is.is_some_and(|is| {
            (1..=5).contains(&is)
                && (matches!(start[is], "covers" | "writes")
                    || start
                        .iter()
                        .skip(is + 1)
                        .take(6)
                        .any(|w| WRITERS.contains(w.trim_matches(|c: char| !c.is_alphanumeric()))))
                && self.text.split_whitespace().take(is).all(|w| w.starts_with(char::is_uppercase))
        });
        names_writer
            && [" at ", " with ", " for ", "based in", " tweets ", "follow", "years"]
                .iter()
                .any(|w| self.folded.contains(w))
            || self.folded.starts_with("about the author")
            || self.folded.starts_with("(reporting by")
            || self.folded.starts_with("reporting by")
            || self.is_credit()
    }

    /// Who else worked on the article: "A and B contributed to this report", "Doe reported from Oslo."
    fn is_credit(&self) -> bool {
        let credits = [
            "contributed to this report",
            "contributed reporting",
            "contributed to this story",
            "with reporting by",
        ];
        let from = self.folded.split(" reported from ").next().filter(|head| *head != self.folded);
        let short = from.is_some_and(|head| head.split_whitespace().count() <= 8 && self.words <= 20);
        let lead = self.text.split_whitespace().next().is_some_and(|w| w.starts_with(char::is_uppercase));
        credits.iter().any(|credit| self.folded.contains(credit))
            || short && lead
            || (self.folded.starts_with("copyright") || self.text.starts_with('©')) && self.words <= 40
            || self.folded.starts_with("editor's note")
            || self.folded.starts_with("editor’s note")
    }

    /// What stands under a picture: it ends with a credit in parentheses, or begins with a label.
    pub(super) fn is_caption(&self) -> bool {
        if self.words > 70 {
            return false;
        }
        let label = ["photo:", "image:", "caption:", "picture:", "file photo", "photograph:", "pictured:"];
        if label.iter().any(|l| self.folded.starts_with(l)) {
            return true;
        }
        let Some(open) = self.text.rfind(['(', '[']) else { return false };
        let Some(credit) = self.text.get(open..) else { return false };
        let closed = credit.trim_end_matches('.').ends_with([')', ']']);
        let folded = fold(credit);
        closed
            && credit.len() <= 80
            && (credit.contains('/')
                || [
                    " via ",
                    "photo",
                    "image",
                    "getty",
                    "picture",
                    "file",
                    "courtesy",
                    "screengrab",
                    "handout",
                ]
                .iter()
                .any(|w| folded.contains(w)))
    }

    /// The line under a post that says who posted it: "— Name (@handle) May 1, 2024".
    pub(super) fn is_post_credit(&self) -> bool {
        self.text.starts_with(['—', '–', '-']) && self.text.contains("(@") && self.words <= 14
    }

    /// A post itself, by what such networks put into its text.
    pub(super) fn is_post(&self) -> bool {
        self.text.contains("pic.twitter.com/")
            || self.text.contains("https://t.co/")
            || self.text.starts_with(".@")
    }

    /// An item of a list, by the mark before it, or a row of a label and a number.
    pub(super) fn is_item(&self) -> bool {
        let mut chars = self.text.chars();
        let mark = chars.next().is_some_and(|c| matches!(c, '-' | '•' | '*' | '·' | '–' | '▪' | '●'));
        let label = || self.text.split_once(": ").filter(|(label, _)| label.starts_with(char::is_alphabetic));
        let digits = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ');
        // "Deaths: 64"
        let row = label().is_some_and(|(_, value)| {
            self.words <= 6 && value.starts_with(|c: char| c.is_ascii_digit()) && value.chars().all(digits)
        });
        row || mark && chars.next().is_some_and(char::is_whitespace) && self.words >= 4
    }
}

/// A small word that runs through sentences and through no line of a date.
fn is_running_word(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "is"
            | "was"
            | "were"
            | "are"
            | "has"
            | "have"
            | "had"
            | "that"
            | "to"
            | "of"
            | "as"
            | "after"
            | "since"
            | "said"
            | "will"
            | "with"
            | "from"
            | "for"
            | "his"
            | "her"
            | "their"
            | "it"
            | "and"
    )
}
