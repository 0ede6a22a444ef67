//! Sorting by a number.
//!
//! The standard sorts are compiled anew for every type and come to 4 kB each; on this page that was a tenth of
//! all code. Here things are put in the order of a key that is a number, by one sort for all.

/// Puts `items` in the order of their keys; equal ones stay as they stood.
pub fn by_key<T>(items: &mut Vec<T>, key: impl Fn(&T) -> u64) {
    let keys = items.iter().map(key).enumerate().map(|(place, key)| (key, place)).collect();
    let mut slots: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(in_order(keys).into_iter().filter_map(|(_, place)| slots[place].take()));
}

#[inline(never)]
fn in_order(mut keys: Vec<(u64, usize)>) -> Vec<(u64, usize)> {
    keys.sort_unstable();
    keys
}

/// Two numbers as one key: the first counts before the second.
pub fn pair(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

/// The key of no numbers yet.
pub const KEY: u64 = 0xcbf2_9ce4_8422_2325;

/// A key that changes with one more number: FNV-1a, a number at a time.
pub fn and(key: u64, number: u64) -> u64 {
    (key ^ number).wrapping_mul(0x0000_0100_0000_01b3)
}

/// Puts `item` into a sorted list, where it is not in it yet. Meant for short lists.
pub fn insert<T: Ord>(list: &mut Vec<T>, item: T) {
    if let Err(place) = list.binary_search(&item) {
        list.insert(place, item);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_sort_does(items in proptest::collection::vec((0u32..9, 0u32..99), 0..40)) {
            let (mut ours, mut theirs) = (items.clone(), items.clone());
            by_key(&mut ours, |item| u64::from(item.0));
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, theirs);

            let (mut ours, mut theirs) = (items.clone(), items);
            by_key(&mut ours, |item| pair(item.0, item.1));
            theirs.sort_unstable();
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn inserting_keeps_order_and_leaves_no_doubles(items in proptest::collection::vec(0u8..20, 0..40)) {
            let mut ours = Vec::new();
            for &item in &items {
                insert(&mut ours, item);
            }
            prop_assert!(ours.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(items.iter().all(|item| ours.contains(item)));
        }
    }
}
