//! What comes in from outside: JSON that is none, too much of it, of the wrong kind, a
//! language, a key that makes a call happen once.

use crate::support::{Reply, Visitor, World, on_both};
use axum::body::Body;
use axum::http::{Request, header};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

/// A body as it is, of a content type as it is.
async fn send(world: &World, token: &str, kind: &str, body: impl Into<Body>) -> Reply {
    let request = Request::post("/api/v1/grants")
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::CONTENT_TYPE, kind)
        .body(body.into())
        .expect("a request");
    world.send(request).await
}

/// A problem document with this status and code, said in words.
fn problem(reply: &Reply, status: u16, code: &str) {
    assert_eq!((reply.status, reply.code().as_str()), (status, code), "{}", reply.text);
    assert_eq!(reply.header("content-type"), "application/problem+json");
    let said = reply.json();
    for member in ["type", "title", "detail"] {
        assert!(said[member].as_str().is_some_and(|t| !t.is_empty()), "{member}");
    }
    assert_eq!(said["status"], status);
    assert_ne!(said["detail"], said["code"], "a sentence, not its code");
}

#[test]
fn what_is_no_json_is_refused() {
    on_both("input_json", |world| async move {
        let admin = world.admin().await;
        let deep = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
        let cases: [(Vec<u8>, &str); 8] = [
            (b"{".to_vec(), "bad_json"),
            (b"".to_vec(), "bad_json"),
            (b"{\"role\": NaN}".to_vec(), "bad_json"),
            (b"{\"n\": 1e400}".to_vec(), "bad_json"),
            (b"{\"role\": \"\\ud800\"}".to_vec(), "bad_json"),
            (b"{\"role\": \"\xff\"}".to_vec(), "bad_encoding"),
            (deep(65).into_bytes(), "too_deep"),
            (deep(100_000).into_bytes(), "too_deep"),
        ];
        for (body, code) in cases {
            problem(&send(&world, &admin, "application/json", body).await, 400, code);
        }
        let allowed = send(&world, &admin, "application/json", deep(64)).await;
        assert_eq!(allowed.status, 422, "64 levels are read, and are no grant");
    });
}

#[test]
fn more_than_two_megabytes_are_not_read() {
    on_both("input_large", |world| async move {
        let admin = world.admin().await;
        let body = |n: usize| format!("{{\"account\":\"{}\"}}", "x".repeat(n));
        let reply = send(&world, &admin, "application/json", body(2 << 20)).await;
        problem(&reply, 413, "too_large");
        // Also without a length that tells it beforehand.
        let parts = (0..300).map(|_| Ok::<_, std::io::Error>(vec![b' '; 8192]));
        let stream = Body::from_stream(tokio_stream::iter(parts));
        problem(&send(&world, &admin, "application/json", stream).await, 413, "too_large");
        let below = send(&world, &admin, "application/json", body((2 << 20) - 100)).await;
        assert_eq!(below.status, 422);
    });
}

#[test]
fn another_content_type_is_refused() {
    on_both("input_type", |world| async move {
        let admin = world.admin().await;
        for kind in
            ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1"]
        {
            problem(&send(&world, &admin, kind, "{}").await, 415, "unsupported_content_type");
        }
        let sound = send(&world, &admin, "application/json; charset=UTF-8", "{}").await;
        assert_eq!(sound.status, 422);
    });
}

#[test]
fn an_address_or_method_that_is_not_there_is_a_problem_too() {
    on_both("input_address", |world| async move {
        let admin = world.admin().await;
        problem(&world.get(&admin, "/nowhere").await, 404, "not_found");
        problem(&world.delete(&admin, "/accounts").await, 405, "method_not_allowed");
        problem(&world.get(&admin, "/areas?colour=red").await, 422, "invalid");
        problem(&world.get(&admin, "/areas?limit=0").await, 422, "invalid");
        problem(&world.get(&admin, "/areas?limit=201").await, 422, "invalid");
        problem(&world.get(&admin, "/areas?cursor=%00").await, 422, "invalid");
        for bad in [
            "/accounts?cursor=a.",
            "/areas?cursor=c.",
            "/areas?cursor=c.zz",
            "/bodies?cursor=b.",
            "/bodies?cursor=b.zz",
            "/meetings?cursor=m.1.zz",
            "/gatherings?cursor=g.1.",
            "/documents?cursor=d.2025-06-10.",
            "/communiques?cursor=c.zz",
        ] {
            problem(&world.get(&admin, bad).await, 422, "invalid");
        }
        let page = Visitor::new(&world).get("/nowhere").await;
        assert_eq!(page.status, 404);
        assert!(page.text.contains("<h1>") && page.header("content-type").starts_with("text/html"));
    });
}

