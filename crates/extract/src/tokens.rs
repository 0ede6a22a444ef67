//! Words, numbers and marks.
//!
//! The lexer is handwritten and linear, drops white space only, and never joins across a line. What it keeps
//! whole: words with inner apostrophes and hyphens (`Iran’s`, `anti-government`), abbreviations with inner
//! periods (`U.S.`, `a.m.`, `U.S.-based`), numbers with separators (`10,600`, `3.5`, `13.01.2026`), digits with
//! letters (`25th`, `1990s`, `37-year-old`), and addresses (`pic.twitter.com/x`). A period after any other word
//! is a token of its own; whether it ends the sentence is for [`sentences`](crate::sentences) to say.

use dateline_corpus::Span;

/// One word, number or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenKind {
    /// Letters, or digits and letters mixed.
    Word,
    /// Digits with their separators.
    Number,
    /// A quotation mark that opens, curly or straight.
    Open,
    /// A quotation mark that closes, curly or straight.
    Close,
    /// A straight quotation mark whose side its surroundings do not tell.
    Straight,
    /// A mark of punctuation; `...` and `--` are one.
    Punct,
    /// Anything else: `%`, `$`, `@`, an emoji.
    Symbol,
}

impl Token {
    /// The token's own text.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text).unwrap_or_default()
    }

    /// Whether it is a word.
    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    /// Whether it is a quotation mark of any kind.
    pub fn is_quote(&self) -> bool {
        matches!(self.kind, TokenKind::Open | TokenKind::Close | TokenKind::Straight)
    }
}

/// All tokens of a text, in order.
pub fn lex(text: &str) -> Vec<Token> {
    let mut lexer =
        Lexer { text, at: 0, tokens: Vec::with_capacity(text.len() / 5), single: false, double: false };
    while lexer.step() {}
    lexer.tokens
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
    tokens: Vec<Token>,
    /// Whether a single quotation mark is open on this line.
    single: bool,
    /// Whether a straight double one is.
    double: bool,
}

