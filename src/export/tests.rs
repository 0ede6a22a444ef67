use super::*;
use dateline_corpus::{
    Article, ArticleIx, Basis, Bound, Claim, ClaimIx, Day, DayRange, Event, Figure, Lane, Point,
    PublicationBasis, Published, Series, Span, Speaker, SpeakerBasis, When,
};
use proptest::prelude::*;

const TEXT: &str = "=They said \"at least 12\" died, by Monday.\nOthers said 9.";

fn day(text: &str) -> DayRange {
    DayRange::day(text.parse().unwrap())
}

fn claim(id: &str, start: u32, end: u32, days: Option<DayRange>) -> Claim {
    Claim {
        id: id.to_owned(),
        article: ArticleIx(0),
        span: Span { start, end },
        sentence: Span { start, end },
        lane: Lane::Tolls,
        when: days.map(|days| When::new(days, Basis::Explicit)),
        planned: false,
        background: None,
        speaker: None,
        figures: Vec::new(),
    }
}

fn event(id: &str, title: &str, claim: u32, days: Option<DayRange>) -> Event {
    Event {
        id: id.to_owned(),
        aliases: Vec::new(),
        title: title.to_owned(),
        lane: if claim == 0 { Lane::Tolls } else { Lane::Ground },
        when: days.map(|days| When::new(days, Basis::Explicit)),
        planned: false,
        background: None,
        claims: vec![ClaimIx(claim)],
        pinned: false,
        edited: Vec::new(),
    }
}

fn corpus() -> Corpus {
    let article = Article {
        id: "a".to_owned(),
        file: "a.txt".to_owned(),
        title: "A, <b>".to_owned(),
        outlet: Some("The Coast".to_owned()),
        url: None,
        published: Published { days: Some(day("2027-02-03")), time: None, basis: PublicationBasis::Stated },
        repeats: Vec::new(),
        boilerplate: Vec::new(),
        excerpts: false,
        text: TEXT.to_owned(),
    };
    let end = TEXT.len() as u32;
    let mut first = claim("c1", 0, 41, Some(day("2027-02-01")));
    first.speaker =
        Some(Speaker { name: "@Agency".to_owned(), via: None, words: None, basis: SpeakerBasis::Reported });
    first.figures.push(Figure {
        span: Span { start: 1, end: 5 },
        measure: "killed".to_owned(),
        population: "total".to_owned(),
        value: Some(12),
        bound: Bound::AtLeast,
        source: Some("@Agency".to_owned()),
        as_of: Some(day("2027-02-01")),
        part_of: None,
        derived: false,
    });
    let second = claim("c2", 42, end, None);
    Corpus {
        title: "The flood on the Lune: what was said".to_owned(),
        window: Some(DayRange::new("2027-02-01".parse().unwrap(), "2027-02-04".parse().unwrap())),
        articles: vec![article],
        claims: vec![first, second],
        events: vec![
            event("e1", "Twelve, at least", 0, Some(day("2027-02-01"))),
            event("e2", "Others", 1, None),
        ],
        series: vec![Series {
            source: Some("@Agency".to_owned()),
            measure: "killed".to_owned(),
            population: "total".to_owned(),
            points: vec![Point {
                as_of: day("2027-02-01"),
                value: 12,
                bound: Bound::AtLeast,
                derived: false,
                claims: vec![ClaimIx(0)],
            }],
        }],
        ..Corpus::empty()
    }
}

fn data() -> Data {
    Data::new(corpus(), 0x0123_4567_89ab_cdef)
}

fn taken(query: &str, what: &str) -> Taken {
    let around = Around { address: "https://example.org/?q=a&b", today: "2027-02-10" };
    take(&data(), query, what, around).unwrap()
}

/// Rows of a table as RFC 4180 has them; panics on what it does not allow.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let row = rows.last_mut().unwrap();
        match c {
            '"' if row.last().unwrap().is_empty() => loop {
                match chars.next().expect("a quoted cell ends") {
                    '"' if chars.peek() == Some(&'"') => row.last_mut().unwrap().push(chars.next().unwrap()),
                    '"' => break assert!(matches!(chars.peek(), Some(',' | '\r'))),
                    inner => row.last_mut().unwrap().push(inner),
                }
            },
            ',' => row.push(String::new()),
            '\r' => {
                assert_eq!(chars.next(), Some('\n'));
                rows.push(vec![String::new()]);
            }
            '"' | '\n' => panic!("{c:?} outside of quotation marks"),
            c => row.last_mut().unwrap().push(c),
        }
    }
    assert_eq!(rows.pop().unwrap(), [""], "the last row ends like the others");
    assert!(rows.iter().all(|row| row.len() == rows[0].len()), "rows are of one length");
    rows
}

