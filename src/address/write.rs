use super::{View, ViewState};
use dateline_corpus::{Lane, LaneSet, TimeOfDay};

/// Writes a state as a query: empty for the plain page, else with its question mark.
pub fn write(state: &ViewState) -> String {
    let mut out = String::new();
    each_parameter(state, &mut |name, value| {
        out.push(if out.is_empty() { '?' } else { '&' });
        out.push_str(name);
        out.push('=');
        encode(value, &mut out);
    });
    out
}

/// Names every parameter that is not as on the plain page, with its value as it is before it is encoded.
pub fn each_parameter(state: &ViewState, put: &mut dyn FnMut(&str, &str)) {
    if state.lanes != LaneSet::ALL {
        let lanes: Vec<&str> = state.lanes.iter().map(Lane::key).collect();
        put("lanes", &lanes.join(","));
    }
    // Whole days are written without a time.
    let days = [
        ("from", state.from, state.minutes.0, 0),
        ("to", state.to, state.minutes.1, 1440),
        ("asof", state.as_of, 0, 0),
    ];
    for (name, day, minute, whole) in days {
        if let Some(day) = day {
            let mut text = day.to_string();
            if minute != whole {
                text.push('T');
                text.push_str(&TimeOfDay(minute).to_string());
            }
            put(name, &text);
        }
    }
    if state.to_scale {
        put("scale", "time");
    }
    for (name, chosen) in [("speaker", &state.speakers), ("source", &state.sources)] {
        if !chosen.is_empty() {
            let mut value = String::new();
            for one in chosen.iter() {
                if !value.is_empty() {
                    value.push(',');
                }
                for c in one.chars() {
                    match c {
                        '%' => value.push_str("%25"),
                        ',' => value.push_str("%2C"),
                        c => value.push(c),
                    }
                }
            }
            put(name, &value);
        }
    }
    if !state.query.is_empty() {
        put("q", &state.query);
    }
    if let Some(event) = &state.event {
        put("event", event);
    }
    match state.view {
        View::Timeline => {}
        View::List => put("view", "list"),
        View::Differences => put("view", "differences"),
    }
    if let Some(theme) = state.theme {
        put("theme", theme.key());
    }
    if state.embed {
        put("embed", "1");
    }
}

/// A byte as a percent sign and two digits.
pub(crate) fn escape(byte: u8, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    out.push('%');
    out.push(HEX[usize::from(byte >> 4)].into());
    out.push(HEX[usize::from(byte & 15)].into());
}

fn encode(text: &str, out: &mut String) {
    for &byte in text.as_bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b',' | b':' => {
                out.push(byte.into())
            }
            b' ' => out.push('+'),
            _ => escape(byte, out),
        }
    }
}
