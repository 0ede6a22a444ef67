//! Where words fit on a panel without running over one another, whatever its width and the size of text.
//!
//! Positions along the axis are shares of the width, which nobody knows when the page is written; text is as
//! wide as its letters. So labels are placed for four widths in turn, reckoned in the text's own unit, and each
//! is shown from the first width on at which it fits. What keeps apart at one width does so at any greater:
//! shares drift apart, letters do not grow.

/// The widths, in rem, from which on the labels of each step are shown. The style sheet has the same.
pub const WIDTHS: [u32; 4] = [9, 18, 32, 52];

/// Hundredths of a rem that a letter is wide at most and a line of text high.
const LETTER: u32 = 53;
const LINE: i32 = 100;
/// How far labels stand from their points, sideways.
const APART: i32 = 45;
/// How far above the plot labels may stand.
const ABOVE: i32 = 110;

/// Where a label stands, seen from its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Corner {
    LeftAbove,
    RightAbove,
    LeftBelow,
    RightBelow,
    /// A line higher than above.
    LeftHigh,
    /// A line lower than below.
    LeftLow,
    /// Between its ends, in the middle of a band.
    Within,
}

/// Words on a panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The words.
    pub text: String,
    /// The place it is about.
    pub x: u32,
    /// The place it is about.
    pub y: u32,
    /// Where it stands.
    pub corner: Corner,
    /// The first of [`WIDTHS`] at which it is shown.
    pub from: usize,
    /// How much it matters; the least matters most. Of 0 and 1 are the last of a line, which name it.
    pub rank: u8,
    /// For what stands within a band: how wide and high that is, in ten thousandths.
    pub(super) band: Option<[u32; 2]>,
}

/// What takes room: a place along the width, and how far it reaches from there, in hundredths of a rem.
#[derive(Clone, Copy)]
pub(super) struct Room {
    pub(super) x: u32,
    pub(super) left: i32,
    pub(super) right: i32,
    pub(super) top: i32,
    pub(super) bottom: i32,
}

impl Room {
    fn across(&self, width: u32) -> [i32; 2] {
        let middle = (u64::from(self.x) * u64::from(width) / 10_000) as i32;
        [middle - self.left, middle + self.right]
    }

    /// Whether they meet at this width or at a greater one, at which their places are further apart: what lies on the far
    /// side of the other's place crosses it then.
    fn meets(&self, other: &Room, width: u32) -> bool {
        let ([a, b], [c, d]) = (self.across(width), other.across(width));
        let apart = self.x <= other.x && b <= c || other.x <= self.x && d <= a;
        !apart && self.top < other.bottom && other.top < self.bottom
    }
}

/// Hundredths of a rem that a text is wide at most. Letters of scripts that are wider than Latin count twice.
pub(super) fn width(text: &str) -> i32 {
    let letters: u32 = text.chars().map(|c| if u32::from(c) < 0x2e80 { 1 } else { 2 }).sum();
    (letters * LETTER) as i32
}

/// Hundredths of a rem from the top.
pub(super) fn depth(y: u32, height: u32) -> i32 {
    (u64::from(y) * u64::from(height) / 10_000) as i32
}

/// Places the labels that fit, those that matter most first, and drops the others. `height` is the panel's, in
/// hundredths of a rem.
pub(super) fn place(labels: &mut Vec<Label>, mut taken: Vec<Room>, height: u32) {
    const CORNERS: [Corner; 7] = [
        Corner::LeftAbove,
        Corner::RightAbove,
        Corner::LeftBelow,
        Corner::RightBelow,
        Corner::LeftHigh,
        Corner::LeftLow,
        Corner::Within,
    ];
    for (from, rem) in WIDTHS.into_iter().enumerate() {
        let across = rem * 100;
        for rank in 0..=3 {
            for label in labels.iter_mut().filter(|label| label.rank == rank && label.from > WIDTHS.len()) {
                for corner in CORNERS {
                    let room = room(label, corner, across, height);
                    if let Some(room) =
                        room.filter(|room| !taken.iter().any(|other| other.meets(room, across)))
                    {
                        taken.push(room);
                        (label.corner, label.from) = (corner, from);
                        break;
                    }
                }
            }
        }
    }
    labels.retain(|label| label.from < WIDTHS.len());
}

/// The room that a label takes in a corner; nothing where it would leave the panel or its band.
fn room(label: &Label, corner: Corner, across: u32, height: u32) -> Option<Room> {
    let (wide, y) = (width(&label.text), depth(label.y, height));
    let (left, right) = match corner {
        Corner::RightAbove | Corner::RightBelow => (-APART, wide + APART),
        Corner::Within => (wide / 2, wide / 2),
        _ => (wide + APART, -APART),
    };
    let top = match corner {
        Corner::LeftHigh => y - 2 * LINE,
        Corner::LeftAbove | Corner::RightAbove => y - LINE,
        Corner::Within => y - LINE / 2,
        Corner::LeftBelow | Corner::RightBelow => y,
        Corner::LeftLow => y + LINE,
    };
    let fits = match label.band {
        Some([band_wide, band_high]) => {
            corner == Corner::Within && depth(band_high, height) >= LINE && depth(band_wide, across) >= wide
        }
        None => corner != Corner::Within,
    };
    let room = Room { x: label.x, left, right, top, bottom: top + LINE };
    let [start, end] = room.across(across);
    let inside = start >= 0 && end <= across as i32 && top >= -ABOVE && top + LINE <= height as i32;
    (fits && inside).then_some(room)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_what_would_cross_at_a_greater_width_meets() {
        let reaching = |x, left, right| Room { x, left, right, top: 0, bottom: LINE };
        // Left of a point, and right of another that stands a little before it.
        let (after, before) = (reaching(5555, 1400, -APART), reaching(5277, -APART, 900));
        let [[_, end], [start, _]] = [after.across(3200), before.across(3200)];
        assert!(end <= start, "they are apart here");
        assert!(after.meets(&before, 3200) && before.meets(&after, 3200));
        assert!(after.meets(&before, 4000) && before.meets(&after, 4000));
        // At the same place they stay as they are.
        let (left, right) = (reaching(5000, 1400, -APART), reaching(5000, -APART, 900));
        assert!(!left.meets(&right, 3200) && !right.meets(&left, 9000));
        assert!(!reaching(100, 0, 200).meets(&reaching(9000, 200, 0), 900));
    }
}
