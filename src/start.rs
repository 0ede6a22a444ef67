//! What the scripts around the program call.

use crate::{
    app::page,
    browser::{self, dom},
    element::taken_over,
    words,
};
use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Takes the corpus, encoded. It must come before anything is drawn. `hand` is called with what a reader wants to
/// take away, the query of the view, whom to ask for the file, and whom to tell how it ended. `base` is
/// what links to the timeline's own page begin with: nothing on that page.
///
/// # Errors
///
/// Where the bytes are no corpus of this version.
#[wasm_bindgen]
pub fn load(corpus: &[u8], hand: js_sys::Function, base: String) -> Result<(), JsValue> {
    browser::set_hand(hand);
    words::take_names(browser::names(words::LANGUAGE));
    crate::load(corpus, base).map_err(|reason| JsValue::from_str(&reason.to_string()))
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
    let place: web_sys::Node = root.clone().into();
    let found = mount_to(root.clone(), move || taken_over(page(), place));
    if dom::was_lost() {
        drop(found);
        root.set_text_content(None);
        mount_to(root, page).forget();
    } else {
        found.forget();
    }
    Ok(())
}
