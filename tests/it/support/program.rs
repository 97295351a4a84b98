//! The real program in a folder of its own: what it is told, what it says, how it ends.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

pub struct Home {
    pub folder: PathBuf,
    database: String,
}

/// How a command ended.
#[derive(Debug)]
pub struct Done {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Done {
    pub fn want(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout: {}\nstderr: {}", self.out, self.err);
        self
    }
}

static COUNT: AtomicU32 = AtomicU32::new(0);

impl Home {
    pub fn new(test: &str) -> Self {
        let n = COUNT.fetch_add(1, Ordering::SeqCst);
        let folder = std::env::temp_dir().join(format!("hadir-{test}-{}-{n}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        let database = format!("sqlite:{}", folder.join("hadir.db").display());
        Self { folder, database }
    }

    /// The same folder's keys with another database.
    pub fn with_database(test: &str, database: &str) -> Self {
        let mut home = Self::new(test);
        database.clone_into(&mut home.database);
        home
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub fn database(&self) -> PathBuf {
        self.file("hadir.db")
    }

    pub fn keys(&self) -> PathBuf {
        self.file("hadir.db.keys")
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hadir"));
        for name in ["LISTEN", "PUBLIC_URL", "BACKUP_DIR", "ZONE", "LOG", "LOG_FORMAT"] {
            command.env_remove(format!("HADIR_{name}"));
        }
        command.env("HADIR_DATABASE", &self.database).env("HADIR_KEYS", self.keys());
        command.args(args).current_dir(&self.folder);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub fn run(&self, args: &[&str]) -> Done {
        self.tell(args, "")
    }

    pub fn tell(&self, args: &[&str], stdin: &str) -> Done {
        let mut child = self.command(args).stdin(Stdio::piped()).spawn().expect("the program");
        let mut pipe = child.stdin.take().expect("its stdin");
        // A command that does not read what it is told has closed its ear already.
        let _ = pipe.write_all(stdin.as_bytes());
        drop(pipe);
        let output = child.wait_with_output().expect("its end");
        Done {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).expect("stdout in UTF-8"),
            err: String::from_utf8(output.stderr).expect("stderr in UTF-8"),
        }
    }

    /// An administrator; the id that the command prints.
    pub fn admin(&self) -> String {
        let args = [
            "account",
            "create",
            "--email",
            "admin@example.org",
            "--name",
            "Admin",
            "--role",
            "admin",
        ];
        self.tell(&args, "une phrase assez longue\n").want(0).out.trim().to_owned()
    }

    pub fn serve(&self) -> Serving {
        Serving::start(self.command(&["serve", "--listen", "127.0.0.1:0"]))
    }

    pub fn sql(&self, sql: &str) {
        let db = rusqlite::Connection::open(self.database()).expect("the file");
        db.execute_batch(sql).expect("the statement");
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// A server at work; killed when the test forgets it.
pub struct Serving {
    child: Child,
    lines: Receiver<String>,
    pub said: String,
    pub address: String,
}

impl Serving {
    pub fn start(mut command: Command) -> Self {
        let mut child = command.spawn().expect("the program");
        let (send, lines) = channel();
        let stderr = BufReader::new(child.stderr.take().expect("its stderr"));
        std::thread::spawn(move || {
            stderr.lines().map_while(Result::ok).try_for_each(|line| send.send(line))
        });
        let mut serving = Self { child, lines, said: String::new(), address: String::new() };
        let line = serving.wait_for("listens on ");
        serving.address = line.rsplit("http://").next().expect("an address").trim().to_owned();
        serving
    }

    /// The next line that says this.
    pub fn wait_for(&mut self, words: &str) -> String {
        loop {
            match self.lines.recv_timeout(Duration::from_secs(60)) {
                Ok(line) => {
                    self.said.push_str(&line);
                    self.said.push('\n');
                    if line.contains(words) {
                        return line;
                    }
                }
                Err(_) => panic!("it never said {words:?}:\n{}", self.said),
            }
        }
    }

    pub fn get(&self, path: &str) -> String {
        self.get_with(path, "")
    }

    /// With header lines, each ended by CRLF.
    pub fn get_with(&self, path: &str, headers: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        let close = "Host: hadir\r\nConnection: close\r\n";
        write!(stream, "GET {path} HTTP/1.1\r\n{close}{headers}\r\n").expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer
    }

    pub fn kill(mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("gone");
    }

    /// Asks it to stop; its exit code, when it stops within the time.
    pub fn stop(self, within: Duration) -> Option<i32> {
        let pid = self.child.id().to_string();
        Command::new("kill").args(["-TERM", &pid]).status().expect("kill");
        let (send, ended) = channel();
        let mut this = self;
        std::thread::spawn(move || {
            let _ = send.send(this.child.wait().ok().and_then(|s| s.code()));
        });
        ended.recv_timeout(within).ok().flatten()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Every row of every table of a SQLite file, as text, table by table.
pub fn rows_of(file: &Path) -> Vec<(String, Vec<String>)> {
    let db = rusqlite::Connection::open(file).expect("the file");
    let mut statement = db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .expect("tables");
    let names: Vec<String> = statement
        .query_map([], |r| r.get(0))
        .expect("tables")
        .map(|n| n.expect("a name"))
        .collect();
    names.into_iter().map(|name| (name.clone(), rows_in(&db, &name))).collect()
}

fn rows_in(db: &rusqlite::Connection, table: &str) -> Vec<String> {
    let mut statement = db.prepare(&format!("SELECT * FROM \"{table}\"")).expect("the table");
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| {
        let cells = (0..columns).map(|i| row.get_ref(i).map(shown));
        cells.collect::<Result<Vec<_>, _>>().map(|cells| cells.join(" | "))
    });
    let mut rows: Vec<String> = rows.expect("rows").map(|r| r.expect("a row")).collect();
    rows.sort();
    rows
}

fn shown(value: rusqlite::types::ValueRef<'_>) -> String {
    match value.as_str() {
        Ok(text) => format!("{text:?}"),
        Err(_) => format!("{value:?}"),
    }
}
