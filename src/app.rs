use crate::{
    address::{View, ViewState},
    data::data,
    element::{Node, el, when},
    later::{Part, later, missing},
    page::follow_address,
    parts,
    session::Session,
};
use leptos::{ev::KeyboardEvent, prelude::*};

/// The whole page, in its plain state: what is prerendered and what the browser takes over.
pub fn page() -> Node {
    let session = Session::new(data(), ViewState::new());
    follow_address(session);
    // In a frame the page's heading is not shown, but it is still a page.
    let embedded = move || session.state.with(|state| state.embed);
    let heading = move || el("h1").class("unseen").text(session.data.corpus.title.as_str()).into();
    el("main").child(when(embedded, heading)).child(reader(session)).into()
}

/// One reader's page, wherever it stands.
pub(crate) fn reader(session: Session) -> Node {
    let session = session.mounted();
    let state = session.state;
    let furniture = move || state.with(|state| !state.embed);
    // Until the part is there, what was prerendered of it stands where it does.
    let differs = move || session.arrival.is_there() && state.with(|state| state.view == View::Differences);
    let close_on_escape = move |ev: KeyboardEvent| {
        if ev.key() == "Escape" && untrack(|| session.is_reading()) && !ev.default_prevented() {
            ev.prevent_default();
            session.close();
            session.focus_mark();
        }
    };
    el("div")
        .class("dateline")
        .found_by(session.root)
        .live_attr("data-theme", move || state.with(|state| state.theme.map(|theme| theme.key().into())))
        .on("keydown", close_on_escape)
        .child(when(furniture, move || later(session, Part::Opening)))
        .child(el("div").class("notices").attr("role", "status").child(later(session, Part::Notices)))
        .child(missing(session))
        .child(parts::controls(session))
        .child(when(
            move || state.with(|state| state.view == View::Timeline),
            move || parts::timeline(session),
        ))
        .child(when(differs, move || later(session, Part::Differences)))
        .child(when(move || session.is_reading(), move || later(session, Part::Proof)))
        .child(later(session, Part::List))
        .child(when(move || furniture() && !differs(), move || later(session, Part::Differences)))
        .child(when(furniture, move || later(session, Part::Sources)))
        .child(parts::footer(session))
        .into()
}
