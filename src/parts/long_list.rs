use crate::{
    element::{Node, button, el, key, live_on, nothing, rows, several, words as text},
    narrowing,
    portion::{FIRST, MORE},
    session::{List, Session, Step},
    words,
};
use leptos::prelude::*;

/// How far below the screen the end of a list is near enough for more of it.
const NEAR: &str = "800px";

/// A list of which a stretch is drawn, with what brings more at either end.
pub(crate) fn long_list(session: Session, list: List, entry: fn(Session, u32) -> Node) -> Node {
    let end = move |earlier: bool| {
        let left = key(move || session.drawn(list).1[usize::from(!earlier)] as u64);
        let more = move || session.draw_more(list, earlier);
        let come = move |is_near: bool| {
            if is_near {
                more();
            }
        };
        live_on(key(move || (left.get() > 0).into()), move || {
            if left.get_untracked() == 0 {
                return nothing();
            }
            let button = button().click(more).text(words::show_more(MORE, earlier));
            let button = if earlier { button } else { button.near(NEAR, come) };
            let left = live_on(left, move || {
                let left = left.get() as usize;
                let left = if list == List::Articles { words::sources(left) } else { words::events(left) };
                text(words::not_drawn(left, earlier))
            });
            let rest = el("p").class("rest").child(left).child(button);
            // Who has no scripts reads on there.
            #[cfg(feature = "ssr")]
            let rest = rest.text(" ").maybe(crate::plain::next_to_opening(session.data, list));
            rest.into()
        })
    };
    let long = key(move || {
        let (drawn, [before, after]) = session.drawn(list);
        (before + drawn.len() + after > FIRST).into()
    });
    let class = move || Some(if long.get() == 1 { "long" } else { "" }.into());
    let rows = rows(FIRST, move || session.drawn(list).0, move |number| entry(session, number));
    several(vec![end(true), el("ol").live_attr("class", class).child(rows).into(), end(false)])
}

/// Where no event fits: what narrows the view, each with what lifting it would leave.
pub(crate) fn nothing_left(session: Session) -> Node {
    let state = session.state.get_untracked();
    let ways = narrowing::of(&state).into_iter().map(|narrowing| {
        let left = session.would_leave(narrowing);
        let lift = move || session.change(Step::New, |state| narrowing::lift(state, narrowing));
        let name = words::narrowing(session.data, &state, narrowing);
        el("li").child(button().click(lift).text(words::without(&name, left)))
    });
    el("div").class("nothing").child(el("p").text(words::NOTHING_LEFT)).child(el("ul").children(ways)).into()
}
