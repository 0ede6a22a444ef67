//! A page of two articles, one of which may be shown in excerpts only, for the browser tests, beside the program of
//! `dist/`, and the same as one file.

use crate::{folder, generate, other, project::Project, publish};
use anyhow::{Context, Result};
use std::fs;

/// Made up. Both tell of something, and end with a sentence that says nothing to put on a timeline; the first has no
/// headline, so that its first words might be taken for one.
const ARTICLES: [(&str, &str); 2] = [
    (
        "closed.txt",
        "The square has a fountain, two benches and a lime tree.\n\nPolice in Exampleton said on Monday that 4,321 \
         people had been arrested. The square has a fountain, two benches and a lime tree.\n",
    ),
    (
        "open.txt",
        "Portville after the storm\n\nOfficials in Portville said on Tuesday that 12 people had been killed in the \
         storm. The harbour has a lighthouse, three cranes and a pear tree.\n",
    ),
];

const MANIFEST: &str = "\
title = \"Exampleton and Portville\"
contact = \"desk@example.org\"
[[article]]
file = \"closed.txt\"
published = \"2027-02-03\"
outlet = \"The Closed Gazette\"
url = \"https://example.org/closed\"
excerpts = true
[[article]]
file = \"open.txt\"
published = \"2027-02-04\"
outlet = \"The Open Courier\"
url = \"https://example.org/open\"
";

/// Writes `target/excerpts`: the page in `dist/`, and `timeline.html`.
pub(super) fn make(project: &Project) -> Result<()> {
    let room = project.path("target/excerpts");
    folder::empty(&room)?;
    let seeds = room.join("seeds");
    generate::write(&seeds, &ARTICLES)?;
    let manifest = seeds.join("corpus.toml");
    fs::write(&manifest, MANIFEST).with_context(|| manifest.display().to_string())?;
    other::page(project, other::Of { seeds: Some(&seeds), alone: false }, &room.join("dist"))?;
    publish::single_file(project, Some(&seeds), &room.join("timeline.html"))
}
