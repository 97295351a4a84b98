//! An import cut off goes on; one that was a mistake is taken back.

use crate::support::program::Home;
use crate::support::{World, on_both};
use hadir::access::Role;
use hadir::accounts::Scope;
use hadir::imports::{Kind, Order, run_now};
use hadir::kernel::{Refusal, Time};
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

const TIFLET: &str = "04.291.01.05";

/// Imports a file; its report, and the id under which it may be taken back.
async fn import(world: &World, token: &str, file: &str) -> (Value, String) {
    let reply = world.upload(token, "/imports/people", file.as_bytes()).await;
    let id = reply.header("location").rsplit('/').next().unwrap_or_default().to_owned();
    (reply.want(200), id)
}

async fn undo(world: &World, token: &str, id: &str) -> Value {
    world.post(token, &format!("/import-runs/{id}/undo"), json!({})).await.want(200)
}

async fn by_number(world: &World, token: &str, number: &str) -> Option<Value> {
    let found = world.get(token, &format!("/people?q={number}")).await.want(200);
    let id = found["items"].get(0)?["id"].as_str()?.to_owned();
    Some(world.get(token, &format!("/people/{id}")).await.want(200))
}

async fn count(world: &World) -> i64 {
    let read = |tx: &mut hadir::db::Tx| {
        Ok(tx.one("SELECT COUNT(*) FROM people", &[])?.map_or(0, |r| r.int(0)))
    };
    world.app.db.read(read).await.expect("a count")
}

fn list(n: usize) -> String {
    let mut file = "nom,prénom,gsm\n".to_owned();
    for i in 0..n {
        // Every tenth has nothing but a name, the same for all.
        if i % 10 == 0 {
            file.push_str("Tazi,Hind,\n");
        } else {
            file.push_str(&format!("Tazi{i},Hind,06{i:08}\n"));
        }
    }
    file
}

#[test]
fn an_import_that_stopped_after_the_first_slice_goes_on() {
    on_both("undo_resume", |world| async move {
        let admin = world.admin().await;
        let order = Order {
            kind: Kind::People,
            bytes: list(600).into(),
            dry: false,
            partial: false,
            gathering: None,
        };
        let run = async |most: u64| {
            let (app, order) = (world.app.clone(), order.clone());
            let slices = AtomicU64::new(0);
            let progress = move |_| {
                if slices.fetch_add(1, Ordering::SeqCst) < most {
                    return Ok(());
                }
                // As if the process had ended here, after this slice's commit.
                Err(Refusal::conflict("import_taken_over").into())
            };
            let cx = app.system("import");
            let work = move || run_now(&app, &cx, &order, Arc::new(progress));
            tokio::task::spawn_blocking(work).await.expect("no panic")
        };
        assert!(run(0).await.is_err());
        let first = u64::try_from(count(&world).await).expect("a count");
        assert!((1..600).contains(&first), "the first slice alone: {first}");
        let rest = run(u64::MAX).await.expect("it goes on");
        assert_eq!((rest.report.created, rest.report.unchanged), (600 - first, first));
        assert_eq!(count(&world).await, 600, "nobody twice, nobody left out");
        let again = run(u64::MAX).await.expect("the same again");
        assert_eq!((again.report.created, again.report.unchanged), (0, 600));
        let id = rest.import.expect("an import");
        assert!(again.import.is_none(), "nothing was written");
        let runs = world.get(&admin, "/import-runs").await.want(200);
        assert_eq!(runs["items"].as_array().map(Vec::len), Some(1), "it is one import: {runs}");
        assert_eq!(
            (&runs["items"][0]["written"], &runs["items"][0]["total"]),
            (&json!(600), &json!(600))
        );
        let auditor = world.account("auditor", Role::Auditor, Scope::Whole).await;
        assert_eq!(world.get(&auditor, "/import-runs").await.want(200), runs, "who reads all");
        world.get(&auditor, &format!("/import-runs/{id}")).await.want(200);
        let told = world.post(&auditor, &format!("/import-runs/{id}/undo"), json!({})).await;
        assert_eq!(told.status, 403, "and writes nothing");
        assert_eq!(undo(&world, &admin, &id).await["removed"], 600);
        assert_eq!(count(&world).await, 0);
    });
}

