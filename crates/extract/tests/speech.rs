//! Who says so: named cases, and what holds of every text.

use dateline_extract::{
    layers::Layers,
    names,
    speech::{Attribution, Rule, attributions},
};
use proptest::prelude::*;
use std::time::Instant;

fn read(text: &str) -> Vec<Attribution> {
    let layers = Layers::of(text);
    let names = names::read(text, &layers.tokens, &layers.sentences);
    attributions(text, &layers.tokens, &layers.sentences, &names)
}

/// Each attribution as `speaker | words`, the speaker `-` where nobody is named.
fn said(text: &str) -> Vec<String> {
    let line = |a: &Attribution| {
        let via = a.via.as_deref().map(|via| format!(" via {via}")).unwrap_or_default();
        format!("{}{via} | {}", a.speaker.as_deref().unwrap_or("-"), a.content.of(text).unwrap_or_default())
    };
    read(text).iter().map(line).collect()
}

/// The one attribution of a text that is not within another.
fn one(text: &str) -> String {
    let outer = read(text).iter().filter(|a| !a.nested).count();
    assert_eq!(outer, 1, "{:?}", said(text));
    let all = read(text);
    let at = all.iter().position(|a| !a.nested).unwrap_or_default();
    said(text).swap_remove(at)
}

#[test]
fn ok_a_quotation_before_its_tag() {
    let text = "“The road is closed,” Mayor Ana Ruiz said. “Nobody will pass.”";
    assert_eq!(said(text), ["Ana Ruiz | “The road is closed,” Mayor Ana Ruiz said. “Nobody will pass.”"]);
}

#[test]
fn ok_a_tag_turned_round() {
    assert_eq!(one("“The road is closed,” said Ana Ruiz, the mayor."), "Ana Ruiz | “The road is closed,”");
    assert_eq!(one("\"Will it open?\" asked Ana Ruiz."), "Ana Ruiz | \"Will it open?\"");
    assert_eq!(
        one("“It is closed,” said fellow Ana Ruiz of the Roads Institute."),
        "Ana Ruiz | “It is closed,”"
    );
}

#[test]
fn ok_a_tag_before_the_quotation() {
    assert_eq!(one("Ana Ruiz said, “The road is closed.”"), "Ana Ruiz | “The road is closed.”");
    assert_eq!(one("Ana Ruiz told reporters: “The road is closed.”"), "Ana Ruiz | “The road is closed.”");
    assert_eq!(one("Ana Ruiz said of the road, “It is closed now.”"), "Ana Ruiz | “It is closed now.”");
}

#[test]
fn ok_a_tag_in_the_middle() {
    let text = "“The road,” Ana Ruiz said, “is closed.”";
    assert_eq!(one(text), format!("Ana Ruiz | {text}"));
    let text = "The road, Ana Ruiz said on Monday, was closed";
    assert_eq!(one(text), format!("Ana Ruiz | {text}"));
}

#[test]
fn ok_a_question_and_its_tag_are_two_sentences() {
    assert_eq!(one("“Will it open?” Ana Ruiz asked."), "Ana Ruiz | “Will it open?”");
}

#[test]
fn ok_a_verb_in_no_list_beside_a_quotation() {
    assert_eq!(one("“The road is closed now,” grumbled Ruiz."), "Ruiz | “The road is closed now,”");
}

#[test]
fn ok_a_quotation_signed_with_a_dash() {
    assert_eq!(one("“The road is closed now.” — Ana Ruiz, mayor"), "Ana Ruiz | “The road is closed now.”");
}

#[test]
fn ok_speech_without_a_quotation() {
    for (text, wanted) in [
        ("Ana Ruiz said the road was closed.", "Ana Ruiz | the road was closed"),
        ("Ana Ruiz said late on Monday that the road was closed.", "Ana Ruiz | that the road was closed"),
        ("Ana Ruiz said in Lima she had closed it.", "Ana Ruiz | she had closed it"),
        ("The ministry said at least 12 people had died.", "ministry | at least 12 people had died"),
        ("Officials say nearly 300 people fled.", "Officials | nearly 300 people fled"),
        ("The road was closed, police said.", "police | The road was closed"),
        ("Ana Ruiz warned of floods.", "Ana Ruiz | floods"),
        ("Ana Ruiz accused the army of closing the road.", "Ana Ruiz | closing the road"),
        ("Ana Ruiz called for calm.", "Ana Ruiz | calm"),
        ("Ana Ruiz denied that the road was closed.", "Ana Ruiz | that the road was closed"),
        ("Police put the number of dead at 12.", "Police | the number of dead at 12"),
    ] {
        assert_eq!(one(text), wanted);
    }
}

