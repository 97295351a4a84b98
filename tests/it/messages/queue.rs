//! The queue: what is asked for goes out once, to whom it is still right to write.

use super::{Party, on_both, run, send, set, states};
use serde_json::json;

#[test]
fn an_invitation_goes_out_once_and_its_holder_is_invited() {
    on_both("messages_once", |world, post| async move {
        let party = Party::open(world, post).await;
        let [place, _] = party.guest("خديجة", "0661000002", "", "nominated").await;
        party.ask("invitation").await;
        assert_eq!(party.status(&place).await, "nominated", "nothing has left yet");
        assert!(party.calls().is_empty(), "no call is made while one asks");
        send(party.world()).await;
        let calls = party.calls();
        assert_eq!(calls.len(), 1);
        assert_eq!(calls[0].body["to"], "+212661000002");
        assert!(calls[0].text().contains("خديجة") && calls[0].text().contains("اللقاء الجهوي"));
        assert_eq!(calls[0].headers["authorization"], "Bearer to/ken");
        assert_eq!(party.status(&place).await, "invited");
        // The link in it leads to the invitation.
        let at = calls[0].text().find("/i/").expect("a link");
        assert!(calls[0].text()[..at].ends_with(super::PUBLIC));
        let link: String =
            calls[0].text()[at..].chars().take_while(|c| !c.is_whitespace()).collect();
        assert_eq!(party.world().open_page(&link).await.status, 200);
        // Asked for again, nobody is written to again.
        party.ask("invitation").await;
        send(party.world()).await;
        assert_eq!(party.calls().len(), 1);
        assert_eq!(states(party.world()).await, ["sent - 1"]);
    });
}

#[test]
fn cut_off_between_claim_and_answer_it_is_taken_up_again_with_the_same_key() {
    on_both("messages_cut_off", |world, post| async move {
        let party = Party::open(world, post).await;
        party.guest("خديجة", "0661000002", "", "nominated").await;
        party.ask("invitation").await;
        send(party.world()).await;
        // As a process leaves it that is killed once the gateway has the message.
        run(
            party.world(),
            "UPDATE messages SET state = 'sending', done_at = NULL,
              not_before = asked_at + 300000000",
        )
        .await;
        send(party.world()).await;
        assert_eq!(party.calls().len(), 1, "somebody may still be waiting for the answer");
        set(party.world(), "2025-06-13T18:05:01+01:00");
        send(party.world()).await;
        let calls = party.calls();
        assert_eq!(calls.len(), 2);
        assert_eq!(calls[0].key(), calls[1].key());
        assert_eq!(states(party.world()).await, ["sent - 2"]);
    });
}

#[test]
fn nobody_is_written_to_who_objected_left_or_answered_in_the_meantime() {
    on_both("messages_withheld", |world, post| async move {
        let party = Party::open(world, post).await;
        let (world, admin) = (party.world(), &party.hall.admin);
        let [_, objecting] = party.guest("فاطمة", "0661000001", "", "nominated").await;
        let [leaving, _] = party.guest("سعيد", "0661000002", "", "nominated").await;
        let [replaced, _] = party.guest("مريم", "0661000003", "", "nominated").await;
        let [_, silent] = party.guest("حسن", "0661000004", "", "nominated").await;
        party.ask("invitation").await;
        let object = objecting.clone();
        world
            .app
            .db
            .write(move |tx| {
                let now = hadir::kernel::Time::parse(crate::support::NOW).expect("a time");
                hadir::people::object(tx, &object, now)
            })
            .await
            .expect("an objection");
        let declined = json!({ "status": "declined" });
        world.patch(admin, &format!("/enrolments/{leaving}"), declined).await.want(200);
        let other = json!({ "new_person": { "names": [{ "script": "Arab", "given": "زينب" }] } });
        world.patch(admin, &format!("/enrolments/{replaced}"), other).await.want(200);
        world.patch(admin, &format!("/people/{silent}"), json!({ "phones": [] })).await.want(200);
        send(world).await;
        assert!(party.calls().is_empty());
        assert_eq!(
            states(world).await,
            [
                "withdrawn answered 1",
                "withdrawn no_address 1",
                "withdrawn objects 1",
                "withdrawn replaced 1"
            ]
        );
        // Who objects is not even asked for.
        let page = party.desk().await.get(&format!("{}?lang=fr", party.page())).await.text;
        assert!(page.contains("1 personne a demandé à ne pas être contactée"), "{page}");
        // A number again: it is due again.
        let phone = json!({ "phones": ["0661000044"] });
        world.patch(admin, &format!("/people/{silent}"), phone).await.want(200);
        party.ask("invitation").await;
        send(world).await;
        assert_eq!(party.calls().len(), 1);
        assert_eq!(party.calls()[0].body["to"], "+212661000044");
    });
}

