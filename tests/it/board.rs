//! The board: sums, scopes, presence; the stream that says something changed; the pages.

use crate::support::{World, on_both};
use axum::body::{Body, BodyDataStream};
use axum::http::{Request, header};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};
use std::time::Duration;
use tokio_stream::StreamExt;
use tower::ServiceExt;

/// A gathering in Rabat, 1,000 places for Khémisset over two communes, 200 for Rabat.
struct Meeting {
    id: String,
    khemisset: String,
    town: String,
    tiflet: String,
    rabat: String,
}

async fn delegation(world: &World, token: &str, gathering: &str, body: Value) -> String {
    let made = world.post(token, &format!("/gatherings/{gathering}/delegations"), body).await;
    made.want(201)["id"].as_str().expect("an id").to_owned()
}

async fn enrol(
    world: &World,
    token: &str,
    delegation: &str,
    status: &str,
    n: usize,
) -> Vec<String> {
    let one = |i| json!({"placeholder": format!("place {i}"), "status": status});
    let list: Vec<Value> = (0..n).map(one).collect();
    let done = world
        .post(token, &format!("/delegations/{delegation}/enrolments"), json!(list))
        .await
        .want(200);
    let results = done["results"].as_array().expect("results");
    results.iter().map(|r| r["enrolment"]["id"].as_str().expect("an id").to_owned()).collect()
}

impl Meeting {
    async fn open(world: &World, admin: &str) -> Self {
        let made = world
            .post(
                admin,
                "/gatherings",
                json!({
                    "title": {"ar": "اللقاء التواصلي الجهوي", "fr": "Rencontre régionale"},
                    "starts_at": "2025-06-14T15:00:00+01:00",
                    "venue": {"name": {"ar": "القاعة المغطاة", "fr": "Salle couverte"}, "area": "04.421"},
                }),
            )
            .await
            .want(201);
        let id = made["id"].as_str().expect("an id").to_owned();
        let put = |body| delegation(world, admin, &id, body);
        let khemisset =
            put(json!({"area": "04.291", "target": 1000, "quota": 1000, "reserve": 25})).await;
        let below =
            |area: &str, quota: i64| json!({"area": area, "parent": khemisset, "quota": quota});
        let town = put(below("04.291.01.01", 200)).await;
        let tiflet = put(below("04.291.01.05", 165)).await;
        let rabat = put(json!({"area": "04.421", "target": 200})).await;
        Self { id, khemisset, town, tiflet, rabat }
    }

    async fn board(&self, world: &World, token: &str) -> Value {
        world.get(token, &format!("/gatherings/{}/board", self.id)).await.want(200)
    }
}

fn child<'a>(node: &'a Value, id: &str) -> &'a Value {
    let children = node["children"].as_array().expect("children");
    children
        .iter()
        .find(|c| c["delegation"] == id)
        .unwrap_or_else(|| panic!("{id} is not in {node}"))
}

#[test]
fn counts_cover_the_subtree_and_the_top_sums_what_it_shows() {
    on_both("board_sums", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let m = Meeting::open(&world, &admin).await;
        enrol(&world, &admin, &m.town, "confirmed", 4).await;
        enrol(&world, &admin, &m.town, "nominated", 2).await;
        enrol(&world, &admin, &m.tiflet, "invited", 3).await;
        enrol(&world, &admin, &m.khemisset, "confirmed", 1).await;
        enrol(&world, &admin, &m.rabat, "declined", 5).await;

        let top = m.board(&world, &admin).await;
        assert_eq!(top["delegation"], Value::Null);
        assert_eq!((&top["target"], &top["quota"]), (&json!(1200), &Value::Null));
        let counts = ["nominated", "invited", "confirmed", "declined", "boarded", "present"];
        let of = |node: &Value| counts.map(|c| node[c].as_i64().expect("a count"));
        assert_eq!(of(&top), [2, 3, 5, 5, 0, 0]);
        assert_eq!(top["forecast"], Value::Null);

        let province = child(&top, &m.khemisset);
        assert_eq!(of(province), [2, 3, 5, 0, 0, 0]);
        assert_eq!(province["area"], "04.291");
        assert_eq!((&province["quota"], &province["reserve"]), (&json!(1000), &json!(25)));
        assert_eq!(province["allocated"], 365);
        let town = child(province, &m.town);
        assert_eq!(of(town), [2, 0, 4, 0, 0, 0]);
        assert_eq!(town["target"], 200, "the quota stands for the target");
        assert_eq!(of(child(&top, &m.rabat)), [0, 0, 0, 5, 0, 0]);
    });
}

