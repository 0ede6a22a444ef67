//! `cargo xtask build`: the files to publish, in `dist/`, and what they weigh.

use crate::{
    project::{self, Project},
    publish,
    run::run,
    setup,
    sizes::{self, Sizes},
    split, versions,
};
use anyhow::{Context, Result, bail};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Builds and weighs. The articles are no part of what the budget is for.
pub(crate) fn build(
    project: &Project,
    seeds: Option<&Path>,
    public_url: Option<&str>,
    single_file: Option<&Path>,
) -> Result<()> {
    let seeds = project::seeds(seeds)?;
    setup::for_build(project)?;
    release(project, &Wanted { seeds: seeds.as_deref(), public_url, single_file })?;
    let sizes = weigh(project)?;
    println!("\n{sizes}");
    within_budget(&sizes)?;
    println!("dist/ is ready: put the folder on any static host.");
    Ok(())
}

/// What is to be built.
#[derive(Default)]
pub(crate) struct Wanted<'a> {
    /// The folder of articles, absolute; `seeds/` where it is missing.
    pub(crate) seeds: Option<&'a Path>,
    /// Where it will be served; addresses are relative where it is missing.
    pub(crate) public_url: Option<&'a str>,
    /// Where the page is also to be written as one file.
    pub(crate) single_file: Option<&'a Path>,
}

/// Builds `dist/`.
pub(crate) fn release(project: &Project, wanted: &Wanted) -> Result<()> {
    let mut command = trunk(project, "build", wanted.seeds)?;
    split::ask(project, &mut command, &remapped(project))?;
    if let Some(url) = wanted.public_url {
        command.args(["--public-url", url]);
    }
    run(command.arg("--release"))?;
    split::publish(project)?;
    publish::finish(project)?;
    publish::compress(project)?;
    match wanted.single_file {
        Some(file) => publish::single_file(project, wanted.seeds, file),
        None => Ok(()),
    }
}

/// Measures `dist/`.
pub(crate) fn weigh(project: &Project) -> Result<Sizes> {
    sizes::measure(project, &project.path("dist"))
}

/// # Errors
///
/// Where the page is heavier than it may be.
pub(crate) fn within_budget(sizes: &Sizes) -> Result<()> {
    let total = sizes.program();
    if total > sizes::BUDGET {
        bail!(
            "wasm, JS and CSS come to {} with brotli, {} more than the budget allows",
            sizes::kilobytes(total),
            sizes::kilobytes(total - sizes::BUDGET)
        );
    }
    Ok(())
}

/// # Errors
///
/// Where the generated JavaScript could write markup, which pages under Trusted Types forbid. It does where a view
/// nests elements whose texts are all literal: write those texts as `{"text"}`.
pub(crate) fn writes_no_markup(project: &Project) -> Result<()> {
    const WRITERS: [&str; 3] = ["innerHTML", "outerHTML", "insertAdjacentHTML"];
    for path in publish::scripts(&project.path("dist"))? {
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        if let Some(name) = WRITERS.iter().find(|name| text.contains(**name)) {
            bail!("{}: it uses {name}; write a view's literal texts as {{\"text\"}}", path.display());
        }
    }
    Ok(())
}

/// The compiler's flags that shorten the paths of sources. Flags are split at spaces, so a path with one stays.
fn remapped(project: &Project) -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    let places = [home.map(|home| (home.join("registry/src"), "crates")), Some((project.path(""), "."))];
    let flag = |(path, name): (PathBuf, &str)| {
        let path = path.to_str()?.trim_end_matches('/');
        (!path.contains(' ')).then(|| format!("--remap-path-prefix={path}={name}"))
    };
    places.into_iter().flatten().filter_map(flag).collect::<Vec<_>>().join(" ")
}

/// trunk, told which versions of its own tools it finds on the PATH, so that it never downloads others.
pub(crate) fn trunk(project: &Project, task: &str, seeds: Option<&Path>) -> Result<Command> {
    let mut command = project.command("trunk")?;
    command
        .args([task, "--skip-version-check", "--locked"])
        .env("TRUNK_TOOLS_WASM_BINDGEN", versions::wasm_bindgen(project)?)
        .env("TRUNK_TOOLS_WASM_OPT", format!("version_{}", versions::wasm_opt()));
    // No path of this machine goes into the program: it is the same wherever it is built, and smaller.
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", remapped(project));
    // A failed build is explained by what comes before trunk's own stack.
    command.env("RUST_LIB_BACKTRACE", "0");
    // trunk reads the variable as "true" or "false"; everybody else sets it to 1.
    if env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    match seeds {
        Some(folder) => command.env("DATELINE_SEEDS", folder),
        None => command.env_remove("DATELINE_SEEDS"),
    };
    Ok(command)
}
