use super::{
    Context, Draft,
    lane::{self, Signs},
    passage::{Passage, reach},
    title,
    when::{Timed, timed},
    worth,
};
use crate::{
    blocks::BlockKind,
    clauses::{Clause, ClauseKind},
    country,
    dates::Anchor,
    reading::Reading,
    speech::{Attribution, Rule},
    verbs::{self, Tense},
};
use dateline_corpus::{Basis, DayRange, Lane, Span, Speaker, When};
use std::{collections::BTreeMap, ops::Range};

/// Makes claims of passages, and remembers what later ones need of earlier ones.
pub(super) struct Maker<'m, 's> {
    reading: &'m Reading<'s>,
    context: &'m Context<'m>,
    pub(super) drafts: Vec<Draft>,
    /// When each speaker last spoke.
    said: BTreeMap<String, When>,
    /// The block and time of the last happening that the paper told by itself.
    told: Option<(usize, When)>,
    /// The country that the last sentence or subheading placed itself in.
    place: Option<&'static str>,
    /// The last person who spoke, for "he" and "she".
    person: Option<String>,
}

/// What one verb at the top of a passage tells, with all that hangs on it.
struct Unit<'u, 'r, 's> {
    passage: &'u Passage<'r, 's>,
    tokens: Range<usize>,
    span: Span,
    clauses: &'u [Clause],
    attribution: Option<&'r Attribution>,
    main: Option<&'u Clause>,
}

impl<'m, 's> Maker<'m, 's> {
    pub(super) fn new(reading: &'m Reading<'s>, context: &'m Context<'m>) -> Maker<'m, 's> {
        Maker { reading, context, drafts: Vec::new(), said: BTreeMap::new(), told: None, place: None, person: None }
    }

    pub(super) fn passage(&mut self, passage: &Passage<'_, 's>) {
        match passage.kind {
            BlockKind::Headline | BlockKind::Subheading => {
                let tokens = self.reading.layers.tokens.get(passage.tokens.clone()).unwrap_or_default();
                self.place = country::located(passage.text(), tokens);
                self.headline(passage);
            }
            kind if !kind.is_report() => {}
            BlockKind::Caption | BlockKind::EmbeddedPost if passage.word(passage.tokens.start).starts_with(['(', '—', '–', '[']) => {}
            _ => {
                for clauses in units(passage) {
                    if let Some(unit) = Unit::new(passage, clauses) {
                        self.unit(&unit);
                    }
                }
            }
        }
    }

    /// A headline makes a claim only where it gives a count that the text below does not.
    fn headline(&mut self, passage: &Passage<'_, 's>) {
        let counts = &self.reading.counts;
        let own = |place: &usize| {
            counts.get(*place).is_some_and(|count| {
                count.value.is_some_and(|value| value >= 20) && !counts.iter().any(|other| {
                    let report = self.reading.layers.sentences.get(other.sentence).and_then(|s| self.reading.block(s)).is_some_and(|b| b.kind.is_report());
                    report && other.value == count.value && other.measure == count.measure
                })
            })
        };
        let places: Vec<usize> = passage.counts.iter().copied().filter(own).collect();
        let abroad = self.place.is_some() && self.place != self.context.country;
        if places.is_empty() || abroad {
            return;
        }
        let when = self.context.published.days.map(|days| When::new(days, Basis::Publication));
        self.drafts.push(Draft {
            span: passage.span,
            sentence: passage.span,
            lane: Lane::Tolls,
            when,
            planned: false,
            background: None,
            speaker: None,
            counts: places,
            as_of: None,
            title: title::plain(passage.text(), passage.span),
            words: Vec::new(),
            concept: "",
            statement: false,
            why: "a count that stands in the headline alone".to_owned(),
        });
    }

