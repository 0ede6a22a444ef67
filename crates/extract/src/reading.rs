//! What one article yields by itself, before its relative dates are counted from anything.

use crate::{
    abbreviations::{self, Explained},
    blocks::{Block, BlockKind},
    clauses::{self, Clause},
    country::Countries,
    counts::{self, Count},
    dates::{self, TimeMention},
    layers::Layers,
    names::{self, Names},
    sentences::Sentence,
    source::Source,
    speech::{self, Attribution},
    tokens::Token,
};
use dateline_corpus::Span;

/// One article, read.
#[derive(Debug)]
pub struct Reading<'s> {
    /// What was read.
    pub source: &'s Source,
    /// Its blocks, tokens and sentences.
    pub layers: Layers,
    /// The clauses of each sentence.
    pub clauses: Vec<Vec<Clause>>,
    /// The times it names, in order.
    pub times: Vec<TimeMention>,
    /// The people and bodies it names.
    pub names: Names,
    /// The countries it names.
    pub countries: Countries,
    /// Who says what in it, in order.
    pub attributions: Vec<Attribution>,
    /// The numbers of people and things it gives, in order.
    pub counts: Vec<Count>,
    /// The abbreviations it explains, in order.
    pub abbreviations: Vec<Explained>,
}

impl<'s> Reading<'s> {
    /// Reads an article; linear in its length.
    pub fn of(source: &'s Source) -> Reading<'s> {
        let text = &source.text;
        let layers = Layers::of(text);
        let times = dates::find(text, &layers.tokens, &layers.sentences);
        let names = names::read(text, &layers.tokens, &layers.sentences);
        let attributions = speech::attributions(text, &layers.tokens, &layers.sentences, &names);
        let spans: Vec<Span> = times.iter().map(|time| time.span).collect();
        let words = layers.lowered.all();
        let clauses: Vec<Vec<Clause>> = layers
            .sentences
            .iter()
            .map(|sentence| {
                let tokens = layers.tokens.get(sentence.tokens.clone()).unwrap_or_default();
                let words = words.get(sentence.tokens.clone()).unwrap_or_default();
                let inside = within(&spans, sentence.span, |span| *span);
                clauses::split(text, tokens, words, |token| {
                    inside.iter().any(|span| span.contains(token.span))
                })
            })
            .collect();
        let counts = counts::find(text, &layers, &clauses, &spans);
        let countries = Countries::find(text, &layers.tokens);
        let abbreviations = abbreviations::find(text, &layers, &names);
        Reading { source, layers, clauses, times, names, countries, attributions, counts, abbreviations }
    }

    /// The text of the article.
    pub fn text(&self) -> &'s str {
        &self.source.text
    }

    /// A sentence's tokens.
    pub fn tokens(&self, sentence: &Sentence) -> &[Token] {
        self.layers.tokens.get(sentence.tokens.clone()).unwrap_or_default()
    }

    /// A sentence's block.
    pub fn block(&self, sentence: &Sentence) -> Option<&Block> {
        self.layers.blocks.get(sentence.block)
    }

    /// The times named under a span.
    pub fn times_in(&self, span: Span) -> &[TimeMention] {
        within(&self.times, span, |time| time.span)
    }

    /// The article's headline.
    pub fn headline(&self) -> Option<&'s str> {
        let headline = self.layers.blocks.iter().find(|block| block.kind == BlockKind::Headline);
        headline.map(|block| block.of(self.text()))
    }

    /// The article's headline, else its first words.
    pub fn title(&self) -> String {
        let first = || {
            let block = self
                .layers
                .blocks
                .iter()
                .find(|block| block.kind.is_report())
                .or(self.layers.blocks.first())?;
            let text = block.of(self.text());
            let end = text.char_indices().nth(90).map_or(text.len(), |(at, _)| at);
            let cut = text.get(..end)?;
            let shown =
                if end < text.len() { cut.rsplit_once(' ').map_or(cut, |(words, _)| words) } else { cut };
            Some(if end < text.len() { format!("{shown} …") } else { shown.to_owned() })
        };
        self.headline().map(str::to_owned).or_else(first).unwrap_or_default()
    }
}

/// The items, in order and none within another, that begin under a span.
pub(crate) fn within<T>(items: &[T], span: Span, of: impl Fn(&T) -> Span) -> &[T] {
    let from = items.partition_point(|item| of(item).start < span.start);
    let to = items.partition_point(|item| of(item).start < span.end);
    items.get(from..to).unwrap_or_default()
}
