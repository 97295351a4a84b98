//! The arrows between the rooms point one way: read from the `use` lines.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Each room and the rooms it may use; `web` stands for its toolbox, which any feature
/// may use for its handlers.
const ARROWS: &[(&str, &[&str])] = &[
    ("kernel", &[]),
    ("db", &["kernel"]),
    ("access", &["kernel", "db"]),
    ("audit", &["kernel", "db", "access", "web"]),
    ("app", &["kernel", "db", "access", "audit"]),
    ("accounts", &["kernel", "db", "access", "audit", "app", "web"]),
    ("settings", &["kernel", "db", "access", "audit", "app", "web"]),
    ("areas", &["kernel", "db", "access", "audit", "app", "web"]),
    ("bodies", &["kernel", "db", "access", "audit", "app", "web", "accounts", "areas"]),
    ("people", &["kernel", "db", "access", "audit", "app", "web", "accounts", "areas"]),
    ("tenures", &["kernel", "db", "access", "audit", "app", "web", "areas", "bodies", "people"]),
    (
        "gatherings",
        &["kernel", "db", "access", "audit", "app", "web", "accounts", "areas", "bodies", "people"],
    ),
    (
        "meetings",
        &[
            "kernel",
            "db",
            "access",
            "audit",
            "app",
            "web",
            "areas",
            "bodies",
            "people",
            "tenures",
            "gatherings",
        ],
    ),
    (
        "communiques",
        &["kernel", "db", "access", "audit", "app", "web", "bodies", "people", "meetings"],
    ),
    // What was read is accepted by the rooms that own the facts.
    (
        "documents",
        &[
            "kernel",
            "db",
            "access",
            "audit",
            "app",
            "web",
            "areas",
            "bodies",
            "people",
            "tenures",
            "gatherings",
            "meetings",
        ],
    ),
    // A merge moves what each room keeps of a person, so it stands above those that do.
    (
        "review",
        &[
            "kernel",
            "db",
            "access",
            "audit",
            "app",
            "web",
            "areas",
            "people",
            "tenures",
            "gatherings",
            "meetings",
        ],
    ),
    (
        "tickets",
        &["kernel", "db", "access", "audit", "app", "web", "areas", "people", "gatherings"],
    ),
    (
        "door",
        &[
            "kernel",
            "db",
            "access",
            "audit",
            "app",
            "web",
            "accounts",
            "people",
            "gatherings",
            "tickets",
        ],
    ),
    (
        "invitations",
        &[
            "kernel",
            "db",
            "access",
            "audit",
            "app",
            "web",
            "accounts",
            "people",
            "gatherings",
            "tickets",
        ],
    ),
    (
        "leaders",
        &[
            "kernel",
            "db",
            "access",
            "audit",
            "app",
            "web",
            "accounts",
            "areas",
            "people",
            "gatherings",
            "tickets",
            "invitations",
        ],
    ),
    (
        "imports",
        &[
            "kernel",
            "db",
            "access",
            "audit",
            "app",
            "web",
            "areas",
            "bodies",
            "people",
            "tenures",
            "gatherings",
        ],
    ),
    (
        "messages",
        &[
            "kernel",
            "db",
            "access",
            "audit",
            "app",
            "web",
            "people",
            "gatherings",
            "meetings",
            "tickets",
            "invitations",
        ],
    ),
    ("jobs", &["kernel", "db", "access", "audit", "app", "people", "imports", "messages"]),
];

fn files(folder: &Path, out: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

/// The rooms that a file names after `crate::`.
fn rooms_used(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for line in text.lines().filter(|l| !l.trim_start().starts_with("//")) {
        for part in line.split("crate::").skip(1) {
            if let Some(list) = part.strip_prefix('{') {
                out.extend(list.split(&[',', '}'][..]).map(|n| first_word(n.trim())));
            } else {
                out.push(first_word(part));
            }
        }
    }
    out
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect()
}

#[test]
fn the_arrows_point_one_way() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut all = Vec::new();
    files(&src, &mut all);
    let arrows: BTreeMap<_, _> = ARROWS.iter().copied().collect();
    let rooms: Vec<&str> = fs::read_to_string(src.join("lib.rs"))
        .expect("lib.rs")
        .lines()
        .filter_map(|l| l.strip_prefix("pub mod ").and_then(|l| l.strip_suffix(';')))
        .map(|l| Box::leak(l.to_owned().into_boxed_str()) as &str)
        .collect();
    let mut wrong = Vec::new();
    for path in &all {
        let inside =
            path.strip_prefix(&src).expect("below src").to_string_lossy().replace(".rs", "");
        let room = inside.split('/').next().unwrap_or_default().to_owned();
        let Some(allowed) = arrows.get(room.as_str()) else { continue };
        for used in rooms_used(&fs::read_to_string(path).expect("a file")) {
            let known = rooms.contains(&used.as_str());
            if known && used != room && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{inside} uses {used}"));
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "arrows against the house:\n{}", wrong.join("\n"));
}

#[test]
fn no_file_is_a_drawer() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    for folder in ["src", "tests", "crates"] {
        files(&root.join(folder), &mut all);
    }
    let long: Vec<String> = all
        .iter()
        .map(|p| (p, fs::read_to_string(p).expect("a file").lines().count()))
        .filter(|(_, lines)| *lines > 500)
        .map(|(p, lines)| format!("{}: {lines}", p.display()))
        .collect();
    assert!(long.is_empty(), "files of more than 500 lines:\n{}", long.join("\n"));
}
