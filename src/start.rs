//! What the scripts around the program call.

use crate::{App, browser::dom};
use leptos::{
    mount::{hydrate_from, mount_to},
    prelude::*,
};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Takes the corpus, encoded. It must come before anything is drawn.
///
/// # Errors
///
/// Where the bytes are no corpus of this version.
#[wasm_bindgen]
pub fn load(corpus: &[u8]) -> Result<(), JsValue> {
    crate::load(corpus).map_err(|reason| JsValue::from_str(&reason.to_string()))
}

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
