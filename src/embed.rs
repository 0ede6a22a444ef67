//! The page as an element in somebody else's: what `embed.js` calls.

use crate::{
    address::{ViewState, parse, write},
    app::reader,
    data::data,
    later,
    session::Session,
};
use dateline_corpus::Lane;
use leptos::{mount::mount_to, prelude::*};
use std::{any::Any, cell::RefCell, rc::Rc};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// One embedded timeline. It lives as long as this does: keep it, and free it to take the timeline away.
#[wasm_bindgen]
pub struct Widget {
    session: Session,
    _mounted: Box<dyn Any>,
}

#[wasm_bindgen]
impl Widget {
    /// Takes over a state, written like the query of an address.
    pub fn set(&self, query: &str) {
        let (state, problems) = parse(query);
        self.session.adopt(ViewState { embed: true, ..state }, problems);
    }
}

/// Puts a timeline into `root`, in the state that `query` gives. `tell` is called with a name and a detail:
/// `ready` and nothing, `select` and the id of the open event or nothing, `filter` and the lanes that are on, `state`
/// and the query of an address that would show the same.
#[wasm_bindgen]
pub fn mount(root: HtmlElement, query: &str, tell: js_sys::Function) -> Widget {
    let (state, problems) = parse(query);
    let owner = Owner::new();
    let session = owner.with(|| Session::new(data(), Default::default()));
    session.adopt(ViewState { embed: true, ..state }, problems);
    let draw = move || {
        Effect::new(move |before: Option<[String; 3]>| {
            let event = session.open().map(|ix| session.data.corpus.event(ix).id.clone());
            let (lanes, query) = session.state.with(|state| {
                let lanes: Vec<&str> = state.lanes.iter().map(Lane::key).collect();
                (lanes.join(","), write(&ViewState { embed: false, ..state.clone() }))
            });
            let say = |name: &str, detail: JsValue| {
                // What a listener throws is its own affair.
                let _ = tell.call2(&JsValue::NULL, &name.into(), &detail);
            };
            let now = [event.clone().unwrap_or_default(), lanes, query];
            let Some(before) = before else {
                say("ready", JsValue::NULL);
                return now;
            };
            let is_new = |place: usize| before[place] != now[place];
            if is_new(0) {
                say("select", event.as_deref().map_or(JsValue::NULL, JsValue::from_str));
            }
            if is_new(1) {
                let list: js_sys::Array = now[1].split_terminator(',').map(JsValue::from_str).collect();
                say("filter", list.into());
            }
            if is_new(2) {
                say("state", now[2].as_str().into());
            }
            now
        });
        reader(session)
    };
    let mounted = Rc::new(RefCell::new(None));
    let place = Rc::downgrade(&mounted);
    // Drawn at once with all its parts: what stands below it in the page then moves once.
    later::fetch_then(session, move || {
        if let Some(place) = place.upgrade() {
            *place.borrow_mut() = Some(mount_to(root, draw));
        }
    });
    Widget { session, _mounted: Box::new((mounted, owner)) }
}
