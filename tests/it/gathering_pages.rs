//! Gatherings, delegations and enrolments as pages: every form works without scripts and
//! keeps what was typed.

use crate::delegations::{COMMUNES, id, tree};
use crate::enrolments::enrol;
use crate::gatherings::{KHEMISSET, RABAT, the_gathering};
use crate::support::{PASSWORD, Reply, Visitor, World, on_both};
use serde_json::{Value, json};

async fn visitor<'w>(world: &'w World, name: &str) -> Visitor<'w> {
    let mut visitor = Visitor::new(world);
    let entered = visitor.sign_in(&format!("{name}@example.org"), PASSWORD).await;
    assert_eq!(entered.status, 303, "{}", entered.text);
    visitor
}

fn goes_to(reply: &Reply) -> String {
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location")
}

fn shows(reply: &Reply, words: &str) {
    assert!(reply.text.contains(words), "no «{words}» in {} {}", reply.status, reply.text);
}

/// Pages are written in words, never in their keys.
fn is_said(reply: &Reply) {
    assert_eq!(reply.status, 200, "{}", reply.text);
    for key in ["gatherings-", "field-", "error-", "parts-"] {
        let bare = format!(">{key}");
        assert!(!reply.text.contains(&bare), "a key stands on the page: {}", reply.text);
    }
}

#[test]
fn a_newcomer_sets_a_gathering_up_and_shares_it_out() {
    on_both("pages_setup", |world| async move {
        let world = world.with_areas().await;
        let token = world.admin().await;
        let mut admin = visitor(&world, "admin").await;
        let empty = admin.get("/gatherings?lang=fr").await;
        shows(&empty, "Aucune rencontre");
        let fields = [
            ("title.fr", "Rencontre régionale"),
            ("starts_at", "2025-06-14T15:00"),
            ("venue.name.ar", "القاعة المغطاة"),
            ("venue.area", RABAT),
            ("chair.fr", "le secrétaire général"),
        ];
        let page = "/gatherings/new";
        let wrong = admin.submit(page, "/gatherings", &fields[..1]).await;
        assert_eq!(wrong.status, 422);
        shows(&wrong, "Rencontre régionale");
        let made = goes_to(&admin.submit(page, "/gatherings", &fields).await);
        let gathering = made.split(['/', '?']).nth(2).expect("an id").to_owned();
        let address = format!("/gatherings/{gathering}");
        let kept = world.get(&token, &address).await.want(200);
        assert_eq!(kept["starts_at"], "2025-06-14T15:00:00+01:00");
        assert_eq!(kept["chair"]["fr"], "le secrétaire général");
        let edit = format!("{address}/edit");
        is_said(&admin.get(&edit).await);
        let changed = [&fields[..4], &[("venue.capacity", "3 000")]].concat();
        goes_to(&admin.submit(&edit, &address, &changed).await);
        let kept = world.get(&token, &address).await.want(200);
        assert_eq!((&kept["venue"]["capacity"], &kept["chair"]), (&json!(3000), &Value::Null));
        is_said(&admin.get("/gatherings").await);

        let new = format!("{address}/delegations/new");
        let list = format!("{address}/delegations");
        is_said(&admin.get(&new).await);
        let none = admin.submit(&new, &list, &[("target", "1000")]).await;
        assert_eq!(none.status, 422);
        shows(&none, "1000");
        let made = admin.submit(&new, &list, &[("area", KHEMISSET), ("target", "1000")]).await;
        let province = goes_to(&made).split('?').next().expect("an address").to_owned();
        is_said(&admin.get(&province).await);
        is_said(&admin.get(&format!("{new}?parent={}", &province[13..])).await);
        let split = format!("{province}/split");
        let proposal = admin.get(&split).await;
        is_said(&proposal);
        let fields: Vec<(String, String)> = proposal
            .text
            .split("name=\"places.")
            .skip(1)
            .map(|part| {
                let code = part.split('"').next().expect("a name").to_owned();
                let value = part.split("value=\"").nth(1).expect("a value");
                (format!("places.{code}"), value.split('"').next().expect("a value").to_owned())
            })
            .collect();
        assert_eq!(fields.len(), 35);
        let total: i64 = fields.iter().map(|(_, n)| n.parse::<i64>().expect("a number")).sum();
        assert_eq!(total, 1000);
        let mut typed: Vec<(&str, &str)> =
            fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let right = typed[0].1;
        typed[0].1 = "beaucoup";
        let wrong = admin.submit(&split, &split, &typed).await;
        assert_eq!(wrong.status, 422);
        shows(&wrong, "beaucoup");
        typed[0].1 = right;
        let named = |given: &str, family: &str, area: &str| {
            json!({
                "names": [{ "script": "Arab", "given": given, "family": family }],
                "home_area": area,
            })
        };
        let leader = id(&world
            .post(&token, "/people", named("مليكة", "الزموري", COMMUNES[0]))
            .await
            .want(201));
        for area in [COMMUNES[1], COMMUNES[2]] {
            world.post(&token, "/people", named("إدريس", "العلوي", area)).await.want(201);
        }
        let fields = [COMMUNES[0], COMMUNES[1], "04.291.03.01"].map(|c| format!("leader.{c}"));
        let asked = ["Malika Zemmouri", "ادريس العلوي", "إدريس العلوي"];
        let mut led = typed.clone();
        led.extend(fields.iter().map(String::as_str).zip(asked));
        let wrong = admin.submit(&split, &split, &led).await;
        assert_eq!(wrong.status, 422);
        assert!(!wrong.text.contains(&format!("f-{}-error", fields[1])), "at home there: is meant");
        shows(&wrong, &format!("f-{}-error", fields[2]));
        led.pop();
        goes_to(&admin.submit(&split, &split, &led).await);
        let all = world.get(&token, &format!("{list}?limit=200")).await.want(200);
        assert_eq!(all["items"].as_array().map(Vec::len), Some(36));
        let led = all["items"].as_array().expect("items").iter().find(|d| d["area"] == COMMUNES[0]);
        assert_eq!(led.expect("the commune's")["leader"], json!(leader));
        let done = admin.get(&split).await;
        assert!(!done.text.contains("name=\"places."), "nothing is left to share out");
        is_said(&admin.get(&province).await);
    });
}

