//! Every layer of one article, in words: what was seen, and why each claim is one.

use crate::{
    dates,
    extract::merge_drafts,
    manifest::Manifest,
    reading::{Reading, within},
    source::Source,
};
use dateline_corpus::{Claim, Corpus, Span};
use std::fmt::Write;

/// The layers of an article, sentence by sentence; with the articles beside it, dates settle as they do with them.
pub fn explain(sources: &[Source], article: usize, manifest: Option<&Manifest>) -> String {
    let readings: Vec<Reading<'_>> = sources.iter().map(Reading::of).collect();
    let (extraction, drafts) = merge_drafts(&readings, manifest);
    let corpus = &extraction.corpus;
    let (Some(reading), Some(about)) = (readings.get(article), corpus.articles.get(article)) else {
        return String::new();
    };
    let text = reading.text();
    let mut out = String::new();
    let published =
        about.published.days.map_or("not known".to_owned(), |d| format!("{} to {}", d.from, d.to));
    let country = corpus.country.as_deref().unwrap_or("none");
    // Writing to a String cannot fail.
    let _ = writeln!(
        out,
        "{}: published {published} ({}); country {country}",
        about.file,
        about.published.basis.key()
    );
    let claims: Vec<(&Claim, String)> = corpus
        .claims
        .iter()
        .zip(&drafts)
        .filter(|(claim, _)| claim.article.0 as usize == article)
        .map(|(claim, draft)| {
            let about: Vec<&str> = draft.words.words().collect();
            let mut why = format!("{}; about {}", draft.why, about.join(" "));
            for act in &draft.acts {
                let _ = write!(why, "; {act}");
            }
            (claim, why)
        })
        .collect();
    let tagged = about.published.days.map(|days| dates::tag(text, days.to)).unwrap_or_default();
    let mut block = usize::MAX;
    for (place, sentence) in reading.layers.sentences.iter().enumerate() {
        if sentence.block != block {
            block = sentence.block;
            let kind = reading.block(sentence).map_or("", |b| b.kind.key());
            let _ = writeln!(out, "\n== {kind}");
        }
        let tokens = reading.tokens(sentence);
        let _ = writeln!(out, "\n{}", sentence.of(text));
        let _ =
            writeln!(out, "    tokens  {}", tokens.iter().map(|t| t.of(text)).collect::<Vec<_>>().join("|"));
        for clause in reading.clauses.get(place).into_iter().flatten() {
            let words = tokens.get(clause.tokens.clone()).unwrap_or_default();
            let span =
                words.first().zip(words.last()).map(|(a, b)| Span { start: a.span.start, end: b.span.end });
            let verb = clause.group.as_ref().map_or(String::new(), |group| {
                let of: Vec<&str> =
                    tokens.get(group.tokens.clone()).unwrap_or_default().iter().map(|t| t.of(text)).collect();
                format!(" [{}: {:?}, {}]", of.join(" "), group.tense, group.concept())
            });
            let _ = writeln!(
                out,
                "    clause  {:?}: {}{verb}",
                clause.kind,
                span.and_then(|s| s.of(text)).unwrap_or_default()
            );
        }
        for time in reading.times_in(sentence.span) {
            let _ = writeln!(
                out,
                "    time    {}: {:?}, {:?}, {:?}, {:?}",
                time.span.of(text).unwrap_or_default(),
                time.expression,
                time.bound,
                time.direction,
                time.named
            );
        }
        for timex in within(&tagged, sentence.span, |timex| timex.span) {
            let words = timex.span.of(text).unwrap_or_default();
            let _ = writeln!(out, "    timex   {words}: {} {}", timex.kind.key(), timex.value);
        }
        for mention in within(&reading.names.mentions, sentence.span, |mention| mention.span) {
            let who = reading.names.entity(mention).map_or("not known", |entity| entity.name.as_str());
            let _ = writeln!(
                out,
                "    name    {}: {:?}, {who}",
                mention.span.of(text).unwrap_or_default(),
                mention.kind
            );
        }
        for count in reading.counts.iter().filter(|count| count.sentence == place) {
            let value = count.value.map_or("?".to_owned(), |v| v.to_string());
            let part = if count.part_of.is_some() { ", a part" } else { "" };
            let _ = writeln!(
                out,
                "    count   {}: {} {} {} {value}{part}",
                count.span.of(text).unwrap_or_default(),
                count.measure,
                count.population,
                count.bound.key()
            );
        }
        let spoken =
            reading.attributions.iter().filter(|a| sentence.span.contains(a.cue.unwrap_or(a.content)));
        for said in spoken {
            let words = |span: Option<Span>| span.and_then(|s| s.of(text)).unwrap_or("-").replace('\n', " ");
            let _ = writeln!(
                out,
                "    speech  {} | {} | {} ({}, {})",
                said.speaker.as_deref().unwrap_or("nobody"),
                words(said.cue),
                words(Some(said.content)),
                said.rule.key(),
                if said.direct { "direct" } else { "indirect" }
            );
        }
        for (claim, why) in claims
            .iter()
            .filter(|(claim, _)| sentence.span.contains(Span { end: claim.span.start, ..claim.span }))
        {
            let when = claim.when.as_ref().map_or("undated".to_owned(), |w| {
                format!("{} to {} ({})", w.days.from, w.days.to, w.basis.key())
            });
            let speaker = claim.speaker.as_ref().map_or("nobody", |s| s.name.as_str());
            let _ = writeln!(
                out,
                "  > claim   {} | {when} | {speaker} | {}\n            {why}",
                claim.lane.key(),
                corpus.words(claim)
            );
        }
    }
    events(&mut out, corpus, article);
    out
}

/// The events that the article's claims are gathered into, each with its claims in other articles.
fn events(out: &mut String, corpus: &Corpus, article: usize) {
    let mine = |claim: &Claim| claim.article.0 as usize == article;
    for event in corpus.events.iter().filter(|e| e.claims.iter().any(|&ix| mine(corpus.claim(ix)))) {
        let when = event.when.as_ref().map_or("undated".to_owned(), |w| w.days.from.to_string());
        let _ = writeln!(out, "\n== event   {when} | {} | {}", event.lane.key(), event.title);
        for claim in event.claims.iter().map(|&ix| corpus.claim(ix)) {
            let file = &corpus.article(claim.article).file;
            let _ = writeln!(out, "    {file}: {}", corpus.words(claim));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::explain;
    use crate::Source;

    fn shown(text: &str) -> String {
        explain(&[Source { file: "a.txt".to_owned(), text: text.to_owned() }], 0, None)
    }

    #[test]
    fn ok_every_layer_is_shown() {
        let text = "Dam breaks on the Lune\n\nPublished: 3 February 2027\n\nAt least 12 people were killed on Monday, Mayor Ida Berg said.";
        let shown = shown(text);
        for line in [
            "a.txt: published 2027-02-03",
            "== headline",
            "== paragraph",
            "    tokens  At|least|12|people",
            "    clause ",
            "    time    Monday:",
            "    timex   Monday: DATE 2027-02-01",
            "    name    Mayor Ida Berg: Person, Ida Berg",
            "    count   At least 12 people: killed total at_least 12",
            "    speech  Ida Berg | said | At least 12 people",
            "  > claim   tolls | 2027-02-01",
            "== event   2027-02-01 | tolls",
        ] {
            assert!(shown.contains(line), "{line} is not in\n{shown}");
        }
    }

    #[test]
    fn err_an_article_that_is_not_there() {
        assert_eq!(explain(&[], 0, None), "");
    }
}
