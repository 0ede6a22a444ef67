use crate::{ClaimIx, DayRange, Span};

/// A number that a claim gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The words that give it ("at least 599 people"); within the claim's article.
    pub span: Span,
    /// What is counted: `killed`, `injured`, `detained`, `cities`, …
    pub measure: String,
    /// Of whom: `total`, `protesters`, `security_forces`, …
    pub population: String,
    /// The number; nothing for "hundreds" and the like.
    pub value: Option<u64>,
    /// How the number bounds the truth.
    pub bound: Bound,
    /// Who counted.
    pub source: Option<String>,
    /// As of when they counted.
    pub as_of: Option<DayRange>,
    /// The total of which it is a part.
    pub part_of: Option<FigureRef>,
    /// Whether it is a sum made here, not a number written there.
    pub derived: bool,
}

/// A figure by its claim and its place among that claim's figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureRef {
    /// The claim.
    pub claim: ClaimIx,
    /// The place in [`Claim::figures`](crate::Claim::figures).
    pub figure: u32,
}

/// How a number bounds the truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Bound {
    Exact,
    AtLeast,
    MoreThan,
    About,
    Nearly,
    AtMost,
    Hundreds,
    Thousands,
}

impl Bound {
    /// The word for it in `dateline/1`.
    pub fn key(self) -> &'static str {
        match self {
            Bound::Exact => "exact",
            Bound::AtLeast => "at_least",
            Bound::MoreThan => "more_than",
            Bound::About => "about",
            Bound::Nearly => "nearly",
            Bound::AtMost => "at_most",
            Bound::Hundreds => "hundreds",
            Bound::Thousands => "thousands",
        }
    }
}

/// The figures of one source, measure and population, in as-of order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Who counted; nothing where no source is named.
    pub source: Option<String>,
    /// What is counted.
    pub measure: String,
    /// Of whom.
    pub population: String,
    /// The counts, earliest first.
    pub points: Vec<Point>,
}

/// One count of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// As of when.
    pub as_of: DayRange,
    /// The number.
    pub value: u64,
    /// How it bounds the truth.
    pub bound: Bound,
    /// Whether it is a sum made here.
    pub derived: bool,
    /// The claims that give it.
    pub claims: Vec<ClaimIx>,
}
