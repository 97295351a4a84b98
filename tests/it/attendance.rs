//! What the set of scans makes true, and for whom.

use crate::support::{Hall, going_in, on_both, scan_at};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

const EARLY: &str = "2025-06-14T13:30:00+01:00";
const LATER: &str = "2025-06-14T13:40:00+01:00";
const LATE: &str = "2025-06-14T13:50:00+01:00";

#[test]
fn order_and_batches_change_nothing() {
    let mut truths: Vec<Value> = Vec::new();
    let orders: [&[&[usize]]; 3] =
        [&[&[0, 1, 2, 3, 4]], &[&[4], &[3], &[2], &[1], &[0]], &[&[2, 4], &[0, 3, 1]]];
    for (i, order) in orders.into_iter().enumerate() {
        let found = std::sync::Mutex::new(Vec::new());
        on_both(&format!("attendance_order_{i}"), |world| {
            let found = &found;
            async move {
                let hall = Hall::open(world).await;
                let enrolments = hall.confirmed(1).await;
                let code = hall.tickets(&enrolments).await.remove(0);
                let phone = hall.phone("الباب 1").await;
                let all = [
                    scan_at("1", &code, EARLY, "in"),
                    scan_at("2", &code, LATER, "in"),
                    scan_at("3", &code, LATER, "out"),
                    scan_at("4", &code, LATE, "in"),
                    scan_at("5", "a shop's code", LATE, "in"),
                ];
                for batch in order {
                    let batch: Vec<Value> = batch.iter().map(|i| all[*i].clone()).collect();
                    hall.scan(&phone, &batch).await;
                }
                let mut truth = hall.attendance(&hall.admin).await;
                // The ticket's text differs in every installation, so its hash does too.
                truth["state_hash"].take();
                found.lock().expect("a list").push(truth);
            }
        });
        truths.extend(found.into_inner().expect("a list"));
    }
    assert!(truths.windows(2).all(|w| w[0] == w[1]), "{truths:#?}");
    assert_eq!(truths[0]["present"], 1);
    assert_eq!(truths[0]["admitted"], 1);
    assert_eq!(truths[0]["duplicates"], 1);
    let incidents = truths[0]["incidents"].as_array().expect("incidents");
    assert_eq!(incidents.len(), 2);
    assert_eq!(
        incidents[0],
        json!({ "scan": "2", "verdict": "duplicate", "gate": "الباب 1", "other_gate": "الباب 1" })
    );
    assert_eq!(
        incidents[1],
        json!({ "scan": "5", "verdict": "unknown", "gate": "الباب 1", "other_gate": null })
    );
}

#[test]
fn the_hash_is_the_same_whatever_the_order() {
    on_both("attendance_hash", |world| async move {
        let hall = Hall::open(world).await;
        let enrolments = hall.confirmed(1).await;
        let code = hall.tickets(&enrolments).await.remove(0);
        let (one, two) = (hall.phone("1").await, hall.phone("2").await);
        let empty = hall.attendance(&hall.admin).await["state_hash"].clone();
        hall.scan(&one, &[scan_at("a", &code, LATER, "in")]).await;
        let first = hall.attendance(&hall.admin).await["state_hash"].clone();
        assert_ne!(empty, first);
        hall.scan(&one, &[scan_at("a", &code, LATER, "in")]).await;
        assert_eq!(hall.attendance(&hall.admin).await["state_hash"], first, "sent again, one scan");
        hall.scan(&two, &[scan_at("b", &code, EARLY, "in")]).await;
        let truth = hall.attendance(&hall.admin).await;
        assert_ne!(truth["state_hash"], first);
        let incident = &truth["incidents"][0];
        assert_eq!(
            (&incident["scan"], &incident["gate"], &incident["other_gate"]),
            (&json!("a"), &json!("1"), &json!("2"))
        );
    });
}

#[test]
fn a_smaller_scope_gets_its_own() {
    on_both("attendance_scope", |world| async move {
        let hall = Hall::open(world).await;
        let rabat = Hall::delegation(&hall.world, &hall.admin, &hall.gathering, "04.421").await;
        let here = hall.tickets(&hall.confirmed(2).await).await;
        let there = hall.tickets(&hall.confirmed_in(&rabat, 1).await).await;
        let phone = hall.phone("1").await;
        let scans = [
            going_in("1", &here[0]),
            going_in("2", &here[1]),
            going_in("3", &there[0]),
            going_in("4", &here[0]),
            going_in("5", "no ticket"),
        ];
        hall.scan(&phone, &scans).await;
        let whole = hall.attendance(&hall.admin).await;
        assert_eq!((&whole["present"], &whole["duplicates"]), (&json!(3), &json!(1)));
        assert_eq!(whole["incidents"].as_array().expect("a list").len(), 2);
        let khemisset = hall.world.coordinator("04.291").await;
        let part = hall.attendance(&khemisset).await;
        assert_eq!(
            (&part["present"], &part["admitted"], &part["duplicates"]),
            (&json!(2), &json!(2), &json!(1))
        );
        assert_eq!(
            part["incidents"].as_array().expect("a list").len(),
            1,
            "the unknown one is nobody's"
        );
        assert_ne!(part["state_hash"], whole["state_hash"]);
        // The venue lies in Rabat: its coordinator holds the gathering as a whole.
        let venue = hall.world.coordinator("04.421").await;
        assert_eq!(hall.attendance(&venue).await, whole);
        let elsewhere = hall.world.coordinator("04.281").await;
        let path = format!("/gatherings/{}/attendance", hall.gathering);
        assert_eq!(hall.world.get(&elsewhere, &path).await.status, 404);
        let leader = hall
            .world
            .account("leader", Role::Leader, Scope::Delegation(hall.delegation.clone()))
            .await;
        assert_eq!(hall.world.get(&leader, &path).await.status, 403);
    });
}
