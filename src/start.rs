//! What the page's own script calls.

use crate::{App, browser::dom};
use leptos::{
    mount::{hydrate_from, mount_to},
    prelude::*,
};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Takes over the prerendered page: `public/boot.js` calls this once.
///
/// # Errors
///
/// Where the page has no element `#app`.
#[wasm_bindgen]
pub fn hydrate() -> Result<(), JsValue> {
    let root = document()
        .get_element_by_id("app")
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
        .ok_or_else(|| JsValue::from_str("the page has no element #app"))?;
    let page = hydrate_from(root.clone(), App);
    if dom::was_lost() {
        drop(page);
        root.set_text_content(None);
        mount_to(root, App).forget();
    } else {
        page.forget();
    }
    Ok(())
}
