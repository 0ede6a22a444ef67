//! What makes `dist/` ready for any host, after trunk: scripts made small, names by what is in the files, integrity,
//! what servers send compressed, and the page as one file.

mod links;
mod names;
mod single;

pub(crate) use single::single_file;

use crate::{
    project::Project,
    run::{output, run},
};
use anyhow::{Context, Result};
use names::Digest;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Scripts that only the page itself asks for: they may have any name.
const NAMED_BY_CONTENT: [&str; 3] = ["boot.js", "early.js", "export.js"];

/// Finishes what trunk has put into `dist/`.
pub(crate) fn finish(project: &Project) -> Result<()> {
    let dist = project.path("dist");
    // trunk's own minifier has broken pages.
    let mut esbuild = project.command("esbuild")?;
    esbuild.args(["--minify", "--format=esm", "--target=es2022", "--log-level=warning", "--allow-overwrite"]);
    run(esbuild.args(scripts(&dist)?).arg("--outdir=dist"))?;

    // The program's script holds the names of its pieces, so what these hold goes in first.
    let digests = digests(project, &dist)?;
    let program =
        digests.iter().find(|file| file.name.starts_with("dateline-page-") && file.name.ends_with(".js"));
    let program = program.context("dist/ has no script of the program")?.name.clone();
    edit(&dist.join(&program), |text| names::with_integrity_of_pieces(text, &digests))?;

    let digests = self::digests(project, &dist)?;
    let renamed = names::by_content(&digests, &NAMED_BY_CONTENT);
    for (file, to) in &renamed {
        fs::rename(dist.join(&file.name), dist.join(to)).with_context(|| file.name.clone())?;
    }
    edit(&dist.join("index.html"), |html| names::in_page(html, &renamed, &digests))?;
    // Plain pages load the style sheet alone.
    for file in digests.iter().filter(|file| file.name.ends_with(".html") && file.name != "index.html") {
        edit(&dist.join(&file.name), |html| names::in_page(html, &Vec::new(), &digests))?;
    }
    edit(&dist.join("assets.json"), |json| names::in_list(json, &renamed, &digests))
}

/// Writes compressed forms beside the files of `dist/`.
pub(crate) fn compress(project: &Project) -> Result<()> {
    node(project, &project.path("dist"), true).map(drop)
}

/// The JavaScript in a folder.
pub(crate) fn scripts(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "js"));
    paths.sort();
    Ok(paths)
}

fn digests(project: &Project, folder: &Path) -> Result<Vec<Digest>> {
    let text = node(project, folder, false)?;
    let of = |line: &str| {
        let (name, sha384) = line.split_once('\t')?;
        Some(Digest { name: name.to_owned(), sha384: sha384.to_owned() })
    };
    text.lines().map(|line| of(line).with_context(|| format!("not a digest: {line}"))).collect()
}

fn node(project: &Project, folder: &Path, compress: bool) -> Result<String> {
    let mut node = project.command("node")?;
    node.args(["-e", include_str!("files.js"), "--"]).arg(folder).args(compress.then_some("compress"));
    output(&mut node)
}

fn edit(path: &Path, change: impl FnOnce(&str) -> Result<String>) -> Result<()> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let text = change(&text).with_context(|| path.display().to_string())?;
    fs::write(path, text).with_context(|| path.display().to_string())
}
