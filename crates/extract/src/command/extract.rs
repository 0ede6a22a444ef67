//! `dateline extract`: articles in, what was read out.

use super::{Failure, Threads, extract, indented, read, window};
use clap::{Args, ValueEnum};
use dateline_corpus::{Corpus, DayRange};
use dateline_extract::{explain, json};
use std::{
    io::{self, BufWriter, Write},
    path::PathBuf,
    process::ExitCode,
};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Folders of articles (*.txt, with an optional corpus.toml), or single articles.
    #[arg(required_unless_present = "explain", value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Shows every layer of this article, and why; other paths are read beside it.
    #[arg(long, value_name = "FILE")]
    explain: Option<PathBuf>,
    /// How to print it.
    #[arg(long, value_enum, default_value = "list")]
    format: Format,
    /// Leaves the folder's corpus.toml unread: everything is worked out from the articles.
    #[arg(long)]
    no_manifest: bool,
    /// The days the timeline opens on, as in 2027-02-01..2027-02-09; overrides the manifest.
    #[arg(long, value_name = "FROM..TO", value_parser = window)]
    window: Option<DayRange>,
    #[command(flatten)]
    threads: Threads,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A line an event, its claims below it.
    List,
    /// One JSON object, schema dateline/1.
    Json,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let (mut sources, manifest) = read(&arguments.paths, !arguments.no_manifest)?;
    if let Some(path) = &arguments.explain {
        let (one, _) = read(std::slice::from_ref(path), false)?;
        let Some(one) = one.into_iter().next() else { return Ok(ExitCode::FAILURE) };
        let place = sources.iter().position(|source| *source == one).unwrap_or_else(|| {
            sources.push(one);
            sources.len() - 1
        });
        io::stdout().lock().write_all(explain(&sources, place, manifest.as_ref()).as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut manifest = manifest.unwrap_or_default();
    manifest.window = arguments.window.or(manifest.window);
    let extraction = extract(&sources, Some(&manifest), &arguments.threads);
    extraction.errors().map_err(Failure::Input)?;
    match arguments.format {
        Format::Json => indented::print(&json::corpus(&extraction.corpus))?,
        Format::List => {
            let mut out = BufWriter::new(io::stdout().lock());
            list(&mut out, &extraction.corpus)?;
            out.flush()?;
        }
    }
    std::mem::forget((sources, extraction));
    Ok(ExitCode::SUCCESS)
}

fn list(out: &mut impl Write, corpus: &Corpus) -> io::Result<()> {
    writeln!(out, "{}", corpus.title)?;
    for event in &corpus.events {
        let when =
            event.when.as_ref().map_or_else(|| "undated".to_owned(), |when| when.days.from.to_string());
        writeln!(out, "{when} {:9} {}", event.lane.key(), event.title)?;
        for &ix in &event.claims {
            let claim = corpus.claim(ix);
            let speaker = claim.speaker.as_ref().map_or("", |speaker| speaker.name.as_str());
            writeln!(out, "    {} [{speaker}] {}", corpus.article(claim.article).file, corpus.words(claim))?;
        }
    }
    Ok(())
}
