//! Tickets: who gets one, what it shows, how it ends.

use crate::support::{Hall, SAADIA, on_both};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::json;

#[test]
fn a_confirmed_enrolment_gets_one_ticket_and_keeps_it() {
    on_both("ticket_issue", |world| async move {
        let hall = Hall::open(world).await;
        let enrolments = hall.confirmed(3).await;
        let path = format!("/gatherings/{}/tickets", hall.gathering);
        let first = hall
            .world
            .post(&hall.admin, &path, json!({ "enrolments": enrolments }))
            .await
            .want(200);
        assert_eq!(first["issued"], 3);
        let again = hall
            .world
            .post(&hall.admin, &path, json!({ "enrolments": enrolments }))
            .await
            .want(200);
        assert_eq!(again["issued"], 0);
        assert_eq!(first["items"], again["items"]);
        assert_eq!(first["items"][0]["enrolment"], enrolments[0]);
        let code = first["items"][0]["code"].as_str().expect("a code");
        assert!(code.starts_with("HD1.") && code.len() == 132, "{code}");
        let path = format!("/enrolments/{}/ticket", enrolments[0]);
        let ticket = hall.world.get(&hall.admin, &path).await.want(200);
        assert_eq!((&ticket["code"], &ticket["revoked_at"]), (&json!(code), &json!(null)));
        let drawing = hall.world.get(&hall.admin, &format!("{path}.svg")).await;
        assert_eq!(
            (drawing.status, drawing.header("content-type").as_str()),
            (200, "image/svg+xml")
        );
        assert!(drawing.text.starts_with("<svg"));
    });
}

#[test]
fn without_a_list_every_confirmed_one_in_the_scope_gets_a_ticket() {
    on_both("ticket_all", |world| async move {
        let hall = Hall::open(world).await;
        let rabat = Hall::delegation(&hall.world, &hall.admin, &hall.gathering, "04.421").await;
        let here = hall.confirmed(2).await;
        let there = hall.confirmed_in(&rabat, 3).await;
        let path = format!("/gatherings/{}/tickets", hall.gathering);
        let leader = hall
            .world
            .account("leader", Role::Leader, Scope::Delegation(hall.delegation.clone()))
            .await;
        let issued = hall.world.post(&leader, &path, json!({})).await.want(200);
        assert_eq!(issued, json!({ "issued": 2, "items": [] }));
        let ticket = |e: &str| format!("/enrolments/{e}/ticket");
        assert_eq!(hall.world.get(&leader, &ticket(&here[0])).await.status, 200);
        assert_eq!(hall.world.get(&leader, &ticket(&there[0])).await.status, 404);
        assert_eq!(hall.world.get(&hall.admin, &ticket(&there[0])).await.status, 404, "none yet");
        let rest = hall.world.post(&hall.admin, &path, json!({})).await.want(200);
        assert_eq!(rest["issued"], 3);
        assert_eq!(hall.world.post(&hall.admin, &path, json!({})).await.want(200)["issued"], 0);
    });
}

#[test]
fn who_has_not_confirmed_gets_none() {
    on_both("ticket_refused", |world| async move {
        let hall = Hall::open(world).await;
        let path = format!("/delegations/{}/enrolments", hall.delegation);
        let body = json!([{ "placeholder": "غير مؤكد", "status": "invited" }]);
        let made = hall.world.post(&hall.admin, &path, body).await.want(200);
        let invited = made["results"][0]["enrolment"]["id"].clone();
        let confirmed = hall.confirmed(1).await.remove(0);
        let path = format!("/gatherings/{}/tickets", hall.gathering);
        let refused = hall
            .world
            .post(&hall.admin, &path, json!({ "enrolments": [confirmed, invited] }))
            .await;
        assert_eq!((refused.status, refused.code().as_str()), (409, "not_confirmed"));
        assert_eq!(hall.count("tickets").await, 0, "nothing was made for the other");
        let unknown = hall
            .world
            .post(&hall.admin, &path, json!({ "enrolments": [confirmed, "nobody"] }))
            .await;
        let problem = unknown.want(422);
        assert_eq!(problem["errors"][0]["field"], "enrolments[1]");
        let many: Vec<String> = (0..1001).map(|i| i.to_string()).collect();
        assert_eq!(
            hall.world.post(&hall.admin, &path, json!({ "enrolments": many })).await.status,
            422
        );
    });
}

