//! Node, and the tools that are npm packages.

use crate::{
    project::Project,
    run::{output, run},
    versions,
};
use anyhow::{Context, Result, bail};
use std::{fs, path::Path};

/// Finds Node, which the system must bring.
pub(crate) fn ensure(project: &Project) -> Result<()> {
    let help = format!(
        "Node {} or later, with npm, is needed for wasm-opt and the browser tests: see https://nodejs.org, \
         or run `apt-get install nodejs npm`",
        versions::NODE
    );
    let version = output(project.command("node")?.arg("--version")).with_context(|| help.clone())?;
    let version = version.trim();
    match major(version) {
        Some(found) if found >= versions::NODE => {}
        _ => bail!("this is Node {version}. {help}"),
    }
    output(project.command("npm")?.arg("--version")).with_context(|| help)?;
    Ok(())
}

/// Installs wasm-opt where neither the checkout nor the PATH has its very version.
pub(crate) fn wasm_opt(project: &Project) -> Result<()> {
    let wanted = versions::wasm_opt();
    let found = || -> Option<bool> {
        let text = output(project.command("wasm-opt").ok()?.arg("--version")).ok()?;
        // "wasm-opt version 132 (version_132)"
        Some(text.split_whitespace().nth(2) == Some(wanted))
    };
    if found() == Some(true) {
        return Ok(());
    }
    println!("Installing binaryen {} for wasm-opt through npm; it takes seconds.", versions::BINARYEN);
    let folder = project.tools().join("npm");
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let mut npm = project.command("npm")?;
    npm.args(["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--prefix"])
        .arg(&folder)
        .arg(format!("binaryen@{}", versions::BINARYEN));
    run(&mut npm)?;
    if found() != Some(true) {
        bail!(
            "binaryen {} was installed, but its wasm-opt does not say that it is {wanted}",
            versions::BINARYEN
        );
    }
    Ok(())
}

/// Installs the packages of `e2e/`, exactly those of its lock file, into `target/tools/e2e`. A link in `e2e/` leads
/// there, since that is where Node looks.
pub(crate) fn browser_tests(project: &Project) -> Result<()> {
    let folder = project.tools().join("e2e");
    let link = project.path("e2e/node_modules");
    // npm writes this file last, so that an installation cut short does not count.
    let done = folder.join("node_modules/.package-lock.json");
    if !(done.is_file() && same(&folder, &project.path("e2e"))?) {
        println!("Installing the browser tests' npm packages; it takes seconds.");
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        for name in FILES {
            let (from, to) = (project.path("e2e").join(name), folder.join(name));
            fs::copy(&from, &to).with_context(|| from.display().to_string())?;
        }
        let mut npm = project.command("npm")?;
        npm.args(["ci", "--no-audit", "--no-fund"])
            .current_dir(&folder)
            // They run in the system's Chromium.
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        run(&mut npm)?;
    }
    // From within e2e/, so that the checkout may be moved.
    let leads_to = Path::new("../target/tools/e2e/node_modules");
    if link.is_symlink() {
        if fs::read_link(&link).is_ok_and(|path| path == leads_to) {
            return Ok(());
        }
        fs::remove_file(&link).with_context(|| link.display().to_string())?;
    } else if link.exists() {
        bail!("{} was installed by hand and may hold other versions: remove it", link.display());
    }
    symlink(leads_to, &link)
}

const FILES: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// Whether what was installed is what is asked for.
fn same(installed: &Path, asked: &Path) -> Result<bool> {
    for name in FILES {
        let path = asked.join(name);
        let wanted = fs::read(&path).with_context(|| path.display().to_string())?;
        if fs::read(installed.join(name)).ok().as_ref() != Some(&wanted) {
            return Ok(false);
        }
    }
    Ok(true)
}

#[cfg(unix)]
fn symlink(original: &Path, link: &Path) -> Result<()> {
    std::os::unix::fs::symlink(original, link).with_context(|| link.display().to_string())
}

#[cfg(windows)]
fn symlink(original: &Path, link: &Path) -> Result<()> {
    std::os::windows::fs::symlink_dir(original, link).with_context(|| link.display().to_string())
}

/// 20 of `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_the_first_number_of_a_version() {
        assert_eq!(major("v20.20.2"), Some(20));
    }

    #[test]
    fn err_what_is_no_version() {
        assert_eq!(major("20.20.2"), None);
        assert_eq!(major("vnext"), None);
    }
}
