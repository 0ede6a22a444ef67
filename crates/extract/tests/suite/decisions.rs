//! What editors decide, from the manifest to the corpus.

use dateline_corpus::{Claim, Corpus, Edited, Event, Lane};
use dateline_extract::{Extraction, Manifest, Source, extract};

const DAM: &str = "Published: 3 February 2027\n\n\
    The dam at Halton broke on Monday. At least 12 people were killed on Monday, the mayor said.\n\n\
    Troops evacuated two villages on Tuesday. The valley is a quiet one, with few painters.\n";
const RAIN: &str = "Published: 4 February 2027\n\n\
    Police arrested 30 looters in Halton on Wednesday. At least 12 people were killed on Monday, the mayor said.\n";

fn decided(decisions: &str) -> Extraction {
    let sources = [("a.txt", DAM), ("b.txt", RAIN)]
        .map(|(file, text)| Source { file: file.to_owned(), text: text.to_owned() });
    let manifest = Manifest::parse("corpus.toml", decisions, Some(&["a.txt", "b.txt"])).expect("it parses");
    let extraction = extract(&sources, Some(&manifest));
    assert_eq!(extraction.corpus.check(), Ok(()));
    // Whatever was decided, every link of before leads somewhere, or to what is said to be hidden.
    for event in extract(&sources, None).corpus.events {
        for old in event.aliases.iter().chain([&event.id]) {
            let hidden = extraction.corpus.hidden.iter().any(|hidden| hidden.event == *old);
            assert!(hidden || extraction.corpus.event_by_id(old).is_some(), "{old}");
        }
    }
    extraction
}

fn corpus(decisions: &str) -> Corpus {
    let extraction = decided(decisions);
    assert_eq!(extraction.errors(), Ok(()));
    extraction.corpus
}

fn errors(decisions: &str) -> Vec<String> {
    decided(decisions).errors().unwrap_err().iter().map(ToString::to_string).collect()
}

fn event<'c>(corpus: &'c Corpus, words: &str) -> &'c Event {
    let has = |claim: &Claim| corpus.words(claim).contains(words);
    let found = corpus.events.iter().find(|event| event.claims.iter().any(|&ix| has(corpus.claim(ix))));
    found.unwrap_or_else(|| panic!("{words}"))
}

fn edits(event: &Event) -> Vec<(Edited, Option<&str>, Option<&str>)> {
    event.edited.iter().map(|edit| (edit.what, edit.from.as_deref(), edit.to.as_deref())).collect()
}

#[test]
fn ok_a_title_is_given() {
    let before = event(&corpus(""), "The dam").title.clone();
    let after =
        corpus("[[decision]]\nclaim = \"the  DAM at\"\ntitle = \"The dam breaks\"\nnote = \"Shorter\"");
    let event = event(&after, "The dam");
    assert_eq!(event.title, "The dam breaks");
    assert_eq!(edits(event), [(Edited::Retitled, Some(before.as_str()), Some("The dam breaks"))]);
    assert_eq!(event.edited[0].note.as_deref(), Some("Shorter"));
    assert_eq!(event.edited[0].claim, after.claim(event.claims[0]).id);
}

#[test]
fn err_an_event_with_two_titles() {
    let text = "[[decision]]\nclaim = \"The dam\"\ntitle = \"A\"\n[[decision]]\nclaim = \"dam at Halton\"\ntitle = \"B\"";
    assert_eq!(errors(text), ["corpus.toml:5:9: error: the event is given two titles, “A” and “B”"]);
}

#[test]
fn ok_a_claim_changes_its_lane() {
    let was = event(&corpus(""), "Troops").lane;
    assert_ne!(was, Lane::Diplomacy);
    let after = corpus("[[decision]]\nclaim = \"Troops evacuated\"\nlane = \"diplomacy\"");
    let event = event(&after, "Troops");
    assert_eq!((event.lane, after.claim(event.claims[0]).lane), (Lane::Diplomacy, Lane::Diplomacy));
    assert_eq!(edits(event), [(Edited::Moved, Some(was.key()), Some("diplomacy"))]);
}

#[test]
fn err_a_claim_in_two_lanes() {
    let one = |lane: &str| format!("[[decision]]\nclaim = \"Troops\"\nlane = \"{lane}\"\n");
    let found = errors(&format!("{}{}", one("diplomacy"), one("reactions")));
    assert!(found[0].contains("is given two lanes"), "{found:?}");
}

