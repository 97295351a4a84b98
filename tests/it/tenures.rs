//! What a person has held: every field kept as it was said, refused by its field, seen
//! and written within the scope.

use crate::support::{World, on_both};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

pub const TIFLET: &str = "04.291.01.17";
pub const KHEMISSET: &str = "04.291";
const AWAY: &str = "01.051";

/// Somebody who lives in Tiflet.
pub async fn somebody(world: &World, token: &str, given: &str) -> String {
    living_in(world, token, given, TIFLET).await
}

pub async fn living_in(world: &World, token: &str, given: &str, area: &str) -> String {
    let body = json!({
        "names": [{ "script": "Latn", "given": given, "family": "Ouchrif" }], "home_area": area,
    });
    id(&world.post(token, "/people", body).await.want(201))
}

pub fn id(value: &Value) -> String {
    value["id"].as_str().unwrap_or_else(|| panic!("no id in {value}")).to_owned()
}

pub async fn hold(world: &World, token: &str, person: &str, said: Value) -> Value {
    world.post(token, &format!("/people/{person}/tenures"), said).await.want(201)
}

pub async fn council(world: &World, token: &str) -> String {
    let body = json!({
        "kind": "institution", "name": { "ar": "المجلس الجماعي لتيفلت", "fr": "Conseil communal de Tiflet" },
        "area": TIFLET,
    });
    id(&world.post(token, "/bodies", body).await.want(201))
}

/// The one seat of its chair.
pub async fn chair_of(world: &World, token: &str, body: &str) -> String {
    let post = json!({ "role": { "fr": "Président" } });
    id(&world.post(token, &format!("/bodies/{body}/posts"), post).await.want(201))
}

/// The field and code of each fault.
pub fn faults(answer: &Value) -> Vec<(String, String)> {
    let text = |v: &Value| v.as_str().unwrap_or_default().to_owned();
    let errors = answer["errors"].as_array().unwrap_or_else(|| panic!("{answer}"));
    errors.iter().map(|e| (text(&e["field"]), text(&e["code"]))).collect()
}

pub fn fault(field: &str, code: &str) -> Vec<(String, String)> {
    vec![(field.to_owned(), code.to_owned())]
}

#[test]
fn a_tenure_comes_back_as_it_was_said() {
    on_both("tenure_whole", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let person = somebody(&world, &admin, "Driss").await;
        let body = council(&world, &admin).await;
        let post = json!({ "role": { "fr": "Conseiller" }, "seats": 35, "basis": "elected" });
        let post = id(&world.post(&admin, &format!("/bodies/{body}/posts"), post).await.want(201));
        let first =
            hold(&world, &admin, &person, json!({ "kind": "study", "role": { "ar": "إجازة" } }))
                .await;
        let said = json!({
            "kind": "mandate", "role": { "ar": "مستشار جماعي", "fr": "Conseiller communal" },
            "body": body, "body_name": null, "post": post, "area": TIFLET, "constituency": "الدائرة 12",
            "began": "2003-09-12", "ended": "2009", "end_state": "ended", "how": "indirect_election",
            "how_text": "اللجان المتساوية الأعضاء\nسنة 2003", "end_cause": "التقاعد النسبي",
            "within": null, "after": first["id"], "election": "2003-09-12", "on_behalf_of": "رابطة الجسر",
            "outcomes": "فتح وكالة للتشغيل", "source": "محضر", "status": "verified",
        });
        let made = hold(&world, &admin, &person, said.clone()).await;
        let mut expected = said;
        expected["id"] = made["id"].clone();
        expected["person"] = json!(person);
        assert_eq!(made, expected);
        let list = world.get(&admin, &format!("/people/{person}/tenures")).await.want(200);
        assert_eq!(list["next_cursor"], Value::Null);
        assert_eq!(
            list["items"].as_array().expect("items").iter().find(|t| t["id"] == made["id"]),
            Some(&made)
        );
    });
}

