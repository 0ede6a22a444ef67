//! Cuts the page's program into what comes at once and what comes later.
//!
//! wasm_split marks the cuts in the page (`src/later.rs`) and makes them in what the linker has written, before
//! wasm-bindgen sees it. trunk knows nothing of that, so for a release build this program stands in front of
//! wasm-bindgen: trunk finds it under that name, it cuts, has wasm-bindgen do its work on the first piece, makes the
//! other pieces small, and writes into the generated JavaScript how they are fetched.

use crate::{
    project::Project,
    run::{output, run as run_command},
};
use anyhow::{Context, Result, bail};
use std::{
    env,
    ffi::{OsStr, OsString},
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};
use wasm_split_cli_support::{Options, transform};

/// How the names of the pieces that come later begin.
pub(crate) const PIECE: &str = "later-";

/// How a piece is fetched, in the script that is generated.
pub(crate) const FETCHED: &str = "fetch(new URL(file, import.meta.url), { integrity })";

/// The name that trunk calls this program by.
const NAME: &str = "wasm-bindgen";
/// Where the real one is told.
const REAL: &str = "DATELINE_WASM_BINDGEN";
/// The module that wasm_split thinks its loaders are in.
const LINK: &str = "./split.js";

/// Has `command`, which runs trunk, cut what it builds. `flags` are the compiler's other flags.
pub(crate) fn ask(project: &Project, command: &mut Command, flags: &str) -> Result<()> {
    let folder = project.tools().join("split");
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let own = env::current_exe().context("xtask's own path")?;
    let name = format!("{NAME}{}", env::consts::EXE_SUFFIX);
    let stand_in = folder.join(&name);
    fs::copy(&own, &stand_in).with_context(|| stand_in.display().to_string())?;

    let paths = command.get_envs().find(|(name, _)| *name == "PATH").and_then(|(_, value)| value);
    let paths: Vec<PathBuf> = paths.into_iter().flat_map(env::split_paths).collect();
    let real = paths.iter().map(|path| path.join(&name)).find(|path| path.is_file());
    let real = real.with_context(|| format!("{name} is not on the PATH"))?;
    let paths = env::join_paths([folder].into_iter().chain(paths)).context("PATH")?;
    // Where the linker has moved everything is what the cuts are made by.
    let flags = format!("{flags} --cfg split -Clink-args=--emit-relocs");
    command
        .env("PATH", paths)
        .env(REAL, real)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.trim_start());
    Ok(())
}

/// Puts the pieces beside the program in `dist/`.
pub(crate) fn publish(project: &Project) -> Result<()> {
    let dist = project.path("dist");
    for piece in pieces(&project.path("target/wasm-bindgen/release"))? {
        let name = piece.file_name().context("a piece without a name")?;
        fs::copy(&piece, dist.join(name)).with_context(|| piece.display().to_string())?;
    }
    Ok(())
}

/// The pieces in a folder.
fn pieces(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.retain(|path| path.file_name().and_then(OsStr::to_str).is_some_and(|name| name.starts_with(PIECE)));
    Ok(paths)
}

/// Whether this program was called as wasm-bindgen.
pub(crate) fn stands_in() -> bool {
    let name = env::args_os().next().map(PathBuf::from);
    name.as_deref().and_then(Path::file_stem) == Some(OsStr::new(NAME)) && env::var_os(REAL).is_some()
}

