//! `dateline attributions`: one text a line in, who says what in it out.

use super::Failure;
use dateline_extract::{Diagnostic, speech};
use std::{
    io::{self, BufRead, BufWriter, Write},
    process::ExitCode,
};

pub(crate) fn run() -> Result<ExitCode, Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    for (number, line) in io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let answer = speech::answer(&line).map_err(|error| wrong(number, &error.to_string()))?;
        writeln!(out, "{answer}")?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn wrong(number: usize, reason: &str) -> Failure {
    let mut error = Diagnostic::error("standard input", reason).help("write one {\"id\", \"text\"} a line");
    error.line = u32::try_from(number + 1).ok();
    Failure::Input(vec![error])
}