#[test]
fn only_kind_and_role_are_needed() {
    on_both("tenure_minimal", |world| async move {
        let admin = world.admin().await;
        let person = id(&world
            .post(
                &admin,
                "/people",
                json!({ "names": [{ "script": "Latn", "family": "Ouchrif" }] }),
            )
            .await
            .want(201));
        let made =
            hold(&world, &admin, &person, json!({ "kind": "club", "role": { "ar": "رئيس" } }))
                .await;
        assert_eq!((&made["began"], &made["status"]), (&Value::Null, &json!("claimed")));
        let path = format!("/people/{person}/tenures");
        for (said, expected) in [
            (json!({}), [fault("kind", "missing"), fault("role", "missing")].concat()),
            (json!({ "kind": "club", "role": {} }), fault("role", "missing")),
            (json!({ "kind": "hobby", "role": { "fr": "x" } }), fault("kind", "unknown_value")),
            (json!({ "kind": "club", "role": "x" }), fault("role", "not_an_object")),
            (
                json!({ "kind": "club", "role": { "de": "x" } }),
                [fault("role.de", "unknown_field")].concat(),
            ),
            (
                json!({ "kind": "club", "role": { "fr": "x" }, "began": "2003-13" }),
                fault("began", "bad_date"),
            ),
            (
                json!({ "kind": "club", "role": { "fr": "x" }, "ended": 2003 }),
                fault("ended", "not_a_text"),
            ),
            (
                json!({ "kind": "club", "role": { "fr": "x" }, "end_state": "over" }),
                fault("end_state", "unknown_value"),
            ),
            (
                json!({ "kind": "club", "role": { "fr": "x" }, "how": "magic" }),
                fault("how", "unknown_value"),
            ),
            (
                json!({ "kind": "club", "role": { "fr": "x" }, "status": "true" }),
                fault("status", "unknown_value"),
            ),
            (
                json!({ "kind": "club", "role": { "fr": "x\u{202E}" } }),
                fault("role.fr", "invisible_character"),
            ),
            (
                json!({ "kind": "club", "role": { "fr": "x" }, "until": "2003" }),
                fault("until", "unknown_field"),
            ),
        ] {
            let answer = world.post(&admin, &path, said.clone()).await.want(422);
            let found = faults(&answer);
            assert!(expected.iter().all(|e| found.contains(e)), "{said}: {found:?}");
        }
    });
}

#[test]
fn what_it_names_must_be_there() {
    on_both("tenure_names", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let coordinator = world.coordinator(KHEMISSET).await;
        let person = somebody(&world, &admin, "Driss").await;
        let other = somebody(&world, &admin, "Omar").await;
        let theirs =
            hold(&world, &admin, &other, json!({ "kind": "job", "role": { "fr": "x" } })).await;
        let away = json!({ "kind": "instance", "name": { "fr": "Ailleurs" }, "area": AWAY });
        let away = id(&world.post(&admin, "/bodies", away).await.want(201));
        let seat = json!({ "role": { "fr": "Trésorier" } });
        let seat = id(&world.post(&admin, &format!("/bodies/{away}/posts"), seat).await.want(201));
        let here = council(&world, &admin).await;
        let path = format!("/people/{person}/tenures");
        for (field, value, code) in [
            ("area", json!("99.999"), "unknown_area"),
            ("body", json!("nothing"), "unknown"),
            ("body", json!(away), "unknown"),
            ("post", json!("nothing"), "unknown"),
            ("post", json!(seat), "unknown"),
            ("within", json!("nothing"), "unknown"),
            ("after", theirs["id"].clone(), "unknown"),
        ] {
            let mut said = json!({ "kind": "job", "role": { "fr": "x" } });
            said[field] = value;
            let answer = world.post(&coordinator, &path, said.clone()).await.want(422);
            assert_eq!(faults(&answer), fault(field, code), "{said}");
        }
        let both = json!({ "kind": "job", "role": { "fr": "x" }, "body": here, "body_name": { "fr": "y" } });
        let answer = world.post(&coordinator, &path, both).await.want(422);
        assert_eq!(faults(&answer), fault("body_name", "body_or_name"));
        let mixed = json!({ "kind": "job", "role": { "fr": "x" }, "body": here, "post": seat });
        let answer = world.post(&admin, &path, mixed).await.want(422);
        assert_eq!(faults(&answer), fault("post", "other_body"));
    });
}

