use crate::{
    chart::{Chart, Given, Line, Plotted, Room, chart},
    element::{Element, Node, el, key, live_on, nothing, svg},
    session::Session,
    words,
};
use dateline_corpus::ClaimIx;

use leptos::prelude::*;

/// The toll figures over time: a step line for each source over the drawing's own axis, and as a table.
pub(crate) fn toll_chart(session: Session) -> Node {
    let drawn_over = key(move || session.axis_key.get() ^ session.as_of_key.get().rotate_left(32));
    live_on(drawn_over, move || {
        let known = session.state.with(|state| state.as_of);
        let chart =
            session.shown.with(|shown| chart(&session.data.corpus, &shown.grid.as_ref()?.axis, known));
        chart.map_or_else(nothing, |chart| figure(session, &chart))
    })
}

fn figure(session: Session, chart: &Chart) -> Node {
    let drawn = chart.lines.iter().any(|line| !line.points.is_empty());
    el("figure")
        .class("tolls")
        .attr("aria-label", words::TOLLS)
        .child(el("figcaption").text(words::chart_heading(chart)))
        .child(table(session, chart))
        .maybe(drawn.then(|| plot(session, chart)))
        .into()
}

/// Ten thousandths as a percentage, without floating point.
fn percent(share: u32) -> String {
    format!("{}.{:02}%", share / 100, share % 100)
}

fn line([x1, x2, y1, y2]: [u32; 4]) -> Element {
    svg("line")
        .attr("x1", percent(x1))
        .attr("x2", percent(x2))
        .attr("y1", percent(y1))
        .attr("y2", percent(y2))
}

fn plot(session: Session, chart: &Chart) -> Node {
    let scale = chart.ticks.iter().map(|&(value, y)| {
        let number =
            svg("text").attr("x", "4").attr("y", percent(y)).attr("dy", "-3").text(words::number(value));
        svg("g").class("tick").child(line([0, 10_000, y, y])).child(number)
    });
    let lines = chart.lines.iter().enumerate().map(|(place, line)| step_line(session, place, line));
    let svg = svg("svg")
        .class("chart")
        .attr("width", "100%")
        .attr("height", "100%")
        .attr("role", "group")
        .attr("aria-label", words::TOLLS_DRAWN)
        .children(scale)
        .children(lines);
    // On a narrow page the drawing's columns are rows, so the chart says itself where it begins and ends.
    let ends = session.window().map(|days| [days.from, days.to]);
    let ends = ends.into_iter().flatten().map(|day| el("span").text(words::day_short(day)));
    let ends = el("p").class("ends").attr("aria-hidden", "true").children(ends);
    el("div").class("plot").child(svg).child(ends).into()
}

fn step_line(session: Session, place: usize, drawn: &Line) -> Node {
    // Bands of several lines would lie over each other: only the first line's are drawn.
    let bands = drawn.bands.iter().filter(|_| place == 0).map(|band| {
        let [left, right, top, bottom] = band.edges;
        svg("rect")
            .class(words::band_class(band.part))
            .attr("x", percent(left))
            .attr("width", percent(right.saturating_sub(left)))
            .attr("y", percent(top))
            .attr("height", percent(bottom.saturating_sub(top)))
    });
    // Counts whose source nobody names are not one source's: they stay points.
    let joined = drawn.source.is_some();
    let treads = drawn.points.iter().enumerate().filter(|_| joined).map(|(at, point)| {
        let next = drawn.points.get(at + 1);
        let tread = line([point.x, next.map_or(drawn.end, |next| next.x), point.y, point.y]);
        let riser = next.map(|next| line([next.x, next.x, point.y, next.y]));
        svg("g").child(tread).maybe(riser)
    });
    let points = drawn.points.iter().enumerate();
    let last = drawn.points.len().saturating_sub(1);
    let points = points.map(|(at, point)| plotted(session, drawn, point, at == last));
    svg("g").class(words::line_class(place)).children(bands).children(treads).children(points).into()
}

fn plotted(session: Session, line: &Line, point: &Plotted, last: bool) -> Node {
    let claim = point.claim;
    let class = match (point.derived, last) {
        (true, _) => "point derived",
        (false, true) => "point last",
        (false, false) => "point",
    };
    let circle = |radius: &'static str| {
        svg("circle").attr("cx", percent(point.x)).attr("cy", percent(point.y)).attr("r", radius)
    };
    let link = svg("a")
        .attr("href", session.claim_address(claim))
        .attr("aria-label", words::point(line.source.as_deref(), point))
        .click(move || open(session, claim))
        .child(circle("4.5"))
        .child(circle("12").class("target"));
    let room = match point.room {
        Room::Always => Some("beside"),
        Room::Wide => Some("beside wide"),
        Room::Never => None,
    };
    let written = room.map(|class| {
        svg("text")
            .class(class)
            .attr("x", percent(point.x))
            .attr("y", percent(point.y))
            .attr("dx", "-8")
            .attr("dy", "-6")
            .text(words::bounded_sign(point.bound, point.value))
    });
    svg("g").class(class).child(link).maybe(written).into()
}

fn table(session: Session, chart: &Chart) -> Node {
    let window = session.data.corpus.window;
    let head = |text: &str| el("th").attr("scope", "row").text(text.to_owned());
    let heads = chart.counts.iter().map(|count| {
        el("th")
            .attr("scope", "col")
            .text(words::days(count.as_of, window))
            .child(el("small").text(words::counter(count.source.as_deref())))
    });
    let heads = el("tr").child(el("th").attr("scope", "col").text(words::AS_OF)).children(heads);
    let totals = chart.counts.iter().map(|count| number(session, count.total));
    let totals = el("tr").class("total").child(head(&words::measure(&chart.measure))).children(totals);
    let parts = chart.parts.iter().enumerate().map(|(place, part)| {
        let cells =
            chart.counts.iter().map(|count| number(session, count.parts.get(place).copied().flatten()));
        el("tr").child(head(&words::population(part))).children(cells)
    });
    let table = el("table").child(el("thead").child(heads)).child(el("tbody").child(totals).children(parts));
    // It may be wider than the page, so the keyboard must be able to scroll it.
    el("div")
        .class("numbers")
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("aria-label", words::NUMBERS)
        .child(table)
        .into()
}

fn number(session: Session, given: Option<Given>) -> Node {
    let Some(given) = given else { return el("td").into() };
    let claim = given.claim;
    let link = el("a")
        .attr("href", session.claim_address(claim))
        .click(move || open(session, claim))
        .text(words::bounded_sign(given.bound, given.value));
    el("td").child(link).text(if given.derived { words::SUM_MADE_HERE } else { "" }).into()
}

fn open(session: Session, claim: ClaimIx) {
    session.open_claim(claim);
    session.show_event();
}
