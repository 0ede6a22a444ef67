//! Times in sentences of news: what is found, and the days it means.

#![allow(clippy::unwrap_used, reason = "tests")]
use dateline_corpus::{Day, DayRange};
use dateline_extract::{
    dates::{self, Anchor, TimeMention},
    layers::Layers,
};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn found(text: &str) -> Vec<TimeMention> {
    let layers = Layers::of(text);
    dates::find(text, &layers.tokens, &layers.sentences)
}

/// The resolved times of a text: `words = days [part] [time] [~] [+]`, `~` for approximate, `+` for ongoing.
fn read(text: &str, published: &str, event: Option<&str>) -> Vec<String> {
    let range = |text: &str| match text.split_once("..") {
        Some((from, to)) => DayRange::new(day(from), day(to)),
        None => DayRange::day(day(text)),
    };
    let anchor = Anchor { published: Some(range(published)), event: event.map(range) };
    let mut lines = Vec::new();
    for mention in found(text) {
        let words = mention.span.of(text).unwrap();
        let Some(when) = dates::resolve(&mention, &anchor) else { continue };
        let mut line = format!("{words} = {}", when.days.from);
        if !when.days.is_day() {
            line += &format!("..{}", when.days.to);
        }
        line += &when.part.map(|part| format!(" {}", part.key())).unwrap_or_default();
        line += &when.time.map(|time| format!(" {time}")).unwrap_or_default();
        line += if when.approximate { " ~" } else { "" };
        line += if when.ongoing { " +" } else { "" };
        lines.push(line);
    }
    lines
}

/// Each row: a text, and what it reads as in an article of Wednesday 9 June 2027 whose last event was on the
/// 6th.
fn check(rows: &[(&str, &[&str])]) {
    for (text, wanted) in rows {
        assert_eq!(read(text, "2027-06-09", Some("2027-06-06")), *wanted, "{text}");
    }
}

#[test]
fn ok_a_bare_weekday_is_the_latest_one_the_articles_own_included() {
    check(&[
        ("Police said Wednesday that two were held.", &["Wednesday = 2027-06-09"]),
        ("The minister resigned on Thursday.", &["Thursday = 2027-06-03"]),
        ("People rally in Accra, Ghana, Tuesday.", &["Tuesday = 2027-06-08"]),
        ("Monday's vote was delayed.", &["Monday = 2027-06-07"]),
        ("Fire broke out Sunday.", &["Sunday = 2027-06-06"]),
    ]);
}

#[test]
fn ok_a_weekday_of_a_clause_that_looks_ahead_is_the_next_one() {
    check(&[
        ("The president will meet envoys on Friday.", &["Friday = 2027-06-11"]),
        ("The court is expected to rule on Thursday to end the case.", &["Thursday = 2027-06-10"]),
        ("Talks are scheduled for Monday.", &["Monday = 2027-06-14"]),
        ("On Friday, the council will vote.", &["Friday = 2027-06-11"]),
        ("The ministry said the funeral would be held on Saturday.", &["Saturday = 2027-06-12"]),
        ("Aid is due to arrive Friday.", &["Friday = 2027-06-11"]),
        ("Wednesday's hearing will go on.", &["Wednesday = 2027-06-09"]),
        ("The council is to meet later Thursday.", &["later Thursday = 2027-06-10"]),
        ("Parliament may vote as early as Friday.", &["Friday = 2027-06-11"]),
        (
            "Strikes are planned for June 15 and 16, unions said.",
            &["June 15 = 2027-06-15", "16 = 2027-06-16"],
        ),
        ("Rain is forecast for Friday and Saturday.", &["Friday = 2027-06-11", "Saturday = 2027-06-12"]),
        ("Schools will remain closed through Friday.", &["Friday = 2027-06-11"]),
        ("The court gave him until Monday.", &["Monday = 2027-06-14"]),
        ("She agreed to testify on Friday.", &["Friday = 2027-06-11"]),
        ("The vote takes place Sunday.", &["Sunday = 2027-06-13"]),
        ("The army extended the curfew until July 4.", &["July 4 = 2027-07-04"]),
    ]);
}

