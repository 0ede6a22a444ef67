//! What an editor should look at before publishing, each with its sentence.

use dateline_corpus::{Basis, Corpus};

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

/// The doubts of a corpus: claims dated by their article alone or from the sentence before, statements without a speaker,
/// claims of several articles taken for one event by their words, and what sources disagree on.
pub fn doubts(corpus: &Corpus) -> Vec<Doubt> {
    let doubt = |claim: &dateline_corpus::Claim, what: String| {
        let article = corpus.article(claim.article);
        let before = article.text.get(..claim.span.start as usize).unwrap_or_default();
        let sentence = corpus.sentence(claim).split_whitespace().collect::<Vec<_>>().join(" ");
        let line = memchr::memchr_iter(b'\n', before.as_bytes()).count() as u32 + 1;
        Doubt { file: article.file.clone(), line, what, sentence }
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
