//! Who did what, when: written inside the transaction it tells of, chained by hash in
//! lanes, on disk before the answer leaves. Entries hold ids and salted hashes, never
//! names; the sentence is made when it is read.

pub mod api;
mod chain;
mod checkpoint;
pub mod pages;
mod read;

pub use chain::record;
pub use checkpoint::{checkpoint, keys_fit, verify};
pub use read::{Entry, Place, Wanted, list};

use crate::kernel::Lang;
use crate::web::language::{Said, has, say_with};

/// `audit-<action>`, with who did it and what the entry holds.
pub fn sentence(lang: Lang, entry: &Entry) -> String {
    let key = format!("audit-{}", entry.action.replace(['.', '_'], "-"));
    if !has(lang, &key) {
        return entry.action.clone();
    }
    let who = entry.actor_name.as_deref().unwrap_or(&entry.actor);
    let count = entry.details.get("count").and_then(serde_json::Value::as_i64).unwrap_or(0);
    say_with(lang, &key, &[("who", Said::Text(who)), ("n", Said::Number(count))])
}
