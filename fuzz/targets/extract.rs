//! Texts as the articles of one corpus; a form feed parts them.

#![no_main]

#[allow(dead_code, reason = "each target holds its own")]
#[path = "../../crates/extract/tests/suite/invariants.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let texts: Vec<&str> = text.split('\u{c}').take(3).collect();
    invariants::extraction(&texts);
    invariants::line(text);
});