    fn unit(&mut self, unit: &Unit<'_, '_, 's>) {
        let passage = unit.passage;
        let published = self.context.published.days;
        let tokens = self.reading.layers.tokens.get(unit.tokens.clone()).unwrap_or_default();
        let located = country::located(passage.text(), tokens);
        if located.is_some() {
            self.place = located;
        }
        let place = located.or(if unit.attribution.is_some() { None } else { self.place });
        let abroad = place.is_some() && self.context.country.is_some() && place != self.context.country;

        let content = unit.content();
        let outside = unit.tokens_where(|at| !content.contains(&at));
        let anchor = Anchor { published: self.anchor_days(passage), event: self.told.as_ref().map(|(_, when)| when.days) };
        let cue_times: Vec<Timed> = match unit.attribution {
            Some(_) => outside.iter().flat_map(|range| timed(passage, range, &anchor)).filter(|t| unit.is_top(t)).collect(),
            None => Vec::new(),
        };
        let spoken = cue_times.iter().find(|t| t.is_point()).map(|t| t.when.clone());
        let anchor = Anchor { event: spoken.as_ref().map(|w| w.days).or(anchor.event), ..anchor };
        // Where somebody is quoted, what is told counts from when it was said.
        let speaker = unit.speaker();
        let before = speaker.as_ref().and_then(|s| self.said.get(&s.name)).cloned();
        let anchor = match (&spoken, &before, unit.attribution) {
            (None, Some(before), Some(a)) if a.direct => Anchor { event: Some(before.days), ..anchor },
            _ => anchor,
        };
        let inner = timed(passage, &unit.tokens, &anchor);
        let inner: Vec<&Timed> = inner.iter().filter(|t| !cue_times.iter().any(|c| c.mention.span == t.mention.span)).collect();
        let told = unit.content_main();
        let (own, nested): (Vec<&Timed>, Vec<&Timed>) = inner.into_iter().partition(|t| unit.clause_of(t.mention.span).is_some_and(|c| told.is_some_and(|m| m.tokens == c.tokens)));

        let counts = unit.counts(self.reading);
        let (counted, aside): (Vec<usize>, Vec<usize>) = counts.into_iter().filter(|_| !abroad).partition(|&place| unit.tells_count(self.reading, place, told));

        let generic = unit.attribution.is_some_and(|a| is_generic(a, passage.text()));
        let point = own.iter().find(|t| t.is_point() || t.when.ongoing).copied();
        let why = match unit.attribution {
            Some(a) if generic && !a.direct && counted.is_empty() => None,
            Some(a) => Some(format!("{} speech", a.rule.key())),
            None => {
                let timed = point.is_some() && (passage.kind == BlockKind::Caption || unit.main.is_some());
                let caption = passage.kind == BlockKind::Caption && timed;
                let happening = worth::happening(passage, &unit.tokens, unit.main, timed, !counted.is_empty());
                happening.or(caption.then_some("a dated picture")).map(str::to_owned)
            }
        };
        if let Some(why) = why {
            let when = self.when(unit, spoken, point, before, !counted.is_empty());
            self.claim(unit, speaker.clone(), when, counted.clone(), abroad, why);
        }
        self.nested(unit, &nested, speaker.as_ref(), abroad, generic);
        self.asides(unit, &aside, speaker.as_ref(), published);
    }

    /// The article's date, or a post's own.
    fn anchor_days(&self, passage: &Passage<'_, '_>) -> Option<DayRange> {
        (passage.kind == BlockKind::EmbeddedPost).then(|| self.posted(passage)).flatten().or(self.context.published.days)
    }

    /// The day under a post.
    fn posted(&self, passage: &Passage<'_, '_>) -> Option<DayRange> {
        let next = self.reading.layers.blocks.get(passage.block + 1).filter(|b| b.kind == BlockKind::EmbeddedPost)?;
        let time = self.reading.times_in(next.span).first()?;
        crate::dates::resolve(time, &Anchor { published: self.context.published.days, event: None }).map(|when| when.days)
    }