#[test]
fn ok_two_events_become_one() {
    let before = corpus("");
    let (dam, troops) = (event(&before, "The dam"), event(&before, "Troops"));
    let after = corpus("[[decision]]\nclaim = \"Troops\"\nmerge = \"The dam at Halton\"");
    assert_eq!(after.events.len(), before.events.len() - 1);
    let one = event(&after, "Troops");
    assert_eq!((one.claims.len(), &one.id), (dam.claims.len() + troops.claims.len(), &dam.id));
    assert!(one.aliases.contains(&troops.id));
    assert_eq!(edits(one), [(Edited::Merged, Some(dam.title.as_str()), None)]);
}

#[test]
fn err_a_claim_merged_with_itself() {
    let found = errors("[[decision]]\nclaim = \"Troops\"\nmerge = \"two villages\"");
    assert!(found[0].contains("is merged with itself"), "{found:?}");
}

#[test]
fn ok_a_claim_leaves_its_event() {
    let before = corpus("");
    let both = event(&before, "At least 12");
    assert_eq!(both.claims.len(), 2);
    let after = corpus("[[decision]]\nclaim = \"At least 12\"\narticle = \"b.txt\"\nsplit = true");
    assert_eq!(after.events.len(), before.events.len() + 1);
    let rest = event(&after, "At least 12");
    assert_eq!((rest.claims.len(), &rest.id), (1, &both.id));
    let alone = after.event_by_id(&both.aliases[0]).map(|ix| after.event(ix)).unwrap();
    assert_eq!((&alone.id, alone.claims.len()), (&both.aliases[0], 1));
    assert_eq!(edits(alone), [(Edited::Split, Some(both.title.as_str()), None)]);
    assert_eq!(edits(rest), [(Edited::Split, None, Some(alone.title.as_str()))]);
}

#[test]
fn ok_a_claim_split_off_and_merged_moves_over() {
    let after = corpus(
        "[[decision]]\nclaim = \"At least 12\"\narticle = \"b.txt\"\nsplit = true\nmerge = \"Police arrested\"",
    );
    assert_eq!(event(&after, "Police").claims.len(), 2);
    assert_eq!(event(&after, "At least 12").claims.len(), 1);
}

#[test]
fn err_what_stands_alone_cannot_be_split() {
    let extraction = decided("[[decision]]\nclaim = \"Troops\"\nsplit = true");
    let said = extraction.diagnostics[0].to_string();
    assert!(said.starts_with("corpus.toml:2:9: warning:") && said.contains("stands alone already"), "{said}");
}

#[test]
fn ok_a_hidden_claim_is_nowhere_but_said_to_be() {
    let before = corpus("");
    let after = corpus("[[decision]]\nclaim = \"Troops evacuated\"\nhide = true\nnote = \"Denied\"");
    assert_eq!(after.claims.len(), before.claims.len() - 1);
    assert!(after.claims.iter().all(|claim| !after.words(claim).contains("Troops")));
    let [hidden] = after.hidden.as_slice() else { panic!("one is hidden") };
    assert_eq!((hidden.line, hidden.note.as_deref()), (5, Some("Denied")));
    assert_eq!(hidden.event, event(&before, "Troops").id);
    let json = serde_json::to_value(dateline_extract::json::corpus(&after)).unwrap();
    assert_eq!(json["hidden"][0]["id"], hidden.claim);
}

#[test]
fn ok_hiding_one_of_two_keeps_the_event_and_its_links() {
    let before = corpus("");
    let both = event(&before, "At least 12");
    let after = corpus("[[decision]]\nclaim = \"At least 12\"\narticle = \"a.txt\"\nhide = true");
    let rest = after.event_by_id(&both.id).map(|ix| after.event(ix)).unwrap();
    assert_eq!((rest.claims.len(), edits(rest)), (1, vec![(Edited::Hidden, None, None)]));
    assert_eq!(after.series.len(), before.series.len());
    let gone = corpus("[[decision]]\nclaim = \"At least 12\"\narticle = \"a.txt\"\nhide = \"event\"");
    assert_eq!((gone.hidden.len(), gone.claims.len()), (2, before.claims.len() - 2));
    assert!(gone.series.iter().all(|series| series.measure != "killed"));
}

