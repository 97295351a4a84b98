//! Reminders by rules: when they are due, in daylight, never twice.

use super::{Party, on_both, remind, send, set, states};
use serde_json::json;

async fn rule(party: &Party, fields: &[(&str, &str)]) {
    let action = format!("/gatherings/{}/reminders", party.hall.gathering);
    let mut all = vec![("lang", "ar")];
    all.extend_from_slice(fields);
    let done = party.chief().await.submit(&party.page(), &action, &all).await;
    assert_eq!(done.status, 303, "{}", done.text);
}

#[test]
fn the_day_before_those_who_said_yes_are_reminded_once() {
    on_both("rules_eve", |world, post| async move {
        let party = Party::open(world, post).await;
        party.guest("خديجة", "0661000001", "", "confirmed").await;
        party.guest("سعيد", "0661000002", "", "invited").await;
        party.guest("مريم", "", "", "confirmed").await;
        rule(&party, &[("rule", "eve")]).await;
        set(party.world(), "2025-06-12T12:00:00+01:00");
        assert_eq!(remind(party.world()).await, 0, "not two days before");
        set(party.world(), "2025-06-13T06:30:00+01:00");
        assert_eq!(remind(party.world()).await, 1);
        assert_eq!(remind(party.world()).await, 0);
        send(party.world()).await;
        assert!(party.calls().is_empty(), "not before eight");
        set(party.world(), "2025-06-13T08:00:00+01:00");
        send(party.world()).await;
        let calls = party.calls();
        assert_eq!(calls.len(), 1);
        assert_eq!(calls[0].body["to"], "+212661000001");
        assert!(calls[0].text().contains("أخبرتمونا بحضوركم"), "{}", calls[0].text());
        // Stopped and wanted again, it still knows whom it has reminded.
        let mut desk = party.chief().await;
        let page = desk.get(&party.page()).await.text;
        let stop = format!("/gatherings/{}/reminders/", party.hall.gathering);
        let stop = crate::leader_page::ids(&page, &format!("action=\"{stop}")).remove(0);
        let stop = format!("/gatherings/{}/reminders/{stop}", party.hall.gathering);
        assert_eq!(desk.submit(&party.page(), &stop, &[]).await.status, 303);
        assert_eq!(remind(party.world()).await, 0);
        rule(&party, &[("rule", "eve")]).await;
        assert_eq!(remind(party.world()).await, 0);
        // Somebody who says yes on the last evening is not woken up at night.
        party.guest("حسن", "0661000004", "", "confirmed").await;
        set(party.world(), "2025-06-13T21:30:00+01:00");
        assert_eq!(remind(party.world()).await, 0);
    });
}

#[test]
fn who_has_not_answered_is_reminded_after_some_days_and_not_at_night() {
    on_both("rules_unanswered", |world, post| async move {
        let party = Party::open(world, post).await;
        set(party.world(), "2025-06-01T12:00:00+01:00");
        let [_, first] = party.guest("خديجة", "0661000001", "", "invited").await;
        let [answers, _] = party.guest("سعيد", "0661000002", "", "invited").await;
        rule(&party, &[("rule", "unanswered"), ("days", "3")]).await;
        set(party.world(), "2025-06-04T11:59:00+01:00");
        assert_eq!(remind(party.world()).await, 0);
        set(party.world(), "2025-06-04T23:00:00+01:00");
        assert_eq!(remind(party.world()).await, 2);
        let yes = json!({ "status": "confirmed" });
        let path = format!("/enrolments/{answers}");
        party.world().patch(&party.hall.admin, &path, yes).await.want(200);
        send(party.world()).await;
        assert!(party.calls().is_empty());
        set(party.world(), "2025-06-05T08:00:01+01:00");
        send(party.world()).await;
        assert_eq!(party.calls().len(), 1, "who answered in the night is left alone");
        assert_eq!(states(party.world()).await, ["sent - 1", "withdrawn answered 1"]);
        // Merged into another entry of the same person: reminded is reminded.
        let twin = json!({ "names": [{ "script": "Arab", "given": "خديجة", "family": "بنعلي" }],
            "home_area": "04.291", "phones": ["0661000009"] });
        let twin = party.world().post(&party.hall.admin, "/people", twin).await.want(201);
        let merge = format!("/people/{}/merge", twin["id"].as_str().expect("an id"));
        party.world().post(&party.hall.admin, &merge, json!({ "other": first })).await.want(200);
        assert_eq!(remind(party.world()).await, 0);
        // The database itself would not take a second one.
        let twice = party.world().app.db.write(|tx| {
            tx.execute(
                "INSERT INTO messages (id, kind, channel, lang, person, gathering, enrolment, rule,
                   once, state, not_before, attempts, asked_by, asked_at)
                 SELECT 'x', kind, channel, lang, person, gathering, enrolment, rule, 'x', 'queued',
                   not_before, 0, asked_by, asked_at FROM messages WHERE state = 'sent'",
                hadir::args![],
            )
        });
        assert!(twice.await.is_err());
    });
}

#[test]
fn a_rule_is_for_whoever_holds_the_gathering() {
    on_both("rules_held", |world, post| async move {
        let party = Party::open(world, post).await;
        let action = format!("/gatherings/{}/reminders", party.hall.gathering);
        let mut desk = party.desk().await;
        let page = desk.get(&party.page()).await;
        assert_eq!(page.status, 200);
        assert!(!page.text.contains(&action), "a province does not remind the region");
        let refused = desk.submit(&party.page(), &action, &[("rule", "eve"), ("lang", "fr")]).await;
        assert_eq!(refused.status, 403);
        let mut chief = party.chief().await;
        let bad = [("rule", "unanswered"), ("days", "soon"), ("lang", "fr")];
        let refused = chief.submit(&party.page(), &action, &bad).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains("value=\"soon\""), "what was typed is kept");
        let missing = chief.submit(&party.page(), &action, &[("rule", "unanswered")]).await;
        assert_eq!(missing.status, 422);
    });
}
