//! A territory as somebody types it: its code, its name where only one bears it, or its
//! name with what tells it from the others: «الخميسات (إقليم)».

use super::model::{Area, Kind};
use super::store;
use crate::db::Tx;
use crate::kernel::{Lang, Refusal, Result};
use crate::web::language;

const LANGS: [Lang; 3] = [Lang::Ar, Lang::Fr, Lang::En];

/// Those that it may mean, by code; none where it means nothing.
pub fn meant(tx: &mut Tx, text: &str) -> Result<Vec<Area>> {
    let text = text.trim();
    let exact = store::by_codes(tx, &[text.to_owned()])?;
    if !exact.is_empty() {
        return Ok(exact);
    }
    let named = store::by_name(tx, text)?;
    if !named.is_empty() {
        return store::by_codes(tx, &named);
    }
    let Some((name, marks)) = text.strip_suffix(')').and_then(|t| t.split_once('(')) else {
        return Ok(Vec::new());
    };
    let codes = store::by_name(tx, name.trim())?;
    let mut found = store::by_codes(tx, &codes)?;
    for mark in marks.split([',', '،']).map(names::fold).filter(|m| !m.is_empty()) {
        let mut kept = Vec::new();
        for area in found {
            if is_kind(&area, &mark) || lies_in(tx, &area, &mark)? {
                kept.push(area);
            }
        }
        found = kept;
    }
    Ok(found)
}

fn is_kind(area: &Area, folded: &str) -> bool {
    let said = |lang: Lang| names::fold(&kind_in(lang, &area.kind)) == folded;
    LANGS.into_iter().any(said) || Kind::read(folded).is_some_and(|k| k.0 == area.kind)
}

fn lies_in(tx: &mut Tx, area: &Area, folded: &str) -> Result<bool> {
    let above = store::by_codes(tx, &area.parent.iter().cloned().collect::<Vec<_>>())?;
    let names = above.iter().flat_map(|a| LANGS.map(|lang| a.name.get(lang)));
    Ok(names.into_iter().any(|name| names::fold(name) == folded))
}

pub fn kind_in(lang: Lang, kind: &str) -> String {
    language::say(lang, &format!("areas-kind-{kind}"))
}

/// The code of the one that it means.
pub fn code_of(tx: &mut Tx, field: &'static str, text: &str) -> Result<String> {
    let mut found = meant(tx, text)?;
    match (found.pop(), found.is_empty()) {
        (None, _) => Err(Refusal::field(field, "unknown_area").into()),
        (Some(only), true) => Ok(only.code),
        (Some(_), false) => Err(Refusal::field(field, "area_ambiguous").into()),
    }
}

/// What may be chosen where several are meant: each code with its name, its kind and,
/// where those are not enough, what it lies in.
pub fn choices(tx: &mut Tx, lang: Lang, text: &str) -> Result<Vec<(String, String)>> {
    let found = meant(tx, text)?;
    if found.len() < 2 {
        return Ok(Vec::new());
    }
    let parents: Vec<String> = found.iter().filter_map(|a| a.parent.clone()).collect();
    let above = store::by_codes(tx, &parents)?;
    let label = |area: &Area| {
        let twins = found.iter().filter(|a| a.kind == area.kind).count() > 1;
        let parent = above.iter().find(|a| twins && Some(&a.code) == area.parent.as_ref());
        let comma = if lang == Lang::Ar { "، " } else { ", " };
        let parent = parent.map(|a| format!("{comma}{}", a.name.get(lang))).unwrap_or_default();
        format!("{} ({}{parent})", area.name.get(lang), kind_in(lang, &area.kind))
    };
    Ok(found.iter().map(|area| (area.code.clone(), label(area))).collect())
}
