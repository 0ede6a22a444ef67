use crate::{session::session, words};
use dateline_corpus::ArticleIx;
use leptos::prelude::*;

/// The articles that all this was read from.
#[component]
pub(crate) fn Sources() -> impl IntoView {
    let session = session();
    let corpus = &session.data.corpus;
    let articles = corpus.articles.iter().enumerate();
    let rows = articles
        .map(|(place, article)| {
            let ix = ArticleIx(place as u32);
            let claims = corpus.claims.iter().filter(|claim| claim.article == ix).count();
            let facts = [
                article.outlet.clone(),
                Some(words::published(&article.published)),
                Some(words::claims(claims)),
                words::repeats(corpus, article),
            ];
            let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
            let open = move |_| {
                session.article.set(Some(ix));
                session.change(crate::session::Step::New, |state| state.event = None);
                session.show_event();
            };
            view! {
                <li>
                    <p class="headline">{article.title.as_str()}</p>
                    <p class="facts">{facts}</p>
                    <p class="actions">
                        <button type="button" on:click=open>
                            {words::READ_IT_HERE}
                        </button>
                        {article.url.as_deref().map(|url| view! { <a href=url rel="noopener">{words::ORIGINAL}</a> })}
                    </p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="sources" aria-label=words::ARTICLES>
            <h2>{words::ARTICLES}</h2>
            <ol>{rows}</ol>
        </section>
    }
}
