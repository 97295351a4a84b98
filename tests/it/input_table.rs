//! Every call with a body, every field of it, with everything that is no value of it: the
//! answer names the field, and nothing is written. New calls and fields are met by
//! themselves, in the API's own description.

use crate::support::described::{self, Call, Field, with};
use crate::support::province::{KHEMISSET, Province, good_body};
use crate::support::{Reply, World, on_both};
use axum::body::Body;
use axum::http::{Request, header};
use serde_json::{Value, json};
use std::collections::BTreeMap;

struct Table {
    world: World,
    admin: String,
    own: Province,
    calls: Vec<Call>,
}

impl Table {
    async fn lay(world: World) -> Self {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let mut own = Province::empty(&world, &KHEMISSET).await;
        own.fill(&world).await;
        own.note_account(&world, &admin).await;
        let calls = described::calls(&world).await;
        Self { world, admin, own, calls }
    }

    fn good(&self, call: &Call) -> Value {
        good_body(&call.method, &call.path, &self.own).unwrap_or_else(|| {
            panic!("say in `good_body` what {} {} takes", call.method, call.path)
        })
    }

    /// The call with a body as it is.
    async fn send(&self, call: &Call, kind: Option<&str>, body: impl Into<Body>) -> Reply {
        let parts = call.path.split('/').map(|part| match part.trim_matches(['{', '}']) {
            "id" => self.own.id(thing(&call.path)),
            "a" => self.own.id("person"),
            "b" => self.own.id("twin"),
            "statute" => self.own.id("statute"),
            "photo" => self.own.id("photo"),
            _ => part.to_owned(),
        });
        let address = parts.collect::<Vec<_>>().join("/");
        let token = match call.path.starts_with("/api/v1/door/") {
            true => self.own.secrets.last().expect("the phone's token"),
            false => &self.admin,
        };
        let mut request = Request::builder()
            .method(call.method.as_str())
            .uri(address)
            .header(header::AUTHORIZATION, format!("Bearer {token}"));
        if let Some(kind) = kind {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        self.world.send(request.body(body.into()).expect("a request")).await
    }

    /// How many rows each table holds, but for what tells of refusals and of broken scans.
    async fn rows(&self) -> BTreeMap<String, i64> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");
        let mut tables = Vec::new();
        for file in std::fs::read_dir(folder).expect("the migrations") {
            let text = std::fs::read_to_string(file.expect("a file").path()).expect("its text");
            let made = text.lines().filter_map(|l| l.strip_prefix("CREATE TABLE "));
            tables.extend(made.filter_map(|l| l.split([' ', '(']).next()).map(str::to_owned));
        }
        let left_out = ["audit", "checkpoints", "tries", "unreadable_scans"];
        tables.retain(|t| !left_out.contains(&t.as_str()));
        assert!(tables.len() > 20, "{tables:?}");
        let counted = self.world.app.db.read(move |tx| {
            let mut out = BTreeMap::new();
            for table in &tables {
                let row = tx.one(&format!("SELECT COUNT(*) FROM {table}"), &[])?;
                out.insert(table.clone(), row.map_or(0, |r| r.int(0)));
            }
            Ok(out)
        });
        counted.await.expect("counts")
    }

    /// One's own things as they are shown.
    async fn shown(&self) -> Vec<Value> {
        let mut out = Vec::new();
        for (path, of) in [
            ("people", "person"),
            ("bodies", "body"),
            ("gatherings", "gathering"),
            ("delegations", "delegation"),
            ("enrolments", "enrolment"),
            ("enrolments", "place"),
        ] {
            let path = format!("/{path}/{}", self.own.id(of));
            out.push(self.world.get(&self.admin, &path).await.want(200));
        }
        out
    }
}

/// What a call's `{id}` is of.
fn thing(path: &str) -> &'static str {
    match path.split('/').nth(3).unwrap_or_default() {
        "people" => "person",
        "gatherings" => "gathering",
        "delegations" => "delegation",
        "enrolments" => "enrolment",
        "bodies" => "body",
        "posts" => "post",
        "tenures" => "tenure",
        "import-runs" => "import",
        "meetings" => "meeting",
        "communiques" => "communique",
        "door" => "delegation",
        "documents" => "document",
        "claims" => "claim",
        other => panic!("say in `thing` what the id of {path} is of ({other})"),
    }
}

