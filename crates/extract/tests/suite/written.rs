//! What a reading is made of is told with it.

use dateline_extract::{Source, extract, json};

#[test]
fn ok_days_and_speakers_come_with_the_words_they_were_read_from() {
    let text = "Ferry sinks\n\nMay 14, 2027\n\nMayor Ann Lund said on Tuesday that the ferry sank. \
                She said the crew was safe.\n";
    let source = Source { file: "a.txt".to_owned(), text: text.to_owned() };
    let told = serde_json::to_value(json::corpus(&extract(&[source], None).corpus)).unwrap();
    let (first, second) = (&told["claims"][0], &told["claims"][1]);
    assert_eq!(first["when"]["written"], "Tuesday");
    assert_eq!(first["speaker"]["written"], "Mayor Ann Lund");
    assert_eq!(second["speaker"]["written"], "She");
    assert_eq!(second["speaker"]["name"], "Ann Lund");
    assert_eq!(second["speaker"]["basis"], "reported");
}
