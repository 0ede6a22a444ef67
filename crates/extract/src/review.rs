//! What an editor should look at before publishing, each with its sentence.

use crate::places::Places;
use dateline_corpus::{Basis, Claim, Corpus, fold::fold};

/// One thing to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The article's file.
    pub file: String,
    /// The line of the article, from 1.
    pub line: u32,
    /// What is doubtful.
    pub what: String,
    /// The sentence it stands in.
    pub sentence: String,
}

/// Why it is not sure who says a claim: nobody does though it quotes, or somebody whom another sentence names.
fn unsure_who(corpus: &Corpus, claim: &Claim) -> Option<String> {
    let sentence = corpus.sentence(claim);
    match &claim.speaker {
        None if corpus.words(claim).contains(['“', '"']) => {
            Some("a quotation without a speaker".to_owned())
        }
        None => None,
        Some(speaker) => {
            let folded = fold(sentence);
            let named = fold(&speaker.name).split(' ').any(|word| folded.contains(word));
            (!named).then(|| format!("its speaker is named in another sentence: {}", speaker.name))
        }
    }
}

/// The doubts of a corpus: claims dated by their article alone or from the sentence before, speakers who are not sure,
/// claims of several articles taken for one event by their words, and what sources disagree on.
pub fn doubts(corpus: &Corpus) -> Vec<Doubt> {
    let places = Places::of(corpus);
    let doubt = |claim: &Claim, what: String| {
        let (file, line) = places.claim(claim);
        Doubt { file: file.to_owned(), line, what, sentence: places.sentence(claim) }
    };
    let mut found = Vec::new();
    for claim in &corpus.claims {
        match claim.when.as_ref().map(|when| (when.basis, when.days)) {
            Some((Basis::Publication, days)) => {
                found.push(doubt(claim, format!("dated by its article alone: {} to {}", days.from, days.to)));
            }
            Some((Basis::Carried, days)) => {
                found.push(doubt(claim, format!("dated from the sentences before: {}", days.from)));
            }
            None => found.push(doubt(claim, "without a date".to_owned())),
            _ => {}
        }
        if claim.speaker.is_none() && !claim.figures.is_empty() && claim.background.is_none() {
            found.push(doubt(claim, "a count without a source".to_owned()));
        }
        if let Some(what) = unsure_who(corpus, claim) {
            found.push(doubt(claim, what));
        }
    }
    for event in &corpus.events {
        let mut articles: Vec<u32> = event.claims.iter().map(|&ix| corpus.claim(ix).article.0).collect();
        articles.dedup();
        if articles.len() > 1 {
            let what = format!("taken for one event with others: {}", event.title);
            found.extend(event.claims.iter().map(|&ix| doubt(corpus.claim(ix), what.clone())));
        }
    }
    for difference in &corpus.differences {
        let claims = difference.sides.iter().flat_map(|side| &side.claims);
        found.extend(
            claims.map(|&ix| doubt(corpus.claim(ix), format!("accounts differ: {}", difference.about))),
        );
    }
    found.sort_by(|a, b| (&a.file, a.line, &a.what).cmp(&(&b.file, b.line, &b.what)));
    found
}

#[cfg(test)]
mod tests {
    use super::doubts;
    use crate::{Source, extract};

    /// The doubts about articles a.txt and b.txt, each as `file:line: what`.
    fn shown(texts: &[&str]) -> Vec<String> {
        let source = |(text, file): (&&str, &str)| Source { file: file.to_owned(), text: (*text).to_owned() };
        let sources: Vec<Source> = texts.iter().zip(["a.txt", "b.txt"]).map(source).collect();
        let corpus = extract(&sources, None).corpus;
        let line = |d: &super::Doubt| {
            assert!(!d.sentence.is_empty());
            format!("{}:{}: {}", d.file, d.line, d.what)
        };
        doubts(&corpus).iter().map(line).collect()
    }

    fn has(shown: &[String], doubt: &str) -> bool {
        shown.iter().any(|one| one.starts_with(doubt))
    }

    const DAY: &str = "Published: 3 February 2027\n\n";

    #[test]
    fn ok_nothing_to_doubt() {
        let text = format!("{DAY}Mayor Ida Berg said on Monday that the dam broke on Sunday.");
        assert_eq!(shown(&[&text]), Vec::<String>::new());
    }

    #[test]
    fn err_a_date_that_is_the_article_s() {
        let found = shown(&[&format!("{DAY}The dam broke, Mayor Ida Berg said.")]);
        assert!(has(&found, "a.txt:3: dated by its article alone: 2027-02-03"), "{found:?}");
    }

    #[test]
    fn err_a_speaker_of_another_sentence() {
        let text = format!(
            "{DAY}Mayor Ida Berg said on Monday that the dam broke.\n\nShe said on Tuesday that the bridge collapsed."
        );
        let found = shown(&[&text]);
        assert!(has(&found, "a.txt:5: its speaker is named in another sentence: Ida Berg"), "{found:?}");
    }

    #[test]
    fn err_a_count_without_a_source() {
        let found = shown(&[&format!("{DAY}At least 12 people were killed on Monday in Norrby.")]);
        assert!(has(&found, "a.txt:3: a count without a source"), "{found:?}");
    }

    #[test]
    fn err_claims_of_two_articles_and_counts_that_differ() {
        let counted = |count: u32| {
            format!(
                "{DAY}At least {count} people were killed in the flood on Monday, the Coast Rescue League said."
            )
        };
        let found = shown(&[&counted(12), &counted(12)]);
        assert!(has(&found, "a.txt:3: taken for one event with others"), "{found:?}");
        let found = shown(&[&counted(12), &counted(15)]);
        assert!(has(&found, "b.txt:3: accounts differ"), "{found:?}");
    }
}