    /// When a unit's own claim was, and how that is known.
    fn when(&mut self, unit: &Unit<'_, '_, 's>, spoken: Option<When>, point: Option<&Timed>, before: Option<When>, counted: bool) -> Option<When> {
        let publication = || self.context.published.days.map(|days| When::new(days, Basis::Publication));
        let Some(attribution) = unit.attribution else {
            let when = point.filter(|t| !(counted && t.when.ongoing)).map(|t| t.when.clone());
            let block = unit.passage.block;
            let carried = || {
                let (last, when) = self.told.as_ref()?;
                let mut when = when.clone();
                (when.basis, when.words, when.time) = (Basis::Carried, None, None);
                (*last == block && !when.ongoing).then_some(when)
            };
            let told = unit.main.and_then(|c| c.group.as_ref()).is_some_and(|g| matches!(g.tense, Tense::Past | Tense::PastProgressive));
            let when = when.or_else(|| if counted { publication() } else if told { carried() } else { None });
            if let Some(when) = when.as_ref().filter(|w| w.basis != Basis::Publication) {
                self.told = Some((block, when.clone()));
            }
            return when;
        };
        if let Some(when) = spoken {
            if let Some(name) = &attribution.speaker {
                self.said.insert(name.clone(), when.clone());
            }
            return Some(when);
        }
        if let Some(days) = (unit.passage.kind == BlockKind::EmbeddedPost).then(|| self.posted(unit.passage)).flatten() {
            return Some(When::new(days, Basis::Explicit));
        }
        // "12 people were killed on Friday, police said": when it happened is when the claim was.
        let happened = point.filter(|t| !attribution.direct && !t.when.ongoing && unit.content_told() && (counted || t.when.days.days() <= 31));
        if let Some(timed) = happened {
            return Some(timed.when.clone());
        }
        let perfect = unit.cue_tense() == Some(Tense::Perfect);
        if let Some(mut when) = before.filter(|_| !perfect) {
            (when.basis, when.words, when.time) = (Basis::Carried, None, None);
            return Some(when);
        }
        publication()
    }

    fn claim(&mut self, unit: &Unit<'_, '_, 's>, speaker: Option<Speaker>, when: Option<When>, counts: Vec<usize>, abroad: bool, why: String) {
        let passage = unit.passage;
        let words = unit.words();
        let act = unit.act();
        let content = if unit.attribution.is_some() { unit.content_concept() } else { act };
        let signs = Signs {
            words: &words,
            statement: unit.attribution.is_some(),
            act,
            content,
            counts: !counts.is_empty(),
            abroad,
            parties: self.parties(&unit.tokens) + usize::from(unit.attribution.is_some()),
        };
        let (lane, because) = lane::decide(&signs);
        let planned = when.as_ref().is_some_and(|w| self.context.published.days.is_some_and(|p| w.days.from > p.to));
        let title = title::of_unit(&title::Parts {
            passage,
            tokens: &unit.tokens,
            clauses: unit.clauses,
            main: unit.main,
            attribution: unit.attribution,
            speaker: speaker.as_ref().map(|s| s.name.as_str()).or(self.person.as_deref()),
            counts: &counts,
        });
        if let Some(speaker) = speaker.as_ref().filter(|s| s.name.contains(' ')) {
            self.person = Some(speaker.name.clone());
        }
        self.drafts.push(Draft {
            span: unit.span,
            sentence: passage.span,
            lane,
            as_of: None,
            planned,
            background: None,
            when,
            speaker,
            counts,
            title,
            words: crate::events::gist(passage.text(), self.reading.layers.tokens.get(unit.tokens.clone()).unwrap_or_default()),
            concept: if content.is_empty() { act } else { content },
            statement: unit.attribution.is_some(),
            why: format!("{why}; {because}"),
        });
    }

