use super::Block;
use crate::lexicon;
use dateline_corpus::{Span, fold::fold};
use std::{collections::BTreeSet, sync::LazyLock};

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlockKind {
    /// The article's headline.
    Headline,
    /// A headline within the article.
    Subheading,
    /// A line that says when (and where) the article was published.
    Dateline,
    /// A line that names the writer.
    Byline,
    /// What stands under a picture.
    Caption,
    /// A post of a social network, shown within the article.
    EmbeddedPost,
    /// Buttons and prompts of the page.
    ShareWidget,
    /// A list of keywords, or its label.
    Tags,
    /// The headline or lead once more.
    RepeatedLead,
    /// A note about the writer.
    AuthorNote,
    /// Anything else of the page: a section's name, a label.
    Furniture,
    /// A paragraph of the report.
    Paragraph,
    /// One item of a list.
    ListItem,
}

impl BlockKind {
    /// Whether claims may be read from it.
    pub fn is_report(self) -> bool {
        matches!(
            self,
            BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Caption | BlockKind::EmbeddedPost
        )
    }

    /// Why it is left out, in a word or two; nothing for what belongs to the article.
    pub fn boilerplate(self) -> Option<&'static str> {
        Some(match self {
            BlockKind::Dateline => "publication line",
            BlockKind::Byline => "byline",
            BlockKind::ShareWidget => "page controls",
            BlockKind::Tags => "tags",
            BlockKind::RepeatedLead => "repeated headline",
            BlockKind::AuthorNote => "about the author",
            BlockKind::Furniture => "page furniture",
            _ => return None,
        })
    }

    /// The kind's name for a reader.
    pub fn key(self) -> &'static str {
        match self {
            BlockKind::Headline => "headline",
            BlockKind::Subheading => "subheading",
            BlockKind::Dateline => "dateline",
            BlockKind::Byline => "byline",
            BlockKind::Caption => "caption",
            BlockKind::EmbeddedPost => "embedded post",
            BlockKind::ShareWidget => "share widget",
            BlockKind::Tags => "tags",
            BlockKind::RepeatedLead => "repeated lead",
            BlockKind::AuthorNote => "author's note",
            BlockKind::Furniture => "furniture",
            BlockKind::Paragraph => "paragraph",
            BlockKind::ListItem => "list item",
        }
    }
}

static FURNITURE: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| lexicon::set(include_str!("../../data/furniture.txt")));
static WRITERS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| lexicon::set(include_str!("../../data/writers.txt")));
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Names the kind of each span.
pub(super) fn classify(text: &str, spans: &[Span]) -> Vec<Block> {
    let lines: Vec<Line<'_>> =
        spans.iter().map(|span| Line::new(span.of(text).unwrap_or_default())).collect();
    let mut blocks: Vec<Block> = Vec::with_capacity(spans.len());
    let mut headline: Option<usize> = None;
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    // Whether the report's first paragraph has been read, and whether a label of tags stands above.
    let (mut begun, mut tags) = (false, false);
    for (place, (&span, line)) in spans.iter().zip(&lines).enumerate() {
        let folded = line.folded.as_str();
        let is_last = place + 1 == spans.len();
        let kind = if seen.contains(folded) && line.words >= 4 {
            BlockKind::RepeatedLead
        } else if (tags && line.words <= 25 && !line.stops) || line.is_tags_label() {
            BlockKind::Tags
        } else if line.is_post_credit() || line.is_post() {
            BlockKind::EmbeddedPost
        } else if line.is_furniture() {
            if line.words > 1 && line.pieces_are_furniture() {
                BlockKind::ShareWidget
            } else {
                BlockKind::Furniture
            }
        } else if line.is_publication() {
            BlockKind::Dateline
        } else if line.is_byline(begun) {
            BlockKind::Byline
        } else if line.is_author_note(begun, place * 3 >= spans.len()) {
            BlockKind::AuthorNote
        } else if line.is_caption() {
            BlockKind::Caption
        } else if line.is_item() {
            BlockKind::ListItem
        } else if !line.stops && line.words <= 26 && !line.quoted {
            if headline.is_none() && !begun {
                headline = Some(place);
                BlockKind::Headline
            } else if is_last && line.words <= 4 {
                BlockKind::Furniture
            } else {
                BlockKind::Subheading
            }
        } else {
            BlockKind::Paragraph
        };
        tags = kind == BlockKind::Tags && !tags;
        begun |= kind == BlockKind::Paragraph;
        if matches!(kind, BlockKind::Headline | BlockKind::Paragraph) {
            seen.insert(folded);
        }
        blocks.push(Block { span, kind });
    }
    blocks
}

