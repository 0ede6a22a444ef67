//! Where in a corpus a claim stands, as a person finds it: file, line and sentence.

use dateline_corpus::{Claim, Corpus};

/// Where the lines of every article end, so that finding one is a search.
pub(crate) struct Places<'c> {
    corpus: &'c Corpus,
    ends: Vec<Vec<usize>>,
}

impl<'c> Places<'c> {
    pub(crate) fn of(corpus: &'c Corpus) -> Places<'c> {
        let ends = |text: &str| memchr::memchr_iter(b'\n', text.as_bytes()).collect();
        Places { corpus, ends: corpus.articles.iter().map(|article| ends(&article.text)).collect() }
    }

    /// The file and the line, from 1, of a byte of an article.
    pub(crate) fn at(&self, article: usize, byte: u32) -> (&'c str, u32) {
        let file = self.corpus.articles.get(article).map_or("", |article| article.file.as_str());
        let before =
            self.ends.get(article).map_or(0, |ends| ends.partition_point(|&end| end < byte as usize));
        (file, u32::try_from(before + 1).unwrap_or(u32::MAX))
    }

    /// The file and the line of a claim.
    pub(crate) fn claim(&self, claim: &Claim) -> (&'c str, u32) {
        self.at(claim.article.0 as usize, claim.span.start)
    }

    /// The sentence of a claim, in one line.
    pub(crate) fn sentence(&self, claim: &Claim) -> String {
        in_a_line(self.corpus.sentence(claim))
    }
}

/// Words without the ends of their lines.
pub(crate) fn in_a_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
