//! The texts that were read by hand, where they are at hand: the figures must not fall below the
//! goals. Says so and passes where they are not.

use reading::{Context, Heading, Lists, id_of, read};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn shared() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/documents");
    let named = std::env::var_os("HADIR_SHARED").map(|f| PathBuf::from(f).join("documents"));
    let folder = named.unwrap_or(beside);
    if !folder.join("score.py").exists() {
        eprintln!("skipped: no {}", folder.display());
        return None;
    }
    Some(folder)
}

fn line(path: &Path) -> String {
    let file = fs::read_to_string(path).unwrap();
    let (heading, text) = Heading::parse(&file);
    let context = Context { published: heading.published, lists: Lists::shipped() };
    let record = read(text, &context).unwrap().record();
    let mut line = serde_json::to_value(record).unwrap();
    line["id"] = id_of(path.file_stem().unwrap().to_str().unwrap()).into();
    line.to_string()
}

#[test]
fn goals_are_held_on_the_texts_read_by_hand() {
    let Some(folder) = shared() else { return };
    let texts = fs::read_dir(folder.join("texts")).unwrap().flatten().map(|e| e.path());
    let seeds = ["seed-ar.txt", "seed-fr.txt"].map(|s| folder.join(s));
    let lines: Vec<String> = texts.chain(seeds).map(|path| line(&path)).collect();
    let own = std::env::temp_dir().join(format!("hadir-reading-{}", std::process::id()));
    fs::create_dir_all(&own).unwrap();
    fs::write(own.join("read.jsonl"), lines.join("\n")).unwrap();
    let gold = ["ar.jsonl", "fr.jsonl"].map(|g| fs::read_to_string(folder.join(g)).unwrap());
    fs::write(own.join("gold.jsonl"), gold.concat()).unwrap();
    let scored = Command::new("python3")
        .arg(folder.join("score.py"))
        .args([own.join("gold.jsonl"), own.join("read.jsonl")])
        .output();
    fs::remove_dir_all(&own).unwrap();
    let Ok(scored) = scored else {
        eprintln!("skipped: no python3");
        return;
    };
    let table = String::from_utf8(scored.stdout).unwrap();
    let f1 = |name: &str| -> f64 {
        let row = table.lines().find(|l| l.starts_with(name)).expect("a row");
        row.split_whitespace().nth(6).unwrap().parse().unwrap()
    };
    let goals = [
        ("people", 0.90),
        ("roles", 0.75),
        ("events", 0.75),
        ("positions", 0.65),
        ("inconsistencies", 1.0),
    ];
    for (name, goal) in goals {
        assert!(f1(name) >= goal, "{name}\n{table}");
    }
}
