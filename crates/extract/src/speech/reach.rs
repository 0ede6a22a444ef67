//! What a cue reaches: what stands before its tag, and what goes on behind.

use super::{
    clauses::Clause,
    complement::{Taken, behind},
    cue,
    extent::{Reach, content},
    phrases::{self, skip_adverbials, without_stop},
    reader::{FAR, Reader},
};
use crate::names::{verbs::takes, words::class};
use std::ops::Range;

/// How many sentences of one quotation are gathered.
const RUN: usize = 64;

impl Reader<'_> {
    /// The quotation right before a tag.
    pub(super) fn left_quote(&self, ix: usize, clause: &Clause, tag: usize) -> Option<Range<usize>> {
        let mut at = tag;
        if at > clause.tokens.start && self.view.str(at - 1) == "," {
            at -= 1;
        }
        if let Some(quote) = self.cut.closed_before(at).filter(|q| q.tokens.start >= clause.tokens.start) {
            // `the “red line” he drew` is no quotation of his; `“We go,” he said` is.
            let mark = self.view.str(quote.tokens.end.saturating_sub(2));
            let parted =
                at < tag || matches!(mark, "," | "?" | "!" | "…" | "..." | "—" | "--" | "-" | "." | "’");
            return (parted || quote.words >= 4).then(|| quote.tokens.clone());
        }
        if tag > clause.tokens.start {
            return None;
        }
        // `“Why?” she asked.`: the sentence before, where it is one quotation that asks or exclaims.
        let before = self.cut.clauses.get(ix.checked_sub(1)?)?;
        let quote = self.cut.closed_before(before.tokens.end)?;
        let asks =
            matches!(self.view.str(quote.tokens.end.checked_sub(2)?), "?" | "!" | "…" | "..." | "—" | "--");
        (before.paragraph == clause.paragraph && asks).then(|| quote.tokens.clone())
    }

    /// What is said before a tag at `tag..to`, and behind it where it goes on.
    pub(super) fn left(&mut self, ix: usize, clause: &Clause, tag: usize, to: usize) -> Option<Range<usize>> {
        let mut to = skip_adverbials(self.view, to, clause.tokens.end);
        if let Some(phrases::Behind::Nothing(end)) =
            phrases::behind_phrase(self.view, self.cut, to, clause.tokens.end)
        {
            to = end;
        }
        let quote = self.left_quote(ix, clause, tag);
        // `When asked to answer, he declined` says nothing; `After a while, it rained, he said` does.
        let first = clause.tokens.start;
        let led = self.view.is(first, class::SUBORDINATOR | class::ING | class::ED | class::PREPOSITION)
            || self.view.says(first, "asked");
        let near = first..first.saturating_add(FAR).min(tag.saturating_sub(1));
        if quote.is_none() && led && !near.clone().any(|i| self.view.str(i) == ",") {
            let says = near.clone().any(|i| self.view.is(i, class::AUXILIARY | class::FINITE));
            if !says || self.view.says(first, "when") || self.view.says(first, "asked") {
                return None;
            }
        }
        let comma =
            tag.checked_sub(1).filter(|&i| i > clause.tokens.start).is_some_and(|i| self.view.str(i) == ",");
        let mut start = match &quote {
            Some(quote) if quote.start < clause.tokens.start => quote.start,
            Some(_) | None if quote.is_some() || comma => self.tag.min(tag).max(clause.tokens.start),
            _ => return None,
        };
        if let Some(quote) = &quote
            && (start.max(quote.start.saturating_sub(FAR))..quote.start)
                .any(|i| self.view.str(i) == ":" && !self.cut.quoted(i))
        {
            start = quote.start;
        }
        while start < tag
            && (self.view.is(start, class::MARK)
                || self.view.is(start, class::CONJUNCTION) && !self.cut.quoted(start))
        {
            start += 1;
        }
        if start == clause.tokens.start {
            start = self.behind_dateline(start, tag);
        }
        let left_end = quote.as_ref().map_or(tag, |quote| quote.end);
        let mut end = without_stop(self.view, start, left_end);
        if end <= start || end - start < 2 {
            return None;
        }
        // `…, he said, …`: it goes on behind the tag.
        let mut behind = to;
        while behind < clause.tokens.end && matches!(self.view.str(behind), "," | "—" | "--") {
            behind += 1;
        }
        let more = behind > to && behind < clause.tokens.end;
        let goes_on = if quote.is_some() {
            // `“…,” he said, pointing to the sea, “…”`, but not `“…,” he said, adding that “…”`.
            let open = (behind..clause.tokens.end.min(behind + 16)).find(|&i| self.cut.opens_at(i).is_some());
            open.is_some_and(|open| {
                let mark = self.view.str(open - 1);
                let says = (behind..open).any(|i| {
                    let verb = self.view.at(i).verb.and_then(|v| v.verb());
                    verb.is_some_and(|verb| verb.takes & takes::THAT != 0)
                });
                open <= behind + 2 && !self.view.is(behind, class::ING) || mark == "," && !says
            })
        } else {
            more && !self.view.is(
                behind,
                class::ING | class::CONJUNCTION | class::RELATIVE | class::SUBORDINATOR | class::PREPOSITION,
            )
        };
        if more
            && goes_on
            && let Some(rest) =
                content(self.view, self.cut, &clause.tokens, None, behind..clause.tokens.end, Reach::Clause)
        {
            end = rest.end;
        }
        Some(self.extended(ix, clause, start..end))
    }

    /// Where a sentence begins behind `NAIROBI, June 26 (Reuters) - `.
    fn behind_dateline(&self, start: usize, end: usize) -> usize {
        let dash = (start..end.min(start + 14)).find(|&i| matches!(self.view.str(i), "-" | "—" | "–" | "--"));
        let Some(dash) = dash.filter(|_| self.view.is(start, class::ALL_CAPITALS)) else { return start };
        let plain = |i: usize| self.view.is(i, class::CAPITAL | class::NUMBER | class::MARK | class::TIME);
        if (start..dash).all(plain) { dash + 1 } else { start }
    }

    /// Takes in the quotations that follow in the paragraph, each a sentence of its own.
    pub(super) fn extended(&mut self, ix: usize, clause: &Clause, range: Range<usize>) -> Range<usize> {
        let mut end = range.end;
        if !range.end.checked_sub(1).is_some_and(|last| self.cut.quoted(last)) {
            return range;
        }
        for (next, slot) in self.cut.clauses.iter().zip(&mut self.claimed).skip(ix + 1).take(RUN) {
            let same = next.paragraph == clause.paragraph && self.cut.is_quotation(self.view, next);
            if !same {
                break;
            }
            *slot = true;
            end = next.tokens.end;
        }
        range.start..end
    }

    /// What a colon at the end of a clause announces: the next paragraph, or the next clause of this one.
    pub(super) fn next(&mut self, ix: usize) -> Option<Range<usize>> {
        let here = self.cut.clauses.get(ix)?.paragraph;
        let next = self.cut.clauses.get(ix + 1)?;
        let start = next.tokens.start;
        let mut end = next.tokens.end;
        for (clause, slot) in self.cut.clauses.iter().zip(&mut self.claimed).skip(ix + 1) {
            if clause.paragraph != next.paragraph || clause.paragraph == here && clause.tokens.start > start {
                break;
            }
            *slot = true;
            end = clause.tokens.end;
        }
        (next.paragraph - here <= 1).then_some(start..end)
    }

    /// Whether the next clause is the tag of this one: `“Why?” She asked.`
    pub(super) fn is_tagged_next(&self, ix: usize, clause: &Clause) -> bool {
        let Some(next) = self.cut.clauses.get(ix + 1).filter(|next| next.paragraph == clause.paragraph)
        else {
            return false;
        };
        let asks = matches!(
            self.view.str(clause.tokens.end.saturating_sub(2)),
            "?" | "!" | "…" | "..." | "—" | "--"
        );
        asks && next
            .tokens
            .clone()
            .take(8)
            .find_map(|at| cue::at(self.view, self.cut, &next.tokens, at))
            .is_some_and(|cue| matches!(behind(self.view, self.cut, &next.tokens, &cue), Taken::Nothing(..)))
    }
}
