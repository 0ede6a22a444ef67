//! What the built page weighs, as it is and as servers send it.

use crate::{project::Project, run::output, split};
use anyhow::{Context, Result};
use std::{fmt, path::Path};

/// How much wasm, JS and CSS may come to together with brotli, in bytes.
pub(crate) const BUDGET: u64 = 110_000;

/// The files of a folder.
pub(crate) struct Sizes {
    files: Vec<File>,
}

/// One file; sizes in bytes.
#[derive(Debug, PartialEq, Eq)]
struct File {
    name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Measures a folder. Node compresses: it is there, and does so in a second.
pub(crate) fn measure(project: &Project, folder: &Path) -> Result<Sizes> {
    let mut node = project.command("node")?;
    let text = output(node.args(["-e", include_str!("sizes.js"), "--"]).arg(folder))?;
    let files = text.lines().map(|line| File::of(line).with_context(|| format!("not a size: {line}")));
    Ok(Sizes { files: files.collect::<Result<_>>()? })
}

impl File {
    fn of(line: &str) -> Option<File> {
        let mut cells = line.split('\t');
        let name = cells.next()?.to_owned();
        let mut number = || cells.next()?.parse().ok();
        Some(File { name, raw: number()?, gzip: number()?, brotli: number()? })
    }

    /// Whether it is part of what the budget is for: what the page cannot do without.
    fn is_program(&self) -> bool {
        self.is_code() && !self.is_later()
    }

    fn is_code(&self) -> bool {
        [".wasm", ".js", ".css"].iter().any(|ending| self.name.ends_with(ending))
    }

    /// Whether it is loaded only when a reader does something, or takes something away.
    fn is_later(&self) -> bool {
        self.name.starts_with("export") || self.name.starts_with(split::PIECE)
    }
}

impl Sizes {
    /// Wasm, JS and CSS with brotli, in bytes.
    pub(crate) fn program(&self) -> u64 {
        self.files.iter().filter(|file| file.is_program()).map(|file| file.brotli).sum()
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.files.iter().map(|file| file.name.len()).max().unwrap_or_default().max(24);
        writeln!(f, "{:width$}  {:>11} {:>11} {:>11}", "file", "raw", "gzip", "brotli")?;
        for File { name, raw, gzip, brotli } in &self.files {
            let [raw, gzip, brotli] = [*raw, *gzip, *brotli].map(kilobytes);
            writeln!(f, "{name:width$}  {raw:>11} {gzip:>11} {brotli:>11}")?;
        }
        let label = "wasm, JS and CSS";
        let [total, budget] = [self.program(), BUDGET].map(kilobytes);
        writeln!(f, "{label:width$}  {:>11} {:>11} {total:>11}  of {budget}", "", "")?;
        let later = self.files.iter().filter(|file| file.is_code() && file.is_later());
        let later = kilobytes(later.map(|file| file.brotli).sum());
        writeln!(f, "{:width$}  {:>11} {:>11} {later:>11}", "loaded when asked for", "", "")
    }
}

/// Bytes in thousands, to a tenth.
pub(crate) fn kilobytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100);
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, brotli: u64) -> File {
        File { name: name.to_owned(), raw: brotli * 3, gzip: brotli * 2, brotli }
    }

    #[test]
    fn ok_a_line_is_a_file() {
        assert_eq!(File::of("a.js\t30\t20\t10"), Some(file("a.js", 10)));
    }

    #[test]
    fn err_a_line_without_its_sizes() {
        assert_eq!(File::of("a.js\t30\t20"), None);
        assert_eq!(File::of("a.js\t30\tx\t10"), None);
    }

    #[test]
    fn ok_the_budget_counts_wasm_js_and_css() {
        let files = vec![file("a.wasm", 1), file("a.js", 2), file("a.css", 4), file("index.html", 8)];
        assert_eq!(Sizes { files }.program(), 7);
    }

    #[test]
    fn ok_what_is_loaded_when_asked_for_is_apart() {
        let files = vec![file("a.wasm", 1), file("later-0.wasm", 2), file("export.js", 4)];
        assert_eq!(Sizes { files }.program(), 1);
    }

    #[test]
    fn ok_a_kilobyte_is_a_thousand_bytes_rounded_up() {
        assert_eq!(kilobytes(110_000), "110.0 kB");
        assert_eq!(kilobytes(110_001), "110.1 kB");
        assert_eq!(kilobytes(0), "0.0 kB");
    }
}
