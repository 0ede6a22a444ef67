//! Nodes in the browser's document: built anew, or found in the prerendered page and taken over.

use super::{
    Place,
    attribute::{Kept, attach},
    rows::{Listed, rows},
};
use crate::element::{Attribute, Element, Kind, Live, Node, Parts};
use leptos::prelude::*;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::Node as DomNode;

const SVG: &str = "http://www.w3.org/2000/svg";

/// A node that is in the document, or ready to be put there. What it listens to and follows ends with it.
pub enum Mounted {
    /// Words, or an element with its children.
    One {
        /// It.
        node: DomNode,
        /// Its children, for as long as they are to follow signals.
        children: Vec<Mounted>,
        /// Its listeners and what keeps its attributes current.
        kept: Vec<Kept>,
    },
    /// Nodes one after another.
    Several(Vec<Mounted>),
    /// A stretch that follows signals, up to its marker.
    Live(Rc<RefCell<Mounted>>, DomNode, Following),
    /// A list that follows signals, up to its marker.
    Rows(Rc<RefCell<Listed>>, DomNode, Following),
}

/// An effect that lives as long as what it keeps current.
pub type Following = RenderEffect<()>;

/// Where nodes come from: made, or found in the page in order.
#[derive(Clone)]
pub(super) enum Source {
    New,
    /// The next node that has not been taken over.
    Found(Rc<RefCell<Option<DomNode>>>),
}

/// Builds a node, not yet in the document.
pub(crate) fn build(node: Node) -> Mounted {
    make(node, &Source::New)
}

thread_local! {
    static LOST: Cell<bool> = const { Cell::new(false) };
}

/// Takes over the nodes that stand in `parent`. Where something else stands there than was rendered, what is
/// returned is of no use and [`was_lost`] says so.
#[cfg(feature = "hydrate")]
fn take_over(node: Node, parent: &DomNode) -> Mounted {
    make(node, &Source::Found(Rc::new(RefCell::new(parent.first_child()))))
}

#[cfg(feature = "hydrate")]
/// Whether the page was not what was rendered: a browser's extension or a proxy wrote into it.
pub(crate) fn was_lost() -> bool {
    LOST.get()
}

/// Puts `new` in the place of what stood there.
pub(crate) fn replace(old: &mut Mounted, mut new: Mounted) {
    if let Some((parent, first)) = old.first().and_then(|first| Some((first.parent_node()?, first))) {
        new.insert(&parent, Some(&first));
    }
    old.remove();
    *old = new;
}

impl Source {
    /// The next node of the page, where it is of the kind wanted.
    fn next(&self, fits: impl Fn(&DomNode) -> bool) -> Option<DomNode> {
        let Source::Found(next) = self else { return None };
        let mut next = next.borrow_mut();
        let Some(node) = next.take().filter(fits) else {
            LOST.set(true);
            return None;
        };
        *next = node.next_sibling();
        Some(node)
    }
}

impl Mounted {
    /// Puts it into `parent`, before `before` or at the end.
    pub(crate) fn insert(&mut self, parent: &DomNode, before: Option<&DomNode>) {
        let put = |node: &DomNode| {
            let _ = parent.insert_before(node, before);
        };
        match self {
            Mounted::One { node, .. } => put(node),
            Mounted::Several(all) => all.iter_mut().for_each(|one| one.insert(parent, before)),
            Mounted::Live(content, marker, _) => {
                content.borrow_mut().insert(parent, before);
                put(marker);
            }
            Mounted::Rows(all, marker, _) => {
                all.borrow_mut().rows.iter_mut().for_each(|row| row.mounted.insert(parent, before));
                put(marker);
            }
        }
    }

    /// Takes it out of the document.
    pub(crate) fn remove(&mut self) {
        match self {
            Mounted::One { node, .. } => detach(node),
            Mounted::Several(all) => all.iter_mut().for_each(Mounted::remove),
            Mounted::Live(content, marker, _) => {
                content.borrow_mut().remove();
                detach(marker);
            }
            Mounted::Rows(all, marker, _) => {
                all.borrow_mut().rows.iter_mut().for_each(|row| row.mounted.remove());
                detach(marker);
            }
        }
    }

    /// Its first node.
    pub(crate) fn first(&self) -> Option<DomNode> {
        match self {
            Mounted::One { node, .. } => Some(node.clone()),
            Mounted::Several(all) => all.iter().find_map(Mounted::first),
            Mounted::Live(content, marker, _) => content.borrow().first().or_else(|| Some(marker.clone())),
            Mounted::Rows(all, marker, _) => {
                all.borrow().rows.iter().find_map(|row| row.mounted.first()).or_else(|| Some(marker.clone()))
            }
        }
    }
}

fn detach(node: &DomNode) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}

pub(super) fn make(node: Node, source: &Source) -> Mounted {
    match *node.0 {
        Kind::Words(words) => one(text(&words, source)),
        Kind::Several(nodes) => Mounted::Several(nodes.into_iter().map(|node| make(node, source)).collect()),
        Kind::Element(Element(parts)) => element(*parts, source),
        Kind::Live(parts) => live(parts, source),
        Kind::Rows(parts) => rows(parts, source),
        #[cfg(feature = "hydrate")]
        Kind::Standing(node, place) => take_over(node, &place),
    }
}

fn one(node: DomNode) -> Mounted {
    Mounted::One { node, children: Vec::new(), kept: Vec::new() }
}

