//! A page of lists longer than it shows at once, for the browser tests: made-up articles, beside the program of `dist/`,
//! and the same as one file.

use crate::{folder, generate, other, project::Project, publish};
use anyhow::Result;

/// How many articles tell of something: of hundreds of events.
const TELLING: usize = 60;
/// How many more there are, so that the list of articles is long, too.
const SILENT: usize = 250;

/// Writes `target/long`: the page in `dist/`, and `timeline.html`.
pub(super) fn make(project: &Project) -> Result<()> {
    let room = project.path("target/long");
    folder::empty(&room)?;
    let mut articles = generate::generate(1, TELLING);
    articles.extend((0..SILENT).map(|nth| {
        let text =
            format!("Letters, page {nth}\n\nThe square has a fountain, two benches and a lime tree.\n");
        (format!("letters-{nth:03}.txt"), text)
    }));
    let seeds = room.join("seeds");
    generate::write(&seeds, &articles)?;
    other::page(project, other::Of { seeds: Some(&seeds), alone: false }, &room.join("dist"))?;
    publish::single_file(project, Some(&seeds), &room.join("timeline.html"))
}
