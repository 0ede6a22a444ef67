//! The picture that a link to the page is shown with: its title and days, the latest toll and who counted it, and
//! a small drawing of the counts over the events.

mod letters;

use dateline::{
    Data, axis,
    chart::{Ground, Panel, chart},
    density::density,
    opening::latest_toll,
    stretch::Stretch,
    words,
};
use dateline_corpus::DayRange;
use letters::{Font, Line};
use tiny_skia::{Color, FillRule, Paint, PathBuilder, Pixmap, Rect, Stroke, Transform};

/// Pixels: what those who show links ask for.
pub(crate) const WIDE: u32 = 1200;
/// Pixels.
pub(crate) const HIGH: u32 = 630;

const MARGIN: f32 = 64.0;
const INNER: f32 = WIDE as f32 - 2.0 * MARGIN;
/// Where the drawing begins, where its counts end and its events begin, and where it ends.
const DRAWING: [f32; 3] = [400.0, 490.0, 545.0];

// The style sheet's colours by light.
const PAPER: [u8; 3] = [0xfb, 0xfa, 0xf6];
const INK: [u8; 3] = [0x1c, 0x1b, 0x19];
const SOFT: [u8; 3] = [0x5d, 0x5a, 0x53];
const HAIR: [u8; 3] = [0xd8, 0xd4, 0xca];
const LANES: [[u8; 3]; 4] = [[0x2f, 0x2d, 0x2a], [0x1d, 0x5c, 0x8c], [0x8a, 0x5a, 0x00], [0x3d, 0x6b, 0x4c]];

/// Draws it, as PNG. The same corpus makes the same bytes.
///
/// # Errors
///
/// Where the font is not what it was, or no picture can be made at all.
pub(crate) fn draw(data: &Data) -> Result<Vec<u8>, String> {
    let (heavy, plain) = (Font::heavy()?, Font::plain()?);
    let mut picture = Picture(Pixmap::new(WIDE, HIGH).ok_or("there is no picture of that size")?);
    picture.0.fill(colour(PAPER));
    let corpus = &data.corpus;
    let kicker = [
        Some(words::TIMELINE.to_owned()),
        corpus.window.map(words::days_long),
        Some(words::read_from(corpus.articles.len())),
    ];
    for line in plain.lines(&words::join(&kicker, " · "), 28.0, INNER, 1) {
        picture.write(MARGIN, 92.0, SOFT, line);
    }
    // As large as three lines allow.
    let size = [72.0, 64.0, 56.0, 48.0];
    let fits = |size: &f32| heavy.lines(&corpus.title, *size, INNER, 3).len() < 3;
    let size = size.into_iter().find(fits).unwrap_or(48.0);
    let mut y = 92.0 + 1.3 * size;
    for line in heavy.lines(&corpus.title, size, INNER, 3) {
        picture.write(MARGIN, y, INK, line);
        y += 1.12 * size;
    }
    if let Some(toll) = latest_toll(corpus, None) {
        let count = format!("{} {}", words::bounded(toll.bound, toll.value), words::measure("killed"));
        let by = words::counted_by(toll.source.as_deref(), toll.as_of, corpus.window);
        // Below a title of many lines, else where it stands on every picture.
        let (mut x, y) = (MARGIN, y.max(330.0) + 18.0);
        for (font, words, colour) in
            [(&plain, format!("{} ", words::LATEST_COUNT), SOFT), (&heavy, count, INK), (&plain, by, SOFT)]
        {
            let left = WIDE as f32 - MARGIN - x;
            if let Some(line) = font.fitting(&words, 36.0, left) {
                let width = line.width;
                picture.write(x, y, colour, line);
                x += width;
            }
        }
    }
    if let Some(days) = corpus.window {
        picture.story(data, days, &plain);
    }
    picture.0.encode_png().map_err(|reason| reason.to_string())
}

struct Picture(Pixmap);

impl Picture {
    /// Words, from their left end and the line they stand on.
    fn write(&mut self, x: f32, y: f32, [r, g, b]: [u8; 3], line: Line) {
        let mut paint = Paint::default();
        paint.set_color_rgba8(r, g, b, 255);
        if let Some(path) = line.path {
            self.0.fill_path(&path, &paint, FillRule::Winding, Transform::from_translate(x, y), None);
        }
    }

    fn bar(&mut self, edges: [f32; 4], [r, g, b]: [u8; 3]) {
        let mut paint = Paint::default();
        paint.set_color_rgba8(r, g, b, 255);
        let [left, right, top, bottom] = edges;
        if let Some(bar) = Rect::from_ltrb(left, top, right.max(left + 2.0), bottom) {
            self.0.fill_rect(bar, &paint, Transform::identity(), None);
        }
    }

