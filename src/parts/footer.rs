use crate::{
    element::{Node, el},
    words,
};

/// How this was made.
pub(crate) fn footer() -> Node {
    el("footer").class("colophon").text(words::COLOPHON).into()
}
