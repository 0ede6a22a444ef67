use super::*;
use crate::{
    Article, ArticleIx, Basis, Claim, ClaimIx, Event, Lane, PublicationBasis, Published, Speaker, When,
};
use proptest::prelude::*;

/// What an event is made of: its lane, day, and claims (article, speaker, words).
type Told = (Lane, i32, &'static [(u32, Option<&'static str>, &'static str)]);

/// Articles are published on days 1, 2, 3 and so on.
fn corpus(heads: &[(&str, &str)], events: &[Told]) -> Corpus {
    let mut corpus = Corpus::empty();
    for (place, (outlet, title)) in heads.iter().enumerate() {
        corpus.articles.push(Article {
            id: format!("a{place}"),
            file: format!("a{place}.txt"),
            title: (*title).to_owned(),
            outlet: Some((*outlet).to_owned()),
            url: None,
            published: Published {
                days: Some(DayRange::day(Day(place as i32 + 1))),
                time: None,
                basis: PublicationBasis::Stated,
            },
            repeats: Vec::new(),
            boilerplate: Vec::new(),
            excerpts: false,
            text: String::new(),
        });
    }
    for (place, (lane, day, claims)) in events.iter().enumerate() {
        let first = corpus.claims.len() as u32;
        for (article, speaker, words) in *claims {
            let text = &mut corpus.articles[*article as usize].text;
            let start = text.len();
            text.push_str(words);
            let span = Span::new(start, text.len());
            corpus.claims.push(Claim {
                id: format!("c{}", corpus.claims.len()),
                article: ArticleIx(*article),
                span,
                sentence: span,
                lane: *lane,
                when: None,
                planned: false,
                background: None,
                speaker: speaker.map(|name| Speaker {
                    name: name.to_owned(),
                    via: None,
                    words: None,
                    basis: crate::SpeakerBasis::Reported,
                }),
                figures: Vec::new(),
            });
        }
        corpus.events.push(Event {
            id: format!("e{place}"),
            aliases: Vec::new(),
            title: claims[0].2.to_owned(),
            lane: *lane,
            when: Some(When::new(DayRange::day(Day(*day)), Basis::Explicit)),
            planned: false,
            background: None,
            claims: (first..corpus.claims.len() as u32).map(ClaimIx).collect(),
            pinned: false,
            edited: Vec::new(),
        });
    }
    corpus
}

fn story() -> Corpus {
    corpus(
        &[("The Coast", "Levees give way"), ("Réunion Daily", "Lune rises")],
        &[
            (Lane::Ground, 1, &[(0, None, "The Lune broke its banks near the old mill.")]),
            (
                Lane::Reactions,
                2,
                &[(0, Some("Muhammad Qasimi"), "“We were not told”, he said of the old levees.")],
            ),
            (
                Lane::Reactions,
                3,
                &[(1, Some("Mohammed Ghasemi"), "The parliament met."), (0, Some("Ana Ito"), "It met late.")],
            ),
            (Lane::Tolls, 3, &[(1, Some("Ana Ito"), "Twelve houses of Sana’a Street were lost.")]),
        ],
    )
}

fn left(corpus: &Corpus, filter: &Filter) -> Matches {
    let index = Index::new(corpus);
    let search = index.search(corpus, &filter.query);
    index.matches(corpus, filter, search.as_ref())
}

fn found(query: &str) -> Vec<u32> {
    let filter = Filter { query: query.to_owned(), ..Filter::all() };
    left(&story(), &filter).events.into_iter().map(|event| event.0).collect()
}

#[test]
fn ok_titles_quotations_speakers_and_articles_are_searched() {
    assert_eq!(found("mill"), [0]);
    assert_eq!(found("qasimi"), found("Qasimi"));
    assert_eq!(found("reunion"), [2, 3], "an outlet, whatever its accents");
    assert_eq!(found("give way"), [0, 1, 2], "a headline");
    assert_eq!(found(" — "), [0, 1, 2, 3], "no word is no search");
}

#[test]
fn ok_every_word_must_be_there_and_may_be_begun() {
    assert_eq!(found("old lev"), [0, 1]);
    assert_eq!(found("lev told"), [1]);
    assert_eq!(found("parl"), [2]);
}

#[test]
fn err_a_word_that_is_not_there_leaves_nothing() {
    assert!(found("lev xyzzy").is_empty());
    assert!(found("evee").is_empty(), "the middle of a word is not its beginning");
}

#[test]
fn ok_names_are_found_under_other_spellings() {
    for query in ["Qasimi", "ghasemi", "Ghāsemī", "kasim", "mohamed", "Muhammed qasemi"] {
        assert_eq!(found(query), [1, 2], "{query}");
    }
    assert_eq!(found("sanaa"), [3]);
    assert_eq!(found("Sana'a"), [3]);
}

#[test]
fn ok_a_slip_is_forgiven_where_nothing_else_is_found() {
    assert_eq!(found("parlament"), [2]);
    assert_eq!(found("hosues"), [3]);
}

#[test]
fn err_a_slip_in_a_short_word_or_beside_a_word_that_is_there_is_not() {
    assert!(found("milk").is_empty());
    assert_eq!(found("levees"), [0, 1, 2]);
}

#[test]
fn ok_phrases_stand_as_they_are_quoted() {
    assert_eq!(found("\"old mill\""), [0]);
    assert_eq!(found("“old lev"), [1], "while it is being typed");
    assert!(found("\"old lev\"").is_empty());
    assert!(found("\"mill old\"").is_empty());
    assert!(found("\"kasimi\"").is_empty());
    assert_eq!(found("\"it met\" parliament"), [2]);
}

#[test]
fn ok_hits_are_where_the_words_stand() {
    let corpus = story();
    let index = Index::new(&corpus);
    let marked = |query: &str, text: &str| -> Vec<String> {
        let search = index.search(&corpus, query).unwrap();
        index.hits(&corpus, &search, text).iter().map(|hit| hit.of(text).unwrap().to_owned()).collect()
    };
    assert_eq!(marked("ghasem", "“We,” said Muhammad Qasimi."), ["Qasimi"]);
    assert_eq!(marked("\"old mill\" the", "The old banks, the old mill."), ["The", "the", "old mill"]);
    assert_eq!(marked("sanaa", "Twelve houses of Sana’a Street"), ["Sana’a"]);
    assert!(marked("houses", "").is_empty());
}

#[test]
fn ok_counts_say_what_each_choice_would_leave() {
    let corpus = story();
    let index = Index::new(&corpus);
    let ito = index.speaker_by_name("Ana Ito").unwrap();
    let all = left(&corpus, &Filter::all());
    assert_eq!(all.by_source, [3, 2]);
    assert_eq!(all.by_speaker[ito as usize], 2);
    let hers = left(&corpus, &Filter { speakers: vec![ito], ..Filter::all() });
    assert_eq!(hers.events, [EventIx(2), EventIx(3)]);
    assert_eq!(hers.by_source, [1, 1]);
    assert_eq!(hers.by_speaker, all.by_speaker, "other speakers as well as she");
    assert_eq!(hers.by_lane, [1, 0, 1, 0]);
    let there = left(&corpus, &Filter { speakers: vec![ito], sources: vec![1], ..Filter::all() });
    assert_eq!(there.events, [EventIx(3)], "what she says in that article");
}

#[test]
fn ok_what_is_not_known_yet_is_not_found() {
    let corpus = story();
    let filter = Filter { as_of: Some(Day(1)), query: "parliament".to_owned(), ..Filter::all() };
    assert_eq!(left(&corpus, &Filter { query: String::new(), ..filter.clone() }).events.len(), 3);
    let matches = left(&corpus, &Filter { query: "ghasemi".to_owned(), ..filter });
    assert_eq!(matches.events, [EventIx(1)], "of the other event another claim is known, not this one");
}

proptest! {
    #[test]
    fn no_query_panics_and_more_words_leave_less(query in "[a-z\"“ ’é]{0,40}", more in "\\PC{0,9}") {
        let (before, after) = (found(&query), found(&format!("{query} {more}")));
        let quoted = query.contains(['"', '“']) || more.contains(['"', '“', '”', '„', '«', '»']);
        let grown = query.ends_with(|c: char| c != ' ');
        prop_assert!(quoted || grown || after.iter().all(|event| before.contains(event)));
    }

    #[test]
    fn each_count_is_what_choosing_it_leaves(lanes in 0usize..16, as_of in proptest::option::of(0i32..4), query in "(|the|met|old)") {
        let corpus = story();
        let lanes = Lane::ALL.into_iter().filter(|lane| lanes & (1 << lane.position()) != 0).collect();
        let filter = Filter { lanes, as_of: as_of.map(Day), query, ..Filter::all() };
        let matches = left(&corpus, &filter);
        for (number, count) in matches.by_speaker.iter().enumerate() {
            let chosen = left(&corpus, &Filter { speakers: vec![number as u32], ..filter.clone() });
            prop_assert_eq!(chosen.events.len() as u32, *count);
        }
        for (number, count) in matches.by_source.iter().enumerate() {
            let chosen = left(&corpus, &Filter { sources: vec![number as u32], ..filter.clone() });
            prop_assert_eq!(chosen.events.len() as u32, *count);
        }
        for lane in Lane::ALL {
            let chosen = left(&corpus, &Filter { lanes: LaneSet::NONE.with(lane), ..filter.clone() });
            prop_assert_eq!(chosen.events.len(), matches.by_lane[lane.position()]);
        }
    }
}
