//! Articles in, a corpus out.

use crate::{
    abbreviations,
    claims::{self, Context, Draft},
    country,
    counts::Count,
    dates::{self, Anchor},
    decisions,
    diagnostic::{Diagnostic, Severity},
    differences,
    events::{self, Group},
    excerpts,
    manifest::Manifest,
    publication::{self, Settled},
    reading::Reading,
    remarks, repeats, series,
    source::Source,
    speakers, window,
};
use dateline_corpus::{
    Article, ArticleIx, Background, Boilerplate, Bound, Claim, ClaimIx, Corpus, DayRange, Figure, FigureRef,
    Span, When, id,
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

impl Extraction {
    /// What is wrong with the input.
    ///
    /// # Errors
    ///
    /// The diagnostics that are errors, where there are any: nothing should be made of the corpus then.
    pub fn errors(&self) -> Result<(), Vec<Diagnostic>> {
        let wrong = self.diagnostics.iter().filter(|one| one.severity == Severity::Error);
        let wrong: Vec<Diagnostic> = wrong.cloned().collect();
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }
}

/// Reads articles, in the order given, with what a manifest says of them.
///
/// It takes one article after the other; who has threads takes the same steps with [`Reading::of`], [`Ground::of`] and
/// [`Ground::claims`], and gets the same.
pub fn extract(sources: &[Source], manifest: Option<&Manifest>) -> Extraction {
    let readings: Vec<Reading<'_>> = sources.iter().map(Reading::of).collect();
    merge(&readings, manifest)
}

/// Settles what single articles leave open, and gathers their claims into events.
pub fn merge(readings: &[Reading<'_>], manifest: Option<&Manifest>) -> Extraction {
    merge_drafts(readings, manifest).0
}

/// The same, with what each claim was made of, in the order of the claims.
pub(crate) fn merge_drafts(
    readings: &[Reading<'_>],
    manifest: Option<&Manifest>,
) -> (Extraction, Vec<Draft>) {
    let ground = Ground::of(readings, manifest);
    let claims = readings.iter().enumerate().map(|(place, reading)| ground.claims(place, reading)).collect();
    ground.gather_drafts(readings, claims, manifest)
}

/// What single articles leave open and all of them settle: when each was published, and what country they are about.
pub struct Ground {
    settled: Vec<Settled>,
    country: Option<&'static str>,
}

/// The claims of one article, before it is known which of them are of one event.
pub struct Drafts(Vec<Draft>);

impl Ground {
    /// Settles it.
    pub fn of(readings: &[Reading<'_>], manifest: Option<&Manifest>) -> Ground {
        Ground { settled: publication::settle(readings, manifest), country: country::of(readings) }
    }

    /// The claims of the article at a place; none where there is no such place.
    pub fn claims(&self, place: usize, reading: &Reading<'_>) -> Drafts {
        let Some(settled) = self.settled.get(place) else { return Drafts(Vec::new()) };
        let context = Context { published: &settled.published, country: self.country };
        Drafts(claims::build(reading, &context))
    }

    /// Gathers the claims of all articles, in their order, into events.
    pub fn gather(
        self,
        readings: &[Reading<'_>],
        claims: Vec<Drafts>,
        manifest: Option<&Manifest>,
    ) -> Extraction {
        self.gather_drafts(readings, claims, manifest).0
    }

    fn gather_drafts(
        self,
        readings: &[Reading<'_>],
        claims: Vec<Drafts>,
        manifest: Option<&Manifest>,
    ) -> (Extraction, Vec<Draft>) {
        let of_article = |(place, Drafts(drafts))| drafts.into_iter().map(move |draft| (place, draft));
        let drafts = claims.into_iter().enumerate().flat_map(of_article).collect();
        gather_all(readings, &self, drafts, manifest)
    }
}

fn gather_all(
    readings: &[Reading<'_>],
    Ground { settled, country }: &Ground,
    mut drafts: Vec<(usize, Draft)>,
    manifest: Option<&Manifest>,
) -> (Extraction, Vec<Draft>) {
    name_speakers(&mut drafts);

    let published = || settled.iter().filter_map(|s| s.published.days);
    let times = drafts
        .iter()
        .filter(|(_, d)| !d.planned)
        .filter_map(|(_, d)| d.when.as_ref())
        .filter(|w| !w.approximate)
        .map(|w| (w.days, w.basis));
    let inferred = window::infer(times, published());
    let given = manifest.and_then(|m| m.window);
    let window = given.or(inferred);
    for (_, draft) in &mut drafts {
        // "Since 4 October 212 people have been killed" counts to this day.
        let runs = |w: &When| w.ongoing && !draft.counts.is_empty();
        // "Last month 1,400 people were held": counted within the days that a story may be quiet.
        let near = |w: &When| {
            given.is_none()
                && !draft.counts.is_empty()
                && w.days.days() > 14
                && window.is_some_and(|window| w.days.to.plus(window::QUIET) >= window.from)
        };
        let before = |when: &When| {
            // A span that lies mostly before, as "last year" in January, or that began long before.
            let mostly =
                |w: DayRange| (when.days.days() > 60 || when.ongoing) && when.days.from.plus(30) < w.from;
            window.is_some_and(|w| when.days.to < w.from && !near(when) || mostly(w) && !runs(when))
        };
        if draft.when.as_ref().is_some_and(before) {
            draft.background = Some(Background::Time);
        }
    }

    let mut corpus = Corpus::empty();
    corpus.country = country.map(str::to_owned);
    (corpus.window, corpus.window_inferred) = (window, given.is_none());
    corpus.articles = articles(readings, settled, manifest);
    corpus.claims = finish(readings, settled, &drafts);
    let mut drafts: Vec<Draft> = drafts.into_iter().map(|(_, draft)| draft).collect();
    let groups = events::gather(&corpus.claims, &drafts).into_iter().map(Group::from).collect();
    let no_manifest = Manifest::default();
    let decided = decisions::decide(
        manifest.unwrap_or(&no_manifest),
        &corpus.articles,
        &mut corpus.claims,
        groups,
        |group, claims| events::best_title(group, claims, &drafts),
    );
    corpus.events = events::build(decided.groups, &corpus.claims, &drafts);
    let mut place = 0..;
    drafts.retain(|_| {
        let place = place.next();
        decided.hidden.binary_search_by_key(&place, |(hidden, _)| Some(*hidden)).is_err()
    });
    decisions::leave_out(&mut corpus, decided.hidden);
    corpus.contact = manifest.and_then(|m| m.contact.clone());
    corpus.series = series::series(&corpus.claims);
    corpus.differences = differences::find(&corpus, &drafts);
    corpus.abbreviations = abbreviations::gather(readings, &corpus);
    corpus.title = manifest.and_then(|m| m.title.clone()).unwrap_or_else(|| title(&corpus));
    let mut diagnostics = decided.diagnostics;
    diagnostics.extend(remarks::all(&corpus, readings, settled));
    cut_to_excerpts(&mut corpus);
    (Extraction { corpus, diagnostics }, drafts)
}

fn name_speakers(drafts: &mut [(usize, Draft)]) {
    let names =
        speakers::canonical(drafts.iter().filter_map(|(_, d)| d.speaker.as_ref()).map(|s| s.name.as_str()));
    for (_, draft) in drafts {
        if let Some(speaker) = &mut draft.speaker
            && let Some(name) = names.get(&speaker.name)
        {
            // A title may begin with the longer name that the article has.
            let rest = draft.title.strip_prefix(&speaker.name).filter(|_| name.len() < speaker.name.len());
            if let Some(rest) = rest {
                draft.title = format!("{name}{rest}");
            }
            speaker.name.clone_from(name);
        }
    }
}

fn articles(readings: &[Reading<'_>], settled: &[Settled], manifest: Option<&Manifest>) -> Vec<Article> {
    let repeats = repeats::find(readings);
    let all = readings.iter().zip(settled).zip(repeats);
    all.map(|((reading, settled), repeats)| {
        let facts = manifest.and_then(|m| m.article(&reading.source.file));
        let boilerplate = reading.layers.blocks.iter().filter_map(|block| {
            Some(Boilerplate { span: block.span, reason: block.kind.boilerplate()?.to_owned() })
        });
        let excerpts = facts.is_some_and(|f| f.excerpts);
        // The first words of what may not be shown whole may be no excerpt.
        let title = if excerpts {
            reading.headline().unwrap_or(reading.source.id()).to_owned()
        } else {
            reading.title()
        };
        Article {
            id: reading.source.id().to_owned(),
            file: reading.source.file.clone(),
            title,
            outlet: facts.and_then(|f| f.outlet.clone()),
            url: facts.and_then(|f| f.url.clone()),
            published: settled.published.clone(),
            repeats,
            boilerplate: boilerplate.collect(),
            excerpts,
            text: reading.text().to_owned(),
        }
    })
    .collect()
}

/// Leaves of articles that may not be shown whole only the sentences of their claims.
fn cut_to_excerpts(corpus: &mut Corpus) {
    for (place, article) in corpus.articles.iter_mut().enumerate().filter(|(_, article)| article.excerpts) {
        let claims = corpus.claims.iter().filter(|claim| claim.article.0 as usize == place);
        article.text = excerpts::only(&article.text, claims.map(|claim| claim.sentence));
    }
}

/// Drafts with their ids, and their counts as figures.
fn finish(readings: &[Reading<'_>], settled: &[Settled], drafts: &[(usize, Draft)]) -> Vec<Claim> {
    let mut claims = Vec::with_capacity(drafts.len());
    let mut ix = 0..;
    for of_article in drafts.chunk_by(|a, b| a.0 == b.0) {
        // Where each count of the article stands among the figures.
        let mut stands: BTreeMap<usize, FigureRef> = BTreeMap::new();
        for ((_, draft), ix) in of_article.iter().zip(&mut ix) {
            for (figure, &count) in draft.counts.iter().enumerate() {
                let stand = FigureRef { claim: ClaimIx(ix), figure: figure as u32 };
                stands.entry(count).or_insert(stand);
            }
        }
        let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
        for (article, draft) in of_article {
            let Some(reading) = readings.get(*article) else { continue };
            let published = settled.get(*article).and_then(|s| s.published.days);
            let words = draft.span.of(reading.text()).unwrap_or_default();
            let nth = seen.entry(words).or_default();
            let id = id::claim(reading.source.id(), words, *nth);
            *nth += 1;
            let counted = draft.when.as_ref().filter(|w| !w.ongoing).map(|w| w.days).or(published);
            let source = draft.speaker.as_ref().map(|s| s.name.clone());
            let mut figures: Vec<Figure> = claims::counts(reading, &draft.counts)
                .map(|count| Figure {
                    span: count.span,
                    measure: count.measure.to_owned(),
                    population: count.population.to_owned(),
                    value: count.value,
                    bound: count.bound,
                    source: source.clone(),
                    as_of: if count.earlier {
                        before(reading, draft, count, counted, published)
                    } else {
                        counted
                    },
                    part_of: count.part_of.and_then(|whole| stands.get(&whole).copied()),
                    derived: false,
                })
                .collect();
            figures.extend(sum(&figures));
            claims.push(Claim {
                id,
                article: ArticleIx(*article as u32),
                span: draft.span,
                sentence: draft.sentence,
                lane: draft.lane,
                when: draft.when.clone(),
                planned: draft.planned,
                background: draft.background,
                speaker: draft.speaker.clone(),
                figures,
            });
        }
    }
    claims
}

/// When what was counted before was counted: where that is said behind it ("from 78 a day earlier"), else some days before.
fn before(
    reading: &Reading<'_>,
    draft: &Draft,
    count: &Count,
    counted: Option<DayRange>,
    published: Option<DayRange>,
) -> Option<DayRange> {
    let rest = Span { start: count.span.end, end: draft.sentence.end.min(count.span.end + 24) };
    let anchor = Anchor { published, event: counted };
    let said =
        reading.times_in(rest).iter().find_map(|time| dates::resolve(time, &anchor)).map(|when| when.days);
    let said = said.filter(|said| counted.is_some_and(|counted| said.to < counted.to));
    said.or_else(|| counted.map(|d| DayRange::new(d.from.plus(-7), d.from.plus(-1))))
}

/// The total that a claim leaves to its reader: "490 protesters and 48 soldiers have been killed".
fn sum(figures: &[Figure]) -> Option<Figure> {
    let [first, second] = figures else { return None };
    let parts = first.measure == second.measure
        && first.population != second.population
        && [first, second].iter().all(|f| {
            f.population != "total"
                && f.part_of.is_none()
                && !matches!(f.population.as_str(), "children" | "women")
        });
    let value = first.value?.checked_add(second.value?)?;
    parts.then(|| Figure {
        span: first.span,
        population: "total".to_owned(),
        value: Some(value),
        bound: if first.bound == Bound::Exact { second.bound } else { first.bound },
        derived: true,
        ..first.clone()
    })
}

/// What the corpus is about, where nobody says: its country, else its first headline.
fn title(corpus: &Corpus) -> String {
    let first = || corpus.articles.first().map(|article| article.title.clone()).unwrap_or_default();
    corpus.country.clone().map_or_else(first, |country| format!("{country}: what happened"))
}
