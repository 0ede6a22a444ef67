//! Names by what is in a file, so that it may be cached for good, and integrity, so that nothing else is taken for it.

use anyhow::{Context, Result, ensure};

/// What a file holds, in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Digest {
    /// The file, from the folder on.
    pub(crate) name: String,
    /// Its SHA-384 in base64, as subresource integrity writes it.
    pub(crate) sha384: String,
}

impl Digest {
    fn integrity(&self) -> String {
        format!("sha384-{}", self.sha384)
    }

    /// The beginning of the digest, fit for a name.
    fn short(&self) -> String {
        self.sha384.chars().filter(char::is_ascii_alphanumeric).take(16).collect()
    }
}

/// Files with the names that they get.
pub(crate) type Renamed<'a> = Vec<(&'a Digest, String)>;

/// The program's files and `others`, each with a name by what is in it: `dateline-page-….js`, `boot-….js`.
pub(crate) fn by_content<'a>(digests: &'a [Digest], others: &[&str]) -> Renamed<'a> {
    let named = |file: &'a Digest| {
        let (stem, ending) = file.name.rsplit_once('.')?;
        let stem = match stem {
            program if program.starts_with("dateline-page-") => "dateline-page",
            other if others.contains(&file.name.as_str()) => other,
            _ => return None,
        };
        Some((file, format!("{stem}-{}.{ending}", file.short())))
    };
    digests.iter().filter_map(named).collect()
}

/// The program's script, with each piece's integrity behind its name: `"later-….wasm#sha384-…"`.
pub(crate) fn with_integrity_of_pieces(script: &str, digests: &[Digest]) -> Result<String> {
    let mut text = script.to_owned();
    for piece in digests.iter().filter(|file| file.name.starts_with(crate::split::PIECE)) {
        let quoted = format!("\"{}\"", piece.name);
        ensure!(text.contains(&quoted), "it does not name {}", piece.name);
        text = text.replace(&quoted, &format!("\"{}#{}\"", piece.name, piece.integrity()));
    }
    Ok(text)
}

/// The page, with the files' new names and what they must hold.
///
/// # Errors
///
/// Where the page does not name a file that it should.
pub(crate) fn in_page(html: &str, renamed: &Renamed, digests: &[Digest]) -> Result<String> {
    let (head, body) = html.split_once("</head>").context("the page has no </head>")?;
    let mut head = head.to_owned();
    for (file, to) in renamed {
        let whole = |name: &str| format!("{name}\"");
        ensure!(head.contains(&whole(&file.name)), "its head does not name {}", file.name);
        head = head.replace(&whole(&file.name), &whole(to));
    }
    let holds = |name: &str| {
        let renamed = renamed.iter().find(|(_, to)| to == name).map(|(file, _)| *file);
        renamed.or_else(|| digests.iter().find(|file| file.name == name)).map(Digest::integrity)
    };
    let tags = head.split_inclusive('>').map(|tag| with_integrity(tag, &holds));
    Ok(tags.collect::<String>() + "</head>" + body)
}

/// A tag with the integrity of what it loads, and of what its script will.
fn with_integrity(tag: &str, holds: &impl Fn(&str) -> Option<String>) -> String {
    let value = |name: &str| {
        let start = format!(" {name}=\"");
        let (_, rest) = tag.split_once(&start)?;
        let (value, _) = rest.split_once('"')?;
        holds(value.rsplit('/').next().unwrap_or(value))
    };
    let mut add = String::new();
    let is_loaded =
        tag.contains("<script") || ["stylesheet", "modulepreload"].iter().any(|rel| tag.contains(rel));
    if let Some(integrity) = value("href").or_else(|| value("src")).filter(|_| is_loaded) {
        add.push_str(&format!(" integrity=\"{integrity}\""));
    }
    for later in ["wasm", "corpus"] {
        if let Some(integrity) = value(&format!("data-{later}")) {
            add.push_str(&format!(" data-{later}-integrity=\"{integrity}\""));
        }
    }
    match tag.strip_suffix('>') {
        Some(open) if !add.is_empty() => format!("{open}{add}>"),
        _ => tag.to_owned(),
    }
}

