//! Node, and the tools that are npm packages.

use crate::{
    project::Project,
    run::{output, run},
    versions,
};
use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
};

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

/// Installs wasm-opt and esbuild where neither the checkout nor the PATH has their very versions.
pub(crate) fn build_tools(project: &Project) -> Result<()> {
    if found(project) {
        return Ok(());
    }
    let packages = [("binaryen", versions::BINARYEN), ("esbuild", versions::ESBUILD)];
    let packages = packages.map(|(name, version)| format!("{name}@{version}"));
    println!("Installing {} through npm; it takes seconds.", packages.join(" and "));
    install(project, &project.tools().join("npm"), &packages)?;
    if !found(project) {
        bail!("{} were installed, but do not run in those versions", packages.join(" and "));
    }
    Ok(())
}

/// Installs packages into a folder of their own.
fn install(project: &Project, folder: &Path, packages: &[String]) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    let mut npm = project.command("npm")?;
    npm.args([
        "install",
        "--no-save",
        "--no-package-lock",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--prefix",
    ])
    .arg(folder)
    .args(packages);
    run(&mut npm)
}

/// Installs chrono-node where its very version is missing; the folder of its modules.
pub(crate) fn chrono(project: &Project) -> Result<PathBuf> {
    let folder = project.tools().join("bench");
    let modules = folder.join("node_modules");
    let is_there = || {
        let text = fs::read_to_string(modules.join("chrono-node/package.json")).ok()?;
        let package: serde_json::Value = serde_json::from_str(&text).ok()?;
        Some(package.get("version")?.as_str()? == versions::CHRONO)
    };
    if is_there() != Some(true) {
        println!("Installing chrono-node through npm; it takes seconds.");
        install(project, &folder, &[format!("chrono-node@{}", versions::CHRONO)])?;
    }
    Ok(modules)
}

fn found(project: &Project) -> bool {
    let says = |program: &str| output(project.command(program)?.arg("--version"));
    // "wasm-opt version 132 (version_132)" and "0.28.2"
    says("wasm-opt").is_ok_and(|text| text.split_whitespace().nth(2) == Some(versions::wasm_opt()))
        && says("esbuild").is_ok_and(|text| text.trim() == versions::ESBUILD)
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
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
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
