//! How fast the page answers, with the articles it ships with and with made-up ones.

use crate::{build, folder, generate, other, project::Project, run::run, setup};
use anyhow::Result;
use std::path::PathBuf;

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
    println!(
        "\nMilliseconds: medians of at least 12 inputs each, of 5 loads for `ready`. First a page that only writes a \
         number, then the one of the seeds."
    );
    let mut node = project.command("node")?;
    run(node.arg("e2e/speed.js").args(&folders).env("CHROMIUM", chromium))
}

/// The page of made-up articles: their data beside the program in `dist/`.
fn page(project: &Project, seed: u64, articles: usize) -> Result<PathBuf> {
    let folder = project.path(&format!("target/bench/page-{seed}-{articles}"));
    let (seeds, stage) = (folder.join("articles"), folder.join("dist"));
    folder::empty(&folder)?;
    generate::write(&seeds, &generate::generate(seed, articles))?;
    other::page(project, other::Of { seeds: Some(&seeds), alone: false }, &stage)?;
    Ok(stage)
}
