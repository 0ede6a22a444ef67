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

/// Whether a word may be the verb of such an act.
pub(super) fn may_tell(verb: &str) -> bool {
    frame(verb).is_some()
}
