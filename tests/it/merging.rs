//! Two entries of one person become one; the other's id leads on; undone within thirty
//! days.

use crate::people::{KHEMISSET, RABAT, TIFLET, entries, fault, ids, make, named, with};
use crate::support::{Hall, Visitor, World, going_in, on_both};
use hadir::kernel::Time;
use serde_json::{Value, json};

async fn merge(world: &World, token: &str, kept: &str, other: &str) -> crate::support::Reply {
    world.post(token, &format!("/people/{kept}/merge"), json!({ "other": other })).await
}

async fn undo(world: &World, token: &str, kept: &str, other: &str) -> crate::support::Reply {
    world.post(token, &format!("/people/{kept}/merge-undo"), json!({ "other": other })).await
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

#[test]
fn one_stays_with_all_that_was_said_of_both() {
    on_both("merge_joins", |world| async move {
        let admin = world.admin().await;
        let kept = json!({
            "names": [{ "script": "Latn", "given": "Mohamed", "family": "Lahmouche" }],
            "phones": ["0612345678"], "skills": ["droit"],
            "membership": { "number": "A-1", "status": "active" },
        });
        let other = json!({
            "names": [
                { "script": "Latn", "given": "Mohamed", "family": "Lahmouche" },
                { "script": "Latn", "given": "Mohammed", "family": "Lahmouch" },
                { "script": "Arab", "given": "محمد", "family": "لحموش" },
            ],
            "phones": ["0612345678", "0712345678"], "emails": ["m@example.org"],
            "birth_date": "1961", "skills": ["finances"],
            "membership": { "number": "B-2", "since": "2003" },
        });
        let kept = make(&world, &admin, kept).await;
        let other = make(&world, &admin, other).await;
        let merged = merge(&world, &admin, &kept, &other).await.want(200);
        assert_eq!(merged, world.get(&admin, &format!("/people/{kept}")).await.want(200));
        assert_eq!(merged["id"], kept.as_str());
        assert_eq!(merged["name"]["ar"], "محمد لحموش");
        let kinds: Vec<(String, String)> = merged["names"]
            .as_array()
            .expect("names")
            .iter()
            .map(|n| (text(&n["given"]), text(&n["kind"])))
            .collect();
        let wanted = [("Mohamed", "main"), ("Mohammed", "alias"), ("محمد", "main")];
        assert_eq!(kinds, wanted.map(|(n, k)| (n.to_owned(), k.to_owned())));
        assert_eq!(merged["phones"], json!(["+212612345678", "+212712345678"]));
        assert_eq!(merged["emails"], json!(["m@example.org"]));
        assert_eq!(merged["skills"], json!(["droit", "finances"]));
        assert_eq!(merged["birth_date"], "1961");
        let membership = json!({ "number": "A-1", "since": "2003", "status": "active" });
        assert_eq!(merged["membership"], membership);
        assert_eq!(merged["further_numbers"], json!(["B-2"]));
        // Found by everything, once.
        for q in ["Lahmouch", "%D9%84%D8%AD%D9%85%D9%88%D8%B4", "B-2", "0712345678"] {
            let found = ids(&world.get(&admin, &format!("/people?q={q}")).await.want(200));
            assert_eq!(found, std::slice::from_ref(&kept), "{q}");
        }
        // The other's number is taken as the kept one's is.
        let third = with(named("Nabil", "Rifai"), "membership", json!({ "number": "B-2" }));
        assert_eq!(fault(world.post(&admin, "/people", third).await, "membership.number"), "taken");
        assert_eq!(entries(&world, &admin, "person.merge").await.len(), 1);
    });
}

#[test]
fn the_other_s_id_leads_on_wherever_it_is_asked_for() {
    on_both("merge_leads", |world| async move {
        let admin = world.admin().await;
        let [a, b, c] =
            ["Amina", "Bahija", "Chama"].map(|n| make(&world, &admin, named(n, "Tazi")));
        let (a, b, c) = (a.await, b.await, c.await);
        merge(&world, &admin, &b, &a).await.want(200);
        merge(&world, &admin, &c, &b).await.want(200);
        for old in [&a, &b] {
            let read = world.get(&admin, &format!("/people/{old}")).await;
            assert_eq!(
                (read.status, read.header("location")),
                (308, format!("/api/v1/people/{c}"))
            );
            let change = json!({ "gender": "female" });
            assert_eq!(world.patch(&admin, &format!("/people/{old}"), change).await.status, 308);
            let again = merge(&world, &admin, old, &c).await;
            assert_eq!(again.header("location"), format!("/api/v1/people/{c}/merge"));
            assert_eq!(world.delete(&admin, &format!("/people/{old}")).await.status, 308);
            let refused = merge(&world, &admin, &c, old).await;
            assert_eq!((refused.status, refused.code().as_str()), (409, "already_merged"));
            assert_eq!(refused.json()["person"], c.as_str());
        }
        assert_eq!(merge(&world, &admin, &c, &c).await.status, 422);
        let mut visitor = Visitor::new(&world);
        visitor.sign_in("admin@example.org", crate::support::PASSWORD).await;
        let page = visitor.get(&format!("/people/{a}?lang=fr")).await;
        assert_eq!((page.status, page.header("location")), (308, format!("/people/{c}?lang=fr")));
        let page = visitor.get(&format!("/people/{a}/edit")).await;
        assert_eq!(page.header("location"), format!("/people/{c}/edit"));
    });
}

#[test]
fn both_must_be_writable_and_the_unseen_is_not_there() {
    on_both("merge_scope", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let coordinator = world.coordinator(KHEMISSET).await;
        let there = |area: &str| with(named("Hicham", "Rifai"), "home_area", json!(area));
        let near = make(&world, &admin, there(TIFLET)).await;
        let far = make(&world, &admin, there(RABAT)).await;
        assert_eq!(merge(&world, &coordinator, &far, &near).await.status, 404);
        assert_eq!(fault(merge(&world, &coordinator, &near, &far).await, "other"), "unknown");
        assert_eq!(fault(merge(&world, &coordinator, &near, "nobody").await, "other"), "unknown");
        merge(&world, &admin, &far, &near).await.want(200);
        // Who stays lives elsewhere: the id leads a coordinator of this province nowhere.
        assert_eq!(world.get(&coordinator, &format!("/people/{near}")).await.status, 404);
    });
}

