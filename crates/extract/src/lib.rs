//! Reads news articles by rule.
