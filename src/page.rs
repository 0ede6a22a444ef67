//! The page on its own: the state lives in the address.

use crate::{
    address::{parse, write},
    browser,
    session::{Session, Step},
};
use leptos::prelude::*;

/// Keeps state and address the same, from the first address on. The first render is the plain page; what
/// the address asks for follows as soon as the page has been taken over.
pub(crate) fn keep_address(session: Session) {
    Effect::new(move |before: Option<String>| {
        let Some(before) = before else {
            read_address(session);
            browser::on_history(move || read_address(session));
            if session.state.with_untracked(|state| state.embed) {
                browser::keep_telling_height();
            }
            if untrack(|| session.open()).is_some() {
                session.show_event();
            }
            browser::say_ready();
            // Watched from here on; what the address says now is where the history begins.
            session.state.track();
            return session.state.with_untracked(write);
        };
        let now = session.state.with(write);
        if session.state.with_untracked(|state| state.embed) {
            browser::tell_height();
        }
        if now != before && now != write(&parse(&browser::query()).0) {
            browser::set_query(&now, session.step.get_value() == Step::New);
        }
        now
    });
}

fn read_address(session: Session) {
    let (state, problems) = parse(&browser::query());
    session.adopt(state, problems);
    // The address may lead to an event of the list that is not drawn yet.
    let target = browser::fragment();
    let target = target.strip_prefix("#event-").and_then(|id| session.data.corpus.event_by_id(id));
    if let Some(event) = target
        && session.reach(event)
    {
        session.go_to(event);
    }
}
