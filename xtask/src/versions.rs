//! Which version of every tool. Crates are pinned by `Cargo.lock`, the browser tests' packages by
//! `e2e/package-lock.json`, everything else here.

use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;

/// Builds and serves the page.
pub(crate) const TRUNK: &str = "0.21.14";

/// The npm package that brings `wasm-opt`.
pub(crate) const BINARYEN: &str = "132.0.0";

/// Makes the JavaScript smaller.
pub(crate) const ESBUILD: &str = "0.28.2";

/// Reads dates in JavaScript; what `bench` measures beside.
pub(crate) const CHRONO: &str = "2.10.3";

/// The oldest Node that Playwright and binaryen run on.
pub(crate) const NODE: u32 = 20;

/// The version that `wasm-opt` says it has: binaryen's first number.
pub(crate) fn wasm_opt() -> &'static str {
    BINARYEN.split('.').next().unwrap_or(BINARYEN)
}

/// The version of wasm-bindgen's command: to the patch that of its crate in `Cargo.lock`.
pub(crate) fn wasm_bindgen(project: &Project) -> Result<String> {
    let path = project.path("Cargo.lock");
    let lock = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    locked(&lock, "wasm-bindgen").context("Cargo.lock has no wasm-bindgen")
}

fn locked(lock: &str, name: &str) -> Option<String> {
    let entry = lock.split("[[package]]").find(|entry| entry.contains(&format!("\nname = \"{name}\"\n")))?;
    let version = entry.lines().find_map(|line| line.strip_prefix("version = \""))?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_the_version_of_the_package_itself_is_found() {
        let lock = concat!(
            "version = 4\n\n[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"9.9.9\"\n\n",
            "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n",
        );
        assert_eq!(locked(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
    }

    #[test]
    fn err_a_package_that_is_not_there() {
        assert_eq!(locked("[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n", "wasm-bindgen"), None);
    }

    #[test]
    fn ok_wasm_opt_is_numbered_like_binaryen() {
        assert_eq!(wasm_opt(), "132");
    }
}
