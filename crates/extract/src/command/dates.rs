//! `dateline dates`: one text a line in, its time expressions out.

use super::{Failure, input};
use dateline_corpus::Day;
use dateline_extract::{Diagnostic, dates};
use serde::{Deserialize, Serialize};
use std::{
    io::{self, BufWriter, Write},
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
    input::each(|number, line| {
        let wrong = |reason: String| {
            let error = Diagnostic::error("", reason);
            input::wrong(number, error.help("write one {\"id\", \"published\", \"text\"} a line"))
        };
        let request: Request = serde_json::from_str(line).map_err(|error| wrong(error.to_string()))?;
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
        Ok(writeln!(out)?)
    })?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
