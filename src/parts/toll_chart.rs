use crate::{
    chart::{Chart, Given, Line, Plotted, Room, chart},
    session::{Session, session},
    words,
};
use dateline_corpus::ClaimIx;
use leptos::prelude::*;

/// The toll figures over time: a step line for each source over the drawing's own axis, and as a table.
#[component]
pub(crate) fn TollChart() -> impl IntoView {
    let session = session();
    let chart = Memo::new(move |_| {
        let known = session.state.with(|state| state.as_of);
        session.grid.with(|grid| chart(&session.data.corpus, &grid.as_ref()?.axis, known))
    });
    move || {
        chart.get().map(|chart| {
            let heading = words::chart_heading(&chart);
            let drawn = chart.lines.iter().any(|line| !line.points.is_empty());
            view! {
                <figure class="tolls" aria-label=words::TOLLS>
                    <figcaption>{heading}</figcaption>
                    {table(session, &chart)}
                    {drawn.then(|| drawing(session, &chart))}
                </figure>
            }
        })
    }
}

/// Ten thousandths as a percentage, without floating point.
fn percent(share: u32) -> String {
    format!("{}.{:02}%", share / 100, share % 100)
}

fn drawing(session: Session, chart: &Chart) -> impl IntoView + use<> {
    let scale = chart
        .ticks
        .iter()
        .map(|&(value, y)| {
            view! {
                <g class="tick">
                    <line x1="0" x2="100%" y1=percent(y) y2=percent(y)></line>
                    <text x="4" y=percent(y) dy="-3">{words::number(value)}</text>
                </g>
            }
        })
        .collect_view();
    let lines =
        chart.lines.iter().enumerate().map(|(place, line)| step_line(session, place, line)).collect_view();
    // On a narrow page the drawing's columns are rows, so the chart says itself where it begins and ends.
    let ends = session.window.get_untracked();
    view! {
        <div class="plot">
            <svg class="chart" width="100%" height="100%" aria-hidden="false" role="group" aria-label=words::TOLLS_DRAWN>
                {scale}
                {lines}
            </svg>
            <p class="ends" aria-hidden="true">
                <span>{ends.map(|days| words::day_short(days.from))}</span>
                <span>{ends.map(|days| words::day_short(days.to))}</span>
            </p>
        </div>
    }
}

fn step_line(session: Session, place: usize, line: &Line) -> impl IntoView + use<> {
    let bands = line
        .bands
        .iter()
        .filter(|_| place == 0)
        .map(|band| {
            let [left, right, top, bottom] = band.edges;
            view! {
                <rect
                    class=words::band_class(band.part)
                    x=percent(left)
                    width=percent(right.saturating_sub(left))
                    y=percent(top)
                    height=percent(bottom.saturating_sub(top))
                ></rect>
            }
        })
        .collect_view();
    let treads = line
        .points
        .iter()
        .enumerate()
        .map(|(at, point)| {
            let right = line.points.get(at + 1).map_or(line.end, |next| next.x);
            let riser = line.points.get(at + 1).map(|next| {
                view! { <line x1=percent(next.x) x2=percent(next.x) y1=percent(point.y) y2=percent(next.y)></line> }
            });
            view! {
                <g>
                    <line x1=percent(point.x) x2=percent(right) y1=percent(point.y) y2=percent(point.y)></line>
                    {riser}
                </g>
            }
        })
        .collect_view();
    let last = line.points.len().saturating_sub(1);
    let points = line
        .points
        .iter()
        .enumerate()
        .map(|(at, point)| plotted(session, line, point, at == last))
        .collect_view();
    view! {
        <g class=words::line_class(place)>
            {bands}
            {treads}
            {points}
        </g>
    }
}

fn plotted(session: Session, line: &Line, point: &Plotted, last: bool) -> impl IntoView + use<> {
    let claim = point.claim;
    let name = words::point(line.source.as_deref(), point);
    let class = match (point.derived, last) {
        (true, _) => "point derived",
        (false, true) => "point last",
        (false, false) => "point",
    };
    let room = match point.room {
        Room::Always => Some("beside"),
        Room::Wide => Some("beside wide"),
        Room::Never => None,
    };
    let written = room.map(|class| {
        view! {
            <text class=class x=percent(point.x) y=percent(point.y) dx="-8" dy="-6">
                {words::bounded_sign(point.bound, point.value)}
            </text>
        }
    });
    view! {
        <g class=class>
            <a href=address(session, claim) aria-label=name on:click=move |ev| open(session, claim, &ev)>
                <circle cx=percent(point.x) cy=percent(point.y) r="4.5"></circle>
                <circle class="target" cx=percent(point.x) cy=percent(point.y) r="12"></circle>
            </a>
            {written}
        </g>
    }
}

fn table(session: Session, chart: &Chart) -> impl IntoView + use<> {
    let window = session.data.corpus.window;
    let heads = chart
        .counts
        .iter()
        .map(|count| {
            view! {
                <th scope="col">
                    {words::days(count.as_of, window)}
                    <small>{words::counter(count.source.as_deref())}</small>
                </th>
            }
        })
        .collect_view();
    let totals = chart.counts.iter().map(|count| number(session, count.total)).collect_view();
    let parts = chart
        .parts
        .iter()
        .enumerate()
        .map(|(place, part)| {
            let cells =
                chart.counts.iter().map(|count| number(session, count.parts.get(place).copied().flatten()));
            view! {
                <tr>
                    <th scope="row">{words::population(part)}</th>
                    {cells.collect_view()}
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="numbers" role="group" tabindex="0" aria-label=words::NUMBERS>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words::AS_OF}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>
                    <tr class="total">
                        <th scope="row">{words::measure(&chart.measure)}</th>
                        {totals}
                    </tr>
                    {parts}
                </tbody>
            </table>
        </div>
    }
}

fn number(session: Session, given: Option<Given>) -> impl IntoView + use<> {
    let link = given.map(|given| {
        let claim = given.claim;
        view! {
            <a href=address(session, claim) on:click=move |ev| open(session, claim, &ev)>
                {words::bounded_sign(given.bound, given.value)}
            </a>
            {given.derived.then_some(words::SUM_MADE_HERE)}
        }
    });
    view! { <td>{link}</td> }
}

fn address(session: Session, claim: ClaimIx) -> String {
    session.data.event_of(claim).map(|event| session.event_address(event)).unwrap_or_default()
}

fn open(session: Session, claim: ClaimIx, ev: &leptos::ev::MouseEvent) {
    if crate::browser::is_plain_click(ev) {
        ev.prevent_default();
        session.open_claim(claim);
        session.show_event();
    }
}
