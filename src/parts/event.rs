use super::{
    article::ArticleText,
    quotation::{Shape, source},
};
use crate::{session::session, words};
use dateline_corpus::{ClaimIx, EventIx};
use leptos::prelude::*;

/// The open event beside the article it was read from.
#[component]
pub(crate) fn EventPanel() -> impl IntoView {
    let session = session();
    let shown = move || {
        let chosen = session.reading.get();
        let first = || session.open.get().and_then(|event| session.claims(event).first().copied());
        chosen.or_else(first)
    };
    let claim = Memo::new(move |_| shown());
    let article = Memo::new(move |_| {
        let of_claim = claim.get().map(|claim| session.data.corpus.claim(claim).article);
        session.article.get().or(of_claim)
    });
    view! {
        <div class="proof">
            {move || session.open.get().map(|event| view! { <OpenEvent event=event claim=claim/> })}
            {move || {
                article
                    .get()
                    .map(|article| view! { <ArticleText article=article claim=claim/> })
            }}
        </div>
    }
}

/// What happened, when as written and as read, and what each article says of it.
#[component]
fn OpenEvent(event: EventIx, claim: Memo<Option<ClaimIx>>) -> impl IntoView {
    let session = session();
    let corpus = &session.data.corpus;
    let row = corpus.event(event);
    let when = match &row.when {
        Some(when) => {
            let written = row.claims.iter().find_map(|&ix| {
                let claim = corpus.claim(ix);
                let words = claim.when.as_ref().filter(|own| own.days == when.days)?.words?;
                words.of(&corpus.article(claim.article).text)
            });
            format!("{} · {}", words::when_in_full(when), words::basis(when.basis, written))
        }
        None => words::UNDATED.to_owned(),
    };
    let facts = [Some(when), Some(words::lane(row.lane).to_owned()), words::notes(row)];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let close = move |_| {
        session.close();
        session.focus_mark();
    };
    view! {
        <section class="event" aria-label=words::EVENT data-event-id=row.id.as_str() data-lane=row.lane.key()>
            <h2>
                <Shape lane=row.lane/>
                {row.title.as_str()}
            </h2>
            <p class="facts">{facts}</p>
            {row.edited
                .iter()
                .map(|edit| view! { <p class="facts">{words::edited(&edit.what, &edit.from)}</p> })
                .collect_view()}
            <button type="button" class="close" on:click=close>
                {words::CLOSE}
            </button>
            {move || {
                session
                    .claims(event)
                    .into_iter()
                    .map(|ix| view! { <InSentence ix=ix shown=claim/> })
                    .collect_view()
            }}
        </section>
    }
}

/// A claim, marked in its sentence.
#[component]
fn InSentence(ix: ClaimIx, shown: Memo<Option<ClaimIx>>) -> impl IntoView {
    let session = session();
    let corpus = &session.data.corpus;
    let claim = corpus.claim(ix);
    let sentence = corpus.sentence(claim);
    let start = (claim.span.start - claim.sentence.start) as usize;
    let pieces = (
        sentence.get(..start).unwrap_or_default(),
        corpus.words(claim),
        sentence.get(start + claim.span.len()..).unwrap_or_default(),
    );
    // The event's own time stands in its heading; only what differs is said again.
    let of_event = session.data.event_of(ix).and_then(|event| corpus.event(event).when.as_ref());
    let own = claim
        .when
        .as_ref()
        .filter(|when| of_event.is_none_or(|event| event.days != when.days || event.basis != when.basis));
    let when = own.map(|when| {
        let written = when.words.and_then(|span| span.of(&corpus.article(claim.article).text));
        format!("{} · {}", words::when(when, corpus.window), words::basis(when.basis, written))
    });
    let figures = claim.figures.iter().map(words::figure).collect::<Vec<_>>().join("; ");
    let facts =
        when.into_iter().chain((!figures.is_empty()).then_some(figures)).collect::<Vec<_>>().join(" · ");
    let is_shown = move || shown.get() == Some(ix);
    let show = move |_| {
        session.article.set(None);
        session.reading.set(Some(ix));
        session.show_mark();
    };
    view! {
        <div class="claim" class:shown=is_shown>
            <blockquote>
                {pieces.0}
                <mark>{pieces.1}</mark>
                {pieces.2}
            </blockquote>
            <cite>{source(corpus, claim)}</cite>
            {(!facts.is_empty()).then(|| view! { <p class="facts">{facts}</p> })}
            <button type="button" aria-pressed=move || if is_shown() { "true" } else { "false" } on:click=show>
                {words::SHOW_IN_ARTICLE}
            </button>
        </div>
    }
}
