//! The style sheets as one file: `style/main.css` names the others in order, one `@import url("…");` a line, and
//! each is put where it is named. A browser that loads `main.css` as it is sees the same.

use std::{fs, path::Path};

/// The sheets of a folder as one, without comments and indentation.
///
/// # Errors
///
/// Where a file cannot be read, or one of the folder is never imported.
pub(crate) fn join(folder: &Path) -> Result<String, String> {
    let main = read(&folder.join("main.css"))?;
    let mut joined = String::new();
    let mut imported = vec!["main.css".to_owned()];
    for line in main.lines() {
        match import(line) {
            Some(name) => {
                joined.push_str(&read(&folder.join(name))?);
                imported.push(name.to_owned());
            }
            None => joined.push_str(line),
        }
        joined.push('\n');
    }
    let entries = fs::read_dir(folder).map_err(|reason| format!("{}: {reason}", folder.display()))?;
    for entry in entries {
        let name = entry.map_err(|reason| format!("{}: {reason}", folder.display()))?.file_name();
        let name = name.to_string_lossy();
        if name.ends_with(".css") && !imported.iter().any(|imported| *imported == name) {
            return Err(format!("{}: main.css does not import it", folder.join(&*name).display()));
        }
    }
    Ok(squeeze(&joined))
}

/// The file that a line imports.
fn import(line: &str) -> Option<&str> {
    line.trim().strip_prefix("@import url(\"")?.strip_suffix("\");")
}

/// CSS without comments, and with white space only where it may matter.
fn squeeze(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut chars = css.chars().peekable();
    // Whether white space stands between what is written and what comes.
    let mut space = false;
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'*') => {
                chars.next();
                let mut last = ' ';
                for c in chars.by_ref() {
                    if last == '*' && c == '/' {
                        break;
                    }
                    last = c;
                }
                space = true;
            }
            c if c.is_ascii_whitespace() => space = true,
            c => {
                let tight = |c: char| matches!(c, '{' | '}' | ';' | ',');
                if std::mem::take(&mut space) && !tight(c) && !out.ends_with(tight) && !out.is_empty() {
                    out.push(' ');
                }
                if c == '}' && out.ends_with(';') {
                    out.pop();
                }
                out.push(c);
                if c == '"' || c == '\'' {
                    let mut escaped = false;
                    for inner in chars.by_ref() {
                        out.push(inner);
                        if inner == c && !escaped {
                            break;
                        }
                        escaped = inner == '\\' && !escaped;
                    }
                }
            }
        }
    }
    out.push('\n');
    out
}

/// FNV-1a of 64 bits: a name for what the file holds, so that caches never show an old one.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|reason| format!("{}: {reason}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_comments_and_indentation_go() {
        let css = "/* a */\n.a > .b,\n.c :hover {\n  margin: 0 1px; /* b */\n  color: red;\n}\n\n@media (min-width: 10px) {\n  a { b: c; }\n}\n";
        assert_eq!(
            squeeze(css),
            ".a > .b,.c :hover{margin: 0 1px;color: red}@media (min-width: 10px){a{b: c}}\n"
        );
    }

    #[test]
    fn ok_what_is_quoted_stays() {
        let css = "a::before { content: \" /* { ; \\\" } \"; }";
        assert_eq!(squeeze(css), "a::before{content: \" /* { ; \\\" } \"}\n");
    }

    #[test]
    fn ok_white_space_that_means_something_stays() {
        assert_eq!(squeeze("a :is(b)  c{x:calc(1px + 2px)}"), "a :is(b) c{x:calc(1px + 2px)}\n");
    }

    #[test]
    fn ok_an_import_is_its_file() {
        assert_eq!(import("@import url(\"tokens.css\");"), Some("tokens.css"));
        assert_eq!(import(".a { color: red; }"), None);
    }

    #[test]
    fn ok_the_hash_is_that_of_its_definition() {
        // The test vectors of FNV's authors.
        assert_eq!(hash(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash(b"a"), 0xaf63_dc4c_8601_ec8c);
    }
}
