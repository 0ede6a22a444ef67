use crate::{
    element::{Node, el},
    session::Session,
    words,
};

/// How this was made, and that something was hidden, where it was.
pub(crate) fn footer(session: Session) -> Node {
    let hidden = words::hidden_in_all(session.data.corpus.hidden.len());
    let footer = el("footer").class("colophon").text(words::COLOPHON);
    footer.maybe(hidden.map(|hidden| el("p").text(hidden))).into()
}
