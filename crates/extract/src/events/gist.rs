use crate::{
    claims::lane,
    country,
    lexicon::{self, Set},
    reading::Reading,
    tokens::TokenKind,
    verbs,
};
use std::{borrow::Cow, ops::Range, sync::LazyLock};

static COMMON: LazyLock<Set> = LazyLock::new(|| {
    lexicon::entries(include_str!("../../data/stopwords.txt")).flat_map(str::split_whitespace).collect()
});

/// The words that tell what a stretch of text is about, sorted, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Gist {
    /// The words and what else was written on the way to them.
    letters: String,
    /// Where in it each stands.
    places: Vec<(u32, u32)>,
}

impl Gist {
    /// The words, in their order.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.places.iter().map(|&place| self.at(place))
    }

    /// How many.
    pub(crate) fn len(&self) -> usize {
        self.places.len()
    }

    fn at(&self, (from, to): (u32, u32)) -> &str {
        self.letters.get(from as usize..to as usize).unwrap_or_default()
    }

    /// Writes a word of some pieces, and says where it stands.
    fn add(&mut self, pieces: &[&str]) -> (u32, u32) {
        let from = self.letters.len() as u32;
        pieces.iter().for_each(|piece| self.letters.push_str(piece));
        let place = (from, self.letters.len() as u32);
        self.places.push(place);
        place
    }

    fn sorted(mut self) -> Gist {
        let mut places = std::mem::take(&mut self.places);
        places.sort_unstable_by(|&a, &b| self.at(a).cmp(self.at(b)));
        places.dedup_by(|a, b| self.at(*a) == self.at(*b));
        Gist { letters: self.letters, places }
    }
}

/// The words that tell what some tokens of an article are about; countries stand for their people and capitals, verbs
/// and nouns of contact, protest and beginning for each other. Two words that stand side by side are also given as
/// one, with a space: two reports that share such a pair quote the same words.
pub(crate) fn gist(reading: &Reading<'_>, range: Range<usize>) -> Gist {
    let layers = &reading.layers;
    let mut countries = country::within(reading, &range).peekable();
    let mut gist = Gist::default();
    let mut last: Option<Cow<'_, str>> = None;
    let mut at = range.start;
    while let Some(token) = layers.tokens.get(at).filter(|_| at < range.end) {
        while countries.next_if(|named| named.at < at).is_some() {}
        if let Some(named) = countries.next_if(|named| named.at == at) {
            gist.add(&["@", named.country]);
            last = None;
            at += named.length;
            continue;
        }
        let lower = layers.lowered.word(at);
        at += 1;
        if token.kind != TokenKind::Word {
            last = None;
            continue;
        }
        let word = lower.strip_suffix("’s").or_else(|| lower.strip_suffix("'s")).unwrap_or(lower);
        let word = word.trim_end_matches(['’', '\'', '.']);
        if word.chars().nth(2).is_none() || COMMON.contains(word) {
            last = None;
            continue;
        }
        let stem = stem(word);
        if let Some(last) = last.filter(|last| !last.starts_with('@') && !stem.starts_with('@')) {
            gist.add(&[&last, " ", &stem]);
        }
        gist.add(&[&stem]);
        last = Some(stem);
    }
    gist.sorted()
}

/// A word in the form that its like share.
fn stem(word: &str) -> Cow<'_, str> {
    if lane::tells_contact(word) {
        return "@contact".into();
    }
    if let Some((verb, _)) = verbs::look_up(word).filter(|(verb, _)| !verb.lemma.is_empty()) {
        return match verb.concept {
            "contact" | "propose" => "@contact",
            "begin" => "@begin",
            "protest" => "@protest",
            _ => verb.lemma,
        }
        .into();
    }
    match word {
        "protests" | "protest" | "demonstration" | "demonstrations" | "rally" | "rallies" | "march"
        | "marches" => "@protest".into(),
        _ if word.ends_with("ies") && word.len() > 5 => format!("{}y", word.trim_end_matches("ies")).into(),
        _ if word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && word.len() > 4 => {
            word.trim_end_matches('s').into()
        }
        _ => word.into(),
    }
}
