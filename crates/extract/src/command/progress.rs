//! How far a long run has come, on a line of the terminal that goes when it is done.

use std::{
    io::{self, IsTerminal, Write},
    sync::atomic::{AtomicU64, AtomicUsize, Ordering},
    time::{Duration, Instant},
};

/// What is done sooner than this shows nothing.
const LONG: Duration = Duration::from_millis(700);
/// How often the line changes.
const OFTEN: Duration = Duration::from_millis(100);

/// One stage of a run; several threads may step it.
pub(crate) struct Progress {
    /// What is being done: "reading".
    doing: &'static str,
    /// How many there are, where that is known.
    all: Option<usize>,
    done: AtomicUsize,
    started: Instant,
    /// When the line was last written, in milliseconds from the start; 0 before.
    written: AtomicU64,
    shown: bool,
}

impl Progress {
    /// A stage that is shown where standard error is a terminal.
    pub(crate) fn new(doing: &'static str, all: Option<usize>) -> Progress {
        let shown = io::stderr().is_terminal();
        let (done, written) = (AtomicUsize::new(0), AtomicU64::new(0));
        Progress { doing, all, done, started: Instant::now(), written, shown }
    }

    /// One that is never shown.
    #[cfg(test)]
    pub(crate) fn hidden() -> Progress {
        let mut progress = Progress::new("", None);
        progress.shown = false;
        progress
    }

    /// One more article is done.
    pub(crate) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if !self.shown {
            return;
        }
        let passed = self.started.elapsed();
        let last = self.written.load(Ordering::Relaxed);
        let now = passed.as_millis() as u64;
        let due = passed >= LONG && now >= last + OFTEN.as_millis() as u64;
        // Of several threads one writes.
        let mine = || self.written.compare_exchange(last, now, Ordering::Relaxed, Ordering::Relaxed).is_ok();
        if due && mine() {
            // Where standard error is closed there is nobody to tell.
            let _ = write!(io::stderr().lock(), "\r{}\x1b[K", line(self.doing, done, self.all));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.written.load(Ordering::Relaxed) > 0 {
            let _ = write!(io::stderr().lock(), "\r\x1b[K");
        }
    }
}

/// "reading 120 of 10000 articles, 1 %".
fn line(doing: &str, done: usize, all: Option<usize>) -> String {
    match all {
        Some(all) => {
            let done = done.min(all);
            format!("{doing} {done} of {all} articles, {} %", done * 100 / all.max(1))
        }
        None => format!("{doing} {done} articles"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_how_far_it_has_come() {
        assert_eq!(line("reading", 120, Some(1000)), "reading 120 of 1000 articles, 12 %");
        assert_eq!(line("reading", 7, None), "reading 7 articles");
    }

    #[test]
    fn err_no_more_than_all() {
        assert_eq!(line("reading", 9, Some(8)), "reading 8 of 8 articles, 100 %");
        assert_eq!(line("reading", 0, Some(0)), "reading 0 of 0 articles, 0 %");
    }
}
