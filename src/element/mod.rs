//! What a part draws: elements, words, and stretches that follow signals.
//!
//! Leptos's `view!` gives every element a type of its own, made of its attributes' and children's types, and
//! every type is compiled anew: this page came to 506 kB of machine code, with Leptos's own type erasure to
//! 312 kB. A [`Node`] is one type, whatever it holds, so what writes, takes over and builds it is compiled
//! once. Signals, memos, effects and mounting are Leptos's own; a `Node` is a view like any other to it.
//!
//! A stretch that follows signals is drawn anew when they change; [`rows`] keep those that stay. Nothing goes
//! through `innerHTML` and nothing writes a `style` attribute, so the page lives under a policy that forbids
//! both.

pub(crate) mod html;
mod view;

pub use html::escaped;

use leptos::{ev::MouseEvent, prelude::*};
use std::borrow::Cow;
use wasm_bindgen::JsCast;

use crate::browser::{self, Root};

/// Words that are written out here or worked out.
pub type Words = Cow<'static, str>;

/// Something to draw.
pub struct Node(pub(crate) Box<Kind>);

pub(crate) enum Kind {
    Words(Words),
    Element(Element),
    Several(Vec<Node>),
    Live(Live),
    Rows(Rows),
    /// Stands in this place already, prerendered.
    #[cfg(feature = "hydrate")]
    Standing(Node, web_sys::Node),
}

/// A stretch that is drawn anew when signals change.
pub(crate) struct Live {
    /// What it follows; nothing where it follows whatever signal it reads.
    pub(crate) key: Option<Key>,
    pub(crate) draw: Box<dyn Fn() -> Node + Send + Sync>,
    /// Until this holds, what was prerendered stands as it is.
    pub(crate) until: Option<Box<dyn Fn() -> bool + Send + Sync>>,
}

/// A list that follows signals.
pub(crate) struct Rows {
    /// How many are kept ready, with those that stand.
    pub(crate) kept: usize,
    pub(crate) numbers: Box<dyn Fn() -> Vec<u32> + Send + Sync>,
    pub(crate) draw: Box<dyn Fn(u32) -> Node + Send + Sync>,
}

/// An element being put together. Elements and nodes are single pointers, and what is generic below only boxes what
/// it is given: a part is mostly calls of these, so each must be short.
pub struct Element(pub(crate) Box<Parts>);

pub(crate) struct Parts {
    pub(crate) tag: &'static str,
    pub(crate) svg: bool,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) children: Vec<Node>,
}

