use crate::{
    blocks::BlockKind,
    clauses::Clause,
    dates::TimeMention,
    reading::{Reading, within},
    speech::{Attribution, Rule},
    tokens::Token,
};
use dateline_corpus::Span;
use std::ops::Range;

/// The longest quotation that is one claim, in bytes.
const LONGEST: usize = 700;

/// A sentence, or the sentences of one quotation.
pub(super) struct Passage<'r, 's> {
    pub(super) reading: &'r Reading<'s>,
    pub(super) span: Span,
    pub(super) kind: BlockKind,
    /// Its block, as a place in the list of all.
    pub(super) block: usize,
    /// Its tokens, as places in the list of all.
    pub(super) tokens: Range<usize>,
    /// Its clauses, their tokens as places in the list of all.
    pub(super) clauses: Vec<Clause>,
    /// What is said in it, in order; only attributions whose cue or content lies in it.
    pub(super) attributions: Vec<&'r Attribution>,
    /// Its counts, as places in the list of all.
    pub(super) counts: Vec<usize>,
}

impl<'r, 's> Passage<'r, 's> {
    /// The passages of an article that may hold claims, in order.
    pub(super) fn all(reading: &'r Reading<'s>) -> Vec<Passage<'r, 's>> {
        let sentences = &reading.layers.sentences;
        let mut passages = Vec::new();
        let mut first = 0;
        let mut attribution = 0;
        let mut open: Vec<&Attribution> = Vec::new();
        while let Some(sentence) = sentences.get(first) {
            let mut last = first;
            // What begins in this sentence or runs on into it.
            while let Some(next) =
                reading.attributions.get(attribution).filter(|a| reach(a).start < sentence.span.end)
            {
                open.push(next);
                attribution += 1;
            }
            open.retain(|a| reach(a).end > sentence.span.start);
            let spoken = open.iter().filter(|a| a.direct && a.rule != Rule::Carried);
            let quote = spoken.map(|a| reach(a)).find(|reach| reach.end > sentence.span.end);
            // A post is one thing said.
            let post = reading.block(sentence).filter(|block| block.kind == BlockKind::EmbeddedPost);
            let quote = quote.or(post.map(|block| block.span));
            if let Some(quote) = quote {
                while let Some(next) = sentences.get(last + 1) {
                    let whole = (next.span.end - sentence.span.start) as usize <= LONGEST;
                    if next.block != sentence.block || next.span.start >= quote.end || !whole {
                        break;
                    }
                    last += 1;
                }
                while let Some(next) = reading
                    .attributions
                    .get(attribution)
                    .filter(|a| sentences.get(last).is_some_and(|s| reach(a).start < s.span.end))
                {
                    open.push(next);
                    attribution += 1;
                }
            }
            if let Some(passage) = Passage::of(reading, first..last + 1, &open) {
                passages.push(passage);
            }
            first = last + 1;
        }
        passages
    }

    fn of(
        reading: &'r Reading<'s>,
        sentences: Range<usize>,
        open: &[&'r Attribution],
    ) -> Option<Passage<'r, 's>> {
        let all = reading.layers.sentences.get(sentences.clone())?;
        let (first, last) = (all.first()?, all.last()?);
        let kind = reading.layers.blocks.get(first.block)?.kind;
        let span = Span { start: first.span.start, end: last.span.end };
        let mut clauses = Vec::new();
        for (sentence, own) in all.iter().zip(reading.clauses.get(sentences.clone())?) {
            let shift = sentence.tokens.start;
            let moved = |range: &Range<usize>| range.start + shift..range.end + shift;
            clauses.extend(own.iter().map(|clause| {
                let mut clause = clause.clone();
                clause.tokens = moved(&clause.tokens);
                if let Some(group) = &mut clause.group {
                    group.tokens = moved(&group.tokens);
                }
                clause
            }));
        }
        let from = reading.counts.partition_point(|count| count.sentence < sentences.start);
        let to = reading.counts.partition_point(|count| count.sentence < sentences.end);
        let mut attributions: Vec<&Attribution> =
            open.iter().copied().filter(|a| reach(a).overlaps(span)).collect();
        attributions.sort_by_key(|a| a.cue.unwrap_or(a.content).start);
        Some(Passage {
            reading,
            span,
            kind,
            block: first.block,
            tokens: first.tokens.start..last.tokens.end,
            clauses,
            attributions,
            counts: (from..to).collect(),
        })
    }

    pub(super) fn text(&self) -> &'s str {
        self.reading.text()
    }

    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.reading.layers.tokens.get(at)
    }

    /// The token at a place, in lower case.
    pub(super) fn word(&self, at: usize) -> &'r str {
        self.reading.layers.lowered.word(at)
    }

    /// The bytes under a range of tokens.
    pub(super) fn span_of(&self, tokens: &Range<usize>) -> Option<Span> {
        let first = self.token(tokens.start)?;
        let last = self.token(tokens.end.checked_sub(1)?)?;
        (tokens.start < tokens.end).then_some(Span { start: first.span.start, end: last.span.end })
    }

    /// The times named under a range of tokens.
    pub(super) fn times(&self, tokens: &Range<usize>) -> &'r [TimeMention] {
        self.span_of(tokens).map_or(&[], |span| within(&self.reading.times, span, |time| time.span))
    }
}

/// From the first byte to the last of an attribution, its cue included.
pub(super) fn reach(attribution: &Attribution) -> Span {
    let content = attribution.content;
    attribution
        .cue
        .map_or(content, |cue| Span { start: cue.start.min(content.start), end: cue.end.max(content.end) })
}
