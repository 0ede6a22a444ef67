use super::{Decided, point::Pointing, remark};
use crate::{
    diagnostic::{Diagnostic, Severity},
    events::Group,
    manifest::{Decision, Hide, Manifest},
};
use dateline_corpus::{Article, Claim, Edit, Edited, Lane, id};
use std::collections::BTreeMap;

/// A decision and the claims it points at.
struct Ruling<'m> {
    decision: &'m Decision,
    claim: usize,
    /// The claim's id.
    id: String,
    merge: Option<usize>,
}

impl Ruling<'_> {
    fn edit(&self, what: Edited, from: Option<&str>, to: Option<&str>) -> Edit {
        Edit {
            what,
            from: from.map(str::to_owned),
            to: to.map(str::to_owned),
            claim: self.id.clone(),
            note: self.decision.note.clone(),
        }
    }
}

/// Applies a manifest's decisions to claims, which get other lanes, and to the events gathered from them.
/// `title` is what an event of some claims is called.
pub(crate) fn decide(
    manifest: &Manifest,
    articles: &[Article],
    claims: &mut [Claim],
    groups: Vec<Group>,
    title: impl Fn(&[usize], &[Claim]) -> String,
) -> Decided {
    if manifest.decisions.is_empty() {
        return Decided { groups, hidden: Vec::new(), diagnostics: Vec::new() };
    }
    let (rulings, labels, errors) = point(manifest, articles, claims);
    let mut home = vec![0; claims.len()];
    for (place, group) in groups.iter().enumerate() {
        for &claim in &group.claims {
            if let Some(home) = home.get_mut(claim) {
                *home = place;
            }
        }
    }
    let mut desk = Desk { manifest, groups, home, hidden: BTreeMap::new(), labels, found: errors };
    // What events are called before anything is changed.
    let titles: Vec<String> = desk.groups.iter().map(|group| title(&group.claims, claims)).collect();
    let before = |desk: &Desk<'_>, claim: usize| {
        desk.home.get(claim).and_then(|&at| titles.get(at)).cloned().unwrap_or_default()
    };
    let called: Vec<(String, Option<String>)> = rulings
        .iter()
        .map(|ruling| (before(&desk, ruling.claim), ruling.merge.map(|other| before(&desk, other))))
        .collect();
    let moved = desk.lanes(&rulings, claims);
    let splits = rulings.iter().zip(&called).filter(|(ruling, _)| ruling.decision.split);
    for (ruling, (was, _)) in splits {
        desk.split(ruling, was, |group| title(group, claims));
    }
    for (ruling, (_, other)) in rulings.iter().zip(&called) {
        if let (Some(with), Some(other)) = (ruling.merge, other) {
            desk.merge(ruling, with, other);
        }
    }
    desk.hide(&rulings, claims);
    for (claim, edit) in moved {
        if let Some(group) = desk.group(claim) {
            group.edited.push(edit);
        }
    }
    desk.titles(&rulings, |group| title(group, claims));
    desk.pins(&rulings);
    desk.groups.retain(|group| !group.claims.is_empty());
    desk.found.sort_by_key(|one| (one.line, one.column, one.severity));
    Decided { groups: desk.groups, hidden: desk.hidden.into_iter().collect(), diagnostics: desk.found }
}

/// The claims that decisions point at, those claims in words, and the decisions that point at none or several.
fn point<'m>(
    manifest: &'m Manifest,
    articles: &[Article],
    claims: &[Claim],
) -> (Vec<Ruling<'m>>, BTreeMap<usize, String>, Vec<Diagnostic>) {
    let pointing = Pointing::new(articles, claims);
    let mut errors = Vec::new();
    let mut labels = BTreeMap::new();
    let mut rulings = Vec::new();
    for decision in &manifest.decisions {
        let mut find = |pointer| {
            let found = pointing.find(pointer).map_err(|(message, help)| {
                errors.push(remark(Severity::Error, manifest, pointer.place, message).help(help));
            });
            let found = found.ok()?;
            labels.entry(found).or_insert_with(|| pointing.label(found));
            Some(found)
        };
        let claim = find(&decision.claim);
        let merge = decision.merge.as_ref().map(&mut find);
        if let (Some(claim), None | Some(Some(_))) = (claim, merge) {
            let id = claims.get(claim).map(|claim| claim.id.clone()).unwrap_or_default();
            rulings.push(Ruling { decision, claim, id, merge: merge.flatten() });
        }
    }
    (rulings, labels, errors)
}

