use crate::{
    address::{ViewState, write},
    browser,
    element::{Element, Node, button, el},
    export::Around,
    later,
    session::Session,
    words,
};
use leptos::prelude::*;

/// What is said of the last wish: how it ended, and the words it was about.
type Told = RwSignal<String>;

/// Share, cite, export and print: what is shown, to take away.
pub(crate) fn take_away(session: Session) -> Node {
    let told = Told::default();
    let buttons = words::TAKINGS.map(|(what, name)| taking(session, told, what).text(name));
    let buttons = el("div")
        .attrs(&[("class", "takings"), ("role", "group"), ("aria-label", words::TAKE_AWAY)])
        .children(buttons);
    el("details")
        .class("take-away")
        .child(el("summary").text(words::TAKE_AWAY))
        .child(buttons)
        .child(said(told))
        .into()
}

/// A button that copies the table of figures, and what is said of it.
pub(crate) fn copy_table(session: Session) -> Node {
    let told = Told::default();
    let button = taking(session, told, "figures.tsv").text(words::COPY_TABLE);
    el("div").class("takings").child(button).child(said(told)).into()
}

fn taking(session: Session, told: Told, what: &'static str) -> Element {
    let take = move || {
        // Somebody else's page has no address of the timeline's: a link leads to the page itself.
        let query = session.state.with_untracked(|state| write(&ViewState { embed: false, ..state.clone() }));
        let tell = move |how: String, text: String| told.set([words::taken(&how), &text].join(" "));
        // What is a file has a name with an ending.
        if !what.contains('.') {
            return browser::hand_over(what, &query, |_| Err(String::new()), tell);
        }
        later::with_export(move |take| {
            let Some(take) = take else { return tell("failed".to_owned(), String::new()) };
            let view = query.clone();
            let write = move |around: Around| take(session.data, &view, what, around);
            browser::hand_over(what, &query, write, tell);
        });
    };
    button().click(take)
}

fn said(told: Told) -> Element {
    el("p").attrs(&[("class", "said"), ("aria-live", "polite")]).live_text(move || told.get())
}
