//! What the page's own script calls.

use crate::App;
use leptos::{mount::hydrate_from, prelude::*};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Takes over the prerendered page: `public/boot.js` calls this once.
///
/// # Errors
///
/// Where the page has no element `#app`.
#[wasm_bindgen]
pub fn hydrate() -> Result<(), JsValue> {
    let document = document();
    let root = document
        .get_element_by_id("app")
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
        .ok_or_else(|| JsValue::from_str("the page has no element #app"))?;
    hydrate_from(root, App).forget();
    Ok(())
}
