//! Copies, the way back, and what `check` finds.

use crate::support::place;
use crate::support::program::{Home, rows_of};
use hadir::app::{App, Config};
use hadir::db::Place;
use hadir::demo::{Stage, prepare};
use hadir::kernel::Draw;
use hadir::kernel::clock::SystemClock;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// An installation with something in every kind of column.
fn filled(test: &str) -> Home {
    let home = Home::new(test);
    home.admin();
    let areas = concat!(env!("CARGO_MANIFEST_DIR"), "/data/areas");
    for file in ["ma_regions", "ma_provinces", "ma_khemisset_communes"] {
        home.run(&["import", "areas", &format!("{areas}/{file}.csv")]).want(0);
    }
    home.sql(
        "INSERT INTO gatherings (id, title_ar, starts_at, venue_ar, created_at)
           VALUES ('g', 'لقاء', 1, 'الرباط', 1);
         INSERT INTO delegations (id, gathering, parent, path, area, quota, reserve,
             overbook_percent, children_quota, taking, nominated, invited, confirmed, declined,
             created_at, version)
           VALUES ('z', 'g', NULL, 'g/z/', '04.291', 10, 1, 0, 4, 1, 1, 0, 0, 0, 1, 1),
                  ('a', 'g', 'z', 'g/z/a/', '04.291.01.01', 4, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1);
         INSERT INTO enrolments (id, gathering, delegation, placeholder, status, created_at, status_at)
           VALUES ('e', 'g', 'z', 'ضيف', 'nominated', 1, 1);",
    );
    home
}

/// The made-up world, with everything that a gathering leaves behind.
fn lived_in(test: &str) -> Home {
    let home = Home::new(test);
    let mut config = Config::new(Place::Sqlite(home.database()));
    config.keys = home.keys();
    let app = App::open(config, Arc::new(SystemClock), Draw::fresh()).expect("it opens");
    prepare(&app, Stage::Door).expect("the demo");
    app.close().expect("it closes");
    home
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

#[test]
fn a_file_and_its_keys_are_the_same_installation_elsewhere() {
    let home = filled("moved");
    let other = Home::new("elsewhere");
    fs::copy(home.database(), other.database()).expect("copied");
    fs::create_dir(other.keys()).expect("a folder");
    for key in fs::read_dir(home.keys()).expect("keys").flatten() {
        fs::copy(key.path(), other.keys().join(key.file_name())).expect("copied");
    }
    assert_eq!(other.run(&["check"]).want(0).out, "ok\n");
}

#[test]
fn check_writes_nothing_and_makes_no_keys() {
    let home = filled("untouched");
    let before = fs::read(home.database()).expect("the file");
    home.run(&["check"]).want(0);
    assert!(fs::read(home.database()).expect("the file") == before);
    fs::rename(home.keys(), home.file("elsewhere")).expect("keys put away");
    let found = home.run(&["check"]).want(1).out;
    assert!(found.contains("keys folder") && found.contains("missing"), "{found}");
    assert!(!home.keys().exists(), "check made keys");
}

#[test]
fn a_copy_is_one_sound_file_and_holds_every_row() {
    let home = filled("copy");
    let told = home.run(&["backup", "copy.db"]).want(0).err;
    assert!(told.contains("keys") && told.contains(text(&home.keys())), "{told}");
    let copy = Home::with_database("copied", &format!("sqlite:{}", home.file("copy.db").display()));
    fs::rename(home.keys(), copy.keys()).expect("the keys go along");
    assert_eq!(copy.run(&["check"]).want(0).out, "ok\n");
    let left: Vec<_> = fs::read_dir(&home.folder).expect("the folder").flatten().collect();
    let names: Vec<_> = left.iter().map(|f| f.file_name().into_string().expect("a name")).collect();
    assert!(names.iter().all(|n| !n.ends_with(".part") && !n.starts_with("copy.db-")), "{names:?}");
    assert_eq!(without_audit(&home.database()), without_audit(&home.file("copy.db")));
}

#[test]
fn a_copy_never_takes_the_place_of_something_else() {
    let home = filled("over");
    fs::write(home.file("letter.txt"), "dear all").expect("a letter");
    home.run(&["backup", "letter.txt"]).want(1);
    assert_eq!(fs::read_to_string(home.file("letter.txt")).expect("the letter"), "dear all");
    home.run(&["backup", "hadir.db"]).want(1);
    home.run(&["backup", "copy.db"]).want(0);
    home.run(&["backup", "copy.db"]).want(0);
    home.run(&["check"]).want(0);
}

/// The rows of every table but those that a command adds a line to.
fn without_audit(file: &Path) -> Vec<(String, Vec<String>)> {
    let mut rows = rows_of(file);
    rows.retain(|(name, _)| !matches!(name.as_str(), "audit" | "checkpoints"));
    rows
}

fn audit_of(file: &Path) -> Vec<String> {
    rows_of(file)
        .into_iter()
        .find(|(name, _)| name == "audit")
        .map(|(_, rows)| rows)
        .expect("an audit")
}

#[test]
fn a_copy_laid_into_either_engine_and_back_is_the_same() {
    let home = lived_in("round");
    // The later ones stand before those they name, by their ids.
    home.sql(
        "INSERT INTO documents (id, reliability, day, week, lang, text, removed, folded, fingerprint,
             first, findings, brought_by, created_at)
           VALUES ('z', 'press', '2026-01-05', '2026-W02', 'fr', 't', 0, 't', x'00', NULL, '[]', 'a', 1),
                  ('b', 'press', '2026-01-05', '2026-W02', 'fr', 't', 0, 't', x'00', 'z', '[]', 'a', 2);
         INSERT INTO claims (id, document, position, kind, starts, ends, words, voice, proposal,
             findings, about, state)
           VALUES ('y', 'z', 0, 'person', 0, 1, 't', 'plain', '{}', '[]', NULL, 'open'),
                  ('c', 'z', 1, 'role', 0, 1, 't', 'plain', '{}', '[]', 'y', 'open');",
    );
    home.run(&["backup", "copy.db"]).want(0);
    let copy = home.file("copy.db");
    for target in place::fresh("round") {
        let url = match &target.place {
            Place::Sqlite(path) => format!("sqlite:{}", path.display()),
            Place::Postgres(url) => url.clone(),
        };
        let there = Home::with_database("round", &url);
        fs::create_dir(there.keys()).expect("a folder");
        for key in fs::read_dir(home.keys()).expect("keys").flatten() {
            fs::copy(key.path(), there.keys().join(key.file_name())).expect("copied");
        }
        there.run(&["restore", text(&copy)]).want(0);
        assert_eq!(there.run(&["check"]).want(0).out, "ok\n", "{url}");
        there.run(&["backup", "back.db"]).want(0);
        let back = there.file("back.db");
        assert_eq!(without_audit(&copy), without_audit(&back), "{url}");
        let (before, after) = (audit_of(&copy), audit_of(&back));
        assert!(before.iter().all(|entry| after.contains(entry)), "{url}: an entry was changed");
        assert!(after.iter().any(|entry| entry.contains("restore")), "{url}: no entry tells of it");
        let again = there.run(&["restore", text(&copy)]).want(1);
        assert!(again.err.contains("not empty"), "{}", again.err);
        target.drop();
    }
}