/// Words. Two in a row are one text node in the page, which is split where the first ends; none at all leave
/// no node behind, so one is made.
fn text(words: &str, source: &Source) -> DomNode {
    let made = || document().create_text_node(words).into();
    let Source::Found(next) = source else { return made() };
    if words.is_empty() {
        let node: DomNode = made();
        let before = next.borrow();
        if let Some((parent, before)) = before.as_ref().and_then(|next| Some((next.parent_node()?, next))) {
            let _ = parent.insert_before(&node, Some(before));
        }
        return node;
    }
    let Some(node) = source.next(|node| node.node_type() == DomNode::TEXT_NODE) else { return made() };
    let length = words.encode_utf16().count() as u32;
    let whole: &web_sys::Text = node.unchecked_ref();
    if whole.length() > length
        && let Ok(rest) = whole.split_text(length)
    {
        *next.borrow_mut() = Some(rest.into());
    }
    node
}

pub(super) fn marker(source: &Source) -> DomNode {
    source
        .next(|node| node.node_type() == DomNode::COMMENT_NODE)
        .unwrap_or_else(|| document().create_comment("").into())
}

fn element(parts: Parts, source: &Source) -> Mounted {
    let Parts { tag, svg, attributes, children } = parts;
    let found = source.next(|node| node.node_type() == DomNode::ELEMENT_NODE);
    let is_new = found.is_none();
    let made = || {
        let page = document();
        let made = if svg { page.create_element_ns(Some(SVG), tag) } else { page.create_element(tag) };
        made.unwrap_or_else(|_| page.create_element("div").unwrap_throw())
    };
    let element: web_sys::Element = found.map_or_else(made, JsCast::unchecked_into);
    let mut kept = Vec::new();
    // A menu takes its value once its options are there.
    let mut value = None;
    for attribute in attributes {
        if matches!(attribute, Attribute::Value(_)) {
            value = Some(attribute);
        } else {
            kept.extend(attach(&element, attribute, is_new));
        }
    }
    let mut children = match only_words(&children).filter(|_| is_new) {
        Some(words) => {
            element.set_text_content(Some(words));
            Vec::new()
        }
        None => self::children(&element, children, is_new),
    };
    if let Some(value) = value {
        kept.extend(attach(&element, value, is_new));
    }
    // Words and elements that follow nothing need not be remembered.
    children.retain(|child| !matches!(child, Mounted::One { children, kept, .. } if children.is_empty() && kept.is_empty()));
    Mounted::One { node: element.into(), children, kept }
}

/// The words that are all there is in an element.
fn only_words(children: &[Node]) -> Option<&str> {
    match children {
        [child] => {
            if let Kind::Words(words) = &*child.0 {
                Some(words)
            } else {
                None
            }
        }
        _ => None,
    }
}

fn children(element: &web_sys::Element, children: Vec<Node>, is_new: bool) -> Vec<Mounted> {
    let source =
        if is_new { Source::New } else { Source::Found(Rc::new(RefCell::new(element.first_child()))) };
    let mut children: Vec<Mounted> = children.into_iter().map(|child| make(child, &source)).collect();
    if is_new {
        children.iter_mut().for_each(|child| child.insert(element, None));
    }
    children
}

fn live(parts: Live, source: &Source) -> Mounted {
    let content = Rc::new(RefCell::new(Mounted::Several(Vec::new())));
    let place: Place = Rc::default();
    let following = {
        // An effect ends a little after it is dropped; what it draws ends at once, or it would follow signals that are gone.
        let (content, place, source) = (Rc::downgrade(&content), Rc::clone(&place), source.clone());
        RenderEffect::new(move |before: Option<()>| {
            let Some(content) = content.upgrade() else { return };
            if let Some(key) = parts.key {
                // A memo that is only tracked and never read follows nothing.
                key.get();
            }
            let stands = matches!(source, Source::Found(_))
                && parts.until.as_ref().is_some_and(|until| !untrack(until));
            if stands {
                if before.is_none() {
                    *content.borrow_mut() = left_standing(&source);
                }
                return;
            }
            let node = if parts.key.is_some() { untrack(&parts.draw) } else { (parts.draw)() };
            if before.is_none() {
                *content.borrow_mut() = untrack(|| make(node, &source));
                return;
            }
            let mut new = untrack(|| build(node));
            let mut content = content.borrow_mut();
            let was = content.first().filter(|_| parts.until.is_some());
            if let Some((parent, marker)) = standing(&place) {
                new.insert(&parent, Some(&marker));
            }
            super::arrival::carry_over(was.as_ref(), new.first());
            content.remove();
            *content = new;
        })
    };
    let marker = marker(source);
    *place.borrow_mut() = Some(marker.clone());
    Mounted::Live(content, marker, following)
}

/// What was prerendered of a stretch of one element or none.
fn left_standing(source: &Source) -> Mounted {
    let Source::Found(next) = source else { return Mounted::Several(Vec::new()) };
    let is_there = next.borrow().as_ref().is_some_and(|node| node.node_type() == DomNode::ELEMENT_NODE);
    let node = is_there.then(|| source.next(|_| true)).flatten();
    node.iter().for_each(super::arrival::stands);
    node.map_or_else(|| Mounted::Several(Vec::new()), one)
}

/// The parent and marker of a stretch that is in the document.
pub(super) fn standing(place: &Place) -> Option<(DomNode, DomNode)> {
    let marker = place.borrow().clone()?;
    Some((marker.parent_node()?, marker))
}