#[test]
fn merging_a_pair_both_ways_at_once_leaves_one_who_stays() {
    on_both("merge_race", |world| async move {
        let admin = world.admin().await;
        for _ in 0..4 {
            let a = make(&world, &admin, named("Salma", "Idrissi")).await;
            let b = make(&world, &admin, named("Selma", "Idrissi")).await;
            let (one, two) =
                tokio::join!(merge(&world, &admin, &a, &b), merge(&world, &admin, &b, &a));
            let mut statuses = [one.status, two.status];
            statuses.sort_unstable();
            assert!(matches!(statuses, [200, 308 | 409]), "{statuses:?}");
            let (kept, other) = if one.status == 200 { (&a, &b) } else { (&b, &a) };
            world.get(&admin, &format!("/people/{kept}")).await.want(200);
            assert_eq!(world.get(&admin, &format!("/people/{other}")).await.status, 308);
        }
    });
}

/// Both of a pair enrolled in the hall, as confirmed or as this status says.
async fn enrolled(hall: &Hall, first: &str, second: &str) -> (String, String, String, String) {
    let path = format!("/delegations/{}/enrolments", hall.delegation);
    let item = |given: &str, status: &str| json!({ "new_person": named(given, "Alaoui"), "status": status });
    let list = json!([item("Nadia", first), item("Nadya", second)]);
    let made = hall.world.post(&hall.admin, &path, list).await.want(200);
    let of = |n: usize, key: &str| text(&made["results"][n]["enrolment"][key]);
    (of(0, "person"), of(0, "id"), of(1, "person"), of(1, "id"))
}

async fn status(hall: &Hall, enrolment: &str) -> (String, String) {
    let read = hall.world.get(&hall.admin, &format!("/enrolments/{enrolment}")).await.want(200);
    (text(&read["person"]), text(&read["status"]))
}