/// One block's text with what the rules ask of it.
struct Line<'t> {
    text: &'t str,
    folded: String,
    words: usize,
    /// Whether it ends as a sentence does.
    stops: bool,
    /// Whether it begins with a quotation.
    quoted: bool,
}

impl<'t> Line<'t> {
    fn new(text: &'t str) -> Line<'t> {
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

    fn is_furniture(&self) -> bool {
        self.words <= 8 && (self.words == 0 || FURNITURE.contains(self.bare()) || self.pieces_are_furniture())
    }

    /// Whether it is made of furniture words alone: "Smaller Bigger", "Facebook Twitter Email".
    fn pieces_are_furniture(&self) -> bool {
        let mut pieces = self.bare().split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty());
        self.words > 0 && pieces.all(|piece| FURNITURE.contains(piece))
    }

    fn is_tags_label(&self) -> bool {
        let Some(first) = self.folded.split(|c: char| !c.is_alphanumeric()).find(|p| !p.is_empty()) else {
            return false;
        };
        let label = matches!(first, "tags" | "tag" | "keywords" | "topics" | "hashtags");
        label && !self.stops && (self.words == 1 || self.text.contains([':', ',', '،', '|', '#', '·', '•']))
    }

    /// A line that says when the article was published: a date in digits, few words, no sentence.
    fn is_publication(&self) -> bool {
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

    fn is_byline(&self, begun: bool) -> bool {
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

    /// A note about the writer: "X is a senior journalist at Y", "follow her on …", "tweets at".
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

    fn is_author_note(&self, begun: bool, late: bool) -> bool {
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
    fn is_caption(&self) -> bool {
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
    fn is_post_credit(&self) -> bool {
        self.text.starts_with(['—', '–', '-']) && self.text.contains("(@") && self.words <= 14
    }

    fn is_post(&self) -> bool {
        self.text.contains("pic.twitter.com/")
            || self.text.contains("https://t.co/")
            || self.text.starts_with(".@")
    }

    fn is_item(&self) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::split;

    fn kinds(text: &str) -> Vec<BlockKind> {
        split(text).into_iter().map(|block| block.kind).collect()
    }

    const LEAD: &str = "The dam above Norrby gave way on Monday, and the lower town was under water by noon.";

    #[test]
    fn ok_a_headline_and_what_stands_around_it() {
        let text = format!(
            "World\nDam breaks above Norrby\nNorth 03-02-2027 | 08:15\nDam breaks above Norrby\nShare Tweet\n\
             Rescuers in a boat, Norrby, Feb. 2, 2027. (Ann Lee/AFP)\n{LEAD}\nWhat comes next\n{LEAD} More.\nTags\nNorrby, dam"
        );
        use BlockKind::*;
        let wanted = [
            Furniture,
            Headline,
            Dateline,
            RepeatedLead,
            ShareWidget,
            Caption,
            Paragraph,
            Subheading,
            Paragraph,
            Tags,
            Tags,
        ];
        assert_eq!(kinds(&text), wanted);
    }

    #[test]
    fn ok_publication_lines() {
        for line in [
            "06:19 PM, Jan 12, 2026",
            "- 06:19 PM, Jan 12, 2026",
            "Published: 3 March 2024, 10:00 GMT",
            "Updated 2024-03-01",
        ] {
            assert_eq!(kinds(&format!("A headline here\n{line}\n{LEAD}"))[1], BlockKind::Dateline, "{line}");
        }
    }

    #[test]
    fn ok_a_note_about_the_writer() {
        let note =
            "Ida Berg is a senior journalist at The Coast with ten years in the trade. Ida tweets at idaberg";
        assert_eq!(kinds(&format!("{LEAD}\n{note}")).last(), Some(&BlockKind::AuthorNote));
    }

    #[test]
    fn err_a_witness_who_writes_is_no_note() {
        let text = format!("{LEAD}\nIda Berg is a teacher at the school in Norrby, and lost her house.");
        assert_eq!(kinds(&text).last(), Some(&BlockKind::Paragraph));
    }
}
