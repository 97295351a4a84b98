//! People from files: what is read, what is refused with its line, and that nothing is
//! half written.

use crate::support::{Reply, World, on_both};
use serde_json::{Value, json};

const KHEMISSET: &str = "04.291";
const TIFLET: &str = "04.291.01.05";
const HEADER: &str = "membership_number,given_ar,family_ar,given_latn,family_latn,gender,birth_date,home_area,phone,email,membership_since,membership_status\n";

async fn send(world: &World, token: &str, query: &str, file: &[u8]) -> Reply {
    world.upload(token, &format!("/imports/people{query}"), file).await
}

async fn import(world: &World, token: &str, file: &str) -> Value {
    send(world, token, "", file.as_bytes()).await.want(200)
}

fn counts(report: &Value) -> [u64; 4] {
    ["rows", "created", "updated", "unchanged"].map(|k| report[k].as_u64().expect("a count"))
}

/// `row code column` of what was rejected.
fn rejected(report: &Value) -> Vec<String> {
    let list = report["rejected"].as_array().expect("a list");
    list.iter()
        .map(|r| {
            format!(
                "{} {} {}",
                r["row"],
                r["code"].as_str().unwrap_or("?"),
                r["column"].as_str().unwrap_or("-")
            )
        })
        .collect()
}

async fn everybody(world: &World) -> Vec<String> {
    let system = world.app.system("test");
    let rows = world.app.look(&system, |tx, _| {
        let sql = "SELECT COALESCE(name_latn, name_ar) FROM people ORDER BY 1";
        Ok(tx.query(sql, &[])?.iter().map(|r| r.text(0)).collect::<Vec<_>>())
    });
    rows.await.expect("people")
}

#[test]
fn a_file_is_read_in_both_scripts_and_again_without_change() {
    on_both("import_people", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let file = format!(
            "{HEADER}K-1,محمد,لحموش,Mohamed,Lahmouche,M,1961-03,{TIFLET},0612345678,m@example.org,1999,active\n\
             K-2,,,Fatima,Zahraoui,أنثى,12/06/1980,Tiflet,,,,\n\
             ,سعيد,العلوي,,,ذكر,1990,,+212661000002,,,\n"
        );
        let first = import(&world, &admin, &file).await;
        assert_eq!((counts(&first), rejected(&first)), ([3, 3, 0, 0], vec![]), "{first}");
        let found = world.get(&admin, "/people?q=K-1").await.want(200);
        let id = found["items"][0]["id"].as_str().expect("an id").to_owned();
        let person = world.get(&admin, &format!("/people/{id}")).await.want(200);
        assert_eq!(person["name"], json!({ "ar": "محمد لحموش", "fr": "Mohamed Lahmouche" }));
        assert_eq!(person["phones"], json!(["+212612345678"]));
        assert_eq!(
            person["membership"],
            json!({ "number": "K-1", "since": "1999", "status": "active" })
        );
        let again = import(&world, &admin, &file).await;
        assert_eq!(counts(&again), [3, 0, 0, 3], "{again}");
        assert_eq!(again["duplicates"], json!([]));
        let fatima = world.get(&admin, "/people?q=K-2").await.want(200);
        assert_eq!(fatima["items"][0]["home_area"], TIFLET, "by its name");
        // The names are searched like any other.
        let found = world.get(&admin, "/people?q=Said%20Alaoui").await.want(200);
        assert_eq!(found["items"][0]["name"]["ar"], "سعيد العلوي");
    });
}

