//! Events from groups of claims.

use crate::claims::Draft;
use dateline_corpus::{Claim, ClaimIx, Edit, Event, Lane, id};

/// Claims that are one event, and what the editors decided of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Group {
    /// Places in the list of claims, in their order.
    pub(crate) claims: Vec<usize>,
    /// Ids of the events that hidden claims would begin.
    pub(crate) aliases: Vec<String>,
    /// The title given.
    pub(crate) title: Option<String>,
    /// Whether it is seen first.
    pub(crate) pinned: bool,
    /// What was changed.
    pub(crate) edited: Vec<Edit>,
}

impl From<Vec<usize>> for Group {
    fn from(claims: Vec<usize>) -> Group {
        Group { claims, ..Group::default() }
    }
}

/// The events of some groups, in the order of time, undated ones last.
pub(crate) fn build(groups: Vec<Group>, claims: &[Claim], drafts: &[Draft]) -> Vec<Event> {
    let mut events: Vec<Event> =
        groups.into_iter().filter_map(|group| event(group, claims, drafts)).collect();
    events.sort_by_key(|event| {
        let when = event.when.as_ref();
        let hours =
            when.map(|w| w.time.map_or_else(|| w.part.map_or(0, |p| u16::from(p.hours().0) * 60), |t| t.0));
        (when.is_none(), when.map(|w| (w.days.from, w.days.to)), hours, event.claims.first().copied())
    });
    events
}

fn event(group: Group, claims: &[Claim], drafts: &[Draft]) -> Option<Event> {
    let first = claims.get(*group.claims.first()?)?;
    let members = || group.claims.iter().filter_map(|&ix| claims.get(ix));
    let lane = lane(&group.claims, claims).unwrap_or(first.lane);
    let when = members()
        .filter_map(|c| c.when.as_ref())
        .min_by_key(|w| (w.basis, w.days.days(), w.days.from))
        .cloned();
    let mut aliases: Vec<String> = members().skip(1).map(|claim| id::event(&claim.id)).collect();
    aliases.extend(group.aliases);
    Some(Event {
        id: id::event(&first.id),
        aliases,
        title: group.title.unwrap_or_else(|| best_title(&group.claims, claims, drafts)),
        lane,
        when,
        planned: members().all(|c| c.planned),
        background: first.background.filter(|_| members().all(|c| c.background.is_some())),
        claims: group.claims.iter().map(|&ix| ClaimIx(ix as u32)).collect(),
        pinned: group.pinned,
        edited: group.edited,
    })
}

/// The lane of most of the claims, the earliest on a tie.
fn lane(group: &[usize], claims: &[Claim]) -> Option<Lane> {
    let lanes = || group.iter().filter_map(|&ix| claims.get(ix)).map(|claim| claim.lane);
    let most = |lane: &Lane| (lanes().filter(|one| one == lane).count(), std::cmp::Reverse(*lane));
    Lane::ALL.into_iter().max_by_key(most).filter(|_| lanes().next().is_some())
}

/// The title that says most in a line: of a claim in the event's lane, whole rather than cut, with an actor.
pub(crate) fn best_title(group: &[usize], claims: &[Claim], drafts: &[Draft]) -> String {
    let lane = lane(group, claims);
    let rank = |&ix: &usize| {
        let (claim, draft) = (claims.get(ix)?, drafts.get(ix)?);
        let length = draft.title.chars().count();
        let fits = (28..=90).contains(&length) && !draft.title.ends_with('…');
        let told = !draft.title.contains(['“', '"']);
        Some((
            Some(claim.lane) == lane,
            fits,
            told,
            claim.speaker.is_some(),
            std::cmp::Reverse(length.abs_diff(60)),
            std::cmp::Reverse(ix),
        ))
    };
    let best = match group {
        [one] => Some(*one),
        _ => group.iter().filter_map(rank).max().map(|(.., std::cmp::Reverse(ix))| ix),
    };
    best.and_then(|ix| drafts.get(ix)).map(|draft| draft.title.clone()).unwrap_or_default()
}
