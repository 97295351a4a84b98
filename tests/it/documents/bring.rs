//! Bringing a text: its claims with their words, and what is not taken.

use super::{CAREER, KHEMISSET, MEETING, bring, id, of_kind, written};
use crate::support::on_both;
use serde_json::{Value, json};

/// The scalars of a text between two offsets.
fn between(text: &str, evidence: &Value) -> String {
    let of = |key: &str| evidence[key].as_u64().expect("an offset") as usize;
    text.chars().skip(of("start")).take(of("end") - of("start")).collect()
}

#[test]
fn a_text_is_read_into_claims_and_nothing_of_it_is_believed() {
    on_both("documents_claims", |world| async move {
        let world = world.with_areas().await;
        let press = world
            .account(
                "press",
                hadir::access::Role::Press,
                hadir::accounts::Scope::Area(KHEMISSET.into()),
            )
            .await;
        let before = written(&world).await;
        for text in [CAREER, MEETING] {
            let document = bring(&world, &press, text, "2025-06-12").await;
            assert_eq!(document["text"], text);
            let claims = document["claims"].as_array().expect("claims");
            assert!(!claims.is_empty());
            for claim in claims {
                assert_eq!(claim["evidence"]["text"], between(text, &claim["evidence"]), "{claim}");
                assert_eq!(claim["state"], "open");
                for key in ["id", "kind", "proposal", "matches", "findings"] {
                    assert!(!claim[key].is_null(), "{key} of {claim}");
                }
            }
            let again = world.get(&press, &format!("/documents/{}", id(&document))).await.want(200);
            assert_eq!(again, document);
        }
        assert_eq!(written(&world).await, before, "a text writes nothing but itself");
        let list = world.get(&press, "/documents?limit=1").await.want(200);
        assert_eq!(list["items"].as_array().map(Vec::len), Some(1));
        let cursor = list["next_cursor"].as_str().expect("a second page").to_owned();
        let rest = world.get(&press, &format!("/documents?cursor={cursor}")).await.want(200);
        assert_eq!(rest["items"].as_array().map(Vec::len), Some(1));
        assert_ne!(rest["items"][0]["id"], list["items"][0]["id"]);
    });
}

#[test]
fn offsets_count_in_the_lines_as_they_were_sent() {
    on_both("documents_crlf", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        for text in [CAREER, MEETING] {
            let sent = text.replace('\n', "\r\n");
            let plain = bring(&world, &admin, text, "2025-06-12").await;
            let document = bring(&world, &admin, &sent, "2025-06-12").await;
            assert_eq!(document["text"], sent.as_str());
            let all = |d: &Value| d["claims"].as_array().expect("claims").clone();
            assert_eq!(all(&document).len(), all(&plain).len());
            for (claim, same) in all(&document).iter().zip(all(&plain)) {
                assert_eq!(
                    claim["evidence"]["text"],
                    between(&sent, &claim["evidence"]),
                    "{claim}"
                );
                for finding in claim["findings"].as_array().expect("findings") {
                    let evidence = &finding["evidence"];
                    assert!(evidence.is_null() || evidence["text"] == between(&sent, evidence));
                }
                assert_eq!(claim["kind"], same["kind"]);
                assert_eq!(claim["proposal"], same["proposal"], "lines are read alike");
            }
        }
    });
}

#[test]
fn a_weekday_that_contradicts_its_date_is_told_with_the_right_one() {
    on_both("documents_weekday", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let document = bring(&world, &admin, MEETING, "2025-06-12").await;
        assert_eq!(document["lang"], "fr");
        let events = of_kind(&document, "event");
        let meeting =
            events.iter().find(|e| e["proposal"]["as"] == "meeting").expect("the meeting");
        let finding = &meeting["findings"][0];
        assert_eq!(
            (&finding["code"], &finding["date"]),
            (&json!("weekday_mismatch"), &json!("2025-06-10"))
        );
        assert_eq!(finding["evidence"]["text"], "lundi 10 juin 2025");
        let right = finding["message"]["fr"].as_str().expect("a sentence");
        assert!(right.contains("mardi 10 juin 2025"), "{right}");
        let right = finding["message"]["ar"].as_str().expect("a sentence");
        assert!(right.contains("الثلاثاء 10 يونيو 2025"), "{right}");
        let gathering = events.iter().find(|e| e["proposal"]["as"] == "gathering");
        let gathering = gathering.expect("the gathering");
        assert_eq!(gathering["proposal"]["time"], "15:00");
        assert_eq!(gathering["findings"], json!([]));
        assert_eq!(document["findings"].as_array().map(Vec::len), Some(1));
    });
}

