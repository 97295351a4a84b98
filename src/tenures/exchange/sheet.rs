//! Tenures as a table: one line each, people by their number or their names. The same
//! file again changes nothing; an empty cell changes nothing.

use super::popolo::careers;
use super::traces::{self, OnDone, Thing, Trace};
use crate::access::{Cx, Op};
use crate::app::App;
use crate::areas;
use crate::audit;
use crate::bodies;
use crate::db::Tx;
use crate::kernel::report::{Columns, Rejected, Report};
use crate::kernel::{Error, Fields, PartialDate, Result};
use crate::people::model::Script;
use crate::people::{self, Person};
use crate::tenures::actions;
use crate::tenures::model::{Said, Tenure};
use crate::tenures::store;
use serde_json::{Map, Value, json};

/// Whom a row names, then what it says; bilingual fields by their languages.
const COLUMNS: &[(&str, &[&str])] = &[
    ("membership_number", &["numéro d'adhérent", "n° adhérent", "رقم العضوية", "رقم الانخراط"]),
    ("given_ar", &["الاسم الشخصي"]),
    ("family_ar", &["الاسم العائلي"]),
    ("given_latn", &["prénom"]),
    ("family_latn", &["nom"]),
    ("name_ar", &["الاسم الكامل"]),
    ("name_latn", &["nom complet"]),
    ("kind", &["nature", "النوع"]),
    ("role_ar", &["المهمة"]),
    ("role_fr", &["fonction"]),
    ("role_en", &[]),
    ("body_name_ar", &["الهيئة"]),
    ("body_name_fr", &["organisme"]),
    ("body_name_en", &[]),
    ("body", &[]),
    ("post", &[]),
    ("area", &["territoire", "المجال الترابي"]),
    ("constituency", &["circonscription", "الدائرة"]),
    ("began", &["début", "البداية"]),
    ("ended", &["fin", "النهاية"]),
    ("end_state", &[]),
    ("how", &[]),
    ("how_text", &[]),
    ("end_cause", &[]),
    ("election", &["scrutin", "الاقتراع"]),
    ("on_behalf_of", &[]),
    ("outcomes", &[]),
    ("source", &["المصدر"]),
    ("status", &[]),
];

/// The columns that an export writes.
const WRITTEN: [&str; 25] = [
    "membership_number",
    "given_ar",
    "family_ar",
    "given_latn",
    "family_latn",
    "kind",
    "role_ar",
    "role_fr",
    "role_en",
    "body_name_ar",
    "body_name_fr",
    "body_name_en",
    "area",
    "constituency",
    "began",
    "ended",
    "end_state",
    "how",
    "how_text",
    "end_cause",
    "election",
    "on_behalf_of",
    "outcomes",
    "source",
    "status",
];

/// The file; written down before it is handed out.
pub fn export(app: &App, cx: &Cx, reason: Option<&str>) -> Result<Vec<u8>> {
    let rows = app.look_now(cx, |tx, cx| {
        let (people, tenures) = careers(tx, cx)?;
        let ids: Vec<String> = tenures.iter().filter_map(|t| t.said.body.clone()).collect();
        let mut names = std::collections::HashMap::new();
        for some in ids.chunks(500) {
            names.extend(bodies::names(tx, some)?);
        }
        let row = |t: &Tenure| {
            let at = people.binary_search_by(|p| p.id.cmp(&t.person)).ok()?;
            let body = t.said.body.as_ref().and_then(|id| names.get(id)).cloned();
            Some(row(&people[at], &t.said, body.or_else(|| t.said.body_name.clone())))
        };
        Ok(tenures.iter().filter_map(row).collect::<Vec<_>>())
    })?;
    let details = json!({ "count": rows.len(), "reason": reason });
    app.act_now(cx, move |tx, cx| audit::record(tx, cx, "tenure.export", "people", &details))?;
    Ok(::sheet::write_csv(WRITTEN.map(str::to_owned), rows))
}

fn row(person: &Person, said: &Said, body: Option<crate::kernel::Bilingual>) -> Vec<String> {
    let name = |script: Script| {
        let main = person.said.main_name(script);
        (main.and_then(|n| n.given.clone()), main.and_then(|n| n.family.clone()))
    };
    let (ar, latn) = (name(Script::Arab), name(Script::Latn));
    let body = body.unwrap_or_default();
    let date = |d: Option<PartialDate>| d.map(|d| d.to_string());
    let word = |w: Option<&'static str>| w.map(str::to_owned);
    [
        person.said.number().map(str::to_owned),
        ar.0,
        ar.1,
        latn.0,
        latn.1,
        Some(said.kind.to_owned()),
        said.role.ar.clone(),
        said.role.fr.clone(),
        said.role.en.clone(),
        body.ar,
        body.fr,
        body.en,
        said.area.clone(),
        said.constituency.clone(),
        date(said.began),
        date(said.ended),
        word(said.end_state),
        word(said.how),
        said.how_text.clone(),
        said.end_cause.clone(),
        said.election.clone(),
        said.on_behalf_of.clone(),
        said.outcomes.clone(),
        said.source.clone(),
        Some(said.status.to_owned()),
    ]
    .into_iter()
    .map(Option::unwrap_or_default)
    .collect()
}

