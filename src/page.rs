//! The page on its own: the state lives in the address.

use crate::{address::parse, browser, later, session::Session};
use leptos::prelude::*;

/// Follows the address, which [`Session::change`] keeps the same as the state. The first render is the plain page;
/// what the address asks for follows as soon as the page has been taken over.
pub(crate) fn follow_address(session: Session) {
    Effect::new(move |before: Option<()>| {
        if before.is_none() {
            read_address(session);
            browser::on_history(move || read_address(session));
            if session.state.with_untracked(|state| state.embed) {
                browser::keep_telling_height();
            }
            if untrack(|| session.open()).is_some() {
                session.show_event();
            }
            later::fetch_in_time(session);
            browser::say_ready();
        } else if session.state.with_untracked(|state| state.embed) {
            browser::tell_height();
        }
        session.state.track();
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
        session.aim_at(event);
    }
}
