//! What a gateway answers: taken, later, never.

use super::{Party, on_both, send, set, states, turn_with};
use crate::support::gateway::Reply;
use hadir::messages::Patience;
use std::time::Duration;

async fn asked(party: &Party) {
    party.guest("خديجة", "0661000002", "", "nominated").await;
    party.ask("invitation").await;
}

#[test]
fn five_hundred_and_then_two_hundred_is_one_message() {
    on_both("gateway_500", |world, post| async move {
        let party = Party::open(world, post).await;
        asked(&party).await;
        party.post.sms.answers(&[Reply::Status(500)]);
        send(party.world()).await;
        assert_eq!(states(party.world()).await, ["queued http_500 1"]);
        send(party.world()).await;
        assert_eq!(party.calls().len(), 1, "not at once");
        set(party.world(), "2025-06-13T18:02:00+01:00");
        send(party.world()).await;
        let calls = party.calls();
        assert_eq!(calls.len(), 2);
        assert_eq!(calls[0].key(), calls[1].key());
        assert_eq!(states(party.world()).await, ["sent - 2"]);
    });
}

#[test]
fn a_busy_gateway_is_left_alone_as_long_as_it_asks() {
    on_both("gateway_429", |world, post| async move {
        let party = Party::open(world, post).await;
        asked(&party).await;
        party.post.sms.answers(&[Reply::Busy(3600)]);
        send(party.world()).await;
        set(party.world(), "2025-06-13T18:59:00+01:00");
        send(party.world()).await;
        assert_eq!(states(party.world()).await, ["queued http_429 1"]);
        set(party.world(), "2025-06-13T19:00:01+01:00");
        send(party.world()).await;
        assert_eq!(states(party.world()).await, ["sent - 2"]);
    });
}

#[test]
fn no_answer_is_asked_again_with_the_same_key() {
    on_both("gateway_silent", |world, post| async move {
        let party = Party::open(world, post).await;
        asked(&party).await;
        party.post.sms.answers(&[Reply::Silence]);
        let short = Duration::from_millis(300);
        turn_with(party.world(), Patience { whole: short, connect: short }).await;
        assert_eq!(states(party.world()).await, ["queued timeout 1"]);
        set(party.world(), "2025-06-13T18:02:00+01:00");
        send(party.world()).await;
        let calls = party.calls();
        assert_eq!((calls.len(), calls[0].key()), (2, calls[1].key()));
        assert_eq!(states(party.world()).await, ["sent - 2"]);
    });
}

#[test]
fn what_is_refused_for_good_is_told_and_can_be_tried_by_hand() {
    on_both("gateway_400", |world, post| async move {
        let party = Party::open(world, post).await;
        asked(&party).await;
        party.post.sms.answers(&[Reply::Status(400)]);
        send(party.world()).await;
        assert_eq!(states(party.world()).await, ["failed http_400 1"]);
        set(party.world(), "2025-06-13T20:00:00+01:00");
        send(party.world()).await;
        assert_eq!(party.calls().len(), 1);
        let mut desk = party.desk().await;
        let home = desk.get("/?lang=fr").await.text;
        assert!(home.contains("1 message de la semaine n’est pas passé"), "{home}");
        let page = desk.get("/messages?lang=fr").await.text;
        assert!(page.contains("La passerelle a répondu 400"), "{page}");
        let id = crate::leader_page::ids(&page, "id=\"m-").remove(0);
        let retry = format!("/messages/{id}/retry");
        assert_eq!(desk.submit("/messages", &retry, &[]).await.status, 303);
        send(party.world()).await;
        assert_eq!(states(party.world()).await, ["sent - 1"]);
        // What has left is not sent again by a stray click.
        assert_eq!(desk.submit("/messages", &retry, &[]).await.status, 409);
    });
}

#[test]
fn after_ten_tries_it_is_given_up_and_said() {
    on_both("gateway_given_up", |world, post| async move {
        let party = Party::open(world, post).await;
        asked(&party).await;
        party.post.sms.answers(&vec![Reply::Status(503); 10]);
        for _ in 0..10 {
            send(party.world()).await;
            // The gathering does not begin before this has been seen.
            super::run(
                party.world(),
                "UPDATE messages SET not_before = not_before - 86400000000
                 WHERE state = 'queued'",
            )
            .await;
        }
        assert_eq!(states(party.world()).await, ["given_up http_503 10"]);
        send(party.world()).await;
        assert_eq!(party.calls().len(), 10);
        let page = party.desk().await.get("/messages?lang=fr&state=given_up").await.text;
        assert!(page.contains("Abandonné") && page.contains("10 tentatives"), "{page}");
        assert!(!page.contains("661000002"), "no number stands on the page");
    });
}
