//! A site on this machine: says of each path what it is told to say, in the bytes that go
//! over the wire.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// What a path answers.
#[derive(Debug, Clone)]
pub enum Said {
    Page {
        head: String,
        body: Vec<u8>,
    },
    /// Goes on for ever, a piece at a time, as long as somebody listens.
    Endless {
        head: String,
        piece: Vec<u8>,
    },
    /// Begins, and then says nothing more until the other side leaves.
    Stuck {
        head: String,
    },
}

#[derive(Default)]
struct Kept {
    pages: Mutex<BTreeMap<String, Said>>,
    asked: Mutex<Vec<(String, String)>>,
}

#[derive(Clone)]
pub struct Site {
    pub port: u16,
    kept: Arc<Kept>,
}

impl Site {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("its address").port();
        let kept = Arc::new(Kept::default());
        let shared = kept.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let shared = shared.clone();
                std::thread::spawn(move || answer(stream, &shared));
            }
        });
        Self { port, kept }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    pub fn says(&self, path: &str, said: Said) {
        self.kept.pages.lock().expect("pages").insert(path.to_owned(), said);
    }

    /// A page of this type.
    pub fn page(&self, path: &str, kind: &str, body: impl Into<Vec<u8>>) {
        let body = body.into();
        let head = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nSet-Cookie: a=1\r\nContent-Length: {}\r\n",
            body.len()
        );
        self.says(path, Said::Page { head, body });
    }

    pub fn leads(&self, path: &str, to: &str) {
        let head = format!(
            "HTTP/1.1 302 Found\r\nLocation: {to}\r\nSet-Cookie: b=2\r\nContent-Length: 0\r\n"
        );
        self.says(path, Said::Page { head, body: Vec::new() });
    }

    /// Each path that was asked for, with the head that came with it.
    pub fn asked(&self) -> Vec<(String, String)> {
        std::mem::take(&mut *self.kept.asked.lock().expect("asked"))
    }
}

fn answer(stream: TcpStream, kept: &Kept) -> Option<()> {
    let mut out = stream.try_clone().ok()?;
    let mut lines = BufReader::new(stream);
    let mut first = String::new();
    lines.read_line(&mut first).ok()?;
    let path = first.split(' ').nth(1)?.to_owned();
    let mut head = String::new();
    loop {
        let mut line = String::new();
        lines.read_line(&mut line).ok()?;
        if line.trim_end().is_empty() {
            break;
        }
        head.push_str(&line.to_lowercase());
    }
    kept.asked.lock().expect("asked").push((path.clone(), head));
    let said = kept.pages.lock().expect("pages").get(&path).cloned();
    let mut say =
        |head: &str| out.write_all(format!("{head}Connection: close\r\n\r\n").as_bytes()).ok();
    match said {
        None => say("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n"),
        Some(Said::Page { head, body }) => {
            say(&head)?;
            out.write_all(&body).ok()
        }
        Some(Said::Endless { head, piece }) => {
            say(&head)?;
            while out.write_all(&piece).is_ok() {}
            None
        }
        Some(Said::Stuck { head }) => {
            say(&head)?;
            let _ = lines.read_line(&mut first);
            None
        }
    }
}
