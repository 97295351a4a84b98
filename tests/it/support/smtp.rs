//! A mail server on this machine, as small as one can be that speaks SMTP (RFC 5321): it
//! takes what it is sent, undoes the stuffing of dots, and refuses whom it is told to. In the
//! clear or by TLS; whoever signs in is let in.

use super::tls::Wire;
use rustls::ServerConfig;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

/// A mail as it came.
#[derive(Debug, Clone)]
pub struct Received {
    pub from: String,
    pub to: Vec<String>,
    pub raw: Vec<u8>,
}

impl Received {
    pub fn head(&self) -> String {
        let text = String::from_utf8_lossy(&self.raw).into_owned();
        text.split("\r\n\r\n").next().unwrap_or_default().to_owned()
    }
}

/// How the wire to it is closed.
#[derive(Clone)]
pub enum Closing {
    Never,
    /// When the other side asks.
    Offered(Arc<ServerConfig>),
    FromTheFirstByte(Arc<ServerConfig>),
}

/// A command as it was heard, and whether nobody else could hear it.
pub type Heard = (String, bool);

#[derive(Default)]
struct Kept {
    mails: Vec<Received>,
    heard: Vec<Heard>,
    /// What is said to the next recipients, in order; then they are taken.
    script: Vec<String>,
}

#[derive(Clone)]
pub struct SmtpServer {
    pub port: u16,
    kept: Arc<(Mutex<Kept>, Condvar)>,
}

impl SmtpServer {
    pub fn start() -> Self {
        Self::closing(Closing::Never)
    }

    pub fn closing(closing: Closing) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("its address").port();
        let kept = Arc::new((Mutex::new(Kept::default()), Condvar::new()));
        let shared = kept.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (shared, closing) = (shared.clone(), closing.clone());
                let (wire, offered) = match closing {
                    Closing::Never => (Wire::Open(stream), None),
                    Closing::Offered(config) => (Wire::Open(stream), Some(config)),
                    Closing::FromTheFirstByte(config) => (Wire::closed_by(stream, &config), None),
                };
                std::thread::spawn(move || talk(wire, offered, &shared.0, &shared.1));
            }
        });
        Self { port, kept }
    }

    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    pub fn mails(&self) -> Vec<Received> {
        self.kept.0.lock().expect("kept").mails.clone()
    }

    pub fn heard(&self) -> Vec<Heard> {
        self.kept.0.lock().expect("kept").heard.clone()
    }

    /// Once so many have come.
    pub fn wait_for(&self, n: usize) -> Vec<Received> {
        let kept = self.kept.0.lock().expect("kept");
        let wait = Duration::from_secs(60);
        let too_few = |kept: &mut Kept| kept.mails.len() < n;
        let (kept, late) = self.kept.1.wait_timeout_while(kept, wait, too_few).expect("kept");
        assert!(!late.timed_out(), "{} of {n} mails came", kept.mails.len());
        kept.mails.clone()
    }

    pub fn answers(&self, script: &[&str]) {
        self.kept.0.lock().expect("kept").script = script.iter().map(|s| (*s).to_owned()).collect();
    }

    pub fn clear(&self) {
        *self.kept.0.lock().expect("kept") = Kept::default();
    }
}

fn talk(
    wire: Wire,
    offered: Option<Arc<ServerConfig>>,
    kept: &Mutex<Kept>,
    came: &Condvar,
) -> Option<()> {
    let mut lines = BufReader::new(wire);
    say(&mut lines, "220 test ready")?;
    let mut mail = Received { from: String::new(), to: Vec::new(), raw: Vec::new() };
    loop {
        let line = line(&mut lines)?;
        let text = String::from_utf8(line).ok()?;
        let upper = text.to_ascii_uppercase();
        kept.lock().expect("kept").heard.push((text.clone(), lines.get_ref().is_closed()));
        let address = || text.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
        match () {
            () if upper.starts_with("EHLO") => {
                let closable = offered.is_some() && !lines.get_ref().is_closed();
                let starttls = if closable { "250-STARTTLS\r\n" } else { "" };
                // In the clear too: it must not tempt.
                say(
                    &mut lines,
                    &format!("250-test\r\n{starttls}250-AUTH PLAIN LOGIN\r\n250 8BITMIME"),
                )?;
            }
            () if upper == "STARTTLS" => {
                say(&mut lines, "220 go on")?;
                let Wire::Open(stream) = lines.into_inner() else { return None };
                lines = BufReader::new(Wire::closed_by(stream, offered.as_ref()?));
            }
            () if upper.starts_with("AUTH PLAIN ") => say(&mut lines, "235 welcome")?,
            () if upper.starts_with("HELO") => say(&mut lines, "250 test")?,
            () if upper.starts_with("MAIL FROM:") => {
                mail.from = address();
                say(&mut lines, "250 ok")?;
            }
            () if upper.starts_with("RCPT TO:") => {
                let mut kept = kept.lock().expect("kept");
                let said = if kept.script.is_empty() { None } else { Some(kept.script.remove(0)) };
                match said {
                    Some(refusal) => say(&mut lines, &refusal)?,
                    None => {
                        mail.to.push(address());
                        say(&mut lines, "250 ok")?;
                    }
                }
            }
            () if upper == "DATA" => {
                say(&mut lines, "354 go on")?;
                loop {
                    let line = self::line(&mut lines)?;
                    if line == b"." {
                        break;
                    }
                    // A dot at the beginning was put before another.
                    mail.raw.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
                    mail.raw.extend_from_slice(b"\r\n");
                }
                let mut kept = kept.lock().expect("kept");
                kept.mails.push(mail.clone());
                came.notify_all();
                let n = kept.mails.len();
                say(&mut lines, &format!("250 2.0.0 Ok: queued as T{n}"))?;
            }
            () if upper == "RSET" => {
                mail.to.clear();
                mail.raw.clear();
                say(&mut lines, "250 ok")?;
            }
            () if upper == "QUIT" => {
                say(&mut lines, "221 bye")?;
                return None;
            }
            () => say(&mut lines, "502 what?")?,
        }
    }
}

fn say(lines: &mut BufReader<Wire>, text: &str) -> Option<()> {
    let out = lines.get_mut();
    out.write_all(format!("{text}\r\n").as_bytes()).ok()?;
    out.flush().ok()
}

/// Up to CRLF, and nothing else ends a line.
fn line(from: &mut BufReader<Wire>) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    loop {
        if from.read_until(b'\n', &mut out).ok()? == 0 {
            return None;
        }
        if out.ends_with(b"\r\n") {
            out.truncate(out.len() - 2);
            return Some(out);
        }
    }
}
