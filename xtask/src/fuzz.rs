//! `cargo xtask fuzz`: feeds made-up texts to the extractor until one breaks what must hold of all.

use crate::{
    project::Project,
    run::{output, run},
};
use anyhow::{Context, Result};
use clap::ValueEnum;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What tells libFuzzer which branches a text took. Stable flags: no other toolchain is needed.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1";
/// Where a run starts: the articles of the project's own tests, and a manifest.
const ARTICLES: &str = "crates/extract/tests/suite/crises";
const MANIFESTS: &str = "fuzz/manifests";
/// The longest text that is tried, in bytes.
const LONGEST: u32 = 2048;
/// How long one text may take, in seconds.
const SLOWEST: u32 = 10;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// What is fed.
    target: Target,
    /// How long, in seconds.
    #[arg(long, value_name = "N", default_value_t = 60)]
    seconds: u32,
    /// Only feeds this file, as found before, to see whether and where it still breaks something.
    #[arg(long, value_name = "FILE")]
    again: Option<PathBuf>,
    /// What goes to libFuzzer as it is, after `--`: `-help=1` lists it.
    #[arg(last = true)]
    libfuzzer: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Target {
    /// Articles, a few to a corpus: claims, events, ids, JSON.
    Extract,
    /// Time expressions as TIMEX3.
    Dates,
    /// Who says what.
    Attributions,
    /// corpus.toml.
    Manifest,
}

/// Builds the targets and runs one of them. What it learns stays in fuzz/corpus, what it finds in fuzz/findings.
///
/// # Errors
///
/// Where a text breaks something, or there is no C++ compiler to build libFuzzer with.
pub(crate) fn fuzz(project: &Project, arguments: &Arguments) -> Result<()> {
    let host = output(project.command("rustc")?.args(["--print", "host-tuple"]))?;
    let host = host.trim();
    let built = project.path("target/fuzz");
    // With a target named, build scripts are built as ever.
    run(project
        .command("cargo")?
        .args(["build", "--release", "--locked", "--manifest-path", "fuzz/Cargo.toml", "--target", host])
        .env("CARGO_TARGET_DIR", &built)
        .env("RUSTFLAGS", COVERAGE))
    .context("the fuzz targets cannot be built; libFuzzer needs a C++ compiler (on Debian: g++)")?;

    let name = arguments.target.name();
    let program = built.join(host).join("release").join(name);
    let mut fuzzer = project.command(&program.to_string_lossy())?;
    if let Some(file) = &arguments.again {
        let file = file.canonicalize().with_context(|| file.display().to_string())?;
        return run(fuzzer.arg(file)).context("it still breaks");
    }
    let corpus = folder(&project.path("fuzz/corpus").join(name))?;
    let findings = folder(&project.path("fuzz/findings").join(name))?;
    let (words, from) = match arguments.target {
        Target::Manifest => ("fuzz/manifest.dict", MANIFESTS),
        _ => ("fuzz/words.dict", ARTICLES),
    };
    fuzzer
        .arg(format!("-dict={words}"))
        .arg(format!("-artifact_prefix={findings}/"))
        .arg(format!("-max_total_time={}", arguments.seconds))
        .arg(format!("-max_len={LONGEST}"))
        .arg(format!("-timeout={SLOWEST}"))
        .args(&arguments.libfuzzer)
        .args([corpus.as_str(), from]);
    run(&mut fuzzer).with_context(|| {
        format!("something broke; the text is in {findings} (make it a test in crates/extract/tests/suite)")
    })
}

/// The folder's path, made where it is not there.
fn folder(path: &Path) -> Result<String> {
    fs::create_dir_all(path).with_context(|| path.display().to_string())?;
    Ok(path.display().to_string())
}

impl Target {
    fn name(self) -> &'static str {
        match self {
            Target::Extract => "extract",
            Target::Dates => "dates",
            Target::Attributions => "attributions",
            Target::Manifest => "manifest",
        }
    }
}