#[test]
fn a_list_is_pasted_read_over_and_taken_in() {
    on_both("pages_list", |world| async move {
        let world = world.with_areas().await;
        let token = world.admin().await;
        let tree = tree(&world, &token, json!({ "quota": 4 })).await;
        let khemisset = world.coordinator(KHEMISSET).await;
        let mut who = visitor(&world, &format!("coordinator-{KHEMISSET}")).await;
        let page = tree.province();
        is_said(&who.get(&page).await);
        let list = format!("{page}/list");
        let text = "1- سلمى الإدريسي 0612345678\n2) Hassan Filali (conseiller)\n\nKarim Tazi 06 11";
        let read = who.submit(&page, &list, &[("list", text)]).await;
        assert_eq!(read.status, 200, "{}", read.text);
        for words in ["سلمى الإدريسي", "0612345678", "Hassan Filali", "conseiller"] {
            shows(&read, words);
        }
        assert_eq!(
            world.get(&khemisset, &format!("{page}/enrolments")).await.want(200)["items"],
            json!([]),
            "nothing is saved before it was read over"
        );
        let lines = [
            ("step", "save"),
            ("lines[0].name", "سلمى الإدريسي"),
            ("lines[0].phone", "0612345678"),
            ("lines[1].name", "Hassan Filali"),
            ("lines[1].capacity", "conseiller"),
            ("lines[2].name", ""),
            ("lines[3].name", "Karim Tazi"),
            ("lines[3].phone", "06 11"),
        ];
        let part = who.submit(&page, &list, &lines).await;
        assert_eq!(part.status, 409);
        shows(&part, "Karim Tazi");
        assert!(!part.text.contains("Hassan Filali"), "who is in stands no longer in the list");
        let right =
            [("step", "save"), ("lines[0].name", "Karim Tazi"), ("lines[0].phone", "0611223344")];
        goes_to(&who.submit(&page, &list, &right).await);
        let held = world.get(&khemisset, &format!("{page}/enrolments")).await.want(200);
        assert_eq!(held["items"].as_array().map(Vec::len), Some(3));
        let capacities: Vec<&Value> = held["items"]
            .as_array()
            .expect("items")
            .iter()
            .map(|e| &e["capacity"])
            .filter(|c| !c.is_null())
            .collect();
        assert_eq!(capacities, [&json!("conseiller")]);
    });
}

