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
use crate::web::language::{Said, has, say, say_with};
use serde_json::Value;

/// `audit-<action>`: who did it, how many things it touched, and where the entry holds
/// them the role that was given and the reason that was named.
pub fn sentence(lang: Lang, entry: &Entry) -> String {
    let key = format!("audit-{}", entry.action.replace(['.', '_'], "-"));
    if !has(lang, &key) {
        return entry.action.clone();
    }
    let detail = |name: &str| entry.details.get(name).and_then(Value::as_str).unwrap_or_default();
    let role = match detail("role") {
        "" => String::new(),
        role => say(lang, &format!("web-role-{role}")),
    };
    let count = entry.details.get("count").and_then(Value::as_i64).unwrap_or(0);
    say_with(
        lang,
        &key,
        &[
            ("who", Said::Text(&who(lang, entry))),
            ("n", Said::Number(count)),
            ("role", Said::Text(&role)),
            ("reason", Said::Text(detail("reason"))),
        ],
    )
}

/// An account by its name; what has none, by what it is.
fn who(lang: Lang, entry: &Entry) -> String {
    let kind = match entry.actor.split(':').next() {
        Some("nobody") => "audit-who-nobody",
        Some("system") => "audit-who-system",
        Some("device") => "audit-who-device",
        Some("invited") => "audit-who-invited",
        _ => return entry.actor_name.clone().unwrap_or_else(|| entry.actor.clone()),
    };
    say(lang, kind)
}
