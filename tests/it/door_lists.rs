//! At the door, besides scanning: who comes unlisted, a minibus let in by its list, a paper
//! list entered back.

use crate::leader_page::ids;
use crate::support::{Hall, PASSWORD, Phone, SAADIA, Visitor, going_in, on_both, token_of};
use serde_json::{Value, json};

const AT: &str = "2025-06-14T14:04:00+01:00";

async fn coordinator(hall: &Hall) -> (String, Visitor<'_>) {
    let token = hall.world.coordinator("04.291").await;
    let mut desk = Visitor::new(&hall.world);
    assert_eq!(desk.sign_in("coordinator-04.291@example.org", PASSWORD).await.status, 303);
    (token, desk)
}

async fn admin_desk(hall: &Hall) -> Visitor<'_> {
    let mut desk = Visitor::new(&hall.world);
    assert_eq!(desk.sign_in("admin@example.org", PASSWORD).await.status, 303);
    desk
}

async fn count(hall: &Hall, phone: &Phone, items: Value) -> Vec<Value> {
    let body = json!({ "walk_ins": items });
    let told = hall.world.post(&phone.token, "/door/walk-ins", body).await.want(200);
    told["results"].as_array().expect("results").clone()
}

fn statuses(results: &[Value]) -> Vec<i64> {
    results.iter().map(|r| r["status"].as_i64().expect("a status")).collect()
}

#[test]
fn who_comes_unlisted_is_counted_by_commune_once_however_often_it_is_sent() {
    on_both("walk_ins", |world| async move {
        let hall = Hall::open(world).await;
        let phone = hall.phone("الباب 1").await;
        let offered = hall.world.get(&phone.token, "/door/delegations").await.want(200);
        assert_eq!(offered["items"][0]["id"], hall.delegation.as_str());
        assert_eq!(offered["items"][0]["name"], "الخميسات");
        let of = &hall.delegation;
        let sent = json!([
            { "id": "1", "delegation": of, "heads": 14, "at": AT, "offline": true },
            { "id": "2", "delegation": of, "name": "حمو أوزين", "at": AT },
            { "id": "3", "at": AT },
            { "id": "4", "delegation": "nobody", "at": AT },
            { "id": "5", "heads": 101, "at": AT },
            { "id": "6", "name": "a\u{202E}b", "at": AT },
        ]);
        let first = count(&hall, &phone, sent.clone()).await;
        assert_eq!(statuses(&first), [200, 200, 200, 422, 422, 422]);
        assert_eq!(first[3]["errors"][0]["field"], "delegation");
        let again = count(&hall, &phone, sent).await;
        assert_eq!(again, first, "sent again it is answered the same");
        let other = json!([{ "id": "1", "delegation": of, "heads": 15, "at": AT }]);
        let conflict = count(&hall, &phone, other).await;
        assert_eq!(
            (&conflict[0]["status"], &conflict[0]["code"]),
            (&json!(409), &json!("walk_in_id_conflict"))
        );
        // They hold no ticket: what tickets make true stays what it is.
        assert_eq!(hall.attendance(&hall.admin).await["present"], 0);
        let page = format!("/gatherings/{}/walk-ins", hall.gathering);
        let shown = admin_desk(&hall).await.get(&page).await.text;
        assert!(shown.contains(">16<"), "fourteen, one and one: {shown}");
        assert!(shown.contains("حمو أوزين") && shown.contains("من جهة أخرى"));
        // A province sees its own and nothing of where others come from.
        let (_, mut desk) = coordinator(&hall).await;
        let own = desk.get(&page).await.text;
        assert!(own.contains(">15<") && !own.contains("من جهة أخرى"), "{own}");
        assert_eq!(desk.get(&page).await.status, 200);
        let after = desk.get(&format!("/gatherings/{}/after", hall.gathering)).await.text;
        assert!(after.contains("15"), "told afterwards beside those who were listed");
    });
}

#[test]
fn the_holder_counts_by_hand_and_strikes_off_what_was_a_mistake() {
    on_both("walk_ins_hand", |world| async move {
        let hall = Hall::open(world).await;
        let mut desk = admin_desk(&hall).await;
        let page = format!("/gatherings/{}/walk-ins", hall.gathering);
        let typed = [("delegation", hall.delegation.as_str()), ("heads", "3"), ("name", "")];
        let form = desk.get(&page).await;
        let (token, once) = (token_of(&form), ids(&form.text, "name=\"once\" value=\"")[0].clone());
        let mut fields = vec![("csrf", token.as_str()), ("once", once.as_str())];
        fields.extend(typed);
        for _ in 0..2 {
            assert_eq!(desk.post(&page, &fields).await.status, 303, "sent twice");
        }
        assert_eq!(hall.count("walk_ins").await, 1);
        let many = desk.submit(&page, &page, &[("heads", "1000"), ("name", "كنزة")]).await;
        assert_eq!(many.status, 422);
        assert!(many.text.contains("value=\"كنزة\""), "what was typed is kept");
        let shown = desk.get(&page).await.text;
        let (device, walk_in) =
            (ids(&shown, "name=\"device\" value=\""), ids(&shown, "name=\"walk_in\" value=\""));
        let line = [("device", device[0].as_str()), ("walk_in", walk_in[0].as_str())];
        let strike = format!("{page}/strike");
        assert_eq!(desk.submit(&page, &strike, &line).await.status, 303);
        assert_eq!(desk.submit(&page, &strike, &line).await.status, 404);
        assert!(desk.get(&page).await.text.contains("مشطوب"));
        // Whose province it is does not hold the gathering.
        let (_, mut other) = coordinator(&hall).await;
        let fields = [("csrf", ""), ("heads", "2")];
        let token = token_of(&other.get("/gatherings/new").await);
        let fields = [("csrf", token.as_str()), fields[1]];
        assert_eq!(other.post(&page, &fields).await.status, 403);
    });
}

