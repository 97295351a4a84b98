//! The papers as values for the press, and as PDF. The sheets that are kept are those of
//! which `crates/paper` keeps pictures.

use super::story::Story;
use super::{id, with};
use crate::support::{World, on_both};
use axum::body::Body;
use axum::http::{Request, header};
use hadir::kernel::Lang;
use hadir::meetings::papers::html::Tongues;
use hadir::meetings::papers::{kept, sheet};
use paper::Sheet;
use serde_json::{Value, json};
use std::path::Path;

/// What is drawn by chance is told apart from what the paper says.
fn settled(mut sheet: Sheet) -> Sheet {
    sheet.ident = "settled".into();
    for seal in &mut sheet.seal {
        seal.hash = "0123 4567 89ab cdef ".repeat(4).trim_end().to_owned();
    }
    sheet
}

fn same_as_kept(name: &str, sheet: Sheet) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/paper/tests/sheets");
    let path = folder.join(format!("{name}.json"));
    let text = serde_json::to_string_pretty(&settled(sheet)).expect("it is written") + "\n";
    if std::env::var("HADIR_GOLDEN").is_ok_and(|v| v == "write") {
        std::fs::write(&path, &text).expect("the sheet is written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(kept, text, "{name}: HADIR_GOLDEN=write keeps it; its pictures are drawn anew then");
}

async fn minutes(world: &World, meeting: &str, tongues: Tongues) -> Sheet {
    let id = meeting.to_owned();
    let cx = world.app.system("test");
    let made = world
        .app
        .act(&cx, move |tx, cx| Ok(sheet::minutes(&kept::read(tx, cx, &id)?, tongues, cx.now)));
    made.await.expect("a sheet")
}

/// Approved and closed, as it is signed.
async fn approve(world: &World, meeting: &str) {
    let id = meeting.to_owned();
    let cx = world.app.system("test");
    let made = world.app.act(&cx, move |tx, cx| {
        kept::advance(tx, cx, &id, "read")?;
        kept::advance(tx, cx, &id, "approved")
    });
    made.await.expect("it is approved");
}

/// A mixed intervention, and a decision that is long.
async fn more(world: &World, story: &Story) {
    let path = format!("/meetings/{}", story.meeting);
    let said = json!({ "name": { "ar": "إدريس أوشريف", "fr": "Driss Ouchrif" }, "at": "2025-06-10T17:40:00+01:00", "text": {
        "ar": "طلب من Transport Zemmour توفير 30 حافلة (45 مقعداً) قبل 14/06/2025 على الساعة 8:30، مع رقم الهاتف 05 37 00 00 00؛ وقال: «#الجميع حاضر» بنسبة 95%.",
        "fr": "A demandé 30 cars de 45 places à « النقل الزموري » pour 8 h 30, soit 95 % des besoins : #tous_présents, *sans* exception [voir l’annexe] à 12 $ près." } });
    world.post(&story.bureau.admin, &format!("{path}/interventions"), said).await.want(201);
    let decided = json!({ "manner": "vote", "votes": { "for": 9, "against": 1, "abstained": 2 },
        "text": { "ar": "تُكلَّف لجنة من خمسة أعضاء بتتبع النقل والتغذية والتأطير في الجماعات الخمس والثلاثين، وترفع تقريرها إلى المكتب الإقليمي كل مساء.",
            "fr": "Une commission de cinq membres suit le transport, la restauration et l’encadrement dans les trente-cinq communes, et rend compte au Bureau provincial chaque soir." } });
    world.post(&story.bureau.admin, &format!("{path}/decisions"), decided).await.want(201);
    let many: Vec<Value> = (1..=24)
        .map(|n| json!({ "name": { "ar": format!("عضو الجماعة رقم {n}"), "fr": format!("Membre de la commune n° {n}") },
            "capacities": ["militant"], "arrived_at": "2025-06-10T16:45:00+01:00" }))
        .collect();
    let there = format!("{path}/attendance");
    world.post(&story.bureau.admin, &there, json!(many)).await.want(200);
}

#[test]
fn the_sheets_of_the_minutes_are_those_whose_pictures_are_kept() {
    on_both("paper_minutes", |world| async move {
        let world = world.with_areas().await;
        let story = Story::play(&world).await;
        more(&world, &story).await;
        let draft = minutes(&world, &story.meeting, Tongues::One(Lang::Fr)).await;
        assert!(draft.signs.is_empty() && draft.seal.is_empty(), "nothing to sign yet");
        approve(&world, &story.meeting).await;
        for (name, tongues) in [
            ("minutes-ar", Tongues::One(Lang::Ar)),
            ("minutes-fr", Tongues::One(Lang::Fr)),
            ("minutes-both", Tongues::Both),
        ] {
            same_as_kept(name, minutes(&world, &story.meeting, tongues).await);
        }
    });
}

#[test]
fn papers_come_as_pdf_or_say_that_they_cannot() {
    on_both("paper_pdf", |world| async move {
        let world = world.with_areas().await;
        let story = Story::play(&world).await;
        let admin = &story.bureau.admin;
        let made = format!("/meetings/{}/communiques", story.meeting);
        let made = world.post(admin, &made, json!({})).await.want(201);
        let communique = format!("/communiques/{}", id(&made));
        let minutes = format!("/meetings/{}/minutes.pdf", story.meeting);
        let papers = [minutes, format!("{communique}/communique.pdf")];
        for path in &papers {
            for lang in ["ar", "fr", "both"] {
                let path = format!("{path}?lang={lang}");
                if !paper::IS_BUILT {
                    let reply = world.get(admin, &path).await;
                    assert_eq!((reply.status, reply.code().as_str()), (501, "pdf_not_built"));
                    continue;
                }
                let ask = async || {
                    let request = Request::get(format!("/api/v1{path}"))
                        .header(header::AUTHORIZATION, format!("Bearer {admin}"))
                        .body(Body::empty());
                    world.bytes(request.expect("a request")).await
                };
                let first = ask().await;
                assert!(first.starts_with(b"%PDF-"), "{path}");
                assert_eq!(first, ask().await, "{path}: the same at the same moment");
            }
            let told = world.get(admin, &format!("{path}?lang=de")).await.want(422);
            assert_eq!(told["errors"][0]["field"], "lang");
            let absent = path.replace(&story.meeting, "none").replace(&id(&made), "none");
            assert_eq!(world.get(admin, &absent).await.status, 404);
        }
        // Everybody may have it once it is published, in the languages that are there.
        let url = made["url"].as_str().expect("an address");
        let public = format!("{}/communique.pdf", &url[url.find("/c/").expect("its path")..]);
        let ask = async |path: String| {
            let request = Request::get(path).body(Body::empty()).expect("a request");
            world.send(request).await.status
        };
        assert_eq!(ask(public.clone()).await, 404);
        let alone = with(json!({ "awaited": "ar" }), "title", json!({ "fr": "Titre" }));
        let alone = with(alone, "text", json!({ "fr": "Texte." }));
        world.patch(admin, &communique, alone).await.want(200);
        world.post(admin, &format!("{communique}/publication"), json!({})).await.want(201);
        let built = if paper::IS_BUILT { 200 } else { 501 };
        assert_eq!(ask(format!("{public}?lang=both")).await, built);
        assert_eq!(ask(format!("{public}?lang=ar")).await, 404, "that version is awaited");
    });
}

#[test]
fn the_sheet_of_a_communique_is_the_one_whose_pictures_are_kept() {
    on_both("paper_communique", |world| async move {
        let world = world.with_areas().await;
        let story = Story::play(&world).await;
        let made = format!("/meetings/{}/communiques", story.meeting);
        let made = world.post(&story.bureau.admin, &made, json!({})).await.want(201);
        let which = id(&made);
        let cx = world.app.system("test");
        let sheet = world.app.act(&cx, move |tx, cx| {
            hadir::communiques::paper::sheet(tx, cx, &which, Tongues::Both)
        });
        same_as_kept("communique-both", sheet.await.expect("a sheet"));
    });
}