impl Lexer<'_> {
    fn step(&mut self) -> bool {
        let Some(c) = self.peek(self.at) else { return false };
        if c == '\n' {
            (self.single, self.double) = (false, false);
        }
        if c.is_whitespace() || is_invisible(c) {
            self.at += c.len_utf8();
        } else if c.is_numeric() {
            self.number();
        } else if c.is_alphabetic() {
            self.word(self.at);
        } else if is_apostrophe(c) && self.is_elision() {
            self.word(self.at + c.len_utf8());
        } else {
            self.mark(c);
        }
        true
    }

    fn peek(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    fn previous(&self) -> Option<char> {
        self.text.get(..self.at)?.chars().next_back()
    }

    fn push(&mut self, end: usize, kind: TokenKind) {
        self.tokens.push(Token { span: Span::new(self.at, end), kind });
        self.at = end;
    }

    /// Whether the apostrophe here stands for letters left out: `’em`, `’90s`. An opening mark stands after a
    /// space too, so only a curly apostrophe, which never opens, or a digit after it tells.
    fn is_elision(&self) -> bool {
        let Some(c) = self.peek(self.at) else { return false };
        if self.single || self.previous().is_some_and(|p| p.is_alphanumeric()) {
            return false;
        }
        let next = self.peek(self.at + c.len_utf8());
        match c {
            '\u{2019}' => next.is_some_and(char::is_alphanumeric),
            _ => next.is_some_and(|n| n.is_ascii_digit()),
        }
    }

    fn number(&mut self) {
        let end = self.digits(self.at);
        let letters = self.peek(end).is_some_and(char::is_alphabetic);
        let hyphen = self.peek(end).filter(|&c| is_hyphen(c));
        let compound = hyphen.and_then(|c| self.peek(end + c.len_utf8())).is_some_and(char::is_alphabetic);
        if letters || compound {
            self.word(end);
        } else {
            self.push(end, TokenKind::Number);
        }
    }

    /// The end of a run of digits with separators between them.
    fn digits(&self, from: usize) -> usize {
        let run = |from: usize| {
            let rest = self.text.get(from..).unwrap_or_default();
            from + rest.find(|c: char| !c.is_numeric()).unwrap_or(rest.len())
        };
        let mut end = run(from);
        loop {
            let next = match self.peek(end) {
                Some('.') => run(end + 1),
                Some(',') if run(end + 1) == end + 4 => end + 4,
                _ => return end,
            };
            if next <= end + 1 {
                return end;
            }
            end = next;
        }
    }

    /// A word whose first part is read up to `end`.
    fn word(&mut self, mut end: usize) {
        // Where the part after the last hyphen or period began, and whether a period stands within.
        let mut part = self.at;
        let mut dotted = false;
        loop {
            // Most of a word is plain letters.
            let rest = self.text.as_bytes().get(end..).unwrap_or_default();
            end += rest.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            let Some(c) = self.peek(end) else { break };
            let after = end + c.len_utf8();
            let next = self.peek(after);
            if c.is_alphanumeric() || is_mark(c) || (is_apostrophe(c) && self.joins(end, next)) {
                end = after;
            } else if is_hyphen(c) && next.is_some_and(char::is_alphanumeric) {
                end = after;
                part = after;
            } else if c == '.' && (self.abbreviates(part, end, next, dotted) || self.is_address(end, after)) {
                dotted = true;
                end = after;
                part = after;
            } else if c == '/' && dotted && self.text.get(self.at..end).is_some_and(is_host) {
                let rest = self.text.get(end..).unwrap_or_default();
                end += rest.find(|c: char| c.is_whitespace()).unwrap_or(rest.len());
            } else {
                break;
            }
        }
        self.push(end, TokenKind::Word);
    }

    /// Whether an apostrophe at `end` belongs to the word: within it, or after a plural's `s` where no single
    /// quotation is open for it to close.
    fn joins(&self, end: usize, next: Option<char>) -> bool {
        if next.is_some_and(char::is_alphabetic) {
            return true;
        }
        let plural = self.text.get(..end).is_some_and(|t| t.ends_with(['s', 'z', 'x', 'S']));
        plural && !self.single && end > self.at && !next.is_some_and(is_apostrophe)
    }

    /// Whether the period at `end` is one of `U.S.`: after a single letter, before another or after an
    /// earlier such period.
    fn abbreviates(&self, part: usize, end: usize, next: Option<char>, dotted: bool) -> bool {
        let Some(piece) = self.text.get(part..end) else { return false };
        let short = piece.chars().count() == 1 && piece.chars().all(char::is_alphabetic);
        let two = matches!(piece, "Ph" | "ph");
        // One letter, then a period: `U.S`, not `plan B.The`.
        let rest = self.text.get(end + 1..).unwrap_or_default();
        let letters = rest.chars().take_while(|c| c.is_alphabetic()).take(2).count();
        (dotted && short) || ((short || two) && next.is_some_and(char::is_alphabetic) && letters == 1)
    }

    /// Whether the period stands within an address: lower-case letters on both sides, no space.
    fn is_address(&self, end: usize, after: usize) -> bool {
        let before = self.text.get(..end).and_then(|t| t.chars().next_back());
        before.is_some_and(|c| c.is_ascii_alphanumeric())
            && self.peek(after).is_some_and(|c| c.is_ascii_lowercase())
    }

    fn mark(&mut self, c: char) {
        let end = self.at + c.len_utf8();
        let after = self.peek(end);
        let closing_side = after.is_none_or(|c| c.is_whitespace() || (!c.is_alphanumeric() && !opens(c)));
        let opening_side = self.previous().is_none_or(|c| c.is_whitespace() || opens(c) || is_dash(c));
        match c {
            '\u{201c}' | '\u{201e}' | '\u{00ab}' | '\u{2039}' => self.push(end, TokenKind::Open),
            '\u{201d}' | '\u{00bb}' | '\u{203a}' => self.push(end, TokenKind::Close),
            '\u{2018}' | '\u{201a}' => {
                self.single = true;
                self.push(end, TokenKind::Open);
            }
            '\u{2019}' => {
                let kind = if self.single { TokenKind::Close } else { TokenKind::Punct };
                self.single = false;
                self.push(end, kind);
            }
            '`' if after == Some('`') => self.push(end + 1, TokenKind::Open),
            '\'' if after == Some('\'') => self.push(end + 1, TokenKind::Close),
            '"' => {
                let kind = match (opening_side, closing_side) {
                    (true, false) => TokenKind::Open,
                    (false, true) => TokenKind::Close,
                    _ if self.double => TokenKind::Close,
                    _ => TokenKind::Straight,
                };
                self.double = match kind {
                    TokenKind::Open => true,
                    TokenKind::Close => false,
                    _ => !self.double,
                };
                self.push(end, kind);
            }
            '\'' | '`' => {
                let kind = match (opening_side, closing_side) {
                    (true, false) => TokenKind::Open,
                    (false, _) if self.single => TokenKind::Close,
                    _ => TokenKind::Punct,
                };
                self.single = kind == TokenKind::Open;
                self.push(end, kind);
            }
            '.' | '-' | '_' | '*' | '=' => {
                let rest = self.text.get(end..).unwrap_or_default();
                let run = rest.find(|next: char| next != c).unwrap_or(rest.len());
                self.push(end + run, TokenKind::Punct);
            }
            ',' | ';' | ':' | '!' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '/' | '\\' | '…' => {
                self.push(end, TokenKind::Punct);
            }
            _ if is_dash(c) => self.push(end, TokenKind::Punct),
            _ => self.push(end, TokenKind::Symbol),
        }
    }
}

