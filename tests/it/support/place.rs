//! A database of its own for each test, on each engine there is.

use hadir::db::Place;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

pub struct TestPlace {
    pub place: Place,
    pub folder: PathBuf,
    server: Option<(String, String)>,
}

static COUNT: AtomicU32 = AtomicU32::new(0);

pub fn fresh(test: &str) -> Vec<TestPlace> {
    let label = format!("{test}_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst));
    let folder = std::env::temp_dir().join(format!("hadir-test-{label}"));
    std::fs::create_dir_all(&folder).expect("a temporary folder");
    let mut places = vec![TestPlace {
        place: Place::Sqlite(folder.join("hadir.db")),
        folder: folder.clone(),
        server: None,
    }];
    match std::env::var("HADIR_TEST_POSTGRES") {
        Ok(url) => places.push(postgres(&url, &label, folder)),
        Err(_) => eprintln!("{test}: HADIR_TEST_POSTGRES is not set, PostgreSQL is left out"),
    }
    places
}

fn postgres(url: &str, label: &str, folder: PathBuf) -> TestPlace {
    let name =
        format!("t_{}", label.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "_"));
    let name: String = name.chars().take(60).collect();
    ask(
        url,
        &format!(
            "CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
        ),
    );
    let (base, _) = url.rsplit_once('/').expect("a URL with a database");
    TestPlace {
        place: Place::Postgres(format!("{base}/{name}")),
        folder: folder.join("postgres"),
        server: Some((url.to_owned(), name)),
    }
}

fn ask(url: &str, sql: &str) {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let (client, connection) =
            tokio_postgres::connect(url, tokio_postgres::NoTls).await.expect("PostgreSQL answers");
        tokio::spawn(connection);
        client.batch_execute(sql).await.expect("PostgreSQL does as it is told");
    });
}

impl TestPlace {
    pub fn drop(&self) {
        if let Some((url, name)) = &self.server {
            ask(url, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        } else {
            let _ = std::fs::remove_dir_all(&self.folder);
        }
    }
}
