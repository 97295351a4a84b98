//! Who may do what: the table as it is written, and the table as it is answered. The
//! second walks the description of the API, so that a new call must be entered in
//! `rights_calls.rs` or this fails.

use crate::rights_calls::{Sent, Things, body_of, thing_at, viewers};
use crate::support::golden::{same_as_file, table};
use crate::support::{World, on_both};
use axum::body::Body;
use axum::http::{Request, header};
use hadir::access::{Role, table as written};
use serde_json::Value;
use tower::ServiceExt;

#[test]
fn the_table_of_rights_is_the_one_that_was_read_and_agreed() {
    let mut rows = vec![
        ["operation"]
            .into_iter()
            .chain(Role::ALL.map(Role::name))
            .chain(["device", "anyone"])
            .map(str::to_owned)
            .collect::<Vec<_>>(),
    ];
    for line in written() {
        let may = if line.whole { "whole" } else { "yes" };
        let mut row = vec![line.op.name().to_owned()];
        row.extend(Role::ALL.iter().map(|r| cell(line.roles.contains(r), may)));
        row.push(cell(line.device, "yes"));
        row.push(cell(line.anyone, "yes"));
        rows.push(row);
    }
    let said = "# Who may do what. yes: within the scope of the grant; whole: only where the scope is\n\
                # the whole organisation; a dash: not at all.\n\n";
    same_as_file("rights.txt", &format!("{said}{}", table(&rows)));
}

fn cell(may: bool, word: &str) -> String {
    if may { word.to_owned() } else { "-".to_owned() }
}

#[test]
fn every_call_answers_each_role_as_the_table_says() {
    on_both("rights_calls", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let things = Things::make(&world, &admin).await;
        let viewers = viewers(&world, &things, &admin).await;
        let mut rows = vec![vec!["call".to_owned()]];
        rows[0].extend(viewers.iter().map(|v| v.name.clone()));
        let document = world.get("", "/openapi.json").await.want(200);
        let mut unknown = Vec::new();
        for (path, operations) in document["paths"].as_object().expect("paths") {
            for (method, operation) in operations.as_object().expect("operations") {
                let id = operation["operationId"].as_str().expect("an id");
                let mut row = vec![id.to_owned()];
                for (n, viewer) in viewers.iter().enumerate() {
                    let fresh = things.fresh(&world, &admin, id, n).await;
                    let (Some(address), Some(sent)) =
                        (filled(path, &fresh), body_of(id, operation, &fresh, n))
                    else {
                        unknown.push(format!("{method} {path} ({id})"));
                        break;
                    };
                    let status = ask(&world, method, &viewer.token, &address, sent).await;
                    row.push(status.to_string());
                }
                rows.push(row);
            }
        }
        assert!(
            unknown.is_empty(),
            "calls that rights_calls.rs does not know; enter them there:\n{}",
            unknown.join("\n")
        );
        let said = "# What each call answers whom. The things asked for lie in the province of Khémisset\n\
                    # (04.291); `here` is whose scope is that province or its delegation, `away` whose\n\
                    # scope is another. 404: not to be seen; 403: seen, or known to be there, but not allowed.\n\n";
        same_as_file("rights_calls.txt", &format!("{said}{}", table(&rows)));
    });
}

/// `/people/{id}` with the id of the thing that stands there.
fn filled(path: &str, things: &Things) -> Option<String> {
    let parts: Vec<&str> = path.split('/').collect();
    let mut out = Vec::new();
    for (i, part) in parts.iter().enumerate() {
        match part.split_once('}') {
            None => out.push((*part).to_owned()),
            Some((_, ending)) => {
                let before = i.checked_sub(1).map_or("", |b| parts[b]);
                out.push(format!("{}{ending}", thing_at(things, before, part)?));
            }
        }
    }
    Some(out.join("/"))
}

/// The status alone: what streams is not read.
async fn ask(world: &World, method: &str, token: &str, path: &str, sent: Sent) -> u16 {
    let mut request = Request::builder().method(method.to_uppercase().as_str()).uri(path);
    if !token.is_empty() {
        request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
    }
    let (kind, body) = match sent {
        Sent::Nothing => (None, Body::empty()),
        Sent::Json(value) => (Some("application/json".to_owned()), Body::from(value.to_string())),
        Sent::File(text) => {
            let part = format!(
                "--part\r\ncontent-disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\
                 content-type: text/csv\r\n\r\n{text}\r\n--part--\r\n"
            );
            (Some("multipart/form-data; boundary=part".to_owned()), Body::from(part))
        }
    };
    if let Some(kind) = kind {
        request = request.header(header::CONTENT_TYPE, kind);
    }
    let request = request.body(body).expect("a request");
    let response = world.router.clone().oneshot(request).await.expect("the router answers");
    let status = response.status().as_u16();
    assert!(status < 500 || status == 501, "{method} {path}: {status}");
    status
}

/// Whether the description of a call says that it takes a body.
pub fn takes_a_body(operation: &Value) -> bool {
    operation.get("requestBody").is_some()
}
