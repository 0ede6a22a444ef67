//! Who says what in a text.

#![no_main]

#[allow(dead_code, reason = "each target holds its own")]
#[path = "../../crates/extract/tests/suite/invariants.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|text: &str| {
    invariants::attributions(text);
});
