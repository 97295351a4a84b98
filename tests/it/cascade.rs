//! From a number to the people at the door and after: shared out by what counts, aims and a
//! deadline, empty places taken back, the evening's status, who came.

use crate::leader_page::ids;
use crate::support::{Hall, PASSWORD, Visitor, World, going_in, on_both, token_of};
use serde_json::json;

/// A coordinator's browser and a delegation of the province with a quota.
async fn province(world: &World, quota: i64) -> (String, String, String) {
    let token = world.coordinator("04.291").await;
    let body = json!({
        "title": { "ar": "لقاء الجماعات", "fr": "Rencontre des communes" },
        "starts_at": "2025-06-20T15:00:00+01:00",
        "venue": { "name": { "fr": "Salle" }, "area": "04.291" },
    });
    let gathering = world.post(&token, "/gatherings", body).await.want(201)["id"].clone();
    let gathering = gathering.as_str().expect("an id").to_owned();
    let path = format!("/gatherings/{gathering}/delegations");
    let made = world.post(&token, &path, json!({ "area": "04.291", "quota": quota })).await;
    let top = made.want(201)["id"].as_str().expect("an id").to_owned();
    (token, gathering, top)
}

async fn desk(world: &World) -> Visitor<'_> {
    let mut desk = Visitor::new(world);
    assert_eq!(desk.sign_in("coordinator-04.291@example.org", PASSWORD).await.status, 303);
    desk
}

async fn below(
    world: &World,
    token: &str,
    gathering: &str,
    area: &str,
    of: &str,
    n: i64,
) -> String {
    let path = format!("/gatherings/{gathering}/delegations");
    let body = json!({ "area": area, "parent": of, "quota": n });
    let made = world.post(token, &path, body).await.want(201);
    made["id"].as_str().expect("an id").to_owned()
}

/// What a split page proposes, by area.
fn proposed(text: &str) -> Vec<(String, i64)> {
    ids(text, "name=\"places.")
        .into_iter()
        .map(|area| {
            let field = format!("name=\"places.{area}\" value=\"");
            (area, ids(text, &field)[0].parse().expect("a number"))
        })
        .collect()
}

const TIFLET: &str = "04.291.01.05";

#[test]
fn a_number_is_shared_out_by_what_counts_and_the_rest_is_shown_first() {
    on_both("split_basis", |world| async move {
        let world = world.with_areas().await;
        let (token, gathering, top) = province(&world, 100).await;
        for (i, status) in ["active", "active", "lapsed"].into_iter().enumerate() {
            let person = json!({ "names": [{ "script": "Latn", "given": format!("Itto {i}") }],
                "home_area": TIFLET, "membership": { "status": status } });
            world.post(&token, "/people", person).await.want(201);
        }
        let mut desk = desk(&world).await;
        let page = format!("/delegations/{top}/split");
        for by in ["population", "members", "turnout", "equal"] {
            let parts = proposed(&desk.get(&format!("{page}?by={by}")).await.text);
            assert_eq!(parts.iter().map(|p| p.1).sum::<i64>(), 100, "{by}");
        }
        let members = proposed(&desk.get(&format!("{page}?by=members")).await.text);
        assert_eq!(members.iter().find(|p| p.0 == TIFLET).map(|p| p.1), Some(100));
        let equal = desk.get(&format!("{page}?by=equal")).await.text;
        assert!(proposed(&equal).iter().all(|p| (2..=3).contains(&p.1)));
        assert_eq!(equal.matches(">+1<").count(), 30, "100 over 35 leaves 30");
        let hand = proposed(&desk.get(&format!("{page}?by=hand")).await.text);
        assert!(hand.iter().all(|p| p.1 == 0));
        // Counted before anything is saved.
        let field = format!("places.{TIFLET}");
        let typed = [("by", "hand"), ("step", "count"), (field.as_str(), "64")];
        let counted = desk.submit(&page, &page, &typed).await;
        assert!(counted.text.contains("بقي 36 مكاناً"), "{}", counted.text);
        let many = [("by", "hand"), ("step", "count"), (field.as_str(), "104")];
        assert!(desk.submit(&page, &page, &many).await.text.contains("4 أماكن زائدة"));
        let list = format!("/gatherings/{gathering}/delegations");
        let told = world.get(&token, &list).await.want(200);
        assert_eq!(told["items"].as_array().map(Vec::len), Some(1), "nothing is saved yet");
        let saved = desk.submit(&page, &page, &[("by", "hand"), (field.as_str(), "64")]).await;
        assert_eq!(saved.status, 303);
        let told = world.get(&token, &list).await.want(200);
        let mut quotas: Vec<i64> = told["items"]
            .as_array()
            .expect("items")
            .iter()
            .filter_map(|d| d["quota"].as_i64())
            .collect();
        quotas.sort_unstable();
        assert_eq!(quotas, [64, 100]);
    });
}

