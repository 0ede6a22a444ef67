//! Reads the folder of articles and writes the corpus that the page embeds.
//!
//! The folder is `DATELINE_SEEDS`, else `seeds/`; a relative path starts at the workspace's root. The same
//! folder gives the same bytes on any machine.

use dateline_corpus::{
    Article, Corpus, PublicationBasis, Published,
    codec::{decode, encode},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed=DATELINE_SEEDS");
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            // Cargo shows these lines without a need for -vv, an editor's build as well as trunk's.
            for line in message.lines() {
                println!("cargo::error={line}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(variable("OUT_DIR")?);
    // An empty variable means the same as none: `DATELINE_SEEDS= cargo …` goes back to the default.
    let seeds = env::var_os("DATELINE_SEEDS").filter(|value| !value.is_empty());
    let folder = root.join(seeds.map_or_else(|| PathBuf::from("seeds"), PathBuf::from));
    println!("cargo::rerun-if-changed={}", folder.display());

    let mut corpus = Corpus::empty();
    corpus.title = "Dateline".to_owned();
    for path in articles(&folder)? {
        println!("cargo::rerun-if-changed={}", path.display());
        let text = fs::read_to_string(&path).map_err(|reason| {
            format!("{}: {reason}\nSave it as UTF-8 text, or take it out of the folder.", path.display())
        })?;
        corpus.articles.push(article(&path, text));
    }

    let bytes = encode(&corpus);
    // What the browser will do with them, done once here: a page that cannot read its own data never ships.
    match decode(&bytes) {
        Ok(back) if back == corpus => {}
        Ok(_) => return Err("the encoded corpus reads back as something else: this is a bug".to_owned()),
        Err(reason) => {
            return Err(format!("the encoded corpus does not read back: {reason}; this is a bug"));
        }
    }
    write(&out.join("corpus.bin"), &bytes)
}

/// The articles of a folder, in the order of their names.
fn articles(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|reason| {
        format!(
            "{}: {reason}\nDATELINE_SEEDS must name a folder of articles; without it, the folder is seeds/.",
            folder.display()
        )
    })?;
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(|reason| format!("{}: {reason}", folder.display()))?.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            paths.push(path);
        }
    }
    if paths.is_empty() {
        return Err(format!(
            "{}: no article in this folder\nPut each article into it as a UTF-8 file whose name ends in .txt.",
            folder.display()
        ));
    }
    paths.sort();
    Ok(paths)
}

fn article(path: &Path, text: String) -> Article {
    let name = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    Article {
        id: name(path.file_stem()),
        file: name(path.file_name()),
        title: text.lines().next().unwrap_or_default().to_owned(),
        outlet: None,
        url: None,
        published: Published { days: None, time: None, basis: PublicationBasis::Inferred },
        repeats: Vec::new(),
        boilerplate: Vec::new(),
        text,
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    // Unchanged bytes keep their time, so that nothing is compiled again for an edit that made no difference.
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    fs::write(path, bytes).map_err(|reason| format!("{}: {reason}", path.display()))
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|_| format!("{name} is not set: run this through cargo"))
}