/// The events as they are being changed.
struct Desk<'m> {
    manifest: &'m Manifest,
    /// Events; those that were taken in or hidden are empty.
    groups: Vec<Group>,
    /// The event of each claim.
    home: Vec<usize>,
    /// The hidden claims, and why.
    hidden: BTreeMap<usize, Option<String>>,
    /// Claims in words.
    labels: BTreeMap<usize, String>,
    found: Vec<Diagnostic>,
}

impl Desk<'_> {
    fn say(&mut self, severity: Severity, ruling: &Ruling<'_>, message: String) {
        self.found.push(remark(severity, self.manifest, ruling.decision.claim.place, message));
    }

    fn label(&self, claim: usize) -> &str {
        self.labels.get(&claim).map_or("", String::as_str)
    }

    fn group(&mut self, claim: usize) -> Option<&mut Group> {
        let at = *self.home.get(claim)?;
        self.groups.get_mut(at)
    }

    /// Gives claims their lanes; the edits are for the events where the claims will be.
    fn lanes(&mut self, rulings: &[Ruling<'_>], claims: &mut [Claim]) -> Vec<(usize, Edit)> {
        let mut given: BTreeMap<usize, Lane> = BTreeMap::new();
        let mut edits = Vec::new();
        for ruling in rulings {
            let (Some(lane), Some(claim)) = (ruling.decision.lane, claims.get_mut(ruling.claim)) else {
                continue;
            };
            let label = self.label(ruling.claim).to_owned();
            if given.insert(ruling.claim, lane).is_some_and(|earlier| earlier != lane) {
                self.say(Severity::Error, ruling, format!("{label} is given two lanes"));
            } else if claim.lane == lane {
                self.say(Severity::Warning, ruling, format!("{label} is in the lane {} already", lane.key()));
            } else {
                let was = claim.lane.key();
                self.say(Severity::Note, ruling, format!("moved {label} from {was} to {}", lane.key()));
                edits.push((ruling.claim, ruling.edit(Edited::Moved, Some(was), Some(lane.key()))));
                claim.lane = lane;
            }
        }
        edits
    }

    /// Takes a claim out of its event, which was called `was`.
    fn split(&mut self, ruling: &Ruling<'_>, was: &str, title: impl Fn(&[usize]) -> String) {
        let label = self.label(ruling.claim).to_owned();
        let alone = title(&[ruling.claim]);
        let next = self.groups.len();
        let Some(group) = self.group(ruling.claim).filter(|group| group.claims.len() > 1) else {
            return self.say(Severity::Warning, ruling, format!("{label} stands alone already"));
        };
        group.claims.retain(|&claim| claim != ruling.claim);
        group.edited.push(ruling.edit(Edited::Split, None, Some(&alone)));
        let mut group = Group::from(vec![ruling.claim]);
        group.edited.push(ruling.edit(Edited::Split, Some(was), None));
        self.groups.push(group);
        if let Some(home) = self.home.get_mut(ruling.claim) {
            *home = next;
        }
        self.say(Severity::Note, ruling, format!("split {label} from “{was}”"));
    }

    /// Makes the event of the claim and that of another, which was called `other`, one.
    fn merge(&mut self, ruling: &Ruling<'_>, with: usize, other: &str) {
        let (label, other_label) = (self.label(ruling.claim).to_owned(), self.label(with).to_owned());
        let (Some(&into), Some(&from)) = (self.home.get(ruling.claim), self.home.get(with)) else { return };
        if ruling.claim == with {
            return self.say(Severity::Error, ruling, format!("{label} is merged with itself"));
        }
        if into == from {
            return self.say(
                Severity::Warning,
                ruling,
                format!("{label} and {other_label} are one event already"),
            );
        }
        // The smaller moves, so that many merges cost little.
        let size = |at: usize| self.groups.get(at).map_or(0, |group| group.claims.len());
        let (into, from) = if size(from) > size(into) { (from, into) } else { (into, from) };
        let taken = self.groups.get_mut(from).map(std::mem::take).unwrap_or_default();
        for &claim in &taken.claims {
            if let Some(home) = self.home.get_mut(claim) {
                *home = into;
            }
        }
        if let Some(group) = self.groups.get_mut(into) {
            group.claims.extend(taken.claims);
            group.edited.extend(taken.edited);
            group.edited.push(ruling.edit(Edited::Merged, Some(other), None));
        }
        self.say(Severity::Note, ruling, format!("merged {label} with {other_label}"));
    }

    /// Takes hidden claims out of their events, which keep those claims' ids as aliases.
    fn hide(&mut self, rulings: &[Ruling<'_>], claims: &[Claim]) {
        self.groups.iter_mut().for_each(|group| group.claims.sort_unstable());
        let mut lines: BTreeMap<usize, u32> = BTreeMap::new();
        for ruling in rulings {
            let Some(hide) = ruling.decision.hide else { continue };
            let label = self.label(ruling.claim).to_owned();
            if self.hidden.contains_key(&ruling.claim) {
                self.say(Severity::Warning, ruling, format!("{label} is hidden already"));
                continue;
            }
            let whole = self.group(ruling.claim).map(|group| group.claims.clone()).unwrap_or_default();
            let going = if hide == Hide::Event { whole } else { vec![ruling.claim] };
            for &claim in &going {
                self.hidden.insert(claim, ruling.decision.note.clone());
                lines.insert(claim, ruling.decision.claim.place.line);
            }
            if let Some(group) = self.group(ruling.claim) {
                group.claims.retain(|claim| going.binary_search(claim).is_err());
                group.aliases.extend(going.iter().filter_map(|&ix| Some(id::event(&claims.get(ix)?.id))));
                group.edited.push(ruling.edit(Edited::Hidden, None, None));
            }
            let more = if hide == Hide::Event { " and all of its event" } else { "" };
            self.say(Severity::Note, ruling, format!("hid {label}{more}"));
        }
        for ruling in rulings.iter().filter(|ruling| ruling.decision.hide.is_none()) {
            let hidden = [Some(ruling.claim), ruling.merge]
                .into_iter()
                .flatten()
                .find_map(|ix| Some((ix, *lines.get(&ix)?)));
            if let Some((claim, line)) = hidden {
                let message = format!("{} is hidden by the decision in line {line}", self.label(claim));
                self.say(Severity::Error, ruling, message);
            }
        }
    }

    fn titles(&mut self, rulings: &[Ruling<'_>], title: impl Fn(&[usize]) -> String) {
        for ruling in rulings {
            let Some(given) = &ruling.decision.title else { continue };
            let Some(group) = self.group(ruling.claim).filter(|group| !group.claims.is_empty()) else {
                continue;
            };
            let was = title(&group.claims);
            let (severity, message) = match &group.title {
                Some(earlier) if earlier != given => {
                    (Severity::Error, format!("the event is given two titles, “{earlier}” and “{given}”"))
                }
                Some(_) => (Severity::Warning, format!("the event is called “{given}” already")),
                None if was == *given => {
                    (Severity::Warning, format!("the event is called “{given}” without this"))
                }
                None => (Severity::Note, format!("called “{given}” what was “{was}”")),
            };
            group.title = Some(given.clone());
            if severity == Severity::Note {
                group.edited.push(ruling.edit(Edited::Retitled, Some(&was), Some(given)));
            }
            self.say(severity, ruling, message);
        }
    }

    fn pins(&mut self, rulings: &[Ruling<'_>]) {
        for ruling in rulings.iter().filter(|ruling| ruling.decision.pin) {
            let label = self.label(ruling.claim).to_owned();
            let Some(group) = self.group(ruling.claim).filter(|group| !group.claims.is_empty()) else {
                continue;
            };
            if group.pinned {
                self.say(Severity::Warning, ruling, format!("the event of {label} is pinned already"));
            } else {
                group.pinned = true;
                group.edited.push(ruling.edit(Edited::Pinned, None, None));
                self.say(Severity::Note, ruling, format!("pinned the event of {label}"));
            }
        }
    }
}
