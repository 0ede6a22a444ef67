use crate::{
    element::{Element, Node, el},
    text_fragment::text_fragment,
    words,
};
use dateline_corpus::{Article, Claim, ClaimIx, Corpus, Lane};

/// A claim's exact words and their source, one after the other.
pub(crate) fn quotation(corpus: &'static Corpus, claim: ClaimIx) -> [Node; 2] {
    let claim = corpus.claim(claim);
    [el("blockquote").text(corpus.words(claim)).into(), source(corpus, claim).into()]
}

/// Who says so, in which article, of when. Each is apart from the others, so that a name or headline that turns the
/// direction of writing turns nothing else.
pub(crate) fn source(corpus: &Corpus, claim: &Claim) -> Element {
    words::told_where(corpus, claim).into_iter().fold(el("cite"), |cite, piece| {
        let cite = if cite.is_empty() { cite } else { cite.text(" · ") };
        cite.child(el("bdi").text(piece))
    })
}

/// The mark of a lane: a shape of its own as well as a colour.
pub(crate) fn shape(lane: Lane) -> Element {
    el("i").class(words::shape(lane)).attr("aria-hidden", "true")
}

/// The way to the publisher's own page, where a manifest gives one; to some words on it, where they are given.
pub(crate) fn original(article: &'static Article, said: Option<&str>) -> Option<Element> {
    article.url.as_deref().map(|url| {
        let address = match said {
            Some(said) => words::without_fragment(url).to_owned() + &text_fragment(said),
            None => url.to_owned(),
        };
        el("a").attr("href", address).attr("rel", "noopener").text(words::ORIGINAL)
    })
}
