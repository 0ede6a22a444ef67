use super::{super::abbreviation::abbreviated, link};
use crate::{
    abbreviations::{name, of_names},
    chart::{Chart, Given},
    element::{Element, Node, el},
    session::Session,
    words,
};

/// Every count, measure by measure, the latest first.
pub(super) fn table(session: Session, chart: &Chart<'static>) -> Node {
    let window = session.data.corpus.window;
    let heads = words::TABLE_HEADS.map(|head| el("th").attr("scope", "col").text(head));
    let rows = chart.counts.iter().map(|count| {
        let mut numbers = el("td")
            .child(number(session, &count.given).class("count"))
            .text(" ")
            .text(words::kind(count.kind));
        for (place, (population, part)) in count.parts.iter().enumerate() {
            let before = if place > 0 { ", " } else { words::OF_THEM };
            numbers = numbers
                .text(before)
                .child(number(session, part))
                .text(" ")
                .text(words::population(population));
        }
        let by =
            el("td").child(el("bdi").child(abbreviated(&session.data.corpus, &words::counter(count.source))));
        el("tr").child(el("td").text(words::days(count.given.as_of, window))).child(by).child(numbers)
    });
    let head = el("thead").child(el("tr").children(heads));
    let table = el("table").child(head).child(el("tbody").children(rows));
    // It scrolls, so the keyboard must be able to.
    el("div")
        .attrs(&[("class", "numbers"), ("role", "group"), ("tabindex", "0"), ("aria-label", words::NUMBERS)])
        .maybe(explained(session, chart))
        .child(table)
        .into()
}

/// What the abbreviations stand for by which sources are called.
fn explained(session: Session, chart: &Chart<'static>) -> Option<Element> {
    let corpus = &session.data.corpus;
    let mut note = String::new();
    for one in of_names(corpus, chart.counts.iter().filter_map(|count| count.source)) {
        note += &[&one.short, ": ", &name(corpus, one), ". "].concat();
    }
    (!note.is_empty()).then(|| el("p").class("note").text(note.trim_end().to_owned()))
}

fn number(session: Session, given: &Given) -> Element {
    link(session, el("a"), given.claim).text(words::given_sign(given))
}
