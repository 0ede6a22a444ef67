//! The staged `index.html` and what goes into it.

/// The names trunk gave the page's program, read from the element of its start script.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Names {
    pub(crate) js: String,
    pub(crate) wasm: String,
    /// What their addresses begin with: `./`, or where the page will be served.
    pub(crate) base: String,
}

impl Names {
    pub(crate) fn of(html: &str) -> Result<Names, String> {
        let (js, wasm) = (attribute(html, "data-js")?, attribute(html, "data-wasm")?);
        let name = |address: &str| address.rsplit('/').next().unwrap_or(address).to_owned();
        let base = js.strip_suffix(&name(&js)).unwrap_or_default().to_owned();
        Ok(Names { js: name(&js), wasm: name(&wasm), base })
    }
}

/// The one value of an attribute that stands once in the page.
fn attribute(html: &str, name: &str) -> Result<String, String> {
    let start = format!("{name}=\"");
    let mut values = html.split(&start).skip(1).filter_map(|rest| rest.split('"').next());
    match (values.next(), values.next()) {
        (Some(value), None) => Ok(value.to_owned()),
        _ => Err(format!("the staged index.html must have one {name}: see pattern_script in Trunk.toml")),
    }
}

/// What is put into the page.
pub(crate) struct Parts<'a> {
    /// Plain text.
    pub(crate) title: &'a str,
    /// Plain text.
    pub(crate) description: &'a str,
    /// What addresses begin with.
    pub(crate) base: &'a str,
    /// What is said where the program cannot be loaded, and the button that tries again; plain text.
    pub(crate) failed: [&'a str; 2],
    /// HTML for the head.
    pub(crate) head: &'a str,
    /// The style sheet's file name.
    pub(crate) css: &'a str,
    /// The corpus's file name.
    pub(crate) corpus: &'a str,
    /// HTML.
    pub(crate) app: &'a str,
    /// HTML for the end of the body.
    pub(crate) end: &'a str,
}

/// The page with its parts.
///
/// # Errors
///
/// Where a place for one of them is missing or there twice, or where the page would need an inline style.
pub(crate) fn fill(html: &str, parts: &Parts) -> Result<String, String> {
    // A style attribute would be dropped by the page's own policy, and the drawing with it, without a word.
    if parts.app.contains(" style=\"") && has_style_attribute(parts.app) {
        return Err("the rendered page has a style attribute, which its policy forbids: \
                    use a class, or an attribute of SVG"
            .to_owned());
    }
    let title = format!("<title>{}</title>", escape(parts.title));
    let description = format!("<meta name=\"description\" content=\"{}\">", escape(parts.description));
    let base = parts.base;
    let [failed, again] = parts.failed.map(escape);
    let failed = format!("data-failed=\"{failed}\" data-again=\"{again}\"");
    let css = format!("href=\"{base}{}\"", parts.css);
    let head = format!(
        "{}<link rel=\"preload\" href=\"{base}{}\" as=\"fetch\" crossorigin></head>",
        parts.head, parts.corpus
    );
    let corpus = format!("data-corpus=\"{base}{}\"", parts.corpus);
    let app = format!("<div id=\"app\">{}</div>", parts.app);
    let end = format!("{}</body>", parts.end);
    let mut page = html.to_owned();
    for (place, part) in [
        ("<title></title>", &title),
        ("<meta name=\"description\" content=\"\">", &description),
        ("href=\"./style.css\"", &css),
        ("</head>", &head),
        ("data-corpus=\"\"", &corpus),
        ("data-failed=\"\" data-again=\"\"", &failed),
        ("<div id=\"app\"></div>", &app),
        ("</body>", &end),
    ] {
        page = match page.split_once(place) {
            Some((before, after)) if !after.contains(place) => format!("{before}{part}{after}"),
            _ => return Err(format!("index.html must have one {place}")),
        };
    }
    Ok(page)
}

/// What a page that needs no script is made of.
pub(crate) struct Plain<'a> {
    /// What addresses begin with.
    pub(crate) base: &'a str,
    /// The style sheet's file name.
    pub(crate) css: &'a str,
    /// Plain text.
    pub(crate) title: &'a str,
    /// Plain text.
    pub(crate) description: &'a str,
    /// HTML for the head.
    pub(crate) head: &'a str,
    /// HTML.
    pub(crate) body: &'a str,
    /// HTML for the end of the body.
    pub(crate) end: &'a str,
}

