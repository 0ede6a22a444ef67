//! `dateline dates`: one text a line in, its time expressions out.

use super::Failure;
use dateline_corpus::Day;
use dateline_extract::{Diagnostic, dates};
use serde::{Deserialize, Serialize};
use std::{
    io::{self, BufRead, BufWriter, Write},
    process::ExitCode,
};

#[derive(Deserialize)]
struct Request {
    id: String,
    published: String,
    text: String,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a str,
    dates: Vec<Found>,
}

#[derive(Serialize)]
struct Found {
    start: u32,
    end: u32,
    #[serde(rename = "type")]
    kind: &'static str,
    value: String,
}

pub(crate) fn run() -> Result<ExitCode, Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    for (number, line) in io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let wrong = |reason: String| {
            let mut error = Diagnostic::error("standard input", reason)
                .help("write one {\"id\", \"published\", \"text\"} a line");
            error.line = u32::try_from(number + 1).ok();
            Failure::Input(vec![error])
        };
        let request: Request = serde_json::from_str(&line).map_err(|error| wrong(error.to_string()))?;
        let published: Day =
            request.published.parse().map_err(|error| wrong(format!("`published`: {error}")))?;
        let found = dates::tag(&request.text, published).into_iter().map(|timex| Found {
            start: timex.span.start,
            end: timex.span.end,
            kind: timex.kind.key(),
            value: timex.value,
        });
        let answer = Answer { id: &request.id, dates: found.collect() };
        serde_json::to_writer(&mut out, &answer).map_err(io::Error::from)?;
        writeln!(out)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
