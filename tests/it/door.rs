//! The doors: phones, scans, verdicts. Nothing acknowledged is lost.

use crate::support::{Hall, Phone, SAADIA, going_in, going_out, on_both, scan_at};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

const BEFORE: &str = "2025-06-14T12:59:59+01:00";

#[test]
fn a_ticket_goes_in_once_and_comes_out() {
    on_both("door_in_out", |world| async move {
        let hall = Hall::open(world).await;
        let code = hall.tickets(&[hall.guest(&SAADIA).await]).await.remove(0);
        let phone = hall.phone("الباب 1").await;
        let first = hall.scan(&phone, &[going_in("1", &code)]).await.remove(0);
        assert_eq!(
            first,
            json!({ "id": "1", "status": 200, "verdict": "admitted", "reason": null, "card": {
                "given": "السعدية", "delegation": "الخميسات", "capacity": "مستشارة جماعية" } })
        );
        assert_eq!(hall.verdict(&phone, going_in("2", &code)).await, "duplicate");
        assert_eq!(hall.verdict(&phone, going_out("3", &code)).await, "left");
        assert_eq!(
            hall.verdict(&phone, scan_at("4", &code, "2025-06-14T14:06:00+01:00", "in")).await,
            "admitted"
        );
    });
}

#[test]
fn a_card_speaks_the_phones_language_and_never_the_family_name() {
    on_both("door_card", |world| async move {
        let hall = Hall::open(world).await;
        let code = hall.tickets(&[hall.guest(&SAADIA).await]).await.remove(0);
        let phone = hall.phone("1").await;
        let body = json!({ "scans": [going_in("1", &code)] });
        let answer = hall.world.call("POST", &phone.token, "/door/scans?lang=fr", Some(body)).await;
        let text = answer.text.clone();
        let card = &answer.want(200)["results"][0]["card"];
        assert_eq!((&card["given"], &card["delegation"]), (&json!("Saadia"), &json!("Khémisset")));
        assert!(!text.contains("Benali") && !text.contains("بنعلي"));
    });
}

#[test]
fn every_verdict_in_the_order_of_the_contract() {
    on_both("door_verdicts", |world| async move {
        let hall = Hall::open(world).await;
        let codes = hall.tickets(&hall.confirmed(2).await).await;
        let phone = hall.phone("1").await;
        let other = Hall {
            gathering: Hall::gathering(&hall.world, &hall.admin, "لقاء آخر").await,
            ..hall
        };
        let delegation =
            Hall::delegation(&other.world, &other.admin, &other.gathering, "04.291").await;
        let theirs = other.tickets(&other.confirmed_in(&delegation, 1).await).await.remove(0);
        let hall = other;
        let not_here =
            ticket::Signer::from_seed(hall.world.app.keys.derive("ticket signing")).issue([7; 16]);
        let stranger = ticket::Signer::from_seed([9; 32]).issue([7; 16]);
        let cases = [
            ("unknown", "not_a_ticket", going_in("1", "https://example.org")),
            ("unknown", "not_a_ticket", going_in("2", "")),
            ("unknown", "not_a_ticket", going_in("3", "hd1.abc\u{0}\n")),
            ("forged", "bad_signature", going_in("4", "HD1.")),
            ("forged", "bad_signature", going_in("5", &stranger)),
            ("wrong_gathering", "other_gathering", scan_at("6", &theirs, BEFORE, "out")),
            ("unknown", "not_issued_here", going_in("7", &not_here)),
            ("outside_hours", "doors_closed", scan_at("8", &codes[0], BEFORE, "in")),
            (
                "outside_hours",
                "doors_closed",
                scan_at("9", &codes[0], "2025-06-14T18:00:01+01:00", "out"),
            ),
            ("left", "", going_out("10", &codes[0])),
            ("admitted", "", scan_at("11", &codes[0], "2025-06-14T14:05:01+01:00", "in")),
            (
                "duplicate",
                "already_inside",
                scan_at("12", &codes[0], "2025-06-14T14:05:02+01:00", "in"),
            ),
        ];
        for (verdict, reason, scan) in cases {
            let result = hall.scan(&phone, std::slice::from_ref(&scan)).await.remove(0);
            assert_eq!(result["verdict"], verdict, "{scan}");
            assert_eq!(result["reason"].as_str().unwrap_or_default(), reason, "{scan}");
            let ours = matches!(verdict, "outside_hours" | "left" | "admitted" | "duplicate");
            assert_eq!(result["card"].is_object(), ours, "{result}");
        }
        assert_eq!(hall.count("scans").await, 12, "no scan is dropped");
    });
}