/// Whether a character is an apostrophe, curly or straight.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{02bc}')
}

/// Whether a character joins the parts of a word.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether a character sets words apart as a dash does.
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2012}'..='\u{2015}' | '_')
}

fn opens(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '\u{201c}' | '\u{2018}' | '"' | '\'' | '`' | '/')
}

/// Marks that combine with the letter before them, and joiners within words of some scripts.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036f}' | '\u{064b}'..='\u{065f}' | '\u{200c}' | '\u{200d}' | '\u{00ad}')
}

/// Characters that show nothing and mean nothing here: byte order marks, direction overrides.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\0'..='\u{8}')
}

/// Whether the part before a slash is a host's name: `pic.twitter.com`, not `U.S.`.
fn is_host(word: &str) -> bool {
    word.rsplit('.')
        .next()
        .is_some_and(|last| last.len() >= 2 && last.bytes().all(|b| b.is_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The tokens apart by `|`, quotation marks as their side.
    fn shown(text: &str) -> String {
        let name = |token: &Token| match token.kind {
            TokenKind::Open => format!("<{}", token.of(text)),
            TokenKind::Close => format!("{}>", token.of(text)),
            TokenKind::Straight => format!("<{}>", token.of(text)),
            TokenKind::Number => format!("#{}", token.of(text)),
            _ => token.of(text).to_owned(),
        };
        lex(text).iter().map(name).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn ok_words_keep_their_apostrophes_hyphens_and_periods() {
        assert_eq!(shown("Kenya’s anti-graft U.S.-based unit"), "Kenya’s|anti-graft|U.S.-based|unit");
        assert_eq!(shown("at 9 a.m. in the U.K."), "at|#9|a.m.|in|the|U.K.");
        assert_eq!(shown("protesters’ rights, ’em"), "protesters’|rights|,|’em");
        assert_eq!(shown("Gen. Ko and J. Doe."), "Gen|.|Ko|and|J|.|Doe|.");
    }

    #[test]
    fn ok_numbers_keep_their_separators() {
        assert_eq!(shown("10,600 and 3.5% by 13.01.2026."), "#10,600|and|#3.5|%|by|#13.01.2026|.");
        assert_eq!(shown("25th 1990s 37-year-old 12-15"), "25th|1990s|37-year-old|#12|-|#15");
        assert_eq!(shown("Jan. 12,2026 at 09:31"), "Jan|.|#12|,|#2026|at|#09|:|#31");
    }

    #[test]
    fn ok_quotation_marks_know_their_side() {
        assert_eq!(shown("“Go,” he said. \"No.\""), "<“|Go|,|”>|he|said|.|<\"|No|.|\">");
        assert_eq!(shown("‘the dogs’ bark’"), "<‘|the|dogs|’>|bark|’");
        assert_eq!(shown("``So,'' she said"), "<``|So|,|''>|she|said");
        assert_eq!(shown("a 'red line' here"), "a|<'|red|line|'>|here");
    }

    #[test]
    fn ok_addresses_stay_whole() {
        assert_eq!(shown("see pic.twitter.com/Ab1 now"), "see|pic.twitter.com/Ab1|now");
    }

    proptest! {
        #[test]
        fn tokens_are_in_order_and_slice(text in "\\PC*") {
            let mut last = 0;
            for token in lex(&text) {
                prop_assert!(token.span.start >= last);
                prop_assert!(!token.of(&text).is_empty());
                last = token.span.end;
            }
        }

        #[test]
        fn nothing_but_space_is_left_out(text in "[a-zA-Z0-9 .,'\"’“”‘…-]{0,80}") {
            let kept: String = lex(&text).iter().map(|t| t.of(&text)).collect();
            let dense: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            prop_assert_eq!(kept, dense);
        }
    }
}
