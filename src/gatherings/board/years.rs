//! `/gatherings/over-the-years`: what each area promised, confirmed and brought to one
//! gathering after the other; as a table, and as a file for the record.

use super::after::{came, sums};
use super::export::plain;
use super::pages::load;
use crate::access::Permit;
use crate::audit;
use crate::db::{Query, Tx};
use crate::kernel::{Bilingual, Error, Result, Time};
use crate::web::{Crumb, Page, Req, Response, file_reply, page_reply};
use askama::Template;
use serde_json::json;
use std::collections::BTreeMap;

/// Gatherings side by side on a page; the file has more of them.
const SHOWN: i64 = 6;
const WRITTEN: i64 = 60;
/// Areas on a page.
const AREAS: usize = 200;

/// What one area did for one gathering.
#[derive(Debug, Clone, Copy, Default)]
struct Done {
    target: i64,
    confirmed: i64,
    came: i64,
}

impl Done {
    /// Who came of who was promised, in hundredths.
    fn share(self) -> Option<i64> {
        (self.target > 0).then(|| self.came * 100 / self.target)
    }
}

struct Area {
    name: Bilingual,
    kind: String,
    /// By the place of the gathering in the list.
    done: BTreeMap<usize, Done>,
}

struct Held {
    id: String,
    title: Bilingual,
    starts_at: Time,
}

struct Record {
    gatherings: Vec<Held>,
    areas: BTreeMap<String, Area>,
}

/// The latest that are over, each as the asker sees it.
fn record(tx: &mut Tx, permit: &Permit, now: Time, most: i64) -> Result<Record> {
    let mut q = Query::new("SELECT g.id FROM gatherings g WHERE g.starts_at <= ");
    q.bind(now).add(" AND ");
    permit.on_gathering(&mut q, "g");
    q.add(" ORDER BY g.starts_at DESC, g.id LIMIT ").bind(most);
    let ids: Vec<String> = q.rows(tx)?.iter().map(|r| r.text(0)).collect();
    let mut out = Record { gatherings: Vec::new(), areas: BTreeMap::new() };
    for (at, id) in ids.iter().enumerate() {
        let (g, tree) = load(tx, permit, id)?;
        let came = sums(&tree, &came(tx, permit, id)?);
        for (i, line) in tree.lines.iter().enumerate() {
            let (Some(code), Some(kind)) = (&line.area, &line.kind) else { continue };
            let area = out.areas.entry(code.clone()).or_insert_with(|| Area {
                name: line.name.clone(),
                kind: kind.clone(),
                done: BTreeMap::new(),
            });
            let done =
                Done { target: line.target, confirmed: tree.sums[i].confirmed, came: came[i] };
            area.done.insert(at, done);
        }
        out.gatherings.push(Held { id: g.id, title: g.title, starts_at: g.starts_at });
    }
    Ok(out)
}

/// Levels of territory, the widest first.
const LEVELS: [(&str, &[&str]); 3] = [
    ("regions", &["region", "region_1997"]),
    ("provinces", &["province", "prefecture", "district_prefecture"]),
    ("communes", &["urban_commune", "rural_commune", "arrondissement", "constituency"]),
];

#[derive(Template)]
#[template(path = "gatherings/years.html")]
struct Years {
    p: Page,
    crumbs: Vec<Crumb>,
    heads: Vec<Head>,
    rows: Vec<Row>,
    levels: Vec<(String, String, bool)>,
}

struct Head {
    title: String,
    href: String,
    at: Time,
}

struct Row {
    name: String,
    href: String,
    cells: Vec<Cell>,
}

struct Cell {
    /// Empty where the area had no part in it.
    came: String,
    said: String,
    share: String,
    label: String,
}

