//! Lists in the browser's document. Rows that stay when others come and go are left alone; those that went may be kept, so
//! that they need not be made anew when they come back.

use super::{
    Place,
    dom::{Mounted, Source, make, marker, standing},
};
use crate::element::Rows;
use leptos::prelude::*;
use std::{cell::RefCell, rc::Rc, time::Duration};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node as DomNode};

/// On rows that came a moment ago: the style sheet lays them out only where they are on the screen.
const FRESH: &str = "data-fresh";
/// How long rows that came off the screen wait to be laid out: several inputs of a reader in a hurry.
const WAIT: Duration = Duration::from_millis(100);

/// A row, with the owner of the signals made for it.
pub struct Row {
    number: u32,
    pub(super) mounted: Mounted,
    _owner: Owner,
}

/// The rows of a list.
#[derive(Default)]
pub struct Listed {
    /// Those that stand.
    pub(super) rows: Vec<Row>,
    /// Those that went and are kept.
    gone: Vec<Row>,
}

/// Builds a list, or takes it over.
pub(super) fn rows(parts: Rows, source: &Source) -> Mounted {
    let all: Rc<RefCell<Listed>> = Rc::default();
    let place: Place = Rc::default();
    // Signals made for a row outlive the effect's next run.
    let outer = Owner::current().unwrap_or_default();
    let following = {
        // As with stretches: an effect ends a little after it is dropped, the rows at once.
        let (all, place, source) = (Rc::downgrade(&all), Rc::clone(&place), source.clone());
        RenderEffect::new(move |before: Option<()>| {
            let Some(all) = all.upgrade() else { return };
            let numbers = (parts.numbers)();
            let row = |number: u32, source: &Source| {
                let owner = outer.with(Owner::new);
                let mounted = owner.with(|| untrack(|| make((parts.draw)(number), source)));
                Row { number, mounted, _owner: owner }
            };
            let Listed { rows, gone } = &mut *all.borrow_mut();
            if before.is_none() {
                *rows = numbers.into_iter().map(|number| row(number, &source)).collect();
                return;
            }
            let fresh = settle(rows, gone, &numbers, standing(&place), |number| row(number, &Source::New));
            gone.truncate(parts.kept.saturating_sub(rows.len()));
            if parts.kept > 0 {
                lay_out_later(fresh);
            }
        })
    };
    let marker = marker(source);
    *place.borrow_mut() = Some(marker.clone());
    Mounted::Rows(all, marker, following)
}

/// Makes `rows` those of `numbers`. Both rise, so what stays need not move. What goes is put to what is `gone`, and what
/// comes is taken from there or made; the first nodes of what has come are returned.
fn settle(
    rows: &mut Vec<Row>,
    gone: &mut Vec<Row>,
    numbers: &[u32],
    standing: Option<(DomNode, DomNode)>,
    make: impl Fn(u32) -> Row,
) -> Vec<DomNode> {
    let mut old: Vec<Row> = std::mem::take(rows);
    let mut fresh = Vec::new();
    let mut before = standing.as_ref().map(|(_, marker)| marker.clone());
    for &number in numbers.iter().rev() {
        while old.last().is_some_and(|row| row.number > number) {
            gone.extend(old.pop().map(taken_out));
        }
        let row = match old.pop_if(|row| row.number == number) {
            Some(row) => row,
            None => {
                let kept = gone.iter().position(|row| row.number == number);
                let mut row = kept.map_or_else(|| make(number), |place| gone.swap_remove(place));
                if let Some((parent, _)) = &standing {
                    row.mounted.insert(parent, before.as_ref());
                }
                fresh.extend(row.mounted.first());
                row
            }
        };
        before = row.mounted.first().or(before);
        rows.push(row);
    }
    gone.extend(old.into_iter().map(taken_out));
    rows.reverse();
    fresh
}

fn taken_out(mut row: Row) -> Row {
    row.mounted.remove();
    row
}

/// Lets rows that have come wait with their layout while they are off the screen.
fn lay_out_later(fresh: Vec<DomNode>) {
    let all = || fresh.iter().filter_map(JsCast::dyn_ref::<Element>);
    all().for_each(|row| drop(row.set_attribute(FRESH, "")));
    let lay_out = move || {
        fresh.iter().filter_map(JsCast::dyn_ref::<Element>).for_each(|row| drop(row.remove_attribute(FRESH)))
    };
    set_timeout(lay_out, WAIT);
}
