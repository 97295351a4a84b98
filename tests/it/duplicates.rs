//! Pairs that may be one person: who is told, what is decided, what stays decided.

use crate::people::{KHEMISSET, RABAT, TIFLET, entries, fault, make, named, with};
use crate::support::{PASSWORD, Visitor, World, on_both};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

fn at(area: &str, given: &str, family: &str) -> Value {
    with(named(given, family), "home_area", json!(area))
}

async fn waiting(world: &World, token: &str) -> Vec<Value> {
    let list = world.get(token, "/duplicates").await.want(200);
    list["items"].as_array().expect("items").clone()
}

fn both(pair: &Value) -> [String; 2] {
    let mut ids = ["a", "b"].map(|side| pair[side]["id"].as_str().expect("an id").to_owned());
    ids.sort();
    ids
}

async fn judge(world: &World, token: &str, a: &str, b: &str, said: Value) -> crate::support::Reply {
    world.post(token, &format!("/duplicates/{a}/{b}"), said).await
}

#[test]
fn somebody_entered_twice_waits_for_review_with_reasons() {
    on_both("duplicates_found", |world| async move {
        let admin = world.admin().await;
        let arabic = make(&world, &admin, named("محمد", "لحموش")).await;
        let made = world.post(&admin, "/people", named("Mohamed", "Lahmouche")).await.want(201);
        let latin = made["id"].as_str().expect("an id").to_owned();
        let pairs = waiting(&world, &admin).await;
        assert_eq!(pairs.len(), 1, "{pairs:?}");
        let mut wanted = [arabic, latin];
        wanted.sort();
        assert_eq!(both(&pairs[0]), wanted);
        assert_eq!(pairs[0]["score"], made["possible_duplicates"][0]["score"]);
        assert_eq!(pairs[0]["reasons"], json!(["name"]));
        let alignment = pairs[0]["alignment"].as_array().expect("an alignment");
        let mut given: Vec<&str> =
            ["left", "right"].map(|side| alignment[0][side].as_str().expect("a part")).into();
        given.sort_unstable();
        assert_eq!(
            (given, &alignment[0]["reason"]),
            (vec!["mohamed", "محمد"], &json!("transliteration"))
        );
        assert_eq!(entries(&world, &admin, "duplicates.read").await.len(), 1);
    });
}

#[test]
fn a_pair_across_two_provinces_is_told_to_neither_coordinator() {
    on_both("duplicates_scope", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let here = world.coordinator(KHEMISSET).await;
        let there = world.coordinator(RABAT).await;
        let region = world.account("region", Role::Coordinator, Scope::Area("04".into())).await;
        let auditor = world.account("auditor", Role::Auditor, Scope::Whole).await;
        let first = make(&world, &here, at(TIFLET, "Hicham", "Rifai")).await;
        let alone = world.post(&there, "/people", at(RABAT, "Soukaina", "Ouali")).await.want(201);
        let made = world.post(&there, "/people", at(RABAT, "Hicham", "Rifai")).await.want(201);
        assert_eq!(made["possible_duplicates"], alone["possible_duplicates"]);
        let second = made["id"].as_str().expect("an id").to_owned();
        for token in [&here, &there] {
            assert_eq!(waiting(&world, token).await, Vec::<Value>::new());
            let told = judge(&world, token, &first, &second, json!({ "verdict": "same" })).await;
            assert_eq!(told.status, 404);
        }
        assert_eq!(waiting(&world, &auditor).await, Vec::<Value>::new(), "who reads finds nothing");
        for token in [&region, &admin] {
            let pairs = waiting(&world, token).await;
            assert_eq!(pairs.len(), 1);
            assert!(both(&pairs[0]).contains(&first) && both(&pairs[0]).contains(&second));
        }
        assert_eq!(waiting(&world, &auditor).await, waiting(&world, &admin).await);
        let told = judge(&world, &auditor, &first, &second, json!({ "verdict": "same" })).await;
        assert_eq!(told.status, 403, "who reads all writes nothing");
        for token in [&here, &there] {
            assert_eq!(waiting(&world, token).await, Vec::<Value>::new(), "found, and not told");
        }
    });
}