#[test]
fn ok_what_stands_between_subject_and_verb_is_skipped() {
    for text in [
        "Ana Ruiz, who has run the city since 2019, said the road was closed.",
        "Ana Ruiz, 43, whose house burnt, said the road was closed.",
        "Ana Ruiz, mayor of the port of Ilo, said the road was closed.",
        "Ana Ruiz (Civic Party) said the road was closed.",
        "The city’s mayor, Ana Ruiz, said the road was closed.",
        "Ana Ruiz on Monday said the road was closed.",
        "Speaking in Lima, Mayor Ana Ruiz said the road was closed.",
    ] {
        assert_eq!(one(text), "Ana Ruiz | the road was closed", "{text}");
    }
}

#[test]
fn ok_according_to() {
    assert_eq!(one("According to the Red Cross, 12 people died."), "Red Cross | 12 people died");
    assert_eq!(one("Twelve people died, according to Ana Ruiz."), "Ana Ruiz | Twelve people died");
}

#[test]
fn ok_who_was_told_carries_it() {
    assert_eq!(
        one("A U.S. official told Reuters that the road was closed."),
        "U.S. official via Reuters | that the road was closed"
    );
    assert_eq!(one("A U.S. official told reporters it was closed."), "U.S. official | it was closed");
}

#[test]
fn ok_what_one_says_that_another_said_keeps_both() {
    let text = "The army denied the charge, state media reported.";
    assert_eq!(said(text), ["army via state media | the charge", "state media | The army denied the charge"]);
    let text = "State radio reported that six people were held, citing a police source.";
    assert_eq!(said(text)[0], "police source via State radio | that six people were held");
}

#[test]
fn ok_pronouns_mean_the_last_actor_that_fits() {
    for (text, wanted) in [
        ("Ana Ruiz met Tom Lee in Lima. She said the road was closed.", "Ana Ruiz | the road was closed"),
        ("Ana Ruiz met Tom Lee in Lima. He said the road was closed.", "Tom Lee | the road was closed"),
        (
            "The Harbour Council (HC) met in Lima. It said the road was closed.",
            "Harbour Council | the road was closed",
        ),
        (
            "The Harbour Council met Tom Lee. The council said the road was closed.",
            "Harbour Council | the road was closed",
        ),
        (
            "U.S. President Tom Lee left. The U.S. president said the road was closed.",
            "Tom Lee | the road was closed",
        ),
    ] {
        assert_eq!(said(text).pop().unwrap_or_default(), wanted, "{text}");
    }
    let text = "“It is closed,” said Ana Ruiz, the mayor.\nShe added that a ferry would run.";
    assert_eq!(said(text)[1], "Ana Ruiz | that a ferry would run");
}

#[test]
fn ok_a_quotation_without_a_verb_goes_on() {
    let text = "Ana Ruiz said the road was closed.\n“Nobody will pass this week.”";
    assert_eq!(said(text)[1], "Ana Ruiz | “Nobody will pass this week.”");
    assert_eq!(read(text)[1].rule, Rule::Carried);
}

#[test]
fn ok_quotations_run_over_paragraphs() {
    let text = "Tom Lee left.\n“The state was at peace.\n“Now people are driven out,” said Ana Ruiz.";
    assert_eq!(
        said(text),
        ["Ana Ruiz | “The state was at peace.", "Ana Ruiz | “Now people are driven out,”"]
    );
    let text = "Tom Lee said: “The state was at peace.\n“Now people are driven out.”";
    assert_eq!(said(text), ["Tom Lee | “The state was at peace", "Tom Lee | “Now people are driven out.”"]);
}

#[test]
fn ok_a_label_names_who_speaks() {
    let text = "Ana Ruiz: “Close the road now”\nAna Ruiz met Tom Lee on Monday.";
    assert_eq!(said(text)[0], "Ana Ruiz | “Close the road now”");
}

