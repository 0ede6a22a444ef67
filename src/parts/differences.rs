use super::quotation::Quotation;
use crate::{session::session, words};
use leptos::prelude::*;

/// What sources disagree on, side by side, settled nowhere.
#[component]
pub(crate) fn Differences() -> impl IntoView {
    let differences = &session().data.corpus.differences;
    (!differences.is_empty()).then(|| {
        let rows = differences
            .iter()
            .map(|difference| {
                let sides = difference.sides.iter().map(|side| {
                    let claims = side.iter().map(|&claim| view! { <Quotation claim=claim/> }).collect_view();
                    view! { <li>{claims}</li> }
                });
                view! {
                    <div class="difference">
                        <h3>{difference.about.as_str()}</h3>
                        <ul>{sides.collect_view()}</ul>
                    </div>
                }
            })
            .collect_view();
        view! {
            <section class="differences" id="differences" aria-label=words::DIFFERENCES>
                <h2>{words::DIFFERENCES}</h2>
                {rows}
            </section>
        }
    })
}
