//! The program as it is started, stopped, killed and told things.

use crate::support::program::{Home, Serving};
use std::fs;
use std::io::Write;
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::time::Duration;

const SOON: Duration = Duration::from_secs(3);

#[test]
fn a_second_server_is_refused_until_the_first_is_gone() {
    let home = Home::new("second");
    let first = home.serve();
    let refused = home.run(&["serve", "--listen", "127.0.0.1:0"]).want(1);
    assert!(refused.err.contains("another hadir already serves"), "{}", refused.err);
    assert!(first.get("/healthz").starts_with("HTTP/1.1 200"));
    first.kill();
    let next = home.serve();
    assert!(next.get("/readyz").contains("\"ready\""));
}

#[test]
fn other_commands_work_beside_a_running_server() {
    let home = Home::new("beside");
    let server = home.serve();
    assert!(!home.admin().is_empty());
    home.run(&["check"]).want(0);
    home.run(&["backup", "copy.db"]).want(0);
    assert!(server.get("/healthz").starts_with("HTTP/1.1 200"));
    let refused = home.run(&["restore", "copy.db"]).want(1);
    assert!(refused.err.contains("stop it first"), "{}", refused.err);
}

#[test]
fn a_newer_schema_is_refused_and_left_as_it_is() {
    let home = Home::new("newer");
    home.admin();
    home.sql("INSERT INTO schema_migrations (version, name) VALUES (9999, 'later')");
    let before = fs::read(home.database()).expect("the file");
    for command in ["serve", "check", "doctor"] {
        let done = home.run(&[command]).want(1);
        let said = format!("{}{}", done.out, done.err);
        assert!(said.contains("newer"), "{command}: {said}");
    }
    assert!(fs::read(home.database()).expect("the file") == before, "bytes were changed");
}

#[test]
fn a_server_told_to_stop_ends_soon_and_leaves_a_sound_audit() {
    let home = Home::new("stop");
    home.admin();
    let server = home.serve();
    assert_eq!(server.stop(SOON), Some(0));
    assert_eq!(home.run(&["check"]).want(0).out, "ok\n");
}

#[test]
fn a_client_that_never_finishes_does_not_hold_the_stop() {
    let home = Home::new("hanging");
    home.admin();
    let server = home.serve();
    let mut hanging = TcpStream::connect(&server.address).expect("it listens");
    hanging
        .write_all(b"POST /login HTTP/1.1\r\nHost: hadir\r\nContent-Length: 99\r\n\r\nem")
        .expect("half a request");
    assert!(server.get("/healthz").starts_with("HTTP/1.1 200"));
    assert_eq!(server.stop(SOON), Some(0));
    assert_eq!(home.run(&["check"]).want(0).out, "ok\n");
}

#[test]
fn an_empty_installation_offers_one_link_to_its_first_administrator() {
    let home = Home::new("setup");
    let mut server = home.serve();
    let link = server.wait_for("/setup/");
    let path = link[link.find("/setup/").expect("a path")..].trim().to_owned();
    assert!(server.get(&path).starts_with("HTTP/1.1 200"));
    drop(server);
    home.admin();
    let server = home.serve();
    assert!(server.get(&path).starts_with("HTTP/1.1 404"));
    assert!(!server.said.contains("/setup/"), "{}", server.said);
}

#[test]
fn wrong_usage_is_2_failure_is_1_and_stdout_holds_only_data() {
    let home = Home::new("codes");
    for wrong in [
        vec!["fly"],
        vec!["backup"],
        vec!["--database", "mysql:x", "check"],
        vec![
            "account",
            "create",
            "--email",
            "c@example.org",
            "--name",
            "C",
            "--role",
            "coordinator",
        ],
        vec!["token", "create", "--email", "nothing", "--name", "x"],
        vec!["find", "no-such-file.tsv"],
    ] {
        let done = home.run(&wrong).want(2);
        assert_eq!(done.out, "", "{wrong:?}");
        assert!(!done.err.is_empty(), "{wrong:?}");
    }
    let failed =
        home.run(&["token", "create", "--email", "nobody@example.org", "--name", "x"]).want(1);
    assert_eq!(failed.out, "");
    let id = home.admin();
    assert_eq!(id.len(), 36, "the id and nothing else: {id}");
    let token =
        home.run(&["token", "create", "--email", "admin@example.org", "--name", "t"]).want(0).out;
    assert!(token.starts_with("hadir_") && token.trim().lines().count() == 1, "{token}");
    assert_eq!(home.run(&["backup", "copy.db"]).want(0).out, "");
}

#[test]
fn names_are_compared_and_found_line_by_line_without_a_database() {
    let home = Home::new("names");
    let scores = home.tell(&["match"], "محمد العلمي\tMohamed Alami\nno tab\n").want(0).out;
    let scores: Vec<f64> = scores.lines().map(|l| l.parse().expect("a score")).collect();
    assert!(scores.len() == 2 && scores[0] > 0.8 && scores[1] == 0.0, "{scores:?}");
    fs::write(home.file("r.tsv"), "a\tفاطمة الزهراء بناني\nb\tYoussef Tazi\n").expect("a registry");
    let found = home.tell(&["find", "r.tsv"], "Fatima Zahra Bennani\n").want(0).out;
    assert!(found.starts_with('a'), "{found}");
    assert!(!home.database().exists());
}