#[test]
fn err_what_is_hidden_can_be_nothing_else() {
    let text =
        "[[decision]]\nclaim = \"Troops\"\nhide = true\n[[decision]]\nclaim = \"two villages\"\npin = true";
    let found = errors(text);
    assert!(found[0].starts_with("corpus.toml:5:9: error: a.txt:5 “Troops"), "{found:?}");
    assert!(found[0].ends_with("is hidden by the decision in line 2"), "{found:?}");
}

#[test]
fn ok_an_event_is_pinned() {
    let after = corpus("[[decision]]\nclaim = \"Troops\"\npin = true");
    assert!(event(&after, "Troops").pinned && !event(&after, "The dam").pinned);
    assert_eq!(edits(event(&after, "Troops")), [(Edited::Pinned, None, None)]);
}

#[test]
fn ok_every_decision_is_a_note() {
    let extraction =
        decided("[[decision]]\nclaim = \"Troops\"\npin = true\ntitle = \"Villages are emptied\"");
    let said: Vec<String> = extraction.diagnostics.iter().take(2).map(ToString::to_string).collect();
    assert!(
        said[0].starts_with("corpus.toml:2:9: note: called “Villages are emptied” what was “"),
        "{said:?}"
    );
    assert!(said[1].starts_with("corpus.toml:2:9: note: pinned the event of a.txt:5 “Troops"), "{said:?}");
}

#[test]
fn err_words_that_point_at_nothing_name_the_nearest() {
    let found = errors("[[decision]]\nclaim = \"the dam near Halton broke\"\npin = true");
    let said = "corpus.toml:2:9: error: no claim has the words “the dam near Halton broke” (the nearest are a.txt:3 “The dam";
    assert!(found[0].starts_with(said), "{found:?}");
    assert!(errors("[[decision]]\nclaim = \"xyzzy\"\npin = true")[0].contains("copy a few words of a claim"));
}

#[test]
fn err_words_that_point_at_two_places() {
    let found = errors("[[decision]]\nclaim = \"at least 12 people\"\npin = true");
    assert!(found[0].contains("stands in more than one claim: a.txt:3 “At least 12"), "{found:?}");
    assert!(
        found[0].contains("b.txt:3 “At least 12") && found[0].contains("name its `article`"),
        "{found:?}"
    );
}

#[test]
fn err_words_within_no_claim_say_where_they_stand() {
    let found = errors("[[decision]]\nclaim = \"few painters\"\npin = true");
    assert!(found[0].contains("“few painters” stands in a.txt:5, but within no claim"), "{found:?}");
}

#[test]
fn err_parts_of_words_point_at_nothing() {
    let found = errors("[[decision]]\nclaim = \"roops evacuated\"\npin = true");
    assert!(found[0].contains("no claim has the words"), "{found:?}");
}

#[test]
fn ok_excerpts_keep_the_sentences_of_claims_and_nothing_else() {
    let whole = corpus("");
    let cut = corpus("[[article]]\nfile = \"a.txt\"\nexcerpts = true");
    let (was, is) = (&whole.articles[0], &cut.articles[0]);
    assert!(is.excerpts && is.text.len() == was.text.len());
    for (claim, same) in whole.claims.iter().zip(&cut.claims) {
        assert_eq!((whole.words(claim), whole.sentence(claim)), (cut.words(same), cut.sentence(same)));
    }
    assert!(was.text.contains("painters") && !is.text.contains("painters"));
    assert!(!is.text.contains("Published"));
    assert_eq!(cut.articles[1].text, RAIN);
    // What is hidden is no excerpt either.
    let hidden =
        "[[article]]\nfile = \"a.txt\"\nexcerpts = true\n[[decision]]\nclaim = \"Troops\"\nhide = true";
    assert!(!corpus(hidden).articles[0].text.contains("Troops"));
}

#[test]
fn ok_excerpts_without_a_headline_are_called_by_their_file() {
    // The first words of the one that may be shown whole are its title.
    let whole = corpus("");
    assert!(whole.articles[0].text.contains(&whole.articles[0].title[..10]));
    let cut = corpus("[[article]]\nfile = \"a.txt\"\nexcerpts = true");
    assert_eq!(cut.articles[0].title, "a");
}