#[test]
fn a_part_is_never_a_part_of_itself() {
    on_both("tenure_cycles", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let person = somebody(&world, &admin, "Driss").await;
        let make = async |said: Value| id(&hold(&world, &admin, &person, said).await);
        let a = make(json!({ "kind": "mandate", "role": { "fr": "a" } })).await;
        let b = make(json!({ "kind": "function", "role": { "fr": "b" }, "within": a })).await;
        let c = make(json!({ "kind": "function", "role": { "fr": "c" }, "after": b })).await;
        for (of, field, to) in [
            (&a, "within", &a),
            (&a, "within", &b),
            (&a, "after", &c),
            (&a, "within", &c),
            (&c, "after", &c),
        ] {
            let answer = world.patch(&admin, &format!("/tenures/{of}"), json!({ field: to })).await;
            assert_eq!(faults(&answer.want(422)), fault(field, "cycle"));
        }
        world.patch(&admin, &format!("/tenures/{b}"), json!({ "within": null })).await.want(200);
        world.patch(&admin, &format!("/tenures/{a}"), json!({ "within": b })).await.want(200);
    });
}

#[test]
fn a_change_says_what_changes_and_null_clears() {
    on_both("tenure_patch", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let person = somebody(&world, &admin, "Driss").await;
        let body = council(&world, &admin).await;
        let made = hold(
            &world,
            &admin,
            &person,
            json!({
                "kind": "mandate", "role": { "fr": "Conseiller" }, "body_name": { "fr": "Commune" },
                "began": "2003", "end_state": "ongoing", "source": "lui-même",
            }),
        )
        .await;
        let path = format!("/tenures/{}", id(&made));
        let changed =
            world.patch(&admin, &path, json!({ "ended": "2009", "source": null })).await.want(200);
        assert_eq!((&changed["ended"], &changed["end_state"]), (&json!("2009"), &json!("ended")));
        assert_eq!(
            (&changed["source"], &changed["role"]),
            (&Value::Null, &json!({ "fr": "Conseiller" }))
        );
        let changed = world.patch(&admin, &path, json!({ "body": body })).await.want(200);
        assert_eq!((&changed["body"], &changed["body_name"]), (&json!(body), &Value::Null));
        let changed =
            world.patch(&admin, &path, json!({ "body_name": { "ar": "جماعة" } })).await.want(200);
        assert_eq!(
            (&changed["body"], &changed["body_name"]),
            (&Value::Null, &json!({ "ar": "جماعة" }))
        );
        for (change, expected) in [
            (json!({ "kind": null }), fault("kind", "missing")),
            (json!({ "role": null }), fault("role", "missing")),
            (json!({ "nickname": "x" }), fault("nickname", "unknown_field")),
            (json!({ "id": "x" }), fault("id", "unknown_field")),
            (json!({ "began": "soon" }), fault("began", "bad_date")),
        ] {
            let answer = world.patch(&admin, &path, change).await.want(422);
            assert_eq!(faults(&answer), expected);
        }
        world.patch(&admin, &path, json!([])).await.want(422);
        let list = world.get(&admin, &format!("/people/{person}/tenures")).await.want(200);
        assert_eq!(list["items"], json!([changed]));
    });
}

#[test]
fn what_is_taken_away_leaves_the_order_of_the_rest() {
    on_both("tenure_delete", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let person = somebody(&world, &admin, "Driss").await;
        let make = async |said: Value| id(&hold(&world, &admin, &person, said).await);
        let a = make(json!({ "kind": "job", "role": { "fr": "a" }, "began": "1990" })).await;
        let b = make(json!({ "kind": "job", "role": { "fr": "b" }, "after": a })).await;
        let c = make(json!({ "kind": "job", "role": { "fr": "c" }, "after": b })).await;
        world.delete(&admin, &format!("/tenures/{b}")).await.want(204);
        world.delete(&admin, &format!("/tenures/{b}")).await.want(404);
        let list = world.get(&admin, &format!("/people/{person}/tenures")).await.want(200);
        assert_eq!(list["items"].as_array().map(Vec::len), Some(2));
        assert_eq!((&list["items"][1]["id"], &list["items"][1]["after"]), (&json!(c), &json!(a)));
    });
}

