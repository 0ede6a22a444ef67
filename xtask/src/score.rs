//! `cargo xtask score`: the extractor on labelled articles, by their own scorers, beside what it must reach.

use crate::{
    project::Project,
    run::{run, watch},
};
use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The folder that holds the labelled sets: gold/, tempeval/ and polnear/, each with a score.py.
    #[arg(long, value_name = "DIR")]
    shared: PathBuf,
}

/// Where in a scorer's line the number stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Number {
    /// After "F1".
    F1,
    /// After the last "=".
    Share,
}

/// A measure, as its scorer calls it, and what it must reach.
type Bar = (&'static str, Number, f64);

const SEEDS: &[Bar] = &[
    ("published", Number::Share, 1.0),
    ("published time", Number::Share, 1.0),
    ("toll recall", Number::Share, 1.0),
    ("toll right", Number::Share, 1.0),
    ("toll precision", Number::Share, 1.0),
    ("no false toll", Number::Share, 1.0),
    ("boilerplate kept out", Number::Share, 1.0),
    ("span is exact", Number::Share, 1.0),
    ("background", Number::Share, 1.0),
    ("kept apart", Number::Share, 1.0),
    ("quiet sentences", Number::Share, 0.93),
    ("one reading", Number::Share, 0.93),
    ("merged across sources", Number::Share, 0.93),
    ("claim recall", Number::Share, 0.98),
    ("claim right", Number::Share, 0.95),
];

/// The sets that a subcommand reads line by line.
const SETS: [(&str, &str, &[Bar]); 3] = [
    (
        "tempeval/aquaint",
        "dates",
        &[
            ("strict span", Number::F1, 0.80),
            ("overlapping span", Number::F1, 0.92),
            ("overlap and value", Number::F1, 0.76),
        ],
    ),
    (
        "tempeval/timebank",
        "dates",
        &[
            ("strict span", Number::F1, 0.75),
            ("overlapping span", Number::F1, 0.87),
            ("overlap and value", Number::F1, 0.70),
        ],
    ),
    ("polnear/dev", "attributions", &[("direct", Number::F1, 0.85), ("direct", Number::Share, 0.88)]),
];

/// Scores every set that is there, and says which is not.
///
/// # Errors
///
/// Where a scorer cannot be run, or a measure is below its bar.
pub(crate) fn score(project: &Project, arguments: &Arguments) -> Result<()> {
    run(project.command("cargo")?.args(["build", "--release", "--locked", "--package", "dateline-extract"]))?;
    let dateline = project.path("target/release/dateline");
    let mut rows = Vec::new();

    if let Some(scorer) = there(&arguments.shared.join("gold/score.py")) {
        let extraction = extraction(project, &dateline)?;
        let labels = scorer.with_file_name("seeds.json");
        let mut command = project.command("python3")?;
        command.arg(&scorer).args([&extraction, &labels]).arg("seeds");
        rows.extend(measure(&mut command, "seeds", SEEDS)?);
    }
    for (set, task, bars) in SETS {
        if let Some(folder) = there(&arguments.shared.join(set)) {
            let mut command = project.command("python3")?;
            command.arg(folder.with_file_name("score.py")).arg(&folder).arg("--").arg(&dateline).arg(task);
            rows.extend(measure(&mut command, set, bars)?);
        }
    }

    for Row { set, measure, value, least } in &rows {
        let verdict = if value < least { "  below" } else { "" };
        println!("{set:20} {measure:24} {value:.3}  of {least:.3}{verdict}");
    }
    match rows.iter().filter(|row| row.value < row.least).count() {
        0 => Ok(()),
        below => bail!("{below} of {} measures are below what they must reach", rows.len()),
    }
}

/// What the command reads from the seeds, without their manifest, as a file.
fn extraction(project: &Project, dateline: &Path) -> Result<PathBuf> {
    let folder = project.path("target/score");
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let path = folder.join("seeds.json");
    let file = fs::File::create(&path).with_context(|| path.display().to_string())?;
    let mut extract = project.command(&dateline.to_string_lossy())?;
    extract.args(["extract", "seeds", "--no-manifest", "--format", "json"]).stdout(Stdio::from(file));
    run(&mut extract)?;
    Ok(path)
}

/// One measure that has a bar.
struct Row {
    set: &'static str,
    measure: String,
    value: f64,
    least: f64,
}

/// Runs a scorer. A measure that it no longer prints is an error: it would never be below its bar.
fn measure(command: &mut Command, set: &'static str, bars: &[Bar]) -> Result<Vec<Row>> {
    println!("\n── {set} ──");
    let mut lines = Vec::new();
    if !watch(command, |line| lines.push(line.to_owned()))? {
        bail!("the scorer of {set} failed");
    }
    println!();
    let row = |&(name, number, least): &Bar| {
        let value = lines.iter().find_map(|line| read(line, name, number));
        let value = value.with_context(|| format!("the scorer of {set} does not print \"{name}\""))?;
        let measure = match number {
            Number::F1 => format!("{name}, F1"),
            Number::Share if lines.iter().any(|line| read(line, name, Number::F1).is_some()) => {
                format!("{name}, source right")
            }
            Number::Share => name.to_owned(),
        };
        Ok(Row { set, measure, value, least })
    };
    bars.iter().map(row).collect()
}

/// The number of a measure, where this is its line.
fn read(line: &str, name: &str, number: Number) -> Option<f64> {
    let rest = line.strip_prefix(name)?.strip_prefix(": ")?;
    let after = match number {
        Number::F1 => rest.split_once("F1 ")?.1,
        Number::Share => rest.rsplit_once("= ")?.1,
    };
    let end = after.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(after.len());
    after.get(..end)?.parse().ok()
}

/// The path, absolute; where nothing is there, that is said.
fn there(path: &Path) -> Option<PathBuf> {
    let absolute = path.canonicalize().ok();
    if absolute.is_none() {
        println!("not measured: {} is not there", path.display());
    }
    absolute
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_a_share() {
        assert_eq!(read("claim right: 73/74 = 0.986", "claim right", Number::Share), Some(0.986));
    }

    #[test]
    fn ok_an_f1_and_what_stands_after_it() {
        let line =
            "direct: precision 0.9 recall 0.8 F1 0.863; source right 9/10 = 0.957 (labelled 625, found 566)";
        assert_eq!(read(line, "direct", Number::F1), Some(0.863));
        assert_eq!(read(line, "direct", Number::Share), Some(0.957));
    }

    #[test]
    fn err_the_line_of_another_measure() {
        assert_eq!(read("published time: 2/2 = 1.000", "published", Number::Share), None);
        assert_eq!(read("claims: 147, of them at a label: 77", "claims", Number::Share), None);
    }
}