#[test]
fn a_ticket_changed_at_any_character_is_forged() {
    on_both("door_forged", |world| async move {
        let hall = Hall::open(world).await;
        let code = hall.tickets(&hall.confirmed(1).await).await.remove(0);
        let phone = hall.phone("1").await;
        let mut scans: Vec<Value> = Vec::new();
        for at in 4..code.len() {
            let mut changed = code.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).expect("text");
            scans.push(going_in(&format!("changed {at}"), &changed));
            scans.push(going_in(&format!("cut {at}"), &code[..at]));
            scans.push(going_in(
                &format!("longer {at}"),
                &format!("{}A{}", &code[..at], &code[at..]),
            ));
        }
        scans.push(going_in("lower", &format!("HD1.{}", code[4..].to_lowercase())));
        scans.push(going_in("space", &format!("{code} ")));
        let results = hall.scan(&phone, &scans).await;
        for result in &results {
            assert_eq!(result["verdict"], "forged", "{result}");
        }
        assert_eq!(hall.verdict(&phone, going_in("itself", &code)).await, "admitted");
    });
}

#[test]
fn hours_are_judged_by_the_scans_own_moment() {
    on_both("door_hours", |world| async move {
        let hall = Hall::open(world).await;
        let codes = hall.tickets(&hall.confirmed(3).await).await;
        let phone = hall.phone("1").await;
        // A day later the phone sends what it kept.
        hall.world.clock.advance(24 * 3600);
        assert_eq!(
            hall.verdict(&phone, scan_at("1", &codes[0], "2025-06-14T13:00:00+01:00", "in")).await,
            "admitted"
        );
        assert_eq!(
            hall.verdict(&phone, scan_at("2", &codes[1], "2025-06-14T18:00:00Z", "in")).await,
            "outside_hours"
        );
        assert_eq!(
            hall.verdict(&phone, scan_at("3", &codes[2], "2025-06-14T18:00:00+01:00", "in")).await,
            "admitted"
        );
    });
}

#[test]
fn a_scan_sent_again_gets_the_same_answer_for_ever() {
    on_both("door_again", |world| async move {
        let hall = Hall::open(world).await;
        let enrolment = hall.guest(&SAADIA).await;
        let code = hall.tickets(std::slice::from_ref(&enrolment)).await.remove(0);
        let phone = hall.phone("1").await;
        let scans =
            [going_in("1", &code), going_in("2", &code), going_in("1", &code), going_in("3", "x")];
        let first = hall.scan(&phone, &scans).await;
        let verdicts: Vec<&str> = first.iter().filter_map(|r| r["verdict"].as_str()).collect();
        assert_eq!(verdicts, ["admitted", "duplicate", "admitted", "unknown"]);
        assert_eq!(hall.count("scans").await, 3);
        hall.world.delete(&hall.admin, &format!("/enrolments/{enrolment}/ticket")).await;
        hall.world.clock.advance(3600);
        assert_eq!(hall.scan(&phone, &scans).await, first);
        // The same moment written otherwise is the same scan.
        let mut same = going_in("1", &code);
        same["at"] = json!("2025-06-14T13:05:00Z");
        assert_eq!(hall.scan(&phone, &[same]).await[0], first[0]);
        assert_eq!(hall.count("scans").await, 3);
        assert_eq!(hall.verdict(&phone, going_in("4", &code)).await, "revoked");
    });
}

