//! The layers under every reading: blocks, tokens and sentences of one text.

use crate::{
    blocks::{self, Block},
    lowered::Lowered,
    sentences::{self, Sentence},
    tokens::{self, Token},
};

/// The blocks, tokens and sentences of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layers {
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
    /// Its tokens, in order.
    pub tokens: Vec<Token>,
    /// The same in lower case.
    pub lowered: Lowered,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
}

impl Layers {
    /// Reads them; linear in the length of the text.
    pub fn of(text: &str) -> Layers {
        let blocks = blocks::split(text);
        let tokens = tokens::lex(text);
        let lowered = Lowered::of(text, &tokens);
        let sentences = sentences::split(text, &tokens, &blocks);
        Layers { blocks, tokens, lowered, sentences }
    }
}
