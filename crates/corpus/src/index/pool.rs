//! Strings, each kept once and called by a number.

/// Numbers rise from 0 in the order in which strings were first put in.
#[derive(Clone, Debug, Default)]
pub(super) struct Pool {
    letters: String,
    ends: Vec<u32>,
    /// For each hash, a number and one; 0 is free. A power of two long, at most half full.
    table: Vec<u32>,
}

impl Pool {
    /// How many strings there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The string of a number; empty where there is none.
    pub(super) fn get(&self, number: u32) -> &str {
        let number = number as usize;
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(number).copied().unwrap_or(start);
        self.letters.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The number of a string that was put in.
    pub(super) fn find(&self, string: &str) -> Option<u32> {
        self.table.get(self.place(string)).and_then(|slot| slot.checked_sub(1))
    }

    /// The number of a string, which is put in where it is not there yet.
    pub(super) fn add(&mut self, string: &str) -> u32 {
        if self.ends.len() * 2 >= self.table.len() {
            self.table = vec![0; (self.table.len() * 4).max(1024)];
            for number in 0..self.ends.len() as u32 {
                self.settle(number);
            }
        }
        if let Some(number) = self.find(string) {
            return number;
        }
        let number = self.ends.len() as u32;
        self.letters.push_str(string);
        self.ends.push(self.letters.len() as u32);
        self.settle(number);
        number
    }

    fn settle(&mut self, number: u32) {
        let place = self.place(self.get(number));
        if let Some(slot) = self.table.get_mut(place) {
            *slot = number + 1;
        }
    }

    /// Where a string stands in the table, or is to stand.
    fn place(&self, string: &str) -> usize {
        let mask = self.table.len().wrapping_sub(1);
        let hash = string
            .bytes()
            .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mut place = (hash ^ hash >> 15) as usize & mask;
        while self.table.get(place).is_some_and(|&slot| slot != 0 && self.get(slot - 1) != string) {
            place = (place + 1) & mask;
        }
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ok_numbers_are_given_in_order() {
        let mut pool = Pool::default();
        assert_eq!(["b", "a", "b", ""].map(|string| pool.add(string)), [0, 1, 0, 2]);
        assert_eq!((pool.get(1), pool.get(2), pool.len()), ("a", "", 3));
    }

    #[test]
    fn err_what_was_not_put_in_is_not_found() {
        assert_eq!(Pool::default().find("a"), None);
        assert_eq!(Pool::default().get(3), "");
    }

    proptest! {
        #[test]
        fn each_is_kept_once(strings in proptest::collection::vec("[ab]{0,12}", 0..600)) {
            let mut pool = Pool::default();
            for string in &strings {
                let number = pool.add(string);
                prop_assert_eq!(pool.get(number), string);
            }
            for number in 0..pool.len() as u32 {
                prop_assert_eq!(pool.find(pool.get(number)), Some(number));
            }
        }
    }
}
