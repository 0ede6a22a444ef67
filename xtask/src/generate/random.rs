//! Numbers that look random and are the same on every machine.

/// SplitMix64, by Steele, Lea and Flood: a counter, well mixed.
#[derive(Clone)]
pub(crate) struct Random(u64);

impl Random {
    /// The numbers of a seed and what they are for.
    pub(crate) fn new(seed: u64, purpose: u64) -> Random {
        let mut random = Random(seed ^ purpose.wrapping_mul(0xd6e8_feb8_6659_fd93));
        random.next();
        random
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below another; 0 below 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.next() % end as u64) as usize }
    }

    /// Whether something happens that does so often in a hundred.
    pub(crate) fn percent(&mut self, often: usize) -> bool {
        self.below(100) < often
    }

    /// One of a list, nothing of an empty one.
    pub(crate) fn one<T: Copy + Default>(&mut self, list: &[T]) -> T {
        list.get(self.below(list.len())).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn ok_a_seed_is_always_the_same() {
        let drawn = |seed| {
            let mut random = Random::new(seed, 1);
            [0; 8].map(|_| random.below(1000))
        };
        assert_eq!(drawn(7), drawn(7));
        assert_ne!(drawn(7), drawn(8));
    }

    #[test]
    fn err_nothing_is_drawn_of_nothing() {
        assert_eq!(Random::new(1, 1).one::<&str>(&[]), "");
    }
}