/// Scans and walk-ins that cannot be read are answered each for itself.
fn is_scans(call: &Call) -> bool {
    matches!(call.path.as_str(), "/api/v1/door/scans" | "/api/v1/door/walk-ins")
}

#[test]
fn no_body_that_is_none_is_taken() {
    on_both("table_bodies", |world| async move {
        let table = Table::lay(world).await;
        let (rows, shown) = (table.rows().await, table.shown().await);
        let deep =
            |n: usize| format!("{}{}", "{\"a\":".repeat(n) + "1", "}".repeat(n)).into_bytes();
        let broken: [Vec<u8>; 11] = [
            b"".to_vec(),
            b"{".to_vec(),
            b"{}{}".to_vec(),
            b"{\"a\":NaN}".to_vec(),
            b"{\"a\":-Infinity}".to_vec(),
            b"{\"a\":1e400}".to_vec(),
            b"{\"a\":\"\\ud800\"}".to_vec(),
            b"{\"a\":\"\xff\"}".to_vec(),
            b"{'a':1}".to_vec(),
            "\u{FEFF}{}".as_bytes().to_vec(),
            deep(65),
        ];
        for call in &table.calls {
            let what = format!("{} {}", call.method, call.path);
            for body in &broken {
                let shown = String::from_utf8_lossy(&body[..body.len().min(30)]).into_owned();
                let reply = table.send(call, Some("application/json"), body.clone()).await;
                assert_eq!(reply.status, 400, "{what} {shown}: {}", reply.text);
            }
            for body in ["7", "\"x\"", "null", "true", "{\"surely_unknown\":1}", "[7]", "[[]]"] {
                let reply = table.send(call, Some("application/json"), body).await;
                assert_eq!(reply.status, 422, "{what} {body}: {}", reply.text);
                assert!(
                    reply.json()["errors"].as_array().is_some_and(|e| !e.is_empty()),
                    "{what} {body}"
                );
            }
            let good = table.good(call).to_string();
            for kind in [None, Some("text/plain"), Some("multipart/form-data; boundary=x")] {
                let reply = table.send(call, kind, good.clone()).await;
                assert_eq!(reply.status, 415, "{what} {kind:?}: {}", reply.text);
            }
            let large = format!("{{\"a\":\"{}\"}}", "x".repeat(2 << 20));
            let reply = table.send(call, Some("application/json"), large).await;
            assert_eq!(reply.status, 413, "{what}: {}", reply.text);
        }
        assert_eq!(rows, table.rows().await, "nothing is written");
        assert_eq!(shown, table.shown().await, "nothing is changed");
    });
}

/// Everything that this field does not take.
fn wrong_values(field: &Field) -> Vec<Value> {
    let mut out = Vec::new();
    for (kind, value) in [
        ("string", json!("x")),
        ("integer", json!(7)),
        ("boolean", json!(true)),
        ("array", json!([[]])),
        ("object", json!({ "surely_unknown": 1 })),
    ] {
        let takes_number = kind == "integer" && field.takes("number");
        if !field.takes(kind) && !takes_number {
            out.push(value);
        }
    }
    if field.takes("string") {
        let hidden = [
            "a\u{202E}b",
            "a\u{200B}b",
            "\u{FEFF}a",
            "a\u{7}b",
            "a\0b",
            "a\u{E0041}",
            "a\u{2066}b",
        ];
        out.extend(hidden.map(|text| json!(text)));
        out.extend([json!(" \u{a0} "), json!("x".repeat(20_000))]);
        let name = field.path.rsplit(['.', ']']).next().unwrap_or_default();
        if name.ends_with("_at")
            || name.ends_with("date")
            || name.starts_with("valid_")
            || matches!(name, "since" | "from" | "until" | "at")
        {
            let no_dates =
                ["2003-02-31", "2003-02-31T10:00:00Z", "2003-13", "٢٠٠٣", "31/02/2003", "-1"];
            out.extend(no_dates.map(|text| json!(text)));
        }
    }
    if field.takes("integer") {
        out.extend([
            json!(-1),
            json!(1.5),
            json!(1e19),
            json!(-1e300),
            json!(u64::MAX),
            json!("5"),
        ]);
    }
    if field.takes("array") {
        out.push(json!({}));
    }
    out
}

