//! Where things are, and what every child process is told.

use anyhow::{Context, Result};
use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

/// The checkout.
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// The checkout that this program was compiled from.
    pub(crate) fn find() -> Result<Project> {
        let own = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = own.parent().context("xtask stands outside the workspace")?.to_owned();
        Ok(Project { root })
    }

    /// A path within the checkout.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// Where tools are installed: within the checkout, so that removing `target/` removes them.
    pub(crate) fn tools(&self) -> PathBuf {
        self.path("target/tools")
    }

    /// Where cargo's tools end up.
    pub(crate) fn cargo_bin(&self) -> PathBuf {
        self.tools().join("bin")
    }

    /// Where npm's tools end up.
    pub(crate) fn npm_bin(&self) -> PathBuf {
        self.tools().join("npm/node_modules/.bin")
    }

    /// A command that runs in the root and sees the project's own tools before any others.
    pub(crate) fn command(&self, program: &str) -> Result<Command> {
        let mut command = Command::new(program);
        command
            .current_dir(&self.root)
            .env("PATH", self.search_path()?)
            // Where this looks for what they have built, whatever the user's own cargo is set to.
            .env("CARGO_TARGET_DIR", self.path("target"));
        Ok(command)
    }

    fn search_path(&self) -> Result<OsString> {
        let system = env::var_os("PATH").unwrap_or_default();
        let paths = [self.cargo_bin(), self.npm_bin()].into_iter().chain(env::split_paths(&system));
        env::join_paths(paths).context("the checkout's path has a character that PATH cannot hold")
    }
}

/// The folder of articles asked for, as an absolute path: an option starts where the caller stands, like any path
/// on a command line; nothing means `seeds/`.
pub(crate) fn seeds(option: Option<&Path>) -> Result<Option<PathBuf>> {
    let Some(folder) = option.filter(|folder| !folder.as_os_str().is_empty()) else { return Ok(None) };
    let absolute = folder.canonicalize().with_context(|| {
        format!("{}: there is no such folder of articles (--seeds, DATELINE_SEEDS)", folder.display())
    })?;
    anyhow::ensure!(
        absolute.is_dir(),
        "{}: not a folder; --seeds and DATELINE_SEEDS name the folder that the articles are in",
        folder.display()
    );
    Ok(Some(absolute))
}
