//! How wide the page is.

use super::Root;
use js_sys::{Array, parse_float};
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{ResizeObserver, ResizeObserverEntry};

/// A watch over an element's size, which ends with the owner that it was begun in.
struct Watch {
    observer: ResizeObserver,
    _told: Closure<dyn Fn(Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Tells how wide the page is within its margins, in tenths of a rem, now and whenever that changes, for as long as the
/// current owner lives.
pub fn watch_width(root: Root, tell: impl Fn(u32) + 'static) {
    let Some(element) = root.get_value() else { return };
    let watched = element.clone();
    let before = Cell::new(0);
    let heard = Closure::<dyn Fn(Array)>::new(move |told: Array| {
        let told: ResizeObserverEntry = told.get(0).unchecked_into();
        let width = told.content_rect().width();
        let style = window().get_computed_style(&watched).ok().flatten();
        let rem =
            style.and_then(|style| style.get_property_value("font-size").ok()).map(|size| parse_float(&size));
        // It may have been taken off the page.
        let Some(rem) = rem.filter(|&rem| width > 0.0 && rem > 0.0) else { return };
        let now = (width / rem * 10.0) as u32;
        if before.replace(now) != now {
            tell(now);
        }
    });
    if let Ok(observer) = ResizeObserver::new(heard.as_ref().unchecked_ref()) {
        observer.observe(&element);
        StoredValue::new_local(Watch { observer, _told: heard });
    }
}
