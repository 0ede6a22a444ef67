use super::{Block, line::Line};
use dateline_corpus::Span;
use std::collections::BTreeSet;

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
