//! Reads the folder of articles and writes the corpus that the prerendered page is made of.
//!
//! Only the build that renders needs it (feature `ssr`). The browser's program is the same for every corpus and
//! is not compiled anew when an article changes; it loads the corpus that `prerender` puts beside it.
//!
//! The folder is `DATELINE_SEEDS`, else `seeds/`; a relative path starts at the workspace's root, where cargo runs
//! this. The same folder gives the same bytes on any machine.

use dateline_corpus::codec::{decode, encode};
use dateline_extract::{Diagnostic, Severity, extract, folder};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var_os("CARGO_FEATURE_SSR").is_none() {
        return;
    }
    println!("cargo::rerun-if-env-changed=DATELINE_SEEDS");
    if let Err(lines) = run() {
        // These alone stop the build; were this to fail as well, cargo would bury them in all it has printed.
        for line in lines {
            println!("cargo::error={line}");
        }
    }
}

/// Reads, checks and writes.
///
/// # Errors
///
/// The lines to show: file, line and reason, then what to do.
fn run() -> Result<(), Vec<String>> {
    // An empty variable means the same as none: `DATELINE_SEEDS= cargo …` goes back to the default.
    let seeds = env::var_os("DATELINE_SEEDS").filter(|value| !value.is_empty());
    let path = seeds.map_or_else(|| PathBuf::from("seeds"), PathBuf::from);
    // Of a folder, cargo looks at every file.
    println!("cargo::rerun-if-changed={}", path.display());

    let folder = folder::read(&path).map_err(|found| found.iter().flat_map(lines).collect::<Vec<_>>())?;
    let extraction = extract(&folder.sources, folder.manifest.as_ref());
    let (errors, remarks): (Vec<_>, Vec<_>) =
        extraction.diagnostics.iter().partition(|one| one.severity == Severity::Error);
    for line in remarks.iter().filter(|one| one.severity == Severity::Warning).flat_map(|one| lines(one)) {
        println!("cargo::warning={line}");
    }
    if !errors.is_empty() {
        return Err(errors.into_iter().flat_map(lines).collect());
    }

    // What only a page that is rendered says of itself.
    let address = folder.manifest.as_ref().and_then(|manifest| manifest.address.as_deref());
    println!("cargo::rustc-env=DATELINE_ADDRESS={}", address.unwrap_or_default());

    let corpus = extraction.corpus;
    let bug = |reason: String| vec![format!("{reason}: this is a bug of Dateline, not of the articles")];
    corpus.check().map_err(bug)?;
    let bytes = encode(&corpus);
    // What the browser will do, done once here: a page that cannot read its own data never ships.
    match decode(&bytes) {
        Ok(back) if back == corpus => {}
        Ok(_) => return Err(bug("the encoded corpus reads back as another".to_owned())),
        Err(reason) => return Err(bug(format!("the encoded corpus does not read back: {reason}"))),
    }
    let out = env::var_os("OUT_DIR").ok_or_else(|| vec!["OUT_DIR is not set: cargo runs this".to_owned()])?;
    write(&Path::new(&out).join("corpus.bin"), &bytes).map_err(|reason| vec![reason])
}

/// A remark as lines for cargo, which puts its own "error" or "warning" before each.
fn lines(remark: &Diagnostic) -> Vec<String> {
    let place = [remark.line, remark.column].into_iter().flatten().map(|number| format!(":{number}"));
    let place: String = place.collect();
    let file = if remark.file.is_empty() { String::new() } else { format!("{}{place}: ", remark.file) };
    let mut lines = vec![format!("{file}{}", one_line(&remark.message))];
    lines.extend(remark.help.iter().map(|help| format!("  help: {}", one_line(help))));
    lines
}

/// Cargo reads a line at a time; what follows a newline would be taken for an instruction of its own.
fn one_line(text: &str) -> String {
    text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    // Unchanged bytes keep their time, so that an edit which made no difference compiles nothing.
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    fs::write(path, bytes).map_err(|reason| format!("{}: {reason}", path.display()))
}
