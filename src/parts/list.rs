use super::quotation::{Quotation, Shape};
use crate::{session::session, words};
use dateline_corpus::{DayRange, EventIx};
use leptos::prelude::*;

/// Every event that the filters leave, in the order of time, with its quotations and sources.
#[component]
pub(crate) fn EventList() -> impl IntoView {
    let session = session();
    let none = Memo::new(move |_| {
        session.matches.with(|matches| matches.events.is_empty() && matches.background.is_empty())
    });
    let background = Memo::new(move |_| session.matches.with(|matches| !matches.background.is_empty()));
    view! {
        <section class="events" aria-label=words::EVENTS>
            <h2>{words::EVENTS}</h2>
            <Show when=move || none.get()>
                <p class="nothing">{words::NOTHING_LEFT}</p>
            </Show>
            <ol>
                <For
                    each=move || session.matches.with(|matches| matches.events.clone())
                    key=|event| event.0
                    let:event
                >
                    <Entry event=event/>
                </For>
            </ol>
            <Show when=move || background.get()>
                <section class="background" aria-label=words::BACKGROUND>
                    <h2>{words::BACKGROUND}</h2>
                    <p class="note">{words::BACKGROUND_NOTE}</p>
                    <ol>
                        <For
                            each=move || session.matches.with(|matches| matches.background.clone())
                            key=|event| event.0
                            let:event
                        >
                            <Entry event=event/>
                        </For>
                    </ol>
                </section>
            </Show>
        </section>
    }
}

/// One event.
#[component]
fn Entry(event: EventIx) -> impl IntoView {
    let session = session();
    let corpus = &session.data.corpus;
    let row = corpus.event(event);
    let is_open = move || session.open.get() == Some(event);
    let open = move |ev: leptos::ev::MouseEvent| {
        if crate::browser::is_plain_click(&ev) {
            ev.prevent_default();
            session.open_event(event);
            session.show_event();
        }
    };
    let time = match &row.when {
        Some(when) => {
            let text = words::when(when, corpus.window);
            view! { <time datetime=datetime(when.days)>{text}</time> }.into_any()
        }
        None => view! { <span class="undated">{words::UNDATED}</span> }.into_any(),
    };
    let notes = words::notes(row);
    view! {
        <li>
            <article
                id=format!("event-{}", row.id)
                data-event-id=row.id.as_str()
                data-lane=row.lane.key()
                class:open=is_open
            >
                <p class="when">
                    {time}
                    {notes.map(|notes| view! { <span class="notes">{notes}</span> })}
                </p>
                <div class="what">
                    <h3>
                        <Shape lane=row.lane/>
                        <a href=session.event_address(event) on:click=open>
                            {row.title.as_str()}
                        </a>
                    </h3>
                    {move || {
                        session
                            .claims(event)
                            .into_iter()
                            .map(|claim| view! { <Quotation claim=claim/> })
                            .collect_view()
                    }}
                </div>
            </article>
        </li>
    }
}

/// A range of days as HTML writes times: the day, month or year where it is one, else its first day.
pub(crate) fn datetime(days: DayRange) -> String {
    let first = days.from.to_string();
    let (from, next) = (days.from.civil(), days.to.plus(1).civil());
    let cut = match (from.day, next.day) {
        (1, 1) if from.month == 1 && next.month == 1 && next.year == from.year + 1 => 4,
        (1, 1)
            if (next.month, next.year) == (from.month % 12 + 1, from.year + i32::from(from.month == 12)) =>
        {
            7
        }
        _ => first.len(),
    };
    first.get(..cut).unwrap_or(&first).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_times_are_written_as_exactly_as_they_are_known() {
        let datetime =
            |from: &str, to: &str| datetime(DayRange::new(from.parse().unwrap(), to.parse().unwrap()));
        assert_eq!(datetime("2026-01-11", "2026-01-11"), "2026-01-11");
        assert_eq!(datetime("2026-01-11", "2026-01-13"), "2026-01-11");
        assert_eq!(datetime("2025-06-01", "2025-06-30"), "2025-06");
        assert_eq!(datetime("2025-12-01", "2025-12-31"), "2025-12");
        assert_eq!(datetime("2025-01-01", "2025-12-31"), "2025");
    }
}
