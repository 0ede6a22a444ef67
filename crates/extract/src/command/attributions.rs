//! `dateline attributions`: one text a line in, who says what in it out.

use super::{Failure, input};
use dateline_extract::{Diagnostic, speech};
use std::{
    io::{self, BufWriter, Write},
    process::ExitCode,
};

pub(crate) fn run() -> Result<ExitCode, Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    input::each(|number, line| {
        let answer = speech::answer(line).map_err(|error| {
            let error = Diagnostic::error("", error.to_string()).help("write one {\"id\", \"text\"} a line");
            input::wrong(number, error)
        })?;
        Ok(writeln!(out, "{answer}")?)
    })?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