    /// The counts of the dead as steps, the events of each day as bars, and where both begin and end.
    fn story(&mut self, data: &Data, days: DayRange, font: &Font) {
        let [top, middle, bottom] = DRAWING;
        let (window, warp) = (Stretch::of(days), data.warp(false));
        let axis = axis::Axis::new(window, warp, axis::WIDTH);
        let position = |day, share| axis.position(day, share);
        let ground = Ground { days, position: &position };
        let counts = chart(&data.corpus, &ground, None).into_iter().flat_map(|chart| chart.panels);
        if let Some(panel) = counts.into_iter().find(|panel| panel.kind().measure == "killed") {
            self.steps(&panel, [top, middle - 16.0]);
        }
        let drawn = data.placed.iter().filter(|placed| {
            let event = data.corpus.event(placed.event);
            event.background.is_none() && placed.when.is_some_and(|when| window.intersection(when).is_some())
        });
        for bar in density(window, warp, drawn.copied()) {
            let [left, right, from, to] = bar.edges;
            let y = |share| middle + (bottom - middle) * share as f32 / 10_000.0;
            // A little between the days.
            self.bar(
                [across(left) + 1.0, across(right) - 1.0, y(from), y(to)],
                LANES[bar.lane % LANES.len()],
            );
        }
        self.bar([MARGIN, MARGIN + INNER, bottom, bottom + 2.0], HAIR);
        let [first, last] = [days.from, days.to].map(|day| font.line(&words::day_short(day), 24.0));
        let right = MARGIN + INNER - last.width;
        self.write(MARGIN, bottom + 32.0, SOFT, first);
        if !days.is_day() {
            self.write(right, bottom + 32.0, SOFT, last);
        }
    }

    fn steps(&mut self, panel: &Panel, [top, bottom]: [f32; 2]) {
        let y = |share: u32| top + (bottom - top) * share as f32 / 10_000.0;
        let mut path = PathBuilder::new();
        for tread in panel.lines().iter().flat_map(|line| &line.treads) {
            path.move_to(across(tread.left), y(tread.y));
            path.line_to(across(tread.right), y(tread.y));
            if let Some(next) = tread.next {
                path.line_to(across(tread.right), y(next));
            }
        }
        let mut paint = Paint::default();
        let [r, g, b] = INK;
        paint.set_color_rgba8(r, g, b, 255);
        let stroke = Stroke { width: 3.0, ..Stroke::default() };
        if let Some(path) = path.finish() {
            self.0.stroke_path(&path, &paint, &stroke, Transform::identity(), None);
        }
    }
}

/// A place across the drawing, given in ten thousandths.
fn across(share: u32) -> f32 {
    MARGIN + INNER * share as f32 / 10_000.0
}

fn colour([r, g, b]: [u8; 3]) -> Color {
    Color::from_rgba8(r, g, b, 255)
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_corpus::Corpus;

    fn pixels(png: &[u8]) -> Pixmap {
        Pixmap::decode_png(png).unwrap()
    }

    fn inked(picture: &Pixmap, rows: std::ops::Range<u32>) -> usize {
        let paper = colour(PAPER).to_color_u8().premultiply();
        let at = |row: u32, column: u32| picture.pixel(column, row) != Some(paper);
        rows.map(|row| (0..WIDE).filter(|&column| at(row, column)).count()).sum()
    }

    #[test]
    fn ok_it_has_its_size_and_something_everywhere() {
        let picture = pixels(&draw(dateline::data()).unwrap());
        assert_eq!((picture.width(), picture.height()), (WIDE, HIGH));
        for rows in [60..100, 110..260, 310..360, 400..490, 490..545, 555..590] {
            assert!(inked(&picture, rows.clone()) > 200, "{rows:?}");
        }
        // The margin is free.
        assert_eq!(inked(&picture, 600..630), 0);
    }

    #[test]
    fn ok_the_same_corpus_makes_the_same_bytes() {
        assert_eq!(draw(dateline::data()), draw(dateline::data()));
    }

    #[test]
    fn ok_a_corpus_of_nothing_has_a_picture() {
        let data = Data::new(Corpus::empty(), 0);
        assert!(inked(&pixels(&draw(&data).unwrap()), 60..100) > 200);
    }

    #[test]
    fn err_a_title_without_end_or_letters_stays_within_its_place() {
        for title in ["word ".repeat(400), "w".repeat(9000), "\u{202e}\u{5d0}\u{627}".repeat(90)] {
            let data = Data::new(Corpus { title, ..Corpus::empty() }, 0);
            assert_eq!(inked(&pixels(&draw(&data).unwrap()), 600..630), 0);
        }
    }
}
