use dateline_corpus::DayError;

/// A parameter that could not be taken as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A day that is none.
    NotADay {
        /// The parameter.
        name: &'static str,
        /// Why.
        why: DayError,
    },
    /// `from` later than `to`.
    Backwards,
    /// A lane that does not exist.
    UnknownLane(String),
    /// A value outside the list.
    UnknownValue {
        /// The parameter.
        name: &'static str,
        /// What stood there, shortened.
        value: String,
        /// What may stand there.
        known: &'static str,
    },
    /// A speaker or article that this corpus does not have.
    UnknownName(String),
    /// An event that this corpus does not have.
    UnknownEvent(String),
    /// The event was hidden by the editors.
    HiddenEvent,
}
