//! The provincial meeting played by calls: minutes in their forms, a communiqué in both
//! languages that names what such a text names.

use super::{Bureau, id, with};
use crate::gatherings::{KHEMISSET, RABAT};
use crate::support::{Reply, Visitor, World, on_both};
use axum::body::Body;
use axum::http::{Request, header};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

pub struct Story {
    pub bureau: Bureau,
    pub meeting: String,
}

impl Story {
    /// Chaired by a member of the Political Bureau and deputy; 1,000 are fixed.
    pub async fn play(world: &World) -> Self {
        let bureau = Bureau::of(world).await;
        let admin = bureau.admin.clone();
        let name = json!({ "organisation.ar": "رابطة الجسر", "organisation.fr": "Ligue Al Jisr" });
        world
            .app
            .act(&world.app.system("test"), move |tx, cx| {
                let of = |key: &str| name[key].as_str().map(str::to_owned);
                let both = hadir::kernel::Bilingual::new(
                    of("organisation.ar"),
                    of("organisation.fr"),
                    None,
                );
                hadir::settings::actions::name_organisation(tx, cx, &both)
            })
            .await
            .expect("a name");
        world.app.learn_settings().await.expect("it is learnt");
        let gathering = json!({
            "title": { "ar": "اللقاء التواصلي الجهوي", "fr": "Rencontre de communication régionale" },
            "starts_at": "2025-06-14T15:00:00+01:00",
            "venue": { "name": { "ar": "القاعة المغطاة ابن رشد", "fr": "salle couverte Ibn Rochd" }, "area": RABAT },
            "chair": { "ar": "السيد كمال الراشدي، الأمين العام", "fr": "M. Kamal Rachidi, secrétaire général" },
        });
        let gathering = id(&world.post(&admin, "/gatherings", gathering).await.want(201));
        let person = async |ar: [&str; 2], fr: [&str; 2], gender: &str| {
            let names = json!([{ "script": "Arab", "given": ar[0], "family": ar[1] },
                { "script": "Latn", "given": fr[0], "family": fr[1] }]);
            let body = json!({ "names": names, "gender": gender, "home_area": KHEMISSET });
            id(&world.post(&admin, "/people", body).await.want(201))
        };
        let chair = person(["عبد اللطيف", "بنمسعود"], ["Abdellatif", "Benmessaoud"], "male").await;
        let naima = person(["نعيمة", "آيت بوهو"], ["Naïma", "Ait Bouhou"], "female").await;
        let body = with(bureau.meeting(), "chair", json!(chair));
        let body = with(body, "prepares", json!(gathering));
        let meeting = id(&world.post(&admin, "/meetings", body).await.want(201));
        let path = format!("/meetings/{meeting}");
        let there = json!([
            { "person": chair, "capacities": ["membre du Bureau politique", "député"], "arrived_at": "2025-06-10T16:50:00+01:00" },
            { "person": naima, "capacities": ["رئيس الجماعة", "عضو المجلس الوطني"] },
            { "name": "Driss Ouchrif", "capacities": ["membre du Bureau provincial"] },
            { "name": { "ar": "عزيز الغندوري", "fr": "Aziz Ghandouri" }, "represents": { "ar": "الشبيبة", "fr": "Jeunesse" } },
            { "name": "Fadma Ouhaddou", "capacities": ["militante"] },
            { "name": "Hakima Jaouhari", "state": "excused" },
        ]);
        world.post(&admin, &format!("{path}/attendance"), there).await.want(200);
        let item = json!({ "title": { "ar": "المشاركة في اللقاء", "fr": "Participation à la rencontre" } });
        let item = id(&world.post(&admin, &format!("{path}/agenda"), item).await.want(201));
        let said = json!({ "person": naima, "item": item, "at": "2025-06-10T17:20:00+01:00",
            "text": "Répartir les places <selon> la population & sans oubli." });
        world.post(&admin, &format!("{path}/interventions"), said).await.want(201);
        let decided = json!({ "item": item, "manner": "unanimity", "due": "2025-06-11", "owner": naima,
            "text": { "ar": "يشارك الإقليم بوفد من 1.000 مشارك ومشاركة", "fr": "La province participe avec 1 000 personnes" },
            "delegation": { "gathering": gathering, "area": KHEMISSET, "target": 1000, "quota": 1000 } });
        world.post(&admin, &format!("{path}/decisions"), decided).await.want(201);
        Self { bureau, meeting }
    }

