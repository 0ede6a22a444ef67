//! How many events each stretch of the story has, for the overview.

use crate::{
    axis::{Unit, Warp, permille, share},
    grid::Placed,
    stretch::Stretch,
};

/// The units of the overview: the shortest of which there are no more than [`MOST`].
const UNITS: [Unit; 5] = [Unit::Day, Unit::Week, Unit::Month, Unit::Year, Unit::Decade];
const MOST: i64 = 150;

/// A bar: the events of one unit and lane, upon those of the lanes before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The lane's place.
    pub lane: usize,
    /// Left, right, top and bottom, in ten thousandths.
    pub edges: [u32; 4],
}

/// Stacks up events by the unit that they begin in, over the whole of `extent`.
pub fn density(extent: Stretch, warp: &Warp, events: impl Iterator<Item = Placed>) -> Vec<Bar> {
    let fits = |unit: &Unit| extent.minutes() / unit.minutes() <= MOST;
    let unit = UNITS.into_iter().find(fits).unwrap_or(Unit::Century);
    let mut bins: Vec<(Stretch, [u32; 4])> = Vec::new();
    let mut at = extent.from;
    while at < extent.to {
        let bin = unit.around(at);
        bins.push((bin, [0; 4]));
        at = bin.to.max(at + 1);
    }
    for placed in events {
        let Some(when) = placed.when else { continue };
        let bin = bins.partition_point(|(bin, _)| bin.to <= when.from.max(extent.from));
        if let Some((_, counts)) = bins.get_mut(bin) {
            counts[placed.lane.position()] += 1;
        }
    }
    let most = bins.iter().map(|(_, counts)| counts.iter().sum()).max().unwrap_or(0).max(1);
    let at = |minute: i64| permille(share(warp, extent, minute as f64));
    let mut bars = Vec::new();
    for (bin, counts) in bins {
        let mut below = 0;
        for (lane, count) in counts.into_iter().enumerate().filter(|(_, count)| *count > 0) {
            let height = |events: u32| 10_000 - (u64::from(events) * 10_000 / u64::from(most)) as u32;
            let edges = [at(bin.from), at(bin.to), height(below + count), height(below)];
            bars.push(Bar { lane, edges });
            below += count;
        }
    }
    bars
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_corpus::{EventIx, Lane};

    #[test]
    fn ok_days_stack_up_by_lane() {
        let placed = |day: i64, lane: Lane| Placed {
            event: EventIx(0),
            lane,
            when: Some(Stretch { from: day * 1440, to: day * 1440 + 1440 }),
            claims: 1,
            letters: 1,
        };
        let events = [placed(0, Lane::Tolls), placed(1, Lane::Tolls), placed(1, Lane::Ground)];
        let bars = density(Stretch { from: 0, to: 2880 }, &Warp::to_scale(), events.into_iter());
        assert_eq!(
            bars,
            [
                Bar { lane: 0, edges: [0, 5000, 5000, 10_000] },
                Bar { lane: 0, edges: [5000, 10_000, 5000, 10_000] },
                Bar { lane: 3, edges: [5000, 10_000, 0, 5000] },
            ]
        );
    }

    #[test]
    fn ok_centuries_are_few_bars() {
        let all = Stretch { from: -719_162 * 1440, to: 2_932_896 * 1440 };
        assert_eq!(density(all, &Warp::to_scale(), std::iter::empty()), []);
    }
}