#[test]
fn the_clock_finds_what_no_reader_asked_for() {
    on_both("duplicates_job", |world| async move {
        let world = world.with_areas().await;
        let here = world.coordinator(KHEMISSET).await;
        let there = world.coordinator(RABAT).await;
        make(&world, &here, at(TIFLET, "Hicham", "Rifai")).await;
        make(&world, &there, at(RABAT, "Hicham", "Rifai")).await;
        let app = world.app.clone();
        let compared = tokio::task::spawn_blocking(move || hadir::jobs::compare(&app));
        assert_eq!(compared.await.expect("no panic").expect("compared"), 2);
        let stored = world.app.db.read(|tx| {
            let sql = "SELECT (SELECT COUNT(*) FROM person_pairs), (SELECT COUNT(*) FROM people_to_compare)";
            Ok(tx.one(sql, &[])?.map(|r| (r.int(0), r.int(1))))
        });
        assert_eq!(stored.await.expect("counts"), Some((1, 0)));
    });
}

#[test]
fn different_is_remembered_for_ever() {
    on_both("duplicates_different", |world| async move {
        let admin = world.admin().await;
        let a = make(&world, &admin, named("Rachid", "Alami")).await;
        let b = make(&world, &admin, named("Rachid", "Alami")).await;
        let said = judge(&world, &admin, &b, &a, json!({ "verdict": "different" })).await.want(200);
        assert_eq!((&said["verdict"], &said["person"]), (&json!("different"), &Value::Null));
        assert_eq!(waiting(&world, &admin).await, Vec::<Value>::new());
        // Not after a correction either, nor when a third one comes.
        let corrected = json!({ "names": named("Rashid", "Alami")["names"] });
        world.patch(&admin, &format!("/people/{a}"), corrected).await.want(200);
        assert_eq!(waiting(&world, &admin).await, Vec::<Value>::new());
        let third = make(&world, &admin, named("Rachid", "Alami")).await;
        let pairs = waiting(&world, &admin).await;
        assert_eq!(pairs.len(), 2);
        assert!(pairs.iter().all(|p| both(p).contains(&third)));
        // Who is merged takes along what was said of them.
        world
            .post(&admin, &format!("/people/{third}/merge"), json!({ "other": a }))
            .await
            .want(200);
        assert_eq!(waiting(&world, &admin).await, Vec::<Value>::new(), "b is not the third either");
        assert_eq!(entries(&world, &admin, "duplicate.different").await.len(), 1);
    });
}

#[test]
fn the_same_is_merged_and_the_first_stays() {
    on_both("duplicates_same", |world| async move {
        let admin = world.admin().await;
        let a = make(&world, &admin, named("Zineb", "Chraibi")).await;
        let b = make(&world, &admin, named("Zaynab", "Chraïbi")).await;
        let said = judge(&world, &admin, &b, &a, json!({ "verdict": "same" })).await.want(200);
        assert_eq!(said["person"]["id"], b.as_str());
        assert_eq!(world.get(&admin, &format!("/people/{a}")).await.status, 308);
        assert_eq!(waiting(&world, &admin).await, Vec::<Value>::new());
        let again = judge(&world, &admin, &b, &a, json!({ "verdict": "same" })).await;
        assert_eq!((again.status, again.code().as_str()), (409, "already_merged"));
        for wrong in [json!({}), json!({ "verdict": "perhaps" })] {
            assert_eq!(judge(&world, &admin, &b, &a, wrong).await.status, 422);
        }
    });
}

#[test]
fn a_corrected_name_is_compared_anew() {
    on_both("duplicates_edit", |world| async move {
        let admin = world.admin().await;
        make(&world, &admin, named("Fatima", "Zahraoui")).await;
        let other = make(&world, &admin, named("Omar", "Bakkali")).await;
        assert_eq!(waiting(&world, &admin).await.len(), 0);
        let corrected = json!({ "names": named("Fatima", "Zahraoui")["names"] });
        world.patch(&admin, &format!("/people/{other}"), corrected).await.want(200);
        assert_eq!(waiting(&world, &admin).await.len(), 1);
    });
}