#[test]
fn an_enrolment_counts_once_in_its_present_status() {
    on_both("board_once", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let m = Meeting::open(&world, &admin).await;
        let ids = enrol(&world, &admin, &m.town, "nominated", 1).await;
        for status in ["invited", "confirmed", "declined", "confirmed"] {
            let to = json!({"status": status});
            world.patch(&admin, &format!("/enrolments/{}", ids[0]), to).await.want(200);
            let top = m.board(&world, &admin).await;
            for other in ["nominated", "invited", "confirmed", "declined"] {
                assert_eq!(top[other], i64::from(other == status), "{other} after {status}");
            }
        }
    });
}

#[test]
fn a_body_names_itself_beside_its_null_area() {
    on_both("board_body", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let m = Meeting::open(&world, &admin).await;
        let body = json!({"kind": "instance", "name": {"fr": "Jeunesse"}, "area": "04.291"});
        let body = world.post(&admin, "/bodies", body).await.want(201)["id"].clone();
        let id = delegation(&world, &admin, &m.id, json!({"body": body, "target": 10})).await;
        let top = m.board(&world, &admin).await;
        assert_eq!(child(&top, &id)["area"], Value::Null);
        assert_eq!(child(&top, &id)["body"], body);
    });
}

#[test]
fn a_smaller_scope_sees_its_part_and_its_own_total() {
    on_both("board_scope", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let m = Meeting::open(&world, &admin).await;
        enrol(&world, &admin, &m.rabat, "confirmed", 7).await;
        enrol(&world, &admin, &m.tiflet, "confirmed", 2).await;

        let province = world.coordinator("04.291").await;
        let top = m.board(&world, &province).await;
        assert_eq!((&top["target"], &top["confirmed"]), (&json!(1000), &json!(2)));
        assert_eq!(top["children"].as_array().map(Vec::len), Some(1));

        // The parent is not seen: its child stands at the top, and no total above it.
        let leader =
            world.account("leader", Role::Leader, Scope::Delegation(m.tiflet.clone())).await;
        let top = m.board(&world, &leader).await;
        assert_eq!((&top["target"], &top["confirmed"]), (&json!(165), &json!(2)));
        assert_eq!(child(&top, &m.tiflet)["area"], "04.291.01.05");
        assert!(!top.to_string().contains(&m.khemisset), "the parent is told of");
    });
}

#[test]
fn another_province_finds_no_board_no_stream_and_no_page() {
    on_both("board_unseen", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let m = Meeting::open(&world, &admin).await;
        let other = world.coordinator("03.231").await;
        for path in ["board", "stream"] {
            let reply = world.get(&other, &format!("/gatherings/{}/{path}", m.id)).await;
            assert_eq!((reply.status, reply.code()), (404, "not_found".to_owned()), "{path}");
        }
        for path in ["", "/board", "/board.csv", "/hall"] {
            let reply = page(&world, &other, &format!("/gatherings/{}{path}", m.id)).await;
            assert_eq!(reply.0, 404, "{path}");
            assert!(!reply.1.contains("Rencontre régionale"), "{path}");
        }
        let none = world.get(&admin, "/gatherings/none/board").await;
        assert_eq!(none.status, 404);
    });
}

/// A phone at the gate of this gathering, and the codes of these enrolments' tickets.
async fn door(
    world: &World,
    admin: &str,
    m: &Meeting,
    enrolments: &[String],
) -> (String, Vec<String>) {
    let path = format!("/gatherings/{}/tickets", m.id);
    let issued = world.post(admin, &path, json!({"enrolments": enrolments})).await.want(200);
    let items = issued["items"].as_array().expect("items").iter();
    let codes = items.map(|i| i["code"].as_str().expect("a code").to_owned()).collect();
    let code =
        world.post(admin, &format!("/gatherings/{}/door-codes", m.id), json!({})).await.want(201);
    let pair = json!({"code": code["code"], "device_name": "هاتف", "gate": "1"});
    let paired = world.post("", "/door/pair", pair).await.want(201);
    (paired["token"].as_str().expect("a token").to_owned(), codes)
}

async fn scan(world: &World, phone: &str, id: &str, ticket: &str, direction: &str) {
    let at = format!("2025-06-14T14:0{}:00+01:00", id.len());
    let one =
        json!({"id": id, "ticket": ticket, "at": at, "direction": direction, "offline": false});
    let done = world.post(phone, "/door/scans", json!({"scans": [one]})).await.want(200);
    assert_eq!(done["results"][0]["status"], 200, "{done}");
}

