//! `/healthz`, `/readyz`, `/metrics`: for who watches the machine.

use super::req::{json_reply, reply};
use super::{Req, Response};
use crate::db::migrate;
use crate::kernel::Result;
use serde::Serialize;
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use utoipa::ToSchema;

pub static REQUESTS: AtomicU64 = AtomicU64::new(0);
pub static FAULTS: AtomicU64 = AtomicU64::new(0);

/// 200 while the process lives: asks nothing of the database. The yardstick of the door.
pub async fn live(_: Req) -> Result<Response> {
    Ok(reply(200, "text/plain; charset=utf-8", b"ok\n".to_vec()))
}

#[derive(Serialize, ToSchema)]
pub struct Readiness {
    /// `ready` or `not_ready`.
    status: &'static str,
    version: &'static str,
    /// The last change that was made to the tables.
    schema: Option<i64>,
    database: Engine,
}

#[derive(Serialize, ToSchema)]
struct Engine {
    engine: &'static str,
    version: String,
}

pub async fn ready(req: Req) -> Result<Response> {
    let asked =
        req.app.db.read(|tx| tx.one("SELECT MAX(version) FROM schema_migrations", &[])).await;
    let version = req.app.engine_version();
    let schema = asked.ok().flatten().map(|r| r.int(0));
    let status = if schema == Some(migrate::newest()) { "ready" } else { "not_ready" };
    let database = Engine { engine: req.app.db.engine().name(), version: version.to_owned() };
    let body = Readiness { status, version: env!("CARGO_PKG_VERSION"), schema, database };
    Ok(json_reply(if status == "ready" { 200 } else { 503 }, &body))
}

/// Prometheus text. Counts of the machine's work, nothing of people.
pub async fn metrics(req: Req) -> Result<Response> {
    let (scans, entries) = req
        .look(|tx, _| {
            let count = |row: Option<crate::db::Row>| row.map_or(0, |r| r.int(0));
            let scans = count(tx.one("SELECT COUNT(*) FROM scans", &[])?);
            Ok((scans, count(tx.one("SELECT COUNT(*) FROM audit", &[])?)))
        })
        .await?;
    let mut out = String::new();
    let lines = [
        (
            "hadir_requests_total",
            "counter",
            "Requests answered by this process.",
            REQUESTS.load(Ordering::Relaxed),
        ),
        (
            "hadir_faults_total",
            "counter",
            "Answers of status 500 and above.",
            FAULTS.load(Ordering::Relaxed),
        ),
        ("hadir_scans_total", "counter", "Scans kept in the database.", scans as u64),
        ("hadir_audit_entries_total", "counter", "Entries of the audit.", entries as u64),
        ("hadir_resident_bytes", "gauge", "Anonymous resident memory.", resident_bytes()),
    ];
    for (name, kind, help, value) in lines {
        let _ = write!(out, "# HELP {name} {help}\n# TYPE {name} {kind}\n{name} {value}\n");
    }
    let _ = write!(
        out,
        "# HELP hadir_info Version and schema.\n# TYPE hadir_info gauge\nhadir_info{{version=\"{}\",schema=\"{}\",engine=\"{}\"}} 1\n",
        env!("CARGO_PKG_VERSION"),
        migrate::newest(),
        req.app.db.engine().name()
    );
    Ok(reply(200, "text/plain; version=0.0.4; charset=utf-8", out.into_bytes()))
}

fn resident_bytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("RssAnon:"));
    let kib = line.and_then(|l| l.split_whitespace().next()).and_then(|n| n.parse::<u64>().ok());
    kib.unwrap_or(0) * 1024
}