#[test]
fn what_is_no_copy_of_ours_is_refused() {
    let home = filled("refused");
    home.run(&["backup", "newer.db"]).want(0);
    let db = rusqlite::Connection::open(home.file("newer.db")).expect("the file");
    db.execute_batch("INSERT INTO schema_migrations VALUES (9999, 'later')").expect("newer");
    drop(db);
    let db = rusqlite::Connection::open(home.file("other.db")).expect("a file");
    db.execute_batch("CREATE TABLE schema_migrations (version INTEGER, name TEXT)")
        .expect("theirs");
    drop(db);
    fs::write(home.file("letter.txt"), "dear all").expect("a letter");
    let empty = Home::new("empty");
    for (file, word) in [
        ("newer.db", "newer"),
        ("other.db", "no Hadir"),
        ("letter.txt", "no Hadir"),
        ("none.db", "none.db"),
    ] {
        let refused = empty.run(&["restore", text(&home.file(file))]).want(1);
        assert!(refused.err.contains(word), "{file}: {}", refused.err);
    }
    let half = fs::read(home.database()).expect("the file");
    fs::write(home.file("half.db"), &half[..half.len() / 2]).expect("half a file");
    empty.run(&["restore", text(&home.file("half.db"))]).want(1);
    empty.run(&["restore", text(&home.database())]).want(0);
}

#[test]
fn an_older_copy_is_brought_up_to_date_and_itself_left_alone() {
    let home = filled("older");
    home.run(&["backup", "old.db"]).want(0);
    let last = hadir::db::migrate::newest();
    let db = rusqlite::Connection::open(home.file("old.db")).expect("the file");
    db.execute_batch(&last_step_undone()).expect("what it made goes");
    db.execute("DELETE FROM schema_migrations WHERE version = ?1", [last]).expect("the step goes");
    drop(db);
    let before = fs::read(home.file("old.db")).expect("the file");
    let there = Home::new("older");
    let told = there.run(&["restore", text(&home.file("old.db"))]).want(0).err;
    assert!(told.contains("not there") && !there.keys().exists(), "{told}");
    assert!(fs::read(home.file("old.db")).expect("the file") == before, "the copy was changed");
    let rows = rows_of(&there.database());
    let steps = rows.iter().find(|(name, _)| name == "schema_migrations").expect("steps");
    assert_eq!(steps.1.len(), hadir::db::migrate::MIGRATIONS.len());
}

