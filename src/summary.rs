//! What is gathered into a count, in a few words: of tolls the range of the figures, else who speaks.

use crate::order;
use dateline_corpus::{Bound, ClaimIx, Corpus, Lane};

/// Speakers named at most.
const MOST_SPEAKERS: usize = 2;

/// What the claims of one lane come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Summary {
    /// The least and the greatest count of the dead.
    Tolls([(Bound, u64); 2]),
    /// Who is quoted most often.
    Speakers(Vec<String>),
}

/// Sums up claims of one lane.
pub fn summary(corpus: &Corpus, lane: Lane, claims: impl Iterator<Item = ClaimIx>) -> Summary {
    let mut speakers: Vec<(&str, u32)> = Vec::new();
    let mut range: Option<[(Bound, u64); 2]> = None;
    for claim in claims {
        let claim = corpus.claim(claim);
        let dead =
            claim.figures.iter().filter(|figure| figure.measure == "killed" && figure.population == "total");
        for (bound, value) in dead.filter_map(|figure| Some((figure.bound, figure.value?))) {
            let [least, most] = range.unwrap_or([(bound, value); 2]);
            range = Some([
                if value < least.1 { (bound, value) } else { least },
                if value > most.1 { (bound, value) } else { most },
            ]);
        }
        if let Some(speaker) = &claim.speaker {
            match speakers.iter().position(|(name, _)| *name == speaker.name) {
                Some(place) => speakers[place].1 += 1,
                // More names than anyone reads: the rest is not counted.
                None if speakers.len() < 99 => speakers.push((&speaker.name, 1)),
                None => {}
            }
        }
    }
    match range.filter(|_| lane == Lane::Tolls) {
        Some(range) => Summary::Tolls(range),
        None => {
            order::by_key(&mut speakers, |(_, times)| u64::from(u32::MAX - times));
            speakers.truncate(MOST_SPEAKERS);
            Summary::Speakers(speakers.into_iter().map(|(name, _)| name.to_owned()).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_corpus::{ArticleIx, Claim, Figure, Span, Speaker, SpeakerBasis};

    fn corpus(claims: &[(&str, u64)]) -> Corpus {
        let claims = claims.iter().map(|&(speaker, dead)| Claim {
            id: String::new(),
            article: ArticleIx(0),
            span: Span { start: 0, end: 0 },
            sentence: Span { start: 0, end: 0 },
            lane: Lane::Tolls,
            when: None,
            planned: false,
            background: None,
            speaker: Some(Speaker {
                name: speaker.to_owned(),
                via: None,
                words: None,
                basis: SpeakerBasis::Quoted,
            }),
            figures: vec![Figure {
                span: Span { start: 0, end: 0 },
                measure: "killed".to_owned(),
                population: "total".to_owned(),
                value: Some(dead),
                bound: Bound::AtLeast,
                source: None,
                as_of: None,
                part_of: None,
                derived: false,
            }],
        });
        Corpus { claims: claims.collect(), ..Corpus::empty() }
    }

    #[test]
    fn ok_tolls_are_a_range_and_speakers_those_heard_most() {
        let corpus = corpus(&[("A", 7), ("B", 3), ("C", 5), ("C", 5), ("B", 4), ("C", 1)]);
        let all = || (0..6).map(ClaimIx);
        assert_eq!(
            summary(&corpus, Lane::Tolls, all()),
            Summary::Tolls([(Bound::AtLeast, 1), (Bound::AtLeast, 7)])
        );
        let speakers = ["C", "B"].map(str::to_owned).to_vec();
        assert_eq!(summary(&corpus, Lane::Ground, all()), Summary::Speakers(speakers));
    }

    #[test]
    fn err_nobody_named_is_no_speaker() {
        assert_eq!(summary(&Corpus::empty(), Lane::Tolls, std::iter::empty()), Summary::Speakers(vec![]));
    }
}
