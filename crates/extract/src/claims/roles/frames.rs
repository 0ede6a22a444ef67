//! Where a verb has its two parties.

use super::{
    super::passage::Passage,
    Kind, Party,
    party::Who,
    verb::{Frame, frame, is_contact},
};
use crate::{
    speech::Attribution,
    tokens::Token,
    verbs::{Group, Tense},
};
use std::ops::Range;

/// What is read of an act: what, by whom, to whom, and whether it is said not to have been so.
pub(super) type Told = (Kind, Party, Party, bool);

/// A verb that may tell of an act, among the verbs of its sentence.
pub(super) struct Frames<'f, 'r, 's> {
    pub(super) who: Who<'f, 'r, 's>,
    /// The finite verbs, in order, their tokens as places in the list of all.
    pub(super) groups: &'f [Group],
    /// The place of this one.
    pub(super) place: usize,
    pub(super) group: &'f Group,
    /// What is said that the verb is in; of several, the innermost.
    pub(super) said: Option<&'r Attribution>,
    /// From behind what stands before its subject to where the next clause may begin.
    pub(super) stretch: Range<usize>,
}

/// Where the stretch of the verb at a place begins and ends: at marks, at other verbs and at "that".
pub(super) fn stretch(passage: &Passage<'_, '_>, groups: &[Group], place: usize) -> Option<Range<usize>> {
    let group = groups.get(place)?;
    let before = place.checked_sub(1).and_then(|place| groups.get(place));
    let first = before.map_or(passage.tokens.start, |before| before.tokens.end);
    // "denied having called": one verb.
    let having = groups
        .get(place + 1)
        .is_some_and(|next| passage.word(next.tokens.start.saturating_sub(1)) == "having");
    let next = if having { place + 2 } else { place + 1 };
    let last = groups.get(next).map_or(passage.tokens.end, |next| next.tokens.start);
    let apart = |at: usize| {
        let mark =
            matches!(passage.word(at), ";" | ":" | "—" | "–" | "--" | "(" | ")" | "." | "?" | "!" | "…");
        mark || passage.token(at).is_some_and(Token::is_quote)
    };
    let opens = |at: usize| {
        apart(at)
            || matches!(
                passage.word(at),
                "that"
                    | "after"
                    | "because"
                    | "while"
                    | "when"
                    | "if"
                    | "before"
                    | "until"
                    | "since"
                    | "whether"
            )
    };
    let start = (first..group.tokens.start).rev().find(|&at| opens(at)).map_or(first, |at| at + 1);
    let end = (group.tokens.end..last).find(|&at| apart(at) || passage.word(at) == ",").unwrap_or(last);
    Some(start..end)
}

