//! Where the links of a page lead that has no other file beside it.

use std::collections::BTreeSet;

/// The addresses in a page that lead neither to another site nor to a place in it.
pub(crate) fn lost(html: &str) -> Vec<&str> {
    let places: BTreeSet<&str> = values(html, " id=\"").collect();
    let leads = |address: &str| {
        let (file, place) =
            address.split_once('#').map_or((address, None), |(file, place)| (file, Some(place)));
        if is_whole(address) {
            return true;
        }
        // A query is a state of this same page.
        (file.is_empty() || file.starts_with('?')) && place.is_none_or(|place| places.contains(place))
    };
    let mut lost: Vec<&str> =
        [" href=\"", " src=\""].into_iter().flat_map(|name| values(html, name)).collect();
    lost.retain(|address| !leads(address));
    lost
}

/// The values of an attribute. Text has no quotes that would end one: they are escaped there.
fn values<'a>(html: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    html.split(start).skip(1).filter_map(|rest| rest.split('"').next())
}

/// Whether an address says by itself where it leads: `https:`, `mailto:`, `data:`.
fn is_whole(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_other_sites_and_places_in_the_page() {
        let page = "<a href=\"https://example.org/a.html#b\"></a><a href=\"mailto:a@example.org\"></a>\
            <a href=\"#event-1\"></a><a href=\"?event=1#event-1\"></a><a href=\"?view=list\"></a><a href=\"\"></a>\
            <img src=\"data:image/png;base64,\"><p id=\"event-1\">href=&quot;a.html&quot;</p>";
        assert_eq!(lost(page), [""; 0]);
    }

    #[test]
    fn err_other_files_and_places_that_are_not_there() {
        let page = "<a href=\"events-1.html#event-1\"></a><a href=\"./\"></a><a href=\"#event-2\"></a>\
            <a href=\"?event=2#event-2\"></a><script src=\"boot.js\"></script><p id=\"event-1\"></p>";
        assert_eq!(lost(page), ["events-1.html#event-1", "./", "#event-2", "?event=2#event-2", "boot.js"]);
    }
}