#[test]
fn a_message_for_somebody_merged_goes_to_the_one_that_stays() {
    on_both("messages_merged", |world, post| async move {
        let party = Party::open(world, post).await;
        let [_, person] = party.guest("خديجة", "0661000002", "", "nominated").await;
        party.ask("invitation").await;
        let twin = json!({ "names": [{ "script": "Arab", "given": "خديجة", "family": "بنعلي" }],
            "home_area": "04.291", "phones": ["0661000003"] });
        let twin = party.world().post(&party.hall.admin, "/people", twin).await.want(201);
        let kept = twin["id"].as_str().expect("an id");
        let path = format!("/people/{kept}/merge");
        party.world().post(&party.hall.admin, &path, json!({ "other": person })).await.want(200);
        send(party.world()).await;
        assert_eq!(party.calls().len(), 1);
        assert_eq!(party.calls()[0].body["to"], "+212661000003", "the first number of who stays");
    });
}

#[test]
fn somebody_who_was_written_to_can_still_be_deleted() {
    on_both("messages_deleted", |world, post| async move {
        let party = Party::open(world, post).await;
        let [place, person] = party.guest("خديجة", "0661000002", "", "nominated").await;
        party.ask("invitation").await;
        let (world, admin) = (party.world(), &party.hall.admin);
        let empty = json!({ "new_person": { "names": [{ "script": "Arab", "given": "زينب" }] } });
        world.patch(admin, &format!("/enrolments/{place}"), empty).await.want(200);
        run(world, "DELETE FROM enrolment_history").await;
        let gone = world.delete(admin, &format!("/people/{person}")).await;
        assert_eq!(gone.status, 204, "{}", gone.text);
        send(world).await;
        assert_eq!(states(world).await, ["withdrawn gone 1"]);
    });
}

#[test]
fn no_more_than_four_are_on_their_way_at_once() {
    on_both("messages_at_once", |world, post| async move {
        let party = Party::open(world, post).await;
        for n in 0..8 {
            party.guest("خديجة", &format!("066100001{n}"), "", "nominated").await;
        }
        party.ask("invitation").await;
        // Four come together, or nobody is answered.
        party.post.sms.together(4);
        send(party.world()).await;
        assert_eq!(party.calls().len(), 8);
        assert_eq!(party.post.sms.most_at_once(), 4);
        let mut keys: Vec<String> = party.calls().iter().map(|c| c.key().to_owned()).collect();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), 8, "each has its own key");
    });
}

#[test]
fn who_is_confirmed_is_sent_the_ticket_and_who_came_is_thanked() {
    on_both("messages_tickets", |world, post| async move {
        let party = Party::open(world, post).await;
        let [place, _] = party.guest("خديجة", "0661000002", "", "confirmed").await;
        party.guest("سعيد", "0661000003", "", "nominated").await;
        party.ask("ticket").await;
        send(party.world()).await;
        assert_eq!(party.calls().len(), 1);
        let text = party.calls()[0].text().to_owned();
        let at = text.find("/t/").expect("the ticket's page");
        assert_eq!(party.world().open_page(text[at..].trim()).await.status, 200);
        let ticket = party.hall.tickets(std::slice::from_ref(&place)).await;
        set(party.world(), crate::support::NOW);
        let phone = party.hall.phone("A").await;
        set(party.world(), "2025-06-14T14:10:00+01:00");
        let scan = crate::support::going_in("s1", &ticket[0]);
        assert_eq!(party.hall.verdict(&phone, scan).await, "admitted");
        set(party.world(), "2025-06-15T10:00:00+01:00");
        party.ask("thanks").await;
        send(party.world()).await;
        assert_eq!(party.calls().len(), 2);
        assert!(party.calls()[1].text().contains("شكراً"));
    });
}
