use crate::{
    element::{Node, el},
    session::Session,
    words,
};

/// How this was made, where corrections go, and that something was hidden, where it was.
pub(crate) fn footer(session: Session) -> Node {
    let corpus = &session.data.corpus;
    let contact = corpus.contact.as_deref().map(|contact| {
        let link = el("a").attr("href", words::contact_address(contact)).text(contact);
        el("p").text(words::CORRECTIONS).child(link)
    });
    let hidden = words::hidden_in_all(corpus.hidden.len()).map(|hidden| el("p").text(hidden));
    el("footer").class("colophon").text(words::COLOPHON).maybe(contact).maybe(hidden).into()
}
