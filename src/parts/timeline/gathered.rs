use crate::{
    element::{Node, button, unseen},
    grid::{Cell, Grid},
    session::{Session, Step},
    summary::summary,
    words,
};
use leptos::prelude::*;

/// A button for what a cell has no room for: it says how many and of what, and shows them: closer, or all of
/// them here where closer would be no better.
pub(super) fn more(session: Session, grid: &Grid, cell: &Cell) -> Option<Node> {
    let number = cell.number();
    let here = move |open: Option<u32>| {
        crate::browser::begin_update();
        session.open_cell.set(open);
    };
    if cell.gathered.is_empty() {
        let fewer = button().class("more").click(move || here(None)).text(words::FEWER);
        return (untrack(|| session.open_cell.get()) == Some(number)).then(|| fewer.into());
    }
    let claims = cell.gathered.iter().flat_map(|&event| untrack(|| session.claims(event)));
    let summary = summary(&session.data.corpus, cell.lane, claims);
    let time = grid.time_of(cell).filter(|time| time.minutes() * 4 < grid.axis.window().minutes() * 3);
    let act = move || match time {
        Some(time) => session.show_time(Step::New, time),
        None => here(Some(number)),
    };
    let only = cell.shown.is_empty();
    let button = button()
        .class("more")
        .click(act)
        .text(words::gathered(cell.gathered.len(), only, &summary))
        .child(unseen(time.map_or_else(|| words::SHOW_ALL_HERE.to_owned(), words::show_only)));
    Some(button.into())
}
