//! A corpus as `dateline/1`, the JSON that the command prints.

use dateline_corpus::{
    Article, Claim, ClaimIx, Corpus, DayRange, Event, Figure, SCHEMA, Series, Speaker, When,
};
use serde_json::{Value, json};

/// The corpus as one JSON object; null where something is not known.
pub fn corpus(corpus: &Corpus) -> Value {
    json!({
        "schema": SCHEMA,
        "title": corpus.title,
        "window": corpus.window.map(range),
        "documents": corpus.articles.iter().map(|article| document(corpus, article)).collect::<Vec<_>>(),
        "claims": corpus.claims.iter().map(|one| claim(corpus, one)).collect::<Vec<_>>(),
        "events": corpus.events.iter().map(|one| event(corpus, one)).collect::<Vec<_>>(),
        "series": corpus.series.iter().map(|one| series(corpus, one)).collect::<Vec<_>>(),
        "differences": corpus.differences.iter().map(|difference| json!({
            "about": difference.about,
            "claims": difference.sides.iter().map(|side| ids(corpus, side)).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    })
}

fn range(days: DayRange) -> Value {
    json!({"from": days.from.to_string(), "to": days.to.to_string()})
}

fn ids(corpus: &Corpus, claims: &[ClaimIx]) -> Vec<String> {
    claims.iter().map(|&ix| corpus.claim(ix).id.clone()).collect()
}

fn document(corpus: &Corpus, article: &Article) -> Value {
    let published = &article.published;
    json!({
        "id": article.id,
        "file": article.file,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "published": {
            "from": published.days.map(|days| days.from.to_string()),
            "to": published.days.map(|days| days.to.to_string()),
            "time": published.time.map(|time| time.to_string()),
            "basis": published.basis.key(),
        },
        "repeats": article.repeats.iter().map(|repeat| json!({
            "document": corpus.article(repeat.article).id,
            "percent": repeat.percent,
        })).collect::<Vec<_>>(),
        "boilerplate": article.boilerplate.iter().map(|piece| json!({
            "start": piece.span.start,
            "end": piece.span.end,
            "reason": piece.reason,
        })).collect::<Vec<_>>(),
    })
}

fn when(when: &When) -> Value {
    json!({
        "from": when.days.from.to_string(),
        "to": when.days.to.to_string(),
        "time": when.time.map(|time| time.to_string()),
        "part": when.part.map(|part| part.key()),
        "approximate": when.approximate,
        "ongoing": when.ongoing,
        "basis": when.basis.key(),
    })
}

fn speaker(speaker: &Speaker) -> Value {
    json!({"name": speaker.name, "via": speaker.via})
}

fn claim(corpus: &Corpus, claim: &Claim) -> Value {
    json!({
        "id": claim.id,
        "document": corpus.article(claim.article).id,
        "start": claim.span.start,
        "end": claim.span.end,
        "text": corpus.words(claim),
        "lane": claim.lane.key(),
        "when": claim.when.as_ref().map(when),
        "planned": claim.planned,
        "background": claim.background.map(|background| background.key()),
        "speaker": claim.speaker.as_ref().map(speaker),
        "figures": claim.figures.iter().map(|one| figure(corpus, one)).collect::<Vec<_>>(),
    })
}

fn figure(corpus: &Corpus, figure: &Figure) -> Value {
    json!({
        "start": figure.span.start,
        "end": figure.span.end,
        "measure": figure.measure,
        "population": figure.population,
        "value": figure.value,
        "bound": figure.bound.key(),
        "source": figure.source,
        "as_of": figure.as_of.map(range),
        "part_of": figure.part_of.map(|whole| {
            json!({"claim": corpus.claim(whole.claim).id, "figure": whole.figure})
        }),
        "derived": figure.derived,
    })
}

fn event(corpus: &Corpus, event: &Event) -> Value {
    json!({
        "id": event.id,
        "aliases": event.aliases,
        "title": event.title,
        "lane": event.lane.key(),
        "when": event.when.as_ref().map(when),
        "planned": event.planned,
        "background": event.background.map(|background| background.key()),
        "claims": ids(corpus, &event.claims),
        "edited": event.edited.iter().map(|edit| json!({"what": edit.what, "from": edit.from})).collect::<Vec<_>>(),
    })
}

fn series(corpus: &Corpus, series: &Series) -> Value {
    json!({
        "source": series.source,
        "measure": series.measure,
        "population": series.population,
        "points": series.points.iter().map(|point| json!({
            "as_of": range(point.as_of),
            "value": point.value,
            "bound": point.bound.key(),
            "derived": point.derived,
            "claims": ids(corpus, &point.claims),
        })).collect::<Vec<_>>(),
    })
}