#[test]
fn an_id_that_says_something_else_is_a_conflict_of_its_own() {
    on_both("door_conflict", |world| async move {
        let hall = Hall::open(world).await;
        let codes = hall.tickets(&hall.confirmed(2).await).await;
        let (phone, other) = (hall.phone("1").await, hall.phone("2").await);
        hall.scan(&phone, &[going_in("1", &codes[0])]).await;
        let mut offline = going_in("1", &codes[0]);
        offline["offline"] = json!(true);
        let changed = [
            going_in("1", &codes[1]),
            going_out("1", &codes[0]),
            scan_at("1", &codes[0], "2025-06-14T14:05:00.000001+01:00", "in"),
            offline,
        ];
        for scan in changed {
            let results = hall.scan(&phone, &[scan, going_in("2", &codes[1])]).await;
            assert_eq!(results[0], json!({ "id": "1", "status": 409, "code": "scan_id_conflict" }));
            assert_eq!(results[1]["verdict"], "admitted", "the rest as usual");
        }
        assert_eq!(hall.count("scans").await, 2);
        // Another phone's ids are its own.
        assert_eq!(hall.verdict(&other, going_in("1", &codes[0])).await, "duplicate");
    });
}

#[test]
fn what_cannot_be_read_is_kept_and_answered_alone() {
    on_both("door_unreadable", |world| async move {
        let hall = Hall::open(world).await;
        let code = hall.tickets(&hall.confirmed(1).await).await.remove(0);
        let phone = hall.phone("1").await;
        let scans = [
            json!({ "id": "1", "ticket": code, "at": "yesterday", "direction": "in" }),
            json!(7),
            going_in("2", &code),
            json!({ "id": 3, "ticket": code }),
        ];
        let results = hall.scan(&phone, &scans).await;
        assert_eq!((&results[0]["id"], &results[0]["status"]), (&json!("1"), &json!(422)));
        assert_eq!(results[0]["errors"][0]["field"], "at");
        assert_eq!(results[0]["errors"][0]["code"], "bad_time");
        assert_eq!((&results[1]["id"], &results[1]["status"]), (&Value::Null, &json!(422)));
        assert_eq!(results[2]["verdict"], "admitted");
        assert_eq!(results[3]["status"], 422);
        assert_eq!((hall.count("scans").await, hall.count("unreadable_scans").await), (1, 3));
        let truth = hall.attendance(&hall.admin).await;
        assert_eq!((&truth["admitted"], &truth["incidents"]), (&json!(1), &json!([])));
        // Put right, it is taken under its id.
        assert_eq!(hall.verdict(&phone, going_in("1", &code)).await, "duplicate");
    });
}

#[test]
fn a_request_holds_one_to_a_thousand() {
    on_both("door_bounds", |world| async move {
        let hall = Hall::open(world).await;
        let phone = hall.phone("1").await;
        let many =
            |n: usize| json!((0..n).map(|i| going_in(&i.to_string(), "x")).collect::<Vec<_>>());
        assert_eq!(hall.send(&phone, json!([])).await.status, 422);
        assert_eq!(hall.send(&phone, many(1001)).await.status, 422);
        assert_eq!(hall.send(&phone, json!({})).await.status, 422);
        assert_eq!(hall.count("scans").await, 0);
        let answer = hall.send(&phone, many(1000)).await.want(200);
        assert_eq!(answer["results"].as_array().expect("results").len(), 1000);
        assert!(answer["server_time"].as_str().expect("a time").starts_with("2025-06-14T14:05:00"));
        assert_eq!(hall.count("scans").await, 1000);
    });
}

#[test]
fn of_a_hundred_at_once_one_goes_in() {
    on_both("door_race", |world| async move {
        let hall = Hall::open(world).await;
        let code = hall.tickets(&hall.confirmed(1).await).await.remove(0);
        let mut phones = Vec::new();
        for gate in 0..4 {
            phones.push(hall.phone(&gate.to_string()).await);
        }
        let hall = std::sync::Arc::new(hall);
        let mut tasks = tokio::task::JoinSet::new();
        for i in 0..100 {
            let (hall, code) = (hall.clone(), code.clone());
            let phone = Phone { id: String::new(), token: phones[i % 4].token.clone() };
            tasks.spawn(async move { hall.verdict(&phone, going_in(&i.to_string(), &code)).await });
        }
        let verdicts = tasks.join_all().await;
        assert_eq!(verdicts.iter().filter(|v| *v == "admitted").count(), 1);
        assert_eq!(verdicts.iter().filter(|v| *v == "duplicate").count(), 99);
        let truth = hall.attendance(&hall.admin).await;
        assert_eq!((&truth["present"], &truth["duplicates"]), (&json!(1), &json!(99)));
    });
}

