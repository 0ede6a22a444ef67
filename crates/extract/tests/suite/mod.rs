//! One test binary, a module a subject.

mod command;
mod crises;
mod decisions;
mod hostile;
mod invariants;
mod linear;
mod merged;
mod mutated;
mod readable;
mod seeds;
mod spans;
mod tolls;
mod written;
