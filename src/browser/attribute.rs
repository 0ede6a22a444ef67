//! Attributes of elements in the browser's document, and what keeps them current.

use super::near::Near;
use crate::element::{Attribute, Given};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};

/// What an element keeps alive.
pub enum Kept {
    /// A listener.
    Listener(Closure<dyn Fn(web_sys::Event)>),
    /// An attribute's effect.
    Following(RenderEffect<()>),
    /// An effect of attributes, with the values last set.
    Values(RenderEffect<Vec<Given>>),
    /// A watch over what comes near the screen.
    Near(Near),
}

/// Gives an element an attribute, or what it listens to; what keeps that current is returned.
pub(super) fn attach(element: &web_sys::Element, attribute: Attribute, is_new: bool) -> Option<Kept> {
    match attribute {
        Attribute::Fixed(name, value) => {
            if is_new && !(name == "class" && value.is_empty()) {
                let _ = element.set_attribute(name, &value);
            }
            None
        }
        Attribute::Live(values) => {
            let element = element.clone();
            Some(Kept::Values(RenderEffect::new(move |before: Option<Vec<Given>>| {
                let values = values();
                for (place, given) in values.iter().enumerate() {
                    let before = before.as_ref().map(|before| before.get(place));
                    // What was prerendered is what the first run gives.
                    let stands = before.is_none() && !is_new && !given.0.starts_with("--");
                    if before != Some(Some(given)) && !stands {
                        give(&element, given, before.is_none());
                    }
                }
                values
            })))
        }
        Attribute::Value(value) => {
            let field: web_sys::HtmlInputElement = element.clone().unchecked_into();
            Some(Kept::Following(RenderEffect::new(move |_| {
                let value = value();
                if field.value() != value {
                    field.set_value(&value);
                }
            })))
        }
        Attribute::Listener(name, heard) => {
            let heard = Closure::wrap(heard as Box<dyn Fn(web_sys::Event)>);
            let _ = element.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
            Some(Kept::Listener(heard))
        }
        Attribute::Near(margin, is_near) => Near::new(element, margin, is_near).map(Kept::Near),
        Attribute::FoundBy(root) => {
            root.set_value(Some(element.clone()));
            None
        }
    }
}

/// Gives an element an attribute, or takes it away, which a new one needs not.
fn give(element: &web_sys::Element, (name, value): &Given, is_new: bool) {
    let _ = match value {
        // A property for the style sheet: set through the object model, never as markup.
        Some(value) if name.starts_with("--") => {
            let styled: &web_sys::HtmlElement = element.unchecked_ref();
            styled.style().set_property(name, value)
        }
        Some(value) => element.set_attribute(name, value),
        None if is_new => Ok(()),
        None => element.remove_attribute(name),
    };
}
