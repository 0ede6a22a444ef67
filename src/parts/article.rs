use crate::{
    marked::{Piece, Range, paragraphs},
    session::{Session, session},
    words,
};
use dateline_corpus::{ArticleIx, ClaimIx, Span};
use leptos::prelude::*;

/// What a piece of an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Claim(ClaimIx),
    Furniture,
}

/// A whole article, with the chosen claim marked, the others underlined and linked to their events.
#[component]
pub(crate) fn ArticleText(article: ArticleIx, claim: Memo<Option<ClaimIx>>) -> impl IntoView {
    let session = session();
    let corpus = &session.data.corpus;
    let row = corpus.article(article);
    let claims = corpus.claims.iter().enumerate().filter(move |(_, claim)| claim.article == article);
    let claims =
        claims.map(|(place, claim)| Range { span: claim.span, what: What::Claim(ClaimIx(place as u32)) });
    let furniture = row.boilerplate.iter().map(|piece| Range { span: piece.span, what: What::Furniture });
    let ranges: Vec<Range<What>> = claims.chain(furniture).collect();
    let lines = paragraphs(&row.text, &ranges);
    let body = move || {
        let chosen = claim.get().filter(|&ix| corpus.claim(ix).article == article);
        lines
            .iter()
            .filter(|line| !line.is_empty())
            .map(|line| paragraph(session, &row.text, line, chosen))
            .collect_view()
    };
    let facts = [row.outlet.clone(), Some(words::published(&row.published))];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! {
        <section class="article" aria-label=words::ARTICLE>
            <h2>{row.title.as_str()}</h2>
            <p class="facts">
                {facts}
                {row.url.as_deref().map(|url| {
                    view! {
                        {" · "}
                        <a href=url rel="noopener">{words::ORIGINAL}</a>
                    }
                })}
            </p>
            <div class="text">{body}</div>
        </section>
    }
}

fn paragraph(
    session: Session,
    text: &'static str,
    line: &[Piece<What>],
    chosen: Option<ClaimIx>,
) -> impl IntoView + use<> {
    let furniture = line.iter().all(|piece| piece.within.contains(&What::Furniture));
    let marked = chosen.map(|ix| session.data.corpus.claim(ix).span);
    // The chosen claim is one mark, whatever is nested in it.
    let mut before = Vec::new();
    let mut within = Vec::new();
    let mut after = Vec::new();
    for piece in line {
        match marked {
            Some(span) if span.contains(piece.span) => within.push(piece_view(session, text, piece, chosen)),
            Some(span) if piece.span.start >= span.end => {
                after.push(piece_view(session, text, piece, chosen))
            }
            _ => before.push(piece_view(session, text, piece, chosen)),
        }
    }
    let mark = (!within.is_empty()).then(|| view! { <mark>{within}</mark> });
    view! {
        <p class:furniture=furniture>
            {before}
            {mark}
            {after}
        </p>
    }
}

fn piece_view(session: Session, text: &'static str, piece: &Piece<What>, chosen: Option<ClaimIx>) -> AnyView {
    let words = words_of(text, piece.span);
    // The innermost claim that is not the chosen one.
    let claim = piece.within.iter().rev().find_map(|what| match what {
        What::Claim(ix) if Some(*ix) != chosen => Some(*ix),
        _ => None,
    });
    let event = claim.and_then(|ix| session.data.event_of(ix).map(|event| (ix, event)));
    match event {
        Some((ix, event)) => {
            let open = move |ev: leptos::ev::MouseEvent| {
                if crate::browser::is_plain_click(&ev) {
                    ev.prevent_default();
                    session.open_claim(ix);
                }
            };
            view! { <a class="read" href=session.event_address(event) on:click=open>{words}</a> }.into_any()
        }
        None => words.into_any(),
    }
}

fn words_of(text: &'static str, span: Span) -> &'static str {
    span.of(text).unwrap_or_default()
}
