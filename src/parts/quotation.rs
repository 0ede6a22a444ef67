use super::abbreviation::{abbreviated, written_out};
use crate::{
    abbreviations::is_letter,
    element::{Element, Node, el, live_on, several, words as text},
    session::Session,
    text_fragment::text_fragment,
    words,
};
use dateline_corpus::{Article, Claim, ClaimIx, Corpus, Lane, Span};

/// A claim's exact words, what is searched for marked, and their source, one after the other.
pub(crate) fn quotation(session: Session, claim: ClaimIx) -> [Node; 2] {
    let corpus = &session.data.corpus;
    let claim = corpus.claim(claim);
    let words = live_on(session.text_key, move || found(session, corpus.words(claim)));
    [el("blockquote").child(words).into(), source(corpus, claim).into()]
}

/// A text in which what is searched for is marked, and abbreviations say what they stand for.
pub(crate) fn found(session: Session, whole: &'static str) -> Node {
    let corpus = &session.data.corpus;
    cut(whole, session.hits(whole), &|words| abbreviated(corpus, words))
}

/// A text in which the words that begin with what is searched for are marked, whole: it has a name that holds them.
pub(crate) fn marked(session: Session, whole: &'static str) -> Node {
    let mut hits = session.hits(whole);
    for hit in &mut hits {
        let rest = whole.get(hit.end as usize..).unwrap_or_default();
        let end = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
        hit.end += end as u32;
    }
    cut(whole, hits, &|words| text(words))
}

/// A text with what is searched for marked, and what is made of what stands between.
fn cut(whole: &'static str, hits: Vec<Span>, between: &dyn Fn(&'static str) -> Node) -> Node {
    let mut pieces = Vec::new();
    let mut from = 0;
    for hit in hits {
        // Of two in one word, the first may have marked all of it.
        if (hit.start as usize) < from {
            continue;
        }
        let before = whole.get(from..hit.start as usize).unwrap_or_default();
        if !before.is_empty() {
            pieces.push(between(before));
        }
        pieces.push(el("mark").class("hit").text(hit.of(whole).unwrap_or_default()).into());
        from = hit.end as usize;
    }
    let rest = whole.get(from..).unwrap_or_default();
    if !rest.is_empty() {
        pieces.push(between(rest));
    }
    several(pieces)
}

/// Whose an article is: its outlet, else its title.
pub(crate) fn outlet(article: &Article) -> String {
    article.outlet.clone().unwrap_or_else(|| words::titled(&article.title))
}

/// Who says so, in which article, of when. Each is apart from the others, so that a name or headline that turns the
/// direction of writing turns nothing else.
pub(crate) fn source(corpus: &Corpus, claim: &Claim) -> Element {
    cited(words::told_where(corpus, claim).iter().map(|piece| abbreviated(corpus, piece)).collect())
}

/// The same, with the names written out of abbreviations by which the speaker is called, but those that were `told`.
pub(crate) fn source_in_full(corpus: &Corpus, claim: &Claim, told: &mut Vec<String>) -> Element {
    let mut speaker = claim.speaker.is_some();
    let pieces = words::told_where(corpus, claim);
    let node = |piece: &String| match std::mem::take(&mut speaker) {
        true => written_out(corpus, piece, told),
        false => abbreviated(corpus, piece),
    };
    cited(pieces.iter().map(node).collect())
}

fn cited(pieces: Vec<Node>) -> Element {
    pieces.into_iter().fold(el("cite"), |cite, piece| {
        let cite = if cite.is_empty() { cite } else { cite.text(" · ") };
        cite.child(el("bdi").child(piece))
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
