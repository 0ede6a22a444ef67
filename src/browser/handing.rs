//! The way to the script that shares, copies, saves and prints: `public/export.js`.

use crate::export::{Around, Taken};
use js_sys::{Array, Function};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

thread_local! {
    static HAND: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Takes the function that loads the script.
#[cfg(feature = "hydrate")]
pub(crate) fn set_hand(hand: Function) {
    HAND.with_borrow_mut(|place| *place = Some(hand));
}

/// Hands something of the view with this query to the browser, and tells how that ended, with the words it was
/// about. `write` is asked for the file where one is wanted.
pub fn hand_over(
    what: &str,
    query: &str,
    write: impl FnOnce(Around) -> Result<Taken, String> + 'static,
    told: impl FnOnce(String, String) + 'static,
) {
    let Some(hand) = HAND.with_borrow(Clone::clone) else { return };
    let write = move |address: JsValue, today: JsValue| -> Result<JsValue, JsValue> {
        let [address, today] = [address, today].map(text);
        let Taken { name, kind, text } = write(Around { address: &address, today: &today })?;
        Ok(Array::of3(&name.into(), &kind.into(), &text.into()).unchecked_into())
    };
    let tell = move |how: JsValue, words: JsValue| told(text(how), text(words));
    let (write, tell) = (Closure::once_into_js(write), Closure::once_into_js(tell));
    // What goes wrong there is told like everything else.
    let arguments = Array::of4(&what.into(), &query.into(), &write, &tell);
    let _ = hand.apply(&JsValue::NULL, &arguments);
}

fn text(value: JsValue) -> String {
    value.as_string().unwrap_or_default()
}