#[test]
fn ok_nested_speech_is_told_apart() {
    let text = "Ana Ruiz said she told Tom Lee that the road was closed.";
    assert_eq!(
        said(text),
        ["Ana Ruiz | she told Tom Lee that the road was closed", "Ana Ruiz | that the road was closed"]
    );
    assert_eq!(read(text).iter().map(|a| a.nested).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn ok_what_is_not_said_is_denied() {
    assert!(read("Ana Ruiz did not say that the road was closed.")[0].denied);
    assert!(!read("Ana Ruiz said that the road was not closed.")[0].denied);
}

#[test]
fn ok_passives_and_nouns_name_their_speaker() {
    assert_eq!(one("The ban was announced Monday by Mayor Ana Ruiz."), "Ana Ruiz | The ban");
    assert_eq!(one("Nobody shared Ana Ruiz’s claim that it was open."), "Ana Ruiz | that it was open");
}

#[test]
fn err_a_caveat_is_nobodys_word() {
    assert!(said("Reuters could not independently verify the figures.").is_empty());
    assert!(said("An official who asked not to be named left.").is_empty());
}

#[test]
fn err_nouns_and_names_that_look_like_verbs_say_nothing() {
    for text in [
        "The protests spread to the north.",
        "The United States may act.",
        "Talks in Lima went on.",
        "The reported deaths rose.",
        "Protests in the port grew.",
    ] {
        assert!(said(text).is_empty(), "{text}: {:?}", said(text));
    }
}

#[test]
fn err_labels_of_places_and_counts_name_nobody() {
    assert!(said("Kenya: hundreds dead after the flood").is_empty());
    assert!(said("- Confirmed Deaths: 12 in the port").is_empty());
}

#[test]
fn err_what_is_denied_behind_it_is_not_said() {
    let text = "The rebels took the port, a claim the army denied.";
    assert!(!said(text).iter().any(|line| line.starts_with("army | The rebels")), "{:?}", said(text));
}

#[test]
fn err_a_few_quoted_words_are_no_quotation() {
    assert!(said("The “red line” was crossed on Monday.").is_empty());
    assert!(said("He took the “old road” home.").is_empty());
}

#[test]
fn err_where_nothing_fits_nobody_is_named() {
    assert_eq!(said("He said the road was closed."), ["- | the road was closed"]);
}

proptest! {
    #[test]
    fn spans_slice_and_nothing_panics(text in "\\PC*") {
        for a in read(&text) {
            prop_assert!(a.content.of(&text).is_some_and(|words| !words.is_empty()));
            prop_assert!(a.source.is_none_or(|span| span.of(&text).is_some()));
            prop_assert!(a.cue.is_none_or(|span| span.of(&text).is_some()));
        }
    }

    #[test]
    fn words_in_any_order_do_not_panic(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "said", "“", "”", "\"", "''", ",", ".", ":", ";", "?", "who", "and", "of", "the", "Jane", "Doe", "he", "it",
                "that", "to", "according", "told", "Reuters", "(", ")", "—", "\n", "\n\n", "his", "claim", "accused", "by",
                "was", "saying", "has", "Monday", "on", "in", "Iran’s", "officials", "says", "not", "could", "verify",
            ]),
            0..60,
        )
    ) {
        let text = words.join(" ");
        for a in read(&text) {
            prop_assert!(a.content.of(&text).is_some_and(|words| !words.is_empty()));
        }
    }
}

#[test]
fn ok_hostile_texts_take_time_linear_in_their_size() {
    let pieces = [
        "“",
        "\"",
        "“a ",
        "said ",
        "he said, ",
        "Jane Doe ",
        "of ",
        "(",
        "— ",
        "according to ",
        "who ",
        "told ",
        "and ",
        "' ",
        "“Go,” he said. ",
        "the group said ",
        "A, ",
        "he said: “a b c d” ",
        "his claim that ",
        "Jane Doe-Roe said it. He ",
    ];
    for piece in pieces {
        let took = |times: usize| {
            let text = piece.repeat(times);
            let start = Instant::now();
            read(&text);
            start.elapsed().as_secs_f64()
        };
        // Ten times the text, less than forty times the time; more than once, as other programs run too.
        let linear = || took(6_000) < took(600).max(0.002) * 40.0;
        assert!((0..5).any(|_| linear()), "{piece:?}");
    }
}

#[test]
fn ok_several_speak_together() {
    assert_eq!(one("Ghana, Togo and Benin condemned the vote."), "Ghana, Togo and Benin | the vote");
    assert_eq!(one("In Accra, Togo and Benin condemned the vote."), "Togo and Benin | the vote");
    assert_eq!(
        one("The United States, Togo and Benin said the vote was fair."),
        "United States, Togo and Benin | the vote was fair"
    );
}

#[test]
fn ok_whom_it_is_told_by_a_pronoun() {
    assert_eq!(one("“The road is closed now,” Ana Ruiz told her."), "Ana Ruiz | “The road is closed now,”");
}

#[test]
fn ok_a_name_with_particles_in_between() {
    assert_eq!(
        one("Its director, Ana van der Berg, said the road was closed."),
        "Ana van der Berg | the road was closed"
    );
}

#[test]
fn ok_a_label_in_capitals_is_whom_the_text_names() {
    let text =
        "Ana Ruiz left.\nRUIZ: (Through interpreter) The road is closed.\nTOM HALE, HOST: It is open now.";
    assert_eq!(
        said(text),
        ["Ana Ruiz | (Through interpreter) The road is closed.", "Tom Hale | It is open now."]
    );
}

#[test]
fn ok_sources_who_are_said_to_be_something() {
    assert_eq!(
        one("The road was closed, according to two officials familiar with the plan."),
        "officials | The road was closed"
    );
}
