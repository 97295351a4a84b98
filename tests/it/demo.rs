//! The made-up world: whole, sound, and dated as asked.

use crate::support::program::{Home, Serving};
use crate::support::{World, on_both};
use hadir::accounts::actions;
use hadir::demo::{Logins, PASSWORD, Stage, prepare};
use hadir::kernel::Result;
use serde_json::Value;
use std::time::Duration;

async fn made(world: &World, stage: Stage) -> Result<Logins> {
    let app = world.app.clone();
    tokio::task::spawn_blocking(move || prepare(&app, stage)).await.expect("no panic")
}

async fn token(world: &World, who: &str) -> String {
    let email = format!("{who}@hadir.example");
    let cx = world.app.system("test");
    let token = world.app.act(&cx, move |tx, cx| actions::create_token(tx, cx, &email, "t", None));
    token.await.expect("one of the demo's accounts")
}

async fn count(world: &World, sql: &'static str) -> i64 {
    let counted = world.app.db.read(move |tx| Ok(tx.one(sql, &[])?.map_or(0, |r| r.int(0)))).await;
    counted.expect("a count")
}

async fn gathering(world: &World, token: &str) -> Value {
    let all = world.get(token, "/gatherings").await.want(200);
    assert_eq!(all["items"].as_array().map(Vec::len), Some(1), "{all}");
    all["items"][0].clone()
}

#[test]
fn the_numbers_are_fixed_before_anybody_is_enrolled() {
    on_both("demo_decision", |world| async move {
        let logins = made(&world, Stage::Decision).await.expect("the demo");
        assert_eq!((logins.all.len(), logins.password), (9, PASSWORD));
        let admin = token(&world, "admin").await;
        let event = gathering(&world, &admin).await;
        assert_eq!(event["starts_at"], "2025-06-17T15:00:00+01:00");
        assert_eq!(event["venue"]["capacity"], 5000);
        let province = "SELECT children_quota + reserve FROM delegations WHERE area = '04.291'";
        assert_eq!(count(&world, province).await, 1000);
        let communes = "SELECT COUNT(*) FROM delegations WHERE area LIKE '04.291.%' AND quota > 0";
        assert_eq!(count(&world, communes).await, 35);
        assert_eq!(count(&world, "SELECT COUNT(*) FROM enrolments").await, 0);
        // A meeting fixed the province's number, and a communiqué tells of it.
        let told = world.get(&admin, "/communiques").await.want(200)["items"][0].clone();
        assert_eq!(told["state"], "published");
        let text = told["text"]["fr"].as_str().expect("French");
        for word in
            ["Abdellatif Benmessaoud", "1\u{202f}000", "mardi 17 juin 2025", "Kamal Rachidi"]
        {
            assert!(text.contains(word), "{word}: {text}");
        }
    });
}

#[test]
fn each_login_sees_what_its_role_sees() {
    on_both("demo_logins", |world| async move {
        made(&world, Stage::Decision).await.expect("the demo");
        let admin = token(&world, "admin").await;
        let id = gathering(&world, &admin).await["id"].as_str().expect("an id").to_owned();
        let path = format!("/gatherings/{id}/delegations?limit=200");
        for (who, seen) in [
            ("admin", 42),
            ("auditor", 42),
            ("rabat", 42),
            ("coordinator", 36),
            ("sale", 1),
            ("leader", 1),
        ] {
            let token = token(&world, who).await;
            let list = world.get(&token, &path).await.want(200);
            assert_eq!(list["items"].as_array().map(Vec::len), Some(seen), "{who}");
        }
        for who in ["recruiter", "press", "secretary"] {
            let token = token(&world, who).await;
            assert_eq!(world.get(&token, "/accounts").await.status, 403, "{who}");
        }
    });
}

