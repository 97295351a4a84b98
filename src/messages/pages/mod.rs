//! Pages of messages: all of them, those of a gathering with what may be asked for, the
//! letters of a meeting.

pub mod convocation;
pub mod gathering;
mod hand;
pub mod list;

use super::model::{Channel, Kind, State};
use crate::kernel::Lang;
use crate::web::Page;

/// A line of a `<select>`.
pub struct Choice {
    pub value: &'static str,
    pub label: String,
    pub chosen: bool,
}

fn choices(p: &Page, family: &str, words: &[&'static str], now: &str) -> Vec<Choice> {
    let one = |w: &&'static str| Choice {
        value: w,
        label: p.t(&format!("{family}{}", w.replace('_', "-"))),
        chosen: *w == now,
    };
    words.iter().map(one).collect()
}

/// The languages that messages are written in, the reader's own first chosen.
fn languages(p: &Page, shown: &[Lang]) -> Vec<Choice> {
    let codes: Vec<&'static str> = shown.iter().map(|l| l.code()).collect();
    let now = if codes.contains(&p.lang()) { p.lang() } else { codes[0] };
    choices(p, "messages-lang-", &codes, now)
}

fn kind_word(p: &Page, kind: Kind) -> String {
    p.t(&format!("messages-kind-{}", kind.name()))
}

fn channel_word(p: &Page, channel: Channel) -> String {
    p.t(&format!("messages-channel-{}", channel.name()))
}

fn state_word(p: &Page, state: State) -> String {
    p.t(&format!("messages-state-{}", state.name().replace('_', "-")))
}

/// Why it did not go out: `http_500` is of the family `http`, with its number.
fn error_word(p: &Page, error: &str) -> String {
    let (family, code) = match error.rsplit_once('_') {
        Some((family, code)) if code.bytes().all(|b| b.is_ascii_digit()) => (family, code),
        _ => (error, ""),
    };
    p.ta(&format!("messages-error-{}", family.replace('_', "-")), "code", code)
}
