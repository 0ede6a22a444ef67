use super::quotation::original;
use crate::{
    element::{Element, Key, Node, el, live_on, nothing, several, words as text},
    marked::{Piece, Range, paragraphs},
    session::Session,
    words,
};
use dateline_corpus::{Article, ArticleIx, ClaimIx, Span};

/// What a piece of an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Claim(ClaimIx),
    Furniture,
    /// A sentence of an article of which nothing else is shown.
    Excerpt,
}

/// An article, whole or what of it may be shown, with the chosen claim marked, the others underlined and linked to
/// their events.
pub(crate) fn article_text(session: Session, ix: ArticleIx, chosen: Key) -> Node {
    let corpus = &session.data.corpus;
    let article = corpus.article(ix);
    let mut ranges: Vec<Range<What>> = Vec::new();
    for (place, claim) in corpus.claims.iter().enumerate().filter(|(_, claim)| claim.article == ix) {
        ranges.push(Range { span: claim.span, what: What::Claim(ClaimIx(place as u32)) });
        if article.excerpts {
            ranges.push(Range { span: claim.sentence, what: What::Excerpt });
        }
    }
    if !article.excerpts {
        ranges.extend(
            article.boilerplate.iter().map(|piece| Range { span: piece.span, what: What::Furniture }),
        );
    }
    let mut lines: Vec<Vec<Piece<What>>> = Vec::new();
    for line in paragraphs(&article.text, &ranges) {
        // Several lines of excerpts that are not shown are one gap.
        let again = || article.excerpts && is_gap(&line) && lines.last().is_some_and(|before| is_gap(before));
        if !line.is_empty() && !again() {
            lines.push(line);
        }
    }
    let body = move || {
        let chosen = session.claim().filter(|&claim| corpus.claim(claim).article == ix);
        several(lines.iter().map(|line| paragraph(session, article, line, chosen)).collect())
    };
    let link = move || {
        let said = session.claim().map(|claim| corpus.claim(claim)).filter(|claim| claim.article == ix);
        original(article, said.map(|claim| corpus.words(claim))).map_or_else(nothing, Node::from)
    };
    let only = article.excerpts.then(|| words::EXCERPTS_ONLY.to_owned());
    let facts = [article.outlet.clone(), Some(words::published(&article.published)), only];
    let facts = words::join(&facts, " · ");
    el("section")
        .class("article")
        .attr("aria-label", words::ARTICLE)
        .child(el("h2").text(article.title.as_str()))
        .child(el("p").class("facts").text(facts + " ").child(live_on(chosen, link)))
        // It scrolls by itself, so the keyboard must be able to reach it.
        .child(el("div").class("text").attr("tabindex", "0").child(live_on(chosen, body)))
        .into()
}

/// Whether nothing of these pieces of excerpts is shown.
fn is_gap(pieces: &[Piece<What>]) -> bool {
    pieces.iter().all(|piece| piece.within.is_empty())
}

fn paragraph(
    session: Session,
    article: &'static Article,
    line: &[Piece<What>],
    chosen: Option<ClaimIx>,
) -> Node {
    let furniture = line.iter().all(|piece| piece.within.contains(&What::Furniture));
    let marked = chosen.map(|claim| session.data.corpus.claim(claim).span);
    let inside = |piece: &Piece<What>| marked.is_some_and(|span: Span| span.contains(piece.span));
    let views = |pieces: &[Piece<What>]| -> Vec<Node> {
        pieces.iter().map(|piece| piece_view(session, article, piece, chosen)).collect()
    };
    // The chosen claim is one mark, whatever is nested in it.
    let first = line.iter().position(inside).unwrap_or(line.len());
    let last = line.iter().rposition(inside).map_or(first, |last| last + 1);
    let (before, rest) = line.split_at(first);
    let (within, after) = rest.split_at(last - first);
    el("p")
        .class(if furniture { "furniture" } else { "" })
        .children(views(before))
        .maybe((!within.is_empty()).then(|| el("mark").children(views(within))))
        .children(views(after))
        .into()
}

fn piece_view(
    session: Session,
    article: &'static Article,
    piece: &Piece<What>,
    chosen: Option<ClaimIx>,
) -> Node {
    let said = piece.span.of(&article.text).unwrap_or_default();
    if article.excerpts && is_gap(std::slice::from_ref(piece)) {
        return text(if said.len() > 1 { words::LEFT_OUT } else { " " });
    }
    // The innermost claim that is not the chosen one.
    let claim = piece.within.iter().rev().find_map(|what| match what {
        What::Claim(claim) if Some(*claim) != chosen => Some(*claim),
        _ => None,
    });
    let link = |claim: ClaimIx| -> Element {
        el("a")
            .class("read")
            .attr("href", session.claim_address(claim))
            .click(move || session.open_claim(claim))
            .text(said)
    };
    claim.map_or_else(|| text(said), |claim| link(claim).into())
}
