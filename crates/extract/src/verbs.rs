//! Verbs: their forms, what they tell of, and the groups they stand in ("has not been confirmed").

mod forms;
mod groups;
mod neighbours;

pub(crate) use forms::forms_of;
pub use forms::{Form, Verb, look_up};
pub(crate) use groups::each;
pub use groups::{Group, Tense, groups};
