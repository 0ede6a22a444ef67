//! Another folder of articles is another page: nothing of the project's own is in the code, and what cannot be read
//! stops the build and says why.
//!
//! Each check builds and runs the prerender program on a folder of its own making.

use super::tally::Tally;
use crate::{folder, generate, other, project::Project};
use anyhow::{Context, Result, bail, ensure};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Output,
};

/// A report such as any of the articles may hold, which none of them does.
const ADDED: &str = "Police in Exampleton said on Monday that 4,321 people had been arrested.";

/// What trunk writes into the page before the prerender program runs: see pattern_script in Trunk.toml.
const SCRIPT: &str = "<script data-js=\"./a.js\" data-wasm=\"./a.wasm\" data-corpus=\"\" data-failed=\"\" data-again=\"\"></script></head>";

/// Files that stop the build: what is wrong, the file, its bytes, and what the build has to say.
const BROKEN: [(&str, &str, &[u8], &[&str]); 8] = [
    ("a file that is not UTF-8", "a.txt", b"A headline.\n\nSome caf\xe9 closed.\n", &["a.txt:3", "UTF-8"]),
    ("an empty file", "a.txt", b"", &["a.txt", "empty"]),
    ("a binary file", "a.txt", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0", &["a.txt"]),
    (
        "a manifest with an unknown key",
        "corpus.toml",
        b"title = \"T\"\ncolour = \"red\"\n",
        &["corpus.toml:2", "colour"],
    ),
    (
        "a manifest with a day that does not exist",
        "corpus.toml",
        b"[window]\nfrom = \"2026-02-30\"\nto = \"2026-03-01\"\n",
        &["corpus.toml:2", "2026-02-30"],
    ),
    (
        "a decision that points at nothing",
        "corpus.toml",
        b"[[decision]]\nclaim = \"nobody wrote this\"\npin = true\n",
        &["corpus.toml:2:9", "nobody wrote this"],
    ),
    (
        "a manifest with an address where nothing can stand",
        "corpus.toml",
        b"title = \"T\"\naddress = \"javascript:alert(1)\"\n",
        &["corpus.toml:2:11", "javascript:alert(1)", "https://"],
    ),
    ("a manifest that is no TOML", "corpus.toml", b"title = \n", &["corpus.toml:1"]),
];

/// Runs every check, also after one has failed.
pub(crate) fn check(project: &Project) -> Result<Tally> {
    let room = Room::new(project)?;
    let mut tally = Tally::default();
    let mut note = |what: &str, done: Result<()>| {
        let (verdict, one) = match &done {
            Ok(()) => ("ok".to_owned(), Tally::PASSED),
            Err(reason) => (format!("FAILED: {reason:#}"), Tally { passed: 0, failed: 1 }),
        };
        println!("{what}: {verdict}");
        tally = tally + one;
    };
    note("an added sentence is on the page", added(&room));
    note("a folder without a manifest makes a page", without_manifest(&room));
    note("what editors decide is on the page", decided(&room));
    note("a page that knows its address says it, and where corrections go", published(&room));
    note("what long lists do not show is on plain pages, and every link finds it", divided(&room));
    note("the same articles make the same page wherever they are", same(&room));
    for (what, name, bytes, said) in BROKEN {
        note(&format!("{what} stops the build"), broken(&room, name, bytes, said));
    }
    note(
        "a folder that is not there stops the build",
        refused(&room.build(&room.path("nowhere"))?, &["nowhere"]),
    );
    Ok(tally)
}

fn added(room: &Room) -> Result<()> {
    let seeds = room.copy_of_seeds("added")?;
    ensure!(!room.page(&seeds)?.contains(ADDED), "the sentence is on the page before it was added");
    let article = articles(&seeds)?.into_iter().next().context("there is no article")?;
    let text = read(&article)?;
    // After the longest paragraph: within the report, whatever stands around it.
    let longest = text.split('\n').max_by_key(|line| line.len()).unwrap_or_default();
    write(&article, text.replacen(longest, &format!("{longest}\n\n{ADDED}"), 1).as_bytes())?;
    let page = room.page(&seeds)?;
    ensure!(page.contains(&format!("<blockquote>{ADDED}")), "no quotation has the sentence");
    Ok(())
}

fn without_manifest(room: &Room) -> Result<()> {
    let seeds = room.copy_of_seeds("bare")?;
    let manifest = seeds.join("corpus.toml");
    if manifest.exists() {
        fs::remove_file(&manifest).with_context(|| manifest.display().to_string())?;
    }
    ensure!(room.page(&seeds)?.contains("<blockquote>"), "there is no quotation");
    Ok(())
}

fn decided(room: &Room) -> Result<()> {
    const MANIFEST: &str = "[[article]]\nfile = \"one.txt\"\nexcerpts = true\n\
        [[decision]]\nclaim = \"arrested\"\npin = true\ntitle = \"Arrests in Exampleton\"\n\
        [[decision]]\nclaim = \"set free\"\nhide = true\n";
    let seeds = room.path("decided");
    fs::create_dir_all(&seeds).with_context(|| seeds.display().to_string())?;
    let article = format!("Published: 3 February 2027\n\n{ADDED} Six people were set free on Tuesday.\n");
    write(&seeds.join("one.txt"), article.as_bytes())?;
    write(&seeds.join("corpus.toml"), MANIFEST.as_bytes())?;
    let page = room.page(&seeds)?;
    for words in ["Pinned by the editors", "Arrests in Exampleton", "1 claim hidden by the editors (line 3)"]
    {
        ensure!(page.contains(words), "the page does not say {words:?}");
    }
    ensure!(!page.contains("set free"), "the page has the words of a hidden claim");
    Ok(())
}

fn published(room: &Room) -> Result<()> {
    const MANIFEST: &str = "contact = \"desk@example.org\"\naddress = \"https://www.example.org/lune\"\n\
        [[article]]\nfile = \"one.txt\"\noutlet = \"The Coast\"\nurl = \"https://example.org/a?b=1&c=2\"\n";
    let seeds = room.path("published");
    fs::create_dir_all(&seeds).with_context(|| seeds.display().to_string())?;
    write(&seeds.join("one.txt"), format!("Published: 3 February 2027\n\n{ADDED}\n").as_bytes())?;
    write(&seeds.join("corpus.toml"), MANIFEST.as_bytes())?;
    let page = room.page(&seeds)?;
    for written in [
        "<link rel=\"canonical\" href=\"https://www.example.org/lune/\">",
        "<meta property=\"og:url\" content=\"https://www.example.org/lune/\">",
        "<meta property=\"og:image\" content=\"https://www.example.org/lune/preview-",
        "\"datePublished\":\"2027-02-03\"",
        "\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Coast\"}",
        "Corrections: <a href=\"mailto:desk@example.org\">desk@example.org</a>",
        "<a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noopener\">Original</a>",
    ] {
        ensure!(page.contains(written), "the page does not have {written}");
    }
    let picture = page.split("lune/preview-").nth(1).and_then(|rest| rest.split('"').next());
    let picture = room.path("stage").join(format!("preview-{}", picture.unwrap_or_default()));
    let bytes = fs::read(&picture).with_context(|| picture.display().to_string())?;
    ensure!(bytes.starts_with(b"\x89PNG\r\n"), "the picture is no PNG");
    Ok(())
}

/// Many articles: the page that opens leads to the rest, and every link to an event to where it stands.
fn divided(room: &Room) -> Result<()> {
    let seeds = room.path("many");
    generate::write(&seeds, &generate::generate(1, 60))?;
    room.page(&seeds)?;
    let mut pages = files(&room.path("stage"))?;
    pages.retain(|file| file.extension().is_some_and(|extension| extension == "html"));
    let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let pages = pages.iter().map(|path| Ok((name(path), read(path)?))).collect::<Result<BTreeMap<_, _>>>()?;
    ensure!(pages.contains_key("events-1.html"), "there are no plain pages: {:?}", pages.keys());
    for (from, html) in &pages {
        ensure!(html.contains("<blockquote>") || from.starts_with("sources-"), "{from} quotes nothing");
        for address in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let Some((page, anchor)) = address.split_once("#event-") else { continue };
            let page = page.split('?').next().filter(|page| !page.is_empty()).unwrap_or(from);
            let there =
                pages.get(page).with_context(|| format!("{from} leads to {page}, which is not there"))?;
            ensure!(there.contains(&format!(" id=\"event-{anchor}\"")), "{from} leads to {address} in vain");
        }
    }
    let opening = pages.get("index.html").context("there is no page that opens")?;
    for page in pages.keys().filter(|name| *name != "index.html") {
        ensure!(opening.contains(&format!("<a href=\"{page}\">")), "nothing leads to {page}");
    }
    Ok(())
}

