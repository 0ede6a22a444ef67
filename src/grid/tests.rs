use super::*;
use crate::axis::{WIDTH, Warp};
use dateline_corpus::{Day, DayRange};
use proptest::prelude::*;

fn placed(event: u32, lane: Lane, from: i32, days: i32) -> Placed {
    let days = DayRange { from: Day(from), to: Day(from + days - 1) };
    Placed { event: EventIx(event), lane, when: Some(Stretch::of(days)), claims: 1, letters: 40 }
}

fn grid(events: &[Placed], days: i32) -> Grid {
    let window = Stretch::of(DayRange { from: Day(0), to: Day(days - 1) });
    Grid::new(Axis::new(window, &Warp::to_scale(), WIDTH), LaneSet::ALL, None, events.iter().copied())
}

#[test]
fn ok_steps_follow_time_and_lanes() {
    let events = [placed(0, Lane::Tolls, 0, 1), placed(1, Lane::Ground, 0, 1), placed(2, Lane::Tolls, 2, 1)];
    let grid = grid(&events, 8);
    let step = |from: u32, step| grid.step(Some(EventIx(from)), step).map(|e| e.0);
    assert_eq!(step(0, Step::Later), Some(1));
    assert_eq!(step(1, Step::Later), Some(2));
    assert_eq!(step(2, Step::Later), None);
    assert_eq!(step(0, Step::Earlier), None);
    assert_eq!(step(0, Step::LaneBelow), Some(1), "empty lanes are passed over");
    assert_eq!(step(1, Step::LaneAbove), Some(0), "the nearest one");
    assert_eq!(step(0, Step::LaneAbove), None);
    assert_eq!((step(1, Step::First), step(1, Step::Last)), (Some(0), Some(2)));
    assert_eq!(grid.step(None, Step::Later), Some(EventIx(0)));
}

#[test]
fn ok_crowded_cells_keep_what_most_claims_tell_of() {
    let mut events: Vec<Placed> = (0..10).map(|n| placed(n, Lane::Ground, 0, 1)).collect();
    events[7].claims = 5;
    let grid = grid(&events, 8);
    let cell = &grid.cells[0];
    assert!(cell.shown.contains(&EventIx(7)) && cell.shown.contains(&EventIx(0)));
    assert_eq!(cell.shown.len() + cell.gathered.len(), 10);
    assert!(cell.gathered.len() > 4);
}

#[test]
fn ok_an_open_cell_gathers_nothing() {
    let events: Vec<Placed> = (0..10).map(|n| placed(n, Lane::Ground, 0, 1)).collect();
    let open = grid(&events, 8).cells[0].number();
    let axis = grid(&events, 8).axis;
    let grid = Grid::new(axis, LaneSet::ALL, Some(open), events.iter().copied());
    assert_eq!(grid.cells[0].shown.len(), 10);
}

#[test]
fn ok_cells_are_found_by_their_slots_which_rise() {
    let events: Vec<Placed> =
        (0..40).map(|n| placed(n, Lane::ALL[n as usize % 4], (n / 8) as i32, 1 + (n % 3) as i32)).collect();
    let grid = grid(&events, 8);
    let mut found = 0;
    for column in 0..grid.axis.columns.len() {
        let slots = grid.slots(column);
        assert!(slots.is_sorted_by(|a, b| a < b), "{slots:?}");
        for slot in slots {
            let cell = grid.cell(column, slot).unwrap();
            assert_eq!((cell.column, cell.slot(), cell.lane), (column, slot, Cell::lane(slot)));
            found += 1;
        }
    }
    assert_eq!(found, grid.cells.len());
}