#[test]
fn documents_are_read_line_by_line_without_a_database() {
    let home = Home::new("read");
    let article = "# الضفة | لقاء | 2025-06-14\nترأست هند بنجلون، عضو المكتب السياسي، يوم الاثنين 10 يونيو 2025 بالخميسات اجتماعا تنظيميا.\n";
    fs::write(home.file("ar-001.txt"), article).expect("an article");
    // "ترأس السيد كريم الوزاني اجتماعا…" in Windows-1256, then é in Windows-1252, then neither.
    let arabic: &[u8] = b"\xca\xd1\xc3\xd3 \xc7\xe1\xd3\xed\xcf \xdf\xd1\xed\xe3 \xc7\xe1\xe6\xd2\xc7\xe4\xed \xc7\xcc\xca\xe3\xc7\xda\xc7 \xed\xe6\xe3 \xc7\xe1\xd3\xc8\xca 14 \xed\xe6\xe4\xed\xe6 2025 \xc8\xd3\xe1\xc7.";
    fs::write(home.file("arabic.txt"), arabic).expect("a file");
    let latin: Vec<u8> = "La réunion était présidée par Mme Zineb Tazi le 14 juin 2025 à Salé.\n"
        .chars()
        .map(|c| u8::try_from(u32::from(c)).expect("Latin-1"))
        .collect();
    fs::write(home.file("latin.txt"), latin).expect("a file");
    fs::write(home.file("broken.txt"), b"\xff\xfe\x00\xd8\x81\x8d ").expect("a file");
    fs::write(home.file("scan.txt"), b"%PDF-1.7 \xff").expect("a file");
    let read = home.run(&["read", "ar-001.txt", "latin.txt", "arabic.txt"]).want(0);
    let lines: Vec<serde_json::Value> =
        read.out.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!((&lines[0]["id"], &lines[0]["published"]), (&"ar/001".into(), &"2025-06-14".into()));
    assert_eq!(lines[0]["events"][0]["date"], "2025-06-10");
    assert_eq!(lines[0]["events"][0]["chair"][0], "هند بنجلون");
    assert_eq!(lines[0]["inconsistencies"][0]["kind"], "weekday_mismatch");
    assert!(lines[0].get("claims").is_none());
    assert_eq!(lines[1]["people"][0]["name"], "Zineb Tazi");
    assert_eq!(lines[2]["people"][0]["name"], "كريم الوزاني");
    // What cannot be read is said, and the rest is read all the same.
    let some =
        home.run(&["read", "--claims", "scan.txt", "broken.txt", "gone.txt", "ar-001.txt"]).want(1);
    assert_eq!((some.out.lines().count(), some.err.lines().count()), (1, 3), "{some:?}");
    let line: serde_json::Value = serde_json::from_str(some.out.trim()).expect("JSON");
    assert_eq!(line["claims"][0]["kind"], "person");
    assert_eq!(line["claims"][0]["evidence"]["start"], 6);
    home.run(&["read"]).want(2);
    home.run(&["read", "--published", "yesterday", "ar-001.txt"]).want(2);
    assert!(!home.database().exists());
}

#[test]
fn the_keys_are_their_owners_alone() {
    let home = Home::new("keys");
    home.admin();
    let mode = |path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!(mode(home.keys()), 0o700);
    for file in fs::read_dir(home.keys()).expect("the folder").flatten() {
        assert_eq!(mode(file.path()), 0o600);
    }
    assert!(home.run(&["doctor"]).want(0).out.contains("nothing is wrong"));
    fs::set_permissions(home.keys(), fs::Permissions::from_mode(0o755)).expect("opened to all");
    let told = home.run(&["doctor"]).want(1);
    assert!(told.out.contains("chmod 700"), "{}", told.out);
}

#[test]
fn the_doctor_tells_what_is_wrong() {
    let home = Home::new("doctor");
    assert!(home.run(&["doctor"]).want(1).out.contains("there is no database"));
    assert!(!home.database().exists() && !home.keys().exists(), "the doctor made something");
    home.admin();
    let late = home.run(&["doctor", "--public-url", "http://hadir.example.org"]).want(1).out;
    assert!(late.contains("use https"), "{late}");
    let none = home.run(&["doctor", "--backup-dir", "copies"]).want(1).out;
    assert!(none.contains("no nightly copy"), "{none}");
    home.sql("UPDATE audit SET at = at + 3600000000");
    assert!(home.run(&["doctor"]).want(1).out.contains("clock"));
}

