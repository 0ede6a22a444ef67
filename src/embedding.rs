//! What an editor puts into another page: the element or the frame, as HTML.

use crate::{
    address::{ViewState, each_parameter, write},
    element::escaped,
};

/// What is wished for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// A frame, not the element.
    pub frame: bool,
    /// In pixels; nothing to grow with the content.
    pub height: Option<u32>,
}

/// The HTML that embeds the timeline whose page lies at `base`, a folder's address, in the state `state`.
///
/// ```
/// use dateline::{address::ViewState, embedding::{Form, code}};
/// let form = Form { frame: true, height: Some(600) };
/// assert_eq!(
///     code("https://host/", "A <b>", &ViewState::new(), form),
///     "<iframe src=\"https://host/?embed=1\" title=\"A &lt;b&gt;\" width=\"100%\" height=\"600\" \
///      style=\"border: 0\" loading=\"lazy\"></iframe>"
/// );
/// ```
pub fn code(base: &str, title: &str, state: &ViewState, form: Form) -> String {
    let (base, title) = (escaped(base), escaped(title));
    // Neither has an open event: that is the reader's.
    let state = ViewState { embed: form.frame, event: None, ..state.clone() };
    let own = write(&state);
    let script = ["<script type=\"module\" src=\"", &base, "embed.js\"></script>"].concat();
    if form.frame {
        let src =
            ["<iframe src=\"", &base, &escaped(&own), "\" title=\"", &title, "\" width=\"100%\""].concat();
        return match form.height {
            Some(height) => {
                [&src, " height=\"", &height.to_string(), "\" style=\"border: 0\" loading=\"lazy\"></iframe>"]
                    .concat()
            }
            // The script keeps it as high as its content; without it there is a height that can be read.
            None => [&src, " style=\"border: 0; min-height: 40rem\"></iframe>\n", &script].concat(),
        };
    }
    let mut attributes = String::new();
    each_parameter(&state, &mut |name, value| {
        attributes.push_str(&[" ", name, "=\"", &escaped(value), "\""].concat());
    });
    let link = ["  <a href=\"", &base, &escaped(&own), "\">", &title, "</a>\n"].concat();
    let element = ["<dateline-timeline", &attributes, ">\n", &link, "</dateline-timeline>"].concat();
    match form.height {
        Some(height) => {
            let style = ["<div style=\"height: ", &height.to_string(), "px; overflow: auto\">\n"].concat();
            [&script, "\n", &style, &element, "\n</div>"].concat()
        }
        None => [&script, "\n", &element].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::parse;

    const ELEMENT: Form = Form { frame: false, height: None };

    #[test]
    fn ok_the_element_has_the_state_as_attributes_and_a_link_for_readers_without_scripts() {
        let (state, _) = parse("lanes=tolls,diplomacy&from=2026-01-08&q=a%22b&event=ev1&theme=dark");
        assert_eq!(
            code("https://host/x/", "The flood", &state, ELEMENT),
            "<script type=\"module\" src=\"https://host/x/embed.js\"></script>\n\
            <dateline-timeline lanes=\"tolls,diplomacy\" from=\"2026-01-08\" q=\"a&quot;b\" theme=\"dark\">\n  \
            <a href=\"https://host/x/?lanes=tolls,diplomacy&amp;from=2026-01-08&amp;q=a%22b&amp;theme=dark\">The flood</a>\n\
            </dateline-timeline>"
        );
    }

    #[test]
    fn ok_a_frame_that_grows_brings_the_script_along() {
        let code = code("https://host/", "T", &ViewState::new(), Form { frame: true, height: None });
        assert!(code.contains("src=\"https://host/?embed=1\""), "{code}");
        assert!(code.contains("https://host/embed.js") && !code.contains(" height="), "{code}");
    }

    #[test]
    fn ok_an_element_of_a_fixed_height_scrolls_within() {
        let code = code("https://host/", "T", &ViewState::new(), Form { height: Some(500), ..ELEMENT });
        assert!(
            code.contains("<div style=\"height: 500px; overflow: auto\">\n<dateline-timeline>"),
            "{code}"
        );
    }

    #[test]
    fn err_markup_in_a_title_or_an_address_stays_text() {
        let code = code("https://host/\"><script>", "</a><script>", &ViewState::new(), ELEMENT);
        assert_eq!(code.matches("<script").count(), 1, "{code}");
    }
}