#[test]
fn a_ticket_is_revoked_and_another_can_be_made() {
    on_both("ticket_revoke", |world| async move {
        let hall = Hall::open(world).await;
        let enrolments = hall.confirmed(1).await;
        let first = hall.tickets(&enrolments).await.remove(0);
        let path = format!("/enrolments/{}/ticket", enrolments[0]);
        assert_eq!(hall.world.delete(&hall.admin, &path).await.status, 204);
        assert_eq!(hall.world.delete(&hall.admin, &path).await.status, 404);
        let gone = hall.world.get(&hall.admin, &path).await.want(200);
        assert!(gone["revoked_at"].is_string());
        let second = hall.tickets(&enrolments).await.remove(0);
        assert_ne!(first, second);
        let now = hall.world.get(&hall.admin, &path).await.want(200);
        assert_eq!((&now["code"], &now["revoked_at"]), (&json!(second), &json!(null)));
    });
}

#[test]
fn the_public_page_shows_the_code_and_nobody() {
    on_both("ticket_public", |world| async move {
        let hall = Hall::open(world).await;
        let enrolment = hall.guest(&SAADIA).await;
        let code = hall.tickets(std::slice::from_ref(&enrolment)).await.remove(0);
        let api = format!("/enrolments/{enrolment}/ticket");
        let link = hall.world.get(&hall.admin, &api).await.want(200)["link"]
            .as_str()
            .expect("a link")
            .to_owned();
        let path = link[link.find("/t/").expect("a path")..].to_owned();
        let page = hall.world.open_page(&path).await;
        assert_eq!(page.status, 200);
        assert!(page.header("x-robots-tag").contains("noindex"));
        assert!(page.text.contains("اللقاء الجهوي") && page.text.contains("قاعة ابن رشد"));
        for secret in ["السعدية", "Saadia", "Benali", "بنعلي", "مستشارة", "الخميسات", code.as_str()]
        {
            assert!(!page.text.contains(secret), "the page says {secret}");
        }
        let drawing = hall.world.open_page(&format!("{path}/ticket.svg")).await;
        assert_eq!(drawing.header("content-type"), "image/svg+xml");
        let wrong = hall.world.open_page("/t/aaaaaaaaaaaaaaaaaaaaaaaaaa").await;
        let nowhere = hall.world.open_page("/nowhere").await;
        assert_eq!((wrong.status, nowhere.status), (404, 404));
        assert_eq!(hall.world.delete(&hall.admin, &api).await.status, 204);
        let revoked = hall.world.open_page(&path).await;
        assert!(revoked.text.contains("ملغاة") && !revoked.text.contains("code-pic"));
        assert_eq!(hall.world.open_page(&format!("{path}/ticket.svg")).await.status, 404);
    });
}

#[test]
fn what_lies_in_the_database_opens_no_door() {
    on_both("ticket_sealed", |world| async move {
        let hall = Hall::open(world).await;
        let enrolments = hall.confirmed(1).await;
        let code = hall.tickets(&enrolments).await.remove(0);
        let ticket::Parsed::WellFormed(parsed) = ticket::parse(&code) else { panic!("a code") };
        let row = hall.world.app.db.read(|tx| tx.one("SELECT id, sealed FROM tickets", &[]));
        let row = row.await.expect("a read").expect("a ticket");
        assert_eq!(row.text(0), ticket::to_hex(&parsed.id()));
        let sealed = row.bytes(1);
        assert!(!sealed.windows(16).any(|w| w == parsed.secret), "the secret lies in the clear");
    });
}

#[test]
fn reading_a_ticket_is_written_down() {
    on_both("ticket_audit", |world| async move {
        let hall = Hall::open(world).await;
        let enrolments = hall.confirmed(1).await;
        hall.tickets(&enrolments).await;
        hall.world
            .get(&hall.admin, &format!("/enrolments/{}/ticket", enrolments[0]))
            .await
            .want(200);
        let found = hall
            .world
            .get(&hall.admin, &format!("/audit?subject={}", enrolments[0]))
            .await
            .want(200);
        assert_eq!(found["items"][0]["action"], "ticket.read");
        assert!(found["items"][0]["text"]["fr"].as_str().expect("a sentence").contains("billet"));
    });
}