#[test]
fn each_start_moves_the_dates_and_keeps_the_rest() {
    on_both("demo_moves", |world| async move {
        made(&world, Stage::Eve).await.expect("the demo");
        let admin = token(&world, "admin").await;
        let event = gathering(&world, &admin).await;
        assert_eq!(event["starts_at"], "2025-06-14T15:00:00+01:00");
        let people = "SELECT COUNT(*) FROM people";
        let tickets = "SELECT COUNT(*) FROM tickets WHERE revoked_at IS NULL";
        let confirmed = "SELECT COUNT(*) FROM enrolments WHERE status = 'confirmed'";
        let before = (count(&world, people).await, count(&world, tickets).await);
        assert!((600..800).contains(&before.0), "{before:?}");
        assert_eq!(before.1, count(&world, confirmed).await);
        world.clock.advance(40 * 3600);
        for (stage, starts_at) in [
            (Stage::Door, "2025-06-15T12:00:00+01:00"),
            (Stage::After, "2025-06-14T15:00:00+01:00"),
            (Stage::Eve, "2025-06-16T15:00:00+01:00"),
        ] {
            made(&world, stage).await.expect("the demo moves");
            let event = gathering(&world, &admin).await;
            assert_eq!(event["starts_at"], starts_at, "{stage:?}");
            assert_eq!((count(&world, people).await, count(&world, tickets).await), before);
        }
    });
}

#[test]
fn the_desk_has_two_texts_with_some_of_what_they_say_accepted() {
    on_both("demo_desk", |world| async move {
        made(&world, Stage::Eve).await.expect("the demo");
        made(&world, Stage::Door).await.expect("the demo moves");
        let press = token(&world, "press").await;
        let list = world.get(&press, "/documents").await.want(200);
        let all = list["items"].as_array().expect("items").clone();
        assert_eq!(all.len(), 2, "made once: {list}");
        for document in all {
            let id = document["id"].as_str().expect("an id");
            let whole = world.get(&press, &format!("/documents/{id}")).await.want(200);
            let claims = whole["claims"].as_array().expect("claims");
            let in_state = |state: &str| claims.iter().filter(|c| c["state"] == state).count();
            assert!(in_state("accepted") >= 2 && in_state("open") >= 3, "{whole}");
        }
        let french = "SELECT COUNT(*) FROM documents WHERE lang = 'fr' AND findings <> '[]'";
        assert_eq!(count(&world, french).await, 1, "a weekday that is not its date's");
        let known = "SELECT COUNT(*) FROM people WHERE name_latn LIKE '%Ait Bouhou%'";
        assert_eq!(count(&world, known).await, 1, "who was known is met again");
    });
}

#[test]
fn half_are_inside_an_hour_after_the_doors_opened_and_nobody_the_day_after() {
    on_both("demo_door", |world| async move {
        made(&world, Stage::Door).await.expect("the demo");
        let admin = token(&world, "admin").await;
        let id = gathering(&world, &admin).await["id"].as_str().expect("an id").to_owned();
        let path = format!("/gatherings/{id}/attendance");
        let at_the_door = world.get(&admin, &path).await.want(200);
        assert!((250..350).contains(&at_the_door["present"].as_i64().expect("a number")));
        assert_eq!(at_the_door["duplicates"], 4);
        assert_eq!(at_the_door["incidents"].as_array().map(Vec::len), Some(6), "{at_the_door}");
        let devices = "SELECT COUNT(*) FROM devices";
        assert_eq!(count(&world, devices).await, 2);
        made(&world, Stage::After).await.expect("the demo moves");
        let after = world.get(&admin, &path).await.want(200);
        assert_eq!((&after["present"], &after["duplicates"]), (&0.into(), &0.into()));
        assert!(after["admitted"].as_i64().expect("a number") > 500, "{after}");
        assert_eq!(count(&world, devices).await, 2);
    });
}

#[test]
fn the_program_serves_it_at_each_moment_and_all_adds_up() {
    let home = Home::new("demo");
    for at in ["door", "decision", "after", "eve"] {
        let demo = Serving::start(home.command(&["demo", "--at", at, "--listen", "127.0.0.1:0"]));
        assert!(demo.get("/login").starts_with("HTTP/1.1 200"), "{at}");
        assert_eq!(demo.stop(Duration::from_secs(3)), Some(0), "{at}");
        assert_eq!(home.run(&["check"]).want(0).out, "ok\n", "{at}");
    }
    home.run(&["demo", "--at", "noon"]).want(2);
}

#[test]
fn the_demo_is_never_made_among_real_people() {
    on_both("demo_refused", |world| async move {
        world.admin().await;
        let refused = made(&world, Stage::Door).await.expect_err("an installation of its own");
        assert!(refused.to_string().contains("of its own"), "{refused}");
        assert_eq!(count(&world, "SELECT COUNT(*) FROM accounts").await, 1);
    });
}
