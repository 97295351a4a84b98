//! Pages of gatherings, delegations and enrolments. The gathering's own page and its
//! board stand in `board`.

mod basis;
pub mod delegation;
pub mod delegation_form;
pub mod enrolment;
pub mod gathering;
pub mod list;
pub mod moving;
mod pasted_split;
pub mod pick;
pub mod split;
pub mod split_sheet;
pub mod unused;

use super::model::{Delegation, Gathering, Named, Spot};
use super::store::{delegation as delegations, gathering as gatherings};
use crate::access::{Cx, Op};
use crate::areas::{self, Area};
use crate::bodies;
use crate::db::Tx;
use crate::kernel::{Bilingual, Error, Fields, Refusal, Result};
use crate::web::{Crumb, Form, Page, Req};
use serde_json::Value;
use std::collections::HashMap;

/// A line of a `<select>`.
pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

/// A form whose empty fields clear what they stand for, where it shows them.
fn cleared<T>(
    req: &Req,
    form: &Form,
    shown: &[&str],
    read: impl FnOnce(&mut Fields) -> T,
) -> Result<T> {
    let mut value = form.to_value();
    for path in shown {
        let mut at = &mut value;
        for key in path.split('.') {
            if at.get(key).is_none()
                && let Value::Object(map) = at
            {
                map.insert(key.to_owned(), Value::Null);
            }
            match at {
                Value::Object(map) => at = map.entry(key).or_insert(Value::Null),
                _ => break,
            }
        }
    }
    let mut fields = Fields::of_form(value, &req.cx.zone)?;
    let out = read(&mut fields);
    fields.finish()?;
    Ok(out)
}

/// The refusal of one field under the name that the form gives it.
pub fn renamed(error: Error, names: &[(&str, &str)]) -> Error {
    let Error::Refusal(mut refusal) = error else { return error };
    for fault in &mut refusal.errors {
        if let Some((_, to)) = names.iter().find(|(from, _)| fault.field.starts_with(from)) {
            fault.field = (*to).to_owned();
        }
    }
    Error::Refusal(refusal)
}

/// What each delegation is called: its area's or its body's name.
fn spot_names(
    tx: &mut Tx,
    cx: &Cx,
    delegations: &[&Delegation],
) -> Result<HashMap<String, Bilingual>> {
    let codes: Vec<String> =
        delegations.iter().filter_map(|d| d.spot.area()).map(str::to_owned).collect();
    let ids: Vec<String> =
        delegations.iter().filter_map(|d| d.spot.body()).map(str::to_owned).collect();
    let mut areas: HashMap<String, Bilingual> = HashMap::new();
    for some in codes.chunks(500) {
        areas.extend(areas::by_codes(tx, some)?.into_iter().map(|a| (a.code, a.name)));
    }
    let bodies = bodies::by_ids(tx, &cx.permit(Op::BodyRead)?, &ids)?;
    let bodies: HashMap<String, Bilingual> = bodies.into_iter().map(|b| (b.id, b.name)).collect();
    Ok(delegations
        .iter()
        .map(|d| {
            let name = match &d.spot {
                Spot::Area(code) => areas.get(code),
                Spot::Body(id) => bodies.get(id),
            };
            (d.id.clone(), name.cloned().unwrap_or_default())
        })
        .collect())
}

/// A delegation with what stands above every page of it.
pub struct Headed {
    pub gathering: Gathering,
    pub delegation: Delegation,
    pub name: Bilingual,
    /// The one above, where it is seen, with its name.
    above: Option<(Delegation, Bilingual)>,
}

