//! A tight HTTP/1.1 client: requests made beforehand, connections kept, one thread.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub struct Measured {
    pub requests: usize,
    pub took: Duration,
    times: Vec<Duration>,
}

impl Measured {
    pub fn per_second(&self) -> f64 {
        self.requests as f64 / self.took.as_secs_f64()
    }

    /// In milliseconds.
    pub fn percentile(&self, share: f64) -> f64 {
        let at =
            ((self.times.len() as f64 * share) as usize).min(self.times.len().saturating_sub(1));
        self.times.get(at).map_or(0.0, |t| t.as_secs_f64() * 1000.0)
    }
}

/// Sends every request once, so many at a time; each answer must be 200 and hold `wanted`
/// as often as it says.
pub fn send_all(
    address: &str,
    requests: Vec<Vec<u8>>,
    at_once: usize,
    wanted: (&str, usize),
) -> Measured {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let local = tokio::task::LocalSet::new();
    let (next, times) = (Rc::new(Cell::new(0)), Rc::new(RefCell::new(Vec::new())));
    let requests = Rc::new(requests);
    #[allow(clippy::disallowed_methods)] // a measured duration
    let begun = Instant::now();
    local.block_on(&runtime, async {
        let mut tasks = Vec::new();
        for _ in 0..at_once {
            let mut line = TcpStream::connect(address).await.expect("a connection");
            line.set_nodelay(true).expect("a socket");
            let (next, times, requests) = (next.clone(), times.clone(), requests.clone());
            let wanted = (wanted.0.to_owned(), wanted.1);
            tasks.push(tokio::task::spawn_local(async move {
                let mut buffer = Vec::with_capacity(64 << 10);
                loop {
                    let i = next.get();
                    let Some(request) = requests.get(i) else { return };
                    next.set(i + 1);
                    #[allow(clippy::disallowed_methods)] // a measured duration
                    let sent = Instant::now();
                    line.write_all(request).await.expect("it is sent");
                    answer(&mut line, &mut buffer).await;
                    times.borrow_mut().push(sent.elapsed());
                    check(&buffer, &wanted);
                }
            }));
        }
        for task in tasks {
            task.await.expect("no panic");
        }
    });
    let took = begun.elapsed();
    let mut times = times.take();
    times.sort_unstable();
    Measured { requests: requests.len(), took, times }
}

async fn answer(line: &mut TcpStream, buffer: &mut Vec<u8>) {
    buffer.clear();
    loop {
        let n = line.read_buf(buffer).await.expect("an answer");
        assert!(n > 0, "the server hung up");
        let Some(head) = buffer.windows(4).position(|w| w == b"\r\n\r\n") else { continue };
        let text = String::from_utf8_lossy(&buffer[..head]).to_ascii_lowercase();
        let length = text.split("content-length: ").nth(1).and_then(|t| t.split("\r\n").next());
        let length: usize = length.and_then(|t| t.parse().ok()).expect("a length");
        if buffer.len() >= head + 4 + length {
            return;
        }
    }
}

fn check(answer: &[u8], (word, times): &(String, usize)) {
    assert!(answer.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(answer));
    let found = answer.windows(word.len()).filter(|w| *w == word.as_bytes()).count();
    assert!(found >= *times, "{word} {found} times: {}", String::from_utf8_lossy(answer));
}
