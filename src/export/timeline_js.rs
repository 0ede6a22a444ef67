//! The events as TimelineJS reads them, so that a newsroom can take them to a tool that it knows.
//!
//! TimelineJS takes texts for HTML, so they are escaped. It has no place for what cannot be dated, which is left
//! out and told on the title slide; lanes become groups.

use super::View;
use crate::{element::escaped, words};
use dateline_corpus::{Corpus, Day, Event, TimeOfDay};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Timeline {
    title: Slide,
    events: Vec<Slide>,
}

#[derive(Default, Serialize)]
struct Slide {
    #[serde(skip_serializing_if = "Option::is_none")]
    unique_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    display_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'static str>,
    text: Text,
}

#[derive(Default, Serialize)]
struct Text {
    headline: String,
    text: String,
}

#[derive(Serialize)]
struct Date {
    year: i32,
    month: u8,
    day: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    hour: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minute: Option<u16>,
}

pub(super) fn timeline(view: &View) -> Timeline {
    let left = &view.left;
    let events: Vec<Slide> = left.events.iter().filter_map(|event| slide(left, event)).collect();
    let undated = left.events.len() - events.len();
    let told = if undated > 0 { words::outside(0, 0, undated) } else { None };
    let text = [Some(super::cite::cite(view)), told].into_iter().flatten();
    let text = text.map(|text| format!("<p>{}</p>", escaped(&text))).collect();
    Timeline {
        title: Slide { text: Text { headline: escaped(&left.title), text }, ..Slide::default() },
        events,
    }
}

fn slide(left: &Corpus, event: &Event) -> Option<Slide> {
    let when = event.when.as_ref()?;
    let mut text = String::new();
    for &claim in &event.claims {
        let claim = left.claim(claim);
        text.push_str("<blockquote>");
        text.push_str(&escaped(left.words(claim)));
        text.push_str("</blockquote><p>");
        text.push_str(&escaped(&words::told_where(left, claim).join(" · ")));
        text.push_str("</p>");
    }
    Some(Slide {
        unique_id: Some(event.id.clone()),
        start_date: Some(date(when.days.from, when.time)),
        end_date: (!when.days.is_day()).then(|| date(when.days.to, None)),
        display_date: Some(words::when(when, None)),
        group: Some(words::lane(event.lane)),
        text: Text { headline: escaped(&event.title), text },
    })
}

fn date(day: Day, time: Option<TimeOfDay>) -> Date {
    let civil = day.civil();
    Date {
        year: civil.year,
        month: civil.month,
        day: civil.day,
        hour: time.map(|time| time.0 / 60),
        minute: time.map(|time| time.0 % 60),
    }
}
