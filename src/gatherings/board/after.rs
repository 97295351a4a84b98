//! `/gatherings/{id}/after`: who came, by delegation, against what was promised and said;
//! who had said yes and stayed away; the table for the record.

use super::export::plain;
use super::pages::{crumbs, load};
use super::tree::Tree;
use super::view;
use crate::access::{Cx, Op, Permit};
use crate::audit;
use crate::db::{Query, Tx};
use crate::kernel::{Error, Result};
use crate::people;
use crate::web::{Crumb, Page, Req, Response, page_reply};
use askama::Template;
use axum::body::Body;
use axum::http::{HeaderValue, header};
use serde_json::json;
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "gatherings/after.html")]
struct After {
    p: Page,
    crumbs: Vec<Crumb>,
    id: String,
    rows: Vec<Row>,
    target: i64,
    confirmed: i64,
    came: i64,
    /// Counted at the door without being on a list.
    walk_ins: i64,
    absent: Vec<Absent>,
    /// Those who are not shown one by one.
    more: i64,
    /// Before that nobody has stayed away: they are not there yet.
    is_over: bool,
}

struct Row {
    name: String,
    href: String,
    depth: usize,
    target: i64,
    confirmed: i64,
    came: i64,
    walk_ins: i64,
}

impl Row {
    fn percent(&self) -> i64 {
        if self.target > 0 { self.came * 100 / self.target } else { 0 }
    }
}

/// Somebody who had said yes and was not scanned in.
struct Absent {
    name: String,
    of: String,
    href: String,
}

const NAMED: usize = 200;

impl After {
    fn has_walk_ins(&self) -> bool {
        self.walk_ins > 0
    }

    fn gap(&self) -> String {
        let gap = self.confirmed - self.came;
        let key = if self.is_over { "board-absent" } else { "board-on-the-way" };
        if gap > 0 { self.p.tn(key, gap) } else { String::new() }
    }
}

pub async fn show(req: Req) -> Result<Response> {
    let (permit, id, p) = (req.permit()?, req.param("id"), req.page("gatherings"));
    let page = req
        .act(move |tx, cx| {
            let (g, tree) = load(tx, &permit, &id)?;
            let came = sums(&tree, &came(tx, &permit, &id)?);
            let (own, elsewhere) = walk_ins(tx, &permit, &id)?;
            let walk_ins = sums(&tree, &own);
            let (absent, more) = absent(tx, cx, &p, &permit, &id, &tree)?;
            let all = tree.below(&tree.tops);
            Ok(After {
                crumbs: crumbs(&p, &g, &p.t("after-title")),
                id: id.clone(),
                rows: all.iter().map(|i| row(&p, &tree, &came, &walk_ins, *i)).collect(),
                target: tree.total(&tree.tops).0,
                confirmed: tree.total(&tree.tops).1.confirmed,
                came: tree.tops.iter().map(|i| came[*i]).sum(),
                walk_ins: elsewhere + tree.tops.iter().map(|i| walk_ins[*i]).sum::<i64>(),
                absent,
                more,
                is_over: g.when(cx.now).over(),
                p: p.clone(),
            })
        })
        .await?;
    page_reply(200, &page)
}

fn row(p: &Page, tree: &Tree, came: &[i64], walk_ins: &[i64], i: usize) -> Row {
    let mut depth = 0;
    let mut at = i;
    while let Some(parent) = tree.parents[at] {
        depth += 1;
        at = parent;
    }
    Row {
        name: view::whole_name(p, tree, i),
        href: format!("/delegations/{}", tree.lines[i].id),
        depth,
        target: tree.lines[i].target,
        confirmed: tree.sums[i].confirmed,
        came: came[i],
        walk_ins: walk_ins[i],
    }
}

/// Enrolments that were let in at least once, by delegation; a revoked ticket and its new
/// one are one head.
pub(super) fn came(tx: &mut Tx, permit: &Permit, gathering: &str) -> Result<HashMap<String, i64>> {
    let mut q = Query::new(
        "SELECT p.delegation, COUNT(DISTINCT p.enrolment) FROM presences p
         JOIN delegations d ON d.id = p.delegation
         WHERE p.admitted = 1 AND p.gathering = ",
    );
    q.bind(gathering).add(" AND ");
    permit.on_delegation(&mut q, "d");
    q.add(" GROUP BY p.delegation");
    Ok(q.rows(tx)?.iter().map(|r| (r.text(0), r.int(1))).collect())
}

/// Heads counted at the door without being on a list: by delegation, and those from
/// elsewhere for whoever holds the gathering.
fn walk_ins(tx: &mut Tx, permit: &Permit, gathering: &str) -> Result<(HashMap<String, i64>, i64)> {
    let mut q = Query::new(
        "SELECT w.delegation, CAST(SUM(w.heads) AS BIGINT) FROM walk_ins w
         JOIN gatherings g ON g.id = w.gathering LEFT JOIN delegations d ON d.id = w.delegation
         WHERE w.struck_at IS NULL AND w.gathering = ",
    );
    q.bind(gathering).add(" AND (");
    permit.on_whole_gathering(&mut q, "g");
    q.add(" OR ");
    permit.on_delegation(&mut q, "d");
    q.add(") GROUP BY w.delegation");
    let (mut by, mut elsewhere) = (HashMap::new(), 0);
    for row in q.rows(tx)? {
        match row.maybe(0) {
            Some(delegation) => drop(by.insert(delegation, row.int(1))),
            None => elsewhere += row.int(1),
        }
    }
    Ok((by, elsewhere))
}

