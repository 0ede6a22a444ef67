//! Nodes as HTML.
//!
//! Every stretch that follows signals ends in an empty comment, by which the browser finds it again. Words are
//! written as they are, with no comment between two in a row: whoever takes the page over knows their lengths.

use super::{Attribute, Element, Kind, Live, Node, Rows};
use leptos::prelude::untrack;

/// Elements without an end tag.
const VOID: [&str; 1] = ["input"];

/// Appends a node's HTML.
pub(crate) fn write(node: Node, out: &mut String) {
    match *node.0 {
        Kind::Words(words) => escape(&words, out),
        Kind::Several(nodes) => nodes.into_iter().for_each(|node| write(node, out)),
        #[cfg(feature = "hydrate")]
        Kind::Standing(node, _) => write(node, out),
        Kind::Live(Live { draw, .. }) => {
            write(untrack(draw), out);
            out.push_str("<!---->");
        }
        Kind::Rows(Rows { numbers, draw, .. }) => {
            numbers().into_iter().for_each(|number| write(draw(number), out));
            out.push_str("<!---->");
        }
        Kind::Element(Element(element)) => {
            out.push('<');
            out.push_str(element.tag);
            for attribute in element.attributes {
                match attribute {
                    Attribute::Fixed(name, value) => put(name, &value, out),
                    Attribute::Live(values) => {
                        for (name, value) in values() {
                            // What the style sheet is told at run time cannot stand in the page.
                            if let Some(value) = value.filter(|_| !name.starts_with("--")) {
                                put(name, &value, out);
                            }
                        }
                    }
                    // A menu has its value from its options.
                    Attribute::Value(_) if element.tag == "select" => {}
                    Attribute::Value(value) => put("value", &value(), out),
                    Attribute::Listener(..) | Attribute::FoundBy(_) | Attribute::Near(..) => {}
                }
            }
            out.push('>');
            if !VOID.contains(&element.tag) {
                element.children.into_iter().for_each(|child| write(child, out));
                out.push_str("</");
                out.push_str(element.tag);
                out.push('>');
            }
        }
    }
}

fn put(name: &str, value: &str, out: &mut String) {
    // An empty class says nothing.
    if name == "class" && value.is_empty() {
        return;
    }
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(value, out);
    out.push('"');
}

/// Text as HTML and XML write it.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

/// Text as HTML. A carriage return would be read as a line feed if it stood as it is.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::element::{el, live, nothing, several, words};
    use leptos::prelude::Owner;

    fn html(node: impl Into<Node>) -> String {
        let node = node.into();
        let mut out = String::new();
        Owner::new().with(|| write(node, &mut out));
        out
    }

    #[test]
    fn ok_text_and_attributes_are_escaped() {
        let node = el("p").attr("title", "\"<a>\" & b").text("<script>alert(1)</script>\r\n");
        assert_eq!(
            html(node),
            "<p title=\"&quot;&lt;a&gt;&quot; &amp; b\">&lt;script&gt;alert(1)&lt;/script&gt;&#13;\n</p>"
        );
    }

    #[test]
    fn ok_live_stretches_end_in_a_comment() {
        assert_eq!(html(el("p").child(live(|| words("a"))).text("b")), "<p>a<!---->b</p>");
        assert_eq!(html(live(nothing)), "<!---->");
    }

    #[test]
    fn ok_listeners_and_empty_classes_leave_no_trace() {
        assert_eq!(html(el("button").class("").click(|| ()).text("x")), "<button>x</button>");
        assert_eq!(html(several(vec![el("input").value(|| "q".into()).into()])), "<input value=\"q\">");
    }
}