/// A page that needs no script.
pub(crate) fn plain(page: &Plain) -> String {
    let Plain { base, css, title, description, head, body, end } = page;
    let (title, description) = (escape(title), escape(description));
    format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>\
         <meta name=\"description\" content=\"{description}\"><meta name=\"color-scheme\" content=\"light dark\">\
         <link rel=\"stylesheet\" href=\"{base}{css}\">\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"{base}icon.svg\">{head}</head>\
         <body>{body}{end}</body></html>\n"
    )
}

/// Whether any tag has a `style` attribute; words of an article that look like one are text and escaped.
fn has_style_attribute(html: &str) -> bool {
    let mut rest = html;
    while let Some((_, tag)) = rest.split_once('<') {
        let mut quoted = false;
        let end = tag.find(|c| {
            quoted ^= c == '"';
            c == '>' && !quoted
        });
        let (tag, after) = tag.split_at(end.unwrap_or(tag.len()));
        // Every second piece is a quoted value.
        if tag.split('"').step_by(2).any(|piece| piece.ends_with(" style=")) {
            return true;
        }
        rest = after;
    }
    false
}

/// Text as HTML.
pub(crate) fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = concat!(
        "<html><head><title></title><meta name=\"description\" content=\"\">",
        "<link rel=\"stylesheet\" href=\"./style.css\"></head>",
        "<body><div id=\"app\"></div><script data-js=\"./a.js\" data-wasm=\"./a.wasm\" data-corpus=\"\" data-failed=\"\" data-again=\"\"></script></body></html>",
    );

    fn parts(app: &str) -> Parts<'_> {
        Parts {
            title: "A <b> & \"c\"",
            description: "d",
            css: "style-0.css",
            corpus: "corpus-0.bin",
            app,
            base: "./",
            failed: ["No.", "Again"],
            head: "<meta>",
            end: "<hr>",
        }
    }

    #[test]
    fn ok_every_part_is_in_its_place_and_escaped() {
        assert_eq!(
            fill(TEMPLATE, &parts("<main>x</main>")).unwrap(),
            concat!(
                "<html><head><title>A &lt;b&gt; &amp; &quot;c&quot;</title>",
                "<meta name=\"description\" content=\"d\">",
                "<link rel=\"stylesheet\" href=\"./style-0.css\">",
                "<meta><link rel=\"preload\" href=\"./corpus-0.bin\" as=\"fetch\" crossorigin></head>",
                "<body><div id=\"app\"><main>x</main></div>",
                "<script data-js=\"./a.js\" data-wasm=\"./a.wasm\" data-corpus=\"./corpus-0.bin\" data-failed=\"No.\" data-again=\"Again\"></script><hr></body></html>",
            )
        );
    }

    #[test]
    fn err_a_place_that_is_missing_or_there_twice() {
        let without = TEMPLATE.replace("<title></title>", "");
        assert!(fill(&without, &parts("")).unwrap_err().contains("<title></title>"));
        let twice =
            TEMPLATE.replace("<div id=\"app\"></div>", "<div id=\"app\"></div><div id=\"app\"></div>");
        assert!(fill(&twice, &parts("")).unwrap_err().contains("id=\"app\""));
    }

    #[test]
    fn err_a_style_attribute() {
        assert!(fill(TEMPLATE, &parts("<p class=\"a>b\" style=\"color:red\">x</p>")).is_err());
        assert!(fill(TEMPLATE, &parts("<p title=\" style=\">a style=\"b\" c</p>")).is_ok());
    }

    #[test]
    fn ok_names_are_read_without_their_dot() {
        assert_eq!(
            Names::of(TEMPLATE).unwrap(),
            Names { js: "a.js".into(), wasm: "a.wasm".into(), base: "./".into() }
        );
        let elsewhere = TEMPLATE.replace("./a.", "/x/y/a.");
        assert_eq!(
            Names::of(&elsewhere).unwrap(),
            Names { js: "a.js".into(), wasm: "a.wasm".into(), base: "/x/y/".into() }
        );
    }

    #[test]
    fn err_a_name_that_is_not_there() {
        assert!(Names::of("<html></html>").unwrap_err().contains("data-js"));
    }
}
