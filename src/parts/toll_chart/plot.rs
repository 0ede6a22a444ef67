use super::link;
use crate::{
    chart::{Given, Label, Line, Panel, Plotted, Stroke, Vague},
    element::{Element, Node, Words, el, several, svg},
    session::Session,
    words,
};

/// One measure: its name, what was counted without a number, its lines.
/// The columns of the drawing begin at `columns`.
pub(super) fn panel(session: Session, panel: &Panel<'static>, columns: &[u32], first: &mut bool) -> Element {
    let name = words::kind(panel.kind());
    let vague = panel.vague().iter().map(|vague| bracket(session, panel, vague, first)).collect();
    let plot = (!panel.lines().is_empty()).then(|| plot(session, panel, columns, first));
    el("div")
        .class("panel")
        .attr("role", "group")
        .attr("aria-label", name.clone())
        .child(el("p").class("measure").attr("aria-hidden", "true").text(name))
        .child(el("div").class("plot").child(several(vague)).maybe(plot))
}

/// Ten thousandths as a percentage, without floating point.
#[inline(never)]
fn percent(share: u32) -> String {
    format!("{}.{:02}%", share / 100, share % 100)
}

/// An element of SVG at a place.
fn at(tag: &'static str, x: u32, y: u32) -> Element {
    svg(tag).attr("x", percent(x)).attr("y", percent(y))
}

/// The lines of a path in ten thousandths: letters and numbers in turn.
#[inline(never)]
fn draw(path: &mut String, steps: &[(&str, u32)]) {
    for (letter, number) in steps {
        path.push_str(letter);
        path.push_str(&number.to_string());
    }
}

fn plot(session: Session, panel: &Panel<'static>, columns: &[u32], first: &mut bool) -> Node {
    // Shapes are stretched over the panel; signs and words are not.
    let mut shapes: Vec<Node> = Vec::new();
    let mut signs: Vec<Node> = Vec::new();
    let mut grid = String::new();
    for &column in columns {
        draw(&mut grid, &[("M", column), (" ", 0), ("V", 10_000)]);
    }
    for (place, &(value, y)) in panel.ticks().iter().enumerate() {
        draw(&mut grid, &[("M0 ", y), ("H", 10_000)]);
        let top = place + 1 == panel.ticks().len();
        let text = words::tick(value, top.then_some(panel.kind().measure));
        signs.push(self::text([0, y], ["start", ".3em", "-.25em"], text).class("tick").into());
    }
    shapes.push(path("grid", grid));
    for (place, line) in panel.lines().iter().enumerate() {
        lines(place, line, 200_000 / panel.height(), &mut shapes);
        for point in &line.points {
            signs.push(plotted(session, panel, place, line.source, point, first));
        }
    }
    signs.extend(panel.labels().iter().map(label));
    let height = if panel.height() > 400 { "9rem" } else { "4rem" };
    svg("svg")
        .attrs(&[("class", "chart"), ("role", "presentation")])
        .attr("height", height)
        .child(stretched(shapes))
        .children(signs)
        .into()
}

/// Shapes in ten thousandths.
fn stretched(shapes: Vec<Node>) -> Element {
    svg("svg")
        .attrs(&[("viewBox", "0 0 10000 10000"), ("preserveAspectRatio", "none")])
        .child(several(shapes))
}

fn path(class: &'static str, d: impl Into<Words>) -> Node {
    svg("path").class(class).attr("d", d).into()
}