    /// How many countries a stretch names.
    fn parties(&self, tokens: &Range<usize>) -> usize {
        let text = self.reading.text();
        let mut named: Vec<&str> = tokens.clone().filter_map(|at| country::named(text, &self.reading.layers.tokens, at)).map(|(country, _)| country).collect();
        named.sort_unstable();
        named.dedup();
        named.len()
    }

    /// Happenings with a time of their own, told by the way.
    fn nested(&mut self, unit: &Unit<'_, '_, 's>, times: &[&Timed], speaker: Option<&Speaker>, abroad: bool, generic: bool) {
        let mut done: Vec<Range<usize>> = Vec::new();
        for timed in times {
            let Some(clause) = unit.clause_of(timed.mention.span) else { continue };
            let Some(group) = clause.group.as_ref() else { continue };
            let ahead = timed.is_ahead(self.context.published.days);
            let tells = group.is_told() || ahead || matches!(group.tense, Tense::Present | Tense::PresentProgressive) && group.passive;
            if !tells || group.tense == Tense::Modal && !ahead || done.contains(&clause.tokens) || (generic && !group.is_told()) {
                continue;
            }
            done.push(clause.tokens.clone());
            let tokens = unit.trimmed(&clause.tokens);
            let Some(span) = unit.passage.span_of(&tokens) else { continue };
            if span == unit.span {
                continue;
            }
            let within = unit.content().contains(&tokens.start);
            let words: Vec<String> = tokens.clone().map(|at| unit.passage.word(at)).collect();
            let counts = unit.counts(self.reading).into_iter().filter(|&place| {
                self.reading.counts.get(place).is_some_and(|c| span.contains(c.span)) && !abroad && !self.drafts.iter().any(|d| d.counts.contains(&place))
            });
            let counts: Vec<usize> = counts.collect();
            let local = self.reading.layers.tokens.get(tokens.clone()).unwrap_or_default();
            let located = country::located(unit.passage.text(), local).or(self.place.filter(|_| abroad));
            let signs = Signs {
                words: &words,
                statement: false,
                act: group.concept(),
                content: group.concept(),
                counts: !counts.is_empty(),
                abroad: located.is_some() && located != self.context.country,
                parties: self.parties(&tokens),
            };
            let (lane, because) = lane::decide(&signs);
            self.drafts.push(Draft {
                span,
                sentence: unit.passage.span,
                lane,
                when: Some(timed.when.clone()),
                planned: ahead,
                background: None,
                speaker: speaker.filter(|_| within).cloned(),
                counts,
                as_of: None,
                title: title::of_clause(unit.passage, &tokens, clause),
                words: crate::events::gist(unit.passage.text(), local),
                concept: group.concept(),
                statement: false,
                why: format!("it has a time of its own; {because}"),
            });
        }
    }

    /// Counts told by the way.
    fn asides(&mut self, unit: &Unit<'_, '_, 's>, counts: &[usize], speaker: Option<&Speaker>, published: Option<DayRange>) {
        let mut open: Vec<(Range<usize>, Vec<usize>)> = Vec::new();
        for &place in counts.iter().filter(|place| !self.drafts.iter().any(|d| d.counts.contains(place))) {
            let Some(count) = self.reading.counts.get(place) else { continue };
            let Some(clause) = unit.clause_of(count.span) else { continue };
            match open.iter_mut().find(|(tokens, _)| *tokens == clause.tokens) {
                Some((_, places)) => places.push(place),
                None => open.push((clause.tokens.clone(), vec![place])),
            }
        }
        for (tokens, counts) in open {
            let tokens = unit.trimmed(&tokens);
            let Some(span) = unit.passage.span_of(&tokens).filter(|span| *span != unit.span) else { continue };
            let local = self.reading.layers.tokens.get(tokens.clone()).unwrap_or_default();
            let within = unit.content().contains(&tokens.start) && unit.attribution.is_some_and(|a| a.direct);
            self.drafts.push(Draft {
                span,
                sentence: unit.passage.span,
                lane: Lane::Tolls,
                when: published.map(|days| When::new(days, Basis::Publication)),
                planned: false,
                background: None,
                speaker: speaker.filter(|_| within).cloned(),
                counts,
                as_of: None,
                title: title::plain(unit.passage.text(), span),
                words: crate::events::gist(unit.passage.text(), local),
                concept: "",
                statement: false,
                why: "it counts people by the way".to_owned(),
            });
        }
    }
}

