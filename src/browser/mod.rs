//! The browser: the only module that touches it.
//!
//! Nothing here is called while the page is rendered; every call answers an input or runs once the page has
//! been taken over. Elements are looked for within the page's own root, which in somebody else's page lies
//! in a shadow root.

mod arrival;
mod attribute;
#[cfg(feature = "hydrate")]
mod calendar;
pub mod dom;
mod handing;
mod near;
mod rove;
pub mod rows;
mod width;

pub(crate) use arrival::{on_first_sign, say_whole, when_released};
pub use handing::hand_over;
pub use rove::rove;
pub use width::watch_width;
#[cfg(feature = "hydrate")]
pub(crate) use {calendar::names, handing::set_hand};

use leptos::{
    ev::{KeyboardEvent, MouseEvent, PointerEvent},
    prelude::*,
};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::{
    Element, FocusOptions, HtmlElement, ResizeObserver, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// The page's own root element, once it is there.
pub type Root = StoredValue<Option<Element>, LocalStorage>;

/// Where a stretch of the document ends, once it is there.
type Place = Rc<RefCell<Option<web_sys::Node>>>;

#[wasm_bindgen]
extern "C" {
    // web-sys has only the older forms of it, which take names of marks.
    #[wasm_bindgen(js_namespace = performance, catch)]
    fn measure(name: &str, options: &js_sys::Object) -> Result<JsValue, JsValue>;

    // Timers wait for the frame after the next where there is much to do. Not in all browsers.
    #[wasm_bindgen(js_namespace = scheduler, js_name = postTask, catch)]
    fn post_task(callback: &JsValue, options: &js_sys::Object) -> Result<JsValue, JsValue>;

    // Not there at all in a page that was not loaded over a secure connection.
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    fn write_clipboard(text: &str) -> Result<js_sys::Promise, JsValue>;
}

/// Begins the measure `dateline:update`: from the input that is being handled to the frame that shows what
/// came of it.
pub fn begin_update() {
    let Some(performance) = window().performance() else { return };
    let now = performance.now();
    let input = window().event().dyn_into::<web_sys::Event>().map_or(now, |ev| ev.time_stamp());
    // Some inputs carry no time of this page's clock.
    let start = if (0.0..=now).contains(&input) { input } else { now };
    request_animation_frame(move || {
        // A frame's callbacks run before it is painted; the next task runs after, and where a frame is due before any
        // task, that one's callbacks do.
        let told = Rc::new(Cell::new(false));
        let tell = move || {
            if !told.replace(true) {
                let _ = measure("dateline:update", &object("start", start.into()));
            }
        };
        request_animation_frame(tell.clone());
        let painted = Closure::once_into_js(tell);
        if post_task(&painted, &object("priority", "user-blocking".into())).is_err() {
            let _ = window().set_timeout_with_callback(painted.unchecked_ref());
        }
    });
}

/// An object with one entry.
fn object(name: &str, value: JsValue) -> js_sys::Object {
    let object = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&object, &name.into(), &value);
    object
}

/// Says that the page works: on the document, and to those who measure.
pub fn say_ready() {
    if let Some(page) = document().document_element() {
        let _ = page.set_attribute("data-dateline", "ready");
    }
    if let Some(performance) = window().performance() {
        let _ = performance.mark("dateline:ready");
    }
}

/// Whether the reader's system asks for dark colours.
pub fn prefers_dark() -> bool {
    window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches())
}

/// Takes a click that means "here", not "in a new tab" or "save": what the browser would do is left undone.
pub fn take_click(ev: &MouseEvent) -> bool {
    let here = ev.button() == 0 && !ev.ctrl_key() && !ev.meta_key() && !ev.shift_key() && !ev.alt_key();
    if here {
        ev.prevent_default();
    }
    here
}

/// Which of the elements is nearest to a point of the screen, and how far along it that lies, from 0 to 1:
/// down the page, or in the direction of writing. Those that are not drawn are passed over.
pub fn nearest(root: Root, selector: &str, x: i32, y: i32, down: bool) -> Option<(usize, f64)> {
    let at = f64::from(if down { y } else { x });
    let mut best: Option<(f64, usize, f64)> = None;
    for (place, element) in all(root, selector)?.into_iter().enumerate() {
        let (from, to) = edges(&element, down);
        let (low, high) = (from.min(to), from.max(to));
        let off = (low - at).max(at - high).max(0.0);
        if high > low && best.is_none_or(|(least, ..)| off < least) {
            best = Some((off, place, (at.max(low).min(high) - from) / (to - from)));
        }
    }
    best.map(|(_, place, share)| (place, share))
}

