//! A page of hostile text, for the browser tests: articles and a manifest made of the Big List of Naughty Strings
//! (markup, script, addresses that run script, overrides of the direction of writing, lookalikes, odd white space),
//! beside the program of `dist/`.

use crate::{folder, other, project::Project};
use anyhow::{Context, Result};
use naughty_strings::BLNS;
use std::{fmt::Write as _, fs, path::Path};

/// How many strings an article holds.
const IN_ONE: usize = 40;

/// What the list lacks of what matters here.
const MORE: [&str; 6] = [
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script><style>",
    "<!--<script>alert(1)</script>-->",
    "javascript:alert(document.domain)//",
    "\u{202e}txt.exe\u{202c} \u{2066}x\u{2069}",
    "data:text/html,<script>alert(1)</script>",
];

/// Writes `target/hostile`: the page, and `strings.json`, what it is made of.
pub(super) fn make(project: &Project) -> Result<()> {
    let room = project.path("target/hostile");
    folder::empty(&room)?;
    let seeds = room.join("seeds");
    fs::create_dir_all(&seeds).with_context(|| seeds.display().to_string())?;
    let strings = strings();
    write(&room.join("strings.json"), &serde_json::to_string(&strings)?)?;
    let mut manifest =
        format!("title = {}\n", quoted(&strings.iter().take(12).copied().collect::<Vec<_>>().join(" ")));
    // What a page says of itself where its editors told it to.
    manifest.push_str("contact = \"desk@example.org\"\naddress = \"https://www.example.org/hostile/\"\n");
    for (place, some) in strings.chunks(IN_ONE).enumerate() {
        write(&seeds.join(format!("{place:02}.txt")), &article(some))?;
        let outlet = some.iter().max_by_key(|text| text.matches('<').count()).copied().unwrap_or_default();
        write!(manifest, "[[article]]\nfile = \"{place:02}.txt\"\noutlet = {}\n", quoted(outlet))?;
        writeln!(manifest, "url = \"https://example.org/{place}?a=b&c='d'\"")?;
    }
    write(&seeds.join("corpus.toml"), &manifest)?;
    other::page(project, other::Of { seeds: Some(&seeds), alone: false }, &room.join("dist"))
}

/// The list, one line each, without what cannot stand in a line or is nothing.
fn strings() -> Vec<&'static str> {
    let fit = |text: &&&str| !text.trim().is_empty() && !text.contains(['\n', '\r', '\0']);
    BLNS.iter().filter(fit).copied().chain(MORE).collect()
}

/// An article in which each string is told as news: within a sentence, and as what somebody said.
fn article(strings: &[&str]) -> String {
    let mut text =
        format!("{}\n\nPublished: 3 February 2027\n", strings.first().copied().unwrap_or_default());
    for (place, string) in strings.iter().enumerate() {
        let dead = place + 2;
        let _ = match place % 3 {
            0 => write!(
                text,
                "\nPolice in Exampleton said on Monday that {dead} people died near {string} in the night.\n"
            ),
            1 => write!(text, "\nThe spokesman Adam Example said on Tuesday: \"{string} has to end.\"\n"),
            _ => write!(text, "\n{string} said on Wednesday that {dead} people had been arrested.\n"),
        };
    }
    text
}

/// A string of TOML.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out + "\""
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_the_list_is_there_and_holds_what_runs() {
        let strings = strings();
        assert!(strings.len() > 300, "{}", strings.len());
        for part in ["<script", "javascript:", "onerror", "\u{202e}"] {
            assert!(strings.iter().any(|text| text.contains(part)), "{part}");
        }
    }

    #[test]
    fn ok_a_string_of_toml_is_read_back() {
        assert_eq!(quoted("a\"b\\c\u{1}"), "\"a\\\"b\\\\c\\u0001\"");
    }
}