async fn counts(hall: &Hall) -> Value {
    let path = format!("/gatherings/{}/board", hall.gathering);
    let board = hall.world.get(&hall.admin, &path).await.want(200);
    json!([board["nominated"], board["confirmed"], board["present"]])
}

#[test]
fn of_two_places_in_a_gathering_the_one_further_along_stays() {
    on_both("merge_places", |world| async move {
        let hall = Hall::open(world).await;
        let (kept, first, other, second) = enrolled(&hall, "nominated", "confirmed").await;
        assert_eq!(counts(&hall).await, json!([1, 1, 0]));
        merge(&hall.world, &hall.admin, &kept, &other).await.want(200);
        assert_eq!(status(&hall, &first).await, (kept.clone(), "withdrawn".into()));
        assert_eq!(status(&hall, &second).await, (kept.clone(), "confirmed".into()));
        assert_eq!(counts(&hall).await, json!([0, 1, 0]));
        // A body that names the one merged means the one who stays.
        let gathering = Hall::gathering(&hall.world, &hall.admin, "لقاء آخر").await;
        let elsewhere = Hall::delegation(&hall.world, &hall.admin, &gathering, KHEMISSET).await;
        let path = format!("/delegations/{elsewhere}/enrolments");
        let again =
            hall.world.post(&hall.admin, &path, json!([{ "person": other }])).await.want(200);
        assert_eq!(again["results"][0]["enrolment"]["person"], kept.as_str());
        let led = json!({ "leader": other });
        let refused =
            hall.world.patch(&hall.admin, &format!("/delegations/{elsewhere}"), led).await;
        assert_eq!(fault(refused, "leader"), "merged");
        undo(&hall.world, &hall.admin, &kept, &other).await.want(200);
        assert_eq!(status(&hall, &first).await, (kept.clone(), "nominated".into()));
        assert_eq!(status(&hall, &second).await, (other.clone(), "confirmed".into()));
        assert_eq!(counts(&hall).await, json!([1, 1, 0]));
        let places = hall.world.get(&hall.admin, &path).await.want(200);
        assert_eq!(places["items"][0]["person"], kept.as_str(), "enrolled since the merge: stays");
    });
}

#[test]
fn a_scan_goes_before_a_status_and_no_scanned_ticket_is_lost() {
    on_both("merge_scans", |world| async move {
        let hall = Hall::open(world).await;
        let (kept, first, other, second) = enrolled(&hall, "confirmed", "confirmed").await;
        let codes = hall.tickets(&[first.clone(), second.clone()]).await;
        let phone = hall.phone("A").await;
        assert_eq!(hall.verdict(&phone, going_in("s1", &codes[1])).await, "admitted");
        let before = hall.attendance(&hall.admin).await;
        merge(&hall.world, &hall.admin, &kept, &other).await.want(200);
        assert_eq!(status(&hall, &second).await, (kept.clone(), "confirmed".into()));
        assert_eq!(status(&hall, &first).await, (kept.clone(), "withdrawn".into()));
        assert_eq!(hall.attendance(&hall.admin).await, before);
        assert_eq!(counts(&hall).await, json!([0, 1, 1]));
        assert_eq!(hall.verdict(&phone, going_in("s2", &codes[0])).await, "revoked");
        let out = crate::support::going_out("s3", &codes[1]);
        assert_eq!(hall.verdict(&phone, out).await, "left", "the ticket scanned goes out");
    });
}