#[test]
fn every_fault_is_named_with_its_path() {
    on_both("input_fields", |world| async move {
        let admin = world.admin().await;
        let body = json!({ "acount": "x", "role": 7, "reason": "a\u{202E}b", "area": " " });
        let said = world.post(&admin, "/grants", body).await.want(422);
        let found: Vec<(&str, &str)> = said["errors"]
            .as_array()
            .expect("errors")
            .iter()
            .map(|e| (e["field"].as_str().unwrap_or(""), e["code"].as_str().unwrap_or("")))
            .collect();
        for wanted in [
            ("account", "missing"),
            ("acount", "unknown_field"),
            ("role", "not_a_text"),
            ("reason", "invisible_character"),
            ("area", "empty"),
        ] {
            assert!(found.contains(&wanted), "{wanted:?} in {found:?}");
        }
        let list = world.post(&admin, "/grants", json!([1])).await.want(422);
        assert_eq!(list["errors"][0]["code"], "not_an_object");
    });
}

async fn keyed(world: &World, token: &str, key: &str, body: &Value) -> Reply {
    let request = Request::post("/api/v1/grants")
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::CONTENT_TYPE, "application/json")
        .header("idempotency-key", key)
        .body(Body::from(body.to_string()))
        .expect("a request");
    world.send(request).await
}

#[test]
fn the_same_key_and_body_happen_once() {
    on_both("input_once", |world| async move {
        let admin = world.admin().await;
        let other = world.account("other", Role::Admin, Scope::Whole).await;
        let accounts = world.get(&admin, "/accounts").await.want(200);
        let id = accounts["items"][0]["id"].clone();
        let body = json!({ "account": id, "role": "auditor" });
        let first = keyed(&world, &admin, "k1", &body).await;
        let again = keyed(&world, &admin, "k1", &body).await;
        assert_eq!((first.status, again.status), (201, 201));
        assert_eq!(first.json(), again.json());
        let changed = json!({ "account": id, "role": "auditor", "reason": "again" });
        problem(&keyed(&world, &admin, "k1", &changed).await, 409, "idempotency_conflict");
        // A key belongs to its account; without one each call happens.
        let theirs = keyed(&world, &other, "k1", &body).await.want(201);
        assert_ne!(theirs["id"], first.json()["id"]);
        assert_ne!(world.post(&admin, "/grants", body.clone()).await.want(201)["id"], theirs["id"]);
        world.clock.set(world.app.clock.now().plus_seconds(24 * 3600 + 1));
        let next_day = keyed(&world, &admin, "k1", &body).await.want(201);
        assert_ne!(next_day["id"], first.json()["id"]);
        problem(&keyed(&world, &admin, &"k".repeat(201), &body).await, 400, "bad_idempotency_key");
    });
}

#[test]
fn a_refused_call_keeps_its_key_free() {
    on_both("input_once_refused", |world| async move {
        let admin = world.admin().await;
        let wrong = json!({ "account": "x", "role": "auditor" });
        assert_eq!(keyed(&world, &admin, "k1", &wrong).await.status, 422);
        let accounts = world.get(&admin, "/accounts").await.want(200);
        let right = json!({ "account": accounts["items"][0]["id"], "role": "auditor" });
        assert_eq!(keyed(&world, &admin, "k1", &right).await.status, 201);
    });
}

/// The language of the login page as this visitor gets it.
async fn spoken(visitor: &mut Visitor<'_>, path: &str) -> String {
    let page = visitor.get(path).await.text;
    let at = page.find("<html lang=\"").expect("a page") + 12;
    page[at..at + 2].to_owned()
}

#[test]
fn the_language_is_what_was_asked_for_then_kept_then_the_browsers_then_arabic() {
    on_both("input_language", |world| async move {
        let mut plain = Visitor::new(&world);
        assert_eq!(spoken(&mut plain, "/login").await, "ar");
        let mut french = Visitor::new(&world);
        french.headers.push(("accept-language", "de;q=0.9, fr-MA;q=0.8, ar;q=0.5".into()));
        assert_eq!(spoken(&mut french, "/login").await, "fr");
        assert_eq!(spoken(&mut french, "/login?lang=en").await, "en");
        assert_eq!(spoken(&mut french, "/login").await, "en", "the cookie keeps the choice");
        assert_eq!(spoken(&mut french, "/login?lang=xx").await, "en");
        let admin = world.admin().await;
        let said = world.get(&admin, "/nowhere?lang=fr").await.json()["detail"].clone();
        assert!(said.as_str().is_some_and(|t| t.contains("adresse")), "{said}");
    });
}

/// A list of one person, in a body whose parts are told apart by this line.
async fn sent_with(world: &World, token: &str, key: &str, boundary: &str, name: &str) -> Reply {
    let body = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n\
         membership_number,given_latn\nM-1,{name}\n\r\n--{boundary}--\r\n"
    );
    let request = Request::post("/api/v1/imports/people")
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={boundary}"))
        .header("idempotency-key", key)
        .body(Body::from(body))
        .expect("a request");
    world.send(request).await
}

#[test]
fn a_file_sent_again_is_the_same_however_its_parts_are_parted() {
    on_both("input_once_file", |world| async move {
        let admin = world.admin().await;
        let first = sent_with(&world, &admin, "k1", "aaaa", "Amina").await.want(200);
        let again = sent_with(&world, &admin, "k1", "bbbb", "Amina").await.want(200);
        assert_eq!(first["created"], 1);
        assert_eq!(first, again, "the first answer, not `unchanged`");
        let other = sent_with(&world, &admin, "k1", "aaaa", "Salma").await;
        problem(&other, 409, "idempotency_conflict");
    });
}
