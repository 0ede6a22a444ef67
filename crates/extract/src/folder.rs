//! Folders of articles: the one place of the library that reads files, for the command and for build scripts.

use crate::{
    diagnostic::Diagnostic,
    manifest::Manifest,
    source::{self, Source},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The name of a folder's manifest.
pub const MANIFEST: &str = "corpus.toml";

/// What stands in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// Its articles, in the order of their names.
    pub sources: Vec<Source>,
    /// Its manifest, where it has one.
    pub manifest: Option<Manifest>,
    /// Every file that was read, for those who watch for changes.
    pub files: Vec<PathBuf>,
}

/// Reads every `*.txt` of a folder, and its `corpus.toml`.
///
/// # Errors
///
/// Everything that is wrong with any of the files, each with its line, the reason and what to do.
pub fn read(folder: &Path) -> Result<Folder, Vec<Diagnostic>> {
    let shown = folder.display().to_string();
    let error = |error: &dyn std::fmt::Display| {
        vec![Diagnostic::error(&shown, format!("the folder cannot be read: {error}"))]
    };
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(|e| error(&e))? {
        let entry = entry.map_err(|e| error(&e))?;
        match entry.file_name().into_string() {
            Ok(name) if name.ends_with(".txt") && entry.path().is_file() => names.push(name),
            Ok(_) => {}
            Err(name) => {
                let message = "the file's name is not UTF-8";
                return Err(vec![Diagnostic::error(&name.to_string_lossy(), message).help("rename it")]);
            }
        }
    }
    names.sort();
    if names.is_empty() {
        return Err(vec![
            Diagnostic::error(&shown, "there is no article in this folder")
                .help("put articles into it as plain text, one in a file whose name ends in .txt"),
        ]);
    }
    let mut errors = Vec::new();
    let mut sources = Vec::new();
    let mut files = Vec::new();
    for name in &names {
        let path = folder.join(name);
        match article(&path, name) {
            Ok(source) => sources.push(source),
            Err(error) => errors.push(error),
        }
        files.push(path);
    }
    let path = folder.join(MANIFEST);
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    let manifest = match path.is_file().then(|| manifest(&path, &known)) {
        Some(Ok(manifest)) => Some(manifest),
        Some(Err(found)) => {
            errors.extend(found);
            None
        }
        None => None,
    };
    if path.is_file() {
        files.push(path);
    }
    if errors.is_empty() { Ok(Folder { sources, manifest, files }) } else { Err(errors) }
}

/// Reads one article.
///
/// # Errors
///
/// Where the file cannot be read or is no text.
pub fn article(path: &Path, name: &str) -> Result<Source, Diagnostic> {
    let shown = path.display().to_string();
    let unread = |e| Diagnostic::error(&shown, format!("the file cannot be read: {e}"));
    // What is too long is not even loaded.
    source::fits(&shown, fs::metadata(path).map_err(unread)?.len())?;
    let bytes = fs::read(path).map_err(unread)?;
    Source::from_bytes(name, bytes).map_err(|error| Diagnostic { file: shown, ..error })
}

/// Reads a manifest; `known` are the files of its articles.
///
/// # Errors
///
/// Where the file cannot be read, and everything that is wrong with it.
pub fn manifest(path: &Path, known: &[&str]) -> Result<Manifest, Vec<Diagnostic>> {
    let shown = path.display().to_string();
    let text = fs::read_to_string(path)
        .map_err(|e| vec![Diagnostic::error(&shown, format!("the manifest cannot be read: {e}"))])?;
    Manifest::parse(&shown, &text, Some(known))
}
