//! People, bodies and places: named cases, and what holds of every text.

use dateline_extract::{
    layers::Layers,
    names::{self, Gender, MentionKind, Names},
};
use proptest::prelude::*;

fn read(text: &str) -> Names {
    let layers = Layers::of(text);
    names::read(text, &layers.tokens, &layers.sentences)
}

/// Each mention with whom it means: `words = name`, nobody as `-`.
fn meant(text: &str) -> Vec<String> {
    let names = read(text);
    let line = |m: &names::Mention| {
        let name = names.entity(m).map_or("-", |entity| entity.name.as_str());
        format!("{} = {name}", m.span.of(text).unwrap_or_default())
    };
    names.mentions.iter().map(line).collect()
}

fn means(text: &str, words: &str, name: &str) {
    let wanted = format!("{words} = {name}");
    let found = meant(text);
    assert!(found.contains(&wanted), "{wanted:?} is not in {found:#?}");
}

#[test]
fn ok_titles_are_no_part_of_a_name() {
    for (text, words) in [
        ("We met Foreign Minister Ana Ruiz there.", "Foreign Minister Ana Ruiz"),
        ("We met U.S. Secretary of State Ana Ruiz there.", "U.S. Secretary of State Ana Ruiz"),
        ("We met White House press secretary Ana Ruiz there.", "White House press secretary Ana Ruiz"),
        ("We met the Peruvian opposition leader Ana Ruiz there.", "the Peruvian opposition leader Ana Ruiz"),
        ("We met Sen. Ana Ruiz there.", "Sen. Ana Ruiz"),
        ("We met Harbour Party lawyer Ana Ruiz there.", "Harbour Party lawyer Ana Ruiz"),
    ] {
        means(text, words, "Ana Ruiz");
    }
}

#[test]
fn ok_a_short_form_means_the_full_one() {
    let text = "The mayor met Ana Ruiz. Later Ruiz left, and Ms. Ruiz’s aide stayed with Ana.";
    means(text, "Ruiz", "Ana Ruiz");
    means(text, "Ms. Ruiz", "Ana Ruiz");
    means(text, "Ana", "Ana Ruiz");
    means("Ruiz wins\nThe vote was won by Ana Ruiz on Monday.", "Ruiz", "Ana Ruiz");
}

#[test]
fn ok_a_longer_form_is_the_one_shown() {
    means("We met Ana Ruiz. Then Ana Maria Ruiz left.", "Ana Ruiz", "Ana Maria Ruiz");
}

#[test]
fn ok_namesakes_stay_apart() {
    let text = "We met Ana Ruiz and Tom Ruiz. Mr. Ruiz left. Ms. Ruiz stayed.";
    means(text, "Mr. Ruiz", "Tom Ruiz");
    means(text, "Ms. Ruiz", "Ana Ruiz");
}

#[test]
fn ok_other_spellings_are_one_person() {
    let text = "We met Mohammad Qasemi. Then Ghasemi left.";
    means(text, "Ghasemi", "Mohammad Qasemi");
    means("We met Gen. Omar al-Sayed. Then Sayed left.", "Sayed", "Omar al-Sayed");
}

#[test]
fn ok_an_abbreviation_means_its_long_form() {
    let text = "The Harbour Workers Union (HWU) met. The HWU left. The union stayed.";
    means(text, "HWU", "Harbour Workers Union");
    means(text, "The union", "Harbour Workers Union");
    means("HRW met in Lima. Later Human Rights Watch left.", "HRW", "Human Rights Watch");
}

#[test]
fn ok_a_group_is_the_last_one_named() {
    means("The Lantern Trust met in Lima. Then the group left.", "the group", "Lantern Trust");
    means(
        "The Lantern Trust met. Its rival, the Moon Council, left. The council won.",
        "The council",
        "Moon Council",
    );
}

#[test]
fn ok_an_office_means_its_holder() {
    let text = "Kenyan President Tom Lee met Peruvian President Ana Ruiz. The Kenyan president left.";
    means(text, "The Kenyan president", "Tom Lee");
    means("HWU chief Tom Lee met others. The HWU chief left.", "The HWU chief", "Tom Lee");
}

