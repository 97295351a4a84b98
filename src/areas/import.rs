//! Territories from files: the columns of the official lists as they are. A parent may
//! come later in the file; the country is always there.

use super::model::{Area, Kind};
use super::store;
use crate::access::{Cx, Op};
use crate::app::App;
use crate::audit;
use crate::db::Tx;
use crate::kernel::report::{Columns, Rejected, Report};
use crate::kernel::{Bilingual, PartialDate, Result};
use serde_json::json;
use std::collections::{BTreeMap, HashMap, HashSet};

const COLUMNS: &[(&str, &[&str])] = &[
    ("code", &[]),
    ("parent_code", &["parent"]),
    ("kind", &["type"]),
    ("name_ar", &[]),
    ("name_fr", &[]),
    ("name_en", &[]),
    ("population", &["population_2024"]),
    ("lat", &["latitude"]),
    ("lon", &["longitude"]),
    ("valid_from", &[]),
    ("valid_until", &["valid_to"]),
];

/// The country every tree begins with.
pub fn country() -> Area {
    Area {
        code: "MA".into(),
        kind: "country".into(),
        name: Bilingual {
            ar: Some("المغرب".into()),
            fr: Some("Maroc".into()),
            en: Some("Morocco".into()),
        },
        parent: None,
        population: None,
        valid_from: None,
        valid_until: None,
        path: "MA/".into(),
        place: None,
    }
}

/// What is to be done, before anything is.
pub struct Plan {
    pub report: Report,
    areas: Vec<Area>,
    moved: Vec<(String, String)>,
}

/// Reads a file against what is there. Writes nothing.
pub fn plan(tx: &mut Tx, cx: &Cx, bytes: &[u8]) -> Result<Plan> {
    cx.permit(Op::AreaImport)?;
    let mut report = Report::default();
    let table = match sheet::read(bytes, &sheet::Limits::default()) {
        Ok(table) => table,
        Err(e) => return Ok(unreadable(e.into())),
    };
    let columns = Columns::find(&table.header, COLUMNS, false)
        .and_then(|c| c.need_one_of(&["code"]).map(|()| c))
        .and_then(|c| c.need_one_of(&["kind"]).map(|()| c))
        .and_then(|c| c.need_one_of(&["name_fr", "name_ar", "name_en"]).map(|()| c));
    let columns = match columns {
        Ok(columns) => columns,
        Err(fault) => return Ok(unreadable(fault)),
    };
    let known: HashMap<String, Area> =
        store::all(tx)?.into_iter().map(|a| (a.code.clone(), a)).collect();
    let mut fresh: BTreeMap<String, (u64, Area)> = BTreeMap::new();
    for row in &table.rows {
        report.rows += 1;
        match read(&columns, row, &known) {
            Ok(area) if fresh.contains_key(&area.code) => report.rejected.push(Rejected::new(
                row.number,
                columns.header("code"),
                "bad_value",
                "this code stands in the file already",
            )),
            Ok(area) => {
                fresh.insert(area.code.clone(), (row.number, area));
            }
            Err(faults) => report.rejected.extend(faults),
        }
    }
    lay_paths(&columns, &known, &mut fresh, &mut report);
    Ok(settle(known, fresh, report))
}

fn unreadable(fault: Rejected) -> Plan {
    Plan { report: Report::unreadable(fault), areas: Vec::new(), moved: Vec::new() }
}

