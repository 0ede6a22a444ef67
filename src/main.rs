//! The browser's program. It does nothing by itself: `public/boot.js` calls [`dateline`]'s `hydrate` on its own
//! page, `public/embed.js` its `mount` in others'.

// Without this the library, and with it everything it exports to JavaScript, would not be linked.
use dateline as _;

fn main() {}