#[test]
fn a_minibus_is_let_in_with_one_confirmation_and_each_ticket_counts_once() {
    on_both("minibus", |world| async move {
        let hall = Hall::open(world).await;
        let places = hall.confirmed(4).await;
        let codes = hall.tickets(&places[..3]).await;
        let (gate, phone) = (hall.phone("الباب 1").await, hall.phone("الباب 2").await);
        assert_eq!(hall.verdict(&gate, going_in("s1", &codes[0])).await, "admitted");
        let path = format!("/door/lists/{}", hall.delegation);
        let list = hall.world.get(&phone.token, &path).await;
        assert!(!list.text.contains("مقعد"), "numbers, no names");
        let list = list.want(200);
        let told: Vec<(i64, bool, bool)> = list["items"]
            .as_array()
            .expect("items")
            .iter()
            .map(|l| {
                let flag = |key: &str| l[key].as_bool().expect("a flag");
                (l["number"].as_i64().expect("a number"), flag("has_ticket"), flag("inside"))
            })
            .collect();
        let wanted = [(1, true, true), (2, true, false), (3, true, false), (4, false, false)];
        assert_eq!(told, wanted);
        let body = json!({ "id": "bus 1", "at": AT, "places": places });
        let in_ = hall.world.post(&phone.token, &path, body.clone()).await.want(200);
        assert_eq!(
            in_,
            json!({ "admitted": 2, "already": 1, "refused": [{ "number": 4, "reason": "no_ticket" }] })
        );
        let again = hall.world.post(&phone.token, &path, body).await.want(200);
        assert_eq!((&again["admitted"], &again["already"]), (&json!(0), &json!(3)));
        let truth = hall.attendance(&hall.admin).await;
        assert_eq!(
            (&truth["present"], &truth["admitted"], &truth["duplicates"]),
            (&json!(3), &json!(3), &json!(0))
        );
        assert_eq!(truth["incidents"], json!([]));
        // Somebody's place elsewhere is none of this list.
        let rabat = Hall::delegation(&hall.world, &hall.admin, &hall.gathering, "04.421").await;
        let other = hall.confirmed_in(&rabat, 1).await;
        let body = json!({ "id": "bus 2", "at": AT, "places": other });
        let told = hall.world.post(&phone.token, &path, body).await.want(422);
        assert_eq!(told["errors"][0]["field"], "places[0]");
        // Another gathering's list is not there.
        let there = Hall::gathering(&hall.world, &hall.admin, "لقاء آخر").await;
        let there = Hall::delegation(&hall.world, &hall.admin, &there, "04.291").await;
        let told = hall.world.get(&phone.token, &format!("/door/lists/{there}")).await;
        assert_eq!(told.status, 404);
        let bad = json!({ "id": "bus 3", "at": AT, "places": [] });
        assert_eq!(hall.world.post(&phone.token, &path, bad).await.status, 422);
    });
}

