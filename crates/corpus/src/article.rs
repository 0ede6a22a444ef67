use crate::{DayRange, Span, TimeOfDay};

/// The place of an article in [`Corpus::articles`](crate::Corpus::articles).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleIx(pub u32);

/// One file of the corpus, whole and unchanged, or what of it may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// The file's stem; what addresses and `dateline/1` call it.
    pub id: String,
    /// The file's name within its folder.
    pub file: String,
    /// Its headline, else its first words; of excerpts, else its id.
    pub title: String,
    /// Who published it, where the article or the manifest says so.
    pub outlet: Option<String>,
    /// Where the original stands; only a manifest knows. `http` or `https`.
    pub url: Option<String>,
    /// When it was published, as far as that is known.
    pub published: Published,
    /// Articles that share much of its text.
    pub repeats: Vec<Repeat>,
    /// What belongs to the page it stood on, not to the report.
    pub boilerplate: Vec<Boilerplate>,
    /// Whether it may be shown in excerpts only: then `text` holds the sentences of claims and, for every other byte
    /// but line feeds, a space.
    pub excerpts: bool,
    /// The bytes of the file.
    pub text: String,
}

/// When an article was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The days it may have been; nothing where not even a range is supported.
    pub days: Option<DayRange>,
    /// The time of day, where stated; no zone.
    pub time: Option<TimeOfDay>,
    /// How it was found.
    pub basis: PublicationBasis,
}

/// How an article's date was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PublicationBasis {
    /// The article states it, in a line of its own or a dateline.
    Stated,
    /// A dated post or caption within the article: it cannot be older.
    Embedded,
    /// Worked out from the days it names and from the other articles.
    Inferred,
    /// The manifest gives it.
    Manifest,
}

impl PublicationBasis {
    /// The word for it in `dateline/1`.
    pub fn key(self) -> &'static str {
        match self {
            PublicationBasis::Stated => "stated",
            PublicationBasis::Embedded => "embedded",
            PublicationBasis::Inferred => "inferred",
            PublicationBasis::Manifest => "manifest",
        }
    }
}

/// That an article shares text with another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// The other article.
    pub article: ArticleIx,
    /// How much of this one's text stands in it too, in percent.
    pub percent: u8,
}

/// A piece of an article that is no report: a share widget, tags, an author's note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Boilerplate {
    /// Where it stands.
    pub span: Span,
    /// Why it was left out, in a word or two.
    pub reason: String,
}