/// Whether a fault is said of this field: of itself, or of what is inside it.
fn is_named(reply: &Reply, field: &str) -> bool {
    let said = reply.json();
    let errors = said["errors"].as_array().cloned().unwrap_or_default();
    errors.iter().filter_map(|e| e["field"].as_str()).any(|named| {
        named
            .strip_prefix(field)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    })
}

#[test]
fn every_field_says_what_is_wrong_with_it() {
    on_both("table_fields", |world| async move {
        let table = Table::lay(world).await;
        let (rows, shown) = (table.rows().await, table.shown().await);
        assert!(table.calls.iter().map(|c| c.fields.len()).sum::<usize>() > 100, "fields are met");
        for call in table.calls.iter().filter(|c| !is_scans(c)) {
            for field in &call.fields {
                for value in wrong_values(field) {
                    // A text from outside is as long as an article.
                    let is_long = value.as_str().is_some_and(|v| v.len() == 20_000);
                    if is_long && call.path == "/api/v1/documents" && field.path == "text" {
                        continue;
                    }
                    let body = with(&table.good(call), &field.path, value.clone());
                    let reply = table.send(call, Some("application/json"), body.to_string()).await;
                    let what =
                        format!("{} {} {} = {value:.60}", call.method, call.path, field.path);
                    assert_eq!(reply.status, 422, "{what}: {}", reply.text);
                    assert!(is_named(&reply, &field.path), "{what}: {}", reply.text);
                }
            }
        }
        assert_eq!(rows, table.rows().await, "nothing is written");
        assert_eq!(shown, table.shown().await, "nothing is changed");
    });
}

#[test]
fn an_unknown_field_is_refused_wherever_it_stands() {
    on_both("table_unknown", |world| async move {
        let table = Table::lay(world).await;
        let rows = table.rows().await;
        for call in table.calls.iter().filter(|c| !is_scans(c)) {
            let good = table.good(call);
            let inside = call.fields.iter().filter(|f| f.takes("object"));
            let root = if good.is_array() { "[0].surely_unknown" } else { "surely_unknown" };
            let places = inside.map(|f| format!("{}.surely_unknown", f.path));
            for place in places.chain([root.to_owned()]).map(|p| p.replace("[0].[0]", "[0]")) {
                let body = with(&good, &place, json!(1));
                let reply = table.send(call, Some("application/json"), body.to_string()).await;
                let what = format!("{} {} {place}", call.method, call.path);
                assert_eq!(reply.status, 422, "{what}: {}", reply.text);
                assert!(is_named(&reply, &place), "{what}: {}", reply.text);
            }
        }
        assert_eq!(rows, table.rows().await, "nothing is written");
    });
}

#[test]
fn a_scan_that_cannot_be_read_is_kept_and_answered_alone() {
    on_both("table_scans", |world| async move {
        let table = Table::lay(world).await;
        let scans = |c: &&Call| c.path == "/api/v1/door/scans";
        let call = table.calls.iter().find(scans).expect("the door's call");
        let (rows, mut kept) = (table.rows().await, 0);
        for field in call.fields.iter().filter(|f| f.path.starts_with("scans[0]")) {
            // What a code holds is the door's to judge: whatever was read is a scan.
            let is_ticket = field.path.ends_with(".ticket");
            for value in wrong_values(field).into_iter().filter(|v| !(is_ticket && v.is_string())) {
                let body = with(&table.good(call), &field.path, value.clone());
                let reply = table.send(call, Some("application/json"), body.to_string()).await;
                let what = format!("{} = {value:.60}", field.path);
                assert_eq!(reply.status, 200, "{what}: {}", reply.text);
                assert_eq!(reply.json()["results"][0]["status"], 422, "{what}: {}", reply.text);
                kept += 1;
            }
        }
        assert_eq!(rows, table.rows().await, "no scan is counted");
        let unreadable = table.world.app.db.read(|tx| {
            Ok(tx.one("SELECT COUNT(*) FROM unreadable_scans", &[])?.map_or(0, |r| r.int(0)))
        });
        assert_eq!(unreadable.await.expect("a count"), kept, "and none is dropped");
    });
}
