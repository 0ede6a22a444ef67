//! The toll chart as a picture that stands by itself: nothing in it is loaded, and its colours are written out.

use super::View;
use crate::{
    axis::{Axis, WIDTH, Warp},
    chart::{Corner, Ground, Label, Line, Panel, Stroke, WIDTHS, chart},
    data::days_of,
    element::escaped,
    stretch::Stretch,
    words,
};
use dateline_corpus::{Day, DayRange};
use std::fmt::Write as _;

/// Pixels: the picture's width, the names beside the panels, a rem.
const WIDE: u32 = 1000;
const NAMES: u32 = 110;
const REM: u32 = 16;
/// Between the panels, for words that stand above them.
const GAP: u32 = 30;
const PLOT: u32 = WIDE - NAMES - 20;

const PAPER: &str = "#fbfaf6";
const INK: &str = "#1c1b19";
const SOFT: &str = "#5d5a53";
const HAIR: &str = "#d8d4ca";
const BANDS: [&str; 4] = ["#dedcd8", "#acaaa6", "#c5c3bf", "#d0cec9"];

/// A picture being written.
struct Picture {
    text: String,
    /// Where the panel that is being drawn begins.
    top: u32,
    height: u32,
}

/// Draws what the page's chart shows; without a figure, a picture that says so.
pub(super) fn draw(view: &View) -> String {
    let mut picture = Picture { text: String::new(), top: 60, height: 0 };
    picture.write(24, 34, ["start", "18", INK, "600"], &view.corpus.title);
    let (corpus, days) = (view.corpus, view.left.window);
    let warp = if view.state.to_scale { Warp::to_scale() } else { days_of(corpus).1 };
    let axis = days.map(|days| Axis::new(Stretch::of(days), &warp, WIDTH));
    if let (Some(days), Some(axis)) = (days, axis) {
        let position = |day: Day, share: u32| axis.position(day, share);
        let ground = Ground { days, position: &position };
        for panel in chart(corpus, &ground, view.state.as_of).iter().flat_map(|chart| &chart.panels) {
            picture.panel(panel);
        }
        picture.days(days, &position);
    }
    picture.top += 44;
    let (citation, top) = (super::cite::cite(view), picture.top);
    for (place, line) in wrapped(&citation, 130).into_iter().enumerate() {
        picture.write(24, top + place as u32 * 16, ["start", "11", SOFT, "400"], &line);
        picture.top = top + place as u32 * 16;
    }
    let (high, title) = (picture.top + 20, escaped(&view.corpus.title));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDE} {high}\" width=\"{WIDE}\" height=\"{high}\" \
         role=\"img\" font-family=\"sans-serif\">\n<title>{title}</title>\n<desc>{}</desc>\n\
         <rect width=\"{WIDE}\" height=\"{high}\" fill=\"{PAPER}\"/>\n{}</svg>\n",
        escaped(&citation),
        picture.text
    )
}

impl Picture {
    fn x(&self, share: u32) -> u32 {
        NAMES + share * PLOT / 10_000
    }

    fn y(&self, share: u32) -> u32 {
        self.top + share * self.height / 10_000
    }

    /// Text, with its anchor, size, colour and weight.
    fn write(&mut self, x: u32, y: u32, [anchor, size, fill, weight]: [&str; 4], text: &str) {
        let text = escaped(text);
        // Writing to a string cannot fail.
        let _ = writeln!(
            self.text,
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-size=\"{size}\" font-weight=\"{weight}\" \
             fill=\"{fill}\" stroke=\"{PAPER}\" stroke-width=\"3\" paint-order=\"stroke\">{text}</text>"
        );
    }

    /// A path of a stroke: colour, width, dashes.
    fn path(&mut self, d: &str, [stroke, width, dashes]: [&str; 3]) {
        let _ = writeln!(
            self.text,
            "<path d=\"{d}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width}\" stroke-dasharray=\"{dashes}\"/>"
        );
    }

