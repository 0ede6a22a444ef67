//! One test binary, a module a subject.

mod crises;
mod hostile;
mod readable;
mod seeds;
mod spans;
mod written;
