//! How wide the page is.

use super::Root;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver};

/// A watch over an element's size, which ends with the owner that it was begun in.
struct Watch {
    observer: ResizeObserver,
    _told: Closure<dyn Fn()>,
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
    let heard = Closure::<dyn Fn()>::new(move || {
        let pixels = |element: &Element, name: &str| -> Option<f64> {
            let style = window().get_computed_style(element).ok()??;
            Some(js_sys::parse_float(&style.get_property_value(name).ok()?))
        };
        let rem = pixels(&watched, "font-size");
        let margins = pixels(&watched, "padding-inline-start").zip(pixels(&watched, "padding-inline-end"));
        if let (Some(rem), Some((start, end))) = (rem, margins) {
            let width = watched.get_bounding_client_rect().width() - start - end;
            // It may have been taken off the page.
            if width > 0.0 && rem > 0.0 {
                tell((width / rem * 10.0) as u32);
            }
        }
    });
    if let Ok(observer) = ResizeObserver::new(heard.as_ref().unchecked_ref()) {
        observer.observe(&element);
        StoredValue::new_local(Watch { observer, _told: heard });
    }
}
