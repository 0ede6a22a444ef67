//! What sources disagree on, as far as it was known, and which of their articles are one report.

use dateline_corpus::{ClaimIx, Corpus, Day, Difference, Side, fold::fold};

/// Of this much shared text, in percent, two articles are taken to be one report.
const REPEATS: u8 = 50;

/// The claims of a side that could be known on a day; all of them where no day is given.
pub fn known(corpus: &Corpus, side: &Side, day: Option<Day>) -> Vec<ClaimIx> {
    side.claims.iter().copied().filter(|&claim| day.is_none_or(|day| corpus.known(claim, day))).collect()
}

/// Whether at least two sides of a difference could be known on a day.
pub fn is_known(corpus: &Corpus, difference: &Difference, day: Option<Day>) -> bool {
    difference.sides.iter().filter(|side| !known(corpus, side, day).is_empty()).count() > 1
}

/// How many differences could be known on a day.
pub fn count(corpus: &Corpus, day: Option<Day>) -> usize {
    corpus.differences.iter().filter(|difference| is_known(corpus, difference, day)).count()
}

/// Takes the first of `claims` out, with the others that are the same report.
pub fn take_report(corpus: &Corpus, claims: &mut Vec<ClaimIx>) -> Vec<ClaimIx> {
    let Some(&first) = claims.first() else { return Vec::new() };
    let mut report = Vec::new();
    claims.retain(|&claim| {
        let same = claim == first || same_report(corpus, first, claim);
        if same {
            report.push(claim);
        }
        !same
    });
    report
}

/// Whether two claims of different articles go back to one text: they stand in the same words or the same sentence,
/// name the same agency that was told, or their articles are mostly one.
pub fn same_report(corpus: &Corpus, a: ClaimIx, b: ClaimIx) -> bool {
    let (one, other) = (corpus.claim(a), corpus.claim(b));
    if one.article == other.article {
        return false;
    }
    let via =
        |claim: ClaimIx| corpus.claim(claim).speaker.as_ref().and_then(|speaker| speaker.via.as_deref());
    let repeats = |claim: ClaimIx, article| {
        let mut repeats = corpus.article(corpus.claim(claim).article).repeats.iter();
        repeats.any(|repeat| repeat.article == article && repeat.percent >= REPEATS)
    };
    fold(corpus.words(one)) == fold(corpus.words(other))
        || fold(corpus.sentence(one)) == fold(corpus.sentence(other))
        || via(a).is_some() && via(a) == via(b) && one.speaker == other.speaker
        || repeats(a, other.article)
        || repeats(b, one.article)
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_corpus::{
        Article, ArticleIx, Claim, DayRange, Lane, PublicationBasis, Published, Repeat, Span, Speaker,
        SpeakerBasis,
    };

    /// A corpus of articles that are one sentence and one claim each, published a day after another.
    fn corpus(texts: &[&str]) -> Corpus {
        let mut corpus = Corpus::empty();
        for (place, text) in texts.iter().enumerate() {
            let span = Span::new(0, text.len());
            corpus.articles.push(Article {
                id: place.to_string(),
                file: place.to_string(),
                title: "T".to_owned(),
                outlet: None,
                url: None,
                published: Published {
                    days: Some(DayRange::day(Day(place as i32))),
                    time: None,
                    basis: PublicationBasis::Stated,
                },
                excerpts: false,
                repeats: Vec::new(),
                boilerplate: Vec::new(),
                text: (*text).to_owned(),
            });
            corpus.claims.push(Claim {
                id: place.to_string(),
                article: ArticleIx(place as u32),
                span,
                sentence: span,
                lane: Lane::Tolls,
                when: None,
                planned: false,
                background: None,
                speaker: None,
                figures: Vec::new(),
            });
        }
        corpus
    }

    fn side(claims: &[u32]) -> Side {
        Side { says: String::new(), claims: claims.iter().copied().map(ClaimIx).collect() }
    }

    fn reports(corpus: &Corpus) -> Vec<Vec<u32>> {
        let mut claims: Vec<ClaimIx> = (0..corpus.claims.len() as u32).map(ClaimIx).collect();
        let mut reports = Vec::new();
        while !claims.is_empty() {
            reports.push(take_report(corpus, &mut claims).iter().map(|claim| claim.0).collect());
        }
        reports
    }

    #[test]
    fn ok_the_same_words_in_two_articles_are_one_report() {
        assert_eq!(reports(&corpus(&["“Nine” died.", "Ten died.", "\"Nine\" died."])), [vec![0, 2], vec![1]]);
    }

    #[test]
    fn ok_articles_that_are_mostly_one_are_one_report() {
        let mut corpus = corpus(&["Nine died.", "Nine were killed."]);
        corpus.articles[1].repeats.push(Repeat { article: ArticleIx(0), percent: 80 });
        assert_eq!(reports(&corpus), [[0, 1]]);
        corpus.articles[1].repeats[0].percent = 20;
        assert_eq!(reports(&corpus), [[0], [1]]);
    }

    #[test]
    fn ok_what_an_agency_was_told_is_one_report() {
        let mut corpus = corpus(&["Nine died.", "Nine were killed."]);
        let speaker = Speaker {
            name: "an official".to_owned(),
            via: Some("Agency".to_owned()),
            words: None,
            basis: SpeakerBasis::Reported,
        };
        for claim in &mut corpus.claims {
            claim.speaker = Some(speaker.clone());
        }
        assert_eq!(reports(&corpus), [[0, 1]]);
    }

    #[test]
    fn err_two_claims_of_one_article_are_two() {
        let mut corpus = corpus(&["Nine died.", "Nine died."]);
        corpus.claims[1].article = ArticleIx(0);
        assert_eq!(reports(&corpus), [[0], [1]]);
    }

    #[test]
    fn ok_a_difference_is_known_with_its_second_side() {
        let mut corpus = corpus(&["Nine died.", "Ten died."]);
        corpus.differences = vec![Difference { about: String::new(), sides: vec![side(&[0]), side(&[1])] }];
        assert_eq!([None, Some(Day(0)), Some(Day(1))].map(|day| count(&corpus, day)), [1, 0, 1]);
    }
}
