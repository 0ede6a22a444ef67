use crate::{
    Abbreviation, Article, ArticleIx, Claim, ClaimIx, Day, DayRange, Difference, Event, EventIx, Hidden,
    Series,
};

/// The name and version of the JSON form.
pub const SCHEMA: &str = "dateline/1";

/// All that was read from one folder of articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corpus {
    /// What the timeline is called.
    pub title: String,
    /// The span the timeline opens on; nothing where no claim and no article could be dated.
    pub window: Option<DayRange>,
    /// Whether the window was worked out, not given.
    pub window_inferred: bool,
    /// The country it is mostly about, where one stands out.
    pub country: Option<String>,
    /// Where corrections go: a mail address, or the `http` or `https` address of a page.
    pub contact: Option<String>,
    /// The articles, in the order of their file names.
    pub articles: Vec<Article>,
    /// The claims, in the order of articles and of their text.
    pub claims: Vec<Claim>,
    /// The events, in time order, undated ones last.
    pub events: Vec<Event>,
    /// The figures over time.
    pub series: Vec<Series>,
    /// What sources disagree on.
    pub differences: Vec<Difference>,
    /// The claims that the editors left out, in the order of articles and of their text.
    pub hidden: Vec<Hidden>,
    /// The abbreviations that articles explain, in the order of the alphabet; one that they give different names is
    /// there once for each.
    pub abbreviations: Vec<Abbreviation>,
}

impl Corpus {
    /// A corpus of nothing.
    pub fn empty() -> Corpus {
        Corpus {
            title: String::new(),
            window: None,
            window_inferred: true,
            country: None,
            contact: None,
            articles: Vec::new(),
            claims: Vec::new(),
            events: Vec::new(),
            series: Vec::new(),
            differences: Vec::new(),
            hidden: Vec::new(),
            abbreviations: Vec::new(),
        }
    }

    /// The article at a place. Panics on a place of another corpus.
    pub fn article(&self, ix: ArticleIx) -> &Article {
        &self.articles[ix.0 as usize]
    }

    /// The claim at a place. Panics on a place of another corpus.
    pub fn claim(&self, ix: ClaimIx) -> &Claim {
        &self.claims[ix.0 as usize]
    }

    /// The event at a place. Panics on a place of another corpus.
    pub fn event(&self, ix: EventIx) -> &Event {
        &self.events[ix.0 as usize]
    }

    /// A claim's exact words.
    pub fn words(&self, claim: &Claim) -> &str {
        claim.span.of(&self.article(claim.article).text).unwrap_or_default()
    }

    /// The sentence around a claim.
    pub fn sentence(&self, claim: &Claim) -> &str {
        claim.sentence.of(&self.article(claim.article).text).unwrap_or_default()
    }

    /// The event with this id, or that took in the one that had it.
    pub fn event_by_id(&self, id: &str) -> Option<EventIx> {
        let place = self.events.iter().position(|event| event.id == id);
        place
            .or_else(|| self.events.iter().position(|event| event.aliases.iter().any(|alias| alias == id)))
            .map(|place| EventIx(place as u32))
    }

    /// The places of an article's claims, which stand together.
    pub fn claims_of(&self, article: ArticleIx) -> std::ops::Range<usize> {
        let first = self.claims.partition_point(|claim| claim.article < article);
        let end = self.claims.partition_point(|claim| claim.article <= article);
        first..end
    }

    /// Whether a claim could be known on `day`: its article was published by then. An article with a range
    /// counts from the range's last day; one with no date at all, never.
    pub fn known(&self, claim: ClaimIx, day: Day) -> bool {
        let article = self.article(self.claim(claim).article);
        article.published.days.is_some_and(|days| days.to <= day)
    }

    /// The first problem that would let something unproven or misplaced onto the page: a span that does not
    /// slice, a reference to nothing, a claim in no event or in two.
    pub fn check(&self) -> Result<(), String> {
        let mut gathered = vec![0u32; self.claims.len()];
        for claim in &self.claims {
            let Some(article) = self.articles.get(claim.article.0 as usize) else {
                return Err(format!("claim {} stands in no article", claim.id));
            };
            let spans = [claim.span, claim.sentence];
            if spans
                .iter()
                .chain(claim.figures.iter().map(|f| &f.span))
                .chain(claim.speaker.iter().filter_map(|speaker| speaker.words.as_ref()))
                .any(|s| s.of(&article.text).is_none_or(str::is_empty))
            {
                return Err(format!("claim {} has a span that its article does not", claim.id));
            }
            if !claim.sentence.contains(claim.span) {
                return Err(format!("claim {} lies outside its sentence", claim.id));
            }
            if let Some(part_of) = claim.figures.iter().find_map(|f| {
                f.part_of.filter(|p| {
                    self.claims.get(p.claim.0 as usize).is_none_or(|c| c.figures.len() <= p.figure as usize)
                })
            }) {
                return Err(format!(
                    "claim {} has a part of a figure that is not there: {part_of:?}",
                    claim.id
                ));
            }
        }
        if self.hidden.iter().any(|hidden| self.articles.get(hidden.article.0 as usize).is_none()) {
            return Err("a hidden claim stands in no article".to_owned());
        }
        for one in &self.abbreviations {
            let article = self.articles.get(one.article.0 as usize);
            if !article.is_some_and(|article| one.is_proven(&article.text)) {
                return Err(format!("no article explains {} as {}", one.short, one.full));
            }
        }
        for event in &self.events {
            if event.claims.is_empty() {
                return Err(format!("event {} has no claim", event.id));
            }
            for ix in &event.claims {
                match gathered.get_mut(ix.0 as usize) {
                    Some(count) => *count += 1,
                    None => return Err(format!("event {} has a claim that is not there", event.id)),
                }
            }
        }
        if let Some(place) = gathered.iter().position(|&count| count != 1) {
            return Err(format!("claim {} is in {} events", self.claims[place].id, gathered[place]));
        }
        let pointed = self.series.iter().flat_map(|s| s.points.iter().flat_map(|p| &p.claims));
        let differing = self.differences.iter().flat_map(|d| d.sides.iter().flat_map(|s| &s.claims));
        if pointed.chain(differing).any(|ix| ix.0 as usize >= self.claims.len()) {
            return Err("a series or difference names a claim that is not there".to_owned());
        }
        Ok(())
    }
}