#[test]
fn answers_replacements_and_single_people_each_have_their_form() {
    on_both("pages_places", |world| async move {
        let world = world.with_areas().await;
        let token = world.admin().await;
        let tree = tree(&world, &token, json!({ "quota": 3 })).await;
        world.coordinator(KHEMISSET).await;
        let mut who = visitor(&world, &format!("coordinator-{KHEMISSET}")).await;
        let page = tree.province();
        let list = format!("{page}/enrolments");
        let wrong = [("name", "Salma Idrissi"), ("phone", "12")];
        let wrong = who.submit(&page, &list, &wrong).await;
        assert_eq!(wrong.status, 422);
        shows(&wrong, "Salma Idrissi");
        goes_to(
            &who.submit(&page, &list, &[("name", "Salma Idrissi"), ("capacity", "élue")]).await,
        );
        goes_to(&who.submit(&page, &list, &[("placeholder", "une élue")]).await);
        let held = world.get(&token, &list).await.want(200);
        let named = usize::from(held["items"][0]["person"].is_null());
        let (one, two) = (id(&held["items"][named]), id(&held["items"][1 - named]));
        let answer = |id: &str| format!("/enrolments/{id}/answer");
        goes_to(&who.submit(&page, &answer(&one), &[("status", "confirmed")]).await);
        let now = world.get(&token, &format!("/enrolments/{one}")).await.want(200);
        assert_eq!(now["status"], "confirmed");
        let edit = format!("/enrolments/{two}/edit");
        is_said(&who.get(&edit).await);
        shows(&who.get(&format!("{edit}?q=salma")).await, "Salma Idrissi");
        let place = format!("/enrolments/{two}");
        let taken = [("person", now["person"].as_str().expect("a person"))];
        assert_eq!(who.submit(&edit, &place, &taken).await.status, 409);
        goes_to(&who.submit(&edit, &place, &[("name", "نادية العمراني")]).await);
        let now = world.get(&token, &place).await.want(200);
        assert!(now["person"].is_string());
        goes_to(&who.submit(&page, &answer(&two), &[("status", "declined")]).await);
        let more = json!([{ "placeholder": "a" }, { "placeholder": "b" }]);
        enrol(&world, &token, &tree.province, more).await;
        let full = who.submit(&page, &answer(&two), &[("status", "confirmed")]).await;
        assert_eq!(full.status, 409);
        is_said(&who.get(&format!("{page}?status=declined&lang=ar")).await);
        is_said(&who.get(&format!("{page}?q=salma&lang=fr")).await);
        let change = format!("{page}/edit");
        is_said(&who.get(&change).await);
        goes_to(
            &who.submit(
                &change,
                &page,
                &[("reserve", "0"), ("leader", now["person"].as_str().expect("a person"))],
            )
            .await,
        );
        let led = world.get(&token, &page).await.want(200);
        assert_eq!((&led["leader"], &led["quota"]), (&now["person"], &json!(3)));
    });
}

#[test]
fn pages_show_nothing_beyond_the_scope() {
    on_both("pages_blind", |world| async move {
        let world = world.with_areas().await;
        let token = world.admin().await;
        let tree = tree(&world, &token, json!({ "target": 1000 })).await;
        let commune = json!({ "area": COMMUNES[0], "parent": tree.province, "target": 5 });
        let commune = id(&world.post(&token, &tree.list(), commune).await.want(201));
        world.coordinator(COMMUNES[0]).await;
        world.coordinator("01.511").await;
        let mut stranger = visitor(&world, "coordinator-01.511").await;
        let gatherings = stranger.get("/gatherings?lang=fr").await;
        shows(&gatherings, "Aucune rencontre");
        for path in [
            tree.province(),
            format!("{}/split", tree.province()),
            format!("{}/edit", tree.province()),
            format!("/gatherings/{}/edit", tree.gathering),
            format!("/gatherings/{}/delegations/new", tree.gathering),
        ] {
            assert_eq!(stranger.get(&path).await.status, 404, "{path}");
        }
        let mut local = visitor(&world, &format!("coordinator-{}", COMMUNES[0])).await;
        let page = local.get(&format!("/delegations/{commune}?lang=fr")).await;
        is_said(&page);
        assert!(!page.text.contains(&tree.province), "the one above is not told of");
        assert_eq!(local.get(&tree.province()).await.status, 404);
        let edit = format!("/gatherings/{}/edit", tree.gathering);
        assert_eq!(local.get(&edit).await.status, 403);
        let title = the_gathering()["title"]["fr"].as_str().expect("a title").to_owned();
        shows(&local.get("/gatherings?lang=fr").await, &title);
    });
}