#[test]
fn err_a_verb_of_saying_or_one_in_a_quotation_does_not_look_ahead() {
    check(&[
        ("She said Friday that they will appeal.", &["Friday = 2027-06-04"]),
        ("They will appeal, the lawyer said Friday.", &["Friday = 2027-06-04"]),
        ("“We will fight,” he told supporters on Saturday.", &["Saturday = 2027-06-05"]),
        ("The bridge that was to be opened collapsed on Monday.", &["Monday = 2027-06-07"]),
        ("A rally planned for Sunday was called off.", &["Sunday = 2027-06-06"]),
        ("They refused to leave on Friday.", &["Friday = 2027-06-04"]),
        ("He could not be reached on Friday.", &["Friday = 2027-06-04"]),
        ("The road was cut due to floods on Monday.", &["Monday = 2027-06-07"]),
        ("Rebels set fire to a depot on Monday.", &["Monday = 2027-06-07"]),
        ("They left after seizing the town on June 21.", &["June 21 = 2026-06-21"]),
        ("Talks would have begun on Monday.", &["Monday = 2027-06-07"]),
        ("The toll fixed by the Feb. 3 accord stands.", &["Feb. 3 = 2027-02-03"]),
    ]);
}

#[test]
fn ok_days_written_out() {
    check(&[
        ("on 28 December", &["28 December = 2026-12-28"]),
        ("since Dec. 28, 2025,", &["Dec. 28, 2025 = 2025-12-28..2027-06-09 +"]),
        ("on Monday, June 7, 2027", &["Monday, June 7, 2027 = 2027-06-07"]),
        ("on Sunday 6 June", &["Sunday 6 June = 2027-06-06"]),
        ("dated 2027-02-03", &["2027-02-03 = 2027-02-03"]),
        ("the 3rd of May", &["3rd of May = 2027-05-03"]),
        ("on 13.05.2027", &["13.05.2027 = 2027-05-13"]),
        ("on 08/05/2027", &["08/05/2027 = 2027-05-08"]),
        ("on 05/08/2027", &["05/08/2027 = 2027-05-08"]),
        ("on 14-15 April", &["14 = 2027-04-14", "15 April = 2027-04-15"]),
        ("on March 4, 2027, Thursday.", &["March 4, 2027, Thursday = 2027-03-04"]),
        ("on June 3 and 4", &["June 3 = 2027-06-03", "4 = 2027-06-04"]),
        ("The polls open on July 4.", &["July 4 = 2027-07-04"]),
        ("The fighting began on August 4.", &["August 4 = 2026-08-04"]),
    ]);
}

#[test]
fn ok_months_years_and_longer() {
    check(&[
        ("It began in late December.", &["late December = 2026-12-22..2026-12-31 late ~"]),
        ("killed in April", &["April = 2027-04-01..2027-04-30"]),
        ("in place since November 2024", &["November 2024 = 2024-11-01..2027-06-09 +"]),
        ("last month", &["last month = 2027-05-01..2027-05-31"]),
        ("in March last year", &["March last year = 2026-03-01..2026-03-31"]),
        ("on 3 May last year", &["3 May last year = 2026-05-03"]),
        ("in early March of this year", &["early March of this year = 2027-03-01..2027-03-10 early ~"]),
        ("last May", &["last May = 2027-05-01..2027-05-31"]),
        ("bombed last year", &["last year = 2026-01-01..2026-12-31"]),
        ("the 1979 revolution", &["1979 = 1979-01-01..1979-12-31"]),
        ("in the 1990s", &["the 1990s = 1990-01-01..1999-12-31"]),
        ("in the summer of 2024", &["the summer of 2024 = 2024-06-01..2024-08-31"]),
        ("at the end of 1999", &["the end of 1999 = 1999-09-02..1999-12-31 late ~"]),
        ("last week", &["last week = 2027-05-31..2027-06-06"]),
        ("over the weekend", &["the weekend = 2027-06-05..2027-06-06"]),
    ]);
}