#[test]
fn delegations_and_their_leaders_are_set_up_from_one_pasted_list() {
    on_both("split_pasted", |world| async move {
        let world = world.with_areas().await;
        let (token, gathering, top) = province(&world, 100).await;
        let known = json!({ "names": [{ "script": "Arab", "given": "حمو", "family": "أوزين" }],
            "home_area": "04.291.01.01" });
        let known = world.post(&token, "/people", known).await.want(201);
        let mut desk = desk(&world).await;
        let page = format!("/delegations/{top}/split");
        let list = "السلام عليكم\n1- تيفلت 40 مليكة أوطالب 06.61.23.45.67\nKhémisset ; 20 ; حمو أوزين\nAtlantis 3";
        let read = desk.submit(&page, &page, &[("step", "paste"), ("list", list)]).await;
        assert_eq!(read.status, 200);
        assert!(read.text.contains("<bdi>Atlantis 3</bdi>"), "what is not understood is told");
        let parts = proposed(&read.text);
        assert_eq!(parts.iter().filter(|p| p.1 > 0).count(), 2);
        let told = world.get(&token, &format!("/gatherings/{gathering}/delegations")).await;
        assert_eq!(told.want(200)["items"].as_array().map(Vec::len), Some(1), "nothing yet");
        let fields: Vec<(String, String)> = parts
            .iter()
            .filter(|p| p.1 > 0)
            .flat_map(|(area, places)| {
                let leader = format!("name=\"leader.{area}\" value=\"");
                let leader = ids(&read.text, &leader).remove(0);
                [(format!("places.{area}"), places.to_string()), (format!("leader.{area}"), leader)]
            })
            .collect();
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let saved = desk.submit(&page, &page, &fields).await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        let told = world.get(&token, &format!("/gatherings/{gathering}/delegations")).await;
        let told = told.want(200);
        let items = told["items"].as_array().expect("items");
        let of = |quota: i64| items.iter().find(|d| d["quota"] == quota).expect("the delegation");
        assert_eq!(of(20)["leader"], known["id"], "whoever is known is meant");
        let leader = of(40)["leader"].as_str().expect("a new leader");
        let new = world.get(&token, &format!("/people/{leader}")).await.want(200);
        assert_eq!(
            (&new["phones"][0], &new["home_area"]),
            (&json!("+212661234567"), &json!(TIFLET))
        );
    });
}

#[test]
fn the_last_turnout_is_what_the_gathering_before_brought() {
    on_both("split_turnout", |world| async move {
        let hall = Hall::open(world).await;
        let world = &hall.world;
        let codes = hall.tickets(&hall.confirmed(3).await).await;
        let phone = hall.phone("A").await;
        hall.scan(&phone, &[going_in("s1", &codes[0]), going_in("s2", &codes[1])]).await;
        let body = json!({ "title": { "fr": "Suite" }, "starts_at": "2025-07-20T15:00:00+01:00",
            "venue": { "name": { "fr": "Salle" }, "area": "04" } });
        let next = world.post(&hall.admin, "/gatherings", body).await.want(201);
        let next = next["id"].as_str().expect("an id");
        let path = format!("/gatherings/{next}/delegations");
        let top = json!({ "area": "04", "quota": 10 });
        let top = world.post(&hall.admin, &path, top).await.want(201);
        let mut admin = Visitor::new(world);
        admin.sign_in("admin@example.org", PASSWORD).await;
        let page = format!("/delegations/{}/split?by=turnout", top["id"].as_str().expect("an id"));
        let parts = proposed(&admin.get(&page).await.text);
        assert_eq!(parts.iter().find(|p| p.0 == "04.291").map(|p| p.1), Some(10));
        // Who came, against what was promised and said.
        let after = format!("/gatherings/{}/after", hall.gathering);
        let shown = admin.get(&after).await;
        assert_eq!(shown.status, 200);
        let table = admin.get(&format!("{after}.csv")).await.text;
        let line = table.lines().find(|l| l.starts_with("04.291,")).expect("the province");
        assert!(line.ends_with(",1000,3,2,1,0"), "{line}");
        let absent = shown.text.split("id=\"absent\"").nth(1).expect("the absent");
        assert_eq!(absent.matches("<li>").count(), 1);
    });
}