    fn panel(&mut self, panel: &Panel) {
        self.top += GAP;
        let name = words::kind(panel.kind());
        self.write(24, self.top + 4, ["start", "13", INK, "600"], &name);
        for vague in panel.vague() {
            let [left, right] = vague.edges.map(|edge| self.x(edge));
            let y = self.top;
            self.path(&format!("M{left} {}V{y}H{right}V{}", y + 6, y + 6), [INK, "1.25", "none"]);
            let source = vague.source.map(|source| format!(", {source}")).unwrap_or_default();
            let word = words::given_sign(&vague.given) + &source;
            self.write(left.saturating_sub(6), y + 5, ["end", "12", INK, "400"], &word);
            self.top += 24;
        }
        if panel.lines().is_empty() {
            return;
        }
        self.height = panel.height() * REM / 100;
        for (place, &(value, y)) in panel.ticks().iter().enumerate() {
            let y = self.y(y);
            self.path(&format!("M{NAMES} {y}h{PLOT}"), [HAIR, "1", "none"]);
            let top = place + 1 == panel.ticks().len();
            let text = words::tick(value, top.then_some(panel.kind().measure));
            self.write(NAMES + 4, y - 3, ["start", "12", SOFT, "400"], &text);
        }
        for (place, line) in panel.lines().iter().enumerate() {
            self.line(panel, place, line);
        }
        for label in panel.labels().iter().filter(|label| WIDTHS[label.from] * REM <= PLOT) {
            self.label(label);
        }
        self.top += self.height;
    }

    fn line(&mut self, panel: &Panel, place: usize, line: &Line) {
        for band in &line.bands {
            let [left, right, top, bottom] = band.edges;
            let (x, y, fill) = (self.x(left), self.y(top), BANDS[band.nth % BANDS.len()]);
            let (wide, high) = (self.x(right) - x, self.y(bottom) - y);
            let _ = writeln!(
                self.text,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{high}\" fill=\"{fill}\"/>"
            );
        }
        for tread in &line.treads {
            let (left, right, y) = (self.x(tread.left), self.x(tread.right), self.y(tread.y));
            let stroke = match tread.stroke {
                Stroke::Firm => [INK, "2", "none"],
                Stroke::Sum => [INK, "2", "3 3"],
                Stroke::Soft => [BANDS[1], "9", "none"],
            };
            self.path(&format!("M{left} {y}H{right}"), stroke);
            if let Some(next) = tread.next {
                self.path(&format!("M{right} {y}V{}", self.y(next)), [INK, "2", "none"]);
            }
        }
        for point in &line.points {
            if let Some([left, right]) = point.whisker {
                let d = format!("M{} {y}H{}", self.x(left), self.x(right), y = self.y(point.y));
                self.path(&d, [SOFT, "1", "1 2"]);
            }
            let (class, bound) = words::bound_sign(point.given.bound);
            let name = escaped(&words::point(panel.kind(), line.source, &point.given));
            let (x, y, sign) = (self.x(point.x), self.y(point.y), words::point_sign(place));
            let bound = match class {
                "" => String::new(),
                "blur" => format!(
                    "<path d=\"{bound}\" stroke=\"{INK}\" stroke-opacity=\"0.2\" stroke-width=\"16\"/>"
                ),
                _ => format!("<path d=\"{bound}\" fill=\"none\" stroke=\"{INK}\" stroke-width=\"1.25\"/>"),
            };
            let dashes = if point.given.derived { "2 2" } else { "none" };
            let _ = writeln!(
                self.text,
                "<g class=\"point\" transform=\"translate({x} {y})\"><title>{name}</title>{bound}<path d=\"{sign}\" \
                 fill=\"{PAPER}\" stroke=\"{INK}\" stroke-width=\"1.75\" stroke-dasharray=\"{dashes}\"/></g>"
            );
        }
    }

    fn label(&mut self, label: &Label) {
        let (x, y) = (self.x(label.x), self.y(label.y));
        let (anchor, x) = match label.corner {
            Corner::RightAbove | Corner::RightBelow => ("start", x + 7),
            Corner::Within => ("middle", x),
            _ => ("end", x - 7),
        };
        let y = match label.corner {
            Corner::LeftHigh => y - 20,
            Corner::LeftAbove | Corner::RightAbove => y - 4,
            Corner::Within => y + 4,
            Corner::LeftBelow | Corner::RightBelow => y + 12,
            Corner::LeftLow => y + 28,
        };
        let weight = if label.rank < 2 { "600" } else { "400" };
        self.write(x, y, [anchor, "12", INK, weight], &label.text);
    }

    /// The days under the panels, as many as there is room for.
    fn days(&mut self, days: DayRange, position: &dyn Fn(Day, u32) -> u32) {
        self.top += 18;
        let mut free = 0;
        // A picture of a century would list its days for a while; one that long has no room for them anyway.
        for day in days.iter().take(4000) {
            let x = self.x(position(day, 0));
            if x >= free && x + 40 < WIDE {
                self.write(x, self.top, ["start", "12", SOFT, "400"], &words::day_short(day));
                free = x + 60;
            }
        }
    }
}

/// Text in lines of at most so many letters, where its words allow.
fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        if let Some(line) = lines.last_mut()
            && (line.is_empty() || line.len() + word.len() < most)
        {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}
