//! The leader's page: places filled from a phone, in any of its ways.

use crate::leaders::Led;
use crate::support::{PASSWORD, Visitor, on_both, token_of};
use serde_json::{Value, json};

pub fn home(led: &Led) -> String {
    format!("/leader/{}", led.hall.delegation)
}

/// The ids of places or substitutes on a page, in their order.
pub fn ids(text: &str, before: &str) -> Vec<String> {
    text.match_indices(before)
        .map(|(at, _)| text[at + before.len()..].chars().take_while(|c| *c != '"').collect())
        .collect()
}

pub async fn add(phone: &mut Visitor<'_>, led: &Led, name: &str, number: &str) {
    let page = home(led);
    let fields = [("name", name), ("phone", number), ("capacity", "مناضل"), ("as", "place")];
    let done = phone.submit(&page, &format!("{page}/people"), &fields).await;
    assert_eq!(done.status, 303, "{}", done.text);
}

async fn enrolments(led: &Led) -> Vec<Value> {
    let path = format!("/delegations/{}/enrolments", led.hall.delegation);
    let told = led.world().get(&led.hall.admin, &path).await.want(200);
    told["items"].as_array().expect("items").clone()
}

#[test]
fn a_leader_fills_places_by_name_by_list_and_from_their_people() {
    on_both("leader_fills", |world| async move {
        let led = Led::open(world).await;
        let known = json!({ "names": [{ "script": "Arab", "given": "السعدية", "family": "بوهلال" }],
            "home_area": "04.291" });
        led.world().post(&led.coordinator, "/people", known).await.want(201);
        let mut phone = led.phone().await;
        let page = home(&led);
        assert_eq!(phone.get("/leader").await.header("location"), page);
        add(&mut phone, &led, "رابحة زكري", "0661223344").await;
        // What cannot be taken stays typed, with its reason.
        let bad = [("name", "حسن"), ("phone", "123"), ("as", "place")];
        let refused = phone.submit(&page, &format!("{page}/people"), &bad).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains("value=\"حسن\""), "what was typed is kept");
        let found = phone.get(&format!("{page}?q=السعدية")).await;
        assert!(found.text.contains("السعدية بوهلال"));
        // A list: shown as understood before anything is kept, somebody known recognised.
        let list = "١- السعدية بوهلال 📱 06.61.99.88.77\n2) عبد النبي لكحل 0662334455 (تيفلت)\nشكرا";
        let action = format!("/delegations/{}/list", led.hall.delegation);
        let understood = phone.submit(&page, &action, &[("list", list), ("back", "leader")]).await;
        assert_eq!(understood.status, 200);
        assert_eq!(enrolments(&led).await.len(), 1, "nothing is kept yet");
        let text = &understood.text;
        let known = ids(text, "name=\"lines[0].known\" value=\"");
        assert_eq!(known.len(), 1, "{text}");
        assert!(text.contains("value=\"عبد النبي لكحل\""));
        let token = token_of(&understood);
        let once = ids(text, "name=\"once\" value=\"");
        let fields = [
            ("csrf", token.as_str()),
            ("once", once[0].as_str()),
            ("step", "save"),
            ("back", "leader"),
            ("lines[0].name", "السعدية بوهلال"),
            ("lines[0].phone", "0661998877"),
            ("lines[0].known", known[0].as_str()),
            ("lines[0].person", known[0].as_str()),
            ("lines[1].name", "عبد النبي لكحل"),
            ("lines[1].phone", "0662334455"),
            ("lines[1].capacity", "تيفلت"),
        ];
        let saved = phone.post(&action, &fields).await;
        let there = format!("{page}?done=list");
        assert_eq!((saved.status, saved.header("location")), (303, there.clone()));
        // Sent twice by a weak network it counts once.
        let again = phone.post(&action, &fields).await;
        assert_eq!((again.status, again.header("location")), (303, there));
        let all = enrolments(&led).await;
        assert_eq!(all.len(), 3);
        assert!(all.iter().any(|e| e["person"] == known[0].as_str()), "the known one was taken");
        let shown = phone.get(&page).await.text;
        assert!(shown.contains("https://wa.me/212661223344?text="), "{shown}");
        assert!(shown.contains("sms:+212661223344?body="));
        assert!(!shown.contains("https://wa.me/?text=%D8%A7%D9%84%D8%B3%D9%84%D8%A7%D9%85&"));
    });
}

