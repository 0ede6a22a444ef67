//! Moving the focus among many links that are one stop of the tab order.

use super::key;
use leptos::ev::KeyboardEvent;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Moves the focus among the links of the element whose listener this is, as arrows, Home and End ask.
pub fn rove(ev: &KeyboardEvent) {
    let area = ev.current_target().and_then(|area| area.dyn_into::<Element>().ok());
    let from = ev.target().and_then(|link| link.dyn_into::<Element>().ok());
    let (Some(area), Some(from)) = (area, from) else { return };
    let Ok(links) = area.query_selector_all("a") else { return };
    let links = (0..links.length()).filter_map(|place| links.item(place)?.dyn_into::<Element>().ok());
    // What is folded away cannot have the focus.
    let links: Vec<Element> = links.filter(|link| link.get_bounding_client_rect().width() > 0.0).collect();
    let Some(here) = links.iter().position(|link| *link == from) else { return };
    let last = links.len() - 1;
    let there = match key(ev).as_str() {
        "ArrowRight" | "ArrowDown" => (here + 1).min(last),
        "ArrowLeft" | "ArrowUp" => here.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    ev.prevent_default();
    ev.stop_propagation();
    for (place, link) in links.iter().enumerate() {
        let _ = link.set_attribute("tabindex", if place == there { "0" } else { "-1" });
        if place == there {
            // Links of a drawing are no HTML elements, but have the focus in the same way.
            let _ = link.unchecked_ref::<web_sys::HtmlElement>().focus();
        }
    }
}