#[test]
fn an_empty_cell_changes_nothing_and_a_filled_one_does() {
    on_both("import_update", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        import(
            &world,
            &admin,
            &format!("{HEADER}K-1,,,Ali,Tazi,M,1970,{TIFLET},0612345678,,2001,active\n"),
        )
        .await;
        let second = format!("{HEADER}K-1,علي,التازي,,,,,,0612345678,ali@example.org,,lapsed\n");
        let report = import(&world, &admin, &second).await;
        assert_eq!(counts(&report), [1, 0, 1, 0], "{report}");
        let found = world.get(&admin, "/people?q=K-1").await.want(200);
        let id = found["items"][0]["id"].as_str().expect("an id").to_owned();
        let person = world.get(&admin, &format!("/people/{id}")).await.want(200);
        assert_eq!(person["name"], json!({ "ar": "علي التازي", "fr": "Ali Tazi" }));
        assert_eq!((&person["gender"], &person["birth_date"]), (&json!("male"), &json!("1970")));
        assert_eq!(person["home_area"], TIFLET);
        assert_eq!(person["emails"], json!(["ali@example.org"]));
        assert_eq!(
            person["membership"],
            json!({ "number": "K-1", "since": "2001", "status": "lapsed" })
        );
        assert_eq!(counts(&import(&world, &admin, &second).await), [1, 0, 0, 1]);
    });
}

#[test]
fn french_and_arabic_headers_are_known() {
    on_both("import_headers", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let french = "N° d’adhérent;Prénom;Nom;Sexe;Date de naissance;Commune;Téléphone;Courriel\n\
                      F-1;Hanane;Bakkali;femme;01/02/1975;Tiflet;06 61 00 00 03;h@example.org\n";
        assert_eq!(counts(&import(&world, &admin, french).await), [1, 1, 0, 0]);
        let arabic = "رقم العضوية,الاسم الشخصي,الاسم العائلي,الجنس,تاريخ الازدياد,الجماعة,الهاتف,البريد الإلكتروني\n\
                      A-1,حنان,البقالي,أنثى,1975-02-01,تيفلت,0661000004,b@example.org\n";
        assert_eq!(counts(&import(&world, &admin, arabic).await), [1, 1, 0, 0]);
        let whole = "الاسم الكامل,nom complet\nيوسف بن تاشفين,Youssef Ben Tachfine\n";
        assert_eq!(counts(&import(&world, &admin, whole).await), [1, 1, 0, 0]);
        let found = world.get(&admin, "/people?q=Tachfine").await.want(200);
        assert_eq!(
            found["items"][0]["name"],
            json!({ "ar": "يوسف بن تاشفين", "fr": "Youssef Ben Tachfine" })
        );
        // The town has its province's name: in a column of communes only one is meant.
        let town = "prénom,commune\nImane,Khémisset\n";
        assert_eq!(counts(&import(&world, &admin, town).await), [1, 1, 0, 0]);
        let unclear = "prénom,home_area\nImane,Khémisset\n";
        assert_eq!(rejected(&import(&world, &admin, unclear).await), ["2 unknown_area home_area"]);
    });
}

#[test]
fn every_bad_cell_is_named_and_nothing_is_written() {
    on_both("import_bad", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let file = format!(
            "{HEADER}K-1,,,Good,Row,M,1970,{TIFLET},0612345678,,,\n\
             K-2,,,Bad,Date,M,1970-02-31,,,,,\n\
             K-3,,,Bad,Area,,,99.99,,,,\n\
             K-4,,,Bad,Phone,,,,12,,,\n\
             K-5,,,=1+1,Formula,,,,,,,\n\
             K-6,,,@SUM(A1),Formula,,,,,,,\n\
             K-7,,,Hid\u{202E}den,Mark,,,,,,,\n\
             K-8,,,Zero\u{200B}width,Mark,,,,,,,\n\
             K-9,,,Bad,Gender,x,,,,,,\n\
             K-10,,,Bad,Mail,,,,,nobody,,\n\
             K-11,,,12345,Script,,,,,,,\n\
             K-12,,,Too,Few\n\
             K-13,,,Too,Many,,,,,,,,,x\n\
             K-14,,,,,M,,,,,,\n\
             K-1,,,Twice,Number,M,,,,,,\n\
             K-15,,,Bad,Status,,,,,,,gone\n\
             K-16,,,Bad,Since,,,,,,2003-13,\n"
        );
        let report = import(&world, &admin, &file).await;
        assert_eq!(
            rejected(&report),
            [
                "3 bad_date birth_date",
                "4 unknown_area home_area",
                "5 bad_phone phone",
                "6 formula_cell given_latn",
                "7 formula_cell given_latn",
                "8 invisible_character given_latn",
                "9 invisible_character given_latn",
                "10 bad_value gender",
                "11 bad_value email",
                "12 bad_value given_latn",
                "13 bad_value -",
                "14 bad_value -",
                "15 bad_value membership_number",
                "16 bad_value membership_number",
                "17 bad_value membership_status",
                "18 bad_date membership_since",
            ]
        );
        assert_eq!(counts(&report)[1], 0);
        assert_eq!(everybody(&world).await, Vec::<String>::new());
        let partial = send(&world, &admin, "?partial=true", file.as_bytes()).await.want(200);
        assert_eq!(counts(&partial), [17, 1, 0, 0]);
        assert_eq!(everybody(&world).await, ["Good Row"]);
    });
}

