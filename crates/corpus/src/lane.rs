/// What kind of happening a claim tells of. The order is the order in which lanes are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// Counting the dead, the hurt and the held.
    Tolls,
    /// Contact, offers, talks and mediation between governments.
    Diplomacy,
    /// Statements, threats, sanctions, bans and protest by officials and outsiders.
    Reactions,
    /// What happened in the country itself.
    Ground,
}

impl Lane {
    /// Every lane, in drawing order.
    pub const ALL: [Lane; 4] = [Lane::Tolls, Lane::Diplomacy, Lane::Reactions, Lane::Ground];

    /// The word for this lane in addresses, attributes and files.
    pub fn key(self) -> &'static str {
        match self {
            Lane::Tolls => "tolls",
            Lane::Diplomacy => "diplomacy",
            Lane::Reactions => "reactions",
            Lane::Ground => "ground",
        }
    }

    /// The lane of a [`key`](Lane::key).
    pub fn from_key(key: &str) -> Option<Lane> {
        Lane::ALL.into_iter().find(|lane| lane.key() == key)
    }

    /// The lane's place in [`Lane::ALL`].
    pub fn position(self) -> usize {
        self as usize
    }
}

/// A set of lanes, none to all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LaneSet(u8);

impl LaneSet {
    /// Every lane.
    pub const ALL: LaneSet = LaneSet(0b1111);
    /// No lane.
    pub const NONE: LaneSet = LaneSet(0);

    /// Whether `lane` is in the set.
    pub fn contains(self, lane: Lane) -> bool {
        self.0 & (1 << lane.position()) != 0
    }

    /// The set with `lane` added where it was missing and taken out where it was in.
    #[must_use]
    pub fn toggled(self, lane: Lane) -> LaneSet {
        LaneSet(self.0 ^ (1 << lane.position()))
    }

    /// The set with `lane` in it.
    #[must_use]
    pub fn with(self, lane: Lane) -> LaneSet {
        LaneSet(self.0 | (1 << lane.position()))
    }

    /// The lanes in the set, in drawing order.
    pub fn iter(self) -> impl Iterator<Item = Lane> {
        Lane::ALL.into_iter().filter(move |lane| self.contains(*lane))
    }
}

impl FromIterator<Lane> for LaneSet {
    fn from_iter<I: IntoIterator<Item = Lane>>(lanes: I) -> Self {
        lanes.into_iter().fold(LaneSet::NONE, LaneSet::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_keys_round_trip() {
        for lane in Lane::ALL {
            assert_eq!(Lane::from_key(lane.key()), Some(lane));
        }
    }

    #[test]
    fn err_unknown_key_is_no_lane() {
        assert_eq!(Lane::from_key("Tolls"), None);
        assert_eq!(Lane::from_key(""), None);
    }

    #[test]
    fn toggling_twice_changes_nothing() {
        for lane in Lane::ALL {
            assert!(!LaneSet::ALL.toggled(lane).contains(lane));
            assert_eq!(LaneSet::ALL.toggled(lane).toggled(lane), LaneSet::ALL);
        }
    }
}