#[test]
fn present_are_those_inside_now() {
    on_both("board_present", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let m = Meeting::open(&world, &admin).await;
        let ids = enrol(&world, &admin, &m.town, "confirmed", 3).await;
        let (phone, codes) = door(&world, &admin, &m, &ids).await;
        let (_, mut stream) = open_stream(&world, &admin, &m.id).await;
        scan(&world, &phone, "a", &codes[0], "in").await;
        scan(&world, &phone, "b", &codes[1], "in").await;
        scan(&world, &phone, "cc", &codes[1], "in").await;
        let top = m.board(&world, &admin).await;
        assert_eq!((&top["present"], &top["confirmed"]), (&json!(2), &json!(3)));
        assert_eq!(message(&mut stream, 3000).await.as_deref(), Some("data: changed\n\n"));
        scan(&world, &phone, "ddd", &codes[1], "out").await;
        let top = m.board(&world, &admin).await;
        assert_eq!(child(child(&top, &m.khemisset), &m.town)["present"], 1);
        let (_, hall) = page(&world, &admin, &format!("/gatherings/{}/hall", m.id)).await;
        assert!(hall.contains("<p class=\"n\">1</p>"), "{hall}");
    });
}

async fn open_stream(world: &World, token: &str, gathering: &str) -> (Value, BodyDataStream) {
    let request = Request::builder()
        .uri(format!("/api/v1/gatherings/{gathering}/stream"))
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::ACCEPT_ENCODING, "gzip")
        .body(Body::empty())
        .expect("a request");
    let response = world.router.clone().oneshot(request).await.expect("an answer");
    assert_eq!(response.status(), 200);
    let told =
        |name: &str| response.headers().get(name).and_then(|v| v.to_str().ok()).map(str::to_owned);
    let headers = json!({
        "type": told("content-type"),
        "encoding": told("content-encoding"),
        "buffering": told("x-accel-buffering"),
    });
    (headers, response.into_body().into_data_stream())
}

/// The next message within so many milliseconds; comments are no messages.
async fn message(stream: &mut BodyDataStream, within: u64) -> Option<String> {
    let next = async {
        while let Some(chunk) = stream.next().await {
            let text = String::from_utf8_lossy(&chunk.expect("a chunk")).into_owned();
            if !text.starts_with(':') {
                return Some(text);
            }
        }
        Some("the end".to_owned())
    };
    tokio::time::timeout(Duration::from_millis(within), next).await.ok().flatten()
}

#[test]
fn the_stream_says_that_something_changed_and_nothing_else() {
    on_both("board_stream", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let m = Meeting::open(&world, &admin).await;
        let (headers, mut stream) = open_stream(&world, &admin, &m.id).await;
        let awaited = json!({"type": "text/event-stream", "encoding": null, "buffering": "no"});
        assert_eq!(headers, awaited);
        assert_eq!(message(&mut stream, 700).await, None, "nothing has changed yet");
        enrol(&world, &admin, &m.town, "confirmed", 1).await;
        enrol(&world, &admin, &m.town, "invited", 1).await;
        assert_eq!(message(&mut stream, 3000).await.as_deref(), Some("data: changed\n\n"));
        while message(&mut stream, 1500).await.is_some() {}
        assert_eq!(message(&mut stream, 700).await, None, "nothing more has changed");
    });
}

#[test]
fn a_stream_is_quiet_about_what_its_reader_does_not_see() {
    on_both("board_stream_scope", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let m = Meeting::open(&world, &admin).await;
        let province = world.coordinator("04.291").await;
        let (_, mut stream) = open_stream(&world, &province, &m.id).await;
        enrol(&world, &admin, &m.rabat, "confirmed", 1).await;
        assert_eq!(message(&mut stream, 1500).await, None);
        enrol(&world, &admin, &m.tiflet, "confirmed", 1).await;
        assert_eq!(message(&mut stream, 3000).await.as_deref(), Some("data: changed\n\n"));
    });
}

#[test]
fn a_revoked_grant_ends_the_stream() {
    on_both("board_stream_revoked", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let m = Meeting::open(&world, &admin).await;
        let province = world.coordinator("04.291").await;
        let (_, mut stream) = open_stream(&world, &province, &m.id).await;
        let accounts = world.get(&admin, "/accounts").await.want(200);
        let grants = accounts["items"].as_array().expect("accounts").iter();
        let grant = grants.flat_map(|a| a["grants"].as_array().expect("grants"));
        let grant = grant.into_iter().find(|g| g["area"] == "04.291").expect("the grant");
        let id = grant["id"].as_str().expect("an id");
        world.delete(&admin, &format!("/grants/{id}")).await.want(204);
        assert_eq!(message(&mut stream, 3000).await.as_deref(), Some("the end"));
    });
}

#[test]
fn a_graceful_stop_ends_the_stream() {
    on_both("board_stream_stop", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let m = Meeting::open(&world, &admin).await;
        let (_, mut stream) = open_stream(&world, &admin, &m.id).await;
        world.app.stopping.send_replace(true);
        assert_eq!(message(&mut stream, 2000).await.as_deref(), Some("the end"));
    });
}

