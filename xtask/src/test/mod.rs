//! `cargo xtask test`: every test there is.

mod articles;
mod disputed;
mod excerpts;
mod hostile;
mod long;
mod steps;
mod tally;

use crate::{project::Project, setup};
use anyhow::Result;
use clap::ValueEnum;
use std::{
    process::ExitCode,
    time::{Duration, Instant},
};
use tally::Tally;

/// Without steps, all of them run.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Run only these steps.
    #[arg(value_enum)]
    steps: Vec<Step>,
    /// What goes to Playwright as it is, after `--`: `cargo xtask test browser -- --grep embed`.
    #[arg(last = true)]
    playwright: Vec<String>,
}

/// The steps, in their order: what fails quickly comes first.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Step {
    /// The code is formatted.
    Format,
    /// Clippy has no warning, natively and for the browser.
    Lint,
    /// The documentation builds without a warning.
    Doc,
    /// Tests of every crate, and of the page as it is prerendered.
    Native,
    /// Other articles make another page, broken ones none.
    Articles,
    /// The release build, its weight, and that it writes no markup.
    Build,
    /// dist/ in a real browser.
    Browser,
}

/// How a step went.
struct Outcome {
    step: Step,
    tally: Tally,
    took: Duration,
}

/// Runs the steps. One that fails does not keep the others from running.
pub(crate) fn test(project: &Project, arguments: &Arguments) -> Result<ExitCode> {
    let started = Instant::now();
    let chosen = Step::value_variants()
        .iter()
        .copied()
        .filter(|step| arguments.steps.is_empty() || arguments.steps.contains(step));
    let chromium = setup::for_test(project)?;
    let setting_up = started.elapsed();

    let mut outcomes: Vec<Outcome> = Vec::new();
    for step in chosen {
        println!("\n── {} ──", step.label());
        let started = Instant::now();
        // What is in dist/ then is no result of this code.
        let no_build = outcomes.iter().any(|done| done.step == Step::Build && done.tally.failed > 0);
        let tally = match step {
            Step::Format => steps::format(project),
            Step::Lint => steps::lint(project),
            Step::Doc => steps::doc(project),
            Step::Native => steps::native(project),
            Step::Articles => articles::check(project),
            Step::Build => steps::build(project),
            Step::Browser if no_build => {
                Err(anyhow::anyhow!("the build failed, so there is nothing to test"))
            }
            Step::Browser => steps::browser(project, &chromium, &arguments.playwright),
        };
        let tally = tally.unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Tally { passed: 0, failed: 1 }
        });
        outcomes.push(Outcome { step, tally, took: started.elapsed() });
    }
    Ok(report(&outcomes, setting_up))
}

fn report(outcomes: &[Outcome], setting_up: Duration) -> ExitCode {
    println!("\n{:10} {:>6.0} s", "set-up", setting_up.as_secs_f64());
    for Outcome { step, tally, took } in outcomes {
        let verdict = if tally.failed == 0 { "ok" } else { "FAILED" };
        println!("{:10} {:>6.0} s   {verdict}: {tally}", step.label(), took.as_secs_f64());
    }
    let all = outcomes.iter().fold(Tally::default(), |sum, outcome| sum + outcome.tally);
    println!("\n{all}");
    if all.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

impl Step {
    fn label(self) -> &'static str {
        match self {
            Step::Format => "format",
            Step::Lint => "lint",
            Step::Doc => "doc",
            Step::Native => "native",
            Step::Articles => "articles",
            Step::Build => "build",
            Step::Browser => "browser",
        }
    }
}
