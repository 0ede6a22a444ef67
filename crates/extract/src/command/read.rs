//! `dateline read` and `dateline merge`: one article a line in, one reading a line out, and readings in, a corpus out.

use super::{Failure, Progress, Threads, extract, indented, input, threads};
use clap::Args;
use dateline_extract::{Diagnostic, Manifest, Source, folder, json, lines, manifest::ArticleFacts};
use std::{
    io::{self, BufWriter, Write},
    path::PathBuf,
    process::ExitCode,
};

/// How many articles each thread is given at a time: memory is bounded by them.
const BATCH: usize = 32;

type Article = (Source, Option<ArticleFacts>);

pub(crate) fn read(threads: &Threads) -> Result<ExitCode, Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    let progress = Progress::new("reading", None);
    let threads = threads.count();
    let mut write = |batch: &[Article]| -> Result<(), Failure> {
        let readings = threads::each(threads, batch, &progress, |_, (source, facts)| {
            serde_json::to_vec(&lines::reading(source, facts.clone()))
        });
        for reading in readings {
            out.write_all(&reading.map_err(io::Error::from)?)?;
            out.write_all(b"\n")?;
        }
        Ok(out.flush()?)
    };
    // One thread answers each line as it comes.
    let most = if threads == 1 { 1 } else { threads * BATCH };
    let mut batch = Vec::with_capacity(most);
    each(|source, facts| {
        batch.push((source, facts));
        if batch.len() == most {
            write(&batch)?;
            batch.clear();
        }
        Ok(())
    })?;
    write(&batch)?;
    Ok(ExitCode::SUCCESS)
}

#[derive(Args)]
pub(crate) struct Arguments {
    /// A corpus.toml, whose articles are `ID.txt`; where it dates an article, that counts.
    #[arg(long, value_name = "FILE")]
    manifest: Option<PathBuf>,
    #[command(flatten)]
    threads: Threads,
}

pub(crate) fn merge(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let mut sources = Vec::new();
    let mut dated = Vec::new();
    each(|source, facts| {
        sources.push(source);
        dated.extend(facts);
        Ok(())
    })?;
    sources.sort_by(|a: &Source, b: &Source| a.file.cmp(&b.file));
    let known: Vec<&str> = sources.iter().map(|source| source.file.as_str()).collect();
    let mut manifest = match &arguments.manifest {
        Some(path) => folder::manifest(path, &known).map_err(Failure::Input)?,
        None => Manifest::default(),
    };
    let given = manifest.articles.len();
    for line in dated {
        match manifest.articles.iter_mut().take(given).find(|facts| facts.file == line.file) {
            Some(facts) => facts.published = facts.published.or(line.published),
            None => manifest.articles.push(line),
        }
    }
    let extraction = extract(&sources, Some(&manifest), &arguments.threads);
    extraction.errors().map_err(Failure::Input)?;
    indented::print(&json::corpus(&extraction.corpus))?;
    std::mem::forget((sources, extraction));
    Ok(ExitCode::SUCCESS)
}

/// Calls `with` with each article of standard input.
fn each(mut with: impl FnMut(Source, Option<ArticleFacts>) -> Result<(), Failure>) -> Result<(), Failure> {
    input::each(|number, line| {
        let wrong = |error| input::wrong(number, Diagnostic { column: None, ..error });
        let (source, facts) = lines::article(line).map_err(wrong)?;
        with(source, facts)
    })
}