async fn page(world: &World, token: &str, path: &str) -> (u16, String) {
    let request = Request::builder()
        .uri(format!("{path}{}lang=fr", if path.contains('?') { "&" } else { "?" }))
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .body(Body::empty())
        .expect("a request");
    let reply = world.send(request).await;
    (reply.status, reply.text)
}

#[test]
fn the_page_of_a_province_carries_its_own_figure_and_gap() {
    on_both("board_page", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let m = Meeting::open(&world, &admin).await;
        enrol(&world, &admin, &m.tiflet, "confirmed", 12).await;
        let province = world.coordinator("04.291").await;
        let (status, html) = page(&world, &province, &format!("/gatherings/{}/board", m.id)).await;
        assert_eq!(status, 200);
        assert!(html.contains("objectif 1\u{202f}000"), "{html}");
        assert!(html.contains("il en manque 988 pour l’objectif"));
        assert!(html.contains("Tiflet") && !html.contains("Rabat</a>"));
        assert!(html.contains(&format!("data-stream=\"/api/v1/gatherings/{}/stream\"", m.id)));
        for path in ["", "/hall"] {
            let (status, html) =
                page(&world, &province, &format!("/gatherings/{}{path}", m.id)).await;
            assert_eq!(status, 200, "{path}");
            assert!(html.contains("Rencontre régionale"), "{path}");
        }
    });
}

#[test]
fn silent_delegations_are_told_of_and_can_be_sieved() {
    on_both("board_silent", |world| async move {
        let world = world.with_areas().await;
        world.clock.advance(-5 * 24 * 3600);
        let admin = world.admin().await;
        let m = Meeting::open(&world, &admin).await;
        world.clock.advance(5 * 24 * 3600);
        enrol(&world, &admin, &m.tiflet, "confirmed", 12).await;
        let path = format!("/gatherings/{}/board?show=silent", m.id);
        let (_, html) = page(&world, &admin, &path).await;
        assert!(html.contains("2 délégations sans nouvelles"), "{html}");
        assert!(html.contains("silence, 5 jours"));
        assert!(!html.contains("Tiflet</a>"), "Tiflet spoke today");
        let found = format!("/gatherings/{}/board?q=tiflet", m.id);
        let (_, html) = page(&world, &admin, &found).await;
        assert!(html.contains("Tiflet</a>"));
    });
}

#[test]
fn reading_a_leader_and_exporting_are_written_down() {
    on_both("board_audit", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let m = Meeting::open(&world, &admin).await;
        let person = json!({
            "names": [{"script": "Latn", "given": "Idris", "family": "Zemmouri"}],
            "home_area": "04.291.01.05",
        });
        let person = world.post(&admin, "/people", person).await.want(201)["id"].clone();
        let leads = json!({"leader": person});
        world.patch(&admin, &format!("/delegations/{}", m.tiflet), leads).await.want(200);
        world.clock.advance(60);
        let path = format!("/gatherings/{}/board?delegation={}", m.id, m.tiflet);
        let (_, html) = page(&world, &admin, &path).await;
        assert!(html.contains("Idris Zemmouri"), "{html}");
        let (_, csv) = page(&world, &admin, &format!("/gatherings/{}/board.csv", m.id)).await;
        assert_eq!(csv.lines().count(), 5, "{csv}");
        assert!(csv.contains("04.291.01.05,,تيفلت,Tiflet,04.291,165,165"), "{csv}");

        let actions = |subject: &str| format!("/audit?subject={subject}");
        let read = world.get(&admin, &actions(person.as_str().expect("an id"))).await.want(200);
        assert_eq!(read["items"][0]["action"], "person.read");
        let exported = world.get(&admin, &actions(&m.id)).await.want(200);
        assert_eq!(exported["items"][0]["action"], "board.export");
    });
}

#[test]
fn home_shows_the_next_gathering_and_the_missing_copy() {
    on_both("home", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let (_, html) = page(&world, &admin, "/").await;
        assert!(html.contains("Aucune rencontre à venir") && html.contains("HADIR_BACKUP_DIR"));
        Meeting::open(&world, &admin).await;
        let province = world.coordinator("04.291").await;
        let (_, html) = page(&world, &province, "/").await;
        assert!(html.contains("objectif 1\u{202f}000"), "{html}");
        assert!(!html.contains("HADIR_BACKUP_DIR"), "the copy is the administrator's");
        let other = world.coordinator("03.231").await;
        let (_, html) = page(&world, &other, "/").await;
        assert!(!html.contains("Rencontre régionale"));
    });
}
