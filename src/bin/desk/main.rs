//! The second program of the browser: what can be taken away. `public/desk.js` loads it when it is asked for.

use dateline::desk::{self, Around};
use wasm_bindgen::prelude::*;

/// A file of what a view shows: its name, its media type and its text. See [`desk::take`].
///
/// # Errors
///
/// Where the bytes are no corpus of this version, or `what` is nothing that can be taken away.
#[wasm_bindgen]
pub fn take(
    corpus: &[u8],
    query: &str,
    what: &str,
    address: &str,
    today: &str,
) -> Result<Vec<String>, JsError> {
    let taken =
        desk::take(corpus, query, what, Around { address, today }).map_err(|reason| JsError::new(&reason))?;
    Ok(vec![taken.name, taken.kind.to_owned(), taken.text])
}

fn main() {}