/// Does what wasm-bindgen was called for.
pub(crate) fn run() -> ExitCode {
    match bind(env::args_os().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: splitting the page's program: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn bind(arguments: Vec<OsString>) -> Result<()> {
    let real = env::var_os(REAL).with_context(|| format!("{REAL} is not set"))?;
    let words = || arguments.iter().filter_map(|argument| argument.to_str());
    let option = |name: &str| words().find_map(|word| word.strip_prefix(name));
    let (Some(out), Some(name), Some(wasm)) =
        (option("--out-dir="), option("--out-name="), words().find(|word| word.ends_with(".wasm")))
    else {
        return run_command(Command::new(real).args(&arguments));
    };

    let out = Path::new(out);
    for piece in pieces(out)? {
        fs::remove_file(&piece).with_context(|| piece.display().to_string())?;
    }
    let cut = cut(Path::new(wasm), &out.join("split"))?;
    let arguments = arguments.iter().map(|argument| match argument {
        same if same == wasm => cut.main.as_os_str(),
        other => other,
    });
    // The pieces find functions by the linker's table.
    run_command(Command::new(real).args(arguments).arg("--keep-lld-exports"))?;

    let script = out.join(format!("{name}.js"));
    let text = fs::read_to_string(&script).with_context(|| script.display().to_string())?;
    let mut loaders = Vec::new();
    for (split, files) in &cut.splits {
        let files = files.iter().map(|file| small(file, out)).collect::<Result<Vec<_>>>()?;
        loaders.push((split.as_str(), files));
    }
    fs::write(&script, with_loaders(&text, &loaders)?).with_context(|| script.display().to_string())
}

/// A program in pieces.
struct Cut {
    /// What comes at once.
    main: PathBuf,
    /// What each function that is marked needs besides.
    splits: Vec<(String, Vec<PathBuf>)>,
}

fn cut(wasm: &Path, folder: &Path) -> Result<Cut> {
    let bytes = fs::read(wasm).with_context(|| wasm.display().to_string())?;
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    let main = folder.join(wasm.file_name().unwrap_or(OsStr::new("main.wasm")));
    let mut options = Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LINK;
    let done = transform(options).map_err(|reason| anyhow::anyhow!("{reason:#}"))?;
    let files =
        |names: Vec<String>| names.into_iter().map(|name| folder.join(name).with_extension("wasm")).collect();
    let mut splits: Vec<_> =
        done.prefetch_map.into_iter().map(|(split, names)| (split, files(names))).collect();
    // In whatever order they come: same program, same files.
    splits.sort();
    Ok(Cut { main, splits })
}

/// Makes a piece small, as trunk does the first one, and gives it a name by what is in it.
fn small(piece: &Path, out: &Path) -> Result<String> {
    let done = piece.with_extension("small.wasm");
    // Those that the compiler's own pieces may use.
    let features = ["bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "sign-ext"];
    let features = features.map(|feature| format!("--enable-{feature}"));
    output(
        Command::new("wasm-opt")
            .args(["-Oz", "--converge", "--low-memory-unused", "--enable-reference-types", "--strip-debug"])
            .args(features)
            .args([piece, Path::new("-o"), &done]),
    )?;
    let bytes = fs::read(&done).with_context(|| done.display().to_string())?;
    let name = format!("{PIECE}{:016x}.wasm", dateline_corpus::id::hash([bytes.as_slice()]));
    let path = out.join(&name);
    fs::write(&path, bytes).with_context(|| path.display().to_string())?;
    Ok(name)
}

/// The JavaScript that wasm-bindgen wrote, with the loaders in the place of the module that they were to come from.
fn with_loaders(script: &str, splits: &[(&str, Vec<String>)]) -> Result<String> {
    let mut lines: Vec<&str> = script.lines().collect();
    // It writes one import, and one entry of it, for each loader.
    let import = lines.iter().rfind(|line| line.starts_with("import ") && line.contains(LINK));
    let Some(name) = import.and_then(|line| line.split_whitespace().nth(3)) else {
        bail!("wasm-bindgen no longer imports {LINK}");
    };
    let entry = format!(": {name},");
    lines.retain(|line| !line.contains(LINK) || line.ends_with(&entry));
    let files = splits
        .iter()
        .map(|(split, files)| format!("__wasm_split_load_{split}: pieces({}),", serde_json::json!(files)))
        .collect::<String>();
    let loaders = format!("{}\nconst {name} = {{ {files} }};\n", include_str!("split.js").trim_end());
    Ok(lines.join("\n") + "\n" + &loaders)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = r#"import * as import1 from "./split.js"
import * as import2 from "./split.js"

let wasm;
        "./split.js": import1,
        "./split.js": import2,
export { init };
"#;

    #[test]
    fn ok_the_loaders_take_the_place_of_their_module() {
        let splits = [("later", vec!["later-1.wasm".to_owned()])];
        let script = with_loaders(SCRIPT, &splits).unwrap();
        assert_eq!(script.matches("./split.js").count(), 1, "{script}");
        assert!(script.contains("\"./split.js\": import2,\n"), "{script}");
        assert!(
            script.ends_with("const import2 = { __wasm_split_load_later: pieces([\"later-1.wasm\"]), };\n")
        );
    }

    #[test]
    fn ok_pieces_are_fetched_in_the_way_that_others_look_for() {
        assert!(include_str!("split.js").contains(FETCHED));
    }

    #[test]
    fn err_a_script_that_imports_no_loaders() {
        assert!(with_loaders("let wasm;\n", &[]).is_err());
    }
}