#[test]
fn whoever_declines_is_not_let_in() {
    on_both("door_declined", |world| async move {
        let hall = Hall::open(world).await;
        let enrolments = hall.confirmed(2).await;
        let codes = hall.tickets(&enrolments).await;
        let phone = hall.phone("1").await;
        let path = |i: usize| format!("/enrolments/{}", enrolments[i]);
        hall.world.patch(&hall.admin, &path(0), json!({ "status": "declined" })).await.want(200);
        let refused = hall.scan(&phone, &[going_in("1", &codes[0])]).await.remove(0);
        assert_eq!((&refused["verdict"], &refused["card"]), (&json!("revoked"), &Value::Null));
        let new = json!({ "new_person": { "names": [{ "script": "Arab", "given": "حمو" }] } });
        hall.world.patch(&hall.admin, &path(1), new).await.want(200);
        assert_eq!(hall.verdict(&phone, going_in("2", &codes[1])).await, "revoked");
    });
}

#[test]
fn a_code_pairs_one_phone_within_ten_minutes() {
    on_both("door_codes", |world| async move {
        let hall = Hall::open(world).await;
        let pair = |code: String| {
            let body = json!({ "code": code, "device_name": "هاتف", "gate": "1" });
            async { hall.world.post("", "/door/pair", body).await }
        };
        let code = hall.door_code().await;
        assert_eq!(code.len(), 8);
        // Read aloud and typed as people type.
        let heard = format!("{} {}", code[..4].to_lowercase(), &code[4..]);
        let paired = pair(heard).await.want(201);
        assert_eq!(paired["gathering"], json!(hall.gathering));
        assert!(paired["token"].as_str().expect("a token").starts_with("hadird_"));
        assert_eq!(paired["public_key"].as_str().expect("a key").len(), 64);
        let late = hall.door_code().await;
        hall.world.clock.advance(600);
        for bad in [code, late, "AAAAAAAA".to_owned()] {
            let refused = pair(bad).await;
            assert_eq!((refused.status, refused.code().as_str()), (422, "pairing_code_invalid"));
            assert_eq!(refused.json()["errors"][0]["field"], "code");
        }
        assert_eq!(hall.count("devices").await, 1);
    });
}

#[test]
fn guessing_codes_ends_at_the_addresss_budget() {
    on_both("door_guesses", |world| async move {
        let hall = Hall::open(world).await;
        let body = json!({ "code": "AAAAAAAA", "device_name": "هاتف", "gate": "1" });
        let mut refused = 0;
        let waited = loop {
            let reply = hall.world.post("", "/door/pair", body.clone()).await;
            if reply.status == 429 {
                break reply.header("retry-after");
            }
            assert_eq!(reply.status, 422);
            refused += 1;
            assert!(refused < 100, "no end to it");
        };
        assert!(refused >= 8, "{refused}");
        assert!(waited.parse::<u64>().expect("seconds") > 0);
        let right = json!({ "code": hall.door_code().await, "device_name": "هاتف", "gate": "1" });
        assert_eq!(hall.world.post("", "/door/pair", right).await.status, 429);
    });
}

#[test]
fn door_codes_are_for_who_holds_the_whole() {
    on_both("door_rights", |world| async move {
        let hall = Hall::open(world).await;
        let path = format!("/gatherings/{}/door-codes", hall.gathering);
        let venue = hall.world.coordinator("04.421").await;
        assert_eq!(hall.world.post(&venue, &path, json!({})).await.status, 201);
        let part = hall.world.coordinator("04.291").await;
        assert_eq!(hall.world.post(&part, &path, json!({})).await.status, 403);
        let elsewhere = hall.world.coordinator("04.281").await;
        assert_eq!(hall.world.post(&elsewhere, &path, json!({})).await.status, 404);
        let leader = hall
            .world
            .account("leader", Role::Leader, Scope::Delegation(hall.delegation.clone()))
            .await;
        assert_eq!(hall.world.post(&leader, &path, json!({})).await.status, 403);
        let phone = hall.phone("1").await;
        let device = format!("/devices/{}", phone.id);
        assert_eq!(hall.world.delete(&part, &device).await.status, 403);
        assert_eq!(hall.world.delete(&elsewhere, &device).await.status, 404);
        assert_eq!(hall.world.delete(&venue, &device).await.status, 204);
        assert_eq!(hall.world.delete(&venue, &device).await.status, 404);
        assert_eq!(hall.send(&phone, json!([going_in("1", "x")])).await.status, 401);
    });
}

