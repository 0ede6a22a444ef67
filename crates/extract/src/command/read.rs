//! `dateline read` and `dateline merge`: one article a line in, one reading a line out, and readings in, a corpus out.

use super::Failure;
use dateline_extract::{Diagnostic, Manifest, Source, extract, json, lines};
use std::{
    io::{self, BufRead, BufWriter, Write},
    process::ExitCode,
};

pub(crate) fn read() -> Result<ExitCode, Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    each(|source, facts| {
        serde_json::to_writer(&mut out, &lines::reading(&source, facts)).map_err(io::Error::from)?;
        Ok(writeln!(out)?)
    })?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn merge() -> Result<ExitCode, Failure> {
    let mut sources = Vec::new();
    let mut manifest = Manifest::default();
    each(|source, facts| {
        sources.push(source);
        manifest.articles.extend(facts);
        Ok(())
    })?;
    sources.sort_by(|a: &Source, b: &Source| a.file.cmp(&b.file));
    let extraction = extract(&sources, Some(&manifest));
    let mut out = BufWriter::new(io::stdout().lock());
    serde_json::to_writer_pretty(&mut out, &json::corpus(&extraction.corpus)).map_err(io::Error::from)?;
    writeln!(out)?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Calls `with` with each article of standard input.
fn each(
    mut with: impl FnMut(Source, Option<dateline_extract::manifest::ArticleFacts>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    for (number, line) in io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let (source, facts) = lines::article(&line).map_err(|error| {
            let line = u32::try_from(number + 1).ok();
            Failure::Input(vec![Diagnostic {
                file: "standard input".to_owned(),
                line,
                column: None,
                ..error
            }])
        })?;
        with(source, facts)?;
    }
    Ok(())
}
