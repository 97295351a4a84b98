//! What becomes of careers: two records of one human, findings that somebody knows of, an
//! import taken back.

use crate::support::{World, on_both};
use crate::tenures::{chair_of, council, fault, faults, hold, id, somebody};
use serde_json::{Value, json};

#[test]
fn two_records_of_one_human_become_one_career() {
    on_both("tenure_move", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let (from, to) =
            (somebody(&world, &admin, "Driss").await, somebody(&world, &admin, "Dris").await);
        let body = council(&world, &admin).await;
        let post = chair_of(&world, &admin, &body).await;
        hold(
            &world,
            &admin,
            &from,
            json!({ "kind": "mandate", "role": { "fr": "Président" }, "post": post, "began": "2021" }),
        )
        .await;
        let odd = json!({ "kind": "club", "role": { "fr": "Trésorier" }, "began": "2003", "ended": "2001" });
        let odd = hold(&world, &admin, &from, odd).await;
        let known = json!({ "finding": format!("end_before_beginning.{}", id(&odd)),
            "because": "Une coquille du registre" });
        world.post(&admin, &format!("/people/{from}/answers"), known).await.want(200);
        hold(
            &world,
            &admin,
            &to,
            json!({ "kind": "job", "role": { "fr": "Comptable" }, "began": "1999" }),
        )
        .await;
        let merge = |end: &str| format!("/people/{to}/merge{end}");
        let pair = json!({ "other": from });
        world.post(&admin, &merge(""), pair.clone()).await.want(200);
        let list = world.get(&admin, &format!("/people/{to}/tenures")).await.want(200);
        assert_eq!(list["items"].as_array().map(Vec::len), Some(3), "both careers");
        let seats = world.get(&admin, &format!("/bodies/{body}/posts")).await.want(200);
        assert_eq!(seats["items"][0]["holders"], json!([to]));
        let findings = timeline(&world, &admin, &to).await["findings"].clone();
        assert_eq!(findings[0]["answer"]["because"], "Une coquille du registre");
        // What is said afterwards of the one who stays, and hangs on the other's.
        let own = world.get(&admin, &format!("/people/{to}/tenures")).await.want(200);
        let own = own["items"].as_array().expect("items");
        let kept = own.iter().find(|t| t["role"]["fr"] == "Comptable").expect("their own");
        world
            .patch(&admin, &format!("/tenures/{}", id(kept)), json!({ "after": id(&odd) }))
            .await
            .want(200);
        // Taken apart, each has their own again.
        world.post(&admin, &merge("-undo"), pair).await.want(200);
        let roles = async |person: &str| {
            let list = world.get(&admin, &format!("/people/{person}/tenures")).await.want(200);
            let items = list["items"].as_array().expect("items").clone();
            items
                .iter()
                .map(|t| t["role"]["fr"].as_str().expect("a role").to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(roles(&to).await, ["Comptable"]);
        assert_eq!(roles(&from).await, ["Trésorier", "Président"]);
        let seats = world.get(&admin, &format!("/bodies/{body}/posts")).await.want(200);
        assert_eq!(seats["items"][0]["holders"], json!([from]));
        let left = world.get(&admin, &format!("/people/{to}/tenures")).await.want(200);
        assert_eq!(left["items"][0]["after"], json!(null), "nothing hangs on another person's");
        let findings = timeline(&world, &admin, &from).await["findings"].clone();
        assert_eq!(findings[0]["answer"]["because"], "Une coquille du registre");
    });
}

async fn timeline(world: &World, admin: &str, person: &str) -> Value {
    world.get(admin, &format!("/people/{person}/timeline")).await.want(200)
}

#[test]
fn two_who_would_share_a_single_seat_stay_one() {
    on_both("tenure_part_seat", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let (from, to) =
            (somebody(&world, &admin, "Driss").await, somebody(&world, &admin, "Dris").await);
        let body = council(&world, &admin).await;
        let post = chair_of(&world, &admin, &body).await;
        let chair = |began: &str| json!({ "kind": "mandate", "role": { "fr": "P" }, "post": post, "began": began });
        hold(&world, &admin, &from, chair("2021")).await;
        let pair = json!({ "other": from });
        world.post(&admin, &format!("/people/{to}/merge"), pair.clone()).await.want(200);
        // The one who stays takes the same seat in the same years: one person, no clash.
        hold(&world, &admin, &to, chair("2022")).await;
        let path = format!("/people/{to}/merge-undo");
        let refused = world.post(&admin, &path, pair).await.want(409);
        assert_eq!(refused["code"], "seat_taken");
        world.get(&admin, &format!("/people/{to}")).await.want(200);
    });
}

#[test]
fn a_finding_may_be_known_and_why() {
    on_both("tenure_known", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let person = somebody(&world, &admin, "Driss").await;
        let odd = json!({ "kind": "club", "role": { "fr": "Trésorier" }, "began": "2003", "ended": "2001" });
        let odd = hold(&world, &admin, &person, odd).await;
        let found = timeline(&world, &admin, &person).await["findings"][0].clone();
        assert_eq!(
            (&found["code"], &found["answer"]),
            (&json!("end_before_beginning"), &json!(null))
        );
        let path = format!("/people/{person}/answers");
        let known = |because: Value| json!({ "finding": found["id"], "because": because });
        let told = world.post(&admin, &path, known(json!("Une coquille"))).await.want(200);
        assert_eq!(told["answer"]["because"], "Une coquille");
        let told = world.post(&admin, &path, known(json!("Le registre"))).await.want(200);
        assert_eq!(told["answer"]["because"], "Le registre");
        let read = timeline(&world, &admin, &person).await["findings"][0].clone();
        assert_eq!(read, told, "the finding stays, with its answer");
        let none = json!({ "finding": "end_before_beginning.x", "because": "x" });
        let refused = world.post(&admin, &path, none).await.want(422);
        assert_eq!(faults(&refused), fault("finding", "unknown"));
        let told = world.post(&admin, &path, known(json!(null))).await.want(200);
        assert_eq!(told["answer"], json!(null));
        // What it spoke of is gone: so is the answer.
        world.post(&admin, &path, known(json!("Encore"))).await.want(200);
        world.delete(&admin, &format!("/tenures/{}", id(&odd))).await.want(204);
        let rows =
            world.app.db.read(|tx| tx.one("SELECT COUNT(*) FROM finding_answers", &[])).await;
        assert_eq!(rows.expect("a count").map(|r| r.int(0)), Some(0));
    });
}

#[test]
fn an_import_is_not_taken_back_over_a_career() {
    on_both("tenure_import_undo", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let file = "given_latn,family_latn,home_area\nDriss,Benomar,04.291\nOmar,Benomar,04.291\n";
        let reply = world.upload(&admin, "/imports/people", file.as_bytes()).await;
        let run = reply.header("location").rsplit('/').next().expect("an id").to_owned();
        let people = world.get(&admin, "/people?q=Driss").await.want(200);
        let person = id(&people["items"][0]);
        hold(&world, &admin, &person, json!({ "kind": "job", "role": { "fr": "Comptable" } }))
            .await;
        let undone =
            world.post(&admin, &format!("/import-runs/{run}/undo"), json!({})).await.want(200);
        assert_eq!(undone["removed"], 1);
        assert_eq!(undone["kept"][0]["person"], person.as_str());
        let left = world.get(&admin, &format!("/people/{person}/tenures")).await.want(200);
        assert_eq!(left["items"].as_array().map(Vec::len), Some(1));
    });
}