impl<'u, 'r, 's> Unit<'u, 'r, 's> {
    fn new(passage: &'u Passage<'r, 's>, clauses: Range<usize>) -> Option<Unit<'u, 'r, 's>> {
        let clauses = passage.clauses.get(clauses)?;
        let whole = clauses.first()?.tokens.start..clauses.last()?.tokens.end;
        let tokens = trimmed(passage, &whole);
        let span = passage.span_of(&tokens)?;
        let said = |a: &&&Attribution| !matches!(a.rule, Rule::Attitude | Rule::Noun);
        let cued = |a: &&&Attribution| a.cue.is_some_and(|cue| span.contains(cue));
        let nested = |a: &Attribution| {
            passage.attributions.iter().any(|b| !std::ptr::eq(*b, a) && b.cue != a.cue && said(&b) && a.cue.is_some_and(|cue| b.content.contains(cue)) && b.cue.is_some_and(|cue| span.contains(cue)))
        };
        let all = || passage.attributions.iter();
        let attribution = all()
            .filter(said)
            .filter(cued)
            .find(|a| !nested(a))
            .or_else(|| all().filter(said).find(|a| a.content.overlaps(span) && (a.direct || a.content.contains(span)) && !cued(a)))
            .copied();
        let main = clauses.iter().find(|c| c.kind.is_top() && c.group.is_some()).or_else(|| clauses.iter().find(|c| c.group.is_some()));
        Some(Unit { passage, tokens, span, clauses, attribution, main })
    }

    fn trimmed(&self, tokens: &Range<usize>) -> Range<usize> {
        trimmed(self.passage, tokens)
    }

    /// The tokens of what is said; empty where nobody speaks.
    fn content(&self) -> Range<usize> {
        let Some(attribution) = self.attribution else { return 0..0 };
        let inside = |at: &usize| self.passage.token(*at).is_some_and(|t| attribution.content.contains(t.span));
        let first = self.tokens.clone().find(inside);
        let last = self.tokens.clone().rev().find(inside);
        first.zip(last).map_or(0..0, |(first, last)| first..last + 1)
    }

    /// The runs of the unit's tokens for which something holds.
    fn tokens_where(&self, holds: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for at in self.tokens.clone().filter(|&at| holds(at)) {
            match runs.last_mut() {
                Some(run) if run.end == at => run.end = at + 1,
                _ => runs.push(at..at + 1),
            }
        }
        runs
    }

    /// The clause with a verb that governs what stands under a span.
    fn clause_of(&self, span: Span) -> Option<&'u Clause> {
        let inside = |clause: &&Clause| self.passage.span_of(&clause.tokens).is_some_and(|s| s.contains(span));
        let at = self.clauses.iter().position(|c| inside(&c))?;
        let here = self.clauses.get(at)?;
        if here.group.is_some() {
            return Some(here);
        }
        let verbal = |clause: &&'u Clause| clause.group.is_some();
        let participial = here.kind == ClauseKind::Participial;
        let before = self.clauses.get(..at)?.iter().rev().find(verbal);
        let after = self.clauses.get(at + 1..)?.iter().find(verbal);
        if participial || here.kind != ClauseKind::Main { before.or(after) } else { after.or(before) }
    }