#[test]
fn ok_another_name_is_the_same_person() {
    let text = "We met Omar Sayed Lee, known as Starling. Then Starling left.";
    means(text, "Starling", "Omar Sayed Lee");
}

#[test]
fn ok_kinds_are_told_by_words() {
    let kind = |text: &str, words: &str| {
        let names = read(text);
        names.mentions.iter().find(|m| m.span.of(text) == Some(words)).map(|m| m.kind)
    };
    assert_eq!(kind("It left Nairobi.", "Nairobi"), Some(MentionKind::Place));
    assert_eq!(kind("The Ministry of Health left.", "Ministry of Health"), Some(MentionKind::Body));
    assert_eq!(kind("We saw Save the Children there.", "Save the Children"), Some(MentionKind::Body));
    assert_eq!(kind("A U.S. official left.", "A U.S. official"), Some(MentionKind::Nominal));
    assert_eq!(kind("Then he left.", "he"), Some(MentionKind::Pronoun));
}

#[test]
fn ok_titles_and_given_names_tell_he_from_she() {
    let names = read("We met Mr. Kai Doe and spokeswoman Kim Roe.");
    let gender = |name: &str| names.entities.iter().find(|e| e.name == name).and_then(|e| e.gender);
    assert_eq!(gender("Kai Doe"), Some(Gender::Male));
    assert_eq!(gender("Kim Roe"), Some(Gender::Female));
}

#[test]
fn err_an_office_of_elsewhere_means_nobody_here() {
    means("Kenyan President Tom Lee met them. The Peruvian president left.", "The Peruvian president", "-");
    means("Mayor Ana Ruiz met them. The mayor of Lima left.", "The mayor", "-");
}

#[test]
fn err_common_words_that_stand_first_are_no_names() {
    let kinds: Vec<MentionKind> = read("Activists left. Rescuers stayed. Yesterday was calm.")
        .mentions
        .iter()
        .map(|m| m.kind)
        .collect();
    assert_eq!(kinds, [MentionKind::Nominal, MentionKind::Nominal]);
}

#[test]
fn err_headlines_in_capitals_make_no_names() {
    let names = read("Deadly Storm Leaves Coastal Towns Without Power\nThe storm hit on Monday.");
    assert!(names.mentions.iter().all(|m| m.kind != MentionKind::Person), "{:?}", names.mentions);
}

proptest! {
    #[test]
    fn spans_slice_and_nothing_panics(text in "\\PC*") {
        let names = read(&text);
        for m in &names.mentions {
            prop_assert!(m.span.of(&text).is_some());
            prop_assert!(m.name.of(&text).is_some());
            prop_assert!(m.entity.is_none_or(|entity| entity < names.entities.len()));
        }
    }

    #[test]
    fn words_in_any_order_do_not_panic(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "Ana", "Ruiz", "President", "U.S.", "U.S.-based", "(", "HWU", ")", "of", "the", "The", "Ministry", "Health",
                "and", "for", "al-Sayed", "Mr.", "Kenya’s", "Kenyan", "official", "officials", "group", ",", ".", "\n", "known",
                "as", "Save", "Children", "he", "One", "Monday", "Secretary", "State", "J.", "’s", "“", "”",
            ]),
            0..60,
        )
    ) {
        let text = words.join(" ");
        let names = read(&text);
        for m in &names.mentions {
            prop_assert!(m.span.of(&text).is_some_and(|words| !words.is_empty()));
            prop_assert!(m.span.contains(m.name));
        }
    }
}

#[test]
fn ok_particles_belong_to_the_name() {
    for (text, name) in [
        ("We met Ana van der Berg there.", "Ana van der Berg"),
        ("Ana de la Cruz left.", "Ana de la Cruz"),
        ("We met Hassan bin Salim al-Amri there.", "Hassan bin Salim al-Amri"),
        ("We met Ana d’Arcy there.", "Ana d’Arcy"),
        ("We met Ana St. Clair there.", "Ana St. Clair"),
        ("We met Queen Ana there.", "Queen Ana"),
    ] {
        let found = meant(text);
        assert!(found.iter().any(|line| line.ends_with(&format!("= {name}"))), "{name}: {found:?}");
    }
}
