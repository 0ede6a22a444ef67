//! Standard input, a line at a time.

use super::Failure;
use dateline_extract::{Diagnostic, source};
use std::io::{self, BufRead, Read};

/// The longest line that is read, in bytes: the longest article with each of its bytes escaped.
const LONGEST: u64 = 6 * source::LONGEST;

/// Calls `with` with each line that is not empty and its number, from 1.
///
/// # Errors
///
/// What `with` gives, and a line that cannot be read, is no UTF-8 or too long.
pub(crate) fn each(mut with: impl FnMut(u32, &str) -> Result<(), Failure>) -> Result<(), Failure> {
    let mut input = io::stdin().lock();
    let mut bytes = Vec::new();
    for number in 1.. {
        bytes.clear();
        let read = input.by_ref().take(LONGEST).read_until(b'\n', &mut bytes);
        match read.map_err(|error| wrong(number, said(format!("it cannot be read: {error}"))))? {
            0 => break,
            read if read as u64 == LONGEST && !bytes.ends_with(b"\n") => {
                let too_long = said(format!("the line is longer than {} MiB", LONGEST >> 20));
                return Err(wrong(number, too_long.help("write one article a line")));
            }
            _ => {}
        }
        let line = text(&bytes).map_err(|error| wrong(number, error))?;
        let line = line.strip_prefix('\u{feff}').filter(|_| number == 1).unwrap_or(line);
        if !line.trim().is_empty() {
            with(number, line)?;
        }
    }
    Ok(())
}

/// What is wrong with a line.
pub(crate) fn wrong(number: u32, error: Diagnostic) -> Failure {
    Failure::Input(vec![Diagnostic { file: "standard input".to_owned(), line: Some(number), ..error }])
}

fn said(message: String) -> Diagnostic {
    Diagnostic::error("", message)
}

fn text(bytes: &[u8]) -> Result<&str, Diagnostic> {
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let byte = bytes.get(at).copied().unwrap_or_default();
        said(format!("this is not UTF-8: byte 0x{byte:02x} stands where no letter can"))
            .at(bytes, at)
            .help("write it in UTF-8, one JSON object a line")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_utf8() {
        assert_eq!(text("{\"id\": \"é\"}".as_bytes()), Ok("{\"id\": \"é\"}"));
    }

    #[test]
    fn err_other_bytes_say_where() {
        let error = text(b"{\"id\": \"\xe9\"}").unwrap_err();
        assert_eq!(error.column, Some(9));
        assert!(error.message.contains("0xe9") && error.help.is_some());
    }
}
