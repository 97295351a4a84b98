//! A list of people as somebody with a browser brings it: looked at, tried, written.

use crate::support::{PASSWORD, Reply, Visitor, World, on_both, token_of};
use hadir::access::Role;
use hadir::accounts::Scope;
use hadir::kernel::Time;
use serde_json::json;

async fn signed_in<'w>(world: &'w World, name: &str) -> Visitor<'w> {
    let mut visitor = Visitor::new(world);
    let reply = visitor.sign_in(&format!("{name}@example.org"), PASSWORD).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    visitor.cookies.insert("hadir_lang".into(), "fr".into());
    visitor
}

/// Brings a file; the address at which it waits.
async fn bring(visitor: &mut Visitor<'_>, file: &[u8]) -> String {
    let reply = visitor.bring("/people/import", &[("file", Some("liste.csv"), file)]).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location")
}

async fn paste(visitor: &mut Visitor<'_>, text: &str) -> String {
    let parts: [(&str, Option<&str>, &[u8]); 2] =
        [("file", Some(""), b""), ("pasted", None, text.as_bytes())];
    let reply = visitor.bring("/people/import", &parts).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location")
}

/// Posts to a page of the import until its work is over; the page then.
async fn act(visitor: &mut Visitor<'_>, page: &str, act: &str, more: &[(&str, &str)]) -> Reply {
    let mut fields = vec![("act", act)];
    fields.extend_from_slice(more);
    let reply = visitor.submit(page, page, &fields).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    loop {
        let shown = visitor.get(page).await;
        if !shown.text.contains("data-stream") {
            return shown;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

async fn names(world: &World) -> Vec<String> {
    let system = world.app.system("test");
    let rows = world.app.look(&system, |tx, _| {
        let sql =
            "SELECT COALESCE(name_ar, '') || '|' || COALESCE(name_latn, '') FROM people ORDER BY 1";
        Ok(tx.query(sql, &[])?.iter().map(|r| r.text(0)).collect::<Vec<_>>())
    });
    rows.await.expect("people")
}

async fn rows(world: &World, table: &'static str) -> i64 {
    let read = move |tx: &mut hadir::db::Tx| {
        Ok(tx.one(&format!("SELECT COUNT(*) FROM {table}"), &[])?.map_or(0, |r| r.int(0)))
    };
    world.app.db.read(read).await.expect("a count")
}

/// What each column is taken for, as the page shows it.
fn chosen(page: &Reply) -> Vec<String> {
    let selects = page.text.split("name=\"column[").skip(1);
    selects
        .map(|s| {
            let s = s.split("</select>").next().unwrap_or_default();
            let option = s.split("<option ").find(|o| o.contains(" selected")).unwrap_or_default();
            let value = option.strip_prefix("value=\"").unwrap_or_default();
            value.split('"').next().unwrap_or_default().to_owned()
        })
        .collect()
}

#[test]
fn a_file_is_looked_at_tried_and_written() {
    on_both("import_pages", |world| async move {
        world.admin().await;
        let mut visitor = signed_in(&world, "admin").await;
        let file = "Nom et prénom;CIN;GSM;Code x\nLAHMOUCHE Mohamed;AB123456;0612345678;12\n\
                    TAZI Hind;AB123457;0612345679;13\nBAKKALI Hanane;AB123458;0612345670;14\n\
                    ALAMI Ali;AB123459;0612345671;15\n";
        let address = bring(&mut visitor, file.as_bytes()).await;
        let page = visitor.get(&address).await;
        assert_eq!(chosen(&page), ["name_latn", "", "phone", ""]);
        for shown in ["LAHMOUCHE Mohamed", "BAKKALI Hanane", "0612345679", "jamais conservé"] {
            assert!(page.text.contains(shown), "{shown}");
        }
        assert!(!page.text.contains("ALAMI"), "the first three values");
        assert!(!page.text.contains("value=\"write\""), "tried first");
        // The last column is their number after all.
        let taken = [
            ("column[0]", "name_latn"),
            ("column[1]", ""),
            ("column[2]", "phone"),
            ("column[3]", "membership_number"),
        ];
        let tried = act(&mut visitor, &address, "try", &taken).await;
        assert!(tried.text.contains("Résultat de l’essai"), "{}", tried.text);
        assert_eq!(names(&world).await.len(), 0);
        let written = act(&mut visitor, &address, "write", &taken).await;
        assert!(written.text.contains("/undo\""), "{}", written.text);
        assert_eq!(
            names(&world).await,
            ["|Ali ALAMI", "|Hanane BAKKALI", "|Hind TAZI", "|Mohamed LAHMOUCHE"]
        );
        assert_eq!(rows(&world, "import_pieces").await, 0, "the file is gone");
        // The same header the next time.
        let next = bring(&mut visitor, file.replace("0612", "0613").as_bytes()).await;
        let page = visitor.get(&next).await;
        assert_eq!(chosen(&page), ["name_latn", "", "phone", "membership_number"]);
    });
}

#[test]
fn a_file_belongs_to_who_brought_it() {
    on_both("import_pages_owner", |world| async move {
        world.admin().await;
        world.account("other", Role::Admin, Scope::Whole).await;
        let mut visitor = signed_in(&world, "admin").await;
        let address = bring(&mut visitor, b"nom\nTazi Hind\n").await;
        let mut other = signed_in(&world, "other").await;
        assert_eq!(other.get(&address).await.status, 404);
        assert_eq!(other.get(&format!("{address}/stream")).await.status, 404);
        let token = token_of(&other.get("/people").await);
        for (path, fields) in [
            (address.clone(), vec![("csrf", token.as_str()), ("act", "write")]),
            (format!("{address}/discard"), vec![("csrf", token.as_str())]),
        ] {
            assert_eq!(other.post(&path, &fields).await.status, 404, "{path}");
        }
        assert_eq!(names(&world).await.len(), 0);
        let own = visitor.submit(&address, &format!("{address}/discard"), &[]).await;
        assert_eq!(own.status, 303);
        assert_eq!(visitor.get(&address).await.status, 404);
        assert_eq!(rows(&world, "import_pieces").await, 0);
    });
}

#[test]
fn a_list_out_of_a_message_goes_the_same_way() {
    on_both("import_pages_pasted", |world| async move {
        world.admin().await;
        let mut visitor = signed_in(&world, "admin").await;
        let text = "*Liste du bureau :*\n\n1️⃣ محمد لحموش - Mohamed Lahmouche 📱 06 12 34 56 78\n\
                    2) 0661000002 فاطمة الزهراء بناني ✅\n- Hind TAZI - +212 661-000003\n0661000004\n";
        let address = paste(&mut visitor, text).await;
        let page = visitor.get(&address).await;
        assert_eq!(chosen(&page)[1], "phone");
        let tried = act(&mut visitor, &address, "try", &[]).await;
        assert!(tried.text.contains(">6</td>"), "the line as it was pasted: {}", tried.text);
        act(&mut visitor, &address, "write", &[("partial", "true")]).await;
        assert_eq!(
            names(&world).await,
            ["فاطمة الزهراء بناني|", "محمد لحموش|Mohamed Lahmouche", "|Hind TAZI"]
                .iter()
                .map(|s| (*s).to_owned())
                .collect::<std::collections::BTreeSet<_>>()
                .into_iter()
                .collect::<Vec<_>>()
        );
        // Cells out of a sheet, without their header.
        let address =
            paste(&mut visitor, "Bakkali Hanane\t0661000007\nAlami Ali\t0661000008\n").await;
        assert_eq!(chosen(&visitor.get(&address).await), ["name_latn", "phone"]);
    });
}

#[test]
fn refused_rows_come_back_as_a_file_that_runs_nothing() {
    on_both("import_pages_rejects", |world| async move {
        world.admin().await;
        let mut visitor = signed_in(&world, "admin").await;
        let file = "Nom;Prénom;Né le;Téléphone\nTazi;Hind;31/02/1980;0661000001\n\
                    =HYPERLINK(\"x\");Ali;1980;0661000002\nAlami;Sara;1980;0661000003\n";
        let address = bring(&mut visitor, file.as_bytes()).await;
        let tried = act(&mut visitor, &address, "try", &[]).await;
        assert!(tried.text.contains("Rien n’est enregistré"), "{}", tried.text);
        assert!(tried.text.contains("cochez la case"), "what to do next: {}", tried.text);
        let csv = visitor.get(&format!("{address}/rejects.csv")).await;
        assert_eq!(csv.status, 200);
        let lines: Vec<&str> = csv.text.trim_start_matches('\u{FEFF}').lines().collect();
        assert_eq!(lines[0], "Nom,Prénom,Né le,Téléphone,Ligne,Motif");
        assert!(lines[1].starts_with("Tazi,Hind,31/02/1980,0661000001,2,\"Né le"), "{}", lines[1]);
        assert!(
            lines[2].starts_with("\"'=HYPERLINK(\"\"x\"\")\",Ali,1980,0661000002,3,Nom"),
            "{}",
            lines[2]
        );
        assert_eq!(lines.len(), 3);
        act(&mut visitor, &address, "write", &[]).await;
        assert_eq!(names(&world).await.len(), 0, "one bad row keeps everything out");
        act(&mut visitor, &address, "write", &[("partial", "true")]).await;
        assert_eq!(names(&world).await, ["|Sara Alami"]);
        assert_eq!(visitor.get(&format!("{address}/rejects.csv")).await.status, 200);
    });
}

#[test]
fn likely_duplicates_are_named_only_to_who_may_see_them() {
    on_both("import_pages_twins", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        for (given, area) in [("Nadia", "04.291.01.05"), ("Samira", "04.421")] {
            let body = json!({
                "names": [{ "script": "Latn", "given": given, "family": "Sqalli" }],
                "home_area": area, "phones": [format!("066100000{}", given.len())],
            });
            world.post(&admin, "/people", body).await.want(201);
        }
        world.account("near", Role::Coordinator, Scope::Area("04.291".into())).await;
        let mut visitor = signed_in(&world, "near").await;
        let file = "prénom,nom,gsm\nNadia,Sqali,0661000005\nSamira,Sqali,0661000006\n";
        let address = bring(&mut visitor, file.as_bytes()).await;
        let tried = act(&mut visitor, &address, "try", &[]).await;
        assert!(tried.text.contains("Nadia Sqalli"), "{}", tried.text);
        assert!(!tried.text.contains("Samira Sqalli"), "{}", tried.text);
        assert_eq!(tried.text.matches("row-link").count(), 1);
    });
}

#[test]
fn a_column_taken_twice_is_told_and_a_wrong_file_too() {
    on_both("import_pages_faults", |world| async move {
        world.admin().await;
        let mut visitor = signed_in(&world, "admin").await;
        let address = bring(&mut visitor, b"nom,x\nTazi Hind,Tazi\n").await;
        let both = [("column[0]", "name_latn"), ("column[1]", "name_latn")];
        let refused = visitor.submit(&address, &address, &both).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains("déjà lue ainsi"), "{}", refused.text);
        let nobody =
            act(&mut visitor, &address, "try", &[("column[0]", ""), ("column[1]", "")]).await;
        assert!(nobody.text.contains("n’a pas pu être lu"), "{}", nobody.text);
        for wrong in [&b""[..], b"PK\x03\x04x", b"%PDF-1.4 x", b"nom\nAli \xC3\x28\n"] {
            let reply = visitor.bring("/people/import", &[("file", Some("a.csv"), wrong)]).await;
            assert_eq!(reply.status, 422, "{wrong:?}");
        }
        assert_eq!(visitor.bring("/people/import", &[("file", Some(""), b"")]).await.status, 422);
    });
}

#[test]
fn what_nobody_comes_back_for_is_cleared_away() {
    on_both("import_pages_tidy", |world| async move {
        world.admin().await;
        let mut visitor = signed_in(&world, "admin").await;
        let waiting = bring(&mut visitor, b"nom\nTazi Hind\n").await;
        let done = bring(&mut visitor, b"nom\nAlami Ali\n").await;
        act(&mut visitor, &done, "write", &[]).await;
        let tidy = async |at: &str| {
            world.clock.set(Time::parse(at).expect("a time"));
            let app = world.app.clone();
            let cleared = tokio::task::spawn_blocking(move || hadir::imports::tidy(&app));
            cleared.await.expect("no panic").expect("cleared");
        };
        tidy("2025-06-14T17:00:00+01:00").await;
        assert_eq!((rows(&world, "imports").await, rows(&world, "import_pieces").await), (2, 1));
        tidy("2025-06-14T19:00:00+01:00").await;
        assert_eq!((rows(&world, "imports").await, rows(&world, "import_pieces").await), (1, 0));
        tidy("2025-07-14T19:00:00+01:00").await;
        assert_eq!((rows(&world, "imports").await, rows(&world, "import_people").await), (0, 0));
        assert_eq!(names(&world).await, ["|Ali Alami"]);
        drop(waiting);
    });
}

#[test]
fn only_so_many_files_wait_at_a_time() {
    on_both("import_pages_many", |world| async move {
        world.admin().await;
        let mut visitor = signed_in(&world, "admin").await;
        let first = bring(&mut visitor, b"nom\nTazi Hind\n").await;
        for n in 0..5 {
            world
                .clock
                .set(Time::parse(&format!("2025-06-13T18:0{}:00+01:00", n + 1)).expect("a time"));
            bring(&mut visitor, format!("nom\nTazi{n} Hind\n").as_bytes()).await;
        }
        assert_eq!(rows(&world, "imports").await, 5);
        assert_eq!(visitor.get(&first).await.status, 404, "the oldest made room");
    });
}
