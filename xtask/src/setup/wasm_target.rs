//! The compiler's library for the browser.

use crate::{
    project::Project,
    run::{output, run},
};
use anyhow::{Context, Result, bail};
use std::path::Path;

const TARGET: &str = "wasm32-unknown-unknown";

pub(crate) fn ensure(project: &Project) -> Result<()> {
    if is_there(project)? {
        return Ok(());
    }
    println!("Installing Rust's {TARGET} target through rustup; it takes seconds.");
    if output(project.command("rustup")?.arg("--version")).is_err() {
        bail!(
            "Rust's {TARGET} target is missing, and so is rustup, which installs it: \
             see https://rustup.rs, or install your distribution's package of that target"
        );
    }
    run(project.command("rustup")?.args(["target", "add", TARGET]))?;
    if !is_there(project)? {
        bail!("rustup added {TARGET}, but to another toolchain than the one in use: see `rustup show`");
    }
    Ok(())
}

/// Whether the compiler in use has it, whoever installed it.
fn is_there(project: &Project) -> Result<bool> {
    let libraries = output(project.command("rustc")?.args(["--print", "target-libdir", "--target", TARGET]))
        .context("Rust is needed: see https://rustup.rs")?;
    Ok(Path::new(libraries.trim()).is_dir())
}
