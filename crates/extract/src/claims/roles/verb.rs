//! Verbs of acts between two parties, and how each has them.

use super::Kind;

/// Where a verb has whom it is done to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    /// "called Lima".
    Object(Kind),
    /// "wrote to Lima".
    To(Kind),
    /// "reached out to Lima".
    OutTo,
    /// "received a call from Lima".
    Received,
    /// "placed a call to Lima", "sent a letter to Lima".
    Sent,
    /// "asked Lima for talks".
    Asked,
    /// "sought talks with Lima".
    Sought,
    /// "opened contacts with Lima".
    Opened,
    /// "met Roe at her request".
    Met,
    /// "fired first on the harbour".
    Attacked,
    /// "denied having called Lima".
    Denied,
}

/// How a verb has its parties; nothing where it is none of these.
pub(super) fn frame(verb: &str) -> Option<Frame> {
    Some(match verb {
        "call" | "phone" | "called" | "calling" | "phoned" | "phoning" | "telephoned" | "telephoning"
        | "rang" => Frame::Object(Kind::Call),
        "contact" | "approach" | "contacted" | "contacting" | "approached" | "approaching" => {
            Frame::Object(Kind::Contact)
        }
        "messaged" | "messaging" | "texted" | "texting" | "emailed" | "emailing" | "cabled" => {
            Frame::Object(Kind::Write)
        }
        "invite" | "invited" | "inviting" => Frame::Object(Kind::Invite),
        "write" | "wrote" | "written" | "writing" => Frame::To(Kind::Write),
        "reached" | "reaching" => Frame::OutTo,
        "receive" | "received" | "receiving" | "got" | "gotten" | "took" | "taken" => Frame::Received,
        "made" | "making" | "placed" | "placing" | "sent" | "sending" => Frame::Sent,
        "ask" | "asked" | "asking" => Frame::Asked,
        "seek" | "sought" | "seeking" | "requested" | "requesting" | "proposed" | "proposing" => {
            Frame::Sought
        }
        "opened" | "opening" | "initiated" | "initiating" => Frame::Opened,
        "met" | "spoke" | "spoken" | "talked" | "held" => Frame::Met,
        "fired" | "shot" | "attacked" | "shelled" | "violated" | "broke" | "broken" | "breached" => {
            Frame::Attacked
        }
        "denied" => Frame::Denied,
        _ => return None,
    })
}

/// Whether the word at a place may be the verb of such an act: by itself, or by a word that must follow it. Most verbs
/// are passed over so, at a glance.
pub(super) fn may_tell<'w>(at: usize, word: impl Fn(usize) -> &'w str) -> bool {
    let Some(frame) = frame(word(at)) else { return false };
    let follows =
        |within: usize, fits: &dyn Fn(&str) -> bool| (at + 1..at + 1 + within).any(|at| fits(word(at)));
    match frame {
        Frame::Object(_) => true,
        Frame::To(_) => follows(1, &|word| word == "to"),
        Frame::OutTo => follows(1, &|word| word == "out"),
        Frame::Received | Frame::Sent => follows(5, &|word| message(word).is_some()),
        Frame::Asked | Frame::Sought => follows(14, &is_talks),
        Frame::Opened => follows(4, &is_contact),
        Frame::Met => follows(24, &|word| word == "request"),
        Frame::Attacked => follows(4, &|word| word == "first"),
        Frame::Denied => follows(5, &|word| word == "having" || word.ends_with("ing")),
    }
}

/// What is passed on: "a call", "a letter".
pub(super) fn message(noun: &str) -> Option<Kind> {
    Some(match noun {
        "call" | "calls" => Kind::Call,
        "message" | "messages" | "letter" | "letters" | "note" => Kind::Write,
        "invitation" => Kind::Invite,
        _ => return None,
    })
}

/// Whether a noun is one of talking together.
pub(super) fn is_talks(noun: &str) -> bool {
    matches!(noun, "talks" | "negotiations" | "dialogue" | "meeting" | "call" | "conversation")
}

/// Whether a noun is one of getting in touch.
pub(super) fn is_contact(noun: &str) -> bool {
    matches!(noun, "contact" | "contacts" | "call" | "talks")
}
