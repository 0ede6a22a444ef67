//! Words as outlines, in a font that comes along: a picture made of the same words is the same on any machine,
//! whatever fonts it has.
//!
//! The font is Libertinus Serif (SIL Open Font License 1.1), as `typst-assets` carries it.

use rustybuzz::{
    Face, UnicodeBuffer, shape,
    ttf_parser::{GlyphId, OutlineBuilder, name_id},
};
use tiny_skia::{Path, PathBuilder};

/// How many letters of a word, and how many words, are looked at to find what fits.
const MOST: usize = 120;

/// A font of one weight.
pub(super) struct Font(Face<'static>);

/// Words on one line.
pub(super) struct Line {
    /// Their outlines, from the left end of the line they stand on; nothing where there is nothing to draw.
    pub(super) path: Option<Path>,
    /// How far they reach, in pixels.
    pub(super) width: f32,
}

impl Font {
    /// For headings.
    pub(super) fn heavy() -> Result<Font, String> {
        Font::named("LibertinusSerif-Semibold")
    }

    /// For everything else.
    pub(super) fn plain() -> Result<Font, String> {
        Font::named("LibertinusSerif-Regular")
    }

    fn named(name: &str) -> Result<Font, String> {
        let is_it = |face: &Face| {
            let names = face.names().into_iter().filter(|one| one.name_id == name_id::POST_SCRIPT_NAME);
            names.into_iter().any(|one| one.to_string().is_some_and(|one| one == name))
        };
        let found = typst_assets::fonts().filter_map(|bytes| Face::from_slice(bytes, 0)).find(is_it);
        found.map(Font).ok_or_else(|| format!("typst-assets has no font {name}"))
    }

    /// Words in letters of a size, in pixels. What the font has no letter for leaves a gap.
    pub(super) fn line(&self, words: &str, size: f32) -> Line {
        let mut buffer = UnicodeBuffer::new();
        // What turns the direction of writing or is not to be seen draws nothing.
        buffer.push_str(&words.chars().filter(|&c| is_drawn(c)).collect::<String>());
        buffer.guess_segment_properties();
        let shaped = shape(&self.0, &[], buffer);
        let scale = size / self.0.units_per_em() as f32;
        let mut pen = Pen { path: PathBuilder::new(), scale, x: 0.0, y: 0.0 };
        let mut x = 0.0;
        for (glyph, place) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            pen.x = x + place.x_offset as f32 * scale;
            pen.y = -place.y_offset as f32 * scale;
            // The first glyph of a font stands for those it has not.
            if let Some(glyph) = u16::try_from(glyph.glyph_id).ok().filter(|&glyph| glyph != 0) {
                self.0.outline_glyph(GlyphId(glyph), &mut pen);
            }
            x += place.x_advance as f32 * scale;
        }
        Line { path: pen.path.finish(), width: x }
    }

    /// Words as they are, spaces at their ends included, where they fit; else as many of them as do.
    pub(super) fn fitting(&self, words: &str, size: f32, width: f32) -> Option<Line> {
        let line = self.line(words, size);
        if line.width <= width { Some(line) } else { self.lines(words, size, width, 1).pop() }
    }

    /// Words on as many lines as they need, none wider than `width` pixels where spaces allow, and no more than
    /// `most`: what is left out leaves an ellipsis.
    pub(super) fn lines(&self, words: &str, size: f32, width: f32, most: usize) -> Vec<Line> {
        let fits = |text: &str| self.line(text, size).width <= width;
        let mut lines: Vec<String> = Vec::new();
        for word in words.split_whitespace().take(MOST) {
            // No picture has room for more letters than these.
            let cut =
                word.char_indices().nth(MOST).map_or(word, |(at, _)| word.get(..at).unwrap_or_default());
            let word = if cut.len() < word.len() { format!("{cut}…") } else { word.to_owned() };
            let longer = lines.last().map(|line| format!("{line} {word}")).filter(|line| fits(line));
            let is_full = lines.len() == most;
            match (lines.last_mut(), longer) {
                (Some(last), Some(longer)) => *last = longer,
                (Some(last), None) if is_full => {
                    last.push('…');
                    break;
                }
                _ => lines.push(word),
            }
        }
        for line in &mut lines {
            // A word by itself, or with the ellipsis, may still be too long.
            while !fits(line) {
                let kept = line.trim_end_matches('…').char_indices().next_back().map_or(0, |(at, _)| at);
                line.truncate(kept);
                if kept == 0 {
                    break;
                }
                line.push('…');
            }
        }
        lines.iter().map(|line| self.line(line, size)).collect()
    }
}

fn is_drawn(c: char) -> bool {
    !c.is_control()
        && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Draws glyphs where the line has come to.
struct Pen {
    path: PathBuilder,
    scale: f32,
    x: f32,
    y: f32,
}

impl Pen {
    /// Fonts count upwards, pictures downwards.
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_words_are_outlines_as_wide_as_they_reach() {
        let font = Font::plain().unwrap();
        let (one, two) = (font.line("word", 20.0), font.line("word word", 20.0));
        assert!(one.path.is_some() && one.width > 20.0 && two.width > 2.0 * one.width);
    }

    #[test]
    fn ok_lines_keep_to_their_width_and_number() {
        let font = Font::heavy().unwrap();
        let words = "The dam at Halton broke, and the river took the bridge and the road with it".repeat(3);
        let lines = font.lines(&words, 40.0, 400.0, 3);
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| line.width <= 400.0));
        assert_eq!(font.lines("Short", 40.0, 400.0, 3).len(), 1);
    }

    #[test]
    fn err_what_cannot_be_drawn_draws_nothing() {
        let font = Font::plain().unwrap();
        assert!(font.line("\u{202e}\u{2066}\u{200f}\u{7}", 20.0).path.is_none());
        assert!(font.line("", 20.0).path.is_none());
        // A script that the font does not have.
        assert!(font.line("\u{1300}", 20.0).path.is_none());
        let endless = font.lines(&"a".repeat(5000), 40.0, 400.0, 3);
        assert!(endless.len() == 1 && endless[0].width <= 400.0);
        assert_eq!(font.lines(" ", 40.0, 0.0, 3).len(), 0);
        assert!(font.lines("a b", 40.0, 0.0, 1).iter().all(|line| line.path.is_none()));
    }
}
