//! Finishes what trunk has staged, before it becomes `dist/`: renders the page into its HTML, says of it what machines
//! read, draws the picture that links to it are shown with, joins the style sheets into one, and lists the files by
//! name for the embed loader. It writes only into the staging folder,
//! since whatever is generated within a watched one would start the next build.
//!
//! With `DATELINE_ALONE`, the page is to stand alone, with no other file beside it: it holds its lists whole, and names
//! no file that would not be there.

mod head;
mod linked_data;
mod page;
mod picture;
mod sheet;

use dateline_corpus::ArticleIx;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        #[expect(clippy::print_stderr, reason = "a command speaks to its user there")]
        Err(message) => {
            eprintln!("error: prerender: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let staging = folder("TRUNK_STAGING_DIR")?;
    let source = folder("TRUNK_SOURCE_DIR")?;
    let alone = env::var_os("DATELINE_ALONE").is_some();
    if alone {
        dateline::load_whole().map_err(|reason| reason.to_string())?;
    }

    let index = staging.join("index.html");
    let template = read(&index)?;
    let names = page::Names::of(&template)?;

    let sheet = sheet::join(&source.join("style"))? + &dateline::plain_drawing();
    let css = format!("style-{:016x}.css", sheet::hash(sheet.as_bytes()));
    write(&staging.join(&css), sheet.as_bytes())?;

    let corpus = format!("corpus-{:016x}.bin", sheet::hash(dateline::CORPUS));
    write(&staging.join(&corpus), dateline::CORPUS)?;

    let (title, description) = (dateline::title(), dateline::description());
    let picture = picture::draw(dateline::data())?;
    let preview = format!("preview-{:016x}.png", sheet::hash(&picture));
    write(&staging.join(&preview), &picture)?;

    // What long lists have beyond this page.
    let plain = dateline::plain::pages(dateline::data());
    let here = || format!("{}{preview}", names.base);
    let image = address().map_or_else(here, |address| head::beside(address, &preview));
    let shown = !alone || address().is_some();
    let about = head::About {
        title: &title,
        description: &description,
        address: address(),
        picture: (&image, [picture::WIDE, picture::HIGH], &description),
    };
    let data = &dateline::data().corpus;
    let events = dateline::plain::events_that_open(dateline::data());
    let articles: Vec<ArticleIx> = (0..data.articles.len() as u32).map(ArticleIx).collect();
    let described = linked_data::Page {
        title: &title,
        description: &description,
        address: address(),
        first: None,
        picture: shown.then_some([&image, &description]),
        events: &events,
        articles: &articles,
    };
    for page in &plain {
        let description = format!("{title}: {}", page.title);
        let address = address().map(|address| head::beside(address, &page.name));
        let (events, articles) = (page.events(), page.articles(dateline::data()));
        let about = head::About { title: &description, address: address.as_deref(), ..about };
        let first = crate::address().unwrap_or("./");
        let described = linked_data::Page {
            title: &description,
            address: address.as_deref(),
            first: Some(first),
            events: &events,
            articles: &articles,
            ..described
        };
        let html = page::plain(&page::Plain {
            base: &names.base,
            css: &css,
            title: &description,
            description: about.description,
            head: &about.tags(),
            body: &page.body(dateline::data(), &plain),
            end: &linked_data::script(data, &described),
        });
        write(&staging.join(&page.name), html.as_bytes())?;
    }
    let parts = page::Parts {
        base: &names.base,
        failed: dateline::not_loaded(),
        corpus: &corpus,
        title: &title,
        description: &description,
        head: &about.tags(),
        css: &css,
        app: &render(),
        end: &(dateline::plain::index(dateline::data(), &plain) + &linked_data::script(data, &described)),
    };
    write(&index, page::fill(&template, &parts)?.as_bytes())?;

    // What the embed loader has to fetch.
    let files = serde_json::json!({ "js": names.js, "wasm": names.wasm, "css": css, "corpus": corpus });
    write(&staging.join("assets.json"), format!("{files}\n").as_bytes())
}

/// Where the page will stand, where the manifest says so: what the build script read.
fn address() -> Option<&'static str> {
    Some(env!("DATELINE_ADDRESS")).filter(|address| !address.is_empty())
}

/// The page as the browser will take it over.
fn render() -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    owner.with(|| dateline::page().to_html())
}

fn folder(variable: &str) -> Result<PathBuf, String> {
    env::var_os(variable)
        .map(PathBuf::from)
        .ok_or_else(|| format!("{variable} is not set: `cargo xtask build` runs this, through trunk"))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|reason| format!("{}: {reason}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|reason| format!("{}: {reason}", path.display()))
}
