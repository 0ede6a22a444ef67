//! The page of other articles, by the program of `dist/`: it is the same for all.

use crate::{project::Project, run::run};
use anyhow::{Context, Result};
use std::{fs, path::Path, process::Command};

/// What a page is made of.
#[derive(Clone, Copy, Default)]
pub(crate) struct Of<'a> {
    /// The folder of articles; the project's own where it is missing.
    pub(crate) seeds: Option<&'a Path>,
    /// Whether the page is to stand alone, with nothing on plain pages beside it.
    pub(crate) alone: bool,
}

/// Writes into `to` what `dist/` would be with other articles; no compressed forms, no integrity.
pub(crate) fn page(project: &Project, of: Of, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| to.display().to_string())?;
    let dist = project.path("dist");
    let (mut boot, mut early) = (None, None);
    for entry in fs::read_dir(&dist).with_context(|| dist.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let made = ["corpus-", "preview-", "style-"].iter().any(|of| name.starts_with(of));
        let is_old = made || [".br", ".gz", ".html"].iter().any(|ending| name.ends_with(ending));
        if path.is_file() && !is_old {
            fs::copy(&path, to.join(name)).with_context(|| path.display().to_string())?;
        }
        for (start, place) in [("boot-", &mut boot), ("early-", &mut early)] {
            if name.starts_with(start) && name.ends_with(".js") {
                *place = Some(name.to_owned());
            }
        }
    }
    let names = fs::read_to_string(dist.join("assets.json")).context("dist/assets.json")?;
    let names: serde_json::Value = serde_json::from_str(&names)?;
    let index = project.path("index.html");
    let html = fs::read_to_string(&index).with_context(|| index.display().to_string())?;
    let early = early.context("dist/ has no early-….js")?;
    let page = template(&html, &boot.context("dist/ has no boot-….js")?, &early, &names)?;
    fs::write(to.join("index.html"), page).with_context(|| to.display().to_string())?;
    run(&mut prerender(project, of, to)?)
}

/// The program that renders a page into the folder `stage`, which holds its template.
pub(crate) fn prerender(project: &Project, of: Of, stage: &Path) -> Result<Command> {
    let mut cargo = project.command("cargo")?;
    cargo
        .args([
            "run",
            "--quiet",
            "--locked",
            "--package",
            "dateline",
            "--bin",
            "prerender",
            "--features",
            "ssr",
        ])
        .env("TRUNK_STAGING_DIR", stage)
        .env("TRUNK_SOURCE_DIR", project.path("."));
    match of.seeds {
        Some(folder) => cargo.env("DATELINE_SEEDS", folder),
        None => cargo.env_remove("DATELINE_SEEDS"),
    };
    if of.alone {
        cargo.env("DATELINE_ALONE", "1");
    }
    Ok(cargo)
}

/// The page as trunk would stage it, with the names of the program in `dist/`.
fn template(html: &str, boot: &str, early: &str, names: &serde_json::Value) -> Result<String> {
    let name = |kind: &str| names[kind].as_str().with_context(|| format!("assets.json names no {kind}"));
    let script = format!(
        "<script src=\"./{early}\"></script><script type=\"module\" src=\"./{boot}\" data-js=\"./{}\" data-wasm=\"./{}\" data-corpus=\"\" \
         data-export=\"./{}\" data-failed=\"\" data-again=\"\"></script></head>",
        name("js")?,
        name("wasm")?,
        name("export")?,
    );
    let lines = html.lines().filter(|line| !line.contains("data-trunk"));
    Ok(lines.collect::<Vec<_>>().join("\n").replacen("</head>", &script, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_the_template_names_the_program_and_nothing_of_trunks() {
        let names = serde_json::json!({ "js": "a.js", "wasm": "a.wasm", "export": "e.js" });
        let page =
            template("<head>\n<link data-trunk rel=\"rust\">\n</head>", "boot-1.js", "early-1.js", &names)
                .unwrap();
        assert!(
            page.contains("<script src=\"./early-1.js\"></script><script type=\"module\" src=\"./boot-1.js\" data-js=\"./a.js\"") && !page.contains("data-trunk"),
            "{page}"
        );
        assert!(template("", "b", "e", &serde_json::json!({})).is_err());
    }
}
