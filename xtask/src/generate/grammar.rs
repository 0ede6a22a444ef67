//! Sentences by rule: a name stands for one of its alternatives.

use super::random::Random;
use std::collections::BTreeMap;

/// Alternatives by name.
pub(crate) struct Grammar(BTreeMap<&'static str, Vec<&'static str>>);

/// How deep names may stand within names.
const DEEPEST: usize = 12;

impl Grammar {
    /// The grammar of the articles.
    pub(crate) fn of_articles() -> Grammar {
        Grammar::read(include_str!("grammar.txt"))
    }

    fn read(text: &'static str) -> Grammar {
        let lines =
            text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(": "));
        Grammar(lines.map(|(name, rest)| (name, rest.split(" | ").map(str::trim).collect())).collect())
    }

    /// One of a name's alternatives, its names replaced: by `word` where that has one, else by the grammar.
    pub(crate) fn say(
        &self,
        name: &str,
        random: &mut Random,
        word: &mut impl FnMut(&str, &mut Random) -> Option<String>,
    ) -> String {
        let mut out = String::new();
        self.write(name, random, word, 0, &mut out);
        out
    }

    fn write(
        &self,
        name: &str,
        random: &mut Random,
        word: &mut impl FnMut(&str, &mut Random) -> Option<String>,
        depth: usize,
        out: &mut String,
    ) {
        if let Some(word) = word(name, random) {
            return out.push_str(&word);
        }
        let Some(alternatives) = self.0.get(name).filter(|_| depth < DEEPEST) else { return };
        let mut rest = random.one(alternatives);
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((inner, after)) = after.split_once('}') else { return };
            self.write(inner, random, word, depth + 1, out);
            rest = after;
        }
        out.push_str(rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_names_stand_for_words_and_rules() {
        let grammar = Grammar::read("# none\nline: {who} saw {what} | {who} saw {what}\nwhat: a {thing}");
        let mut word =
            |name: &str, _: &mut Random| (name == "who" || name == "thing").then(|| name.to_owned());
        assert_eq!(grammar.say("line", &mut Random::new(1, 1), &mut word), "who saw a thing");
    }

    #[test]
    fn err_a_rule_within_itself_ends() {
        let grammar = Grammar::read("line: a {line}");
        let said = grammar.say("line", &mut Random::new(1, 1), &mut |_, _| None);
        assert_eq!(said.matches('a').count(), DEEPEST);
    }
}