#[test]
fn a_chair_and_a_leader_are_chosen_by_name_and_stay_where_they_are_not_seen() {
    on_both("pages_pick", |world| async move {
        let world = world.with_areas().await;
        let token = world.admin().await;
        let person = |given: &'static str, area: &'static str| {
            let name = json!([{ "script": "Latn", "given": given, "family": "Bennis" }]);
            json!({ "names": name, "home_area": area })
        };
        let rahma = world.post(&token, "/people", person("Rahma", RABAT)).await.want(201);
        let rahma = id(&rahma);
        let mut admin = visitor(&world, "admin").await;

        // A search brings the form again, with everything that was typed.
        let new = "/gatherings/new";
        let mut fields = vec![
            ("title.fr", "Rencontre"),
            ("starts_at", "2025-06-14T15:00"),
            ("venue.name.fr", "Salle"),
            ("venue.area", "préfecture de nulle part"),
            ("chair_name", "rahma bennis"),
        ];
        let asked = admin.submit(new, "/gatherings", &fields).await;
        assert_eq!(asked.status, 200);
        shows(&asked, &format!("value=\"{rahma}\""));
        shows(&asked, "préfecture de nulle part");
        fields.extend([("chair", rahma.as_str()), ("chair_seen", "rahma bennis")]);
        let nowhere = admin.submit(new, "/gatherings", &fields).await;
        assert_eq!(nowhere.status, 422);
        shows(&nowhere, "id=\"f-venue.area-error\"");
        fields[3] = ("venue.area", RABAT);
        let made = goes_to(&admin.submit(new, "/gatherings", &fields).await);
        let gathering = made.split(['/', '?']).nth(2).expect("an id").to_owned();
        let kept = world.get(&token, &format!("/gatherings/{gathering}")).await.want(200);
        assert_eq!(kept["chair"], json!(rahma));

        let (page, list) = (
            format!("/gatherings/{gathering}/delegations/new"),
            format!("/gatherings/{gathering}/delegations"),
        );
        let led = [("area", KHEMISSET), ("target", "9"), ("leader", rahma.as_str())];
        let made = goes_to(&admin.submit(&page, &list, &led).await);
        let delegation = made.split('?').next().expect("an address").to_owned();

        // The province's coordinator does not see somebody of Rabat, and leaves her there.
        world.coordinator(KHEMISSET).await;
        let mut local = visitor(&world, &format!("coordinator-{KHEMISSET}")).await;
        let edit = format!("{delegation}/edit");
        let seen = local.get(&format!("{edit}?lang=fr")).await;
        shows(&seen, "hors de votre périmètre");
        assert!(!seen.text.contains(&rahma) && !seen.text.contains("Rahma"), "{}", seen.text);
        let saved = [("reserve", "0"), ("leader", "keep"), ("fixed_by.fr", "le bureau")];
        goes_to(&local.submit(&edit, &delegation, &saved).await);
        let now = world.get(&token, &delegation).await.want(200);
        assert_eq!((&now["leader"], &now["fixed_by"]["fr"]), (&json!(rahma), &json!("le bureau")));
        goes_to(&local.submit(&edit, &delegation, &[("reserve", "0"), ("leader", "")]).await);
        assert_eq!(world.get(&token, &delegation).await.want(200)["leader"], Value::Null);
    });
}

#[test]
fn every_fault_of_a_form_is_told_beside_its_field() {
    on_both("pages_faults", |world| async move {
        let world = world.with_areas().await;
        let token = world.admin().await;
        let mut admin = visitor(&world, "admin").await;
        let fields = [("title.fr", " "), ("venue.capacity", "beaucoup"), ("kind", "sitting")];
        let page = admin.submit("/gatherings/new", "/gatherings", &fields).await;
        assert_eq!(page.status, 422);
        for field in ["starts_at", "venue.name", "venue.capacity"] {
            shows(&page, &format!("href=\"#f-{field}\""));
        }
        let tree = tree(&world, &token, json!({ "quota": 3 })).await;
        let list = format!("{}/enrolments", tree.province());
        let nobody = [("name", " "), ("phone", "12")];
        let page = admin.submit(&tree.province(), &list, &nobody).await;
        shows(&page, "id=\"f-name-error\"");
        shows(&page, "id=\"f-phone-error\"");
    });
}