#[test]
fn ok_days_counted_from_the_article() {
    check(&[
        ("He was freed yesterday.", &["yesterday = 2027-06-08"]),
        ("It rained last night.", &["last night = 2027-06-08 night"]),
        ("shelling overnight", &["overnight = 2027-06-08..2027-06-09 overnight"]),
        ("three days ago", &["three days ago = 2027-06-06"]),
        ("two weeks ago", &["two weeks ago = 2027-05-23..2027-05-29 ~"]),
        ("five years ago", &["five years ago = 2022-01-01..2022-12-31 ~"]),
        ("He spoke on Tuesday last week.", &["Tuesday last week = 2027-06-01"]),
        ("Talks open on Monday of next week.", &["Monday of next week = 2027-06-14"]),
        ("the day before yesterday", &["the day before yesterday = 2027-06-07"]),
        ("over the past two weeks", &["the past two weeks = 2027-05-26..2027-06-09"]),
        ("has been closed for 16 days", &["16 days = 2027-05-24..2027-06-09 +"]),
        ("in place since Thursday", &["Thursday = 2027-06-03..2027-06-09 +"]),
        ("since the start of the year", &["the start of the year = 2027-01-01..2027-06-09 early ~ +"]),
        ("Forty have died this month.", &["this month = 2027-06-01..2027-06-09"]),
        ("Elections will be held this month.", &["this month = 2027-06-01..2027-06-30"]),
    ]);
}

#[test]
fn ok_weeks_written_of_on_a_sunday_have_ended() {
    let sunday = |text: &str| read(text, "2027-06-06", None);
    assert_eq!(sunday("Ten were killed last week."), ["last week = 2027-05-31..2027-06-06"]);
    assert_eq!(sunday("Ten were killed this week."), ["this week = 2027-05-31..2027-06-06"]);
    assert_eq!(sunday("Talks will resume next week."), ["next week = 2027-06-07..2027-06-13"]);
}

#[test]
fn ok_days_counted_from_the_event() {
    check(&[
        ("They had met a day earlier.", &["a day earlier = 2027-06-05"]),
        ("He fled the next day.", &["the next day = 2027-06-07"]),
        ("That same day a bridge fell.", &["That same day = 2027-06-06"]),
        ("Three days later it stopped.", &["Three days later = 2027-06-09"]),
        ("He had called the day before.", &["the day before = 2027-06-05"]),
        ("It had burned the night before.", &["the night before = 2027-06-05 night"]),
        ("Rains had begun the week before.", &["the week before = 2027-05-24..2027-05-30"]),
        ("She resigned the following Tuesday.", &["the following Tuesday = 2027-06-08"]),
        ("He had won the previous Sunday.", &["the previous Sunday = 2027-05-30"]),
        ("“They called yesterday,” he said.", &["yesterday = 2027-06-05"]),
    ]);
}

#[test]
fn ok_times_and_parts_of_days() {
    check(&[
        ("He said late Sunday that", &["late Sunday = 2027-06-06 late"]),
        ("struck early on 3 June", &["early on 3 June = 2027-06-03 early"]),
        ("Monday night", &["Monday night = 2027-06-07 night"]),
        ("in the early hours of Monday", &["the early hours of Monday = 2027-06-07 early"]),
        ("at 10 a.m. on Tuesday", &["10 a.m. on Tuesday = 2027-06-08 10:00"]),
        ("at 6:19 PM Monday", &["6:19 PM Monday = 2027-06-07 18:19"]),
        ("the night of June 3", &["the night of June 3 = 2027-06-03 night"]),
        ("this morning", &["this morning = 2027-06-09 morning"]),
        ("at 3 in the morning on Monday", &["3 in the morning on Monday = 2027-06-07 03:00"]),
        ("at 14.30 local time on Monday", &["14.30 local time on Monday = 2027-06-07 14:30"]),
        ("overnight Saturday", &["overnight Saturday = 2027-06-05..2027-06-06 overnight"]),
        ("at 11:47 p.m. on Friday (1802 GMT)", &["11:47 p.m. on Friday = 2027-06-04 23:47"]),
        ("at around 8pm on Thursday", &["around 8pm on Thursday = 2027-06-03 20:00 ~"]),
        ("shortly before midnight Friday", &["midnight Friday = 2027-06-04 night 00:00"]),
    ]);
}

#[test]
fn err_a_date_that_does_not_exist_means_no_day() {
    check(&[("on February 30, 2027", &[]), ("on 31 April", &[])]);
}

