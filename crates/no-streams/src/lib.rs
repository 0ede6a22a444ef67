//! Stands in for the crate wasm-streams, which Leptos's server functions name.
//!
//! That crate exports classes to JavaScript. What is exported cannot be dropped, so a page that calls no
//! server carries them all the same, with the promises and futures behind them: 5 kB of the program after
//! brotli. Dateline has no server; here the same names are empty, and the linker drops what only they used.
//! A stream made here has already ended.

use futures_core::Stream;
use std::{
    pin::Pin,
    task::{Context, Poll},
};
use wasm_bindgen::JsValue;

/// A stream that gives nothing.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Wraps a stream of the browser's.
    pub fn from_raw(raw: web_sys::ReadableStream) -> ReadableStream {
        ReadableStream(raw)
    }

    /// Makes a stream that has ended; what would have flowed is dropped.
    pub fn from_stream<S>(_stream: S) -> ReadableStream {
        ReadableStream(JsValue::UNDEFINED.into())
    }

    /// The browser's own stream.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// The stream as futures know it.
    pub fn into_stream(self) -> Ended {
        Ended
    }
}

/// A stream that has ended.
pub struct Ended;

impl Stream for Ended {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