/// A line's bands, treads and whiskers.
fn lines(place: usize, line: &Line, cap: u32, shapes: &mut Vec<Node>) {
    for band in &line.bands {
        let [left, right, top, bottom] = band.edges;
        let mut d = String::new();
        draw(&mut d, &[("M", left), (" ", top), ("H", right), ("V", bottom), ("H", left), ("Z", 0)][..5]);
        shapes.push(path(words::band_class(band.nth), d));
    }
    let mut paths = [String::new(), String::new(), String::new()];
    for tread in &line.treads {
        let kind = match tread.stroke {
            Stroke::Firm => 0,
            Stroke::Sum => 1,
            Stroke::Soft => 2,
        };
        draw(&mut paths[kind], &[("M", tread.left), (" ", tread.y), ("H", tread.right)]);
        if let Some(next) = tread.next {
            draw(&mut paths[0], &[("M", tread.right), (" ", tread.y), ("V", next)]);
        }
    }
    let mut whiskers = String::new();
    for point in &line.points {
        let [top, bottom] = [point.y.saturating_sub(cap), point.y + cap];
        if let Some([left, right]) = point.whisker {
            draw(&mut whiskers, &[("M", left), (" ", point.y), ("H", right)]);
            for end in [left, right] {
                draw(&mut whiskers, &[("M", end), (" ", top), ("V", bottom)]);
            }
        }
    }
    let [firm, sum, soft] = paths;
    let drawn = [("soft", soft), ("firm", firm), ("sum", sum), ("whisker", whiskers)];
    let drawn = drawn.into_iter().filter(|(_, d)| !d.is_empty()).map(|(class, d)| path(class, d));
    shapes.push(svg("g").class(words::line_class(place)).children(drawn).into());
}

/// What opens the claim of a count, as one stop of the tab order for all of them.
fn stop(session: Session, of: &Panel, source: Option<&str>, given: &Given, first: &mut bool) -> Element {
    let tab = if std::mem::take(first) { "0" } else { "-1" };
    link(session, svg("a"), given.claim)
        .attr("tabindex", tab)
        .attr("aria-label", words::point(of.kind(), source, given))
}

fn plotted(
    session: Session,
    panel: &Panel,
    place: usize,
    source: Option<&str>,
    point: &Plotted,
    first: &mut bool,
) -> Node {
    let (class, sign) = words::bound_sign(point.given.bound);
    let own = if point.given.derived { "sign sum" } else { "sign" };
    let signs = [(class, sign), (own, words::point_sign(place)), ("target", "M-12-12H12V12H-12Z")];
    let signs = signs.into_iter().filter(|(_, d)| !d.is_empty()).map(|(class, d)| path(class, d));
    let link = stop(session, panel, source, &point.given, first).children(signs);
    at("svg", point.x, point.y).child(link).into()
}

/// Where a label's text is anchored, and how far it stands off, for each corner in turn.
const ANCHORS: [[&str; 3]; 7] = [
    ["end", "-.6em", "-.35em"],
    ["start", ".6em", "-.35em"],
    ["end", "-.6em", "1em"],
    ["start", ".6em", "1em"],
    ["end", "-.6em", "-1.7em"],
    ["end", "-.6em", "2.3em"],
    ["middle", "0", ".35em"],
];

fn label(label: &Label) -> Node {
    let class = words::label_class(label.from, label.rank < 2);
    text([label.x, label.y], ANCHORS[label.corner as usize], label.text.clone()).class(class).into()
}

fn text([x, y]: [u32; 2], [anchor, dx, dy]: [&'static str; 3], words: String) -> Element {
    at("text", x, y).attr("text-anchor", anchor).attr("dx", dx).attr("dy", dy).text(words)
}

/// A count without a number: a bracket over the days it may be of, with its word beside it.
fn bracket(session: Session, panel: &Panel, vague: &Vague, first: &mut bool) -> Node {
    let [left, right] = vague.edges;
    let mut d = String::new();
    draw(&mut d, &[("M", left), (" ", 9000), ("V", 5000), ("H", right), ("V", 9000)]);
    let mut target = String::new();
    draw(&mut target, &[("M", left), (" ", 0), ("H", right), ("V", 10_000), ("H", left)]);
    let shape = stretched(vec![path("bracket", d), path("target", target)]);
    // Beside it on the side that has more room.
    let (x, anchor) = if left > 10_000 - right {
        (left, ["end", "-.6em", ".4em"])
    } else {
        (right, ["start", ".6em", ".4em"])
    };
    let source = vague.source.map(|source| svg("tspan").class("in-2").text(", ").text(source.to_owned()));
    let word = text([x, 5000], anchor, words::given_sign(&vague.given)).class("in-0").maybe(source);
    let link = stop(session, panel, vague.source, &vague.given, first).child(shape);
    svg("svg")
        .attrs(&[("class", "chart"), ("height", "1.5rem"), ("role", "presentation")])
        .child(link)
        .child(word)
        .into()
}