#[test]
fn a_phone_is_for_the_door_alone() {
    on_both("door_alone", |world| async move {
        let hall = Hall::open(world).await;
        let phone = hall.phone("1").await;
        let gathering = format!("/gatherings/{}", hall.gathering);
        for path in [&gathering[..], "/areas", "/audit", &format!("{gathering}/attendance")] {
            assert_eq!(hall.world.get(&phone.token, path).await.status, 403, "{path}");
        }
        let scans = json!({ "scans": [going_in("1", "x")] });
        assert_eq!(hall.world.post(&hall.admin, "/door/scans", scans.clone()).await.status, 403);
        assert_eq!(hall.world.get(&hall.admin, "/door/bundle").await.status, 403);
        assert_eq!(hall.world.post("", "/door/scans", scans.clone()).await.status, 401);
        assert_eq!(hall.world.post("hadird_wrong", "/door/scans", scans).await.status, 401);
    });
}

#[test]
fn a_bundle_holds_ids_and_a_version_that_revoking_raises() {
    on_both("door_bundle", |world| async move {
        let hall = Hall::open(world).await;
        let enrolments = hall.confirmed(2).await;
        let codes = hall.tickets(&enrolments).await;
        let phone = hall.phone("1").await;
        let first = hall.world.get(&phone.token, "/door/bundle").await.want(200);
        assert_eq!(first["tickets"].as_array().expect("ids").len(), 2);
        let ticket::Parsed::WellFormed(code) = ticket::parse(&codes[0]) else { panic!("a code") };
        let id = json!(ticket::to_hex(&code.id()));
        assert!(first["tickets"].as_array().expect("ids").contains(&id));
        hall.world.delete(&hall.admin, &format!("/enrolments/{}/ticket", enrolments[0])).await;
        let second = hall.world.get(&phone.token, "/door/bundle").await.want(200);
        assert!(second["version"].as_i64() > first["version"].as_i64());
        assert_eq!(second["revoked"], json!([id]));
        let since = format!("/door/bundle?since={}", second["version"]);
        let same = hall.world.get(&phone.token, &since).await.want(200);
        assert_eq!((&same["unchanged"], &same["revoked"]), (&json!(true), &json!([])));
        assert_eq!(hall.world.get(&phone.token, "/door/bundle?since=x").await.status, 422);
    });
}

#[test]
fn one_entry_tells_of_a_batch() {
    on_both("door_audit", |world| async move {
        let hall = Hall::open(world).await;
        let codes = hall.tickets(&hall.confirmed(3).await).await;
        let phone = hall.phone("1").await;
        let scans: Vec<Value> =
            codes.iter().enumerate().map(|(i, c)| going_in(&i.to_string(), c)).collect();
        hall.scan(&phone, &scans).await;
        hall.scan(&phone, &scans).await;
        let path = format!("/audit?actor=device:{}", phone.id);
        let entries = hall.world.get(&hall.admin, &path).await.want(200);
        let entries = entries["items"].as_array().expect("entries");
        assert_eq!(entries.len(), 1, "{entries:#?}");
        assert_eq!(entries[0]["action"], "scan.record");
        assert!(entries[0]["text"]["fr"].as_str().expect("a sentence").contains("3 scans"));
    });
}

#[test]
fn a_retried_request_is_answered_from_what_was_kept() {
    on_both("door_key", |world| async move {
        let hall = Hall::open(world).await;
        let code = hall.tickets(&hall.confirmed(1).await).await.remove(0);
        let phone = hall.phone("1").await;
        let send = |scan: Value| {
            let request = axum::http::Request::post("/api/v1/door/scans")
                .header("authorization", format!("Bearer {}", phone.token))
                .header("content-type", "application/json")
                .header("idempotency-key", "one")
                .body(axum::body::Body::from(json!({ "scans": [scan] }).to_string()))
                .expect("a request");
            hall.world.send(request)
        };
        let first = send(going_in("1", &code)).await.want(200);
        hall.world.clock.advance(60);
        assert_eq!(send(going_in("1", &code)).await.want(200), first, "its server_time too");
        assert_eq!(send(going_in("2", &code)).await.code(), "idempotency_conflict");
    });
}