/// How many pixels the elements reach from the first to the last, negative where writing runs to the left.
pub fn reach(root: Root, selector: &str) -> f64 {
    let all = all(root, selector).unwrap_or_default();
    let ends = all.first().zip(all.last());
    let reach = ends.map_or(0.0, |(first, last)| edges(last, false).1 - edges(first, false).0);
    if reach == 0.0 { 1.0 } else { reach }
}

fn all(root: Root, selector: &str) -> Option<Vec<Element>> {
    let found = root.get_value()?.query_selector_all(selector).ok()?;
    Some((0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect())
}

/// Where an element begins and ends: down the page, or in the direction of writing.
fn edges(element: &Element, down: bool) -> (f64, f64) {
    let area = element.get_bounding_client_rect();
    match (down, element.matches(":dir(rtl)").unwrap_or_default()) {
        (true, _) => (area.top(), area.bottom()),
        (false, false) => (area.left(), area.right()),
        (false, true) => (area.right(), area.left()),
    }
}

/// The key that was pressed; left and right as they are where writing runs to the right.
pub fn key(ev: &KeyboardEvent) -> String {
    let key = ev.key();
    let turned = ev
        .target()
        .is_some_and(|target| target.unchecked_ref::<Element>().matches(":dir(rtl)").unwrap_or_default());
    match key.as_str() {
        "ArrowLeft" if turned => "ArrowRight".to_owned(),
        "ArrowRight" if turned => "ArrowLeft".to_owned(),
        _ => key,
    }
}

/// How far along the element whose listener this is a pointer lies: from 0 to 1 within it.
pub fn share_of_listener(ev: &PointerEvent) -> f64 {
    let Some(area) = listener(ev) else { return 0.0 };
    let (from, to) = edges(&area, false);
    let wide = if to == from { 1.0 } else { to - from };
    (f64::from(ev.client_x()) - from) / wide
}

/// An attribute of what a pointer is on.
pub fn attribute(ev: &PointerEvent, name: &str) -> Option<String> {
    ev.target()?.dyn_into::<Element>().ok()?.get_attribute(name)
}

/// Sends all that a pointer does to the element whose listener this is, until it lets go.
pub fn capture(ev: &PointerEvent, pointer: i32) {
    if let Some(area) = listener(ev) {
        let _ = area.set_pointer_capture(pointer);
    }
}

/// Whether the focus lies within an element.
pub fn has_focus(root: Root, selector: &str) -> bool {
    find(root, selector).is_some_and(|element| element.matches(":focus-within").unwrap_or_default())
}

fn listener(ev: &PointerEvent) -> Option<Element> {
    ev.current_target()?.dyn_into().ok()
}

/// Takes the focus from where it is. What is removed with the focus on it is laid out first.
pub fn let_go() {
    let focused = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = focused {
        let _ = element.blur();
    }
}

/// Gives the focus to the element, once what has just changed is drawn; where it is to be, it is brought into view.
pub fn focus(root: Root, selector: String, into_view: bool) {
    focus_again(root, selector, into_view, 0);
}

/// For how many frames an element is brought into view: what comes near the screen on the way there is laid out only
/// then, and may be higher than was thought.
const SETTLING: u32 = 5;

fn focus_again(root: Root, selector: String, into_view: bool, nth: u32) {
    request_animation_frame(move || {
        let found = find(root, &selector);
        // Who has gone on meanwhile is not called back.
        if nth > 0 && find(root, ":focus").is_some_and(|now| found.as_ref() != Some(&now)) {
            return;
        }
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(!into_view);
            let _ = element.focus_with_options(&options);
        }
        if into_view && nth + 1 < SETTLING {
            focus_again(root, selector, into_view, nth + 1);
        }
    });
}

