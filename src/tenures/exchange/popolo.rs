//! The export: everybody in the scope with all they have held, the bodies and posts of
//! the scope, the territories that any of them names.

use super::{NAMED, bare};
use crate::access::{Cx, Op};
use crate::app::App;
use crate::areas::{self, Area};
use crate::audit;
use crate::bodies::{self, Body, posts};
use crate::db::Tx;
use crate::kernel::{Bilingual, Result};
use crate::people::model::Script;
use crate::people::{self, Person};
use crate::tenures::model::Tenure;
use crate::tenures::store;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The five lists, each sorted by `id`.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Popolo {
    pub persons: Vec<Value>,
    pub organizations: Vec<Value>,
    pub memberships: Vec<Value>,
    pub posts: Vec<Value>,
    pub areas: Vec<Value>,
}

/// The file; written down before it is handed out.
pub fn run(app: &App, cx: &Cx, reason: Option<&str>) -> Result<Vec<u8>> {
    let file = app.look_now(cx, file)?;
    let details = json!({
        "count": file.persons.len(), "memberships": file.memberships.len(), "reason": reason,
    });
    app.act_now(cx, move |tx, cx| audit::record(tx, cx, "popolo.export", "people", &details))?;
    let mut bytes = serde_json::to_vec_pretty(&file)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn file(tx: &mut Tx, cx: &mut Cx) -> Result<Popolo> {
    let (people, tenures) = careers(tx, cx)?;
    let bodies = all_bodies(tx, cx)?;
    let ids: Vec<String> = bodies.iter().map(|b| b.id.clone()).collect();
    let sight = cx.permit(Op::BodyRead)?;
    let mut seats = Vec::new();
    for some in ids.chunks(400) {
        seats.extend(posts::of_bodies_whole(tx, &sight, some)?);
    }
    let mut codes = BTreeSet::new();
    for person in &people {
        codes.extend(person.said.home_area.clone());
        codes.extend(person.said.birth_place.as_ref().and_then(|b| b.area.clone()));
    }
    codes.extend(bodies.iter().filter_map(|b| b.area.clone()));
    codes.extend(tenures.iter().filter_map(|t| t.said.area.clone()));
    let mut organizations: BTreeMap<String, Value> =
        bodies.iter().map(|b| (b.id.clone(), organization(b))).collect();
    for name in tenures.iter().filter_map(|t| t.said.body_name.as_ref()) {
        let id = id_of_name(name)?;
        let made = json!({
            "id": id, "name": plain(name), "classification": NAMED, "hadir": { "name": name },
        });
        organizations.entry(id).or_insert_with(|| bare(made));
    }
    let mut memberships = tenures.iter().map(membership).collect::<Result<Vec<_>>>()?;
    let mut file = Popolo {
        persons: people.iter().map(person).collect(),
        organizations: organizations.into_values().collect(),
        posts: seats.iter().map(post).collect(),
        areas: with_those_above(tx, codes)?.iter().map(area).collect(),
        memberships: Vec::new(),
    };
    file.memberships.append(&mut memberships);
    for list in [&mut file.persons, &mut file.memberships, &mut file.posts, &mut file.areas] {
        list.sort_by(|a, b| a["id"].as_str().cmp(&b["id"].as_str()));
    }
    Ok(file)
}

/// Everybody whom the caller may export, and their tenures as they were said.
pub(super) fn careers(tx: &mut Tx, cx: &Cx) -> Result<(Vec<Person>, Vec<Tenure>)> {
    let permit = cx.permit(Op::PersonExport)?;
    cx.permit(Op::TenureRead)?;
    let ids = people::export::everybody(tx, &permit)?;
    let (mut people, mut tenures) = (Vec::with_capacity(ids.len()), Vec::new());
    for some in ids.chunks(500) {
        people.extend(people::whole(tx, cx, some)?);
        tenures.extend(store::of_people(tx, some)?);
    }
    people.sort_by(|a, b| a.id.cmp(&b.id));
    tenures.sort_by(|a, b| a.id.cmp(&b.id));
    Ok((people, tenures))
}

fn all_bodies(tx: &mut Tx, cx: &Cx) -> Result<Vec<Body>> {
    let permit = cx.permit(Op::BodyRead)?;
    let mut out: Vec<Body> = Vec::new();
    loop {
        let after = out.last().map(|b| b.id.clone());
        let some = bodies::page(tx, &permit, after.as_deref(), 500)?;
        if some.is_empty() {
            return Ok(out);
        }
        out.extend(some);
    }
}

/// The territories of these codes and all that they lie in.
fn with_those_above(tx: &mut Tx, mut codes: BTreeSet<String>) -> Result<Vec<Area>> {
    let mut out: BTreeMap<String, Area> = BTreeMap::new();
    while !codes.is_empty() {
        let wanted: Vec<String> = std::mem::take(&mut codes).into_iter().collect();
        for some in wanted.chunks(500) {
            for area in areas::by_codes(tx, some)? {
                codes.extend(area.parent.clone().filter(|p| !out.contains_key(p)));
                out.insert(area.code.clone(), area);
            }
        }
        codes.retain(|code| !out.contains_key(code));
    }
    Ok(out.into_values().collect())
}

/// One text of several: Popolo knows one name.
fn plain(text: &Bilingual) -> &str {
    text.get(crate::kernel::Lang::Fr)
}

fn id_of_name(name: &Bilingual) -> Result<String> {
    let hash = Sha256::digest(serde_json::to_vec(name)?);
    Ok(format!("name-{}", &data_encoding::HEXLOWER.encode(&hash)[..24]))
}

fn person(person: &Person) -> Value {
    let said = &person.said;
    let main = said.main_name(Script::Latn).or_else(|| said.main_name(Script::Arab));
    let others = said.names.iter().filter(|n| Some(*n) != main);
    let others: Vec<Value> =
        others.map(|n| json!({ "name": n.whole(), "note": n.script.code() })).collect();
    let contact = |kind: &'static str| move |v: &String| json!({ "type": kind, "value": v });
    let phones = said.phones.iter().map(contact("cell"));
    let contacts: Vec<Value> = phones.chain(said.emails.iter().map(contact("email"))).collect();
    bare(json!({
        "id": person.id,
        "name": plain(&person.name),
        "given_name": main.and_then(|n| n.given.clone()),
        "family_name": main.and_then(|n| n.family.clone()),
        "gender": said.gender.map(|g| g.code()),
        "birth_date": said.birth_date,
        "other_names": others,
        "contact_details": contacts,
        "hadir": {
            "names": said.names, "proposed": said.proposed, "birth_place": said.birth_place,
            "home_area": said.home_area, "membership": said.membership, "skills": said.skills,
            "further_numbers": person.further_numbers,
        },
    }))
}

fn organization(body: &Body) -> Value {
    bare(json!({
        "id": body.id, "name": plain(&body.name), "classification": body.kind,
        "parent_id": body.parent, "area_id": body.area, "founding_date": body.valid_from,
        "dissolution_date": body.valid_until, "hadir": { "name": body.name },
    }))
}

fn post(post: &posts::Post) -> Value {
    bare(json!({
        "id": post.id, "label": plain(&post.role), "role": plain(&post.role),
        "organization_id": post.body,
        "hadir": {
            "role": post.role, "role_feminine": post.role_feminine, "seats": post.seats,
            "basis": post.basis, "sits_by": post.rule,
        },
    }))
}

fn area(area: &Area) -> Value {
    bare(json!({
        "id": area.code, "identifier": area.code, "name": plain(&area.name),
        "classification": area.kind, "parent_id": area.parent,
        "hadir": {
            "name": area.name, "population": area.population, "valid_from": area.valid_from,
            "valid_until": area.valid_until, "place": area.place,
        },
    }))
}

/// What Popolo has a word for is taken out of what only we say.
fn membership(tenure: &Tenure) -> Result<Value> {
    let said = &tenure.said;
    let mut own = serde_json::to_value(said)?;
    if let Some(map) = own.as_object_mut() {
        for key in ["body", "body_name", "post", "area", "began", "ended"] {
            map.remove(key);
        }
    }
    let named = said.body_name.as_ref().map(id_of_name).transpose()?;
    Ok(bare(json!({
        "id": tenure.id, "person_id": tenure.person,
        "organization_id": said.body.clone().or(named), "post_id": said.post,
        "role": plain(&said.role), "start_date": said.began, "end_date": said.ended,
        "area_id": said.area, "hadir": own,
    })))
}
