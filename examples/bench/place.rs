//! A database for one measurement, on each engine there is.

use hadir::app::{App, Config};
use hadir::db::Place;
use hadir::kernel::Draw;
use hadir::kernel::clock::SystemClock;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

pub struct Site {
    pub name: &'static str,
    pub config: Config,
    folder: PathBuf,
    server: Option<(String, String)>,
}

/// SQLite, and PostgreSQL where `HADIR_BENCH_POSTGRES` names one.
pub fn all() -> Vec<Site> {
    let mut sites = vec![site("SQLite", None)];
    match std::env::var("HADIR_BENCH_POSTGRES") {
        Ok(url) => sites.push(site("PostgreSQL", Some(url))),
        Err(_) => eprintln!("HADIR_BENCH_POSTGRES is not set: PostgreSQL is left out"),
    }
    sites
}

pub fn site(name: &'static str, server: Option<String>) -> Site {
    let unique = format!("hadir_bench_{}_{}", std::process::id(), Draw::fresh().below(1 << 40));
    let folder = std::env::temp_dir().join(&unique);
    std::fs::create_dir_all(&folder).expect("a folder");
    let (place, server) = match server {
        None => (Place::Sqlite(folder.join("hadir.db")), None),
        Some(url) => {
            ask(&url, &format!("CREATE DATABASE {unique}"));
            let (base, _) = url.rsplit_once('/').expect("a URL with a database");
            (Place::Postgres(format!("{base}/{unique}")), Some((url, unique)))
        }
    };
    let mut config = Config::new(place);
    config.keys = folder.join("keys");
    Site { name, config, folder, server }
}

impl Site {
    pub fn open(&self) -> Arc<App> {
        App::open(self.config.clone(), Arc::new(SystemClock), Draw::fresh()).expect("it opens")
    }

    /// A fresh place on the same engine.
    pub fn another(&self) -> Site {
        site(self.name, self.server.as_ref().map(|(url, _)| url.clone()))
    }

    pub fn serve(&self) -> Served {
        use std::io::{BufRead, BufReader};
        let database = match &self.config.place {
            Place::Sqlite(path) => format!("sqlite:{}", path.display()),
            Place::Postgres(url) => url.clone(),
        };
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args(["serve", "--listen", "127.0.0.1:0"])
            .env("HADIR_DATABASE", database)
            .env("HADIR_KEYS", &self.config.keys)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut said = BufReader::new(child.stderr.take().expect("its stderr")).lines();
        let address = said
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| {
                line.split_once("listens on http://").map(|(_, a)| a.trim().to_owned())
            })
            .expect("it says where it listens");
        std::thread::spawn(move || said.map_while(Result::ok).for_each(|line| eprintln!("{line}")));
        Served { child, address }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Some((url, name)) = &self.server {
            ask(url, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        }
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

pub struct Served {
    child: Child,
    pub address: String,
}

impl Served {
    /// Anonymous resident memory of the process, in MiB.
    pub fn resident(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()));
        let status = status.unwrap_or_default();
        let line = status.lines().find_map(|l| l.strip_prefix("RssAnon:"));
        let kib = line.and_then(|l| l.split_whitespace().next()).and_then(|n| n.parse().ok());
        kib.map_or(f64::NAN, |kib: f64| kib / 1024.0)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
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
