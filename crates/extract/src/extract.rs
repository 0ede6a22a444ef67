//! Articles in, a corpus out.

use crate::blocks::BlockKind;
use crate::{diagnostic::Diagnostic, manifest::Manifest, reading::Reading, source::Source};
use dateline_corpus::{
    Article, ArticleIx, Basis, Boilerplate, Bound, Claim, ClaimIx, Corpus, Day, DayRange, Event, Figure,
    Lane, Point, PublicationBasis, Published, Series, Speaker, When, id,
};
use std::collections::BTreeMap;

/// What was read, and what there is to say about it.
#[derive(Clone, Debug)]
pub struct Extraction {
    /// The corpus.
    pub corpus: Corpus,
    /// Warnings and notes, in the order of the articles.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads articles, in the order given, with what a manifest says of them.
pub fn extract(sources: &[Source], manifest: Option<&Manifest>) -> Extraction {
    let readings: Vec<Reading<'_>> = sources.iter().map(Reading::of).collect();
    let mut corpus = Corpus::empty();
    let stated: Vec<Option<Day>> = readings.iter().map(stated).collect();
    let latest = stated.iter().flatten().max().copied();
    for (place, reading) in readings.iter().enumerate() {
        let facts = manifest.and_then(|m| m.article(&reading.source.file));
        let text = &reading.source.text;
        let given = facts.and_then(|f| f.published);
        let published = match (given, stated[place], latest) {
            (Some(day), ..) => Published {
                days: Some(DayRange::day(day)),
                time: facts.and_then(|f| f.time),
                basis: PublicationBasis::Manifest,
            },
            (None, Some(day), _) => {
                Published { days: Some(DayRange::day(day)), time: None, basis: PublicationBasis::Stated }
            }
            (None, None, Some(day)) => Published {
                days: Some(DayRange::new(day.plus(-1), day)),
                time: None,
                basis: PublicationBasis::Inferred,
            },
            _ => Published { days: None, time: None, basis: PublicationBasis::Inferred },
        };
        let article = ArticleIx(place as u32);
        let title = reading
            .layers
            .blocks
            .iter()
            .find(|b| b.kind == BlockKind::Headline)
            .map_or_else(|| text.trim().chars().take(80).collect(), |b| b.of(text).to_owned());
        claims(reading, article, published.days, &mut corpus.claims);
        corpus.articles.push(Article {
            id: reading.source.id().to_owned(),
            file: reading.source.file.clone(),
            title,
            outlet: facts.and_then(|f| f.outlet.clone()),
            url: facts.and_then(|f| f.url.clone()),
            published,
            repeats: Vec::new(),
            boilerplate: reading
                .layers
                .blocks
                .iter()
                .filter_map(|b| Some(Boilerplate { span: b.span, reason: b.kind.boilerplate()?.to_owned() }))
                .collect(),
            text: text.clone(),
        });
    }
    gather(&mut corpus);
    corpus.title = manifest
        .and_then(|m| m.title.clone())
        .unwrap_or_else(|| corpus.articles.first().map(|a| a.title.clone()).unwrap_or_default());
    let days = || corpus.claims.iter().filter_map(|c| c.when.as_ref()).map(|w| w.days);
    corpus.window_inferred = true;
    corpus.window =
        days().map(|d| d.from).min().zip(days().map(|d| d.to).max()).map(|(a, b)| DayRange::new(a, b));
    if let Some(window) = manifest.and_then(|m| m.window) {
        corpus.window = Some(window);
        corpus.window_inferred = false;
    }
    Extraction { corpus, diagnostics: Vec::new() }
}

fn stated(reading: &Reading<'_>) -> Option<Day> {
    let text = &reading.source.text;
    let line = reading.layers.blocks.iter().find(|b| b.kind == BlockKind::Dateline)?;
    let anchor = DayRange::day(Day::from_civil(2100, 1, 1)?);
    let named = reading
        .times(Some(anchor))
        .into_iter()
        .find(|t| line.span.contains(t.span))
        .map(|t| t.when.days.from);
    let numeric = || {
        let parts: Vec<i32> =
            line.of(text).split(|c: char| !c.is_ascii_digit()).filter_map(|p| p.parse().ok()).collect();
        parts.windows(3).find_map(|w| Day::from_civil(w[2], w[1] as u8, w[0] as u8))
    };
    named.or_else(numeric)
}

fn claims(reading: &Reading<'_>, article: ArticleIx, published: Option<DayRange>, out: &mut Vec<Claim>) {
    let text = &reading.source.text;
    let times = reading.times(published);
    let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
    for (place, sentence) in reading.layers.sentences.iter().enumerate() {
        let report = reading.layers.blocks.get(sentence.block).is_some_and(|b| b.kind.is_report());
        let words = sentence.of(text);
        let saying = reading.sayings.iter().find(|s| s.sentence == sentence.span);
        let time = times.iter().find(|t| sentence.span.contains(t.span));
        let counts: Vec<_> = reading.counts.iter().filter(|c| c.sentence == place).collect();
        if !report || words.ends_with('?') || (saying.is_none() && time.is_none() && counts.is_empty()) {
            continue;
        }
        let lower = words.to_lowercase();
        let has = |list: &[&str]| list.iter().any(|w| lower.contains(w));
        let lane = if !counts.is_empty() {
            Lane::Tolls
        } else if has(&["negotiat", "talks", "meeting", "contact", "phone", "channel", "envoy", "dialogue"]) {
            Lane::Diplomacy
        } else if saying.is_some() {
            Lane::Reactions
        } else {
            Lane::Ground
        };
        let when =
            time.map(|t| t.when.clone()).or_else(|| published.map(|p| When::new(p, Basis::Publication)));
        let nth = seen.entry(words).or_default();
        let speaker = saying.map(|s| Speaker { name: s.name.clone(), via: s.via.clone() });
        out.push(Claim {
            id: id::claim(reading.source.id(), words, *nth),
            article,
            span: sentence.span,
            sentence: sentence.span,
            lane,
            figures: counts
                .iter()
                .map(|c| Figure {
                    span: c.span,
                    measure: c.measure.to_owned(),
                    population: c.population.to_owned(),
                    value: c.value,
                    bound: c.bound,
                    source: speaker.as_ref().map(|s| s.name.clone()),
                    as_of: when.as_ref().map(|w| w.days),
                    part_of: None,
                    derived: false,
                })
                .collect(),
            when,
            planned: false,
            background: None,
            speaker,
        });
        *nth += 1;
    }
}

fn gather(corpus: &mut Corpus) {
    let mut points: BTreeMap<(Option<String>, String, String), Vec<Point>> = BTreeMap::new();
    for (place, claim) in corpus.claims.iter().enumerate() {
        let ix = ClaimIx(place as u32);
        let title: String = corpus.words(claim).chars().take(88).collect();
        corpus.events.push(Event {
            id: id::event(&claim.id),
            aliases: Vec::new(),
            title,
            lane: claim.lane,
            when: claim.when.clone(),
            planned: claim.planned,
            background: claim.background,
            claims: vec![ix],
            edited: Vec::new(),
        });
        for figure in &claim.figures {
            if let (Some(value), Some(as_of), Bound::Exact | Bound::AtLeast | Bound::MoreThan) =
                (figure.value, figure.as_of, figure.bound)
            {
                let key = (figure.source.clone(), figure.measure.clone(), figure.population.clone());
                points.entry(key).or_default().push(Point {
                    as_of,
                    value,
                    bound: figure.bound,
                    derived: false,
                    claims: vec![ix],
                });
            }
        }
    }
    corpus
        .events
        .sort_by_key(|e| e.when.as_ref().map_or((true, None), |w| (false, Some((w.days.from, w.days.to)))));
    corpus.series = points
        .into_iter()
        .map(|((source, measure, population), mut points)| {
            points.sort_by_key(|p| (p.as_of.to, p.value));
            Series { source, measure, population, points }
        })
        .collect();
}