#[test]
fn empty_places_come_back_only_where_they_are_ticked() {
    on_both("take_back", |world| async move {
        let world = world.with_areas().await;
        let (token, gathering, top) = province(&world, 100).await;
        let tiflet = below(&world, &token, &gathering, TIFLET, &top, 40).await;
        let other = below(&world, &token, &gathering, "04.291.01.01", &top, 30).await;
        let list = format!("/delegations/{tiflet}/enrolments");
        let names = json!([{ "placeholder": "un" }, { "placeholder": "deux" }]);
        world.post(&token, &list, names).await.want(200);
        let mut desk = desk(&world).await;
        let page = format!("/delegations/{top}/unused");
        let none = desk.submit(&page, &page, &[]).await;
        assert_eq!(none.status, 409, "nothing is taken back by itself");
        let token_of_form = token_of(&desk.get(&page).await);
        let fields = [
            ("csrf", token_of_form.as_str()),
            ("once", "abcdefghijklmnopqrstuvwxyz"),
            ("from", tiflet.as_str()),
        ];
        assert_eq!(desk.post(&page, &fields).await.status, 303);
        assert_eq!(desk.post(&page, &fields).await.status, 303, "twice is once");
        let quota = |id: String| {
            let (world, token) = (&world, &token);
            async move {
                world.get(token, &format!("/delegations/{id}")).await.want(200)["quota"].clone()
            }
        };
        assert_eq!((quota(tiflet.clone()).await, quota(other).await), (json!(2), json!(30)));
        // The place is there for another commune.
        below(&world, &token, &gathering, "04.291.01.03", &top, 68).await;
        let admin = world.admin().await;
        let audit = world.get(&admin, &format!("/audit?subject={top}")).await.want(200);
        let entry = audit["items"]
            .as_array()
            .expect("items")
            .iter()
            .find(|e| e["action"] == "delegation.take_back");
        assert!(entry.is_some_and(|e| e["text"]["fr"].as_str().unwrap_or_default().contains("38")));
        world.coordinator("04.421").await;
        let mut away = Visitor::new(&world);
        away.sign_in("coordinator-04.421@example.org", PASSWORD).await;
        assert_eq!(away.get(&page).await.status, 404);
    });
}

#[test]
fn aims_and_the_deadline_are_shown_and_block_nothing() {
    on_both("terms", |world| async move {
        let world = world.with_areas().await;
        let (token, gathering, top) = province(&world, 100).await;
        let mut desk = desk(&world).await;
        let page = format!("/gatherings/{gathering}/terms");
        let wrong = [("women_percent", "130")];
        assert_eq!(desk.submit(&page, &page, &wrong).await.status, 422);
        let said = [
            ("nominate_until", "2025-06-12T20:00"),
            ("women_percent", "30"),
            ("youth_percent", "20"),
        ];
        assert_eq!(desk.submit(&page, &page, &said).await.status, 303);
        let person = |given: &str, gender: &str, born: &str| {
            json!({ "new_person": { "names": [{ "script": "Latn", "given": given }],
                "gender": gender, "birth_date": born } })
        };
        let people = json!([
            person("Itto", "female", "1990-06-21"),
            person("Hammou", "male", "1990-06-19"),
            person("Moha", "male", "1970"),
            person("Fadma", "female", "2001"),
        ]);
        let list = format!("/delegations/{top}/enrolments");
        // The deadline has passed, and names are still taken.
        world.post(&token, &list, people).await.want(200);
        let board = desk.get(&format!("/gatherings/{gathering}/board")).await.text;
        assert!(board.contains("النساء: 50 % (2 من 4"), "{board}");
        assert!(board.contains("الشباب: 50 % (2 من 4"), "who is 35 on the day is not young");
        assert!(desk.get(&format!("/leader/{top}")).await.text.contains("انتهى الأجل منذ"));
    });
}

#[test]
fn the_evening_says_who_is_behind_silent_and_what_changed() {
    on_both("evening", |world| async move {
        let world = world.with_areas().await;
        let (token, gathering, top) = province(&world, 100).await;
        let tiflet = below(&world, &token, &gathering, TIFLET, &top, 10).await;
        below(&world, &token, &gathering, "04.291.01.01", &top, 10).await;
        world.clock.set(hadir::kernel::Time::parse("2025-06-18T20:00:00+01:00").expect("a time"));
        let list = format!("/delegations/{tiflet}/enrolments");
        let names =
            json!([{ "placeholder": "un", "status": "confirmed" }, { "placeholder": "deux" }]);
        world.post(&token, &list, names).await.want(200);
        let mut desk = desk(&world).await;
        let page = format!("/gatherings/{gathering}/evening");
        let shown = desk.get(&page).await;
        assert_eq!(shown.status, 200);
        let text = &shown.text;
        let part = |from: &str, to: &str| {
            let rest = text.split(from).nth(1).expect("the part");
            rest.split(to).next().unwrap_or_default().to_owned()
        };
        let silent = part("id=\"silent\"", "id=\"behind\"");
        assert!(silent.contains("الخميسات") && !silent.contains("تيفلت"), "{silent}");
        let behind = part("id=\"behind\"", "id=\"news\"");
        assert!(behind.contains("تيفلت"), "{behind}");
        let news = part("id=\"news\"", "id=\"status\"");
        assert!(news.contains("تيفلت"));
        let status = part("id=\"status\"", "</section>");
        assert!(status.contains("أكدوا: 1 من 100 (الناقص 99)"), "{status}");
        assert!(status.contains("Depuis hier\u{a0}: +1 oui, +2 noms, 0 non"), "{status}");
        assert!(status.contains("- تيفلت 1/10"));
        // A day later it is no news any more.
        world.clock.set(hadir::kernel::Time::parse("2025-06-19T21:00:00+01:00").expect("a time"));
        assert!(desk.get(&page).await.text.contains("لم يتغيّر شيء منذ أمس"));
    });
}