#[test]
fn undone_within_thirty_days_both_are_as_they_were() {
    on_both("merge_undo", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let there = |given: &str, number: &str, phone: &str| {
            json!({
                "names": [{ "script": "Latn", "given": given, "family": "Berrada" }],
                "home_area": TIFLET, "phones": [phone], "membership": { "number": number },
            })
        };
        let kept = make(&world, &admin, there("Yassine", "K-1", "0611111111")).await;
        let other = make(&world, &admin, there("Yacine", "K-2", "0622222222")).await;
        let read = async |id: &str| world.get(&admin, &format!("/people/{id}")).await.want(200);
        let (kept_before, other_before) = (read(&kept).await, read(&other).await);
        merge(&world, &admin, &kept, &other).await.want(200);
        let merges = world.get(&admin, "/merges").await.want(200);
        assert_eq!(merges["items"][0]["other"], other.as_str());
        assert_eq!(merges["items"][0]["other_name"]["fr"], "Yacine Berrada");
        assert_eq!(merges["items"][0]["can_be_undone"], true);
        world
            .patch(&admin, &format!("/people/{kept}"), json!({ "gender": "male" }))
            .await
            .want(200);
        let parted = undo(&world, &admin, &kept, &other).await.want(200);
        assert_eq!(parted["restored"], other_before);
        assert_eq!(read(&other).await, other_before);
        let mut as_before = kept_before;
        as_before["gender"] = json!("male");
        assert_eq!(read(&kept).await, as_before, "what was added since stays");
        assert_eq!(entries(&world, &admin, "person.merge_undo").await.len(), 1);
        assert_eq!(fault(undo(&world, &admin, &kept, &other).await, "other"), "unknown");
    });
}

#[test]
fn who_may_not_write_both_undoes_nothing() {
    on_both("merge_undo_scope", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let coordinator = world.coordinator(KHEMISSET).await;
        let there = |area: &str| with(named("Hicham", "Rifai"), "home_area", json!(area));
        let near = make(&world, &admin, there(TIFLET)).await;
        let far = make(&world, &admin, there(RABAT)).await;
        merge(&world, &admin, &near, &far).await.want(200);
        assert_eq!(undo(&world, &coordinator, &near, &far).await.status, 403);
        assert_eq!(world.get(&admin, &format!("/people/{far}")).await.status, 308);
        assert_eq!(undo(&world, &coordinator, &far, &near).await.status, 308);
        undo(&world, &admin, &near, &far).await.want(200);
    });
}

#[test]
fn after_thirty_days_a_merge_stays_and_its_state_is_forgotten() {
    on_both("merge_expires", |world| async move {
        let admin = world.admin().await;
        let kept = make(&world, &admin, named("Karim", "Sefrioui")).await;
        let other = make(&world, &admin, named("Kareem", "Sefrioui")).await;
        merge(&world, &admin, &kept, &other).await.want(200);
        world.clock.set(Time::parse("2025-07-13T18:00:01+01:00").expect("a time"));
        let late = undo(&world, &admin, &kept, &other).await;
        assert_eq!((late.status, late.code().as_str()), (409, "undo_expired"));
        let app = world.app.clone();
        let tidied = tokio::task::spawn_blocking(move || hadir::jobs::forget_merges(&app));
        tidied.await.expect("no panic").expect("tidied");
        let kept_of = world.app.db.read(|tx| {
            let row = tx.one("SELECT COUNT(state), COUNT(*) FROM person_merges", &[])?;
            Ok(row.map(|r| (r.int(0), r.int(1))))
        });
        assert_eq!(kept_of.await.expect("a count"), Some((0, 1)));
        assert_eq!(world.get(&admin, &format!("/people/{other}")).await.status, 308);
        let merges = world.get(&admin, "/merges").await.want(200);
        assert_eq!(merges["items"][0]["other_name"], Value::Null);
    });
}

#[test]
fn of_a_chain_the_last_merge_is_undone_first() {
    on_both("merge_chain", |world| async move {
        let admin = world.admin().await;
        let [a, b, c] =
            ["Anas", "Badr", "Chakib"].map(|n| make(&world, &admin, named(n, "Kettani")));
        let (a, b, c) = (a.await, b.await, c.await);
        merge(&world, &admin, &b, &a).await.want(200);
        merge(&world, &admin, &c, &b).await.want(200);
        let early = undo(&world, &admin, &c, &a).await;
        assert_eq!((early.status, early.code().as_str()), (409, "merged_since"));
        undo(&world, &admin, &c, &b).await.want(200);
        let read = world.get(&admin, &format!("/people/{a}")).await;
        assert_eq!(read.header("location"), format!("/api/v1/people/{b}"));
        undo(&world, &admin, &b, &a).await.want(200);
        for id in [&a, &b, &c] {
            let person = world.get(&admin, &format!("/people/{id}")).await.want(200);
            assert_eq!(person["names"].as_array().expect("names").len(), 1);
        }
    });
}
