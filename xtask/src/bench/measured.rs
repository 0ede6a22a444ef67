//! What a run of a program costs.

use crate::run::show;
use anyhow::{Context, Result, bail};
use std::{
    fs,
    io::Read,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// What one run cost.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measured {
    /// Seconds of a core, the system's included; the time that passed where the system does not say.
    pub(super) seconds: f64,
    /// The most memory it held, in bytes; nothing where the system does not say.
    pub(super) memory: Option<u64>,
    /// How much it printed, in bytes.
    pub(super) printed: u64,
}

/// Ticks a second in Linux's `/proc`, whatever its kernel's own.
const TICKS: f64 = 100.0;
/// How often memory is looked at.
const LOOK: Duration = Duration::from_millis(10);

/// Runs a program to its end and throws away what it prints.
///
/// # Errors
///
/// Where it cannot be started or fails.
pub(super) fn run(command: &mut Command) -> Result<Measured> {
    let shown = show(command);
    let started = Instant::now();
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("`{shown}` cannot be run"))?;
    let status = format!("/proc/{}/status", child.id());
    let stat = format!("/proc/{}/stat", child.id());
    let (mut printed, mut memory) = (0, None);
    if let Some(mut stdout) = child.stdout.take() {
        let mut piece = vec![0; 1 << 16];
        let mut looked = started;
        loop {
            let read = stdout.read(&mut piece).with_context(|| format!("reading what `{shown}` prints"))?;
            if read == 0 {
                break;
            }
            printed += read as u64;
            if memory.is_none() || looked.elapsed() > LOOK {
                memory = fs::read_to_string(&status).ok().and_then(|text| peak(&text)).or(memory);
                looked = Instant::now();
            }
        }
    }
    // It has closed its output, but stays in the list of processes until it is waited for: all it cost is known.
    let worked = fs::read_to_string(&stat).ok().and_then(|text| ticks(&text));
    if !child.wait().with_context(|| format!("waiting for `{shown}`"))?.success() {
        bail!("`{shown}` failed");
    }
    let seconds = worked.map_or(started.elapsed().as_secs_f64(), |ticks| ticks as f64 / TICKS);
    Ok(Measured { seconds, memory, printed })
}

/// The most memory so far: `VmHWM:     1234 kB`.
fn peak(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

/// The ticks of user and system: the 14th and 15th fields, counted past the name, which may have spaces.
fn ticks(stat: &str) -> Option<u64> {
    let mut fields = stat.rsplit_once(") ")?.1.split(' ').skip(11);
    let mut next = || fields.next()?.parse::<u64>().ok();
    Some(next()? + next()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_what_linux_says_of_a_process() {
        assert_eq!(peak("Name:\tx\nVmHWM:\t    1234 kB\n"), Some(1_263_616));
        let stat = "7 (a ) b) S 1 7 7 0 -1 4194560 103 0 0 0 25 7 0 0 20 0 1 0 5";
        assert_eq!(ticks(stat), Some(32));
    }

    #[test]
    fn err_what_is_none_of_it() {
        assert_eq!((peak("VmHWM: many"), ticks("7 (x)")), (None, None));
    }
}