#[test]
fn a_file_that_cannot_be_read_is_refused_as_a_whole() {
    on_both("import_unreadable", |world| async move {
        let admin = world.admin().await;
        let long = format!("{HEADER}{}", "K,,,A,B,,,,,,,\n".repeat(3));
        let cut = &long.as_bytes()[..long.len() - 2];
        let cases: Vec<(&str, Vec<u8>)> = vec![
            ("unknown_column", b"given_latn,shoe_size\nAli,42\n".to_vec()),
            ("unknown_column", b"nom,family name\nAli,Tazi\n".to_vec()),
            ("missing_column", b"gender,birth_date\nM,1970\n".to_vec()),
            ("empty_file", Vec::new()),
            ("empty_file", b"\xEF\xBB\xBF".to_vec()),
            ("bad_encoding", [HEADER.as_bytes(), b"K-1,,,Ali \xC3\x28,Tazi,,,,,,,\n"].concat()),
            ("bad_encoding", b"\xFF\xFEa".to_vec()),
            ("too_large", bomb()),
        ];
        for (code, bytes) in cases {
            let reply = send(&world, &admin, "", &bytes).await;
            assert_eq!(reply.status, 422, "{code}: {}", reply.text);
            let body = reply.json();
            let told = body["errors"][0]["code"].as_str().expect("a code");
            let fits = told == code || (code == "too_large" && told == "not_a_table");
            assert!(fits, "{code}: {body}");
            assert_eq!(body["report"]["rejected"].as_array().map(Vec::len), Some(1));
            assert_ne!(body["errors"][0]["message"], told, "{told} has no sentence");
        }
        assert_eq!(send(&world, &admin, "", b"PK\x03\x04nothing").await.status, 422);
        assert_eq!(everybody(&world).await, Vec::<String>::new());
        let half = send(&world, &admin, "", cut).await.want(200);
        assert_eq!(everybody(&world).await, Vec::<String>::new(), "{half}");
    });
}