#[test]
fn a_process_killed_in_the_middle_goes_on_when_told_again() {
    let home = Home::new("import_killed");
    home.admin();
    std::fs::write(home.file("list.csv"), list(2_000)).expect("the file");
    let mut child = home.command(&["import", "people", "list.csv"]).spawn().expect("the program");
    let said = std::io::BufReader::new(child.stderr.take().expect("its stderr"));
    let lines = std::io::BufRead::lines(said).map_while(Result::ok);
    let told = |line: String| line.split(' ').find_map(|word| word.parse::<u64>().ok());
    assert!(lines.filter_map(told).any(|written| written >= 1000), "it begins");
    child.kill().expect("killed");
    child.wait().expect("gone");
    let people = || {
        let db = rusqlite::Connection::open(home.database()).expect("the file");
        db.query_row("SELECT COUNT(*) FROM people", [], |r| r.get::<_, i64>(0)).expect("a count")
    };
    let written = people();
    assert!((1_000..2_000).contains(&written), "{written}");
    let report: Value =
        serde_json::from_str(&home.run(&["import", "people", "list.csv"]).want(0).out)
            .expect("a report");
    assert_eq!(report["unchanged"], written, "{report}");
    assert_eq!(people(), 2_000);
    let again: Value =
        serde_json::from_str(&home.run(&["import", "people", "list.csv"]).want(0).out)
            .expect("a report");
    assert_eq!((&again["created"], &again["unchanged"]), (&json!(0), &json!(2_000)));
    home.run(&["check"]).want(0);
}

#[test]
fn what_an_import_made_and_changed_is_taken_back() {
    on_both("undo_all", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let head = "membership_number,given_latn,family_latn,gender,birth_date,home_area,phone\n";
        import(&world, &admin, &format!("{head}K-1,Ali,Tazi,M,1970,{TIFLET},0661000001\n")).await;
        let before = by_number(&world, &admin, "K-1").await.expect("Ali");
        let second = format!(
            "{head}K-1,Ali,Tazi,M,1971,,0661000002\nK-2,Hind,Tazi,F,1980,{TIFLET},0661000003\n"
        );
        let (report, id) = import(&world, &admin, &second).await;
        assert_eq!((&report["created"], &report["updated"]), (&json!(1), &json!(1)));
        assert_ne!(by_number(&world, &admin, "K-1").await.expect("Ali"), before);
        let run = world.get(&admin, &format!("/import-runs/{id}")).await.want(200);
        assert_eq!((&run["state"], &run["report"]), (&json!("written"), &report), "{run}");
        let told = undo(&world, &admin, &id).await;
        assert_eq!(
            (&told["removed"], &told["restored"], &told["kept"]),
            (&json!(1), &json!(1), &json!([]))
        );
        assert_eq!(by_number(&world, &admin, "K-1").await.expect("Ali"), before);
        assert_eq!(by_number(&world, &admin, "K-2").await, None);
        let twice = world.post(&admin, &format!("/import-runs/{id}/undo"), json!({})).await;
        assert_eq!((twice.status, twice.code()), (409, "import_undone".into()));
        let audit = world.get(&admin, &format!("/audit?subject={id}")).await.want(200);
        let actions: Vec<&str> = audit["items"]
            .as_array()
            .expect("items")
            .iter()
            .filter_map(|e| e["action"].as_str())
            .collect();
        assert!(
            actions.contains(&"import.write") && actions.contains(&"import.undo"),
            "{actions:?}"
        );
    });
}

