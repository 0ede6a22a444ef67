//! JSON on standard output, a line a value, two spaces a level.

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::io::{self, BufWriter, Write};

/// How many bytes are written at a time.
const PIECE: usize = 1 << 16;

/// Prints a value, and ends the line.
///
/// # Errors
///
/// Where standard output cannot be written.
pub(super) fn print(value: &impl Serialize) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(PIECE, io::stdout().lock());
    write(&mut out, value)?;
    writeln!(out)?;
    out.flush()
}

fn write(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    Ok(value.serialize(&mut Serializer::with_formatter(out, Indented::default()))?)
}

/// Writes what `serde_json`'s own does; that one writes each level of a line's indent by itself.
#[derive(Default)]
struct Indented {
    depth: usize,
    /// Whether the list or object that was written last has anything in it.
    filled: bool,
}

/// The end of a line and the beginning of the next one.
const LINE: &[u8] = b",\n                                ";

impl Indented {
    fn open<W: ?Sized + Write>(&mut self, out: &mut W, mark: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.filled = false;
        out.write_all(mark)
    }

    fn close<W: ?Sized + Write>(&mut self, out: &mut W, mark: &[u8]) -> io::Result<()> {
        self.depth = self.depth.saturating_sub(1);
        if self.filled {
            self.line(out, true)?;
        }
        out.write_all(mark)
    }

    /// Begins a line, after a comma unless it is the first of a list or behind the last.
    fn line<W: ?Sized + Write>(&self, out: &mut W, bare: bool) -> io::Result<()> {
        let (from, end) = (usize::from(bare), 2 + 2 * self.depth);
        out.write_all(LINE.get(from..end.min(LINE.len())).unwrap_or_default())?;
        (LINE.len()..end).try_for_each(|_| out.write_all(b" "))
    }
}

impl Formatter for Indented {
    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.line(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.line(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn written(value: &Value) -> String {
        let mut out = Vec::new();
        write(&mut out, value).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn ok_it_is_what_serde_json_writes() {
        let value = json!({"a": [1, [], {}, {"b": null}], "c": [[["\n"]]], "d": {}});
        assert_eq!(written(&value), serde_json::to_string_pretty(&value).unwrap());
    }

    #[test]
    fn err_more_levels_than_a_line_is_prepared_for() {
        let deep = (0..40).fold(json!("end"), |inner, _| json!([inner]));
        assert_eq!(written(&deep), serde_json::to_string_pretty(&deep).unwrap());
    }
}
