//! `dateline check`: what was read, what was guessed, what is wrong.

use super::{Failure, Threads, extract, read};
use clap::Args;
use dateline_extract::{Severity, review};
use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Folders of articles, or single articles.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Also lists what an editor should look at before publishing, each with its sentence.
    #[arg(long)]
    review: bool,
    #[command(flatten)]
    threads: Threads,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let (sources, manifest) = read(&arguments.paths, true)?;
    let extraction = extract(&sources, manifest.as_ref(), &arguments.threads);
    let corpus = &extraction.corpus;
    let mut out = io::stdout().lock();
    for article in &corpus.articles {
        let published = article.published.days.map_or_else(
            || "date not known".to_owned(),
            |days| {
                if days.is_day() { days.from.to_string() } else { format!("{} to {}", days.from, days.to) }
            },
        );
        writeln!(
            out,
            "{}: {published} ({}), {}",
            article.file,
            article.published.basis.key(),
            article.title
        )?;
    }
    for diagnostic in &extraction.diagnostics {
        writeln!(out, "{diagnostic}")?;
    }
    if arguments.review {
        for doubt in review::doubts(corpus) {
            writeln!(out, "{}:{}: review: {}\n    {}", doubt.file, doubt.line, doubt.what, doubt.sentence)?;
        }
    }
    let claims = corpus.claims.len();
    write!(out, "{} articles, {claims} claims, {} events", corpus.articles.len(), corpus.events.len())?;
    if !corpus.hidden.is_empty() {
        write!(out, ", {} hidden", corpus.hidden.len())?;
    }
    writeln!(out)?;
    let failed = extraction.diagnostics.iter().any(|one| one.severity == Severity::Error);
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