impl Headed {
    pub fn load(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Self> {
        let sight = cx.permit(Op::DelegationRead)?;
        let missing = || Refusal::not_found(id);
        let delegation = delegations::visible(tx, &sight, id)?.ok_or_else(missing)?;
        let gathering =
            gatherings::visible(tx, &cx.permit(Op::GatheringRead)?, &delegation.gathering)?
                .ok_or_else(missing)?;
        let above = match &delegation.parent {
            Some(parent) => delegations::visible(tx, &sight, parent)?,
            None => None,
        };
        let both: Vec<&Delegation> = std::iter::once(&delegation).chain(&above).collect();
        let mut names = spot_names(tx, cx, &both)?;
        let name = names.remove(&delegation.id).unwrap_or_default();
        let above = above.map(|d| {
            let name = names.remove(&d.id).unwrap_or_default();
            (d, name)
        });
        Ok(Self { gathering, delegation, name, above })
    }

    pub fn crumbs(&self, p: &Page, here: &str) -> Vec<Crumb> {
        let id = &self.gathering.id;
        let mut out = vec![
            Crumb::new(p.t("gatherings-title"), "/gatherings"),
            Crumb::new(p.text(&self.gathering.title), format!("/gatherings/{id}")),
        ];
        if let Some((above, name)) = &self.above {
            out.push(Crumb::new(p.text(name), format!("/delegations/{}", above.id)));
        }
        if here.is_empty() {
            out.push(Crumb::new(p.text(&self.name), ""));
        } else {
            let own = format!("/delegations/{}", self.delegation.id);
            out.push(Crumb::new(p.text(&self.name), own));
            out.push(Crumb::new(here, ""));
        }
        out
    }
}

/// Bodies to choose from.
fn body_choices(tx: &mut Tx, cx: &Cx, chosen: &str) -> Result<Vec<Choice>> {
    let bodies = bodies::all_visible(tx, &cx.permit(Op::BodyRead)?)?;
    Ok(bodies
        .into_iter()
        .map(|b| Choice {
            chosen: b.id == chosen,
            label: b.name.get(cx.lang).to_owned(),
            value: b.id,
        })
        .collect())
}

/// Territories to choose from while typing: those of the country's first two levels.
fn area_choices(tx: &mut Tx, cx: &Cx) -> Result<Vec<Area>> {
    let permit = cx.permit(Op::AreaRead)?;
    let mut out = Vec::new();
    for kind in ["region", "prefecture", "province"] {
        let wanted = areas::Wanted { kind: Some(kind.into()), limit: 200, ..Default::default() };
        out.extend(areas::search(tx, &permit, &wanted)?);
    }
    Ok(out)
}

/// The form with a code where somebody typed the name of one territory of today; as typed
/// where the name is none's or several's.
async fn with_area(req: &Req, form: &Form, field: &str) -> Result<Form> {
    let mut form = form.clone();
    let typed = form.get(field).trim().to_owned();
    if typed.is_empty() {
        return Ok(form);
    }
    let found = req
        .look(move |tx, _| {
            if areas::path_of(tx, &typed)?.is_some() {
                return Ok(None);
            }
            let mut found = areas::typed::meant(tx, &typed)?;
            found.retain(|a| a.valid_until.is_none());
            Ok(found.pop().filter(|_| found.is_empty()).map(|one| one.code))
        })
        .await?;
    if let Some(code) = found {
        form.set(field, code);
    }
    Ok(form)
}

/// What the territory of a code is called; empty where the code is none.
fn area_name(tx: &mut Tx, cx: &Cx, code: &str) -> Result<String> {
    let found = areas::by_code(tx, &cx.permit(Op::AreaRead)?, code.trim())?;
    Ok(found.map_or_else(String::new, |a| a.name.get(cx.lang).to_owned()))
}

/// What lies right below an area today.
fn areas_below(tx: &mut Tx, cx: &Cx, code: &str) -> Result<Vec<Area>> {
    let mut below = areas::children(tx, &cx.permit(Op::AreaRead)?, code)?;
    below.retain(|a| a.valid_until.is_none() && a.kind != "region_1997");
    let lang = cx.lang;
    below.sort_by(|a, b| a.name.get(lang).cmp(b.name.get(lang)));
    Ok(below)
}

/// The fields of a form for something said in words or by an id.
fn named_pairs(pairs: &mut Vec<(String, String)>, field: &str, named: Option<&Named>) {
    match named {
        Some(Named::Id(id)) => pairs.push((field.to_owned(), id.clone())),
        Some(Named::Text(text)) => text_pairs(pairs, field, text),
        None => {}
    }
}

fn text_pairs(pairs: &mut Vec<(String, String)>, field: &str, text: &Bilingual) {
    for (lang, said) in [("ar", &text.ar), ("fr", &text.fr), ("en", &text.en)] {
        if let Some(said) = said {
            pairs.push((format!("{field}.{lang}"), said.clone()));
        }
    }
}
