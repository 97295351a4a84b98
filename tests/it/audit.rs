//! The audit: refusals are in it, its order holds, and nothing in it can be changed
//! without being found.

use crate::enrolments::person;
use crate::gatherings::{KHEMISSET, RABAT, rabat_gathering};
use crate::meetings::{Bureau, id};
use crate::support::{World, on_both};
use hadir::access::{Cx, Role};
use hadir::accounts::Scope;
use hadir::db::{Tx, Value};
use hadir::{args, audit};
use serde_json::json;

#[test]
fn a_refusal_is_written_down_with_the_id_that_was_asked_for() {
    on_both("audit_refused", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let coordinator = world.coordinator("04.291").await;
        assert_eq!(world.delete(&coordinator, "/grants/some-grant").await.status, 403);
        assert_eq!(world.delete(&admin, "/grants/no-such-grant").await.status, 404);
        assert_eq!(world.get(&coordinator, "/areas/99.99").await.status, 404);
        for subject in ["some-grant", "no-such-grant", "99.99"] {
            let found = world.get(&admin, &format!("/audit?subject={subject}")).await.want(200);
            let items = found["items"].as_array().expect("items");
            assert_eq!(items.len(), 1, "{subject}");
            assert_eq!(
                (&items[0]["action"], &items[0]["subject"]),
                (&json!("refused"), &json!(subject))
            );
        }
        let denied = world.get(&admin, "/audit?subject=some-grant").await.want(200);
        for (lang, word) in [("ar", "coordinator-04.291"), ("fr", "refusée")] {
            let text = denied["items"][0]["text"][lang].as_str().expect("a sentence");
            assert!(text.contains(word), "{lang}: {text}");
        }
    });
}

#[test]
fn an_id_in_a_body_that_is_refused_is_written_down_too() {
    on_both("audit_refused_body", |world| async move {
        let world = world.with_areas().await;
        let bureau = Bureau::of(&world).await;
        let admin = &bureau.admin;
        let here = world.coordinator(KHEMISSET).await;
        let own = person(&world, &here, "Yamna", KHEMISSET).await;
        let hidden = person(&world, admin, "Wassila", RABAT).await;
        let body = json!({ "kind": "instance", "area": RABAT, "name": { "fr": "Bureau" } });
        let body = id(&world.post(admin, "/bodies", body).await.want(201));
        let meeting = bureau.sits(&world).await;
        let gathering = rabat_gathering(&world, admin).await;
        let delegation = json!({ "area": KHEMISSET, "target": 5 });
        let path = format!("/gatherings/{gathering}/delegations");
        let delegation = id(&world.post(admin, &path, delegation).await.want(201));
        let (enrolments, attendance) = (
            format!("/delegations/{delegation}/enrolments"),
            format!("/meetings/{meeting}/attendance"),
        );
        let merge = format!("/people/{own}/merge");
        for (one, sitting) in [(&hidden, &body), (&"nobody".to_owned(), &"nothing".to_owned())] {
            let before = refusals(&world, admin, one).await;
            let told = world.post(&here, &enrolments, json!([{ "person": one }])).await.want(200);
            assert_eq!(told["results"][0]["status"], 404);
            assert_eq!(world.post(&here, &merge, json!({ "other": one })).await.status, 422);
            let head = json!({ "person": one });
            assert_eq!(world.post(&here, &attendance, head.clone()).await.status, 422);
            let told =
                world.post(&here, &attendance, json!([{ "name": "X" }, head])).await.want(200);
            assert_eq!(told["results"][1]["status"], 422);
            assert_eq!(refusals(&world, admin, one).await - before, 4, "{one}");
            let mut elsewhere = bureau.meeting();
            elsewhere["body"] = json!(sitting);
            assert_eq!(world.post(&here, "/meetings", elsewhere).await.status, 422);
            assert_eq!(refusals(&world, admin, sitting).await, 1, "{sitting}");
        }
    });
}

#[test]
fn what_a_secretary_may_not_do_within_a_list_is_written_down_under_its_meeting() {
    on_both("audit_refused_item", |world| async move {
        let world = world.with_areas().await;
        let bureau = Bureau::of(&world).await;
        let clerk = world.account("clerk", Role::Secretary, Scope::Area(KHEMISSET.into())).await;
        let meeting = bureau.sits(&world).await;
        let new =
            json!({ "names": [{ "script": "Latn", "given": "Fatima", "family": "Idrissi" }] });
        let heads = json!([
            { "name": "Fatima Idrissi", "capacities": ["invitée"], "represents": "Association" },
            { "new_person": new },
        ]);
        let path = format!("/meetings/{meeting}/attendance");
        let told = world.post(&clerk, &path, heads).await.want(200);
        assert_eq!(told["results"][0]["status"], 201, "a walk-in by name writes no person");
        assert_eq!(told["results"][1]["status"], 403);
        assert_eq!(refusals(&world, &bureau.admin, &meeting).await, 1);
    });
}

