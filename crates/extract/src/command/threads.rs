//! Work on many articles, spread over the cores; the results stand in the order of the articles.

use super::progress::Progress;
use std::{
    num::NonZeroUsize,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

/// How many threads to work with, where `asked` does not say: as many as there are cores.
pub(crate) fn count(asked: Option<NonZeroUsize>) -> usize {
    asked.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get)
}

/// Calls `with` with each item and its place. A thread takes the next item when it is done with one, so that a long one
/// holds up nobody.
pub(crate) fn each<'i, T: Sync, R: Send>(
    threads: usize,
    items: &'i [T],
    progress: &Progress,
    with: impl Fn(usize, &'i T) -> R + Sync,
) -> Vec<R> {
    let one = |place: usize| {
        let result = with(place, items.get(place)?);
        progress.step();
        Some(result)
    };
    let threads = threads.min(items.len());
    if threads <= 1 {
        return (0..items.len()).filter_map(one).collect();
    }
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            match one(place) {
                Some(result) => done.push((place, result)),
                None => return done,
            }
        }
    };
    let mut all: Vec<(usize, R)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        // A thread that panicked has said so; the command ends as if it had done so itself.
        let finished = workers.into_iter().map(|worker| worker.join());
        finished.flat_map(|done| done.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    all.sort_unstable_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_results_stand_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..1000).collect();
        let twice = |threads| each(threads, &items, &Progress::hidden(), |place, item| place + item);
        assert_eq!(twice(1), twice(4));
        assert_eq!(twice(4).last(), Some(&1998));
    }

    #[test]
    fn err_no_items_have_no_results() {
        assert!(each(4, &[] as &[u8], &Progress::hidden(), |_, _| ()).is_empty());
    }
}
