//! What the browser calls months and weekdays.

use crate::words::Names;
use js_sys::{Array, Date, Intl::DateTimeFormat, Object, Reflect};
use wasm_bindgen::JsValue;

/// The browser's names in a language, as `Intl` has them.
pub(crate) fn names(language: &str) -> Names {
    // January 2024 began with a Monday.
    let format = |part: &str, length: &str, many: i32, day: fn(i32) -> [i32; 2]| {
        let options = Object::new();
        for (name, value) in [(part, length), ("timeZone", "UTC")] {
            let _ = Reflect::set(&options, &name.into(), &value.into());
        }
        let format = DateTimeFormat::new(&Array::of1(&language.into()), &options).format();
        let name = |place: i32| {
            let [month, day] = day(place);
            let time = Date::utc(2024.0, f64::from(month)) + f64::from(day) * 86_400_000.0;
            format.call1(&JsValue::NULL, &time.into()).ok()?.as_string()
        };
        (0..many).filter_map(name).collect()
    };
    Names {
        months: format("month", "long", 12, |place| [place, 0]),
        short_months: format("month", "short", 12, |place| [place, 0]),
        weekdays: format("weekday", "long", 7, |place| [0, place]),
    }
}
