//! Files that would do harm: refused in their place, and nothing is written.

use crate::support::{World, on_both};
use serde_json::{Value, json};

async fn count(world: &World) -> i64 {
    let read = |tx: &mut hadir::db::Tx| {
        Ok(tx.one("SELECT COUNT(*) FROM people", &[])?.map_or(0, |r| r.int(0)))
    };
    world.app.db.read(read).await.expect("a count")
}

fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xFEFF_u16).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

#[test]
fn cells_that_would_run_are_refused_in_their_place() {
    on_both("hostile_cells", |world| async move {
        let admin = world.admin().await;
        let file = "Nom,Prénom,GSM\nTazi,=cmd|' /C calc'!A0,0661000001\nTazi,+1+1,0661000001\n\
                    Tazi,-2+3,0661000001\nTazi,@SUM(A1),0661000001\nTazi,\"\t=1\",0661000001\n\
                    Tazi,Hind,+212661000001\n";
        let report = world.upload(&admin, "/imports/people", file.as_bytes()).await.want(200);
        let told: Vec<(u64, &str, &str)> = report["rejected"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|r| {
                let text = |key: &str| r[key].as_str().unwrap_or_default();
                (r["row"].as_u64().unwrap_or(0), text("column"), text("code"))
            })
            .collect();
        let formula = |row| (row, "Prénom", "formula_cell");
        assert_eq!(told, (2..7).map(formula).collect::<Vec<_>>(), "{report}");
        assert_eq!(count(&world).await, 0);
    });
}

#[test]
fn a_file_nobody_can_read_is_refused_with_its_line() {
    on_both("hostile_files", |world| async move {
        let admin = world.admin().await;
        let head = "Nom,Prénom\n";
        let cases: Vec<(&str, Vec<u8>, Value)> = vec![
            // Two encodings in one file.
            (
                "bad_encoding",
                [head.as_bytes(), "Taïeb,Zoé\n".as_bytes(), b"Ren\xE9,Ali\n"].concat(),
                json!(3),
            ),
            ("bad_encoding", [&utf16("Nom\nTazi\n")[..], b"\x00"].concat(), json!(3)),
            ("bad_encoding", b"N\0o\0m\0\n\0T\0a\0z\0i\0".to_vec(), json!(1)),
            ("not_a_table", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1xls".to_vec(), json!(0)),
            ("not_a_table", b"%PDF-1.7".to_vec(), json!(0)),
            ("too_large", format!("{head}{}", "x,".repeat(300)).into_bytes(), json!(null)),
            ("too_large", format!("{}\nx\n", "a,".repeat(300)).into_bytes(), json!(1)),
        ];
        for (code, file, row) in cases {
            let reply = world.upload(&admin, "/imports/people", &file).await;
            if row.is_null() {
                // Only its row is too wide.
                let report = reply.want(200);
                assert_eq!(report["rejected"][0]["row"], 2, "{report}");
                continue;
            }
            assert_eq!(reply.status, 422, "{code}: {}", reply.text);
            let body = reply.json();
            let told = &body["report"]["rejected"][0];
            assert_eq!((&told["code"], &told["row"]), (&json!(code), &row), "{body}");
        }
        assert_eq!(count(&world).await, 0);
    });
}

#[test]
fn quotes_never_closed_and_null_bytes_are_told_with_their_line() {
    on_both("hostile_quotes", |world| async move {
        let admin = world.admin().await;
        let open = format!("Nom,Prénom\nTazi,Hind\nTazi,\"Ali\n{}", "x,y\n".repeat(50));
        let report = world.upload(&admin, "/imports/people", open.as_bytes()).await.want(200);
        assert_eq!(report["rejected"][0]["row"], 3, "{report}");
        let null = b"Nom,Pr\xC3\xA9nom\nTazi,Hi\0nd\n";
        let report = world.upload(&admin, "/imports/people", null).await.want(200);
        let told = &report["rejected"][0];
        assert_eq!(
            (&told["row"], &told["column"], &told["code"]),
            (&json!(2), &json!("Prénom"), &json!("invisible_character"))
        );
        assert_eq!(count(&world).await, 0);
    });
}

#[test]
fn a_crowd_of_one_name_does_not_flood_the_report() {
    on_both("hostile_crowd", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let file = format!("Nom complet,commune\n{}", "Hind Tazi,Tiflet\n".repeat(400));
        let report = world.upload(&admin, "/imports/people", file.as_bytes()).await.want(200);
        assert_eq!(report["created"], 400);
        let duplicates = report["duplicates"].as_array().expect("a list").len();
        assert!((300..=5 * 400).contains(&duplicates), "{duplicates}");
        let again = world.upload(&admin, "/imports/people", file.as_bytes()).await.want(200);
        assert_eq!(again["unchanged"], 400, "each once");
    });
}
