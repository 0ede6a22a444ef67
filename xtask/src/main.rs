//! Sets up, serves, builds, tests and measures Dateline: `cargo xtask --help`.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command speaks to its user there")]

mod bench;
mod build;
mod folder;
mod fuzz;
mod generate;
mod other;
mod project;
mod publish;
mod run;
mod score;
mod serve;
mod setup;
mod sizes;
mod split;
mod test;
mod versions;

use anyhow::Result;
use clap::{Parser, Subcommand};
use project::Project;
use std::{path::PathBuf, process::ExitCode};

/// Sets up, serves, builds, tests and measures Dateline.
///
/// Every command first installs what it needs and is missing, into the checkout's own target/.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Serves the timeline on this machine, and builds it anew when an article, a style or the code changes.
    Serve {
        #[command(flatten)]
        corpus: CorpusOption,
        /// The port on 127.0.0.1.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Builds the timeline into dist/, ready for any static host, and weighs it.
    Build {
        #[command(flatten)]
        corpus: CorpusOption,
        /// Where dist/ will be served, where relative addresses do not do: `/timelines/iran/`, or with a host.
        #[arg(long, value_name = "URL")]
        public_url: Option<String>,
        /// Also writes everything as one HTML file that opens from disk.
        #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "timeline.html")]
        single_file: Option<PathBuf>,
    },
    /// Runs every test there is, those in a real browser included.
    Test(test::Arguments),
    /// Measures the extractor on labelled articles.
    Score(score::Arguments),
    /// Measures how fast articles are read, and how that grows.
    Bench(bench::Arguments),
    /// Writes made-up articles into a folder, to measure with.
    Generate(generate::Arguments),
    /// Feeds made-up texts to the extractor, until one breaks what must hold of all.
    Fuzz(fuzz::Arguments),
    /// Only installs what the other commands need.
    Setup,
    /// Touches a file when one of a folder goes away, for as long as its parent runs.
    #[command(hide = true)]
    Removals { folder: PathBuf, touch: PathBuf },
}

#[derive(clap::Args)]
struct CorpusOption {
    /// The folder of articles, instead of seeds/.
    #[arg(long = "seeds", value_name = "DIR", env = "DATELINE_SEEDS")]
    seeds: Option<PathBuf>,
}

fn main() -> ExitCode {
    if split::stands_in() {
        return split::run();
    }
    match run(Arguments::parse().task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<ExitCode> {
    let project = Project::find()?;
    match task {
        Task::Serve { corpus, port } => serve::serve(&project, corpus.seeds.as_deref(), port)?,
        Task::Build { corpus, public_url, single_file } => {
            build::build(&project, corpus.seeds.as_deref(), public_url.as_deref(), single_file.as_deref())?;
        }
        Task::Test(arguments) => return test::test(&project, &arguments),
        Task::Score(arguments) => score::score(&project, &arguments)?,
        Task::Bench(arguments) => bench::bench(&project, &arguments)?,
        Task::Generate(arguments) => generate::run(&arguments)?,
        Task::Fuzz(arguments) => fuzz::fuzz(&project, &arguments)?,
        Task::Setup => setup::everything(&project)?,
        Task::Removals { folder, touch } => serve::removals(&folder, &touch),
    }
    Ok(ExitCode::SUCCESS)
}
