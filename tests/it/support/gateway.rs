//! A gateway on this machine: keeps what it is sent and answers by script, in the clear or
//! by TLS.

use super::tls::Wire;
use rustls::ServerConfig;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Mutex};

/// How the next call is answered.
#[derive(Debug, Clone)]
pub enum Reply {
    Status(u16),
    /// 429, with the seconds to wait.
    Busy(u32),
    /// Never answered: the call ends by the patience of who asked.
    Silence,
}

#[derive(Debug, Clone)]
pub struct Call {
    pub headers: BTreeMap<String, String>,
    pub body: Value,
}

impl Call {
    pub fn key(&self) -> &str {
        &self.headers["idempotency-key"]
    }

    pub fn text(&self) -> &str {
        self.body["text"].as_str().expect("a text")
    }
}

#[derive(Default)]
struct Kept {
    calls: Mutex<Vec<Call>>,
    script: Mutex<Vec<Reply>>,
    now: AtomicUsize,
    most: AtomicUsize,
    /// Those that arrive wait for each other: how many come at once is seen, not guessed.
    together: Mutex<Option<Arc<Barrier>>>,
}

#[derive(Clone)]
pub struct Gateway {
    pub port: u16,
    scheme: &'static str,
    kept: Arc<Kept>,
}

impl Gateway {
    pub fn start() -> Self {
        Self::closed_by(None)
    }

    pub fn closed_by(config: Option<Arc<ServerConfig>>) -> Self {
        let scheme = if config.is_some() { "https" } else { "http" };
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("its address").port();
        let kept = Arc::new(Kept::default());
        let shared = kept.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let shared = shared.clone();
                let wire = match &config {
                    None => Wire::Open(stream),
                    Some(config) => Wire::closed_by(stream, config),
                };
                std::thread::spawn(move || answer(wire, &shared));
            }
        });
        Self { port, scheme, kept }
    }

    pub fn url(&self) -> String {
        format!("{}://to%2Fken@127.0.0.1:{}/send", self.scheme, self.port)
    }

    pub fn calls(&self) -> Vec<Call> {
        self.kept.calls.lock().expect("calls").clone()
    }

    pub fn answers(&self, script: &[Reply]) {
        *self.kept.script.lock().expect("script") = script.to_vec();
    }

    /// The next calls are answered once so many have come.
    pub fn together(&self, n: usize) {
        *self.kept.together.lock().expect("together") = Some(Arc::new(Barrier::new(n)));
    }

    /// As many were being answered at once.
    pub fn most_at_once(&self) -> usize {
        self.kept.most.load(Ordering::SeqCst)
    }

    pub fn clear(&self) {
        self.kept.calls.lock().expect("calls").clear();
        self.kept.script.lock().expect("script").clear();
        self.kept.most.store(0, Ordering::SeqCst);
        *self.kept.together.lock().expect("together") = None;
    }
}

fn answer(wire: Wire, kept: &Kept) -> Option<()> {
    let mut lines = BufReader::new(wire);
    let mut headers = BTreeMap::new();
    let mut first = String::new();
    lines.read_line(&mut first).ok()?;
    assert!(first.starts_with("POST /send HTTP/1.1"), "{first}");
    loop {
        let mut line = String::new();
        lines.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        headers.insert(name.to_lowercase(), value.to_owned());
    }
    let length: usize = headers.get("content-length")?.parse().ok()?;
    let mut body = vec![0; length];
    lines.read_exact(&mut body).ok()?;
    let n = {
        let mut calls = kept.calls.lock().expect("calls");
        calls.push(Call { headers, body: serde_json::from_slice(&body).expect("JSON") });
        calls.len()
    };
    let now = kept.now.fetch_add(1, Ordering::SeqCst) + 1;
    kept.most.fetch_max(now, Ordering::SeqCst);
    let together = kept.together.lock().expect("together").clone();
    if let Some(barrier) = together {
        barrier.wait();
    }
    let reply = {
        let mut script = kept.script.lock().expect("script");
        if script.is_empty() { Reply::Status(200) } else { script.remove(0) }
    };
    kept.now.fetch_sub(1, Ordering::SeqCst);
    let (status, more) = match reply {
        Reply::Status(status) => (status, String::new()),
        Reply::Busy(seconds) => (429, format!("Retry-After: {seconds}\r\n")),
        Reply::Silence => {
            // Until the other side has had enough and closes.
            let mut rest = [0; 1];
            let _ = lines.read(&mut rest);
            return None;
        }
    };
    let said = format!("{{\"id\":\"g-{n}\"}}");
    let head = format!("HTTP/1.1 {status} X\r\nContent-Type: application/json\r\n{more}");
    let rest = format!("Content-Length: {}\r\nConnection: close\r\n\r\n{said}", said.len());
    let out = lines.get_mut();
    out.write_all(format!("{head}{rest}").as_bytes()).ok()?;
    out.flush().ok()
}