    /// Whether a time stands with the verb of saying, not in a clause that hangs on it.
    fn is_top(&self, timed: &Timed) -> bool {
        let clause = self.clause_of(timed.mention.span);
        let cue = self.attribution.and_then(|a| a.cue).and_then(|cue| self.clause_of(cue));
        match (clause, cue) {
            (Some(clause), Some(cue)) => clause.tokens == cue.tokens || (clause.kind.is_top() && cue.kind.is_top()),
            _ => true,
        }
    }

    /// The clause that holds what the claim tells: of what is said, or of the unit.
    fn content_main(&self) -> Option<&'u Clause> {
        let Some(attribution) = self.attribution else { return self.main };
        let content = self.content();
        let cue = attribution.cue;
        let of_cue = |clause: &Clause| {
            let group = clause.group.as_ref().and_then(|g| self.passage.span_of(&g.tokens));
            group.zip(cue).is_some_and(|(group, cue)| group.overlaps(cue))
        };
        self.clauses.iter().find(|c| {
            c.group.as_ref().is_some_and(|g| content.contains(&g.tokens.start)) && !of_cue(c)
                && !matches!(c.kind, ClauseKind::Relative | ClauseKind::Subordinate)
        })
    }

    /// Whether what is said tells of something that has happened.
    fn content_told(&self) -> bool {
        self.content_main().and_then(|c| c.group.as_ref()).is_some_and(verbs::Group::is_told)
    }

    /// What the first told verb of what is said tells of.
    fn content_concept(&self) -> &'static str {
        let content = self.content();
        let groups = self.clauses.iter().filter_map(|c| c.group.as_ref());
        let mut inside = groups.filter(|g| content.contains(&g.tokens.start) && (g.is_told() || g.tense == Tense::PresentProgressive));
        inside.next().map_or("", verbs::Group::concept)
    }

    fn cue_tense(&self) -> Option<Tense> {
        let cue = self.attribution?.cue?;
        let groups = self.clauses.iter().filter_map(|c| c.group.as_ref());
        groups.filter(|g| self.passage.span_of(&g.tokens).is_some_and(|s| s.overlaps(cue))).map(|g| g.tense).next()
    }

    /// What the verb of saying does, or the unit's verb where nobody speaks.
    fn act(&self) -> &'static str {
        let cue = self.attribution.and_then(|a| a.cue).and_then(|cue| cue.of(self.passage.text()));
        match cue {
            Some(cue) => cue.split_whitespace().rev().find_map(|word| verbs::look_up(&word.to_lowercase())).map_or("say", |(verb, _)| verb.concept),
            None => self.main.and_then(|c| c.group.as_ref()).map_or("", verbs::Group::concept),
        }
    }

    fn words(&self) -> Vec<String> {
        self.tokens.clone().map(|at| self.passage.word(at)).collect()
    }

    fn speaker(&self) -> Option<Speaker> {
        let attribution = self.attribution?;
        let name = attribution.speaker.clone()?;
        Some(Speaker { name, via: attribution.via.clone() })
    }

    fn counts(&self, reading: &Reading<'_>) -> Vec<usize> {
        let inside = |place: &usize| reading.counts.get(*place).is_some_and(|c| self.span.contains(c.span));
        self.passage.counts.iter().copied().filter(inside).collect()
    }

    /// Whether a count is what the unit tells, not something told by the way.
    fn tells_count(&self, reading: &Reading<'_>, place: usize, told: Option<&Clause>) -> bool {
        let Some(count) = reading.counts.get(place) else { return false };
        let here = self.clauses.iter().find(|c| self.passage.span_of(&c.tokens).is_some_and(|s| s.contains(count.span)));
        let Some(here) = here else { return true };
        if told.is_none_or(|told| told.tokens == here.tokens) || count.part_of.is_some() {
            return true;
        }
        match here.kind {
            ClauseKind::Relative | ClauseKind::Subordinate => false,
            ClauseKind::Participial => told.is_some_and(|t| t.tokens.end <= here.tokens.start) && self.attribution.is_none_or(|a| a.content.contains(count.span)),
            ClauseKind::Main | ClauseKind::Coordinated | ClauseKind::Complement => here.group.is_some(),
        }
    }
}