impl<'r> Frames<'_, 'r, '_> {
    /// The word at a place, in lower case; none behind the stretch.
    pub(super) fn word(&self, at: usize) -> &'r str {
        if at < self.stretch.end { self.who.passage.word(at) } else { "" }
    }

    /// Whether it is only supposed: "if Lima had called", "had Lima called".
    fn is_supposed(&self) -> bool {
        let before = self.stretch.start.checked_sub(1).map_or("", |at| self.who.passage.word(at));
        matches!(before, "if" | "whether" | "unless" | "had" | "should" | "did")
    }

    /// Whether the verb says that it was not so; "never" may stand before it.
    fn is_negated(&self) -> bool {
        let never =
            self.group.tokens.start.checked_sub(1).is_some_and(|at| self.who.passage.word(at) == "never");
        self.group.negated || never
    }

    /// Whether the verb tells of something that has happened, or has not.
    fn is_told(&self) -> bool {
        let group = self.group;
        let verb = self.who.passage.word(group.tokens.end.saturating_sub(1));
        let base = matches!(
            verb,
            "call" | "phone" | "contact" | "approach" | "invite" | "write" | "ask" | "seek" | "receive"
        );
        let did =
            (group.tokens.start..group.tokens.end).any(|at| self.who.passage.word(at).starts_with("did"));
        if base {
            did
        } else {
            group.is_told() || (group.tense == Tense::PresentProgressive && verb == "seeking")
        }
    }

    /// The act that the clause tells of.
    pub(super) fn read(&self) -> Option<Told> {
        let at = self.group.tokens.end;
        if self.is_supposed() {
            return None;
        }
        let frame = frame(self.word(at.checked_sub(1)?)).filter(|_| self.is_told())?;
        if frame == Frame::Denied {
            return self.denied();
        }
        let (kind, agent, patient) = self.told(frame, at, || self.subject())?;
        Some((kind, agent, patient, self.is_negated() != self.is_denied()))
    }

    /// "denied calling Lima", "denied on Monday having called Lima".
    fn denied(&self) -> Option<Told> {
        let verb = self.gerund()?;
        let frame = frame(self.word(verb)).filter(|&frame| frame != Frame::Denied)?;
        let (kind, agent, patient) = self.told(frame, verb + 1, || self.subject())?;
        Some((kind, agent, patient, !self.group.negated))
    }

    /// What is denied to have been done: "calling", or "called" behind "having".
    fn gerund(&self) -> Option<usize> {
        let at = self.group.tokens.end;
        let having = (at..at + 4).find(|&at| self.word(at) == "having");
        having.map(|having| having + 1).or_else(|| self.word(at).ends_with("ing").then_some(at))
    }

    /// Where the time of the act may stand: not beside the verb that denies it.
    pub(super) fn when(&self) -> Range<usize> {
        let denies = self.word(self.group.tokens.end.saturating_sub(1)) == "denied";
        let from = if denies { self.gerund().unwrap_or(self.stretch.end) } else { self.stretch.start };
        from..self.stretch.end
    }

    /// Who did it to whom, with the verb's last token just before `at`.
    fn told(
        &self,
        frame: Frame,
        at: usize,
        subject: impl Fn() -> Option<Party>,
    ) -> Option<(Kind, Party, Party)> {
        let passive = self.group.passive;
        let turn = |(kind, agent, patient)| (kind, patient, agent);
        match frame {
            Frame::Object(kind) if passive => {
                let (agent, _) = self.by(at)?;
                Some((kind, agent, subject()?))
            }
            Frame::Asked if passive => {
                let (agent, after) = self.by(at)?;
                self.talks(after).filter(|_| self.word(after) == "for")?;
                Some((Kind::Talks, agent, subject()?))
            }
            _ if passive => None,
            Frame::Object(kind) => {
                let (patient, after) = self.phrase(at)?;
                self.ends(after).then(&subject).flatten().map(|agent| (kind, agent, patient))
            }
            Frame::To(kind) => {
                let (patient, _) = self.phrase(self.after(at, "to")?)?;
                Some((kind, subject()?, patient))
            }
            Frame::OutTo => {
                let (patient, _) = self.phrase(self.after(self.after(at, "out")?, "to")?)?;
                Some((Kind::Contact, subject()?, patient))
            }
            Frame::Received => {
                let (kind, after) = self.message(at)?;
                let (agent, _) = self.phrase(self.after(after, "from")?)?;
                Some(turn((kind, subject()?, agent)))
            }
            Frame::Sent => {
                let (kind, after) = self.message(at)?;
                let (patient, _) = self.phrase(self.after(after, "to")?)?;
                Some((kind, subject()?, patient))
            }
            Frame::Asked if self.word(at) == "for" => {
                let (patient, _) = self.phrase(self.after(self.talks(at)?, "with")?)?;
                Some((Kind::Talks, subject()?, patient))
            }
            Frame::Asked => {
                let (patient, after) = self.phrase(at)?;
                self.talks(after).filter(|_| self.word(after) == "for")?;
                Some((Kind::Talks, subject()?, patient))
            }
            Frame::Sought => {
                let after = self.talks(at)?;
                let with = self.after(after, "with").or_else(|| self.after(after, "to"))?;
                let (patient, _) = self.phrase(with)?;
                Some((Kind::Talks, subject()?, patient))
            }
            Frame::Opened => {
                let after = (at..at + 4).find(|&at| is_contact(self.word(at)))?;
                let kind = if self.word(after) == "call" { Kind::Call } else { Kind::Contact };
                let (patient, _) = self.phrase(self.after(after + 1, "with")?)?;
                Some((kind, subject()?, patient))
            }
            Frame::Met => self.at_request(at),
            Frame::Attacked => self.first(at, subject()?),
            Frame::Denied => None,
        }
    }

    /// "at the request of Roe", "at Roe’s request": who asked those who met to meet.
    fn at_request(&self, at: usize) -> Option<(Kind, Party, Party)> {
        let end = self.stretch.end;
        let here = (at..end)
            .find(|&at| self.word(at) == "at" && (at + 1..at + 7).any(|at| self.word(at) == "request"))?;
        let request = (here + 1..here + 7).find(|&at| self.word(at) == "request")?;
        let asked = match self.after(request + 1, "of") {
            Some(of) => self.phrase(of)?.0,
            None => self.owner(here + 1..request)?,
        };
        let with = if matches!(self.word(at), "with" | "to") { at + 1 } else { at };
        let met = self.phrase(with).map(|(party, _)| party);
        let subject = self.subject_tokens()?;
        let both: Vec<Party> = match met {
            Some(met) => vec![self.party(&subject)?, met],
            // "Lund and Roe met": each by itself.
            None => {
                let and = subject.clone().find(|&at| self.word(at) == "and")?;
                vec![self.party(&(subject.start..and))?, self.party(&(and + 1..subject.end))?]
            }
        };
        let [one, other] = <[Party; 2]>::try_from(both).ok()?;
        match (asked.is(&one), asked.is(&other)) {
            (true, false) => Some((Kind::Talks, asked, other)),
            (false, true) => Some((Kind::Talks, asked, one)),
            _ => None,
        }
    }

    /// "fired first on the harbour": on whom, or else who says so.
    fn first(&self, at: usize, agent: Party) -> Option<(Kind, Party, Party)> {
        let first = (at..at + 4).find(|&at| self.word(at) == "first")?;
        let on = (at..first + 3).find(|&at| matches!(self.word(at), "on" | "at" | "against"));
        let patient = match on {
            Some(on) => self.phrase(on + 1).map(|(party, _)| party),
            None => self.phrase(at).map(|(party, _)| party),
        };
        let speaker = || self.who.speaker(self.said?).filter(|speaker| !speaker.is(&agent));
        let patient = patient.or_else(speaker)?.side();
        Some((Kind::First, agent, patient))
    }
}
