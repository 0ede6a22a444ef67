use super::*;
use crate::clauses;

pub(super) fn shown(text: &str) -> Vec<String> {
    let layers = Layers::of(text);
    let clauses: Vec<_> = layers
        .sentences
        .iter()
        .map(|s| {
            let words = layers.lowered.words(s.tokens.clone());
            clauses::split(text, &layers.tokens[s.tokens.clone()], &words, |_| false)
        })
        .collect();
    find(text, &layers, &clauses, &[])
        .iter()
        .map(|c| {
            let value = c.value.map_or("?".to_owned(), |v| v.to_string());
            let part = if c.part_of.is_some() { " part" } else { "" };
            let earlier = if c.earlier { " earlier" } else { "" };
            format!("{} {} {} {}{part}{earlier}", c.measure, c.population, c.bound.key(), value)
        })
        .collect()
}

#[test]
fn ok_verbs_after_and_before() {
    assert_eq!(shown("At least 12 people have been killed since Friday."), ["killed total at_least 12"]);
    assert_eq!(
        shown("More than 8,300 people have also been detained, the group said."),
        ["detained total more_than 8300"]
    );
    assert_eq!(
        shown("A blast tore through the market, killing 12 people and injuring at least 30."),
        ["killed total exact 12", "injured total at_least 30"]
    );
    assert_eq!(
        shown("Twelve people died and about thirty were hurt."),
        ["killed total exact 12", "injured total about 30"]
    );
    assert_eq!(shown("Troops arrested 31 students in the capital."), ["detained students exact 31"]);
    assert_eq!(shown("The quake killed nearly 600 people."), ["killed total nearly 600"]);
    assert_eq!(shown("The storm has left nearly 600 dead."), ["killed total nearly 600"]);
    assert_eq!(
        shown("With over 900 demonstrators detained, the streets were calm."),
        ["detained protesters more_than 900"]
    );
}

#[test]
fn ok_nouns_that_count() {
    assert_eq!(shown("The agency reports at least 381 deaths."), ["killed total at_least 381"]);
    assert_eq!(
        shown("The death toll rose to 62, up from 45."),
        ["killed total exact 62", "killed total exact 45 earlier"]
    );
    assert_eq!(shown("The death toll from the floods surpassed 370."), ["killed total more_than 370"]);
    assert_eq!(shown("12 dead and 30 wounded"), ["killed total exact 12", "injured total exact 30"]);
}

#[test]
fn ok_parts_of_a_whole_that_stands_further_back() {
    assert_eq!(
        shown(
            "At least 733 people were killed. Shops stayed shut. Nobody was in the streets. \
             It said 601 of the dead were protesters and 132 were security force members."
        ),
        [
            "killed total at_least 733",
            "killed protesters exact 601 part",
            "killed security_forces exact 132 part"
        ]
    );
}

#[test]
fn err_parts_without_a_whole_are_no_parts_of_each_other() {
    assert_eq!(
        shown("It said 601 of the dead were protesters and 132 were security force members."),
        ["killed protesters exact 601", "killed security_forces exact 132"]
    );
}

#[test]
fn ok_parts_of_a_whole() {
    assert_eq!(
        shown(
            "At least 721 people have been killed, including 640 protesters and 81 members of security forces."
        ),
        [
            "killed total at_least 721",
            "killed protesters exact 640 part",
            "killed security_forces exact 81 part"
        ]
    );
    assert_eq!(
        shown(
            "It said 733 people had been killed. It said 601 of the dead were protesters and 132 were security force members."
        ),
        [
            "killed total exact 733",
            "killed protesters exact 601 part",
            "killed security_forces exact 132 part"
        ]
    );
    assert_eq!(
        shown("They counted 505 protesters killed, nine of whom were children."),
        ["killed protesters exact 505", "killed children exact 9 part"]
    );
    assert_eq!(
        shown("At least 490 protesters and 48 security personnel have been killed."),
        ["killed protesters at_least 490", "killed security_forces exact 48"]
    );
}

#[test]
fn ok_other_measures() {
    assert_eq!(
        shown("Rescuers pulled 31 survivors out; 200 people are missing."),
        ["rescued total exact 31", "missing total exact 200"]
    );
    assert_eq!(shown("About 1.2 million people have been displaced."), ["displaced total about 1200000"]);
    assert_eq!(shown("Rallies were held in over 186 cities."), ["cities total more_than 186"]);
    assert_eq!(shown("Hundreds of protesters were detained."), ["detained protesters hundreds ?"]);
}

#[test]
fn err_what_is_no_toll() {
    for text in [
        "A man aged 37 was killed.",
        "The 37-year-old was killed.",
        "Prices rose 12 percent, killing trade.",
        "It could kill 5,000 people.",
        "Up to 70 people are feared dead.",
        "The war of 1979 killed the king.",
        "They paid $500 million for those killed.",
        "About 20 people protested outside the embassy.",
    ] {
        assert_eq!(shown(text), [""; 0], "{text}");
    }
}
