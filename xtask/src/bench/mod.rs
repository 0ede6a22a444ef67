//! `cargo xtask bench`: how fast the extractor reads and how that grows; how fast the page answers.

mod measured;
mod page;

use crate::{folder, generate, project::Project, run, setup};
use anyhow::{Context, Result};
use measured::Measured;
use std::{
    fmt::Write,
    fs::{self, File},
    path::{Path, PathBuf},
};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Reads made-up articles with `dateline extract`, and their dates with `dateline dates` and with chrono-node.
    Extract {
        /// How many articles; several runs show how time and memory grow.
        #[arg(long, value_delimiter = ',', default_value = "100,1000,10000")]
        articles: Vec<usize>,
        /// Which made-up crisis.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Opens the page in a browser, with its own and with made-up articles, and measures how soon inputs are on screen.
    Page {
        /// How many articles; 23 have some 1,000 claims.
        #[arg(long, value_delimiter = ',', default_value = "23,235")]
        articles: Vec<usize>,
        /// Which made-up crisis.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
}

/// A run shorter than this many seconds is repeated, and the quickest counts.
const SHORT: f64 = 1.0;

/// Measures, and prints a table. All figures are of one core: `extract` runs with one thread, and time is the core's,
/// the system's included.
///
/// # Errors
///
/// Where chrono-node cannot be installed or a program fails.
pub(crate) fn bench(project: &Project, arguments: &Arguments) -> Result<()> {
    let (articles, seed) = match &arguments.what {
        What::Extract { articles, seed } => (articles, seed),
        What::Page { articles, seed } => return page::bench(project, articles, *seed),
    };
    let chrono = setup::for_bench(project)?;
    let mut build = project.command("cargo")?;
    run::run(build.args(["build", "--release", "--locked", "--package", "dateline-extract"]))?;
    let mut rows = Vec::new();
    for &articles in articles {
        let corpus = Corpus::generate(project, *seed, articles)?;
        println!("{articles} articles, {:.2} MB", corpus.megabytes());
        rows.push(Row {
            articles,
            megabytes: corpus.megabytes(),
            extract: corpus.extract(project)?,
            dates: corpus.dates(project)?,
            chrono: corpus.chrono(project, &chrono)?,
        });
    }
    println!("\n{}", table(&rows));
    Ok(())
}

/// Made-up articles, as a folder and as lines.
struct Corpus {
    folder: PathBuf,
    lines: PathBuf,
    bytes: usize,
}

impl Corpus {
    fn generate(project: &Project, seed: u64, articles: usize) -> Result<Corpus> {
        let folder = project.path(&format!("target/bench/{seed}-{articles}"));
        // What another version made up may be of other names.
        folder::empty(&folder)?;
        let all = generate::generate(seed, articles);
        generate::write(&folder, &all)?;
        let lines = folder.with_extension("jsonl");
        let line = |(name, text): &(String, String)| {
            serde_json::json!({"id": name, "published": "2027-02-03", "text": text}).to_string()
        };
        let text = all.iter().map(line).collect::<Vec<_>>().join("\n");
        fs::write(&lines, text).with_context(|| lines.display().to_string())?;
        Ok(Corpus { folder, lines, bytes: all.iter().map(|(_, text)| text.len()).sum() })
    }

    fn megabytes(&self) -> f64 {
        self.bytes as f64 / 1e6
    }

    fn extract(&self, project: &Project) -> Result<Measured> {
        repeated(|| {
            let mut extract = project.command(&dateline(project))?;
            extract.args(["extract", "--threads", "1", "--format", "json"]).arg(&self.folder);
            measured::run(&mut extract)
        })
    }

    fn dates(&self, project: &Project) -> Result<Measured> {
        repeated(|| measured::run(project.command(&dateline(project))?.arg("dates").stdin(self.open()?)))
    }

    fn chrono(&self, project: &Project, modules: &Path) -> Result<Measured> {
        repeated(|| {
            let mut node = project.command("node")?;
            node.args(["-e", include_str!("dates.js")]).env("NODE_PATH", modules).stdin(self.open()?);
            measured::run(&mut node)
        })
    }

    fn open(&self) -> Result<File> {
        File::open(&self.lines).with_context(|| self.lines.display().to_string())
    }
}

fn dateline(project: &Project) -> String {
    project.path("target/release/dateline").to_string_lossy().into_owned()
}

/// The quickest of up to five runs; one run where it is long.
fn repeated(mut once: impl FnMut() -> Result<Measured>) -> Result<Measured> {
    let mut best = once()?;
    let mut all = best.seconds;
    for _ in 0..4 {
        if all >= SHORT {
            break;
        }
        let next = once()?;
        all += next.seconds;
        if next.seconds < best.seconds {
            best = next;
        }
    }
    Ok(best)
}

/// What was measured with so many articles.
struct Row {
    articles: usize,
    megabytes: f64,
    extract: Measured,
    dates: Measured,
    chrono: Measured,
}

fn table(rows: &[Row]) -> String {
    let mut out = format!(
        "{:>8} {:>8} │ {:>9} {:>8} {:>9} {:>9} │ {:>11} {:>11} {:>7}\n",
        "articles", "MB", "extract", "MB/s", "memory", "printed", "dates MB/s", "chrono MB/s", "faster"
    );
    let mut before: Option<&Row> = None;
    for row in rows {
        let rate = |run: Measured| row.megabytes / run.seconds.max(0.01);
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "{:>8} {:>8.2} │ {:>7.2} s {:>8.2} {:>9} {:>6.0} MB │ {:>11.2} {:>11.2} {:>6.1}×",
            row.articles,
            row.megabytes,
            row.extract.seconds,
            rate(row.extract),
            row.extract.memory.map_or("?".to_owned(), |bytes| format!("{:.0} MB", bytes as f64 / 1e6)),
            row.extract.printed as f64 / 1e6,
            rate(row.dates),
            rate(row.chrono),
            rate(row.dates) / rate(row.chrono).max(0.01),
        );
        if let Some(before) = before {
            let grown = |now: f64, then: f64| now / then.max(0.01);
            let text = grown(row.megabytes, before.megabytes);
            let time = grown(row.extract.seconds, before.extract.seconds);
            let memory = row.extract.memory.zip(before.extract.memory);
            let memory = memory.map_or(String::new(), |(now, then)| {
                format!(", {:.1} times the memory", grown(now as f64, then as f64))
            });
            let _ = writeln!(out, "         {text:.1} times the text: {time:.1} times the time{memory}");
        }
        before = Some(row);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(articles: usize, seconds: f64) -> Row {
        let measured = |seconds| Measured { seconds, memory: Some(articles as u64 * 100_000), printed: 1000 };
        let megabytes = articles as f64 / 200.0;
        Row { articles, megabytes, extract: measured(seconds), dates: measured(0.1), chrono: measured(1.0) }
    }

    #[test]
    fn ok_growth_is_told_between_runs() {
        let table = table(&[row(100, 0.1), row(1000, 1.1)]);
        assert!(table.contains("10.0 times the text: 11.0 times the time, 10.0 times the memory"), "{table}");
        assert!(table.contains(" 10.0×"), "{table}");
    }

    #[test]
    fn err_one_run_does_not_grow() {
        assert!(!table(&[row(100, 0.1)]).contains("times the text"));
    }

    #[test]
    fn ok_short_runs_are_repeated() {
        let mut runs = 0;
        let quickest = repeated(|| {
            runs += 1;
            Ok(Measured { seconds: 0.3 / f64::from(runs), memory: None, printed: 0 })
        });
        assert_eq!((runs, quickest.unwrap().seconds < 0.1), (5, true));
    }
}