#[test]
fn the_list_goes_on_page_by_page() {
    on_both("duplicates_pages", |world| async move {
        let admin = world.admin().await;
        for _ in 0..4 {
            make(&world, &admin, named("Said", "Mansouri")).await;
        }
        let (mut seen, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = world.get(&admin, &format!("/duplicates?limit=4{cursor}")).await.want(200);
            seen.extend(page["items"].as_array().expect("items").iter().map(both));
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(seen.len(), 6, "each two of four");
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 6);
        assert_eq!(fault(world.get(&admin, "/duplicates?cursor=x").await, "cursor"), "bad_cursor");
    });
}

#[test]
fn a_number_taken_elsewhere_is_settled_by_who_sees_both() {
    on_both("duplicates_number", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let coordinator = world.coordinator(KHEMISSET).await;
        let member = |given: &str, area: &str| {
            with(at(area, given, "Sebti"), "membership", json!({ "number": "M-9" }))
        };
        let holder = make(&world, &admin, member("Jamal", RABAT)).await;
        let claimant = make(&world, &coordinator, member("Karim", TIFLET)).await;
        assert_eq!(waiting(&world, &coordinator).await, Vec::<Value>::new());
        let pairs = waiting(&world, &admin).await;
        assert_eq!(pairs.len(), 1);
        let number = json!({ "number": "M-9", "holder": holder, "claimant": claimant });
        assert_eq!(pairs[0]["number"], number);
        let wrong = json!({ "verdict": "different", "number_holder": "x" });
        let wrong = judge(&world, &admin, &holder, &claimant, wrong).await;
        assert_eq!(fault(wrong, "number_holder"), "unknown_value");
        let said = json!({ "verdict": "different", "number_holder": claimant });
        judge(&world, &admin, &holder, &claimant, said).await.want(200);
        let number = async |id: &str| {
            let person = world.get(&admin, &format!("/people/{id}")).await.want(200);
            person["membership"]["number"].clone()
        };
        assert_eq!((number(&holder).await, number(&claimant).await), (Value::Null, json!("M-9")));
        assert_eq!(waiting(&world, &admin).await, Vec::<Value>::new());
    });
}

#[test]
fn the_page_shows_a_pair_side_by_side_and_takes_the_verdict() {
    on_both("duplicates_page", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let first = with(at(TIFLET, "محمد", "لحموش"), "birth_date", json!("1961-03-12"));
        let first = make(&world, &admin, with(first, "phones", json!(["0612345678"]))).await;
        let second = with(at(TIFLET, "Mohamed", "Lahmouche"), "phones", json!(["0612345678"]));
        let second = make(&world, &admin, second).await;
        let mut visitor = Visitor::new(&world);
        visitor.sign_in("admin@example.org", PASSWORD).await;
        assert!(visitor.get("/people?lang=fr").await.text.contains("1 doublon à examiner"));
        let list = visitor.get("/duplicates").await.text;
        let pair = format!("/duplicates/{first}/{second}");
        assert!(list.contains(&pair) || list.contains(&format!("/duplicates/{second}/{first}")));
        let looked = visitor.get(&format!("/people/{first}/same?q=Lahmouche")).await.text;
        assert!(looked.contains(&pair), "somebody may look for the other record as well");
        let page = visitor.get(&pair).await;
        assert_eq!(page.status, 200);
        for text in ["mohamed", "même son dans l’autre écriture", "identique", "d’un seul côté"]
        {
            assert!(page.text.contains(text), "{text}");
        }
        let said = visitor.submit(&pair, &pair, &[("verdict", "same")]).await;
        assert_eq!(said.header("location"), format!("/people/{first}?done=people-merged"));
        let person = visitor.get(&said.header("location")).await.text;
        assert!(person.contains("Les deux fiches n’en font plus qu’une."));
        assert!(person.contains("Annuler la fusion"));
        assert!(visitor.get("/duplicates/merged").await.text.contains("Mohamed Lahmouche"));
        let undo = format!("/people/{first}/merge-undo");
        let page = format!("/people/{first}");
        let back = visitor.submit(&page, &undo, &[("other", &second)]).await;
        assert_eq!(back.header("location"), format!("/people/{second}?done=people-parted"));
        assert_eq!(visitor.get(&back.header("location")).await.status, 200);
        let said = visitor.submit(&pair, &pair, &[("verdict", "different")]).await;
        assert_eq!(said.header("location"), "/duplicates?done=people-different");
    });
}