/// A workbook whose sheet says it unpacks to four gigabytes.
fn bomb() -> Vec<u8> {
    let name = b"xl/worksheets/sheet1.xml";
    let head = |signature: &[u8]| {
        let mut out = signature.to_vec();
        out.extend_from_slice(&[20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        out.extend_from_slice(&2u32.to_le_bytes());
        out.extend_from_slice(&0xFFFF_FFF0u32.to_le_bytes());
        out.extend_from_slice(&(name.len() as u16).to_le_bytes());
        out
    };
    let mut out = head(b"PK\x03\x04");
    out.extend_from_slice(&[0, 0]);
    out.extend_from_slice(name);
    out.extend_from_slice(&[3, 0]);
    let start = out.len() as u32;
    let mut entry = head(b"PK\x01\x02\x14\x00");
    entry.extend_from_slice(&[0; 14]);
    entry.extend_from_slice(name);
    out.extend_from_slice(&entry);
    out.extend_from_slice(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    out.extend_from_slice(&(entry.len() as u32).to_le_bytes());
    out.extend_from_slice(&start.to_le_bytes());
    out.extend_from_slice(&[0, 0]);
    out
}

#[test]
fn every_usual_encoding_is_read_rightly() {
    on_both("import_encodings", |world| async move {
        let admin = world.admin().await;
        let text = "الاسم الشخصي,الاسم العائلي\nخديجة,السملالي\nعبد الرحيم,بنموسى\n";
        let utf16: Vec<u8> = std::iter::once(0xFEFF_u16)
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        let marked = [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat();
        for bytes in [text.as_bytes().to_vec(), marked, utf16, arabic_1256(text)] {
            let report = send(&world, &admin, "", &bytes).await.want(200);
            assert_eq!(rejected(&report), Vec::<String>::new());
        }
        let mut names = everybody(&world).await;
        names.dedup();
        assert_eq!(
            names,
            ["خديجة السملالي", "عبد الرحيم بنموسى"],
            "never mojibake, and the same people each time"
        );
        let french = "Prénom;Nom;Sexe\nRené;Benkirane;M\nHélène;Élalami;F\nZoé;Naïmi;F\n";
        let latin: Vec<u8> = french.chars().map(|c| c as u32 as u8).collect();
        assert_eq!(counts(&send(&world, &admin, "", &latin).await.want(200))[1], 3);
        assert!(everybody(&world).await.contains(&"Hélène Élalami".to_owned()));
    });
}

/// The letters of the text above in Windows-1256.
fn arabic_1256(text: &str) -> Vec<u8> {
    let letters = "ابةتثجحخدذرزسشصض\u{0}طظعغ\u{0}فقك\u{0}ل\u{0}منهو";
    text.chars()
        .map(|c| match c {
            c if c.is_ascii() => c as u8,
            'ئ' => 0xC6,
            'ى' => 0xEC,
            'ي' => 0xED,
            c => 0xC7 + letters.chars().position(|l| l == c).expect("a letter") as u8,
        })
        .collect()
}

#[test]
fn a_dry_run_says_what_would_be_and_writes_nothing() {
    on_both("import_dry", |world| async move {
        let admin = world.admin().await;
        let file = format!("{HEADER}K-1,,,Ali,Tazi,M,,,,,,\n");
        let report = send(&world, &admin, "?dry_run=true", file.as_bytes()).await.want(200);
        assert_eq!(counts(&report), [1, 1, 0, 0]);
        assert_eq!(everybody(&world).await, Vec::<String>::new());
        for bad in ["?dry_run=maybe", "?partial=2", "?gathering=x", "?dry=true"] {
            assert_eq!(send(&world, &admin, bad, file.as_bytes()).await.status, 422, "{bad}");
        }
        assert_eq!(everybody(&world).await, Vec::<String>::new());
    });
}

#[test]
fn likely_duplicates_are_reported_and_created() {
    on_both("import_duplicates", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let first = format!("{HEADER}K-1,,,Nadia,Sqalli,F,1980-05-01,{TIFLET},0661000009,,,\n");
        import(&world, &admin, &first).await;
        let id = world.get(&admin, "/people?q=K-1").await.want(200)["items"][0]["id"].clone();
        let second = format!(
            "{HEADER}K-2,,,NADIA,SQALLI,F,1980-05-01,,,,,\n\
             K-3,,,N.,Sqalli,F,,,+212661000009,,,\n\
             K-4,,,Nadia,Sqalli,F,1999-01-01,,,,,\n\
             K-5,,,Rachid,Omari,M,,{TIFLET},,,,\n\
             K-6,,,Omari,Rachid,M,,{TIFLET},,,,\n"
        );
        let report = import(&world, &admin, &second).await;
        assert_eq!(counts(&report), [5, 5, 0, 0]);
        let list = report["duplicates"].as_array().expect("a list");
        let rows: Vec<u64> = list.iter().map(|d| d["row"].as_u64().expect("a row")).collect();
        assert_eq!(rows, [2, 3, 6], "{report}");
        assert!(list[..2].iter().all(|d| d["id"] == id), "{report}");
        assert!(list.iter().all(|d| (0.0..=1.0).contains(&d["score"].as_f64().expect("a score"))));
        let other = list[2]["id"].as_str().expect("an id");
        world.get(&admin, &format!("/people/{other}")).await.want(200);
    });
}

#[test]
fn a_coordinator_imports_only_into_the_own_area() {
    on_both("import_scope", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let coordinator = world.coordinator(KHEMISSET).await;
        let elsewhere = format!("{HEADER}R-1,,,Far,Away,M,,04.421,,,,\n");
        let refused = import(&world, &coordinator, &elsewhere).await;
        assert_eq!(rejected(&refused), ["2 unknown_area home_area"]);
        import(&world, &admin, &elsewhere).await;
        // A number of somebody out of sight differs in nothing from a free one.
        let claimed =
            import(&world, &coordinator, &format!("{HEADER}R-1,,,Near,By,M,,,,,,\n")).await;
        let free = import(&world, &coordinator, &format!("{HEADER}R-2,,,Close,By,M,,,,,,\n")).await;
        assert_eq!(claimed, free);
        let seen = world.get(&coordinator, "/people?q=R-1").await.want(200);
        assert_eq!(seen["items"][0]["name"]["fr"], "Near By");
        assert_eq!(seen["items"][0]["home_area"], KHEMISSET, "the only area in the scope is taken");
        let far = world.get(&admin, "/people?q=Far").await.want(200);
        assert_eq!(far["items"][0]["home_area"], "04.421", "nobody out of scope is changed");
        assert_eq!(
            counts(
                &import(&world, &coordinator, &format!("{HEADER}R-1,,,Near,By,M,,,,,,\n")).await
            ),
            [1, 0, 0, 1]
        );
    });
}

#[test]
fn who_may_not_import_does_not() {
    on_both("import_rights", |world| async move {
        let admin = world.admin().await;
        let auditor = world
            .account("auditor", hadir::access::Role::Auditor, hadir::accounts::Scope::Whole)
            .await;
        let file = format!("{HEADER}K-1,,,Ali,Tazi,M,,,,,,\n");
        assert_eq!(send(&world, &auditor, "", file.as_bytes()).await.status, 403);
        assert_eq!(send(&world, "", "", file.as_bytes()).await.status, 401);
        assert_eq!(everybody(&world).await, Vec::<String>::new());
        let json = world.post(&admin, "/imports/people", json!({})).await;
        assert_eq!(json.status, 415);
    });
}

#[test]
fn a_large_file_goes_in_slices() {
    on_both("import_slices", |world| async move {
        let admin = world.admin().await;
        let mut file = HEADER.to_owned();
        for n in 0..731 {
            file.push_str(&format!("S-{n},,,Amina,Person{n},F,,,,,,\n"));
        }
        assert_eq!(counts(&import(&world, &admin, &file).await), [731, 731, 0, 0]);
        assert_eq!(counts(&import(&world, &admin, &file).await), [731, 0, 0, 731]);
        let changed = file.replace(",F,,,,,,", ",F,1980,,,,,");
        assert_eq!(counts(&import(&world, &admin, &changed).await), [731, 0, 731, 0]);
        let list = world.get(&admin, "/audit?limit=200").await.want(200);
        let ids: Vec<&str> = list["items"]
            .as_array()
            .expect("items")
            .iter()
            .filter_map(|e| e["id"].as_str())
            .collect();
        let once: std::collections::BTreeSet<&&str> = ids.iter().collect();
        assert_eq!(once.len(), ids.len(), "each slice's entry has an id of its own");
    });
}
