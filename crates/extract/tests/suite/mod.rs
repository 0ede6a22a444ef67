//! One test binary, a module a subject.

mod seeds;
mod spans;