/// An attribute's name, and its value where it is there.
pub(crate) type Given = (&'static str, Option<Words>);

pub(crate) enum Attribute {
    Fixed(&'static str, Words),
    /// One that follows signals, or several that follow the same.
    Live(Box<dyn Fn() -> Vec<Given> + Send + Sync>),
    /// A field's value.
    Value(Box<dyn Fn() -> String + Send + Sync>),
    Listener(&'static str, Box<dyn Fn(web_sys::Event) + Send + Sync>),
    FoundBy(Root),
    /// How near the screen is, and whom to tell whether the element is.
    Near(&'static str, Box<dyn Fn(bool) + Send + Sync>),
}

/// An element of HTML, by its name.
pub fn el(tag: &'static str) -> Element {
    made(tag, false)
}

/// An element of SVG, by its name.
pub fn svg(tag: &'static str) -> Element {
    made(tag, true)
}

#[inline(never)]
fn made(tag: &'static str, svg: bool) -> Element {
    Element(Box::new(Parts { tag, svg, attributes: Vec::new(), children: Vec::new() }))
}

/// A button that submits nothing.
#[inline(never)]
pub fn button() -> Element {
    el("button").attr("type", "button")
}

/// Words for those who hear the page, not seen on it.
pub fn unseen(words: impl Into<Words>) -> Element {
    el("span").class("unseen").text(words)
}

/// Nothing.
pub fn nothing() -> Node {
    several(Vec::new())
}

/// Nodes one after another.
#[inline(never)]
pub fn several(nodes: Vec<Node>) -> Node {
    Node(Box::new(Kind::Several(nodes)))
}

/// A node that the page already has, within `place`: what stands there is taken over instead of built.
///
/// Leptos's own hydration would do the same, with what it needs for servers, streams and errors besides.
#[cfg(feature = "hydrate")]
pub(crate) fn taken_over(node: Node, place: web_sys::Node) -> Node {
    Node(Box::new(Kind::Standing(node, place)))
}

/// Words by themselves.
#[inline(never)]
pub fn words(words: impl Into<Words>) -> Node {
    Node(Box::new(Kind::Words(words.into())))
}

/// A stretch that is drawn anew whenever a signal it reads changes.
pub fn live(draw: impl Fn() -> Node + Send + Sync + 'static) -> Node {
    boxed_live(None, Box::new(draw))
}

#[inline(never)]
fn boxed_live(key: Option<Key>, draw: Box<dyn Fn() -> Node + Send + Sync>) -> Node {
    Node(Box::new(Kind::Live(Live { key, draw, until: None })))
}

/// A number that follows signals and tells only of changes. Whatever a stretch depends on is put into such a
/// number, so that there is one type of memo.
pub type Key = Memo<u64>;

/// The key that a function gives.
pub fn key(of: impl Fn() -> u64 + Send + Sync + 'static) -> Key {
    boxed_key(Box::new(of))
}

#[inline(never)]
fn boxed_key(of: Box<dyn Fn() -> u64 + Send + Sync>) -> Key {
    Memo::new(move |_| of())
}

/// The same number, for many to follow. Whoever follows a memo is asked whenever what it follows from changes; whoever
/// follows this is told once the number has changed, which is before anything is drawn.
pub fn shared(key: Key) -> Key {
    // One type of signal for all that is a number or nothing.
    let short = move |number: u64| Some((number ^ number >> 32) as u32);
    let told = RwSignal::new(short(key.get_untracked()));
    Effect::new(move |_: Option<()>| {
        let now = short(key.get());
        if told.get_untracked() != now {
            told.set(now);
        }
    });
    boxed_key(Box::new(move || told.get().unwrap_or_default().into()))
}

/// A stretch that is drawn anew whenever the key changes, and only then.
pub fn live_on(key: Key, draw: impl Fn() -> Node + Send + Sync + 'static) -> Node {
    boxed_live(Some(key), Box::new(draw))
}

/// A stretch of one element, or none, that is drawn anew whenever the key changes, and that is left as it was
/// prerendered until a condition holds.
pub fn standing_until(
    key: Key,
    until: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn() -> Node + Send + Sync + 'static,
) -> Node {
    Node(Box::new(Kind::Live(Live { key: Some(key), draw: Box::new(draw), until: Some(Box::new(until)) })))
}

/// A stretch that stands while a condition holds.
pub fn when(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn() -> Node + Send + Sync + 'static,
) -> Node {
    boxed_when(Box::new(condition), Box::new(draw))
}

#[inline(never)]
fn boxed_when(
    condition: Box<dyn Fn() -> bool + Send + Sync>,
    draw: Box<dyn Fn() -> Node + Send + Sync>,
) -> Node {
    let holds = key(move || condition().into());
    live_on(holds, move || if holds.get() == 1 { draw() } else { nothing() })
}

/// A list of elements by their numbers, which rise; those that stay when others come and go are left alone. With those
/// that stand, as many as `kept` are kept ready for when they come back.
pub fn rows(
    kept: usize,
    numbers: impl Fn() -> Vec<u32> + Send + Sync + 'static,
    draw: impl Fn(u32) -> Node + Send + Sync + 'static,
) -> Node {
    Node(Box::new(Kind::Rows(Rows { kept, numbers: Box::new(numbers), draw: Box::new(draw) })))
}

impl Element {
    /// An attribute.
    #[must_use]
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: impl Into<Words>) -> Element {
        self.with(Attribute::Fixed(name, value.into()))
    }

    /// Attributes.
    #[must_use]
    pub fn attrs(mut self, attributes: &'static [(&'static str, &'static str)]) -> Element {
        for &(name, value) in attributes {
            self = self.attr(name, value);
        }
        self
    }

    /// The class attribute.
    #[must_use]
    #[inline(never)]
    pub fn class(self, class: impl Into<Words>) -> Element {
        self.attr("class", class)
    }

    /// An attribute that follows signals and is there while it has a value. A name that begins with two hyphens
    /// is a property for the style sheet, which is not written into HTML.
    #[must_use]
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<Words> + Send + Sync + 'static,
    ) -> Element {
        self.live_attrs(move || vec![(name, value())])
    }

    /// Attributes that follow the same signals: cheaper than each by itself. They must always be the same ones, in the
    /// same order.
    #[must_use]
    pub fn live_attrs(
        self,
        values: impl Fn() -> Vec<(&'static str, Option<Words>)> + Send + Sync + 'static,
    ) -> Element {
        self.with(Attribute::Live(Box::new(values)))
    }

    /// An attribute of `true` or `false` that follows signals, as ARIA's states are written.
    #[must_use]
    pub fn state(self, name: &'static str, holds: impl Fn() -> bool + Send + Sync + 'static) -> Element {
        self.with_state(name, Box::new(holds))
    }

    #[inline(never)]
    fn with_state(self, name: &'static str, holds: Box<dyn Fn() -> bool + Send + Sync>) -> Element {
        self.live_attr(name, move || Some(if holds() { "true" } else { "false" }.into()))
    }

    /// A listener. `E` must be the type of the event of that name.
    #[must_use]
    pub fn on<E: JsCast>(self, name: &'static str, heard: impl Fn(E) + Send + Sync + 'static) -> Element {
        self.with_listener(name, Box::new(move |ev| heard(ev.unchecked_into())))
    }

    #[inline(never)]
    fn with_listener(self, name: &'static str, heard: Box<dyn Fn(web_sys::Event) + Send + Sync>) -> Element {
        self.with(Attribute::Listener(name, heard))
    }

    /// A listener for clicks that mean "here", not "in a new tab"; what the browser would do is left undone.
    #[must_use]
    pub fn click(self, heard: impl Fn() + Send + Sync + 'static) -> Element {
        self.with_click(Box::new(heard))
    }

    #[inline(never)]
    fn with_click(self, heard: Box<dyn Fn() + Send + Sync>) -> Element {
        self.on("click", move |ev: MouseEvent| {
            if browser::take_click(&ev) {
                heard();
            }
        })
    }

    /// A field's value, which follows signals.
    #[must_use]
    pub fn value(self, value: impl Fn() -> String + Send + Sync + 'static) -> Element {
        self.with(Attribute::Value(Box::new(value)))
    }

    /// Calls back with whether the element is within `margin` of the screen, now and whenever that changes.
    #[must_use]
    pub fn near(self, margin: &'static str, is_near: impl Fn(bool) + Send + Sync + 'static) -> Element {
        self.with(Attribute::Near(margin, Box::new(is_near)))
    }

    /// Lets `place` find this element once it is there.
    #[must_use]
    pub fn found_by(self, place: Root) -> Element {
        self.with(Attribute::FoundBy(place))
    }

    #[inline(never)]
    fn with(mut self, attribute: Attribute) -> Element {
        self.0.attributes.push(attribute);
        self
    }

    /// Whether it has no child yet.
    pub fn is_empty(&self) -> bool {
        self.0.children.is_empty()
    }

    /// A child.
    #[must_use]
    pub fn child(self, child: impl Into<Node>) -> Element {
        self.add(child.into())
    }

    #[inline(never)]
    fn add(mut self, child: Node) -> Element {
        self.0.children.push(child);
        self
    }

    /// A child, where there is one.
    #[must_use]
    pub fn maybe<C: Into<Node>>(self, child: Option<C>) -> Element {
        match child {
            Some(child) => self.add(child.into()),
            None => self,
        }
    }

    /// Children.
    #[must_use]
    pub fn children<C: Into<Node>>(mut self, children: impl IntoIterator<Item = C>) -> Element {
        for child in children {
            self = self.add(child.into());
        }
        self
    }

    /// Words.
    #[must_use]
    #[inline(never)]
    pub fn text(self, text: impl Into<Words>) -> Element {
        self.add(words(text))
    }

    /// Words that follow signals.
    #[must_use]
    pub fn live_text(self, text: impl Fn() -> String + Send + Sync + 'static) -> Element {
        self.with_live_text(Box::new(text))
    }

    #[inline(never)]
    fn with_live_text(self, text: Box<dyn Fn() -> String + Send + Sync>) -> Element {
        self.add(live(move || words(text())))
    }
}

impl From<Element> for Node {
    #[inline(never)]
    fn from(element: Element) -> Node {
        Node(Box::new(Kind::Element(element)))
    }
}