#[test]
fn ok_events_are_a_row_each() {
    let taken = taken("", "events.csv");
    assert_eq!(taken.name, "the-flood-on-the-lune-events-2027-02-04.csv");
    let rows = rows(taken.text.strip_prefix('\u{feff}').unwrap());
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[1][..3], ["e1", "2027-02-01", "2027-02-01"]);
    assert_eq!(rows[1][8], "Twelve, at least");
    assert_eq!(rows[2][1], "", "what is undated has no day");
}

#[test]
fn err_a_cell_never_begins_a_formula() {
    for what in ["events.csv", "figures.csv"] {
        let taken = taken("", what);
        for cell in rows(taken.text.strip_prefix('\u{feff}').unwrap()).iter().flatten() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
        assert!(taken.text.contains("'@Agency"));
    }
}

#[test]
fn ok_figures_say_as_of_when_and_when_published() {
    let taken = taken("", "figures.csv");
    let rows = rows(taken.text.strip_prefix('\u{feff}').unwrap());
    assert_eq!(rows.len(), 2);
    let cell = |name: &str| &rows[1][rows[0].iter().position(|head| head == name).unwrap()];
    assert_eq!((cell("as_of_to").as_str(), cell("published_to").as_str()), ("2027-02-01", "2027-02-03"));
    assert_eq!((cell("bound").as_str(), cell("value").as_str()), ("at_least", "12"));
    assert_eq!(cell("quotation"), &format!("'{}", &TEXT[..41]));
}

#[test]
fn ok_between_tabs_a_row_is_a_line() {
    let taken = taken("", "figures.tsv");
    let lines: Vec<&str> = taken.text.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(lines.iter().all(|line| line.split('\t').count() == 17));
}

#[test]
fn ok_only_what_is_shown_is_taken() {
    let taken = taken("?lanes=tolls", "dateline.json");
    let json: serde_json::Value = serde_json::from_str(&taken.text).unwrap();
    assert_eq!(json["schema"], "dateline/1");
    assert_eq!(json["events"].as_array().unwrap().len(), 1);
    assert_eq!(json["claims"].as_array().unwrap().len(), 1);
    assert_eq!(json["claims"][0]["text"], TEXT[..41]);
    let taken = self::taken("?lanes=ground", "dateline.json");
    let json: serde_json::Value = serde_json::from_str(&taken.text).unwrap();
    assert_eq!(json["events"][0]["claims"][0], "c2");
    assert_eq!(json["series"].as_array().unwrap().len(), 0);
}

#[test]
fn ok_what_was_not_known_is_not_taken() {
    let json = taken("?asof=2027-02-02", "dateline.json").text;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["claims"].as_array().unwrap().len(), 0);
    assert_eq!(taken("?asof=2027-02-02", "figures.tsv").text.lines().count(), 1);
}

#[test]
fn ok_timelinejs_has_the_dated_events() {
    let json = taken("", "timelinejs.json").text;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let events = json["events"].as_array().unwrap();
    assert_eq!(events.len(), 1);
    assert_eq!(events[0]["start_date"]["year"], 2027);
    assert_eq!(events[0]["unique_id"], "e1");
    assert!(!json.to_string().contains("<b>"), "texts are escaped");
}

#[test]
fn ok_the_chart_is_a_picture_by_itself() {
    let svg = taken("", "chart.svg").text;
    assert_eq!(svg.matches("class=\"point\"").count(), 1);
    assert!(svg.contains("at least 12 dead, @Agency, as of 1 February 2027"));
    assert!(!svg.contains("var(") && !svg.contains("href") && !svg.contains("url("));
}

#[test]
fn ok_a_citation_says_what_when_and_where() {
    let text = taken("?asof=2027-02-03", "citation.txt").text;
    for piece in [
        "The flood on the Lune",
        "one article",
        "10 February 2027",
        "https://example.org/?q=a&b",
        "As known on",
    ] {
        assert!(text.contains(piece), "{piece}: {text}");
    }
}

#[test]
fn err_what_is_not_there_cannot_be_taken() {
    let around = Around { address: "", today: "" };
    assert!(take(&data(), "", "secrets.txt", around).is_err());
}

proptest! {
    #[test]
    fn every_view_is_a_corpus_that_holds_together(lanes in 0usize..16, from in -3i32..6, length in 0i32..6, known in proptest::option::of(-3i32..6)) {
        let first: Day = "2027-02-01".parse().unwrap();
        let state = ViewState {
            lanes: Lane::ALL.into_iter().filter(|lane| lanes & (1 << lane.position()) != 0).collect(),
            from: Some(first.plus(from)),
            to: Some(first.plus(from + length)),
            as_of: known.map(|days| first.plus(days)),
            ..ViewState::new()
        };
        prop_assert_eq!(shown(&data(), &state).check(), Ok(()));
    }
}
