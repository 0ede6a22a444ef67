//! Which stretch of a long list is drawn: its beginning, or what lies around a place that was jumped to; more at
//! either end when asked for.

use std::ops::Range;

/// How many entries are drawn to begin with: lists up to here are drawn whole.
pub const FIRST: usize = 300;
/// How many more are drawn at a time.
pub const MORE: usize = 200;

/// The part of a list of `total` entries that a stretch covers.
pub fn within(stretch: &Range<usize>, total: usize) -> Range<usize> {
    let end = stretch.end.min(total);
    stretch.start.min(end)..end
}

/// The stretch with more at its end.
pub fn longer(stretch: &Range<usize>) -> Range<usize> {
    stretch.start..stretch.end + MORE
}

/// The stretch with more at its beginning.
pub fn earlier(stretch: &Range<usize>) -> Range<usize> {
    stretch.start.saturating_sub(MORE)..stretch.end
}

/// A stretch that covers `place`: the same one where it does, or can with a little more; else one around the place.
pub fn reaching(stretch: &Range<usize>, place: usize) -> Range<usize> {
    if stretch.contains(&place) {
        stretch.clone()
    } else if (stretch.end..stretch.end + MORE).contains(&place) {
        longer(stretch)
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
            let stretch = reaching(&(start..start + length), place);
            prop_assert!(stretch.contains(&place));
            prop_assert!(stretch.len() <= (length + MORE).max(FIRST));
            prop_assert!(earlier(&stretch).end == stretch.end && longer(&stretch).start == stretch.start);
        }
    }
}
