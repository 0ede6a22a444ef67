//! How fast the page answers, with the articles it ships with and with made-up ones.

use crate::{build, generate, project::Project, run::run, setup};
use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Builds the page's data for each corpus, opens each in a browser, and prints medians. The program is the same for
/// every corpus and is built once.
///
/// # Errors
///
/// Where something is missing or cannot be built.
pub(super) fn bench(project: &Project, articles: &[usize], seed: u64) -> Result<()> {
    let chromium = setup::for_test(project)?;
    build::release(project, &build::Wanted::default())?;
    let mut folders = vec![project.path("dist")];
    for &articles in articles {
        folders.push(page(project, seed, articles)?);
    }
    println!("\nMilliseconds: medians of at least 12 inputs each, of 5 loads for `ready`; the seeds first.");
    let mut node = project.command("node")?;
    run(node.arg("e2e/speed.js").args(&folders).env("CHROMIUM", chromium))
}

/// The page of made-up articles: their data beside the program in `dist/`.
fn page(project: &Project, seed: u64, articles: usize) -> Result<PathBuf> {
    let folder = project.path(&format!("target/bench/page-{seed}-{articles}"));
    let (seeds, stage) = (folder.join("articles"), folder.join("dist"));
    if folder.is_dir() {
        fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
    }
    fs::create_dir_all(&stage).with_context(|| stage.display().to_string())?;
    generate::write(&seeds, &generate::generate(seed, articles))?;
    let dist = project.path("dist");
    let mut script = None;
    for entry in fs::read_dir(&dist).with_context(|| dist.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        fs::copy(&path, stage.join(name)).with_context(|| path.display().to_string())?;
        if name == "index.html" {
            script = start_script(&path)?;
        }
    }
    let script = script.context("dist/index.html has no start script")?;
    let template = project.path("index.html");
    let html = fs::read_to_string(&template).with_context(|| template.display().to_string())?;
    let staged = stage.join("index.html");
    fs::write(&staged, html.replacen("</head>", &script, 1)).with_context(|| staged.display().to_string())?;
    let mut prerender = project.command("cargo")?;
    prerender
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
        .env("DATELINE_SEEDS", &seeds)
        .env("TRUNK_STAGING_DIR", &stage)
        .env("TRUNK_SOURCE_DIR", project.path("."));
    run(&mut prerender)?;
    Ok(stage)
}

/// The element that starts the program, with the place for the corpus's name empty again.
fn start_script(index: &Path) -> Result<Option<String>> {
    let html = fs::read_to_string(index).with_context(|| index.display().to_string())?;
    let script =
        html.split_once("<script type=\"module\"").and_then(|(_, rest)| rest.split_once(" data-corpus="));
    Ok(script.map(|(attributes, _)| {
        format!("<script type=\"module\"{attributes} data-corpus=\"\"></script></head>")
    }))
}
