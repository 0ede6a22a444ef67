use crate::{ArticleIx, Span};

/// An editor's decision that shaped an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What was done.
    pub what: Edited,
    /// What it was before: a title, or the key of a lane.
    pub from: Option<String>,
    /// What it became: a title, or the key of a lane.
    pub to: Option<String>,
    /// The id of the claim that the decision points at.
    pub claim: String,
    /// Why, in the editor's words.
    pub note: Option<String>,
}

/// The kinds of decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edited {
    /// A title was given, in place of `from`.
    Retitled,
    /// A claim was moved to the lane `to`.
    Moved,
    /// The event called `from` was taken in.
    Merged,
    /// A claim left: of the event that it left, `to` is what it is now called; of the claim's new event, `from`
    /// is what it left.
    Split,
    /// A claim was hidden.
    Hidden,
    /// It was pinned.
    Pinned,
}

impl Edited {
    /// The word for it in `dateline/1`.
    pub fn key(self) -> &'static str {
        match self {
            Edited::Retitled => "retitled",
            Edited::Moved => "moved",
            Edited::Merged => "merged",
            Edited::Split => "split",
            Edited::Hidden => "hidden",
            Edited::Pinned => "pinned",
        }
    }
}

/// That the editors left out a claim. It is in no event, count or series; that it was there is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    /// The claim's id.
    pub claim: String,
    /// The id of the event that it would begin; links to it may be about.
    pub event: String,
    /// The article it stands in.
    pub article: ArticleIx,
    /// Where it stands.
    pub span: Span,
    /// The line it begins in, from 1.
    pub line: u32,
    /// Why, in the editor's words.
    pub note: Option<String>,
}