    fn paper(&self, end: &str) -> String {
        format!("/meetings/{}/minutes.{end}", self.meeting)
    }

    async fn says(&self, world: &World, end: &str, words: &[&str]) -> Reply {
        let reply = world.get(&self.bureau.admin, &self.paper(end)).await;
        assert_eq!(reply.status, 200, "{end}: {}", reply.text);
        for word in words {
            assert!(reply.text.contains(word), "{end} lacks {word}: {}", reply.text);
        }
        reply
    }
}

#[test]
fn the_minutes_are_printed_in_arabic_in_french_or_side_by_side() {
    on_both("minutes_html", |world| async move {
        let world = world.with_areas().await;
        let story = Story::play(&world).await;
        let fr = [
            "lang=\"fr\" dir=\"ltr\"",
            "mardi 10 juin 2025 à 17\u{a0}h\u{a0}00",
            "présidence de M.\u{a0}Abdellatif Benmessaoud, membre du Bureau politique et député",
            "Mme\u{a0}Naïma Ait Bouhou (17\u{a0}h\u{a0}20)",
            "Adoptée à l’unanimité",
            "Décision 1",
            "présidente de la commune et membre du Conseil national",
            "Absents excusés",
            "Ligue Al Jisr",
            "représentant\u{a0}: Jeunesse",
            "&#60;selon&#62;",
        ];
        let html = story.says(&world, "html?lang=fr", &fr).await;
        assert_eq!(html.header("content-type"), "text/html; charset=utf-8");
        assert!(!html.text.contains("<selon>"));
        let ar = [
            "lang=\"ar\" dir=\"rtl\"",
            "الثلاثاء 10 يونيو 2025 على الساعة 17:00",
            "برئاسة السيد عبد اللطيف بنمسعود، عضو المكتب السياسي ونائب برلماني",
            "رئيسة الجماعة وعضوة المجلس الوطني",
            "السيدة نعيمة آيت بوهو",
            "صودق عليه بالإجماع",
            "القرار 1",
        ];
        story.says(&world, "html?lang=ar", &ar).await;
        let both: Vec<&str> = fr[1..8].iter().chain(&ar[1..]).copied().collect();
        story.says(&world, "html?lang=both", &both).await;
        let admin = &story.bureau.admin;
        let told = world.get(admin, &story.paper("html?lang=de")).await.want(422);
        assert_eq!(told["errors"][0]["field"], "lang");
        let scope = Scope::Area(RABAT.into());
        let neighbour = world.account("neighbour", Role::Secretary, scope).await;
        for end in ["html", "pdf", "docx"] {
            assert_eq!(world.get(&neighbour, &story.paper(end)).await.status, 404, "{end}");
        }
    });
}

