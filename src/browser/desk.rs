//! The way to the program that writes what a reader takes away.

use js_sys::Function;
use std::cell::RefCell;
use wasm_bindgen::{JsValue, closure::Closure};

thread_local! {
    static DESK: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Takes the function that loads the program: see `public/desk.js`.
#[cfg(feature = "hydrate")]
pub(crate) fn set_desk(desk: Function) {
    DESK.with_borrow_mut(|place| *place = Some(desk));
}

/// Asks for something of the view with this query, and tells how that ended, with the words it was about.
pub fn take_away(what: &str, query: &str, told: impl FnOnce(String, String) + 'static) {
    let Some(desk) = DESK.with_borrow(Clone::clone) else { return };
    let tell = move |how: JsValue, words: JsValue| {
        told(how.as_string().unwrap_or_default(), words.as_string().unwrap_or_default());
    };
    let tell = Closure::once_into_js(tell);
    // What goes wrong there is told like everything else.
    let _ = desk.call3(&JsValue::NULL, &what.into(), &query.into(), &tell);
}