pub async fn show(req: Req) -> Result<Response> {
    let (permit, now, p) = (req.permit()?, req.cx.now, req.page("gatherings"));
    let wanted = req.query("level").unwrap_or_default().to_owned();
    let record = req.look(move |tx, _| record(tx, &permit, now, SHOWN)).await?;
    let of =
        |kinds: &[&str]| record.areas.values().filter(|a| kinds.contains(&a.kind.as_str())).count();
    let there: Vec<(&str, &[&str])> = LEVELS.into_iter().filter(|(_, k)| of(k) > 0).collect();
    // The finest that still fits on a page.
    let usual = there.iter().rev().find(|(_, k)| of(k) <= AREAS).or(there.first()).map(|l| l.0);
    let level = there.iter().map(|l| l.0).find(|l| *l == wanted).or(usual).unwrap_or_default();
    let kinds = there.iter().find(|l| l.0 == level).map_or(&[][..], |l| l.1);
    let levels = there
        .iter()
        .map(|(name, _)| {
            let href = format!("/gatherings/over-the-years?level={name}");
            (p.t(&format!("years-{name}")), href, *name == level)
        })
        .collect();
    let page = Years {
        crumbs: vec![
            Crumb::new(p.t("web-nav-gatherings"), "/gatherings"),
            Crumb::new(p.t("years-title"), ""),
        ],
        heads: record.gatherings.iter().map(|g| head(&p, g)).collect(),
        rows: rows(&p, &record, kinds),
        levels,
        p,
    };
    page_reply(200, &page)
}

fn head(p: &Page, g: &Held) -> Head {
    Head {
        title: p.text(&g.title).to_owned(),
        href: format!("/gatherings/{}/after", g.id),
        at: g.starts_at,
    }
}

/// Who brought most, all in all, first.
fn rows(p: &Page, record: &Record, kinds: &[&str]) -> Vec<Row> {
    let mut areas: Vec<(&String, &Area)> =
        record.areas.iter().filter(|(_, a)| kinds.contains(&a.kind.as_str())).collect();
    let all = |a: &Area| a.done.values().map(|d| d.came).sum::<i64>();
    areas.sort_by_key(|(code, a)| (-all(a), (*code).clone()));
    areas.truncate(AREAS);
    let cell = |a: &Area, (at, g): (usize, &Held)| match a.done.get(&at) {
        None => Cell {
            came: String::new(),
            said: String::new(),
            share: String::new(),
            label: p.text(&g.title).to_owned(),
        },
        Some(done) => Cell {
            came: p.num(done.came),
            said: p.ta("years-of", "n", &p.num(done.target)),
            share: done.share().map_or_else(String::new, |s| format!("{} %", p.num(s))),
            label: p.text(&g.title).to_owned(),
        },
    };
    areas
        .into_iter()
        .map(|(code, a)| Row {
            name: p.text(&a.name).to_owned(),
            href: format!("/areas/{code}"),
            cells: record.gatherings.iter().enumerate().map(|g| cell(a, g)).collect(),
        })
        .collect()
}

const HEAD: [&str; 10] = [
    "gathering_ar",
    "gathering_fr",
    "date",
    "area",
    "name_ar",
    "name_fr",
    "target",
    "confirmed",
    "present",
    "share",
];

/// One line for each area and gathering: numbers, no person. An export is written down.
pub async fn csv(req: Req) -> Result<Response> {
    let (permit, now) = (req.permit()?, req.cx.now);
    let bytes = req
        .act(move |tx, cx| {
            let record = record(tx, &permit, now, WRITTEN)?;
            let details = json!({ "count": record.gatherings.len() });
            audit::record(tx, cx, "attendance.export", "gatherings", &details)?;
            write(&record, &cx.zone)
        })
        .await?;
    Ok(file_reply("text/csv; charset=utf-8", "years.csv", bytes))
}

fn write(record: &Record, zone: &jiff::tz::TimeZone) -> Result<Vec<u8>> {
    // Spreadsheets read Arabic as UTF-8 only behind this mark.
    let mut writer = csv::Writer::from_writer("\u{FEFF}".as_bytes().to_vec());
    let fault = |e: csv::Error| Error::unknown(e);
    writer.write_record(HEAD).map_err(fault)?;
    for (code, area) in &record.areas {
        for (at, done) in &area.done {
            let g = &record.gatherings[*at];
            let line = [
                plain(g.title.ar.as_deref()),
                plain(g.title.fr.as_deref()),
                g.starts_at.zoned(zone).date().to_string(),
                code.clone(),
                plain(area.name.ar.as_deref()),
                plain(area.name.fr.as_deref()),
                done.target.to_string(),
                done.confirmed.to_string(),
                done.came.to_string(),
                done.share().map_or_else(String::new, |s| s.to_string()),
            ];
            writer.write_record(line).map_err(fault)?;
        }
    }
    writer.into_inner().map_err(|e| Error::unknown(e.to_string()))
}