async fn refusals(world: &World, admin: &str, subject: &str) -> usize {
    let found = world.get(admin, &format!("/audit?subject={subject}")).await.want(200);
    let items = found["items"].as_array().expect("items");
    items.iter().filter(|e| e["action"] == "refused" && e["subject"] == subject).count()
}

#[test]
fn the_newest_comes_first_and_pages_follow_each_other() {
    on_both("audit_pages", |world| async move {
        let admin = world.admin().await;
        for i in 0..7 {
            // Writers beside each other have no order within one moment.
            world.clock.set(world.app.clock.now().plus_seconds(1));
            world.account(&format!("a{i}"), Role::Auditor, Scope::Whole).await;
        }
        let whole = world.get(&admin, "/audit?limit=200").await.want(200);
        let all: Vec<_> = whole["items"].as_array().expect("items").clone();
        assert!(all.len() >= 24, "{}", all.len());
        assert_eq!(all[0]["action"], "token.create", "the last thing done");
        let (mut paged, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = world.get(&admin, &format!("/audit?limit=5{cursor}")).await.want(200);
            let items = page["items"].as_array().expect("items");
            assert!(items.len() <= 5);
            paged.extend(items.iter().map(|e| e["id"].clone()));
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(paged, all.iter().map(|e| e["id"].clone()).collect::<Vec<_>>());
        let accounts = world.get(&admin, "/accounts").await.want(200);
        let a3 = accounts["items"].as_array().expect("items").iter().find(|a| a["name"] == "a3");
        let id = a3.expect("the account")["id"].as_str().expect("an id").to_owned();
        let about = world.get(&admin, &format!("/audit?subject={id}")).await.want(200);
        assert_eq!(about["items"][0]["action"], "account.create");
        assert_eq!(world.get(&admin, "/audit?cursor=x").await.status, 422);
        let later = world.get(&admin, "/audit?since=2026-01-01T00:00:00Z").await.want(200);
        assert_eq!(later["items"], json!([]));
        let today = world.get(&admin, "/audit?since=2025-06-13&limit=200").await.want(200);
        assert_eq!(today["items"], whole["items"], "a day, from its beginning");
        assert_eq!(
            world.get(&admin, "/audit?since=2025-06-14").await.want(200)["items"],
            json!([])
        );
        assert_eq!(world.get(&admin, "/audit?since=2025").await.status, 422);
    });
}

/// Some entries, and a checkpoint that names the last of them.
async fn written(world: &World) {
    for name in ["salma", "driss", "nadia"] {
        world.account(name, Role::Auditor, Scope::Whole).await;
    }
    let app = world.app.clone();
    tokio::task::spawn_blocking(move || {
        hadir::audit::checkpoint(&app.db, &app.keys, app.clock.now())
    })
    .await
    .expect("no panic")
    .expect("a checkpoint");
    assert_eq!(faults(world).await, Vec::<String>::new(), "sound before anybody touches it");
}

async fn faults(world: &World) -> Vec<String> {
    let keys = world.app.keys.clone();
    world.app.db.read(move |tx| hadir::audit::verify(tx, &keys)).await.expect("verified")
}

async fn run(world: &World, sql: String) {
    world
        .app
        .db
        .write(move |tx: &mut Tx| tx.execute(&sql, &[]).map(drop))
        .await
        .expect("done behind everybody's back");
}

/// One value of a query.
async fn ask(world: &World, sql: &'static str) -> String {
    let row = world.app.db.read(move |tx| tx.one(sql, &[])).await.expect("asked").expect("a row");
    match &row.values()[0] {
        Value::Text(text) => text.clone(),
        Value::Int(n) => n.to_string(),
        other => panic!("{other:?}"),
    }
}

/// The lane with the most entries: its name as SQL.
async fn lane(world: &World) -> String {
    let sql = "SELECT lane FROM audit GROUP BY lane ORDER BY COUNT(*) DESC, lane LIMIT 1";
    format!("'{}'", ask(world, sql).await)
}

#[test]
fn a_change_of_any_column_is_found() {
    on_both("audit_changed", |world| async move {
        written(&world).await;
        let lane = lane(&world).await;
        let one = format!("lane = {lane} AND seq = 1");
        let changes = [
            ("id", "'another'"),
            ("at", "at + 1"),
            ("actor", "'another'"),
            ("action", "'another'"),
            ("subject", "'another'"),
            ("details", "'{\"count\":1000}'"),
            ("seq", "1001"),
            ("lane", "'another'"),
        ];
        for (column, value) in changes {
            // Undone afterwards, so that each change stands alone.
            run(&world, "CREATE TABLE kept AS SELECT * FROM audit".into()).await;
            run(&world, format!("UPDATE audit SET {column} = {value} WHERE {one}")).await;
            assert_ne!(faults(&world).await, Vec::<String>::new(), "{column}");
            run(&world, "DELETE FROM audit".into()).await;
            run(&world, "INSERT INTO audit SELECT * FROM kept".into()).await;
            run(&world, "DROP TABLE kept".into()).await;
            assert_eq!(faults(&world).await, Vec::<String>::new(), "put back: {column}");
        }
        for column in ["prev", "hash"] {
            let other = format!("(SELECT hash FROM audit WHERE lane = {lane} AND seq = 2)");
            run(&world, "CREATE TABLE kept AS SELECT * FROM audit".into()).await;
            run(&world, format!("UPDATE audit SET {column} = {other} WHERE {one}")).await;
            assert_ne!(faults(&world).await, Vec::<String>::new(), "{column}");
            run(&world, "DELETE FROM audit".into()).await;
            run(&world, "INSERT INTO audit SELECT * FROM kept".into()).await;
            run(&world, "DROP TABLE kept".into()).await;
        }
    });
}

#[test]
fn a_deleted_entry_is_found() {
    on_both("audit_deleted", |world| async move {
        written(&world).await;
        let lane = lane(&world).await;
        run(&world, format!("DELETE FROM audit WHERE lane = {lane} AND seq = 1")).await;
        let said = faults(&world).await.join("\n");
        assert!(said.contains("missing"), "{said}");
    });
}

#[test]
fn two_swapped_entries_are_found() {
    on_both("audit_swapped", |world| async move {
        written(&world).await;
        let lane = lane(&world).await;
        for (from, to) in [(1, 1001), (2, 1), (1001, 2)] {
            let sql = format!("UPDATE audit SET seq = {to} WHERE lane = {lane} AND seq = {from}");
            run(&world, sql).await;
        }
        assert_ne!(faults(&world).await, Vec::<String>::new());
    });
}

#[test]
fn a_cut_tail_is_found() {
    on_both("audit_cut", |world| async move {
        written(&world).await;
        let lane = lane(&world).await;
        let last = format!("SELECT MAX(seq) FROM audit WHERE lane = {lane}");
        run(&world, format!("DELETE FROM audit WHERE lane = {lane} AND seq = ({last})")).await;
        let said = faults(&world).await.join("\n");
        assert!(said.contains("lost its end"), "{said}");
    });
}

#[test]
fn a_lane_cut_whole_is_found() {
    on_both("audit_lane", |world| async move {
        written(&world).await;
        run(&world, "DELETE FROM audit".into()).await;
        let said = faults(&world).await.join("\n");
        assert!(said.contains("lost its end"), "{said}");
    });
}

#[test]
fn a_checkpoint_is_signed_by_the_keys_outside_the_database() {
    on_both("audit_forged", |world| async move {
        written(&world).await;
        run(&world, "UPDATE checkpoints SET at = at + 1".into()).await;
        let said = faults(&world).await.join("\n");
        assert!(said.contains("not signed"), "{said}");
    });
}

#[test]
fn every_entry_has_an_id_of_its_own() {
    on_both("audit_ids", |world| async move {
        // Work in many transactions, as the reading of a large file: one hour, one asker.
        let cx = world.app.system("test");
        for _ in 0..5 {
            let entry = |tx: &mut Tx, cx: &mut Cx| {
                audit::record(tx, cx, "area.import", "areas", &json!({ "count": 1 }))
            };
            world.app.act(&cx, entry).await.expect("an entry");
        }
        let counted = world.app.db.read(|tx| {
            let row = tx.one("SELECT COUNT(*), COUNT(DISTINCT id) FROM audit", args![])?;
            Ok(row.map(|row| (row.int(0), row.int(1))))
        });
        let (entries, ids) = counted.await.expect("counts").expect("a row");
        assert!(entries >= 5);
        assert_eq!(entries, ids);
    });
}