#[test]
fn hostile_texts_are_refused_by_name_and_a_bomb_before_it_is_read() {
    on_both("documents_hostile", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let long = "ا".repeat(LONGEST_AND_MORE / 2);
        let cases = [
            (json!({ "text": "a\u{202E}b" }), 422, "text"),
            (json!({ "text": "a\u{0}b" }), 422, "text"),
            (json!({ "text": "\u{200B}" }), 422, "text"),
            (json!({ "text": "  \n " }), 422, "text"),
            (json!({ "text": 7 }), 422, "text"),
            (json!({ "title": "x" }), 422, "text"),
            (json!({ "text": "x", "title": "a\u{2066}" }), 422, "title"),
            (json!({ "text": "x", "url": "javascript:alert(1)" }), 422, "url"),
            (json!({ "text": "x", "published": "12/06/2025" }), 422, "published"),
            (json!({ "text": "x", "lang": "de" }), 422, "lang"),
            (json!({ "text": "x", "reliability": "gossip" }), 422, "reliability"),
            (json!({ "text": "x", "area": "99.999" }), 422, "area"),
            (json!({ "text": "x", "believe": true }), 422, "believe"),
            (json!({ "text": long }), 413, ""),
        ];
        for (body, status, field) in cases {
            let reply = world.post(&admin, "/documents", body).await;
            assert_eq!(reply.status, status, "{field}: {}", reply.text);
            if status == 422 {
                assert_eq!(reply.json()["errors"][0]["field"], field, "{}", reply.text);
            }
        }
        // What a browser shows is escaped, what the API keeps is what was sent.
        let markup = "M. Karim Ouazzani <script>alert(1)</script> & président de la commune.";
        let document = bring(&world, &admin, markup, "2025").await;
        assert_eq!(document["text"], markup);
        let none = world.get(&admin, "/documents").await.want(200);
        assert_eq!(none["items"].as_array().map(Vec::len), Some(1), "nothing refused was kept");
    });
}

const LONGEST_AND_MORE: usize = 6 << 20;

#[test]
fn one_dispatch_stands_once_and_is_found_in_either_script() {
    on_both("documents_dispatch", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let first = bring(&world, &admin, CAREER, "2025-06-12").await;
        let copied = CAREER.replace("،", " ،").replace('.', " !");
        let copy = bring(&world, &admin, &copied, "2025-06-13").await;
        assert_eq!(copy["first"], first["id"]);
        bring(&world, &admin, MEETING, "2025-06-03").await;
        let found = async |query: &str| -> Vec<String> {
            let list = world.get(&admin, &format!("/documents?{query}")).await.want(200);
            list["items"].as_array().expect("items").iter().map(id).collect()
        };
        assert_eq!(found("").await.len(), 2, "the copy is folded under the first");
        assert_eq!(found("q=%D8%A8%D9%88%D8%B2%D9%84%D9%85%D8%A7%D8%B7").await, [id(&first)]);
        assert_eq!(found("q=rachid").await, [id(&first)], "a Latin name finds the Arabic text");
        assert_eq!(found("q=ziraoui").await.len(), 1);
        assert_eq!(found("week=2025-W24").await, [id(&first)]);
        assert_eq!(found("q=zzzz").await.len(), 0);
    });
}

#[test]
fn a_file_becomes_the_text_that_a_person_reads_in_it() {
    on_both("documents_files", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let html = format!(
            "<!doctype html><meta charset=utf-8><title>Réunion &agrave; Khémisset</title>\
             <script>alert(1)</script><p>{}</p>",
            MEETING.replace('\n', "</p><p>")
        );
        let made = world.upload(&admin, "/documents/file", html.as_bytes()).await.want(201);
        assert_eq!(made["title"], "Réunion à Khémisset");
        let text = made["text"].as_str().expect("a text");
        assert!(!text.contains("alert") && !text.contains('<'), "{text}");
        for claim in made["claims"].as_array().expect("claims") {
            assert_eq!(claim["evidence"]["text"], between(text, &claim["evidence"]));
        }
        assert_eq!(of_kind(&made, "event").len(), 2);
        let plain = world.upload(&admin, "/documents/file", CAREER.as_bytes()).await.want(201);
        assert_eq!(plain["lang"], "ar");
        for bytes in [&b"%PDF-1.7 broken"[..], b"PK\x03\x04broken", b"\x00\x01\x02\x03", b"   "] {
            let told = world.upload(&admin, "/documents/file", bytes).await.want(422);
            assert_eq!(told["errors"][0]["field"], "file", "{told}");
        }
    });
}
