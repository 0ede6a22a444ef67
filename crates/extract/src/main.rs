//! The `dateline` command.

mod command;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Reading makes many small lists, which the system's allocator takes longer over.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Reads news articles by rule into a timeline that proves every line of itself.
#[derive(Parser)]
#[command(name = "dateline", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Reads articles and prints what was found, as a list for people or as JSON.
    Extract(command::extract::Arguments),
    /// Says what was read, what was guessed and what is wrong; exits 1 on errors.
    Check(command::check::Arguments),
    /// Reads one {"id", "text", "published"?} a line, prints what each yields by itself, a line each.
    Read(command::Threads),
    /// Reads the readings of `read`, prints the corpus that they make together.
    Merge(command::read::Arguments),
    /// Reads one {"id", "published", "text"} a line, prints the time expressions of each as TIMEX3.
    Dates,
    /// Reads one {"id", "text"} a line, prints who says what in each.
    Attributions,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Extract(arguments) => command::extract::run(&arguments),
        Command::Check(arguments) => command::check::run(&arguments),
        Command::Read(threads) => command::read::read(&threads),
        Command::Merge(arguments) => command::read::merge(&arguments),
        Command::Dates => command::dates::run(),
        Command::Attributions => command::attributions::run(),
    };
    match done {
        Ok(code) => code,
        Err(failure) => {
            failure.report();
            ExitCode::FAILURE
        }
    }
}
