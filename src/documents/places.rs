//! Which territory the words of a text mean, and which of our bodies.

use super::reading::Draft;
use crate::access::Permit;
use crate::areas::{self, Area};
use crate::bodies::{self, Body};
use crate::db::Tx;
use crate::kernel::{Bilingual, Result};
use serde_json::{Value, json};
use std::collections::HashMap;

/// What a territory's name is led by, folded, with the kinds that are meant.
const LEADS: &[(&str, &[&str])] = &[
    ("la province de ", &["province"]),
    ("province de ", &["province", "prefecture"]),
    ("prefecture de ", &["prefecture", "province"]),
    ("la commune de ", &["urban_commune", "rural_commune"]),
    ("commune de ", &["urban_commune", "rural_commune"]),
    ("la ville de ", &["urban_commune", "prefecture"]),
    ("ville de ", &["urban_commune", "prefecture"]),
    ("la region de ", &["region"]),
    ("region de ", &["region"]),
    ("اقليم ", &["province", "prefecture"]),
    ("باقليم ", &["province", "prefecture"]),
    ("عماله ", &["prefecture", "province"]),
    ("مدينه ", &["urban_commune", "prefecture"]),
    ("بمدينه ", &["urban_commune", "prefecture"]),
    ("جماعه ", &["urban_commune", "rural_commune"]),
    ("جهه ", &["region"]),
];

/// A name alone means the widest that bears it: it holds the others.
const WIDEST: &[&str] = &["prefecture", "province", "urban_commune", "rural_commune", "region"];

/// The territory of today that these words mean, those within `near` (a path) before others.
pub fn meant(tx: &mut Tx, words: &str, near: Option<&str>) -> Result<Option<String>> {
    let folded = names::fold(words);
    let lead = LEADS.iter().find(|(lead, _)| folded.starts_with(lead));
    let (name, kinds) = match lead {
        Some((lead, kinds)) => (&folded[lead.len()..], *kinds),
        None => (folded.as_str(), WIDEST),
    };
    let codes = areas::by_name(tx, name.trim())?;
    let mut found = areas::by_codes(tx, &codes)?;
    found.retain(|a| a.valid_until.is_none());
    let rank = |a: &Area| {
        let kind = kinds.iter().position(|k| *k == a.kind).unwrap_or(kinds.len());
        (near.is_some_and(|near| !a.path.starts_with(near)), kind, a.code.clone())
    };
    Ok(found.into_iter().min_by_key(rank).map(|a| a.code))
}

/// Gives every claim that names a territory its code.
pub fn settle(tx: &mut Tx, claims: &mut [Draft], near: Option<&str>) -> Result<()> {
    let near = near.map(|code| areas::path_of(tx, code)).transpose()?.flatten();
    let mut known: HashMap<String, Option<String>> = HashMap::new();
    for claim in claims {
        let named = claim.proposal.get("area_name").and_then(Value::as_str).map(str::to_owned);
        let Some(name) = named else { continue };
        if !known.contains_key(&name) {
            let code = meant(tx, &name, near.as_deref())?;
            known.insert(name.clone(), code);
        }
        if let Some(Some(code)) = known.get(&name) {
            claim.proposal.insert("area".to_owned(), json!(code));
        }
    }
    Ok(())
}

/// The body in the scope that bears this name in either language.
pub fn body_named(tx: &mut Tx, sight: &Permit, name: &Bilingual) -> Result<Option<Body>> {
    let texts = |b: &Bilingual| -> Vec<String> {
        [&b.ar, &b.fr, &b.en].into_iter().flatten().map(|t| names::fold(t)).collect()
    };
    let wanted = texts(name);
    let all = bodies::all_visible(tx, sight)?;
    Ok(all.into_iter().find(|b| texts(&b.name).iter().any(|t| wanted.contains(t))))
}

/// The instance that meets in a territory: the oldest one of it.
pub fn instance_of(tx: &mut Tx, sight: &Permit, area: &str) -> Result<Option<Body>> {
    let all = bodies::of_area(tx, sight, area)?;
    Ok(all.into_iter().find(|b| b.kind == "instance"))
}