fn same(room: &Room) -> Result<()> {
    let one = room.page(&room.copy_of_seeds("one")?)?;
    let two = room.page(&room.copy_of_seeds("a folder of another name")?)?;
    ensure!(one == two, "the pages differ");
    Ok(())
}

fn broken(room: &Room, name: &str, bytes: &[u8], said: &[&str]) -> Result<()> {
    let seeds = room.copy_of_seeds("broken")?;
    write(&seeds.join(name), bytes)?;
    refused(&room.build(&seeds)?, said)
}

/// That a build failed, and said all of this, what to do included.
fn refused(output: &Output, said: &[&str]) -> Result<()> {
    ensure!(!output.status.success(), "it was built");
    let text = String::from_utf8_lossy(&output.stderr);
    for words in said {
        ensure!(text.contains(words), "the build does not say {words:?}, but: {text}");
    }
    ensure!(!text.contains("panicked"), "the build panics: {text}");
    Ok(())
}

/// Where the checks put their folders.
struct Room<'a> {
    project: &'a Project,
    folder: PathBuf,
}

impl Room<'_> {
    fn new(project: &Project) -> Result<Room<'_>> {
        let folder = project.path("target/articles");
        folder::empty(&folder)?;
        Ok(Room { project, folder })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn copy_of_seeds(&self, name: &str) -> Result<PathBuf> {
        let copy = self.path(name);
        folder::empty(&copy)?;
        for file in files(&self.project.path("seeds"))? {
            let to = copy.join(file.file_name().unwrap_or_default());
            fs::copy(&file, &to).with_context(|| to.display().to_string())?;
        }
        Ok(copy)
    }

    /// Builds and runs the prerender program on a folder of articles.
    fn build(&self, seeds: &Path) -> Result<Output> {
        let stage = self.path("stage");
        // Nothing of a build before is taken for this one's.
        folder::empty(&stage)?;
        let staged = read(&self.project.path("index.html"))?.replacen("</head>", SCRIPT, 1);
        write(&stage.join("index.html"), staged.as_bytes())?;
        other::prerender(self.project, other::Of { seeds: Some(seeds), alone: false }, &stage)?
            .output()
            .context("cargo cannot be run")
    }

    /// The page of a folder of articles.
    fn page(&self, seeds: &Path) -> Result<String> {
        let output = self.build(seeds)?;
        if !output.status.success() {
            bail!("the build fails: {}", String::from_utf8_lossy(&output.stderr));
        }
        read(&self.path("stage").join("index.html"))
    }
}

fn articles(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = files(folder)?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    Ok(files)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.retain(|file| file.is_file());
    files.sort();
    Ok(files)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| path.display().to_string())
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).with_context(|| path.display().to_string())
}
