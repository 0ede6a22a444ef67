//! One test binary, a module a subject.

mod crises;
mod seeds;
mod spans;
