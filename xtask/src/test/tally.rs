//! How many tests passed and failed.

use serde_json::Value;
use std::{fmt, ops::Add};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Tally {
    /// One check that passed.
    pub(crate) const PASSED: Tally = Tally { passed: 1, failed: 0 };

    /// What a line of `cargo test` says: `test result: ok. 3 passed; 0 failed; …`.
    pub(crate) fn of_cargo(line: &str) -> Option<Tally> {
        let counts = line.strip_prefix("test result: ")?.split_once(". ")?.1;
        let number = |word: &str| {
            counts.split("; ").find_map(|part| part.strip_suffix(word)).and_then(|number| number.parse().ok())
        };
        // An ignored test is one that could not fail.
        Some(Tally { passed: number(" passed")?, failed: number(" failed")? })
    }

    /// What Playwright's JSON report says. A test that was left out, or passed at a second try only, has not passed.
    pub(crate) fn of_playwright(report: &str) -> Option<Tally> {
        let report: Value = serde_json::from_str(report).ok()?;
        let count = |name: &str| report.get("stats")?.get(name)?.as_u64();
        let errors = report.get("errors")?.as_array()?.len() as u64;
        Some(Tally {
            passed: count("expected")?,
            failed: count("unexpected")? + count("flaky")? + count("skipped")? + errors,
        })
    }
}

impl Add for Tally {
    type Output = Tally;

    fn add(self, other: Tally) -> Tally {
        Tally { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_a_result_of_cargo() {
        let line = "test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        assert_eq!(Tally::of_cargo(line), Some(Tally { passed: 10, failed: 2 }));
    }

    #[test]
    fn err_a_line_that_is_no_result() {
        assert_eq!(Tally::of_cargo("running 10 tests"), None);
        assert_eq!(Tally::of_cargo("test result: ok."), None);
    }

    #[test]
    fn ok_left_out_and_flaky_tests_have_failed() {
        let report = r#"{"errors": [], "stats": {"expected": 5, "unexpected": 1, "flaky": 2, "skipped": 3}}"#;
        assert_eq!(Tally::of_playwright(report), Some(Tally { passed: 5, failed: 6 }));
    }

    #[test]
    fn ok_an_error_outside_of_tests_is_a_failure() {
        let report =
            r#"{"errors": [{}], "stats": {"expected": 0, "unexpected": 0, "flaky": 0, "skipped": 0}}"#;
        assert_eq!(Tally::of_playwright(report), Some(Tally { passed: 0, failed: 1 }));
    }

    #[test]
    fn err_a_report_that_is_none() {
        assert_eq!(Tally::of_playwright("{}"), None);
        assert_eq!(Tally::of_playwright(""), None);
    }
}
