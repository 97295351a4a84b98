//! Pages of meetings: the list and archive, the form, the room in which a secretary
//! writes while people speak, the minutes, the convocation.

pub mod convocation;
pub mod due;
pub mod form;
pub mod list;
pub mod minutes;
pub mod room;
pub mod statutes;
pub mod writing;

use crate::web::Page;

/// A line of a `<select>`.
pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

/// Words of a closed list, each under its own key: `family` with the word after it.
fn choices(p: &Page, family: &str, words: &[&str], now: &str) -> Vec<Choice> {
    let one = |w: &&str| Choice {
        value: (*w).to_owned(),
        label: p.t(&format!("{family}{w}")),
        chosen: *w == now,
    };
    words.iter().map(one).collect()
}
