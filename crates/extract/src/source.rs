//! Bytes as text.

use crate::diagnostic::Diagnostic;

/// The longest text that is read as one article, in bytes: hundreds of books.
pub const LONGEST: u64 = 64 << 20;

/// Whether a text of so many bytes can be an article.
///
/// # Errors
///
/// Where it is too long: what the limit is and what to do.
pub(crate) fn fits(file: &str, bytes: u64) -> Result<(), Diagnostic> {
    if bytes <= LONGEST {
        return Ok(());
    }
    let mib = |bytes: u64| bytes.div_ceil(1 << 20);
    let message =
        format!("the article is {} MiB long, and at most {} MiB are read as one", mib(bytes), mib(LONGEST));
    Err(Diagnostic::error(file, message).help("put each article into a file of its own"))
}

/// The text of one article, as it was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The file's name; its stem is the article's id.
    pub file: String,
    /// The bytes of the file, which are UTF-8.
    pub text: String,
}

impl Source {
    /// Takes a file's content as an article's text.
    ///
    /// # Errors
    ///
    /// Where it is not UTF-8, holds NUL bytes, has no word in it or is longer than [`LONGEST`]: one error with file, line and what to do.
    pub fn from_bytes(file: &str, bytes: Vec<u8>) -> Result<Source, Diagnostic> {
        if let Some(nul) = memchr::memchr(0, &bytes) {
            return Err(Diagnostic::error(file, "this is not text: it holds a NUL byte")
                .at(&bytes, nul)
                .help("save the article as plain text in UTF-8, or move the file out of the folder"));
        }
        let text = String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            let byte = error.as_bytes().get(at).copied().unwrap_or_default();
            Diagnostic::error(
                file,
                format!("this is not UTF-8: byte 0x{byte:02x} stands where no letter can"),
            )
            .at(error.as_bytes(), at)
            .help("save the file again in UTF-8")
        })?;
        fits(file, text.len() as u64)?;
        if !text.contains(char::is_alphanumeric) {
            return Err(Diagnostic::error(file, "the article is empty")
                .help("fill the file with the article's text, or move it out of the folder"));
        }
        Ok(Source { file: file.to_owned(), text })
    }

    /// The article's id: the file's name without its folder and extension.
    pub fn id(&self) -> &str {
        let name = self.file.rsplit('/').next().unwrap_or(&self.file);
        name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(bytes: &[u8]) -> String {
        Source::from_bytes("a.txt", bytes.to_vec()).unwrap_err().to_string()
    }

    #[test]
    fn ok_utf8_is_text() {
        let source = Source::from_bytes("north/a.b.txt", "Räven\n".into()).unwrap();
        assert_eq!((source.id(), source.text.as_str()), ("a.b", "Räven\n"));
    }

    #[test]
    fn err_what_is_no_text_says_where() {
        assert_eq!(
            error(b"One\nTw\xffo"),
            "a.txt:2:3: error: this is not UTF-8: byte 0xff stands where no letter can (save the file again in UTF-8)"
        );
        assert!(error(b"PK\0\x01").starts_with("a.txt:1:3: error: this is not text"));
        assert!(error(b" \n ").starts_with("a.txt: error: the article is empty"));
        assert!(error(b"").starts_with("a.txt: error: the article is empty"));
    }

    #[test]
    fn ok_the_longest_article() {
        assert_eq!(fits("a.txt", LONGEST), Ok(()));
    }

    #[test]
    fn err_longer_articles_say_how_long_they_may_be() {
        assert_eq!(
            fits("a.txt", LONGEST + 1).unwrap_err().to_string(),
            "a.txt: error: the article is 65 MiB long, and at most 64 MiB are read as one (put each article into a file of its own)"
        );
    }
}