#[test]
fn err_numbers_are_no_years() {
    check(&[
        ("at least 1999 people were killed", &[]),
        ("2000 protesters marched", &[]),
        ("a $1998 fine", &[]),
        ("10,600 and 646 dead", &[]),
        ("a 37-year-old woman", &[]),
        ("He may march.", &[]),
        ("a pre-1979 flag", &[]),
        ("It was the second attack of the week.", &[]),
        ("the fall in prices, the spring near the village", &[]),
        ("24 hours a day", &[]),
        ("It is expected to last 60 days.", &[]),
    ]);
}

#[test]
fn ok_an_article_of_unknown_day_gives_the_range_that_follows() {
    assert_eq!(
        read("He spoke yesterday.", "2027-06-08..2027-06-09", None),
        ["yesterday = 2027-06-07..2027-06-08"]
    );
    assert_eq!(read("He spoke on Sunday.", "2027-06-08..2027-06-09", None), ["Sunday = 2027-06-06"]);
    assert_eq!(
        read("He spoke on Monday.", "2027-06-06..2027-06-07", None),
        ["Monday = 2027-05-31..2027-06-07"]
    );
    assert_eq!(read("It ended on 3 May 2027.", "2027-06-08..2027-06-09", None), ["3 May 2027 = 2027-05-03"]);
}

#[test]
fn err_nothing_to_count_from_gives_nothing() {
    assert!(read("It fell a day earlier.", "2027-06-09", None).is_empty());
    let mention = found("He spoke on Sunday.")[0];
    assert_eq!(dates::resolve(&mention, &Anchor::default()), None);
}

#[test]
fn ok_names_are_told_from_dates() {
    let named = |text: &str| found(text).iter().map(|mention| mention.named).collect::<Vec<_>>();
    assert_eq!(named("the March 8 Movement"), [dates::Named::Name]);
    assert_eq!(named("a 12-day war"), [dates::Named::Name]);
    assert_eq!(named("the October 7 attacks"), [dates::Named::Event]);
    assert_eq!(named("the October 7, 2023, attacks"), [dates::Named::Event]);
    assert_eq!(named("the May 3, 2024, Red Dawn attack"), [dates::Named::Event]);
    assert_eq!(named("Easter Island is calm"), [dates::Named::Name]);
    assert_eq!(named("the October 7 talks"), [dates::Named::No]);
    assert_eq!(named("The Sunday Times wrote"), [dates::Named::Name]);
    assert_eq!(named("a 12-day visit"), [dates::Named::No]);
}

#[test]
fn ok_words_before_a_time_bound_it() {
    use dates::Bound::{After, Before, By, For, From, None, Since, SinceClause, Until, Within};
    let bounds = |text: &str| found(text).iter().map(|mention| mention.bound).collect::<Vec<_>>();
    assert_eq!(bounds("since early Thursday"), [Since]);
    assert_eq!(bounds("since the strikes began on 3 May"), [SinceClause]);
    assert_eq!(bounds("He has ruled since May 3 and spoke on Friday"), [Since, None]);
    assert_eq!(bounds("They waited for three days."), [For]);
    assert_eq!(bounds("It has been shut for three days."), [Since]);
    assert_eq!(bounds("from Monday to Friday"), [From, Until]);
    assert_eq!(bounds("between 8 and 10 January"), [From, Until]);
    assert_eq!(bounds("on 8-10 January"), [From, Until]);
    assert_eq!(bounds("on 8 and 10 January"), [None, None]);
    assert_eq!(bounds("until Friday, by Monday, before May 3, after May 4"), [Until, By, Before, After]);
    assert_eq!(bounds("over the past two weeks"), [Within]);
}

