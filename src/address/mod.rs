//! The state of the page as the query of an address, and back.
//!
//! The whole state of the page is one [`ViewState`]; nothing else is remembered anywhere. [`parse`] never
//! fails: what it cannot read falls back, and is told as a [`Problem`] for the reader to see. Only what
//! differs from the default is written, so that the plain address is the plain page.
//!
//! | parameter | values |
//! | --- | --- |
//! | `lanes` | names of lanes between commas; missing means all, empty means none |
//! | `from`, `to` | days, `YYYY-MM-DD`, both shown; or to the minute, `YYYY-MM-DDTHH:MM` |
//! | `scale` | `time`: quiet stretches as long as they were |
//! | `speaker` | names of speakers between commas: events with a claim of one of them |
//! | `source` | ids of articles between commas: events with a claim of one of them |
//! | `q` | words to look for |
//! | `event` | the id of the open event |
//! | `view` | `timeline`, `list` or `differences` |
//! | `asof` | a day: only what was known then |
//! | `theme` | `light` or `dark` |
//! | `embed` | `1`: without the page's furniture |

mod parse;
mod problem;
mod state;
mod write;

pub use parse::{from_pairs, parse};
pub use problem::Problem;
pub use state::{Theme, View, ViewState};
pub(crate) use write::escape;
pub use write::{each_parameter, write};

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_corpus::{Day, Lane, LaneSet};
    use proptest::prelude::*;

    fn day_of(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn ok_the_scripts_beside_the_program_know_every_name() {
        let scripts = [include_str!("../../public/early.js"), include_str!("../../public/embed.js")];
        let (state, _) = parse(
            "?lanes=tolls&from=2026-01-08&to=2026-01-13&scale=time&asof=2026-01-12&speaker=a&source=b&q=c&event=e&view=list&theme=dark",
        );
        let query = write(&state);
        let names = query.trim_start_matches('?').split('&').filter_map(|pair| pair.split('=').next());
        let mut count = 0;
        for name in names {
            let quoted = format!("\"{name}\"");
            assert!(scripts.iter().all(|script| script.contains(&quoted)), "{name}");
            count += 1;
        }
        assert_eq!(count, 11);
    }

    #[test]
    fn ok_everything_at_once() {
        let query = "?lanes=tolls,diplomacy&from=2026-01-08&to=2026-01-13&asof=2026-01-12&speaker=Ana+Ito,B%252C+Jr&source=a1&q=Witkoff&event=e1&view=list&theme=dark&embed=1";
        let (state, problems) = parse(query);
        assert_eq!(problems, []);
        assert_eq!(state.lanes.iter().collect::<Vec<_>>(), [Lane::Tolls, Lane::Diplomacy]);
        assert_eq!((state.from, state.to), (Some(day_of("2026-01-08")), Some(day_of("2026-01-13"))));
        assert_eq!(state.speakers, ["Ana Ito", "B, Jr"]);
        assert_eq!(state.sources, ["a1"]);
        assert_eq!(write(&state), query);
    }

    #[test]
    fn ok_hours_are_written_and_read() {
        let query = "?from=2026-01-12T06:00&to=2026-01-13T18:30&scale=time";
        let (state, problems) = parse(query);
        assert_eq!(problems, []);
        assert_eq!((state.minutes, state.to_scale), ((360, 1110), true));
        assert_eq!(state.stretch(None).unwrap().minutes(), 1440 + 750);
        assert_eq!(write(&state), query);
        let midnight = parse("to=2026-01-14T00:00").0;
        assert_eq!(write(&midnight), "?to=2026-01-13");
    }

    #[test]
    fn err_hours_that_are_none_are_told() {
        for query in [
            "from=2026-01-12T25:00",
            "to=2026-01-12T6",
            "from=T",
            "to=2026-13-12T06:00",
            "from=2026-01-12T+1:00",
        ] {
            let (state, problems) = parse(query);
            assert_eq!((state, problems.len()), (ViewState::new(), 1), "{query}");
        }
    }

    #[test]
    fn ok_the_plain_page_has_a_plain_address() {
        assert_eq!(write(&ViewState::new()), "");
        assert_eq!(parse(""), (ViewState::new(), vec![]));
        assert_eq!(parse("?"), (ViewState::new(), vec![]));
    }

    #[test]
    fn ok_no_lanes_is_all_and_empty_lanes_is_none() {
        assert_eq!(parse("q=a").0.lanes, LaneSet::ALL);
        assert_eq!(parse("lanes=").0.lanes, LaneSet::NONE);
        assert_eq!(write(&parse("lanes=").0), "?lanes=");
    }

    #[test]
    fn ok_escapes_are_read() {
        assert_eq!(parse("q=a+b%20c%C3%A9%").0.query, "a b cé%");
    }

    #[test]
    fn err_bad_values_fall_back_and_are_told() {
        let (state, problems) = parse("lanes=nope&from=2026-02-30&view=map&theme=pink&embed=yes");
        assert_eq!(state, ViewState::new());
        assert_eq!(problems.len(), 5);
        assert_eq!(problems[0], Problem::UnknownLane("nope".into()));
    }

    #[test]
    fn ok_parameters_of_others_are_passed_over() {
        assert_eq!(parse("utm_source=x&fbclid=y"), (ViewState::new(), vec![]));
    }

    #[test]
    fn err_days_the_wrong_way_round_are_turned() {
        let (state, problems) = parse("from=2026-01-13&to=2026-01-08");
        assert_eq!(problems, [Problem::Backwards]);
        assert!(state.from < state.to);
    }

    prop_compose! {
        fn states()(
            lanes in 0usize..16,
            from in proptest::option::of(10_000i32..30_000),
            length in proptest::option::of(0i32..400),
            speakers in proptest::collection::btree_set("\\PC{1,9}", 0..3),
            sources in proptest::collection::btree_set("[a-z0-9_,%]{1,9}", 0..3),
            query in "\\PC{0,12}",
            event in proptest::option::of("[a-z0-9&=%+ ]{1,11}"),
            view in 0usize..3,
            as_of in proptest::option::of(10_000i32..30_000),
            theme in proptest::option::of(any::<bool>()),
            embed: bool,
            to_scale: bool,
            minutes in (0u16..1440, 1u16..=1440),
        ) -> ViewState {
            let to = from.and_then(|from| length.map(|length| Day(from + length)));
            // Minutes belong to the days that are asked for; those of one day are in order.
            let (start, end) = (from.map_or(0, |_| minutes.0), to.map_or(1440, |_| minutes.1));
            let end = if length == Some(0) && from.is_some() { end.max(start + 1) } else { end };
            ViewState {
                minutes: (start, end),
                to_scale,
                lanes: Lane::ALL.into_iter().filter(|lane| lanes & (1 << lane.position()) != 0).collect(),
                from: from.map(Day),
                to,
                speakers: speakers.into_iter().collect(),
                sources: sources.into_iter().collect(),
                query,
                event,
                view: [View::Timeline, View::List, View::Differences][view],
                as_of: as_of.map(Day),
                theme: theme.map(|dark| if dark { Theme::Dark } else { Theme::Light }),
                embed,
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(state in states()) {
            prop_assert_eq!(parse(&write(&state)), (state, vec![]));
        }

        #[test]
        fn no_query_panics_and_each_reads_back_settled(query in "\\PC*") {
            let (state, _) = parse(&query);
            prop_assert_eq!(parse(&write(&state)).0, state);
        }
    }
}