/// The units of a passage, as ranges of its clauses.
fn units(passage: &Passage<'_, '_>) -> Vec<Range<usize>> {
    let mut cuts = vec![0];
    for (at, clause) in passage.clauses.iter().enumerate().skip(1) {
        if clause.kind != ClauseKind::Coordinated || clause.group.is_none() {
            continue;
        }
        let Some(span) = passage.span_of(&clause.tokens) else { continue };
        let said = passage.attributions.iter().filter(|a| !matches!(a.rule, Rule::Attitude | Rule::Noun));
        let inside = said.clone().any(|a| a.content.overlaps(span) && a.content.contains(first_word(passage, clause)) && a.cue.is_some_and(|cue| !span.contains(cue)));
        if inside {
            continue;
        }
        let cued = said.clone().any(|a| a.cue.is_some_and(|cue| span.contains(cue)));
        let timed = !passage.times(&clause.tokens).is_empty();
        let covered = said.clone().any(|a| a.direct && reach(a).contains(span));
        let subject = clause.group.as_ref().is_some_and(|g| g.tokens.start > clause.tokens.start + 2);
        if (cued || timed || subject) && !covered {
            cuts.push(at);
        }
    }
    cuts.iter().enumerate().map(|(i, &from)| from..cuts.get(i + 1).copied().unwrap_or(passage.clauses.len())).collect()
}

fn first_word(passage: &Passage<'_, '_>, clause: &Clause) -> Span {
    let words = clause.tokens.clone().filter_map(|at| passage.token(at));
    let verb = clause.group.as_ref().and_then(|g| passage.token(g.tokens.start));
    verb.or_else(|| words.into_iter().next()).map_or(Span::new(0, 0), |t| t.span)
}

/// A stretch without the small words and marks at its ends, and without a dateline before it.
fn trimmed(passage: &Passage<'_, '_>, tokens: &Range<usize>) -> Range<usize> {
    let (mut start, mut end) = (tokens.start, tokens.end);
    if start == passage.tokens.start
        && let Some(dash) = (start..end.min(start + 12)).find(|&at| matches!(passage.word(at).as_str(), "—" | "–" | "--" | "_"))
        && dash > start
        && (start..dash).filter_map(|at| passage.token(at)).filter(|t| t.is_word()).take(1).all(|t| t.of(passage.text()).chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase))
    {
        start = dash + 1;
    }
    while start < end {
        let word = passage.word(start);
        let mark = passage.token(start).is_some_and(|t| !t.is_word()) && !passage.token(start).is_some_and(|t| t.is_quote() || t.kind == crate::tokens::TokenKind::Number || matches!(t.of(passage.text()), "$" | "(" | "@" | "."));
        let small = start > passage.tokens.start && matches!(word.as_str(), "and" | "but" | "or" | "that" | "since" | "after" | "before" | "when" | "while" | "where" | "as" | "even" | "until" | "because" | "who" | "which" | "whose" | "just" | "days" | "hours");
        if !mark && !small {
            break;
        }
        start += 1;
    }
    while end > start + 1 && matches!(passage.word(end - 1).as_str(), "," | ";" | "—" | "–" | "and" | "but" | ":" | "--") {
        end -= 1;
    }
    start..end
}

/// Whether a statement is an opinion of people without a name: "analysts", "critics".
fn is_generic(attribution: &Attribution, text: &str) -> bool {
    let source = attribution.source.and_then(|span| span.of(text)).or(attribution.speaker.as_deref()).unwrap_or_default();
    let folded = source.to_lowercase();
    let mut words = folded.split_whitespace();
    let named = source.split_whitespace().skip(1).any(|word| word.starts_with(char::is_uppercase));
    !named && words.any(|word| lane::is("generic", word))
}
