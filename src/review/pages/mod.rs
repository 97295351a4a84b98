//! Pages of people entered twice: those that wait, two side by side, what was merged.

mod facts;
mod meant;
mod merged;
mod pair;
mod waiting;

pub use meant::find;
pub use merged::{index as merged, undo};
pub use pair::{judge, show};
pub use waiting::index;

use crate::areas;
use crate::db::Tx;
use crate::kernel::{Lang, Result};
use crate::people::Person;
use std::collections::HashMap;

/// A way from one of the two lists to the other.
pub(super) struct Tab {
    pub label: String,
    pub href: &'static str,
    pub current: bool,
    pub count: String,
}

pub(super) fn tabs(p: &crate::web::Page, here: &str) -> Vec<Tab> {
    [("review-waiting", "/duplicates"), ("review-merged", "/duplicates/merged")]
        .map(|(key, href)| Tab {
            label: p.t(key),
            href,
            current: href == here,
            count: String::new(),
        })
        .into()
}

/// The areas that these people name, in the reader's language.
pub(super) fn places(
    tx: &mut Tx,
    lang: Lang,
    people: &[&Person],
) -> Result<HashMap<String, String>> {
    let codes = people.iter().flat_map(|p| {
        let birth = p.said.birth_place.as_ref().and_then(|b| b.area.clone());
        [p.said.home_area.clone(), birth].into_iter().flatten()
    });
    let mut codes: Vec<String> = codes.collect();
    codes.sort();
    codes.dedup();
    let found = areas::by_codes(tx, &codes)?;
    Ok(found.into_iter().map(|a| (a.code.clone(), a.name.get(lang).to_owned())).collect())
}