/// Brings an element to the top of the screen, where it does not already begin in its upper part, once what
/// has just changed is drawn.
pub fn show(root: Root, selector: &'static str) {
    request_animation_frame(move || {
        let Some(element) = find(root, selector) else { return };
        let top = element.get_bounding_client_rect().top();
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
        if top < 0.0 || top > height * 0.5 {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Start);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

/// Scrolls a box so that an element within it is in view, once what has just changed is drawn.
pub fn scroll_within(root: Root, area: &'static str, selector: &'static str) {
    request_animation_frame(move || {
        let Some(area) = find(root, area) else { return };
        let Ok(Some(element)) = area.query_selector(selector) else { return };
        let into = element.get_bounding_client_rect().top() - area.get_bounding_client_rect().top();
        let third = f64::from(area.client_height()) / 3.0;
        area.set_scroll_top(area.scroll_top() + (into - third) as i32);
    });
}

/// Copies text; says afterwards whether that was done.
pub fn copy(text: &str, told: impl Fn(bool) + 'static) {
    let Ok(copying) = write_clipboard(text) else { return told(false) };
    let ended = Closure::<dyn FnMut(JsValue)>::new(move |refused: JsValue| told(refused.is_undefined()));
    let _ = copying.then2(&ended, &ended);
    ended.forget();
}

/// The address of this page without its query; nothing where it stands in somebody else's page.
pub fn here(root: Root) -> Option<String> {
    root.get_value()?.closest("#app").ok().flatten()?;
    let location = window().location();
    Some(location.origin().ok()? + &location.pathname().ok()?)
}

fn find(root: Root, selector: &str) -> Option<Element> {
    root.get_value()?.query_selector(selector).ok().flatten()
}

/// The query of the page's address.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// The fragment of the page's address, with its sign.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Writes a query into the page's address, as a new step of its history or in place of the last one.
pub fn set_query(query: &str, new_step: bool) {
    let path = window().location().pathname().unwrap_or_default();
    let address = format!("{path}{query}");
    let Ok(history) = window().history() else { return };
    // Refused in a sandboxed frame; the page works on without an address of its own.
    let _ = if new_step {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
}

/// Calls back whenever the reader goes back or forward.
pub fn on_history(callback: impl Fn() + 'static) {
    window_event_listener(leptos::ev::popstate, move |_| callback());
}

/// Calls back when the page is about to be put on paper, for as long as the current owner lives.
pub fn on_print(callback: impl Fn() + Send + Sync + 'static) {
    let listening = window_event_listener(leptos::ev::beforeprint, move |_| callback());
    on_cleanup(move || listening.remove());
}

/// Tells the page around this frame how high the page is, once what has just changed is drawn.
pub fn tell_height() {
    // Not in a frame's callback: a frame that is off the screen has none.
    set_timeout(post_height, Duration::ZERO);
}

/// Tells the page around this frame how high the page is, now and whenever that changes.
pub fn keep_telling_height() {
    tell_height();
    let tell = Closure::<dyn Fn()>::new(post_height);
    let body = document().body();
    if let (Some(body), Ok(observer)) = (body, ResizeObserver::new(tell.as_ref().unchecked_ref())) {
        observer.observe(&body);
        // Both live as long as the page.
        std::mem::forget(observer);
        tell.forget();
    }
}

fn post_height() {
    let around = window().parent().ok().flatten().filter(|around| *around != window());
    let (Some(around), Some(body)) = (around, document().body()) else { return };
    let message = js_sys::Object::new();
    let set = |name: &str, value: JsValue| js_sys::Reflect::set(&message, &name.into(), &value);
    if set("type", "dateline:height".into()).is_ok() && set("height", body.scroll_height().into()).is_ok() {
        // A height is no secret: any page may frame this one.
        let _ = around.post_message(&message, "*");
    }
}

/// The folder that the page lies in, as the beginning of an address.
pub fn folder() -> String {
    let page = document().base_uri().ok().flatten().unwrap_or_default();
    let page = page.split(['?', '#']).next().unwrap_or_default();
    page.get(..page.rfind('/').map_or(0, |end| end + 1)).unwrap_or_default().to_owned()
}

/// Whether the page is a file on a disk.
pub fn is_file() -> bool {
    window().location().protocol().is_ok_and(|protocol| protocol == "file:")
}

fn dialog() -> Option<web_sys::HtmlDialogElement> {
    document().query_selector("dialog.embedding").ok()??.dyn_into().ok()
}

/// Opens the page's dialog over everything else.
pub fn show_dialog() {
    if let Some(dialog) = dialog() {
        let _ = dialog.show_modal();
    }
}

/// Closes the page's dialog.
pub fn close_dialog() {
    if let Some(dialog) = dialog() {
        dialog.close();
    }
}
