//! What the page's head says to those who do not read the page: search engines, and who shows links with a preview.

use crate::page::escape;
use std::fmt::Write as _;

/// The languages of the interface and of its dates, as Open Graph writes them.
const LOCALE: &str = "en_GB";

/// What is said of a page.
pub(crate) struct About<'a> {
    /// Plain text.
    pub(crate) title: &'a str,
    /// Plain text.
    pub(crate) description: &'a str,
    /// Where the page will stand, where the manifest says so.
    pub(crate) address: Option<&'a str>,
    /// Where the picture stands, its size in pixels and what is to be seen on it.
    pub(crate) picture: (&'a str, [u32; 2], &'a str),
}

impl About<'_> {
    /// The page's tags. Addresses must be whole to be of use there: without the page's own, there is none of the
    /// picture either.
    pub(crate) fn tags(&self) -> String {
        let mut tags = Tags(String::new());
        tags.property("og:type", "article");
        tags.property("og:title", self.title);
        tags.property("og:description", self.description);
        tags.property("og:locale", LOCALE);
        if let Some(address) = self.address {
            let (image, [wide, high], words) = self.picture;
            let _ = write!(tags.0, "<link rel=\"canonical\" href=\"{}\">", escape(address));
            tags.property("og:url", address);
            tags.property("og:site_name", host(address));
            tags.property("og:image", image);
            tags.property("og:image:type", "image/png");
            tags.property("og:image:width", &wide.to_string());
            tags.property("og:image:height", &high.to_string());
            tags.property("og:image:alt", words);
        }
        // All else is taken from what is said above.
        let card = if self.address.is_some() { "summary_large_image" } else { "summary" };
        let _ = write!(tags.0, "<meta name=\"twitter:card\" content=\"{card}\">");
        tags.0
    }
}

struct Tags(String);

impl Tags {
    fn property(&mut self, name: &str, content: &str) {
        // Writing to a string cannot fail.
        let _ = write!(self.0, "<meta property=\"{name}\" content=\"{}\">", escape(content));
    }
}

/// The address of a file in the same folder.
pub(crate) fn beside(address: &str, name: &str) -> String {
    let folder = address.rfind('/').and_then(|slash| address.get(..=slash)).unwrap_or_default();
    format!("{folder}{name}")
}

/// Whose address it is, for those who show links.
fn host(address: &str) -> &str {
    let host = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = host.split(['/', ':']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(address: Option<&str>) -> String {
        let picture = ("https://example.org/preview-0.png", [1200, 630], "A & \"B\"");
        About { title: "A <b> & \"c\"", description: "d", address, picture }.tags()
    }

    #[test]
    fn ok_a_page_that_knows_its_address_has_a_picture() {
        let tags = tags(Some("https://www.example.org:8080/lune/index.html"));
        for expected in [
            "<link rel=\"canonical\" href=\"https://www.example.org:8080/lune/index.html\">",
            "<meta property=\"og:title\" content=\"A &lt;b&gt; &amp; &quot;c&quot;\">",
            "<meta property=\"og:url\" content=\"https://www.example.org:8080/lune/index.html\">",
            "<meta property=\"og:site_name\" content=\"example.org\">",
            "<meta property=\"og:image\" content=\"https://example.org/preview-0.png\">",
            "<meta property=\"og:image:width\" content=\"1200\">",
            "<meta property=\"og:image:alt\" content=\"A &amp; &quot;B&quot;\">",
            "<meta name=\"twitter:card\" content=\"summary_large_image\">",
        ] {
            assert!(tags.contains(expected), "{expected} in {tags}");
        }
    }

    #[test]
    fn err_a_page_that_does_not_says_nothing_that_needs_it() {
        let tags = tags(None);
        for left_out in ["canonical", "og:url", "og:image", "og:site_name"] {
            assert!(!tags.contains(left_out), "{left_out}");
        }
        assert!(tags.contains("og:title") && tags.contains("content=\"summary\""));
    }

    #[test]
    fn ok_files_stand_in_the_folder_of_the_page() {
        assert_eq!(beside("https://example.org/", "a.png"), "https://example.org/a.png");
        assert_eq!(beside("https://example.org/b/", "a.png"), "https://example.org/b/a.png");
        assert_eq!(beside("https://example.org/b/c.html", "a.png"), "https://example.org/b/a.png");
    }
}
