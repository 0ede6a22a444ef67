//! The browser that the tests run in: the system's Chromium, whichever version it has.

use crate::{
    project::Project,
    run::{output, run},
};
use anyhow::{Context, Result, bail};
use std::{
    env,
    path::{Path, PathBuf},
};

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Finds the browser, and installs it where that is root's to do.
///
/// # Errors
///
/// Where there is none: the tests then fail, none is left out.
pub(crate) fn ensure(project: &Project) -> Result<PathBuf> {
    if let Some(path) = env::var_os("CHROMIUM").filter(|path| !path.is_empty()).map(PathBuf::from) {
        output(project.command(&path.to_string_lossy())?.arg("--version"))
            .context("CHROMIUM names no browser that runs")?;
        return Ok(path);
    }
    if let Some(path) = find(project)? {
        return Ok(path);
    }
    if !(is_debian() && is_root(project)) {
        bail!(
            "the browser tests need Chromium. This installs it:\n\n    sudo apt-get install --yes chromium\n\n\
             or name another Chromium by its path in the variable CHROMIUM"
        );
    }
    println!("Installing Debian's Chromium for the browser tests; it takes about a minute.");
    run(project.command("apt-get")?.args(["update", "--quiet"]))?;
    run(project
        .command("apt-get")?
        .args(["install", "--yes", "--quiet", "--no-install-recommends", "chromium", "fonts-liberation"])
        .env("DEBIAN_FRONTEND", "noninteractive"))?;
    find(project)?.context("apt-get installed chromium, but no `chromium` runs now")
}

fn find(project: &Project) -> Result<Option<PathBuf>> {
    for name in NAMES {
        let paths = env::var_os("PATH").unwrap_or_default();
        let there = env::split_paths(&paths).map(|folder| folder.join(name)).find(|path| path.is_file());
        let Some(path) = there else { continue };
        // Some distributions put a script there that only says where to get the browser.
        if output(project.command(&path.to_string_lossy())?.arg("--version")).is_ok() {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

fn is_debian() -> bool {
    Path::new("/etc/debian_version").is_file()
}

fn is_root(project: &Project) -> bool {
    let id = project.command("id").and_then(|mut id| output(id.arg("-u")));
    id.is_ok_and(|id| id.trim() == "0")
}