/// What takes the last step of the schema back, the last thing it made first.
fn last_step_undone() -> String {
    let step = hadir::db::migrate::MIGRATIONS.last().expect("a step");
    let file = format!("{}/migrations/{}.sql", env!("CARGO_MANIFEST_DIR"), step.name);
    let text = fs::read_to_string(file).expect("the step");
    let undo = |line: &str| -> Option<String> {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["CREATE", "TABLE", table, ..] => Some(format!("DROP TABLE {table};")),
            ["CREATE", "INDEX", index, ..] | ["CREATE", "UNIQUE", "INDEX", index, ..] => {
                Some(format!("DROP INDEX IF EXISTS {index};"))
            }
            // A table that was made anew stands as the step that first made it left it.
            ["ALTER", "TABLE", table, "RENAME", ..] => Some(first_made(table)),
            ["ALTER", "TABLE", table, "ADD", "COLUMN", column, ..] => {
                Some(format!("ALTER TABLE {table} DROP COLUMN {column};"))
            }
            _ => None,
        }
    };
    text.lines().rev().filter_map(undo).collect()
}

#[test]
fn an_audit_that_was_tampered_with_shows() {
    let home = filled("audit");
    let lane = "(SELECT lane FROM audit GROUP BY lane HAVING COUNT(*) >= 2 ORDER BY lane LIMIT 1)";
    let one = format!("lane = {lane} AND seq = 1");
    let mut acts: Vec<(String, String)> = [
        ("lane", "'0000000000000000'"),
        ("seq", "seq + 1000"),
        ("id", "id || 'x'"),
        ("at", "at + 1"),
        ("actor", "'somebody'"),
        ("action", "'person.read'"),
        ("subject", "subject || 'x'"),
        ("details", "'{}' || details"),
        ("prev", "CAST(SUBSTR(prev, 2) || SUBSTR(prev, 1, 1) || x'01' AS BLOB)"),
        ("hash", "CAST(SUBSTR(hash, 2) || SUBSTR(hash, 1, 1) || x'01' AS BLOB)"),
    ]
    .iter()
    .map(|(column, value)| {
        (format!("{column} changed"), format!("UPDATE audit SET {column} = {value} WHERE {one}"))
    })
    .collect();
    acts.push(("an entry deleted".into(), format!("DELETE FROM audit WHERE {one}")));
    acts.push((
        "two swapped".into(),
        format!(
            "UPDATE audit SET seq = -seq WHERE lane = {lane} AND seq IN (1, 2);
             UPDATE audit SET seq = 3 + seq WHERE seq < 0"
        ),
    ));
    acts.push((
        "the newest cut".into(),
        "DELETE FROM audit WHERE id = (SELECT MAX(id) FROM audit)".into(),
    ));
    acts.push(("a tail cut".into(), format!("DELETE FROM audit WHERE lane = {lane} AND seq > 1")));
    acts.push(("all cut".into(), "DELETE FROM audit".into()));
    acts.push(("a checkpoint forged".into(), "UPDATE checkpoints SET heads = '{}'".into()));
    let sound = fs::read(home.database()).expect("the file");
    assert_eq!(home.run(&["check"]).want(0).out, "ok\n");
    for (what, sql) in acts {
        home.sql(&sql);
        let done = home.run(&["check"]);
        assert_eq!(done.code, 1, "{what} was not seen: {}{}", done.out, done.err);
        assert!(!done.out.is_empty(), "{what}: no line tells of it");
        fs::write(home.database(), &sound).expect("as it was");
    }
    home.run(&["check"]).want(0);
}

#[test]
fn a_counter_that_is_not_what_the_rows_say_shows() {
    let home = filled("counters");
    home.run(&["check"]).want(0);
    for change in ["declined = 3", "children_quota = 3", "taking = 2, confirmed = 1"] {
        let sound = fs::read(home.database()).expect("the file");
        home.sql(&format!("UPDATE delegations SET {change} WHERE id = 'z'"));
        let found = home.run(&["check"]).want(1).out;
        assert!(found.contains("delegation z"), "{change}: {found}");
        fs::write(home.database(), sound).expect("as it was");
    }
}

/// The statement that first made this table.
fn first_made(table: &str) -> String {
    let head = format!("CREATE TABLE {table} (");
    let of = |name: &str| {
        let file = format!("{}/migrations/{name}.sql", env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(file).ok()?;
        let at = text.find(&head)?;
        let end = text[at..].find(");\n")?;
        Some(text[at..=at + end + 1].to_owned())
    };
    let steps = hadir::db::migrate::MIGRATIONS.iter();
    steps.map(|s| s.name).find_map(of).expect("a step that made it")
}
