//! Articles made up for measuring: an invented crisis, told by many papers in their own words.
//!
//! The same seed gives the same articles on any machine. They vary in length, order, sentences, people, places, times
//! and counts; some share a paragraph, as papers that print one agency's report do; some give no date. What they tell
//! is invented.

mod article;
mod grammar;
mod random;
mod story;

use anyhow::{Context, Result};
use article::Writer;
use dateline_corpus::Day;
use grammar::Grammar;
use random::Random;
use std::{
    fs,
    path::{Path, PathBuf},
};
use story::Story;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How many articles.
    #[arg(long, default_value_t = 100)]
    articles: usize,
    /// Which of all crises.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The folder to write them to; it is made where it is missing.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// Writes articles into a folder.
///
/// # Errors
///
/// Where the folder cannot be written to.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let articles = generate(arguments.seed, arguments.articles);
    write(&arguments.folder, &articles)?;
    let bytes: usize = articles.iter().map(|(_, text)| text.len()).sum();
    println!("{} articles, {bytes} bytes, in {}", articles.len(), arguments.folder.display());
    Ok(())
}

/// So many articles of the crisis of a seed, in the order of their days, each with its file's name.
pub(crate) fn generate(seed: u64, articles: usize) -> Vec<(String, String)> {
    let (story, grammar) = (Story::new(seed, articles), Grammar::of_articles());
    (0..articles)
        .map(|nth| {
            let days = story.days as usize * nth / articles.max(1);
            let published = Day(story.first.0 + days as i32);
            let random = Random::new(seed, 1 << 40 | nth as u64);
            let text = Writer::new(&story, &grammar, published, random).article();
            (format!("{nth:05}.txt"), text)
        })
        .collect()
}

/// Writes articles, each to its file.
///
/// # Errors
///
/// Where the folder cannot be written to.
pub(crate) fn write<T: AsRef<str>>(folder: &Path, articles: &[(T, T)]) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    for (name, text) in articles {
        let path = folder.join(name.as_ref());
        fs::write(&path, text.as_ref()).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_articles_are_long_as_news_is_and_all_different() {
        let articles = generate(3, 60);
        assert!(articles.iter().all(|(_, text)| (2900..8000).contains(&text.len())));
        let mut texts: Vec<&str> = articles.iter().map(|(_, text)| text.as_str()).collect();
        texts.sort_unstable();
        texts.dedup();
        assert_eq!(texts.len(), 60);
    }

    #[test]
    fn ok_a_seed_gives_the_same_articles() {
        assert_eq!(generate(4, 5), generate(4, 5));
        assert_ne!(generate(4, 5), generate(5, 5));
    }

    #[test]
    fn err_no_word_is_left_unsaid() {
        for (name, text) in generate(6, 40) {
            assert!(!text.contains(['{', '}', '|']), "{name}");
            assert!(!text.contains("  ") && !text.contains(" ,") && !text.contains(" ."), "{name}: {text}");
        }
    }
}
