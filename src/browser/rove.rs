//! Moving the focus among many links that are one stop of the tab order.

use leptos::ev::KeyboardEvent;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Moves the focus among the links of the element whose listener this is, as arrows, Home and End ask.
pub fn rove(ev: &KeyboardEvent) {
    let area = ev.current_target().and_then(|area| area.dyn_into::<Element>().ok());
    let from = ev.target().and_then(|link| link.dyn_into::<Element>().ok());
    let (Some(area), Some(from)) = (area, from) else { return };
    let Ok(links) = area.query_selector_all("a") else { return };
    let link = |place: u32| links.item(place).and_then(|node| node.dyn_into::<Element>().ok());
    let Some(last) = links.length().checked_sub(1) else { return };
    let Some(here) = (0..=last).find(|&place| link(place).as_ref() == Some(&from)) else { return };
    let there = match ev.key().as_str() {
        "ArrowRight" | "ArrowDown" => (here + 1).min(last),
        "ArrowLeft" | "ArrowUp" => here.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    ev.prevent_default();
    ev.stop_propagation();
    for place in 0..=last {
        if let Some(link) = link(place) {
            let _ = link.set_attribute("tabindex", if place == there { "0" } else { "-1" });
            if place == there {
                // Links of a drawing are no HTML elements, but have the focus in the same way.
                let _ = link.unchecked_ref::<web_sys::HtmlElement>().focus();
            }
        }
    }
}