#[test]
fn the_minutes_are_a_file_for_a_word_processor() {
    on_both("minutes_docx", |world| async move {
        let world = world.with_areas().await;
        let story = Story::play(&world).await;
        for (lang, is_rtl, word) in [
            ("ar", true, "عضو المكتب السياسي ونائب برلماني"),
            ("fr", false, "Benmessaoud"),
            ("both", true, "Benmessaoud"),
        ] {
            let request = Request::get(format!("/api/v1{}?lang={lang}", story.paper("docx")))
                .header(header::AUTHORIZATION, format!("Bearer {}", story.bureau.admin))
                .body(Body::empty())
                .expect("a request");
            let bytes = world.bytes(request).await;
            let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip");
            for name in [
                "[Content_Types].xml",
                "_rels/.rels",
                "word/styles.xml",
                "word/footer1.xml",
                "word/document.xml",
            ] {
                let mut text = String::new();
                let mut part = zip.by_name(name).unwrap_or_else(|e| panic!("{name}: {e}"));
                std::io::Read::read_to_string(&mut part, &mut text).expect("text");
                let (elements, words) = parsed(&text);
                if name == "word/document.xml" {
                    assert!(words.contains(word), "{lang}: {words}");
                    assert!(words.contains("<selon> la population & sans"), "{words}");
                    for element in ["w:bidi", "w:rtl", "w:bidiVisual"] {
                        assert_eq!(
                            elements.iter().any(|e| e == element),
                            is_rtl,
                            "{lang} {element}"
                        );
                    }
                    assert!(elements.iter().any(|e| e == "w:tbl"));
                }
            }
        }
    });
}

/// The elements of a well-formed text, and its words.
fn parsed(xml: &str) -> (Vec<String>, String) {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut elements, mut words, mut open) = (Vec::new(), String::new(), 0);
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(e) => {
                open += 1;
                elements.push(e.name().as_ref().to_owned());
            }
            Event::Empty(e) => elements.push(e.name().as_ref().to_owned()),
            Event::End(_) => open -= 1,
            Event::Text(t) => words.push_str(&t),
            Event::GeneralRef(r) => words.push_str(match &*r {
                "lt" => "<",
                "gt" => ">",
                _ => "&",
            }),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open, 0);
    (elements, words)
}

#[test]
fn a_communique_names_what_such_texts_name_in_both_languages() {
    on_both("communique_story", |world| async move {
        let world = world.with_areas().await;
        let story = Story::play(&world).await;
        let admin = &story.bureau.admin;
        let path = format!("/meetings/{}/communiques", story.meeting);
        let made = world.post(admin, &path, json!({})).await.want(201);
        assert_eq!(
            (&made["number"], &made["state"], &made["published_at"]),
            (&json!(1), &json!("draft"), &Value::Null)
        );
        let (ar, fr) = (
            made["text"]["ar"].as_str().expect("Arabic"),
            made["text"]["fr"].as_str().expect("French"),
        );
        for word in [
            "Khémisset, mardi 10 juin 2025",
            "présidée par M.\u{a0}Abdellatif Benmessaoud, membre du Bureau politique et député",
            "des membres du Bureau politique",
            "des présidents de collectivités territoriales",
            "des membres du Conseil national",
            "des membres du Bureau provincial",
            "Jeunesse",
            "des militantes et des militants",
            "samedi 14 juin 2025, à 15\u{a0}h\u{a0}00",
            "salle couverte Ibn Rochd",
            "que présidera M. Kamal Rachidi, secrétaire général",
            "1\u{202f}000",
            "à l’unanimité",
            "Vive la Ligue Al Jisr",
        ] {
            assert!(fr.contains(word), "{word}: {fr}");
        }
        for word in [
            "الثلاثاء 10 يونيو 2025",
            "السيد عبد اللطيف بنمسعود، عضو المكتب السياسي ونائب برلماني",
            "أعضاء بالمجلس الوطني",
            "مناضلات ومناضلون",
            "السبت 14 يونيو 2025، على الساعة 15:00",
            "القاعة المغطاة ابن رشد",
            "كمال الراشدي، الأمين العام",
            "1.000",
        ] {
            assert!(ar.contains(word), "{word}: {ar}");
        }
        assert_eq!(made["findings"], json!([]));
        // Numbered by body and year.
        let second = world.post(admin, &path, json!({})).await.want(201);
        assert_eq!(second["number"], 2);
        // What contradicts itself is pointed out here too.
        let address = format!("/communiques/{}", id(&made));
        let wrong = json!({ "text": { "fr": "Réunion du lundi 10 juin 2025." }, "awaited": "ar" });
        let told = world.patch(admin, &address, wrong).await.want(200);
        assert_eq!(told["findings"][0]["code"], "weekday_mismatch");
        let back = json!({ "text": made["text"], "awaited": null });
        assert_eq!(world.patch(admin, &address, back).await.want(200)["text"], made["text"]);
        for (field, value) in [
            ("title", json!("x")),
            ("text", Value::Null),
            ("awaited", json!("en")),
            ("number", json!(7)),
        ] {
            let told = world.patch(admin, &address, json!({ field: value })).await.want(422);
            assert_eq!(told["errors"][0]["field"], field);
        }
    });
}

