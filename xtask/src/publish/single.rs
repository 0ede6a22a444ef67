//! The page as one file, which opens from disk: styles and scripts inline, the program, its pieces and the corpus as
//! compressed blocks of data. Without scripts it is a prerendered page that holds every list whole: there is nothing
//! beside it that could hold the rest.

use super::{edit, links};
use crate::{
    folder, other,
    project::Project,
    run::{output, run},
    split,
};
use anyhow::{Context, Result, ensure};
use std::{fs, path::Path};

/// Writes the page of `seeds`, the project's own where they are missing, as one file: with the program in `dist/`, which
/// is finished, and the scripts as they were generated.
pub(crate) fn single_file(project: &Project, seeds: Option<&Path>, to: &Path) -> Result<()> {
    let room = project.path("target/single");
    folder::empty(&room)?;
    let copy = |from: &Path, name: &str| {
        fs::copy(from, room.join(name)).map(drop).with_context(|| from.display().to_string())
    };
    copy(&project.path("target/wasm-bindgen/release/dateline-page.js"), "page.js")?;
    copy(&project.path("public/export.js"), "export.js")?;
    fs::write(room.join("start.js"), include_str!("single.js")).context("start.js")?;
    // Pieces come out of the file instead of over a network.
    edit(&room.join("page.js"), |text| {
        let fetched = split::FETCHED;
        ensure!(text.contains(fetched), "it fetches pieces in another way");
        Ok(format!("import {{ stored }} from \"./start.js\";\n{}", text.replace(fetched, "stored(name)")))
    })?;
    let bundle = room.join("bundle.js");
    let mut esbuild = project.command("esbuild")?;
    esbuild.args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=warning"]);
    // What would be addresses beside the program; nothing is fetched from there.
    esbuild.args(["--define:import.meta.url=document.baseURI"]).arg(room.join("start.js"));
    run(esbuild.arg(format!("--outfile={}", bundle.display())))?;

    let stage = room.join("page");
    other::page(project, other::Of { seeds, alone: true }, &stage)?;
    let html = fs::read_to_string(stage.join("index.html")).context("the page")?;
    let mut node = project.command("node")?;
    let blocks = output(node.args(["-e", include_str!("blocks.js"), "--"]).arg(&stage))?;
    let script = fs::read_to_string(&bundle).context("the bundle")?;
    let sheet =
        fs::read_to_string(stage.join(attribute(&html, "rel=\"stylesheet\" href")?)).context("the sheet")?;
    let early =
        fs::read_to_string(stage.join(attribute(&html, "<script src")?)).context("the early script")?;
    let page = joined(&html, &sheet, &early, &blocks, &script)?;
    fs::write(to, &page).with_context(|| to.display().to_string())?;
    println!("{} holds everything, {} kB: it opens from disk.", to.display(), page.len() / 1000);
    Ok(())
}

/// The one value of an attribute, without what it is relative to.
fn attribute<'a>(html: &'a str, name: &str) -> Result<&'a str> {
    let (_, rest) =
        html.split_once(&format!("{name}=\"")).with_context(|| format!("the page has no {name}"))?;
    let (value, _) = rest.split_once('"').context("a value without an end")?;
    Ok(value.rsplit('/').next().unwrap_or(value))
}

/// The page, with nothing in it that is loaded from elsewhere. `early` runs before anything is drawn, `script` at the
/// end.
fn joined(html: &str, sheet: &str, early: &str, blocks: &str, script: &str) -> Result<String> {
    let (head, body) = html.split_once("</head>").context("the page has no </head>")?;
    // Both stand one behind the other.
    let (before, own) = head.split_once("<script src=\"").context("the page has no early script")?;
    let (_, own) = own.split_once("<script type=\"module\"").context("the page has no script of its own")?;
    let (_, after) = own.split_once("</script>").context("a script without an end")?;
    let mut kept = String::new();
    for tag in [before, after].into_iter().flat_map(|part| part.split_inclusive('>')) {
        let loads = ["stylesheet", "modulepreload", "preload", "icon"];
        let is_loading = loads.iter().any(|rel| tag.contains(&format!("<link rel=\"{rel}\"")));
        kept.push_str(if is_loading { tag.split('<').next().unwrap_or_default() } else { tag });
    }
    ensure!(!sheet.contains("</style"), "the style sheet would end its element");
    // Nor may a script end its own.
    let [early, script] = [early.trim_end(), script].map(|script| script.replace("</script", "<\\/script"));
    let (body, end) = body.split_once("</body>").context("the page has no </body>")?;
    let page = [&kept, body].concat();
    let lost = links::lost(&page);
    ensure!(lost.is_empty(), "what these lead to is not in the file: {}", lost.join(", "));
    Ok(format!(
        "{kept}<script>{early}</script><style>{sheet}</style></head>{body}{blocks}<script type=\"module\">{script}</script></body>{end}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><title>T</title><link rel=\"stylesheet\" href=\"./s.css\">\
        <script src=\"./e.js\"></script><script type=\"module\" src=\"./boot.js\"></script><script type=\"application/ld+json\">{}</script>\
        <link rel=\"preload\" href=\"./a.wasm\"></head><body><p>x</p></body></html>";

    #[test]
    fn ok_nothing_is_loaded_and_everything_stands_in_it() {
        assert_eq!(
            joined(PAGE, "p{}", "e()\n", "<b>", "f(\"</script>\")").unwrap(),
            "<head><title>T</title><script type=\"application/ld+json\">{}</script><script>e()</script><style>p{}</style></head>\
            <body><p>x</p><b><script type=\"module\">f(\"<\\/script>\")</script></body></html>"
        );
    }

    #[test]
    fn err_a_link_to_what_is_not_in_the_file() {
        let linking = PAGE.replace("<p>x</p>", "<a href=\"events-1.html\">x</a>");
        assert!(joined(&linking, "", "", "", "").unwrap_err().to_string().contains("events-1.html"));
    }

    #[test]
    fn err_a_page_without_its_script_and_a_sheet_that_would_end_early() {
        assert!(joined("<head></head><body></body>", "", "", "", "").is_err());
        assert!(joined(PAGE, "</style>", "", "", "").is_err());
    }
}
