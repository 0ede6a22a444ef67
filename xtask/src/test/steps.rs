//! What each step runs.

use super::tally::Tally;
use crate::{
    build,
    project::Project,
    run::{run, show, watch},
};
use anyhow::{Context, Result, bail};
use std::{fs, io::ErrorKind, path::Path, process::Command};

/// The features of the page's library when it runs natively.
const NATIVE: [&str; 2] = ["--features", "dateline/ssr"];
/// The page as the browser gets it.
const PAGE: [&str; 6] =
    ["--package", "dateline", "--features", "hydrate", "--target", "wasm32-unknown-unknown"];
/// The extractor's library, which needs no system and so runs in a browser too.
const EXTRACTOR: [&str; 5] = ["--package", "dateline-extract", "--lib", "--target", "wasm32-unknown-unknown"];

pub(crate) fn format(project: &Project) -> Result<Tally> {
    run(project.command("cargo")?.args(["fmt", "--all", "--check"]))?;
    Ok(Tally::PASSED)
}

pub(crate) fn lint(project: &Project) -> Result<Tally> {
    let deny = ["--locked", "--", "--deny", "warnings"];
    let native =
        run(cargo(project)?.args(["clippy", "--workspace", "--all-targets"]).args(NATIVE).args(deny));
    let page = run(cargo(project)?.arg("clippy").args(PAGE).args(deny));
    let extractor = run(cargo(project)?.arg("clippy").args(EXTRACTOR).args(deny));
    native.and(page).and(extractor)?;
    Ok(Tally { passed: 3, failed: 0 })
}

pub(crate) fn doc(project: &Project) -> Result<Tally> {
    run(cargo(project)?
        .args(["doc", "--workspace", "--lib", "--no-deps", "--locked"])
        .args(NATIVE)
        .env("RUSTDOCFLAGS", "--deny warnings"))?;
    Ok(Tally::PASSED)
}

pub(crate) fn native(project: &Project) -> Result<Tally> {
    let mut tests = cargo(project)?;
    tests.args(["test", "--quiet", "--workspace", "--locked", "--no-fail-fast"]).args(NATIVE);
    let mut tally = Tally::default();
    let passed = watch(&mut tests, |line| tally = tally + Tally::of_cargo(line).unwrap_or_default())?;
    agree(&tests, passed, tally)
}

pub(crate) fn build(project: &Project) -> Result<Tally> {
    let single = project.path("target/timeline.html");
    build::release(project, &build::Wanted { single_file: Some(&single), ..Default::default() })?;
    super::hostile::make(project)?;
    super::long::make(project)?;
    super::disputed::make(project)?;
    super::excerpts::make(project)?;
    let sizes = build::weigh(project)?;
    println!("\n{sizes}");
    let budget = build::within_budget(&sizes);
    let markup = build::writes_no_markup(project);
    budget.and(markup)?;
    Ok(Tally { passed: 3, failed: 0 })
}

pub(crate) fn browser(project: &Project, chromium: &Path, arguments: &[String]) -> Result<Tally> {
    let report = project.path("target/e2e/report.json");
    // Nothing may be read from a run before.
    match fs::remove_file(&report) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(error).with_context(|| report.display().to_string());
        }
        _ => {}
    }
    let mut playwright = project.command("node")?;
    playwright
        .current_dir(project.path("e2e"))
        .args(["node_modules/@playwright/test/cli.js", "test"])
        .args(arguments)
        .env("CHROMIUM", chromium)
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report);
    let passed = playwright.status().with_context(|| format!("`{}`", show(&playwright)))?.success();
    let text = fs::read_to_string(&report).context("Playwright left no report")?;
    let tally = Tally::of_playwright(&text).context("Playwright's report has another form")?;
    agree(&playwright, passed, tally)
}

/// The tally, where it says the same as the exit code, and counts anything.
fn agree(command: &Command, passed: bool, tally: Tally) -> Result<Tally> {
    if !passed && tally.failed == 0 {
        // It did not come as far as its tests, or not to the end of them.
        return Ok(Tally { failed: 1, ..tally });
    }
    if tally == Tally::default() {
        bail!("`{}` ran no test", show(command));
    }
    Ok(tally)
}

/// Cargo, on the project's own articles whatever the environment says: tests hold what those yield.
fn cargo(project: &Project) -> Result<Command> {
    let mut cargo = project.command("cargo")?;
    cargo.env_remove("DATELINE_SEEDS");
    Ok(cargo)
}