/// Of each line with all below it.
pub(super) fn sums(tree: &Tree, own: &HashMap<String, i64>) -> Vec<i64> {
    let mut out: Vec<i64> =
        tree.lines.iter().map(|l| own.get(&l.id).copied().unwrap_or(0)).collect();
    for i in (0..out.len()).rev() {
        if let Some(parent) = tree.parents[i] {
            out[parent] += out[i];
        }
    }
    out
}

/// Who said yes and stayed away, where their names may be read; the reading is written
/// down.
fn absent(
    tx: &mut Tx,
    cx: &mut Cx,
    p: &Page,
    permit: &Permit,
    gathering: &str,
    tree: &Tree,
) -> Result<(Vec<Absent>, i64)> {
    if cx.permit(Op::PersonRead).is_err() {
        return Ok((Vec::new(), 0));
    }
    let mut q = Query::new(
        "SELECT e.id, e.person, e.placeholder, e.delegation FROM enrolments e
         JOIN delegations d ON d.id = e.delegation
         WHERE e.status = 'confirmed' AND NOT EXISTS (SELECT 1 FROM presences s
           WHERE s.enrolment = e.id AND s.admitted = 1) AND e.gathering = ",
    );
    q.bind(gathering).add(" AND ");
    permit.on_delegation(&mut q, "d");
    q.add(" ORDER BY e.delegation, e.id");
    let rows = q.rows(tx)?;
    let shown: Vec<_> = rows.iter().take(NAMED).collect();
    let ids: Vec<String> = shown.iter().filter_map(|r| r.maybe(1)).collect();
    if !ids.is_empty() {
        let details = json!({ "count": ids.len(), "people": ids });
        audit::record(tx, cx, "people.read", gathering, &details)?;
    }
    let labels = people::labels(tx, &ids)?;
    let one = |r: &&crate::db::Row| {
        let label =
            r.maybe(1).and_then(|id| labels.get(&id).map(|l| l.name.get(cx.lang).to_owned()));
        let delegation = r.text(3);
        Absent {
            name: label.or(r.maybe(2)).unwrap_or_default(),
            of: tree.find(&delegation).map_or_else(String::new, |i| view::name(p, &tree.lines[i])),
            href: format!("/delegations/{delegation}?status=confirmed#e-{}", r.text(0)),
        }
    };
    let more = rows.len().saturating_sub(NAMED) as i64;
    Ok((shown.iter().map(one).collect(), more))
}

const HEAD: [&str; 9] =
    ["area", "body", "name_ar", "name_fr", "target", "confirmed", "came", "absent", "walk_ins"];

/// The table for the record: numbers, no names of people. An export is written down.
pub async fn csv(req: Req) -> Result<Response> {
    let (permit, id) = (req.permit()?, req.param("id"));
    let bytes = req
        .act(move |tx, cx| {
            let (_, tree) = load(tx, &permit, &id)?;
            let came = sums(&tree, &came(tx, &permit, &id)?);
            let walk_ins = sums(&tree, &walk_ins(tx, &permit, &id)?.0);
            let details = json!({ "count": tree.lines.len() });
            audit::record(tx, cx, "attendance.export", &id, &details)?;
            write(&tree, &came, &walk_ins)
        })
        .await?;
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    let file = HeaderValue::from_static("attachment; filename=\"attendance.csv\"");
    headers.insert(header::CONTENT_DISPOSITION, file);
    Ok(response)
}

fn write(tree: &Tree, came: &[i64], walk_ins: &[i64]) -> Result<Vec<u8>> {
    // Spreadsheets read Arabic as UTF-8 only behind this mark.
    let mut writer = csv::Writer::from_writer("\u{FEFF}".as_bytes().to_vec());
    let fault = |e: csv::Error| Error::unknown(e);
    writer.write_record(HEAD).map_err(fault)?;
    for (i, line) in tree.lines.iter().enumerate() {
        let (confirmed, came) = (tree.sums[i].confirmed, came[i]);
        let record = [
            line.area.clone().unwrap_or_default(),
            line.body.clone().unwrap_or_default(),
            plain(line.name.ar.as_deref()),
            plain(line.name.fr.as_deref()),
            line.target.to_string(),
            confirmed.to_string(),
            came.to_string(),
            (confirmed - came).max(0).to_string(),
            walk_ins[i].to_string(),
        ];
        writer.write_record(record).map_err(fault)?;
    }
    writer.into_inner().map_err(|e| Error::unknown(e.to_string()))
}
