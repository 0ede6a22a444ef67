//! What the subcommands share: reading the paths they are given, and printing.

pub(crate) mod attributions;
pub(crate) mod check;
pub(crate) mod dates;
pub(crate) mod extract;
mod indented;
mod input;
mod progress;
pub(crate) mod read;
mod threads;

use dateline_corpus::{Day, DayRange};
use dateline_extract::{Diagnostic, Extraction, Ground, Manifest, Source, folder, reading::Reading};
use progress::Progress;
use std::{
    io::{self, Write},
    num::NonZeroUsize,
    path::PathBuf,
};

/// Why a subcommand could not do its work.
pub(crate) enum Failure {
    /// Something is wrong with the input.
    Input(Vec<Diagnostic>),
    /// The output could not be written.
    Output(io::Error),
}

impl Failure {
    /// Writes it to standard error.
    pub(crate) fn report(&self) {
        let mut out = io::stderr().lock();
        // Where standard error is closed there is nobody to tell.
        let _ = match self {
            Failure::Input(found) => found.iter().try_for_each(|one| writeln!(out, "{one}")),
            Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            Failure::Output(error) => writeln!(out, "error: the output could not be written: {error}"),
        };
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Output(error)
    }
}

/// The articles under the paths, and the manifest, which only a folder has.
pub(crate) fn read(paths: &[PathBuf], manifest: bool) -> Result<(Vec<Source>, Option<Manifest>), Failure> {
    let mut sources: Vec<Source> = Vec::new();
    let mut found = None;
    let mut errors = Vec::new();
    for path in paths {
        if path.is_dir() {
            match folder::read(path) {
                Ok(folder) => {
                    sources.extend(folder.sources);
                    found = found.or(folder.manifest);
                }
                Err(more) => errors.extend(more),
            }
        } else {
            let name = path
                .file_name()
                .map_or_else(|| path.display().to_string(), |n| n.to_string_lossy().into_owned());
            match folder::article(path, &name) {
                Ok(source) => sources.push(source),
                Err(error) => errors.push(error),
            }
        }
    }
    if errors.is_empty() { Ok((sources, found.filter(|_| manifest))) } else { Err(Failure::Input(errors)) }
}

/// How many threads read articles.
#[derive(clap::Args)]
pub(crate) struct Threads {
    /// How many threads read articles, which changes nothing but the time it takes [default: one a core].
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

impl Threads {
    /// How many.
    pub(crate) fn count(&self) -> usize {
        threads::count(self.threads)
    }
}

/// What [`dateline_extract::extract`] does, with threads.
pub(crate) fn extract(sources: &[Source], manifest: Option<&Manifest>, threads: &Threads) -> Extraction {
    let all = Some(sources.len());
    let progress = |doing| Progress::new(doing, all);
    let readings: Vec<Reading<'_>> =
        threads::each(threads.count(), sources, &progress("reading"), |_, source| Reading::of(source));
    let ground = Ground::of(&readings, manifest);
    let claims =
        threads::each(threads.count(), &readings, &progress("taking claims from"), |place, reading| {
            ground.claims(place, reading)
        });
    let extraction = ground.gather(&readings, claims, manifest);
    // The command is about to end, and the system takes it all back at once.
    std::mem::forget(readings);
    extraction
}

/// `FROM..TO`, two days.
pub(crate) fn window(text: &str) -> Result<DayRange, String> {
    let (from, to) = text.split_once("..").ok_or("write it as FROM..TO, as in 2027-02-01..2027-02-09")?;
    let day = |text: &str| text.parse::<Day>().map_err(|error| error.to_string());
    let (from, to) = (day(from)?, day(to)?);
    if to < from { Err("it ends before it begins".to_owned()) } else { Ok(DayRange { from, to }) }
}
