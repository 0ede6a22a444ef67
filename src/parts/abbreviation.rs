use super::quotation::outlet;
use crate::{
    abbreviations::{name, pieces},
    element::{Element, Node, el, several, words as text},
    words,
};
use dateline_corpus::{Abbreviation, Corpus};

/// A text in which abbreviations that an article explains say what they stand for.
pub(crate) fn abbreviated(corpus: &Corpus, whole: &str) -> Node {
    several(pieces(corpus, whole).into_iter().map(|(words, one)| piece(corpus, words, one)).collect())
}

/// The same, the name written out behind each that `told` does not have yet: a title is out of reach for a finger
/// and for the keyboard.
pub(crate) fn written_out(corpus: &Corpus, whole: &str, told: &mut Vec<String>) -> Node {
    let mut nodes = Vec::new();
    for (words, one) in pieces(corpus, whole) {
        nodes.push(piece(corpus, words, one));
        if let Some(one) = one.filter(|one| !told.iter().any(|told| one.is(told))) {
            told.push(one.short.clone());
            nodes.push(text([" (", &name(corpus, one), ")"].concat()));
        }
    }
    several(nodes)
}

fn piece(corpus: &Corpus, words: &str, one: Option<&Abbreviation>) -> Node {
    let words = words.to_owned();
    match one {
        Some(one) => el("abbr").attr("title", name(corpus, one)).text(words).into(),
        None => text(words),
    }
}

/// A list of abbreviations: what each stands for, and the sentence that says so; nothing where there are none.
pub(crate) fn abbreviations(
    corpus: &'static Corpus,
    all: impl ExactSizeIterator<Item = &'static Abbreviation>,
) -> Option<Element> {
    let any = all.len() > 0;
    let entries = all.map(|one| {
        let article = corpus.article(one.article);
        let sentence = one.sentence.of(&article.text).unwrap_or_default();
        let [start, end] = [one.span.start, one.span.end].map(|at| (at - one.sentence.start) as usize);
        let part = |range: std::ops::Range<usize>| sentence.get(range).unwrap_or_default();
        let quoted = el("blockquote")
            .text(part(0..start))
            .child(el("mark").text(part(start..end)))
            .text(part(end..sentence.len()));
        el("li")
            .child(
                el("p")
                    .class("headline")
                    .child(el("dfn").text(one.short.as_str()))
                    .text(": ")
                    .text(one.full.as_str()),
            )
            .child(quoted)
            .child(el("cite").child(el("bdi").text(outlet(article))))
    });
    any.then(|| {
        el("section")
            .class("abbreviations")
            .attr("aria-label", words::ABBREVIATIONS)
            .child(el("h3").text(words::ABBREVIATIONS))
            .child(el("ul").children(entries))
    })
}
