//! A page of articles that disagree on who called whom, for the browser tests, beside the program of `dist/`.

use crate::{folder, generate, other, project::Project};
use anyhow::Result;

/// Made up: two governments, each of which says that the other one called.
const ARTICLES: [(&str, &str); 2] = [
    (
        "lima.txt",
        "Lima: Bolivia rang first\n\nPublished: 4 May 2027\n\nPeru said on Tuesday that Bolivia had called it on \
         Sunday night about the gates of the dam. At least 31 people were killed in the flood, the Andean Relief League \
         (ARL) said.\n",
    ),
    (
        "la-paz.txt",
        "La Paz: it was Peru\n\nPublished: 5 May 2027\n\nBolivian officials said on Wednesday that La Paz had received \
         a call from Lima on Sunday. The ARL said 33 people had died.\n",
    ),
];

/// Writes `target/disputed`: the page, in `dist/`.
pub(super) fn make(project: &Project) -> Result<()> {
    let room = project.path("target/disputed");
    folder::empty(&room)?;
    let seeds = room.join("seeds");
    generate::write(&seeds, &ARTICLES)?;
    other::page(project, other::Of { seeds: Some(&seeds), alone: false }, &room.join("dist"))
}
