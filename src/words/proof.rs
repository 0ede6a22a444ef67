//! What stands beside a quotation: how it was read, and what is copied with it.

use super::{by_way_of, join, published, titled};
use dateline_corpus::{Claim, Corpus, Speaker, SpeakerBasis};

/// Copies a quotation with its source.
pub const COPY_WITH_SOURCE: &str = "Copy with source";

/// Said once it is copied.
pub const COPIED: &str = "Copied";

/// Said where the browser does not let it be copied.
pub const NOT_COPIED: &str = "The browser did not allow copying";

/// How it was found who speaks; `written` is what stands for the speaker there, where something does.
pub fn speaker_found(speaker: Option<&Speaker>, written: Option<&str>) -> String {
    let Some(speaker) = speaker else { return "told by the article itself".to_owned() };
    let kind = match speaker.basis {
        SpeakerBasis::Carried => return "quoted, the speaker carried over from before".to_owned(),
        SpeakerBasis::Quoted => "quoted, ",
        SpeakerBasis::Reported => "reported speech, ",
    };
    // Any longer word of the name names the speaker.
    let named = |written: &str| {
        let mut words = written.split_whitespace();
        written == speaker.name || words.any(|word| word.len() > 3 && speaker.name.contains(word))
    };
    let how = match written {
        Some(written) if !named(written) => {
            return [kind, "“", written, "” read as ", speaker.name.as_str()].concat();
        }
        Some(_) => "the speaker named there",
        None => "the speaker inferred from the words around",
    };
    [kind, how].concat()
}

/// A quotation with all that it takes to find it: words, speaker, source, time and address.
pub fn citation(corpus: &Corpus, claim: &Claim, address: Option<String>) -> String {
    let article = corpus.article(claim.article);
    let pieces = [
        claim.speaker.as_ref().map(speaker),
        Some(article.outlet.clone().unwrap_or_else(|| titled(&article.title))),
        Some(published(&article.published)),
        address,
    ];
    format!("“{}” — {}", corpus.words(claim), join(&pieces, ", "))
}

/// A speaker, and by way of whom.
pub fn speaker(speaker: &Speaker) -> String {
    match &speaker.via {
        Some(via) => by_way_of(&speaker.name, via),
        None => speaker.name.clone(),
    }
}

/// An address without its fragment.
pub fn without_fragment(url: &str) -> &str {
    url.split_once('#').map_or(url, |(page, _)| page)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, written: Option<&str>, basis: SpeakerBasis) -> String {
        let speaker = Speaker { name: name.to_owned(), via: None, words: None, basis };
        speaker_found(Some(&speaker), written)
    }

    #[test]
    fn ok_it_is_said_how_the_speaker_was_found() {
        let said = |written| found("Ann Lund", written, SpeakerBasis::Reported);
        assert_eq!(said(Some("Mayor Lund")), "reported speech, the speaker named there");
        assert_eq!(said(Some("She")), "reported speech, “She” read as Ann Lund");
        assert_eq!(said(None), "reported speech, the speaker inferred from the words around");
        assert_eq!(
            found("Ann Lund", None, SpeakerBasis::Carried),
            "quoted, the speaker carried over from before"
        );
        assert_eq!(speaker_found(None, None), "told by the article itself");
    }

    #[test]
    fn ok_an_address_can_have_a_fragment_already() {
        assert_eq!(without_fragment("https://example.org/a#b"), "https://example.org/a");
    }
}
