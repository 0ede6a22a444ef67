//! Sets up, serves, builds, tests and measures Dateline.

fn main() {}
