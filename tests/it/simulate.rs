//! The made-up organisation: the same every time, sound, never over something else.

use crate::support::on_both;
use crate::support::program::Home;
use hadir::simulate::{self, Wanted};
use std::collections::BTreeSet;

fn people(home: &Home) -> String {
    let out = home.file("people.csv");
    home.run(&["export", "people", "--out", out.to_str().expect("a path")]).want(0);
    std::fs::read_to_string(out).expect("the file")
}

#[test]
fn one_seed_is_one_organisation() {
    let simulated = |seed: &str| {
        let home = Home::new("simulate");
        let args = ["simulate", "--people", "1200", "--gatherings", "2", "--seed", seed];
        home.run(&args).want(0);
        home.run(&["check"]).want(0);
        (people(&home), home)
    };
    let (one, home) = simulated("7");
    let (same, _) = simulated("7");
    let (other, _) = simulated("8");
    assert_eq!(one.lines().count(), 1201);
    assert_eq!(one, same);
    assert_ne!(one, other);
    let again = home.run(&["simulate", "--people", "10", "--seed", "9"]).want(1);
    assert!(again.err.contains("--add"), "{}", again.err);
    home.run(&["simulate", "--people", "10", "--seed", "9", "--add"]).want(0);
    assert_eq!(people(&home).lines().count(), 1211);
}

#[test]
fn simulated_people_are_found_and_have_every_index_of_the_schema() {
    on_both("simulate_indexes", |world| async move {
        let app = world.app.clone();
        let wanted = Wanted { people: 1500, gatherings: 1, seed: 3, add: false };
        let done = tokio::task::spawn_blocking(move || simulate::run(&app, &wanted, &|_| ()));
        done.await.expect("no panic").expect("a simulation");
        let admin = world.admin().await;
        let rows = world.app.db.read(|tx| {
            tx.query(
                "SELECT id, name_ar, name_latn FROM people
                 WHERE name_ar IS NOT NULL AND name_latn IS NOT NULL ORDER BY id LIMIT 40",
                &[],
            )
        });
        let rows = rows.await.expect("people");
        assert_eq!(rows.len(), 40);
        for row in &rows {
            for column in [1, 2] {
                let q: String = row.text(column).bytes().map(|b| format!("%{b:02X}")).collect();
                let found = world.get(&admin, &format!("/people?q={q}&limit=200")).await.want(200);
                let items = found["items"].as_array().expect("items");
                let is_there = items.iter().any(|i| i["id"] == row.text(0).as_str());
                assert!(is_there, "{} {found}", row.text(column));
            }
        }
        let indexes = world.app.db.read(|tx| {
            let sql = match tx.engine() {
                hadir::db::Engine::Sqlite => "SELECT name FROM sqlite_schema WHERE type = 'index'",
                hadir::db::Engine::Postgres => "SELECT indexname::text FROM pg_indexes",
            };
            Ok(tx.query(sql, &[])?.iter().map(|r| r.text(0)).collect::<BTreeSet<String>>())
        });
        let indexes = indexes.await.expect("the indexes");
        for name in hadir::people::bulk::INDEXES {
            assert!(indexes.contains(name), "{name} of {indexes:?}");
        }
    });
}
