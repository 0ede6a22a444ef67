//! What the editors decided, applied to the events that were gathered.
//!
//! First claims get their lanes; then those that are split off leave their events, events that are merged become one,
//! what is hidden goes, and at last events get their titles and pins. So a claim that is split off and merged moves
//! from one event to another, and the order of the decisions does not count. An event's id follows its first claim, and
//! every other claim's is an alias: whatever is decided, an old link leads to where its claim is now.

mod apply;
mod leave_out;
mod point;

pub(crate) use apply::decide;
pub(crate) use leave_out::leave_out;

use crate::{
    diagnostic::{Diagnostic, Severity},
    events::Group,
    manifest::{Manifest, Place},
};

/// What came of the decisions.
pub(crate) struct Decided {
    /// The events, none of them empty.
    pub(crate) groups: Vec<Group>,
    /// The claims that are hidden, in their order, each with why.
    pub(crate) hidden: Vec<(usize, Option<String>)>,
    /// Each decision that was applied as a note, and what is wrong with the others.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// A remark about a place of the manifest.
fn remark(severity: Severity, manifest: &Manifest, place: Place, message: impl Into<String>) -> Diagnostic {
    let given = |number: u32| Some(number).filter(|&number| number > 0);
    Diagnostic {
        line: given(place.line),
        column: given(place.column),
        ..Diagnostic::new(severity, &manifest.file, message)
    }
}