#[test]
fn what_was_touched_since_stays_and_is_told() {
    on_both("undo_kept", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let head = "membership_number,given_latn,family_latn,gender,birth_date,home_area\n";
        import(&world, &admin, &format!("{head}K-0,Omar,Tazi,M,1970,{TIFLET}\n")).await;
        let file = format!(
            "{head}K-0,Omar,Tazi,F,1971,\nK-1,Ali,Tazi,M,1970,{TIFLET}\n\
             K-2,Hind,Tazi,F,1980,{TIFLET}\nK-3,Sara,Tazi,F,1981,{TIFLET}\n"
        );
        let (_, id) = import(&world, &admin, &file).await;
        let of = async |number: &str| {
            let found = by_number(&world, &admin, number).await.expect("a person");
            found["id"].as_str().expect("an id").to_owned()
        };
        let (omar, ali, hind) = (of("K-0").await, of("K-1").await, of("K-2").await);
        world
            .patch(&admin, &format!("/people/{ali}"), json!({ "skills": ["arabe"] }))
            .await
            .want(200);
        world.patch(&admin, &format!("/people/{omar}"), json!({ "gender": null })).await.want(200);
        let gathering = json!({
            "title": { "fr": "Rencontre" }, "starts_at": "2025-06-14T15:00:00+01:00",
            "venue": { "name": { "fr": "Salle" } },
        });
        let made = world.post(&admin, "/gatherings", gathering).await.want(201);
        let path = format!("/gatherings/{}/delegations", made["id"].as_str().expect("an id"));
        let delegation =
            world.post(&admin, &path, json!({ "area": TIFLET, "target": 10 })).await.want(201);
        let path = format!("/delegations/{}/enrolments", delegation["id"].as_str().expect("an id"));
        world.post(&admin, &path, json!([{ "person": hind }])).await.want(200);
        let told = undo(&world, &admin, &id).await;
        assert_eq!((&told["removed"], &told["restored"]), (&json!(1), &json!(0)), "{told}");
        let kept: Vec<(u64, &str, &str)> = told["kept"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|k| {
                let text = |key: &str| k[key].as_str().expect("a text");
                (k["row"].as_u64().expect("a row"), text("person"), text("reason"))
            })
            .collect();
        assert_eq!(
            kept,
            [
                (2, omar.as_str(), "changed_since"),
                (3, ali.as_str(), "changed_since"),
                (4, hind.as_str(), "in_use")
            ]
        );
        // What nobody touched since is as it was, even there.
        let omar = by_number(&world, &admin, "K-0").await.expect("Omar");
        assert_eq!((&omar["birth_date"], &omar["gender"]), (&json!("1970"), &Value::Null));
        assert_eq!(by_number(&world, &admin, "K-3").await, None);
    });
}

#[test]
fn only_who_may_takes_back_and_only_for_thirty_days() {
    on_both("undo_rights", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let near = world.coordinator("04.291").await;
        let far = world.coordinator("04.421").await;
        let leader = world.account("press", Role::Press, Scope::Area("04.291".into())).await;
        let (_, id) = import(&world, &near, "nom,prénom\nTazi,Hind\n").await;
        let path = format!("/import-runs/{id}/undo");
        for (token, status) in [(&far, 404), (&leader, 403), (&String::new(), 401)] {
            assert_eq!(world.post(token, &path, json!({})).await.status, status);
        }
        assert_eq!(world.post(&near, &path, json!({ "x": 1 })).await.status, 422);
        world.clock.set(Time::parse("2025-07-14T18:00:00+01:00").expect("a time"));
        let late = world.post(&near, &path, json!({})).await;
        assert_eq!((late.status, late.code()), (409, "import_too_old".into()));
        assert_eq!(count(&world).await, 1);
        world.clock.set(Time::parse("2025-07-13T17:00:00+01:00").expect("a time"));
        // Who imports for the whole organisation may do it too.
        assert_eq!(undo(&world, &admin, &id).await["removed"], 1);
        assert_eq!(count(&world).await, 0);
    });
}