/// Reads and writes a file; a faulty row keeps everything out unless `partial`.
pub fn import(
    app: &App,
    cx: &Cx,
    bytes: &[u8],
    (dry, partial): (bool, bool),
    on_done: OnDone,
) -> Result<Report> {
    let unreadable = |fault: Rejected| Ok(Report::unreadable(fault));
    let table = match ::sheet::read(bytes, &::sheet::Limits::default()) {
        Ok(table) => table,
        Err(e) => return unreadable(e.into()),
    };
    let columns = Columns::find(&table.header, COLUMNS, true)
        .and_then(|c| c.need_one_of(&["kind"]).map(|()| c))
        .and_then(|c| c.need_one_of(&["role_fr", "role_ar", "role_en"]).map(|()| c))
        .and_then(|c| {
            let who = ["membership_number", "name_latn", "name_ar", "given_latn", "given_ar"];
            c.need_one_of(&who).map(|()| c)
        });
    let columns = match columns {
        Ok(columns) => columns,
        Err(fault) => return unreadable(fault),
    };
    app.act_now(cx, move |tx, cx| {
        cx.permit(Op::TenureWrite)?;
        let (mut report, mut kept) = (Report::default(), false);
        let mut done: Vec<Trace> = Vec::new();
        let tried = tx.attempt(|tx| {
            for row in &table.rows {
                done.extend(take(tx, cx, &columns, row, &mut report)?);
            }
            kept = !dry && (partial || report.rejected.is_empty());
            if kept { Ok(true) } else { Err(Error::unknown("tried only")) }
        });
        match tried {
            Ok(_) => {
                let details = json!({ "count": report.created, "updated": report.updated });
                audit::record(tx, cx, "tenure.import", "people", &details)?;
                on_done(tx, cx, &report, &done)?;
            }
            Err(Error::Unknown(_)) if !kept && report.rows == table.rows.len() as u64 => {
                if !report.rejected.is_empty() {
                    (report.created, report.updated) = (0, 0);
                }
            }
            Err(error) => return Err(error),
        }
        Ok(report)
    })
}

enum Done {
    Created(String),
    /// What was said before and is now.
    Updated(String, Box<(Said, Said)>),
    Unchanged,
}

fn take(
    tx: &mut Tx,
    cx: &mut Cx,
    columns: &Columns,
    row: &::sheet::Row,
    report: &mut Report,
) -> Result<Option<Trace>> {
    report.rows += 1;
    let trouble = columns.trouble(row);
    if !trouble.is_empty() {
        report.rejected.extend(trouble);
        return Ok(None);
    }
    let mut wrong = |field: &str, code: &str, message: String| {
        report.rejected.push(Rejected::new(row.number, columns.header(field), code, message));
    };
    let Some(person) = whose(tx, cx, columns, row)? else {
        let by = if columns.has("membership_number") { "membership_number" } else { "name_latn" };
        wrong(by, "bad_value", "nobody here, or several, are called so".into());
        return Ok(None);
    };
    match tx.attempt(|tx| write(tx, cx, &person, &cells(columns, row))) {
        Ok(Done::Created(id)) => {
            report.created += 1;
            return traces::made(tx, cx, row.number, Thing::Tenure, &id).map(Some);
        }
        Ok(Done::Updated(id, said)) => {
            report.updated += 1;
            return Ok(Some(traces::changed(row.number, &id, &said.0, &said.1)));
        }
        Ok(Done::Unchanged) => report.unchanged += 1,
        Err(Error::Refusal(r)) if r.errors.is_empty() => {
            report.rejected.push(Rejected::new(row.number, None, r.code, r.code));
        }
        Err(Error::Refusal(r)) => {
            for e in &r.errors {
                let field = e.field.replace('.', "_");
                let code = match e.code {
                    "area_ambiguous" => "unknown_area",
                    known @ ("bad_date" | "unknown_area" | "invisible_character") => known,
                    _ => "bad_value",
                };
                wrong(&field, code, format!("{}: {}", e.field, e.code));
            }
        }
        Err(error) => return Err(error),
    }
    Ok(None)
}