#[test]
fn a_server_with_a_folder_for_it_takes_a_nightly_copy() {
    let home = Home::new("nightly");
    home.admin();
    fs::create_dir(home.file("copies")).expect("a folder");
    for old in ["hadir.db", ".hadir-2025-02-01.db.77.part"] {
        fs::write(home.file("copies").join(old), "").expect("a file");
    }
    for day in 10..26 {
        let old = home.file("copies").join(format!("hadir-2025-01-{day}.db"));
        fs::write(old, "").expect("an old copy");
    }
    let mut command = home.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.env("HADIR_BACKUP_DIR", home.file("copies"));
    let mut server = Serving::start(command);
    server.wait_for("the nightly copy is written");
    assert_eq!(server.stop(SOON), Some(0));
    let copies = fs::read_dir(home.file("copies")).expect("the folder").flatten();
    let mut names: Vec<_> = copies.map(|f| f.file_name().into_string().expect("a name")).collect();
    names.sort();
    // Fourteen copies are kept; what is none of them is nobody's to drop.
    assert_eq!(names.len(), 15, "{names:?}");
    assert_eq!((names[0].as_str(), names[14].as_str()), ("hadir-2025-01-13.db", "hadir.db"));
    assert!(fs::metadata(home.file("copies").join(&names[13])).expect("today's").len() > 4096);
    let done = home.run(&["doctor", "--backup-dir", "copies"]);
    assert!(!done.out.contains("nightly"), "{}", done.out);
    home.run(&["check"]).want(0);
}

#[test]
fn the_administrator_is_told_how_old_the_nightly_copy_is() {
    let home = Home::new("copy-age");
    home.admin();
    let token = home.run(&["token", "create", "--email", "admin@example.org", "--name", "home"]);
    let bearer = format!("Authorization: Bearer {}\r\n", token.want(0).out.trim());
    let told = |server: &Serving| server.get_with("/?lang=fr", &bearer);
    let nowhere = home.serve();
    assert!(told(&nowhere).contains("HADIR_BACKUP_DIR"));
    assert_eq!(nowhere.stop(SOON), Some(0));

    // A file where the folder should be: no copy can be written.
    fs::write(home.file("copies"), "").expect("a file");
    let serve = || {
        let mut command = home.command(&["serve", "--listen", "127.0.0.1:0"]);
        command.env("HADIR_BACKUP_DIR", home.file("copies"));
        Serving::start(command)
    };
    let mut failing = serve();
    failing.wait_for("the nightly copy could not be written");
    let page = told(&failing);
    assert!(page.contains("Aucune copie de nuit") && page.contains("a échoué"), "{page}");
    assert_eq!(failing.stop(SOON), Some(0));

    fs::remove_file(home.file("copies")).expect("gone");
    let mut server = serve();
    server.wait_for("the nightly copy is written");
    let page = told(&server);
    assert!(page.contains("Dernière copie de sauvegarde") && !page.contains("a échoué"), "{page}");
    home.sql("UPDATE settings SET value = '1000000000000000' WHERE name = 'backup.last_at'");
    assert!(told(&server).contains("est ancienne"));
}

#[test]
fn names_are_compared_without_a_database() {
    let home = Home::with_database("names", "nothing://that/is");
    let scored = home.tell(&["match"], "محمد\tMohamed\n").want(0);
    assert!(scored.out.trim().parse::<f64>().is_ok_and(|score| score > 0.9), "{}", scored.out);
    fs::write(home.file("registry.tsv"), "1\tMohamed Lahmouche\n2\tAli Tazi\n").expect("a file");
    assert_eq!(home.tell(&["find", "registry.tsv"], "محمد لحموش\n").want(0).out.trim(), "1");
    home.run(&["check"]).want(2);
}

#[test]
fn a_new_database_is_its_owners_alone() {
    let home = Home::new("private");
    home.admin();
    let server = home.serve();
    for name in ["hadir.db", "hadir.db-wal", "hadir.db-shm"] {
        let mode = fs::metadata(home.file(name)).expect(name).permissions().mode();
        assert_eq!(mode & 0o077, 0, "{name} is open to others: {mode:o}");
    }
    drop(server);
}

#[test]
fn an_import_that_is_refused_as_a_whole_says_so_in_its_report() {
    let home = Home::new("refused_import");
    fs::write(home.file("e.csv"), "membership_number\nA-1\n").expect("a file");
    let told = home.run(&["import", "enrolments", "e.csv", "--gathering", "zz"]).want(1);
    let report: serde_json::Value = serde_json::from_str(&told.out).expect("a report");
    let rejected = &report["rejected"][0];
    assert_eq!((&report["created"], &rejected["row"]), (&0.into(), &0.into()), "{report}");
    assert_eq!(
        (&rejected["code"], &rejected["message"]),
        (&"not_found".into(), &"not found zz".into())
    );
}

#[test]
fn refused_rows_come_back_as_plain_as_they_came() {
    let home = Home::new("rejects");
    let lines = "membership_number,given_latn,birth_date\nA-1,Amina,2003-02-31\n";
    let told =
        "row,code,membership_number,given_latn,birth_date\n2,bad_date,A-1,Amina,2003-02-31\n";
    for mark in ["", "\u{FEFF}"] {
        fs::write(home.file("in.csv"), format!("{mark}{lines}")).expect("a file");
        home.run(&["import", "people", "in.csv", "--rejects", "out.csv"]).want(0);
        let out = fs::read_to_string(home.file("out.csv")).expect("the refused rows");
        assert_eq!(out.replace("\r\n", "\n"), format!("{mark}{told}"));
    }
}