/// One row; an empty cell keeps what is there.
fn read(
    columns: &Columns,
    row: &sheet::Row,
    known: &HashMap<String, Area>,
) -> Result<Area, Vec<Rejected>> {
    let mut faults = columns.trouble(row);
    let mut wrong = |field: &str, code: &str, message: &str| {
        faults.push(Rejected::new(row.number, columns.header(field), code, message));
    };
    let code = columns.cell(row, "code").unwrap_or_default();
    let sound = !code.is_empty()
        && code.len() <= 40
        && code.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'));
    if !sound {
        wrong("code", "bad_value", "a code is letters, digits, dots and hyphens");
    }
    let before = known.get(code);
    let kind = columns.cell(row, "kind").map(Kind::read);
    if kind == Some(None) || (kind.is_none() && before.is_none()) {
        wrong("kind", "bad_value", "no kind of territory is called so");
    }
    let number =
        |field: &str| columns.cell(row, field).map(|t| t.replace([' ', '\u{a0}', '\u{202f}'], ""));
    let population = number("population").map(|t| t.parse::<i64>().ok().filter(|n| *n >= 0));
    if population == Some(None) {
        wrong("population", "bad_value", "a population is a whole number");
    }
    let degree = |field: &str, most: f64| {
        number(field).map(|t| t.parse::<f64>().ok().filter(|x| x.is_finite() && x.abs() <= most))
    };
    let (lat, lon) = (degree("lat", 90.0), degree("lon", 180.0));
    for (field, value) in [("lat", lat), ("lon", lon)] {
        if value == Some(None) {
            wrong(field, "bad_value", "degrees are a number");
        }
    }
    let date = |field: &str| columns.cell(row, field).map(PartialDate::parse);
    let (from, until) = (date("valid_from"), date("valid_until"));
    for (field, value) in [("valid_from", from), ("valid_until", until)] {
        if value == Some(None) {
            wrong(field, "bad_date", "a date is 2003, 2003-06 or 2003-06-12");
        }
    }
    let old = before.map(|b| b.name.clone()).unwrap_or_default();
    let name =
        |field: &str, old: Option<String>| columns.cell(row, field).map(str::to_owned).or(old);
    let name = Bilingual {
        ar: name("name_ar", old.ar),
        fr: name("name_fr", old.fr),
        en: name("name_en", old.en),
    };
    if name.is_empty() {
        wrong("name_fr", "bad_value", "a territory has a name");
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let kept = |f: fn(&Area) -> Option<String>| before.and_then(f);
    let parent = columns.cell(row, "parent_code").map(str::to_owned);
    Ok(Area {
        code: code.to_owned(),
        kind: kind
            .flatten()
            .map_or_else(|| before.map(|b| b.kind.clone()).unwrap_or_default(), |k| k.0.to_owned()),
        name,
        parent: parent
            .or_else(|| kept(|a| a.parent.clone()))
            .or_else(|| (code != "MA").then(|| "MA".to_owned())),
        population: population.flatten().or(before.and_then(|b| b.population)),
        valid_from: from
            .flatten()
            .map(|d| d.to_string())
            .or_else(|| kept(|a| a.valid_from.clone())),
        valid_until: until
            .flatten()
            .map(|d| d.to_string())
            .or_else(|| kept(|a| a.valid_until.clone())),
        path: String::new(),
        place: lat.flatten().zip(lon.flatten()).or(before.and_then(|b| b.place)),
    })
}

/// Walks each area up to the root; a parent that is nowhere, or a ring, is a fault.
fn lay_paths(
    columns: &Columns,
    known: &HashMap<String, Area>,
    fresh: &mut BTreeMap<String, (u64, Area)>,
    report: &mut Report,
) {
    let parent_of = |code: &str| -> Option<Option<String>> {
        let area = fresh.get(code).map(|f| &f.1).or_else(|| known.get(code));
        area.map(|a| a.parent.clone())
    };
    let mut paths: Vec<(String, Result<String, u64>)> = Vec::new();
    for (code, (number, _)) in fresh.iter() {
        let mut way = vec![code.clone()];
        let mut seen = HashSet::from([code.clone()]);
        let mut at = code.clone();
        let path = loop {
            match parent_of(&at) {
                None => break Err(*number),
                Some(None) => {
                    way.reverse();
                    break Ok(way.iter().map(|c| format!("{c}/")).collect());
                }
                Some(Some(parent)) => {
                    if !seen.insert(parent.clone()) {
                        break Err(*number);
                    }
                    way.push(parent.clone());
                    at = parent;
                }
            }
        };
        paths.push((code.clone(), path));
    }
    for (code, path) in paths {
        match path {
            Ok(path) => {
                if let Some((_, area)) = fresh.get_mut(&code) {
                    area.path = path;
                }
            }
            Err(row) => {
                fresh.remove(&code);
                let column = columns.header("parent_code");
                report.rejected.push(Rejected::new(
                    row,
                    column,
                    "unknown_area",
                    "its parent is not there",
                ));
            }
        }
    }
}

fn settle(
    known: HashMap<String, Area>,
    fresh: BTreeMap<String, (u64, Area)>,
    mut report: Report,
) -> Plan {
    report.rejected.sort_by_key(|r| r.row);
    let (mut areas, mut moved) = (Vec::new(), Vec::new());
    for (_, area) in fresh.into_values() {
        match known.get(&area.code) {
            None => report.created += 1,
            Some(before) if *before == area => {
                report.unchanged += 1;
                continue;
            }
            Some(before) => {
                report.updated += 1;
                if before.path != area.path {
                    moved.push((before.path.clone(), area.path.clone()));
                }
            }
        }
        areas.push(area);
    }
    // Parents first: a foreign key looks up.
    areas.sort_by(|a, b| a.path.cmp(&b.path));
    Plan { report, areas, moved }
}

/// Writes a plan; a faulty row keeps everything out unless `partial`.
pub fn run(app: &App, cx: &Cx, bytes: &[u8], dry: bool, partial: bool) -> Result<Report> {
    let copy = bytes.to_vec();
    app.act_now(cx, ensure_country)?;
    let plan = app.look_now(cx, move |tx, cx| plan(tx, cx, &copy))?;
    let refused = !plan.report.rejected.is_empty() && !partial;
    if refused || dry {
        let mut report = plan.report;
        if refused {
            (report.created, report.updated) = (0, 0);
        }
        return Ok(report);
    }
    let (areas, moved) = (plan.areas, plan.moved);
    app.act_now(cx, move |tx, cx| apply(tx, cx, &areas, &moved))?;
    Ok(plan.report)
}

pub fn ensure_country(tx: &mut Tx, cx: &mut Cx) -> Result<()> {
    cx.permit(Op::AreaImport)?;
    if store::path_of(tx, "MA")?.is_none() {
        store::upsert(tx, &country())?;
    }
    Ok(())
}

/// One territory from elsewhere, below what is there.
pub fn bring(tx: &mut Tx, cx: &mut Cx, area: &Area) -> Result<()> {
    cx.permit(Op::AreaImport)?;
    store::upsert(tx, area)?;
    audit::record(tx, cx, "area.import", "areas", &json!({ "count": 1 }))?;
    Ok(())
}

/// In one transaction: scopes hang on the paths, which must never be seen half moved.
fn apply(tx: &mut Tx, cx: &mut Cx, areas: &[Area], moved: &[(String, String)]) -> Result<()> {
    for area in areas {
        store::upsert(tx, area)?;
    }
    for (old, new) in moved {
        store::move_subtree(tx, old, new)?;
    }
    if !areas.is_empty() {
        audit::record(tx, cx, "area.import", "areas", &json!({ "count": areas.len() }))?;
    }
    Ok(())
}