/// The one person that a row names: by number, else by a name that only one bears.
fn whose(tx: &mut Tx, cx: &Cx, columns: &Columns, row: &::sheet::Row) -> Result<Option<String>> {
    let permit = cx.permit(Op::TenureWrite)?;
    if let Some(number) = columns.cell(row, "membership_number") {
        return people::with_number(tx, &permit, number);
    }
    for (whole, given, family) in
        [("name_latn", "given_latn", "family_latn"), ("name_ar", "given_ar", "family_ar")]
    {
        let parts = [columns.cell(row, given), columns.cell(row, family)];
        let parts: Vec<&str> = parts.into_iter().flatten().collect();
        let name = columns.cell(row, whole).map_or_else(|| parts.join(" "), str::to_owned);
        if !name.is_empty() {
            let mut found = people::exactly_named(tx, &permit, &name)?;
            return Ok(found.pop().filter(|_| found.is_empty()));
        }
    }
    Ok(None)
}

/// What the row says, as a call would say it; empty cells are left out.
fn cells(columns: &Columns, row: &::sheet::Row) -> Map<String, Value> {
    let mut out = Map::new();
    for (field, _) in COLUMNS.iter().skip(7) {
        let Some(cell) = columns.cell(row, field) else { continue };
        let text = Value::String(cell.to_owned());
        match field.rsplit_once('_') {
            Some((whole @ ("role" | "body_name"), lang)) => {
                let both = out.entry(whole).or_insert_with(|| json!({}));
                if let Some(both) = both.as_object_mut() {
                    both.insert(lang.to_owned(), text);
                }
            }
            _ => {
                out.insert((*field).to_owned(), text);
            }
        }
    }
    out
}

fn read(map: Map<String, Value>) -> Result<Said> {
    let mut fields = Fields::of(Value::Object(map))?;
    let said = Said::read(&mut fields);
    fields.finish()?;
    Ok(said)
}

fn write(tx: &mut Tx, cx: &mut Cx, person: &str, cells: &Map<String, Value>) -> Result<Done> {
    let mut cells = cells.clone();
    // A territory may be written by its name, where only one is meant.
    if let Some(typed) = cells.get("area").and_then(Value::as_str) {
        let code = areas::typed::code_of(tx, "area", typed)?;
        cells.insert("area".into(), code.into());
    }
    let cells = &cells;
    let said = read(cells.clone())?;
    let career = store::of_person(tx, person)?;
    let Some(before) = career.iter().find(|t| is_same(tx, t, &said)) else {
        let mut new = cells.clone();
        new.entry("status").or_insert_with(|| json!("imported"));
        let said = read(new)?;
        let made = actions::create(tx, cx, person, &said)?;
        return Ok(Done::Created(made.id));
    };
    let mut change = cells.clone();
    // A body that is kept here is written by its name.
    if before.said.body.is_some() && !change.contains_key("body") {
        change.remove("body_name");
    }
    // What another language says stays.
    for (key, text) in
        [("role", Some(&before.said.role)), ("body_name", before.said.body_name.as_ref())]
    {
        let (Some(Value::Object(new)), Some(text)) = (change.get_mut(key), text) else { continue };
        if let Ok(Value::Object(old)) = serde_json::to_value(text) {
            for (lang, said) in old.into_iter().filter(|(_, v)| !v.is_null()) {
                new.entry(lang).or_insert(said);
            }
        }
    }
    let after = read(match before.said.with_change(&change) {
        Value::Object(map) => map,
        _ => Map::new(),
    })?;
    // The date says what the word had said.
    let after = Said { end_state: after.end_state.or(before.said.end_state), ..after };
    if after == before.said {
        return Ok(Done::Unchanged);
    }
    let id = before.id.clone();
    let old = before.said.clone();
    actions::update(tx, cx, &id, &change)?;
    let new = store::by_id(tx, &id)?.map(|t| t.said).unwrap_or_default();
    Ok(Done::Updated(id, Box::new((old, new))))
}

/// The same kind and role, begun at the same date, in the same body where both name one.
fn is_same(tx: &mut Tx, tenure: &Tenure, said: &Said) -> bool {
    let texts = |t: &crate::kernel::Bilingual| {
        [&t.ar, &t.fr, &t.en].into_iter().flatten().map(|t| names::fold(t)).collect::<Vec<_>>()
    };
    let meets = |a: &crate::kernel::Bilingual, b: &crate::kernel::Bilingual| {
        texts(a).iter().any(|t| texts(b).contains(t))
    };
    let kept = tenure.said.body.clone().and_then(|id| {
        let named = bodies::names(tx, std::slice::from_ref(&id)).ok()?;
        named.get(&id).cloned()
    });
    let body = kept.or_else(|| tenure.said.body_name.clone());
    let same_body = match (&body, &said.body_name) {
        (Some(a), Some(b)) => meets(a, b),
        (None, None) => true,
        (Some(_), None) => said.body.is_none() || said.body == tenure.said.body,
        (None, Some(_)) => false,
    };
    tenure.said.kind == said.kind
        && tenure.said.began == said.began
        && meets(&tenure.said.role, &said.role)
        && same_body
}
