//! Zooming and moving: windows from windows. All are linear in room, and never leave the limit.

use super::Warp;
use crate::stretch::{DAY, Stretch};

/// The least room that a window has: as much as three hours of a busy day.
const LEAST: f64 = 180.0;
/// What windows of a gesture begin and end on, in minutes: the first that is too fine to see.
const STEPS: [i64; 8] = [1, 5, 15, 30, 60, 180, 360, 720];

/// The window `factor` times as wide, in which the minute `about` stays where it is, as far as the limit
/// allows.
pub fn zoomed(warp: &Warp, window: Stretch, about: f64, factor: f64, limit: Stretch) -> Stretch {
    let (from, to) = ends(warp, window);
    let about = warp.room(about).max(from).min(to);
    let factor = factor.max(LEAST / (to - from).max(1.0));
    place(warp, about - (about - from) * factor, about + (to - about) * factor, limit)
}

/// The window moved on by a share of its width, or back where it is negative.
pub fn moved(warp: &Warp, window: Stretch, share: f64, limit: Stretch) -> Stretch {
    let (from, to) = ends(warp, window);
    let by = (to - from) * share;
    place(warp, from + by, to + by, limit)
}

/// The window as wide as it is, about a minute.
pub fn centred(warp: &Warp, window: Stretch, about: f64, limit: Stretch) -> Stretch {
    let (from, to) = ends(warp, window);
    let half = (to - from) / 2.0;
    let about = warp.room(about);
    place(warp, about - half, about + half, limit)
}

/// The window with one end put elsewhere, as far as the other.
pub fn with_end(warp: &Warp, window: Stretch, end: bool, minute: f64, limit: Stretch) -> Stretch {
    let (from, to) = ends(warp, window);
    let at = warp.room(minute);
    if end {
        place(warp, from, at.max(from + LEAST), limit)
    } else {
        place(warp, at.min(to - LEAST), to, limit)
    }
}

/// One step of the zoom by a key or button: whole days where there are two or more, else whole hours.
pub fn stepped(warp: &Warp, window: Stretch, about: f64, closer: bool, limit: Stretch) -> Stretch {
    let next = zoomed(warp, window, about, if closer { 0.6 } else { 1.0 / 0.6 }, limit);
    let unit = if next.minutes() >= 2 * DAY { DAY } else { 60 };
    let round = |minute: i64| (minute + unit / 2).div_euclid(unit) * unit;
    let whole = Stretch { from: round(next.from), to: round(next.to) };
    let (before, after) = (window.minutes(), whole.minutes());
    let goes_on = if closer { after < before } else { after > before };
    let inside = whole.intersection(limit) == Some(whole);
    if goes_on && inside && warp.room_of(whole) >= LEAST { whole } else { next }
}

/// Where a minute lies in a window, as a share of its width.
pub fn share(warp: &Warp, window: Stretch, minute: f64) -> f64 {
    let (from, to) = ends(warp, window);
    (warp.room(minute) - from) / (to - from).max(f64::MIN_POSITIVE)
}

/// The minute at a share of a window's width.
pub fn minute(warp: &Warp, window: Stretch, share: f64) -> f64 {
    let (from, to) = ends(warp, window);
    warp.minute(from + (to - from) * share)
}

/// A share in ten thousandths; what lies outside lies at the ends.
pub fn permille(share: f64) -> u32 {
    // `clamp` would bring along how numbers are written; the cast makes zero of what is less.
    (share.min(1.0) * 10_000.0).round() as u32
}

fn ends(warp: &Warp, window: Stretch) -> (f64, f64) {
    (warp.room(window.from as f64), warp.room(window.to as f64))
}

/// A window from its room, shifted into the limit, shortened to it where it is wider.
fn place(warp: &Warp, from: f64, to: f64, limit: Stretch) -> Stretch {
    let (first, last) = ends(warp, limit);
    let wide = (to - from).min(last - first);
    // `clamp` would bring along how numbers are written.
    let from = from.min(last - wide).max(first);
    let step = STEPS.into_iter().find(|&step| step as f64 * 1000.0 >= wide).unwrap_or(DAY);
    let round = |room: f64| ((warp.minute(room) / step as f64).round() as i64) * step;
    let (from, to) = (round(from).max(limit.from), round(from + wide).min(limit.to));
    Stretch { from, to: to.max(from + step) }
}

#[cfg(test)]
mod tests {
    use super::{super::warp::tests::warps, *};
    use proptest::prelude::*;

    fn days(from: i64, to: i64) -> Stretch {
        Stretch { from: from * DAY, to: to * DAY }
    }

    #[test]
    fn ok_keys_step_by_whole_days_then_hours() {
        let warp = Warp::to_scale();
        let noon = 4.5 * DAY as f64;
        let mut window = days(0, 17);
        let mut seen = Vec::new();
        for _ in 0..8 {
            window = stepped(&warp, window, noon, true, days(0, 17));
            seen.push(window.minutes() / 60);
        }
        assert_eq!(seen, [240, 144, 72, 43, 26, 15, 9, 6]);
        assert_eq!(stepped(&warp, days(3, 5), noon, false, days(0, 17)), days(2, 5));
    }

    #[test]
    fn ok_an_end_never_passes_the_other() {
        let warp = Warp::to_scale();
        let window = with_end(&warp, days(3, 5), true, 0.0, days(0, 17));
        assert_eq!(window, Stretch { from: 3 * DAY, to: 3 * DAY + 180 });
        let window = with_end(&warp, days(3, 5), false, 9e9, days(0, 17));
        assert_eq!(window, Stretch { from: 5 * DAY - 180, to: 5 * DAY });
    }

    proptest! {
        #[test]
        fn what_is_zoomed_about_stays_where_it_is(
            warp in warps(), from in 0i64..30, length in 1i64..30, about in 0.0..1.0f64, factor in 0.2..5.0f64,
        ) {
            let window = days(from, from + length);
            let (first, last) = ends(&warp, window);
            let minute = warp.minute(first + (last - first) * about);
            // Far from any limit.
            let next = zoomed(&warp, window, minute, factor, days(-9_000, 9_000));
            prop_assert!((share(&warp, next, minute) - about).abs() < 0.01, "{next:?}");
        }

        #[test]
        fn windows_stay_within_the_limit(
            warp in warps(), from in 0i64..60, length in 1i64..60, at in -9_999.0..99_999.0f64, by in -3.0..3.0f64, on: bool,
        ) {
            let limit = days(0, 60);
            let Some(window) = days(from, from + length).intersection(limit) else { return Ok(()) };
            let all = [
                zoomed(&warp, window, at, by.abs(), limit),
                moved(&warp, window, by, limit),
                centred(&warp, window, at, limit),
                with_end(&warp, window, on, at, limit),
                stepped(&warp, window, at, on, limit),
            ];
            for next in all {
                prop_assert!(limit.from <= next.from && next.from < next.to && next.to <= limit.to, "{next:?}");
            }
            let near = |a: f64, b: f64| (a - b).abs() <= 0.005 * a.max(b) + 2.0;
            prop_assert!(near(warp.room_of(all[1]), warp.room_of(window)), "moving keeps the width: {:?}", all[1]);
            let right = if on { all[4].minutes() <= window.minutes() } else { all[4].minutes() >= window.minutes() };
            prop_assert!(right || warp.room_of(all[4]) < 181.0, "{:?}", all[4]);
        }
    }
}
