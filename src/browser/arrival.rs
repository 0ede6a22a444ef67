//! What a reader does before the parts that come later are there: the first sign of life, and what is clicked and
//! focused in what was prerendered of them, which is carried over to what takes its place.

use leptos::prelude::*;
use std::{
    cell::{Cell, RefCell},
    time::Duration,
};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, HtmlElement, Node};

/// What a reader does before doing more; and what ends a press.
const SIGNS: [&str; 8] =
    ["pointermove", "wheel", "keydown", "focusin", "pointerdown", "click", "pointerup", "pointercancel"];

/// How long after the release a click may come.
const CLICK: Duration = Duration::from_millis(100);

thread_local! {
    static PRESSED: Cell<bool> = const { Cell::new(false) };
    /// The parts that only stand there.
    static STANDING: RefCell<Vec<Node>> = const { RefCell::new(Vec::new()) };
    /// What was clicked in one of them.
    static CLICKED: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Remembers a part that was prerendered and does nothing yet.
pub(super) fn stands(part: &Node) {
    STANDING.with_borrow_mut(|standing| standing.push(part.clone()));
}

/// Calls back at the reader's first sign of life.
pub(crate) fn on_first_sign(callback: impl Fn() + 'static) {
    let seen = Cell::new(false);
    let heard = Closure::<dyn Fn(Event)>::new(move |ev: Event| {
        match ev.type_().as_str() {
            "pointerdown" => PRESSED.set(true),
            "pointerup" | "pointercancel" => set_timeout(|| PRESSED.set(false), CLICK),
            "click" => note_click(&ev),
            _ => {}
        }
        if !seen.replace(true) {
            callback();
        }
    });
    for name in SIGNS {
        let _ = document().add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
    }
    // As long as the page.
    heard.forget();
}

/// Calls back as soon as nothing is pressed.
pub(crate) fn when_released(callback: impl FnOnce() + 'static) {
    if PRESSED.get() {
        set_timeout(move || when_released(callback), CLICK);
    } else {
        callback();
    }
}

/// Says on the document that the parts that come later are there.
pub(crate) fn say_whole() {
    if let Some(page) = document().document_element() {
        let _ = page.set_attribute("data-dateline-parts", "there");
    }
}

/// Keeps a click until the part that it was meant for is there.
fn note_click(ev: &Event) {
    let target = ev.target().and_then(|target| target.dyn_into::<Element>().ok());
    let wanted = target.and_then(|target| target.closest("a[href^='?'],button,summary").ok()?);
    let Some(wanted) = wanted else { return };
    if STANDING.with_borrow(|standing| standing.iter().any(|part| part.contains(Some(&wanted)))) {
        ev.prevent_default();
        CLICKED.set(Some(wanted));
    }
}

/// Gives the focus, and a click that came too early, to what has taken the place of a part.
pub(super) fn carry_over(was: Option<&Node>, now: Option<Node>) {
    let (Some(was), Some(now)) = (was, now) else { return };
    STANDING.with_borrow_mut(|standing| standing.retain(|part| part != was));
    if let (Some(was), Some(now)) = (was.dyn_ref::<Element>(), now.dyn_ref::<Element>())
        && was.has_attribute("open")
    {
        let _ = now.set_attribute("open", "");
    }
    let focused = document().active_element();
    if let Some(place) = focused.and_then(|element| counterpart(was, &now, element)) {
        let _ = place.focus();
    }
    let clicked = CLICKED.with_borrow(Clone::clone);
    if let Some(place) = clicked.and_then(|element| counterpart(was, &now, element)) {
        CLICKED.set(None);
        set_timeout(move || place.click(), Duration::ZERO);
    }
}

/// What stands in `now` where `element` stands in `was`: both are drawn alike.
fn counterpart(was: &Node, now: &Node, element: Element) -> Option<HtmlElement> {
    if !was.contains(Some(&element)) {
        return None;
    }
    let mut path = Vec::new();
    let mut at = element;
    while at.unchecked_ref::<Node>() != was {
        let mut place = 0;
        let mut before = at.previous_element_sibling();
        while let Some(sibling) = before {
            place += 1;
            before = sibling.previous_element_sibling();
        }
        path.push(place);
        at = at.parent_element()?;
    }
    let mut found: Element = now.clone().dyn_into().ok()?;
    while let Some(place) = path.pop() {
        found = found.children().item(place)?;
    }
    // Links of a drawing are no HTML elements, but have the focus and clicks in the same way.
    Some(found.unchecked_into())
}