#[test]
fn ok_stamps() {
    let stamp = |line: &str| {
        let stamp = dates::stamp(line)?;
        let time = stamp.time.map(|time| format!(" {time}")).unwrap_or_default();
        let or = stamp.or.map(|day| format!(" or {day}")).unwrap_or_default();
        Some(format!("{}{time}{or}", stamp.day))
    };
    for (line, wanted) in [
        ("06:19 PM, Jan 12, 2027", "2027-01-12 18:19"),
        ("- 06:19 PM, Jan 12, 2027", "2027-01-12 18:19"),
        ("Middle East 13-01-2027 | 09:31", "2027-01-13 09:31"),
        ("Updated: 12 January 2027, 14:05 GMT", "2027-01-12 14:05"),
        ("Published 2027-01-12T18:19Z", "2027-01-12 18:19"),
        ("Published 2027-01-12T18:19:33+00:00", "2027-01-12 18:19"),
        ("January 12, 2027 / 6:19 PM EST", "2027-01-12 18:19"),
        ("Tuesday, 12 January 2027", "2027-01-12"),
        ("12 Jan 2027", "2027-01-12"),
        ("03/04/2027", "2027-03-04 or 2027-04-03"),
        ("Last updated on Mon 12 Jan 2027 at 10.15 GMT", "2027-01-12 10:15"),
        ("By Jane Doe | January 12, 2027", "2027-01-12"),
        ("By Jane Doe January 12, 2027 6:19 PM GMT+1 Updated 2 hours ago", "2027-01-12 18:19"),
        ("January 12, 20276:19 PM ET", "2027-01-12 18:19"),
        ("12-Jan-2027", "2027-01-12"),
        ("Mon, 12 Jan 2027 18:19:00 +0000", "2027-01-12 18:19"),
        ("LAGOS, Jan. 12, 2027 (NAN) -", "2027-01-12"),
    ] {
        assert_eq!(stamp(line).as_deref(), Some(wanted), "{line}");
    }
}

#[test]
fn err_sentences_are_no_stamps() {
    for line in [
        "The protests began on 28 December 2026.",
        "He was born on 3 May 1970 in Accra and moved to Lagos",
        "January 2027",
        "Monday",
        "Comments",
        "— Ministry of Health (@health) January 12, 2027",
        "Photo: Jane Doe, Jan. 12, 2027",
        "30 February 2027",
        "",
    ] {
        assert_eq!(dates::stamp(line), None, "{line}");
    }
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    fn sound(text: &str) {
        let mut last = 0;
        for mention in found(text) {
            assert!(mention.span.start >= last && mention.span.end > mention.span.start);
            assert!(mention.span.of(text).is_some());
            last = mention.span.end;
            for event in [None, Some(DayRange::day(Day(20_000)))] {
                let published = Some(DayRange::new(Day(20_000), Day(20_003)));
                let _ = dates::resolve(&mention, &Anchor { published, event });
            }
        }
        let _ = dates::tag(text, Day(20_000));
        let _ = dates::stamp(text);
    }

    /// Words that rules begin, go on and end with.
    const WORDS: [&str; 44] = [
        "the",
        "last",
        "next",
        "a",
        "two",
        "week",
        "years",
        "ago",
        "Monday",
        "May",
        "Jan.",
        "31",
        "2026",
        "99999999999",
        "of",
        "early",
        "-",
        "’s",
        ",",
        "a.m.",
        "10:30",
        "third",
        "quarter",
        "centuries",
        "millennium",
        "since",
        "9999",
        "half",
        "hundred",
        "\n\n",
        "”",
        "“",
        "é",
        "every",
        "fiscal",
        "day",
        "before",
        "later",
        "first",
        "4000000000",
        "Easter",
        "century",
        "decades",
        "summer",
    ];

    proptest! {
        #[test]
        fn any_text_is_read(text in "\\PC{0,120}") {
            sound(&text);
        }

        #[test]
        fn any_day_is_counted_from(text in "(last|next|two|late|the|every|a|in|Sunday|May|week|month|year|ago|later|[0-9]{1,5}|, | ){1,9}", base in -719_162i32..2_932_896) {
            for mention in found(&text) {
                let at = Some(DayRange::day(Day(base)));
                let _ = dates::resolve(&mention, &Anchor { published: at, event: at });
            }
            let _ = dates::tag(&text, Day(base));
        }

        #[test]
        fn any_words_of_time_are_read(places in proptest::collection::vec(0..WORDS.len(), 0..14), spaced: bool) {
            let words: Vec<_> = places.iter().map(|&place| WORDS[place]).collect();
            sound(&words.join(if spaced { " " } else { "" }));
        }
    }

    #[test]
    fn hostile_texts_take_linear_time() {
        for piece in [
            "the ",
            "a ",
            "9",
            "1 ",
            "January ",
            "\"",
            "will ",
            "since ",
            "of the ",
            "next ",
            ", ",
            "-",
            "two hundred ",
        ] {
            let text = piece.repeat(200_000 / piece.len());
            let start = std::time::Instant::now();
            sound(&text);
            assert!(start.elapsed().as_secs() < 20, "{piece}");
        }
    }
}
