//! `cargo xtask score`: the extractor on labelled articles, by their own scorers.

use crate::{project::Project, run::run};
use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Stdio,
};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The folder that holds the labelled sets: gold/, tempeval/ and polnear/, each with a score.py.
    #[arg(long, value_name = "DIR")]
    shared: PathBuf,
}

/// Scores every set that is there, and says which is not.
pub(crate) fn score(project: &Project, arguments: &Arguments) -> Result<()> {
    run(project.command("cargo")?.args(["build", "--release", "--quiet", "--package", "dateline-extract"]))?;
    let dateline = project.path("target/release/dateline");
    let shared = &arguments.shared;

    title("the seeds, without a manifest");
    if let Some(scorer) = there(&shared.join("gold/score.py")) {
        let folder = project.path("target/score");
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        let extraction = folder.join("seeds.json");
        let file = fs::File::create(&extraction).with_context(|| extraction.display().to_string())?;
        let mut extract = project.command(&dateline.to_string_lossy())?;
        extract.args(["extract", "seeds", "--no-manifest", "--format", "json"]).stdout(Stdio::from(file));
        run(&mut extract)?;
        run(project
            .command("python3")?
            .arg(scorer)
            .arg(extraction)
            .arg(shared.join("gold/seeds.json").canonicalize()?)
            .arg("seeds"))?;
    }
    for (set, task) in
        [("tempeval/aquaint", "dates"), ("tempeval/timebank", "dates"), ("polnear/dev", "attributions")]
    {
        title(&format!("dateline {task} on {set}"));
        let scorer = shared.join(set).with_file_name("score.py");
        if let (Some(scorer), Some(folder)) = (there(&scorer), there(&shared.join(set))) {
            run(project.command("python3")?.arg(scorer).arg(folder).arg("--").arg(&dateline).arg(task))?;
        }
    }
    Ok(())
}

fn title(text: &str) {
    println!("\n── {text} ──");
}

/// The path, absolute; where nothing is there, that is said.
fn there(path: &Path) -> Option<PathBuf> {
    let absolute = path.canonicalize().ok();
    if absolute.is_none() {
        println!("not measured: {} is not there", path.display());
    }
    absolute
}