/// The list of files that the embed loader reads: the new names, and what each must hold.
pub(crate) fn in_list(json: &str, renamed: &Renamed, digests: &[Digest]) -> Result<String> {
    let mut list: serde_json::Map<String, serde_json::Value> = serde_json::from_str(json)?;
    let export = renamed.iter().find(|(file, _)| file.name == "export.js").map(|(_, to)| to.clone());
    let mut integrity = serde_json::Map::new();
    for (kind, name) in &mut list {
        let Some(old) = name.as_str() else { continue };
        let file =
            digests.iter().find(|file| file.name == old).with_context(|| format!("there is no {old}"))?;
        integrity.insert(kind.clone(), file.integrity().into());
        if let Some((_, to)) = renamed.iter().find(|(renamed, _)| renamed.name == old) {
            *name = to.clone().into();
        }
    }
    list.insert("export".to_owned(), export.context("there is no export.js")?.into());
    list.insert("integrity".to_owned(), integrity.into());
    Ok(serde_json::to_string(&list)? + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digests() -> Vec<Digest> {
        let of = |(name, sha384): (&str, &str)| Digest { name: name.to_owned(), sha384: sha384.to_owned() };
        [
            ("boot.js", "AA/A+bbb"),
            ("corpus-0.bin", "CC"),
            ("dateline-page-0.js", "DD"),
            ("dateline-page-0_bg.wasm", "EE"),
            ("export.js", "FF"),
            ("index.html", "GG"),
            ("later-1.wasm", "HH"),
            ("style-0.css", "II"),
        ]
        .map(of)
        .to_vec()
    }

    const PAGE: &str = "<link rel=\"stylesheet\" href=\"./style-0.css\"><link rel=\"icon\" href=\"./icon.svg\">\
        <script src=\"./boot.js\" data-js=\"./dateline-page-0.js\" data-wasm=\"./dateline-page-0_bg.wasm\" \
        data-corpus=\"./corpus-0.bin\" data-export=\"./export.js\"></script>\
        <link rel=\"modulepreload\" href=\"./dateline-page-0.js\"></head><p>boot.js\"</p>";

    #[test]
    fn ok_the_program_and_its_scripts_are_named_by_what_is_in_them() {
        let digests = digests();
        let renamed = by_content(&digests, &["boot.js", "export.js"]);
        let names: Vec<&str> = renamed.iter().map(|(_, to)| to.as_str()).collect();
        assert_eq!(names, ["boot-AAAbbb.js", "dateline-page-DD.js", "dateline-page-EE.wasm", "export-FF.js"]);
    }

    #[test]
    fn ok_the_page_names_them_and_says_what_they_hold() {
        let digests = digests();
        let page = in_page(PAGE, &by_content(&digests, &["boot.js", "export.js"]), &digests).unwrap();
        assert_eq!(
            page,
            "<link rel=\"stylesheet\" href=\"./style-0.css\" integrity=\"sha384-II\"><link rel=\"icon\" href=\"./icon.svg\">\
            <script src=\"./boot-AAAbbb.js\" data-js=\"./dateline-page-DD.js\" data-wasm=\"./dateline-page-EE.wasm\" \
            data-corpus=\"./corpus-0.bin\" data-export=\"./export-FF.js\" integrity=\"sha384-AA/A+bbb\" \
            data-wasm-integrity=\"sha384-EE\" data-corpus-integrity=\"sha384-CC\"></script>\
            <link rel=\"modulepreload\" href=\"./dateline-page-DD.js\" integrity=\"sha384-DD\"></head><p>boot.js\"</p>"
        );
    }

    #[test]
    fn ok_a_plain_page_says_what_its_style_sheet_holds() {
        let page = "<link rel=\"stylesheet\" href=\"./style-0.css\"></head><p>x</p>";
        let with = "<link rel=\"stylesheet\" href=\"./style-0.css\" integrity=\"sha384-II\"></head><p>x</p>";
        assert_eq!(in_page(page, &Vec::new(), &digests()).unwrap(), with);
    }

    #[test]
    fn err_a_page_that_does_not_name_the_program() {
        let digests = digests();
        assert!(in_page("</head>", &by_content(&digests, &["boot.js"]), &digests).is_err());
    }

    #[test]
    fn ok_a_piece_has_its_integrity_behind_its_name() {
        let text = with_integrity_of_pieces("p([\"later-1.wasm\"])", &digests()).unwrap();
        assert_eq!(text, "p([\"later-1.wasm#sha384-HH\"])");
        assert!(with_integrity_of_pieces("p([])", &digests()).is_err());
    }

    #[test]
    fn ok_the_list_has_new_names_and_what_they_hold() {
        let digests = digests();
        let renamed = by_content(&digests, &["boot.js", "export.js"]);
        let list =
            in_list("{\"js\":\"dateline-page-0.js\",\"css\":\"style-0.css\"}", &renamed, &digests).unwrap();
        let list: serde_json::Value = serde_json::from_str(&list).unwrap();
        assert_eq!(list["js"], "dateline-page-DD.js");
        assert_eq!(list["export"], "export-FF.js");
        assert_eq!(list["integrity"]["css"], "sha384-II");
    }
}