#[test]
fn a_form_sent_twice_adds_one_person() {
    on_both("leader_once", |world| async move {
        let led = Led::open(world).await;
        let mut phone = led.phone().await;
        let page = home(&led);
        let form = phone.get(&page).await;
        let (token, once) = (token_of(&form), ids(&form.text, "name=\"once\" value=\""));
        let fields = [
            ("csrf", token.as_str()),
            ("once", once[0].as_str()),
            ("name", "أيوب الصنهاجي"),
            ("phone", "0661000000"),
            ("as", "place"),
        ];
        let action = format!("{page}/people");
        let first = phone.post(&action, &fields).await;
        let second = phone.post(&action, &fields).await;
        assert_eq!((first.status, second.status), (303, 303));
        assert_eq!(first.header("location"), second.header("location"));
        assert_eq!(enrolments(&led).await.len(), 1);
        // With another name it is another form, also from the same page.
        let mut other = fields;
        other[2] = ("name", "أيوب لكحل");
        assert_eq!(phone.post(&action, &other).await.status, 303);
        assert_eq!(enrolments(&led).await.len(), 2);
    });
}

#[test]
fn answers_order_and_substitutes_are_one_tap() {
    on_both("leader_taps", |world| async move {
        let led = Led::open(world).await;
        let path = format!("/delegations/{}", led.hall.delegation);
        led.world().patch(&led.hall.admin, &path, json!({ "quota": 2 })).await.want(200);
        let mut phone = led.phone().await;
        let page = home(&led);
        add(&mut phone, &led, "أيوب الصنهاجي", "0661000001").await;
        add(&mut phone, &led, "خديجة بوسلهام", "0661000002").await;
        let full = [("name", "زائد واحد"), ("as", "place")];
        let refused = phone.submit(&page, &format!("{page}/people"), &full).await;
        assert_eq!(refused.status, 409, "the quota is full");
        let third = [("name", "رابحة زكري"), ("phone", "0661000003"), ("as", "substitute")];
        assert_eq!(phone.submit(&page, &format!("{page}/people"), &third).await.status, 303);
        let shown = phone.get(&page).await.text;
        let places = ids(&shown, "id=\"e-");
        assert_eq!(places.len(), 2);
        let stand = ids(&shown, &format!("action=\"{page}/substitutes/"));
        assert_eq!(stand.len(), 1);
        // No place is free yet.
        let call = format!("{page}/substitutes/{}", stand[0]);
        assert_eq!(phone.submit(&page, &call, &[("act", "call_up")]).await.status, 409);
        let on = |id: &str| format!("{page}/places/{id}");
        let up = phone.submit(&page, &on(&places[1]), &[("act", "up")]).await;
        assert_eq!(up.status, 303);
        let turned = ids(&phone.get(&page).await.text, "id=\"e-");
        assert_eq!(turned, [places[1].clone(), places[0].clone()]);
        phone.submit(&page, &on(&places[0]), &[("act", "confirmed")]).await;
        phone.submit(&page, &on(&places[1]), &[("act", "declined")]).await;
        assert_eq!(phone.submit(&page, &call, &[("act", "call_up")]).await.status, 303);
        let mut statuses: Vec<String> = enrolments(&led)
            .await
            .iter()
            .map(|e| e["status"].as_str().unwrap_or_default().to_owned())
            .collect();
        statuses.sort();
        assert_eq!(statuses, ["confirmed", "declined", "nominated"]);
        // And back again: a place given up for the bench.
        let mine = ids(&phone.get(&page).await.text, "id=\"e-");
        let back = mine.iter().find(|id| !places.contains(id)).expect("the one called up");
        assert_eq!(phone.submit(&page, &on(back), &[("act", "step_back")]).await.status, 303);
        assert_eq!(ids(&phone.get(&page).await.text, "/substitutes/").len(), 1);
        let paper = phone.get(&format!("{page}/print")).await;
        assert_eq!(paper.status, 200, "{}", paper.text);
        assert_eq!(paper.text.matches('☐').count(), 1, "who comes, to be marked");
        assert!(paper.text.contains("رابحة زكري"), "who stands in");
    });
}

#[test]
fn a_leader_touches_no_place_of_another_list() {
    on_both("leader_foreign", |world| async move {
        let led = Led::open(world).await;
        let world = led.world();
        let other =
            crate::support::Hall::delegation(world, &led.hall.admin, &led.hall.gathering, "04.421");
        let other = other.await;
        let theirs = led.hall.confirmed_in(&other, 1).await.remove(0);
        let mut phone = led.phone().await;
        let page = home(&led);
        assert_eq!(phone.get(&format!("/leader/{other}")).await.status, 404);
        let act = format!("{page}/places/{theirs}");
        assert_eq!(phone.submit(&page, &act, &[("act", "declined")]).await.status, 404);
        // A coordinator helps on the same page; one of elsewhere does not see it.
        let mut desk = led.desk().await;
        assert_eq!(desk.get(&page).await.status, 200);
        world.coordinator("04.421").await;
        let mut away = Visitor::new(world);
        away.sign_in("coordinator-04.421@example.org", PASSWORD).await;
        assert_eq!(away.get(&page).await.status, 404);
    });
}
