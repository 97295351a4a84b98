//! PostgreSQL plans by what it counted last, and counts of its own accord once a minute:
//! until then a table that has just filled is searched as the empty one it was. Here what
//! grew by half is counted within seconds.

use super::Tx;
use super::job::Job;
use super::queue::Queue;
use crate::kernel::Result;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, Thread};
use std::time::Duration;

const PAUSE: Duration = Duration::from_secs(2);
/// A connection tells the server what it wrote after some seconds of quiet: looks that
/// follow the last write.
const LOOKS: u32 = 7;

const GROWN: &str = "SELECT relname::text FROM pg_stat_user_tables
    WHERE schemaname = current_schema()
      AND n_mod_since_analyze >= 500 AND n_mod_since_analyze * 2 >= n_live_tup
    ORDER BY 1";

/// What writers tell the thread that counts.
#[derive(Default)]
pub(super) struct Signs {
    wrote: AtomicBool,
    closed: AtomicBool,
}

impl Signs {
    pub fn wrote(&self) {
        self.wrote.store(true, Ordering::Release);
    }

    pub fn close(&self, counter: &Thread) {
        self.closed.store(true, Ordering::Release);
        counter.unpark();
    }
}

/// Until the database is closed.
pub(super) fn count_loop(signs: &Signs, reads: &Arc<Queue>, writes: &Arc<Queue>) {
    let mut looks = 0;
    loop {
        thread::park_timeout(PAUSE);
        if signs.closed.load(Ordering::Acquire) {
            return;
        }
        if signs.wrote.swap(false, Ordering::AcqRel) {
            looks = LOOKS;
        }
        if looks > 0 {
            looks -= 1;
            // Planned as before for want of it; the next look may succeed.
            if let Err(error) = count(reads, writes) {
                tracing::debug!(%error, "tables that grew could not be counted");
            }
        }
    }
}

fn count(reads: &Arc<Queue>, writes: &Arc<Queue>) -> Result<()> {
    let grown = wait(reads, |tx| {
        Ok(tx.query(GROWN, &[])?.iter().map(|r| r.text(0)).collect::<Vec<String>>())
    })?;
    if grown.is_empty() {
        return Ok(());
    }
    tracing::debug!(tables = ?grown, "counted anew");
    wait(writes, move |tx| {
        let tables: Vec<&str> = grown.iter().map(String::as_str).collect();
        tx.count_anew(&tables)
    })
}

fn wait<T, F>(queue: &Arc<Queue>, work: F) -> Result<T>
where
    T: Send + 'static,
    F: FnMut(&mut Tx) -> Result<T> + Send + 'static,
{
    let (job, answer) = Job::with_answer(0, work);
    queue.push(job);
    answer.blocking_recv().unwrap_or_else(|_| Err(super::stopped()))
}
