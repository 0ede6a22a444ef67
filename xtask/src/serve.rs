//! `cargo xtask serve`: trunk's development server, with everything it needs.

use crate::{
    build::trunk,
    project::{self, Project},
    setup,
};
use anyhow::{Context, Result, bail};
use std::{
    collections::BTreeSet,
    env,
    ffi::OsString,
    fs,
    net::{Ipv4Addr, TcpListener},
    path::Path,
    process::{self, Command},
    thread,
    time::Duration,
};

/// What a change of has the page built anew. Whole folders, since editors replace files when they save them.
const WATCHED: [&str; 5] = ["src", "style", "public", "crates/corpus/src", "crates/extract"];
const WATCHED_FILES: [&str; 4] = ["index.html", "build.rs", "Cargo.toml", "Trunk.toml"];

/// Serves until it is interrupted.
pub(crate) fn serve(project: &Project, seeds: Option<&Path>, port: u16) -> Result<()> {
    let seeds = project::seeds(seeds)?;
    // Before minutes of setting up and building, not after.
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    if let Err(reason) = free {
        bail!(
            "port {port} on 127.0.0.1 cannot be used ({reason}); `cargo xtask serve --port 8081` takes another"
        );
    }
    setup::for_serve(project)?;

    // Apart from dist/, which holds what is to be published.
    let dist = project.path("target/serve");
    fs::create_dir_all(&dist).with_context(|| dist.display().to_string())?;
    // trunk takes no notice of anything in target/.
    let touched = env::temp_dir().join(format!("dateline-removals-{}", process::id()));
    fs::write(&touched, "").with_context(|| touched.display().to_string())?;
    let folder = seeds.clone().unwrap_or_else(|| project.path("seeds"));

    let mut command = trunk(project, "serve", seeds.as_deref())?;
    command.args(["--address", "127.0.0.1", "--port", &port.to_string(), "--dist"]).arg(&dist);
    let own = WATCHED.iter().chain(&WATCHED_FILES).map(|name| project.path(name));
    for path in own.chain([folder.clone(), touched.clone()]).filter(|path| path.exists()) {
        command.arg("--watch").arg(path);
    }

    // trunk does not notice that a file has gone.
    let own = env::current_exe().context("xtask's own path")?;
    Command::new(own)
        .arg("removals")
        .args([&folder, &touched])
        .spawn()
        .context("starting what watches for removals")?;

    println!("Building the timeline of {}.", folder.display());
    println!("Serving it at http://127.0.0.1:{port}/ as soon as it is built; Ctrl-C ends it.");
    become_that(&mut command)
}

/// Goes on as that program, so that whoever ends this process ends it and nothing stays behind.
#[cfg(unix)]
fn become_that(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(command.exec()).context("trunk cannot be run")
}

#[cfg(not(unix))]
fn become_that(command: &mut Command) -> Result<()> {
    crate::run::run(command)
}

/// Changes a file's time whenever a file of the folder goes away, as long as the process that asked for it runs.
pub(crate) fn removals(folder: &Path, touch: &Path) {
    let mut known = names(folder);
    while asked_for() {
        thread::sleep(Duration::from_millis(500));
        let now = names(folder);
        // A save that replaces a file may leave it away for a moment; trunk sees the new one by itself, and a
        // build too many does no harm.
        if !known.is_subset(&now) {
            // An empty file written empty would be no change. Where this fails, the next one is noticed all the same.
            let _ = fs::write(touch, format!("{} files\n", now.len()));
        }
        known = now;
    }
    // Nobody is left to miss it.
    let _ = fs::remove_file(touch);
}

#[cfg(unix)]
fn asked_for() -> bool {
    use std::{os::unix::process::parent_id, sync::OnceLock};
    static PARENT: OnceLock<u32> = OnceLock::new();
    *PARENT.get_or_init(parent_id) == parent_id()
}

#[cfg(not(unix))]
fn asked_for() -> bool {
    false
}

fn names(folder: &Path) -> BTreeSet<OsString> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name()).filter(|name| is_input(Path::new(name))).collect()
}

fn is_input(name: &Path) -> bool {
    name.extension().is_some_and(|extension| extension == "txt" || extension == "toml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_articles_and_the_manifest_are_inputs() {
        assert!(is_input(Path::new("a.txt")));
        assert!(is_input(Path::new("corpus.toml")));
    }

    #[test]
    fn err_what_an_editor_leaves_is_no_input() {
        assert!(!is_input(Path::new("a.txt~")));
        assert!(!is_input(Path::new(".a.txt.swp")));
    }

    #[test]
    fn ok_what_is_watched_is_there() {
        let project = Project::find().unwrap();
        for name in WATCHED.iter().chain(&WATCHED_FILES) {
            assert!(project.path(name).exists(), "{name}");
        }
    }
}
