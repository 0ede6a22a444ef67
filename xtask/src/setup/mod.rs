//! Finds the tools that a task needs, and installs what is missing into `target/tools`.
//!
//! A tool counts as found only in exactly its version. Whatever cannot be had is an error that says what to do:
//! no task runs with half of its tools.

mod cargo_tool;
mod chromium;
mod node;
mod wasm_target;

use crate::{project::Project, versions};
use anyhow::Result;
use std::path::PathBuf;

/// What serving needs.
pub(crate) fn for_serve(project: &Project) -> Result<()> {
    wasm_target::ensure(project)?;
    cargo_tool::ensure(
        project,
        &cargo_tool::Tool {
            package: "trunk",
            program: "trunk",
            version: versions::TRUNK,
            locked: true,
            takes: "3 to 9 minutes on two cores",
        },
    )?;
    cargo_tool::ensure(
        project,
        &cargo_tool::Tool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: &versions::wasm_bindgen(project)?,
            // Its own lock file may name crates that the registry does not have yet.
            locked: false,
            takes: "1 to 5 minutes on two cores",
        },
    )
}

/// What a release build needs.
pub(crate) fn for_build(project: &Project) -> Result<()> {
    for_serve(project)?;
    node::ensure(project)?;
    node::build_tools(project)
}

/// What the tests need; the browser to run them in.
pub(crate) fn for_test(project: &Project) -> Result<PathBuf> {
    for_build(project)?;
    node::browser_tests(project)?;
    chromium::ensure(project)
}

/// What `bench` needs, which nothing else does; where Node finds its modules.
pub(crate) fn for_bench(project: &Project) -> Result<PathBuf> {
    node::ensure(project)?;
    node::chrono(project)
}

/// All of it.
pub(crate) fn everything(project: &Project) -> Result<()> {
    let chromium = for_test(project)?;
    println!("Everything is there. Browser tests run in {}.", chromium.display());
    Ok(())
}
