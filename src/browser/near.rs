//! What is about to come onto the screen.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// A watch over one element, which ends with it.
pub struct Near {
    observer: IntersectionObserver,
    _told: Closure<dyn Fn(js_sys::Array)>,
}

impl Near {
    /// Calls back with whether the element is within `margin` of the screen, now and whenever that changes; nothing
    /// where the browser cannot tell.
    pub(super) fn new(
        element: &Element,
        margin: &str,
        is_near: Box<dyn Fn(bool) + Send + Sync>,
    ) -> Option<Near> {
        let told = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
            // What matters is how it stands now.
            is_near(entries.pop().unchecked_into::<IntersectionObserverEntry>().is_intersecting());
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(margin);
        let observer =
            IntersectionObserver::new_with_options(told.as_ref().unchecked_ref(), &options).ok()?;
        observer.observe(element);
        Some(Near { observer, _told: told })
    }
}

impl Drop for Near {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
