//! What narrows the view, and how it is lifted.

use crate::address::ViewState;
use dateline_corpus::LaneSet;

/// One thing that narrows the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Narrowing {
    /// Lanes that are off.
    Lanes,
    /// The search.
    Query,
    /// A speaker, by the place in [`ViewState::speakers`].
    Speaker(usize),
    /// An article, by the place in [`ViewState::sources`].
    Source(usize),
    /// The days chosen.
    Days,
    /// The day as known on which the page is shown.
    AsOf,
}

/// All that narrows a view, in the order of the page's controls.
pub fn of(state: &ViewState) -> Vec<Narrowing> {
    let mut all = Vec::new();
    let mut put = |holds: bool, narrowing: Narrowing| {
        if holds {
            all.push(narrowing);
        }
    };
    put(state.lanes != LaneSet::ALL, Narrowing::Lanes);
    put(!state.query.is_empty(), Narrowing::Query);
    for place in 0..state.speakers.len() {
        put(true, Narrowing::Speaker(place));
    }
    for place in 0..state.sources.len() {
        put(true, Narrowing::Source(place));
    }
    put(state.from.is_some() || state.to.is_some(), Narrowing::Days);
    put(state.as_of.is_some(), Narrowing::AsOf);
    all
}

/// Lifts one.
pub fn lift(state: &mut ViewState, narrowing: Narrowing) {
    let without = |names: &mut Vec<String>, place: usize| {
        if place < names.len() {
            names.remove(place);
        }
    };
    match narrowing {
        Narrowing::Lanes => state.lanes = LaneSet::ALL,
        Narrowing::Query => state.query.clear(),
        Narrowing::Speaker(place) => without(&mut state.speakers, place),
        Narrowing::Source(place) => without(&mut state.sources, place),
        Narrowing::Days => (state.from, state.to) = (None, None),
        Narrowing::AsOf => state.as_of = None,
    }
}

/// Lifts all.
pub fn lift_all(state: &mut ViewState) {
    // From the last, so that places stay.
    for narrowing in of(state).into_iter().rev() {
        lift(state, narrowing);
    }
}

/// The plain page narrowed as `state` is.
pub fn alone(state: &ViewState) -> ViewState {
    ViewState {
        lanes: state.lanes,
        query: state.query.clone(),
        speakers: state.speakers.clone(),
        sources: state.sources.clone(),
        from: state.from,
        to: state.to,
        as_of: state.as_of,
        ..ViewState::new()
    }
}

/// Adds a name to a choice, or takes it away.
pub fn toggle(names: &mut Vec<String>, name: &str) {
    match names.iter().position(|one| one == name) {
        Some(place) => drop(names.remove(place)),
        None => names.push(name.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::parse;

    const ALL: &str =
        "lanes=tolls&q=a&speaker=B,C&source=d&from=2026-01-08&asof=2026-01-12&event=e&theme=dark";

    #[test]
    fn ok_each_is_named_and_lifted_alone() {
        let (state, _) = parse(ALL);
        let all = of(&state);
        assert_eq!(all.len(), 7);
        for &narrowing in &all {
            let mut less = state.clone();
            lift(&mut less, narrowing);
            assert_eq!(of(&less).len(), 6, "{narrowing:?}");
        }
    }

    #[test]
    fn ok_lifting_all_leaves_what_narrows_nothing() {
        let (mut state, _) = parse(ALL);
        lift_all(&mut state);
        assert_eq!(state, parse("event=e&theme=dark").0);
        assert_eq!(of(&state), []);
    }

    #[test]
    fn ok_what_narrows_is_told_from_what_does_not() {
        let (state, _) = parse(ALL);
        assert_eq!(of(&alone(&state)), of(&state));
        assert_eq!(alone(&state), parse(&ALL.replace("&event=e&theme=dark", "")).0);
    }

    #[test]
    fn ok_toggling_twice_changes_nothing() {
        let mut names = vec!["a".to_owned()];
        toggle(&mut names, "b");
        assert_eq!(names, ["a", "b"]);
        toggle(&mut names, "b");
        assert_eq!(names, ["a"]);
    }

    #[test]
    fn err_a_place_that_is_not_there_lifts_nothing() {
        let (mut state, _) = parse(ALL);
        let before = state.clone();
        lift(&mut state, Narrowing::Speaker(9));
        assert_eq!(state, before);
    }
}
