//! Folders that hold what one run makes.

use anyhow::{Context, Result};
use std::{fs, path::Path};

/// Makes a folder, or makes it empty: nothing of a run before is taken for this one's.
///
/// # Errors
///
/// Where what is there cannot be removed, or nothing can be made there.
pub(crate) fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_what_was_there_is_gone() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("dateline-empty-{}", std::process::id()));
        fs::create_dir_all(folder.join("old"))?;
        empty(&folder)?;
        assert_eq!(fs::read_dir(&folder)?.count(), 0);
        empty(&folder)?;
        Ok(fs::remove_dir(&folder)?)
    }
}