#[test]
fn a_communique_is_read_by_everybody_once_it_is_published_and_not_before() {
    on_both("communique_public", |world| async move {
        let world = world.with_areas().await;
        let story = Story::play(&world).await;
        let press = world.account("press", Role::Press, Scope::Area(KHEMISSET.into())).await;
        let path = format!("/meetings/{}/communiques", story.meeting);
        let made = world.post(&press, &path, json!({})).await.want(201);
        let address = format!("/communiques/{}", id(&made));
        let url = made["url"].as_str().expect("an address");
        let page = &url[url.find("/c/").expect("its path")..];
        let feed = format!("/bodies/{}/communiques.atom", story.bureau.body);
        let mut anybody = Visitor::new(&world);
        for hidden in [page, feed.as_str()] {
            assert_eq!(anybody.get(hidden).await.status, 404, "{hidden}");
        }
        // Without one of both versions it waits, unless that one is marked as awaited.
        let alone = json!({ "text": { "fr": "Texte." }, "title": { "fr": "Titre" } });
        world.patch(&press, &address, alone).await.want(200);
        let told = world.post(&press, &format!("{address}/publication"), json!({})).await;
        assert_eq!((told.status, told.code().as_str()), (409, "version_awaited"));
        let whole = json!({ "text": made["text"], "title": made["title"],
            "embargo_until": "2025-06-14T08:00:00+01:00" });
        world.patch(&press, &address, whole).await.want(200);
        let told = world.post(&press, &format!("{address}/publication"), json!({})).await.want(201);
        assert_eq!((&told["state"], &told["url"]), (&json!("embargoed"), &json!(url)));
        assert_eq!(anybody.get(page).await.status, 404, "under embargo");
        world.clock.advance(24 * 3600);
        let shown = anybody.get(page).await;
        assert_eq!(shown.status, 200);
        for word in [
            "og:title",
            "Abdellatif Benmessaoud",
            "عبد اللطيف بنمسعود",
            "dir=\"rtl\"",
            "application/atom+xml",
        ] {
            assert!(shown.text.contains(word), "{word}");
        }
        assert!(!shown.text.contains("/login") && !shown.text.contains("/people"), "nothing else");
        let told = anybody.get(&feed).await;
        assert_eq!(
            (told.status, told.header("content-type")),
            (200, "application/atom+xml; charset=utf-8".into())
        );
        let (elements, words) = parsed(&told.text);
        assert_eq!(elements.iter().filter(|e| *e == "entry").count(), 1);
        assert!(words.contains(url));
        assert_eq!(world.get(&press, &address).await.want(200)["state"], "published");
        let late = world.patch(&press, &address, json!({ "title": { "fr": "Autre" } })).await;
        assert_eq!((late.status, late.code().as_str()), (409, "communique_published"));
        // Found again by words of either text, in either script.
        for word in ["benmessaoud", "بنمسعود", "IBN%20ROCHD"] {
            let found = world.get(&press, &format!("/communiques?q={word}")).await.want(200);
            assert_eq!(found["items"].as_array().map(Vec::len), Some(1), "{word}");
        }
        let neighbour = world.account("far", Role::Press, Scope::Area(RABAT.into())).await;
        assert_eq!(world.get(&neighbour, &address).await.status, 404);
        assert_eq!(world.post(&neighbour, &path, json!({})).await.status, 404);
        assert_eq!(world.get(&neighbour, "/communiques").await.want(200)["items"], json!([]));
    });
}