#[test]
fn ok_keys_change_with_what_they_are_of() {
    let events: Vec<Placed> = (0..12).map(|n| placed(n, Lane::ALL[n as usize % 2], 1, 1)).collect();
    let grid_of = |events: &[Placed], lanes, days| {
        let window = Stretch::of(DayRange { from: Day(0), to: Day(days - 1) });
        Grid::new(Axis::new(window, &Warp::to_scale(), WIDTH), lanes, None, events.iter().copied())
    };
    let whole = grid_of(&events, LaneSet::ALL, 8);
    let without = grid_of(&events, LaneSet::ALL.toggled(Lane::ALL[1]), 8);
    assert_eq!(whole.columns_key(), without.columns_key());
    assert_ne!(whole.lanes_key(), without.lanes_key());
    assert_ne!(whole.key(), without.key());
    assert_eq!(whole.cells[0].key(), without.cells[0].key(), "the other lane's cell is as it was");

    let longer = grid_of(&events, LaneSet::ALL, 9);
    assert_ne!(whole.columns_key(), longer.columns_key());
    // One event less among those gathered: the same number shown, another cell.
    let last = grid_of(&events[..10], LaneSet::ALL, 8);
    assert_eq!(whole.cells[0].shown, last.cells[0].shown);
    assert_ne!(whole.cells[0].key(), last.cells[0].key());
    assert_ne!(whole.key(), last.key());
}

#[test]
fn ok_an_event_of_two_days_spans_them() {
    let events = [placed(0, Lane::Tolls, 1, 2), placed(1, Lane::Tolls, 2, 1), placed(2, Lane::Tolls, 4, 1)];
    let cells: Vec<_> =
        grid(&events, 8).cells.iter().map(|cell| (cell.column, cell.span, cell.row)).collect();
    assert_eq!(cells, [(1, 2, 0), (2, 1, 1), (4, 1, 0)]);
}

#[test]
fn ok_what_lies_in_a_day_shown_by_the_hour_stands_side_by_side() {
    let late = Stretch { from: 1080, to: 1440 };
    let events = [
        placed(0, Lane::Tolls, 0, 1),
        placed(1, Lane::Tolls, 0, 1),
        Placed { when: Some(late), ..placed(2, Lane::Tolls, 0, 1) },
    ];
    let grid = grid(&events, 1);
    assert_eq!(grid.cells[0].wide, events[0].when);
    assert_eq!(grid.cells[0].shown.len(), 2);
    assert_eq!((grid.cells[1].wide, grid.cells[1].row), (None, 1));
}

#[test]
fn ok_what_stands_outside_is_counted() {
    let undated = Placed { when: None, ..placed(2, Lane::Ground, 0, 1) };
    let grid = grid(&[placed(0, Lane::Ground, -3, 1), placed(1, Lane::Ground, 90, 1), undated], 3);
    assert_eq!((grid.before, grid.after, grid.undated), (1, 1, 1));
    assert!(grid.shown().is_empty());
    assert_eq!(grid.step(None, Step::Later), None);
}

proptest! {
    #[test]
    fn nothing_is_lost_and_nothing_lies_on_another(
        events in proptest::collection::vec((0usize..4, -5i32..40, 1i32..9), 0..200), days in 1i32..40,
    ) {
        let events: Vec<Placed> = events.iter().enumerate()
            .map(|(n, &(lane, day, length))| placed(n as u32, Lane::ALL[lane], day, length)).collect();
        let grid = grid(&events, days);
        let inside: usize = grid.cells.iter().map(|cell| cell.shown.len() + cell.gathered.len()).sum();
        prop_assert_eq!(inside + grid.before + grid.after + grid.undated, events.len());
        for (place, a) in grid.cells.iter().enumerate() {
            prop_assert!(a.column + a.span <= grid.axis.columns.len());
            prop_assert!(a.row < grid.rows[a.lane.position()]);
            for b in &grid.cells[place + 1..] {
                let apart = a.column + a.span <= b.column || b.column + b.span <= a.column;
                prop_assert!(apart || (a.lane, a.row) != (b.lane, b.row), "{a:?} {b:?}");
            }
        }
    }
}
