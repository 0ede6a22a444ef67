//! What the extractor has to say about its input.

use std::fmt;

/// One remark: where, what, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The file it is about, as it was named to the reader; empty where it is about all of them.
    pub file: String,
    /// The line, from 1, where one can be pointed at.
    pub line: Option<u32>,
    /// The column in characters, from 1, where one can be pointed at.
    pub column: Option<u32>,
    /// What is wrong or was guessed.
    pub message: String,
    /// What to do, where something can be done.
    pub help: Option<String>,
}

/// How bad a remark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing can be made of the input.
    Error,
    /// Something is likely wrong with it.
    Warning,
    /// Something was worked out that the input does not say.
    Note,
}

impl Severity {
    /// The severity's name for a reader.
    pub fn key(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

impl Diagnostic {
    /// A remark about a file, without a place in it.
    pub fn new(severity: Severity, file: &str, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            severity,
            file: file.to_owned(),
            line: None,
            column: None,
            message: message.into(),
            help: None,
        }
    }

    /// An error about a file.
    pub fn error(file: &str, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Severity::Error, file, message)
    }

    /// A warning about a file.
    pub fn warning(file: &str, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Severity::Warning, file, message)
    }

    /// A note about a file.
    pub fn note(file: &str, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Severity::Note, file, message)
    }

    /// The same at the line and column of a byte of the file's content.
    #[must_use]
    pub fn at(mut self, content: &[u8], byte: usize) -> Diagnostic {
        let before = content.get(..byte.min(content.len())).unwrap_or_default();
        let line_start = memchr::memrchr(b'\n', before).map_or(0, |newline| newline + 1);
        let lines = memchr::memchr_iter(b'\n', before).count();
        let column = String::from_utf8_lossy(before.get(line_start..).unwrap_or_default()).chars().count();
        self.line = u32::try_from(lines + 1).ok();
        self.column = u32::try_from(column + 1).ok();
        self
    }

    /// The same with what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Diagnostic {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for Diagnostic {
    /// Writes `file:line:column: severity: message (help)`, without what is not known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.file.is_empty() {
            write!(f, "{}:", self.file)?;
            for place in [self.line, self.column].into_iter().flatten() {
                write!(f, "{place}:")?;
            }
            write!(f, " ")?;
        }
        write!(f, "{}: {}", self.severity.key(), self.message)?;
        match &self.help {
            Some(help) => write!(f, " ({help})"),
            None => Ok(()),
        }
    }
}