#[test]
fn a_paper_list_is_entered_back_by_numbers_names_and_ticks() {
    on_both("paper_list", |world| async move {
        let hall = Hall::open(world).await;
        let places = hall.confirmed(5).await;
        let saadia = hall.guest(&SAADIA).await;
        let (token, mut desk) = coordinator(&hall).await;
        let late = format!("/enrolments/{}", places[4]);
        hall.world.patch(&token, &late, json!({ "status": "invited" })).await.want(200);
        let page = format!("/delegations/{}/arrivals", hall.delegation);
        let shown = desk.get(&page).await;
        assert_eq!(shown.status, 200, "{}", shown.text);
        for bad in ["7", "1-9", "فلان", "9-1"] {
            let told = desk.submit(&page, &page, &[("numbers", bad)]).await;
            assert_eq!(told.status, 422, "{bad}");
            assert!(told.text.contains(&format!(">\n{bad}</textarea>")), "what was typed is kept");
        }
        assert_eq!(desk.submit(&page, &page, &[]).await.status, 409, "nothing chosen");
        let typed = [("numbers", "1 2\nالسعدية بنعلي"), ("place", places[4].as_str())];
        let form = desk.get(&page).await;
        let (csrf, once) = (token_of(&form), ids(&form.text, "name=\"once\" value=\"")[0].clone());
        let mut fields = vec![("csrf", csrf.as_str()), ("once", once.as_str())];
        fields.extend(typed);
        let entered = desk.post(&page, &fields).await;
        assert_eq!(entered.status, 303, "{}", entered.text);
        let told = desk.get(&entered.header("location")).await.text;
        assert!(told.contains("دخل 4 أشخاص"), "{told}");
        let again = desk.post(&page, &fields).await;
        assert_eq!(again.header("location"), entered.header("location"), "sent twice");
        let truth = hall.attendance(&hall.admin).await;
        assert_eq!((&truth["present"], &truth["duplicates"]), (&json!(4), &json!(0)));
        // Who came has said yes by coming.
        assert_eq!(hall.world.get(&token, &late).await.want(200)["status"], "confirmed");
        // A phone and the paper: whoever is inside counts once.
        let code = hall.tickets(&places[2..3]).await.remove(0);
        let phone = hall.phone("الباب 1").await;
        assert_eq!(hall.verdict(&phone, going_in("s", &code)).await, "admitted");
        let all = desk.submit(&page, &page, &[("all", "1")]).await;
        assert!(all.header("location").contains("in=1&already=5"), "{}", all.header("location"));
        let truth = hall.attendance(&hall.admin).await;
        assert_eq!((&truth["present"], &truth["incidents"]), (&json!(6), &json!([])));
        assert_eq!(hall.world.get(&token, &format!("/enrolments/{saadia}")).await.status, 200);
    });
}

#[test]
fn a_list_entered_the_day_after_counts_while_the_doors_were_open() {
    on_both("paper_late", |world| async move {
        let hall = Hall::open(world).await;
        hall.confirmed(2).await;
        hall.world
            .clock
            .set(hadir::kernel::Time::parse("2025-06-15T10:00:00+01:00").expect("a time"));
        let (_, mut desk) = coordinator(&hall).await;
        let page = format!("/delegations/{}/arrivals", hall.delegation);
        let all = desk.submit(&page, &page, &[("all", "1")]).await;
        assert!(all.header("location").contains("in=2"), "{}", all.text);
        assert_eq!(hall.attendance(&hall.admin).await["admitted"], 2);
    });
}

#[test]
fn a_list_is_entered_by_who_coordinates_and_by_nobody_else() {
    on_both("paper_rights", |world| async move {
        let led = crate::leaders::Led::open(world).await;
        let page = format!("/delegations/{}/arrivals", led.hall.delegation);
        assert_eq!(led.phone().await.get(&page).await.status, 403, "a leader does not count");
        led.world().coordinator("04.421").await;
        let mut rabat = Visitor::new(led.world());
        rabat.sign_in("coordinator-04.421@example.org", PASSWORD).await;
        // Rabat holds the venue and so the whole gathering; Salé nothing of it.
        led.world().coordinator("04.441").await;
        let mut sale = Visitor::new(led.world());
        sale.sign_in("coordinator-04.441@example.org", PASSWORD).await;
        assert_eq!(sale.get(&page).await.status, 404);
        let walk_ins = format!("/gatherings/{}/walk-ins", led.hall.gathering);
        assert_eq!(sale.get(&walk_ins).await.status, 404);
        assert_eq!(rabat.get(&walk_ins).await.status, 200);
    });
}

#[test]
fn a_phone_without_scripts_counts_and_lets_a_list_in() {
    on_both("door_plain_tools", |world| async move {
        let hall = Hall::open(world).await;
        let places = hall.confirmed(2).await;
        hall.tickets(&places).await;
        let mut phone = paired(&hall).await;
        assert!(phone.get("/door").await.text.contains("/door/walk-in"));
        let form = phone.get("/door/walk-in").await;
        let (csrf, walk) = (token_of(&form), ids(&form.text, "name=\"walk\" value=\"")[0].clone());
        let of = hall.delegation.as_str();
        let fields =
            [("csrf", csrf.as_str()), ("walk", walk.as_str()), ("delegation", of), ("heads", "٢")];
        for _ in 0..2 {
            let told = phone.post("/door/walk-in", &fields).await;
            assert_eq!(told.status, 303, "{}", told.text);
        }
        assert_eq!(hall.count("walk_ins").await, 1);
        let list = phone.get(&format!("/door/list?delegation={of}")).await.text;
        let ticked = ids(&list, "name=\"place\" value=\"");
        assert_eq!(ticked.len(), 2);
        let chosen = [("delegation", of), ("id", "one"), ("place", ticked[0].as_str())];
        let told = phone.submit("/door", "/door/list", &chosen).await;
        assert!(told.text.contains("دخل شخص واحد"), "{}", told.text);
        assert_eq!(hall.attendance(&hall.admin).await["present"], 1);
    });
}

async fn paired(hall: &Hall) -> Visitor<'_> {
    let mut phone = Visitor::new(&hall.world);
    let code = hall.door_code().await;
    let fields = [("code", code.as_str()), ("device_name", "هاتف"), ("gate", "الباب 3")];
    assert_eq!(phone.submit("/door", "/door/pairing", &fields).await.status, 303);
    phone
}