#[test]
fn pages_of_a_career_leave_nothing_out() {
    on_both("tenure_pages", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let person = somebody(&world, &admin, "Driss").await;
        for year in [2001, 1999, 2000] {
            let said = json!({ "kind": "job", "role": { "fr": "x" }, "began": year.to_string() });
            hold(&world, &admin, &person, said).await;
        }
        let mut seen = Vec::new();
        let mut path = format!("/people/{person}/tenures?limit=2");
        loop {
            let page = world.get(&admin, &path).await.want(200);
            seen.extend(
                page["items"].as_array().expect("items").iter().map(|t| t["began"].clone()),
            );
            let Some(next) = page["next_cursor"].as_str() else { break };
            path = format!("/people/{person}/tenures?limit=2&cursor={next}");
        }
        assert_eq!(seen, [json!("1999"), json!("2000"), json!("2001")]);
        for bad in ["cursor=x", "cursor=t.x", "limit=0"] {
            world.get(&admin, &format!("/people/{person}/tenures?{bad}")).await.want(422);
        }
    });
}

#[test]
fn a_career_is_read_and_written_within_the_scope() {
    on_both("tenure_scope", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let person = somebody(&world, &admin, "Driss").await;
        let path = format!("/people/{person}/tenures");
        let said = json!({ "kind": "job", "role": { "fr": "Inspecteur" }, "began": "1983" });
        let tenure = id(&hold(&world, &admin, &person, said.clone()).await);
        let area = |code: &str| Scope::Area(code.into());
        for (role, scope, read, write) in [
            (Role::Coordinator, KHEMISSET, 200, 201),
            (Role::Recruiter, KHEMISSET, 200, 201),
            (Role::Secretary, KHEMISSET, 200, 403),
            (Role::Auditor, KHEMISSET, 200, 403),
            (Role::Press, KHEMISSET, 403, 403),
            (Role::Coordinator, AWAY, 404, 404),
            (Role::Recruiter, AWAY, 404, 404),
        ] {
            let name = format!("{}-{scope}", role.name());
            let token = world.account(&name, role, area(scope)).await;
            assert_eq!(world.get(&token, &path).await.status, read, "{name} reads");
            let timeline = format!("/people/{person}/timeline");
            assert_eq!(world.get(&token, &timeline).await.status, read, "{name} looks");
            assert_eq!(world.post(&token, &path, said.clone()).await.status, write, "{name} adds");
            let one = format!("/tenures/{tenure}");
            let change = world.patch(&token, &one, json!({ "source": "x" }));
            let expected = if write == 201 { 200 } else { write };
            assert_eq!(change.await.status, expected, "{name} changes");
        }
        // Who sees here and writes elsewhere is told so.
        let split = world.account("split", Role::Secretary, area(KHEMISSET)).await;
        world.grant("split", Role::Recruiter, area(AWAY)).await;
        world.post(&split, &path, said).await.want(403);
        world.delete(&split, &format!("/tenures/{tenure}")).await.want(403);
    });
}

#[test]
fn every_reading_and_writing_is_written_down() {
    on_both("tenure_audit", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let person = somebody(&world, &admin, "Driss").await;
        let made =
            hold(&world, &admin, &person, json!({ "kind": "job", "role": { "fr": "x" } })).await;
        world.get(&admin, &format!("/people/{person}/timeline")).await.want(200);
        let entries = async |subject: &str| {
            let path = format!("/audit?subject={subject}");
            let found = world.get(&admin, &path).await.want(200);
            let items = found["items"].as_array().expect("items").clone();
            items
                .iter()
                .map(|e| e["action"].as_str().unwrap_or_default().to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(entries(&id(&made)).await, ["tenure.create"]);
        assert!(entries(&person).await.contains(&"tenure.read".to_owned()));
    });
}

#[test]
fn a_person_who_goes_takes_the_career_along() {
    on_both("tenure_person_gone", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let (gone, next) =
            (somebody(&world, &admin, "Driss").await, somebody(&world, &admin, "Omar").await);
        let body = council(&world, &admin).await;
        let post = chair_of(&world, &admin, &body).await;
        let said = json!({ "kind": "mandate", "role": { "fr": "Président" }, "post": post, "began": "2021-09-20" });
        let made = hold(&world, &admin, &gone, said.clone()).await;
        world.delete(&admin, &format!("/people/{gone}")).await.want(204);
        world.get(&admin, &format!("/people/{gone}/tenures")).await.want(404);
        world
            .patch(&admin, &format!("/tenures/{}", id(&made)), json!({ "ended": "2022" }))
            .await
            .want(404);
        hold(&world, &admin, &next, said).await;
        let list = world.get(&admin, &format!("/bodies/{body}/posts")).await.want(200);
        assert_eq!(list["items"][0]["holders"], json!([next]));
    });
}
