use crate::{ArticleIx, Figure, Lane, Span, When};

/// The place of a claim in [`Corpus::claims`](crate::Corpus::claims).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimIx(pub u32);

/// One thing an article says happened or was said: one predicate, one span, one time. Spans may nest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// `c` and a hash of the article's id and the words; see [`id`](crate::id).
    pub id: String,
    /// The article it stands in.
    pub article: ArticleIx,
    /// Where it stands; its words are that slice of the article.
    pub span: Span,
    /// The sentence around it; contains `span`.
    pub sentence: Span,
    /// What kind of happening it tells of.
    pub lane: Lane,
    /// When it happened or was said; nothing where it cannot be dated.
    pub when: Option<When>,
    /// Whether it had yet to happen when it was written.
    pub planned: bool,
    /// Why it is not of this story, where it is not.
    pub background: Option<Background>,
    /// Who says so, where somebody is named.
    pub speaker: Option<Speaker>,
    /// The numbers it gives.
    pub figures: Vec<Figure>,
}

/// Why a claim is shown apart from the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Background {
    /// It is of another time than the window.
    Time,
    /// It is not of this story.
    Topic,
}

impl Background {
    /// The word for it in `dateline/1`.
    pub fn key(self) -> &'static str {
        match self {
            Background::Time => "time",
            Background::Topic => "topic",
        }
    }
}

/// Who said it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Speaker {
    /// The person or body, in the fullest or commonest form the corpus has.
    pub name: String,
    /// By way of whom, where the article took it from another ("told Reuters").
    pub via: Option<String>,
    /// The words that stand for the speaker there ("the group", "he"); nothing where none do.
    pub words: Option<Span>,
    /// How it was found who speaks.
    pub basis: SpeakerBasis,
}

/// How it was found who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpeakerBasis {
    /// Of a quotation, by the verb of saying beside it.
    Quoted,
    /// Of reported speech, by its verb or by "according to".
    Reported,
    /// A quotation with nobody beside it, taken to go on from the speaker before.
    Carried,
}

impl SpeakerBasis {
    /// The word for it in `dateline/1`.
    pub fn key(self) -> &'static str {
        match self {
            SpeakerBasis::Quoted => "quoted",
            SpeakerBasis::Reported => "reported",
            SpeakerBasis::Carried => "carried",
        }
    }
}
