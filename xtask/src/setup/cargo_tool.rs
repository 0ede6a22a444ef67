//! Tools that are crates.

use crate::{
    project::Project,
    run::{output, run},
};
use anyhow::{Context, Result, bail};
use std::{env, fs, io::ErrorKind, path::Path, process::Command, time::Instant};

/// A crate that installs a program.
pub(crate) struct Tool<'a> {
    pub(crate) package: &'a str,
    pub(crate) program: &'a str,
    pub(crate) version: &'a str,
    /// Whether it is built with the lock file of its own.
    pub(crate) locked: bool,
    /// How long a build of it takes.
    pub(crate) takes: &'a str,
}

/// Finds the tool in the checkout, then on the PATH, and installs it where neither has its very version.
pub(crate) fn ensure(project: &Project, tool: &Tool) -> Result<()> {
    let own = project.cargo_bin().join(executable(tool.program));
    if version_of(&own).as_deref() == Some(tool.version) {
        return Ok(());
    }
    // Another version here would hide the right one on the PATH.
    match fs::remove_file(&own) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(error).with_context(|| own.display().to_string());
        }
        _ => {}
    }
    if version_of(Path::new(tool.program)).as_deref() == Some(tool.version) {
        return Ok(());
    }
    let started = Instant::now();
    install(project, tool)?;
    match version_of(&own) {
        Some(version) if version == tool.version => {
            println!("Installed {} {version} in {} s.", tool.package, started.elapsed().as_secs());
            Ok(())
        }
        found => bail!(
            "{} {} was installed, but {} says that it is {}",
            tool.package,
            tool.version,
            own.display(),
            found.as_deref().unwrap_or("nothing that runs")
        ),
    }
}

fn install(project: &Project, tool: &Tool) -> Result<()> {
    let Tool { package, version, takes, .. } = *tool;
    if output(project.command("cargo")?.args(["binstall", "-V"])).is_ok() {
        println!("Downloading {package} {version} with cargo-binstall; it takes seconds.");
        let mut binstall = project.command("cargo")?;
        binstall
            .args(["binstall", "--no-confirm", "--force", "--disable-strategies", "compile"])
            .args(["--version", version, "--root"])
            .arg(project.tools())
            .arg(package);
        match run(&mut binstall) {
            Ok(()) => return Ok(()),
            Err(error) => println!("cargo-binstall could not ({error:#}), so it is built from source."),
        }
    }
    println!("Building {package} {version} from source into target/tools, once; it takes {takes}.");
    let builds = project.tools().join("build");
    let mut cargo = project.command("cargo")?;
    cargo
        .args(["install", package, "--version", &format!("={version}"), "--force", "--root"])
        .arg(project.tools())
        .args(tool.locked.then_some("--locked"))
        .env("CARGO_TARGET_DIR", &builds)
        // A tool that runs for a second need not be optimised for minutes.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
    run(&mut cargo).with_context(|| format!("{package} {version} could not be built"))?;
    fs::remove_dir_all(&builds).with_context(|| builds.display().to_string())
}

/// The version that a program says it has: the second word of `trunk 0.21.14`.
fn version_of(program: &Path) -> Option<String> {
    let text = output(Command::new(program).arg("--version")).ok()?;
    text.split_whitespace().nth(1).map(str::to_owned)
}

fn executable(program: &str) -> String {
    format!("{program}{}", env::consts::EXE_SUFFIX)
}
