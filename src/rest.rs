//! What is off the screen is drawn when its reader rests, so that it keeps nobody waiting for what is on it.

use crate::{
    element::{key, shared},
    order, portion,
    session::{Session, axis_key, place},
    shown::Shown,
};
use dateline_corpus::id;
use leptos::prelude::*;
use std::{sync::Arc, time::Duration};

/// How long after the last change a reader rests.
pub(crate) const REST: Duration = Duration::from_millis(100);

/// Whether lists are drawn whole.
fn is_short(session: Session) -> bool {
    session.data.corpus.events.len() <= portion::FIRST
}

/// Tells the parts that are off the screen when their reader rests: after the next frame where lists are short enough to
/// be drawn whole.
pub(crate) fn tell_of_rest(session: Session) {
    let quick = is_short(session);
    let changes = StoredValue::new(0);
    Effect::new(move |_: Option<()>| {
        session.shown.with(|_| ());
        let Some(nth) = changes.try_get_value().map(|changes: u32| changes.wrapping_add(1)) else { return };
        changes.set_value(nth);
        let tell = move || {
            if changes.try_get_value() == Some(nth) && session.rested.get_untracked() != Some(nth) {
                session.rested.set(Some(nth));
            }
        };
        if quick {
            request_animation_frame(move || set_timeout(tell, Duration::ZERO));
        }
        // A page that is not seen has no frames.
        set_timeout(tell, REST);
    });
}

/// What is left to show: at once while a part is seen, else when the reader rests.
pub(crate) fn rested(session: Session, seen: RwSignal<bool>) -> Memo<Arc<Shown>> {
    Memo::new(move |_: Option<&Arc<Shown>>| {
        if seen.get() {
            return session.shown.get();
        }
        session.rested.get();
        session.shown.get_untracked()
    })
}

/// The session as a part follows it: at once while it is seen, else when the reader rests. Of lists short enough to be
/// drawn whole, which entries there are follows at once wherever they are.
pub(crate) fn resting(session: Session, seen: RwSignal<bool>) -> Session {
    let shown = rested(session, seen);
    let as_of_key = key(move || shown.with(|shown| place(shown.filter.as_of.map(|day| day.ordered()))));
    let text_key = key(move || {
        let (query, found) =
            shown.with(|shown| (id::hash([shown.filter.query.as_bytes()]), shown.search.is_some()));
        query.rotate_left(32) ^ order::pair(found.into(), 0) ^ as_of_key.get()
    });
    let mut own = session;
    own.axis_key = axis_key(shown);
    if !is_short(session) {
        own.shown = shown;
    }
    (own.as_of_key, own.text_key) = (shared(as_of_key), shared(text_key));
    own
}
