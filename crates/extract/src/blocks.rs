//! An article's lines as blocks: paragraphs, headlines, captions, and what is no part of the report.
//!
//! A block is a line, or several where the text was wrapped at a fixed width (most lines end in the middle of
//! a sentence and none is long), when blank lines part the blocks.

mod kind;
mod layout;
mod line;

pub use kind::BlockKind;

use dateline_corpus::Span;

/// A paragraph or a line of another kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, without the space around it; never empty.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

impl Block {
    /// The block's own text.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text).unwrap_or_default()
    }
}

/// The blocks of a text, in order.
pub fn split(text: &str) -> Vec<Block> {
    kind::classify(text, &layout::spans(text))
}
