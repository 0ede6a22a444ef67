//! The turns of phrase that count people, each with what is read of it.

use super::tests::shown;

fn misread(turns: &[(&str, &[&str])]) -> Vec<String> {
    let wrong = turns
        .iter()
        .map(|(text, wanted)| (text, shown(text), wanted))
        .filter(|(_, got, wanted)| got != *wanted);
    wrong.map(|(text, got, _)| format!("{text} -> {got:?}")).collect()
}

#[test]
fn ok_bodies_are_dead() {
    let turns: &[(&str, &[&str])] = &[
        ("The hospital received 37 bodies on Friday.", &["killed total exact 37"]),
        ("Divers found 14 more bodies inside the wreck.", &["killed total exact 14"]),
        ("At least 17 bodies washed ashore.", &["killed total at_least 17"]),
        ("The bodies of 12 others were recovered.", &["killed total exact 12"]),
        ("Rescuers pulled the bodies of nine miners from the pit.", &["killed total exact 9"]),
        ("Nine bodies have been brought to the morgue.", &["killed total exact 9"]),
        ("The two bodies govern the sport together.", &[]),
    ];
    assert_eq!(misread(turns), [""; 0]);
}

#[test]
fn ok_turns_of_phrase() {
    let turns: &[(&str, &[&str])] = &[
        ("They have released 23 of the 61 students.", &["freed students exact 23"]),
        ("Police shot dead 14 strikers.", &["killed total exact 14"]),
        ("Boats have taken 7,400 people to safety.", &["rescued total exact 7400"]),
        ("Nine people were brought to safety.", &["rescued total exact 9"]),
        ("Firefighters pulled 12 people alive from the ruins.", &["rescued total exact 12"]),
        ("A total of 512 people were in custody.", &["detained total exact 512"]),
        ("About 90 students are being held.", &["detained students about 90"]),
        ("The blast claimed 18 lives.", &["killed total exact 18"]),
        ("The floods have cost at least 18 lives.", &["killed total at_least 18"]),
        ("The two armies exchanged 84 prisoners.", &["freed prisoners exact 84"]),
        ("Nine men drowned on Monday.", &["killed total exact 9"]),
        ("Nine people were left homeless.", &["displaced total exact 9"]),
        (
            "The ministry has spoken of nine deaths, including two gendarmes.",
            &["killed total exact 9", "killed security_forces exact 2 part"],
        ),
        ("It put the number of wounded at 74.", &["injured total exact 74"]),
        ("Eight men remain unaccounted for.", &["missing total exact 8"]),
        ("The dead include 21 nurses.", &["killed medics exact 21"]),
        ("It said 29 of them were shot by police.", &[]),
        (
            "At least 11 people were killed, including seven members of the presidential guard.",
            &["killed total at_least 11", "killed security_forces exact 7 part"],
        ),
        ("Among the victims were 12 children.", &[]),
        ("The office counted seven fighters among the dead.", &["killed militants exact 7"]),
        ("The government is to free 117 prisoners by Friday.", &[]),
        ("Shelling killed between 40 and 60 people.", &["killed total at_least 40"]),
        (
            "The militia released 20 prisoners in exchange for nine fighters.",
            &["freed prisoners exact 20", "freed militants exact 9"],
        ),
        ("Two women aged 62 and 70 died.", &["killed women exact 2"]),
        ("Some 2,000 people die on these roads each year.", &[]),
        ("Fighting has driven 300 families from their homes.", &["displaced families exact 300"]),
        ("The number of dead from the worst storm in years climbed to 1,874.", &["killed total exact 1874"]),
        (
            "More than 92,000 houses were destroyed, leaving around 450,000 people homeless.",
            &["homes total more_than 92000", "displaced total about 450000"],
        ),
        ("Helicopters on Friday evacuated 620 injured people to hospitals.", &["evacuated total exact 620"]),
        (
            "The outbreak has infected 412 people and killed 267.",
            &["infected total exact 412", "killed total exact 267"],
        ),
        (
            "Since May 412 people have been infected and 267 have died.",
            &["infected total exact 412", "killed total exact 267"],
        ),
        ("Police said 15 officers had been hurt.", &["injured security_forces exact 15"]),
        (
            "The dead included six children and nine women.",
            &["killed children exact 6", "killed women exact 9"],
        ),
        (
            "Six soldiers died and 12 were wounded.",
            &["killed security_forces exact 6", "injured total exact 12"],
        ),
        (
            "At least 29 people, including four children, have died and dozens more are missing.",
            &["killed total at_least 29", "killed children exact 4 part", "missing total about ?"],
        ),
        (
            "Thirty-one civilians, including six children, were killed.",
            &["killed civilians exact 31", "killed children exact 6 part"],
        ),
        ("Both sides freed 30 captives.", &["freed hostages exact 30"]),
        (
            "The death toll stood at 45 on Monday, with 12 missing.",
            &["killed total exact 45", "missing total exact 12"],
        ),
        (
            "More than 780,000 people have fled, 210,000 of them to Chad.",
            &["displaced total more_than 780000", "displaced total exact 210000 part"],
        ),
        (
            "Fourteen people remained missing and 88 had been rescued.",
            &["missing total exact 14", "rescued total exact 88"],
        ),
        (
            "Deaths have climbed to 96 and injuries to 300.",
            &["killed total exact 96", "injured total exact 300"],
        ),
        ("The toll has more than doubled to 96.", &["killed total exact 96"]),
        ("Its confirmed death toll was 96, it said.", &["killed total exact 96"]),
        ("The group has documented the deaths of 96 protesters.", &["killed protesters exact 96"]),
        ("It has verified 96 deaths and is reviewing 579 more.", &["killed total exact 96"]),
        ("It has recorded the arrest of 3,400 people.", &["detained total exact 3400"]),
        ("The number of people arrested has passed 3,400.", &["detained total more_than 3400"]),
        ("Nearly 3,400 people have been thrown in jail.", &["detained total nearly 3400"]),
        ("The killing of 30 protesters drew anger.", &["killed protesters exact 30"]),
    ];
    assert_eq!(misread(turns), [""; 0]);
}
