//! Which portion of a long list is drawn: the newest events, the beginning of other lists, or what lies around a place
//! that was jumped to; more at either end when asked for.

use std::ops::Range;

/// How many entries are drawn to begin with: lists up to here are drawn whole.
pub const FIRST: usize = 300;
/// How many more are drawn at a time.
pub const MORE: usize = 200;

/// The end of a list, as much as is drawn to begin with.
pub fn newest(total: usize) -> Range<usize> {
    total.saturating_sub(FIRST)..total
}

/// The part of a list of `total` entries that a portion covers.
pub fn within(portion: &Range<usize>, total: usize) -> Range<usize> {
    let end = portion.end.min(total);
    portion.start.min(end)..end
}

/// The portion with more at its end.
pub fn longer(portion: &Range<usize>) -> Range<usize> {
    portion.start..portion.end + MORE
}

/// The portion with more at its beginning.
pub fn earlier(portion: &Range<usize>) -> Range<usize> {
    portion.start.saturating_sub(MORE)..portion.end
}

/// A portion that covers `place`: the same one where it does, or can with a little more; else one around the place.
pub fn reaching(portion: &Range<usize>, place: usize) -> Range<usize> {
    if portion.contains(&place) {
        portion.clone()
    } else if (portion.end..portion.end + MORE).contains(&place) {
        longer(portion)
    } else {
        let start = place.saturating_sub(MORE / 2);
        start..start + FIRST
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ok_short_lists_are_drawn_whole() {
        assert_eq!(within(&(0..FIRST), 41), 0..41);
        assert_eq!(within(&(0..FIRST), FIRST), 0..FIRST);
    }

    #[test]
    fn ok_the_newest_are_the_last() {
        assert_eq!(newest(41), 0..41);
        assert_eq!(newest(FIRST + 7), 7..FIRST + 7);
    }

    #[test]
    fn ok_what_is_near_is_drawn_with_what_was() {
        assert_eq!(reaching(&(0..FIRST), 7), 0..FIRST);
        assert_eq!(reaching(&(0..FIRST), FIRST + 7), 0..FIRST + MORE);
        assert_eq!(reaching(&(0..FIRST), 5000), 4900..5200);
    }

    #[test]
    fn err_a_list_that_has_become_shorter_is_no_trouble() {
        assert_eq!(within(&(400..700), 41), 41..41);
        assert_eq!(within(&(0..FIRST), 0), 0..0);
    }

    proptest! {
        #[test]
        fn a_place_is_reached_and_never_much_is_drawn(start in 0usize..9000, length in 1usize..900, place in 0usize..9000) {
            let portion = reaching(&(start..start + length), place);
            prop_assert!(portion.contains(&place));
            prop_assert!(portion.len() <= (length + MORE).max(FIRST));
            prop_assert!(earlier(&portion).end == portion.end && longer(&portion).start == portion.start);
        }
    }
}
